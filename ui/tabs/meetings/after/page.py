"""The page 纪要与督办: minutes on the left, what became of the meeting on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import MeetingState
from app.domain.meetings.minutes import Minutes, MinutesKind
from ui.icons import icon
from ui.tabs.meetings.after.changes_sheet import ChangesSheet
from ui.tabs.meetings.after.folder import MeetingFolder
from ui.tabs.meetings.after.minutes_model import MinutesModel
from ui.tabs.meetings.after.minutes_sheet import MinutesSheet
from ui.tabs.meetings.after.revision_band import RevisionBand
from ui.tabs.meetings.after.side import AfterSide
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.pages import RUN, MeetingPage
from ui.tabs.meetings.papers import Papers
from ui.theme import Tone
from ui.widgets.basics import PRIMARY, ActionButton, column, row
from ui.widgets.cards import EmptyState, MessageBar
from ui.widgets.chips import FilterChips
from ui.widgets.remembered_splitter import RememberedSplitter
from ui.workspace import Workspace

SPLIT = "meetings/after"


def create(workspace: Workspace, model: MeetingModel) -> MeetingPage:
    """Build the page."""
    return AfterPage(workspace, model)


class AfterPage(MeetingPage):
    """Minutes are edited until sealed; results are posted, promises handed on."""

    def __init__(self, workspace: Workspace, meeting: MeetingModel) -> None:
        super().__init__()
        self._workspace = workspace
        self.model = MinutesModel(workspace, self)
        self.papers = Papers(workspace, self)
        self.folder = MeetingFolder(workspace, self)
        self._book: MeetingBook | None = None
        self._build()
        self._lay_out()
        self._connect()
        meeting.gone.connect(self.model.leave)

    # what the tab asks

    def show_book(self, book: MeetingBook) -> None:
        self._book = book
        is_over = book.meeting.state in (MeetingState.CLOSED, MeetingState.SEALED)
        self._whole.setCurrentWidget(self._page if is_over else self.too_early)
        if is_over:
            self.side.tell(book)
            self.model.show(book)

    def keys(self) -> Sequence[tuple[str, str]]:
        return (
            ("F7", self.tr("会议记录／会议纪要")),
            ("F6", self.tr("封存纪要")),
            ("F4", self.tr("修订（封存后）")),
            ("Ctrl+P", self.tr("打印、导出")),
        )

    def come_forward(self) -> None:
        self.sheet.take_focus()

    def close_one(self) -> bool:
        """Esc: the form, the version looked at, the revision."""
        if self.side.close_form():
            return True
        if self._left.currentWidget() is self.changes:
            self._show_sheet()
            return True
        if self.model.is_revising:
            self.model.stop_revising()
            return True
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.model.flush()

    # building

    def _build(self) -> None:
        self.kinds = FilterChips(
            [
                (MinutesKind.RECORD, self.tr("会议记录（存档）"), Tone.PLAIN),
                (MinutesKind.PUBLIC, self.tr("会议纪要（张贴）"), Tone.PLAIN),
            ]
        )
        self.rewrite_button = ActionButton(
            self.tr("重新生成"), picture="refresh", on_click=self._rewrite
        )
        self.revise_button = ActionButton(
            self.tr("修订"), picture="edit", key="F4", on_click=self.model.start_revising
        )
        self.paper_button = ActionButton(
            self.tr("打印、导出"), picture="print", key="Ctrl+P", on_click=self._pop_up_papers
        )
        self.seal_button = ActionButton(
            self.tr("封存纪要"), kind=PRIMARY, picture="locked", key="F6", on_click=self._seal
        )
        self.bar = MessageBar()
        self.band = RevisionBand()
        self.band.hide()
        self.sheet = MinutesSheet(self.model)
        self.changes = ChangesSheet()
        self.side = AfterSide(self._workspace, self.model)
        self.too_early = EmptyState(
            "meetings",
            self.tr("散会以后，纪要自己写好"),
            self.tr(
                "谁到会、说了什么、怎么表决、答应了什么，都从会议经过里来；看一遍，改两句，就能封存。"
            ),
            action=self.tr("去开会"),
        )

    def _lay_out(self) -> None:
        self._left = QStackedWidget()
        self._left.addWidget(self.sheet)
        self._left.addWidget(self.changes)
        split = RememberedSplitter(
            self._left, self.side, self._workspace.preferences, SPLIT, sizes=(960, 360)
        )
        tools = row(
            self.kinds, None, self.rewrite_button, self.revise_button, self.paper_button,
            self.seal_button, gap=8,
        )  # fmt: skip
        self._page = QWidget()
        box = column(tools, self.bar, self.band, split, gap=10)
        box.setStretch(3, 1)
        self._page.setLayout(box)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._page)
        self._whole.addWidget(self.too_early)
        self.setLayout(column(self._whole))

    def _connect(self) -> None:
        model = self.model
        self.kinds.chosen.connect(lambda key: self._choose(MinutesKind(key)))
        other = QShortcut(QKeySequence(Qt.Key.Key_F7), self)
        other.activated.connect(self._turn_over)
        model.shown.connect(self._tell)
        model.kept.connect(self._tell)
        model.refused.connect(self._refuse)
        self.bar.acted.connect(model.mask)
        self.band.sealed.connect(model.revise)
        self.band.left.connect(model.stop_revising)
        self.band.dropped.connect(lambda: model.stop_revising(forget=True))
        self.side.notice_wanted.connect(self._print_notice)
        self.side.version_wanted.connect(self._show_version)
        self.side.action_wanted.connect(
            lambda action_id: self._workspace.go_to("meetings", ("action", action_id))
        )
        self.changes.closed.connect(self._show_sheet)
        self.changes.paper_wanted.connect(self._print_version)
        self.too_early.acted.connect(lambda: self.page_wanted.emit(RUN))

    # what is shown

    def _tell(self) -> None:
        model = self.model
        sealed = model.is_sealed
        self.kinds.choose(model.kind)
        self.rewrite_button.setVisible(model.is_edited)
        self.revise_button.setVisible(sealed and not model.is_revising)
        self.seal_button.setVisible(not sealed)
        if model.is_revising and self.band.isHidden():
            self.band.show()
            self.band.start()
        elif not model.is_revising:
            self.band.hide()
        private = model.private_in_public() if model.kind is MinutesKind.PUBLIC else 0
        if private:
            said = self.tr("还有 {n} 处可能认出居民的内容，下面用波浪线标出来了。")
            self.bar.say(said.format(n=private), Tone.SEAL, self.tr("全部遮盖"))
        else:
            self.bar.hide()

    def _refuse(self, sentence: str) -> None:
        if self.model.is_revising:
            self.band.refuse(sentence)
        else:
            self._workspace.say(sentence)

    # what is done

    def _choose(self, kind: MinutesKind) -> None:
        self._show_sheet()
        self.model.choose(kind)

    def _turn_over(self) -> None:
        is_record = self.model.kind is MinutesKind.RECORD
        self._choose(MinutesKind.PUBLIC if is_record else MinutesKind.RECORD)

    def _rewrite(self) -> None:
        if self._workspace.ask.confirm_danger(
            self.tr("重新生成？"),
            self.tr("按会议经过重新写一遍，这一份里手工改过的字都不要了。"),
            self.tr("重新生成"),
        ):
            self.model.rewrite()

    def _seal(self) -> None:
        if not self.seal_button.isVisible():
            return
        self.model.flush()
        told = self.tr(
            "会议记录和会议纪要从此不能再改，只能写明原因修订；议定事项只能加进展。\n封存不能撤销。"
        )
        hidden = self.model.private_in_public()
        if hidden:
            warned = self.tr("注意：会议纪要里还有 {n} 处可能认出居民的内容。")
            told = f"{warned.format(n=hidden)}\n{told}"
        if self._workspace.ask.confirm_danger(self.tr("封存纪要？"), told, self.tr("封存")):
            self.model.seal()

    def _show_version(self, version: Minutes) -> None:
        self.changes.tell(version, self.model.differences_of(version))
        self._left.setCurrentWidget(self.changes)

    def _show_sheet(self) -> None:
        self._left.setCurrentWidget(self.sheet)

    def _print_notice(self) -> None:
        if self._book is not None:
            self.papers.notice(self._book)

    def _print_version(self, version: Minutes) -> None:
        if self._book is not None:
            self.papers.minutes(self._book, version.kind, version.version)

    def _pop_up_papers(self) -> None:
        if self._book is None:
            return
        self.model.flush()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for said, picture, act in self.offered_papers(self._book):
            if not said:
                menu.addSeparator()
                continue
            menu.addAction(icon(picture), said).triggered.connect(lambda _=False, act=act: act())
        menu.popup(self.paper_button.mapToGlobal(self.paper_button.rect().bottomLeft()))

    def offered_papers(
        self, book: MeetingBook
    ) -> tuple[tuple[str, str, Callable[[], object]], ...]:
        """What can be printed and exported: words, picture and act; empty words divide."""
        papers = self.papers
        return (
            (self.tr("会议记录"), "print", lambda: papers.minutes(book, MinutesKind.RECORD)),
            (self.tr("会议纪要"), "print", lambda: papers.minutes(book, MinutesKind.PUBLIC)),
            (self.tr("会议结果公告"), "notices", lambda: papers.notice(book)),
            (self.tr("督办清单"), "lists", lambda: papers.actions_of(book)),
            ("", "", lambda: None),
            (self.tr("全部存成一个文件夹…"), "folder", lambda: self.folder.export(book)),
        )
