"""The columns of the diary list, and the question its rows answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from app.domain.diary import DEADLINE_RUNS, UNFINISHED, EntryState, Party, Urgency
from app.domain.local_time import local
from app.domain.rooms import parse_room
from app.ports.queries import DiaryQueries, EntryFilter, EntryRow, EntrySort, Outline
from ui.models.record_table_model import Column, find_words
from ui.tabs.diary import sound_hits
from ui.tabs.diary.entry_words import (
    STATE_TONES,
    first_words,
    marks,
    party_word,
    responsible_in_full,
    standing,
    state_word,
    who_of_row,
)
from ui.theme import Tone, current, text_width
from ui.widgets.badge import SIGN
from ui.words import full_day, full_moment, short_day, short_moment

EXCERPT_BEFORE = 2
"""Characters of a text shown before the word that was searched for."""
SHORT_SUBJECT = 8
CELL_EDGES = 22
"""Pixels at 100 % a cell keeps free beside its text."""


class EntrySource:
    """The rows one filter lets through; see ``PageSource``."""

    def __init__(self, diary: DiaryQueries, wanted: EntryFilter) -> None:
        self._diary = diary
        self.wanted = wanted

    def first_page(self) -> Sequence[EntryRow]:
        sound_hits.prepare(self.wanted.words)
        return self._diary.first_page(self.wanted)

    def outline(self) -> Outline:
        return self._diary.outline(self.wanted)

    def page(self, outline: Outline, start: int, count: int) -> Sequence[EntryRow]:
        return self._diary.page(self.wanted, outline, start, count)


class EntryColumns:
    """How rows are shown on a given day; ``words`` are those searched for just now."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._read_day = today
        self.words: tuple[str, ...] = ()
        # Cells are painted thousands of times; what they say is worked out once.
        self._states = {state: (state_word(state), STATE_TONES[state]) for state in EntryState}
        self._parties = {party: party_word(party) for party in Party}
        self.look_at_the_day()

    def look_at_the_day(self) -> None:
        """Read what day it is; called before rows are read."""
        self._day = self._read_day()

    def all(self) -> tuple[Column[EntryRow], ...]:
        """The columns from left to right."""
        return (*self._whose(), *self._what(), *self._where_it_stands())

    def _whose(self) -> tuple[Column[EntryRow], ...]:
        return (
            Column(
                "received",
                QCoreApplication.translate("DiaryColumns", "时间"),
                self._received,
                width=_wide(112, self._near("{day} 00:00")),
                tooltip=self._received_in_full,
                tone=lambda _row: Tone.MUTED,
                sort_key=EntrySort.RECEIVED,
            ),
            Column(
                "who",
                QCoreApplication.translate("DiaryColumns", "居民"),
                who_of_row,
                width=160,
                lighter=lambda row: row.room,
                highlights=True,
                tooltip=lambda row: f"{who_of_row(row)} {row.room}".strip(),
                sort_key=EntrySort.WHO,
            ),
        )

    def _what(self) -> tuple[Column[EntryRow], ...]:
        return (
            Column(
                "subject",
                QCoreApplication.translate("DiaryColumns", "事项"),
                self._subject,
                stretches=True,
                lighter=lambda row: marks(row, most=2),
                bold=lambda row: row.urgency is not Urgency.NORMAL,
                tooltip=_subject_in_full,
                highlights=True,
                sort_key=EntrySort.SUBJECT,
            ),
            Column(
                "category",
                QCoreApplication.translate("DiaryColumns", "类别"),
                lambda row: row.category,
                width=104,
                gives_way=2,
                sort_key=EntrySort.CATEGORY,
            ),
            Column(
                "responsible",
                QCoreApplication.translate("DiaryColumns", "承办"),
                lambda row: row.person or self._parties[row.party],
                width=108,
                gives_way=1,
                tooltip=lambda row: responsible_in_full(row.party, row.person),
                sort_key=EntrySort.RESPONSIBLE,
            ),
        )

    def _where_it_stands(self) -> tuple[Column[EntryRow], ...]:
        return (
            Column(
                "due",
                QCoreApplication.translate("DiaryColumns", "期限"),
                self._due,
                width=_wide(84, self._near("{day}")),
                gives_way=3,
                tone=lambda _row: Tone.MUTED,
                tooltip=_due_in_full,
                sort_key=EntrySort.DUE,
            ),
            Column(
                "state",
                QCoreApplication.translate("DiaryColumns", "状态"),
                lambda row: self._standing(row)[0],
                width=_wide(112, _standings(), bold=True, sign=SIGN + 7),
                tone=lambda row: self._standing(row)[1],
                is_badge=True,
                sort_key=EntrySort.STATE,
            ),
        )

    def _near(self, pattern: str) -> tuple[str, ...]:
        """The days that have a name of their own, as a column shows them."""
        today = self._day
        days = (today + timedelta(days=away) for away in (-1, 0, 1))
        return tuple(pattern.format(day=short_day(day, today)) for day in days)

    def _standing(self, row: EntryRow) -> tuple[str, Tone]:
        if row.due_on is not None and row.due_on <= self._day and row.state in DEADLINE_RUNS:
            return standing(row, self._day)
        return self._states[row.state]

    def _received(self, row: EntryRow) -> str:
        return short_moment(row.received_at, self._day)

    def _received_in_full(self, row: EntryRow) -> str:
        return f"{full_moment(row.received_at)} · {row.number} · {row.channel}".strip(" ·")

    def _due(self, row: EntryRow) -> str:
        if row.due_on is None or row.state not in UNFINISHED:
            return ""
        unknown = "" if row.due_certain else "?"
        return short_day(row.due_on, self._day) + unknown

    def _subject(self, row: EntryRow) -> str:
        """The subject; where only the text has a word searched for, both in short."""
        subject = first_words(row.subject, row.text)
        missing = [word for word in self.words if not find_words(subject, (word,))]
        hits = find_words(row.text, missing) if len(missing) == len(self.words) else []
        if not hits:
            return subject
        start = max(0, hits[0][0] - EXCERPT_BEFORE)
        around = " ".join(row.text[start:].split())
        short = subject if len(subject) <= SHORT_SUBJECT else subject[: SHORT_SUBJECT - 1]
        return f"{short}…{around}"


