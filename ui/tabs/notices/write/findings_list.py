"""What the checks found, one line each: refusals first; a line leads to the words it is about."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.notices.findings import Finding, Weight
from app.wording import Wording
from ui.icons import pixmap
from ui.tabs.notices.write.field_words import finding_words, weight_word
from ui.tabs.notices.write.write_values import DAYS
from ui.theme import Step, Tone, current
from ui.widgets.basics import LINK, ActionButton, clear, column, row
from ui.widgets.cards import scrolled
from ui.widgets.pressable import Pressable

SIGNS = {
    Weight.REFUSED: ("error", Tone.SEAL),
    Weight.WARNING: ("warning", Tone.AMBER),
    Weight.ADVICE: ("info", Tone.PRIMARY),
}
SHARE = 3
"""Below the page, the open list takes one part in so many of the height before it scrolls."""
STACKED = 420
"""Pixels at 100 %: in a line less wide than this, the sentence stands below its sign."""
ANY_HEIGHT = 16_777_215
"""Qt's way to take back a fixed height."""


class FindingLine(Pressable):
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
        left, top = self._beginning(width)
        room = max(width - left - current().px(8), 40)
        metrics = QFontMetrics(current().font(Step.SMALL))
        flags = Qt.TextFlag.TextWordWrap
        wraps = metrics.boundingRect(QRect(0, 0, room, 10_000), int(flags), self.text())
        return max(top + wraps.height() + current().px(6), current().px(32))

    def _beginning(self, width: int) -> tuple[int, int]:
        """Where the sentence begins: behind its sign, or below it where the line is short."""
        px = current().px
        lead = QFontMetrics(current().font(Step.SMALL, bold=True))
        if width < px(STACKED):
            return px(30), px(8) + lead.lineSpacing()
        return px(8 + 16 + 6 + 8) + lead.horizontalAdvance(self._lead), px(6)

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
        left, top = self._beginning(self.width())
        place = QRect(left, top, self.width() - left - px(8), self.height())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        painter.drawText(place.toRectF(), self.text(), option)
        painter.end()


class FindingsList(QWidget):
    """Beside the page it is open; below the page it is one line that unfolds over a part of it.

    Signals: ``chosen(Finding)`` lead to its words; ``better_wanted(Finding)`` put what is
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
        self._is_foldable, self._is_folded = False, True
        self.handle = ActionButton("", kind=LINK, on_click=self._turn)
        """Folds and unfolds it; stands with what else is said of the page."""
        self.handle.hide()
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
        self._arrange()

    def set_foldable(self, *, on: bool) -> None:
        """Whether it is one line until it is unfolded."""
        self._is_foldable = on
        self._arrange()

    def unfold(self) -> None:
        """Show the lines."""
        self._is_folded = False
        self._arrange()

    def fold(self) -> bool:
        """Show one line only, where it takes room from the page; whether it was open."""
        was_open = self._is_foldable and not self._is_folded and not self.isHidden()
        self._is_folded = True
        self._arrange()
        return was_open

    def _turn(self) -> None:
        if self._is_folded:
            self.unfold()
        else:
            self.fold()

    def _arrange(self) -> None:
        said = self.tr("{n} 处要看 · 展开") if self._is_folded else self.tr("{n} 处要看 · 收起")
        self.handle.set_words(said.format(n=len(self._shown)))
        self.handle.setVisible(self._is_foldable and bool(self._shown))
        self._area.setVisible(not (self._is_foldable and self._is_folded))
        self._fit()

    @property
    def lines(self) -> list[FindingLine]:
        """The lines, from top to bottom."""
        return [said for said, _ in self._pairs]

    @property
    def better(self) -> list[ActionButton]:
        """The buttons that put something better in place."""
        return [button for _, button in self._pairs if button is not None]

    def _row(self, finding: Finding, label: str) -> QVBoxLayout:
        said = FindingLine(finding, label, self._wording)
        said.clicked.connect(lambda: self.chosen.emit(finding))
        better = finding.details.get("better")
        can_change = finding.end > finding.start or finding.field in DAYS
        button = None
        if isinstance(better, str) and can_change:
            button = self._better_button(finding, better)
        self._pairs.append((said, button))
        box = column(said, gap=2)
        if button is not None:
            indented = row(button, None)
            indented.setContentsMargins(current().px(30), 0, 0, current().px(6))
            box.addLayout(indented)
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
        if not self._is_foldable:
            self._area.setMinimumHeight(0)
            self._area.setMaximumHeight(ANY_HEIGHT)
            return
        wide = max(self.width() - current().px(16), current().px(200))
        high = 0
        for said, better in self._pairs:
            high += said.heightForWidth(wide)
            high += better.sizeHint().height() + current().px(8) if better is not None else 0
        self._area.setFixedHeight(min(high, self.window().height() // SHARE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _short(text: str) -> str:
    return text if len(text) <= 20 else text[:19] + "…"
