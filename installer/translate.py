"""Brings the translation file of the window up to date: ``python -m installer.translate``.

Run it with the environment's own Python after changing words in ``ui``; then translate what is
unfinished in ``resources/translations``, by hand or with Qt Linguist.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
ENGLISH = PROJECT / "resources" / "translations" / "linlidesk_en.ts"


def update(file: Path) -> str:
    """Take the words of the screens into ``file``, keeping translations; return lupdate's report.

    Words that the screens no longer say are dropped. Neither places nor line numbers are noted:
    they would change with every edit. Raises ``CalledProcessError``.
    """
    # Beside the running Python, so that the words are read by the Qt they are translated for.
    lupdate = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    if lupdate is None:
        raise FileNotFoundError("pyside6-lupdate")
    screens = sorted(path.relative_to(PROJECT).as_posix() for path in PROJECT.glob("ui/**/*.py"))
    languages = ["-source-language", "zh_CN", "-target-language", "en"]
    # A guess from words that merely look alike reads as if somebody had thought about it.
    options = ["-locations", "none", "-no-obsolete", "-disable-heuristic", "similartext"]
    done = subprocess.run(
        [lupdate, *screens, *languages, *options, "-ts", str(file)],
        check=True,
        cwd=PROJECT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    return done.stdout


if __name__ == "__main__":
    sys.stdout.write(update(ENGLISH))
