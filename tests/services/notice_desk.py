"""A clerk at the book of notices on the fake storage; the clock stands until the test moves it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.errors import RuleViolation
from app.domain.local_time import at_local, local_day
from app.domain.notices.notice import Notice, NoticeKind, NoticeText
from app.domain.notices.postings import Board, Posting
from app.domain.working_calendar import WorkingCalendar
from app.ports.notice_queries import NoticeBook
from app.services.notices.commands import AddNotice, NoticeFields, PostNotice, TakeDown
from app.services.notices.handlers import notice_handlers
from app.services.shipped_data import shipped_calendar_days
from tests.fakes import DIRECTOR, FakeStore, fake_bus

TODAY = date(2026, 9, 25)
"""A Friday: seven days later is in the holidays of National Day, which end on the 7th."""

OUTAGE = NoticeText(
    title="停水通知",
    to="3幢全体居民：",
    what="自来水公司要修3幢门前的水管。修的时候，3幢没有自来水。",
    when="9月28日(周一)上午9点到下午5点",
    where="3幢",
    do="请提前接好水。",
    contact="小陈",
    phone="0571-88888888",
    issuer="示例社区居民委员会",
    dated_on=TODAY,
)
REMINDER = replace(OUTAGE, title="天冷路滑", what="早上地上有冰。请慢慢走。", when="")
"""Names no day."""

INCOME = NoticeText(
    title="公共收益公示",
    what="现将2026年上半年小区公共收益收支情况公示如下。",
    contact="小陈",
    phone="0571-88888888",
    issuer="示例社区居民委员会",
    dated_on=TODAY,
    period_from=TODAY,
    period_to=date(2026, 10, 26),
    objection="请在公示期内写明理由，交到社区居委会二楼办公室",
    watch_phone="0571-12345678",
)


def shipped_calendar():
    return WorkingCalendar(shipped_calendar_days())


class NoticeDesk:
    """Commands over the fake storage; three boards hang on the walls."""

    def __init__(self):
        self.store, self.now = FakeStore(), at_local(2026, 9, 25, 9)
        self.store.put(DIRECTOR)
        places = self.store.put(*(Board(None, f"{n}幢公告栏", building=f"{n}") for n in (1, 2, 3)))
        self.boards = tuple(place.id for place in places)

    @property
    def today(self):
        return local_day(self.now)

    def do(self, command):
        """Carry a command out; returns what its handler returned."""
        bus = fake_bus(self.store, notice_handlers(shipped_calendar), self.now)
        return bus.execute(command, DIRECTOR).result

    def refused(self, command):
        """The code of the refusal; what is stored stays as it was."""
        before = {kind: dict(rows) for kind, rows in self.store.tables.items() if rows}
        with pytest.raises(RuleViolation) as caught:
            self.do(command)
        assert {kind: rows for kind, rows in self.store.tables.items() if rows} == before
        return caught.value.code

    def later(self, days):
        self.now += timedelta(days=days)

    def write(self, text=OUTAGE, kind=NoticeKind.NOTICE, period_days=0, **fields):
        """A draft in the book; returns its id."""
        key = "posting" if kind is NoticeKind.POSTING else "outage" if text.when else "notice"
        written = NoticeFields(key, kind, text=text, period_days=period_days, **fields)
        return self.do(AddNotice(written))

    def post(self, notice_id, *boards, posted_on=None, other=""):
        """Put it up on these boards, or on all of them; returns the postings' ids."""
        where = boards or (() if other else self.boards)
        return self.do(PostNotice(notice_id, where, posted_on or self.today, "小陈", other))

    def take_down(self, *posting_ids, note="", on=None):
        self.do(TakeDown(posting_ids, on or self.today, "小陈", note))

    def notice(self, notice_id):
        return self.store.tables[Notice][notice_id]

    def posting(self, posting_id):
        return self.store.tables[Posting][posting_id]

    def book(self, notice_id):
        """The notice with its sheets."""
        sheets = [p for p in self.store.all(Posting) if p.notice_id == notice_id]
        return NoticeBook(self.notice(notice_id), tuple(sheets))
