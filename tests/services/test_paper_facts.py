"""What papers are made of is gathered whole, and once."""

from dataclasses import dataclass, field
from datetime import date

import pytest

from app.domain.diary import Category, Channel
from app.domain.errors import RuleViolation
from app.domain.people import Staff
from app.ports.document_facts import RegisterPeriod
from app.ports.progress import Cancelled
from app.ports.queries import EntryChip, EntryFilter, Outline
from app.services.paper_facts import (
    category_names,
    office_facts,
    pictures_of,
    register_heading,
    register_period,
    register_rows,
)
from tests.documents.samples import TODAY, detail, row


@dataclass
class FakeDiary:
    rows: tuple = ()
    pages: list = field(default_factory=list)

    def outline(self, wanted):
        return Outline(len(self.rows))

    def page(self, wanted, outline, start, count):
        self.pages.append(start)
        return self.rows[start : start + count]

    def categories(self):
        return (Category(1, "养老服务"), Category(2, "食堂", parent_id=1))

    def channels(self):
        return (Channel(1, "来访"),)


class FakeQueries:
    def settings(self):
        return {"office.phone": "0571-88888888"}


@dataclass
class FakeOffice:
    community: str = "示例社区"
    actor: Staff = field(default_factory=lambda: Staff(1, "陈小红"))
    diary: FakeDiary = field(default_factory=FakeDiary)
    queries: FakeQueries = field(default_factory=FakeQueries)

    def today(self):
        return TODAY


def test_office_stands_on_its_papers():
    facts = office_facts(FakeOffice())
    assert (facts.community, facts.phone, facts.address) == ("示例社区", "0571-88888888", "")
    assert (facts.printed_on, facts.printed_by) == (TODAY, "陈小红")


@pytest.mark.parametrize(
    ("first", "last", "period"),
    [
        (date(2026, 11, 1), date(2026, 11, 30), RegisterPeriod.MONTH),
        (date(2028, 2, 1), date(2028, 2, 29), RegisterPeriod.MONTH),
        (date(2026, 11, 1), date(2026, 12, 31), RegisterPeriod.LIST),
        (date(2026, 11, 1), date(2026, 11, 29), RegisterPeriod.LIST),
        (date(2026, 11, 1), date(2026, 11, 1), RegisterPeriod.DAY),
        (date(2026, 11, 1), None, RegisterPeriod.LIST),
        (None, None, RegisterPeriod.LIST),
    ],
)
def test_period_is_what_the_days_make(first, last, period):
    assert register_period(first, last) is period


def test_heading_knows_names_and_today():
    told = register_heading(FakeOffice(), EntryFilter(TODAY, chip=EntryChip.TODAY))
    assert (told.period, told.first_day) == (RegisterPeriod.DAY, TODAY)
    assert told.category_names == {1: "养老服务", 2: "养老服务 / 食堂"}
    assert told.channel_names == {1: "来访"}
    assert category_names(()) == {}


def test_rows_come_in_strides_and_can_be_stopped():
    diary = FakeDiary(tuple(row(n) for n in range(2_500)))
    assert register_rows(diary, EntryFilter(TODAY)) == diary.rows
    assert diary.pages == [0, 1000, 2000]

    class Stop:
        def report(self, done, total, note=""):
            if done:
                raise Cancelled

    with pytest.raises(Cancelled):
        register_rows(diary, EntryFilter(TODAY), Stop())


def test_pictures_that_are_gone_are_left_out():
    def gone(_digest):
        raise RuleViolation("attachment_missing")

    assert pictures_of(detail(), lambda digest: digest.encode()) == {"d1": b"d1"}
    assert pictures_of(detail(), gone) == {}
