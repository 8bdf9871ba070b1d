"""Boards or sheets to tick, in the order one walks past them; narrowed to a building if wished."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import current
from ui.widgets.basics import CheckBox, Choice, column, row, words
from ui.widgets.check_list import HIGH, CheckList, CheckRow

MOST_SEEN = 5
"""Rows seen without scrolling."""


@dataclass(frozen=True)
class Tickable:
    """One row; ``building`` is what the rows may be narrowed to."""

    key: str
    text: str
    aside: str = ""
    building: str = ""


class PostingTicks(QWidget):
    """Signals: ``changed()`` the person ticked or unticked."""

    changed = Signal()

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self._offered: tuple[Tickable, ...] = ()
        self._ticked: set[str] = set()
        self.all_box = CheckBox(self.tr("全选"))
        self.building = Choice(self.tr("哪一幢"))
        self._count = words("", "small")
        self.list = CheckList(accessible_name)
        self.setFocusProxy(self.list)
        self.setLayout(
            column(row(self.all_box, self._count, None, self.building), self.list, gap=4)
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.all_box.clicked.connect(lambda on: self.list.tick_all(on=on))
        self.building.currentIndexChanged.connect(lambda _n: self._show())
        self.list.ticks_changed.connect(self._note)

    def offer(self, rows: Sequence[Tickable], *, ticked: bool) -> None:
        """Show these rows, all ticked or none."""
        self._offered = tuple(rows)
        self._ticked = {one.key for one in rows} if ticked else set()
        buildings = list(dict.fromkeys(one.building for one in rows if one.building))
        everywhere = self.tr("各幢")
        said = self.tr("{building}幢")
        named = [(one, said.format(building=one)) for one in buildings]
        with QSignalBlocker(self.building):
            self.building.offer([(None, everywhere), *named])
            self.building.choose(None)
        self.building.setVisible(len(buildings) > 1)
        self._show()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ticked rows, those of other buildings too, in their order."""
        return tuple(one.key for one in self._offered if one.key in self._ticked)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tick."""
        return not self._offered

    def _shown(self) -> list[Tickable]:
        wanted = self.building.currentData()
        return [one for one in self._offered if wanted is None or one.building == wanted]

    def _show(self) -> None:
        shown = self._shown()
        rows = [CheckRow(one.key, one.text, one.aside) for one in shown]
        self.list.show_rows([replace(one, is_ticked=one.key in self._ticked) for one in rows])
        seen = min(max(len(shown), 1), MOST_SEEN)
        self.list.setFixedHeight(current().px(HIGH) * seen + 2 * self.list.frameWidth())
        if shown and not self.list.current_key():
            self.list.select_key(shown[0].key)
        self._tell()

    def _note(self) -> None:
        here = {one.key for one in self._shown()}
        self._ticked = (self._ticked - here) | set(self.list.ticked)
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        chosen, many = len(self._ticked), len(self._offered)
        self._count.setText(self.tr("{n} / {many} 处").format(n=chosen, many=many))
        self.all_box.setChecked(
            bool(self.list.ticked) and len(self.list.ticked) == len(self._shown())
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
