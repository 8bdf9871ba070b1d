"""What is being typed into minutes, kept at once: a power cut takes a quarter of a second of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.domain.meetings.minutes import MinutesKind
from app.domain.meetings.minutes_sections import Sections, sections_from_json, sections_to_json
from ui.draft_keeper import DraftKeeper
from ui.workspace import Workspace


class MinutesDrafts(QObject):
    """One draft per kind of minutes of the meeting that is open."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._meeting_id: int | None = None
        self._keepers: dict[MinutesKind, DraftKeeper] = {}

    def open(self, meeting_id: int | None) -> None:
        """Go on with the drafts of another meeting; what is not written yet is."""
        for kind in tuple(self._keepers):
            self._let_go(kind)
        self._meeting_id = meeting_id

    def keep(self, kind: MinutesKind, sections: Sections) -> None:
        """Remember what has been typed."""
        self._keeper(kind).keep(sections_to_json(sections))

    def drop(self, kind: MinutesKind) -> None:
        """Forget the draft: it is stored, or not wanted."""
        self._keeper(kind).drop()

    def recall(self, kind: MinutesKind, then: Callable[[Sections], object]) -> None:
        """Read what was typed and never stored; ``then`` is called only if there is something."""

        def found(body: str) -> None:
            try:
                sections = sections_from_json(body)
            except (ValueError, KeyError):  # a draft of another program version
                return
            then(sections)

        self._let_go(kind)
        self._keeper(kind).recall(found)

    def _keeper(self, kind: MinutesKind) -> DraftKeeper:
        if kind not in self._keepers:
            form = f"minutes-{self._meeting_id}-{kind}"
            self._keepers[kind] = DraftKeeper(self._workspace, form, self)
        return self._keepers[kind]

    def _let_go(self, kind: MinutesKind) -> None:
        keeper = self._keepers.pop(kind, None)
        if keeper is not None:
            if keeper.holds_something:
                keeper.flush()
            keeper.deleteLater()
