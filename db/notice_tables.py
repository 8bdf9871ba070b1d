"""The stored tables of notices; see ``db.tables`` for how values are kept."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, Table, UniqueConstraint

from app.domain.notices.forms import FilledForm, OfficeForm
from app.domain.notices.notice import Notice
from app.domain.notices.postings import (
    Board,
    NoticeObjection,
    NoticePhoto,
    NoticePrint,
    Posting,
)
from app.domain.notices.templates import OwnTemplate
from db.columns import day, flag, link, moment, new_table, text


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default="0")


def _of(name: str, target: str, *, nullable: bool = False) -> Column[int]:
    """A link that is followed from the other side too."""
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=nullable, index=True)


def _noted_of(name: str) -> Column[int]:
    """What something was noted of. No key: a print is a fact, and must not stand in the way when
    the writing of its notice is undone (and done again, under the same id).
    """
    return Column(name, Integer, nullable=False, index=True)


notice = new_table(
    "notice",
    Column("year", Integer, nullable=False),
    Column("sequence", Integer, nullable=False),
    text("template"),
    text("kind"),
    moment("created_at"),
    text("style"),
    text("paper"),
    text("state"),
    text("title"),
    text("to"),
    text("what"),
    text("when"),
    text("where"),
    text("do"),
    text("more"),
    text("contact"),
    text("phone"),
    text("issuer"),
    day("dated_on"),
    text("basis"),
    text("table"),
    _number("period_days"),
    flag("counts_working_days"),
    day("period_from"),
    day("period_to"),
    text("objection"),
    text("watch_phone"),
    text("written_by"),
    text("void_reason"),
    _of("entry_id", "diary_entry", nullable=True),
    _of("meeting_id", "meeting", nullable=True),
    moment("deleted_at", nullable=True),
    UniqueConstraint("year", "sequence"),
)

board = new_table(
    "board",
    text("name"),
    text("place"),
    text("building"),
    text("entrance"),
    _number("position"),
    flag("active"),
)

posting = new_table(
    "posting",
    _of("notice_id", "notice"),
    link("board_id", "board"),
    text("board"),
    day("posted_on", nullable=False),
    text("posted_by"),
    moment("recorded_at"),
    day("due_on"),
    flag("due_certain"),
    day("removed_on"),
    text("removed_by"),
    text("removed_note"),
    moment("removal_recorded_at", nullable=True),
)

notice_photo = new_table(
    "notice_photo",
    _of("notice_id", "notice"),
    link("posting_id", "posting"),
    text("shows"),
    text("name"),
    text("digest"),
    Column("size", BigInteger, nullable=False),
    text("media_type"),
    moment("added_at"),
)

notice_print = new_table(
    "notice_print",
    _noted_of("notice_id"),
    moment("at"),
    text("by"),
    text("way"),
    _number("sheets"),
    text("of"),
)

notice_objection = new_table(
    "notice_objection",
    _of("notice_id", "notice"),
    moment("received_at"),
    text("who"),
    text("phone"),
    text("way"),
    text("text"),
    text("recorded_by"),
    link("entry_id", "diary_entry"),
    text("answer"),
    moment("answered_at", nullable=True),
    text("answered_by"),
)

own_template = new_table(
    "own_template", text("key"), text("name"), text("body"), UniqueConstraint("community_id", "key")
)

office_form = new_table(
    "office_form",
    text("name"),
    text("file_name"),
    text("digest"),
    Column("size", BigInteger, nullable=False),
    moment("added_at"),
    moment("deleted_at", nullable=True),
)

filled_form = new_table(
    "filled_form",
    _noted_of("form_id"),
    moment("at"),
    text("by"),
    text("about"),
    text("about_key"),
    text("filled"),
)

TABLES: dict[type, Table] = {
    Notice: notice,
    Board: board,
    Posting: posting,
    NoticePhoto: notice_photo,
    NoticePrint: notice_print,
    NoticeObjection: notice_objection,
    OwnTemplate: own_template,
    OfficeForm: office_form,
    FilledForm: filled_form,
}
