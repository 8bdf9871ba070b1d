"""What the window shows of an open office: tabs, the screen chosen, and the line at the foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QWidget

from app.ports.changes import ChangeSet
from ui.tab_registry import TabEntry, TabPage, built_tabs, page
from ui.theme import Tone, current
from ui.widgets.basics import QUIET, ActionButton, column, line, row, set_tone, words
from ui.widgets.cards import EmptyState, scrolled
from ui.widgets.progress_strip import ProgressStrip
from ui.widgets.tab_strip import TabStrip
from ui.widgets.toast import Toast
from ui.words import time_ago
from ui.workspace import Workspace

ROOM_FOR_STATUS = 440
"""Pixels at 100 %: in a lower window the line at the foot gives way to the screen."""

STATUS_EVERY = 60_000
"""Milliseconds between two looks at how old the backup is."""


class OfficeContent(QWidget):
    """The inside of the window. Screens are built when first shown.

    Signals: ``shown(key)`` another screen came forward.
    """

    shown = Signal(str)

    def __init__(self, workspace: Workspace, menu_button: QWidget) -> None:
        super().__init__()
        self._workspace = workspace
        self._pages: dict[str, TabPage] = {}
        # Large type on a small screen: a page that does not fit scrolls, nothing is cut.
        self._frames: dict[str, QScrollArea] = {}
        self._tabs = built_tabs()
        self._key = ""
        self.strip = TabStrip([(tab.key, tab.title(), tab.icon) for tab in self._tabs])
        self.progress = ProgressStrip()
        self.status = StatusLine(workspace)
        self._stack = QStackedWidget()
        self.toast = Toast(self)
        self._back = ActionButton(
            self.tr("返回"), kind=QUIET, picture="back", on_click=self.go_back
        )
        self._back.hide()
        self._came_from = ""
        self._lay_out(menu_button)
        self._connect()

    def show_first(self, key: str = "") -> None:
        """Show a screen to begin with: the one named, or the first tab."""
        names = [tab.key for tab in self._tabs]
        if key in names or key in {"history", "settings"}:
            self.go_to(key)
        elif names:
            self.go_to(names[0])
        else:
            empty = EmptyState("office", self.tr("这里还没有内容"), self.tr("请从菜单里选择。"))
            self._stack.addWidget(empty)
        self._count_all()

    def go_to(self, key: str, what: object = None) -> None:
        """Show a screen, opened at a thing if one is given."""
        entry = page(key)
        if key not in self._pages:
            self._pages[key] = entry.create(self._workspace)
            self._frames[key] = scrolled(self._pages[key])
            self._stack.addWidget(self._frames[key])
        is_tab = entry in self._tabs
        if is_tab:
            self._came_from = key
        self._back.setVisible(not is_tab)
        self._key = key
        self.strip.choose(key)
        self._stack.setCurrentWidget(self._frames[key])
        self._pages[key].come_forward()
        if what is not None:
            self._pages[key].open_thing(what)
        self.shown.emit(key)

    def go_back(self) -> None:
        """From a page of the menu to the tab one came from."""
        if not self._back.isHidden():
            self.show_first(self._came_from)

    @property
    def key(self) -> str:
        """The screen shown."""
        return self._key

    def page(self, key: str) -> TabPage:
        """A screen that was shown before."""
        return self._pages[key]

    def keys(self) -> Sequence[tuple[str, str]]:
        """The keys of the screen shown."""
        return self._pages[self._key].keys() if self._key in self._pages else ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Not a shortcut: that would take the key from search boxes and cards.
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.status.setVisible(self.height() >= current().px(ROOM_FOR_STATUS))

    def _lay_out(self, menu_button: QWidget) -> None:
        px = current().px
        top = row(self._back, self.strip, None, menu_button, gap=8)
        top.setContentsMargins(px(8), 0, px(12), 0)
        strip = column(self.progress)
        strip.setContentsMargins(px(20), 0, px(20), 0)
        box = column(top, line(), strip, self._stack, self.status, gap=0)
        box.setStretch(3, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        workspace = self._workspace
        self.strip.chosen.connect(self.go_to)
        workspace.went_to.connect(self.go_to)
        workspace.said.connect(self.toast.say)
        workspace.changes.watch((), self._react, self)
        started = getattr(workspace.runner, "started", None)
        if started is not None:
            started.connect(self.progress.watch)
        for number, tab in enumerate(self._tabs[:9], 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(lambda key=tab.key: self.go_to(key))

    def _react(self, changes: ChangeSet) -> None:
        del changes
        self._count_all()

    def _count_all(self) -> None:
        for tab in self._tabs:
            if tab.badge:
                self._count(tab)

    def _count(self, tab: TabEntry) -> None:
        self._workspace.runner.run(
            lambda _progress: tab.count(self._workspace.office),
            on_success=lambda count: self.strip.set_count(tab.key, count),
            replacing=f"badge-{tab.key}",
            owner=self,
        )


class StatusLine(QFrame):
    """The line at the foot: which office, who, when it was backed up, whether all is saved."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        office = workspace.office
        self.setProperty("role", "band")
        self._office = words(office.community, "small")
        self._office.setToolTip(str(office.folder))
        self._who = words(office.actor.name, "small")
        self._backup = words("", "small")
        self._saved = words("", "small")
        pieces: list[QLabel] = [self._office, self._who]
        box = row(*pieces, None, self._backup, self._saved, gap=20)
        px = current().px
        box.setContentsMargins(px(20), px(6), px(20), px(8))
        self.setLayout(box)
        if office.is_sample:
            self._office.setText(
                self.tr("{name}（试用，关闭后不保留）").format(name=office.community)
            )
        self._tell_saving(saving=False)
        workspace.saving.connect(lambda saving: self._tell_saving(saving=saving))
        timer = QTimer(self, interval=STATUS_EVERY)
        timer.timeout.connect(self.read_backup)
        timer.start()
        self.read_backup()

    def read_backup(self) -> None:
        """Say how old the newest backup is."""
        office = self._workspace.office
        self._workspace.runner.run(
            lambda _progress: office.last_backup(),
            on_success=self._tell_backup,
            replacing="last-backup",
            owner=self,
        )

    def _tell_backup(self, newest: object) -> None:
        at = getattr(newest, "at", None)
        if self._workspace.office.is_sample:
            self._backup.setText("")
        elif at is None:
            self._backup.setText(self.tr("还没有备份"))
            set_tone(self._backup, Tone.AMBER)
        else:
            ago = time_ago(at, self._workspace.office.clock())
            self._backup.setText(self.tr("备份 {ago}").format(ago=ago))
            set_tone(self._backup, Tone.MUTED)

    def _tell_saving(self, *, saving: bool) -> None:
        self._saved.setText(self.tr("正在保存…") if saving else self.tr("✓ 已保存"))
        set_tone(self._saved, Tone.AMBER if saving else Tone.OK)
