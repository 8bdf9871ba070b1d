"""Everything about a meeting is stored as it was given, found again, and leaves the bin whole."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from app.domain.diary import DiaryEntry, EntryState, Party
from app.domain.meetings.actions import Action, ActionState, ActionStep
from app.domain.meetings.ballots import Ballot, FrozenRoll, Vote, VoteMethod, VoteState
from app.domain.meetings.events import EventKind, MeetingEvent
from app.domain.meetings.meeting import (
    AgendaItem,
    ItemState,
    Meeting,
    MeetingFile,
    MeetingState,
    PropertyReport,
)
from app.domain.meetings.minutes import Minutes, MinutesKind
from app.domain.meetings.people import Attendee, MeetingPerson, MeetingSeries, OwnerUnit
from app.domain.voting.cases import Body, Choice
from app.ports.meeting_queries import ActionFilter
from app.services.meetings.bin import forget_entry, purge_meetings
from db.meeting_tables import TABLES

NOW = datetime(2026, 11, 12, 11, 0, tzinfo=UTC)


def held(store, sequence=1, state=MeetingState.CLOSED, days=0):
    opened = NOW + timedelta(days=days)
    return store.put(
        Meeting(
            None,
            2026,
            sequence,
            f"{sequence}月三方例会",
            planned_at=opened,
            opened_at=opened,
            closed_at=opened + timedelta(hours=2),
            state=state,
        )
    )


def whole_meeting(store):
    """A meeting with one record of every kind; returns its id."""
    person, series = store.put(
        MeetingPerson(
            None,
            "委员甲",
            Party.OWNERS_COMMITTEE,
            "主任",
            has_vote=True,
            term_from=date(2024, 1, 1),
        ),
        MeetingSeries(None, "三方例会"),
    )
    meeting = replace(held(store), series_id=series.id)
    store.change(meeting)
    seat = store.put(
        Attendee(None, meeting.id, "委员甲", Party.OWNERS_COMMITTEE, person.id, has_vote=True)
    )
    item = store.put(AgendaItem(None, meeting.id, 1, "错峰出租"))
    below = store.put(AgendaItem(None, meeting.id, 2, "收费标准", parent_id=item.id))
    vote = store.put(
        Vote(
            None,
            meeting.id,
            item.id,
            1,
            Body.OWNERS_COMMITTEE,
            VoteMethod.NAMED,
            "同意吗",
            NOW,
            VoteState.ANNOUNCED,
            present_ids=("1", "2"),
            announced_at=NOW,
            is_opinion=True,
        )
    )
    again = store.put(replace(vote, id=None, round=2, previous_id=vote.id))
    action = store.put(
        Action(
            None,
            meeting.id,
            1,
            "2026-01-01",
            "补划标线",
            Party.PROPERTY,
            NOW,
            item.id,
            again.id,
            due_on=date(2026, 12, 1),
            check="现场看",
            monthly_income=600_000,
        )
    )
    wrong = store.put(MeetingEvent(None, meeting.id, NOW, NOW, EventKind.ARRIVED, seat.id))
    store.put(
        MeetingEvent(
            None, meeting.id, NOW, NOW, EventKind.CORRECTION, event_id=wrong.id, text="看错"
        ),
        MeetingEvent(None, meeting.id, NOW, NOW, EventKind.ACTION_AGREED, action_id=action.id),
        MeetingEvent(
            None, meeting.id, NOW, NOW, EventKind.OPINION, party=Party.PROPERTY, text="好"
        ),
        Ballot(None, vote.id, NOW, seat.id, choice=Choice.YES, signed=True),
        Ballot(None, vote.id, NOW, unit="property", position="agree"),
        FrozenRoll(None, vote.id, NOW, "[]", "digest"),
        ActionStep(None, action.id, NOW, ActionState.IN_PROGRESS, "开工", due_on=date(2026, 12, 5)),
        MeetingFile(None, None, below.id, None, "图.pdf", "d1", 5, "application/pdf", NOW),
        MeetingFile(None, None, None, action.id, "照片.jpg", "d2", 5, "image/jpeg", NOW),
        PropertyReport(None, meeting.id, repairs=12, income=600_000),
        Minutes(None, meeting.id, MinutesKind.RECORD, 1, "[]", NOW),
    )
    return meeting.id


def test_a_meeting_comes_back_as_it_was_stored(store):
    book = store.meetings.book(whole_meeting(store))
    assert [item.title for item in book.items] == ["错峰出租", "收费标准"]
    first, second = book.votes
    assert (first.present_ids, first.is_opinion, second.previous_id) == (("1", "2"), True, first.id)
    assert [(b.choice, b.unit, b.signed) for b in book.ballots] == [
        (Choice.YES, "", True),
        (None, "property", False),
    ]
    assert [event.kind for event in book.told] == [EventKind.ACTION_AGREED, EventKind.OPINION]
    assert book.told[1].party is Party.PROPERTY
    assert book.report.repairs == 12
    assert book.report.staff is None
    assert book.actions[0].monthly_income == 600_000
    assert [file.name for file in book.files] == ["图.pdf"]
    assert store.meetings.action_files(book.actions[0].id)[0].name == "照片.jpg"
    assert store.meetings.action_steps(book.actions[0].id)[0].due_on == date(2026, 12, 5)
    assert store.meetings.roll(first.id).digest == "digest"
    assert store.meetings.people()[0].term_from == date(2024, 1, 1)
    assert store.meetings.book(99) is None


def test_the_list_counts_and_finds(store):
    whole_meeting(store)
    held(store, 2, days=30)
    later, earlier = store.meetings.meetings()
    assert (later.number, earlier.number) == ("2026-02", "2026-01")
    assert (earlier.items, earlier.votes, earlier.open_actions) == (2, 2, 1)
    assert [row.number for row in store.meetings.meetings("错峰 标线")] == ["2026-01"]
    assert store.meetings.meetings("没有") == ()
    assert store.meetings.last_closed().sequence == 2
    assert store.meetings.last_closed(NOW + timedelta(days=1)).sequence == 1


def test_the_running_and_the_next_meeting(store):
    assert store.meetings.running() is None
    running = held(store, 1, MeetingState.RUNNING)
    store.put(Meeting(None, 2026, 2, "没有定时间"))
    store.put(Meeting(None, 2026, 3, "十二月例会", planned_at=NOW))
    assert store.meetings.running() == running.id
    assert store.meetings.next_planned().title == "十二月例会"


def test_what_was_left_is_offered_until_a_later_agenda_takes_it_up(store):
    first = held(store)
    item = store.put(AgendaItem(None, first.id, 1, "电梯", state=ItemState.POSTPONED))
    store.put(AgendaItem(None, first.id, 2, "停车", state=ItemState.DONE))
    assert [left.title for left in store.meetings.undecided_items()] == ["电梯"]
    assert store.meetings.undecided_items(NOW) == ()
    plan = store.put(Meeting(None, 2026, 2, "下月例会"))
    store.put(AgendaItem(None, plan.id, 1, "电梯", previous_item_id=item.id))
    assert store.meetings.undecided_items() == ()
    store.change(replace(plan, state=MeetingState.CANCELLED))
    assert [left.title for left in store.meetings.undecided_items()] == ["电梯"]


def test_votes_of_the_meetings_before_are_found(store):
    items, before = [], None
    for sequence in (1, 2, 3):
        meeting = held(store, sequence, days=sequence)
        item = store.put(AgendaItem(None, meeting.id, 1, "电梯", previous_item_id=before))
        store.put(
            Vote(
                None,
                meeting.id,
                item.id,
                1,
                Body.OWNERS_COMMITTEE,
                VoteMethod.SECRET,
                f"第{sequence}次",
                NOW,
                VoteState.ANNOUNCED,
            )
        )
        items.append(item)
        before = item.id
    found = store.meetings.votes_before(items[2])
    assert [vote.question for vote in found] == ["第1次", "第2次"]


def entry(sequence, **values):
    at = NOW + timedelta(minutes=sequence)
    return DiaryEntry(None, 2026, sequence, at, at, f"第{sequence}条", **values)


def test_entries_for_the_meeting_are_offered_until_an_agenda_takes_them_up(store):
    first, second, _ = store.put(entry(1, for_meeting=True), entry(2, for_meeting=True), entry(3))
    assert [row.id for row in store.meetings.offered_entries()] == [second.id, first.id]
    meeting = held(store)
    store.put(AgendaItem(None, meeting.id, 1, "第1条", entry_id=first.id))
    assert [row.id for row in store.meetings.offered_entries()] == [second.id]
    with store.work() as work:
        forget_entry(first.id, work)
        work.records(DiaryEntry).remove(first.id)
        work.commit()
    assert store.meetings.book(meeting.id).items[0].entry_id is None


def test_the_diarys_own_figures_of_the_property_company(store):
    store.put(
        entry(
            1, party=Party.PROPERTY, responded_at=NOW + timedelta(hours=3), state=EntryState.CLOSED
        ),
        entry(2, party=Party.PROPERTY, due_on=date(2026, 11, 20)),
        entry(3),
    )
    figures = store.meetings.property_figures(date(2026, 11, 1), date(2026, 11, 30))
    assert (figures.received, figures.closed, figures.overdue, figures.hours) == (2, 1, 1, 2)
    assert store.meetings.property_figures(date(2026, 10, 1), date(2026, 10, 31)).hours is None


def test_actions_are_listed_open_ones_first(store):
    meeting = held(store)
    actions = [
        Action(None, meeting.id, n, f"2026-01-{n:02d}", text, party, NOW, state=state, due_on=due)
        for n, (text, party, state, due) in enumerate(
            (
                ("装灯", Party.PROPERTY, ActionState.CHECKED, date(2026, 11, 1)),
                ("划线", Party.PROPERTY, ActionState.NOT_STARTED, date(2026, 12, 1)),
                ("公示", Party.COMMUNITY, ActionState.IN_PROGRESS, date(2026, 11, 20)),
                ("收款", Party.OWNERS_COMMITTEE, ActionState.DONE, None),
            ),
            1,
        )
    ]
    store.put(*actions)

    def texts(**wanted):
        day = date(2026, 11, 23)
        return [row.action.text for row in store.meetings.actions(ActionFilter(day, **wanted))]

    assert texts() == ["公示", "划线", "装灯", "收款"]
    assert texts(only_open=True) == ["公示", "划线", "收款"]
    assert texts(only_overdue=True) == ["公示"]
    assert texts(parties=(Party.PROPERTY,)) == ["划线", "装灯"]
    assert texts(states=(ActionState.CHECKED,)) == ["装灯"]
    assert texts(words="划 例会") == ["划线"]
    assert len(store.meetings.agreed_between(date(2026, 11, 12), date(2026, 11, 12))) == 4
    assert store.meetings.agreed_between(date(2026, 11, 13), date(2026, 11, 13)) == ()


def test_owner_units_are_found_and_added_up(store):
    store.put(
        OwnerUnit(None, "1-1-101", 8_950, ("张三", "李四")),
        OwnerUnit(None, "车位12", 1_250, ("张三",), kind="parking"),
        OwnerUnit(None, "1-1-102", 9_000, ("王五",), deleted_at=NOW),
    )
    assert store.meetings.owner_totals() == (2, 10_200)
    assert [unit.unit for unit in store.meetings.owner_units("张三 车位")] == ["车位12"]
    assert [unit.unit for unit in store.meetings.owner_units(in_bin=True)] == ["1-1-102"]


def test_a_meeting_leaves_the_bin_with_everything_that_hangs_on_it(store):
    meeting_id = whole_meeting(store)
    later = held(store, 2, days=30)
    item = store.meetings.book(meeting_id).items[0]
    store.put(AgendaItem(None, later.id, 1, "再议", previous_item_id=item.id))
    meeting = store.meetings.book(meeting_id).meeting
    store.change(replace(meeting, deleted_at=NOW - timedelta(days=91)))
    store.put(OwnerUnit(None, "1-1-102", 9_000, deleted_at=NOW - timedelta(days=91)))
    with store.work() as work:
        assert purge_meetings(work, NOW - timedelta(days=90)) == 2
        work.commit()
    assert [row.number for row in store.meetings.meetings()] == ["2026-02"]
    assert store.meetings.book(later.id).items[0].previous_item_id is None
    kept = {MeetingPerson: 1, MeetingSeries: 1, Meeting: 1, AgendaItem: 1}
    with store.work() as work:
        for kind, table in TABLES.items():
            assert len(work.records(kind).find()) == kept.get(kind, 0), table.name
