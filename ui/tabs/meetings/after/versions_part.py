"""The sealed versions of minutes: when, why, whether they are sound, and what each changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.meetings.minutes import Minutes
from ui.tabs.meetings.after.minutes_model import MinutesModel
from ui.tabs.meetings.after.minutes_words import kind_word
from ui.tabs.meetings.line_button import LineButton, LineWords
from ui.theme import Tone
from ui.widgets.basics import clear, column, words
from ui.widgets.cards import MessageBar
from ui.words import dotted, short_moment


class VersionsPart(QWidget):
    """Signals: ``version_wanted(Minutes)`` what it changed is to be seen."""

    version_wanted = Signal(object)

    def __init__(self, model: MinutesModel, today: Callable[[], date]) -> None:
        super().__init__()
        self._model, self._today = model, today
        self._title = words("", "heading", wraps=True)
        self._lines = column(gap=2)
        self._unsound = MessageBar()
        self.setLayout(column(self._title, self._unsound, self._lines, gap=6))

    def tell(self) -> None:
        """Show the versions of the kind chosen; hidden while nothing is sealed."""
        model = self._model
        text, reading = model.text, model.reading
        clear(self._lines)
        sealed = text.sealed if text is not None else ()
        self.setVisible(bool(sealed))
        if text is None or reading is None or not sealed:
            return
        self._title.setText(self.tr("{minutes}的版本").format(minutes=kind_word(text.kind)))
        if reading.is_sound:
            self._unsound.hide()
        else:
            self._unsound.say(
                self.tr("封存的内容和校验码对不上，有人绕过程序改过资料。请找备份核对。"), Tone.SEAL
            )
        for version in reversed(sealed):
            self._lines.addWidget(self._line(version))

    def _line(self, version: Minutes) -> LineButton:
        when = version.sealed_at
        sealed = short_moment(when, self._today()) if when is not None else ""
        said = LineWords(
            self.tr("第 {n} 版").format(n=version.version),
            dotted(sealed, version.by, version.reason or self.tr("会后封存")),
            aside=self.tr("看改动") if version.version > 1 else self.tr("看全文"),
            tone=Tone.PRIMARY,
        )
        line = LineButton(said)
        line.clicked.connect(lambda _=False: self.version_wanted.emit(version))
        return line
