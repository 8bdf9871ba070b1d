"""The stored tables of meetings; see ``db.tables`` for how values are kept."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from app.domain.meetings.actions import Action, ActionStep
from app.domain.meetings.ballots import Ballot, FrozenRoll, Vote
from app.domain.meetings.events import MeetingEvent
from app.domain.meetings.meeting import AgendaItem, Meeting, MeetingFile, PropertyReport
from app.domain.meetings.minutes import Minutes
from app.domain.meetings.people import Attendee, MeetingPerson, MeetingSeries, OwnerUnit
from db.columns import day, flag, link, moment, new_table, text


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default="0")


def _of(name: str, target: str, *, nullable: bool = False) -> Column[int]:
    """A link that is followed from the other side too."""
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=nullable, index=True)


meeting_person = new_table(
    "meeting_person",
    text("name"),
    text("party"),
    text("title"),
    text("duty"),
    flag("has_vote"),
    link("stands_in_for", "meeting_person"),
    day("term_from"),
    day("term_to"),
    text("phone"),
    text("conflict"),
    _number("position"),
    flag("active"),
)

meeting_series = new_table(
    "meeting_series",
    text("name"),
    _number("day_of_month"),
    _number("minute_of_day"),
    _number("planned_minutes"),
    text("place"),
    text("off_day"),
    text("profile"),
    _number("seats"),
    flag("active"),
)

owner_unit = new_table(
    "owner_unit",
    text("unit"),
    Column("area", BigInteger, nullable=False),
    text("owners"),
    text("state"),
    text("kind"),
    text("phone"),
    link("import_id", "import_batch"),
    moment("deleted_at", nullable=True),
    Index(None, "unit"),
)

meeting = new_table(
    "meeting",
    Column("year", Integer, nullable=False),
    Column("sequence", Integer, nullable=False),
    text("title"),
    text("kind"),
    link("series_id", "meeting_series"),
    moment("planned_at", nullable=True),
    _number("planned_minutes"),
    text("place"),
    text("profile"),
    _number("seats"),
    text("state"),
    moment("opened_at", nullable=True),
    moment("closed_at", nullable=True),
    text("next_meeting"),
    text("notes"),
    flag("shows_running_totals"),
    moment("notice_posted_at", nullable=True),
    moment("deleted_at", nullable=True),
    UniqueConstraint("year", "sequence"),
)

attendee = new_table(
    "attendee",
    _of("meeting_id", "meeting"),
    text("name"),
    text("party"),
    link("person_id", "meeting_person"),
    text("title"),
    text("duty"),
    flag("has_vote"),
    _number("position"),
    text("excused"),
    text("conflict"),
)

agenda_item = new_table(
    "agenda_item",
    _of("meeting_id", "meeting"),
    _number("position"),
    text("title"),
    text("background"),
    text("sponsor"),
    _number("minutes"),
    text("kind"),
    text("body"),
    _number("owners_item"),
    text("visibility"),
    text("state"),
    link("parent_id", "agenda_item"),
    _of("entry_id", "diary_entry", nullable=True),
    _of("previous_item_id", "agenda_item", nullable=True),
    text("override_reason"),
    text("conclusion"),
    Column("referred_to", Text, nullable=True),
    text("custom_rule"),
    moment("added_at", nullable=True),
)

vote = new_table(
    "vote",
    _of("meeting_id", "meeting"),
    link("item_id", "agenda_item"),
    _number("round"),
    text("body"),
    text("method"),
    text("question"),
    moment("opened_at"),
    text("state"),
    text("profile"),
    _number("seats"),
    _number("in_office"),
    _number("present"),
    text("present_ids"),
    _number("owners_item"),
    text("counts"),
    text("settings"),
    text("case"),
    text("decision"),
    moment("announced_at", nullable=True),
    link("previous_id", "vote"),
    link("corrects_id", "vote"),
    text("reason"),
    flag("is_opinion"),
    flag("shows_running_totals"),
)

ballot = new_table(
    "ballot",
    _of("vote_id", "vote"),
    moment("at"),
    link("attendee_id", "attendee"),
    text("unit"),
    Column("choice", Text, nullable=True),
    flag("signed"),
    flag("recused"),
    text("position"),
)

frozen_roll = new_table(
    "frozen_roll", _of("vote_id", "vote"), moment("taken_at"), text("rows"), text("digest")
)

meeting_action = new_table(
    "meeting_action",
    _of("meeting_id", "meeting"),
    _number("sequence"),
    text("number"),
    text("text"),
    text("party"),
    moment("agreed_at"),
    link("item_id", "agenda_item"),
    link("vote_id", "vote"),
    text("person"),
    day("due_on"),
    text("check"),
    text("verifier"),
    text("state"),
    flag("is_condition"),
    Column("monthly_income", BigInteger, nullable=False, server_default="0"),
    moment("done_at", nullable=True),
    text("feedback"),
    moment("deleted_at", nullable=True),
    Index(None, "state", "due_on", "deleted_at"),
)

action_step = new_table(
    "action_step",
    _of("action_id", "meeting_action"),
    moment("at"),
    text("state"),
    text("text"),
    text("by"),
    day("due_on"),
    link("meeting_id", "meeting"),
)

meeting_event = new_table(
    "meeting_event",
    _of("meeting_id", "meeting"),
    moment("at"),
    moment("recorded_at"),
    text("kind"),
    link("attendee_id", "attendee"),
    link("other_id", "attendee"),
    link("item_id", "agenda_item"),
    link("vote_id", "vote"),
    link("action_id", "meeting_action"),
    link("event_id", "meeting_event"),
    Column("party", Text, nullable=True),
    _number("number"),
    text("text"),
    text("by"),
)

meeting_file = new_table(
    "meeting_file",
    _of("meeting_id", "meeting", nullable=True),
    _of("item_id", "agenda_item", nullable=True),
    _of("action_id", "meeting_action", nullable=True),
    text("name"),
    text("digest"),
    Column("size", BigInteger, nullable=False),
    text("media_type"),
    moment("added_at"),
)

property_report = new_table(
    "property_report",
    _of("meeting_id", "meeting"),
    *(
        Column(name, BigInteger, nullable=True)
        for name in ("repairs", "repairs_done", "complaints", "complaints_done", "income", "spent",
                     "staff", "staff_missing")
    ),
    text("text"),
    text("reported_by"),
)  # fmt: skip

minutes = new_table(
    "minutes",
    _of("meeting_id", "meeting"),
    text("kind"),
    _number("version"),
    text("content"),
    moment("written_at"),
    moment("sealed_at", nullable=True),
    text("digest"),
    text("reason"),
    text("by"),
    UniqueConstraint("meeting_id", "kind", "version"),
)

TABLES: dict[type, Table] = {
    MeetingPerson: meeting_person,
    MeetingSeries: meeting_series,
    OwnerUnit: owner_unit,
    Meeting: meeting,
    Attendee: attendee,
    AgendaItem: agenda_item,
    Vote: vote,
    Ballot: ballot,
    FrozenRoll: frozen_roll,
    Action: meeting_action,
    ActionStep: action_step,
    MeetingEvent: meeting_event,
    MeetingFile: meeting_file,
    PropertyReport: property_report,
    Minutes: minutes,
}
