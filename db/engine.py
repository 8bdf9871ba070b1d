"""Opens an office's database: one engine that writes, one that can only read.

SQLAlchemy's own SQLite set-up commits the first CREATE TABLE of a rolled-back transaction; here
the driver opens no transactions of its own and BEGIN is emitted by the engine.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import (
    Connection,
    Engine,
    ExceptionContext,
    NullPool,
    QueuePool,
    create_engine,
    event,
)

from app.domain.errors import RuleViolation
from db.dialects import SQLITE

KEY_BYTES = 32

# 19 of 1,000 damaged files raise UnicodeDecodeError instead of a database error.
DAMAGE = (sqlcipher3.DatabaseError, UnicodeDecodeError)


@dataclass(frozen=True)
class Engines:
    """The two ways into one database file."""

    writer: Engine
    reader: Engine

    def learn(self) -> None:
        """After an import: let the planner know how the rows are spread now."""
        with self.writer.begin() as connection:
            SQLITE.learn(connection)

    def dispose(self) -> None:
        """Close every connection."""
        self.reader.dispose()
        self.writer.dispose()


def connect(
    file: Path, key: bytes, *, read_only: bool = False, leaves_no_trace: bool = False
) -> Any:
    """A driver connection to an encrypted file; the file must exist unless it may be written.

    ``leaves_no_trace`` reads a file nobody has open without making anything beside it. Raises
    ``RuleViolation``: ``office_damaged`` when the content cannot be read with this key,
    ``office_trouble`` when the system does not let it be read.
    """
    mode = "ro&immutable=1" if leaves_no_trace else "ro" if read_only else "rwc"
    connection = sqlcipher3.connect(
        f"{file.resolve().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        # SQLCipher would tell stderr about every page it cannot decrypt.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except DAMAGE as error:
        connection.close()
        raise _in_words(file, error) or error from error
    return connection


def open_engines(file: Path, key: bytes) -> Engines:
    """The engines of an office file."""
    writer = _engine(file, key, SQLITE.write_statements, pool_size=1)
    reader = _engine(file, key, SQLITE.read_statements, pool_size=6)
    event.listen(writer, "begin", SQLITE.begin)
    event.listen(reader, "begin", _begin_reading)
    return Engines(writer, reader)


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def fresh_reader(file: Path, key: bytes) -> Engine:
    """A read-only engine of its own.

    FTS5's integrity check trusts what its connection remembers of the index, and calls an index
    damaged that another connection has changed since.
    """
    return _engine(file, key, SQLITE.read_statements, pool_size=1)


def untouching_reader(file: Path, key: bytes) -> Engine:
    """A reader that leaves a file nobody has open as it is, to the byte, and its folder too.

    While somebody has the file open, or was killed with it open, there is a write-ahead log beside
    it that must be read as well; this then is like ``fresh_reader``.
    """
    if file.with_name(f"{file.name}-wal").exists():
        return fresh_reader(file, key)
    return _engine(file, key, SQLITE.read_statements, pool_size=1, leaves_no_trace=True)


def _engine(
    file: Path,
    key: bytes,
    statements: tuple[str, ...],
    pool_size: int,
    *,
    leaves_no_trace: bool = False,
) -> Engine:
    def open_connection() -> Any:
        connection = connect(file, key, leaves_no_trace=leaves_no_trace)
        shared = () if leaves_no_trace else SQLITE.connect_statements
        for statement in (*shared, *statements):
            connection.execute(statement)
        return connection

    engine = create_engine(
        "sqlite://",
        module=sqlcipher3.dbapi2,
        creator=open_connection,
        poolclass=QueuePool,
        pool_size=pool_size,
        max_overflow=4,
        pool_reset_on_return="rollback",
    )
    event.listen(engine, "handle_error", partial(_refuse_in_words, file))
    return engine


def _refuse_in_words(file: Path, context: ExceptionContext) -> None:
    refusal = _in_words(file, context.original_exception)
    if refusal is not None:
        raise refusal from context.original_exception


def _in_words(file: Path, error: BaseException) -> RuleViolation | None:
    """What a file or a disk in trouble means to a person, whatever was asked of it.

    ``office_damaged`` for content that cannot be read, ``office_trouble`` when the system does not
    let the file be read or written (full, read-only, locked too long).
    """
    if isinstance(error, sqlcipher3.OperationalError):
        return RuleViolation("office_trouble", file=file.name, why=str(error))
    # The other subclasses speak of statements, not of the file.
    if type(error) is sqlcipher3.DatabaseError or isinstance(error, UnicodeDecodeError):
        return RuleViolation("office_damaged", file=file.name)
    return None


def migration_engine(file: Path, key: bytes) -> Engine:
    """An engine for changing the schema: foreign keys off, DDL inside the transaction.

    Altering a parent table in batch mode deletes children when foreign keys are on.
    """

    def open_connection() -> Any:
        connection = connect(file, key)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        return connection

    engine = create_engine(
        "sqlite://", module=sqlcipher3.dbapi2, creator=open_connection, poolclass=NullPool
    )
    event.listen(engine, "begin", SQLITE.begin)
    return engine
