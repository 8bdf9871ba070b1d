"""The notices tab: the book of notices, and the pages where they are written and printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtWidgets import QWidget

from app.ports.notice_queries import NoticeChip
from ui.escape_page import EscapePage
from ui.tab_registry import TabPage
from ui.tabs.notices.book_page import BookPage
from ui.tabs.notices.page_head import PageHead
from ui.tabs.notices.pages import (
    BOARDS,
    FORMS,
    SERIES,
    TEMPLATES,
    WRITE,
    NoticePage,
    create_page,
)
from ui.theme import current
from ui.widgets.basics import column
from ui.widgets.current_stack import CurrentStack
from ui.workspace import Workspace

KEYS = (WRITE, SERIES, BOARDS, TEMPLATES, FORMS)


def create(workspace: Workspace) -> TabPage:
    """Build the tab; see ``ui.tab_registry``."""
    return NoticesTab(workspace)


class NoticesTab(EscapePage):
    """The book is home; the pages are built when first shown."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._pages: dict[str, NoticePage] = {}
        self._key = ""
        self.book = BookPage(workspace)
        self.head = PageHead()
        self._inner = CurrentStack()
        self._lay_out()
        self.book.page_wanted.connect(self.show_page)
        self.head.left.connect(self.show_book)

    # what other parts of the window ask

    def keys(self) -> Sequence[tuple[str, str]]:
        """The keys of the page shown."""
        return self._pages[self._key].keys() if self._key else self.book.keys()

    def open_thing(self, what: object) -> None:
        """A notice's id; «new», alone or with what is known; ("write", id); a chip («("due",)»);
        or a page.
        """
        if isinstance(what, int):
            self.show_notice(what)
        elif what == "new":
            self.show_page(WRITE)
        elif isinstance(what, str) and what in KEYS:
            self.show_page(what)
        elif isinstance(what, tuple) and what:
            self._open_pair(cast("tuple[object, ...]", what))

    def come_forward(self) -> None:
        if self._key:
            self._pages[self._key].come_forward()
        else:
            self.book.come_forward()

    # places

    def show_book(self) -> None:
        """Back to the book of notices."""
        self._key = ""
        self._stack.setCurrentWidget(self.book)
        self.book.come_forward()

    def show_notice(self, notice_id: int) -> None:
        """The book, with the card of one notice."""
        self.show_book()
        self.book.look_at(notice_id)

    def show_page(self, key: str, what: object = None) -> None:
        """Show a page, opened at a thing if one is given; writing without one begins anew."""
        if key not in self._pages:
            self._add_page(key)
        self._key = key
        page = self._pages[key]
        self._inner.setCurrentWidget(page)
        self._stack.setCurrentWidget(self._one)
        if what is not None or key == WRITE:
            page.open_thing(what)
        self.head.title.setText(page.title())
        page.come_forward()

    @property
    def key(self) -> str:
        """The page shown; empty for the book."""
        return self._key

    def page(self, key: str) -> NoticePage:
        """A page that was shown before."""
        return self._pages[key]

    def close_one(self) -> None:
        """Close what was opened last on the page; then go back to the book."""
        if not self._key:
            self.book.close_one()
        elif not self._pages[self._key].close_one():
            self.show_book()

    # building

    def _lay_out(self) -> None:
        px = current().px
        one = QWidget()
        box = column(self.head, self._inner, gap=10)
        box.setStretch(1, 1)
        box.setContentsMargins(px(20), px(10), px(20), px(8))
        one.setLayout(box)
        self._one = one
        self._stack = CurrentStack()
        self._stack.addWidget(self.book)
        self._stack.addWidget(one)
        self.setLayout(column(self._stack))

    def _add_page(self, key: str) -> None:
        page = create_page(key, self._workspace)
        page.page_wanted.connect(self.show_page)
        page.left.connect(self.show_book)
        page.notice_wanted.connect(self.show_notice)
        self._pages[key] = page
        self._inner.addWidget(page)

    def _open_pair(self, what: tuple[object, ...]) -> None:
        match what:
            case (str() as chip,) if chip in set(NoticeChip):
                self.show_book()
                self.book.choose_chip(NoticeChip(chip))
            case ("new", dict()):
                self.show_page(WRITE, what[1])
            case ("write", int()):
                self.show_page(WRITE, ("notice", what[1]))
            case (str() as key, wanted) if key in KEYS:
                self.show_page(key, wanted)
            case _:
                pass
