"""The register: every row, its head on every page, its filter in words."""

import re
from datetime import date

import pytest

from app.documents.catalogue import Documents
from app.documents.document_texts import document_texts
from app.documents.filter_words import filter_in_words
from app.domain.diary import EntryState, Party
from app.domain.errors import RuleViolation
from app.ports.document_facts import RegisterPeriod
from app.ports.progress import Cancelled
from app.ports.queries import EntryChip, EntryFilter
from tests.documents.reading import read
from tests.documents.samples import TODAY, heading, row

ZH = Documents("zh_CN")
TEXTS = document_texts("zh_CN")


def test_all_rows_are_there_and_the_head_is_on_every_page():
    printed = read(ZH.register([row(n) for n in range(1, 101)], heading()))
    assert printed.pages > 3
    assert len(set(re.findall(r"2026-\d{4}", printed.text))) == 100
    assert printed.text.count("满意度") == printed.pages
    assert f"第{printed.pages}页/共{printed.pages}页" in printed.words
    assert printed.page_size[0] > printed.page_size[1]
    for words in ("示例社区服务日志台账(月报)", "2026年11月", "制表", "审核"):
        assert words in printed.words


def test_summary_counts_by_state_and_overdue():
    rows = [
        row(1, state=EntryState.OPEN, due_on=date(2026, 11, 20)),
        row(2, state=EntryState.CLOSED, due_on=date(2026, 11, 20)),
        row(3, state=EntryState.OPEN),
    ]
    words = read(ZH.register(rows, heading())).words
    assert "共3件：待办2、办结1；超期1" in words
    assert words.count("11-20超期") == 1


@pytest.mark.parametrize(
    ("period", "words"), [(RegisterPeriod.DAY, "(日报)"), (RegisterPeriod.LIST, "11月1日(周日)至")]
)
def test_heading_says_the_period(period, words):
    assert words in read(ZH.register([row()], heading(period))).words


def test_empty_register_says_so():
    printed = read(ZH.register([], heading()))
    assert "这段时间没有记录" in printed.words
    assert "共0件" in printed.words


def test_marks_of_a_row_are_printed():
    rows = [row(1, late=True, raised=3, due_certain=False, state=EntryState.OPEN)]
    words = read(ZH.register(rows, heading())).words
    for mark in ("补记", "(第3次反映)", "暂定"):
        assert mark in words


def test_very_long_cell_ends_in_dots_and_keeps_its_row_on_one_page():
    printed = read(ZH.register([row(text="很长的话。" * 2000)], heading()))
    assert printed.pages == 1
    assert "…" in printed.text


def test_filter_is_said_in_words():
    wanted = EntryFilter(
        TODAY,
        words=" 食堂  电梯 ",
        chip=EntryChip.OVERDUE,
        states=(EntryState.OPEN, EntryState.IN_PROGRESS),
        category_ids=(7, 0),
        parties=(Party.PROPERTY,),
        building="3",
        received_from=date(2026, 11, 1),
        for_meeting=True,
    )
    said = filter_in_words(wanted, TEXTS, {7: "养老服务"})
    assert said == (
        "已超期；含“食堂 电梯”；状态：待办、处理中；类别：养老服务、没有类别；承办：物业；3幢；"
        "11月1日(周日)起；要上会的"
    )
    assert filter_in_words(EntryFilter(TODAY), TEXTS) == ""
    printed = read(ZH.register([row()], heading(wanted=wanted, category_names={7: "养老服务"})))
    assert "状态：待办、处理中" in printed.words
    assert "11月1日(周日)起" not in printed.words  # the heading has the period already


class Watcher:
    def __init__(self, stop_at: int = -1) -> None:
        self.reports: list[tuple[int, int]] = []
        self.stop_at = stop_at

    def report(self, done: int, total: int, note: str = "") -> None:
        self.reports.append((done, total))
        if len(self.reports) == self.stop_at:
            raise Cancelled


def test_ten_thousand_rows_are_built_and_watched():
    watcher = Watcher()
    pdf = ZH.register([row(n) for n in range(1, 10_001)], heading(), watcher)
    assert len(watcher.reports) > 50
    assert watcher.reports[-1][0] == watcher.reports[-1][1]
    assert len(pdf) < 5_000_000


@pytest.mark.parametrize("stop_at", [1, 3, 8])
def test_it_can_be_stopped_and_built_again(stop_at):
    rows = [row(n) for n in range(1, 1_001)]
    with pytest.raises(Cancelled):
        ZH.register(rows, heading(), Watcher(stop_at))
    assert read(ZH.register(rows[:3], heading())).pages == 1


def test_character_that_cannot_be_printed_names_its_entry():
    with pytest.raises(RuleViolation) as refused:
        ZH.register([row(1), row(2, who="周\U0001e900")], heading())
    assert refused.value.details["where"] == "2026-0002"
