"""The paragraphs of one section of minutes, edited where they stand on the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from app.domain.masking import PrivatePlace
from ui.theme import Tone, current

LINE_HEIGHT = 108
"""Percent of the type's own height, which is generous already."""

_MASKED = re.compile(r"(?:\d+|\w)?\*+(?:\w{1,2}\*+)*(?:\d+|\w)?")
"""What masking leaves: 张*明, 138****0001, 3幢*单元***室."""

FindPrivate = Callable[[str], Sequence[PrivatePlace]]


class SectionText(QTextEdit):
    """One paragraph per line. What was changed, masked or is still private is marked.

    Signals: ``typed(paragraphs)``; ``left()`` the cursor went elsewhere.
    """

    typed = Signal(list)
    left = Signal()

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.setProperty("role", "paper")
        self.setAccessibleName(heading)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(current().px(4))
        self._is_filling = False
        self._changed: frozenset[str] = frozenset()
        self._find_private: FindPrivate = lambda _text: ()
        self._shows_masked = False
        self.textChanged.connect(self._tell)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """What stands here; empty lines are none."""
        lines = self.toPlainText().replace("\u2029", "\n").split("\n")
        return tuple(line.strip() for line in lines if line.strip())

    def show_paragraphs(self, paragraphs: Sequence[str], *, can_edit: bool) -> None:
        """Show these; what the person is typing here stays as it is."""
        self.setReadOnly(not can_edit)
        keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
        if not can_edit:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | keys)
        if tuple(paragraphs) == self.paragraphs:
            return
        self._is_filling = True
        self.setPlainText("\n".join(paragraphs))
        whole = QTextCursor(self.document())
        whole.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        spaced.setLineHeight(LINE_HEIGHT, proportional)
        spaced.setBottomMargin(current().px(4))
        whole.mergeBlockFormat(spaced)
        self.document().clearUndoRedoStacks()
        self._is_filling = False
        self._fit()

    def mark(
        self, changed: frozenset[str], find_private: FindPrivate, *, shows_masked: bool
    ) -> None:
        """Mark the paragraphs in ``changed``, and private and masked places."""
        self._changed, self._find_private = changed, find_private
        self._shows_masked = shows_masked
        self._mark()

    # inside

    def _tell(self) -> None:
        if not self._is_filling:
            self._fit()
            self.typed.emit(list(self.paragraphs))

    def _mark(self) -> None:
        theme = current()
        marks: list[QTextEdit.ExtraSelection] = []
        block = self.document().begin()
        while block.isValid():
            text = block.text()
            if text.strip() in self._changed:
                form = QTextCharFormat()
                form.setBackground(theme.soft(Tone.AMBER))
                form.setProperty(QTextFormat.Property.FullWidthSelection, True)
                marks.append(self._selection(block.position(), 0, form))
            if self._shows_masked:
                form = QTextCharFormat()
                form.setBackground(theme.soft(Tone.PRIMARY))
                form.setForeground(theme.color(Tone.PRIMARY))
                marks += [
                    self._selection(block.position() + found.start(), len(found[0]), form)
                    for found in _MASKED.finditer(text)
                ]
            for place in self._find_private(text):
                form = QTextCharFormat()
                form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                form.setUnderlineColor(theme.color(Tone.SEAL))
                form.setForeground(theme.color(Tone.SEAL))
                length = place.end - place.start
                marks.append(self._selection(block.position() + place.start, length, form))
            block = block.next()
        self.setExtraSelections(marks)

    def _selection(
        self, start: int, length: int, form: QTextCharFormat
    ) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue]
        made.format = form  # pyright: ignore[reportAttributeAccessIssue]
        return made

    def _fit(self) -> None:
        """As high as what stands here, so that the page scrolls, not the section."""
        self.document().setTextWidth(self.viewport().width())
        frame = self.height() - self.viewport().height()
        high = round(self.document().size().height()) + max(frame, current().px(4))
        if high != self.height():
            self.setFixedHeight(high)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(200), current().px(30))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
