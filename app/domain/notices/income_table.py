"""Whether the figures of a posted statement of common income add up, in fen.

Opening balance + income − costs − spending = closing balance; spending names the decision behind
it: 物业管理条例 第五十四条, design/domain.md §7.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.notices.findings import Finding, Weight
from app.domain.notices.notice import Table

_AMOUNT = re.compile(r"[¥￥]?\s?(-?\d{1,15})(?:\.(\d{1,2}))?\s?元?")
_SUMS = ("合计", "小计", "总计", "共计")
_OPENING, _CLOSING = "期初", "期末"


@dataclass(frozen=True)
class _Line:
    name: str
    fen: int | None
    note: str
    written: str


def statement_findings(table: Table) -> Iterator[Finding]:
    """What is wrong with a statement; a table without opening and closing balance is none."""
    lines = [_line(row) for row in table if row]
    opening = [line for line in lines if line.name.startswith(_OPENING)]
    closing = [line for line in lines if line.name.startswith(_CLOSING)]
    if len(opening) != 1 or len(closing) != 1:
        return
    counted = [line for line in lines if _sign(line.name)]
    unread = [line for line in (*opening, *counted, *closing) if line.fen is None]
    for line in unread:
        details = {"row": line.name, "written": line.written}
        if line.written:
            yield Finding("amount_unread", Weight.WARNING, "table", details)
        else:
            yield Finding("amount_missing", Weight.REFUSED, "table", details)
    if not unread:
        yield from _balance(opening[0], counted, closing[0])
    has_notes = any(len(row) > 2 for row in table)
    for line in counted:
        if has_notes and line.name.startswith("支出") and line.fen and not line.note:
            yield Finding("spending_undecided", Weight.WARNING, "table", {"row": line.name})


def _balance(opening: _Line, counted: list[_Line], closing: _Line) -> Iterator[Finding]:
    reached = (opening.fen or 0) + sum(_sign(line.name) * (line.fen or 0) for line in counted)
    stated = closing.fen or 0
    if reached != stated:
        details = {"reached": _yuan(reached), "stated": _yuan(stated)}
        yield Finding("balance_wrong", Weight.WARNING, "table", details)


def _line(row: Sequence[str]) -> _Line:
    written = row[1].strip() if len(row) > 1 else ""
    note = row[2].strip() if len(row) > 2 else ""
    return _Line(row[0].strip(), _fen(written), note, written)


def _sign(name: str) -> int:
    if any(word in name for word in _SUMS):
        return 0
    if name.startswith("收入"):
        return 1
    return -1 if name.startswith(("支出", "成本", "合理成本")) else 0


def _fen(written: str) -> int | None:
    """An amount in yuan («86,400.00», «￥12.5») in fen; ``None`` for what is none."""
    found = _AMOUNT.fullmatch(re.sub(r"[,，](?=\d{3})", "", written))
    if found is None:
        return None
    fen = abs(int(found[1])) * 100 + int((found[2] or "").ljust(2, "0") or 0)
    return -fen if found[1].startswith("-") else fen


def _yuan(fen: int) -> str:
    sign = "-" if fen < 0 else ""
    return f"{sign}{abs(fen) // 100:,}.{abs(fen) % 100:02d}"
