"""The slim panel of quick entry above the list: one line, and below it what was understood."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from app.domain.people import Resident
from ui.tabs.diary.earlier_bar import EarlierBar
from ui.tabs.diary.quick_entry_model import QuickEntryModel
from ui.tabs.diary.quick_words import understood_in_words
from ui.theme import current
from ui.widgets.badge import Badge
from ui.widgets.basics import QUIET, ActionButton, column, row, words
from ui.widgets.flow_layout import FlowRow


class QuickLine(QLineEdit):
    """The one line. Signals: ``details_requested()`` on Tab, ``left()`` on Esc."""

    details_requested = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("快速记录"))
        self.setPlaceholderText(
            self.tr("写一句就够：谁、房号、什么事。例：金阿姨 3-2-501 老年食堂")
        )

    def focusNextPrevChild(self, next: bool, /) -> bool:  # noqa: A002, FBT001  Qt's names
        if next and self.text().strip():
            self.details_requested.emit()
            return True
        return super().focusNextPrevChild(next)

    def event(self, event: QEvent) -> bool:
        """With nothing typed, undo is for what was saved last."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            if is_undo and not self.text() and not self.isUndoAvailable():
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class QuickEntryPanel(QFrame):
    """Signals: ``details_requested()`` the full form is wanted; ``left()`` Esc."""

    details_requested = Signal()
    left = Signal()

    def __init__(
        self, model: QuickEntryModel, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._today = model, today
        self.setProperty("role", "card")
        self.line = QuickLine()
        self._told = FlowRow(gap=6)
        self._wrong = words("", "error", wraps=True)
        self._wrong.hide()
        self.earlier = EarlierBar()
        self._hint = words(self.tr("Enter 保存，接着写下一条 · Tab 填详细 · Esc 收起"), "small")
        close = ActionButton("", kind=QUIET, picture="close", on_click=self.left.emit)
        close.setAccessibleName(self.tr("收起"))
        close.setToolTip(self.tr("收起，没写完的会留着"))
        head = row(self.line, close, gap=8)
        head.setStretch(0, 1)
        below = column(self._hint, self._told, self._wrong, self.earlier, gap=6)
        box = column(head, below, gap=8)
        px = current().px
        box.setContentsMargins(px(12), px(10), px(8), px(10))
        self.setLayout(box)
        self._connect()
        self._tell()

    def take_focus(self) -> None:
        """Put the cursor into the line."""
        # A shortcut's focus would select what is half-written, and the next letter replace it.
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.end(False)

    def _connect(self) -> None:
        model = self._model
        self.line.textChanged.connect(model.set_line)
        self.line.returnPressed.connect(model.save)
        self.line.details_requested.connect(self.details_requested)
        self.line.left.connect(self.left)
        model.line_changed.connect(self.line.setText)
        model.understood_changed.connect(self._tell)
        model.refused.connect(self._refuse)
        self.earlier.join_chosen.connect(model.join)
        self.earlier.ignored.connect(model.ignore)

    def _tell(self) -> None:
        model, today = self._model, self._today()
        pieces: list[QWidget] = []
        if model.understood is not None:
            told = understood_in_words(model.understood, model.resident, model.lists, today)
            pieces += [Badge(text, tone) for text, tone in told]
            pieces += [self._choice(one) for one in model.choices]
        self._told.show_pieces(*pieces)
        who = model.understood.read.who_text if model.understood else ""
        self.earlier.tell(model.earlier, who, model.joins, today)

    def _choice(self, resident: Resident) -> ActionButton:
        told = self.tr("是 {name} {room}？").format(name=resident.name, room=resident.home)
        return ActionButton(told, on_click=lambda: self._model.choose_resident(resident))

    def _refuse(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)
