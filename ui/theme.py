"""Colours, type and space of the whole program: one palette and one short style sheet on Fusion.

Nothing else in the program names a colour. Sizes are given as they are at 100 % and go through
``Theme.px``; a change of theme or text size rebuilds the window's content, so widgets may keep
the ``Theme`` they were built with.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.style_sheet import style_sheet

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
SMALLEST_SCALE, LARGEST_SCALE = 100, 200


class Tone(StrEnum):
    """What a colour says; always beside a word or a sign, never alone."""

    PLAIN = "plain"
    MUTED = "muted"
    PRIMARY = "primary"
    SEAL = "seal"
    AMBER = "amber"
    OK = "ok"


class Step(StrEnum):
    """The four sizes of type."""

    SMALL = "small"
    BODY = "body"
    HEADING = "heading"
    TITLE = "title"
    FIGURE = "figure"


STEP_PIXELS = {Step.SMALL: 13, Step.BODY: 15, Step.HEADING: 18, Step.TITLE: 22, Step.FIGURE: 56}
"""Pixels at 100 %; 15 px is 11 pt on a 96 dpi screen. ``FIGURE`` is for one number on a card."""


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme, as ``#RRGGBB``."""

    bg: str
    surface: str
    line: str
    text: str
    muted: str
    primary: str
    primary_soft: str
    seal: str
    seal_soft: str
    amber: str
    amber_soft: str
    ok: str
    ok_soft: str
    on_primary: str
    hover: str
    line_width: int = 1
    is_dark: bool = False


THEMES = {
    "light": Tokens(
        bg="#F5F6F4",
        surface="#FFFFFF",
        line="#DDE1DC",
        text="#1D2A2A",
        muted="#5C6B6B",
        primary="#12635E",
        primary_soft="#E3F0EE",
        seal="#B83A26",
        seal_soft="#FBE9E5",
        amber="#8A5A00",
        amber_soft="#FFF3D6",
        ok="#2E7044",
        ok_soft="#E4F3E8",
        on_primary="#FFFFFF",
        hover="#EDF1EE",
    ),
    "dark": Tokens(
        bg="#121A1A",
        surface="#1B2626",
        line="#2E3B3B",
        text="#E8EEED",
        muted="#9DB0AE",
        primary="#5CC4B8",
        primary_soft="#17403C",
        seal="#F08A75",
        seal_soft="#45211B",
        amber="#E8B64C",
        amber_soft="#453512",
        ok="#5CC48A",
        ok_soft="#173A26",
        on_primary="#0C1515",
        hover="#243232",
        is_dark=True,
    ),
    "contrast": Tokens(
        bg="#FFFFFF",
        surface="#FFFFFF",
        line="#000000",
        text="#000000",
        muted="#000000",
        primary="#00413D",
        primary_soft="#D5E8E5",
        seal="#8A1300",
        seal_soft="#FFFFFF",
        amber="#5C3A00",
        amber_soft="#FFFFFF",
        ok="#00461C",
        ok_soft="#FFFFFF",
        on_primary="#FFFFFF",
        hover="#E6E6E6",
        line_width=2,
    ),
}

PROJECTOR = {
    "dark": replace(
        THEMES["dark"],
        bg="#0E1817",
        surface="#182624",
        line="#3A4C4A",
        text="#FFFFFF",
        muted="#A9C6C0",
        seal="#F6957F",
        seal_soft="#4A211A",
        amber="#F2C25B",
        ok="#63CD92",
    ),
    "light": replace(
        THEMES["light"],
        bg="#FFFFFF",
        surface="#F1F4F1",
        line="#B9C3BE",
        text="#101C1C",
        muted="#3C4B4B",
        primary="#0B4F4A",
        seal="#8C2414",
        amber="#5E3C00",
        ok="#17552F",
    ),
}
"""What the room sees on the wall: every word at least 7:1 against its ground."""


