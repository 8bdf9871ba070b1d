"""A list and its card side by side; where there is no room for both, one at a time."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.preferences import Preferences
from ui.theme import current
from ui.widgets.basics import QUIET, ActionButton, column
from ui.widgets.remembered_splitter import RememberedSplitter

NARROW = 880
"""Pixels at 100 %: narrower than this, only one of the two is shown."""


class TwoPanes(RememberedSplitter):
    """Signals: ``left()`` the person goes back from the card to the list, where there is no room;
    ``arranged()`` there is room for both or no longer, or the other one is shown.

    ``offer`` says whether the card has anything to show, ``look_at_card`` and ``look_at_list``
    which of the two is wanted where only one fits.
    """

    left = Signal()
    arranged = Signal()

    def __init__(
        self,
        listing: QWidget,
        card: QWidget,
        preferences: Preferences,
        name: str,
        *,
        sizes: tuple[int, int] = (920, 380),
        has_back: bool = True,
    ) -> None:
        """``has_back``: a button above the card leads back; else the screen has its own way."""
        self._listing, self._side = listing, QWidget()
        self._back = ActionButton("", kind=QUIET, picture="back")
        self._back.hide()
        self._has_back = has_back
        box = column(self._back, card, gap=4)
        box.setStretch(1, 1)
        box.setAlignment(self._back, Qt.AlignmentFlag.AlignLeft)
        self._side.setLayout(box)
        super().__init__(listing, self._side, preferences, name, sizes=sizes)
        self._back.set_words(self.tr("返回"))
        self._back.clicked.connect(lambda _checked=False: self.left.emit())
        self._is_offered, self._is_at_card = True, False
        self._shown = (False, False)

    @property
    def is_narrow(self) -> bool:
        """Whether only one of the two fits."""
        return self.width() < current().px(NARROW)

    @property
    def is_at_card(self) -> bool:
        """Whether the card hides the list."""
        return self._listing.isHidden()

    def offer(self, *, on: bool) -> None:
        """Whether the card has anything to show."""
        self._is_offered = on
        self._arrange()

    def look_at_card(self) -> None:
        """Show the card, if need be in place of the list."""
        self._is_at_card = True
        self._arrange()

    def look_at_list(self) -> None:
        """Show the list, if need be in place of the card."""
        self._is_at_card = False
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        one, other = self._listing.minimumSizeHint(), self._side.minimumSizeHint()
        return one.expandedTo(other)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_narrow = self.is_narrow
        shows_card = self._is_offered and (self._is_at_card or not is_narrow)
        self._side.setVisible(shows_card)
        self._back.setVisible(is_narrow and self._has_back)
        self._listing.setHidden(shows_card and is_narrow)
        shown = (is_narrow, shows_card)
        if shown != self._shown:
            self._shown = shown
            self.arranged.emit()
