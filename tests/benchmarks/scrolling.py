"""Scrolling a table of 1,000,000 entries, screen by screen, to the end, and in great leaps."""

from __future__ import annotations

import os
import random

from tests.benchmarks.figures import Figure, milliseconds, percentile
from tests.benchmarks.offices import opened

ENTRIES = 1_000_000
STEPS = 3_000
LEAPS = 500


def measure() -> list[Figure]:
    """Every step is timed until it is painted."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from app.ports.queries import EntryFilter
    from ui.models.record_table_model import Column, RecordTableModel
    from ui.task_runner import InlineTaskRunner
    from ui.theme import apply_theme
    from ui.widgets.record_table import RecordTable

    app = QApplication.instance() or QApplication([])
    apply_theme(app, "light", 100)
    office = opened(ENTRIES)
    wanted = EntryFilter(office.today())

    class Diary:
        def first_page(self):
            return office.diary.first_page(wanted)

        def outline(self):
            return office.diary.outline(wanted)

        def page(self, outline, start, count):
            return office.diary.page(wanted, outline, start, count)

    columns = (
        Column("number", "编号", lambda row: row.number),
        Column("who", "居民", lambda row: row.who, lighter=lambda row: row.room),
        Column("subject", "事项", lambda row: row.subject, stretches=True, highlights=True),
        Column("category", "类别", lambda row: row.category),
        Column("state", "状态", lambda row: str(row.state), is_badge=True),
    )
    model = RecordTableModel(columns, InlineTaskRunner())
    table = RecordTable(model, "服务日志")
    model.show(Diary())
    table.resize(1100, 680)
    table.show()
    app.processEvents()
    assert model.rowCount() == ENTRIES
    bar = table.verticalScrollBar()

    def go_to(place: int) -> float:
        def step() -> None:
            bar.setValue(place)
            app.processEvents()

        return milliseconds(step)

    per_step = bar.maximum() / STEPS
    even = [go_to(round(step * per_step)) for step in range(1, STEPS + 1)]
    bar.setValue(0)
    page = bar.pageStep()
    paged = [go_to(step * page) for step in range(1, 2_000)]
    draw = random.Random(1)
    leaps = [go_to(draw.randrange(bar.maximum())) for _ in range(LEAPS)]
    table.close()
    office.close()
    return [
        Figure(
            "scroll 1,000,000 rows, 3,000 steps top to end, p99", "ms", percentile(even, 99), 16
        ),
        Figure("scroll, page after page, p99", "ms", percentile(paged, 99), 16),
        Figure("scroll, leaps to anywhere, p99", "ms", percentile(leaps, 99), 16),
    ]
