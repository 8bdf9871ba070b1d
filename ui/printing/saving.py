"""Saving a paper: the folder of last time, a name Windows accepts, the whole file or none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

if TYPE_CHECKING:
    from ui.ask import Ask
    from ui.printing.paper_printing import Remembers

FOLDER_KEY = "print/folder"


def ask_where(
    ask: Ask, remembered: Remembers | None, title: str, name: str, ending: str, kinds: str
) -> Path | None:
    """The file a person chooses, with its ``ending`` («.pdf»), or ``None``.

    Proposed are ``name`` and the folder that was saved to last.
    """
    suggested = _folder(remembered) / f"{file_name(name)}{ending}"
    target = ask.save_file(title, suggested, kinds)
    if target is None or target.suffix.lower() == ending:
        return target
    return target.with_name(f"{target.name}{ending}")


def keep_folder(target: Path, remembered: Remembers | None) -> None:
    """Propose the folder of a file that was written the next time."""
    if remembered is not None:
        remembered.keep_text(FOLDER_KEY, str(target.parent))


def file_name(text: str) -> str:
    """The text as a file name Windows accepts."""
    kept = "".join(" " if sign in '<>:"/\\|?*' or sign < " " else sign for sign in text)
    return " ".join(kept.split()).rstrip(". ")[:120] or "PDF"


def write_whole(target: Path, content: bytes) -> None:
    """Write beside the target and rename, so that no half-written file is left behind."""
    beside = target.with_name(f"{target.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _folder(remembered: Remembers | None) -> Path:
    kept = remembered.text(FOLDER_KEY) if remembered is not None else ""
    if kept and Path(kept).is_dir():
        return Path(kept)
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(documents))
