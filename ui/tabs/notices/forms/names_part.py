"""Every placeholder there is, with an example, to copy into a form in Excel."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.services.notices.form_values import known_names
from ui.models.record_table_model import Column, RecordTableModel
from ui.preferences import Preferences
from ui.task_runner import Runner
from ui.widgets.basics import QUIET, ActionButton, column, row, words
from ui.widgets.fitting_words import Paragraph
from ui.widgets.record_table import RecordTable


@dataclass(frozen=True)
class NameRow:
    """A line of the list."""

    id: int
    group: str
    asked: str
    example: str


class NamesPart(QWidget):
    """Signals: ``copied(text)`` a placeholder is on the clipboard; ``left()``."""

    copied = Signal(str)
    left = Signal()

    def __init__(self, runner: Runner, preferences: Preferences) -> None:
        super().__init__()
        listed = [(group, name) for group, names in known_names().items() for name in names]
        self.rows = tuple(
            NameRow(n, group, "{{" + name.name + "}}", name.example.replace("\n", " "))
            for n, (group, name) in enumerate(listed, start=1)
        )
        columns = [
            Column[NameRow]("group", self.tr("资料"), lambda one: one.group, width=90),
            Column[NameRow]("name", self.tr("占位符"), lambda one: one.asked, width=190),
            Column[NameRow]("example", self.tr("会填成"), lambda one: one.example, stretches=True),
        ]
        records = RecordTableModel(columns, runner, parent=self)
        records.show_rows(self.rows)
        self.table = RecordTable(
            records, self.tr("占位符一览"), preferences=preferences, name="form_names"
        )
        self.table.row_opened.connect(self._copy)
        self.back_button = ActionButton(
            self.tr("返回"), kind=QUIET, picture="back", on_click=self.left.emit
        )
        self.copy_button = ActionButton(
            self.tr("复制"), picture="copy", on_click=lambda: self._copy(self.table.current_id())
        )
        how = Paragraph(
            self.tr(
                "在 Excel 的格子里写占位符，比如 {{姓名}}。一行要按人数重复：行首写 {{#居民}}，"
                "行尾写 {{/居民}}，中间写 {{序号}}、{{姓名}}、{{电话}}。"
            ),
            "muted",
        )
        title = words(self.tr("占位符一览"), "heading")
        box = column(
            row(self.back_button, title, None, self.copy_button, gap=10), how, self.table, gap=8
        )  # fmt: skip
        box.setStretch(2, 1)
        self.setLayout(box)

    def _copy(self, number: int | None) -> None:
        found = next((one for one in self.rows if one.id == number), None)
        if found is not None:
            QGuiApplication.clipboard().setText(found.asked)
            self.copied.emit(found.asked)
