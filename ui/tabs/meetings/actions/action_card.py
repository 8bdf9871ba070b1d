"""The card of one promise: who and until when, its course, its evidence, and the next step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QMenu

from app.domain.meetings.actions import OPEN_STATES, ActionState
from app.services.meetings.planning import RemoveMeetingFile
from ui.attachments.strip import AttachmentStrip
from ui.icons import icon
from ui.record_card import RecordCard
from ui.tabs.meetings.actions import composers
from ui.tabs.meetings.actions.action_model import ActionModel, Looked, NextStep
from ui.tabs.meetings.actions.action_words import course, facts, standing
from ui.tabs.meetings.actions.composers import CheckComposer, ExtendComposer, TextComposer
from ui.theme import Tone, current
from ui.widgets.basics import LINK, ActionButton, clear, line, words
from ui.widgets.composer import Composer
from ui.widgets.timeline import Timeline
from ui.words import dotted
from ui.workspace import Workspace

_STATES = {
    composers.DONE: ActionState.DONE,
    composers.TRANSFER: ActionState.TRANSFERRED,
    composers.CANCEL: ActionState.CANCELLED,
    composers.REOPEN: ActionState.IN_PROGRESS,
}


class ActionCard(RecordCard):
    """Signals: ``edit_wanted()``; ``meeting_wanted(id)`` the meeting it was agreed in."""

    edit_wanted = Signal()
    meeting_wanted = Signal(int)

    def __init__(self, model: ActionModel, workspace: Workspace) -> None:
        office = workspace.office
        super().__init__(
            workspace,
            lambda action_id, file: office.attach_to_meeting(file, action_id=action_id),
            RemoveMeetingFile,
        )
        self.model = model
        self._today: Callable[[], date] = office.today
        self._make()
        model.changed.connect(self._tell)
        model.refused.connect(self._refuse)
        model.done.connect(self.close_composer)
        self.strip.add_requested.connect(self.add_files)
        self._tell()

    def _make(self) -> None:
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(current().px(12))
        self._facts.setVerticalSpacing(current().px(8))
        self._facts.setColumnStretch(1, 1)
        self._meeting = ActionButton("", kind=LINK, on_click=self._open_meeting)
        self._timeline = Timeline()
        self.strip = AttachmentStrip(self.files, self.tr("证据"))
        self._rules = (line(), line())
        self.body.addLayout(self._facts)
        self.body.addWidget(self._meeting, 0, Qt.AlignmentFlag.AlignLeft)
        for piece in (self._rules[0], self._timeline, self._rules[1], self.strip):
            self.body.addWidget(piece)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        progress = self._opens(composers.PROGRESS)
        self.note_button = ActionButton(self.tr("加进展"), key="F3", on_click=progress)
        self._set_acts(self.menu, self.note_button)
        add = QShortcut(QKeySequence("F4"), self)
        add.activated.connect(self._edit)

    # what is shown

    def _tell(self) -> None:
        looked = self.model.looked
        for piece in (self._timeline, self.strip, self._meeting, *self._rules):
            piece.setVisible(looked is not None)
        clear(self._facts)
        if looked is None:
            self._turn_to(None)
            self.head(self.tr("选一条，看详情"), self.tr("↑ ↓ 选择，F3 加进展，F6 下一步"))
            self.setAccessibleName(self.title.text())
            return
        self._tell_action(looked)

    def _tell_action(self, looked: Looked) -> None:
        action, today = looked.action, self._today()
        self._turn_to(action.id)
        state, tone = standing(action, today)
        self.head(action.text, dotted(action.number, looked.row.item_title), state, tone)
        self.setAccessibleName(f"{action.number} {action.text} {state}")
        for number, (name, said, told) in enumerate(facts(action, today)):
            self._facts.addWidget(words(name, "small"), number, 0, Qt.AlignmentFlag.AlignTop)
            value = words(said, "body", None if told is Tone.PLAIN else told, wraps=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addWidget(value, number, 1)
        said = self.tr("在“{title}”议定").format(title=looked.row.meeting_title)
        self._meeting.set_words(said)
        self._timeline.tell(course(looked.steps, today))
        self.strip.tell(looked.files)
        self._tell_next()

    def _tell_next(self) -> None:
        step = self.model.next_step
        self.next_button.setVisible(step is not None)
        said = self.tr("核实") if step is NextStep.CHECK else self.tr("已完成")
        self.next_button.set_words(said)

    # what is done

    def go_on(self) -> None:
        step = self.model.next_step
        if step is not None:
            self.compose(composers.CHECK if step is NextStep.CHECK else composers.DONE)

    def compose(self, what: str) -> None:
        """Open one of the small forms, named in ``composers``."""
        looked = self.model.looked
        if looked is None:
            return
        composer = self._composer(what if what in (composers.CHECK, composers.EXTEND) else "text")
        if isinstance(composer, CheckComposer | ExtendComposer):
            composer.start(looked.action)
        elif isinstance(composer, TextComposer):
            start = looked.action.feedback if what == composers.FEEDBACK else ""
            composer.ask_for(what, start)
        self._open(composer)

    def _ask_for_files(self) -> Sequence[Path]:
        return self._workspace.ask.open_files(self.tr("添加证据"))

    def _make_composer(self, key: str) -> Composer:
        model = self.model
        if key == composers.CHECK:
            check = CheckComposer()
            check.checked.connect(
                lambda who, text: model.move(ActionState.CHECKED, text, verifier=who)
            )
            return check
        if key == composers.EXTEND:
            extend = ExtendComposer(self._today())
            extend.extended.connect(
                lambda day, why: model.move(ActionState.EXTENDED, why, due_on=day)
            )
            return extend
        made = TextComposer()
        made.written.connect(self._write)
        return made

    def _write(self, what: str, text: str) -> None:
        if what == composers.PROGRESS:
            self.model.note(text)
        elif what == composers.FEEDBACK:
            self.model.note_feedback(text)
        else:
            self.model.move(_STATES[what], text)

    def _opens(self, what: str) -> Callable[[], None]:
        return lambda: self.compose(what)

    def _fill_menu(self) -> None:
        self.menu.clear()
        looked = self.model.looked
        if looked is None:
            return
        state = looked.action.state
        if state in OPEN_STATES:
            if state is ActionState.NOT_STARTED:
                begin = self._moves(ActionState.IN_PROGRESS)
                self._offer(self.tr("开始办理"), "state", begin)
            self._offer(self.tr("延期…"), "calendar", self._opens(composers.EXTEND))
            self._offer(self.tr("转办…"), "next", self._opens(composers.TRANSFER))
            self._offer(self.tr("作废…"), "close", self._opens(composers.CANCEL))
        else:
            self._offer(self.tr("退回重办…"), "repeat", self._opens(composers.REOPEN))
        self._offer(self.tr("居民反馈…"), "smile", self._opens(composers.FEEDBACK))
        self._offer(self.tr("添加证据…"), "attachment", self.add_files)
        self.menu.addSeparator()
        if not looked.is_sealed:
            self._offer(self.tr("修改") + "\tF4", "edit", self._edit)
        self._offer(self.tr("打开会议"), "meetings", self._open_meeting)
        if not looked.is_sealed:
            self.menu.addSeparator()
            self._offer(self.tr("删除") + "\tDelete", "delete", self.model.delete)

    def _moves(self, state: ActionState) -> Callable[[], None]:
        return lambda: self.model.move(state)

    def _offer(self, text: str, picture: str, act: Callable[[], object]) -> None:
        self.menu.addAction(icon(picture), text).triggered.connect(lambda _=False: act())

    def _edit(self) -> None:
        looked = self.model.looked
        if looked is None:
            return
        if looked.is_sealed:
            self._workspace.say(
                self.tr("会议纪要已封存，议定的内容不能再改；可以加进展、延期或者作废。")
            )
        else:
            self.edit_wanted.emit()

    def _open_meeting(self) -> None:
        if self.model.looked is not None:
            self.meeting_wanted.emit(self.model.looked.action.meeting_id)
