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
    def warnings(self) -> int:
        """How many things should be looked at before it is printed."""
        return sum(one.weight is Weight.WARNING for one in self.findings)


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
