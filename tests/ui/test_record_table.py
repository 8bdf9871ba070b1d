"""One table for every list: pages, a million rows, reloading in place, Excel's manners."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ports.queries import PAGE, Outline
from ui.models.record_table_model import KEPT_PAGES, Column, RecordTableModel, find_words
from ui.preferences import Preferences
from ui.task_runner import InlineTaskRunner
from ui.theme import Tone, current
from ui.widgets.record_table import RecordTable, as_tsv


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    state: str = "待办"


class Source:
    """A long list of made-up rows that remembers which pages were read."""

    def __init__(self, total, first_id=1):
        self.total, self.first_id = total, first_id
        self.read = []

    def first_page(self):
        return self._rows(0, PAGE)

    def outline(self):
        return Outline(self.total)

    def page(self, outline, start, count):
        self.read.append(start // PAGE)
        return self._rows(start, count)

    def _rows(self, start, count):
        until = min(self.total, start + count)
        return tuple(Row(self.first_id + n, f"第 {n} 行") for n in range(start, until))


COLUMNS = (
    Column("name", "名称", lambda row: row.name, stretches=True, highlights=True, sort_key="name"),
    Column("number", "编号", lambda row: str(row.id), width=90, align_right=True, gives_way=1),
    Column("state", "状态", lambda row: row.state, tone=lambda row: Tone.AMBER, is_badge=True),
)


@pytest.fixture
def runner(qapp):
    return InlineTaskRunner()


@pytest.fixture
def model(runner):
    return RecordTableModel(COLUMNS, runner)


@pytest.fixture
def table(qtbot, model, tmp_path):
    shown = RecordTable(model, "日志", preferences=Preferences(tmp_path), name="test")
    qtbot.addWidget(shown)
    shown.resize(900, 500)
    shown.show()
    return shown


def test_the_first_page_shows_before_the_length_is_known(model, runner):
    runner.held = True
    model.show(Source(1000))
    assert model.rowCount() == 0
    first, *_ = list(runner._waiting)
    runner._waiting.clear()
    model._open(Source(1000), Source(1000).first_page(), (), None)
    assert model.rowCount() == PAGE
    assert not model.is_counted
    runner.release()
    assert model.rowCount() == 1000
    assert model.is_counted
    first.cancel()


def test_any_row_is_read_with_its_page_when_it_is_looked_at(model):
    source = Source(1_000_000)
    model.show(source)
    assert model.index(999_999, 0).data() == "第 999999 行"
    assert model.index(999_950, 0).data() == "第 999950 行"
    assert source.read == [9999]


def test_old_pages_are_let_go(model):
    source = Source(100_000)
    model.show(source)
    for page in range(KEPT_PAGES + 10):
        model.row(page * PAGE)
    assert len(model._pages) == KEPT_PAGES
    model.row(0)
    assert source.read[-1] == 0


def test_a_short_list_needs_no_counting(model):
    source = Source(12)
    totals = []
    model.counted.connect(totals.append)
    model.show(source)
    assert (model.rowCount(), totals, source.read) == (12, [12], [])


def test_a_question_that_fails_says_so(model, runner):
    class Broken(Source):
        def first_page(self):
            raise OSError

    failures = []
    model.failed.connect(failures.append)
    model.show(Broken(5))
    assert [type(error) for error in failures] == [OSError]


def test_a_new_question_drops_the_answer_to_the_old_one(model, runner):
    runner.held = True
    model.show(Source(5))
    model.show(Source(7))
    runner.release()
    assert model.rowCount() == 7


def test_reloading_keeps_cursor_selection_and_place(table, model):
    model.show(Source(5000))
    QApplication.processEvents()
    table.verticalScrollBar().setValue(1000 * current().row_height)
    table.setCurrentIndex(model.index(1003, 0))
    top = table.rowAt(0)
    top_id, chosen = model.id_at(top), table.current_id()
    changed = []
    table.current_changed.connect(changed.append)
    model.source.total, model.source.first_id = 5003, -2  # three new rows came in at the top
    model.reload()
    assert model.rowCount() == 5003
    assert table.current_id() == chosen
    assert table.selected_ids() == (chosen,)
    assert model.id_at(table.rowAt(0)) == top_id
    assert changed == []


def test_a_record_that_left_the_list_is_no_longer_chosen(table, model):
    model.show(Source(50))
    table.setCurrentIndex(model.index(49, 0))
    changed = []
    table.current_changed.connect(changed.append)
    model.source.total = 10
    model.reload()
    assert model.rowCount() == 10
    assert changed[-1] is None
    assert table.selected_ids() == ()


def test_selecting_all_of_a_million_rows_is_a_state_of_the_table(table, model):
    model.show(Source(1_000_000))
    counts = []
    table.selection_changed.connect(counts.append)
    QTest.keySequence(table, "Ctrl+A")
    assert table.everything_selected
    assert table.selected_count() == counts[-1] == 1_000_000
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert not table.everything_selected


def test_enter_and_double_click_open(table, model):
    model.show(Source(20))
    opened = []
    table.row_opened.connect(opened.append)
    table.setCurrentIndex(model.index(4, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    table.doubleClicked.emit(model.index(6, 0))
    assert opened == [5, 7]


def test_copied_rows_are_what_excel_reads(table, model):
    model.show_rows([Row(1, "楼道灯\n不亮"), Row(2, '说了"急"'), Row(3, "别的")])
    table.setCurrentIndex(model.index(0, 0))
    table.selectAll()
    QTest.keySequence(table, "Ctrl+C")
    copied = QGuiApplication.clipboard().text()
    assert copied.replace("\r\n", "\n") == (
        '"楼道灯\n不亮"\t1\t待办\n"说了""急"""\t2\t待办\n别的\t3\t待办\n'
    )


