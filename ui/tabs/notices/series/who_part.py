"""The left side of 成批打印: one sheet for each of what, which buildings, who exactly."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from app.services.notices.recipients import RecipientKind
from ui.tabs.notices.series.missing_part import MissingPart
from ui.tabs.notices.series.series_choice import Output, has_door, key_of
from ui.tabs.notices.series.series_model import SeriesModel
from ui.theme import current
from ui.widgets.basics import LINK, ActionButton, column, row, words
from ui.widgets.cards import EmptyState, scrolled
from ui.widgets.check_list import CheckList, CheckRow
from ui.widgets.chips import Chip
from ui.widgets.composer import Toggles
from ui.widgets.current_stack import CurrentStack
from ui.widgets.fitting_words import OneLine
from ui.widgets.flow_layout import FlowRow
from ui.widgets.search_box import SearchBox

CHIPS_HIGH = 84
"""Pixels at 100 %: two lines of buildings; more of them scroll."""
STACK_LEAST = 130
"""Pixels at 100 % the list keeps."""


class _FewLines(QScrollArea):
    """Chips that wrap; as high as they need, up to two lines, and scrolled beyond."""

    def __init__(self) -> None:
        super().__init__()
        self._chips = FlowRow(gap=6)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._chips)
        self.viewport().setAutoFillBackground(False)
        self._chips.setAutoFillBackground(False)

    def show_pieces(self, *pieces: QWidget) -> None:
        """Show these instead of those before."""
        self._chips.show_pieces(*pieces)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        high = self._chips.heightForWidth(self.viewport().width())
        self.setFixedHeight(max(min(high, current().px(CHIPS_HIGH)), 1))


class WhoPart(QWidget):
    """Signals: ``boards_wanted()``; ``import_wanted()``; ``rewrite_wanted()`` mend the notice."""

    boards_wanted = Signal()
    import_wanted = Signal()
    rewrite_wanted = Signal()

    def __init__(self, model: SeriesModel) -> None:
        super().__init__()
        self._model = model
        self._chips: dict[str, Chip] = {}
        self._build()
        self._lay_out()
        self._connect()

    def take_focus(self) -> None:
        """Put the cursor where the next choice is made."""
        if self.missing.isVisible():
            self.missing.take_focus()
        else:
            self.list.setFocus()

    def _build(self) -> None:
        kinds = (
            (RecipientKind.BUILDING, self.tr("每幢")),
            (RecipientKind.ENTRANCE, self.tr("每单元")),
            (RecipientKind.HOUSEHOLD, self.tr("每户")),
            (RecipientKind.PERSON, self.tr("每人")),
            (RecipientKind.BOARD, self.tr("张贴点")),
        )
        self.kinds = Toggles(kinds)
        self.search = SearchBox(self.tr("楼幢、房号、姓名"), self.tr("找收件人"))
        self.search.setMaximumWidth(current().px(2000))
        self.buildings = _FewLines()
        self.missing = MissingPart()
        self.list = CheckList(self.tr("收件人"))
        self.all_button = ActionButton(
            self.tr("全选"), kind=LINK, on_click=lambda: self.list.tick_all(on=True)
        )
        self.none_button = ActionButton(
            self.tr("全不选"), kind=LINK, on_click=lambda: self.list.tick_all(on=False)
        )
        self.count = OneLine("", "strong")
        self.left_out = words("", "small", wraps=True)
        self.no_boards = EmptyState(
            "notices", self.tr("还没有张贴点"),
            self.tr("把公告栏、单元门、电梯记下来，就能一处打印一份。"),
            action=self.tr("记张贴点"),
        )  # fmt: skip
        self.no_residents = EmptyState(
            "residents", self.tr("还没有居民名册"),
            self.tr("楼幢、单元、住户都从居民名册来，从 Excel 导入就有了。"),
            action=self.tr("导入居民"),
        )  # fmt: skip
        self.no_hits = EmptyState(
            "search", self.tr("没有找到"), self.tr("换个写法试试：3幢2单元、3-2-501 或者姓名。"),
            action=self.tr("清除搜索"),
        )  # fmt: skip

    def _lay_out(self) -> None:
        self._stack = CurrentStack()
        for page in (self.list, self.no_boards, self.no_residents, self.no_hits):
            self._stack.addWidget(page)
        counted = row(self.count, self.all_button, self.none_button, gap=8)
        counted.setStretch(0, 1)
        each = row(words(self.tr("一份给"), "strong"), self.kinds, gap=10)
        each.setStretch(1, 1)
        inner = QWidget()
        box = column(
            each, self.missing, self.search, self.buildings, counted, self._stack,
            self.left_out, gap=8,
        )  # fmt: skip
        box.setStretch(5, 1)
        inner.setLayout(box)
        self._stack.setMinimumHeight(current().px(STACK_LEAST))
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        # On a low screen with much missing there is less room than all this needs.
        self.setLayout(column(scrolled(inner), gap=0))
        self.setMinimumWidth(current().px(340))

    def _connect(self) -> None:
        model = self._model
        self.kinds.chosen.connect(self._choose_kind)
        self.search.searched.connect(model.search)
        self.search.left_down.connect(self.list.setFocus)
        self.list.ticks_changed.connect(lambda: model.set_ticked(self.list.ticked))
        self.list.chosen.connect(model.look_at)
        self.missing.drop_wanted.connect(model.drop)
        self.missing.accepted.connect(model.accept)
        self.missing.rewrite_wanted.connect(self.rewrite_wanted)
        self.no_boards.acted.connect(self.boards_wanted)
        self.no_residents.acted.connect(self.import_wanted)
        self.no_hits.acted.connect(self._show_all)
        model.opened.connect(self._show_matter)
        model.listed.connect(self._show_list)
        model.chosen_changed.connect(self._show_choice)
        model.sheet_drawn.connect(self._follow_sheet)

    def _choose_kind(self) -> None:
        kind = self.kinds.value
        if isinstance(kind, RecipientKind):
            self._model.choose_kind(kind)

    def _choose_building(self) -> None:
        chosen = tuple(name for name, chip in self._chips.items() if chip.isChecked())
        self._model.choose_buildings(chosen)

    def _show_all(self) -> None:
        for chip in self._chips.values():
            chip.setChecked(False)
        self._model.choose_buildings(())
        self.search.empty()

    def _show_matter(self) -> None:
        matter = self._model.matter
        if matter is None:
            return
        if tuple(self._chips) != matter.buildings:
            self._chips = {name: self._chip(name) for name in matter.buildings}
            self.buildings.show_pieces(*self._chips.values())
        self.buildings.setVisible(len(self._chips) > 1)

    def _chip(self, building: str) -> Chip:
        said = self.tr("{building}幢").format(building=building)
        chip = Chip(said if building[-1:].isalnum() and building.isascii() else building)
        chip.setChecked(building in self._model.wanted.buildings)
        chip.clicked.connect(lambda _checked=False: self._choose_building())
        return chip

    def _show_list(self) -> None:
        model = self._model
        self.kinds.choose(model.wanted.kind)
        rows = [
            CheckRow(
                key_of(one), one.label, self._lives(len(one.resident_ids)), model.is_ticked(one),
                "" if has_door(one) else self.tr("没有门牌"),
            )
            for one in model.offered
        ]  # fmt: skip
        self.list.show_rows(rows)
        page = self.list if rows else self._empty()
        self._stack.setCurrentWidget(page)

    def _lives(self, count: int) -> str:
        if self._model.wanted.kind not in (RecipientKind.BUILDING, RecipientKind.ENTRANCE):
            return ""
        return self.tr("{n} 人").format(n=f"{count:,}")

    def _empty(self) -> QWidget:
        model = self._model
        if model.wanted.kind is RecipientKind.BOARD:
            has_any = model.matter is not None and bool(model.matter.boards)
            return self.no_hits if has_any else self.no_boards
        has_any = model.matter is not None and bool(model.matter.residents)
        return self.no_hits if has_any else self.no_residents

    def _show_choice(self) -> None:
        model = self._model
        self.missing.show_missing(model.undecided)
        self.count.setText(self._counted())
        told = self.tr("{n} 位居民没有楼幢，不在里面。").format(n=f"{model.left_out:,}")
        self.left_out.setText(told if model.left_out else "")
        self.left_out.setVisible(bool(model.left_out))
        has_rows = bool(model.offered)
        for piece in (self.count, self.all_button, self.none_button):
            piece.setVisible(has_rows)

    def _counted(self) -> str:
        model = self._model
        said = {
            Output.NOTICE: self.tr("{n} 份 · {paper} 张纸"),
            Output.LABELS: self.tr("{n} 个标签 · {paper} 张纸"),
            Output.ENVELOPES: self.tr("{n} 个信封"),
        }[model.options.output]
        return said.format(n=f"{len(model.chosen):,}", paper=f"{model.paper:,}")

    def _follow_sheet(self) -> None:
        self.list.select_key(self._model.looked_at)
