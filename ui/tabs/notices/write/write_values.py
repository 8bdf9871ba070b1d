"""What stands in the writing form, as a draft that survives a power cut, and as a notice."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from app.domain.notices.issuers import issuer_of
from app.domain.notices.notice import (
    TEXT_FIELDS,
    Notice,
    NoticeKind,
    NoticeStyle,
    NoticeText,
    PaperSize,
    table_lines,
    table_rows,
)
from app.domain.notices.templates import NoticeTemplate
from app.ports.notice_facts import WrittenNotice
from app.services.notices.commands import AddNotice, EditNotice, NoticeFields
from app.services.notices.papers import expected_end

DAYS = ("dated_on", "period_from", "period_to")


@dataclass(frozen=True)
class WriteValues:
    """One notice being written; ``notice_id`` is its place in the book, once it has one."""

    template: str = ""
    kind: NoticeKind = NoticeKind.NOTICE
    style: NoticeStyle = NoticeStyle.ELDER
    paper: PaperSize = PaperSize.A4
    text: NoticeText = field(default_factory=NoticeText)
    period_days: int = 0
    counts_working_days: bool = False
    entry_id: int | None = None
    meeting_id: int | None = None
    notice_id: int | None = None

    @property
    def fields(self) -> NoticeFields:
        """What the commands store."""
        return NoticeFields(
            self.template, self.kind, self.style, self.paper, self.text,
            self.period_days, self.counts_working_days,
        )  # fmt: skip

    @property
    def keeping(self) -> AddNotice | EditNotice:
        """The command that puts it into the book, or changes it there."""
        if self.notice_id is None:
            return AddNotice(self.fields, self.entry_id, self.meeting_id)
        return EditNotice(self.notice_id, self.fields)

    def written(self, template: NoticeTemplate, number: str = "") -> WrittenNotice:
        """What is printed of it before it hangs, the same as ``papers.written`` says."""
        near = self.text.dated_on
        return WrittenNotice(
            self.text, self.kind, self.style, self.paper, template.labels, number,
            remove_on=expected_end(self.text, self.period_days, near) if near else None,
        )  # fmt: skip


@dataclass(frozen=True)
class Known:
    """What the office knows before a word is typed: who issues, whom to ask, where to call."""

    community: str = ""
    person: str = ""
    phone: str = ""
    last: Notice | None = None


def beginning(
    template: NoticeTemplate, known: Known, today: date, given: Mapping[str, Any]
) -> WriteValues:
    """A new notice: the model text, who signed and answered last time, dated today.

    ``given`` are fields already known («title» from a diary entry), by name.
    """
    last, model = known.last, template.model
    kept = {
        "issuer": (last.issuer if last else "") or model.issuer or issuer_of(known.community),
        "contact": (last.contact if last else "") or model.contact or known.person,
        "phone": (last.phone if last else "") or model.phone or known.phone,
        "watch_phone": (last.watch_phone if last else "") or model.watch_phone,
        "objection": (last.objection if last else "") or model.objection,
    }
    days = {name: day_of(value) for name, value in given.items() if name in DAYS}
    words = {name: str(value) for name, value in given.items() if name in TEXT_FIELDS and value}
    rows = tuple(tuple(str(cell) for cell in line) for line in given.get("table") or ())
    table = {"table": rows} if rows else {}
    text = replace(model, **(kept | {"dated_on": today} | days | words | table))
    if template.kind is NoticeKind.POSTING and text.period_from is None:
        text = replace(text, period_from=today + timedelta(days=1))  # 民法典 第二百零一条
    return WriteValues(
        template.key, template.kind, template.style, template.paper, text,
        template.period_days, template.counts_working_days,
    )  # fmt: skip


def values_of(notice: Notice) -> WriteValues:
    """A notice of the book, to be written on."""
    return WriteValues(
        notice.template, notice.kind, notice.style, notice.paper, notice.says,
        notice.period_days, notice.counts_working_days,
        notice.entry_id, notice.meeting_id, notice.id,
    )  # fmt: skip


def as_kept(values: WriteValues) -> WriteValues:
    """The values as the book gives them back: without blanks around them."""
    text = values.text
    trimmed: dict[str, Any] = {name: getattr(text, name).strip() for name in TEXT_FIELDS}
    table = table_rows(table_lines(text.table))
    return replace(values, text=replace(text, **trimmed, table=table))


def to_draft(values: WriteValues) -> str:
    """The form as a text."""
    kept = asdict(values)
    for name in DAYS:
        day = kept["text"][name]
        kept["text"][name] = day.isoformat() if day else None
    return json.dumps(kept, ensure_ascii=False)


def from_draft(body: str) -> WriteValues:
    """The form out of a text; raises ``ValueError`` when it is no draft of a notice."""
    try:
        kept = json.loads(body)
        text = kept["text"] | {name: day_of(kept["text"][name]) for name in DAYS}
        text["table"] = tuple(tuple(row) for row in text["table"])
        typed = kept | {
            "text": NoticeText(**text),
            "kind": NoticeKind(kept["kind"]),
            "style": NoticeStyle(kept["style"]),
            "paper": PaperSize(kept["paper"]),
        }
        return WriteValues(**typed)
    except (KeyError, TypeError) as error:
        raise ValueError("not a draft of a notice") from error


def day_of(value: object) -> date | None:
    """A day, or its ISO text; raises ``ValueError`` for another text."""
    if isinstance(value, date):
        return value
    return date.fromisoformat(str(value)) if value else None
