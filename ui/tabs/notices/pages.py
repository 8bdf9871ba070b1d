"""The pages of the tab beside the book: their names, what each offers, and where they come from."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import Signal

from ui.paged_tab import InnerPage
from ui.workspace import Workspace

WRITE, SERIES, BOARDS, TEMPLATES, FORMS = "write", "series", "boards", "templates", "forms"
"""写通知, 成批打印, 张贴点, 模板, 填表."""


class NoticePage(InnerPage):
    """One page.

    Signals: ``page_wanted(key, what)`` another page, one of the names above, opened at a thing;
    ``left()`` back to the book; ``notice_wanted(id)`` the book, with this notice's card open;
    ``kept(id)`` a notice was put into the book, where it is looked for next.
    """

    page_wanted = Signal(str, object)
    left = Signal()
    notice_wanted = Signal(int)
    kept = Signal(int)

    def title(self) -> str:
        """What stands in the head above this page."""
        return ""


def create_page(key: str, workspace: Workspace) -> NoticePage:
    """Build a page; its modules are imported now."""
    return import_module(f"ui.tabs.notices.{key}.page").create(workspace)
