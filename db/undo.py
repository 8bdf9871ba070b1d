"""Undo and redo from the journal: apply the rows as they were, if they still are as they became."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, RowMapping, and_, func, select
from sqlalchemy.exc import IntegrityError

from app.domain.errors import RuleViolation
from app.domain.people import Staff
from app.ports.changes import ChangeSet, RowChange
from app.ports.clock import Clock
from app.ports.undo import UndoLabel
from db import journal
from db.dialects import SQLITE
from db.engine import Engines
from db.row_mapping import table_named
from db.tables import journal_entry
from db.unit_of_work import SqlUnitOfWork

_entry = journal_entry.c
_own_acts = _entry.kind.in_(("do", "revert"))


class SqlUndoHistory:
    """See ``app.ports.undo.UndoHistory``."""

    def __init__(self, engines: Engines, community_id: int, clock: Clock) -> None:
        self._engines, self._community_id, self._clock = engines, community_id, clock

    def undo_label(self) -> UndoLabel | None:
        with self._engines.reader.connect() as connection:
            return _label(_next_undo(connection))

    def redo_label(self) -> UndoLabel | None:
        with self._engines.reader.connect() as connection:
            return _label(_next_redo(connection))

    def undo(self, actor: Staff) -> ChangeSet:
        with self._engines.reader.connect() as connection:
            act = _next_undo(connection)
        return self._apply(act, actor, "undo", undone=True)

    def redo(self, actor: Staff) -> ChangeSet:
        with self._engines.reader.connect() as connection:
            act = _next_redo(connection)
        return self._apply(act, actor, "redo", undone=False)

    def revert(self, journal_id: int, actor: Staff) -> ChangeSet:
        with self._engines.reader.connect() as connection:
            wanted = and_(_entry.id == journal_id, _own_acts, _entry.undone.is_(False))
            act = connection.execute(select(journal_entry).where(wanted)).mappings().one_or_none()
        if act is not None and not act["undoable"]:
            raise RuleViolation("undo_not_possible")
        return self._apply(act, actor, "revert", undone=True)

    def _apply(self, act: RowMapping | None, actor: Staff, kind: str, *, undone: bool) -> ChangeSet:
        if act is None:
            raise RuleViolation("undo_nothing")
        work = SqlUnitOfWork(
            self._engines.writer, self._community_id, actor, self._clock(), act["label"],
            kind=kind, target_id=act["id"],
        )  # fmt: skip
        try:
            with work:
                SQLITE.defer_foreign_keys(work.connection)
                work.describe(act["subject"])
                _change(work, act["id"], backwards=undone)
                journal.mark_undone(work.connection, act["id"], undone=undone)
                _mark_target(work.connection, act, undone=undone)
                return work.commit()
        except IntegrityError as error:
            raise RuleViolation("undo_rows_in_use") from error


def _label(act: RowMapping | None) -> UndoLabel | None:
    return None if act is None else UndoLabel(act["id"], act["label"], act["subject"])


def _next_undo(connection: Connection) -> RowMapping | None:
    """The newest act that stands, unless one that must stand came after it."""
    wanted = select(journal_entry).where(_own_acts, _entry.undone.is_(False))
    newest = connection.execute(wanted.order_by(_entry.id.desc()).limit(1)).mappings().first()
    return newest if newest is not None and newest["undoable"] else None


def _next_redo(connection: Connection) -> RowMapping | None:
    """The oldest act taken back since anything was last done: a new act ends what can be redone."""
    newest = select(func.max(_entry.id)).where(_own_acts).scalar_subquery()
    since = select(_entry.target_id).where(_entry.id > newest, _entry.kind == "undo")
    wanted = select(journal_entry).where(_entry.id.in_(since), _entry.undone.is_(True))
    return connection.execute(wanted.order_by(_entry.id).limit(1)).mappings().first()


def _mark_target(connection: Connection, act: RowMapping, *, undone: bool) -> None:
    """Undoing a revert makes the act it had taken back stand again, and the other way round."""
    if act["kind"] == "revert" and act["target_id"] is not None:
        journal.mark_undone(connection, act["target_id"], undone=not undone)


def _change(work: SqlUnitOfWork, journal_id: int, *, backwards: bool) -> None:
    """Undo restores what the act found; redo repeats what the act itself did."""
    changes = journal.changes_of(work.connection, journal_id)
    bulk = journal.bulk_changes_of(work.connection, journal_id)
    if backwards:
        _restore(work, [_reversed(change) for change in reversed(changes)])
        for change in reversed(bulk):
            work.undo_bulk(change)
    else:
        for change in _last_inverses(work, journal_id):
            work.undo_bulk(change)
        _restore(work, changes)


def _last_inverses(work: SqlUnitOfWork, journal_id: int) -> list[journal.BulkChange]:
    """The bulk changes of the newest undo of an act: they hold the rows that went out."""
    newest = select(func.max(_entry.id)).where(
        _entry.target_id == journal_id, _entry.kind.in_(("undo", "revert"))
    )
    undo_id = work.connection.execute(newest).scalar()
    if undo_id is None:
        return []
    return list(reversed(journal.bulk_changes_of(work.connection, undo_id)))


def _reversed(change: RowChange) -> RowChange:
    return RowChange(change.table, change.key, change.after, change.before)


def _restore(work: SqlUnitOfWork, changes: Sequence[RowChange]) -> None:
    for change in changes:
        table = table_named(change.table)
        now = work.read_row(table, change.key)
        if now != (None if change.before is None else dict(change.before)):
            raise RuleViolation("undo_conflict", table=change.table)
        if change.before is None:
            assert change.after is not None
            work.insert_row(table, change.after)
        else:
            work.change_row(table, change.key, change.after)
