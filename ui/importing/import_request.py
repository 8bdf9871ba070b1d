"""What a screen asks the import screen to begin with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class ImportRequest:
    """``kind`` of sheet (residents, diary, holidays; "" to be guessed), a ``file`` or ``text``.

    ``text`` is a block copied from Excel. Without both the person is asked for a file.
    """

    kind: str = ""
    file: Path | None = None
    text: str = ""
