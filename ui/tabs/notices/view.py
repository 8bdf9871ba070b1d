"""The notices tab: the book of notices, and the pages where they are written and printed."""

from __future__ import annotations

from typing import cast

from app.ports.notice_queries import NoticeChip
from ui.paged_tab import PagedTab
from ui.tab_registry import TabPage
from ui.tabs.notices.book_page import BookPage
from ui.tabs.notices.pages import (
    BOARDS,
    FORMS,
    SERIES,
    TEMPLATES,
    WRITE,
    NoticePage,
    create_page,
)
from ui.widgets.page_head import PageHead
from ui.workspace import Workspace

KEYS = (WRITE, SERIES, BOARDS, TEMPLATES, FORMS)


def create(workspace: Workspace) -> TabPage:
    """Build the tab; see ``ui.tab_registry``."""
    return NoticesTab(workspace)


class NoticesTab(PagedTab[NoticePage]):
    """The book of notices is its list."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._kept: int | None = None
        self.book = BookPage(workspace)
        self.head = PageHead(self.tr("返回通知簿"))
        self._set_up(self.book, self.head)
        self.book.page_wanted.connect(self.show_page)

    # what other parts of the window ask

    def open_thing(self, what: object) -> None:
        """A notice's id; «new», alone or with what is known; ("write", id); ("post", id) to note
        where it was put up; a chip («("due",)»); or a page.
        """
        if isinstance(what, int):
            self.show_notice(what)
        elif what == "new":
            self.show_page(WRITE)
        elif isinstance(what, str) and what in KEYS:
            self.show_page(what)
        elif isinstance(what, tuple) and what:
            self._open_pair(cast("tuple[object, ...]", what))

    # places

    def show_list(self) -> None:
        """Back to the book, with the cursor on what was put into it meanwhile."""
        super().show_list()
        kept, self._kept = self._kept, None
        if kept is not None:
            self.book.put_cursor_on(kept)

    def show_notice(self, notice_id: int) -> None:
        """The book, with the card of one notice."""
        self.show_list()
        self.book.look_at(notice_id)

    def show_page(self, key: str, what: object = None) -> None:
        """Show a page, opened at a thing if one is given; writing without one begins anew."""
        page = self._turn_to(key)
        if what is not None or key == WRITE:
            page.open_thing(what)
        self.head.title.setText(page.title())
        page.come_forward()

    # building

    def _create_page(self, key: str) -> NoticePage:
        page = create_page(key, self._workspace)
        page.page_wanted.connect(self.show_page)
        page.left.connect(self.show_list)
        page.notice_wanted.connect(self.show_notice)
        page.kept.connect(self._note_kept)
        return page

    def _note_kept(self, notice_id: int) -> None:
        self._kept = notice_id

    def _open_pair(self, what: tuple[object, ...]) -> None:
        match what:
            case (str() as chip,) if chip in set(NoticeChip):
                self.show_list()
                self.book.choose_chip(NoticeChip(chip))
            case ("new", dict()):
                self.show_page(WRITE, what[1])
            case ("write", int()):
                self.show_page(WRITE, ("notice", what[1]))
            case ("post", int()):
                self.show_list()
                self.book.post(what[1])
            case (str() as key, wanted) if key in KEYS:
                self.show_page(key, wanted)
            case _:
                pass
