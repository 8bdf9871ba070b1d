"""What happened to a matter, line by line, oldest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from ui.theme import Tone, current
from ui.widgets.basics import clear, set_tone, words


@dataclass(frozen=True)
class TimelineLine:
    """One line: when (short, and in full for the tooltip), what kind, what was said, by whom."""

    when: str
    kind: str
    text: str
    by: str = ""
    full_when: str = ""
    tone: Tone = Tone.PLAIN


class Timeline(QWidget):
    """Dated lines that wrap; text can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = current().px
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(10))
        self._grid.setColumnStretch(1, 1)

    def tell(self, lines: Sequence[TimelineLine]) -> None:
        """Show these lines instead of those before."""
        clear(self._grid)
        for number, told in enumerate(lines):
            when = words(told.when, "small")
            when.setToolTip(told.full_when)
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(when, number, 0, top)
            self._grid.addWidget(_sentence(told), number, 1)

    @property
    def line_count(self) -> int:
        """How many lines are shown."""
        return self._grid.count() // 2


def _sentence(told: TimelineLine) -> QLabel:
    label = words("", wraps=True)
    label.setTextFormat(Qt.TextFormat.RichText)
    by = (
        f" <span style='color:{current().tokens.muted}'>—{_plain(told.by)}</span>"
        if told.by
        else ""
    )
    label.setText(f"<b>{_plain(told.kind)}</b> {_plain(told.text)}{by}")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setAccessibleName(f"{told.when} {told.kind} {told.text} {told.by}".strip())
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    if told.tone is not Tone.PLAIN:
        set_tone(label, told.tone)
    return label


def _plain(text: str) -> str:
    """Text as it is, for a label that reads markup."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return safe.replace("\n", "<br>")
