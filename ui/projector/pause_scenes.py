"""Draws the scenes around the talk: welcome, recess, what was agreed, the end, the name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, Qt

from app.domain.local_time import local
from app.domain.meetings.meeting import ItemState
from app.domain.meetings.scenes import (
    ActionLine,
    ActionsScene,
    AgendaLine,
    CloseScene,
    RecessScene,
    SignScene,
    WelcomeScene,
)
from ui.projector.frame import draw_foot, draw_heading, draw_top
from ui.projector.scene_words import day_and_time, page_words, party_word, top_line, translate
from ui.projector.sheet import (
    BODY,
    CLOCK,
    DIGITS,
    LARGE,
    LINE,
    OUTCOME,
    SMALL,
    SMALLEST,
    Block,
    Laid,
    Sheet,
    stack,
)
from ui.theme import Tone

COLUMN_GAP, INDENT, MINUTES = 0.06, 0.075, 0.2
CENTER, RIGHT = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
AGENDA_WAYS = ((1, BODY), (2, BODY), (1, SMALL), (2, SMALL), (2, SMALLEST))
"""Columns and sizes of type of the agenda; the first in which every title is there whole."""


def draw_welcome(sheet: Sheet, scene: WelcomeScene) -> None:
    """What this meeting is, and what it will be about."""
    pages = page_words(scene.page, scene.pages)
    y = draw_top(sheet, "  ·  ".join(part for part in (str(scene.office), pages) if part))
    title = sheet.fitted_title(str(scene.meeting), size=0.105 if len(scene.agenda) < 8 else 0.088)
    sheet.draw(title, sheet.left, y, Tone.PRIMARY)
    y += title.height
    when = day_and_time(scene.planned_at) if scene.planned_at is not None else ""
    words = "  ·  ".join(part for part in (when, str(scene.place)) if part)
    if words:
        y += sheet.text(words, sheet.left, y, BODY, Tone.MUTED).height
    y += sheet.h(0.02)
    sheet.rule(y)
    _draw_agenda(sheet, scene.agenda, y + sheet.h(0.025))


@dataclass(frozen=True)
class _AgendaWay:
    """An agenda laid out: its titles in columns, and the room left between two of them."""

    columns: tuple[tuple[tuple[AgendaLine, Laid], ...], ...]
    width: float
    gap: float
    size: float
    is_whole: bool


def _draw_agenda(sheet: Sheet, agenda: tuple[AgendaLine, ...], top: float) -> None:
    ways = (_agenda_way(sheet, agenda, top, *way, lines=2) for way in AGENDA_WAYS)
    whole = next((way for way in ways if way.is_whole), None)
    way = whole or _agenda_way(sheet, agenda, top, 2, SMALL, lines=1)
    x = sheet.left
    for column in way.columns:
        y = top
        for line, title in column:
            _draw_agenda_line(sheet, line, title, QPointF(x, y), way)
            y += title.height + way.gap
        x += way.width + sheet.h(COLUMN_GAP)


def _agenda_way(
    sheet: Sheet,
    agenda: tuple[AgendaLine, ...],
    top: float,
    columns: int,
    size: float,
    *,
    lines: int,
) -> _AgendaWay:
    """The agenda in so many columns as even as can be, every title on so many lines at most."""
    width = (sheet.width - sheet.h(COLUMN_GAP) * (columns - 1)) / columns
    room = width - sheet.h(INDENT) - (sheet.h(MINUTES) if columns == 1 else 0)
    internal = translate("Projector", "内部议题")
    titles = [
        sheet.even(str(line.title) or internal, size, width=room, lines=lines) for line in agenda
    ]
    heights = [title.height for title in titles]
    splits = range(len(agenda) + 1) if columns > 1 else [len(agenda)]
    split = min(splits, key=lambda at: max(sum(heights[:at]), sum(heights[at:])))
    high = max(sum(heights[:split]), sum(heights[split:]))
    left = sheet.bottom - top - high
    rows = max(split, len(agenda) - split)
    both = tuple(zip(agenda, titles, strict=True))
    return _AgendaWay(
        (both[:split], both[split:]),
        width,
        min(sheet.h(0.022), max(0.0, left) / max(1, rows - 1)),
        size,
        is_whole=left >= 0 and not any(title.is_cut for title in titles),
    )


def _draw_agenda_line(
    sheet: Sheet, line: AgendaLine, title: Laid, at: QPointF, way: _AgendaWay
) -> None:
    size = way.size
    is_over = line.state in (ItemState.DONE, ItemState.POSTPONED)
    if line.state is ItemState.DONE:
        side = sheet.h(size) * 0.8
        place = QRectF(at.x(), at.y() + sheet.h(size) * 0.28, side, side)
        sheet.sign("yes", place, Tone.OK)
    else:
        sheet.text(str(line.number) or "·", at.x(), at.y(), size, Tone.PRIMARY, bold=True)
    tone = Tone.MUTED if is_over or not line.title else Tone.PLAIN
    sheet.draw(title, at.x() + sheet.h(INDENT), at.y(), tone)
    if line.minutes and not way.columns[1]:
        told = translate("Projector", "{n} 分钟").format(n=line.minutes)
        y = at.y() + sheet.h(size - SMALL) * 0.9
        sheet.text(told, at.x() + way.width, y, SMALL, Tone.MUTED, align=RIGHT)


def draw_recess(sheet: Sheet, scene: RecessScene) -> None:
    """The countdown, when it goes on, and that the roll is called then."""
    top = draw_top(sheet, top_line(scene.heading))
    middle = sheet.area.center().x()
    clock = scene.clock
    if clock is None:
        word, shown, tone = translate("Projector", "复会"), "", Tone.OK
        note = translate("Projector", "正在点名，请回到座位")
    else:
        is_over = clock.left(sheet.now) < 0
        word, shown = translate("Projector", "休会"), clock.shown(sheet.now)
        tone = Tone.AMBER if is_over else Tone.PLAIN
        note = translate("Projector", "时间到了，请回到座位")
        if not is_over:
            ends = (clock.since or sheet.now) + timedelta(seconds=clock.allowed - clock.used)
            note = translate("Projector", "{time} 继续开会，先点名").format(
                time=f"{local(ends):%H:%M}"
            )
    title = sheet.lay(word, OUTCOME, bold=True)
    below = sheet.lay(note, LARGE)
    figures = sheet.lay(shown, CLOCK, bold=True, width=sheet.area.width())
    blocks = [
        Block(title.height, lambda y: sheet.draw(title, middle, y, Tone.AMBER, CENTER)),
        Block(
            sheet.h(CLOCK) * DIGITS if shown else 0,
            lambda y: sheet.figure(shown, middle - figures.width / 2, y, CLOCK, tone),
        ),
        Block(below.height, lambda y: sheet.draw(below, middle, y, Tone.MUTED, CENTER)),
    ]
    high = sum(block.height for block in blocks) + 2 * sheet.h(0.07)
    start = max(top, sheet.area.center().y() - high / 2)
    stack(blocks, start, start + high, sheet.h(0.07))


def draw_actions(sheet: Sheet, scene: ActionsScene) -> None:
    """What was agreed: who, until when."""
    pages = page_words(scene.page, scene.pages)
    y = draw_heading(sheet, scene.heading, pages) + sheet.h(0.01)
    if not scene.lines:
        sheet.text(translate("Projector", "没有新的议定事项"), sheet.left, y, LARGE, Tone.MUTED)
        return
    step = min((sheet.bottom - y) / len(scene.lines), sheet.h(0.19))
    for line in scene.lines:
        _draw_action(sheet, line, QRectF(sheet.left, y, sheet.width, step - sheet.h(0.012)))
        y += step


def _draw_action(sheet: Sheet, line: ActionLine, place: QRectF) -> None:
    sheet.panel(place, edge=Tone.PRIMARY)
    inner = place.adjusted(sheet.h(0.035), sheet.h(0.005), -sheet.h(0.03), -sheet.h(0.005))
    facts = [str(line.number), party_word(line.party)]
    if line.due_on is not None:
        due = translate("Projector", "{month}月{day}日前")
        facts.append(due.format(month=line.due_on.month, day=line.due_on.day))
    if line.is_condition:
        facts.append(translate("Projector", "表决附带条件"))
    below = sheet.lay("  ·  ".join(facts), SMALL, bold=True, width=inner.width())
    room = inner.height() - below.height
    words = sheet.lay(str(line.text), BODY, width=inner.width())
    for size in (SMALL, SMALLEST):
        if words.is_cut:
            lines = max(1, int((room + 1) // (sheet.h(size) * LINE)))
            words = sheet.lay(str(line.text), size, width=inner.width(), lines=lines)
    top = inner.top() + max(0.0, (room - words.height) / 2)
    sheet.draw(words, inner.left(), top)
    sheet.draw(below, inner.left(), top + words.height, Tone.PRIMARY)


def draw_close(sheet: Sheet, scene: CloseScene) -> None:
    """Thanks, what came of it, and when to meet again."""
    draw_top(sheet, str(scene.meeting))
    middle = sheet.area.center().x()
    title = sheet.lay(translate("Projector", "会议结束，谢谢各位"), OUTCOME, bold=True)
    if title.is_cut:
        title = sheet.fitted_title(translate("Projector", "会议结束，谢谢各位"), size=0.08)
    figures = [
        (scene.done, translate("Projector", "项议题已议")),
        (scene.postponed, translate("Projector", "项留待下次")),
        (scene.actions, translate("Projector", "件事已议定")),
    ]
    blocks = [
        Block(title.height, lambda y: sheet.draw(title, middle, y, Tone.PRIMARY, CENTER)),
        _figures(sheet, figures),
    ]
    if scene.next_meeting:
        told = translate("Projector", "下次会议：{when}").format(when=scene.next_meeting)
        line = sheet.lay(told, BODY, lines=2, centred=True)
        blocks.append(Block(line.height, lambda y: sheet.draw(line, middle, y, align=CENTER)))
    high = sum(block.height for block in blocks) + (len(blocks) - 1) * sheet.h(0.08)
    start = sheet.area.center().y() - high / 2
    stack(blocks, start, start + high, sheet.h(0.08))
    if scene.closed_at is not None:
        told = translate("Projector", "散会时间 {time}")
        draw_foot(sheet, told.format(time=f"{local(scene.closed_at):%H:%M}"))


def _figures(sheet: Sheet, figures: list[tuple[int, str]]) -> Block:
    """Numbers side by side, each over its word."""
    size, gap = 0.13, sheet.h(0.012)
    step = min(sheet.width / len(figures), sheet.h(0.5))
    words = [
        sheet.lay(word, SMALL, width=step - sheet.h(0.03), lines=2, centred=True)
        for _, word in figures
    ]

    def draw(top: float) -> None:
        x = sheet.area.center().x() - step * (len(figures) - 1) / 2
        for (number, _), word in zip(figures, words, strict=True):
            wide = sheet.lay(str(number), size, bold=True).width
            sheet.figure(str(number), x - wide / 2, top, size, Tone.PLAIN)
            sheet.draw(word, x, top + sheet.h(size) * DIGITS + gap, Tone.MUTED, CENTER)
            x += step

    return Block(sheet.h(size) * DIGITS + gap + max(word.height for word in words), draw)


def draw_sign(sheet: Sheet, scene: SignScene) -> None:
    """The name of the office, alone."""
    name = sheet.fitted_title(str(scene.office), size=0.15, centred=True)
    middle = sheet.area.center()
    y = middle.y() - name.height / 2 - sheet.h(0.03)
    sheet.draw(name, middle.x(), y, Tone.PLAIN, CENTER)
    wide, y = sheet.h(0.16), y + name.height + sheet.h(0.04)
    line = QRectF(middle.x() - wide / 2, y, wide, sheet.h(0.012))
    sheet.painter.fillRect(line, sheet.color(Tone.PRIMARY))
