"""The stamp of an environment: what makes it valid, and what makes work necessary."""

from __future__ import annotations

import shutil
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from installer import apt, own_command, packages, preparing, qt_libraries, translations
from installer.environment import Environment, Stamp, remove
from installer.problems import SetupProblem

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """An environment that looks made, in a folder with a space and Chinese letters."""
    project = tmp_path / "新 文件夹"
    (project / translations.FOLDER).mkdir(parents=True)
    shutil.copy(ROOT / "pyproject.toml", project)
    made = Environment(project)
    made.python.parent.mkdir(parents=True)
    made.python.touch()
    return made


def ready(environment: Environment, *, dev: bool = False) -> Stamp:
    """Return the stamp of an environment with nothing left to do."""
    stamp = preparing.wanted(environment, environment.new_stamp(), dev=dev)
    environment.write_stamp(stamp)
    return stamp


def test_a_stamp_comes_back_as_it_was(environment: Environment) -> None:
    stamp = ready(environment)
    assert environment.read_stamp() == stamp
    assert not preparing.what_lacks(environment, stamp, dev=False)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"folder": "x"}', '{"unknown": 1}'])
def test_a_broken_stamp_counts_as_none(environment: Environment, text: str) -> None:
    environment.stamp_file.write_text(text, encoding="utf-8")
    assert environment.read_stamp() is None


@pytest.mark.parametrize("field", ["folder", "python", "machine"])
def test_an_environment_from_elsewhere_counts_as_none(environment: Environment, field: str) -> None:
    environment.write_stamp(replace(ready(environment), **{field: "elsewhere"}))
    assert environment.read_stamp() is None


def test_an_environment_without_its_python_counts_as_none(environment: Environment) -> None:
    ready(environment)
    environment.python.unlink()
    assert environment.read_stamp() is None


def test_the_check_needs_its_tools_and_the_program_does_not_mind_them(
    environment: Environment,
) -> None:
    assert preparing.what_lacks(environment, ready(environment), dev=True)
    assert not preparing.what_lacks(environment, ready(environment, dev=True), dev=False)


@pytest.mark.parametrize("field", ["runtime", "command"])
def test_a_changed_lock_or_command_is_work(environment: Environment, field: str) -> None:
    old = replace(ready(environment), **{field: "older"})
    assert preparing.what_lacks(environment, old, dev=False)


def test_a_translation_is_compiled_when_new_changed_or_lost(environment: Environment) -> None:
    source = environment.project / translations.FOLDER / "linlidesk_en.ts"
    source.write_text("<TS/>", encoding="utf-8")
    assert translations.outdated(environment.project, {}) == [source]
    compiled = translations.sources(environment.project)
    assert translations.outdated(environment.project, compiled) == [source]
    source.with_suffix(".qm").touch()
    assert translations.outdated(environment.project, compiled) == []
    stamp = ready(environment)
    assert stamp.translations == compiled | {source.name: "to be compiled"}
    done = replace(stamp, translations=compiled)
    assert not preparing.what_lacks(environment, done, dev=False)
    source.write_text("<TS></TS>", encoding="utf-8")
    assert preparing.what_lacks(environment, done, dev=False)


def test_a_stamp_is_away_while_packages_change(environment: Environment) -> None:
    stamp = ready(environment)
    with pytest.raises(KeyboardInterrupt), preparing.changing(environment, stamp):
        assert environment.read_stamp() is None
        raise KeyboardInterrupt
    assert environment.read_stamp() is None


def test_a_stamp_comes_back_when_nothing_was_changed(environment: Environment) -> None:
    stamp = ready(environment)
    with pytest.raises(SetupProblem), preparing.changing(environment, stamp):
        raise SetupProblem("没有网络", "no network") from packages.PackagesUnchanged()
    assert environment.read_stamp() == stamp


def test_whatever_stands_in_the_way_is_removed(environment: Environment) -> None:
    remove(environment)
    assert not environment.folder.exists()
    environment.folder.write_text("not a folder", encoding="utf-8")
    remove(environment)
    remove(environment)
    assert not environment.folder.exists()


def test_a_disk_with_too_little_room_is_told_before(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing, "_RUNTIME_BYTES", 2**62)
    with pytest.raises(SetupProblem, match="disk is full"):
        preparing.check_room(environment, dev=False)


def test_two_starts_take_turns(environment: Environment) -> None:
    lock = environment.project / ".setup.lock"
    with lock.open("a", encoding="utf-8") as first, lock.open("a", encoding="utf-8") as second:
        assert preparing.try_to_lock(first)
        assert not preparing.try_to_lock(second)
        first.close()
        assert preparing.try_to_lock(second)


def test_the_wheel_of_the_command_leads_to_the_folder(environment: Environment) -> None:
    wheel = own_command.build_wheel(environment.project, environment.folder)
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        way = archive.read("linlidesk.pth").decode("ascii")
        record = archive.read(next(name for name in names if name.endswith("RECORD"))).decode()
        commands = archive.read(next(name for name in names if name.endswith("points.txt")))
    assert sorted(line.split(",")[0] for line in record.splitlines()) == sorted(names)
    assert b"linli = app.cli.main:main" in commands
    before = list(sys.path)
    try:
        exec(way)
        assert sys.path[-1] == str(environment.project)
    finally:
        sys.path[:] = before


def test_a_settings_of_pip_that_misleads_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_TARGET", "elsewhere")
    monkeypatch.setenv("PIP_INDEX_URL", "mirror")
    variables = packages.child_variables()
    assert "PIP_TARGET" not in variables
    assert variables["PIP_INDEX_URL"] == "mirror"


def test_the_progress_of_pip_is_one_short_note() -> None:
    notes: list[str] = []
    progress = packages.PipProgress(2, notes.append)
    for line in (
        "Collecting alembic==1.20.1 (from -r runtime.lock (line 2))",
        "Collecting PySide6_Essentials==6.8.3 (from -r runtime.lock (line 9))",
        "  Downloading PySide6_Essentials-6.8.3-cp39-abi3-win_amd64.whl (72.2 MB)",
        "Installing collected packages: alembic, PySide6_Essentials",
    ):
        progress.hear(line.strip())
    assert notes == [
        "1/2  alembic",
        "2/2  PySide6_Essentials",
        "2/2  PySide6_Essentials (72.2 MB)",
        "2/2  pip install",
    ]


def test_a_missing_library_names_its_package_once() -> None:
    glib = ["libglib-2.0.so.0", "libgthread-2.0.so.0", "libxcb-cursor.so.0"]
    names = qt_libraries.packages_of(glib)
    assert names == ["libglib2.0-0", "libxcb-cursor0"]
    assert apt.command_line(names).endswith(
        "install -y --no-install-recommends libglib2.0-0 libxcb-cursor0"
    )
    assert not qt_libraries.is_there("libof-nobody.so.7")
