"""The agenda of a running meeting in rows, with the minutes used so far."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.meetings import agenda
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind
from app.domain.meetings.meeting import AgendaItem, ItemState, ItemVisibility
from app.domain.meetings.timeline import in_order
from ui.tabs.meetings.meeting_words import party_word
from ui.tabs.meetings.run.agenda_list import AgendaRow

_CLOSING = (EventKind.ITEM_CLOSED, EventKind.ITEM_POSTPONED)


def used_seconds(book: MeetingBook, now: datetime) -> dict[int, int]:
    """Seconds spent on each item, recesses left out; the open one counts up to ``now``."""
    used: dict[int, int] = {}
    item_id: int | None = None
    since: datetime | None = None

    def stop(at: datetime) -> None:
        nonlocal since
        if item_id is not None and since is not None:
            used[item_id] = used.get(item_id, 0) + max(0, int((at - since).total_seconds()))
        since = None

    for event in in_order(book):
        if event.kind is EventKind.ITEM_OPENED:
            stop(event.at)
            item_id, since = event.item_id, event.at
        elif event.kind in _CLOSING and event.item_id == item_id:
            stop(event.at)
            item_id = None
        elif event.kind in (EventKind.RECESS_STARTED, EventKind.CLOSED):
            stop(event.at)
        elif event.kind is EventKind.RECESS_ENDED and item_id is not None:
            since = event.at
    stop(now)
    return used


def agenda_rows(book: MeetingBook, now: datetime) -> tuple[AgendaRow, ...]:
    """The agenda as the left column shows it."""
    used = used_seconds(book, now)
    numbers = agenda.numbered(book.items)
    visible = agenda.effective_visibility(book.items)
    return tuple(
        AgendaRow(
            item.id or 0,
            numbers.get(item.id or 0) or "·",
            item.title,
            party_word(item.sponsor),
            minutes_words(item, used.get(item.id or 0, 0)),
            item.state,
            is_over=item.state is ItemState.OPEN and used.get(item.id or 0, 0) > item.minutes * 60,
            is_internal=visible.get(item.id or 0) is not ItemVisibility.PUBLIC,
        )
        for item in agenda.in_order(book.items)
    )


def minutes_words(item: AgendaItem, used: int) -> str:
    """«15 分», or used and planned: «12 / 15 分»."""
    if item.state is ItemState.WAITING and not used:
        return QCoreApplication.translate("AgendaRows", "{n} 分").format(n=item.minutes)
    told = QCoreApplication.translate("AgendaRows", "{used} / {n} 分")
    return told.format(used=used // 60, n=item.minutes)
