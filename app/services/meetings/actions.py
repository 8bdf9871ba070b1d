"""Promises and tasks: agreed in a meeting, followed to the end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from app.domain.diary import Party
from app.domain.errors import RuleViolation
from app.domain.meetings.actions import (
    ACTION_NEEDS_REASON,
    OPEN_STATES,
    Action,
    ActionState,
    ActionStep,
)
from app.domain.meetings.ballots import Vote
from app.domain.meetings.events import EventKind, MeetingEvent
from app.domain.meetings.meeting import AgendaItem, Meeting, MeetingState
from app.languages import CHINESE
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Command, Handlers
from app.services.diary_commands import CalendarSource
from app.services.meetings.standing_texts import standing_texts

FINISHED = (ActionState.DONE, ActionState.CHECKED)


@dataclass(frozen=True)
class ActionFields:
    """What a person fills in: what, who, until when, how it will be checked and by whom.

    ``monthly_income`` in fen, 0 when no income was promised.
    """

    text: str
    party: Party
    person: str = ""
    due_on: date | None = None
    check: str = ""
    verifier: str = ""
    is_condition: bool = False
    monthly_income: int = 0


@dataclass(frozen=True)
class AddAction(Command):
    """Agree an action; returns its id."""

    meeting_id: int
    fields: ActionFields
    item_id: int | None = None
    vote_id: int | None = None


@dataclass(frozen=True)
class EditAction(Command):
    """Change an action. Once the minutes are sealed only ``MoveActionOn`` changes it."""

    action_id: int
    fields: ActionFields


@dataclass(frozen=True)
class MoveActionOn(Command):
    """Note a step: started, done, checked, extended (``due_on``), passed on, dropped, or just a
    line (the state it already has). Extending, passing on and dropping need words.

    ``meeting_id`` is the meeting in which it was looked at (回头看). ``verifier`` says who checked
    it, where that is not the one agreed.
    """

    action_id: int
    state: ActionState
    text: str = ""
    due_on: date | None = None
    meeting_id: int | None = None
    verifier: str = ""


@dataclass(frozen=True)
class NoteFeedback(Command):
    """Write down what residents say of the result (居民反馈); an empty text takes it back."""

    action_id: int
    text: str


@dataclass(frozen=True)
class DeleteActions(Command):
    """Put actions of a meeting not yet sealed into the bin; its timeline says so."""

    action_ids: tuple[int, ...]


@dataclass(frozen=True)
class RestoreActions(Command):
    """Take actions back from the bin."""

    action_ids: tuple[int, ...]


def add_action(command: AddAction, work: UnitOfWork) -> int:
    """Store an action with the next number of its meeting; returns its id.

    While the meeting runs, its timeline says so; what is added afterwards counts as agreed when
    the meeting closed. Raises ``RuleViolation``: ``meeting_not_begun``, ``minutes_are_sealed``,
    ``meeting_is_cancelled``, ``record_gone`` for an item or vote of another meeting.
    """
    meeting = work.records(Meeting).get(command.meeting_id)
    _refuse_unless_agreeing(meeting)
    _refuse_elsewhere(command, work)
    sequence = work.next_number(f"action-{meeting.sequence}", meeting.year)
    action = work.records(Action).add(
        Action(
            id=None,
            meeting_id=command.meeting_id,
            sequence=sequence,
            number=f"{meeting.number}-{sequence:02d}",
            agreed_at=_agreed_at(meeting, work),
            item_id=command.item_id,
            vote_id=command.vote_id,
            **_values(command.fields),
        )
    )
    assert action.id is not None
    _add_step(action, ActionState.NOT_STARTED, work, due_on=action.due_on)
    if meeting.state is MeetingState.RUNNING:
        _tell(action, work)
    work.describe(action.number)
    return action.id


def _agreed_at(meeting: Meeting, work: UnitOfWork) -> datetime:
    running = meeting.state is MeetingState.RUNNING
    return work.now if running or meeting.closed_at is None else meeting.closed_at


def _values(fields: ActionFields) -> dict[str, Any]:
    if fields.monthly_income < 0:
        raise RuleViolation("action_income_negative")
    values: dict[str, Any] = dict(vars(fields))
    for name in ("text", "person", "check", "verifier"):
        values[name] = values[name].strip()
    return values


def _refuse_unless_agreeing(meeting: Meeting) -> None:
    if meeting.state is MeetingState.PLANNED:
        raise RuleViolation("meeting_not_begun", number=meeting.number)
    if meeting.state is MeetingState.CANCELLED:
        raise RuleViolation("meeting_is_cancelled", number=meeting.number)
    if meeting.state is MeetingState.SEALED:
        raise RuleViolation("minutes_are_sealed", number=meeting.number)


def _refuse_elsewhere(command: AddAction, work: UnitOfWork) -> None:
    """An item or a vote must be of the same meeting."""
    if command.item_id is not None:
        item = work.records(AgendaItem).get(command.item_id)
        if item.meeting_id != command.meeting_id:
            raise RuleViolation("record_gone")
    if command.vote_id is not None:
        vote = work.records(Vote).get(command.vote_id)
        if vote.meeting_id != command.meeting_id:
            raise RuleViolation("record_gone")


def _add_step(
    action: Action,
    state: ActionState,
    work: UnitOfWork,
    text: str = "",
    due_on: date | None = None,
    meeting_id: int | None = None,
) -> None:
    assert action.id is not None
    step = ActionStep(None, action.id, work.now, state, text, work.actor.name, due_on, meeting_id)
    work.records(ActionStep).add(step)


def _tell(action: Action, work: UnitOfWork) -> None:
    """Say in the timeline of the running meeting that the action was agreed."""
    work.records(MeetingEvent).add(
        MeetingEvent(
            None, action.meeting_id, work.now, work.now, EventKind.ACTION_AGREED,
            item_id=action.item_id, vote_id=action.vote_id, action_id=action.id,
            party=action.party, text=action.text, by=work.actor.name,
        )
    )  # fmt: skip


def edit_action(command: EditAction, work: UnitOfWork) -> None:
    """Replace what was filled in; the first due date is that of the edit, as nothing was sealed.

    Raises ``RuleViolation`` ``action_is_sealed`` once the minutes are.
    """
    actions = work.records(Action)
    old = actions.get(command.action_id)
    _refuse_sealed(old, work)
    edited = actions.save(replace(old, **_values(command.fields)))
    steps = work.records(ActionStep).find(action_id=old.id)
    if steps and all(step.due_on is None for step in steps[1:]):
        work.records(ActionStep).save(replace(steps[0], due_on=edited.due_on))
    work.describe(old.number)


def _refuse_sealed(action: Action, work: UnitOfWork) -> None:
    meeting = work.records(Meeting).get(action.meeting_id)
    if meeting.state is MeetingState.SEALED:
        raise RuleViolation("action_is_sealed", number=action.number)


def move_action_on(command: MoveActionOn, work: UnitOfWork) -> None:
    """Append a step and bring the action to its state.

    Raises ``RuleViolation``: ``action_step_empty`` (same state, no words), ``action_needs_reason``,
    ``action_needs_verifier``, ``action_needs_later_day``.
    """
    actions = work.records(Action)
    action = actions.get(command.action_id)
    text = command.text.strip()
    _refuse_step(action, command, text)
    extends = command.state is ActionState.EXTENDED
    _add_step(
        action,
        command.state,
        work,
        text,
        command.due_on if extends else None,
        command.meeting_id,
    )
    finished = command.state in FINISHED
    actions.save(
        replace(
            action,
            state=command.state,
            due_on=command.due_on if extends else action.due_on,
            verifier=command.verifier.strip() or action.verifier,
            done_at=(action.done_at or work.now) if finished else None,
        )
    )
    work.describe(action.number)


def _refuse_step(action: Action, command: MoveActionOn, text: str) -> None:
    same = command.state is action.state and command.state is not ActionState.EXTENDED
    if same and not text:
        raise RuleViolation("action_step_empty", number=action.number)
    taken_up_again = action.state not in (*OPEN_STATES, ActionState.DONE)
    if not text and (command.state in ACTION_NEEDS_REASON or taken_up_again):
        raise RuleViolation("action_needs_reason", number=action.number)
    checked = command.state is ActionState.CHECKED
    if checked and not (command.verifier.strip() or action.verifier):
        raise RuleViolation("action_needs_verifier", number=action.number)
    if command.state is ActionState.EXTENDED:
        earlier = action.due_on is not None and (command.due_on or date.min) <= action.due_on
        if command.due_on is None or earlier:
            raise RuleViolation("action_needs_later_day", number=action.number)


def note_feedback(command: NoteFeedback, work: UnitOfWork) -> None:
    """Keep what residents say of the result."""
    actions = work.records(Action)
    action = actions.get(command.action_id)
    actions.save(replace(action, feedback=command.text.strip()))
    work.describe(action.number)


def delete_actions(command: DeleteActions, work: UnitOfWork) -> None:
    """Put actions into the bin; their events in the timeline no longer count."""
    actions, events = work.records(Action), work.records(MeetingEvent)
    texts = standing_texts(CHINESE)
    for action_id in command.action_ids:
        action = actions.get(action_id)
        _refuse_sealed(action, work)
        for told in events.find(action_id=action_id, kind=EventKind.ACTION_AGREED):
            if not events.find(event_id=told.id, kind=EventKind.CORRECTION):
                said = texts("course.action_dropped", number=action.number, text=action.text)
                correction = replace(
                    told, id=None, at=work.now, recorded_at=work.now, by=work.actor.name,
                    kind=EventKind.CORRECTION, event_id=told.id, action_id=None, text=said,
                )  # fmt: skip
                events.add(correction)
        actions.save(replace(action, deleted_at=work.now))
    _describe_many(command.action_ids, work)


def restore_actions(command: RestoreActions, work: UnitOfWork) -> None:
    """Take actions back; the timeline of a running meeting tells them anew."""
    actions = work.records(Action)
    for action_id in command.action_ids:
        _refuse_sealed(actions.get(action_id), work)
        action = actions.save(replace(actions.get(action_id), deleted_at=None))
        meeting = work.records(Meeting).get(action.meeting_id)
        if meeting.state is MeetingState.RUNNING:
            _tell(action, work)
    _describe_many(command.action_ids, work)


def _describe_many(action_ids: tuple[int, ...], work: UnitOfWork) -> None:
    """One number, or the first of them and how many there are."""
    if action_ids:
        first = work.records(Action).get(action_ids[0]).number
        work.describe(first if len(action_ids) == 1 else f"{first} … ×{len(action_ids)}")


def handlers(_calendar: CalendarSource) -> Handlers:
    """What each command here does."""
    return {
        AddAction: add_action,
        EditAction: edit_action,
        MoveActionOn: move_action_on,
        NoteFeedback: note_feedback,
        DeleteActions: delete_actions,
        RestoreActions: restore_actions,
    }
