"""``linli export``: everything of a kind as a sheet that imports again without loss."""

from __future__ import annotations

from argparse import Namespace

from app.cli.console import DONE, Console
from app.cli.office_verbs import opened
from app.services.exporting import export_sheet


def run(arguments: Namespace, console: Console) -> int:
    """Write the file and say how many rows it has."""
    with opened(arguments.office, arguments) as office:
        rows = export_sheet(arguments.kind, arguments.file, office.imports)
    written = {"kind": arguments.kind, "file": arguments.file.name, "rows": rows}
    console.answer(written, console.say("cli_exported", **written))
    return DONE
