"""Charts: drawn late, each with a table; the figures page of the diary."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.domain.diary import EntryState, Satisfaction
from app.domain.sentences import Sentence
from app.domain.statistics import SatisfactionShares, WeekCounts
from app.services.diary_commands import (
    AddEntry,
    ChangeEntryState,
    EntryFields,
    RecordReturnVisit,
)
from app.services.diary_figures import MonthOfClosing
from app.wording import Wording
from tests.ui.open_workspace import Heard, open_workspace
from ui.diary_charts import (
    month_ticks,
    satisfaction_as_bars,
    weeks_as_lines,
    weeks_as_table,
)
from ui.tabs.diary.figures import DiaryFiguresView
from ui.theme import Tone
from ui.widgets.chart_drawing import draw, spread, tick_values
from ui.widgets.charts import ChartLine, LineChart, StackedBars

MONDAYS = tuple(date(2026, 10, 5) + timedelta(weeks=n) for n in range(6))


def test_lines_leave_out_all_others_and_the_category_spoken_of_is_red(qapp):
    counts = ((1, 2, 3, 4, 5, 6), (0,) * 6, (9,) * 6)
    weeks = WeekCounts(MONDAYS, ("停车", "维修", ""), counts)
    chart = weeks_as_lines(weeks, Sentence("category_rising", {"category": "停车"}))
    assert [(one.label, one.tone) for one in chart.lines] == [
        ("停车", Tone.SEAL), ("维修", Tone.PRIMARY),
    ]  # fmt: skip
    table = weeks_as_table(weeks)
    assert table.headings == ("周(周一)", "停车", "维修", "其他各类", "合计")
    assert table.rows[0] == ("2026-11-09", "6", "0", "9", "15")


def test_entries_without_any_category_are_still_drawn(qapp):
    weeks = WeekCounts(MONDAYS, ("",), ((1, 2, 3, 4, 5, 6),))
    chart = weeks_as_lines(weeks, Sentence("weeks_only"))
    assert [one.label for one in chart.lines] == ["未分类"]


def test_a_month_is_named_where_it_begins(qapp):
    winter = tuple(date(2026, 12, 21) + timedelta(weeks=n) for n in range(4))
    assert month_ticks(MONDAYS) == ((4, "11月"),)
    assert month_ticks(winter) == ((2, "2027年1月"),)


def test_the_words_of_residents_stand_from_bad_to_good(qapp):
    months = (MonthOfClosing(date(2026, 11, 1), None, SatisfactionShares(7, 2, 1)),)
    chart = satisfaction_as_bars(months, Wording("zh_CN"))
    assert [(part.label, part.values) for part in chart.parts] == [
        ("不满意", (1.0,)), ("基本满意", (2.0,)), ("满意", (7.0,)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("top", "ticks"),
    [(0, [0, 1]), (1, [0, 1]), (3, [0, 1, 2, 3]), (8, [0, 2, 4, 6, 8]), (101, [0, 50, 100, 150])],
)
def test_ticks_are_few_and_round(top, ticks):
    assert tick_values(top) == ticks


def test_labels_do_not_overlap_and_stay_inside():
    placed = spread([0.0, 0.1, 9.9, 10.0, 10.0], 1.0, 0.5, 9.5)
    assert sorted(placed) == placed
    assert all(b - a >= 0.999 for a, b in pairwise(placed))
    assert placed[-1] <= 9.5


@pytest.mark.parametrize(
    "chart",
    [
        LineChart((ChartLine("停车", (1, None, 3), Tone.SEAL),), ((0, "6月"),)),
        LineChart((ChartLine("停车", (None,), Tone.SEAL),), ()),
        LineChart((), ()),
        StackedBars((ChartLine("满意", (1, 0), Tone.OK),), ((0, "6月"),)),
        StackedBars((), ()),
    ],
)
def test_every_chart_can_be_drawn(chart, qtbot):
    widget = draw(chart)
    qtbot.addWidget(widget)
    widget.resize(400, 200)
    widget.show()
    assert not widget.grab().isNull()


@pytest.fixture
def full(office):
    at = datetime(2026, 11, 18, 2, tzinfo=UTC)
    for n in range(5):
        fields = EntryFields(at - timedelta(days=n * 9), "消防通道又被占了", building="11")
        entry = office.execute(AddEntry(fields)).result
        office.execute(ChangeEntryState(entry, EntryState.AWAITING_VISIT))
        office.execute(RecordReturnVisit(entry, Satisfaction.SATISFIED))
    return office


@pytest.fixture
def view(full, tmp_path, qtbot):
    shown = DiaryFiguresView(open_workspace(full, tmp_path))
    qtbot.addWidget(shown)
    shown.resize(1300, 1100)
    shown.show()
    shown.come_forward()
    qtbot.waitUntil(lambda: shown.weeks._drawn is not None and shown.hot._drawn is not None)
    return shown


def test_every_chart_has_its_sentence(view):
    for panel in (view.weeks, view.closing, view.satisfaction, view.hot):
        assert panel.sentence
        assert not panel.sentence.isascii()
    assert "5" in view.satisfaction.sentence


def test_another_stretch_is_read(view, qtbot):
    qtbot.mouseClick(view.stretch.chip("52"), Qt.MouseButton.LeftButton)
    assert view.model.weeks == 52
    assert len(view.weeks._table.rows) == 52


def test_a_hot_matter_opens_its_newest_entry(view, full, qtbot):
    heard = Heard(view._workspace)
    row = view.hot._drawn.layout().itemAt(0).widget()
    QTest.keyClick(row, Qt.Key.Key_Return)
    [(page, entry)] = heard.went_to
    assert page == "diary"
    assert full.diary.detail(entry).entry.number == "2026-0001"


def test_a_chart_is_copied_as_a_picture(view):
    view.weeks.copy_picture()
    assert not QGuiApplication.clipboard().image().isNull()


def test_charts_let_the_page_scroll_and_read_again_after_a_change(view, full, qtbot):
    with qtbot.waitSignal(view.model.figures_read, timeout=3000):
        full.execute(AddEntry(EntryFields(datetime(2026, 11, 20, tzinfo=UTC), "新来的")))


def test_the_paper_of_a_month_is_made(view, qtbot):
    with qtbot.waitSignal(view.model.paper_made) as made:
        view.model.make_monthly(date(2026, 11, 1))
    title, pdf = made.args
    assert title == "2026年11月 月报数据"
    assert bytes(pdf).startswith(b"%PDF")


def test_until_the_tenth_the_last_month_is_meant(view):
    assert view.model.usual_month() == date(2026, 11, 1)
    assert view.model.months()[:2] == (date(2026, 11, 1), date(2026, 10, 1))
    assert view.model.months()[11] == date(2025, 12, 1)
