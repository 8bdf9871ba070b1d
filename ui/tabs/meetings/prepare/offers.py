"""What may be put on the agenda: diary entries marked for it, and what many people raise now."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.hot_matters import HotMatter
from app.office import Office
from app.ports.queries import EntryRow
from app.services.today import HOT_ENOUGH, SHOWN_HOT, Reading
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.ports.progress import Progress

SETTLES = 200
"""Milliseconds in which several changes count as one."""


@dataclass(frozen=True)
class MarkedMatter:
    """One matter of which entries are marked «转例会议题», newest first; ``hot`` where it is."""

    entries: tuple[EntryRow, ...]
    hot: HotMatter | None = None


@dataclass(frozen=True)
class Offers:
    """Matters marked that the agenda does not hold yet, and hot matters nobody marked."""

    marked: tuple[MarkedMatter, ...] = ()
    hot: tuple[HotMatter, ...] = ()

    @property
    def count(self) -> int:
        """How many lines are offered."""
        return len(self.marked) + len(self.hot)


class OffersModel(QObject):
    """Signals: ``offered(Offers)``."""

    offered = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.offers = Offers()
        self._meeting_id = 0
        self._hot: Sequence[HotMatter] = ()
        watched = ("diary_entry", "agenda_item", "meeting")
        workspace.changes.watch_settled(watched, self._read_entries, self, SETTLES)

    def read(self, meeting_id: int) -> None:
        """Find out what a meeting may be offered; hot matters take the figures of half a year."""
        self._meeting_id, office = meeting_id, self._office
        self._find(lambda: [one for one in Reading(office).hot if one.now >= HOT_ENOUGH])

    def _read_entries(self) -> None:
        hot = self._hot
        self._find(lambda: hot)

    def _find(self, read_hot: Callable[[], Sequence[HotMatter]]) -> None:
        office, meeting_id = self._office, self._meeting_id

        def find(_progress: Progress) -> tuple[Sequence[HotMatter], Offers]:
            hot = read_hot()
            return hot, _read_offers(office, meeting_id, hot)

        self._workspace.runner.run(
            find, on_success=self._keep, replacing=f"offers-{id(self)}", owner=self
        )

    def _keep(self, found: tuple[Sequence[HotMatter], Offers]) -> None:
        self._hot, self.offers = found
        self.offered.emit(self.offers)


def fold(
    entries: Sequence[EntryRow],
    hot: Sequence[HotMatter],
    on_agenda: Collection[int],
    matters: Mapping[int, int],
) -> Offers:
    """List every matter once, with its entries; what the agenda holds already is left out.

    ``matters`` are the matters of entries by id; entries of one hot matter belong together too.
    """
    first = {
        matters.get(entry_id, entry_id): matters.get(one.entry_ids[0], one.entry_ids[0])
        for one in hot
        for entry_id in one.entry_ids
    }

    def matter(entry_id: int) -> int:
        own = matters.get(entry_id, entry_id)
        return first.get(own, own)

    known = {matter(entry_id) for entry_id in on_agenda}
    by_matter = {matter(one.entry_ids[0]): one for one in hot}
    marked: dict[int, list[EntryRow]] = {}
    for entry in entries:
        if matter(entry.id) not in known:
            marked.setdefault(matter(entry.id), []).append(entry)
    fresh = [one for key, one in by_matter.items() if key not in known and key not in marked]
    folded = (MarkedMatter(tuple(rows), by_matter.get(key)) for key, rows in marked.items())
    return Offers(tuple(folded), tuple(fresh[:SHOWN_HOT]))


def _read_offers(office: Office, meeting_id: int, hot: Sequence[HotMatter]) -> Offers:
    entries = office.meetings.offered_entries()
    book = office.meetings.book(meeting_id)
    items = () if book is None else book.items
    on_agenda = {item.entry_id for item in items if item.entry_id is not None}
    asked = {
        *on_agenda,
        *(entry.id for entry in entries),
        *(n for one in hot for n in one.entry_ids),
    }
    told = (detail.entry for detail in office.diary.details(tuple(sorted(asked))))
    matters = {one.id: one.matter_id or one.id for one in told if one.id is not None}
    return fold(entries, hot, on_agenda, matters)
