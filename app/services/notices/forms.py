"""Fills the office's own Excel forms: what a form asks for, what is known of it, what changed.

What is not known is listed and never guessed. ``app.sheets.xlsx_filling`` does the filling and
says how rows that repeat are marked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import cast

from app.domain.notices.forms import FilledForm
from app.ports.progress import Progress, SilentProgress
from app.services.notices.form_values import (
    OFFICE,
    TODAY,
    KnownRecord,
    KnownValues,
    all_names,
)
from app.sheets.safe_writing import whole_file, whole_folder
from app.sheets.xlsx_filling import (
    FILLED,
    LINE,
    FormData,
    FormOutline,
    Record,
    Spot,
    fill,
    outline,
)

NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
"""What Windows does not allow in the name of a file."""
_TEXTS = ("电话", "号", "编号", "楼幢", "单元", "身份证", "证件", "卡")
"""Endings of names whose values are digits and no numbers."""
_OF_TODAY = frozenset({TODAY, "今天", "年", "月", "日"})
"""Names that are others every day; that they changed is nothing to tell."""
_LONGEST_NAME = 60


class FieldState(StrEnum):
    """How it stands with one name a form asks for."""

    FILLED = "filled"
    CHANGED = "changed"  # another value than the last time
    PARTLY = "partly"  # nothing is known of it for some of the rows
    EMPTY = "empty"  # the name is known, but nothing is known of it here
    UNKNOWN = "unknown"  # nobody knows this name


@dataclass(frozen=True)
class FormField:
    """A name a form asks for, and what will stand there.

    ``repeats`` is the list in whose rows it stands; then ``values`` has one for each record,
    otherwise just one. ``before`` are the values of the last time, where they were others.
    """

    name: str
    spots: tuple[Spot, ...]
    repeats: str
    values: tuple[str, ...]
    state: FieldState
    before: tuple[str, ...] = ()


@dataclass(frozen=True)
class FormPlan:
    """What a form asks for. ``not_filled`` are placeholders in formulas and comments."""

    outline: FormOutline
    not_filled: tuple[Spot, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the form asks for nothing."""
        return not any(spot.place in FILLED for spot in self.outline.spots)

    @property
    def lists(self) -> tuple[str, ...]:
        """The lists for which rows are marked to repeat."""
        return tuple(dict.fromkeys(block.of for block in self.outline.blocks))


@dataclass(frozen=True)
class FormOptions:
    """``marks_changes``: what is another value than last time is marked yellow.

    ``keeps_unknown``: a placeholder nobody knows stays, to be filled in by hand; otherwise its
    cell is left empty. ``typed`` are values changed by hand, by name; they do not reach into rows
    that repeat.
    """

    marks_changes: bool = True
    keeps_unknown: bool = False
    typed: Mapping[str, str] | None = None


@dataclass(frozen=True)
class FilledSheet:
    """A form as it was filled. ``filled`` is what to note for the next time."""

    content: bytes
    filled: Mapping[str, str]
    fields: tuple[FormField, ...]


def inspect(content: bytes, file: str) -> FormPlan:
    """Read what a form asks for; raises as ``app.sheets.xlsx_filling.outline`` does."""
    found = outline(content, file)
    return FormPlan(found, tuple(spot for spot in found.spots if spot.place not in FILLED))


def fields(
    plan: FormPlan, known: KnownValues, last: Mapping[str, str], typed: Mapping[str, str]
) -> tuple[FormField, ...]:
    """Every name of a form with its value, in the order one meets it; see ``FormField``."""
    asked: dict[tuple[str, str], list[Spot]] = {}
    repeats = _rows_of_lists(plan.outline, known)
    for spot in plan.outline.spots:
        if spot.place not in FILLED:
            continue
        of = spot.repeats or repeats.get((spot.sheet, spot.row), "")
        for name in spot.names:
            asked.setdefault((name, of), []).append(spot)
    return tuple(
        _field(name, of, tuple(spots), known, last, typed) for (name, of), spots in asked.items()
    )


def fill_form(
    content: bytes,
    plan: FormPlan,
    known: KnownValues,
    file: str,
    last: Mapping[str, str] | None = None,
    options: FormOptions | None = None,
) -> FilledSheet:
    """Put what is known into a form; raises as ``app.sheets.xlsx_filling.fill`` does."""
    options = options or FormOptions()
    typed, last = options.typed or {}, last or {}
    found = fields(plan, known, last, typed)
    marked = {
        (one.name, one.repeats)
        for one in found
        if one.state is FieldState.CHANGED and options.marks_changes
    }
    data = FormData(
        values={**dict.fromkeys(all_names(), ""), **known.values, **typed},
        lists={
            name: [_record(each, name, marked, last) for each in records]
            for name, records in known.lists.items()
        },
        texts=frozenset(one.name for one in found if one.name.endswith(_TEXTS)),
        changed=frozenset(name for name, repeats in marked if not repeats),
        keeps_unknown=options.keeps_unknown,
    )
    return FilledSheet(fill(content, data, file), _noted(found, known), found)


