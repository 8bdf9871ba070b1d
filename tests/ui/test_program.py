"""The whole program: painted first, then welcome, office, another look, and out again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.application import Program
from ui.crash import CrashReporter
from ui.main_window import MainWindow
from ui.preferences import CHINESE, Preferences
from ui.theme import apply_theme
from ui.welcome.view_model import Step
from ui.widgets.basics import ActionButton, words
from ui.widgets.remembered_splitter import RememberedSplitter

ROOT = Path(__file__).parents[2]


@pytest.fixture
def preferences(tmp_path):
    made = Preferences(tmp_path / "preferences")
    made.theme, made.language = "light", CHINESE
    return made


@pytest.fixture
def program(qtbot, qapp, preferences, tmp_path, monkeypatch):
    monkeypatch.setenv("LINLI_CONFIG_DIR", str(tmp_path / "preferences"))
    reporter = CrashReporter(tmp_path / "logs")
    monkeypatch.setattr(reporter, "watch_for_faults", lambda: None)
    made = Program(qapp, preferences, reporter)
    yield made
    if made.session is not None:
        made.session.close(lambda: None)
        qtbot.waitUntil(lambda: made.session is None, timeout=20_000)
    made.window.guard = None
    made.window.close()
    for translator in made._translators:
        qapp.removeTranslator(translator)
    apply_theme(qapp, "light", 100)


def test_from_the_first_paint_to_the_last_backup(qtbot, program, preferences, office_folder):
    program.start(office_folder, is_demo=False)
    qtbot.waitUntil(lambda: program.session is not None, timeout=20_000)
    assert preferences.recent_offices == (office_folder,)
    content = program.session.content
    preferences.theme, preferences.scale = "dark", 125
    program.restyle()
    assert program.session.content is not content
    program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=20_000)
    assert program.session is None
    assert program.window.guard is None


def test_without_an_office_the_welcome_page_shows(qtbot, program):
    program.start(None, is_demo=False)
    qtbot.waitUntil(lambda: program.welcome is not None)
    assert program.welcome.step is Step.START
    program.restyle()
    assert program.welcome is not None


def test_leaving_for_another_office_comes_back_to_the_welcome_page(qtbot, program, office_folder):
    program.start(office_folder, is_demo=False)
    qtbot.waitUntil(lambda: program.session is not None, timeout=20_000)
    program.session.left.emit()
    qtbot.waitUntil(lambda: program.session is None, timeout=20_000)
    assert program.welcome.recent == (office_folder,)
    program.welcome.open(office_folder, None)
    qtbot.waitUntil(lambda: program.session is not None, timeout=20_000)


def test_an_empty_office_leads_to_the_sample_community(qtbot, program, office_folder):
    program.start(office_folder, is_demo=False)
    qtbot.waitUntil(lambda: program.session is not None, timeout=20_000)
    page = program.session.content.page("today")
    qtbot.waitUntil(page._empty.isVisible, timeout=20_000)
    [sample] = [link for link in page._empty.findChildren(ActionButton) if "示例" in link.text()]
    sample.click()

    def shows_the_sample() -> bool:
        return program.session is not None and program.session.workspace.office.is_sample

    qtbot.waitUntil(shows_the_sample, timeout=30_000)


def test_the_window_remembers_where_it_stood(qtbot, qapp, preferences):
    first = MainWindow(preferences)
    qtbot.addWidget(first)
    first.resize(700, 500)
    first.show()
    first.close()
    second = MainWindow(preferences)
    qtbot.addWidget(second)
    assert (second.width(), second.height()) == (700, 500)


def test_panes_keep_the_border_a_person_chose(qtbot, preferences):
    first = RememberedSplitter(words("一"), words("二"), preferences, "test", sizes=(300, 300))
    qtbot.addWidget(first)
    first.resize(700, 100)
    first.show()
    first.setSizes([200, 480])
    first.keep()
    second = RememberedSplitter(words("一"), words("二"), preferences, "test")
    qtbot.addWidget(second)
    second.resize(700, 100)
    second.show()
    assert second.sizes() == first.sizes()


def test_nothing_heavy_is_loaded_before_the_first_paint():
    heavy = ["sqlalchemy", "numpy", "pyqtgraph", "reportlab", "openpyxl", "PySide6.QtNetwork",
             "PySide6.QtSvg", "app.bootstrap", "concurrent.futures"]  # fmt: skip
    asked = f"import sys, ui.application; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", asked],
        capture_output=True, text=True, check=True, cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.stdout.strip() == "[]"
