"""«又来了»: says that the matter was there before and offers to join it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from ui.icons import pixmap
from ui.tabs.diary.quick_words import earlier_in_words
from ui.tabs.diary.understanding import Earlier
from ui.theme import Tone, current
from ui.widgets.basics import QUIET, ActionButton, column, restyle, row, words


class EarlierBar(QFrame):
    """One line with «并入同一件事» and «不是同一件».

    Signals: ``join_chosen(entry_id or None)``; ``ignored(entry_id)``.
    """

    join_chosen = Signal(object)
    ignored = Signal(int)

    def __init__(self, *, is_narrow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = current().px
        self.setProperty("role", "bar")
        self._sign = QLabel()
        self._sign.setPixmap(pixmap("repeat", px(18), Tone.AMBER))
        self._text = words("", wraps=True)
        self._join = ActionButton(self.tr("并入同一件事"), on_click=self._turn)
        self._ignore = ActionButton(self.tr("不是同一件"), kind=QUIET, on_click=self._leave)
        said = row(self._sign, self._text, gap=8)
        said.setStretch(1, 1)
        acts = row(self._join, self._ignore, None, gap=8)
        box = column(said, acts, gap=4) if is_narrow else row(said, acts, gap=8)
        box.setStretch(0, 1)
        box.setContentsMargins(px(12), px(6), px(8), px(6))
        self.setLayout(box)
        self._id: int | None = None
        self._is_joined = False
        self.hide()

    def tell(self, found: Earlier | None, who: str, joins: int | None, today: date) -> None:
        """Offer an earlier entry, say that it is joined, or hide."""
        self.setVisible(found is not None)
        if found is None:
            self._id = None
            return
        self._id = found.row.id
        self._is_joined = joins == found.row.id
        said = earlier_in_words(found, who, today)
        if self._is_joined:
            said = self.tr("保存时并入同一件事：{number} {said}").format(
                number=found.row.number, said=said
            )
        self._text.setText(said)
        self.setAccessibleName(said)
        self._join.set_words(self.tr("不并入") if self._is_joined else self.tr("并入同一件事"))
        self._ignore.setVisible(not self._is_joined)
        self.setProperty("tone", (Tone.OK if self._is_joined else Tone.AMBER).value)
        restyle(self)

    def _turn(self) -> None:
        self.join_chosen.emit(None if self._is_joined else self._id)

    def _leave(self) -> None:
        if self._id is not None:
            self.ignored.emit(self._id)
