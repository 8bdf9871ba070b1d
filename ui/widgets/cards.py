"""Cards, message bars and empty states: the surfaces on which screens put things."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.icons import pixmap
from ui.theme import Tone, current
from ui.widgets.badge import Badge
from ui.widgets.basics import LINK, PRIMARY, ActionButton, column, line, restyle, row, words

SIGNS = {Tone.SEAL: "error", Tone.AMBER: "warning", Tone.OK: "done", Tone.PRIMARY: "info"}


class Card(QFrame):
    """A white sheet with rounded corners; put things into ``body``."""

    def __init__(
        self,
        *pieces: QWidget | QLayout | int | None,
        gap: int = 8,
        margin: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.body: QVBoxLayout = column(*pieces, gap=gap, margin=margin)
        self.setLayout(self.body)


class SectionHeader(QWidget):
    """A heading with something small at its right end."""

    def __init__(self, text: str, aside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = words(text, "heading")
        self.aside = words(aside, "small")
        self.setLayout(row(self.title, None, self.aside))


class SideCard(QFrame):
    """The details beside a list: heading with a badge, what scrolls, and buttons at the foot.

    Put things into ``body``. Signals: ``closed()`` on Esc.
    """

    closed = Signal()

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = current().px
        self.setProperty("role", "card")
        self.setAccessibleName(accessible_name)
        self.setMinimumWidth(px(320))
        self.title = words("", "heading", wraps=True)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.badge = Badge()
        self.badge.hide()
        self.subtitle = words("", "small", wraps=True)
        self.subtitle.hide()
        self.body = QVBoxLayout()
        self.body.setContentsMargins(px(16), px(12), px(16), px(12))
        self.body.setSpacing(px(10))
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        inner = QWidget()
        inner.setProperty("role", "page")
        inner.setLayout(self.body)
        self._scroll = scrolled(inner)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(px(16), px(12), px(16), px(16))
        self._foot.setSpacing(px(8))
        self._head = row(self.title, self.badge, gap=8)
        self._head.setStretch(0, 1)
        self._head.setAlignment(self.badge, Qt.AlignmentFlag.AlignTop)
        top = column(self._head, self.subtitle, gap=6)
        top.setContentsMargins(px(16), px(16), px(16), px(10))
        self.setLayout(column(top, line(), self._scroll, self._foot, gap=0))

    def head(
        self, title: str, subtitle: str = "", state: str = "", tone: Tone = Tone.PLAIN
    ) -> None:
        """Say whose card this is and where the matter stands."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self.badge.say(state, tone)
        self.badge.setVisible(bool(state))

    def add_to_head(self, piece: QWidget) -> None:
        """Put something small at the right end of the heading's line."""
        self._head.addWidget(piece)
        self._head.setAlignment(piece, Qt.AlignmentFlag.AlignTop)

    def set_buttons(self, *buttons: QWidget) -> None:
        """The acts at the foot, sharing the width evenly."""
        while (item := self._foot.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for button in buttons:
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._foot.addWidget(button)

    def scroll_to_top(self) -> None:
        """Show the beginning."""
        self._scroll.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class MessageBar(QFrame):
    """A sentence across the screen that needs to be read: info, warning or error.

    Signals: ``acted()`` when its button is pressed.
    """

    acted = Signal()

    def __init__(
        self,
        text: str = "",
        tone: Tone = Tone.PRIMARY,
        *,
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        px = current().px
        self.setProperty("role", "bar")
        self._sign = QLabel()
        self._text = words("", wraps=True)
        self._button = ActionButton(action, on_click=self.acted.emit)
        self._button.setVisible(bool(action))
        box = row(self._sign, self._text, self._button, gap=10)
        box.setStretch(1, 1)
        box.setContentsMargins(px(14), px(8), px(12), px(8))
        self.setLayout(box)
        if text:
            self._tell(text, tone, action)
        else:
            self.hide()

    def say(self, text: str, tone: Tone = Tone.PRIMARY, action: str = "") -> None:
        """Show a sentence, with a button when there is something to do about it."""
        self._tell(text, tone, action)
        self.show()

    def _tell(self, text: str, tone: Tone, action: str) -> None:
        # Not shown here: what has no parent yet would be a window of its own for a moment.
        self._text.setText(text)
        self.setAccessibleName(text)
        self._sign.setPixmap(pixmap(SIGNS.get(tone, "info"), current().px(20), tone))
        self._button.set_words(action)
        self._button.setVisible(bool(action))
        self.setProperty("tone", tone.value)
        restyle(self)

    @property
    def text(self) -> str:
        return self._text.text()


class EmptyState(QWidget):
    """What a screen without rows says: what this is, one sentence, one button, one link.

    ``offers_sample`` adds the way to the sample community. Signals: ``acted()`` the button;
    ``followed()`` the link; ``sample_wanted()``.
    """

    acted = Signal()
    followed = Signal()
    sample_wanted = Signal()

    def __init__(
        self,
        picture: str,
        title: str,
        sentence: str,
        *,
        action: str = "",
        key: str = "",
        link: str = "",
        offers_sample: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        px = current().px
        drawing = QLabel()
        drawing.setPixmap(pixmap(picture, px(48), Tone.PRIMARY))
        told = words(sentence, "muted", wraps=True)
        told.setFixedWidth(px(420))
        told.ensurePolished()
        told.setMinimumHeight(told.heightForWidth(px(420)))
        pieces: list[QLabel | ActionButton] = [drawing, words(title, "heading"), told]
        if action:
            button = ActionButton(action, kind=PRIMARY, key=key, on_click=self.acted.emit)
            pieces.append(button)
        if link:
            pieces.append(ActionButton(link, kind=LINK, on_click=self.followed.emit))
        if offers_sample:
            sample = self.tr("试用示例")
            pieces.append(ActionButton(sample, kind=LINK, on_click=self.sample_wanted.emit))
        box = column(None, *pieces, None, gap=12, margin=20)
        for piece in pieces:
            box.setAlignment(piece, Qt.AlignmentFlag.AlignHCenter)
            if isinstance(piece, QLabel):
                piece.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayout(box)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)


def scrolled(content: QWidget) -> QScrollArea:
    """A page that scrolls when it is taller than the window."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(content)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    return area
