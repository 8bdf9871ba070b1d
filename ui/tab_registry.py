"""The screens of the program in their order; a screen's modules are imported when it is shown.

To add a tab: write ``ui/tabs/<key>/view.py`` with ``create(workspace) -> TabPage``, and name it
here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.office import Office
    from ui.workspace import Workspace


class TabPage(QWidget):
    """A screen of the window. Subclasses say more where they have more to say."""

    def keys(self) -> Sequence[tuple[str, str]]:
        """The keys of this screen for the key sheet: («F2», «记一条»)."""
        return ()

    def open_thing(self, what: object) -> None:
        """Show one thing, as another screen asked («diary», 17)."""
        del what

    def come_forward(self) -> None:
        """The person has just turned to this screen."""


@dataclass(frozen=True)
class TabEntry:
    """One screen.

    ``factory`` is «module:function», called with the workspace. ``badge`` is «module:function»
    too, called with the office in the background after every change: how many things wait.
    """

    key: str
    title: Callable[[], str]
    icon: str
    factory: str
    badge: str = ""

    @property
    def is_built(self) -> bool:
        """Whether its part of the program exists."""
        try:
            return find_spec(self.factory.partition(":")[0]) is not None
        except ModuleNotFoundError:
            return False

    def create(self, workspace: Workspace) -> TabPage:
        """Build the screen; its modules are imported now."""
        module, _, function = self.factory.partition(":")
        return getattr(import_module(module), function)(workspace)

    def count(self, office: Office) -> int:
        """How many things wait there; 0 when nothing counts them."""
        if not self.badge:
            return 0
        module, _, function = self.badge.partition(":")
        return int(getattr(import_module(module), function)(office))


TABS = (
    TabEntry(
        "today",
        lambda: QCoreApplication.translate("Tabs", "今日"),
        "today",
        "ui.tabs.today.view:create",
        badge="ui.tabs.today.badge:count",
    ),
    TabEntry(
        "diary",
        lambda: QCoreApplication.translate("Tabs", "服务日志"),
        "diary",
        "ui.tabs.diary.view:create",
        badge="ui.tabs.diary.badge:count",
    ),
    TabEntry(
        "meetings",
        lambda: QCoreApplication.translate("Tabs", "三方例会"),
        "meetings",
        "ui.tabs.meetings.view:create",
        badge="ui.tabs.meetings.badge:count",
    ),
    TabEntry(
        "notices",
        lambda: QCoreApplication.translate("Tabs", "通知"),
        "notices",
        "ui.tabs.notices.view:create",
        badge="ui.tabs.notices.badge:count",
    ),
)

PAGES = (
    TabEntry(
        "history",
        lambda: QCoreApplication.translate("Tabs", "历史"),
        "history",
        "ui.history.view:create",
    ),
    TabEntry(
        "import",
        lambda: QCoreApplication.translate("Tabs", "导入"),
        "import",
        "ui.importing.view:create",
    ),
    TabEntry(
        "residents",
        lambda: QCoreApplication.translate("Tabs", "居民名册"),
        "residents",
        "ui.residents.view:create",
    ),
    TabEntry(
        "settings",
        lambda: QCoreApplication.translate("Tabs", "设置"),
        "settings",
        "ui.settings.view:create",
    ),
)
"""Screens reached from the menu."""


def built_tabs() -> tuple[TabEntry, ...]:
    """The tabs whose part exists, in their order."""
    return tuple(tab for tab in TABS if tab.is_built)


def page(key: str) -> TabEntry:
    """A tab or a page of the menu by its key; raises ``KeyError``."""
    return {entry.key: entry for entry in (*TABS, *PAGES)}[key]
