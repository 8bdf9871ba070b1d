"""Writing a notice without a window: how it begins, is judged, kept and found again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.notices.findings import Weight
from app.domain.notices.notice import NoticeStyle, PaperSize
from app.ports.notice_queries import NoticeFilter
from app.services.notices.papers import written
from app.services.office_commands import SetSettings
from app.services.paper_facts import PHONE_KEY
from tests.ui.diary_office import workspace_over
from ui.tabs.notices.write.write_model import DRAFT, WriteModel

TODAY = date(2026, 11, 23)
UNDRAWN = "\U0010fff0"


@pytest.fixture
def workspace(qapp, office, tmp_path):
    return workspace_over(office, tmp_path)


@pytest.fixture
def model(workspace):
    return WriteModel(workspace)


def outage(model):
    """A water outage with everything filled in."""
    model.begin("outage")
    for field, text in {
        "what": "水管检修，要停水。",
        "when": "12月3日(周四)上午9点到下午5点",
        "where": "1幢到18幢",
        "phone": "0571-88888888",
    }.items():
        model.put(field, text)
    model.set_now()
    return model


def kept_notices(office):
    return office.notices.notices(NoticeFilter(TODAY))


def test_a_new_notice_knows_who_issues_it_and_whom_to_ask(office, model):
    office.execute(SetSettings(((PHONE_KEY, "0571-87654321"),)))
    model.begin("outage")
    text = model.values.text
    assert (text.issuer, text.contact, text.phone) == (
        "测试社区居民委员会", office.actor.name, "0571-87654321",
    )  # fmt: skip
    assert text.dated_on == TODAY
    assert not model.is_touched


def test_who_was_named_last_is_named_again(model):
    outage(model).put("contact", "社区居委会 小陈")
    model.keep()
    model.begin("outage")
    assert model.values.text.contact == "社区居委会 小陈"
    assert model.values.text.when == ""
    assert model.latest == ("outage",)


def test_what_is_known_elsewhere_stands_in_the_form(office, model):
    model.begin("notice", {"title": "关于修路灯的通知", "what": "3幢路灯修好了。"}, meeting_id=None)
    assert model.values.text.title == "关于修路灯的通知"
    assert model.is_touched


def test_only_the_newest_waits_while_a_page_is_set(workspace, model):
    model.begin("outage")
    judged = []
    model.judged.connect(lambda judgement: judged.append(judgement.values.text.what))
    workspace.runner.held = True
    for text in ("一", "一二", "一二三", "一二三四"):
        model.put("what", text)
        model.set_now()
    workspace.runner.release()
    assert judged == ["一", "一二三四"]


def test_a_page_of_the_notice_before_is_not_shown_for_the_next(workspace, model):
    model.begin("outage")
    judged = []
    workspace.runner.held = True
    model.begin("lift")
    model.put("what", "水管检修")
    model.set_now()
    model.judged.connect(lambda judgement: judged.append(judgement.values.template))
    workspace.runner.release()
    assert set(judged) == {"lift"}


def test_keeping_twice_makes_one_notice(office, workspace, model):
    outage(model)
    workspace.runner.held = True
    model.keep()
    model.keep()
    workspace.runner.held = False
    workspace.runner.release()
    model.keep()
    assert [row.number for row in kept_notices(office)] == ["2026-001"]
    model.put("where", "1幢")
    model.keep()
    (row,) = kept_notices(office)
    assert office.notices.book(row.id).notice.where == "1幢"
    assert model.number == "2026-001"


def test_what_is_printed_is_what_was_shown(office, model):
    outage(model).choose_style(NoticeStyle.STAIR)
    model.choose_paper(PaperSize.A3)
    model.keep()
    book = office.notices.book(model.values.notice_id)
    shown = model.values.written(model.template, model.number)
    assert written(book.notice, model.template, book) == shown


def test_a_refusal_holds_back_the_print_and_never_the_keeping(office, model):
    model.begin("outage")
    held, left = [], []
    model.held_back.connect(lambda: held.append(True))
    model.leave_by(left.append)
    assert (held, left, kept_notices(office)) == ([True], [], ())
    assert {one.weight for one in model.refusals} == {Weight.REFUSED}
    model.keep()
    assert len(kept_notices(office)) == 1


def test_a_sound_notice_leaves_and_is_in_the_book(office, model):
    left = []
    outage(model).leave_by(left.append)
    (row,) = kept_notices(office)
    assert left == [row.id]


def test_a_character_nobody_draws_is_named_with_its_field(model):
    outage(model).put("contact", f"小{UNDRAWN}")
    model.set_now()
    first = model.judgement.findings[0]
    assert (first.code, first.field, first.start) == ("glyph_missing", "contact", 1)
    assert first.details["code_point"] == "U+10FFF0"
    assert model.judgement.refuses


def test_an_unfinished_notice_is_found_again(workspace, model):
    outage(model).put("table", (("幢", "时间"), ("1幢", "上午")))
    model.draft.flush()
    next_day = WriteModel(workspace)
    recalled = []
    next_day.recalled.connect(lambda: recalled.append(next_day.values))
    next_day.recall()
    assert recalled == [model.values]
    assert next_day.is_touched


def test_a_change_of_a_kept_notice_is_found_again(workspace, office, model):
    outage(model).keep()
    assert office.drafts.recall(DRAFT) in (None, "")
    model.put("where", "2幢")
    model.draft.flush()
    next_day = WriteModel(workspace)
    next_day.recall()
    assert (next_day.number, next_day.values.text.where) == ("2026-001", "2幢")
    next_day.keep()
    assert len(kept_notices(office)) == 1


def test_a_draft_nobody_understands_is_dropped(office, model):
    office.drafts.keep(DRAFT, '{"text": 7}')
    model.recall()
    assert model.template is None
    assert not office.drafts.recall(DRAFT)


def test_an_unfinished_notice_goes_into_the_book_when_another_begins(office, model):
    aside = []
    model.put_aside.connect(aside.append)
    outage(model)
    before = model.values.text
    model.begin("lift")
    assert model.values.template == "lift"
    assert aside == [row.id for row in kept_notices(office)]
    model.open(aside[0])
    assert model.values.text == before


def test_a_template_nobody_wrote_on_makes_room_silently(office, model):
    model.begin("outage")
    model.begin("lift")
    assert kept_notices(office) == ()


def test_a_keeping_under_way_is_not_taken_for_the_next_notice(workspace, office, model):
    outage(model)
    workspace.runner.held = True
    model.begin("lift")
    model.keep()
    workspace.runner.held = False
    workspace.runner.release()
    assert (model.values.template, model.values.notice_id) == ("lift", None)
    assert [row.template for row in kept_notices(office)] == ["outage"]


def test_a_draft_found_after_another_notice_began_goes_into_the_book(workspace, office, model):
    outage(model).draft.flush()
    next_day = WriteModel(workspace)
    workspace.runner.held = True
    next_day.begin("lift")
    next_day.recall()
    workspace.runner.held = False
    workspace.runner.release()
    assert next_day.values.template == "lift"
    assert [row.template for row in kept_notices(office)] == ["outage"]


def test_undo_takes_it_out_of_the_book_and_leaves_it_in_the_form(qtbot, office, workspace, model):
    outage(model).keep()
    before = model.values.text
    workspace.undo()
    qtbot.waitUntil(lambda: model.values.notice_id is None)
    assert (model.values.text, model.number) == (before, "")
    model.keep()
    assert len(kept_notices(office)) == 1
    assert model.number == "2026-002"


def test_the_last_day_of_a_posting_follows_its_days(model):
    model.begin("posting")
    assert model.values.text.period_from == date(2026, 11, 24)  # the day it hangs is not counted
    assert model.values.text.period_to == date(2026, 12, 8)
    model.put_period_from(date(2026, 11, 21))
    model.set_period(days=15, counts_working_days=False)
    assert model.values.text.period_to == date(2026, 12, 7)  # 12月5日 is a Saturday
    model.set_period(days=5, counts_working_days=True)
    assert model.values.text.period_to == date(2026, 11, 27)
    model.put_right("period_to", date(2026, 12, 31))
    assert model.values.text.period_to == date(2026, 12, 31)


def test_a_notice_of_the_book_is_written_on(office, workspace, model):
    outage(model).keep()
    other = WriteModel(workspace)
    other.open(model.values.notice_id)
    assert other.values == replace(model.values)
    assert not other.is_touched
