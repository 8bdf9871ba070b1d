"""Every character is drawn, copied as itself, or refused by name."""

from pathlib import Path

import pytest

from app.documents.catalogue import Documents
from app.documents.typography import Style, Typesetter, printable, unicode_map
from app.domain.errors import RuleViolation
from tests.documents.reading import read
from tests.documents.samples import FORTY, OFFICE, RARE, detail

NOBODY_DRAWS = "\U0001e900"  # an Adlam letter, in none of the fonts looked through


def test_rare_characters_are_copied_as_themselves():
    printed = read(Documents().receipt(detail(f"周{RARE}"), OFFICE))
    assert f"周{RARE}" in printed.words


def test_character_of_no_font_is_refused_by_name_and_place():
    with pytest.raises(RuleViolation) as refused:
        Documents().receipt(detail(f"周{NOBODY_DRAWS}"), OFFICE)
    assert refused.value.code == "character_cannot_print"
    assert refused.value.details["character"] == NOBODY_DRAWS
    assert refused.value.details["code_point"] == "U+1E900"
    assert "ADLAM" in refused.value.details["name"]
    assert "2026-0001" in refused.value.details["where"]


@pytest.mark.skipif(
    not list(Path("/usr/share/fonts").rglob("DejaVuSans.ttf")), reason="no DejaVu Sans here"
)
def test_character_of_another_font_of_the_computer_is_embedded():
    printed = read(Documents().entry(detail("周\u0628"), OFFICE))
    assert "\u0628" in printed.words
    assert any("DejaVuSans" in name for name, _ in printed.fonts)
    assert all(kind == "ttf" for _, kind in printed.fonts)


def test_signs_that_print_nothing_are_left_out():
    assert printable("金\u200b阿\ufe0f姨\x00\r\n电话\t1") == "金阿姨\n电话 1"


def test_unicode_map_uses_surrogates_and_blocks_of_a_hundred():
    written = unicode_map("Font", [0, *range(0x4E00, 0x4E00 + 150), 0x2CB4E])
    assert "<97> <D872DF4E>" in written
    assert written.count("beginbfchar") == 2
    assert "100 beginbfchar" in written
    assert "51 beginbfchar" in written


def test_long_names_wrap_inside_the_page():
    printed = read(Documents().receipt(detail(FORTY), OFFICE))
    assert FORTY in printed.words


def test_bold_is_wider_than_regular_for_latin():
    setter = Typesetter()
    assert setter.width("WWW", Style(10, bold=True)) > setter.width("WWW", Style(10))
    assert setter.width("汉字", Style(10)) == pytest.approx(20)
