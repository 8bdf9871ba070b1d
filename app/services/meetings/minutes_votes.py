"""What minutes say of the votes on an item: rounds, who voted how, recesses, corrections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.meetings.ballots import Ballot, Vote, VoteMethod, VoteState
from app.domain.meetings.events import EventKind
from app.domain.meetings.meeting import AgendaItem
from app.domain.meetings.timeline import in_order, recused_on
from app.domain.voting.answer import Decision, VoteWarning
from app.domain.voting.cases import Body, Choice
from app.domain.voting.kept import rule_from_json
from app.services.meetings.minutes_overview import Writing, recess_spans
from app.services.meetings.tally import kept_decision, not_voted, votes_so_far

_CHOICES = (
    (Choice.YES, "vote.yes"),
    (Choice.NO, "vote.no"),
    (Choice.ABSTAIN, "vote.abstain"),
    (Choice.INVALID, "vote.invalid"),
)

SAID_ELSEWHERE = frozenset({"consultation_only"})
"""Warnings that stand at the end of the minutes once, not below every vote."""

SAID_IN_PUBLIC = frozenset(
    {
        "owners_must_decide", "owners_set_scheme", "emergency_procedure", "agreement_needed",
        "not_for_owners", "item_asks_for_more", "exactly_half", "votes_without_right",
        "unsigned_not_counted", "no_majority_to_follow", "few_votes_decide", "parking_unsettled",
    }
)  # fmt: skip
"""Warnings that readers of the posted version need; the others tell the clerk what to do."""


@dataclass(frozen=True)
class Told:
    """Paragraphs about something that happened at a moment; by it they find their place."""

    at: datetime
    lines: tuple[str, ...]


def votes_on(item: AgendaItem, writing: Writing) -> tuple[Told, ...]:
    """Each round with its result and each recess between; corrections follow what they correct."""
    book = writing.book
    held = book.votes_on(item.id or 0)
    told: list[Told] = []
    last: Vote | None = None
    for vote in held:
        if vote.corrects_id is not None or vote.state is VoteState.OPEN:
            continue
        if last is not None:
            told += _recesses_between(last, vote, writing)
        if vote.state is VoteState.WITHDRAWN:
            told.append(Told(vote.opened_at, tuple(_withdrawn(vote, writing))))
            continue
        lines = _round(vote, writing)
        final = vote
        for correction in _corrections(vote, held):
            lines += _correction(correction, vote, writing)
            final = correction
        if last is not None:
            lines.append(_moved(last, final, writing))
        told.append(Told(vote.opened_at, tuple(lines)))
        last = final
    return tuple(told)


def after_votes(item: AgendaItem, writing: Writing) -> tuple[str, ...]:
    """The law all rounds were counted by, and what readers must know beside the results."""
    held = writing.book.votes_on(item.id or 0)
    announced = [vote for vote in held if vote.state is VoteState.ANNOUNCED]
    return (*_basis(announced, writing), *_warnings(announced, writing))


def _corrections(vote: Vote, held: Sequence[Vote]) -> tuple[Vote, ...]:
    """The corrections of a round, and those of its corrections, in order."""
    found: list[Vote] = []
    wanted = {vote.id}
    for one in held:
        if one.corrects_id in wanted and one.state is VoteState.ANNOUNCED:
            found.append(one)
            wanted.add(one.id)
    return tuple(found)


def round_name(vote: Vote, writing: Writing) -> str:
    """«第2轮表决», «第2轮意见征询» where the meeting only consults; a single one has no number."""
    kind = "opinion_" if vote.is_opinion else ""
    rounds = {one.round for one in writing.book.votes_on(vote.item_id)}
    number = "round" if len(rounds) > 1 else "only"
    return writing.texts(f"vote.{kind}{number}", round=vote.round)


def _round(vote: Vote, writing: Writing) -> list[str]:
    texts, decision = writing.texts, kept_decision(vote)
    held = texts(
        "vote.held",
        round=round_name(vote, writing),
        method=_method(vote, writing),
        clock=texts.clock(vote.announced_at or vote.opened_at),
        question=texts.bare(vote.question or _title(vote, writing)),
    )
    lines = [held, *_overrides(vote, writing)]
    reason = writing.wording.decision_reason(decision)
    lines.append(texts("vote.opinion_result" if vote.is_opinion else "vote.result", reason=reason))
    return [*lines, *_readings(decision, writing), *_who(vote, writing)]


def _method(vote: Vote, writing: Writing) -> str:
    by_party = vote.body is Body.TRIPARTITE
    return writing.texts("vote.parties" if by_party else f"vote.{vote.method}")


def _title(vote: Vote, writing: Writing) -> str:
    item = writing.book.item(vote.item_id)
    return item.title if item is not None else ""


def _readings(decision: Decision, writing: Writing) -> list[str]:
    """The ways of counting, where they disagree (待核) or one is shown beside the others."""
    if len({one.outcome for one in decision.readings}) < 2:
        return []
    words, texts = writing.wording, writing.texts
    said = [
        texts("vote.reading", name=words.reading(one), outcome=words.outcome(one.outcome))
        for one in decision.readings
    ]
    return [texts("vote.readings", readings=texts.pieces(said))]


def _basis(votes: Iterable[Vote], writing: Writing) -> list[str]:
    """The law the rounds were decided by, each once."""
    rules = (rule_from_json(vote.decision) for vote in votes)
    named = dict.fromkeys(f"{r.law}{r.article}" for r in rules)
    bases = [writing.wording.article(basis) for basis in named if basis]
    return [writing.texts("vote.basis", basis=writing.texts.names(bases))] if bases else []


def _who(vote: Vote, writing: Writing) -> list[str]:
    """Who voted how; only in the record, and only of votes by name."""
    if not writing.is_full or vote.method is not VoteMethod.NAMED or vote.body is Body.TRIPARTITE:
        return []
    texts = writing.texts
    ballots = writing.book.ballots_of(vote.id or 0)
    lines: list[str] = []
    for choice, key in _CHOICES:
        names = _names((one for one in ballots if one.choice is choice), writing)
        if names:
            lines.append(texts(key, names=texts.names(names)))
    aside = recused_on(writing.book, vote.item_id) | {b.attendee_id for b in ballots if b.recused}
    for key, people in (
        ("vote.silent", [one.name for one in not_voted(writing.book, vote)]),
        ("vote.recused", [one.name for one in writing.book.attendees if one.id in aside]),
        ("vote.signed", _names((one for one in ballots if one.signed), writing)),
    ):
        if people:
            lines.append(texts(key, names=texts.names(people)))
    return lines


def _names(ballots: Iterable[Ballot], writing: Writing) -> list[str]:
    people = (writing.book.attendee(one.attendee_id) for one in ballots)
    return [one.name for one in people if one is not None]


def _overrides(vote: Vote, writing: Writing) -> list[str]:
    return [
        writing.texts("vote.quorum_overridden", reason=writing.texts.ended(event.text))
        for event in in_order(writing.book)
        if event.kind is EventKind.QUORUM_OVERRIDDEN and event.vote_id == vote.id
    ]


def _warnings(votes: Iterable[Vote], writing: Writing) -> list[str]:
    """The warnings of all rounds, each once."""
    found = [
        warned(one, writing)
        for vote in votes
        for one in kept_decision(vote).warnings
        if (one.code not in SAID_ELSEWHERE if writing.is_full else one.code in SAID_IN_PUBLIC)
    ]
    return list(dict.fromkeys(found))


def warned(warning: VoteWarning, writing: Writing) -> str:
    """A warning with its article."""
    return writing.texts("vote.warning", text=writing.wording.cited_warning(warning))


def _withdrawn(vote: Vote, writing: Writing) -> list[str]:
    if not writing.is_full:
        return []
    name, reason = round_name(vote, writing), writing.texts.ended(vote.reason)
    key = "vote.withdrawn_reason" if reason else "vote.withdrawn"
    return [writing.texts(key, round=name, reason=reason)]


def _correction(correction: Vote, corrected: Vote, writing: Writing) -> list[str]:
    texts = writing.texts
    told = texts(
        "vote.corrected",
        clock=texts.clock(correction.announced_at or correction.opened_at),
        round=round_name(corrected, writing),
        reason=texts.ended(correction.reason),
    )
    decision = kept_decision(correction)
    reason = writing.wording.decision_reason(decision)
    result = texts("vote.corrected_result", reason=reason)
    return [told, result, *_readings(decision, writing), *_who(correction, writing)]


def _recesses_between(before: Vote, after: Vote, writing: Writing) -> list[Told]:
    """The recesses between two rounds, with the roll called afterwards."""
    texts = writing.texts
    since = before.announced_at or before.opened_at
    found: list[Told] = []
    for start, end in recess_spans(writing.book):
        if not since <= start <= after.opened_at:
            continue
        minutes = int((end - start).total_seconds()) // 60
        gaps = {"minutes": minutes, "start": texts.clock(start), "end": texts.clock(end)}
        present = _roll_after(end, after.opened_at, writing)
        if present is None:
            line = texts("vote.recess_without_roll", **gaps)
        else:
            line = texts("vote.recess", present=present, **gaps)
        found.append(Told(start, (line,)))
    return found


def _roll_after(start: datetime, end: datetime, writing: Writing) -> int | None:
    called = [
        event.number
        for event in writing.book.told
        if event.kind is EventKind.ROLL_CALL and start <= event.at <= end
    ]
    return called[-1] if called else None


def _moved(before: Vote, after: Vote, writing: Writing) -> str:
    """What moved between two rounds: who in the record, how many in public."""
    by_name = before.method is after.method is VoteMethod.NAMED
    moves = _people_moved(before, after, writing) if by_name and writing.is_full else []
    moves = moves or _counts_moved(before, after, writing)
    if not moves:
        return writing.texts("vote.unmoved")
    return writing.texts("vote.moved", moves=writing.texts.pieces(moves))


def _people_moved(before: Vote, after: Vote, writing: Writing) -> list[str]:
    book, texts = writing.book, writing.texts
    first = {one.attendee_id: one.choice for one in book.ballots_of(before.id or 0)}
    second = {one.attendee_id: one.choice for one in book.ballots_of(after.id or 0)}
    return [
        texts(
            "vote.moved_person",
            name=person.name,
            before=_word(first.get(person.id), writing),
            after=_word(second.get(person.id), writing),
        )
        for person in book.attendees
        if first.get(person.id) is not second.get(person.id)
    ]


def _word(choice: Choice | None, writing: Writing) -> str:
    if choice is None:
        return writing.texts("vote.nothing")
    return writing.wording.of("vote_choices", choice, {})


def _counts_moved(before: Vote, after: Vote, writing: Writing) -> list[str]:
    first, second = votes_so_far(writing.book, before), votes_so_far(writing.book, after)
    moved = [(choice, getattr(first, choice), getattr(second, choice)) for choice, _key in _CHOICES]
    return [
        writing.texts("vote.moved_counts", choice=_word(choice, writing), before=was, after=now)
        for choice, was, now in moved
        if was != now
    ]
