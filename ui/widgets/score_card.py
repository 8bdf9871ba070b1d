"""The service score on a card: one large figure, its trend, and the parts it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Tone, current
from ui.widgets.basics import clear, column, row, set_tone, words
from ui.widgets.cards import Card, SectionHeader
from ui.widgets.fitting_words import Paragraph


@dataclass(frozen=True)
class ScorePartWords:
    """One part: its name, percent or ``None`` when nothing could be judged, and the counts."""

    name: str
    percent: int | None
    counts: str


@dataclass(frozen=True)
class ScoreWords:
    """The score in words. ``score`` empty: too few entries, which ``sentence`` says."""

    score: str
    trend: str
    trend_tone: Tone
    sentence: str
    parts: tuple[ScorePartWords, ...]


class ScoreCard(Card):
    """Shows ``ScoreWords``; put further things into ``body``."""

    def __init__(self, title: str, aside: str, parent: QWidget | None = None) -> None:
        super().__init__(gap=2, parent=parent)
        self.body.addWidget(SectionHeader(title, aside))
        self._figure = words("", "figure")
        self._trend = words("", "strong")
        self._sentence = Paragraph("", "muted")
        self._parts = column(gap=6)
        top = row(self._figure, self._trend, gap=12)
        top.setStretch(1, 1)
        self.body.addLayout(top)
        self.body.addWidget(self._sentence)
        self.body.addSpacing(current().px(4))
        self.body.addLayout(self._parts)
        self.body.addStretch(1)
        for piece in (self._figure, self._trend, self._sentence):
            piece.hide()

    def show_score(self, told: ScoreWords) -> None:
        """Show another score."""
        self._figure.setText(told.score)
        self._figure.setVisible(bool(told.score))
        self._trend.setText(told.trend)
        set_tone(self._trend, told.trend_tone)
        self._trend.setVisible(bool(told.trend))
        self._sentence.setText(told.sentence)
        self._sentence.setVisible(bool(told.sentence))
        self._show_parts(told.parts)
        self.setAccessibleDescription(f"{told.score} {told.trend} {told.sentence}".strip())

    def _show_parts(self, parts: Sequence[ScorePartWords]) -> None:
        clear(self._parts)
        for part in parts:
            share = "–" if part.percent is None else f"{part.percent}%"
            value = words(share, "strong")
            name = words(part.name)
            name.setToolTip(part.counts)
            bar = Bar(part.percent)
            bar.setAccessibleName(f"{part.name} {share}. {part.counts}")
            bar.setToolTip(part.counts)
            self._parts.addLayout(column(row(name, None, value), bar, gap=2))


class Bar(QWidget):
    """A thin bar filled to a percentage; empty ground when there is none."""

    def __init__(self, percent: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._percent = percent
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(current().px(120), current().px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.line if theme.hairline > 1 else Qt.PenStyle.NoPen)
        half = self.height() / 2
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(theme.soft(Tone.PLAIN))
        painter.drawRoundedRect(whole, half, half)
        if self._percent:
            filled = QRectF(whole)
            filled.setWidth(max(whole.width() * self._percent / 100, whole.height()))
            painter.setBrush(theme.color(Tone.PRIMARY))
            painter.drawRoundedRect(filled, half, half)
        painter.end()
