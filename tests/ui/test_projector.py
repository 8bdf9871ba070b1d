"""The projector: the right screen, the keys, and what the wall looks like."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from app.domain.meetings.meeting import AgendaItem
from app.domain.meetings.public_text import public
from app.domain.meetings.scenes import (
    BlackScene,
    ItemScene,
    RecessScene,
    SignScene,
)
from tests.architecture.source_files import ROOT
from tests.ui.sample_scenes import sample_scenes
from ui.projector.control import SCREEN, ProjectorControl, projector_of
from ui.projector.director import director_of
from ui.projector.preview_card import PreviewCard
from ui.projector.screens import ScreenPlace, choose_screen

SCENES = sample_scenes()
LAPTOP = ScreenPlace("eDP-1", "eDP-1 · 1366×768", QRect(0, 0, 1366, 768))
BEAMER = ScreenPlace("EPSON", "EPSON · 1024×768", QRect(1366, 0, 1024, 768))
TELEVISION = ScreenPlace("TV", "TV · 1920×1080", QRect(2390, 0, 1920, 1080))


class PluggedScreens(QObject):
    """Screens that a test plugs and pulls; the operator sits at ``operator``."""

    changed = Signal()

    def __init__(self, *places):
        super().__init__()
        self.places, self.operator, self.filled = places, LAPTOP.key, []

    def listen(self, heard):
        self.changed.connect(heard)

    def all(self):
        return self.places

    def key_of(self, window):
        return self.operator

    def fill(self, window, key):
        self.filled.append(key)
        window.setGeometry(next(place.geometry for place in self.places if place.key == key))
        window.show()

    def plug(self, *places):
        self.places = places
        self.changed.emit()


@pytest.fixture
def screens():
    return PluggedScreens(LAPTOP, BEAMER)


@pytest.fixture
def control(workspace, screens):
    made = ProjectorControl(workspace, screens)
    yield made
    made.close()
    made.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def operator(qapp, workspace):
    """The operator's window with a field in it; the workspace belongs to it."""
    window = QMainWindow()
    field = QLineEdit()
    window.setCentralWidget(field)
    workspace.setParent(window)
    window.show()
    yield window
    workspace.setParent(None)
    window.close()
    window.deleteLater()


# --- which screen ---------------------------------------------------------------------------


def test_it_opens_on_the_second_screen_and_remembers_it_by_name(control, screens, workspace):
    workspace.preferences.keep_text(SCREEN, "")
    control.open()
    assert control.screen == BEAMER
    assert not control.is_preview
    assert control.window.geometry() == BEAMER.geometry
    control.choose_screen("TV")
    control.close()
    screens.plug(LAPTOP, BEAMER, TELEVISION)
    control.open()
    assert control.screen == TELEVISION


def test_another_second_screen_is_used_when_the_remembered_one_is_elsewhere(control, workspace):
    workspace.preferences.keep_text(SCREEN, "TV")
    control.open()
    assert control.screen == BEAMER
    assert workspace.preferences.text(SCREEN) == "TV"


def test_it_never_covers_the_operators_screen(control, screens, workspace):
    workspace.preferences.keep_text(SCREEN, LAPTOP.key)
    control.open()
    assert control.screen == BEAMER
    assert LAPTOP not in control.screens
    screens.operator = BEAMER.key
    screens.changed.emit()
    assert control.is_preview
    assert "EPSON" in control.notice


def test_with_one_screen_it_is_a_window_beside_the_work(control, screens):
    screens.plug(LAPTOP)
    control.open()
    assert control.is_open
    assert control.is_preview
    assert control.screen is None
    assert control.notice == "没有第二块屏幕，先在这里预览"
    assert not control.window.windowFlags() & Qt.WindowType.FramelessWindowHint
    screens.plug(LAPTOP, BEAMER)
    assert control.screen == BEAMER


def test_a_pulled_cable_leads_to_the_preview_and_back_to_the_same_screen_only(control, screens):
    control.open()
    control.show_scene(SCENES["result"])
    screens.plug(LAPTOP)
    assert control.is_preview
    assert control.is_open
    assert control.notice == "“EPSON”断开了，接上后自动投到那里"
    screens.plug(LAPTOP, TELEVISION)
    assert control.is_preview
    screens.plug(LAPTOP, TELEVISION, BEAMER)
    assert control.screen == BEAMER
    assert control.shown == SCENES["result"]
    assert not control.notice


def test_a_screen_that_changes_size_is_filled_again(control, screens):
    control.open()
    wider = ScreenPlace("EPSON", "EPSON", QRect(1366, 0, 1280, 800))
    screens.plug(LAPTOP, wider)
    assert control.window.geometry() == wider.geometry


def test_screens_are_told_apart_by_big_numbers(control, screens):
    control.identify_screens()
    shown = control.numbers
    assert [window.accessibleName()[0] for window in shown] == ["1", "2"]
    for window, place in zip(shown, screens.places, strict=True):
        assert place.geometry.contains(window.geometry())


@pytest.mark.parametrize(
    ("wanted", "operator", "only_wanted", "chosen"),
    [
        ("", "eDP-1", False, "EPSON"),
        ("TV", "eDP-1", False, "TV"),
        ("TV", "TV", False, "eDP-1"),
        ("gone", "eDP-1", False, "EPSON"),
        ("gone", "eDP-1", True, ""),
    ],
)
def test_the_choice_of_a_screen(wanted, operator, only_wanted, chosen):
    places = (LAPTOP, BEAMER, TELEVISION)
    assert choose_screen(places, wanted, operator, only_wanted=only_wanted) == chosen


