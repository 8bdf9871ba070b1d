"""What stands on a notice, from top to bottom: its parts with the words around them.

The printed labels are Chinese when the text holds Chinese characters, else English; the language
of the window does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date

from app.documents.document_texts import DocumentTexts, document_texts
from app.documents.spoken_forms import full_date
from app.documents.typography import printable
from app.domain.notices.notice import TEXT_FIELDS, NoticeKind, NoticeText, Table
from app.domain.phones import grouped_phone
from app.ports.notice_facts import WrittenNotice

LOUD_LIMIT = 60
"""Characters a value may have and still be set large and bold; twice as many Latin ones."""

LOUD_TASK_LIMIT = 40
"""The same for what is to be done and for the one thing: longer ones are read, not seen."""

MOST_PHONES, LONGEST_PHONE = 6, 24
"""More would fill the sheet; they are then set as running text."""

_HAN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_BETWEEN_PHONES = re.compile(r"\s*(?:[、,，;；/／\n]|\s或)\s*")
_GIVES_REASON = re.compile("(根据|依据|按照|依照|经|为|因|按)")
_ENDS_ITSELF = re.compile(r"特此(?:通知|公告|公示|告知|通告)[。．.!！]?\s*$")
_COLONS = ":：,，"


@dataclass(frozen=True)
class Heading:
    """The title, or whom a sheet of a series is for (``is_addressee``)."""

    text: str
    is_addressee: bool = False


@dataclass(frozen=True)
class Statement:
    """The one thing the notice is about, short enough to be set large."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """Running text. ``is_flush`` does not begin two characters in (a salutation)."""

    text: str
    is_flush: bool = False
    is_bold: bool = False


@dataclass(frozen=True)
class Row:
    """A label and what is said under it; ``is_loud`` for what must be seen from afar."""

    label: str
    value: str
    is_loud: bool


@dataclass(frozen=True)
class Rows:
    """Labels with their values, one below the other."""

    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Grid:
    """A table; its first row is the head."""

    rows: Table


@dataclass(frozen=True)
class PhoneBox:
    """The numbers to call, each on its own line, and whom one reaches."""

    caption: str
    phones: tuple[str, ...]


@dataclass(frozen=True)
class Ending:
    """The closing words, who says it, when, and the free square for the seal."""

    closing: str
    issuer: str
    day: str


Part = Heading | Statement | Paragraph | Rows | Grid | PhoneBox | Ending


@dataclass(frozen=True)
class Blank:
    """A line to write on, in characters of the footer."""

    length: float


FooterItem = tuple[str | Blank, ...]
"""One thing in the footer: words, and lines where nothing is known yet."""


@dataclass(frozen=True)
class Contents:
    """All of a notice in reading order; ``texts`` are in its own language."""

    parts: tuple[Part, ...]
    footer: tuple[FooterItem, ...]
    texts: DocumentTexts

    @property
    def title(self) -> str:
        """The title, empty when there is none yet."""
        return next((p.text for p in self.parts if isinstance(p, Heading) and p.text), "")


def contents_of(facts: WrittenNotice, *, runs_on: bool) -> Contents:
    """What stands on the sheets of a notice; ``runs_on`` without labels and boxes (formal)."""
    text = _cleaned(facts.text)
    words = _Words(facts, text, document_texts("zh_CN" if is_chinese(text) else "en"), runs_on)
    return Contents(tuple(words.parts()), _footer(facts, words.texts), words.texts)


def is_chinese(text: NoticeText) -> bool:
    """Whether a notice holds Chinese characters; an empty one counts as Chinese."""
    said = typed_text(text)
    return not said.strip() or _HAN.search(said) is not None


def typed_text(text: NoticeText) -> str:
    """Everything typed into a notice, one field after the other."""
    cells = [cell for row in text.table for cell in row]
    return "\n".join([*(getattr(text, name) for name in TEXT_FIELDS), *cells])


def _cleaned(text: NoticeText) -> NoticeText:
    """The text without what prints nothing, and without blanks around its fields."""
    changes: dict[str, object] = {
        field.name: getattr(text, field.name)
        for field in fields(text)
        if field.name not in TEXT_FIELDS
    }
    changes["table"] = tuple(tuple(_one_line(cell) for cell in row) for row in text.table if row)
    for name in TEXT_FIELDS:
        changes[name] = printable(getattr(text, name)).strip()
    for name in ("title", "to", "contact", "issuer"):
        changes[name] = _one_line(str(changes[name]))
    return NoticeText(**changes)  # pyright: ignore[reportArgumentType]


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())


@dataclass(frozen=True)
class _Words:
    """Turns the fields of a notice into parts."""

    facts: WrittenNotice
    text: NoticeText
    texts: DocumentTexts
    runs_on: bool

    def parts(self) -> Iterator[Part]:
        text = self.text
        if self.facts.addressee.strip():
            yield Heading(_one_line(self.facts.addressee), is_addressee=True)
        if text.title:
            yield Heading(text.title)
        if text.to:
            yield Paragraph(self._salutation(text.to), is_flush=True)
        yield from self._reason()
        yield from self._labelled(self._main_rows())
        if text.table:
            yield Grid(text.table)
        yield from _paragraphs(text.more)
        yield from self._labelled(self._posting_rows())
        yield from self._contact()
        day = full_date(text.dated_on, self.texts) if text.dated_on else ""
        yield Ending(self._closing(), text.issuer, day)

    def _salutation(self, to: str) -> str:
        if self.texts.is_chinese:
            return to.rstrip(_COLONS) + "："
        return to if to[-1] in _COLONS else f"{to}:"

    def _reason(self) -> Iterator[Part]:
        """On what it rests, and the one thing it is about."""
        text = self.text
        if text.basis and (self.runs_on or _GIVES_REASON.match(text.basis)):
            yield from _paragraphs(text.basis)
        label = self.facts.labels.get("what", "")
        is_short = self._is_loud(text.what, LOUD_TASK_LIMIT) and "\n" not in text.what
        if text.what and not (label and not self.runs_on):
            if is_short and not self.runs_on:
                yield Statement(text.what)
            else:
                yield from _paragraphs(text.what)

    def _main_rows(self) -> Iterator[Row]:
        text, labels = self.text, self.facts.labels
        if text.basis and not self.runs_on and not _GIVES_REASON.match(text.basis):
            yield Row(self._label("basis"), text.basis, is_loud=False)
        if text.what and labels.get("what") and not self.runs_on:
            yield Row(labels["what"], text.what, is_loud=self._is_loud(text.what, LOUD_TASK_LIMIT))
        for name, limit in (("when", LOUD_LIMIT), ("where", LOUD_LIMIT), ("do", LOUD_TASK_LIMIT)):
            value = getattr(text, name)
            if value:
                yield Row(self._label(name), value, is_loud=self._is_loud(value, limit))

    def _posting_rows(self) -> Iterator[Row]:
        text = self.text
        period = _period(text.period_from, text.period_to, self.texts)
        if period:
            is_posting = self.facts.kind is NoticeKind.POSTING
            name = "period" if is_posting else "term"
            yield Row(self.facts.labels.get("period_to") or self._label(name), period, is_loud=True)
        if text.objection:
            yield Row(self._label("objection"), text.objection, is_loud=False)
        if text.watch_phone:
            phones = "\n".join(_phones(text.watch_phone))
            yield Row(self._label("watch_phone"), phones, is_loud=True)

    def _is_loud(self, value: str, limit: int) -> bool:
        return len(value) <= (limit if self.texts.is_chinese else 2 * limit)

    def _label(self, name: str) -> str:
        own = self.facts.labels.get(name, "").strip().rstrip(":：")
        if own or (self.runs_on and name == "do"):  # running text says it without a label
            return own
        return self.texts(f"notice_sheet.{'formal_' if self.runs_on else ''}{name}")

    def _labelled(self, rows: Iterator[Row]) -> Iterator[Part]:
        found = tuple(rows)
        if not found:
            return
        if not self.runs_on:
            yield Rows(found)
            return
        for row in found:
            joined = self.texts("notice_sheet.labelled", label=row.label, value=row.value)
            yield from _paragraphs(joined if row.label else row.value)

    def _contact(self) -> Iterator[Part]:
        contact, phones, texts = self.text.contact, _phones(self.text.phone), self.texts
        own = self.facts.labels.get("contact", "")
        if self.runs_on:
            yield from self._contact_in_a_line(contact, phones)
        elif not phones:
            if contact:
                label = own or texts("notice_sheet.ask")
                yield Rows((Row(label, contact, is_loud=self._is_loud(contact, LOUD_LIMIT)),))
        elif not self._is_loud(contact, LOUD_LIMIT) or _are_many(phones):
            if contact:
                yield Rows((Row(own or texts("notice_sheet.call"), contact, is_loud=False),))
            yield Paragraph("\n".join(phones), is_flush=True, is_bold=True)
        else:
            caption = f"{own or texts('notice_sheet.call')} {contact}".strip()
            yield PhoneBox(caption, phones)

    def _contact_in_a_line(self, contact: str, phones: tuple[str, ...]) -> Iterator[Part]:
        joined = self.texts("notice_sheet.and").join(phones)
        key = "contact_and_phone" if contact and phones else "contact" if contact else "phone"
        if contact or phones:
            yield Paragraph(self.texts(f"notice_sheet.formal_{key}", contact=contact, phone=joined))

    def _closing(self) -> str:
        """«特此通知。», unless the text says so itself or asks for nothing."""
        said = (self.text.what, self.text.do, self.text.more, self.text.objection)
        if any(_ENDS_ITSELF.search(words) for words in said):
            return ""
        if not self.texts.is_chinese or self.facts.kind is NoticeKind.REMINDER:
            return ""
        return self.texts(f"notice_sheet.closing_{self.facts.kind}")


def _paragraphs(text: str) -> Iterator[Paragraph]:
    for line in text.split("\n"):
        if line.strip():
            yield Paragraph(line.strip())


def _phones(typed: str) -> tuple[str, ...]:
    return tuple(_grouped(piece) for piece in _BETWEEN_PHONES.split(typed) if piece.strip())


def _are_many(phones: tuple[str, ...]) -> bool:
    return len(phones) > MOST_PHONES or any(len(phone) > LONGEST_PHONE for phone in phones)


def _grouped(phone: str) -> str:
    """The phone in groups, unless a character of what was typed would be lost."""
    grouped = grouped_phone(phone)
    signs = iter(grouped)
    return grouped if all(sign in signs for sign in phone if not sign.isspace()) else phone


def _period(first: date | None, last: date | None, texts: DocumentTexts) -> str:
    """«自2026年12月1日起至2026年12月15日止，共15日»; both days count."""
    if first and last:
        return texts(
            "notice_sheet.period_words",
            first=full_date(first, texts),
            last=full_date(last, texts),
            days=(last - first).days + 1,
        )
    if last:
        return texts("notice_sheet.period_until", last=full_date(last, texts))
    return texts("notice_sheet.period_since", first=full_date(first, texts)) if first else ""


def _footer(facts: WrittenNotice, texts: DocumentTexts) -> tuple[FooterItem, ...]:
    def said(name: str) -> str:
        return texts(f"notice_sheet.foot_{name}") + " "

    def day(name: str, known: date | None) -> FooterItem:
        if known is not None:
            return (said(name) + full_date(known, texts),)
        if not texts.is_chinese:
            return (said(name), Blank(6))
        return (said(name), Blank(2.2), "月", Blank(2.2), "日")

    number = (said("number") + facts.number,) if facts.number else (said("number"), Blank(4.5))
    by = facts.posted_by.strip()
    return (
        number,
        day("posted", facts.posted_on),
        day("removed", facts.remove_on),
        (said("by") + _one_line(by),) if by else (said("by"), Blank(4.5)),
    )
