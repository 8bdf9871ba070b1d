"""缺的资料: what the notice asks for and somebody does not have, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.notices.series import MissingField
from ui.icons import pixmap
from ui.theme import Tone, current
from ui.widgets.basics import ActionButton, clear, column, row
from ui.widgets.fitting_words import Paragraph

NAMED, IN_TOOLTIP = 3, 40
"""Names said before «等», and in the tooltip."""
ONE_LINE = 600
"""Pixels at 100 %: narrower than this, the buttons stand below the words."""


class MissingPart(QFrame):
    """Signals: ``drop_wanted(MissingField)`` nothing for those; ``accepted(MissingField)`` print
    with the gap; ``rewrite_wanted()`` mend the notice.
    """

    drop_wanted = Signal(object)
    accepted = Signal(object)
    rewrite_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[MissingField, ...] = ()
        self.setProperty("role", "bar")
        self.setProperty("tone", Tone.AMBER.value)
        self._lines: QVBoxLayout = column(gap=10)
        px = current().px
        self._lines.setContentsMargins(px(14), px(10), px(14), px(10))
        self.setLayout(self._lines)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_missing(self, missing: Sequence[MissingField]) -> None:
        """Show what is missing; nothing hides the part."""
        if tuple(missing) == self._shown:
            return
        self._shown = tuple(missing)
        clear(self._lines)
        for one in self._shown:
            self._lines.addWidget(self._line(one))
        self.setVisible(bool(self._shown))

    def take_focus(self) -> None:
        """Put the cursor on the first thing to decide."""
        first = self.findChild(ActionButton)
        if first is not None:
            first.setFocus()

    def _line(self, one: MissingField) -> QWidget:
        sign = QLabel()
        sign.setPixmap(pixmap("warning", current().px(20), Tone.AMBER))
        named = self._named(one.labels)
        if one.is_unknown:
            told = self.tr("{name} 没有这项资料，会照原样印出来。")
            said = told.format(name=_braced(one.name))
            left = ActionButton(self.tr("去改通知"), on_click=self.rewrite_wanted.emit)
            right = ActionButton(self.tr("照原样印"), on_click=lambda: self.accepted.emit(one))
        else:
            told = self.tr("{name}：{n} 份没有（{who}）")
            said = told.format(name=_braced(one.name), n=f"{one.count:,}", who=named)
            drop = self.tr("去掉这 {n} 份").format(n=f"{one.count:,}")
            left = ActionButton(drop, on_click=lambda: self.drop_wanted.emit(one))
            right = ActionButton(self.tr("照样印，空着"), on_click=lambda: self.accepted.emit(one))
        text = Paragraph(said)
        text.setToolTip("\n".join(one.labels[:IN_TOOLTIP]))
        top = row(sign, text, gap=10)
        top.setStretch(1, 1)
        return _Line(top, row(left, right, None, gap=8))

    def _named(self, labels: Sequence[str]) -> str:
        told = self.tr("、").join(labels[:NAMED])
        return self.tr("{names} 等").format(names=told) if len(labels) > NAMED else told


class _Line(QWidget):
    """What is missing, with its buttons beside it or below, as there is room."""

    def __init__(self, told: QLayout, buttons: QLayout) -> None:
        super().__init__()
        self._box = row(told, buttons, gap=8)
        self.setLayout(self._box)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= current().px(ONE_LINE)
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._box.setStretch(0, 1 if wide else 0)


def _braced(name: str) -> str:
    return "{{" + name + "}}"
