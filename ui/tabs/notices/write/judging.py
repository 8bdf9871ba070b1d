"""How a notice comes out: set on paper, what the checks find in it, how hard it is to read."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from app.domain.notices.findings import Finding, Weight
from app.domain.notices.notice import NoticeText
from app.domain.notices.plain_words import ReadingLevel, reading_level
from app.domain.notices.templates import NoticeTemplate
from app.domain.working_calendar import WorkingCalendar
from app.ports.notice_facts import SetNotice
from app.services.notices.checking import findings
from ui.tabs.notices.write.write_values import WriteValues

GAPS = frozenset(
    {
        "title_empty", "nothing_said", "date_empty", "nobody_to_ask", "field_empty", "left_open",
        "objection_empty", "period_open", "amount_missing", "field_expected",
    }
)  # fmt: skip
"""Findings of what is not written yet. Before anybody tried to print, that is no fault."""


@dataclass(frozen=True)
class Judgement:
    """One version of a notice and what is known of it; ``findings`` has the refusals first."""

    values: WriteValues
    setting: SetNotice
    findings: tuple[Finding, ...]
    level: ReadingLevel

    @property
    def refuses(self) -> bool:
        """Whether something stands against printing it."""
        return any(one.weight is Weight.REFUSED for one in self.findings)

    @property
    def gaps(self) -> tuple[Finding, ...]:
        """What is not written yet, the first finding of each field; what must be comes first."""
        first: dict[str, Finding] = {}
        for finding in self.findings:
            if finding.code in GAPS:
                first.setdefault(finding.field, finding)
        return tuple(first.values())

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What was found in what is written."""
        return tuple(one for one in self.findings if one.code not in GAPS)


def judge(
    values: WriteValues,
    template: NoticeTemplate,
    setting: SetNotice,
    today: date,
    calendar: WorkingCalendar,
) -> Judgement:
    """Everything that can be said of a notice as it was set."""
    undrawn = tuple(_undrawn(values.text, character) for character in setting.missing_glyphs)
    found = findings(values.text, template, values.kind, today, calendar)
    return Judgement(values, setting, undrawn + found, reading_level(values.text))


def _undrawn(text: NoticeText, character: str) -> Finding:
    """That no font draws a character, and where it stands first."""
    details = {"character": character, "code_point": f"U+{ord(character):04X}"}
    for field in fields(text):
        value = getattr(text, field.name)
        at = value.find(character) if isinstance(value, str) else -1
        if at >= 0:
            end = at + len(character)
            return Finding("glyph_missing", Weight.REFUSED, field.name, details, at, end)
    return Finding("glyph_missing", Weight.REFUSED, "table" if text.table else "", details)
