"""Preferences, crash reports, single instance, password strength: the parts around the window."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.crash import CrashReporter, frames_of, report_text
from ui.crash_sheet import tell_crash
from ui.preferences import CHINESE, ENGLISH, Preferences
from ui.single_instance import RaiseListener, raise_other, server_name
from ui.tab_registry import PAGES, TABS, page
from ui.welcome.password_strength import Strength, strength_of


@pytest.fixture
def preferences(tmp_path):
    return Preferences(tmp_path)


def again(preferences, tmp_path):
    preferences.sync()
    return Preferences(tmp_path)


def test_preferences_are_remembered(preferences, tmp_path):
    preferences.theme, preferences.scale, preferences.language = "dark", 150, ENGLISH
    preferences.keep_widths("diary", {"who": 170})
    preferences.keep_text("print/receipt", "HP")
    found = again(preferences, tmp_path)
    assert (found.theme, found.scale, found.language) == ("dark", 150, ENGLISH)
    assert found.widths("diary") == {"who": 170}
    assert found.text("print/receipt") == "HP"


def test_nonsense_counts_as_not_set(preferences, tmp_path):
    for key, value in (
        ("look/theme", "pink"), ("look/scale", "huge"), ("look/language", "tlh"),
        ("offices/recent", "{"), ("tables/diary", '["x"]'),
    ):  # fmt: skip
        preferences._kept.setValue(key, value)
    found = again(preferences, tmp_path)
    assert (found.theme, found.scale) == ("system", 100)
    assert found.language in {CHINESE, ENGLISH}
    assert found.recent_offices == ()
    assert found.widths("diary") == {}


def test_recent_offices_come_latest_first(preferences, tmp_path):
    for name in ("红叶", "银杏", "红叶"):
        preferences.remember_office(Path("/offices") / name)
    names = [path.name for path in again(preferences, tmp_path).recent_offices]
    assert names == ["红叶", "银杏"]
    preferences.forget_office(Path("/offices/红叶"))
    assert [path.name for path in preferences.recent_offices] == ["银杏"]


@given(percent=st.integers(-1000, 1000))
def test_the_text_size_stays_between_100_and_200(tmp_path_factory, percent):
    preferences = Preferences(tmp_path_factory.mktemp("preferences"))
    preferences.scale = percent
    assert 100 <= preferences.scale <= 200


def failure():
    try:
        try:
            int("金阿姨 13800000001")
        except ValueError as error:
            raise RuntimeError("住 3-2-501") from error
    except RuntimeError as error:
        return error


def test_a_report_names_places_and_never_data():
    error = failure()
    from datetime import UTC, datetime

    text = report_text(error, "MainThread", datetime(2026, 11, 23, tzinfo=UTC))
    assert "RuntimeError" in text
    assert "ValueError" in text
    assert "failure" in text
    for private in ("金阿姨", "13800000001", "3-2-501"):
        assert private not in text
    assert frames_of(None) == []


def test_one_dialog_per_kind_and_place(qapp, tmp_path, monkeypatch, capsys):
    told = []
    reporter = CrashReporter(tmp_path / "logs", lambda kind, file: told.append((kind, file)))
    for _ in range(3):
        error = failure()
        reporter.take(type(error), error, error.__traceback__)
    assert [kind for kind, _ in told] == ["RuntimeError"]
    assert told[0][1].read_text(encoding="utf-8").startswith("LinliDesk ")
    assert "金阿姨" in capsys.readouterr().err


def test_errors_of_other_threads_are_told_on_the_windows_thread(qtbot, tmp_path, capsys):
    told, threads = [], []

    def show(kind, file):
        told.append(kind)
        threads.append(threading.current_thread())

    reporter = CrashReporter(tmp_path, show)

    def work():
        try:
            raise KeyError("x")
        except KeyError as error:
            what = threading.ExceptHookArgs(
                (KeyError, error, error.__traceback__, threading.current_thread())
            )
            reporter._take_from_thread(what)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: told == ["KeyError"])
    assert threads == [threading.main_thread()]


def test_the_oldest_reports_go_first(qapp, tmp_path):
    reporter = CrashReporter(tmp_path)
    for number in range(25):
        (tmp_path / f"crash-2026-{number:02}.txt").write_text("old", encoding="utf-8")
    reporter._write("new")
    assert len(list(tmp_path.glob("crash-*.txt"))) == 20
    assert not (tmp_path / "crash-2026-00.txt").exists()


def test_a_report_that_cannot_be_written_is_still_told(qapp, tmp_path, capsys):
    (tmp_path / "logs").write_text("a file where the folder should be", encoding="utf-8")
    told = []
    reporter = CrashReporter(tmp_path / "logs", lambda kind, file: told.append(file))
    error = failure()
    reporter.take(type(error), error, error.__traceback__)
    assert told == [None]


def test_the_crash_sheet_says_what_is_safe(qtbot, tmp_path):
    sheet = tell_crash(None, "ValueError", tmp_path / "crash-1.txt")
    qtbot.addWidget(sheet)
    said = " ".join(label.text() for label in sheet.findChildren(type(sheet.children()[1])))
    assert sheet.isVisible()
    assert sheet.accessibleName()
    assert "Traceback" not in said
    sheet.close()


def test_ctrl_c_in_a_console_is_no_crash(qapp, tmp_path, monkeypatch):
    passed = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *what: passed.append(what[0]))
    told = []
    reporter = CrashReporter(tmp_path, lambda kind, file: told.append(kind))
    reporter.take(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert (passed, told) == ([KeyboardInterrupt], [])


def test_a_second_start_raises_the_first(qtbot, tmp_path):
    listener, asked = RaiseListener(tmp_path), []
    listener.asked.connect(lambda: asked.append(True))
    assert raise_other(tmp_path)
    qtbot.waitUntil(lambda: asked == [True])
    listener.close()
    assert not raise_other(tmp_path)


def test_a_server_left_by_a_killed_window_is_replaced(qtbot, tmp_path):
    first = RaiseListener(tmp_path)
    second, asked = RaiseListener(tmp_path), []
    second.asked.connect(lambda: asked.append(True))
    assert raise_other(tmp_path)
    qtbot.waitUntil(lambda: asked == [True])
    first.close()
    second.close()


def test_an_office_has_one_name_however_it_is_written(tmp_path):
    inside = tmp_path / "红叶"
    inside.mkdir()
    assert server_name(inside) == server_name(tmp_path / "." / "红叶" / ".." / "红叶")
    assert server_name(inside) != server_name(tmp_path)
    assert server_name(inside).isascii()


@pytest.mark.parametrize(
    ("password", "strength"),
    [
        ("", Strength.EMPTY),
        ("12345", Strength.TOO_SHORT),
        ("123456", Strength.COMMON),
        ("aaaaaaa", Strength.COMMON),
        ("abcdefgh", Strength.COMMON),
        ("87654321", Strength.COMMON),
        ("shuangxi", Strength.WEAK),
        ("shuangxi8", Strength.GOOD),
        ("银杏树下三点半开会", Strength.STRONG),
        ("correct horse battery", Strength.STRONG),
    ],
)
def test_passwords_are_judged_by_length_and_variety(password, strength):
    assert strength_of(password) is strength


@given(st.text(max_size=40))
def test_any_password_can_be_judged(password):
    assert strength_of(password).is_allowed == (
        strength_of(password) in {Strength.WEAK, Strength.GOOD, Strength.STRONG}
    )


def test_every_screen_named_in_the_registry_is_built():
    for entry in (*TABS, *PAGES):
        assert entry.is_built, entry.key
        assert page(entry.key) is entry
