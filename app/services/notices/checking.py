"""Checks a notice before it is printed: what is refused, doubtful, or could be plainer."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cache

from app.domain.notices import checks
from app.domain.notices.findings import Finding, Weight
from app.domain.notices.income_table import statement_findings
from app.domain.notices.notice import NoticeKind, NoticeStyle, NoticeText
from app.domain.notices.plain_words import (
    MOST_CHARACTERS,
    Ease,
    NoticeWords,
    ReadingLevel,
    advice,
    characters,
    reading_level,
)
from app.domain.notices.private_data import private_data
from app.domain.notices.templates import NoticeTemplate
from app.domain.working_calendar import WorkingCalendar
from app.services.shipped_data import RESOURCES

__all__ = [
    "Ease",
    "ReadingLevel",
    "apply",
    "characters",
    "findings",
    "may_print",
    "notice_words",
    "reading_level",
]

STATEMENT = "common_income"
"""The template whose table is a statement that must add up."""

_ORDER = {Weight.REFUSED: 0, Weight.WARNING: 1, Weight.ADVICE: 2}


def findings(
    text: NoticeText,
    template: NoticeTemplate,
    kind: NoticeKind,
    today: date,
    calendar: WorkingCalendar,
    *,
    in_series: bool = False,
) -> tuple[Finding, ...]:
    """Everything found: refusals first, then warnings, then advice, each in the form's order.

    ``in_series`` lets placeholders stand, which a series fills in for each recipient.
    """
    words = notice_words()
    found = [
        *checks.refusals(text, template),
        *checks.expected(text, template),
        *private_data(text, kind, today),
        *checks.warnings(text, template, kind, today),
        *checks.promises(text, words.promises),
        *advice(text, words, today),
    ]
    if not in_series:
        found += checks.open_placeholders(text, template)
    if kind is NoticeKind.POSTING:
        found += checks.posting_findings(text, template, today, calendar)
    if template.key == STATEMENT:
        found += statement_findings(text.table)
    if (
        template.style is NoticeStyle.ELDER
        and not text.table
        and characters(text) > MOST_CHARACTERS
    ):
        details = {"count": characters(text), "most": MOST_CHARACTERS}
        found.append(Finding("text_long", Weight.ADVICE, "more", details))
    places = {name: place for place, name in enumerate(template.asks)}
    return tuple(
        sorted(
            found,
            key=lambda one: (_ORDER[one.weight], places.get(one.field, len(places)), one.start),
        )
    )


def may_print(found: Iterable[Finding]) -> bool:
    """Whether nothing found stops the print."""
    return all(finding.weight is not Weight.REFUSED for finding in found)


def apply(finding: Finding, written: str) -> str:
    """A field's text with what is found replaced by what is better; unchanged without such."""
    better = finding.details.get("better")
    if not isinstance(better, str) or finding.end <= finding.start:
        return written
    return written[: finding.start] + better + written[finding.end :]


@cache
def notice_words() -> NoticeWords:
    """The words the checks look for, read once."""
    told = tomllib.loads((RESOURCES / "notice_words.toml").read_text(encoding="utf-8"))
    return NoticeWords(
        promises={word: tuple(harmless) for word, harmless in told["promises"].items()},
        abbreviations=told["abbreviations"],
        abbreviations_within=tuple(told["abbreviations_within"]["words"]),
        officialese=told["officialese"],
        latin=told["latin"],
        latin_known=frozenset(told["latin_known"]["words"]),
        common_characters=frozenset(told["common_characters"]["known"]),
    )
