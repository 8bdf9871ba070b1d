"""A tab that is a list at first, and pages that come in its place under a line that leads back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from ui.escape_page import EscapePage
from ui.tab_registry import TabPage
from ui.theme import current
from ui.widgets.basics import column
from ui.widgets.current_stack import CurrentStack
from ui.widgets.page_head import PageHead


class InnerPage(TabPage):
    """The list of a tab, or one of its pages."""

    def close_one(self) -> bool:
        """Close what was opened last; whether there was something. Else Esc leads to the list."""
        return False


PageT = TypeVar("PageT", bound=InnerPage)


class PagedTab(EscapePage, Generic[PageT]):
    """Pages are built when first shown; ``PageT`` is what they all are.

    Subclasses call ``_set_up`` with the list and the head, and know how a page is made.
    """

    def __init__(self) -> None:
        super().__init__()
        self._pages: dict[str, PageT] = {}
        self._key = ""

    def _set_up(self, listing: InnerPage, head: PageHead) -> None:
        px = current().px
        self._listing = listing
        self._inner = CurrentStack()
        self._one = QWidget()
        box = column(head, self._inner, gap=6)
        box.setStretch(1, 1)
        box.setContentsMargins(px(20), px(6), px(20), px(8))
        self._one.setLayout(box)
        self._stack = CurrentStack()
        self._stack.addWidget(listing)
        self._stack.addWidget(self._one)
        self.setLayout(column(self._stack))
        head.left.connect(self.show_list)

    def _create_page(self, key: str) -> PageT:
        raise NotImplementedError

    # what other parts of the window ask

    def keys(self) -> Sequence[tuple[str, str]]:
        """The keys of what is shown."""
        return self._front.keys()

    def come_forward(self) -> None:
        self._front.come_forward()

    @property
    def key(self) -> str:
        """The page shown; empty for the list."""
        return self._key

    def page(self, key: str) -> PageT:
        """A page that was shown before."""
        return self._pages[key]

    def show_list(self) -> None:
        """Back to the list."""
        self._key = ""
        self._stack.setCurrentWidget(self._listing)
        self._listing.come_forward()

    def close_one(self) -> None:
        """Close what was opened last on the page; then go back to the list."""
        if not self._front.close_one():
            self.show_list()

    @property
    def _front(self) -> InnerPage:
        return self._pages[self._key] if self._key else self._listing

    def _turn_to(self, key: str) -> PageT:
        """Put a page in front."""
        if key not in self._pages:
            page = self._pages[key] = self._create_page(key)
            self._inner.addWidget(page)
        self._key = key
        self._inner.setCurrentWidget(self._pages[key])
        self._stack.setCurrentWidget(self._one)
        return self._pages[key]
