"""What stands in the diary's line of tools: search, chips, grouping, filter, papers, «记一条»."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from app.ports.queries import EntryChip, EntryGroup
from ui.icons import icon
from ui.tabs.diary.filter_words import group_word
from ui.theme import Tone
from ui.widgets.basics import ICON_GAP, PRIMARY, ActionButton, Choice, column
from ui.widgets.chips import FilterChips
from ui.widgets.search_box import SearchBox
from ui.widgets.tool_line import ToolLine


class DiaryTools(QWidget):
    """Signals: ``grouped(EntryGroup or None)``; ``filter_wanted()``; ``import_wanted()``;
    ``export_wanted()``; ``print_wanted(str)`` list, day, month or last_month; ``figures_wanted()``;
    ``new_wanted()``.
    """

    grouped = Signal(object)
    filter_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    print_wanted = Signal(str)
    figures_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchBox(self.tr("搜内容、姓名、拼音、房号"), self.tr("搜索服务日志"))
        self.chips = FilterChips(
            (
                (EntryChip.ALL, self.tr("全部"), Tone.PRIMARY),
                (EntryChip.OPEN, self.tr("待办"), Tone.AMBER),
                (EntryChip.OVERDUE, self.tr("超期"), Tone.SEAL),
                (EntryChip.TODAY, self.tr("今天"), Tone.PLAIN),
                (EntryChip.MINE, self.tr("我的"), Tone.PLAIN),
                (EntryChip.BIN, self.tr("回收站"), Tone.MUTED),
            )
        )
        self.group = Choice(self.tr("分组"))
        self.group.offer([(by, group_word(by)) for by in (None, *EntryGroup)])
        self.group.activated.connect(lambda _n: self.grouped.emit(self.group.currentData()))
        self.filter = ActionButton(
            self.tr("筛选"), picture="filter", on_click=self.filter_wanted.emit
        )
        self._make_acts()
        self._line = ToolLine(
            self.search,
            (self.chips, self.group, self.filter),
            (self._print, self._import, self._more, self._new),
        )
        self.setLayout(column(self._line))

    def _make_acts(self) -> None:
        self._print = ActionButton(self.tr("打印"))
        self._print.setMenu(self._print_menu())
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self)
        keys.activated.connect(lambda: self.print_wanted.emit("list"))
        self._import = ActionButton(self.tr("导入"), on_click=self.import_wanted.emit)
        self._more = ActionButton("", picture="more")
        self._more.setAccessibleName(self.tr("更多"))
        self._more.setToolTip(self.tr("导出、图表"))
        more = QMenu(self._more)
        _add(more, self.tr("导出这些记录…"), "export", self.export_wanted.emit)
        self._figures = _add(more, self.tr("图表与服务分"), "chart", self.figures_wanted.emit)
        self._more.setMenu(more)
        self._new = ActionButton(
            self.tr("记一条"), kind=PRIMARY, picture="add", key="F2", on_click=self.new_wanted.emit
        )

    def _print_menu(self) -> QMenu:
        menu = QMenu(self._print)
        for key, text in (
            ("list", self.tr("台账：现在列出的") + "\tCtrl+P"),
            ("day", self.tr("台账：今天")),
            ("month", self.tr("台账：本月")),
            ("last_month", self.tr("台账：上月")),
        ):
            _add(menu, text, "print", lambda key=key: self.print_wanted.emit(key))
        return menu

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many each ready-made filter would find."""
        self.chips.set_counts(counts)
        self._line.look_again()

    def show_filters(self, *, on: bool) -> None:
        """Leave room below when one entry fills a small screen."""
        for piece in (self.chips, self.group, self.filter):
            piece.setVisible(on)
        self._line.look_again()

    def tell_filter(self, *, is_narrowed: bool, chip: str, group: EntryGroup | None) -> None:
        """Show what is chosen."""
        self.chips.choose(chip)
        self.group.choose(group)
        tone = Tone.PRIMARY if is_narrowed else Tone.PLAIN
        self.filter.setIcon(icon("filter", tone, gap=ICON_GAP))


def _add(menu: QMenu, text: str, picture: str, act: Callable[[], object]) -> object:
    action = menu.addAction(icon(picture), text)
    action.triggered.connect(lambda _checked=False: act())
    return action
