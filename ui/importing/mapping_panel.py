"""How the columns of a sheet were understood, each with samples; every one can be mended."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.services.importing.first_look import ColumnLook, FirstLook
from app.wording import Wording
from ui.theme import Tone, current
from ui.widgets.basics import Choice, clear, column, line, row
from ui.widgets.cards import SectionHeader, scrolled
from ui.widgets.fitting_words import OneLine


class MappingPanel(QFrame):
    """Signals: ``field_given(title, field)`` when the person picks another field."""

    field_given = Signal(str, str)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = current().px
        self._wording = wording
        self._titles: tuple[str, ...] = ()
        self._fields: tuple[str, ...] = ()
        self.choices: dict[str, Choice] = {}
        self._names: dict[str, OneLine] = {}
        self.setProperty("role", "card")
        self.setMinimumWidth(px(340))
        self._header = SectionHeader(self.tr("每一列是什么"))
        head = column(self._header)
        head.setContentsMargins(px(16), px(14), px(16), px(10))
        inner = QWidget()
        inner.setProperty("role", "page")
        self._rows = column(gap=12)
        self._rows.setContentsMargins(px(16), px(12), px(16), px(16))
        inner.setLayout(column(self._rows, None, gap=0))
        self.setLayout(column(head, line(), scrolled(inner), gap=0))

    def show_look(self, look: FirstLook) -> None:
        """Show a sheet as understood now."""
        titles = tuple(seen.title for seen in look.columns)
        if titles != self._titles or look.fields != self._fields:
            self._rebuild(look)
        used = sum(bool(seen.field) for seen in look.columns)
        told = self.tr("{n} 列，用上 {used} 列").format(n=len(titles), used=used)
        self._header.aside.setText(told)
        for seen in look.columns:
            choice = self.choices[seen.title]
            choice.blockSignals(True)
            choice.choose(seen.field)
            choice.blockSignals(False)
            name = self._names[seen.title]
            name.tone = Tone.PLAIN if seen.field else Tone.MUTED
            name.update()

    def _rebuild(self, look: FirstLook) -> None:
        clear(self._rows)
        self.choices.clear()
        self._names.clear()
        self._titles = tuple(seen.title for seen in look.columns)
        self._fields = look.fields
        offered: list[tuple[object, str]] = [("", self.tr("不导入"))]
        offered += [(name, self._wording.of("import_fields", name, {})) for name in look.fields]
        for seen in look.columns:
            self._rows.addLayout(self._row(seen, offered))

    def _row(self, seen: ColumnLook, offered: list[tuple[object, str]]) -> QHBoxLayout:
        choice = Choice(self.tr("“{title}”是").format(title=seen.title))
        choice.offer(offered)
        choice.setFixedWidth(current().px(170))
        choice.currentIndexChanged.connect(
            lambda _place, title=seen.title, box=choice: self.field_given.emit(
                title, str(box.currentData() or "")
            )
        )
        name = OneLine(seen.title, "strong")
        samples = OneLine(" | ".join(seen.samples) or self.tr("（空）"), "small", Tone.MUTED)
        self.choices[seen.title], self._names[seen.title] = choice, name
        left = column(name, samples, gap=2)
        both = row(left, choice, gap=10)
        both.setStretch(0, 1)
        return both
