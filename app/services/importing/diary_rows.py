"""Reads the rows of a diary sheet into the values of entries: who, where, what, until when."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from app.domain.cells import Cell, as_text, number_text, shown, word_key
from app.domain.diary import NEEDS_REASON, Party
from app.domain.errors import RuleViolation
from app.domain.local_time import local_day
from app.domain.moments import read_clock, read_day, read_moment
from app.domain.people import Resident, Staff
from app.domain.phones import read_phones
from app.domain.rooms import Room
from app.domain.sheet_words import (
    NOBODY,
    PARTIES,
    SATISFACTIONS,
    STATES,
    URGENCIES,
    read_choice,
    read_yes_no,
)
from app.services.importing.name_lists import CategoryNames, ChannelNames
from app.services.importing.places import read_home, read_part
from app.services.importing.row_reading import (
    Read,
    Values,
    line_or_none,
    moment_reader,
    remembering,
    words_or_none,
)

NO_REASON_GIVEN = "表中未写明原因"
"""Stands in for the reason of a 转办 or 不予受理 when the sheet has none."""

_OWN_NUMBER = re.compile(r"^(\d{4})-(\d{4,8})$")
_MOBILE_LENGTH = 11
Step = Callable[[Values], None]


def read_number(cell: Cell) -> tuple[int, int] | str | None:
    """An entry's own number («2026-0001»: year and sequence), or the number some list gave it."""
    text = number_text(cell)
    own = _OWN_NUMBER.match(text)
    return (int(own[1]), int(own[2])) if own is not None and int(own[2]) else text or None


def _read_source(cell: Cell) -> str | None:
    if type(cell) is str and "E" not in cell and "e" not in cell:
        return words_or_none(cell)
    return number_text(cell) or None


def _read_phone(cell: Cell) -> str | None:
    if type(cell) is str and len(cell) == _MOBILE_LENGTH and cell.isdecimal() and cell.isascii():
        return cell
    return "、".join(phone.number for phone in read_phones(cell)) or None


def _party_or_person(cell: Cell) -> tuple[Party | None, str | None]:
    """Who is responsible, and the person where more than the party is said."""
    said = line_or_none(cell)
    try:
        party = read_choice(cell, PARTIES)
    except RuleViolation:
        return None, said
    return party, None if word_key(said or "") in PARTIES else said


def _choice(words: Mapping[str, Any]) -> Read:
    return remembering(lambda cell: read_choice(cell, words))


def _choice_and_words(words: Mapping[str, Any]) -> Read:
    """Reads a choice, and what was said where that is more than its word."""

    def read(cell: Cell) -> tuple[Any, str | None]:
        said = as_text(cell)
        return read_choice(cell, words), None if word_key(said) in words else said

    return remembering(read)


def _or_clock(read: Read) -> Read:
    """Reads moments, or times of day for the day in a column beside them."""

    def read_either(cell: Cell) -> datetime | timedelta | None:
        try:
            return read(cell)
        except RuleViolation:
            return read_clock(cell)

    return read_either


def diary_readers(channels: ChannelNames, *, with_day: bool) -> dict[str, Read]:
    """How the cells of each field are read; all give ``None`` for an empty cell.

    ``with_day``: the sheet has the day in a column of its own.
    """
    moment, yes_no = remembering(read_moment), remembering(read_yes_no)
    part, line = remembering(read_part), remembering(line_or_none)
    return {
        "number": read_number,
        "received_at": _or_clock(moment_reader()) if with_day else moment_reader(),
        "received_day": moment,
        "received_time": remembering(read_clock),
        "channel": remembering(channels.find),
        "who": line,
        "anonymous": yes_no,
        "phone": _read_phone,
        "home": remembering(read_home),
        "building": part,
        "entrance": part,
        "room": part,
        "place_text": line,
        "category": line,
        "subcategory": line,
        "subject": words_or_none,
        "text": words_or_none,
        "urgency": _choice(URGENCIES),
        "party": remembering(_party_or_person),
        "person": line,
        "due_on": remembering(read_day),
        "due_certain": yes_no,
        "state": _choice_and_words(STATES),
        "state_reason": words_or_none,
        "responded_at": moment,
        "closed_at": moment,
        "satisfaction": _choice_and_words(SATISFACTIONS),
        "satisfaction_words": words_or_none,
        "matter": read_number,
        "for_meeting": yes_no,
        "late": yes_no,
        "recorded_at": moment,
        "recorded_by": line,
        "source_number": _read_source,
        "follow_ups": words_or_none,
    }


JOINED: dict[str, Callable[[Any, Any], Any]] = {
    "phone": lambda first, second: first if second in first else f"{first}、{second}",
    "text": lambda first, second: first if second == first else f"{first}\n{second}",
}
"""How two columns of one field become one value."""


