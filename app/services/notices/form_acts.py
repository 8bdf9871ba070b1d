"""Keeps the office's own Excel forms and notes each time one was filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.domain.errors import RuleViolation
from app.domain.notices.forms import FilledForm, OfficeForm
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Handlers
from app.services.diary_commands import CalendarSource
from app.services.notices.commands import (
    AddForm,
    DeleteForms,
    NoteFilling,
    RenameForm,
    RestoreForms,
)


def add_form(command: AddForm, work: UnitOfWork) -> int:
    """Keep a form; returns its id. Raises ``form_name_missing``, ``form_name_taken``."""
    form = OfficeForm(
        None, command.name.strip(), command.file_name, command.digest, command.size, work.now
    )
    _refuse_name(form, work)
    stored = work.records(OfficeForm).add(form)
    work.describe(stored.name)
    assert stored.id is not None
    return stored.id


def rename_form(command: RenameForm, work: UnitOfWork) -> None:
    """Give a form another name; raises as ``add_form`` does."""
    records = work.records(OfficeForm)
    form = replace(records.get(command.form_id), name=command.name.strip())
    _refuse_name(form, work)
    records.save(form)
    work.describe(form.name)


def delete_forms(command: DeleteForms, work: UnitOfWork) -> None:
    """Put forms into the bin."""
    records = work.records(OfficeForm)
    gone = [replace(records.get(form_id), deleted_at=work.now) for form_id in command.form_ids]
    for form in gone:
        records.save(form)
    _describe(gone, work)


def restore_forms(command: RestoreForms, work: UnitOfWork) -> None:
    """Take forms back from the bin; raises ``form_name_taken``."""
    records = work.records(OfficeForm)
    back = [replace(records.get(form_id), deleted_at=None) for form_id in command.form_ids]
    for form in back:
        _refuse_name(form, work)
        records.save(form)
    _describe(back, work)


def note_filling(command: NoteFilling, work: UnitOfWork) -> int:
    """Note with what a form was filled; returns the filling's id."""
    form = work.records(OfficeForm).get(command.form_id)
    noted = work.records(FilledForm).add(
        FilledForm(
            None,
            command.form_id,
            work.now,
            work.actor.name,
            command.about,
            command.about_key,
            command.filled,
        )
    )
    work.describe(f"{form.name} {command.about}".strip())
    assert noted.id is not None
    return noted.id


def _refuse_name(form: OfficeForm, work: UnitOfWork) -> None:
    if not form.name:
        raise RuleViolation("form_name_missing")
    for other in work.records(OfficeForm).find(name=form.name):
        if other.id != form.id and other.deleted_at is None:
            raise RuleViolation("form_name_taken", name=form.name)


def _describe(forms: Sequence[OfficeForm], work: UnitOfWork) -> None:
    if forms:
        work.describe(forms[0].name if len(forms) == 1 else f"{forms[0].name} … ×{len(forms)}")


def handlers(calendar: CalendarSource) -> Handlers:
    """The commands of forms."""
    del calendar
    return {
        AddForm: add_form,
        RenameForm: rename_form,
        DeleteForms: delete_forms,
        RestoreForms: restore_forms,
        NoteFilling: note_filling,
    }
