"""What an act changed, in words a clerk reads."""

from __future__ import annotations

import pytest

from app.wording import Wording
from ui.history.change_words import ChangeLine, ChangeWords, Names


@pytest.fixture
def words(qapp):
    names = Names({"channel_id": {1: "来访", 2: "电话"}})
    return ChangeWords(Wording("zh_CN"), names, "是", "否")


def test_only_what_changed_is_told_the_name_of_the_thing_first(words):
    before = {
        "id": 1,
        "sort_key": 9,
        "channel_id": 1,
        "state": "open",
        "subject": "灯",
        "late": False,
    }
    after = before | {"channel_id": 2, "state": "closed", "late": True}
    told = words.record("diary_entry", before, after)
    assert told.title == "服务日志"
    assert not told.is_new
    assert told.lines == (
        ChangeLine("状态", "待办", "办结"),
        ChangeLine("渠道", "来访", "电话"),
        ChangeLine("补记", "否", "是"),
    )


def test_moments_and_days_are_written_out(words):
    told = words.record("diary_entry", None, {"received_at": 1795396320, "due_on": "2026-11-25"})
    assert told.is_new
    assert told.lines == (
        ChangeLine("收到时间", "", "2026-11-23 周一 09:12"),
        ChangeLine("期限", "", "2026-11-25 周三"),
    )


def test_what_nobody_worded_is_shown_as_it_is(words):
    told = words.record("later_table", {"later_field": 1, "due_on": "soon"}, None)
    assert told.is_gone
    assert told.lines == (ChangeLine("later_field", "1", ""), ChangeLine("期限", "soon", ""))


def test_an_id_without_a_name_stays_a_number(words):
    told = words.record("diary_entry", {"channel_id": 7}, {"channel_id": None})
    assert told.lines == (ChangeLine("渠道", "7", ""),)


def test_a_page_long_text_is_cut(words):
    told = words.record("diary_entry", None, {"text": "长" * 5000})
    assert len(told.lines[0].after) == 200
