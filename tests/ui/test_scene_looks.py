"""How scenes look: contrast, type sizes, margins, and nothing of the reason cut off."""

from __future__ import annotations

from datetime import timedelta
from itertools import product

import pytest
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tests.ui.sample_scenes import NOW, sample_scenes
from ui.projector import sheet
from ui.projector.drawing import draw_scene, paint_scene
from ui.theme import PROJECTOR

SCENES = sample_scenes()


def luminance(color):
    parts = (QColor(color).redF(), QColor(color).greenF(), QColor(color).blueF())
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """The ratio of WCAG 2.2, 1.4.6."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    ("look", "tone", "on"),
    list(
        product(PROJECTOR, ("text", "muted", "primary", "seal", "amber", "ok"), ("bg", "surface"))
    ),
)
def test_every_word_is_seen_from_the_last_row(look, tone, on):
    tokens = PROJECTOR[look]
    assert contrast(getattr(tokens, tone), getattr(tokens, on)) >= 7


def sizes_used(monkeypatch, scene, size):
    """Draw a scene and return the pixels of every type used, and every text cut."""
    used, cut = set(), []
    kept = sheet.Sheet.draw

    def draw(self, laid, *places, **more):
        used.add(laid.layout.font().pixelSize())
        if laid.is_cut:
            cut.append(laid.layout.text())
        kept(self, laid, *places, **more)

    monkeypatch.setattr(sheet.Sheet, "draw", draw)
    draw_scene(scene, size, NOW)
    return used, cut


SIZES = (QSize(1920, 1080), QSize(1366, 768), QSize(1024, 768))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}")
@pytest.mark.parametrize("name", [name for name in SCENES if name != "black"])
def test_no_type_is_smaller_than_a_27th_of_the_height(qapp, monkeypatch, name, size):
    used, _ = sizes_used(monkeypatch, SCENES[name], size)
    assert min(used) >= size.height() / 27


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}")
@pytest.mark.parametrize("name", [name for name in SCENES if name.startswith("result")])
def test_the_reason_is_never_cut(qapp, monkeypatch, name, size):
    _, cut = sizes_used(monkeypatch, SCENES[name], size)
    assert not cut


WHOLE = ("welcome", "item_bare_long", "vote_owners_few", "vote_checked", "vote_parties")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}")
@pytest.mark.parametrize("name", WHOLE)
def test_what_the_room_must_know_is_not_cut_either(qapp, monkeypatch, name, size):
    _, cut = sizes_used(monkeypatch, SCENES[name], size)
    assert not cut


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("工作日错峰出租车位，是否再试三个月", ["工作日错峰出租车位，", "是否再试三个月"]),
        ("是否同意业委会与物业（试行）签约三年", ["是否同意业委会与物业", "（试行）签约三年"]),
        ("工作日白天空余车位错峰出租给附近单位职工", 2),
        ("关于：工作日白天空余车位错峰出租给附近单位", 2),
    ],
)
def test_a_title_is_broken_after_a_mark_else_evenly(qapp, title, lines):
    image = QImage(1024, 768, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    drawn = sheet.Sheet(painter, QRectF(image.rect()), NOW, light=False)
    layout = drawn.fitted_title(title, width=640).layout
    rows = [layout.lineAt(number) for number in range(layout.lineCount())]
    parts = [layout.text()[row.textStart() :][: row.textLength()].strip() for row in rows]
    painter.end()
    if lines == 2:
        assert len(parts) == 2
        assert abs(len(parts[0]) - len(parts[1])) <= 3
    else:
        assert parts == lines


def test_the_count_is_a_fifth_and_a_title_of_64_pixels_stands_on_a_large_screen(qapp, monkeypatch):
    used, _ = sizes_used(monkeypatch, SCENES["result"], SIZES[0])
    assert max(used) >= 1080 / 5
    assert any(64 <= pixels <= 100 for pixels in used)


@pytest.mark.parametrize("light", [False, True])
@pytest.mark.parametrize("name", SCENES)
def test_every_scene_draws_something_of_its_own(qapp, name, light):
    image = draw_scene(SCENES[name], QSize(683, 384), NOW, light=light)
    assert image.format() == QImage.Format.Format_RGB32
    colours = {image.pixel(x, y) for x in range(0, 683, 7) for y in range(0, 384, 3)}
    assert (len(colours) == 1) is (name == "black")


@pytest.mark.parametrize("name", ["result", "material"])
def test_on_a_finer_screen_the_same_is_drawn_finer(qapp, name):
    coarse = draw_scene(SCENES[name], QSize(960, 540), NOW)
    fine = QImage(1920, 1080, QImage.Format.Format_RGB32)
    fine.setDevicePixelRatio(2)
    painter = QPainter(fine)
    paint_scene(painter, QRect(0, 0, 960, 540), SCENES[name], NOW)
    painter.end()
    fine.setDevicePixelRatio(1)
    kept, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = fine.scaled(960, 540, kept, smooth)
    far = sum(
        abs(small.pixelColor(x, y).lightness() - coarse.pixelColor(x, y).lightness()) > 96
        for x in range(0, 960, 3)
        for y in range(0, 540, 3)
    )
    assert far < 960 * 540 / 9 / 100
    assert fine != coarse.scaled(1920, 1080)


def test_the_countdown_is_painted_from_the_clock(qapp):
    size, scene = QSize(683, 384), SCENES["recess"]
    first = draw_scene(scene, size, NOW)
    assert draw_scene(scene, size, NOW) == first
    assert draw_scene(scene, size, NOW + timedelta(seconds=1)) != first


def test_nothing_of_a_scene_reaches_beyond_its_margins(qapp):
    """Beamers cut edges off: a band all around stays empty."""
    for name, scene in SCENES.items():
        for size in SIZES:
            image = draw_scene(scene, size, NOW)
            ground, band = image.pixel(0, 0), size.height() // 50
            edge = [(x, y) for x in range(0, size.width(), 3) for y in (band // 2, band)]
            edge += [(x, y) for y in range(0, size.height(), 3) for x in (band, 2 * band)]
            edge += [(size.width() - 1 - x, y) for x, y in edge]
            assert all(image.pixel(x, y) == ground for x, y in edge), (name, size)
