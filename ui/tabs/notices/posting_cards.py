"""The forms of putting up and taking down: on which boards, on what day, by whom, with photos."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal

from app.domain.notices.postings import Board, Posting
from app.ports.notice_queries import NoticeBook
from ui.tabs.notices.card_notice import ask_for_photos
from ui.tabs.notices.notice_model import NoticeModel, PostingFields, RemovalFields
from ui.tabs.notices.posting_ticks import PostingTicks, Tickable
from ui.widgets.basics import LINK, ActionButton, row, words
from ui.widgets.date_field import DateField
from ui.widgets.edit_card import EditCard, put
from ui.widgets.form_field import TextInput
from ui.words import short_day
from ui.workspace import Workspace


class _SheetsCard(EditCard):
    """What both forms have in common. Signals: ``boards_wanted()`` the page of the boards."""

    boards_wanted = Signal()

    def __init__(self, name: str, save: str, model: NoticeModel, workspace: Workspace) -> None:
        super().__init__(name, save)
        self.model, self._workspace = model, workspace
        self._photos: tuple[Path, ...] = ()
        self.ticks = PostingTicks(name)
        self.day = DateField(self.tr("日期"), workspace.office.today())
        self.by = TextInput()
        self.photo_button = ActionButton(
            self.tr("添加照片"), picture="image", on_click=self.add_photos
        )
        self._photo_count = words("", "small")
        self.save_wanted.connect(self._save)
        model.refused.connect(self._tell_refused)

    def add_photos(self) -> None:
        """Ask for photos to keep with it."""
        self._photos += ask_for_photos(self._workspace)
        self._tell_photos()

    def _add_photo_line(self) -> None:
        self.body.addLayout(row(self.photo_button, self._photo_count, None, gap=8))

    def _begin(self, title: str, about: str) -> None:
        self.head(title, about)
        self._photos = ()
        self._tell_photos()
        self.day.set_day(self._workspace.office.today())
        put(self.by, self._workspace.office.actor.name)
        self.refuse({})
        self.scroll_to_top()

    def _faults(self) -> dict[str, str]:
        self.day.take()
        today = self._workspace.office.today()
        if self.day.day is None:
            return {"day": self.day.accessibleDescription() or self.tr("请填写日期")}
        return {"day": self.tr("还没到这一天")} if self.day.day > today else {}

    def _tell_photos(self) -> None:
        told = self.tr("已选 {n} 张").format(n=len(self._photos)) if self._photos else ""
        self._photo_count.setText(told)

    def _tell_refused(self, sentence: str) -> None:
        if self.isVisible():
            self.refuse({}, sentence)

    def _save(self) -> None:
        """Check what was filled in and hand it on."""


class PostCard(_SheetsCard):
    """Putting up: boards on which it does not hang yet, the day, who, photos."""

    def __init__(self, model: NoticeModel, workspace: Workspace) -> None:
        super().__init__(
            QCoreApplication.translate("PostCard", "贴在哪里"),
            QCoreApplication.translate("PostCard", "记下张贴"),
            model,
            workspace,
        )
        self.other = TextInput(placeholder=self.tr("如：菜场门口"))
        self.boards_button = ActionButton(
            self.tr("登记张贴点，以后打勾就行"), kind=LINK, on_click=self.boards_wanted.emit
        )
        self.add_field("boards", self.tr("贴在哪里"), self.ticks)
        self.body.addLayout(row(self.boards_button, None))
        self.add_field("other", self.tr("别的地方"), self.other)
        self.add_pair(("day", self.tr("哪天贴的"), self.day), ("by", self.tr("谁贴的"), self.by))
        self._add_photo_line()

    def start(self, book: NoticeBook) -> None:
        """Ask where this notice was put up."""
        self._begin(self.tr("已张贴"), book.notice.title or book.notice.number)
        put(self.other, "")
        taken = {posting.board_id for posting in book.hanging}
        looked = self.model.looked
        boards = looked.boards if looked is not None else ()
        free = [board for board in boards if board.id not in taken]
        self.ticks.offer([_board_row(board) for board in free], ticked=False)
        self.fields["boards"].setVisible(bool(free))
        self.boards_button.setVisible(not boards)
        (self.ticks if free else self.other).setFocus()

    def _save(self) -> None:
        wrong = self._faults()
        ids, other = tuple(int(key) for key in self.ticks.ticked), self.other.text().strip()
        if not ids and not other:
            said = self.tr("请勾选贴在哪里")
            wrong = {"other" if self.ticks.is_empty else "boards": said} | wrong
        self.refuse(wrong)
        if not wrong and self.day.day is not None:
            by = self.by.text().strip()
            self.model.post(PostingFields(ids, other, self.day.day, by, self._photos))


class TakeDownCard(_SheetsCard):
    """Taking down: the sheets that hang, all ticked, the day, who, and why when it is early."""

    def __init__(self, model: NoticeModel, workspace: Workspace) -> None:
        super().__init__(
            QCoreApplication.translate("TakeDownCard", "撤下哪几处"),
            QCoreApplication.translate("TakeDownCard", "记下撤下"),
            model,
            workspace,
        )
        self._sheets: tuple[Posting, ...] = ()
        self.note = TextInput(placeholder=self.tr("如：改期，另贴了新的"))
        self.add_field("sheets", self.tr("撤下哪几处"), self.ticks)
        self.add_pair(("day", self.tr("哪天撤的"), self.day), ("by", self.tr("谁撤的"), self.by))
        self.add_field("note", self.tr("说明"), self.note)
        self._add_photo_line()
        self.ticks.changed.connect(self._advise)
        self.day.date_changed.connect(lambda _day: self._advise())

    def start(self, book: NoticeBook) -> None:
        """Ask which sheets of this notice were taken down."""
        self._begin(self.tr("撤下"), book.notice.title or book.notice.number)
        put(self.note, "")
        self._sheets = book.hanging
        today = self._workspace.office.today()
        looked = self.model.looked
        known = {board.id: board for board in (looked.boards if looked is not None else ())}
        rows = [_sheet_row(one, known.get(one.board_id), today) for one in self._sheets]
        self.ticks.offer(rows, ticked=True)
        self._advise()
        self.day.setFocus()

    def _early(self) -> date | None:
        """The last day of a ticked sheet that has not hung long enough; ``None`` when all have."""
        ticked, day = set(self.ticks.ticked), self.day.day
        ends = [one.due_on for one in self._sheets if str(one.id) in ticked and one.due_on]
        late = max(ends, default=None)
        return late if late is not None and day is not None and day < late else None

    def _advise(self) -> None:
        early = self._early()
        said = self.tr("要挂到 {day}，提前撤下请写明为什么")
        today = self._workspace.office.today()
        self.fields["note"].advise(said.format(day=short_day(early, today)) if early else "")

    def _save(self) -> None:
        wrong = self._faults()
        if not self.ticks.ticked:
            wrong = {"sheets": self.tr("请勾选撤下的是哪几处")} | wrong
        note, early = self.note.text().strip(), self._early()
        if early is not None and not note and not wrong:
            said = self.tr("还没挂到 {day}，请写明为什么提前撤下")
            wrong = {"note": said.format(day=short_day(early, self._workspace.office.today()))}
        self.refuse(wrong)
        if not wrong and self.day.day is not None:
            ids = tuple(int(key) for key in self.ticks.ticked)
            by = self.by.text().strip()
            self.model.take_down(RemovalFields(ids, self.day.day, by, note, self._photos))


def _board_row(board: Board) -> Tickable:
    return Tickable(str(board.id), board.name, board.place, board.building)


def _sheet_row(posting: Posting, board: Board | None, today: date) -> Tickable:
    said = QCoreApplication.translate("TakeDownCard", "{day} 贴").format(
        day=short_day(posting.posted_on, today)
    )
    return Tickable(str(posting.id), posting.board, said, board.building if board else "")
