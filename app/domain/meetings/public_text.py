"""Text that may stand on a screen the whole room reads: nothing in it tells where to find anyone.

A ``PublicText`` cannot hold a telephone number, an identity number or a door, whoever makes it, so
a scene made of public texts cannot show one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.masking import mask_text, private_places


@dataclass(frozen=True)
class PublicText:
    """A text in which nothing is left to mask; ``public`` makes one of any text.

    Raises ``ValueError`` when the text tells a telephone, an identity number or a door.
    """

    text: str

    def __post_init__(self) -> None:
        if private_places(self.text):
            raise ValueError("private")

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text


NOTHING = PublicText("")


def public(text: str, names: Iterable[str] = ()) -> PublicText:
    """The text with everything private masked, ``names`` too, on one line."""
    plain = mask_text(" ".join(text.split()), names)
    while private_places(plain):  # what is masked may bring two pieces together
        plain = mask_text(plain)
    return PublicText(plain)
