"""The command that carries out a planned import, in one act that can be undone as one."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace

from app.ports.progress import Progress, SilentProgress
from app.ports.records import ImportBatch, RememberedMapping
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Command
from app.services.importing.collecting import without_collecting
from app.services.importing.plan import ImportPlan, ImportReport


@dataclass(frozen=True)
class ImportSheet(Command):
    """Do what a plan says; the plan is carried out once."""

    plan: ImportPlan
    progress: Progress = field(default_factory=SilentProgress)


def import_sheet(command: ImportSheet, work: UnitOfWork) -> ImportReport:
    """Store everything a plan holds; a plan without changes leaves no trace.

    Raises ``Cancelled`` when the person asked to stop: nothing is stored then.
    """
    plan = command.plan
    total = plan.new + plan.changed
    if plan.changes_anything:
        batch = work.records(ImportBatch).add(
            ImportBatch(None, plan.kind, plan.file, work.now, plan.new, plan.changed)
        )
        work.describe(plan.file)
        with without_collecting():
            plan.contents.store(
                work, batch.id or 0, lambda done: command.progress.report(done, total, plan.file)
            )
        command.progress.report(total, total, plan.file)
    if plan.mended:
        _remember(plan, work)
    return plan.report()


def _remember(plan: ImportPlan, work: UnitOfWork) -> None:
    mappings = work.records(RememberedMapping)
    mapping = json.dumps(dict(plan.header.mapping), ensure_ascii=False)
    header = plan.header.signature
    known = mappings.find(kind=plan.kind, header=header)
    if known:
        mappings.save(replace(known[0], mapping=mapping))
    else:
        mappings.add(RememberedMapping(None, plan.kind, header, mapping))
