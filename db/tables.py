"""The stored tables. Nothing outside ``db`` may import this.

Every table carries the community's id, so that several communities can share one server later.
Moments are whole seconds since 1970 in UTC, days are ISO texts, enumerations their values; ids
come from AUTOINCREMENT and are never given twice. ``sort_key`` orders the diary by time received
(see ``db.row_mapping``) and is the row id of its search index as well. Those of meetings and of
notices are in ``db.meeting_tables`` and ``db.notice_tables``.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from db.columns import day, flag, link, metadata, moment, new_table, text

community = Table(
    "community",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    moment("created_at"),
)

staff = new_table("staff", text("name"), text("role"), flag("active"))

channel = new_table(
    "channel", text("name"), Column("position", Integer, nullable=False), flag("active")
)

category = new_table(
    "category",
    text("name"),
    link("parent_id", "category"),
    Column("deadline_days", Integer, nullable=False),
    text("keywords"),
    Column("position", Integer, nullable=False),
    flag("active"),
)

import_batch = new_table(
    "import_batch",
    text("kind"),
    text("file"),
    moment("at"),
    Column("imported", Integer, nullable=False),
    Column("updated", Integer, nullable=False),
)

resident = new_table(
    "resident",
    text("name"),
    text("phones"),
    text("building"),
    text("entrance"),
    text("room"),
    text("notes"),
    link("import_id", "import_batch"),
    moment("deleted_at", nullable=True),
    Index(None, "building", "entrance", "room"),
    Index(None, "name"),
)
Index(None, resident.c.import_id, sqlite_where=resident.c.import_id.is_not(None))

diary_entry = new_table(
    "diary_entry",
    Column("year", Integer, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("sort_key", BigInteger, nullable=False, unique=True),
    moment("received_at"),
    moment("recorded_at"),
    text("subject"),
    text("text"),
    link("channel_id", "channel"),
    link("resident_id", "resident"),
    text("who_text"),
    flag("anonymous"),
    text("phone"),
    text("building"),
    text("entrance"),
    text("room"),
    text("place_text"),
    link("category_id", "category"),
    text("urgency"),
    text("party"),
    text("person"),
    day("due_on"),
    flag("due_certain"),
    text("state"),
    text("state_reason"),
    moment("responded_at", nullable=True),
    moment("closed_at", nullable=True),
    Column("satisfaction", Text, nullable=True),
    text("satisfaction_words"),
    link("matter_id", "diary_entry"),
    flag("for_meeting"),
    flag("late"),
    text("source_number"),
    link("recorded_by", "staff"),
    link("import_id", "import_batch"),
    moment("deleted_at", nullable=True),
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

follow_up = new_table(
    "follow_up",
    Column("entry_id", Integer, ForeignKey("diary_entry.id"), nullable=False, index=True),
    moment("at"),
    text("kind"),
    text("text"),
    text("by"),
    Column("state", Text, nullable=True),
    Column("satisfaction", Text, nullable=True),
    link("import_id", "import_batch"),
)

attachment = new_table(
    "attachment",
    Column("entry_id", Integer, ForeignKey("diary_entry.id"), nullable=False, index=True),
    text("name"),
    text("digest"),
    Column("size", BigInteger, nullable=False),
    text("media_type"),
    moment("added_at"),
)

calendar_day = new_table(
    "calendar_day",
    day("day", nullable=False),
    text("kind"),
    text("name"),
    text("source"),
    UniqueConstraint("community_id", "day"),
)

setting = new_table("setting", text("key"), text("value"), UniqueConstraint("community_id", "key"))

import_mapping = new_table(
    "import_mapping",
    text("kind"),
    text("header"),
    text("mapping"),
    UniqueConstraint("community_id", "kind", "header"),
)

# Outside undo and journal: half-written forms, and the highest number given out per series.
draft = new_table(
    "draft",
    Column("staff_id", Integer, nullable=False),
    text("form"),
    text("body"),
    moment("saved_at"),
    UniqueConstraint("community_id", "staff_id", "form"),
)

series_counter = new_table(
    "series_counter",
    text("series"),
    Column("year", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    UniqueConstraint("community_id", "series", "year"),
)

journal_entry = new_table(
    "journal_entry",
    moment("at"),
    Column("actor_id", Integer, nullable=True),
    text("actor"),
    text("label"),
    text("subject"),
    text("kind"),  # do, undo, redo, revert
    Column("target_id", Integer, ForeignKey("journal_entry.id"), nullable=True),
    flag("undoable"),
    flag("undone"),  # the only value that changes later; not part of the hash
    text("previous_hash"),
    text("hash"),
)

journal_row = new_table(
    "journal_row",
    Column("journal_id", Integer, ForeignKey("journal_entry.id"), nullable=False, index=True),
    text("table_name"),
    Column("key", Integer, nullable=False),
    Column("before", Text, nullable=True),
    Column("after", Text, nullable=True),
    Column("salt", Text, nullable=True),
    text("digest"),
)

journal_bulk = new_table(
    "journal_bulk",
    Column("journal_id", Integer, ForeignKey("journal_entry.id"), nullable=False, index=True),
    text("table_name"),
    Column("import_id", Integer, nullable=False),
    Column("rows", Integer, nullable=False),
    flag("inserted"),
    Column("content", LargeBinary, nullable=True),
    Column("salt", Text, nullable=True),
    text("digest"),
)
