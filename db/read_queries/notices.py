"""Reads of notices; see ``app.ports.notice_queries.NoticeQueries``."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Engine, and_, func, or_, select

from app.domain.notices.forms import FilledForm, OfficeForm
from app.domain.notices.notice import Notice, NoticeKind, NoticeState
from app.domain.notices.postings import (
    Board,
    NoticeObjection,
    NoticePhoto,
    NoticePrint,
    Posting,
)
from app.domain.notices.templates import OwnTemplate
from app.domain.rooms import walking_order
from app.ports.notice_queries import (
    NoticeBook,
    NoticeChip,
    NoticeCounts,
    NoticeFilter,
    NoticeRow,
)
from db.notice_tables import (
    board,
    filled_form,
    notice,
    notice_objection,
    notice_photo,
    notice_print,
    office_form,
    own_template,
    posting,
)
from db.read_queries.record_reading import all_of, read_records
from db.row_mapping import from_seconds

T = TypeVar("T")
row, sheet, form = notice.c, posting.c, office_form.c

BETWEEN_BOARDS = "\n"
_NUMBER = re.compile(r"(?:(?P<year>\d{4})-)?(?P<sequence>\d{1,6})", re.ASCII)
HANGING = and_(sheet.notice_id == row.id, sheet.removed_on.is_(None))
LIVE = row.deleted_at.is_(None)


class SqlNoticeQueries:
    """Answers from the read-only engine; safe to call from any thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def notices(self, wanted: NoticeFilter) -> tuple[NoticeRow, ...]:
        statement = select(*_SHOWN).where(*_restricted(wanted))
        if wanted.chip is NoticeChip.DUE:
            statement = statement.order_by(_FIRST_DUE, row.id)
        else:
            statement = statement.order_by(row.year.desc(), row.sequence.desc())
        return self._rows(statement)

    def counts(self, day: date) -> NoticeCounts:
        def count(chip: NoticeChip) -> Any:
            narrowed = _restricted(NoticeFilter(day, chip=chip))
            return select(func.count()).select_from(notice).where(*narrowed).scalar_subquery()

        chips = (
            NoticeChip.ALL, NoticeChip.DRAFTS, NoticeChip.POSTED, NoticeChip.DUE,
            NoticeChip.OBJECTED,
        )  # fmt: skip
        with self._engine.connect() as connection:
            return NoticeCounts(*connection.execute(select(*map(count, chips))).one())

    def years(self) -> tuple[int, ...]:
        with self._engine.connect() as connection:
            found = select(row.year).where(LIVE).distinct().order_by(row.year.desc())
            return tuple(connection.execute(found).scalars())

    def book(self, notice_id: int) -> NoticeBook | None:
        with self._engine.connect() as connection:
            found = read_records(connection, Notice, all_of(Notice).where(row.id == notice_id))
            if not found:
                return None

            def of(kind: type[T], table: Any) -> tuple[T, ...]:
                mine = all_of(kind).where(table.c.notice_id == notice_id)
                return read_records(connection, kind, mine.order_by(table.c.id))

            return NoticeBook(
                found[0],
                of(Posting, posting),
                of(NoticePhoto, notice_photo),
                of(NoticePrint, notice_print),
                of(NoticeObjection, notice_objection),
            )

    def by_number(self, number: str) -> int | None:
        found = _NUMBER.fullmatch(number.strip())
        if found is None or not found["year"]:
            return None
        year, sequence = int(found["year"]), int(found["sequence"])
        numbered = select(row.id).where(row.year == year, row.sequence == sequence)
        with self._engine.connect() as connection:
            return connection.execute(numbered).scalar()

    def boards(self, *, active_only: bool = True) -> tuple[Board, ...]:
        wanted = all_of(Board)
        found = self._records(Board, wanted.where(board.c.active) if active_only else wanted)
        return tuple(
            sorted(
                found,
                key=lambda one: (
                    one.position, walking_order(one.building, one.entrance), one.name, one.id or 0,
                ),
            )
        )  # fmt: skip

    def own_templates(self) -> tuple[OwnTemplate, ...]:
        return self._records(OwnTemplate, all_of(OwnTemplate).order_by(own_template.c.id))

    def last_like(self, template: str) -> Notice | None:
        wanted = all_of(Notice).where(row.template == template, LIVE)
        found = self._records(Notice, wanted.order_by(row.id.desc()).limit(1))
        return found[0] if found else None

    def of_meeting(self, meeting_id: int) -> tuple[NoticeRow, ...]:
        return self._rows(select(*_SHOWN).where(row.meeting_id == meeting_id, LIVE))

    def of_entry(self, entry_id: int) -> tuple[NoticeRow, ...]:
        return self._rows(select(*_SHOWN).where(row.entry_id == entry_id, LIVE))

    def forms(self, *, in_bin: bool = False) -> tuple[OfficeForm, ...]:
        place = form.deleted_at.is_not(None) if in_bin else form.deleted_at.is_(None)
        wanted = all_of(OfficeForm).where(place).order_by(form.name, form.id)
        return self._records(OfficeForm, wanted)

    def last_filled(self, form_id: int, about_key: str) -> FilledForm | None:
        same = filled_form.c.about_key == about_key
        found = self._records(FilledForm, _fillings_of(form_id).where(same).limit(1))
        return found[0] if found else None

    def fillings(self, form_id: int) -> tuple[FilledForm, ...]:
        return self._records(FilledForm, _fillings_of(form_id))

    def _records(self, kind: type[T], wanted: Any) -> tuple[T, ...]:
        with self._engine.connect() as connection:
            return read_records(connection, kind, wanted)

    def _rows(self, wanted: Any) -> tuple[NoticeRow, ...]:
        with self._engine.connect() as connection:
            return tuple(_notice_row(found) for found in connection.execute(wanted))


