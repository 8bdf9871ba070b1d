"""Who may know whom, where import-linter cannot say it."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys

from tests.architecture.source_files import ROOT, expect_none, imported_modules, place, python_files

# Each costs a tenth of a second or more, and none is needed to paint the first window.
HEAVY = (
    "pyqtgraph", "reportlab", "numpy", "openpyxl", "alembic", "pypinyin", "sqlalchemy.orm",
    "pypdfium2", "python_calamine", "chinese_calendar", "PIL",
)  # fmt: skip


def test_domain_imports_only_the_standard_library() -> None:
    allowed = sys.stdlib_module_names
    offenders = [
        f"{place(file, node)} imports {module}"
        for file in python_files("app")
        if file.is_relative_to(ROOT / "app" / "domain")
        for node, module in imported_modules(file)
        if module.partition(".")[0] not in allowed and not f"{module}.".startswith("app.domain.")
        if module != "app" and not module.startswith("app.domain")
    ]
    expect_none(offenders)


def test_view_models_hold_no_widgets() -> None:
    offenders = [
        place(file, node)
        for file in python_files("ui")
        if file.name == "view_model.py"
        for node, module in imported_modules(file)
        if module.startswith("PySide6.QtWidgets")
    ]
    expect_none(offenders)


def test_nothing_heavy_is_imported_before_the_first_window() -> None:
    starts = [
        module
        for module in ("app.bootstrap", "ui.main_window", "app.cli.main")
        if importlib.util.find_spec(module) is not None
    ]
    code = (
        f"import sys\nfor name in {starts!r}: __import__(name)\n"
        f"print(*[name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.stdout.split() == []
