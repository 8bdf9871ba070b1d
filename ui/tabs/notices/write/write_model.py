"""One notice being written: its values, how they are set on paper, what the checks find, the book.

Every change is kept as a draft and set on paper in the background.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.domain.notices.findings import Finding, Weight
from app.domain.notices.notice import NoticeKind, NoticeStyle, PaperSize
from app.domain.notices.periods import last_day
from app.domain.notices.templates import NoticeTemplate
from app.domain.working_calendar import Deadline
from app.services.notices.templates import all_templates
from ui.draft_keeper import DraftKeeper
from ui.tabs.notices.write.judging import Judgement
from ui.tabs.notices.write.page_setter import PageSetter
from ui.tabs.notices.write.starts import Start, drafted_notice, kept_notice, new_notice
from ui.tabs.notices.write.write_values import (
    WriteValues,
    as_kept,
    from_draft,
    to_draft,
    values_of,
)

if TYPE_CHECKING:
    from app.ports.changes import ChangeSet
    from app.ports.notice_queries import NoticeBook
    from app.ports.progress import Progress
    from app.services.command_bus import Outcome
    from ui.workspace import Workspace

DRAFT, START = "notices.write", "notice-start"
LATEST_KEY, LATEST = "notices/latest", 5
"""Under which the templates used last are remembered, and how many."""


class WriteModel(QObject):
    """Signals: ``filled()`` another notice stands in the form; ``loaded()`` and is to be written
    on now; ``changed()`` a value was changed other than by typing; ``judged(Judgement)`` how the
    newest values come out on paper; ``saved(notice_id)``; ``numbered()`` it has a place in the
    book, or has none any more; ``refused(sentence)`` a rule said no; ``held_back()`` what was asked
    for must wait until the refusals among the findings are gone; ``put_aside(notice_id)`` an
    unfinished notice went into the book when another one began; ``recalled()`` what was not
    finished last time stands in the form; ``templates_read()``.
    """

    filled = Signal()
    loaded = Signal()
    changed = Signal()
    judged = Signal(object)
    saved = Signal(int)
    numbered = Signal()
    refused = Signal(str)
    held_back = Signal()
    put_aside = Signal(int)
    recalled = Signal()
    templates_read = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.templates: tuple[NoticeTemplate, ...] = ()
        self.template: NoticeTemplate | None = None
        self.values = WriteValues()
        self.number = ""
        self.is_held_back = False
        """Whether a way out was refused, and what refused it is still there."""
        self._setter = PageSetter(workspace, self)
        self._setter.judged.connect(self._tell_judged)
        self._setter.failed.connect(self.refused)
        self._kept: WriteValues | None = None
        self._begun = WriteValues()
        self._begins = 0
        self._is_keeping = False
        self.draft = DraftKeeper(workspace, DRAFT, self)
        workspace.changes.watch({"own_template"}, lambda _changes: self.read_templates(), self)
        workspace.changes.watch({"notice"}, self._look_at_book, self)

    # beginning

    def read_templates(self) -> None:
        """Read which templates there are."""
        notices = self._office.notices

        def known(templates: tuple[NoticeTemplate, ...]) -> None:
            self.templates = templates
            self.templates_read.emit()

        self._run(lambda _progress: all_templates(notices), known, "notice-templates")

    @property
    def latest(self) -> tuple[str, ...]:
        """The keys of the templates used last on this computer, the newest first."""
        return tuple(self._workspace.preferences.text(LATEST_KEY).split())

    def begin(
        self,
        template_key: str,
        given: Mapping[str, Any] | None = None,
        *,
        entry_id: int | None = None,
        meeting_id: int | None = None,
    ) -> None:
        """Start a new notice from a template, with what is already known."""
        office = self._office

        def begun(start: Start) -> None:
            self._remember(start.template.key)
            self._make_room()
            values = replace(start.values, entry_id=entry_id, meeting_id=meeting_id)
            self._load(replace(start, values=values))
            if values.text.period_to is None:
                self._count_period()
                self._begun = self.values
                self.changed.emit()
            if given:
                self._begun = WriteValues()
                self._keep_draft()

        self._run(lambda _progress: new_notice(office, template_key, given or {}), begun, START)

    def open(self, notice_id: int) -> None:
        """Write on at a notice of the book."""
        if self.values.notice_id == notice_id:
            self.loaded.emit()
            return
        office = self._office

        def found(start: Start) -> None:
            self._make_room()
            self._load(start)

        self._run(lambda _progress: kept_notice(office, notice_id), found, START)

    def recall(self) -> None:
        """Bring back what was not finished last time; ``recalled`` tells when there is any."""
        self.draft.recall(self._recall)

    def _recall(self, body: str) -> None:
        office = self._office
        try:
            values = from_draft(body)
        except ValueError:
            self.draft.drop()
            return

        def found(start: Start) -> None:
            if self.template is not None:
                self._put_aside(start.values)
            else:
                self._fill(start)
                self._begun = start.kept or WriteValues()
                self.recalled.emit()

        self._run(lambda _progress: drafted_notice(office, values), found, "notice-recall")

    @property
    def is_touched(self) -> bool:
        """Whether something was typed that is not in the book."""
        return self.template is not None and self.values not in (self._begun, self._kept)

    def _make_room(self) -> None:
        """An unfinished notice goes into the book when another one begins."""
        if self.is_touched and not self._is_keeping:
            self._put_aside(self.values)
        self.draft.drop()

    def _put_aside(self, values: WriteValues) -> None:
        def aside(outcome: Outcome) -> None:
            self.put_aside.emit(values.notice_id or int(outcome.result))

        # what says nothing yet is refused by the book, and nothing is lost by that
        self._workspace.execute(
            values.keeping, on_done=aside, on_refused=lambda _sentence: None, owner=self
        )

    def _load(self, start: Start) -> None:
        self._fill(start)
        self.loaded.emit()

    def _fill(self, start: Start) -> None:
        self.template, self.values = start.template, start.values
        self._kept, self._begun, self.number = start.kept, start.values, start.number
        self._is_keeping, self._begins, self.is_held_back = False, self._begins + 1, False
        self._setter.forget()
        self.filled.emit()
        self.set_now()

    def _remember(self, key: str) -> None:
        latest = [key, *(one for one in self.latest if one != key)][:LATEST]
        self._workspace.preferences.keep_text(LATEST_KEY, " ".join(latest))

    # filling in

    def put(self, field: str, value: object) -> None:
        """Take what was typed into a field of the text."""
        self._take(replace(self.values, text=replace(self.values.text, **{field: value})))

    def put_right(self, field: str, value: object) -> None:
        """Change a field for the person, who sees it changed."""
        self.put(field, value)
        self.changed.emit()

    def choose_style(self, style: NoticeStyle) -> None:
        """Set it for old eyes, formally, or to be read from a metre away."""
        self._take(replace(self.values, style=style))

    def choose_paper(self, paper: PaperSize) -> None:
        """Set it on another sheet."""
        self._take(replace(self.values, paper=paper))

    def set_period(self, *, days: int, counts_working_days: bool) -> None:
        """Say how long it must hang; the last day follows."""
        changed = replace(self.values, period_days=days, counts_working_days=counts_working_days)
        self._take(changed)
        self._count_period()
        self.changed.emit()

    def put_period_from(self, day: object) -> None:
        """Say from when on it hangs; the last day follows."""
        self.put("period_from", day)
        self._count_period()
        self.changed.emit()

    @property
    def period_end(self) -> Deadline | None:
        """The last day as it is counted; ``None`` without a first day or a number of days."""
        values = self.values
        start, days = values.text.period_from, values.period_days
        if start is None or not days:
            return None
        put_up = start - timedelta(days=1)
        return last_day(put_up, days, values.counts_working_days, self._office.calendar())

    def _count_period(self) -> None:
        end = self.period_end
        if end is not None and self.values.kind is NoticeKind.POSTING:
            self.put("period_to", end.day)

    def _take(self, values: WriteValues) -> None:
        if values == self.values or self.template is None:
            return
        self.values = values
        self._keep_draft()
        self._want_page()

    def _keep_draft(self) -> None:
        self.draft.keep(to_draft(self.values))

    def set_now(self) -> None:
        """Set on paper what stands in the form, without waiting for a pause."""
        self._want_page()
        self._setter.set_now()

    def _want_page(self) -> None:
        if self.template is not None:
            self._setter.want(self.values, self.template, self.number)

    # into the book and out of the computer

    def keep(self, then: Callable[[int], object] | None = None) -> None:
        """Put it into the book of notices, finished or not; ``then`` gets its id."""
        values = self.values
        if self.template is None or self._is_keeping:
            return
        if values.notice_id is not None and values == self._kept:
            if then is not None:
                then(values.notice_id)
            return
        self._is_keeping, begins = True, self._begins

        def kept(outcome: Outcome) -> None:
            if begins == self._begins:
                self._note_kept(values, outcome, then)

        self._workspace.execute(
            values.keeping,
            on_done=kept,
            on_refused=self._refuse_keeping,
            owner=self,
        )

    def leave_by(self, then: Callable[[int], object]) -> None:
        """Keep it and go on to the printer, a file or a picture, unless a finding refuses that."""

        def decide() -> None:
            if self.refusals:
                self.is_held_back = True
                self.held_back.emit()
            else:
                self.keep(then)

        self._want_page()
        self._setter.when_judged(self.values, decide)

    @property
    def judgement(self) -> Judgement | None:
        """What is known of the newest version that was set; perhaps not yet the one shown."""
        return self._setter.judgement

    @property
    def refusals(self) -> tuple[Finding, ...]:
        """What stands against printing it, as far as it is known."""
        found = self.judgement.findings if self.judgement is not None else ()
        return tuple(one for one in found if one.weight is Weight.REFUSED)

    def _tell_judged(self, judgement: Judgement) -> None:
        self.is_held_back = self.is_held_back and judgement.refuses
        self.judged.emit(judgement)

    def _note_kept(
        self, values: WriteValues, outcome: Outcome, then: Callable[[int], object] | None
    ) -> None:
        self._is_keeping = False
        is_new = values.notice_id is None
        notice_id = int(outcome.result) if values.notice_id is None else values.notice_id
        self._kept = replace(values, notice_id=notice_id)
        self.values = replace(self.values, notice_id=notice_id)
        if self.values == self._kept:
            self.draft.drop()
        else:
            self._keep_draft()
        self.number = outcome.changes.subject.partition(" ")[0] or self.number
        said = self.tr("已存入通知簿 {number}") if is_new else self.tr("已改 {number}")
        if outcome.changes.tables:
            said = said.format(number=self.number)
            self._workspace.say(said, self.tr("撤销"), self._workspace.undo)
        self._want_page()
        self.numbered.emit()
        self.saved.emit(notice_id)
        if then is not None:
            then(notice_id)

    def _refuse_keeping(self, sentence: str) -> None:
        self._is_keeping = False
        self.refused.emit(sentence)

    def _look_at_book(self, _changes: ChangeSet) -> None:
        """After an undo the notice may be gone from the book, or be as it was."""
        notice_id, notices = self.values.notice_id, self._office.notices
        if notice_id is None or self._is_keeping:
            return

        def found(book: NoticeBook | None) -> None:
            if self.values.notice_id != notice_id:
                return
            if book is None or book.notice.deleted_at is not None:
                self.values, self._kept = replace(self.values, notice_id=None), None
                self.number = ""
                self.numbered.emit()
                self._keep_draft()
                self._want_page()
            elif self.template is not None and not self.is_touched:
                kept = values_of(book.notice)
                if kept != as_kept(self.values):
                    self._load(Start(self.template, kept, kept, book.notice.number))

        self._run(lambda _progress: notices.book(notice_id), found, "notice-book")

    def _run(
        self, job: Callable[[Progress], Any], then: Callable[[Any], object], name: str
    ) -> None:
        def fail(error: Exception) -> None:
            self.refused.emit(self._workspace.sentence(error))

        self._workspace.runner.run(
            job, on_success=then, on_failure=fail, replacing=name, owner=self
        )
