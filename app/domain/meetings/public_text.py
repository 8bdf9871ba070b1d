"""Text that may stand on a screen the whole room reads: nothing in it tells where to find anyone.

A ``PublicText`` cannot hold a telephone number, an identity number or a door, whoever makes it, so
a scene made of public texts cannot show one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_PRIVATE = re.compile(
    r"(?<![0-9A-Za-z])(?:"
    r"\d{17}[\dXx]|\d{15}"  # identity numbers
    r"|(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}|0\d{2,3}-\d{7,8}"  # telephones
    r"|\d{1,3}[幢栋座号]楼?(?:\d{1,2}单元)?\d{2,4}室?"  # doors in words
    r"|\d{1,3}-\d{1,2}-\d{3,4}"  # doors with dashes; a date ends in two digits
    r")(?![0-9A-Za-z])"
)


def masked(text: str) -> str:
    """The text with telephones, identity numbers and doors struck out."""
    return _PRIVATE.sub("＊＊＊", text)


@dataclass(frozen=True)
class PublicText:
    """A text in which nothing is left to mask; ``public`` makes one of any text.

    Raises ``ValueError`` when the text tells a telephone, an identity number or a door.
    """

    text: str

    def __post_init__(self) -> None:
        if masked(self.text) != self.text:
            raise ValueError("private")

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text


NOTHING = PublicText("")


def public(text: str) -> PublicText:
    """The text with everything private masked, on one line."""
    return PublicText(masked(" ".join(text.split())))
