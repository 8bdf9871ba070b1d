"""Painting the projector at 1920×1080: the clock goes on, and another scene comes."""

from __future__ import annotations

import os
from datetime import timedelta

from tests.benchmarks.figures import Figure, milliseconds, percentile

ROUNDS = 12
GOAL = 16
"""Milliseconds: one picture of a screen of 60 Hz."""


def measure() -> list[Figure]:
    """Every kind of scene is repainted in a real window; the widest contents are among them."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from app.domain.meetings.public_text import public
    from app.domain.meetings.scenes import SignScene
    from tests.ui.sample_scenes import NOW, sample_scenes
    from ui.projector.window import ProjectorWindow
    from ui.theme import apply_theme

    app = QApplication.instance() or QApplication([])
    apply_theme(app, "light", 100)
    now = [NOW]
    window = ProjectorWindow(lambda: now[0])
    window.drop_frame()
    window.resize(1920, 1080)
    window.show()
    app.processEvents()
    window.show_scene(SignScene(public("阳光社区")), is_light=False)
    window.repaint()
    scenes = tuple(sample_scenes().values())

    def turn_to(scene: object) -> float:
        return milliseconds(lambda: (window.show_scene(scene, is_light=False), window.repaint()))

    first = [turn_to(scene) for scene in scenes]
    turned = [turn_to(scene) for _ in range(ROUNDS) for scene in scenes]
    ticked: list[float] = []
    for scene in scenes:
        window.show_scene(scene, is_light=False)
        for _ in range(ROUNDS):
            now[0] += timedelta(seconds=1)
            ticked.append(milliseconds(window.repaint))
    window.close()
    return [
        Figure("project: another scene, seen for the first time, median", "ms",
               percentile(first, 50), GOAL),
        Figure("project: another scene, p99", "ms", percentile(turned, 99), GOAL),
        Figure("project: a second goes by, p99", "ms", percentile(ticked, 99), GOAL),
    ]  # fmt: skip