def _fillings_of(form_id: int) -> Any:
    of_form = filled_form.c.form_id == form_id
    return all_of(FilledForm).where(of_form).order_by(filled_form.c.id.desc())


def _one(value: Any, *conditions: ColumnElement[bool]) -> Any:
    return select(value).where(*conditions).scalar_subquery()


_FIRST_DUE = _one(func.min(sheet.due_on), HANGING)
_RECEIVED = notice_objection.c.notice_id == row.id
_SHOWN = (
    row.id, row.year, row.sequence, row.kind, row.template, row.title, row.state, row.written_by,
    row.created_at, row.dated_on, row.period_to,
    _one(func.coalesce(func.sum(notice_print.c.sheets), 0), notice_print.c.notice_id == row.id),
    _one(func.aggregate_strings(sheet.board, BETWEEN_BOARDS), sheet.notice_id == row.id),
    _one(func.count(), HANGING),
    _one(func.min(sheet.posted_on), sheet.notice_id == row.id),
    _FIRST_DUE,
    _one(func.min(sheet.due_certain), HANGING),
    _one(func.max(sheet.removed_on), sheet.notice_id == row.id),
    _one(func.count(), notice_photo.c.notice_id == row.id),
    _one(func.count(), _RECEIVED),
    _one(func.count(), _RECEIVED, notice_objection.c.answer == ""),
    row.deleted_at,
)  # fmt: skip


def _notice_row(r: Any) -> NoticeRow:
    (
        notice_id, year, sequence, kind, template, title, state, written_by, created_at, dated_on,
        period_to, sheets, boards, hanging, posted_on, due_on, certain, removed_on, photos,
        objections, unanswered, deleted_at,
    ) = r  # fmt: skip
    return NoticeRow(
        id=notice_id,
        number=f"{year}-{sequence:03d}",
        kind=NoticeKind(kind),
        template=template,
        title=title,
        state=NoticeState(state),
        written_by=written_by,
        created_at=from_seconds(created_at),
        dated_on=_day(dated_on),
        period_to=_day(period_to),
        sheets=sheets,
        boards=tuple(dict.fromkeys(boards.split(BETWEEN_BOARDS))) if boards else (),
        hanging=hanging,
        posted_on=_day(posted_on),
        due_on=_day(due_on),
        due_certain=certain is None or bool(certain),
        removed_on=_day(removed_on),
        photos=photos,
        objections=objections,
        unanswered=unanswered,
        deleted=deleted_at is not None,
    )


def _day(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)


def _restricted(wanted: NoticeFilter) -> list[ColumnElement[bool]]:
    in_bin = wanted.chip is NoticeChip.BIN
    conditions: list[ColumnElement[bool]] = [row.deleted_at.is_not(None) if in_bin else LIVE]
    match wanted.chip:
        case NoticeChip.DRAFTS:
            conditions.append(row.state == NoticeState.DRAFT.value)
        case NoticeChip.POSTED:
            conditions.append(select(sheet.id).where(HANGING).exists())
        case NoticeChip.DUE:
            over = sheet.due_on < wanted.day.isoformat()
            conditions.append(select(sheet.id).where(HANGING, over).exists())
        case NoticeChip.OBJECTED:
            conditions.append(select(notice_objection.c.id).where(_RECEIVED).exists())
        case _:
            pass
    if wanted.kinds:
        conditions.append(row.kind.in_([kind.value for kind in wanted.kinds]))
    if wanted.year is not None:
        conditions.append(row.year == wanted.year)
    if wanted.board_id is not None:
        here = sheet.board_id == wanted.board_id
        conditions.append(select(sheet.id).where(sheet.notice_id == row.id, here).exists())
    return conditions + [_spoken_of(word) for word in wanted.words.split()]


_SEARCHED = (
    row.title, row.to, row.what, row.when, row["where"], row.do, row.more, row.contact, row.phone,
    row.issuer, row.written_by, row["table"],
)  # fmt: skip


def _spoken_of(word: str) -> ColumnElement[bool]:
    """Whether a word stands in a notice, on its boards, or in its number."""

    def holds(column: Any) -> ColumnElement[bool]:
        return column.contains(word, autoescape=True)

    on_boards = select(sheet.id).where(
        sheet.notice_id == row.id, or_(holds(sheet.board), holds(sheet.posted_by))
    )
    numbered = _NUMBER.fullmatch(word)
    if numbered is None:
        return or_(*map(holds, _SEARCHED), on_boards.exists())
    is_it = row.sequence == int(numbered["sequence"])
    if numbered["year"]:
        is_it = and_(is_it, row.year == int(numbered["year"]))
    return or_(is_it, *map(holds, _SEARCHED), on_boards.exists())