def test_a_block_from_excel_is_handed_on(table, model):
    model.show_rows([Row(1, "一")])
    pasted = []
    table.pasted.connect(pasted.append)
    QGuiApplication.clipboard().setText("甲\t乙\n")
    QTest.keySequence(table, "Ctrl+V")
    assert pasted == ["甲\t乙\n"]


def test_a_click_on_a_heading_asks_for_that_order(table, model):
    model.show_rows([Row(1, "一")])
    asked = []
    table.sort_requested.connect(lambda key, descending: asked.append((key, descending)))
    table.horizontalHeader().sectionClicked.emit(0)
    table.set_sort("name", descending=False)
    table.horizontalHeader().sectionClicked.emit(0)
    table.horizontalHeader().sectionClicked.emit(1)
    assert asked == [("name", False), ("name", True)]
    assert model.headerData(0, Qt.Orientation.Horizontal) == "名称 ↑"


def test_columns_give_way_when_the_window_is_narrow(table, model):
    model.show_rows([Row(1, "一")])
    across = table.horizontalHeader()
    table.resize(320, 300)
    assert across.isSectionHidden(1)
    table.resize(900, 300)
    assert not across.isSectionHidden(1)


def test_rows_are_drawn_in_every_state(table, model):
    model.show(Source(300), words=("第",))
    table.selectRow(1)
    assert not table.grab().isNull()


@given(text=st.text(), words=st.lists(st.text(min_size=1, max_size=3), max_size=3))
def test_hits_lie_inside_the_text_and_never_overlap(text, words):
    end = 0
    for start, length in find_words(text, words):
        assert start >= end
        assert length > 0
        end = start + length
        assert end <= len(text)


def test_hits_are_found_in_any_case_and_width():
    assert find_words("ＡＢＣ小区 abc", ["abc"]) == [(0, 3), (6, 3)]


@given(st.lists(st.lists(st.text(alphabet='甲a\t\n"', max_size=4), min_size=2, max_size=2)))
def test_copied_cells_keep_their_place(lines):
    text = as_tsv(lines)
    assert text.count("\r\n") >= len(lines)
