"""What minutes say of each item: what was heard, thought and agreed, and how it was voted."""

from __future__ import annotations

from app.domain.diary import Party
from app.domain.meetings.agenda import effective_visibility, in_order, numbered
from app.domain.meetings.events import EventKind, MeetingEvent
from app.domain.meetings.meeting import (
    AgendaItem,
    DecisionBody,
    ItemKind,
    ItemState,
    ItemVisibility,
    MeetingKind,
    PropertyReport,
)
from app.domain.meetings.minutes import MinutesSection
from app.domain.voting.answer import VoteWarning
from app.domain.voting.matters import matters_in, warning_of
from app.services.meetings.minutes_overview import Writing, review
from app.services.meetings.minutes_votes import Told, after_votes, votes_on
from app.services.meetings.standing_texts import money
from app.services.vote_rules import vote_rules


def shown_items(writing: Writing) -> tuple[AgendaItem, ...]:
    """The items these minutes may tell of; those below an internal one are internal too."""
    visible = effective_visibility(writing.book.items)
    return tuple(
        item
        for item in in_order(writing.book.items)
        if writing.is_full or visible[item.id or 0] is ItemVisibility.PUBLIC
    )


def item_sections(writing: Writing) -> tuple[MinutesSection, ...]:
    """A section for each item, in the order of the agenda; the look back is one of them."""
    sections: list[MinutesSection] = []
    items = shown_items(writing)
    if not any(item.kind is ItemKind.REVIEW for item in items) and writing.source.reviewed:
        sections.append(MinutesSection(writing.texts("heading.review"), review(writing)))
    numbers = numbered(writing.book.items)
    for item in items:
        paragraphs = _paragraphs(item, writing)
        if paragraphs:
            heading = _heading(item, numbers[item.id or 0], writing)
            sections.append(MinutesSection(heading, paragraphs))
    return tuple(sections)


def _heading(item: AgendaItem, number: str, writing: Writing) -> str:
    texts = writing.texts
    if item.kind is ItemKind.REVIEW:
        return texts("heading.review")
    if effective_visibility(writing.book.items)[item.id or 0] is not ItemVisibility.PUBLIC:
        return texts("heading.internal", title=item.title)
    if item.kind is ItemKind.MATTER and number:
        return texts("heading.item", number=number, title=item.title)
    return texts("heading.report", title=item.title)


def _paragraphs(item: AgendaItem, writing: Writing) -> tuple[str, ...]:
    """Everything told of one item; a closing item nobody said anything on has none."""
    looked_back = review(writing) if item.kind is ItemKind.REVIEW else ()
    if item.state is ItemState.WAITING and not looked_back:
        return (writing.texts("item.not_reached"),) if item.kind is ItemKind.MATTER else ()
    return (
        *looked_back,
        *_heard(item, writing),
        *_overridden(item, writing),
        *_course(item, writing),
        *after_votes(item, writing),
        *_agreed(item, writing),
        *_referred(item, writing),
        *_postponed(item, writing),
    )


def _heard(item: AgendaItem, writing: Writing) -> tuple[str, ...]:
    texts, sponsor = writing.texts, writing.value(item.sponsor)
    background = texts.ended(item.background)
    if item.kind is ItemKind.MATTER:
        key = "item.heard_background" if background else "item.heard"
        return (texts(key, sponsor=sponsor, title=item.title, background=background),)
    if item.kind is not ItemKind.REPORT:
        return ()
    key = "item.reported_background" if background else "item.reported"
    told = texts(key, sponsor=sponsor, background=background)
    report = writing.book.report
    if item.sponsor is not Party.PROPERTY or report is None:
        return (told,)
    return (told, *_reported(report, writing))


def _reported(report: PropertyReport, writing: Writing) -> tuple[str, ...]:
    """The property company's figures of the month, as far as they were told."""
    texts = writing.texts
    pieces: list[str] = []
    for name in ("repairs", "repairs_done", "complaints", "complaints_done", "income", "spent",
                 "staff", "staff_missing"):  # fmt: skip
        told: int | None = getattr(report, name)
        if told is None:
            continue
        is_money = name in ("income", "spent")
        gaps: dict[str, object] = {"amount": money(told)} if is_money else {"count": told}
        pieces.append(texts(f"report.{name}", **gaps))
    lines = [texts("report.whole", pieces=texts.clauses(pieces))] if pieces else []
    return (*lines, *([texts.ended(report.text)] if report.text.strip() else []))


def _events(item: AgendaItem, writing: Writing, *kinds: EventKind) -> list[MeetingEvent]:
    return [one for one in writing.book.told if one.item_id == item.id and one.kind in kinds]


def _course(item: AgendaItem, writing: Writing) -> tuple[str, ...]:
    """What was said, who stood aside, the votes and their recesses, one after the other in time.

    What was said after a recess so stands before the round it led to.
    """
    told = (*_said(item, writing), *_recused(item, writing), *votes_on(item, writing))
    in_time = sorted(told, key=lambda one: one.at)
    return tuple(line for one in in_time for line in one.lines)


