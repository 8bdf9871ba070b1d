"""The state of the import screen: a sheet chosen, understood, planned, carried out. No widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.errors import RuleViolation
from app.ports.progress import Progress
from app.ports.queries import EntryFilter
from app.services.importing.first_look import (
    FirstLook,
    look_at,
    mended,
    open_first,
    save_rejected,
)
from app.services.importing.plan import ImportPlan, ImportReport
from app.services.importing.planning import plan_import
from app.services.importing.running import carry_out_plan
from app.sheets import RawSheet
from ui.importing.import_request import ImportRequest
from ui.task_runner import Task
from ui.workspace import Workspace


class Stage(StrEnum):
    """Where the person is."""

    START = "start"
    PLAN = "plan"
    DONE = "done"


@dataclass
class _Chosen:
    """What was chosen to import, and what was mended by hand."""

    request: ImportRequest
    sheet: str | None = None
    given: dict[str, str] = field(default_factory=dict[str, str])


class ImportViewModel(QObject):
    """See the module. ``kind`` is what the next sheet is expected to be, "" to be guessed.

    Signals: ``stage_changed(Stage)``; ``look_changed(FirstLook)`` the columns are understood anew;
    ``plan_changed(ImportPlan or None)``; ``refused(str)`` a sentence to show, empty to take it
    back; ``working(str)`` what is being done, empty when nothing is.
    """

    stage_changed = Signal(object)
    look_changed = Signal(object)
    plan_changed = Signal(object)
    refused = Signal(str)
    working = Signal(str)
    undone = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.stage = Stage.START
        self.kind = ""
        self.look: FirstLook | None = None
        self.plan: ImportPlan | None = None
        self.report: ImportReport | None = None
        self.journal_id: int | None = None
        self._chosen: _Chosen | None = None
        self.is_writing = False

    # choosing

    def begin(self, request: ImportRequest) -> None:
        """Start with what another screen gave."""
        self.kind = request.kind
        if request.file is not None or request.text:
            self._read(_Chosen(request))
        else:
            self.start_over()

    def start_over(self) -> None:
        """Forget the sheet and ask for another one."""
        self._chosen, self.look, self.plan, self.report = None, None, None, None
        self.journal_id = None
        self.refused.emit("")
        self._go(Stage.START)

    def choose_file(self, file: Path) -> None:
        """Read a file of the kind chosen, or guess the kind."""
        self._read(_Chosen(ImportRequest(self.kind, file=file)))

    def paste(self, text: str) -> None:
        """Read a block copied from Excel."""
        self._read(_Chosen(ImportRequest(self.kind, text=text)))

    def choose_kind(self, kind: str) -> None:
        """Take the sheet for another kind; before a sheet is chosen, expect that kind."""
        if self._chosen is None or self.look is None:
            self.kind = kind
        elif kind != self.look.kind:
            request = ImportRequest(kind, self._chosen.request.file, self._chosen.request.text)
            self._read(_Chosen(request, self._chosen.sheet))

    def choose_sheet(self, name: str) -> None:
        """Read another sheet of the same file."""
        if self._chosen is not None and self.look is not None and name != self.look.raw.sheet:
            kind = self.look.kind
            request = ImportRequest(kind, self._chosen.request.file, self._chosen.request.text)
            self._read(_Chosen(request, name))

    # mending

    def give_field(self, title: str, name: str) -> None:
        """Take a column for a field, "" for none; the plan is made anew."""
        chosen, look = self._chosen, self.look
        if chosen is None or look is None or look.header.mapping.get(title) == name:
            return
        chosen.given = mended(chosen.given, title, name, look.kind)
        self._understand(chosen, look.kind, look.raw)

    # doing

    @property
    def can_import(self) -> bool:
        return self.plan is not None and self.plan.changes_anything

    def carry_out(self) -> Task | None:
        """Make a backup and carry the plan out as one act; it can be stopped until the end."""
        plan = self.plan
        if plan is None or not plan.changes_anything:
            return None
        office = self._office

        def work(progress: Progress) -> tuple[ImportReport, int | None]:
            report = carry_out_plan(office, plan, progress)
            label = office.undo_history.undo_label()
            is_ours = label is not None and label.label == "ImportSheet"
            return report, label.journal_id if label and is_ours else None

        def done(answer: tuple[ImportReport, int | None]) -> None:
            self.report, self.journal_id = answer
            self._go(Stage.DONE)

        def stopped() -> None:
            self.refused.emit(self.tr("已经停下，什么都没有写进去。"))

        return self._run(
            work, done, self.tr("正在导入 {file}").format(file=plan.file),
            writes=True, on_cancelled=stopped,
        )  # fmt: skip

    def undo(self) -> None:
        """Take the whole import back."""
        if self.journal_id is not None:
            self._workspace.revert(self.journal_id, self._note_undone)

    def save_rejected(self, file: Path) -> None:
        """Write the rejected rows with their reasons to a sheet."""
        plan, workspace = self.plan, self._workspace
        if plan is None:
            return
        title = self.tr("原因")

        def told(count: int) -> None:
            said = self.tr("{n} 行存在 {file}，改好后可以再导入。")
            workspace.say(said.format(n=count, file=file.name))

        workspace.runner.run(
            lambda _progress: save_rejected(plan, file, title, workspace.wording.error),
            on_success=told,
            on_failure=lambda error: workspace.say(workspace.sentence(error)),
            title=self.tr("正在写表"),
            can_stop=False,
            owner=self,
        )

    def show_result(self) -> None:
        """Show what came in."""
        if self.report is None:
            return
        if self.report.kind == "diary":
            self._workspace.go_to("diary", EntryFilter(self._office.today()))
        elif self.report.kind == "residents":
            self._workspace.go_to("residents")
        elif self.report.kind == "owners":
            self._workspace.go_to("meetings", "roll")
        else:
            self._workspace.go_to("settings", "calendar")

    # reading

    def _read(self, chosen: _Chosen) -> None:
        request = chosen.request
        self.refused.emit("")

        def read(progress: Progress) -> tuple[str, RawSheet]:
            del progress
            return open_first(request.kind, request.file, request.text, chosen.sheet)

        def done(answer: tuple[str, RawSheet]) -> None:
            kind, raw = answer
            self._chosen = chosen
            self._understand(chosen, kind, raw)

        name = request.file.name if request.file else self.tr("粘贴的内容")
        self._run(read, done, self.tr("正在读 {file}").format(file=name))

    def _understand(self, chosen: _Chosen, kind: str, raw: RawSheet) -> None:
        given = dict(chosen.given) or None
        queries = self._office.imports

        def look(progress: Progress) -> FirstLook:
            del progress
            return look_at(kind, raw, given, queries)

        def done(found: FirstLook) -> None:
            self.look, self.plan = found, None
            self.look_changed.emit(found)
            self._go(Stage.PLAN)
            self._make_plan(found, given)

        self._run(look, done, self.tr("正在看表头"))

    def _make_plan(self, look: FirstLook, given: dict[str, str] | None) -> None:
        self.plan_changed.emit(None)
        if look.missing:
            needed = self.tr("还不知道哪一列是：{names}。请在左边指出来。")
            say = self._workspace.wording
            names = say.listed(
                "/".join(say.of("import_fields", field, {}) for field in group)
                for group in look.missing
            )
            self.refused.emit(needed.format(names=names))
            self.working.emit("")
            return
        office = self._office

        def plan(progress: Progress) -> ImportPlan:
            return plan_import(look.kind, look.raw, given, office.imports, office.clock(), progress)

        def done(made: ImportPlan) -> None:
            self.plan = made
            self.refused.emit("")
            self.plan_changed.emit(made)

        self._run(plan, done, self.tr("正在核对每一行"))

    def _run(
        self,
        job: Callable[[Progress], Any],
        done: Callable[[Any], object],
        title: str,
        *,
        writes: bool = False,
        on_cancelled: Callable[[], object] | None = None,
    ) -> Task:
        self.is_writing = writes
        self.working.emit(title)

        def over() -> None:
            self.is_writing = False
            self.working.emit("")

        def succeeded(answer: Any) -> None:
            over()
            done(answer)

        def failed(error: Exception) -> None:
            over()
            if isinstance(error, RuleViolation | OSError):
                self.refused.emit(self._workspace.sentence(error))
            else:
                self._workspace.runner.unhandled(error)

        def stopped() -> None:
            over()
            if on_cancelled is not None:
                on_cancelled()

        return self._workspace.runner.run(
            job,
            on_success=succeeded,
            on_failure=failed,
            on_cancelled=stopped,
            writes=writes,
            title=title,
            replacing="" if writes else f"import-{id(self)}",
            owner=self,
        )

    def _note_undone(self) -> None:
        self.journal_id = None
        self.undone.emit()

    def _go(self, stage: Stage) -> None:
        self.stage = stage
        self.stage_changed.emit(stage)
