"""Fills a kept form from an open office: what it will say, the file or files, the note of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from app.domain.errors import RuleViolation
from app.domain.notices.forms import OfficeForm
from app.ports.notice_queries import NoticeQueries
from app.ports.progress import Progress
from app.services.command_bus import Command
from app.services.notices.commands import NoteFilling
from app.services.notices.form_values import (
    FormOffice,
    FormSubject,
    KnownValues,
    values_for,
)
from app.services.notices.forms import (
    FieldState,
    FilledSheet,
    FormField,
    FormOptions,
    FormPlan,
    as_noted,
    fields,
    file_name,
    fill_each,
    fill_form,
    inspect,
    noted_values,
    write_form,
)

EXAMPLE = "{{姓名}}"


class ReadsFiles(Protocol):
    """Reads kept files by their digest; raises ``RuleViolation`` for one missing or damaged."""

    def read(self, digest: str) -> bytes: ...


class FillingOffice(FormOffice, Protocol):
    """What filling asks of an office."""

    @property
    def notices(self) -> NoticeQueries: ...
    @property
    def attachments(self) -> ReadsFiles: ...
    def execute(self, command: Command) -> object: ...


@dataclass(frozen=True)
class OpenForm:
    """A kept form with its content and what it asks for."""

    form: OfficeForm
    content: bytes
    plan: FormPlan

    def repeats_for(self, names: Sequence[str]) -> bool:
        """Whether rows can repeat for one of these lists, so that several stand in one file."""
        asks = (name for spot in self.plan.outline.spots for name in spot.names if spot.cell)
        prefixes = tuple(f"{name}." for name in names)
        return any(of in names for of in self.plan.lists) or any(
            name.startswith(prefixes) for name in asks
        )


@dataclass(frozen=True)
class FormLook:
    """What a form will say.

    ``fields`` of the one looked at, or of the one file for all. ``lacking`` names for whom nothing
    is known under a name. ``own_names`` are the names that differ from one to the other, so that
    nothing typed by hand may stand there for all.
    """

    fields: tuple[FormField, ...]
    lacking: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    own_names: frozenset[str] = frozenset()

    def count(self, *states: FieldState) -> int:
        """How many names stand so."""
        return sum(one.state in states for one in self.fields)


def open_form(office: FillingOffice, form: OfficeForm) -> OpenForm:
    """Read a kept form; raises as ``inspect`` does, and ``form_asks_nothing``."""
    content = office.attachments.read(form.digest)
    plan = inspect(content, form.file_name)
    if plan.is_empty:
        raise RuleViolation("form_asks_nothing", file=form.file_name, example=EXAMPLE)
    return OpenForm(form, content, plan)


def look(
    office: FillingOffice,
    opened: OpenForm,
    subject: FormSubject,
    looked_at: FormSubject | None = None,
    typed: Mapping[str, str] | None = None,
) -> FormLook:
    """What the form will say for a subject; with ``looked_at``, one of many with a file each."""
    typed = typed or {}
    if looked_at is None:
        known = values_for(office, subject)
        return FormLook(fields(opened.plan, known, _last(office, opened, known), typed))
    common = values_for(office, FormSubject()).values
    known = values_for(office, looked_at)
    lacking: dict[str, list[str]] = {}
    for one in subject.each():
        each = known if one == looked_at else values_for(office, one)
        for found in fields(opened.plan, each, {}, typed):
            if found.state is FieldState.EMPTY:
                lacking.setdefault(found.name, []).append(each.about)
    return FormLook(
        fields(opened.plan, known, _last(office, opened, known), typed),
        {name: tuple(who) for name, who in lacking.items()},
        frozenset(known.values) - frozenset(common),
    )


def write_one(
    office: FillingOffice,
    opened: OpenForm,
    subject: FormSubject,
    path: Path,
    options: FormOptions,
) -> FilledSheet:
    """Fill one file and note with what; raises as ``fill_form`` and ``write_form`` do."""
    known = values_for(office, subject)
    last = _last(office, opened, known)
    sheet = fill_form(opened.content, opened.plan, known, opened.form.file_name, last, options)
    write_form(path, sheet.content)
    _note(office, opened, known, sheet)
    return sheet


def write_each(
    office: FillingOffice,
    opened: OpenForm,
    subject: FormSubject,
    folder: Path,
    options: FormOptions,
    progress: Progress | None = None,
) -> int:
    """Fill one file for each in a new folder and note them; returns how many.

    The folder is there whole or not at all. Raises as ``fill_each`` does.
    """
    each = [values_for(office, one) for one in subject.each()]
    sheets = fill_each(
        opened.content,
        opened.plan,
        [(known, _last(office, opened, known)) for known in each],
        folder,
        opened.form.name,
        office.today(),
        options,
        progress,
    )
    for known, sheet in zip(each, sheets, strict=True):
        _note(office, opened, known, sheet)
    return len(sheets)


def suggested_name(office: FillingOffice, opened: OpenForm, subject: FormSubject) -> str:
    """The name of the file for a subject."""
    about = values_for(office, subject).about
    return file_name(opened.form.name, about, office.today())


def free_folder(parent: Path, name: str) -> Path:
    """A folder of that name that is not there yet, with a number if need be."""
    folder, count = parent / name, 1
    while folder.exists():
        count += 1
        folder = parent / f"{name} ({count})"
    return folder


def _last(office: FillingOffice, opened: OpenForm, known: KnownValues) -> Mapping[str, str]:
    assert opened.form.id is not None  # a kept form has its id
    return noted_values(office.notices.last_filled(opened.form.id, known.about_key))


def _note(office: FillingOffice, opened: OpenForm, known: KnownValues, sheet: FilledSheet) -> None:
    assert opened.form.id is not None
    office.execute(
        NoteFilling(opened.form.id, known.about, known.about_key, as_noted(sheet.filled))
    )
