"""The property company's month as typed, and the diary's own figures in words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.domain.meetings.meeting import PropertyReport
from app.ports.meeting_queries import PropertyFigures

COUNTS = ("repairs", "repairs_done", "complaints", "complaints_done", "staff", "staff_missing")
MONEY = ("income", "spent")
_MONEY = re.compile(r"^\d{1,10}(\.\d{1,2})?$")


@dataclass(frozen=True)
class ReportReading:
    """What the form says, or what is wrong by field."""

    report: PropertyReport | None
    wrong: dict[str, str] = field(default_factory=dict[str, str])


def report_texts(report: PropertyReport | None) -> dict[str, str]:
    """The report as it stands in the fields; what is not told is empty."""
    if report is None:
        return dict.fromkeys((*COUNTS, *MONEY, "text", "reported_by"), "")
    texts = {name: _count(getattr(report, name)) for name in COUNTS}
    texts |= {name: _yuan(getattr(report, name)) for name in MONEY}
    return texts | {"text": report.text, "reported_by": report.reported_by}


def read_report(
    texts: dict[str, str], meeting_id: int, known: PropertyReport | None
) -> ReportReading:
    """Understand the fields; an empty one is not told."""
    wrong: dict[str, str] = {}
    numbers: dict[str, int | None] = {}
    for name in (*COUNTS, *MONEY):
        typed = re.sub(r"[\s,元]", "", unicodedata.normalize("NFKC", texts[name]))
        is_money = name in MONEY
        if not typed:
            numbers[name] = None
        elif is_money and _MONEY.match(typed):
            numbers[name] = int(Decimal(typed) * 100)
        elif not is_money and typed.isdecimal() and len(typed) <= 7:
            numbers[name] = int(typed)
        else:
            wrong[name] = QCoreApplication.translate("ReportForm", "请填数字，或者空着")
    if wrong:
        return ReportReading(None, wrong)
    return ReportReading(
        PropertyReport(
            known.id if known else None,
            meeting_id,
            **numbers,
            text=texts["text"].strip(),
            reported_by=texts["reported_by"].strip(),
        )
    )


def figures_in_words(figures: PropertyFigures) -> tuple[str, ...]:
    """What the diary itself knows of the month, line by line."""
    received = QCoreApplication.translate(
        "ReportForm", "交物业办的 {n} 件，办结 {closed} 件，超期 {overdue} 件"
    )
    told = [received.format(n=figures.received, closed=figures.closed, overdue=figures.overdue)]
    if figures.hours is not None:
        answered = QCoreApplication.translate("ReportForm", "首次答复一般用 {n} 小时")
        told.append(answered.format(n=figures.hours))
    if figures.visited:
        visited = QCoreApplication.translate("ReportForm", "回访 {n} 件，满意 {satisfied} 件")
        told.append(visited.format(n=figures.visited, satisfied=figures.satisfied))
    return tuple(told)


def _count(value: int | None) -> str:
    return "" if value is None else str(value)


def _yuan(value: int | None) -> str:
    if value is None:
        return ""
    whole, rest = divmod(value, 100)
    return f"{whole}.{rest:02d}" if rest else str(whole)
