"""The rows of a plan as a table shows them: what happens to each, and why one is turned away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.cells import Cell, as_text
from app.services.importing.plan import ImportPlan, Verdict
from app.wording import Wording
from ui.models.record_table_model import Column
from ui.theme import Tone

SHOWN_COLUMNS, SHOWN_BESIDE_REASON = 8, 3
MEASURED = 40
NARROWEST, WIDEST = 96, 190
TONES = {
    Verdict.NEW: Tone.OK,
    Verdict.CHANGED: Tone.AMBER,
    Verdict.SAME: Tone.MUTED,
    Verdict.REJECTED: Tone.SEAL,
}


@dataclass(frozen=True)
class PreviewRow:
    """One row of the sheet: its number there, the verdict, the reason, and its cells."""

    row: int
    verdict: Verdict
    reason: str
    cells: tuple[Cell, ...]


def preview_rows(plan: ImportPlan, only: str, wording: Wording) -> tuple[PreviewRow, ...]:
    """The rows to look at; ``only`` a verdict's value, "" for all kept."""
    rejected = {
        one.row: PreviewRow(one.row, Verdict.REJECTED, _reason(one.column, one.value,
                                                              wording.error(one.why)), one.cells)
        for one in plan.rejected
    }  # fmt: skip
    if only == Verdict.REJECTED:
        return tuple(rejected.values())
    return tuple(
        rejected.get(seen.row) or PreviewRow(seen.row, seen.verdict, "", seen.cells)
        for seen in plan.shown
        if not only or seen.verdict == only
    )


def preview_columns(
    plan: ImportPlan, wording: Wording, *, with_reason: bool, only_rejected: bool = False
) -> tuple[Column[PreviewRow], ...]:
    """Row number, verdict, the reason where there is one, and the columns that are used."""

    def said(verdict: Verdict) -> str:
        return wording.of("values", verdict.value, {})

    columns = [
        Column[PreviewRow](
            "row", QCoreApplication.translate("Import", "行"), lambda row: str(row.row), width=60,
            align_right=True, tone=lambda _row: Tone.MUTED,
        ),
        Column[PreviewRow](
            "verdict", QCoreApplication.translate("Import", "结果"),
            lambda row: said(row.verdict), width=112, is_badge=True,
            tone=lambda row: TONES[row.verdict],
        ),
    ]  # fmt: skip
    if with_reason:
        columns.append(
            Column[PreviewRow](
                "reason", QCoreApplication.translate("Import", "为什么退回"),
                lambda row: row.reason, stretches=True, tone=lambda _row: Tone.SEAL,
            )
        )  # fmt: skip
    used = [(place, title) for place, title in enumerate(plan.header.titles) if title]
    used = [(place, title) for place, title in used if plan.header.mapping[title]]
    shown = SHOWN_BESIDE_REASON if only_rejected else SHOWN_COLUMNS
    for number, (place, title) in enumerate(used[:shown]):
        columns.append(
            Column[PreviewRow](
                f"cell{place}", title.split("/")[-1], cell_text(place),
                width=_width(plan, place, title),
                gives_way=number, stretches=not with_reason and number == len(used) - 1,
            )
        )  # fmt: skip
    return tuple(columns)


def _width(plan: ImportPlan, place: int, title: str) -> int:
    """Wide enough for most of the first cells, in pixels at 100 %."""
    cells = (seen.cells[place : place + 1] for seen in plan.shown[:MEASURED])
    texts = sorted((as_text(cell[0]) for cell in cells if cell), key=len)
    usual = texts[len(texts) * 3 // 4] if texts else ""
    longest = max((usual, title), key=letters)
    return min(max(letters(longest) * 8 + 24, NARROWEST), WIDEST)


def letters(text: str) -> int:
    """How many columns of a fixed-width font a text takes; Chinese characters take two."""
    return sum(2 if ord(letter) > 0x2E80 else 1 for letter in text)


def cell_text(place: int) -> Callable[[PreviewRow], str]:
    """Reads one cell of a row."""
    return lambda row: as_text(row.cells[place]) if place < len(row.cells) else ""


def _reason(column: str, value: str, why: str) -> str:
    where = " ".join(part for part in (column, value) if part)
    if not where:
        return why
    return QCoreApplication.translate("Import", "{where}：{why}").format(where=where, why=why)
