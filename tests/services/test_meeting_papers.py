"""What papers of a meeting are made of, gathered from the evening of 4:3, a recess and 6:1."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from app.documents.catalogue import Documents
from app.domain.diary import Party
from app.domain.errors import RuleViolation
from app.domain.meetings.actions import Action, ActionStep
from app.domain.meetings.ballots import FrozenRoll
from app.domain.meetings.meeting import (
    AgendaItem,
    DecisionBody,
    ItemVisibility,
    Meeting,
    MeetingKind,
)
from app.domain.meetings.minutes import MinutesKind
from app.domain.meetings.people import OwnerUnit
from app.domain.people import Resident, Role, Staff
from app.domain.voting.answer import Outcome
from app.domain.voting.cases import Body, Counts, NonVoters
from app.domain.working_calendar import WorkingCalendar
from app.ports.meeting_queries import ActionRow, PropertyFigures
from app.services.meetings.minutes_commands import ReviseMinutes, SealMinutes, handlers
from app.services.meetings.papers import (
    action_list_facts,
    agenda_facts,
    ballot_facts,
    consultation_facts,
    invitation_facts,
    minutes_facts,
    property_report_facts,
    sign_in_facts,
)
from app.services.meetings.result_papers import result_notice_facts, vote_rules_facts
from app.services.meetings.stored_book import stored_book
from app.services.meetings.vote_json import settings_to_json
from app.services.meetings.voting import VoteSettings
from app.services.shipped_data import shipped_calendar_days
from app.wording import Wording
from tests.documents.reading import read
from tests.fakes import FakeUnitOfWork, carry_out
from tests.services.an_evening import MEETING, MEMBERS, PARKING, RESIDENT, evening

ZH = Wording("zh_CN")


class StoredMeetings:
    """Answers of a store; see ``app.ports.meeting_queries``."""

    def __init__(self, store):
        self._store = store

    def book(self, meeting_id):
        return stored_book(FakeUnitOfWork(self._store), meeting_id)

    def last_closed(self, before=None):
        held = [m for m in self._store.all(Meeting) if m.closed_at and m.closed_at < before]
        return max(held, key=lambda one: one.closed_at, default=None)

    def actions(self, wanted):
        del wanted
        return tuple(
            ActionRow(action, "三方例会", "2026-11", "") for action in self._store.all(Action)
        )

    def action_steps(self, action_id):
        return tuple(s for s in self._store.all(ActionStep) if s.action_id == action_id)

    def owner_units(self, words=""):
        del words
        return self._store.all(OwnerUnit)

    def roll(self, vote_id):
        return next((r for r in self._store.all(FrozenRoll) if r.vote_id == vote_id), None)

    def property_figures(self, first, last):
        return PropertyFigures(first, last, 4, 3, 0, 2, 1, 1)


class PaperOffice:
    """An office as papers see it, over a store."""

    community = "阳光社区"
    actor = Staff(1, "小何", Role.DIRECTOR)

    def __init__(self, store):
        self.meetings = StoredMeetings(store)
        self.residents = SimpleNamespace(all=lambda: store.all(Resident))
        self.queries = SimpleNamespace(settings=lambda: {"office.phone": "0571-88888888"})
        self.diary = SimpleNamespace(details=lambda _ids: ())

    def calendar(self):
        return WorkingCalendar(shipped_calendar_days())

    def today(self):
        return date(2026, 11, 13)


@pytest.fixture
def store():
    return evening()


@pytest.fixture
def office(store):
    return PaperOffice(store)


def book_of(store):
    return stored_book(FakeUnitOfWork(store), MEETING)


def change(store, record, **changes):
    changed = replace(record, **changes)
    FakeUnitOfWork(store).records(type(record)).save(changed)
    return changed


def test_agenda_for_the_table_has_internal_items_and_the_posted_one_has_not(office, store):
    change(store, store.all(AgendaItem)[4], visibility=ItemVisibility.HIDDEN)
    table = agenda_facts(office, book_of(store), ZH)
    assert [line.number for line in table.lines] == ["1", "2", "3", ""]
    assert [line.is_internal for line in table.lines] == [False, False, False, True]
    posted = agenda_facts(office, book_of(store), ZH, for_posting=True)
    assert [line.title for line in posted.lines][-1] == "小区空车位白天借给外来车辆"
    told = posted.lines[-1].background
    assert RESIDENT not in told
    assert "13800000001" not in told
    assert "3-2-302" not in told


def test_agenda_names_the_article_only_where_owners_decide(office, store):
    assert agenda_facts(office, book_of(store), ZH).lines[2].basis == ""
    item = book_of(store).item(PARKING)
    change(store, item, body=DecisionBody.OWNERS_ASSEMBLY, owners_item=8)
    assert agenda_facts(office, book_of(store), ZH).lines[2].basis == "民法典第278条第(8)项"


def test_notice_days_stand_where_the_law_names_them(office, store):
    assert invitation_facts(office, book_of(store), ZH).post_by is None  # a meeting that consults
    change(store, book_of(store).meeting, kind=MeetingKind.OWNERS_COMMITTEE)
    facts = invitation_facts(office, book_of(store), ZH)
    assert (facts.post_by, facts.posted_days) == (date(2026, 11, 5), 7)


def test_invitations_for_all_for_some_and_for_everybody_at_once(office, store):
    book = book_of(store)
    assert len(invitation_facts(office, book, ZH).guests) == len(book.attendees)
    (guest,) = invitation_facts(office, book, ZH, attendee_ids=[4]).guests
    assert (guest.name, guest.title) == (MEMBERS[0], "业委会主任")
    everyone = invitation_facts(office, book, ZH, is_personal=False)
    assert not everyone.guests
    assert "物业人员考核" not in [line.title for line in everyone.lines]


def test_sign_in_sheet_groups_the_parties_with_observers_last(office, store):
    facts = sign_in_facts(office, book_of(store))
    assert [group.party for group in facts.groups] == [
        Party.COMMUNITY,
        Party.OWNERS_COMMITTEE,
        Party.PROPERTY,
        None,
    ]
    members, guests = facts.groups[1], facts.groups[3]
    assert tuple(line.name for line in members.lines) == MEMBERS
    assert all(line.has_vote and line.arrived_at for line in members.lines)
    assert facts.groups[2].lines[1].excused == "住院手术"
    assert guests.lines[0].name == RESIDENT


def test_ballots_of_members_and_secret_ones(office, store):
    book = book_of(store)
    named = ballot_facts(office, book, PARKING, vote=book.vote(1))
    assert [holder.name for holder in named.holders] == list(MEMBERS)
    assert named.holders[0].code == "M1-4"
    assert named.signed
    before = ballot_facts(office, book, PARKING)
    assert {holder.code for holder in before.holders} == {""}
    assert before.question == "小区空车位白天借给外来车辆"
    secret = ballot_facts(office, book, PARKING, is_secret=True)
    assert (secret.holders, secret.copies, secret.signed) == ((), 7, False)
    with pytest.raises(RuleViolation) as refused:
        ballot_facts(office, replace(book, attendees=()), PARKING)
    assert refused.value.code == "nobody_to_vote"


ROLL = (
    '[["10-1-101",8950,["甲"],"delivered","flat"],["3-2-501",8950,["乙"],"delivered","flat"],'
    '["3-10-101",8950,["丙"],"delivered","flat"],["车位B-12",1250,["丙"],"delivered","parking"]]'
)


def test_forms_follow_the_stairs_and_leave_out_parking_where_households_are_asked(office, store):
    store.put(FrozenRoll(None, 1, book_of(store).meeting.opened_at, ROLL, ""))
    vote = replace(book_of(store).vote(1), body=Body.HOUSEHOLDS)
    asked = consultation_facts(office, book_of(store), vote, explained_by="楼道长")
    assert [one.unit for one in asked.households] == ["3-2-501", "3-10-101", "10-1-101"]
    assert asked.households[0].code == "V1-3-2-501"
    assert asked.households[0].area == 0
    silent = VoteSettings(non_voters=NonVoters.FOLLOW_MAJORITY, clause="议事规则第12条")
    vote = replace(vote, body=Body.OWNERS_ASSEMBLY, settings=settings_to_json(silent))
    owners = consultation_facts(office, book_of(store), vote)
    assert len(owners.households) == 4
    assert owners.households[0].area == 8950
    assert owners.silence_clause == "议事规则第12条"


def test_no_forms_without_a_roll(office, store):
    with pytest.raises(RuleViolation) as refused:
        consultation_facts(office, book_of(store), book_of(store).vote(1))
    assert refused.value.code == "owner_roll_empty"


def test_notice_gives_the_corrected_result_and_nothing_internal_or_private(office, store):
    facts = result_notice_facts(office, book_of(store), ZH)
    (vote,) = facts.votes
    assert (vote.outcome, vote.outcome_words, vote.round) == (Outcome.PASSED, "通过", 2)
    assert (vote.counts, vote.needed) == (Counts(6, 1), 4)
    assert vote.is_opinion
    assert vote.corrected == "看错一张票"
    assert vote.rule == "杭州市物业管理条例第29条"
    assert vote.in_force == date(2022, 3, 1)
    assert "赞成6" in vote.reason
    texts = [line.text for line in facts.agreed]
    assert texts == ["先试行三个月", "每月公布停车收入和用途"]
    assert facts.consults_only
    printed = read(Documents("zh_CN").result_notice(facts)).words
    for secret in (*MEMBERS, RESIDENT, "考核", "约谈"):
        assert secret not in printed


def test_notice_is_up_fifteen_days_and_longer_over_a_holiday(office, store):
    facts = result_notice_facts(office, book_of(store), ZH)
    assert (facts.posted_on, facts.posted_until) == (date(2026, 11, 13), date(2026, 11, 30))
    assert facts.is_certain
    autumn = result_notice_facts(office, book_of(store), ZH, posted_on=date(2026, 9, 18))
    assert autumn.posted_until == date(2026, 10, 8)
    new_year = result_notice_facts(office, book_of(store), ZH, posted_on=date(2026, 12, 20))
    assert not new_year.is_certain


def test_minutes_as_written_as_sealed_and_as_they_were(office, store):
    draft = minutes_facts(office, book_of(store), MinutesKind.RECORD, ZH)
    assert draft.sealed_at is None
    assert draft.sections
    by = handlers(None)
    carry_out(store, by[SealMinutes], SealMinutes(MEETING))
    revision = ReviseMinutes(MEETING, MinutesKind.PUBLIC, draft.sections[:1], "写错地点")
    carry_out(store, by[ReviseMinutes], revision)
    now = minutes_facts(office, book_of(store), MinutesKind.PUBLIC, ZH)
    assert (now.version, now.reason, len(now.sections)) == (2, "写错地点", 1)
    first = minutes_facts(office, book_of(store), MinutesKind.PUBLIC, ZH, version=1)
    assert (first.version, first.reason) == (1, "")
    assert first.digest != now.digest
    with pytest.raises(RuleViolation):
        minutes_facts(office, book_of(store), MinutesKind.PUBLIC, ZH, version=9)


def test_action_list_counts_days_overdue(office, store):
    facts = action_list_facts(office, office.meetings.actions(None), page_per_party=True)
    late = {line.number: line.overdue_days for line in facts.lines}
    assert late["2026-10-02"] == 8
    assert late["2026-11-01"] == 0
    assert facts.lines[0].meeting == "2026-11 三方例会"


def test_property_reports_on_the_month_before(office, store):
    facts = property_report_facts(office, book_of(store))
    assert (facts.figures.first, facts.figures.last) == (date(2026, 10, 1), date(2026, 10, 31))
    assert facts.report.repairs == 42


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_rules_are_printed_as_they_are_applied(office, language):
    facts = vote_rules_facts(office, Wording(language), "hangzhou")
    assert [line.is_chosen for line in facts.profiles].count(True) == 1
    assert [line.number for line in facts.items] == list(range(1, 10))
    assert all(line.name and line.advice for line in facts.matters)
    printed = read(Documents(language).vote_rules(facts))
    assert printed.pages <= 5


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_paper_of_the_evening_can_be_printed(office, store, language):
    documents, wording, book = Documents(language), Wording(language), book_of(store)
    for pdf in (
        documents.agenda(agenda_facts(office, book, wording, for_posting=True)),
        documents.invitation(invitation_facts(office, book, wording)),
        documents.sign_in_sheet(sign_in_facts(office, book)),
        documents.ballots(ballot_facts(office, book, PARKING, vote=book.vote(1))),
        documents.minutes(minutes_facts(office, book, MinutesKind.RECORD, wording)),
        documents.minutes(minutes_facts(office, book, MinutesKind.PUBLIC, wording)),
        documents.result_notice(result_notice_facts(office, book, wording)),
        documents.action_list(action_list_facts(office, office.meetings.actions(None))),
        documents.property_report(property_report_facts(office, book)),
    ):
        assert read(pdf).pages >= 1
