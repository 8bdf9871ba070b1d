"""Draws a row of the agenda: number, title, who and what below it, time and minutes."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.domain.local_time import local
from app.domain.meetings.meeting import ItemVisibility
from ui.icons import pixmap
from ui.tabs.meetings.prepare.agenda_lines import AgendaLine
from ui.tabs.meetings.prepare.agenda_words import about
from ui.theme import Step, Theme, Tone, current

HIGH, NUMBER, INDENT, CLOCK = 60, 44, 30, 92
"""Pixels at 100 %: a row, the column of numbers, one level, the column of times."""


class AgendaDelegate(QStyledItemDelegate):
    """See the module."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = current()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del option, index
        return QSize(self._theme.px(240), self._theme.px(HIGH))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line = cast("AgendaLine", index.data(Qt.ItemDataRole.UserRole))
        theme, px = self._theme, self._theme.px
        rect = cast("QRect", getattr(option, "rect"))  # noqa: B009  its stub knows no fields
        state = cast("QStyle.StateFlag", getattr(option, "state"))  # noqa: B009
        painter.save()
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(rect, theme.soft(Tone.PRIMARY))
        self._paint_frame(painter, rect, index)
        left = rect.left() + px(16) + line.depth * px(INDENT)
        right = rect.right() - px(16)
        top = QRect(left, rect.top() + px(6), px(NUMBER), px(26))
        self._say(painter, top, line.number or "–", Tone.PRIMARY, Step.BODY, bold=True)
        self._paint_clock(painter, rect, right, line)
        words = QRect(left + px(NUMBER), rect.top(), right - left - px(NUMBER + CLOCK), px(HIGH))
        self._paint_words(painter, words, line, about(line))
        painter.restore()

    def _paint_frame(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self._theme
        hair = theme.hairline
        painter.fillRect(rect.left(), rect.bottom() - hair + 1, rect.width(), hair, theme.line)
        view = cast("QWidget", self._view)
        if view.hasFocus() and index.row() == self._view.currentIndex().row():
            painter.fillRect(
                rect.left(), rect.top(), theme.px(4), rect.height() - hair,
                theme.color(Tone.PRIMARY),
            )  # fmt: skip

    def _paint_clock(self, painter: QPainter, rect: QRect, right: int, line: AgendaLine) -> None:
        px = self._theme.px
        at = "" if line.starts_at is None else f"{local(line.starts_at):%H:%M}"
        upper = QRect(right - px(CLOCK), rect.top() + px(6), px(CLOCK), px(26))
        lower = QRect(right - px(CLOCK), rect.top() + px(31), px(CLOCK), px(22))
        side = Qt.AlignmentFlag.AlignRight
        self._say(painter, upper, at, Tone.PLAIN, Step.BODY, side=side)
        minutes = self.tr("{n} 分钟").format(n=line.item.minutes)
        self._say(painter, lower, minutes, Tone.MUTED, Step.SMALL, side=side)

    def _paint_words(self, painter: QPainter, rect: QRect, line: AgendaLine, about: str) -> None:
        px = self._theme.px
        upper = QRect(rect.left(), rect.top() + px(6), rect.width(), px(26))
        lower = QRect(rect.left(), rect.top() + px(31), rect.width(), px(22))
        is_public = line.visibility is ItemVisibility.PUBLIC
        if line.warns:
            side = px(18)
            sign = pixmap("warning", side, Tone.AMBER)
            painter.drawPixmap(upper.left(), upper.center().y() - side // 2, sign)
            upper.setLeft(upper.left() + side + px(6))
        tone = Tone.PLAIN if is_public else Tone.MUTED
        self._say(painter, upper, line.item.title, tone, Step.BODY, bold=True)
        self._say(painter, lower, about, Tone.MUTED, Step.SMALL)

    def _say(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        tone: Tone,
        step: Step,
        *,
        bold: bool = False,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        theme: Theme = self._theme
        font = theme.font(step, bold=bold)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(theme.color(tone))
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, shown)
