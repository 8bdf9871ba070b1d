"""Photos and scans made small enough for paper."""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

LONGEST_SIDE = 1000
"""Pixels; at the 7 cm a picture gets on paper, 350 per inch."""

MOST_PIXELS = 120_000_000
"""A larger picture is not opened: it would need more memory than the office PC has."""


def small_picture(content: bytes) -> tuple[bytes, int, int] | None:
    """A JPEG no longer than ``LONGEST_SIDE``, upright, with its width and height in pixels.

    ``None`` when the file is no picture, is damaged or is too large.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            return _reduced(content)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        return None


def _reduced(content: bytes) -> tuple[bytes, int, int] | None:
    with Image.open(io.BytesIO(content)) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            return None
        opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        upright = ImageOps.exif_transpose(opened)
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    if "A" in upright.getbands() or "transparency" in upright.info:
        clear = upright.convert("RGBA")
        paper = Image.new("RGBA", clear.size, "white")
        upright = Image.alpha_composite(paper, clear)
    target = io.BytesIO()
    upright.convert("RGB").save(target, "JPEG", quality=82)
    return target.getvalue(), upright.width, upright.height
