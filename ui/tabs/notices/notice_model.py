"""One notice on the card: read again after every change, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from app.domain.notices.notice import Notice, NoticeKind, NoticeState
from app.domain.notices.postings import Board, PhotoOf
from app.ports.notice_queries import NoticeBook
from app.services.notices.commands import (
    AnswerObjection,
    CopyNotice,
    DeleteNotices,
    PostNotice,
    RecordObjection,
    RestoreNotices,
    TakeDown,
    VoidNotice,
)
from app.services.notices.papers import template_for, written
from ui.tabs.notices.book_model import NOTICE_TABLES
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.domain.working_calendar import WorkingCalendar
    from app.office import Office
    from app.ports.progress import Progress
    from app.services.command_bus import Command, Outcome

PICTURE_AFTER = 100
"""Milliseconds a notice is looked at before its page is drawn: not while passing by."""

PICTURE_WIDE = 300
"""Pixels; twice what the card shows, for sharp screens."""


@dataclass(frozen=True)
class Looked:
    """A notice with all that its card says; ``entries`` are numbers of diary entries by id.

    ``ways`` are the office's channels, as an objection may come.
    """

    book: NoticeBook
    template_name: str
    calendar: WorkingCalendar
    boards: tuple[Board, ...] = ()
    entries: Mapping[int, str] = field(default_factory=dict[int, str])
    ways: tuple[str, ...] = ()
    today: date = date.min

    @property
    def notice(self) -> Notice:
        """The notice itself."""
        return self.book.notice

    @property
    def is_binned(self) -> bool:
        return self.notice.deleted_at is not None

    @property
    def is_draft(self) -> bool:
        """Whether it may still be rewritten."""
        return self.notice.state is NoticeState.DRAFT and not self.is_binned

    @property
    def may_be_objected(self) -> bool:
        """Whether its card has room for objections: a 公示 that hung, or one objected to."""
        has_hung = bool(self.book.postings)
        return bool(self.book.objections) or (has_hung and self.notice.kind is NoticeKind.POSTING)

    @property
    def is_due(self) -> bool:
        """Whether a sheet hangs that may come down."""
        return any(posting.is_due(self.today) for posting in self.book.postings)


@dataclass(frozen=True)
class PostingFields:
    """What the form of putting up gives: boards by id, another place, who, when, photos."""

    board_ids: tuple[int, ...]
    other: str
    day: date
    by: str
    photos: tuple[Path, ...] = ()


@dataclass(frozen=True)
class RemovalFields:
    """What the form of taking down gives."""

    posting_ids: tuple[int, ...]
    day: date
    by: str
    note: str = ""
    photos: tuple[Path, ...] = ()


class NoticeModel(QObject):
    """Signals: ``changed()`` another notice or a new look at it; ``refused(sentence)``; ``done()``
    a command was carried out; ``copied(id)`` a new draft is there; ``pictured(QImage)`` its first
    page, a null image when there is none.
    """

    changed = Signal()
    refused = Signal(str)
    done = Signal()
    copied = Signal(int)
    pictured = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.notice_id: int | None = None
        self.looked: Looked | None = None
        self._drawn: NoticeBook | None = None
        self._draw = QTimer(self, singleShot=True, interval=PICTURE_AFTER)
        self._draw.timeout.connect(self._draw_picture)
        workspace.changes.watch(NOTICE_TABLES, lambda _: self.read_again(), self)

    def show(self, notice_id: int | None) -> None:
        """Look at a notice, or at none."""
        if notice_id == self.notice_id and self.looked is not None:
            return
        self.notice_id, self.looked, self._drawn = notice_id, None, None
        self.pictured.emit(QImage())
        if notice_id is None:
            self.changed.emit()
        else:
            self.read_again()

    def read_again(self) -> None:
        """Read the notice anew in the background."""
        notice_id, office = self.notice_id, self._office
        if notice_id is None:
            return
        self._workspace.runner.run(
            lambda _progress: look_at(office, notice_id),
            on_success=lambda found: self._keep(notice_id, found),
            replacing=f"notice-{id(self)}",
            owner=self,
        )

    @property
    def book(self) -> NoticeBook | None:
        """Everything about the notice."""
        return self.looked.book if self.looked is not None else None

    # what is done

    def post(self, fields: PostingFields) -> None:
        """Note that it was put up; photos are kept with it."""
        if self.notice_id is None:
            return
        notice_id = self.notice_id
        command = PostNotice(notice_id, fields.board_ids, fields.day, fields.by, fields.other)
        count = len(fields.board_ids) + bool(fields.other)
        said = self.tr("已张贴 {n} 处").format(n=count)

        def keep_photos(outcome: Outcome) -> None:
            posted: tuple[int, ...] = outcome.result
            alone = posted[0] if len(posted) == 1 else None
            self._add_photos(notice_id, fields.photos, alone, PhotoOf.POSTED, said)

        self._execute(command, "" if fields.photos else said, keep_photos)

    def take_down(self, fields: RemovalFields) -> None:
        """Note that sheets were taken down; photos are kept with it."""
        if self.notice_id is None:
            return
        notice_id = self.notice_id
        command = TakeDown(fields.posting_ids, fields.day, fields.by, fields.note)
        alone = fields.posting_ids[0] if len(fields.posting_ids) == 1 else None
        said = self.tr("已撤下 {n} 处").format(n=len(fields.posting_ids))

        def keep_photos(_outcome: Outcome) -> None:
            self._add_photos(notice_id, fields.photos, alone, PhotoOf.REMOVED, said)

        self._execute(command, "" if fields.photos else said, keep_photos)

    def object(self, who: str, phone: str, way: str, text: str) -> None:
        """Write down an objection; the diary then has an entry for it, which is offered."""
        if self.notice_id is not None:
            command = RecordObjection(self.notice_id, who, phone, way, text)
            self._execute(command, "", self._tell_entry)

    def answer(self, objection_id: int, text: str) -> None:
        """Write down what was answered."""
        self._execute(AnswerObjection(objection_id, text), self.tr("已记下答复"))

    def void(self, reason: str) -> None:
        """Say that the notice no longer holds."""
        if self.looked is not None and self.notice_id is not None:
            said = self.tr("{number} 已作废").format(number=self.looked.notice.number)
            self._execute(VoidNotice(self.notice_id, reason), said)

    def copy(self) -> None:
        """Write a new one like it."""
        if self.notice_id is not None:
            self._execute(
                CopyNotice(self.notice_id), "", lambda outcome: self.copied.emit(outcome.result)
            )

    def delete(self) -> None:
        """Put a draft into the bin."""
        if self.looked is not None and self.notice_id is not None:
            said = self.tr("{number} 已移到回收站").format(number=self.looked.notice.number)
            self._execute(DeleteNotices((self.notice_id,)), said)

    def restore(self) -> None:
        """Take it back from the bin."""
        if self.looked is not None and self.notice_id is not None:
            said = self.tr("{number} 已取回").format(number=self.looked.notice.number)
            self._execute(RestoreNotices((self.notice_id,)), said)

    # inside

    def _execute(
        self, command: Command, said: str, then: Callable[[Outcome], object] | None = None
    ) -> None:
        def done(outcome: Outcome) -> None:
            self.done.emit()
            if then is not None:
                then(outcome)

        self._workspace.execute(
            command, on_done=done, on_refused=self.refused.emit, said=said, owner=self
        )

    def _add_photos(
        self,
        notice_id: int,
        files: Sequence[Path],
        posting_id: int | None,
        shows: PhotoOf,
        said: str,
    ) -> None:
        """Keep photos as proof, one act each; «撤销» would take back only the last of them."""
        office = self._office

        def write(progress: Progress) -> None:
            for number, file in enumerate(files):
                progress.report(number, len(files), file.name)
                office.attach_to_notice(file, notice_id, posting_id, shows)

        if files:
            self._workspace.runner.run(
                write,
                on_success=lambda _nothing: self._workspace.say(
                    self.tr("{done}，照片 {n} 张").format(done=said, n=len(files))
                ),
                on_failure=self._fail,
                writes=True,
                title=self.tr("正在添加照片"),
                owner=self,
            )

    def _tell_entry(self, outcome: Outcome) -> None:
        notice_id, office, workspace = self.notice_id, self._office, self._workspace
        objection_id: int = outcome.result

        def read(_progress: Progress) -> tuple[int, str] | None:
            book = office.notices.book(notice_id) if notice_id is not None else None
            found = [one for one in book.objections if one.id == objection_id] if book else []
            detail = office.diary.detail(found[0].entry_id) if found and found[0].entry_id else None
            entry = detail.entry if detail is not None else None
            return (entry.id, entry.number) if entry is not None and entry.id is not None else None

        def tell(found: tuple[int, str] | None) -> None:
            if found is not None:
                said = self.tr("已记，日志 {number}").format(number=found[1])
                workspace.say(said, self.tr("打开"), lambda: workspace.go_to("diary", found[0]))

        workspace.runner.run(read, on_success=tell, owner=self)

    def _keep(self, notice_id: int, found: Looked | None) -> None:
        if notice_id != self.notice_id:
            return
        self.looked = found
        if found is None:
            self.notice_id = None
        elif found.book != self._drawn:
            self._draw.start()
        self.changed.emit()

    def _draw_picture(self) -> None:
        if self.looked is None:
            return
        book, office = self.looked.book, self._office
        language = self._workspace.language
        self._drawn = book

        def tell(picture: QImage) -> None:
            if self.looked is not None and self.looked.book == book:
                self.pictured.emit(picture)

        self._workspace.runner.run(
            lambda _progress: first_page(office, language, book),
            on_success=tell,
            # A page that cannot be set says so when it is printed.
            on_failure=lambda _error: None,
            replacing=f"notice-picture-{id(self)}",
            owner=self,
        )

    def _fail(self, error: Exception) -> None:
        self.refused.emit(self._workspace.sentence(error))


def look_at(office: Office, notice_id: int) -> Looked | None:
    """Read all that the card of a notice says; ``None`` when the notice is gone."""
    book = office.notices.book(notice_id)
    if book is None:
        return None
    template = template_for(book.notice, office.notices)
    ids = {one.entry_id for one in (book.notice, *book.objections) if one.entry_id is not None}
    details = office.diary.details(tuple(sorted(ids))) if ids else ()
    return Looked(
        book,
        template.name if template is not None else "",
        office.calendar(),
        office.notices.boards(),
        {one.entry.id: one.entry.number for one in details if one.entry.id is not None},
        tuple(channel.name for channel in office.diary.channels() if channel.active),
        office.today(),
    )


def first_page(office: Office, language: str, book: NoticeBook) -> QImage:
    """A small picture of the first page; a null image when it cannot be set."""
    from ui.printing.pdf_pages import PdfPages  # the PDF reader, only when something is shown

    template = template_for(book.notice, office.notices)
    drawn = office.documents(language).notice(written(book.notice, template, book))
    if not drawn.pdf:
        return QImage()
    pages = PdfPages(drawn.pdf)
    try:
        return pages.picture(0, PICTURE_WIDE / pages.sizes[0].width())
    finally:
        pages.close()