@dataclass(frozen=True)
class Theme:
    """One theme at one text size. ``scale`` is in percent, 100 to 200."""

    name: str
    scale: int
    family: str
    tokens: Tokens

    def px(self, pixels: float) -> int:
        """Pixels at 100 % as pixels at the chosen text size."""
        return round(pixels * self.scale / 100)

    def text_px(self, step: Step = Step.BODY) -> int:
        """The height of type of that step in pixels."""
        return self.px(STEP_PIXELS[step])

    def font(self, step: Step = Step.BODY, *, bold: bool = False) -> QFont:
        """Type of that step, with figures of one width so that columns of numbers line up."""
        font = QFont(self.family)
        font.setPixelSize(self.text_px(step))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def color(self, tone: Tone) -> QColor:
        """The colour of words said in that tone."""
        tokens = self.tokens
        return QColor(
            {
                Tone.PLAIN: tokens.text,
                Tone.MUTED: tokens.muted,
                Tone.PRIMARY: tokens.primary,
                Tone.SEAL: tokens.seal,
                Tone.AMBER: tokens.amber,
                Tone.OK: tokens.ok,
            }[tone]
        )

    def soft(self, tone: Tone) -> QColor:
        """The quiet ground behind words of that tone."""
        tokens = self.tokens
        return QColor(
            {
                Tone.PLAIN: tokens.hover,
                Tone.MUTED: tokens.hover,
                Tone.PRIMARY: tokens.primary_soft,
                Tone.SEAL: tokens.seal_soft,
                Tone.AMBER: tokens.amber_soft,
                Tone.OK: tokens.ok_soft,
            }[tone]
        )

    @property
    def surface(self) -> QColor:
        return QColor(self.tokens.surface)

    @property
    def background(self) -> QColor:
        return QColor(self.tokens.bg)

    @property
    def line(self) -> QColor:
        return QColor(self.tokens.line)

    @property
    def on_primary(self) -> QColor:
        return QColor(self.tokens.on_primary)

    @property
    def control_height(self) -> int:
        return self.px(36)

    @property
    def row_height(self) -> int:
        return self.px(44)

    @property
    def hairline(self) -> int:
        return self.tokens.line_width


@cache
def _bundled_family() -> str:
    """Load the bundled font; its family name, or the system's own when it is not there."""
    family = ""
    for weight in ("Regular", "Bold"):
        path = RESOURCES / "fonts" / f"NotoSansSC-{weight}.ttf"
        font_id = QFontDatabase.addApplicationFont(str(path))
        if font_id >= 0 and not family:
            family = QFontDatabase.applicationFontFamilies(font_id)[0]
    return family or QGuiApplication.font().family()


def _family() -> str:
    if sys.platform == "win32" and QGuiApplication.platformName() == "windows":
        return "Microsoft YaHei UI"
    return _bundled_family()


_current: list[Theme] = []


def current() -> Theme:
    """The theme in force; light at 100 % before any was applied."""
    if not _current:
        _current.append(Theme("light", 100, _family(), THEMES["light"]))
    return _current[0]


def system_theme_name() -> str:
    """What the system asks for: ``dark`` or ``light``."""
    # By name: the namespace Qt costs 16 ms to load, and this is asked before the first paint.
    scheme = QGuiApplication.styleHints().colorScheme()
    return "dark" if scheme.name == "Dark" else "light"


def apply_theme(app: QApplication, name: str, scale: int = 100) -> Theme:
    """Dress the whole program; ``name`` is light, dark, contrast or system."""
    chosen = system_theme_name() if name == "system" else name
    percent = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
    theme = Theme(chosen, percent, _family(), THEMES[chosen])
    _current[:] = [theme]
    if app.style().objectName().lower() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(_palette(theme.tokens))
    app.setFont(theme.font())
    app.setStyleSheet(style_sheet(theme.tokens, theme.px))
    return theme


def text_width(theme: Theme, text: str, step: Step = Step.BODY, *, bold: bool = False) -> int:
    """How wide a text is in pixels."""
    return QFontMetrics(theme.font(step, bold=bold)).horizontalAdvance(text)


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colors = {
        role.Window: tokens.bg,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.bg,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.seal,
        role.Highlight: tokens.primary,
        role.HighlightedText: tokens.on_primary,
        role.Accent: tokens.primary,
        role.Link: tokens.primary,
        role.LinkVisited: tokens.primary,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
        role.Light: tokens.surface,
        role.Midlight: tokens.line,
        role.Mid: tokens.line,
        role.Dark: tokens.muted,
        role.Shadow: tokens.line,
    }
    palette = QPalette()
    for color_role, color in colors.items():
        palette.setColor(color_role, QColor(color))
    for color_role in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, color_role, QColor(tokens.muted))
    return palette
