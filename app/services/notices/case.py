"""Reads a notice written as JSON, as the contract of ``linli notice`` has it.

The fields have the names of ``NoticeText``, but for ``date`` (``dated_on``). Whatever is unknown,
missing or of the wrong kind is refused with its name; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from app.domain.notices.notice import TEXT_FIELDS, NoticeStyle, NoticeText, PaperSize, Table
from app.domain.notices.templates import NoticeTemplate
from app.ports.notice_facts import WrittenNotice
from app.services.json_fields import Fields
from app.services.notices.templates import shipped_templates

DEFAULT_TEMPLATE = "notice"

_DAYS = {"date": "dated_on", "period_from": "period_from", "period_to": "period_to"}
"""Names in a case and in ``NoticeText``."""

_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日|(\d{4})-(\d{2})-(\d{2})", re.ASCII)


@dataclass(frozen=True)
class NoticeCase:
    """A notice to print, and the template it is checked by."""

    written: WrittenNotice
    template: NoticeTemplate


def notice_case(content: Mapping[str, Any], file: str) -> NoticeCase:
    """The notice in a JSON object read from ``file``.

    Raises ``RuleViolation`` ``json_field_missing`` or ``json_field_wrong``.
    """
    whole = Fields(content, file)
    template = _template(whole)
    style = whole.choice("style", NoticeStyle, NoticeStyle.ELDER)
    paper = whole.choice("paper", PaperSize, PaperSize.A4)
    text = _text(whole.within("fields"))
    unknown = whole.unused()
    if unknown:
        known = "、".join(["template", "style", "paper", "fields", *_field_names()])
        raise whole.wrong(unknown[0], "json_unknown_field", allowed=known)
    written = WrittenNotice(text, template.kind, style, paper, labels=template.labels)
    return NoticeCase(written, template)


def case_name(field: str) -> str:
    """What a field of ``NoticeText`` is called in a case: «fields.date»."""
    return f"fields.{'date' if field == 'dated_on' else field}"


def _field_names() -> tuple[str, ...]:
    return tuple(f"fields.{name}" for name in (*TEXT_FIELDS, *_DAYS, "table"))


def _template(whole: Fields) -> NoticeTemplate:
    """A shipped template by its key or its name («停水», «停水通知»)."""
    asked = whole.text("template", DEFAULT_TEMPLATE)
    for template in shipped_templates():
        if asked in (template.key, template.name, f"{template.name}通知"):
            return template
    allowed = "、".join(template.key for template in shipped_templates())
    raise whole.wrong("template", "json_expects_one_of", value=asked, allowed=allowed)


def _text(told: Fields) -> NoticeText:
    texts = {name: told.text(name, "") for name in TEXT_FIELDS}
    days = {field: _day(told, name) for name, field in _DAYS.items()}
    return NoticeText(**texts, **days, table=_table(told))  # pyright: ignore[reportArgumentType]


def _day(told: Fields, name: str) -> date | None:
    """«2026-11-24» or «2026年11月24日»."""
    if not told.has(name):
        return None
    written = told.text(name)
    if not written:
        return None
    found = _DAY.fullmatch(written)
    if found is None:
        raise told.wrong(name, "json_expects_day")
    try:
        return date(*(int(part) for part in found.groups() if part))
    except ValueError:
        raise told.wrong(name, "json_expects_day") from None


def _table(told: Fields) -> Table:
    rows: list[tuple[str, ...]] = []
    for row in told.listed("table"):
        cells = cast("list[object]", row) if isinstance(row, list) else []
        if not cells or not all(isinstance(cell, str) for cell in cells):
            raise told.wrong("table", "json_expects_table")
        rows.append(tuple(str(cell).strip() for cell in cells))
    return tuple(rows)
