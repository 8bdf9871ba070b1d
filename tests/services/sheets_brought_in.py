"""Imports in one line, for tests: a text, a file or a sheet into a fake store."""

from __future__ import annotations

from pathlib import Path

from app.services.importing.import_sheet import ImportSheet, import_sheet
from app.services.importing.planning import open_import_file, plan_import
from app.sheets import parse_pasted
from app.wording import Wording
from tests.fakes import NOW, FakeImportQueries, carry_out

DATA = Path(__file__).parents[2].parent / "shared" / "data"
"""Real files, on some machines."""
SAY = Wording("zh_CN").error


def planned(store, sheet, mapping=None, kind="diary", progress=None):
    """The plan for a file, a sheet, or a text whose cells are parted by « | »."""
    if isinstance(sheet, Path):
        sheet = open_import_file(kind, sheet)
    elif isinstance(sheet, str):
        sheet = parse_pasted("\n".join(line.replace(" | ", "\t") for line in sheet.splitlines()))
    return plan_import(kind, sheet, mapping, FakeImportQueries(store), NOW, progress)


def brought_in(store, sheet, mapping=None, kind="diary"):
    """The contract's report of an import that was carried out."""
    plan = planned(store, sheet, mapping, kind)
    told = carry_out(store, import_sheet, ImportSheet(plan)).as_json(SAY)
    assert told["read"] == sum(counts(told))
    return told


def counts(told):
    """Imported, updated, unchanged, rejected."""
    return told["imported"], told["updated"], told["unchanged"], len(told["rejected"])
