"""The column beside minutes: results, promises, posting, versions."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.meetings.book import MeetingBook
from app.languages import CHINESE
from app.ports.progress import Progress
from app.services.meetings.actions import ActionFields
from app.services.meetings.minutes_commands import NoteNoticePosted
from app.services.meetings.result_papers import result_notice_facts
from app.services.notices.from_meeting import fields_of_meeting
from app.wording import Wording
from ui.tabs.meetings.actions.action_form import ActionForm
from ui.tabs.meetings.actions.action_model import ActionModel
from ui.tabs.meetings.after.minutes_model import MinutesModel
from ui.tabs.meetings.after.posting_part import PostingPart, posted_moment
from ui.tabs.meetings.after.promises_part import PromisesPart
from ui.tabs.meetings.after.results_part import ResultsPart
from ui.tabs.meetings.after.versions_part import VersionsPart
from ui.theme import current
from ui.widgets.basics import column
from ui.widgets.cards import Card, scrolled
from ui.workspace import Workspace

RESULT = "meeting_result"
"""The template of the notice that says what was decided."""


class AfterSide(QStackedWidget):
    """Signals: ``notice_wanted()``; ``version_wanted(Minutes)``; ``action_wanted(id)``."""

    notice_wanted = Signal()
    version_wanted = Signal(object)
    action_wanted = Signal(int)

    def __init__(self, workspace: Workspace, model: MinutesModel) -> None:
        super().__init__()
        self._workspace, self._office = workspace, workspace.office
        self._book: MeetingBook | None = None
        today = self._office.today
        self.promise = ActionModel(workspace, self)
        self.results = ResultsPart(workspace.wording)
        self.promises = PromisesPart(today)
        self.posting = PostingPart(today(), workspace.wording)
        self.versions = VersionsPart(model, today)
        self.form = ActionForm(today())
        inner = QWidget()
        inner.setProperty("role", "page")
        cards = [Card(one) for one in (self.posting, self.promises, self.results, self.versions)]
        inner.setLayout(column(*cards, None, gap=10))
        self._cards = cards
        area = scrolled(inner)
        area.setMinimumWidth(current().px(320))
        self._area = area
        self.addWidget(area)
        self.addWidget(self.form)
        self._connect(model)

    def tell(self, book: MeetingBook) -> None:
        """Show what became of a meeting."""
        if self._book is not None and self._book.meeting.id != book.meeting.id:
            self.close_form()
        self._book = book
        self.posting.tell(book, self._office.calendar())
        self.promises.tell(book)
        self.results.tell(book)
        for card, part in zip(
            self._cards, (self.posting, self.promises, self.results, self.versions), strict=True
        ):
            card.setVisible(not part.isHidden())

    def close_form(self) -> bool:
        """Put the form away; whether it was open."""
        if self.currentWidget() is not self.form:
            return False
        self.setCurrentWidget(self._area)
        return True

    def _connect(self, model: MinutesModel) -> None:
        self.posting.notice_wanted.connect(self.notice_wanted)
        self.posting.book_wanted.connect(self._write_notice)
        self.posting.posted.connect(self._note_posted)
        self.promises.action_wanted.connect(self.action_wanted)
        self.promises.add_wanted.connect(self._start_adding)
        self.versions.version_wanted.connect(self.version_wanted)
        model.shown.connect(self._tell_versions)
        self.form.filled.connect(self._add)
        self.form.closed.connect(self.close_form)
        self.promise.added.connect(lambda _id: self.close_form())
        self.promise.refused.connect(lambda sentence: self.form.refuse({}, sentence))

    def _tell_versions(self) -> None:
        self.versions.tell()
        self._cards[-1].setVisible(not self.versions.isHidden())

    def _start_adding(self) -> None:
        self.setCurrentWidget(self.form)
        self.form.start()

    def _add(self, fields: ActionFields) -> None:
        if self._book is not None and self._book.meeting.id is not None:
            self.promise.add(self._book.meeting.id, fields)

    def _note_posted(self, day: date | None) -> None:
        if self._book is None or self._book.meeting.id is None:
            return
        now = self._office.clock()
        at = posted_moment(day, now) if day is not None else None
        said = self.tr("已记下张贴日期") if at is not None else self.tr("已撤回张贴日期")
        self._workspace.execute(
            NoteNoticePosted(self._book.meeting.id, at),
            said=said,
            on_refused=self.posting.composer.refuse,
            owner=self,
        )

    def _write_notice(self) -> None:
        """Open the notice written of this meeting, or begin it with what was decided."""
        book, office, workspace = self._book, self._office, self._workspace
        if book is None or book.meeting.id is None:
            return
        meeting_id = book.meeting.id

        def find(_progress: Progress) -> object:
            written = [row.id for row in office.notices.of_meeting(meeting_id) if not row.deleted]
            if written:
                return written[0]
            facts = result_notice_facts(office, book, Wording(CHINESE))  # residents read it
            fields = fields_of_meeting(facts, office.today())
            known = {"template": RESULT, "meeting_id": meeting_id, "fields": fields}
            return ("new", known)

        workspace.runner.run(
            find,
            on_success=lambda what: workspace.go_to("notices", what),
            on_failure=lambda error: workspace.say(workspace.sentence(error)),
            owner=self,
        )
