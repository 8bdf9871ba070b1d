"""Gathers from an open office and the book of a meeting what its papers are made of.

office.documents(language).agenda(agenda_facts(office, book, wording, for_posting=True))
office.documents(language).result_notice(result_notice_facts(office, book, wording))

``wording`` must speak the language of the paper. Everything is read; safe in any thread.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Protocol

from app.domain.diary import Party
from app.domain.errors import RuleViolation
from app.domain.local_time import local_day
from app.domain.masking import mask_text, people_named
from app.domain.meetings.agenda import (
    depths,
    effective_visibility,
    in_order,
    numbered,
    planned_starts,
)
from app.domain.meetings.ballots import Vote
from app.domain.meetings.barcodes import barcode_of, member_barcode_of
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind
from app.domain.meetings.meeting import AgendaItem, DecisionBody, ItemVisibility, Meeting
from app.domain.meetings.minutes import MinutesKind
from app.domain.meetings.minutes_sections import sections_from_json
from app.domain.meetings.notice import notice_days, notice_due
from app.domain.meetings.people import THREE_PARTIES, Attendee, Duty
from app.domain.meetings.quorum import body_of, voters
from app.domain.meetings.timeline import recused_on
from app.domain.voting.cases import Body, NonVoters, UnitKind
from app.domain.working_calendar import WorkingCalendar
from app.ports.meeting_facts import (
    ActionLine,
    ActionListFacts,
    AgendaFacts,
    AgendaLine,
    BallotFacts,
    BallotHolder,
    ConsultationFacts,
    Household,
    InvitationFacts,
    Invited,
    MeetingHead,
    MinutesFacts,
    PropertyReportFacts,
    SignInFacts,
    SignInGroup,
    SignInLine,
)
from app.ports.meeting_queries import ActionRow, MeetingQueries
from app.ports.queries import ResidentQueries
from app.services.meetings.minutes_source import minutes_source
from app.services.meetings.minutes_text import current_minutes, text_for
from app.services.meetings.vote_json import settings_of, units_of
from app.services.paper_facts import PrintingOffice, office_facts
from app.services.vote_rules import vote_rules
from app.wording import Wording

_OBSERVING = (Duty.OBSERVER, Duty.ALTERNATE)


class MeetingOffice(PrintingOffice, Protocol):
    """What papers of a meeting ask of an office."""

    calendar: Callable[[], WorkingCalendar]

    @property
    def meetings(self) -> MeetingQueries: ...
    @property
    def residents(self) -> ResidentQueries: ...


def meeting_head(office: MeetingOffice, book: MeetingBook) -> MeetingHead:
    """What every paper of the meeting says of it."""
    meeting = book.meeting
    return MeetingHead(
        office=office_facts(office),
        number=meeting.number,
        title=meeting.title,
        kind=meeting.kind,
        place=meeting.place,
        planned_at=meeting.planned_at,
        planned_minutes=meeting.planned_minutes,
        opened_at=meeting.opened_at,
        closed_at=meeting.closed_at,
    )


def hider(office: MeetingOffice, book: MeetingBook) -> Callable[[str], str]:
    """Masks in a text what tells a resident: names, telephones, doors (个人信息保护法 25)."""
    names = minutes_source(office, book).private_names

    def masked(text: str) -> str:
        return mask_text(text, people_named(text, names))

    return masked


def agenda_facts(
    office: MeetingOffice, book: MeetingBook, wording: Wording, *, for_posting: bool = False
) -> AgendaFacts:
    """The agenda: with internal items for the table, public ones only, masked, for posting."""
    lines = agenda_lines(book, wording, public_only=for_posting)
    if for_posting:
        lines = _masked_lines(lines, hider(office, book))
    profile = vote_rules().profile(book.meeting.profile)
    return AgendaFacts(
        meeting_head(office, book),
        lines,
        for_posting=for_posting,
        post_by=notice_due(book.meeting, profile),
        posted_days=notice_days(book.meeting, profile),
    )


def agenda_lines(
    book: MeetingBook, wording: Wording, *, public_only: bool
) -> tuple[AgendaLine, ...]:
    """The items to print, in order; hidden ones never."""
    visible, numbers = effective_visibility(book.items), numbered(book.items)
    deep, begins = depths(book.items), book.meeting.planned_at
    starts = planned_starts(book.items, begins) if begins is not None else {}
    lines: list[AgendaLine] = []
    for item in in_order(book.items):
        key = item.id or 0
        seen = visible[key]
        if seen is ItemVisibility.HIDDEN or (public_only and seen is not ItemVisibility.PUBLIC):
            continue
        lines.append(
            AgendaLine(
                number=numbers[key],
                title=item.title,
                sponsor=item.sponsor,
                minutes=item.minutes,
                body=item.body,
                kind=item.kind,
                background=item.background,
                starts_at=starts.get(key),
                material=tuple(file.name for file in book.files if file.item_id == item.id),
                basis=wording.article(_basis(item)),
                is_internal=seen is ItemVisibility.INTERNAL,
                depth=deep[key],
            )
        )
    return tuple(lines)


def _basis(item: AgendaItem) -> str:
    asks_owners = item.body is DecisionBody.OWNERS_ASSEMBLY and item.owners_item
    return vote_rules().items[item.owners_item].basis if asks_owners else ""


def _masked_lines(
    lines: Sequence[AgendaLine], masked: Callable[[str], str]
) -> tuple[AgendaLine, ...]:
    """For the notice board: no names of files, which may tell whom they are about."""
    return tuple(
        AgendaLine(
            number=line.number,
            title=masked(line.title),
            sponsor=line.sponsor,
            minutes=line.minutes,
            body=line.body,
            kind=line.kind,
            background=masked(line.background),
            starts_at=line.starts_at,
            basis=line.basis,
            depth=line.depth,
        )
        for line in lines
    )


def invitation_facts(
    office: MeetingOffice,
    book: MeetingBook,
    wording: Wording,
    *,
    attendee_ids: Sequence[int] | None = None,
    is_personal: bool = True,
) -> InvitationFacts:
    """A notice per attendee (all of them, or those named), or one for everybody."""
    wanted = [a for a in book.attendees if attendee_ids is None or a.id in attendee_ids]
    guests = tuple(Invited(one.name, one.party, one.title, one.duty) for one in wanted)
    profile = vote_rules().profile(book.meeting.profile)
    return InvitationFacts(
        meeting_head(office, book),
        agenda_lines(book, wording, public_only=not is_personal),
        guests if is_personal else (),
        post_by=notice_due(book.meeting, profile),
        posted_days=notice_days(book.meeting, profile),
    )


def sign_in_facts(office: MeetingOffice, book: MeetingBook, *, blank_lines: int = 4) -> SignInFacts:
    """The sheet to sign in on, by party; observers and alternates apart."""
    arrived = {
        event.attendee_id: event.at
        for event in reversed(book.told)
        if event.kind is EventKind.ARRIVED
    }

    def line(person: Attendee) -> SignInLine:
        return SignInLine(
            person.name, person.title, arrived.get(person.id), person.excused, person.has_vote
        )

    listed = sorted(book.attendees, key=lambda one: (one.position == 0, one.position, one.id or 0))
    seated = [one for one in listed if one.duty not in _OBSERVING]
    parties = (*THREE_PARTIES, *(party for party in Party if party not in THREE_PARTIES))
    groups = [
        SignInGroup(party, tuple(line(one) for one in seated if one.party is party))
        for party in parties
    ]
    groups.append(SignInGroup(None, tuple(line(one) for one in listed if one.duty in _OBSERVING)))
    return SignInFacts(
        meeting_head(office, book), tuple(group for group in groups if group.lines), blank_lines
    )


def ballot_facts(
    office: MeetingOffice,
    book: MeetingBook,
    item_id: int,
    *,
    vote: Vote | None = None,
    is_secret: bool = False,
    per_page: int = 4,
) -> BallotFacts:
    """Ballots on an item for those who may vote on it, or as many secret ones.

    Bar codes need the ``vote``, once it is open. Raises ``RuleViolation``: ``record_gone``;
    ``nobody_to_vote`` when nobody called has a vote.
    """
    item = book.item(item_id)
    if item is None:
        raise RuleViolation("record_gone", table="agenda_item")
    body = vote.body if vote is not None else body_of(item, book.meeting)
    aside = recused_on(book, item_id)
    people = [one for one in voters(book, body) if one.id not in aside]
    if not people:
        raise RuleViolation("nobody_to_vote")
    profile = vote_rules().profile(book.meeting.profile)
    signed = body is Body.OWNERS_COMMITTEE and profile.only_signed_count and not is_secret
    return BallotFacts(
        head=meeting_head(office, book),
        item_number=numbered(book.items)[item_id],
        question=(vote.question if vote is not None else "") or item.title,
        body=DecisionBody(body.value) if body is not None else DecisionBody.NONE,
        holders=() if is_secret else tuple(_holder(one, vote) for one in people),
        copies=len(people),
        per_page=per_page,
        round=vote.round if vote is not None else 1,
        signed=signed,
    )


def _holder(person: Attendee, vote: Vote | None) -> BallotHolder:
    if vote is None or vote.id is None or person.id is None:
        return BallotHolder(person.name)
    return BallotHolder(person.name, member_barcode_of(vote.id, person.id))


def consultation_facts(
    office: MeetingOffice,
    book: MeetingBook,
    vote: Vote,
    *,
    explained_by: str = "",
    return_by: date | None = None,
) -> ConsultationFacts:
    """A form for every unit on the roll frozen for the vote, in the order of the stairs.

    Raises ``RuleViolation`` ``owner_roll_empty`` when the vote has no roll.
    """
    vote_id, item, settings = vote.id or 0, book.item(vote.item_id), settings_of(vote)
    units = units_of(office.meetings.roll(vote_id))
    if not units:
        raise RuleViolation("owner_roll_empty")
    by_owners = vote.body is Body.OWNERS_ASSEMBLY
    asked = [unit for unit in units if by_owners or unit.kind is UnitKind.FLAT]
    uses_clause = settings.non_voters is not NonVoters.NOT_PARTICIPATING
    return ConsultationFacts(
        head=meeting_head(office, book),
        question=vote.question or (item.title if item is not None else ""),
        body=DecisionBody(vote.body.value),
        households=tuple(
            Household(unit.unit, barcode_of(vote_id, unit.unit), unit.area if by_owners else 0)
            for unit in sorted(asked, key=lambda unit: _stairs(unit.unit))
        ),
        background=item.background if item is not None else "",
        explained_by=explained_by,
        silence_clause=settings.clause if uses_clause else "",
        return_by=return_by,
    )


def _stairs(unit: str) -> list[tuple[bool, int, str]]:
    """Doors as one climbs past them: numbers by their size and before words."""
    pieces = re.findall(r"[0-9]+|[^0-9]+", unit)
    return [(False, int(p), "") if p[0] in "0123456789" else (True, 0, p) for p in pieces]


def minutes_facts(
    office: MeetingOffice,
    book: MeetingBook,
    kind: MinutesKind,
    wording: Wording,
    *,
    version: int | None = None,
) -> MinutesFacts:
    """Minutes as they stand (sealed, edited, or freshly written), or a sealed ``version``.

    Raises ``RuleViolation`` ``record_gone`` for a version there is not.
    """
    kept = current_minutes(book, kind)
    if version is not None:
        sealed = (one for one in book.minutes if one.kind is kind and one.version == version)
        kept = next((one for one in sealed if one.sealed_at is not None), None)
        if kept is None:
            raise RuleViolation("record_gone", table="minutes")
    head = meeting_head(office, book)
    if kept is None or version is None:
        sections = text_for(minutes_source(office, book), kind, wording)
    else:
        sections = sections_from_json(kept.content)
    if kept is None:
        return MinutesFacts(head, kind, sections)
    return MinutesFacts(
        head,
        kind,
        sections,
        version=kept.version,
        sealed_at=kept.sealed_at,
        digest=kept.digest,
        reason=kept.reason,
    )


def action_list_facts(
    office: MeetingOffice,
    rows: Sequence[ActionRow],
    *,
    title: str = "",
    page_per_party: bool = False,
) -> ActionListFacts:
    """The actions of these rows as of today; ``title`` says which they are."""
    day = office.today()
    lines = tuple(_action_line(row, day) for row in rows)
    return ActionListFacts(office_facts(office), day, lines, title, page_per_party)


def _action_line(row: ActionRow, day: date) -> ActionLine:
    action = row.action
    is_late = action.due_on is not None and action.is_overdue(day)
    return ActionLine(
        number=action.number,
        text=action.text,
        party=action.party,
        state=action.state,
        person=action.person,
        due_on=action.due_on,
        check=action.check,
        verifier=action.verifier,
        feedback=action.feedback,
        overdue_days=(day - action.due_on).days if is_late and action.due_on is not None else 0,
        is_condition=action.is_condition,
        monthly_income=action.monthly_income,
        meeting=f"{row.meeting_number} {row.meeting_title}".strip(),
    )


def reported_month(meeting: Meeting, today: date) -> tuple[date, date]:
    """The month the property company reports on: the one before that of the meeting."""
    day = local_day(meeting.planned_at) if meeting.planned_at is not None else today
    last = day.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


def property_report_facts(office: MeetingOffice, book: MeetingBook) -> PropertyReportFacts:
    """The property company's month beside the diary's own figures."""
    first, last = reported_month(book.meeting, office.today())
    figures = office.meetings.property_figures(first, last)
    return PropertyReportFacts(meeting_head(office, book), book.report, figures)
