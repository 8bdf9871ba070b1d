"""The card of one notice: its page, its course, its proof, its objections, and the next step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.notices.notice import NoticeState
from app.domain.notices.postings import NoticeObjection
from app.services.notices.commands import RemoveNoticePhoto
from ui.attachments.model import AttachmentsModel, open_with_system
from ui.attachments.strip import AttachmentStrip
from ui.tabs.notices import card_menu
from ui.tabs.notices.card_menu import NoticeMenu
from ui.tabs.notices.card_words import about, course, down_sentence, standing
from ui.tabs.notices.notice_model import Looked, NoticeModel
from ui.tabs.notices.objection_composers import (
    ANSWER,
    OBJECTION,
    VOID,
    AnswerComposer,
    ObjectionComposer,
    VoidComposer,
)
from ui.tabs.notices.objection_part import ObjectionPart
from ui.tabs.notices.page_picture import HIGH, PagePicture
from ui.tabs.notices.pages import SERIES, WRITE
from ui.tabs.notices.papers import NoticeDesk
from ui.theme import current
from ui.widgets.basics import PRIMARY, ActionButton, column, line, row, set_tone, words
from ui.widgets.cards import SideCard
from ui.widgets.composer import Composer
from ui.widgets.timeline import Timeline
from ui.workspace import Workspace

PICTURES = "*.jpg *.jpeg *.png *.webp *.bmp *.heic"


class NoticeCard(SideCard):
    """Signals: ``page_wanted(key, what)``; ``post_wanted()``; ``take_down_wanted()``."""

    page_wanted = Signal(str, object)
    post_wanted = Signal()
    take_down_wanted = Signal()

    def __init__(self, model: NoticeModel, papers: NoticeDesk, workspace: Workspace) -> None:
        super().__init__("")
        self.model, self._papers, self._workspace = model, papers, workspace
        office = workspace.office
        self.photos = AttachmentsModel(
            workspace,
            open_with_system,
            lambda notice_id, file: office.attach_to_notice(file, notice_id),
            RemoveNoticePhoto,
            self,
        )
        self._composers: dict[str, Composer] = {}
        self.composer: Composer | None = None
        self._shown_id: int | None = None
        self._make()
        self._make_foot()
        self._connect()
        self._scroll.setMinimumHeight(current().px(20))  # room for the small forms
        self.setAcceptDrops(True)
        self._tell()

    def _make(self) -> None:
        self.picture = PagePicture(self.tr("看整页、打印"))
        self._what = words("", wraps=True)
        self._what.setMaximumHeight(current().px(HIGH))
        self._what.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._down = words("", wraps=True)
        self._void = words("", wraps=True)
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        for label in (self._down, self._void):
            label.setTextInteractionFlags(selectable)
        self._top = QWidget()
        top = row(self.picture, self._what, gap=14)
        top.setStretch(1, 1)
        top.setAlignment(self.picture, Qt.AlignmentFlag.AlignTop)
        self._top.setLayout(top)
        self._timeline = Timeline()
        self.strip = AttachmentStrip(self.photos, self.tr("张贴照片"))
        self.objections = ObjectionPart()
        self._rules = (line(), line(), line())
        for piece in (
            self._down, self._void, self._top, self._rules[0], self.objections, self._rules[1],
            self._timeline, self._rules[2], self.strip,
        ):  # fmt: skip
            self.body.addWidget(piece)

    def _make_foot(self) -> None:
        self.menu = NoticeMenu(self.model, self)
        self.edit_button = ActionButton(self.tr("改写"), key="F4", on_click=self.edit)
        self.copy_button = ActionButton(self.tr("照着再写"), on_click=self.model.copy)
        self.print_button = ActionButton(
            self.tr("打印"), picture="print", key="Ctrl+P", on_click=self.print_out
        )
        self.more_button = ActionButton("", picture="more", on_click=self._pop_up)
        self.more_button.setAccessibleName(self.tr("更多操作"))
        self.more_button.setToolTip(self.tr("更多操作"))
        self.next_button = ActionButton("", kind=PRIMARY, key="F6", on_click=self.go_on)
        acts = row(self.edit_button, self.copy_button, self.print_button, self.more_button, gap=8)
        for place in range(3):
            acts.setStretch(place, 1)
        self._foot_acts = QWidget()
        self._foot_acts.setLayout(column(acts, self.next_button, gap=8))
        self.set_buttons(self._foot_acts)
        objection = QShortcut(QKeySequence("F3"), self)
        objection.activated.connect(lambda: self.compose(OBJECTION))

    def _connect(self) -> None:
        model = self.model
        model.changed.connect(self._tell)
        model.refused.connect(self._refuse)
        model.done.connect(self.close_composer)
        model.pictured.connect(self.picture.show_picture)
        self.picture.clicked.connect(lambda _=False: self.print_out())
        self.strip.add_requested.connect(self.add_photos)
        self.objections.record_wanted.connect(lambda: self.compose(OBJECTION))
        self.objections.answer_wanted.connect(self.answer)
        self.objections.entry_wanted.connect(
            lambda entry_id: self._workspace.go_to("diary", entry_id)
        )
        self.menu.composer_wanted.connect(self.compose)
        self.menu.origin_wanted.connect(self._workspace.go_to)
        self.menu.act_wanted.connect(lambda act: self._acts()[act]())

    def _acts(self) -> dict[str, Callable[[], object]]:
        return {
            card_menu.EDIT: self.edit,
            card_menu.PRINT: self.print_out,
            card_menu.POST: self.post_wanted.emit,
            card_menu.TAKE_DOWN: self.take_down_wanted.emit,
            card_menu.SERIES: self._print_series,
            card_menu.PROOF: self._prove,
            card_menu.SPEAK: self.save_spoken,
            card_menu.PICTURE: self.copy_picture,
            card_menu.PHOTO: self.add_photos,
        }

    # what is shown

    def take_focus(self) -> None:
        """Put the cursor on the next step."""
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        looked = self.model.looked
        for piece in (self._top, self._timeline, self.strip, self._foot_acts, *self._rules):
            piece.setVisible(looked is not None)
        if looked is None:
            self._shown_id = None
            self.close_composer()
            for piece in (self._down, self._void, self.objections):
                piece.hide()
            self.head(self.tr("选一份，看详情"), self.tr("↑ ↓ 选择，Enter 打开，F2 写通知"))
            self.setAccessibleName(self.title.text())
            return
        self._tell_notice(looked)

    def _tell_notice(self, looked: Looked) -> None:
        notice = looked.notice
        if notice.id != self._shown_id:
            self.close_composer()
            self.scroll_to_top()
        self._shown_id = notice.id
        state, tone = standing(looked)
        title = notice.title or self.tr("（没有标题）")
        self.head(title, about(looked), state, tone)
        self.setAccessibleName(f"{notice.number} {title} {state}")
        said = "\n".join(text for text in (notice.what, notice.when, notice.where) if text)
        self._what.setText(said)
        down, down_tone = down_sentence(looked)
        self._down.setText(down)
        set_tone(self._down, down_tone)
        self._down.setVisible(bool(down))
        void = self.tr("作废原因：{why}").format(why=notice.void_reason)
        self._void.setText(void)
        self._void.setVisible(bool(notice.void_reason))
        self._timeline.tell(course(looked))
        self.strip.tell(looked.book.photos)
        self.objections.setVisible(looked.may_be_objected)
        self._rules[0].setVisible(looked.may_be_objected)
        self.objections.tell(looked)
        self._tell_acts(looked)

    def _tell_acts(self, looked: Looked) -> None:
        self.edit_button.setVisible(looked.is_draft)
        self.copy_button.setVisible(not looked.is_draft and not looked.is_binned)
        for button in (self.print_button, self.more_button):
            button.setVisible(not looked.is_binned)
        self.next_button.set_words(self._next(looked)[0])

    def _next(self, looked: Looked) -> tuple[str, Callable[[], object]]:
        """What usually comes next: the word and the act."""
        if looked.is_binned:
            return self.tr("从回收站取回"), self.model.restore
        if looked.is_draft:
            return self.tr("已张贴…"), self.post_wanted.emit
        if looked.book.hanging:
            is_unproved = not looked.book.photos and not looked.is_due
            if is_unproved and looked.notice.state is not NoticeState.VOID:
                return self.tr("添加张贴照片…"), self.add_photos
            return self.tr("撤下…"), self.take_down_wanted.emit
        return self.tr("张贴证明"), self._prove

    # what is done

    def go_on(self) -> None:
        """Do the next step, or ask for what it needs."""
        if self.model.looked is not None:
            self._next(self.model.looked)[1]()

    def edit(self) -> None:
        """Open a draft for writing."""
        looked = self.model.looked
        if looked is None:
            return
        if looked.is_draft:
            self.page_wanted.emit(WRITE, ("notice", looked.notice.id))
        else:
            self._workspace.say(
                self.tr("张贴过的通知不能再改，簿子里要和墙上的一样。"),
                self.tr("照着再写一份"),
                self.model.copy,
            )

    def print_out(self) -> None:
        """Show it as paper."""
        if self.model.notice_id is not None:
            self._papers.print_notice(self.model.notice_id)

    def save_spoken(self) -> None:
        """Save the words for the loudspeaker as a text file."""
        if self.model.looked is not None:
            self._papers.save_spoken(self.model.looked.notice)

    def copy_picture(self) -> None:
        """Put a picture of it on the clipboard."""
        if self.model.notice_id is not None:
            self._papers.copy_picture(self.model.notice_id)

    def add_photos(self) -> None:
        """Ask for photos of it on its board."""
        if self.model.notice_id is not None:
            self.photos.add_files(self.model.notice_id, ask_for_photos(self._workspace))

    def paste(self) -> bool:
        """Put a picture or files from the clipboard on the notice; whether there were any."""
        clipboard = QGuiApplication.clipboard()
        notice_id, data = self.model.notice_id, clipboard.mimeData()
        if notice_id is None or data is None:
            return False
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.photos.add_files(notice_id, files)
        elif data.hasImage():
            self.photos.add_image(notice_id, clipboard.image())
        return bool(files) or data.hasImage()

    def compose(self, what: str) -> None:
        """Open the small form for an objection or for declaring it void."""
        looked = self.model.looked
        if looked is None or looked.is_binned:
            return
        if what == OBJECTION and not looked.book.postings:
            self._workspace.say(self.tr("还没有张贴，没有什么可以提异议的。"))
            return
        composer = self._made(what)
        if isinstance(composer, ObjectionComposer):
            composer.start(looked.ways)
        elif isinstance(composer, VoidComposer):
            composer.start()
        self._open(composer)

    def answer(self, objection: NoticeObjection) -> None:
        """Open the small form for an answer."""
        composer = self._made(ANSWER)
        if isinstance(composer, AnswerComposer):
            composer.start(objection)
        self._open(composer)

    def close_composer(self) -> None:
        """Put the small form away."""
        if self.composer is None:
            return
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.composer.isAncestorOf(focus)
        self.composer.hide()
        self.composer = None
        self._foot_acts.setVisible(self.model.looked is not None)
        if had_focus:
            self.closed.emit()

    def _open(self, composer: Composer) -> None:
        self.close_composer()
        self.composer = composer
        self._foot_acts.hide()
        composer.show()
        composer.take_focus()

    def _made(self, what: str) -> Composer:
        if what not in self._composers:
            made = self._composers[what] = self._make_composer(what)
            made.closed.connect(self.close_composer)
            made.hide()
            box = self.layout()
            if isinstance(box, QVBoxLayout):
                box.insertWidget(box.count() - 1, made)
        return self._composers[what]

    def _make_composer(self, what: str) -> Composer:
        if what == VOID:
            void = VoidComposer()
            void.voided.connect(self.model.void)
            return void
        if what == ANSWER:
            answer = AnswerComposer()
            answer.answered.connect(self.model.answer)
            return answer
        made = ObjectionComposer()
        made.recorded.connect(self.model.object)
        return made

    def _print_series(self) -> None:
        self.page_wanted.emit(SERIES, self.model.notice_id)

    def _prove(self) -> None:
        if self.model.notice_id is not None:
            self._papers.proof(self.model.notice_id)

    def _pop_up(self) -> None:
        self.menu.popup(self.more_button.mapToGlobal(self.more_button.rect().topLeft()))

    def _refuse(self, sentence: str) -> None:
        if self.composer is not None:
            self.composer.refuse(sentence)
        elif self.isVisible():
            self._workspace.say(sentence)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self.paste():
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if self.model.notice_id is not None and (data.hasUrls() or data.hasImage()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files and self.model.notice_id is not None:
            self.photos.add_files(self.model.notice_id, files)
            event.acceptProposedAction()


def ask_for_photos(workspace: Workspace) -> tuple[Path, ...]:
    """Let the person choose pictures."""
    title = QCoreApplication.translate("NoticeCard", "添加张贴照片")
    kinds = QCoreApplication.translate("NoticeCard", "照片 ({kinds})").format(kinds=PICTURES)
    return workspace.ask.open_files(title, kinds)
