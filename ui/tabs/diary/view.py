"""The service diary tab: tools above, the list in the middle, one entry at the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut

from app.domain.diary import EntryState
from app.ports.queries import EntryChip, EntryFilter
from ui.escape_page import EscapePage
from ui.tab_registry import TabPage
from ui.tabs.diary.drafts import FORM, QUICK
from ui.tabs.diary.filter_line import FilterLine
from ui.tabs.diary.group_list import GroupList
from ui.tabs.diary.key_words import diary_keys
from ui.tabs.diary.list_area import ListArea
from ui.tabs.diary.pages import DiaryPages, ListPage
from ui.tabs.diary.quick_area import QuickArea
from ui.tabs.diary.side_area import SideArea
from ui.tabs.diary.split import GROUPS_WIDTH, DiarySplit
from ui.tabs.diary.tools import DiaryTools
from ui.tabs.diary.view_model import DiaryViewModel
from ui.theme import Tone, current
from ui.widgets.basics import column
from ui.widgets.cards import MessageBar
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.tabs.diary.filter_panel import FilterPanel
    from ui.tabs.diary.paperwork import Paperwork

SHORT, NARROW = 560, 880
"""Pixels at 100 %; a page less high hides the details while a line is written, one less wide
shows the list or one entry, not both.
"""


def create(workspace: Workspace) -> TabPage:
    """Build the tab; see ``ui.tab_registry``."""
    tab = DiaryTab(workspace)
    tab.import_requested.connect(lambda: workspace.go_to("import", "diary"))
    tab.paste_requested.connect(lambda text: workspace.go_to("import", ("diary", text)))
    return tab


class DiaryTab(EscapePage):
    """Signals: ``import_requested()``; ``paste_requested(text)`` a block copied from Excel."""

    import_requested = Signal()
    paste_requested = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.model = DiaryViewModel(workspace, self)
        self._papers: Paperwork | None = None
        self._is_looking = False
        self.tools = DiaryTools()
        self.filter_line = FilterLine()
        self.draft_bar = MessageBar()
        self.trouble = MessageBar()
        self.list = ListArea(self.model.records, workspace.preferences)
        self.groups = GroupList()
        self.groups.hide()
        self.side = SideArea(workspace)
        self.quick = QuickArea(workspace)
        self._filter_panel: FilterPanel | None = None
        self._lay_out()
        self._connect()
        self._connect_acts()
        self._connect_sides()
        self._add_keys()
        self.model.start()

    # what other parts of the window ask

    def keys(self) -> Sequence[tuple[str, str]]:
        return diary_keys()

    def open_thing(self, what: object) -> None:
        """An entry's id, a filter, or a word: new, figures, a chip, a draft's name."""
        if what != "figures":
            self.pages.setCurrentIndex(0)
        if isinstance(what, int):
            self._look_at(what)
        elif isinstance(what, EntryFilter):
            self.tools.search.setText(what.words)
            self.model.show_filter(what)
        elif what in {"new", QUICK}:
            self.write_quickly()
        elif what == FORM:
            self.side.go_on_writing()
        elif what == "figures":
            self.show_figures()
        elif isinstance(what, str) and what in set(EntryChip):
            self.model.choose_chip(what)

    def come_forward(self) -> None:
        self.model.look_again()
        if self.list.is_showing_rows:
            self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # building

    def _lay_out(self) -> None:
        px = current().px
        self.split = DiarySplit(self._workspace.preferences, self.groups, self.list, self.side)
        page = ListPage()
        box = column(
            self.tools,
            self.draft_bar,
            self.trouble,
            self.quick,
            self.filter_line,
            self.split,
            gap=10,
        )
        box.setStretch(5, 1)
        box.setContentsMargins(px(20), px(14), px(20), px(8))
        page.setLayout(box)
        self.pages = DiaryPages(page, self._workspace)
        self.setLayout(column(self.pages))

    def _connect(self) -> None:
        model, tools = self.model, self.tools
        model.filter_changed.connect(self._tell_filter)
        model.counts_changed.connect(tools.set_counts)
        model.groups_changed.connect(self._tell_groups)
        model.shown_changed.connect(self._tell_shown)
        model.lists_changed.connect(self._offer_lists)
        model.changed.connect(self.side.hear)
        model.failed.connect(lambda told: self.trouble.say(told, Tone.SEAL, self.tr("再读一次")))
        self.trouble.acted.connect(self._try_again)
        tools.search.searched.connect(model.search)
        tools.search.left_down.connect(self._go_to_list)
        tools.chips.chosen.connect(model.choose_chip)
        tools.grouped.connect(model.group_by)
        tools.filter_wanted.connect(self.drop_filter)
        self.groups.chosen.connect(model.choose_group)
        self.filter_line.cleared.connect(self._clear_filter)
        table = self.list.table
        table.sort_requested.connect(lambda key, down: model.sort(key, descending=down))
        table.selection_changed.connect(
            lambda count: self.list.bulk.tell(count, is_in_bin=model.is_in_bin)
        )
        table.set_sort(model.wanted.sort, descending=model.wanted.descending)
        model.records.opened.connect(self._recall_drafts, Qt.ConnectionType.SingleShotConnection)

    def _connect_acts(self) -> None:
        tools, area = self.tools, self.list
        tools.new_wanted.connect(self.quick.open_line)
        tools.import_wanted.connect(self.import_requested)
        tools.export_wanted.connect(lambda: self.papers.export(self.model.wanted))
        tools.print_wanted.connect(lambda what: self.papers.print_list(what, self.model.wanted))
        tools.figures_wanted.connect(self.show_figures)
        area.looked_at.connect(self.side.look_at)
        area.opened.connect(self._open)
        area.new_wanted.connect(self.quick.open_line)
        area.import_wanted.connect(self.import_requested)
        area.sample_wanted.connect(self._workspace.sample_wanted)
        area.clear_wanted.connect(self._clear_filter)
        area.table.pasted.connect(self._paste)
        area.table.delete_pressed.connect(self._delete)
        area.table.typed.connect(self._search_for)
        area.table.menu_requested.connect(self._pop_up)

    def _connect_sides(self) -> None:
        side, bulk = self.side, self.list.bulk
        bulk.changes_chosen.connect(lambda changes: self._chosen(self.model.change, changes))
        bulk.state_chosen.connect(lambda state: self._chosen(self.model.move, state))
        bulk.reason_needed.connect(self._ask_reason)
        bulk.delete_chosen.connect(self._delete)
        bulk.restore_chosen.connect(lambda: self._chosen(self.model.restore))
        side.matter_requested.connect(self.model.show_matter)
        side.print_requested.connect(
            lambda what: self.papers.print_entry(what, side.details.detail)
        )
        side.left.connect(self._go_to_list)
        side.saved.connect(self._show_saved)
        side.restored.connect(self._tell_restored)
        side.saved.connect(lambda _id: self.draft_bar.hide())
        quick = self.quick
        quick.opened.connect(self._tell_side)
        quick.left.connect(self._go_to_list)
        quick.details_requested.connect(self._write_in_full)
        quick.restored.connect(self._tell_restored)
        quick.saved.connect(lambda _id: self.draft_bar.hide())
        self.draft_bar.acted.connect(self._discard_drafts)
        self.pages.left.connect(self._go_to_list)

    def _add_keys(self) -> None:
        edit = QShortcut(QKeySequence(Qt.Key.Key_F4), self)
        edit.activated.connect(self.side.edit)

    # what is shown

    def _tell_filter(self) -> None:
        model, wanted = self.model, self.model.wanted
        self.tools.tell_filter(
            is_narrowed=bool(model.filter_words), chip=wanted.chip, group=model.group
        )
        self.list.table.set_sort(wanted.sort, descending=wanted.descending)
        self.filter_line.tell(self._filter_told() if model.is_narrowed else "")
        self.groups.setVisible(model.group is not None)
        self._tell_side()
        if self._filter_panel is not None and self._filter_panel.isVisible():
            self._filter_panel.show_filter(wanted)

    def _filter_told(self) -> str:
        said = self.model.filter_words
        if self.model.total is None:
            return said
        found = self.tr("找到 {n} 条").format(n=f"{self.model.total:,}")
        return f"{found} · {said}" if said else found

    def _tell_groups(self, groups: object) -> None:
        if (by := self.model.group) is not None:
            self.groups.tell(groups, by, self.model.lists, self.model.group_key)  # pyright: ignore[reportArgumentType]

    def _tell_shown(self, kind: str) -> None:
        self.trouble.hide()
        self.list.show_kind(kind, self.model.wanted.words)
        self._tell_side()

    def _offer_lists(self) -> None:
        lists = self.model.lists
        self.quick.offer_lists(lists)
        self.side.offer_lists(lists)
        self.list.bulk.offer_lists(lists)
        if self._filter_panel is not None:
            self._filter_panel.offer_lists(lists)
        self._tell_filter()

    def drop_filter(self) -> None:
        """Open the sheet of filters."""
        if self._filter_panel is None:
            from ui.tabs.diary.filter_panel import FilterPanel  # when first wanted

            panel = self._filter_panel = FilterPanel(self._workspace.office.today(), self)
            panel.offer_lists(self.model.lists)
            panel.narrowed.connect(lambda what: self.model.narrow(**what))
            panel.cleared.connect(self._clear_filter)
        self._filter_panel.show_filter(self.model.wanted)
        self._filter_panel.drop_from(self.tools.filter)

    def _clear_filter(self) -> None:
        self.tools.search.empty()
        self.model.clear()

    def _try_again(self) -> None:
        self.trouble.hide()
        self.model.start()

    # what is done

    @property
    def papers(self) -> Paperwork:
        """Prints and exports."""
        if self._papers is None:
            from ui.tabs.diary.paperwork import Paperwork  # brings what writes sheets

            self._papers = Paperwork(self._workspace, self)
        return self._papers

    def write_quickly(self, text: str = "") -> None:
        """Open the quick line, with whatever stood in it."""
        self.quick.open_line(text)

    def _write_in_full(self) -> None:
        if self.side.has_unsaved:
            self.side.go_on_writing()
        elif (taken := self.quick.take_over()) is not None:
            self.side.write(*taken)
        self._tell_side()

    def _open(self, entry_id: int) -> None:
        if self.side.isHidden():
            self._look_at(entry_id)
        elif self.side.details.entry_id == entry_id:
            self.side.edit()
        else:
            self.side.look_at(entry_id)

    def _look_at(self, entry_id: int) -> None:
        self._is_looking = True
        self.list.keep_cursor_off(entry_id)
        self.side.look_at(entry_id)
        self._tell_side()

    def _show_saved(self, entry_id: int) -> None:
        self.list.table.select_id(entry_id)
        self._go_to_list()

    def _go_to_list(self) -> None:
        self._is_looking = False
        self._tell_side()
        if self.list.is_showing_rows:
            self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_side(self) -> None:
        groups = GROUPS_WIDTH if self.model.group is not None else 0
        is_narrow = self.width() < current().px(NARROW + groups)
        is_beside = not is_narrow or self._is_looking
        has_room = self.quick.isHidden() or self.height() >= current().px(SHORT)
        wanted = self.list.is_showing_rows and has_room and is_beside
        self.side.setVisible(wanted or self.side.is_writing)
        is_alone = is_narrow and not self.side.isHidden()
        self.list.setHidden(is_alone)
        self.tools.show_filters(on=not is_alone)

    def _search_for(self, letters: str) -> None:
        self.tools.search.setText(letters)
        self.tools.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _paste(self, text: str) -> None:
        if "\t" in text or "\n" in text.strip():
            self.paste_requested.emit(text)
        elif text.strip():
            self.write_quickly(text.strip())

    def _delete(self) -> None:
        self._chosen(self.model.delete)

    def _chosen(self, act: Callable[..., object], *values: object) -> None:
        table = self.list.table
        ids = table.selected_ids() if not table.everything_selected else ()
        if not ids and not table.everything_selected and table.current_id() is not None:
            ids = (table.current_id() or 0,)
        self.model.with_ids(
            ids, everything=table.everything_selected, then=lambda found: act(found, *values)
        )

    def _ask_reason(self, state: EntryState) -> None:
        title = self.tr("需要写明原因")
        reason = self._workspace.ask.text(title, self.tr("原因"), action=self.tr("确定"))
        if reason:
            self._chosen(self.model.move, state, reason)

    def _pop_up(self, entry_id: int, place: QPoint) -> None:
        if self.list.table.selected_count() > 1:
            return
        self.side.look_at(entry_id)
        self.side.card.menu.popup(place)

    # drafts

    def _recall_drafts(self) -> None:
        drafts = self._workspace.office.drafts

        def found(kept: Mapping[str, str]) -> None:
            if QUICK in kept:
                self.quick.recall()
            if FORM in kept:
                self.side.recall()

        self._workspace.runner.run(lambda _progress: drafts.all(), on_success=found, owner=self)

    def _tell_restored(self) -> None:
        self._tell_side()
        self.draft_bar.say(self.tr("上次没写完的内容已恢复"), Tone.PRIMARY, self.tr("不要了"))

    def _discard_drafts(self) -> None:
        self.draft_bar.hide()
        self.quick.discard()
        self.side.discard()
        self._go_to_list()

    # places, keys

    def show_figures(self) -> None:
        """Show the charts in place of the list; Esc or the button leads back."""
        self.pages.show_figures()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.quick.flush()
        self.side.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_side()

    def close_one(self) -> None:
        """Close what was opened last: charts, quick line, form; then take the filter back."""
        if self.pages.is_at_figures:
            self.pages.show_list()
        elif self.quick.isVisible():
            self.quick.close_line()
        elif self.side.is_writing:
            self.side.close_form()
        elif self.model.is_narrowed:
            self._clear_filter()
        else:
            self._go_to_list()
