"""One diary entry with everything that happened to it, on A4."""

from __future__ import annotations

from collections.abc import Sequence

from app.documents.building_blocks import (
    Field,
    centred,
    field_grid,
    paragraph,
    section,
    signature_lines,
    title,
)
from app.documents.document_texts import DocumentTexts
from app.documents.page_frames import A4
from app.documents.paper import Paper
from app.documents.picture_grid import ShownPicture, picture_grid
from app.documents.pictures import small_picture
from app.documents.spoken_forms import (
    day_in_words,
    hour_in_words,
    moment_in_words,
)
from app.documents.timeline import Step, timeline
from app.documents.typography import Style
from app.domain.diary import DiaryEntry, FollowUp, FollowUpKind
from app.domain.phones import grouped_phone
from app.ports.clock import local
from app.ports.document_facts import EntryFacts

TITLE = Style(20, bold=True, leading=1.4)
COMMUNITY = Style(12, leading=1.4, grey=0.25)
SUBJECT = Style(16, bold=True, leading=1.45)
SECTION = Style(13, bold=True, leading=1.4)
LABEL = Style(10.5, leading=1.4, grey=0.3)
VALUE = Style(11.5, leading=1.4)
BODY = Style(12, leading=1.6)

PICTURES_PER_ROW = 3
PICTURE_HEIGHT = 130.0


def build_entry_sheet(facts: EntryFacts, wording: DocumentTexts) -> bytes:
    """The entry as a PDF; raises ``RuleViolation`` ``character_cannot_print``."""
    entry, office = facts.detail.entry, facts.office
    heading = wording("entry.heading", number=entry.number)
    today = day_in_words(office.printed_on, wording, office.printed_on)
    footer = wording("entry.printed", community=office.community, day=today)
    paper = Paper(A4, wording, heading, author=office.community, footer=footer)
    title(paper, heading, TITLE)
    centred(paper, office.community, COMMUNITY)
    paper.skip(8)
    if entry.subject.strip():
        paragraph(paper, entry.subject.strip(), SUBJECT)
        paper.skip(4)
    field_grid(paper, _fields(facts, wording), LABEL, VALUE)
    if entry.text.strip():
        section(paper, wording("entry.content"), SECTION)
        paragraph(paper, entry.text.strip(), BODY, indented=wording.is_chinese)
    section(paper, wording("entry.timeline"), SECTION)
    _write_timeline(paper, facts)
    if facts.detail.attachments:
        _write_attachments(paper, facts)
    paper.skip(10)
    signature_lines(paper, [wording("sign.handler"), wording("sign.date")], VALUE)
    return paper.finish()


def _fields(facts: EntryFacts, texts: DocumentTexts) -> list[Field]:
    detail, entry, today = facts.detail, facts.detail.entry, facts.office.printed_on
    recorded = moment_in_words(entry.recorded_at, texts, today)
    place = str(entry.home) if entry.home else ""
    pairs = [
        ("who", texts("entry.anonymous") if entry.anonymous else detail.who),
        ("phone", _phones(entry.phone, detail.resident.phones if detail.resident else ())),
        ("received", moment_in_words(entry.received_at, texts, today)),
        ("channel", detail.channel),
        ("recorded", f"{recorded} {texts('entry.late')}" if entry.late else recorded),
        ("recorded_by", detail.recorded_by),
        ("place", f"{place} {entry.place_text}".strip()),
        ("category", detail.category),
        ("responsible", f"{texts(f'party.{entry.party}')} {entry.person}".strip()),
        ("urgency", texts(f"urgency.{entry.urgency}")),
        ("due", _due(facts, texts)),
        ("state", _state(entry, texts)),
        ("satisfaction", _satisfaction(entry, texts)),
        ("raised", texts("entry.times", count=detail.raised) if detail.raised > 1 else ""),
        ("source_number", entry.source_number),
    ]
    return [Field(texts(f"entry.{key}"), value) for key, value in pairs if value]


def _phones(of_entry: str, of_resident: Sequence[str]) -> str:
    phones = [of_entry] if of_entry.strip() else list(of_resident)
    return " / ".join(grouped_phone(phone) for phone in phones)


def _due(facts: EntryFacts, texts: DocumentTexts) -> str:
    entry, today = facts.detail.entry, facts.office.printed_on
    if entry.due_on is None:
        return texts("entry.due_none")
    day = day_in_words(entry.due_on, texts, today)
    if entry.is_overdue(today):
        return texts("entry.due_overdue", day=day)
    return day if entry.due_certain else texts("entry.due_uncertain", day=day)


def _state(entry: DiaryEntry, texts: DocumentTexts) -> str:
    state = texts(f"state.{entry.state}")
    if entry.state_reason.strip():
        return texts("entry.state_reason", state=state, reason=entry.state_reason.strip())
    return state


def _satisfaction(entry: DiaryEntry, texts: DocumentTexts) -> str:
    if entry.satisfaction is None:
        return ""
    satisfaction = texts(f"satisfaction.{entry.satisfaction}")
    words = entry.satisfaction_words.strip()
    if words:
        return texts("entry.satisfaction_words", satisfaction=satisfaction, words=words)
    return satisfaction


def _what_it_was(follow_up: FollowUp, texts: DocumentTexts) -> str:
    """The kind of step, and where it led: «办结», «回访：满意»."""
    if follow_up.kind is FollowUpKind.STATE and follow_up.state is not None:
        return texts(f"state.{follow_up.state}")
    kind = texts(f"follow_up.{follow_up.kind}")
    if follow_up.satisfaction is None:
        return kind
    heard = texts(f"satisfaction.{follow_up.satisfaction}")
    return texts("entry.state_reason", state=kind, reason=heard)


def _write_timeline(paper: Paper, facts: EntryFacts) -> None:
    texts, today = paper.texts, facts.office.printed_on
    steps: list[Step] = []
    for follow_up in facts.detail.follow_ups:
        at = local(follow_up.at)
        when = (day_in_words(at.date(), texts, today), hour_in_words(at, texts))
        who = " · ".join(part for part in (_what_it_was(follow_up, texts), follow_up.by) if part)
        steps.append(Step(when, who, follow_up.text.strip()))
    if steps:
        timeline(paper, steps)
    else:
        paragraph(paper, texts("entry.no_timeline"), BODY)


def _write_attachments(paper: Paper, facts: EntryFacts) -> None:
    attachments, texts = facts.detail.attachments, paper.texts
    shown: list[ShownPicture] = []
    listed: list[str] = []
    for attachment in attachments:
        content = facts.pictures.get(attachment.digest)
        picture = small_picture(content) if content else None
        if picture is not None:
            shown.append(ShownPicture(*picture, attachment.name))
        else:
            key = "entry.not_shown" if content else "entry.attachment_size"
            listed.append(texts(key, name=attachment.name, size=_size_in_words(attachment.size)))
    room = VALUE.pitch if listed else PICTURE_HEIGHT + 3 * LABEL.pitch
    section(paper, texts("entry.attachments", count=len(attachments)), SECTION, room)
    for line in listed:
        paragraph(paper, line, VALUE)
    picture_grid(paper, shown, LABEL, per_row=PICTURES_PER_ROW, height=PICTURE_HEIGHT)


def _size_in_words(size: int) -> str:
    if size >= 1_000_000:
        return f"{size / 1_000_000:.1f} MB"
    return f"{max(size // 1000, 1)} KB"
