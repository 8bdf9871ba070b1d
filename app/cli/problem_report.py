"""Writes down where the program failed, without a word of what it was working on.

Messages of errors may carry names, phones and what residents told the office; only kinds, places
in the program and versions are kept.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from traceback import walk_tb

LOGS = "logs"


def write_report(error: BaseException, office: Path | None) -> Path | None:
    """Keep a report in the office's logs, else among this person's; ``None`` if neither can be."""
    for folder in _folders(office):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file = folder / f"verb-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
            file.write_text(report_text(error), encoding="utf-8")
        except OSError:
            continue
        return file
    return None


def report_text(error: BaseException) -> str:
    """Kinds and places, the innermost last."""
    lines = [f"Python {platform.python_version()}, {platform.system()} {platform.release()}"]
    seen: BaseException | None = error
    while seen is not None:
        lines += ["", f"{type(seen).__module__}.{type(seen).__qualname__}"]
        for frame, line in walk_tb(seen.__traceback__):
            module = frame.f_globals.get("__name__", "?")
            lines.append(f"{module}:{line} {frame.f_code.co_name}")
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines) + "\n"


def _folders(office: Path | None) -> Iterator[Path]:
    if office is not None and (office / LOGS).is_dir():
        yield office / LOGS
    from platformdirs import user_log_path

    yield user_log_path("LinliDesk", appauthor=False)
