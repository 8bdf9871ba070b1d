"""Notices: the book, boards, postings, proof, objections, templates, and filled forms."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def _create(name: str, *columns: sa.Column[Any] | sa.Constraint) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.Integer(), nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sqlite_autoincrement=True,
    )


def upgrade() -> None:
    """Create the tables of notices."""
    _create(
        "notice",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("template", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("style", sa.Text(), server_default="", nullable=False),
        sa.Column("paper", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("to", sa.Text(), server_default="", nullable=False),
        sa.Column("what", sa.Text(), server_default="", nullable=False),
        sa.Column("when", sa.Text(), server_default="", nullable=False),
        sa.Column("where", sa.Text(), server_default="", nullable=False),
        sa.Column("do", sa.Text(), server_default="", nullable=False),
        sa.Column("more", sa.Text(), server_default="", nullable=False),
        sa.Column("contact", sa.Text(), server_default="", nullable=False),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("issuer", sa.Text(), server_default="", nullable=False),
        sa.Column("dated_on", sa.String(length=10), nullable=True),
        sa.Column("basis", sa.Text(), server_default="", nullable=False),
        sa.Column("table", sa.Text(), server_default="", nullable=False),
        sa.Column("period_days", sa.Integer(), server_default="0", nullable=False),
        sa.Column("counts_working_days", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("period_from", sa.String(length=10), nullable=True),
        sa.Column("period_to", sa.String(length=10), nullable=True),
        sa.Column("objection", sa.Text(), server_default="", nullable=False),
        sa.Column("watch_phone", sa.Text(), server_default="", nullable=False),
        sa.Column("written_by", sa.Text(), server_default="", nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("deleted_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["entry_id"], ["diary_entry.id"], name=op.f("fk_notice_entry_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_notice_meeting_id")),
        sa.UniqueConstraint("year", "sequence", name=op.f("uq_notice_year_sequence")),
    )
    op.create_index(op.f("ix_notice_entry_id"), "notice", ["entry_id"], unique=False)
    op.create_index(op.f("ix_notice_meeting_id"), "notice", ["meeting_id"], unique=False)
    _create(
        "board",
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("building", sa.Text(), server_default="", nullable=False),
        sa.Column("entrance", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("active", sa.Boolean(), server_default="0", nullable=False),
    )
    _create(
        "posting",
        sa.Column("notice_id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=True),
        sa.Column("board", sa.Text(), server_default="", nullable=False),
        sa.Column("posted_on", sa.String(length=10), nullable=False),
        sa.Column("posted_by", sa.Text(), server_default="", nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("due_on", sa.String(length=10), nullable=True),
        sa.Column("due_certain", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("removed_on", sa.String(length=10), nullable=True),
        sa.Column("removed_by", sa.Text(), server_default="", nullable=False),
        sa.Column("removed_note", sa.Text(), server_default="", nullable=False),
        sa.Column("removal_recorded_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_posting_board_id")),
        sa.ForeignKeyConstraint(["notice_id"], ["notice.id"], name=op.f("fk_posting_notice_id")),
    )
    op.create_index(op.f("ix_posting_notice_id"), "posting", ["notice_id"], unique=False)
    _create(
        "notice_photo",
        sa.Column("notice_id", sa.Integer(), nullable=False),
        sa.Column("posting_id", sa.Integer(), nullable=True),
        sa.Column("shows", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("digest", sa.Text(), server_default="", nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("media_type", sa.Text(), server_default="", nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notice.id"], name=op.f("fk_notice_photo_notice_id")
        ),
        sa.ForeignKeyConstraint(
            ["posting_id"], ["posting.id"], name=op.f("fk_notice_photo_posting_id")
        ),
    )
    op.create_index(op.f("ix_notice_photo_notice_id"), "notice_photo", ["notice_id"], unique=False)
    _create(
        "notice_print",
        sa.Column("notice_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.Text(), server_default="", nullable=False),
        sa.Column("way", sa.Text(), server_default="", nullable=False),
        sa.Column("sheets", sa.Integer(), server_default="0", nullable=False),
        sa.Column("of", sa.Text(), server_default="", nullable=False),
    )
    op.create_index(op.f("ix_notice_print_notice_id"), "notice_print", ["notice_id"], unique=False)
    _create(
        "notice_objection",
        sa.Column("notice_id", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.BigInteger(), nullable=False),
        sa.Column("who", sa.Text(), server_default="", nullable=False),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("way", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("recorded_by", sa.Text(), server_default="", nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("answer", sa.Text(), server_default="", nullable=False),
        sa.Column("answered_at", sa.BigInteger(), nullable=True),
        sa.Column("answered_by", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["diary_entry.id"], name=op.f("fk_notice_objection_entry_id")
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notice.id"], name=op.f("fk_notice_objection_notice_id")
        ),
    )
    op.create_index(
        op.f("ix_notice_objection_notice_id"), "notice_objection", ["notice_id"], unique=False
    )
    _create(
        "own_template",
        sa.Column("key", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.UniqueConstraint("community_id", "key", name=op.f("uq_own_template_community_id_key")),
    )
    _create(
        "office_form",
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("file_name", sa.Text(), server_default="", nullable=False),
        sa.Column("digest", sa.Text(), server_default="", nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.Column("deleted_at", sa.BigInteger(), nullable=True),
    )
    _create(
        "filled_form",
        sa.Column("form_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.Text(), server_default="", nullable=False),
        sa.Column("about", sa.Text(), server_default="", nullable=False),
        sa.Column("about_key", sa.Text(), server_default="", nullable=False),
        sa.Column("filled", sa.Text(), server_default="", nullable=False),
    )
    op.create_index(op.f("ix_filled_form_form_id"), "filled_form", ["form_id"], unique=False)
