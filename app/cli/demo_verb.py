"""``linli demo OUT``: the sample community, everything it prints, and how every screen looks.

Everything is made beside OUT first and moved there when it is complete.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from app import bootstrap
from app.cli.console import DONE, Console
from app.cli.demo_documents import print_documents
from app.cli.demo_offices import DemoOffices
from app.domain.errors import RuleViolation

if TYPE_CHECKING:
    from ui.demo_pictures import Drawn

MARK = "linli-demo.json"
"""Stands in a folder made by this verb, which may make it anew."""

PARTS = ("office", "pdf", "screens")


def run(arguments: Namespace, console: Console) -> int:
    """Build the demonstration; needs no display."""
    out: Path = arguments.out
    _look_at(out)
    making = out.with_name(f"{out.name}.making")
    try:
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(parents=True)
        documents, pictures = _make(making)
        counts = {"documents": documents, "pictures": pictures}
        (making / MARK).write_text(json.dumps(counts), encoding="utf-8")
        _move_in(making, out)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise RuleViolation("demo_not_written", folder=out.name, why=why) from error
    finally:
        shutil.rmtree(making, ignore_errors=True)
    console.answer(
        {"folder": str(out), **counts}, console.say("cli_demo_made", folder=out, **counts)
    )
    return DONE


def _look_at(out: Path) -> None:
    """Refuse to write where something else is."""
    is_taken = out.exists() and (not out.is_dir() or any(out.iterdir()))
    if is_taken and not (out / MARK).is_file():
        raise RuleViolation("demo_folder_in_use", folder=out.name)


def _make(folder: Path) -> tuple[int, int]:
    bootstrap.open_sample(folder=folder / "office").close()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as passing:
        offices = DemoOffices(folder / "office", Path(passing))
        drawn = _draw(folder / "screens", offices)
        office = bootstrap.open_office(folder / "office", None)
        try:
            documents = print_documents(folder / "pdf", office, drawn.keys)
        finally:
            office.close()
    (folder / "office" / "office.lock").unlink(missing_ok=True)
    return documents, drawn.pictures


def _draw(folder: Path, offices: DemoOffices) -> Drawn:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from ui.demo_pictures import draw_pictures
    except ImportError as error:  # libraries of the system that Qt rests on
        raise RuleViolation("demo_without_qt", why=str(error)) from error
    return draw_pictures(folder, offices, offices.sheet())


def _move_in(making: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        shutil.rmtree(out / part, ignore_errors=True)
        (making / part).replace(out / part)
    (making / MARK).replace(out / MARK)
