"""Fixtures of the screens: a workspace, and the program in either language over bare data."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.bootstrap import open_office
from app.domain.people import Role, Staff
from app.languages import CHINESE, ENGLISH
from db import key_file, set_up
from installer.translate import ENGLISH as TRANSLATION
from tests.db.open_offices import ticking_clock
from tests.ui.both_languages import furnish
from tests.ui.notice_office import furnish_notices
from tests.ui.open_workspace import open_workspace
from ui.application import Program
from ui.ask import ScriptedAsk
from ui.crash import CrashReporter
from ui.preferences import Preferences
from ui.task_runner import InlineTaskRunner


@pytest.fixture
def workspace(qapp, office, tmp_path):
    """The empty office before a person who is asked nothing."""
    return open_workspace(office, tmp_path)


@pytest.fixture
def bare_office(tmp_path):
    """An open office whose data is digits."""
    key = key_file.new_key()
    clock = ticking_clock()
    set_up.make_office_folder(
        tmp_path / "1",
        key,
        "100",
        Staff(None, "7", Role.DIRECTOR),
        clock(),
        wrap=lambda staff_id: (key_file.open_key_file(key, staff_id), ""),
        furnish=furnish,
    )
    opened = open_office(tmp_path / "1", None, clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def kept(office):
    """A few notices in the office, by their ids."""
    return furnish_notices(office)


@pytest.fixture(scope="session")
def compiled(tmp_path_factory):
    """A resources folder with the compiled translation, as the installer makes it."""
    folder = tmp_path_factory.mktemp("resources")
    (folder / "translations").mkdir()
    lrelease = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    target = folder / "translations" / TRANSLATION.with_suffix(".qm").name
    subprocess.run([str(lrelease), str(TRANSLATION), "-qm", str(target)], check=True)
    return folder


@pytest.fixture
def begin(qapp, qtbot, tmp_path, compiled, monkeypatch):
    """Starts the program in a language, without opening anything."""
    monkeypatch.setattr("ui.application.RESOURCES", compiled)
    started = []

    def start(language):
        preferences = Preferences(tmp_path / "preferences")
        preferences.language, preferences.theme = language, "light"
        program = Program(qapp, preferences, CrashReporter(tmp_path / "logs"))
        program._runner = InlineTaskRunner()
        program.ask = ScriptedAsk()
        qtbot.addWidget(program.window)
        program.window.resize(1366, 768)
        program.window.show()
        started.append(program)
        return program

    yield start
    for program in started:
        program.window.guard = None
        for translator in program._translators:
            qapp.removeTranslator(translator)


@pytest.fixture(params=[CHINESE, ENGLISH])
def session(request, begin, bare_office):
    """The bare office open in the window, in each language."""
    program = begin(request.param)
    program.open(bare_office)
    made = program.session
    made.language = request.param
    made.window = program.window
    return made
