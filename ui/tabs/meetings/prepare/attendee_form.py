"""What is typed about someone called to a meeting; no widgets here."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from app.domain.diary import Party
from app.domain.errors import RuleViolation
from app.domain.meetings.people import Attendee, Duty
from ui.tabs.meetings.line_button import LineWords
from ui.tabs.meetings.meeting_words import duty_word
from ui.theme import Tone
from ui.words import dotted


@dataclass(frozen=True)
class AttendeeForm:
    """The fields as typed."""

    name: str = ""
    party: Party = Party.OTHER
    title: str = ""
    duty: Duty = Duty.OBSERVER
    has_vote: bool = False
    is_excused: bool = False
    excuse: str = ""
    conflict: str = ""


@dataclass(frozen=True)
class AttendeeReading:
    """What the form says, or what is wrong by field; ``refusal`` is for the whole."""

    attendee: Attendee | None
    wrong: dict[str, str] = field(default_factory=dict[str, str])
    refusal: RuleViolation | None = None


def attendee_form_of(attendee: Attendee) -> AttendeeForm:
    """Someone called as they stand in the fields."""
    return AttendeeForm(
        attendee.name, attendee.party, attendee.title, attendee.duty, attendee.has_vote,
        bool(attendee.excused), attendee.excused, attendee.conflict,
    )  # fmt: skip


def read_attendee(form: AttendeeForm, meeting_id: int, known: Attendee | None) -> AttendeeReading:
    """Understand the fields; ``known`` is the one being changed, None for a guest."""
    wrong: dict[str, str] = {}
    name = " ".join(form.name.split())
    if not name:
        wrong["name"] = QCoreApplication.translate("AttendeeForm", "请填写姓名")
    if form.is_excused and not form.excuse.strip():
        wrong["excuse"] = QCoreApplication.translate("AttendeeForm", "请写请假原因")
    if wrong:
        return AttendeeReading(None, wrong)
    try:
        made = Attendee(
            known.id if known else None, meeting_id, name, form.party,
            known.person_id if known else None, form.title.strip(), form.duty, form.has_vote,
            known.position if known else 0, form.excuse.strip() if form.is_excused else "",
            form.conflict.strip(),
        )  # fmt: skip
    except RuleViolation as refusal:
        return AttendeeReading(None, {}, refusal)
    return AttendeeReading(made)


def attendee_line(attendee: Attendee) -> LineWords:
    """Someone called as one line: digit, name, title, and what must be seen at once."""
    conflict = QCoreApplication.translate("AttendeeForm", "利害关系：{what}")
    told = conflict.format(what=attendee.conflict) if attendee.conflict else ""
    if attendee.excused:
        aside, tone = QCoreApplication.translate("AttendeeForm", "请假"), Tone.AMBER
    elif attendee.has_vote:
        aside, tone = QCoreApplication.translate("AttendeeForm", "有表决权"), Tone.PRIMARY
    else:
        aside, tone = duty_word(attendee.duty), Tone.MUTED
    lead = str(attendee.position) if attendee.has_vote and attendee.position else "·"
    detail = dotted(attendee.title, attendee.excused, told)
    return LineWords(attendee.name, detail, lead, aside, tone, is_faint=bool(attendee.excused))
