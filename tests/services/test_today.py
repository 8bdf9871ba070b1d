"""The lines of the today page: what needs a person, the most pressing first."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.diary import EntryState, Party
from app.ports.queries import EntryChip, EntryFilter
from app.services.diary_commands import AddEntry, ChangeEntryState, EntryFields
from app.services.office_commands import SetCalendarDays
from app.services.shipped_data import shipped_calendar_days
from app.services.today import (
    SHOWN_PER_KIND,
    Reading,
    TodayLine,
    TodayTone,
    hot,
    today_lines,
    waiting_count,
)
from app.services.today_board import read_board, read_figures
from app.wording import Wording

TODAY = date(2026, 11, 23)
MORNING = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)


def add(office, subject, *, due_in=None, received_ago=0, **more):
    """Write an entry down; returns its id."""
    due = None if due_in is None else TODAY + timedelta(days=due_in)
    received = MORNING - timedelta(days=received_ago)
    return office.execute(AddEntry(EntryFields(received, subject, due_on=due, **more))).result


def lines_of(office, *kinds):
    return [line for line in today_lines(Reading(office)) if line.kind in kinds]


def test_an_empty_office_needs_a_backup_and_next_years_holidays(office):
    lines = today_lines(Reading(office))
    assert [line.kind for line in lines] == ["backup", "calendar"]
    assert lines[1].target.page == "import"


def test_overdue_comes_before_what_is_due_today_and_the_longest_overdue_first(office):
    today = add(office, "今天到期", due_in=0)
    late = add(office, "晚了两天", due_in=-2, received_ago=5)
    later = add(office, "晚了九天", due_in=-9, received_ago=20)
    add(office, "还有三天", due_in=3)
    lines = lines_of(office, "overdue", "due_today")
    assert [line.target.what for line in lines] == [later, late, today]
    assert [line.tone for line in lines] == [TodayTone.SEAL, TodayTone.SEAL, TodayTone.AMBER]
    assert lines[0].badge.details == {"days": 9}
    assert waiting_count(Reading(office)) == 3


def test_what_is_beyond_the_first_few_is_counted_in_one_line(office):
    for n in range(SHOWN_PER_KIND + 3):
        add(office, f"第 {n} 件", due_in=-1 - n, received_ago=30)
    lines = lines_of(office, "overdue", "overdue_more")
    assert len(lines) == SHOWN_PER_KIND + 1
    more = lines[-1]
    assert more.title.details == {"count": 3}
    assert more.target.what == EntryFilter(TODAY, chip=EntryChip.OVERDUE)


def test_finished_work_without_an_answer_waits_for_a_visit(office):
    entry = add(office, "路灯不亮", due_in=-3, received_ago=9)
    office.execute(ChangeEntryState(entry, EntryState.AWAITING_VISIT))
    assert lines_of(office, "overdue") == []
    [line] = lines_of(office, "visit")
    assert line.target.what == entry


def test_who_asks_stands_in_the_line_and_anonymous_people_do_not(office):
    add(office, "狗叫扰民", due_in=-1, who_text="金阿姨", building="3", entrance="2", room="501")
    add(office, "楼道灯", due_in=-2, anonymous=True)
    say = Wording("zh_CN").sentence
    titles = [say(line.title.code, **line.title.details) for line in lines_of(office, "overdue")]
    assert titles == ["楼道灯", "金阿姨 3-2-501：狗叫扰民"]


def test_a_fresh_backup_takes_its_line_away(office):
    office.backup_now()
    assert lines_of(office, "backup") == []


def test_next_years_calendar_takes_its_line_away(office):
    known = [day for day in shipped_calendar_days() if day.day.year == 2026]
    moved = tuple(type(day)(None, day.day.replace(year=2027), day.kind, day.name) for day in known)
    office.execute(SetCalendarDays(moved))
    assert lines_of(office, "calendar") == []


def test_a_half_written_entry_is_remembered(office):
    office.drafts.keep("diary.quick", "{}")
    office.drafts.keep("somewhere else", "{}")
    [line] = lines_of(office, "draft")
    assert (line.target.page, line.target.what) == ("diary", "diary.quick")


def test_a_matter_raised_again_and_again_is_hot(office):
    for n in range(5):
        last = add(office, "消防通道又被占了", received_ago=n, party=Party.PROPERTY)
    add(office, "消防通道被占", received_ago=40)
    del last
    [line] = lines_of(office, "hot")
    assert line.detail.details == {"now": 5, "before": 1}
    assert hot(Reading(office)) == (line,)


def test_a_matter_raised_as_often_as_before_is_not(office):
    for n in range(4):
        add(office, "消防通道又被占了", received_ago=n)
        add(office, "消防通道又被占了", received_ago=33 + n)
    assert lines_of(office, "hot") == []


def test_a_part_adds_its_lines_by_a_provider(office):
    mine = TodayLine(
        "mine", TodayTone.AMBER, *[Reading(office).score.sentence] * 3, None, priority=0
    )  # fmt: skip
    assert today_lines(Reading(office), (lambda _reading: (mine,),)) == (mine,)


def test_the_board_shows_today_and_what_comes_next(office):
    add(office, "今天第一件")
    add(office, "后天到期", due_in=2, received_ago=3)
    add(office, "下个月到期", due_in=20, received_ago=3)
    reading, board = read_board(office)
    assert [row.subject for row in board.received] == ["今天第一件"]
    assert [row.subject for row in board.due_next] == ["后天到期"]
    assert board.last_backup is None
    figures = read_figures(reading)
    assert figures.score.score is None
    assert figures.weeks.total == 2  # the week that has just begun is left out


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_line_has_words(office, language):
    for n in range(9):
        add(office, "消防通道又被占了", due_in=-1 - n, received_ago=20)
        add(office, f"今天 {n}", due_in=0)
    office.drafts.keep("diary.entry", "{}")
    wording = Wording(language)
    for line in today_lines(Reading(office)):
        for sentence in (line.badge, line.title, line.detail):
            said = wording.sentence(sentence.code, **sentence.details)
            assert said != sentence.code
            assert "?" not in said
