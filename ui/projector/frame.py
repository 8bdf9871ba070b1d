"""The top of a scene: which meeting and item, the time, and the title below."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.domain.local_time import local
from app.domain.meetings.scenes import Heading
from ui.projector.scene_words import top_line
from ui.projector.sheet import LARGE, SMALL, TITLE, Sheet
from ui.theme import Tone

RIGHT = Qt.AlignmentFlag.AlignRight


def draw_top(sheet: Sheet, words: str) -> float:
    """A quiet line of words, and the clock at its right; returns where the scene may begin."""
    now = f"{local(sheet.now):%H:%M}"
    clock = sheet.lay(now, SMALL * 1.15, bold=True)
    room = sheet.width - clock.width - sheet.h(0.05)
    line = sheet.lay(words, SMALL, width=room)
    sheet.draw(line, sheet.left, sheet.top, Tone.MUTED)
    sheet.draw(clock, sheet.right, sheet.top + (line.height - clock.height) / 2, align=RIGHT)
    return sheet.top + line.height + sheet.h(0.018)


def draw_heading(
    sheet: Sheet, heading: Heading, *more: str, size: float = TITLE, lines: int = 2
) -> float:
    """The top line and the title; returns where the scene may begin."""
    y = draw_top(sheet, top_line(heading, *more))
    title = sheet.fitted_title(str(heading.title), size=size, lines=lines)
    sheet.draw(title, sheet.left, y)
    return y + title.height + sheet.h(0.012)


def draw_foot(sheet: Sheet, words: str, tone: Tone = Tone.MUTED) -> float:
    """A line at the bottom, or two; returns where the scene must end."""
    line = sheet.lay(words, SMALL, lines=2)
    top = sheet.bottom - line.height
    sheet.draw(line, sheet.left, top, tone)
    return top - sheet.h(0.015)


def draw_label(sheet: Sheet, words: str, x: float, y: float, tone: Tone = Tone.MUTED) -> float:
    """A small bold word above something; returns where that may begin."""
    return y + sheet.text(words, x, y, SMALL, tone, bold=True).height + sheet.h(0.008)


def paragraph(
    sheet: Sheet, words: str, y: float, bottom: float, *, size: float = LARGE, tone: Tone
) -> float:
    """Text over as many lines as there is room for; returns where it ends."""
    line = sheet.h(size) * 1.36
    lines = int((bottom - y) // line)
    if lines < 1 or not words:
        return y
    return y + sheet.text(words, sheet.left, y, size, tone, lines=lines).height
