"""What differs between databases, and nothing else.

Today SQLite, encrypted through SQLCipher. PostgreSQL gets a second class with the same methods.
"""

from __future__ import annotations

from typing import Any, Protocol

from sqlalchemy import Connection, text


class Dialect(Protocol):
    """The statements a database words in its own way."""

    def next_id(self, connection: Connection, table: str) -> int: ...


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


SQLITE = SqliteDialect()
