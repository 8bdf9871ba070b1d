"""Actions are agreed in a meeting and followed until someone has checked them."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.diary import Party
from app.domain.errors import RuleViolation
from app.domain.meetings.actions import Action, ActionState, ActionStep
from app.domain.meetings.events import EventKind, MeetingEvent
from app.domain.meetings.meeting import Meeting, MeetingState
from app.services.meetings.actions import (
    ActionFields,
    AddAction,
    DeleteActions,
    EditAction,
    MoveActionOn,
    NoteFeedback,
    RestoreActions,
    handlers,
)
from app.services.meetings.stored_book import stored_book
from tests.fakes import NOW, FakeUnitOfWork, carry_out
from tests.services.an_evening import CLOSED_AT, MEETING, PARKING, evening

FIELDS = ActionFields(
    " 张贴收费公示 ", Party.PROPERTY, "陈亮", date(2026, 12, 1), "看公告栏", "俞国平"
)


def do(store, command):
    return carry_out(store, handlers(None)[type(command)], command)


def events(store, kind):
    return [event for event in store.all(MeetingEvent) if event.kind is kind]


@pytest.fixture
def running():
    return evening(MeetingState.RUNNING)


def test_an_action_gets_the_next_number_of_its_meeting_and_a_line_in_the_timeline(running):
    number = do(running, AddAction(MEETING, FIELDS, item_id=PARKING, vote_id=2))
    action = running.tables[Action][number]
    assert (action.number, action.text, action.agreed_at) == ("2026-11-03", "张贴收费公示", NOW)
    [step] = [one for one in running.all(ActionStep) if one.action_id == number]
    assert (step.state, step.due_on, step.by) == (
        ActionState.NOT_STARTED, date(2026, 12, 1), "小何",
    )  # fmt: skip
    [told] = events(running, EventKind.ACTION_AGREED)
    assert (told.action_id, told.item_id, told.vote_id) == (number, PARKING, 2)


def test_what_is_added_after_the_meeting_counts_as_agreed_in_it_and_is_no_event():
    store = evening()
    number = do(store, AddAction(MEETING, FIELDS))
    assert store.tables[Action][number].agreed_at == CLOSED_AT
    assert events(store, EventKind.ACTION_AGREED) == []


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (MeetingState.PLANNED, "meeting_not_begun"),
        (MeetingState.CANCELLED, "meeting_is_cancelled"),
        (MeetingState.SEALED, "minutes_are_sealed"),
    ],
)
def test_actions_are_agreed_in_a_meeting_that_was_held_and_is_not_sealed(state, code):
    with pytest.raises(RuleViolation, match=code):
        do(evening(state), AddAction(MEETING, FIELDS))


def test_items_and_votes_of_other_meetings_are_refused(running):
    running.tables[Meeting][1] = replace(running.tables[Meeting][1], state=MeetingState.CLOSED)
    for command in (AddAction(1, FIELDS, item_id=PARKING), AddAction(1, FIELDS, vote_id=1)):
        with pytest.raises(RuleViolation, match="record_gone"):
            do(running, command)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [({"text": " "}, "action_text_missing"), ({"monthly_income": -1}, "action_income_negative")],
)
def test_what_is_filled_in_is_checked(running, wrong, code):
    with pytest.raises(RuleViolation, match=code):
        do(running, AddAction(MEETING, replace(FIELDS, **wrong)))


def test_a_number_is_not_given_twice(running):
    first = do(running, AddAction(MEETING, FIELDS))
    do(running, DeleteActions((first,)))
    second = do(running, AddAction(MEETING, FIELDS))
    assert running.tables[Action][second].number == "2026-11-04"


def test_an_edit_before_sealing_moves_the_first_due_date_too(running):
    number = do(running, AddAction(MEETING, FIELDS))
    do(running, EditAction(number, replace(FIELDS, due_on=date(2026, 12, 8))))
    [step] = [one for one in running.all(ActionStep) if one.action_id == number]
    assert step.due_on == running.tables[Action][number].due_on == date(2026, 12, 8)


def test_sealed_actions_keep_their_words_but_go_on():
    store = evening(MeetingState.SEALED)
    for command in (EditAction(3, FIELDS), DeleteActions((3,))):
        with pytest.raises(RuleViolation, match="action_is_sealed"):
            do(store, command)
    do(store, MoveActionOn(3, ActionState.IN_PROGRESS, "已开始"))
    assert store.tables[Action][3].state is ActionState.IN_PROGRESS


def test_done_then_checked_by_somebody_named():
    store = evening()
    do(store, MoveActionOn(4, ActionState.DONE))
    assert store.tables[Action][4].done_at == NOW
    with pytest.raises(RuleViolation, match="action_needs_verifier"):
        do(store, MoveActionOn(4, ActionState.CHECKED))
    do(store, MoveActionOn(4, ActionState.CHECKED, verifier="何静"))
    action = store.tables[Action][4]
    assert (action.state, action.verifier, action.done_at) == (ActionState.CHECKED, "何静", NOW)


def test_an_extension_needs_a_later_day_and_words_and_keeps_the_old_day_in_the_steps():
    store = evening()
    for due in (None, date(2026, 12, 5)):
        with pytest.raises(RuleViolation, match="action_needs_later_day"):
            do(store, MoveActionOn(3, ActionState.EXTENDED, "人手不够", due))
    with pytest.raises(RuleViolation, match="action_needs_reason"):
        do(store, MoveActionOn(3, ActionState.EXTENDED, "", date(2026, 12, 20)))
    do(store, MoveActionOn(3, ActionState.EXTENDED, "人手不够", date(2026, 12, 20)))
    do(store, MoveActionOn(3, ActionState.EXTENDED, "还是不够", date(2027, 1, 5)))
    assert store.tables[Action][3].due_on == date(2027, 1, 5)
    days = [one.due_on for one in store.all(ActionStep) if one.action_id == 3]
    assert days == [date(2026, 12, 20), date(2027, 1, 5)]


@pytest.mark.parametrize("state", [ActionState.TRANSFERRED, ActionState.CANCELLED])
def test_passing_on_and_dropping_need_words(state):
    store = evening()
    with pytest.raises(RuleViolation, match="action_needs_reason"):
        do(store, MoveActionOn(3, state))
    do(store, MoveActionOn(3, state, "街道统一处理"))
    with pytest.raises(RuleViolation, match="action_needs_reason"):
        do(store, MoveActionOn(3, ActionState.IN_PROGRESS))


def test_work_taken_up_again_is_no_longer_done():
    store = evening()
    do(store, MoveActionOn(3, ActionState.DONE))
    do(store, MoveActionOn(3, ActionState.IN_PROGRESS))
    assert store.tables[Action][3].done_at is None


def test_a_line_without_a_change_needs_words():
    store = evening()
    with pytest.raises(RuleViolation, match="action_step_empty"):
        do(store, MoveActionOn(3, ActionState.NOT_STARTED))
    do(store, MoveActionOn(3, ActionState.NOT_STARTED, "等报价", meeting_id=MEETING))
    [step] = [one for one in store.all(ActionStep) if one.action_id == 3]
    assert (step.text, step.meeting_id) == ("等报价", MEETING)


def test_feedback_is_kept_even_after_sealing():
    store = evening(MeetingState.SEALED)
    do(store, NoteFeedback(3, " 居民都说好 "))
    assert store.tables[Action][3].feedback == "居民都说好"


def test_a_dropped_action_no_longer_counts_in_the_timeline(running):
    number = do(running, AddAction(MEETING, FIELDS, item_id=PARKING))
    do(running, DeleteActions((number,)))
    book = stored_book(FakeUnitOfWork(running), MEETING)
    assert number not in [action.id for action in book.actions]
    assert EventKind.ACTION_AGREED not in [event.kind for event in book.told]
    [correction] = [e for e in book.events if e.kind is EventKind.CORRECTION and e.at == NOW]
    assert correction.text == "议定事项2026-11-03作废：张贴收费公示"
    do(running, RestoreActions((number,)))
    book = stored_book(FakeUnitOfWork(running), MEETING)
    assert [e.action_id for e in book.told if e.kind is EventKind.ACTION_AGREED] == [number]


def test_the_journal_names_the_action():
    store = evening()
    work = FakeUnitOfWork(store)
    handlers(None)[RestoreActions](RestoreActions((3, 4)), work)
    assert work.subject == "2026-11-01 … ×2"
