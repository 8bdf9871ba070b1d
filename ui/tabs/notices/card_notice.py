"""The card of one notice: its page, its course, its proof, its objections, and the next step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.notices.notice import NoticeState
from app.domain.notices.postings import NoticeObjection
from app.services.notices.commands import RemoveNoticePhoto
from ui.attachments.strip import AttachmentStrip
from ui.record_card import RecordCard
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
from ui.widgets.basics import ActionButton, line, row, set_tone, words
from ui.widgets.composer import Composer
from ui.widgets.timeline import Timeline
from ui.workspace import Workspace

PICTURES = "*.jpg *.jpeg *.png *.webp *.bmp *.heic"


class NoticeCard(RecordCard):
    """Signals: ``page_wanted(key, what)``; ``post_wanted()``; ``take_down_wanted()``."""

    page_wanted = Signal(str, object)
    post_wanted = Signal()
    take_down_wanted = Signal()

    def __init__(self, model: NoticeModel, papers: NoticeDesk, workspace: Workspace) -> None:
        office = workspace.office
        super().__init__(
            workspace,
            lambda notice_id, file: office.attach_to_notice(file, notice_id),
            RemoveNoticePhoto,
        )
        self.model, self._papers = model, papers
        self._make()
        self._make_foot()
        self._connect()
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
        self.strip = AttachmentStrip(self.files, self.tr("张贴照片"))
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
        self._set_acts(self.menu, self.edit_button, self.copy_button, self.print_button)
        objection = QShortcut(QKeySequence("F3"), self)
        objection.activated.connect(lambda: self.compose(OBJECTION))

    def _connect(self) -> None:
        model = self.model
        model.changed.connect(self._tell)
        model.refused.connect(self._refuse)
        model.done.connect(self.close_composer)
        model.pictured.connect(self.picture.show_picture)
        self.picture.clicked.connect(lambda _=False: self.print_out())
        self.strip.add_requested.connect(self.add_files)
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
            card_menu.PHOTO: self.add_files,
        }

    # what is shown

    def take_focus(self) -> None:
        """Put the cursor on the next step."""
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        looked = self.model.looked
        for piece in (self._top, self._timeline, self.strip, *self._rules):
            piece.setVisible(looked is not None)
        if looked is None:
            self._turn_to(None)
            for piece in (self._down, self._void, self.objections):
                piece.hide()
            self.head(self.tr("选一份，看详情"), self.tr("↑ ↓ 选择，Enter 打开，F2 写通知"))
            self.setAccessibleName(self.title.text())
            return
        self._tell_notice(looked)

    def _tell_notice(self, looked: Looked) -> None:
        notice = looked.notice
        self._turn_to(notice.id)
        state, tone = standing(looked)
        title = notice.title or self.tr("（没有标题）")
        self.head(title, about(looked, self._workspace.wording), state, tone)
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
                return self.tr("添加张贴照片…"), self.add_files
            return self.tr("撤下…"), self.take_down_wanted.emit
        return self.tr("张贴证明"), self._prove

    # what is done

    def go_on(self) -> None:
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
        if self.model.notice_id is not None:
            self._papers.save_spoken(self.model.notice_id)

    def copy_picture(self) -> None:
        """Put a picture of it on the clipboard."""
        if self.model.notice_id is not None:
            self._papers.copy_picture(self.model.notice_id)

    def _ask_for_files(self) -> Sequence[Path]:
        return ask_for_photos(self._workspace)

    def compose(self, what: str) -> None:
        """Open the small form for an objection or for declaring it void."""
        looked = self.model.looked
        if looked is None or looked.is_binned:
            return
        if what == OBJECTION and not looked.book.postings:
            self._workspace.say(self.tr("还没有张贴，没有什么可以提异议的。"))
            return
        composer = self._composer(what)
        if isinstance(composer, ObjectionComposer):
            composer.start(looked.ways)
        elif isinstance(composer, VoidComposer):
            composer.start()
        self._open(composer)

    def answer(self, objection: NoticeObjection) -> None:
        """Open the small form for an answer."""
        composer = self._composer(ANSWER)
        if isinstance(composer, AnswerComposer):
            composer.start(objection)
        self._open(composer)

    def _make_composer(self, key: str) -> Composer:
        if key == VOID:
            void = VoidComposer()
            void.voided.connect(self.model.void)
            return void
        if key == ANSWER:
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

    def _refuse(self, sentence: str) -> None:
        """Beside this card stand forms of the same model, which say so themselves."""
        if self.composer is not None or self.isVisible():
            super()._refuse(sentence)


def ask_for_photos(workspace: Workspace) -> tuple[Path, ...]:
    """Let the person choose pictures."""
    title = QCoreApplication.translate("NoticeCard", "添加张贴照片")
    kinds = QCoreApplication.translate("NoticeCard", "照片 ({kinds})").format(kinds=PICTURES)
    return workspace.ask.open_files(title, kinds)
