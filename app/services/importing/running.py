"""A whole import from file to report, as the headless verb and the import screen carry it out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol, cast

from app.domain.errors import RuleViolation
from app.ports.clock import Clock
from app.ports.importing import ImportQueries
from app.ports.progress import Progress, SilentProgress
from app.services.command_bus import Command, Outcome
from app.services.importing.import_sheet import ImportSheet
from app.services.importing.plan import ImportPlan, ImportReport
from app.services.importing.planning import open_import_file, plan_import


class ImportingOffice(Protocol):
    """What an import needs of an open office."""

    imports: ImportQueries
    clock: Clock

    def execute(self, command: Command) -> Outcome: ...
    def backup_now(self, progress: Progress | None = None) -> Any: ...


def run_import(
    office: ImportingOffice,
    kind: str,
    file: Path,
    mapping: Mapping[str, str] | None = None,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> ImportReport:
    """Plan an import and, unless it is a dry run, carry it out.

    Raises ``RuleViolation`` when the file as a whole cannot be taken: nothing has changed then.
    """
    plan = plan_import(
        kind, open_import_file(kind, file), mapping, office.imports, office.clock(), progress
    )
    return plan.report() if dry_run else carry_out_plan(office, plan, progress)


def carry_out_plan(
    office: ImportingOffice, plan: ImportPlan, progress: Progress | None = None
) -> ImportReport:
    """Do what a plan says, after a backup if it changes anything; one act, undone as one."""
    watched = progress or SilentProgress()
    if plan.changes_anything:
        office.backup_now(watched)
    return office.execute(ImportSheet(plan, watched)).result


def read_mapping(file: Path) -> dict[str, str]:
    """A mapping of titles to fields from a JSON file; null means «not used».

    Raises ``RuleViolation`` ``import_mapping_unreadable``.
    """
    try:
        told = json.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise RuleViolation("import_mapping_unreadable", file=file.name) from error
    if not isinstance(told, dict):
        raise RuleViolation("import_mapping_unreadable", file=file.name)
    mapping = cast("dict[str, object]", told)
    if not all(field is None or isinstance(field, str) for field in mapping.values()):
        raise RuleViolation("import_mapping_unreadable", file=file.name)
    return {title: str(field or "") for title, field in mapping.items()}
