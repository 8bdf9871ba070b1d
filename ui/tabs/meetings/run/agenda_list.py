"""The agenda at the left: number, title, who brought it, minutes planned and used, ✓ when done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.meetings.meeting import ItemState
from ui.icons import pixmap
from ui.theme import Step, Tone, current
from ui.words import dotted


@dataclass(frozen=True)
class AgendaRow:
    """One item as shown. ``minutes`` says planned or used and planned: «15′», «12′ / 15′»."""

    item_id: int
    number: str
    title: str
    sponsor: str
    minutes: str
    state: ItemState
    is_over: bool = False
    is_internal: bool = False


class AgendaButton(QAbstractButton):
    """One item; a click turns the meeting to it."""

    def __init__(self, shown: AgendaRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = shown
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_row(shown)

    def show_row(self, shown: AgendaRow) -> None:
        """Show another state of the same item."""
        self.shown = shown
        said = {
            ItemState.DONE: self.tr("已完成"),
            ItemState.OPEN: self.tr("正在进行"),
            ItemState.POSTPONED: self.tr("留待下次"),
        }.get(shown.state, "")
        told = (shown.number, shown.title, shown.sponsor, shown.minutes, said)
        self.setAccessibleName(" ".join(piece for piece in told if piece))
        self.setToolTip(shown.title)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        theme = current()
        box = QFontMetrics(self._font()).boundingRect(
            QRect(0, 0, self._title_width(width), 10_000), _WRAP, self.shown.title
        )
        return max(theme.px(40), box.height() + theme.px(34))

    def sizeHint(self) -> QSize:
        return QSize(current().px(200), self.heightForWidth(current().px(200)))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, px, shown = current(), current().px, self.shown
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_now = shown.state is ItemState.OPEN
        if is_now or self.underMouse() or self.hasFocus():
            edged = self.hasFocus() or (is_now and theme.hairline > 1)
            painter.setPen(QPen(theme.color(Tone.PRIMARY), 2) if edged else Qt.PenStyle.NoPen)
            painter.setBrush(theme.soft(Tone.PRIMARY if is_now else Tone.PLAIN))
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, px(6), px(6))
        self._paint_sign(painter)
        settled = shown.state in (ItemState.DONE, ItemState.POSTPONED)
        painter.setPen(theme.color(Tone.MUTED if settled else Tone.PLAIN))
        painter.setFont(self._font())
        left = px(34)
        title = QRect(left, px(6), self._title_width(self.width()), self.height() - px(30))
        painter.drawText(title, _WRAP, shown.title)
        painter.setFont(theme.font(Step.SMALL))
        painter.setPen(theme.color(Tone.SEAL if shown.is_over else Tone.MUTED))
        foot = QRect(left, self.height() - px(26), self.width() - left - px(8), px(20))
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, shown.minutes)
        painter.setPen(theme.color(Tone.MUTED))
        room = foot.width() - painter.fontMetrics().horizontalAdvance(shown.minutes) - px(8)
        aside = painter.fontMetrics().elidedText(self._aside(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, aside)
        painter.end()

    def _aside(self) -> str:
        said = self.shown.sponsor
        if self.shown.is_internal:
            said = dotted(said, self.tr("内部"))
        if self.shown.state is ItemState.POSTPONED:
            said = dotted(said, self.tr("留待下次"))
        return said

    def _paint_sign(self, painter: QPainter) -> None:
        theme, px = current(), current().px
        if self.shown.state is ItemState.DONE:
            side = px(16)
            painter.drawPixmap(px(10), px(9), pixmap("done", side, Tone.OK))
            return
        tone = Tone.PRIMARY if self.shown.state is ItemState.OPEN else Tone.MUTED
        painter.setPen(theme.color(tone))
        painter.setFont(theme.font(bold=True))
        place = QRect(0, px(6), px(32), px(24))
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, self.shown.number)

    def _font(self):  # noqa: ANN202  a QFont
        return current().font(bold=self.shown.state is ItemState.OPEN)

    def _title_width(self, width: int) -> int:
        return max(40, width - current().px(34 + 8))


_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)


class AgendaList(QWidget):
    """All items in order. Signals: ``chosen(item_id)``."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(current().px(2))
        self._box.addStretch(1)
        self.buttons: list[AgendaButton] = []

    def show_rows(self, rows: Sequence[AgendaRow]) -> None:
        """Show the agenda; rows that stay are only told anew."""
        if [row.item_id for row in rows] != [button.shown.item_id for button in self.buttons]:
            self._make(rows)
        for button, row in zip(self.buttons, rows, strict=True):
            if button.shown != row:
                button.show_row(row)

    def current_button(self) -> AgendaButton | None:
        """The item that is open."""
        return next((b for b in self.buttons if b.shown.state is ItemState.OPEN), None)

    def _make(self, rows: Sequence[AgendaRow]) -> None:
        for button in self.buttons:
            self._box.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for place, row in enumerate(rows):
            button = AgendaButton(row)
            button.clicked.connect(lambda _=False, item=row.item_id: self.chosen.emit(item))
            self._box.insertWidget(place, button)
            self.buttons.append(button)
