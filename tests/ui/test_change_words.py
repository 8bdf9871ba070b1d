"""What an act changed, in words a clerk reads."""

from __future__ import annotations

from enum import StrEnum
from typing import get_args, get_type_hints

import pytest

from app.domain.meetings.actions import Action, ActionStep
from app.domain.meetings.ballots import Ballot, FrozenRoll, Vote
from app.domain.meetings.events import MeetingEvent
from app.domain.meetings.meeting import AgendaItem, Meeting, MeetingFile, PropertyReport
from app.domain.meetings.minutes import Minutes
from app.domain.meetings.people import Attendee, MeetingPerson, MeetingSeries, OwnerUnit
from app.domain.notices.forms import FilledForm, OfficeForm
from app.domain.notices.notice import Notice, PaperSize
from app.domain.notices.postings import (
    Board,
    NoticeObjection,
    NoticePhoto,
    NoticePrint,
    Posting,
)
from app.domain.notices.templates import OwnTemplate
from app.wording import Wording
from db.row_mapping import mapping_of
from ui.history.change_words import HIDDEN, STANDS, ChangeLine, ChangeWords, Names

MEETING_RECORDS = (
    Action, ActionStep, AgendaItem, Attendee, Ballot, FrozenRoll, Meeting, MeetingEvent,
    MeetingFile, MeetingPerson, MeetingSeries, Minutes, OwnerUnit, PropertyReport, Vote,
)  # fmt: skip
NOTICE_RECORDS = (
    Board, FilledForm, Notice, NoticeObjection, NoticePhoto, NoticePrint, OfficeForm, OwnTemplate,
    Posting,
)  # fmt: skip


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


@pytest.mark.parametrize(
    ("table", "stored", "said"),
    [
        ("diary_entry", {"state": "closed"}, ("状态", "办结")),
        ("meeting", {"state": "closed"}, ("状态", "已散会")),
        ("meeting", {"profile": "hangzhou"}, ("规则", "杭州（过半数）")),
        ("meeting_event", {"kind": "recess_started"}, ("种类", "休会")),
        ("ballot", {"position": "agree"}, ("表态", "同意")),
        ("owner_unit", {"area": 8905}, ("面积", "89.05 ㎡")),
        ("meeting_action", {"monthly_income": 600_000}, ("每月收入", "¥6,000.00")),
        ("meeting_series", {"minute_of_day": 1145}, ("开会时间", "19:05")),
        ("agenda_item", {"sponsor": "property"}, ("提出方", "物业")),
        ("notice", {"state": "posted"}, ("状态", "已张贴")),
        ("notice", {"style": "elder"}, ("样式", "大字版")),
        ("notice", {"period_to": "2026-12-09"}, ("公示到", "2026-12-09 周三")),
        ("notice_print", {"way": "saved"}, ("方式", "存成文件")),
        ("notice_objection", {"way": "电话"}, ("方式", "电话")),
    ],
)
def test_a_code_is_said_as_its_table_means_it(words, table, stored, said):
    told = words.record(table, None, stored)
    assert [(line.name, line.after) for line in told.lines] == [said]


def test_an_own_template_is_told_by_its_name(words):
    told = words.record("own_template", None, {"key": "outage", "name": "停水", "body": "{}"})
    assert [line.after for line in told.lines] == ["停水", "outage"]


def test_every_stored_field_and_code_has_its_words(words):
    for kind in MEETING_RECORDS + NOTICE_RECORDS:
        table = mapping_of(kind).table.name
        assert words.record(table, None, {}).title != table
        for column, hint in get_type_hints(kind).items():
            if column in HIDDEN and (table, column) != STANDS:
                continue
            assert words.field(column) != column, (table, column)
            codes = [c for c in (hint, *get_args(hint)) if isinstance(c, type)]
            for code in (c for c in codes if issubclass(c, StrEnum) and c is not PaperSize):
                unsaid = [each for each in code if words.value(table, column, each.value) == each]
                assert not unsaid, (table, column)
