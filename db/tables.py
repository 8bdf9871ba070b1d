"""The stored tables. Nothing outside ``db`` may import this.

Every table carries the community's id, so that several communities can share one server later.
Moments are whole seconds since 1970 in UTC, days are ISO texts, enumerations their values; ids
come from AUTOINCREMENT and are never given twice. ``sort_key`` orders the diary by time received
(see ``db.row_mapping``) and is the row id of its search index as well.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _table(name: str, *columns: Column[Any] | Index | UniqueConstraint) -> Table:
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        Column("community_id", Integer, nullable=False),
        *columns,
        sqlite_autoincrement=True,
    )


def _text(name: str, default: str = "") -> Column[str]:
    return Column(name, Text, nullable=False, server_default=default)


def _moment(name: str, *, nullable: bool = False) -> Column[int]:
    return Column(name, BigInteger, nullable=nullable)


def _day(name: str, *, nullable: bool = True) -> Column[str]:
    return Column(name, String(10), nullable=nullable)


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean(create_constraint=False), nullable=False, server_default="0")


def _link(name: str, target: str) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=True)


community = Table(
    "community",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    _moment("created_at"),
)

staff = _table("staff", _text("name"), _text("role"), _flag("active"))

channel = _table(
    "channel", _text("name"), Column("position", Integer, nullable=False), _flag("active")
)

category = _table(
    "category",
    _text("name"),
    _link("parent_id", "category"),
    Column("deadline_days", Integer, nullable=False),
    _text("keywords"),
    Column("position", Integer, nullable=False),
    _flag("active"),
)

import_batch = _table(
    "import_batch",
    _text("kind"),
    _text("file"),
    _moment("at"),
    Column("imported", Integer, nullable=False),
    Column("updated", Integer, nullable=False),
)

resident = _table(
    "resident",
    _text("name"),
    _text("phones"),
    _text("building"),
    _text("entrance"),
    _text("room"),
    _text("notes"),
    _link("import_id", "import_batch"),
    _moment("deleted_at", nullable=True),
    Index(None, "building", "entrance", "room"),
    Index(None, "name"),
)
Index(None, resident.c.import_id, sqlite_where=resident.c.import_id.is_not(None))

diary_entry = _table(
    "diary_entry",
    Column("year", Integer, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("sort_key", BigInteger, nullable=False, unique=True),
    _moment("received_at"),
    _moment("recorded_at"),
    _text("subject"),
    _text("text"),
    _link("channel_id", "channel"),
    _link("resident_id", "resident"),
    _text("who_text"),
    _flag("anonymous"),
    _text("phone"),
    _text("building"),
    _text("entrance"),
    _text("room"),
    _text("place_text"),
    _link("category_id", "category"),
    _text("urgency"),
    _text("party"),
    _text("person"),
    _day("due_on"),
    _flag("due_certain"),
    _text("state"),
    _text("state_reason"),
    _moment("responded_at", nullable=True),
    _moment("closed_at", nullable=True),
    Column("satisfaction", Text, nullable=True),
    _text("satisfaction_words"),
    _link("matter_id", "diary_entry"),
    _flag("for_meeting"),
    _flag("late"),
    _text("source_number"),
    _link("recorded_by", "staff"),
    _link("import_id", "import_batch"),
    _moment("deleted_at", nullable=True),
    UniqueConstraint("year", "sequence"),
    # Every index is one more page to write with each save: these earn it. «deleted_at» at the
    # end lets them answer by themselves; the first answers every badge.
    Index(None, "state", "due_on", "person", "deleted_at"),
    Index(None, "category_id", "sort_key", "deleted_at"),
    Index(None, "building", "entrance", "room", "sort_key", "deleted_at"),
)
for _name in ("resident_id", "matter_id", "import_id", "deleted_at"):
    _column = diary_entry.c[_name]
    # Naming PostgreSQL here would load its driver at every start; the migration names it.
    Index(None, _column, sqlite_where=_column.is_not(None))

follow_up = _table(
    "follow_up",
    Column("entry_id", Integer, ForeignKey("diary_entry.id"), nullable=False, index=True),
    _moment("at"),
    _text("kind"),
    _text("text"),
    _text("by"),
    Column("state", Text, nullable=True),
    Column("satisfaction", Text, nullable=True),
    _link("import_id", "import_batch"),
)

attachment = _table(
    "attachment",
    Column("entry_id", Integer, ForeignKey("diary_entry.id"), nullable=False, index=True),
    _text("name"),
    _text("digest"),
    Column("size", BigInteger, nullable=False),
    _text("media_type"),
    _moment("added_at"),
)

calendar_day = _table(
    "calendar_day",
    _day("day", nullable=False),
    _text("kind"),
    _text("name"),
    _text("source"),
    UniqueConstraint("community_id", "day"),
)

setting = _table("setting", _text("key"), _text("value"), UniqueConstraint("community_id", "key"))

import_mapping = _table(
    "import_mapping",
    _text("kind"),
    _text("header"),
    _text("mapping"),
    UniqueConstraint("community_id", "kind", "header"),
)

# Outside undo and journal: half-written forms, and the highest number given out per series.
draft = _table(
    "draft",
    Column("staff_id", Integer, nullable=False),
    _text("form"),
    _text("body"),
    _moment("saved_at"),
    UniqueConstraint("community_id", "staff_id", "form"),
)

series_counter = _table(
    "series_counter",
    _text("series"),
    Column("year", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    UniqueConstraint("community_id", "series", "year"),
)

journal_entry = _table(
    "journal_entry",
    _moment("at"),
    Column("actor_id", Integer, nullable=True),
    _text("actor"),
    _text("label"),
    _text("subject"),
    _text("kind"),  # do, undo, redo, revert
    Column("target_id", Integer, ForeignKey("journal_entry.id"), nullable=True),
    _flag("undoable"),
    _flag("undone"),  # the only value that changes later; not part of the hash
    _text("previous_hash"),
    _text("hash"),
)

journal_row = _table(
    "journal_row",
    Column("journal_id", Integer, ForeignKey("journal_entry.id"), nullable=False, index=True),
    _text("table_name"),
    Column("key", Integer, nullable=False),
    Column("before", Text, nullable=True),
    Column("after", Text, nullable=True),
    Column("salt", Text, nullable=True),
    _text("digest"),
)

journal_bulk = _table(
    "journal_bulk",
    Column("journal_id", Integer, ForeignKey("journal_entry.id"), nullable=False, index=True),
    _text("table_name"),
    Column("import_id", Integer, nullable=False),
    Column("rows", Integer, nullable=False),
    _flag("inserted"),
    Column("content", LargeBinary, nullable=True),
    Column("salt", Text, nullable=True),
    _text("digest"),
)
