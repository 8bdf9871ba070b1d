"""The steps of a meeting side by side: 筹备, 开会, 纪要与督办. Alt and a digit choose one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QLabel, QWidget

from ui.icons import pixmap
from ui.tabs.meetings.pages import AFTER, PREPARE, RUN, STEPS
from ui.theme import Tone, current
from ui.widgets.basics import row
from ui.widgets.chips import Chip


def step_words(step: str) -> str:
    """What a step is called."""
    return {
        PREPARE: QCoreApplication.translate("StepLine", "筹备"),
        RUN: QCoreApplication.translate("StepLine", "开会"),
        AFTER: QCoreApplication.translate("StepLine", "纪要与督办"),
    }[step]


def step_keys() -> Sequence[tuple[str, str]]:
    """The keys of the steps, for the key sheet."""
    return tuple((f"Alt+{number}", step_words(step)) for number, step in enumerate(STEPS, 1))


class StepLine(QWidget):
    """Signals: ``chosen(step)`` when the person picks one."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._chips: dict[str, Chip] = {}
        group = QButtonGroup(self)
        pieces: list[QWidget] = []
        for number, step in enumerate(STEPS, 1):
            chip = Chip(step_words(step))
            chip.setToolTip(f"Alt+{number}")
            chip.clicked.connect(lambda _=False, step=step: self.chosen.emit(step))
            group.addButton(chip)
            self._chips[step] = chip
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.activated.connect(chip.click)
            if pieces:
                arrow = QLabel()
                arrow.setPixmap(pixmap("chevron_right", current().px(16), Tone.MUTED))
                pieces.append(arrow)
            pieces.append(chip)
        self.setLayout(row(*pieces, gap=4))

    def choose(self, step: str) -> None:
        """Show a step as the chosen one."""
        self._chips[step].setChecked(True)

    def chip(self, step: str) -> Chip:
        """One of the steps."""
        return self._chips[step]
