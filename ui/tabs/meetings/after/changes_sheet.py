"""One sealed version of minutes: what it says, and what it changed of the one before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.meetings.minutes import Minutes
from app.domain.meetings.minutes_sections import ChangeKind, ParagraphChange
from ui.tabs.meetings.after.minutes_sheet import in_the_middle
from ui.tabs.meetings.after.minutes_words import kind_word, version_words
from ui.theme import Tone, current
from ui.widgets.basics import ActionButton, clear, column, row, words
from ui.widgets.cards import Card, scrolled
from ui.words import dotted


class ChangesSheet(QWidget):
    """Signals: ``closed()`` back to the minutes; ``paper_wanted(Minutes)``."""

    closed = Signal()
    paper_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._version: Minutes | None = None
        self._title = words("", "title", wraps=True)
        self._about = words("", "small", wraps=True)
        self.back = ActionButton(self.tr("返回"), picture="back", on_click=self.closed.emit)
        self.paper = ActionButton(self.tr("打印这一版"), picture="print", on_click=self._print)
        self._lines = column(gap=6)
        told = column(self._title, self._about, gap=4)
        head = row(told, self.paper, self.back, gap=8)
        head.setStretch(0, 1)
        head.setAlignment(self.paper, Qt.AlignmentFlag.AlignTop)
        head.setAlignment(self.back, Qt.AlignmentFlag.AlignTop)
        card = Card(head, 8, self._lines, gap=6, margin=24)
        inner = QWidget()
        inner.setProperty("role", "page")
        inner.setLayout(in_the_middle(card))
        self.setLayout(column(scrolled(inner)))

    def tell(self, version: Minutes, changes: Sequence[ParagraphChange]) -> None:
        """Show a version; ``changes`` are its paragraphs and those it dropped."""
        self._version = version
        self._title.setText(
            dotted(kind_word(version.kind), self.tr("第 {n} 版").format(n=version.version))
        )
        reason = self.tr("原因：{reason}").format(reason=version.reason) if version.reason else ""
        self._about.setText("\n".join(filter(None, (version_words(version), reason))))
        clear(self._lines)
        has_changes = any(one.kind is not ChangeKind.SAME for one in changes)
        for heading, group in groupby(changes, key=lambda one: one.heading):
            paragraphs = list(group)
            title = words(heading, "strong", wraps=True)
            if has_changes and all(one.kind is ChangeKind.SAME for one in paragraphs):
                same = words(self.tr("没有改动"), "small")
                self._lines.addLayout(row(title, None, same, gap=8))
                continue
            self._lines.addWidget(title)
            for change in paragraphs:
                line = row(*self._line(change), gap=8)
                line.setStretch(1, 1)
                self._lines.addLayout(line)
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, change: ParagraphChange) -> tuple[QLabel, QLabel]:
        sign, tone = {
            ChangeKind.SAME: ("", Tone.PLAIN),
            ChangeKind.ADDED: ("+", Tone.OK),
            ChangeKind.REMOVED: ("−", Tone.SEAL),
        }[change.kind]
        mark = words(sign, "strong", tone)
        mark.setFixedWidth(current().px(20))
        mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        text = words(change.text, "body", tone, wraps=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if change.kind is ChangeKind.REMOVED:
            font = text.font()
            font.setStrikeOut(True)
            text.setFont(font)
            text.setAccessibleName(self.tr("删去：{text}").format(text=change.text))
        return mark, text

    def _print(self) -> None:
        if self._version is not None:
            self.paper_wanted.emit(self._version)
