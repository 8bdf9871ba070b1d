"""Papers made after a meeting: minutes, the notice of results, the list of promises."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.domain.meetings.book import MeetingBook
from app.domain.meetings.minutes import MinutesKind
from app.ports.meeting_queries import ActionFilter, ActionRow
from app.ports.progress import Progress
from app.services.meetings.papers import action_list_facts, minutes_facts
from app.services.meetings.result_papers import result_notice_facts
from ui.printing.paper_desk import PaperDesk
from ui.task_runner import Job


class Papers(PaperDesk):
    """What is printed after a meeting; see ``PaperDesk``."""

    def minutes(self, book: MeetingBook, kind: MinutesKind, version: int | None = None) -> None:
        """The record or the posted minutes: as they stand now, or one sealed version."""
        office, language = self._office, self._workspace.language
        wording = self._workspace.wording

        def make(_progress: Progress) -> bytes:
            facts = minutes_facts(office, book, kind, wording, version=version)
            return office.documents(language).minutes(facts)

        is_record = kind is MinutesKind.RECORD
        title = self.tr("会议记录") if is_record else self.tr("会议纪要")
        self._print(make, title, book.meeting.number, f"minutes_{kind}")

    def notice(self, book: MeetingBook) -> None:
        """The notice of what was decided, as it is posted."""
        office, language = self._office, self._workspace.language
        wording = self._workspace.wording

        def make(_progress: Progress) -> bytes:
            return office.documents(language).result_notice(
                result_notice_facts(office, book, wording)
            )

        self._print(make, self.tr("会议结果公告"), book.meeting.number, "result_notice")

    def actions_of(self, book: MeetingBook) -> None:
        """What was promised in one meeting."""
        office, meeting_id = self._office, book.meeting.id

        def rows() -> Sequence[ActionRow]:
            return office.meetings.actions(ActionFilter(office.today(), meeting_id=meeting_id))

        self.action_list(rows, number=book.meeting.number)

    def action_list(
        self,
        rows: Callable[[], Sequence[ActionRow]],
        *,
        page_per_party: bool = False,
        number: str = "",
    ) -> None:
        """The list of promises that ``rows`` reads, on a page for each party if wished."""
        office, language = self._office, self._workspace.language

        def make(_progress: Progress) -> bytes:
            facts = action_list_facts(office, rows(), page_per_party=page_per_party)
            return office.documents(language).action_list(facts)

        about = number or office.today().isoformat()
        self._print(make, self.tr("督办清单"), about, "action_list")

    def _print(self, make: Job, title: str, about: str, kind: str) -> None:
        self._make(make, title, f"{title} {about}", kind)
