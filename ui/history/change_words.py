"""Says in words what an act changed: «状态：待办 → 办结»."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from app.wording import Wording
from ui.words import full_day, full_moment

HIDDEN = frozenset(
    {
        "id", "community_id", "sort_key", "year", "sequence", "import_id", "entry_id", "digest",
        "media_type", "parent_id", "position", "due_certain", "responded_at", "matter_id",
    }
)  # fmt: skip
"""Fields that say nothing to a person, or that another line says already."""

FIRST = ("name", "day", "subject", "state")
"""Fields by which a person knows what the change was about; the others follow."""

LONGEST = 200
MOMENTS = frozenset(
    {"received_at", "recorded_at", "closed_at", "deleted_at", "added_at", "at", "created_at"}
)
DAYS = frozenset({"due_on", "day"})
CODES = frozenset({"state", "urgency", "party", "satisfaction", "kind", "role"})

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
        known = [name for name in (new or old) if name not in HIDDEN]
        shown = sorted(known, key=lambda name: FIRST.index(name) if name in FIRST else len(FIRST))
        lines = (
            ChangeLine(self.field(name), self.value(name, old.get(name)),
                       self.value(name, new.get(name)))
            for name in shown
        )  # fmt: skip
        changed = tuple(line for line in lines if line.before != line.after)
        title = self._worded("tables", table)
        return RecordChange(title, before is None, after is None, changed)

    def field(self, name: str) -> str:
        """What a field is called."""
        return self._worded("fields", name)

    def value(self, name: str, value: object) -> str:
        """What a stored value says."""
        if value is None or value == "":
            return ""
        if isinstance(value, bool):
            return self._yes if value else self._no
        speak = self._speaker(name)
        return speak(value)[:LONGEST] if speak else str(value)[:LONGEST]

    def _speaker(self, name: str) -> Callable[[object], str] | None:
        if name in MOMENTS:
            return _moment
        if name in DAYS:
            return _day
        if name in CODES:
            return lambda value: self._worded("values", str(value))
        if name in self._names.known:
            return lambda value: self._names.of(name, value) or str(value)
        return None

    def _worded(self, table: str, code: str) -> str:
        return self._wording.of(table, code, {})


def _moment(value: object) -> str:
    if isinstance(value, int | float):
        return full_moment(datetime.fromtimestamp(value, UTC))
    return str(value)


def _day(value: object) -> str:
    try:
        return full_day(date.fromisoformat(str(value)))
    except ValueError:
        return str(value)
