"""The smallest pieces of every screen: words, buttons, lines and rows of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QPolygonF, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from ui.icons import icon, icon_size
from ui.theme import Tone, current

PLAIN, PRIMARY, DANGER, QUIET, LINK = "plain", "primary", "danger", "quiet", "link"
"""The kinds of button. One ``PRIMARY`` per screen."""

ICON_GAP = 4
"""Pixels at 100 % between a button's picture and its words, beyond what Qt leaves."""

AnyLayout = TypeVar("AnyLayout", bound=QBoxLayout)


def words(
    text: str, role: str = "body", tone: Tone | None = None, *, wraps: bool = False
) -> QLabel:
    """A label. ``role``: body, small, muted, strong, heading, title, figure or error."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    if tone is not None:
        label.setProperty("tone", tone.value)
    if wraps:
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


def set_tone(widget: QWidget, tone: Tone) -> None:
    """Change the colour of words or of a bar already shown."""
    widget.setProperty("tone", tone.value)
    restyle(widget)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at a widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    QWidget.update(widget)  # a table has an update of its own, of one cell


class ActionButton(QPushButton):
    """A button that says what happens, with the key that does the same («记一条  F2»)."""

    def __init__(
        self,
        text: str,
        *,
        kind: str = PLAIN,
        picture: str = "",
        key: str = "",
        on_click: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self._key = key
        self.set_words(text)
        if key:
            # A button's own shortcut clicks 100 ms later; what is typed meanwhile would be lost.
            QShortcut(QKeySequence(key), self).activated.connect(self.click)
        if picture:
            gap = ICON_GAP if text else 0
            self.setIconSize(icon_size(gap))
            tone = Tone.PRIMARY if kind == LINK else Tone.PLAIN
            self.setIcon(icon(picture, tone, on_primary=kind in {PRIMARY, DANGER}, gap=gap))
        if on_click is not None:
            self.clicked.connect(lambda _checked=False: on_click())
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_words(self, text: str) -> None:
        """Say something else; the key stays."""
        plain = text.replace("&", "&&")
        self.setText(f"{plain}  {self._key}" if self._key else plain)
        self.setAccessibleName(text)
        self.setAccessibleDescription(self._key)


class Choice(QComboBox):
    """A drop-down list of values, each with the words that stand for it."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        self.setAccessibleName(accessible_name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(16)

    def offer(self, values: list[tuple[object, str]]) -> None:
        """Replace what can be chosen: pairs of value and words."""
        was = self.currentData()
        self.blockSignals(True)
        self.clear()
        self._values = [value for value, _ in values]
        for value, text in values:
            self.addItem(text, value)
        self.choose(was)
        self.blockSignals(False)

    def currentData(self, role: int = Qt.ItemDataRole.UserRole) -> Any:  # noqa: N802  Qt's name
        """The value chosen, as it was offered: Qt makes a plain text of an enumeration."""
        place = self.currentIndex()
        if role != Qt.ItemDataRole.UserRole or not 0 <= place < len(self._values):
            return super().currentData(role)
        return self._values[place]

    def choose(self, value: object) -> None:
        """Choose a value; the first one when it is not offered."""
        position = next((n for n in range(self.count()) if self.itemData(n) == value), 0)
        self.setCurrentIndex(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(Tone.MUTED), theme.px(1.5)))
        x, y, d = self.width() - theme.px(16), self.height() / 2, theme.px(4)
        points = [QPointF(x - d, y - d / 2), QPointF(x, y + d / 2), QPointF(x + d, y - d / 2)]
        painter.drawPolyline(QPolygonF(points))
        painter.end()

    def wheelEvent(self, event: QEvent) -> None:
        """Scrolling the page must not change what was chosen."""
        event.ignore()


class CheckBox(QCheckBox):
    """A box to tick, with a tick that is seen in every theme."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        theme = current()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        place = QStyle.SubElement.SE_CheckBoxIndicator
        box = self.style().subElementRect(place, option, self).toRectF()
        unit = box.width() / 10
        tick = [(2.4, 5.2), (4.3, 7.1), (7.8, 3.2)]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.on_primary, theme.px(2)))
        painter.drawPolyline(QPolygonF([box.topLeft() + QPointF(x, y) * unit for x, y in tick]))
        painter.end()


def line() -> QFrame:
    """A hairline across."""
    ruled = QFrame()
    ruled.setProperty("role", "line")
    ruled.setFixedHeight(current().hairline)
    return ruled


def column(*pieces: QWidget | QLayout | int | None, gap: int = 12, margin: int = 0) -> QVBoxLayout:
    """Pieces one under the other; a number is a gap, ``None`` takes the space left."""
    return _filled(QVBoxLayout(), pieces, gap, margin)


def row(*pieces: QWidget | QLayout | int | None, gap: int = 12, margin: int = 0) -> QHBoxLayout:
    """Pieces side by side; a number is a gap, ``None`` takes the space left."""
    return _filled(QHBoxLayout(), pieces, gap, margin)


def _filled(
    box: AnyLayout, pieces: tuple[QWidget | QLayout | int | None, ...], gap: int, margin: int
) -> AnyLayout:
    px = current().px
    box.setSpacing(px(gap))
    box.setContentsMargins(px(margin), px(margin), px(margin), px(margin))
    for piece in pieces:
        if piece is None:
            box.addStretch(1)
        elif isinstance(piece, int):
            box.addSpacing(px(piece))
        elif isinstance(piece, QWidget):
            box.addWidget(piece)
        else:
            box.addLayout(piece)
    return box


def tool_line(left: Sequence[QWidget], right: Sequence[QWidget]) -> QHBoxLayout:
    """The one line of tools above a list: search first, then chips, the main action last."""
    tools = row(*left, None, *right)
    tools.setStretch(0, 4)
    tools.setStretch(len(left), 1)
    return tools


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
