"""What the checks found, one line each: refusals first; a line leads to the words it is about."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from app.domain.notices.findings import Finding, Weight
from app.wording import Wording
from ui.icons import pixmap
from ui.tabs.notices.write.field_words import finding_words, weight_word
from ui.tabs.notices.write.write_values import DAYS
from ui.theme import Step, Tone, current
from ui.widgets.basics import ActionButton, clear, column, row
from ui.widgets.cards import scrolled

SIGNS = {
    Weight.REFUSED: ("error", Tone.SEAL),
    Weight.WARNING: ("warning", Tone.AMBER),
    Weight.ADVICE: ("info", Tone.PRIMARY),
}
SHARE = 7
"""The list takes one part in so many of the height before it scrolls."""


class FindingLine(QAbstractButton):
    """One finding: sign, how much it weighs, the sentence; Enter and a click lead to it."""

    def __init__(self, finding: Finding, field: str, wording: Wording) -> None:
        super().__init__()
        sign, self._tone = SIGNS[finding.weight]
        px = current().px
        self._sign = pixmap(sign, px(16), self._tone)
        self._lead = weight_word(finding.weight)
        said = finding_words(finding, wording)
        placed = self.tr("{field}：{said}").format(field=field, said=said)
        self.setText(said if not field or field in said else placed)
        self.setAccessibleName(f"{self._lead} {self.text()}")
        self.setToolTip(self.text())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(current().px(240), self.heightForWidth(current().px(240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(160), current().px(32))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        room = max(width - self._left - current().px(8), 40)
        metrics = QFontMetrics(current().font(Step.SMALL))
        flags = Qt.TextFlag.TextWordWrap
        wraps = metrics.boundingRect(QRect(0, 0, room, 10_000), int(flags), self.text())
        return max(wraps.height() + current().px(12), current().px(32))

    @property
    def _left(self) -> int:
        lead = QFontMetrics(current().font(Step.SMALL, bold=True)).horizontalAdvance(self._lead)
        return current().px(8 + 16 + 6 + 8) + lead

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current()
        px = theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self.rect().adjusted(1, 1, -1, -1)
        if self.underMouse() or self.hasFocus():
            ring = QPen(theme.color(Tone.PRIMARY), 2)
            painter.setPen(ring if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.soft(Tone.PLAIN))
            painter.drawRoundedRect(rect, px(6), px(6))
        line_high = QFontMetrics(theme.font(Step.SMALL)).lineSpacing()
        painter.drawPixmap(px(8), px(6) + (line_high - px(16)) // 2, self._sign)
        painter.setFont(theme.font(Step.SMALL, bold=True))
        painter.setPen(theme.color(self._tone))
        painter.drawText(
            QRect(px(30), px(6), self.width(), line_high), Qt.AlignmentFlag.AlignVCenter, self._lead
        )
        painter.setFont(theme.font(Step.SMALL))
        painter.setPen(theme.color(Tone.PLAIN))
        place = QRect(self._left, px(6), self.width() - self._left - px(8), self.height())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        painter.drawText(place.toRectF(), self.text(), option)
        painter.end()


class FindingsList(QWidget):
    """Signals: ``chosen(Finding)`` lead to its words; ``better_wanted(Finding)`` put what is
    better in their place.
    """

    chosen = Signal(object)
    better_wanted = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._shown: tuple[Finding, ...] = ()
        self._pairs: list[tuple[FindingLine, ActionButton | None]] = []
        self._rows = column(gap=0)
        inner = QWidget()
        inner.setProperty("role", "page")
        inner.setLayout(column(self._rows, None, gap=0))
        self._inner, self._area = inner, scrolled(inner)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(column(self._area, gap=0))
        self.hide()

    def show_findings(self, found: tuple[Finding, ...], labels: dict[str, str]) -> None:
        """Show these; ``labels`` name the fields. The same as before are left alone."""
        if found == self._shown:
            return
        self._shown = found
        clear(self._rows)
        self._pairs = []
        for finding in found:
            self._rows.addLayout(self._row(finding, labels.get(finding.field, "")))
        self.setVisible(bool(found))
        self._fit()

    @property
    def lines(self) -> list[FindingLine]:
        """The lines, from top to bottom."""
        return [said for said, _ in self._pairs]

    @property
    def better(self) -> list[ActionButton]:
        """The buttons that put something better in place."""
        return [button for _, button in self._pairs if button is not None]

    def _row(self, finding: Finding, label: str) -> QHBoxLayout:
        said = FindingLine(finding, label, self._wording)
        said.clicked.connect(lambda: self.chosen.emit(finding))
        better = finding.details.get("better")
        can_change = finding.end > finding.start or finding.field in DAYS
        button = None
        if isinstance(better, str) and can_change:
            button = self._better_button(finding, better)
        self._pairs.append((said, button))
        box = row(*([said] if button is None else [said, button]), gap=8)
        box.setStretch(0, 1)
        return box

    def _better_button(self, finding: Finding, better: str) -> ActionButton:
        said = self.tr("改成“{better}”").format(better=_short(better))
        button = ActionButton(
            said if better else self.tr("去掉"),
            on_click=lambda: self.better_wanted.emit(finding),
        )
        button.setProperty("kind", "phrase")
        button.setToolTip(better)
        return button

    def _fit(self) -> None:
        """As high as the lines at this width; Qt counts no lines that are not shown yet."""
        wide = max(self.width() - current().px(16), current().px(240))
        high = 0
        for said, better in self._pairs:
            taken = better.sizeHint().width() + current().px(8) if better is not None else 0
            least = better.sizeHint().height() if better is not None else 0
            high += max(said.heightForWidth(wide - taken), least)
        most = max(self.window().height() // SHARE, current().px(72))
        self.setFixedHeight(min(high, most))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _short(text: str) -> str:
    return text if len(text) <= 14 else text[:13] + "…"