def _wide(least: int, texts: Sequence[str], *, bold: bool = False, sign: int = 0) -> int:
    """Room at 100 % for any of these texts, at least ``least`` pixels: languages differ."""
    theme = current()
    widest = max(text_width(theme, text, bold=bold) for text in texts)
    return max(least, round(widest * 100 / theme.scale) + sign + CELL_EDGES)


def _standings() -> tuple[str, ...]:
    """The longest things the state column says."""
    overdue = QCoreApplication.translate("Diary", "超期 {days} 天").format(days=28)
    return (overdue, *(state_word(state) for state in EntryState))


def copied_cells(row: EntryRow) -> tuple[str, ...]:
    """A row as it is copied to a sheet: dates in full, name and room apart."""
    return (
        row.number,
        f"{local(row.received_at):%Y-%m-%d %H:%M}",
        who_of_row(row),
        row.room,
        row.subject or row.text,
        row.category,
        responsible_in_full(row.party, row.person),
        row.due_on.isoformat() if row.due_on else "",
        state_word(row.state),
    )


def words_to_mark(search: str) -> tuple[str, ...]:
    """The words to mark in the rows; a room is marked as the list writes it."""
    marked: list[str] = []
    for word in search.split():
        door = parse_room(word)
        marked += [word] if door is None or str(door) == word else [word, str(door)]
    return tuple(marked)


def _subject_in_full(row: EntryRow) -> str:
    told = [row.subject, row.text if row.text != row.subject else ""]
    return "\n".join(part for part in (*told, marks(row)) if part)


def _due_in_full(row: EntryRow) -> str:
    if row.due_on is None:
        return ""
    if row.due_certain:
        return full_day(row.due_on)
    unknown = QCoreApplication.translate("DiaryColumns", "其中有未公布的放假安排")
    return f"{full_day(row.due_on)}\n{unknown}"
