"""Records straight from the rows of a read-only connection."""

from __future__ import annotations

from typing import Any, TypeVar

from sqlalchemy import Connection, select

from db.row_mapping import mapping_of

T = TypeVar("T")


def all_of(kind: type) -> Any:
    """All stored records of a kind, to be restricted and ordered."""
    return select(*mapping_of(kind).selected)


def read_records(connection: Connection, kind: type[T], wanted: Any) -> tuple[T, ...]:
    """The records a statement made with ``all_of`` finds."""
    mapping = mapping_of(kind)
    return tuple(mapping.record(found) for found in connection.execute(wanted))
