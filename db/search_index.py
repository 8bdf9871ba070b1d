"""Keeps the word indexes in step with the tables, in the same transaction as every change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, select

from app.domain.rooms import Room
from app.ports.changes import RowChange
from db.dialects import ENTRY_WORDS, RESIDENT_WORDS, Document
from db.search_tokens import (
    BOUNDARY,
    NUMBER_BOUNDARY,
    SPOKEN_CHARACTERS,
    characters,
    door_token,
    door_tokens,
    initials,
    name_tokens,
    number_tokens,
    syllables,
)
from db.tables import diary_entry, follow_up, resident

Stored = Mapping[str, Any] | RowMapping

_BATCH = 500

_entries = select(diary_entry, resident.c.name.label("resident_name"),
                  resident.c.phones.label("resident_phones")).outerjoin(
    resident, diary_entry.c.resident_id == resident.c.id)  # fmt: skip
_entries_by_id = _entries.where(diary_entry.c.id.in_(bindparam("ids", expanding=True)))
_entries_of_resident = select(diary_entry.c.id).where(
    diary_entry.c.resident_id.in_(bindparam("ids", expanding=True))
)
_follow_ups = select(follow_up.c.entry_id, follow_up.c.text).where(
    follow_up.c.entry_id.in_(bindparam("ids", expanding=True))
)
_residents_by_id = select(resident).where(resident.c.id.in_(bindparam("ids", expanding=True)))


def follow(connection: Connection, changes: Sequence[RowChange]) -> None:
    """Bring the indexes up to the changes of one act."""
    stale: set[int] = set()
    fresh: set[int] = set()
    residents: set[int] = set()
    for change in changes:
        if change.table == diary_entry.name:
            if change.before is not None:
                stale.add(_integer(change.before["sort_key"]))
            if change.after is not None:
                fresh.add(change.key)
        elif change.table == follow_up.name:
            row = change.after or change.before or {}
            fresh.add(_integer(row["entry_id"]))
        elif change.table == resident.name:
            residents.add(change.key)
    if residents:
        _index_residents(connection, residents)
        fresh.update(connection.execute(_entries_of_resident, {"ids": sorted(residents)}).scalars())
    ENTRY_WORDS.remove(connection, sorted(stale))
    new = {c.key: c.after for c in changes if c.table == diary_entry.name and c.before is None}
    if len(fresh) == 1 and len(new) == 1 and fresh == set(new) and len(changes) == 1:
        # The commonest act of all, one new entry: nothing stored needs to be read again.
        rows = [row for row in new.values() if row is not None]
        ENTRY_WORDS.add(connection, entry_documents(connection, rows))
    else:
        _index_entries(connection, sorted(fresh), set(new))


def refresh_entries(connection: Connection, ids: Iterable[int]) -> None:
    """Index these entries anew, because something around them changed."""
    _index_entries(connection, sorted(set(ids)), set())


def entry_documents(connection: Connection, rows: Sequence[Stored]) -> list[Document]:
    """The documents of entries given as rows, with the names of the residents they link to."""
    wanted = sorted({row["resident_id"] for row in rows if row["resident_id"] is not None})
    people: dict[int, Stored] = {}
    for start in range(0, len(wanted), _BATCH):
        found = connection.execute(
            _residents_by_id, {"ids": wanted[start : start + _BATCH]}
        ).mappings()
        people.update((person["id"], person) for person in found)
    return [
        entry_document(_with_resident(row, people.get(row["resident_id"])))
        for row in rows
        if row["deleted_at"] is None
    ]


def _with_resident(row: Stored, person: Stored | None) -> Stored:
    if person is None:
        return row
    return {**row, "resident_name": person["name"], "resident_phones": person["phones"]}


def resident_documents(connection: Connection, rows: Sequence[Stored]) -> list[Document]:
    """The documents of residents given as rows."""
    del connection
    return [resident_document(row) for row in rows if row["deleted_at"] is None]


def _integer(value: object) -> int:
    assert isinstance(value, int)
    return value


def _index_entries(connection: Connection, ids: Sequence[int], new: set[int]) -> None:
    for start in range(0, len(ids), _BATCH):
        batch = ids[start : start + _BATCH]
        said: dict[int, list[str]] = {}
        if not new.issuperset(batch) or len(batch) > 1:
            for entry_id, text in connection.execute(_follow_ups, {"ids": batch}):
                said.setdefault(entry_id, []).append(text)
        rows = connection.execute(_entries_by_id, {"ids": batch}).mappings().all()
        old = sorted(row["sort_key"] for row in rows if row["id"] not in new)
        ENTRY_WORDS.remove(connection, old)
        documents = sorted(
            entry_document(row, said.get(row["id"], ())) for row in rows if not row["deleted_at"]
        )
        ENTRY_WORDS.add(connection, documents)


def _index_residents(connection: Connection, ids: Iterable[int]) -> None:
    wanted = sorted(ids)
    rows = connection.execute(_residents_by_id, {"ids": wanted}).mappings().all()
    RESIDENT_WORDS.remove(connection, wanted)
    documents = [resident_document(row) for row in rows if not row["deleted_at"]]
    RESIDENT_WORDS.add(connection, documents)


def entry_document(row: Stored, follow_ups: Iterable[str] = ()) -> Document:
    """What can be found of a diary entry, by the resident's name and phones too when given."""
    name = row.get("resident_name") or ""
    who = row["who_text"]
    home = Room(row["building"], row["entrance"], row["room"])
    said = BOUNDARY.join(
        part
        for part in (
            row["place_text"], row["satisfaction_words"], row["state_reason"], *follow_ups,
        )
        if part
    )  # fmt: skip
    other = _fields([
        f"{row['year']}-{row['sequence']:04d}", name, who, _digits(row["phone"]),
        _digits(row.get("resident_phones") or ""), str(home), row["person"],
        row["source_number"],
    ])  # fmt: skip
    subject = row["subject"]
    text = row["text"]
    spoken = f"{(subject or text)[:SPOKEN_CHARACTERS]}{BOUNDARY}{row['place_text']}"
    first, sounds = name_tokens([part for part in (name, who, row["person"]) if part])
    both = f"{subject}{BOUNDARY}{text}" if text else subject
    return (
        row["sort_key"],
        characters(both),
        characters(said),
        characters(other),
        _numbers(home, f"{both}{BOUNDARY}{said}", other),
        f"{initials(spoken)}x1f {first}",
        f"{syllables(spoken)}x1f {sounds}",
    )


def resident_document(row: Stored) -> Document:
    """What can be found of a resident."""
    first, sounds = name_tokens([row["name"]])
    home = Room(row["building"], row["entrance"], row["room"])
    other = _fields([str(home), *(_digits(phone) for phone in row["phones"].split("\n"))])
    return (
        row["id"],
        characters(row["name"]),
        characters(row["notes"]),
        characters(other),
        _numbers(home, row["notes"], other),
        first,
        sounds,
    )


def _numbers(home: Room, free: str, fields: str) -> str:
    """The doors and the numbers of three digits or more, in free text and in fields."""
    doors = [*door_tokens(free), door_token(home)] if home.room else door_tokens(free)
    return NUMBER_BOUNDARY.join((*doors, *number_tokens(free), *number_tokens(fields)))


def _fields(texts: Iterable[str]) -> str:
    return f"{BOUNDARY}{BOUNDARY.join(text for text in texts if text)}{BOUNDARY}"


def _digits(phone: str) -> str:
    return re.sub(r"[-\s+()]", "", phone) if phone else ""
