"""The side card of one entry: who, what, its timeline, its files, and the next step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from app.domain.diary import EntryState
from app.services.diary_commands import RemoveAttachment
from ui.attachments.strip import AttachmentStrip
from ui.record_card import RecordCard
from ui.tabs.diary import detail_words
from ui.tabs.diary.composers import (
    FollowUpComposer,
    JoinComposer,
    ReasonComposer,
    VisitComposer,
)
from ui.tabs.diary.details_menu import DetailsMenu
from ui.tabs.diary.details_model import DetailsModel, Looked, Step
from ui.tabs.diary.entry_words import first_words
from ui.widgets.basics import LINK, PLAIN, PRIMARY, ActionButton, line, restyle, row, words
from ui.widgets.composer import Composer
from ui.widgets.timeline import Timeline
from ui.workspace import Workspace

NEXT_STATES = {
    Step.START: EntryState.IN_PROGRESS,
    Step.FINISH: EntryState.AWAITING_VISIT,
    Step.REOPEN: EntryState.IN_PROGRESS,
}


class DetailsCard(RecordCard):
    """Signals: ``edit_requested()``; ``matter_requested(matter_id, words)`` its entries are
    wanted; ``print_requested(str)`` «receipt» or «entry».
    """

    edit_requested = Signal()
    matter_requested = Signal(int, str)
    print_requested = Signal(str)

    def __init__(self, model: DetailsModel, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.office.attach, RemoveAttachment)
        self.model = model
        self._today: Callable[[], date] = workspace.office.today
        self._make()
        self._connect()
        self._tell()

    def _make(self) -> None:
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        self._subject = words("", "strong", wraps=True)
        self._text = words("", wraps=True)
        self._contact = words("", "muted", wraps=True)
        self._meta = words("", "small", wraps=True)
        for label in (self._subject, self._text, self._contact, self._meta):
            label.setTextInteractionFlags(selectable)
        self._matter = ActionButton("", kind=LINK, on_click=self._show_matter)
        self._timeline = Timeline()
        self.strip = AttachmentStrip(self.files)
        matter = row(self._matter, None, gap=0)
        for piece in (self._subject, self._text, self._contact, self._meta):
            self.body.addWidget(piece)
        self.body.addLayout(matter)
        self._rule = line()
        for piece in (self._rule, self._timeline, self.strip):
            self.body.addWidget(piece)
        self.menu = DetailsMenu(self.model, self)
        self._follow = ActionButton(self.tr("添加跟进"), on_click=lambda: self.compose("follow_up"))
        self._follow.setToolTip("F3")
        QShortcut(QKeySequence(Qt.Key.Key_F3), self._follow).activated.connect(self._follow.click)
        self._meeting = ActionButton(self.tr("转例会议题"), on_click=self._turn_meeting)
        self._set_acts(self.menu, self._follow, self._meeting)

    def _connect(self) -> None:
        self.model.changed.connect(self._tell)
        self.model.refused.connect(self._refuse)
        self.model.done.connect(self.close_composer)
        self.strip.add_requested.connect(self.add_files)
        self.menu.edit_requested.connect(self.edit_requested)
        self.menu.print_requested.connect(self.print_requested)
        self.menu.composer_requested.connect(self.compose)

    # what is shown

    def _tell(self) -> None:
        looked = self.model.looked
        for piece in (self._subject, self._meta, self._rule, self._timeline, self.strip):
            piece.setVisible(looked is not None)
        if looked is None:
            self._tell_nothing()
        else:
            self._tell_entry(looked)

    def _tell_nothing(self) -> None:
        self._turn_to(None)
        self.head(self.tr("选一条，看详情"), self.tr("↑ ↓ 选择，Enter 编辑，F2 记一条"))
        for piece in (self._text, self._contact, self._matter):
            piece.hide()

    def _tell_entry(self, looked: Looked) -> None:
        detail, today = looked.detail, self._today()
        entry = detail.entry
        self._turn_to(entry.id)
        state, tone = detail_words.state_in_words(entry, today)
        self.head(detail_words.heading(detail), "", state, tone)
        self.setAccessibleName(f"{self.title.text()} {state}")
        self._subject.setText(first_words(entry.subject, entry.text))
        extra = entry.text if entry.subject and entry.text.strip() != entry.subject else ""
        for label, said in (
            (self._text, extra),
            (self._contact, detail_words.contact_line(detail)),
            (self._meta, detail_words.meta_line(detail, today)),
        ):
            label.setText(said)
            label.setVisible(bool(said))
        matter = detail_words.matter_line(looked)
        self._matter.set_words(matter)
        self._matter.setVisible(bool(matter))
        self._timeline.tell(detail_words.timeline(looked, today))
        self.strip.tell(detail.attachments)
        self._tell_acts(looked)

    def _tell_acts(self, looked: Looked) -> None:
        entry = looked.detail.entry
        is_binned = entry.deleted_at is not None
        self._follow.setEnabled(not is_binned)
        self._meeting.setEnabled(not is_binned)
        on = entry.for_meeting
        self._meeting.set_words(self.tr("撤下议题") if on else self.tr("转例会议题"))
        step = self.model.next_step
        if step is not None:
            self.next_button.set_words(detail_words.step_word(step))
            kind = PLAIN if step in {Step.REOPEN, Step.RESTORE} else PRIMARY
            if self.next_button.property("kind") != kind:
                self.next_button.setProperty("kind", kind)
                restyle(self.next_button)

    # what is done

    def go_on(self) -> None:
        step = self.model.next_step
        if step is Step.VISIT:
            self.compose("visit")
        elif step is Step.RESTORE:
            self.model.restore()
        elif step is not None:
            self.model.move(NEXT_STATES[step])

    def compose(self, what: str) -> None:
        """Open one of the small forms: follow_up, visit, join, transferred, refused."""
        if self.model.looked is None:
            return
        is_reason = what in {EntryState.TRANSFERRED, EntryState.REFUSED}
        composer = self._composer("reason" if is_reason else what)
        if isinstance(composer, ReasonComposer):
            composer.ask_for(EntryState(what))
        elif isinstance(composer, JoinComposer):
            entry = self.model.looked.detail.entry
            composer.start(str(entry.home) if entry.home.room else "")
        elif isinstance(composer, FollowUpComposer | VisitComposer):
            composer.clear()
        self._open(composer)

    def _make_composer(self, key: str) -> Composer:
        model = self.model
        if key == "follow_up":
            follow = FollowUpComposer()
            follow.written.connect(model.follow_up)
            return follow
        if key == "visit":
            visit = VisitComposer()
            visit.visited.connect(model.record_visit)
            return visit
        if key == "reason":
            reason = ReasonComposer()
            reason.reasoned.connect(model.move)
            return reason
        join = JoinComposer(self._today)
        join.searched.connect(model.search)
        join.chosen.connect(model.join)
        model.found.connect(join.offer)
        return join

    def _ask_for_files(self) -> Sequence[Path]:
        return self._workspace.ask.open_files(self.tr("添加附件"))

    def _turn_meeting(self) -> None:
        if self.model.detail is not None:
            self.model.set_for_meeting(on=not self.model.detail.entry.for_meeting)

    def _show_matter(self) -> None:
        detail = self.model.detail
        if detail is not None and detail.entry.matter_id is not None:
            said = first_words(detail.entry.subject, detail.entry.text)
            self.matter_requested.emit(detail.entry.matter_id, said)
