"""The office's forms, the one being filled, and for whom; it holds no widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.notices.forms import OfficeForm
from app.ports.progress import Progress
from app.services.notices.commands import DeleteForms, RenameForm, RestoreForms
from app.services.notices.form_filling import FormLook, OpenForm, look, open_form
from app.services.notices.form_values import (
    DIARY,
    ITEMS,
    PRESENT,
    PROMISES,
    RESIDENT,
    FormSubject,
    SubjectKind,
)
from app.services.notices.forms import FormField, FormOptions, inspect
from ui.models.record_table_model import Column, RecordTableModel
from ui.tabs.notices.forms import form_words
from ui.tabs.notices.forms.candidates import candidates
from ui.widgets.check_list import CheckRow
from ui.workspace import Workspace

_LISTS = {
    SubjectKind.RESIDENTS: (RESIDENT,),
    SubjectKind.ENTRIES: (DIARY,),
    SubjectKind.MEETING: (ITEMS, PRESENT, PROMISES),
    SubjectKind.OFFICE: (),
}


class FieldRow:
    """A line of the table of placeholders."""

    def __init__(self, number: int, field: FormField) -> None:
        self.id, self.field = number, field


class FormsModel(QObject):
    """Signals: ``listed()`` the forms were read; ``opened()`` another form is open, or none, or it
    could not be read (``fault``); ``offered()`` those it can be filled for were found;
    ``looked()`` what it will say is known; ``failed(sentence)``; ``added(form_id)``.
    """

    listed = Signal()
    opened = Signal()
    offered = Signal()
    looked = Signal()
    failed = Signal(str)
    added = Signal(int)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.forms: tuple[OfficeForm, ...] = ()
        self.shows_bin = False
        self.form: OfficeForm | None = None
        self.open_form: OpenForm | None = None
        self.fault = ""
        self.kind, self.words = SubjectKind.RESIDENTS, ""
        self.chosen: dict[int, CheckRow] = {}
        self.rows: tuple[CheckRow, ...] = ()
        self.typed: dict[str, str] = {}
        self.look = FormLook(())
        self.is_joined = True
        self.marks_changes, self.keeps_unknown = True, False
        self._looked_at: int | None = None
        self.list_records = RecordTableModel(self._list_columns(), workspace.runner, parent=self)
        self.field_records = RecordTableModel(self._field_columns(), workspace.runner, parent=self)
        workspace.changes.watch(("office_form",), lambda _: self.read(), self)
        workspace.changes.watch(("filled_form", "resident"), lambda _: self.refresh(), self)

    # the forms

    def read(self, then: Callable[[], object] | None = None) -> None:
        """Read the forms anew, or those in the bin."""
        queries, in_bin = self._office.notices, self.shows_bin

        def told(forms: tuple[OfficeForm, ...]) -> None:
            self.forms = forms
            self.list_records.show_rows(forms)
            self.listed.emit()
            if self.form is not None and self.form.id not in {one.id for one in forms}:
                self.open(None)
            if then is not None:
                then()

        self._workspace.runner.run(
            lambda _progress: queries.forms(in_bin=in_bin),
            on_success=told,
            replacing="office-forms",
            owner=self,
        )

    def show_bin(self, *, on: bool) -> None:
        """List the forms, or those that can be taken back."""
        self.shows_bin = on
        self.open(None)
        self.read()

    def add(self, files: Sequence[Path]) -> None:
        """Keep forms under the names of their files, one act each; a bad file is told."""
        office, wanted = self._office, list(files)

        def keep(progress: Progress) -> int | None:
            last = None
            for number, file in enumerate(wanted):
                progress.report(number, len(wanted), file.name)
                inspect(file.read_bytes(), file.name)
                last = office.keep_form(file, file.stem).result
            return last

        if wanted:
            self._keep(keep)

    def add_examples(self, folder: Path) -> None:
        """Keep the two forms to try, written into a folder for the moment."""
        from app.services.sample.forms import write_examples

        office = self._office

        def keep(_progress: Progress) -> int | None:
            kept = [office.keep_form(file, file.stem).result for file in write_examples(folder)]
            return kept[0]

        self._keep(keep)

    def _keep(self, keep: Callable[[Progress], int | None]) -> None:
        def told(form_id: int | None) -> None:
            if form_id is not None:
                self.read(lambda: self.added.emit(form_id))

        self._workspace.runner.run(
            keep,
            on_success=told,
            on_failure=self._fail,
            writes=True,
            title=self.tr("正在添加表格"),
            owner=self,
        )

    def rename(self, name: str) -> None:
        """Give the open form another name."""
        if self.form is not None and self.form.id is not None and name.strip() != self.form.name:
            self._workspace.execute(
                RenameForm(self.form.id, name), said=self.tr("已改名"), owner=self
            )

    def delete(self) -> None:
        """Put the open form into the bin."""
        if self.form is not None and self.form.id is not None:
            said = self.tr("已删除表格“{name}”").format(name=self.form.name)
            self._workspace.execute(DeleteForms((self.form.id,)), said=said, owner=self)

    def restore(self) -> None:
        """Take the chosen form back from the bin."""
        if self.form is not None and self.form.id is not None:
            said = self.tr("已恢复表格“{name}”").format(name=self.form.name)
            self._workspace.execute(RestoreForms((self.form.id,)), said=said, owner=self)

    def open(self, form_id: int | None) -> None:
        """Open a form; what was typed for the one before is gone."""
        self.form = next((one for one in self.forms if one.id == form_id), None)
        self.open_form, self.fault, self.typed = None, "", {}
        form = self.form
        if form is None or self.shows_bin:
            self._show_look(FormLook(()))
            self.opened.emit()
            return
        self._workspace.runner.run(
            lambda _progress: open_form(self._office, form),
            on_success=self._take,
            on_failure=self._fault,
            replacing="office-form",
            owner=self,
        )

    def _take(self, found: OpenForm) -> None:
        self.open_form = found
        self.is_joined = self.can_join
        self.opened.emit()
        self.refresh()

    def _fault(self, error: Exception) -> None:
        self.fault = self._workspace.sentence(error)
        self._show_look(FormLook(()))
        self.opened.emit()

    # for whom

    def choose_kind(self, kind: SubjectKind) -> None:
        """Fill for residents, entries, a meeting, or nobody."""
        if kind is not self.kind:
            self.kind, self.words, self.chosen, self.typed = kind, "", {}, {}
            self._looked_at = None
            self.is_joined = self.can_join
            self.search("")
            self.refresh()

    def search(self, words: str) -> None:
        """Find those it can be filled for."""
        self.words = words
        kind, chosen = self.kind, dict(self.chosen)

        def told(rows: tuple[CheckRow, ...]) -> None:
            self.rows = rows
            self.offered.emit()

        self._workspace.runner.run(
            lambda _progress: candidates(self._office, kind, words, chosen),
            on_success=told,
            replacing="form-candidates",
            owner=self,
        )

    def tick(self, keys: Sequence[str]) -> None:
        """Take those ticked; of meetings only the newest tick counts."""
        wanted = [int(key) for key in keys]
        if self.kind is SubjectKind.MEETING and len(wanted) > 1:
            wanted = [one for one in wanted if one not in self.chosen][-1:]
        known = {int(row.key): replace(row, is_ticked=True) for row in self.rows}
        self.chosen = {one: known[one] for one in wanted if one in known}
        self.rows = tuple(replace(row, is_ticked=int(row.key) in self.chosen) for row in self.rows)
        if self.kind is SubjectKind.MEETING:
            self.offered.emit()
        self.refresh()

    def choose(self, kind: SubjectKind, chosen_id: int) -> None:
        """Fill for one, as another page asked."""
        self.kind = kind
        self.chosen = {}
        self.words, self.typed = "", {}

        def told(rows: tuple[CheckRow, ...]) -> None:
            self.rows = rows
            self.tick([str(chosen_id)])
            self.offered.emit()

        self._workspace.runner.run(
            lambda _progress: candidates(self._office, kind, "", {}),
            on_success=told,
            replacing="form-candidates",
            owner=self,
        )

    def look_at(self, key: str) -> None:
        """Show what the file for one of several will say."""
        if int(key) in self.chosen and int(key) != self._looked_at:
            self._looked_at = int(key)
            if self.is_each:
                self.refresh()

    @property
    def subject(self) -> FormSubject:
        """For whom the form is filled."""
        return FormSubject(self.kind, tuple(self.chosen))

    @property
    def can_join(self) -> bool:
        """Whether several can stand in one file, in rows that repeat."""
        return self.open_form is not None and self.open_form.repeats_for(_LISTS[self.kind])

    @property
    def is_each(self) -> bool:
        """Whether each gets a file of their own."""
        return len(self.chosen) > 1 and not (self.is_joined and self.can_join)

    @property
    def can_fill(self) -> bool:
        """Whether a file can be made now."""
        has_subject = bool(self.chosen) or self.kind is SubjectKind.OFFICE
        return self.open_form is not None and not self.shows_bin and has_subject

    @property
    def looked_at(self) -> CheckRow | None:
        """The one of several whose file is shown."""
        if not self.is_each:
            return None
        return self.chosen.get(self._looked_at or 0) or next(iter(self.chosen.values()))

    def join(self, *, on: bool) -> None:
        """One file for all, or one for each."""
        self.is_joined = on
        self.refresh()

    # what it will say

    @property
    def options(self) -> FormOptions:
        """How the form is filled."""
        return FormOptions(self.marks_changes, self.keeps_unknown, dict(self.typed))

    def can_type(self, field: FormField) -> bool:
        """Whether a value may be written by hand: not in rows, nor for all what is each one's."""
        return not field.repeats and not (self.is_each and field.name in self.look.own_names)

    def type(self, name: str, value: str) -> None:
        """Take a value written by hand."""
        self.typed[name] = value
        self.refresh()

    def refresh(self) -> None:
        """Find out what the form will say."""
        opened, subject, typed = self.open_form, self.subject, dict(self.typed)
        if opened is None:
            return
        shown = self.looked_at
        one = FormSubject(self.kind, (int(shown.key),)) if shown is not None else None
        self._workspace.runner.run(
            lambda _progress: look(self._office, opened, subject, one, typed),
            on_success=self._show_look,
            on_failure=self._fail,
            replacing="form-look",
            owner=self,
        )

    def _show_look(self, found: FormLook) -> None:
        self.look = found
        rows = [FieldRow(n, field) for n, field in enumerate(found.fields, start=1)]
        self.field_records.show_rows(rows)
        self.looked.emit()

    def _fail(self, error: Exception) -> None:
        self.failed.emit(self._workspace.sentence(error))

    def _list_columns(self) -> list[Column[OfficeForm]]:
        return [Column("name", self.tr("表格"), lambda form: form.name, stretches=True)]

    def _field_columns(self) -> list[Column[FieldRow]]:
        return [
            Column("name", self.tr("占位符"), lambda row: form_words.asked(row.field), width=150),
            Column(
                "where", self.tr("在哪里"), lambda row: form_words.places(row.field),
                width=110, gives_way=1,
            ),
            Column(
                "value", self.tr("填什么"), lambda row: form_words.value(row.field),
                stretches=True, tooltip=lambda row: "\n".join(row.field.values[:30]),
            ),
            Column(
                "state", self.tr("状态"), lambda row: form_words.state(row.field), width=240,
                tone=lambda row: form_words.TONES[row.field.state], is_badge=True,
                tooltip=lambda row: "\n".join(row.field.before[:30]),
            ),
        ]  # fmt: skip
