"""Colours that can be read, sizes that grow together, and one place that names colours."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontMetrics

from ui.icons import icon, pixmap
from ui.tab_registry import PAGES, TABS
from ui.theme import THEMES, Step, Theme, Tone, apply_theme, current

UI = Path(__file__).parents[2] / "ui"


def luminance(color):
    def part(value):
        share = value / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (part(value) for value in QColor(color).getRgb()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture
def look(qapp):
    yield lambda name, scale=100: apply_theme(qapp, name, scale)
    apply_theme(qapp, "light", 100)


@pytest.mark.parametrize(("name", "tone"), list(product(THEMES, Tone)))
def test_words_of_every_tone_can_be_read(name, tone):
    theme = Theme(name, 100, "", THEMES[name])
    words = theme.color(tone)
    for ground in (theme.surface, theme.background, theme.soft(tone), theme.soft(Tone.PRIMARY)):
        assert contrast(words, ground) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_words_on_the_main_button_can_be_read(name):
    tokens = THEMES[name]
    assert contrast(tokens.on_primary, tokens.primary) >= 4.5
    assert contrast(tokens.on_primary, tokens.seal) >= 4.5


def test_high_contrast_is_black_on_white():
    tokens = THEMES["contrast"]
    assert contrast(tokens.text, tokens.surface) == pytest.approx(21)
    assert tokens.line_width == 2


@pytest.mark.parametrize("scale", [100, 125, 150, 200])
def test_sizes_grow_with_the_text(look, scale):
    theme = look("light", scale)
    assert theme is current()
    assert theme.control_height == round(36 * scale / 100)
    assert theme.row_height == round(44 * scale / 100)
    assert theme.text_px(Step.BODY) == round(15 * scale / 100)
    assert QFontMetrics(theme.font()).height() < theme.control_height


def test_a_text_size_beyond_what_is_offered_is_brought_back(look):
    assert look("light", 30).scale == 100
    assert look("light", 900).scale == 200


def test_figures_stand_in_columns(look):
    metrics = QFontMetrics(look("light").font())
    assert len({metrics.horizontalAdvance(figure * 10) for figure in "0123456789"}) == 1


def test_only_the_theme_names_colours():
    named = [
        f"{path.name}: {found.group()}"
        for path in UI.rglob("*.py")
        if path.name != "theme.py"
        for found in re.finditer(r"#[0-9A-Fa-f]{6}\b", path.read_text(encoding="utf-8"))
    ]
    assert named == []


def test_every_screen_has_its_icon(look):
    look("light")
    for entry in (*TABS, *PAGES):
        assert not icon(entry.icon).isNull()


def test_an_icon_takes_the_colour_of_its_tone(look):
    theme = look("light")
    image = pixmap("done", 24, Tone.OK).toImage()
    seen = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert seen == {theme.color(Tone.OK).name()}
