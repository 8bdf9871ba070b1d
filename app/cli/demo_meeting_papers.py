"""Prints the papers of the sample community's meetings: the next one planned, the last one held."""

from __future__ import annotations

from collections.abc import Iterator

from app.documents.catalogue import Documents
from app.domain.errors import RuleViolation
from app.domain.meetings.barcodes import barcode_of
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import AgendaItem, DecisionBody
from app.domain.meetings.minutes import MinutesKind
from app.office import Office
from app.ports.meeting_facts import ConsultationFacts, Household
from app.ports.meeting_queries import ActionFilter
from app.services.meetings.papers import (
    action_list_facts,
    agenda_facts,
    ballot_facts,
    invitation_facts,
    meeting_head,
    minutes_facts,
    property_report_facts,
    sign_in_facts,
)
from app.services.meetings.result_papers import result_notice_facts, vote_rules_facts
from app.wording import Wording

FORMS = 4
"""Doors of the sample's roll that a consultation form is printed for."""


def meeting_papers(office: Office, documents: Documents) -> Iterator[tuple[str, bytes]]:
    """Every kind of paper by name; nothing where the office holds no meetings."""
    wording = Wording(documents.language)
    planned, held = office.meetings.next_planned(), office.meetings.last_closed()
    before = office.meetings.book(planned.id or 0) if planned is not None else None
    after = office.meetings.book(held.id or 0) if held is not None else None
    if before is not None:
        yield from _before(office, documents, before, wording)
    if after is not None:
        yield from _after(office, documents, after, wording)
        yield from _voting(office, documents, after)
    yield "vote_rules", documents.vote_rules(vote_rules_facts(office, wording))


def _before(
    office: Office, documents: Documents, book: MeetingBook, wording: Wording
) -> Iterator[tuple[str, bytes]]:
    yield "agenda", documents.agenda(agenda_facts(office, book, wording))
    yield "agenda_posted", documents.agenda(agenda_facts(office, book, wording, for_posting=True))
    yield "invitation", documents.invitation(invitation_facts(office, book, wording))
    yield "sign_in_sheet", documents.sign_in_sheet(sign_in_facts(office, book))


def _after(
    office: Office, documents: Documents, book: MeetingBook, wording: Wording
) -> Iterator[tuple[str, bytes]]:
    for kind in MinutesKind:
        facts = minutes_facts(office, book, kind, wording)
        yield f"minutes_{kind}", documents.minutes(facts)
    yield "result_notice", documents.result_notice(result_notice_facts(office, book, wording))
    rows = office.meetings.actions(ActionFilter(office.today()))
    yield "action_list", documents.action_list(action_list_facts(office, rows))
    by_party = action_list_facts(office, rows, page_per_party=True)
    yield "action_list_by_party", documents.action_list(by_party)
    yield "property_report", documents.property_report(property_report_facts(office, book))


def _voting(office: Office, documents: Documents, book: MeetingBook) -> Iterator[tuple[str, bytes]]:
    item = _voted_on(book)
    if item is None or item.id is None:
        return
    vote = book.votes_on(item.id)[-1]
    try:
        named = ballot_facts(office, book, item.id, vote=vote)
        secret = ballot_facts(office, book, item.id, is_secret=True, per_page=2)
    except RuleViolation:  # nobody called has a vote
        return
    yield "ballots", documents.ballots(named)
    yield "ballots_secret", documents.ballots(secret)
    units = office.meetings.owner_units()[:FORMS]
    households = tuple(Household(one.unit, barcode_of(vote.id or 0, one.unit)) for one in units)
    head, asked = meeting_head(office, book), DecisionBody.HOUSEHOLDS
    if households:
        forms = ConsultationFacts(head, vote.question or item.title, asked, households)
        yield "consultation_forms", documents.consultation_forms(forms)


def _voted_on(book: MeetingBook) -> AgendaItem | None:
    voted = (item for item in book.items if item.id is not None and book.votes_on(item.id))
    return next(voted, None)
