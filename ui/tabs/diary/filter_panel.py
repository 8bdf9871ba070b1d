"""«筛选»: a small sheet that drops from its button, with everything the list can be narrowed by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.diary import EntryState, Party, Urgency
from app.ports.queries import EntryFilter
from ui.tabs.diary.category_field import CategoryField
from ui.tabs.diary.entry_words import party_word, state_word, urgency_word
from ui.tabs.diary.lists import DiaryLists
from ui.theme import current
from ui.widgets.basics import PRIMARY, ActionButton, CheckBox, Choice, column, row, words
from ui.widgets.date_field import DateField
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form_field import FormField


@dataclass(frozen=True)
class _Boxes:
    """Boxes to tick, each with the value it stands for."""

    boxes: tuple[tuple[object, CheckBox], ...]

    def ticked(self) -> tuple[object, ...]:
        return tuple(value for value, box in self.boxes if box.isChecked())

    def tick(self, values: tuple[object, ...]) -> None:
        for value, box in self.boxes:
            box.blockSignals(True)
            box.setChecked(value in values)
            box.blockSignals(False)


class FilterPanel(QFrame):
    """Applies every change at once. Signals: ``narrowed(dict of restrictions)``; ``cleared()``."""

    narrowed = Signal(object)
    cleared = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("筛选"))
        self._lists = DiaryLists()
        self._states = self._boxes([(one, state_word(one)) for one in EntryState])
        self._parties = self._boxes([(one, party_word(one)) for one in Party])
        self._urgencies = self._boxes([(one, urgency_word(one)) for one in Urgency])
        self._category = CategoryField(self.tr("类别"))
        self._channel = Choice(self.tr("渠道"))
        self._first = DateField(self.tr("从"), today)
        self._last = DateField(self.tr("到"), today)
        self._meeting = CheckBox(self.tr("只看例会议题"))
        self._lay_out()
        self._connect()

    def offer_lists(self, lists: DiaryLists) -> None:
        """Offer the office's categories and channels."""
        self._lists = lists
        self._category.offer_tree(lists, self.tr("全部类别"))
        channels: list[tuple[object, str]] = [(None, self.tr("全部渠道"))]
        self._channel.offer(channels + [(one.id, one.name) for one in lists.channels])

    def show_filter(self, wanted: EntryFilter) -> None:
        """Show what restricts the list now."""
        self._states.tick(wanted.states)
        self._parties.tick(wanted.parties)
        self._urgencies.tick(wanted.urgencies)
        self._category.show_category(wanted.category_ids[0] if wanted.category_ids else None)
        self._channel.choose(wanted.channel_ids[0] if wanted.channel_ids else None)
        self._first.set_day(wanted.received_from)
        self._last.set_day(wanted.received_to)
        self._meeting.blockSignals(True)
        self._meeting.setChecked(bool(wanted.for_meeting))
        self._meeting.blockSignals(False)

    def drop_from(self, button: QWidget) -> None:
        """Open below a button, inside the screen."""
        box = self.layout()
        if box is not None:
            self.setFixedHeight(box.totalHeightForWidth(self.width()))
        place = button.mapToGlobal(button.rect().bottomLeft() + QPoint(0, current().px(4)))
        screen = button.screen() or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        place.setY(max(room.top(), min(place.y(), room.bottom() - self.height())))
        self.move(place)
        self.show()
        self._states.boxes[0][1].setFocus(Qt.FocusReason.PopupFocusReason)

    def _lay_out(self) -> None:
        px = current().px
        days = row(self._first, self._last, gap=8)
        lists = row(
            FormField(self.tr("类别"), self._category),
            FormField(self.tr("渠道"), self._channel),
            gap=12,
        )
        clear = ActionButton(self.tr("清除筛选"), on_click=self.cleared.emit)
        close = ActionButton(self.tr("好"), kind=PRIMARY, on_click=self.close)
        received = QWidget()
        received.setLayout(days)
        box = column(
            self._ticks(self.tr("状态"), self._states),
            self._ticks(self.tr("承办"), self._parties),
            self._ticks(self.tr("紧急程度"), self._urgencies),
            lists,
            FormField(self.tr("收到的日子，从、到"), received),
            self._meeting,
            row(clear, None, close, gap=8),
            gap=10,
        )
        box.setContentsMargins(px(16), px(14), px(16), px(14))
        self.setLayout(box)
        self.setFixedWidth(px(560))

    def _ticks(self, label: str, boxes: _Boxes) -> QVBoxLayout:
        ticks = FlowRow(*(box for _, box in boxes.boxes), gap=10)
        ticks.setAccessibleName(label)
        return column(words(label, "strong"), ticks, gap=2)

    def _boxes(self, offered: list[tuple[object, str]]) -> _Boxes:
        return _Boxes(tuple((value, CheckBox(text)) for value, text in offered))

    def _connect(self) -> None:
        for group in (self._states, self._parties, self._urgencies):
            for _, box in group.boxes:
                box.toggled.connect(self._apply)
        self._category.picked.connect(self._apply)
        self._channel.activated.connect(self._apply)
        self._first.date_changed.connect(self._apply)
        self._last.date_changed.connect(self._apply)
        self._meeting.toggled.connect(self._apply)

    def _apply(self, _what: object = None) -> None:
        category, channel = self._category.currentData(), self._channel.currentData()
        self.narrowed.emit(
            {
                "states": self._states.ticked(),
                "parties": self._parties.ticked(),
                "urgencies": self._urgencies.ticked(),
                "category_ids": self._lists.family(category) if category else (),
                "channel_ids": (channel,) if channel else (),
                "received_from": self._first.day,
                "received_to": self._last.day,
                "for_meeting": True if self._meeting.isChecked() else None,
            }
        )
