"""How the window is dressed for its pictures, and which screens are drawn how often."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from ui.office_session import OfficeSession
from ui.preferences import CHINESE, ENGLISH

SMALL, LARGE = (1366, 768), (1920, 1080)


@dataclass(frozen=True)
class Look:
    """How the window is dressed: size in pixels, text size in percent, theme, language."""

    size: tuple[int, int] = SMALL
    scale: int = 100
    theme: str = "light"
    language: str = CHINESE

    def __str__(self) -> str:
        """As it stands in the name of a picture."""
        wide, high = self.size
        language = "zh" if self.language == CHINESE else "en"
        return f"{wide}x{high}-{self.scale}-{self.theme}-{language}"


PLAIN = (Look(), Look(language=ENGLISH))
THOROUGH = (*PLAIN, Look(theme="dark"), Look(scale=150), Look(size=LARGE))
BRIEF = (
    Look(theme="contrast"),
    Look(size=LARGE, scale=150, theme="dark", language=ENGLISH),
    Look(scale=150, theme="contrast", language=ENGLISH),
    Look(scale=200),
)
"""Only what people are in all day is drawn in these as well."""


class Extent(Enum):
    """In how many looks a screen is drawn."""

    PLAIN = auto()
    THOROUGH = auto()
    EVERY = auto()


def looks(extent: Extent) -> tuple[Look, ...]:
    """The looks a screen is drawn in, those of a lesser extent first."""
    return {
        Extent.PLAIN: PLAIN,
        Extent.THOROUGH: THOROUGH,
        Extent.EVERY: (*THOROUGH, *BRIEF),
    }[extent]


Scenes = Mapping[str, tuple[Extent, Callable[[OfficeSession], object]]]
"""By name: how often a screen is drawn, and how to come there."""
