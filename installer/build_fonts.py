"""Make the bundled Noto Sans SC fonts: TrueType outlines, Chinese characters only.

reportlab embeds TrueType outlines but not the CFF outlines of Debian's ``fonts-noto-cjk``, so the
simplified-Chinese face is cut out of the collection, reduced to the characters a neighbourhood
office prints (all unified ideographs the font has, extensions included) and its curves converted.
The results are committed under ``resources/fonts``; run this again only to take a newer Noto.

    python installer/build_fonts.py /usr/share/fonts/opentype/noto
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont, newTable

FACE = "Noto Sans CJK SC"
WEIGHTS = ("Regular", "Bold")
MAX_ERROR = 1.0  # font units of 1000 per em: below what any printer shows
RANGES = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x370, 0x3FF), (0x400, 0x45F), (0x2000, 0x206F),
    (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x218F), (0x2190, 0x21FF),
    (0x2200, 0x22FF), (0x2300, 0x23FF), (0x2460, 0x24FF), (0x2500, 0x257F), (0x2580, 0x25FF),
    (0x2600, 0x26FF), (0x2700, 0x27BF), (0x2E80, 0x2FDF), (0x3000, 0x30FF), (0x3105, 0x312F),
    (0x31A0, 0x31BF), (0x31C0, 0x31EF), (0x3220, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF), (0xFE10, 0xFE1F), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF), (0x20000, 0x323AF),
)  # fmt: skip


def find_face(collection: TTCollection) -> TTFont:
    """Return the simplified-Chinese face of the collection; ``LookupError`` when it has none."""
    for face in collection.fonts:
        if face["name"].getBestFamilyName() == FACE:
            return face
    raise LookupError(f"no face named {FACE}")


def keep_wanted_characters(face: TTFont) -> None:
    """Reduce ``face`` in place to the characters of ``RANGES``, without layout features."""
    options = subset.Options()
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.desubroutinize = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[c for low, high in RANGES for c in range(low, high + 1)])
    subsetter.subset(face)


def convert_curves(face: TTFont) -> None:
    """Replace the cubic CFF outlines of ``face`` by quadratic ``glyf`` outlines, in place."""
    order = face.getGlyphOrder()
    glyph_set = face.getGlyphSet()
    outlines = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyph_set[name].draw(Cu2QuPen(pen, MAX_ERROR, reverse_direction=True))
        outlines[name] = pen.glyph()
    face["loca"] = newTable("loca")
    face["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, outlines
    maxp = face["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxZones",):
        setattr(maxp, field, 1)
    for field in (
        "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
        "maxStackElements", "maxSizeOfInstructions", "maxComponentElements",
    ):  # fmt: skip
        setattr(maxp, field, 0)
    face["post"].formatType = 3.0
    del face["CFF "]
    face.sfntVersion = "\x00\x01\x00\x00"
    for name in order:
        glyph = outlines[name]
        glyph.recalcBounds(glyf)
        width, _ = face["hmtx"][name]
        face["hmtx"][name] = (width, getattr(glyph, "xMin", 0))


def rename(face: TTFont, weight: str) -> None:
    """Name the font ``Noto Sans SC`` so that it is never confused with the full collection."""
    names = face["name"]
    names.names = [
        record for record in names.names if record.nameID in (0, 3, 5, 7, 8, 9, 11, 13, 14)
    ]
    texts = {1: "Noto Sans SC", 2: weight, 4: f"Noto Sans SC {weight}", 6: f"NotoSansSC-{weight}"}
    for name_id, text in texts.items():
        names.setName(text, name_id, 3, 1, 0x409)


def build(source: Path, target: Path, weight: str) -> int:
    """Write one weight from ``source`` (a .ttc) to ``target``; return how many characters it has."""
    face = find_face(TTCollection(source))
    keep_wanted_characters(face)
    convert_curves(face)
    rename(face, weight)
    face.save(target)
    return len(face.getBestCmap())


def main() -> int:
    """Build both weights from the folder given on the command line."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("/usr/share/fonts/opentype/noto")
    target = Path(__file__).resolve().parents[1] / "resources" / "fonts"
    target.mkdir(parents=True, exist_ok=True)
    for weight in WEIGHTS:
        file = target / f"NotoSansSC-{weight}.ttf"
        count = build(source / f"NotoSansCJK-{weight}.ttc", file, weight)
        print(f"{file.name}: {count} characters, {file.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