def test_real_screens_are_found_by_name_and_filled(tmp_path):
    """In a process of its own: the platform is told of two screens when it starts."""
    places = [
        {"name": name, "x": x, "y": 0, "width": wide, "height": high,
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for name, x, wide, high in (("DP-1", 0, 1366, 768), ("EPSON", 1366, 1024, 768))
    ]  # fmt: skip
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": places}), encoding="utf-8")
    code = (
        "from PySide6.QtWidgets import QApplication, QWidget\n"
        "app = QApplication([])\n"
        "from ui.projector.screens import SystemScreens\n"
        "screens, window = SystemScreens(), QWidget()\n"
        "screens.fill(window, 'EPSON')\n"
        "print(*[p.key for p in screens.all()], screens.key_of(None), screens.key_of(window),\n"
        "      window.geometry().getRect(), window.isFullScreen())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env=os.environ
        | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
    )
    assert done.stdout.strip() == "DP-1 EPSON DP-1 EPSON (1366, 0, 1024, 768) True"


# --- what is on the wall --------------------------------------------------------------------


@pytest.mark.parametrize(
    "thing",
    [
        "文字",
        None,
        AgendaItem(1, 1, 0, "议题"),
        SCENES,
        type("OwnScene", (SignScene,), {})(public("")),
    ],
)
def test_only_scenes_reach_the_wall(control, thing):
    with pytest.raises(TypeError):
        control.show_scene(thing)


def test_black_and_the_name_cover_the_scene_and_go_again(control):
    control.open()
    control.show_scene(SCENES["item"])
    control.blacken(on=True)
    control.sign(on=True)
    assert isinstance(control.shown, BlackScene)
    control.blacken(on=False)
    assert isinstance(control.shown, SignScene)
    control.sign(on=False)
    assert control.shown == SCENES["item"] == control.window.scene


def test_frozen_the_wall_stands_still_with_its_clock(control):
    control.open()
    control.show_scene(SCENES["recess"])
    control.freeze(on=True)
    at = control.frozen_at
    control.show_scene(SCENES["item"])
    assert isinstance(control.shown, RecessScene)
    assert control.wall_time() == at == control.wall_time()
    control.freeze(on=False)
    assert isinstance(control.shown, ItemScene)
    assert control.frozen_at is None
    assert control.wall_time() > at


def test_closing_forgets_black_and_frozen(control):
    control.open()
    control.blacken(on=True)
    control.freeze(on=True)
    control.close()
    assert not (control.is_open or control.is_black or control.is_frozen)


def test_light_is_remembered(control, workspace):
    control.choose_light(on=True)
    assert ProjectorControl(workspace, PluggedScreens(LAPTOP)).is_light


def test_closing_the_preview_closes_the_projector(control, screens):
    screens.plug(LAPTOP)
    control.open()
    control.window.close()
    assert not control.is_open


# --- keys -----------------------------------------------------------------------------------


def test_keys_work_in_the_projectors_own_window(control):
    pressed = []
    control.key_pressed.connect(pressed.append)
    control.open()
    wall = control.window
    for key, name in (
        (Qt.Key.Key_B, "is_black"),
        (Qt.Key.Key_L, "is_sign"),
        (Qt.Key.Key_F, "is_frozen"),
    ):
        QTest.keyClick(wall, key)
        assert getattr(control, name)
        QTest.keyClick(wall, Qt.Key.Key_Escape)
        assert not getattr(control, name)
    QTest.keyClick(wall, Qt.Key.Key_PageDown)
    QTest.keyClick(wall, Qt.Key.Key_PageUp)
    QTest.keyClick(wall, Qt.Key.Key_Period)
    assert pressed == ["next", "previous"]
    assert control.is_black
    QTest.keyClick(wall, Qt.Key.Key_Escape)
    assert control.is_open
    QTest.keyClick(wall, Qt.Key.Key_Escape)
    assert not control.is_open


def test_keys_work_in_the_operators_window_but_not_while_typing(operator, workspace, screens):
    control, pressed = ProjectorControl(workspace, screens), []
    control.key_pressed.connect(pressed.append)
    field = operator.centralWidget()
    operator.activateWindow()
    field.setFocus()
    QTest.keyClick(operator, Qt.Key.Key_B)
    assert not control.is_black
    QTest.keyClick(field, Qt.Key.Key_F11)
    assert control.is_open
    QTest.keyClick(field, Qt.Key.Key_PageDown)
    assert pressed == ["next"]
    QTest.keyClicks(field, "b.f l")
    assert field.text() == "b.f l"
    assert not (control.is_black or control.is_frozen or control.is_sign)
    QTest.keyClick(operator, Qt.Key.Key_B)
    assert control.is_black
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not control.is_black
    QTest.keyClick(field, Qt.Key.Key_F11)
    assert not control.is_open
    control.window.deleteLater()


def test_there_is_one_projector_and_one_director_per_window(workspace):
    assert projector_of(workspace) is projector_of(workspace)
    assert director_of(workspace) is director_of(workspace)
    assert director_of(workspace).control is projector_of(workspace)


def test_the_card_switches_and_tells_what_is_on_the_wall(control, workspace, qapp):
    director = director_of(workspace)
    card = PreviewCard(workspace, director)
    card.show()
    assert not card.black.isEnabled()
    card.power.click()
    assert director.control.is_open
    card.black.click()
    assert director.control.is_black
    assert card.black.text().startswith("✓")
    assert "黑屏" in card.state_words
    card.freeze.click()
    card.black.click()
    assert "已定格" in card.state_words
    card.power.click()
    assert "没有投影" in card.state_words
    card.close()
    card.deleteLater()
