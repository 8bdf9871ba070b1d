"""Reads of the register of residents; see ``app.ports.queries.ResidentQueries``."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, func, select

from app.domain.people import Resident
from app.ports.queries import PAGE
from db.dialects import RESIDENT_WORDS
from db.row_mapping import mapping_of
from db.search_query import match_expression
from db.tables import resident

person = resident.c


class SqlResidentQueries:
    """Answers from the read-only engine; safe to call from any thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._mapping = mapping_of(Resident)

    def search(self, words: str, limit: int = 20) -> tuple[Resident, ...]:
        return self._answer(_listed(select(*self._mapping.selected), words).limit(limit))

    def in_room(self, building: str, entrance: str, room: str) -> tuple[Resident, ...]:
        wanted = select(*self._mapping.selected).where(
            person.deleted_at.is_(None),
            person.building == building,
            person.entrance == entrance,
            person.room == room,
        )
        return self._answer(wanted.order_by(person.id))

    def get(self, resident_id: int) -> Resident | None:
        found = self._answer(select(*self._mapping.selected).where(person.id == resident_id))
        return found[0] if found else None

    def count(self, words: str = "") -> int:
        """How many residents are found by ``words`` (all of them when empty)."""
        with self._engine.connect() as connection:
            return connection.execute(_found(select(func.count()), words)).scalar_one()

    def page(self, words: str, start: int, count: int = PAGE) -> tuple[Resident, ...]:
        wanted = _listed(select(*self._mapping.selected), words)
        return self._answer(wanted.limit(count).offset(start))

    def in_bin(self) -> tuple[Resident, ...]:
        wanted = select(*self._mapping.selected).where(person.deleted_at.is_not(None))
        return self._answer(wanted.order_by(person.deleted_at.desc(), person.id.desc()))

    def all(self) -> tuple[Resident, ...]:
        return self._answer(_listed(select(*self._mapping.selected), ""))

    def _answer(self, wanted: Any) -> tuple[Resident, ...]:
        with self._engine.connect() as connection:
            return tuple(self._mapping.record(row) for row in connection.execute(wanted))


def _found(wanted: Any, words: str) -> Any:
    if not words.strip():
        return wanted.select_from(resident).where(person.deleted_at.is_(None))
    joined = RESIDENT_WORDS.rows.join(resident, RESIDENT_WORDS.key == person.id)
    return wanted.select_from(joined).where(RESIDENT_WORDS.matches(match_expression(words)))


def _listed(wanted: Any, words: str) -> Any:
    """In the order of the doors; numbers before letters, 2 before 10."""
    return _found(wanted, words).order_by(
        func.length(person.building), person.building, person.entrance,
        func.length(person.room), person.room, person.id,
    )  # fmt: skip