def _said(item: AgendaItem, writing: Writing) -> tuple[Told, ...]:
    """Opinions by party, in public without names; notes only in the record."""
    wanted = (EventKind.OPINION, EventKind.NOTE) if writing.is_full else (EventKind.OPINION,)
    return tuple(Told(one.at, (_opinion(one, writing),)) for one in _events(item, writing, *wanted))


def _opinion(event: MeetingEvent, writing: Writing) -> str:
    texts = writing.texts
    text = texts.ended(event.text)
    if event.kind is EventKind.NOTE:
        return texts("item.note", text=text)
    person = writing.book.attendee(event.attendee_id)
    party = event.party or (person.party if person is not None else None)
    if party is None:
        return texts("item.thought", text=text)
    if person is None or not writing.is_full:
        return texts("item.party_thought", party=writing.value(party), text=text)
    return texts("item.person_thought", party=writing.value(party), name=person.name, text=text)


def _agreed(item: AgendaItem, writing: Writing) -> tuple[str, ...]:
    """What was agreed: as said aloud, then each action with its number; nothing said twice."""
    texts = writing.texts
    said = [one.text for one in _events(item, writing, EventKind.AGREED)]
    said += [item.conclusion] if item.conclusion.strip() else []
    actions = [one for one in writing.book.actions if one.item_id == item.id]
    once = dict.fromkeys(texts.ended(one) for one in said)
    told = {texts.bare(one.text) for one in actions}
    lines = [texts("item.agreed", text=text) for text in once if texts.bare(text) not in told]
    return (
        *lines,
        *(
            texts("item.agreed_action", text=texts.bare(one.text), number=one.number)
            for one in actions
        ),
    )


def _overridden(item: AgendaItem, writing: Writing) -> tuple[str, ...]:
    reason = writing.texts.ended(item.override_reason)
    return (writing.texts("item.overridden", reason=reason),) if reason else ()


def _recused(item: AgendaItem, writing: Writing) -> tuple[Told, ...]:
    texts, found = writing.texts, _events(item, writing, EventKind.RECUSED)
    if not found:
        return ()
    if not writing.is_full:
        count = len({one.attendee_id for one in found})
        return (Told(found[-1].at, (texts("item.recused_counted", count=count),)),)
    people = [(writing.book.attendee(one.attendee_id), one) for one in found]
    return tuple(
        Told(
            event.at,
            (texts("item.recused", name=person.name, interest=texts.bare(event.text)),),
        )
        for person, event in people
        if person is not None
    )


def _referred(item: AgendaItem, writing: Writing) -> tuple[str, ...]:
    if item.referred_to is None:
        return ()
    texts, body = writing.texts, writing.value(item.referred_to)
    reason = texts.ended(_events(item, writing, EventKind.REFERRED)[-1].text)
    key = "item.referred_reason" if reason else "item.referred"
    return (texts(key, body=body, reason=reason),)


def _postponed(item: AgendaItem, writing: Writing) -> tuple[str, ...]:
    if item.state is not ItemState.POSTPONED:
        return ()
    texts = writing.texts
    reasons = [one.text for one in _events(item, writing, EventKind.ITEM_POSTPONED)]
    reason = texts.ended(reasons[-1]) if reasons else ""
    key = "item.postponed_reason" if reason else "item.postponed"
    return (texts(key, reason=reason),)


def owners_matters(writing: Writing) -> tuple[str, ...]:
    """What this meeting may not decide, because the owners must (domain rules §1.4)."""
    if writing.book.meeting.kind is MeetingKind.OWNERS_ASSEMBLY:
        return ()
    lines = (_for_owners(item, writing) for item in shown_items(writing))
    return tuple(line for line in lines if line)


def _for_owners(item: AgendaItem, writing: Writing) -> str:
    texts, words = writing.texts, writing.wording
    if item.kind is not ItemKind.MATTER or item.state is ItemState.WAITING:
        return ""
    if item.owners_item:
        what = words.of("owners_items", f"item_{item.owners_item}", {})
        basis = words.article(vote_rules().items[item.owners_item].basis)
        return texts("owners.line", title=item.title, what=what, basis=basis)
    warning = _owners_warning(item)
    if warning is not None:
        matter = str(warning.details["matter"])
        advice = words.matter_advice(matter, warning.basis)
        return texts("owners.line_matter", title=item.title, advice=advice)
    if DecisionBody.OWNERS_ASSEMBLY in (item.body, item.referred_to):
        return texts("owners.line_plain", title=item.title)
    return ""


def _owners_warning(item: AgendaItem) -> VoteWarning | None:
    warnings = (warning_of(matter) for matter in matters_in(item.title, vote_rules()))
    return next((one for one in warnings if one.code == "owners_must_decide"), None)