def fill_each(
    content: bytes,
    plan: FormPlan,
    each: Sequence[tuple[KnownValues, Mapping[str, str]]],
    folder: Path,
    form_name: str,
    today: date,
    options: FormOptions | None = None,
    progress: Progress | None = None,
) -> tuple[FilledSheet, ...]:
    """One file for each, in a new folder that is there whole or not at all.

    ``each`` is what is known and with what the form was filled last. Raises ``Cancelled``, and
    ``RuleViolation`` as ``fill_form`` and ``whole_folder`` do.
    """
    progress = progress or SilentProgress()
    done: list[FilledSheet] = []
    used: set[str] = set()
    with whole_folder(folder) as beside:
        for number, (known, last) in enumerate(each):
            progress.report(number, len(each), known.about)
            sheet = fill_form(content, plan, known, form_name, last, options)
            name = _free_name(file_name(form_name, known.about, today), used)
            (beside / name).write_bytes(sheet.content)
            done.append(sheet)
        progress.report(len(each), len(each))
    return tuple(done)


def write_form(path: Path, content: bytes) -> None:
    """Write one filled form whole or not at all; raises ``file_not_written``."""
    with whole_file(path) as part:
        part.write_bytes(content)


def file_name(form_name: str, about: str, today: date) -> str:
    """«走访登记表_金阿姨3-2-501_2026-11-23.xlsx»."""
    parts = (NOT_IN_NAMES.sub(" ", part).strip(" .")[:_LONGEST_NAME] for part in (form_name, about))
    return "_".join(part for part in (*parts, today.isoformat()) if part) + ".xlsx"


def noted_values(filling: FilledForm | None) -> Mapping[str, str]:
    """With what a form was filled; empty when it never was."""
    if filling is None:
        return {}
    read = json.loads(filling.filled)
    return cast("dict[str, str]", read) if isinstance(read, dict) else {}


def as_noted(filled: Mapping[str, str]) -> str:
    """The values as they are kept."""
    return json.dumps(dict(filled), ensure_ascii=False, sort_keys=True)


def _rows_of_lists(found: FormOutline, known: KnownValues) -> dict[tuple[str, int], str]:
    """Rows that repeat without marks, because they ask for a list of several."""
    several = [name for name, records in known.lists.items() if len(records) > 1]
    return {
        (spot.sheet, spot.row): of
        for spot in reversed(found.spots)
        for name in spot.names
        for of in several
        if spot.cell and not spot.repeats and name.startswith(f"{of}.")
    }


def _field(
    name: str,
    of: str,
    spots: tuple[Spot, ...],
    known: KnownValues,
    last: Mapping[str, str],
    typed: Mapping[str, str],
) -> FormField:
    records = known.lists.get(of) if of else None
    if records is None:
        value = typed.get(name, known.values.get(name))
        return _judged(name, spots, of, [value], [last.get(name)])
    if name == LINE and not any(LINE in one.values for one in records):
        counted = tuple(str(n) for n in range(1, len(records) + 1))
        return FormField(name, spots, of, counted, FieldState.FILLED)
    own = name.removeprefix(f"{of}.")
    values = [one.values.get(own, known.values.get(name)) for one in records]
    return _judged(name, spots, of, values, [last.get(f"{one.key}.{own}") for one in records])


def _judged(
    name: str,
    spots: tuple[Spot, ...],
    of: str,
    values: Sequence[str | None],
    before: Sequence[str | None],
) -> FormField:
    said = tuple(value or "" for value in values)
    others = [old for value, old in zip(said, before, strict=True) if _is_other(value, old)]
    if all(value is None for value in values) and name.removeprefix(f"{of}.") not in all_names():
        state = FieldState.UNKNOWN
    elif others:
        state = FieldState.CHANGED
    elif any(said):
        state = FieldState.FILLED if all(said) or len(said) == 1 else FieldState.PARTLY
    else:
        state = FieldState.EMPTY
    return FormField(name, spots, of, said, state, tuple(old or "" for old in others))


def _is_other(value: str, before: str | None) -> bool:
    return before is not None and before != value


def _record(
    known: KnownRecord, of: str, marked: set[tuple[str, str]], last: Mapping[str, str]
) -> Record:
    asked = {name.removeprefix(f"{of}.") for name, repeats in marked if repeats == of}
    changed = {
        name
        for name in asked
        if _is_other(known.values.get(name, ""), last.get(f"{known.key}.{name}"))
    }
    return Record(known.values, changed)


def _noted(found: Sequence[FormField], known: KnownValues) -> dict[str, str]:
    noted: dict[str, str] = {}
    for one in found:
        records = known.lists.get(one.repeats)
        if one.state is FieldState.UNKNOWN or one.name == LINE:
            continue
        if records is None:
            if one.name.removeprefix(f"{OFFICE}.") not in _OF_TODAY:
                noted[one.name] = one.values[0]
            continue
        own = one.name.removeprefix(f"{one.repeats}.")
        noted |= {
            f"{record.key}.{own}": value
            for record, value in zip(records, one.values, strict=True)
        }  # fmt: skip
    return noted


def _free_name(name: str, used: set[str]) -> str:
    """A name no other file of the folder has; Windows does not tell capitals apart."""
    stem, count, free = name.removesuffix(".xlsx"), 1, name
    while free.casefold() in used:
        count += 1
        free = f"{stem} ({count}).xlsx"
    used.add(free.casefold())
    return free
