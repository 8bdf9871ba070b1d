"""Ready-made filters with their counts, side by side: one is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Tone, current


class Chip(QAbstractButton):
    """One filter: a word, how many, and a tone. The chosen one is underlined by a full ground."""

    def __init__(self, text: str, tone: Tone = Tone.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self._tone = tone
        self._count: int | None = None
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(None)

    def set_count(self, count: int | None) -> None:
        """Show how many there are; ``None`` while that is unknown."""
        self._count = count
        said = self.text() if count is None else f"{self.text()} {count:,}"
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._theme
        wide = QFontMetrics(theme.font(bold=True)).horizontalAdvance(self.accessibleName())
        return QSize(wide + theme.px(26), theme.control_height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, tone = self._theme, self._tone
        if self._count == 0 and not self.isChecked():
            tone = Tone.MUTED
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = theme.color(Tone.PRIMARY) if self.isChecked() else theme.soft(tone)
        if not self.isChecked() and theme.hairline > 1:
            edge = theme.line
        painter.setPen(QPen(edge, max(theme.hairline, 1.5 if self.isChecked() else 1)))
        painter.setBrush(theme.soft(Tone.PRIMARY if self.isChecked() else tone))
        painter.drawRoundedRect(rect, theme.px(8), theme.px(8))
        if self.hasFocus():
            painter.setPen(QPen(theme.color(Tone.PRIMARY), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, theme.px(8), theme.px(8))
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color(Tone.PRIMARY if self.isChecked() else tone))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.accessibleName())
        painter.end()


class FilterChips(QWidget):
    """A row of chips. Signals: ``chosen(key)`` when the person picks another one."""

    chosen = Signal(str)

    def __init__(
        self, offered: Sequence[tuple[str, str, Tone]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._chips: dict[str, Chip] = {}
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current().px(8))
        for key, text, tone in offered:
            chip = Chip(text, tone, self)
            chip.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._chips[key] = chip
            self._group.addButton(chip)
            layout.addWidget(chip)
        self.choose(next(iter(self._chips)))

    def choose(self, key: str) -> None:
        """Show a filter as the chosen one; says nothing to others."""
        self._chips[key].setChecked(True)

    @property
    def key(self) -> str:
        """The key of the chosen filter."""
        return next(key for key, chip in self._chips.items() if chip.isChecked())

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many each filter would find."""
        for key, count in counts.items():
            if key in self._chips:
                self._chips[key].set_count(count)

    def chip(self, key: str) -> Chip:
        """One of the chips."""
        return self._chips[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        keys = list(self._chips)
        chip = self._chips[keys[(keys.index(self.key) + step) % len(keys)]]
        chip.setFocus(Qt.FocusReason.TabFocusReason)
        chip.click()
