"""What differs between databases, and nothing else.

Today SQLite, encrypted through SQLCipher. PostgreSQL gets a second class with the same methods.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Text, column, literal_column, table, text

Document = tuple[int, str, str, str, str, str, str]
"""What can be found of one row: its key, then the tokens of text, what else was said, names and
other fields, doors and numbers, first letters, and sounds."""


class WordIndex:
    """The word index of one table, in FTS5; its rows are named by ``key``."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.rows = table(name, column("rowid"))
        self._add = (
            f"INSERT INTO {name} (rowid, text, said, other, numbers, initials, syllables) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)"
        )
        self._remove = f"DELETE FROM {name} WHERE rowid = ?"

    @property
    def key(self) -> ColumnElement[int]:
        return self.rows.c.rowid

    def matches(self, expression: str | ColumnElement[Any]) -> ColumnElement[bool]:
        """The condition that a question of ``db.search_query`` puts."""
        return literal_column(self.name, Text()).op("MATCH", is_comparison=True)(expression)

    def add(self, connection: Connection, documents: Sequence[Document]) -> None:
        """Put documents whose keys are not in the index into it; quickest in ascending order."""
        if documents:
            connection.exec_driver_sql(self._add, list(documents))

    def remove(self, connection: Connection, keys: Sequence[int]) -> None:
        """Take documents out of the index."""
        if keys:
            connection.exec_driver_sql(self._remove, [(key,) for key in keys])

    def size(self, connection: Connection) -> int:
        """How many documents the index holds."""
        return connection.exec_driver_sql(f"SELECT count(*) FROM {self.name}").scalar_one()


ENTRY_WORDS = WordIndex("entry_search")
RESIDENT_WORDS = WordIndex("resident_search")


class SqliteDialect:
    """SQLite with FTS5."""

    connect_statements = (
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "PRAGMA foreign_keys = ON",
        "PRAGMA busy_timeout = 10000",
        "PRAGMA temp_store = MEMORY",
    )
    write_statements = ("PRAGMA cache_size = -64000",)
    read_statements = ("PRAGMA query_only = ON", "PRAGMA cache_size = -8000")

    def next_id(self, connection: Connection, table: str) -> int:
        """The id the next inserted row would get; only true inside a writing transaction."""
        used = connection.execute(
            text("SELECT seq FROM sqlite_sequence WHERE name = :name"), {"name": table}
        ).scalar()
        return int(used or 0) + 1

    def begin(self, connection: Connection) -> None:
        """Start a writing transaction that other writers wait for."""
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    def checkpoint(self, connection: Any) -> None:
        """Move what the write-ahead log holds into the file, for a driver connection."""
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def learn(self, connection: Connection) -> None:
        """Let the planner know how the rows are spread; quick when little has changed."""
        connection.exec_driver_sql("PRAGMA optimize = 0x10002")

    def defer_foreign_keys(self, connection: Connection) -> None:
        """Check foreign keys at the end of the transaction instead of at each row."""
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")

    def data_version(self, connection: Any) -> int:
        """A number that changes when others change the data, for a driver connection at rest."""
        cursor = connection.cursor()
        try:
            return int(cursor.execute("PRAGMA data_version").fetchone()[0])
        finally:
            cursor.close()

    def integrity_problem(self, connection: Connection) -> str | None:
        """What is wrong with the file itself; ``None`` when nothing is."""
        said = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
        return None if said == "ok" else str(said)

    def broken_links(self, connection: Connection) -> int:
        """How many rows point at rows that are not there."""
        return len(connection.exec_driver_sql("PRAGMA foreign_key_check").all())

    def table_names(self, connection: Connection) -> list[str]:
        """The tables that hold data, without the word indexes' own."""
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
            "AND name NOT LIKE '%_search%' AND name <> 'alembic_version'"
        )
        return list(names.scalars())


SQLITE = SqliteDialect()
