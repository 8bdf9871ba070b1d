"""Says in words what an act changed: «状态：待办 → 办结»."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from PySide6.QtCore import QCoreApplication

from app.wording import Wording
from ui.words import full_day, full_moment

HIDDEN = frozenset(
    {
        "id", "community_id", "sort_key", "year", "sequence", "import_id", "entry_id", "digest",
        "media_type", "parent_id", "position", "due_certain", "responded_at", "matter_id",
        # of meetings
        "meeting_id", "series_id", "person_id", "stands_in_for", "attendee_id", "other_id",
        "item_id", "vote_id", "action_id", "event_id", "previous_item_id", "previous_id",
        "corrects_id", "present_ids", "counts", "settings", "case", "decision", "custom_rule",
        "content", "rows",
        # of notices
        "notice_id", "board_id", "posting_id", "form_id", "template", "about_key", "filled",
    }
)  # fmt: skip
"""Fields that say nothing to a person, or that another line says already."""
STANDS = ("ballot", "position")
"""A party's position is no place in a list."""
WRITTEN_FOR_PROGRAMS = ("own_template", "body")
"""A whole template in JSON; its name says which one."""

FIRST = ("name", "day", "subject", "title", "unit", "question", "state")
"""Fields by which a person knows what the change was about; the others follow."""

LONGEST = 200
MOMENTS = frozenset(
    {
        "received_at", "recorded_at", "closed_at", "deleted_at", "added_at", "at", "created_at",
        "planned_at", "opened_at", "announced_at", "agreed_at", "done_at", "taken_at",
        "written_at", "sealed_at", "notice_posted_at", "removal_recorded_at", "answered_at",
    }
)  # fmt: skip
DAYS = frozenset(
    {
        "due_on", "day", "term_from", "term_to",
        "dated_on", "period_from", "period_to", "posted_on", "removed_on",
    }
)  # fmt: skip
CODES = frozenset(
    {
        "state", "urgency", "party", "satisfaction", "kind", "role",
        "duty", "off_day", "sponsor", "body", "visibility", "method", "choice", "position",
        "referred_to", "style", "shows", "way",
    }
)  # fmt: skip
MONEY = frozenset({"monthly_income", "income", "spent"})

Row = Mapping[str, object]


@dataclass(frozen=True)
class Names:
    """What ids stand for, by field: {"channel_id": {1: "来访"}}."""

    known: Mapping[str, Mapping[int, str]] = field(default_factory=dict)

    def of(self, column: str, value: object) -> str | None:
        return self.known.get(column, {}).get(value) if isinstance(value, int) else None


@dataclass(frozen=True)
class ChangeLine:
    """One field that changed, or one that was filled in or emptied; empty texts mean nothing."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class RecordChange:
    """One record: «服务日志», what happened to it, and its lines."""

    title: str
    is_new: bool
    is_gone: bool
    lines: tuple[ChangeLine, ...]


class ChangeWords:
    """Words changes of rows in one language."""

    def __init__(self, wording: Wording, names: Names, yes: str, no: str) -> None:
        self._wording, self._names = wording, names
        self._yes, self._no = yes, no

    def record(self, table: str, before: Row | None, after: Row | None) -> RecordChange:
        """Word one row before and after."""
        old, new = before or {}, after or {}
        known = [name for name in (new or old) if _is_told(table, name)]
        shown = sorted(known, key=lambda name: FIRST.index(name) if name in FIRST else len(FIRST))
        lines = (
            ChangeLine(self.field(name), self.value(table, name, old.get(name)),
                       self.value(table, name, new.get(name)))
            for name in shown
        )  # fmt: skip
        changed = tuple(line for line in lines if line.before != line.after)
        title = self._worded("tables", table)
        return RecordChange(title, before is None, after is None, changed)

    def field(self, name: str) -> str:
        """What a field is called."""
        return self._worded("fields", name)

    def value(self, table: str, name: str, value: object) -> str:
        """What a stored value says."""
        if value is None or value == "":
            return ""
        if isinstance(value, bool):
            return self._yes if value else self._no
        speak = self._speaker(table, name)
        return speak(value)[:LONGEST] if speak else str(value)[:LONGEST]

    def _speaker(self, table: str, name: str) -> Callable[[object], str] | None:
        if name in _SPOKEN:
            return _SPOKEN[name]
        if name in CODES:
            return lambda value: self._code(table, str(value))
        if name == "profile":
            return lambda value: self._worded("vote_profiles", str(value))
        if name in self._names.known:
            return lambda value: self._names.of(name, value) or str(value)
        return None

    def _code(self, table: str, value: str) -> str:
        """A code as its table means it: a meeting that is «closed» is over, an entry is done."""
        own = f"{table}.{value}"
        said = self._worded("stored_values", own)
        return self._worded("values", value) if said == own else said

    def _worded(self, table: str, code: str) -> str:
        return self._wording.of(table, code, {})


def _is_told(table: str, name: str) -> bool:
    if (table, name) in (STANDS, WRITTEN_FOR_PROGRAMS):
        return (table, name) == STANDS
    return name not in HIDDEN


def _moment(value: object) -> str:
    if isinstance(value, int | float):
        return full_moment(datetime.fromtimestamp(value, UTC))
    return str(value)


def _day(value: object) -> str:
    try:
        return full_day(date.fromisoformat(str(value)))
    except ValueError:
        return str(value)


def _money(value: object) -> str:
    """Stored in fen."""
    return f"¥{value // 100:,}.{value % 100:02d}" if isinstance(value, int) else str(value)


def _area(value: object) -> str:
    """Stored in 0.01 m²."""
    if not isinstance(value, int):
        return str(value)
    told = QCoreApplication.translate("ChangeWords", "{area} ㎡")
    return told.format(area=f"{value // 100}.{value % 100:02d}")


def _clock(value: object) -> str:
    """Stored in minutes of the day."""
    return f"{value // 60}:{value % 60:02d}" if isinstance(value, int) else str(value)


_SPOKEN: Mapping[str, Callable[[object], str]] = {
    **dict.fromkeys(MOMENTS, _moment),
    **dict.fromkeys(DAYS, _day),
    **dict.fromkeys(MONEY, _money),
    "area": _area,
    "minute_of_day": _clock,
}
