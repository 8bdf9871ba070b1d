"""What may be put on the agenda: diary entries marked for it, and what many people raise now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.hot_matters import HotMatter
from app.ports.queries import EntryRow
from app.services.today import HOT_ENOUGH, SHOWN_HOT, Reading
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.ports.progress import Progress

SETTLES = 200
"""Milliseconds in which several changes count as one."""


@dataclass(frozen=True)
class Offers:
    """Entries marked «转例会议题» that no agenda has taken up, and hot matters beside them."""

    entries: tuple[EntryRow, ...] = ()
    hot: tuple[HotMatter, ...] = ()

    @property
    def count(self) -> int:
        """How many lines are offered."""
        return len(self.entries) + len(self.hot)


class OffersModel(QObject):
    """Signals: ``offered(Offers)``."""

    offered = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.offers = Offers()
        self._settle = QTimer(self, singleShot=True, interval=SETTLES)
        self._settle.timeout.connect(self._read_entries)
        watched = ("diary_entry", "agenda_item", "meeting")
        workspace.changes.watch(watched, lambda _: self._settle.start(), self)

    def read(self) -> None:
        """Find out what may be offered; hot matters take the figures of half a year."""
        office = self._office

        def find(_progress: Progress) -> Offers:
            hot = [one for one in Reading(office).hot if one.now >= HOT_ENOUGH]
            return _beside(office.meetings.offered_entries(), hot)

        self._workspace.runner.run(
            find, on_success=self._keep, replacing=f"offers-{id(self)}", owner=self
        )

    def _read_entries(self) -> None:
        queries, hot = self._office.meetings, self.offers.hot

        def find(_progress: Progress) -> Offers:
            return _beside(queries.offered_entries(), hot)

        self._workspace.runner.run(
            find, on_success=self._keep, replacing=f"offers-{id(self)}", owner=self
        )

    def _keep(self, offers: Offers) -> None:
        self.offers = offers
        self.offered.emit(offers)


def _beside(entries: tuple[EntryRow, ...], hot: Sequence[HotMatter]) -> Offers:
    """The entries, and of the hot matters those that none of them is about."""
    known = {entry.id for entry in entries}
    fresh = [one for one in hot if not known & set(one.entry_ids)]
    return Offers(entries, tuple(fresh[:SHOWN_HOT]))
