"""The small forms at the foot of the details: follow-up, return visit, reason, joining."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app.domain.diary import EntryState, FollowUpKind, Satisfaction
from app.ports.queries import EntryRow
from ui.tabs.diary.entry_words import kind_word, satisfaction_word, who_of_row
from ui.theme import current
from ui.widgets.basics import PRIMARY, ActionButton, row, words
from ui.widgets.composer import Composer, Toggles
from ui.widgets.form_field import TextArea
from ui.widgets.search_box import SearchBox
from ui.words import short_moment

BY_HAND = (
    FollowUpKind.NOTE,
    FollowUpKind.CALL,
    FollowUpKind.VISIT,
    FollowUpKind.RAISED_AGAIN,
)


class FollowUpComposer(Composer):
    """What happened with it. Signals: ``written(FollowUpKind, text)``."""

    written = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.title.setText(self.tr("添加跟进"))
        self.kind = Toggles([(kind, kind_word(kind)) for kind in BY_HAND])
        self.kind.choose(FollowUpKind.NOTE)
        self.text = TextArea(lines=2, placeholder=self.tr("做了什么，说了什么"))
        self.text.setAccessibleName(self.tr("跟进内容"))
        save = ActionButton(self.tr("添加  Ctrl+Enter"), kind=PRIMARY, on_click=self._write)
        for piece in (self.kind, self.text, self.wrong):
            self._body.addWidget(piece)
        self._body.addLayout(row(None, save))
        self.text.submitted.connect(self._write)

    def take_focus(self) -> None:
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear(self) -> None:
        """Be ready for the next one."""
        self.text.clear()
        self.kind.choose(FollowUpKind.NOTE)
        self.refuse("")

    def _write(self) -> None:
        text = self.text.toPlainText().strip()
        if not text:
            self.refuse(self.tr("请写下跟进内容"))
            self.take_focus()
            return
        self.written.emit(self.kind.value, text)


class VisitComposer(Composer):
    """What the resident said afterwards. Signals: ``visited(Satisfaction, words)``."""

    visited = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.title.setText(self.tr("回访：居民怎么说"))
        self.satisfaction = Toggles([(one, satisfaction_word(one)) for one in Satisfaction])
        self.text = TextArea(lines=2, placeholder=self.tr("居民的原话，可以不填"))
        self.text.setAccessibleName(self.tr("居民的话"))
        self._told = words("", "small", wraps=True)
        save = ActionButton(self.tr("记下回访  Ctrl+Enter"), kind=PRIMARY, on_click=self._write)
        for piece in (self.satisfaction, self.text, self._told, self.wrong):
            self._body.addWidget(piece)
        self._body.addLayout(row(None, save))
        self.text.submitted.connect(self._write)
        self.satisfaction.chosen.connect(self._tell)
        self._tell()

    def take_focus(self) -> None:
        self.satisfaction.take_focus()

    def clear(self) -> None:
        """Be ready for another entry."""
        self.satisfaction.clear()
        self.text.clear()
        self.refuse("")
        self._tell()

    def _tell(self) -> None:
        self.refuse("")
        again = self.satisfaction.value is Satisfaction.DISSATISFIED
        done = self.tr("记下后办结") if self.satisfaction.value is not None else ""
        self._told.setText(self.tr("记下后重新处理") if again else done)
        self._told.setVisible(bool(self._told.text()))

    def _write(self) -> None:
        if self.satisfaction.value is None:
            self.refuse(self.tr("请选择满意、基本满意或不满意"))
            self.take_focus()
            return
        self.visited.emit(self.satisfaction.value, self.text.toPlainText())


class ReasonComposer(Composer):
    """Why it is passed on or not taken up. Signals: ``reasoned(EntryState, reason)``."""

    reasoned = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._state = EntryState.TRANSFERRED
        self.text = TextArea(lines=2)
        self._save = ActionButton("", kind=PRIMARY, on_click=self._write)
        for piece in (self.text, self.wrong):
            self._body.addWidget(piece)
        self._body.addLayout(row(None, self._save))
        self.text.submitted.connect(self._write)

    def ask_for(self, state: EntryState) -> None:
        """Ask for the reason of a state."""
        self._state = state
        if state is EntryState.TRANSFERRED:
            self.title.setText(self.tr("转办：转给谁，为什么"))
            self._save.set_words(self.tr("转办"))
        else:
            self.title.setText(self.tr("不予受理：为什么"))
            self._save.set_words(self.tr("不予受理"))
        self.text.setAccessibleName(self.title.text())
        self.text.clear()
        self.refuse("")

    def take_focus(self) -> None:
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _write(self) -> None:
        reason = self.text.toPlainText().strip()
        if not reason:
            self.refuse(self.tr("需要写明原因"))
            self.take_focus()
            return
        self.reasoned.emit(self._state, reason)


class JoinComposer(Composer):
    """Finds the entry of the same matter. Signals: ``searched(words)``, ``chosen(entry_id)``."""

    searched = Signal(str)
    chosen = Signal(int)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.title.setText(self.tr("并案：和哪一条是同一件事"))
        self.search = SearchBox(self.tr("编号、姓名、房号、内容"), self.tr("查找要并入的记录"))
        self.search.setPlaceholderText(self.tr("编号、姓名、房号、内容"))
        self.search.setMaximumWidth(current().px(2000))
        self.rows = QListWidget()
        self.rows.setAccessibleName(self.tr("找到的记录"))
        self.rows.setMinimumHeight(current().px(80))
        self.rows.setMaximumHeight(current().px(168))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for piece in (self.search, self.rows, self.wrong):
            self._body.addWidget(piece)
        self.search.searched.connect(self.searched)
        self.search.left_down.connect(self._go_down)
        self.rows.itemActivated.connect(self._choose)
        self.rows.itemClicked.connect(self._choose)

    def start(self, words_to_begin: str) -> None:
        """Begin with a proposal of what to look for."""
        self.rows.clear()
        self.refuse("")
        self.search.setText(words_to_begin)
        self.searched.emit(words_to_begin)

    def offer(self, found: Sequence[EntryRow]) -> None:
        """Show entries to choose from."""
        self.rows.clear()
        for one in found:
            when = short_moment(one.received_at, self._today())
            who = f"{who_of_row(one)} {one.room}".strip()
            told = (one.subject or one.text, who, when, one.number)
            item = QListWidgetItem(" · ".join(told))
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            item.setToolTip(item.text())
            self.rows.addItem(item)

    def take_focus(self) -> None:
        self.search.take_focus()

    def _go_down(self) -> None:
        if self.rows.count():
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
            self.rows.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(int(item.data(Qt.ItemDataRole.UserRole)))