class EntrySteps:
    """Turns the fields of a sheet into the fields of an entry, in place, step by step.

    Only the steps that the sheet's columns need are taken for each row.
    """

    def __init__(
        self, categories: CategoryNames, residents: Iterable[Resident], staff: Iterable[Staff]
    ) -> None:
        self._category = remembering(categories.find)
        self._staff = {person.name: person.id for person in staff}
        self._by_name: dict[str, list[Resident]] = {}
        self.names: dict[int | None, str] = {}
        self.unknown_staff: set[str] = set()
        for person in residents:
            self.names[person.id] = person.name
            if person.deleted_at is None:
                self._by_name.setdefault(person.name, []).append(person)

    def needed(self, fields: Iterable[str]) -> tuple[Step, ...]:
        """The steps for a sheet with these fields, in their order."""
        held = set(fields)
        wanted: tuple[tuple[set[str], Step], ...] = (
            ({"number"}, self._number),
            ({"received_day", "received_time"}, self._received),
            ({"home", "building", "entrance", "room"}, self._place),
            ({"category", "subcategory"}, self._categories),
            ({"channel"}, self._channel),
            ({"party"}, self._party),
            ({"who", "anonymous"}, self._who),
            ({"state"}, self._state),
            ({"satisfaction"}, self._satisfaction),
            ({"recorded_by"}, self._recorder),
            ({"matter"}, self._matter),
        )
        return (*(step for names, step in wanted if held & names), self._complete)

    def _number(self, values: Values) -> None:
        number = values.get("number")
        if isinstance(number, str):
            del values["number"]
            values.setdefault("source_number", number)

    def _received(self, values: Values) -> None:
        day: datetime | None = values.pop("received_day", None)
        clock = values.pop("received_time", None)
        if isinstance(values.get("received_at"), timedelta):
            clock = values.pop("received_at")
        if day is not None and "received_at" not in values:
            values["received_at"] = day
        if clock is not None and "received_at" in values:
            values["received_at"] += clock

    def _place(self, values: Values) -> None:
        home = values.pop("home", None)
        if isinstance(home, str):
            values.setdefault("place_text", home)
        elif isinstance(home, Room):
            if home.building:
                values.setdefault("building", home.building)
            if home.entrance:
                values.setdefault("entrance", home.entrance)
            if home.room:
                values.setdefault("room", home.room)

    def _categories(self, values: Values) -> None:
        upper, lower = values.pop("category", None), values.pop("subcategory", None)
        written = f"{upper}/{lower}" if upper and lower else upper or lower
        found = self._category(written) if written else None
        if found is not None:
            values["category_id"] = found

    def _channel(self, values: Values) -> None:
        channel = values.pop("channel", None)
        if channel is not None:
            values["channel_id"] = channel

    def _party(self, values: Values) -> None:
        """Who is responsible; a name of nobody we know is the person."""
        party, person = values.pop("party", (None, None))
        if party is not None:
            values["party"] = party
        if person is not None:
            values.setdefault("person", person)

    def _who(self, values: Values) -> None:
        name: str | None = values.pop("who", None)
        if name is None:
            return
        if name.casefold() in NOBODY or values.get("anonymous"):
            values["anonymous"] = True
            if name.casefold() in NOBODY:
                return
        person = self._resident(name, values)
        if person is not None:
            values["resident_id"] = person.id
        else:
            values["who_text"] = name

    def _resident(self, name: str, values: Values) -> Resident | None:
        """The one resident of that name whom the row's room or phone confirms or does not deny."""
        named = self._by_name.get(name)
        if not named or values.get("anonymous"):
            return None
        place = tuple(values.get(part, "") for part in ("building", "entrance", "room"))
        phone = values.get("phone", "")
        if any(place):
            same = [p for p in named if (p.building, p.entrance, p.room) == place]
        elif phone:
            same = [p for p in named if any(number in phone for number in p.phones)]
        else:
            same = named
        return same[0] if len(same) == 1 else None

    def _state(self, values: Values) -> None:
        state, said = values.pop("state", (None, None))
        if state is None:
            return
        values["state"] = state
        if said is not None:
            values.setdefault("state_reason", said)
        elif state in NEEDS_REASON:
            values.setdefault("state_reason", NO_REASON_GIVEN)

    def _satisfaction(self, values: Values) -> None:
        satisfaction, said = values.pop("satisfaction", (None, None))
        if satisfaction is not None:
            values["satisfaction"] = satisfaction
        if said is not None:
            values.setdefault("satisfaction_words", said)

    def _recorder(self, values: Values) -> None:
        name = values.pop("recorded_by", None)
        if name in self._staff:
            values["recorded_by"] = self._staff[name]
        elif name is not None:
            self.unknown_staff.add(name)

    def _matter(self, values: Values) -> None:
        matter = values.get("matter")
        if isinstance(matter, str):
            raise RuleViolation("entry_number_unreadable", value=shown(matter))

    def _complete(self, values: Values) -> None:
        if "received_at" not in values:
            raise RuleViolation("entry_received_missing")
        if "subject" not in values and "text" not in values:
            raise RuleViolation("entry_text_missing")

    def who(self, values: Values) -> str:
        """The name by which a row says who asked."""
        return values.get("who_text") or self.names.get(values.get("resident_id"), "")


def year_of(values: Values) -> int:
    """The year in whose series an entry is numbered: China's, ahead of UTC in December alone."""
    moment: datetime = values["received_at"]
    return moment.year if moment.month < 12 else local_day(moment).year


def missing_column(why: RuleViolation) -> str:
    """The field a rule about a whole row speaks of."""
    return {
        "entry_received_missing": "received_at",
        "entry_text_missing": "subject",
        "entry_number_unreadable": "matter",
    }.get(why.code, "")
