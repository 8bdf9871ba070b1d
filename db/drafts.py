"""Half-written forms: saved as they are typed, outside undo and journal."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Engine, delete, insert, select, update

from app.ports.clock import Clock
from db.engine import Engines
from db.row_mapping import clean_text, to_seconds
from db.tables import draft


class SqlDrafts:
    """The drafts of one member of staff; see ``app.ports.queries.Drafts``."""

    def __init__(self, engines: Engines, community_id: int, staff_id: int, clock: Clock) -> None:
        self._writer: Engine = engines.writer
        self._reader: Engine = engines.reader
        self._key = {"community_id": community_id, "staff_id": staff_id}
        self._clock = clock

    def keep(self, form: str, body: str) -> None:
        """Store what is typed so far in a form, in place of what was stored before."""
        values = {"body": clean_text(body), "saved_at": to_seconds(self._clock())}
        with self._writer.begin() as connection:
            done = connection.execute(update(draft).where(*self._own(form)).values(values))
            if not done.rowcount:
                connection.execute(insert(draft).values(values | self._key | {"form": form}))

    def recall(self, form: str) -> str | None:
        with self._reader.connect() as connection:
            return connection.execute(select(draft.c.body).where(*self._own(form))).scalar()

    def all(self) -> Mapping[str, str]:
        wanted = select(draft.c.form, draft.c.body).where(*self._own(None))
        with self._reader.connect() as connection:
            return {row[0]: row[1] for row in connection.execute(wanted)}

    def drop(self, form: str) -> None:
        with self._writer.begin() as connection:
            connection.execute(delete(draft).where(*self._own(form)))

    def _own(self, form: str | None) -> list[ColumnElement[bool]]:
        own = [draft.c[name] == value for name, value in self._key.items()]
        return own if form is None else [*own, draft.c.form == form]
