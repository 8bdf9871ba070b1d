"""What can be done with notices, boards, templates and forms.

These are the commands; ``notice_acts``, ``posting_acts``, ``objection_acts``, ``template_acts`` and
``form_acts`` carry them out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from app.domain.notices.notice import NoticeKind, NoticeStyle, NoticeText, PaperSize
from app.domain.notices.postings import Board, PhotoOf, PrintWay
from app.domain.notices.templates import NoticeTemplate
from app.services.command_bus import Command


@dataclass(frozen=True)
class NoticeFields:
    """What a person fills in about a notice."""

    template: str
    kind: NoticeKind = NoticeKind.NOTICE
    style: NoticeStyle = NoticeStyle.ELDER
    paper: PaperSize = PaperSize.A4
    text: NoticeText = field(default_factory=NoticeText)
    period_days: int = 0
    counts_working_days: bool = False


@dataclass(frozen=True)
class AddNotice(Command):
    """Put a notice into the book with the next number of its year; returns its id.

    ``entry_id`` and ``meeting_id`` say what it came from.
    """

    fields: NoticeFields
    entry_id: int | None = None
    meeting_id: int | None = None


@dataclass(frozen=True)
class EditNotice(Command):
    """Replace what was filled in, while no sheet of it hangs or hung."""

    notice_id: int
    fields: NoticeFields


@dataclass(frozen=True)
class CopyNotice(Command):
    """Write a new notice like an old one, its days left empty; returns its id."""

    notice_id: int


@dataclass(frozen=True)
class VoidNotice(Command):
    """Say that a notice no longer holds (作废), and why; its sheets are due to come down."""

    notice_id: int
    reason: str


@dataclass(frozen=True)
class DeleteNotices(Command):
    """Put drafts into the bin, from where they can be taken back for 90 days."""

    notice_ids: tuple[int, ...]


@dataclass(frozen=True)
class RestoreNotices(Command):
    """Take notices back from the bin."""

    notice_ids: tuple[int, ...]


@dataclass(frozen=True)
class NotePrint(Command):
    """Note that a notice left the computer: printed, saved, copied as a picture, read out."""

    upkeep = True

    notice_id: int
    way: PrintWay
    sheets: int = 1
    of: str = ""


@dataclass(frozen=True)
class PostNotice(Command):
    """Note that a notice was put up on boards, on a day, by somebody; returns the postings' ids.

    A board on which it hangs already is left alone. ``other`` is a place that is no board.
    """

    notice_id: int
    board_ids: tuple[int, ...]
    posted_on: date
    posted_by: str
    other: str = ""


@dataclass(frozen=True)
class TakeDown(Command):
    """Note that sheets were taken down; ``note`` must say why when it was before their time."""

    posting_ids: tuple[int, ...]
    removed_on: date
    removed_by: str
    note: str = ""


@dataclass(frozen=True)
class AddNoticePhoto(Command):
    """Note a kept photo as proof; see ``Office.attach_to_notice``."""

    name: str
    digest: str
    size: int
    media_type: str
    notice_id: int
    posting_id: int | None = None
    shows: PhotoOf = PhotoOf.POSTED


@dataclass(frozen=True)
class RemoveNoticePhoto(Command):
    """Take a photo away."""

    photo_id: int


@dataclass(frozen=True)
class SaveBoard(Command):
    """Add (``id`` None) or change a board; returns the id."""

    board: Board


@dataclass(frozen=True)
class SaveBoards(Command):
    """Add many boards as one act (one per entrance, a pasted list); those there are are kept."""

    boards: tuple[Board, ...]


@dataclass(frozen=True)
class RecordObjection(Command):
    """Write down an objection and open an entry in the diary for it; returns the objection's id."""

    notice_id: int
    who: str
    phone: str
    way: str
    text: str
    received_at: datetime | None = None


@dataclass(frozen=True)
class AnswerObjection(Command):
    """Write down what was answered."""

    objection_id: int
    answer: str


@dataclass(frozen=True)
class SaveTemplate(Command):
    """Keep a template of this office's own, or its own form of a shipped one."""

    template: NoticeTemplate


@dataclass(frozen=True)
class ForgetTemplate(Command):
    """Remove an own template; a shipped one of the same key comes back as it was shipped."""

    key: str


@dataclass(frozen=True)
class AddForm(Command):
    """Keep an Excel form; its file is kept before, see ``Office.keep_form``."""

    name: str
    file_name: str
    digest: str
    size: int


@dataclass(frozen=True)
class RenameForm(Command):
    """Give a form another name."""

    form_id: int
    name: str


@dataclass(frozen=True)
class DeleteForms(Command):
    """Put forms into the bin."""

    form_ids: tuple[int, ...]


@dataclass(frozen=True)
class RestoreForms(Command):
    """Take forms back from the bin."""

    form_ids: tuple[int, ...]


@dataclass(frozen=True)
class NoteFilling(Command):
    """Note with what a form was filled, so that the next filling can say what changed."""

    upkeep = True

    form_id: int
    about: str
    about_key: str
    filled: str
