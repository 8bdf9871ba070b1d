"""One look at the minutes of a meeting: both kinds, and what they were written from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from app.domain.meetings.book import MeetingBook
from app.domain.meetings.minutes import Minutes, MinutesKind
from app.domain.meetings.minutes_sections import Sections, sealed_versions, verify_minutes
from app.services.meetings.minutes_source import MinutesOffice, MinutesSource, minutes_source
from app.services.meetings.minutes_text import draft_minutes, text_for, write
from app.wording import Wording


@dataclass(frozen=True)
class MinutesText:
    """One kind of minutes as it stands: its text, what the timeline alone would say, versions."""

    kind: MinutesKind
    sections: Sections
    generated: Sections
    sealed: tuple[Minutes, ...] = ()
    draft: Minutes | None = None

    @property
    def is_edited(self) -> bool:
        """Whether a draft says something else than the timeline."""
        return self.draft is not None and self.sections != self.generated


@dataclass(frozen=True)
class MinutesReading:
    """One look at both kinds, with what they were written from."""

    book: MeetingBook
    source: MinutesSource
    texts: dict[MinutesKind, MinutesText] = field(default_factory=dict[MinutesKind, MinutesText])
    is_sound: bool = True

    def source_for(self, sections: Sections) -> MinutesSource:
        """The source with only those names that occur in a text: a roll has thousands."""
        whole = "\n".join(line for one in sections for line in one.paragraphs)
        names = frozenset(name for name in self.source.private_names if name in whole)
        return replace(self.source, private_names=names)


def read_minutes(office: MinutesOffice, book: MeetingBook, wording: Wording) -> MinutesReading:
    """Read both kinds as they stand; safe in any thread."""
    source = minutes_source(office, book)
    texts = {
        kind: MinutesText(
            kind,
            text_for(source, kind, wording),
            write(source, kind, wording),
            sealed_versions(book.minutes, kind),
            draft_minutes(book, kind),
        )
        for kind in MinutesKind
    }
    return MinutesReading(book, source, texts, verify_minutes(book.minutes))
