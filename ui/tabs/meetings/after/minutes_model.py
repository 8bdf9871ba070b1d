"""The minutes of the open meeting: written from the timeline, edited, sealed, revised.

It holds no widgets. What is typed is kept at once as a draft of the form, and stored as the draft
of the minutes when the person goes on or pauses, so that one undo takes one edit back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import MeetingState
from app.domain.meetings.minutes import Minutes, MinutesKind, MinutesSection
from app.domain.meetings.minutes_sections import (
    ChangeKind,
    ParagraphChange,
    Sections,
    differences,
    sections_from_json,
)
from app.services.meetings.minutes_commands import (
    KeepMinutes,
    ReviseMinutes,
    RewriteMinutes,
    SealMinutes,
)
from app.services.meetings.minutes_source import MinutesSource
from app.services.meetings.minutes_text import still_private
from app.services.meetings.standing_texts import standing_texts
from ui.tabs.meetings.after.minutes_drafts import MinutesDrafts
from ui.tabs.meetings.after.minutes_reading import MinutesReading, MinutesText, read_minutes
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.domain.masking import PrivatePlace
    from app.ports.progress import Progress

QUIET = 400
"""Milliseconds without a key before the text is looked through and marked anew."""

PAUSE = 4_000
"""Milliseconds without a key before what was typed is stored."""


class MinutesModel(QObject):
    """Signals: ``shown()`` another text or another kind is to be shown; ``kept()`` what was typed
    is stored; ``refused(sentence)``; ``revised()`` a revision was sealed.
    """

    shown = Signal()
    kept = Signal()
    refused = Signal(str)
    revised = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.kind = MinutesKind.RECORD
        self.reading: MinutesReading | None = None
        self.is_revising = False
        self._typed: dict[MinutesKind, Sections] = {}
        self._being_kept: dict[MinutesKind, Sections] = {}
        self._settled: dict[MinutesKind, Sections] = {}
        self._drafts = MinutesDrafts(workspace, self)
        self._narrowed: tuple[Sections, MinutesSource] | None = None
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self.kept)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.flush)

    def show(self, book: MeetingBook) -> None:
        """Look at the minutes of a meeting, or look again; safe to call after every change."""
        if self.reading is not None and self.reading.book.meeting.id != book.meeting.id:
            self.leave()
        office, wording = self._office, self._workspace.wording

        settled = dict(self._settled)

        def read(_progress: Progress) -> MinutesReading:
            return read_minutes(office, book, wording)

        self._workspace.runner.run(
            read,
            on_success=lambda reading: self._keep_reading(reading, settled),
            replacing=f"minutes-{id(self)}",
            owner=self,
        )

    def leave(self) -> None:
        """Another meeting, or none: keep what was typed and forget the rest."""
        self.flush()
        self._drafts.open(None)
        self.reading, self.is_revising = None, False
        self._typed.clear()
        self._being_kept.clear()
        self._settled.clear()

    # what is shown

    @property
    def book(self) -> MeetingBook | None:
        """The meeting the minutes are of."""
        return self.reading.book if self.reading is not None else None

    @property
    def text(self) -> MinutesText | None:
        """The kind chosen, with what has been typed since."""
        if self.reading is None:
            return None
        kept = self.reading.texts[self.kind]
        typed = self._unsaved(self.kind)
        return replace(kept, sections=typed) if typed is not None else kept

    @property
    def is_sealed(self) -> bool:
        """Whether the minutes have been sealed."""
        book = self.book
        return book is not None and book.meeting.state is MeetingState.SEALED

    @property
    def can_edit(self) -> bool:
        """Whether paragraphs may be typed now."""
        book = self.book
        if book is None:
            return False
        return self.is_revising or book.meeting.state is MeetingState.CLOSED

    @property
    def is_edited(self) -> bool:
        """Whether the draft of the kind chosen says something else than the timeline."""
        text = self.text
        return text is not None and not self.is_sealed and text.sections != text.generated

    @property
    def last_sealed(self) -> Minutes | None:
        """The version that counts, once there is one."""
        text = self.text
        return text.sealed[-1] if text is not None and text.sealed else None

    def changed_paragraphs(self) -> dict[str, frozenset[str]]:
        """By heading: the paragraphs that the timeline, or the version before, did not say."""
        text = self.text
        if text is None:
            return {}
        found: dict[str, set[str]] = {}
        for change in differences(self._compared_with(text), text.sections):
            if change.kind is ChangeKind.ADDED:
                found.setdefault(change.heading, set()).add(change.text)
        return {heading: frozenset(lines) for heading, lines in found.items()}

    def is_course(self, heading: str) -> bool:
        """Whether a section is the timeline itself, which is corrected in the meeting only."""
        texts = standing_texts(self._workspace.language)
        return self.kind is MinutesKind.RECORD and heading == texts("heading.course")

    def private_in(self, paragraph: str) -> tuple[PrivatePlace, ...]:
        """What in a paragraph of the kind chosen must not be posted; nothing of the record."""
        text = self.text
        if text is None or self.kind is not MinutesKind.PUBLIC or not self.can_edit:
            return ()
        return still_private(paragraph, self._source_for(text.sections))

    def private_in_public(self) -> int:
        """How many places of the version to be posted would still tell who somebody is."""
        if self.reading is None or not self.can_edit:
            return 0
        kept = self.reading.texts[MinutesKind.PUBLIC].sections
        sections = self._unsaved(MinutesKind.PUBLIC) or kept
        source = self._source_for(sections)
        return sum(len(still_private(p, source)) for one in sections for p in one.paragraphs)

    def differences_of(self, version: Minutes) -> tuple[ParagraphChange, ...]:
        """What a sealed version says otherwise than the one before it, paragraph by paragraph."""
        if self.reading is None:
            return ()
        sealed = self.reading.texts[version.kind].sealed
        before = next((one for one in sealed if one.version == version.version - 1), None)
        now = sections_from_json(version.content)
        return differences(now if before is None else sections_from_json(before.content), now)

    # what is done

    def choose(self, kind: MinutesKind) -> None:
        """Show the record, or the version that is posted."""
        if kind is self.kind:
            return
        if self.is_revising:
            self.stop_revising()
        self.flush()
        self.kind = kind
        self.shown.emit()

    def type(self, section: int, paragraphs: Sequence[str]) -> None:
        """Note what a section says now; kept after a short quiet."""
        text = self.text
        if text is None or not self.can_edit:
            return
        told = MinutesSection(text.sections[section].heading, tuple(paragraphs))
        if told == text.sections[section]:
            return
        sections = (*text.sections[:section], told, *text.sections[section + 1 :])
        self._typed[self.kind] = sections
        self._drafts.keep(self.kind, sections)
        self._quiet.start()
        self._pause.start()

    def flush(self) -> None:
        """Store what was typed, now; a revision waits in its draft until it is sealed."""
        self._pause.stop()
        book = self.book
        if book is None or book.meeting.id is None or self.is_revising:
            return
        for kind, sections in list(self._typed.items()):
            del self._typed[kind]
            self._being_kept[kind] = sections
            self._workspace.execute(
                KeepMinutes(book.meeting.id, kind, sections),
                on_done=self._tell_kept(kind, sections),
                on_refused=self._tell_refused(kind),
                owner=self,
            )

    def rewrite(self) -> None:
        """Throw the draft away: the text is what the timeline says again."""
        book = self.book
        if book is None or book.meeting.id is None:
            return
        self._pause.stop()
        self._typed.pop(self.kind, None)
        self._being_kept.pop(self.kind, None)
        self._drafts.drop(self.kind)
        self._workspace.execute(
            RewriteMinutes(book.meeting.id, self.kind),
            said=self.tr("已按会议经过重新写"),
            on_refused=self.refused.emit,
            owner=self,
        )

    def mask(self) -> None:
        """Mask in the text to be posted what still tells who somebody is."""
        text = self.text
        if text is None:
            return
        for number, section in enumerate(text.sections):
            self.type(number, [self._masked(line) for line in section.paragraphs])
        self.flush()
        self.shown.emit()

    def seal(self) -> None:
        """Seal both kinds; nothing of them changes afterwards but by a revision."""
        book = self.book
        if book is None or book.meeting.id is None:
            return
        self.flush()
        self._workspace.execute(
            SealMinutes(book.meeting.id, self._workspace.language),
            said=self.tr("纪要已封存"),
            on_refused=self.refused.emit,
            owner=self,
        )

    def start_revising(self) -> None:
        """Open the last sealed version for a revision; one begun before goes on."""
        book = self.book
        if book is None or not self.is_sealed or self.is_revising:
            return
        self.is_revising = True
        self._recall(self.kind)
        self.shown.emit()

    def stop_revising(self, *, forget: bool = False) -> None:
        """Show the sealed version again; what was typed stays for later unless forgotten."""
        if forget:
            self._drafts.drop(self.kind)
        self._typed.pop(self.kind, None)
        self.is_revising = False
        self.shown.emit()

    def revise(self, reason: str) -> None:
        """Seal the revision with its reason."""
        book, text = self.book, self.text
        if book is None or book.meeting.id is None or text is None:
            return

        def done(_outcome: object) -> None:
            self.stop_revising(forget=True)
            self.revised.emit()

        self._workspace.execute(
            ReviseMinutes(book.meeting.id, self.kind, text.sections, reason),
            said=self.tr("修订已封存"),
            on_done=done,
            on_refused=self.refused.emit,
            owner=self,
        )

    # inside

    def _unsaved(self, kind: MinutesKind) -> Sections | None:
        """What was typed and is not yet part of what was read."""
        return self._typed.get(kind) or self._being_kept.get(kind)

    def _source_for(self, sections: Sections) -> MinutesSource:
        assert self.reading is not None
        if self._narrowed is None or self._narrowed[0] is not sections:
            self._narrowed = (sections, self.reading.source_for(sections))
        return self._narrowed[1]

    def _compared_with(self, text: MinutesText) -> Sections:
        if self.is_revising and text.sealed:
            return sections_from_json(text.sealed[-1].content)
        if len(text.sealed) > 1:
            return sections_from_json(text.sealed[-2].content)
        return text.sections if text.sealed else text.generated

    def _masked(self, paragraph: str) -> str:
        pieces: list[str] = []
        done = 0
        for place in self.private_in(paragraph):
            pieces += paragraph[done : place.start], place.masked
            done = place.end
        return "".join([*pieces, paragraph[done:]])

    def _recall(self, kind: MinutesKind) -> None:
        """Go on with what was typed and neither stored nor sealed."""

        def found(sections: Sections) -> None:
            if self.reading is None or sections == self.reading.texts[kind].sections:
                self._drafts.drop(kind)
                return
            self._typed[kind] = sections
            self.flush()
            self.shown.emit()

        self._drafts.recall(kind, found)

    def _tell_kept(self, kind: MinutesKind, sections: Sections) -> Callable[[object], None]:
        """What is read from now on has it, unless something newer was typed meanwhile."""

        def kept(_outcome: object) -> None:
            if self._being_kept.get(kind) is sections:
                self._settled[kind] = sections
                if kind not in self._typed:
                    self._drafts.drop(kind)
            self.kept.emit()

        return kept

    def _tell_refused(self, kind: MinutesKind) -> Callable[[str], None]:
        def refused(sentence: str) -> None:
            self._being_kept.pop(kind, None)
            self.refused.emit(sentence)
            self.shown.emit()

        return refused

    def _keep_reading(self, reading: MinutesReading, settled: dict[MinutesKind, Sections]) -> None:
        before = self.text
        was_sealed, is_first = self.is_sealed, self.reading is None
        self.reading, self._narrowed = reading, None
        for kind, sections in list(self._being_kept.items()):
            if settled.get(kind) is sections or reading.texts[kind].sections == sections:
                del self._being_kept[kind]
        now = self.text
        if before is None or now is None or was_sealed != self.is_sealed:
            self.shown.emit()
        elif (before.sections, before.sealed) == (now.sections, now.sealed):
            self.kept.emit()
        else:
            self.shown.emit()
        if is_first:
            self._drafts.open(reading.book.meeting.id)
            if reading.book.meeting.state is MeetingState.CLOSED:
                for kind in MinutesKind:
                    self._recall(kind)
