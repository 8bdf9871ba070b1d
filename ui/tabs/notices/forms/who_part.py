"""For whom a form is filled: residents, entries of the diary, a meeting, or nobody."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.notices.form_values import SubjectKind
from ui.tabs.notices.forms.forms_model import FormsModel
from ui.theme import current
from ui.widgets.basics import LINK, ActionButton, column, row, words
from ui.widgets.check_list import CheckList
from ui.widgets.composer import Toggles
from ui.widgets.fitting_words import OneLine
from ui.widgets.search_box import SearchBox

LEAST = 92
"""Pixels at 100 % the list keeps."""


class WhoPart(QWidget):
    """Toggles, a search, a list to tick.

    Signals: ``fields_wanted()`` go on to what will stand in the form, where that is out of sight.
    """

    fields_wanted = Signal()

    def __init__(self, model: FormsModel) -> None:
        super().__init__()
        self._model = model
        self.kinds = Toggles(
            (
                (SubjectKind.RESIDENTS, self.tr("居民")),
                (SubjectKind.ENTRIES, self.tr("日志")),
                (SubjectKind.MEETING, self.tr("例会")),
                (SubjectKind.OFFICE, self.tr("只填社区")),
            )
        )
        self.kinds.choose(model.kind)
        self.search = SearchBox(self.tr("姓名、拼音、房号、编号"), self.tr("为谁填"))
        self.search.setMaximumWidth(current().px(2000))
        self.list = CheckList(self.tr("为谁填"))
        self.list.setMinimumHeight(current().px(LEAST))
        self.count = OneLine("", "muted")
        self.all_button = ActionButton(
            self.tr("全选"), kind=LINK, on_click=lambda: self.list.tick_all(on=True)
        )
        self.none_button = ActionButton(
            self.tr("全不选"), kind=LINK, on_click=lambda: self.list.tick_all(on=False)
        )
        self.on_button = ActionButton(
            self.tr("看填什么"), kind=LINK, on_click=self.fields_wanted.emit
        )
        self.on_button.hide()
        counted = row(self.count, self.all_button, self.none_button, self.on_button, gap=8)
        counted.setStretch(0, 1)
        whom = row(words(self.tr("为谁填"), "strong"), self.kinds, gap=10)
        whom.setStretch(1, 1)
        box = column(whom, self.search, self.list, counted, gap=8)
        box.setStretch(2, 1)
        self.setLayout(box)
        self.kinds.chosen.connect(self._choose_kind)
        self.search.searched.connect(model.search)
        self.search.left_down.connect(self.list.setFocus)
        self.list.ticks_changed.connect(lambda: model.tick(self.list.ticked))
        self.list.chosen.connect(model.look_at)
        model.offered.connect(self._show_rows)
        model.looked.connect(self._say_count)

    def take_focus(self) -> None:
        """Put the cursor where the person is looked for."""
        if self._model.kind is SubjectKind.OFFICE:
            self.kinds.take_focus()
        else:
            self.search.take_focus()

    def _choose_kind(self) -> None:
        if isinstance(self.kinds.value, SubjectKind):
            self.search.clear()
            self._model.choose_kind(self.kinds.value)

    def _show_rows(self) -> None:
        model = self._model
        self.kinds.choose(model.kind)
        self.list.show_rows(model.rows)
        asks = model.kind is not SubjectKind.OFFICE
        for piece in (self.search, self.list, self.count):
            piece.setEnabled(asks)
        for button in (self.all_button, self.none_button):
            button.setVisible(asks and model.kind is not SubjectKind.MEETING)
        self._say_count()

    def _say_count(self) -> None:
        model = self._model
        if model.kind is SubjectKind.OFFICE:
            self.count.setText(self.tr("只填社区名称、电话、日期"))
        elif not model.rows:
            self.count.setText(self.tr("没有找到"))
        else:
            self.count.setText(self.tr("已选 {n}").format(n=len(model.chosen)))
