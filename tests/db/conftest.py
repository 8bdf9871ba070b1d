"""An empty database to put records into, made once and copied for each test."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from app.domain.people import Role, Staff
from db import key_file, schema
from db.engine import open_engines
from db.read_queries.meetings import SqlMeetingQueries
from db.read_queries.notices import SqlNoticeQueries
from db.tables import community
from db.unit_of_work import SqlUnitOfWork

KEY = b"k" * key_file.KEY_BYTES
NOW = datetime(2026, 11, 12, 11, 0, tzinfo=UTC)
DIRECTOR = Staff(1, "小何", Role.DIRECTOR)


@pytest.fixture(scope="session")
def blank(tmp_path_factory):
    file = tmp_path_factory.mktemp("blank") / "office.db"
    schema.upgrade(file, KEY)
    return file.read_bytes()


@pytest.fixture
def store(blank, tmp_path):
    """An empty database: a unit of work to be had from it, and the questions."""
    file = tmp_path / "office.db"
    file.write_bytes(blank)
    engines = open_engines(file, KEY)
    with engines.writer.begin() as connection:
        connection.execute(community.insert(), {"id": 1, "name": "社区", "created_at": 0})
    yield _Store(engines)
    engines.dispose()


class _Store:
    def __init__(self, engines):
        self._engines = engines
        self.meetings = SqlMeetingQueries(engines.reader)
        self.notices = SqlNoticeQueries(engines.reader)

    def work(self):
        return SqlUnitOfWork(self._engines.writer, 1, DIRECTOR, NOW, "Test")

    def put(self, *records):
        with self.work() as work:
            stored = [work.records(type(record)).add(record) for record in records]
            work.commit()
        return stored if len(stored) > 1 else stored[0]

    def change(self, record):
        with self.work() as work:
            work.records(type(record)).save(record)
            work.commit()
