"""What printed notices are made of, and what is known of one once it is set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from app.domain.notices.notice import NoticeKind, NoticeStyle, NoticeText, PaperSize
from app.domain.notices.postings import NoticePhoto, Posting
from app.ports.document_facts import OfficeFacts


@dataclass(frozen=True)
class WrittenNotice:
    """One notice to print.

    ``labels`` are words of the template's own for a field. ``number`` («2026-041»), ``posted_on``
    and ``remove_on`` (the day to take it down) stand in the footer; empty ones leave a line to
    write on. ``addressee`` is printed above a sheet of a series («3幢2单元501室 金阿姨»).
    """

    text: NoticeText
    kind: NoticeKind = NoticeKind.NOTICE
    style: NoticeStyle = NoticeStyle.ELDER
    paper: PaperSize = PaperSize.A4
    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    number: str = ""
    posted_on: date | None = None
    remove_on: date | None = None
    posted_by: str = ""
    addressee: str = ""


@dataclass(frozen=True)
class SetNotice:
    """A notice as it was set. Sizes are points; ``characters`` counts what is read, no spaces.

    ``missing_glyphs`` are the characters no font at hand draws: then ``pdf`` is empty.
    ``surplus`` is about how many characters must go for one page less (0: one page);
    ``minimum_points`` the style's smallest body.
    """

    pdf: bytes
    pages: int
    body_points: float
    title_points: float
    characters: int
    minimum_points: float
    missing_glyphs: tuple[str, ...] = ()
    surplus: int = 0


@dataclass(frozen=True)
class SeriesSheet:
    """One notice of a series; ``separator`` prints a sheet before it that says where it goes."""

    facts: WrittenNotice
    separator: str = ""


@dataclass(frozen=True)
class SeriesFacts:
    """Notices to print in one PDF, all in one size of type (that of the longest)."""

    sheets: Sequence[SeriesSheet]
    title: str
    author: str


@dataclass(frozen=True)
class Address:
    """Whom a label or an envelope is for: the door, the name, and who sends it."""

    door: str
    name: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class AddressFacts:
    """Labels or envelopes. ``skip`` labels at the start of the first sheet are already used."""

    addresses: Sequence[Address]
    office: OfficeFacts
    columns: int = 2
    rows: int = 8
    skip: int = 0


@dataclass(frozen=True)
class RegisterLine:
    """A notice in the register of a year."""

    number: str
    kind: NoticeKind
    title: str
    written_by: str
    sheets: int
    boards: Sequence[str]
    posted_on: date | None
    due_on: date | None
    removed_on: date | None
    objections: int
    photos: int
    state: str
    dated_on: date | None = None


@dataclass(frozen=True)
class NoticeRegisterFacts:
    """The book of notices of one year (通知登记簿)."""

    office: OfficeFacts
    year: int
    lines: Sequence[RegisterLine]


@dataclass(frozen=True)
class ProofFacts:
    """The proof that a notice hung (张贴证明): where, from when to when, by whom, with photos.

    ``pictures`` are the image files by digest; ``objections`` are (moment, text, answer);
    ``void_reason`` says why it no longer holds.
    """

    office: OfficeFacts
    notice: WrittenNotice
    postings: Sequence[Posting]
    photos: Sequence[NoticePhoto]
    pictures: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    objections: Sequence[tuple[datetime, str, str]] = ()
    void_reason: str = ""
