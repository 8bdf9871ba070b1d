"""The tabs on top of the window: words with a small icon, a count of what waits, an underline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.icons import pixmap
from ui.theme import Tone, current

HEIGHT = 50
SIDE = 18
PICTURE = 18
GAP = 7


class TabButton(QAbstractButton):
    """One tab. ``set_count`` shows how many things wait there."""

    def __init__(self, text: str, picture: str, key_hint: str) -> None:
        super().__init__()
        self._theme = current()
        self._picture = picture
        self._count = 0
        self._slim = False
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setAccessibleDescription(key_hint)
        self.setToolTip(f"{text}  {key_hint}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        """Show how many things wait; 0 shows nothing."""
        self._count = count
        waiting = self.tr("{name}，{n} 件等着办").format(name=self.text(), n=count)
        self.setAccessibleName(waiting if count else self.text())
        self.updateGeometry()
        self.update()

    @property
    def count(self) -> int:
        """How many things are said to wait."""
        return self._count

    def sizeHint(self) -> QSize:
        theme = self._theme
        wide = QFontMetrics(theme.font(bold=True)).horizontalAdvance(self.text())
        wide += theme.px(PICTURE + GAP + 2 * SIDE)
        if self._count:
            wide += theme.px(GAP) + self._count_width()
        return QSize(wide, theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, chosen = self._theme, self.isChecked()
        tone = Tone.PRIMARY if chosen else Tone.MUTED
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() and not chosen:
            tone = Tone.PLAIN
        left, middle = theme.px(SIDE), self.height() // 2
        side = theme.px(PICTURE)
        painter.drawPixmap(left, middle - side // 2, pixmap(self._picture, side, tone))
        left += side + theme.px(GAP)
        painter.setFont(theme.font(bold=chosen))
        painter.setPen(theme.color(tone))
        rect = QRect(left, 0, self.width() - left, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._count:
            left += QFontMetrics(theme.font(bold=chosen)).horizontalAdvance(self.text())
            self._paint_count(painter, left + theme.px(GAP), middle)
        if chosen:
            thick = theme.px(3)
            painter.fillRect(0, self.height() - thick, self.width(), thick, theme.color(tone))
        if self.hasFocus():
            painter.setPen(QPen(theme.color(Tone.PRIMARY), 2))
            painter.drawRoundedRect(self.rect().adjusted(2, 4, -3, -6), 6, 6)
        painter.end()

    def _count_width(self) -> int:
        metrics = QFontMetrics(self._theme.font(bold=True))
        return max(metrics.horizontalAdvance(f"{self._count:,}") + self._theme.px(12), 0)

    def _paint_count(self, painter: QPainter, left: int, middle: int) -> None:
        theme = self._theme
        high = theme.px(22)
        ground = QRect(left, middle - high // 2, self._count_width(), high)
        painter.setPen(QPen(theme.color(Tone.SEAL), theme.hairline) if theme.hairline > 1
                       else Qt.PenStyle.NoPen)  # fmt: skip
        painter.setBrush(theme.soft(Tone.SEAL))
        painter.drawRoundedRect(ground, high / 2, high / 2)
        painter.setPen(theme.color(Tone.SEAL))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(theme.font(bold=True))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, f"{self._count:,}")


class TabStrip(QWidget):
    """The row of tabs. Signals: ``chosen(key)`` when the person picks one."""

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: dict[str, TabButton] = {}
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for number, (key, text, picture) in enumerate(tabs, 1):
            button = TabButton(text, picture, f"Ctrl+{number}" if number <= 9 else "")
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._tabs[key] = button
            layout.addWidget(button)

    def choose(self, key: str) -> None:
        """Show a tab as the chosen one; a key that is no tab chooses none."""
        self._group.setExclusive(False)
        for name, button in self._tabs.items():
            button.setChecked(name == key)
        self._group.setExclusive(True)

    def set_count(self, key: str, count: int) -> None:
        """Show how many things wait in a tab."""
        if key in self._tabs:
            self._tabs[key].set_count(count)

    def button(self, key: str) -> TabButton:
        """One of the tabs."""
        return self._tabs[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        focused = [key for key, button in self._tabs.items() if button.hasFocus()]
        if step is None or not focused:
            super().keyPressEvent(event)
            return
        keys = list(self._tabs)
        self._tabs[keys[(keys.index(focused[0]) + step) % len(keys)]].setFocus()
