"""Quick entry without a window: understood, saved, joined, and never lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.bootstrap import open_office
from tests.db.open_offices import ticking_clock
from tests.ui.diary_office import add_entry, add_resident, category_id, workspace_over
from ui.tabs.diary.drafts import QUICK, DraftKeeper
from ui.tabs.diary.lists import read_lists
from ui.tabs.diary.quick_entry_model import QuickEntryModel
from ui.tabs.diary.quick_words import understood_in_words


@pytest.fixture
def workspace(qapp, office, tmp_path):
    return workspace_over(office, tmp_path)


@pytest.fixture
def quick(office, workspace):
    made = QuickEntryModel(workspace)
    made.lists = read_lists(office)
    return made


def newest(office):
    from app.ports.queries import EntryFilter

    return office.diary.detail(office.diary.first_page(EntryFilter(office.today()))[0].id)


def test_one_line_is_enough(office, workspace, quick):
    person = add_resident(office, "金凤仙")
    quick.set_line("金阿姨 3-2-501 老年食堂什么时候开")
    quick.save()
    detail = newest(office)
    assert detail.entry.resident_id == person
    assert str(detail.entry.home) == "3-2-501"
    assert detail.entry.subject == "老年食堂什么时候开"
    assert detail.category == "老年食堂"
    assert detail.entry.due_on is not None
    assert detail.channel == "来访"
    assert detail.entry.person == "小何"
    assert workspace.told[-1][:2] == (f"已记 {detail.entry.number}", "撤销")
    assert quick.line == ""


def test_what_was_understood_is_said(qtbot, office, quick):
    add_resident(office, "金凤仙")
    quick.set_line("金阿姨 3-2-501 电话 紧急 前天下午3点 老年食堂")
    qtbot.waitUntil(lambda: quick.is_settled)
    told = understood_in_words(quick.understood, quick.resident, quick.lists, office.today())
    said = [text for text, _ in told]
    assert said[0] == "居民 金凤仙 3-2-501"
    assert {"电话", "紧急", "将标记为补记"} <= set(said)
    assert any(text.startswith("类别 养老服务 › 老年食堂") for text in said)


def test_an_unknown_name_is_kept_in_words(office, quick):
    quick.set_line("陈师傅 8-1-301 轮椅坡道太陡")
    quick.save()
    entry = newest(office).entry
    assert (entry.resident_id, entry.who_text, str(entry.home)) == (None, "陈师傅", "8-1-301")


def test_of_several_residents_one_is_chosen(qtbot, office, quick):
    add_resident(office, "金凤仙")
    other = add_resident(office, "金秀英")
    quick.set_line("金阿姨 3-2-501 水管漏水")
    qtbot.waitUntil(lambda: quick.is_settled)
    assert quick.resident is None
    assert {one.name for one in quick.choices} == {"金凤仙", "金秀英"}
    quick.choose_resident(next(one for one in quick.choices if one.id == other))
    quick.save()
    assert newest(office).entry.resident_id == other


def test_it_came_again_and_is_joined(qtbot, office, quick):
    person = add_resident(office, "金凤仙")
    first = add_entry(office, "想办老年食堂", resident_id=person)
    quick.set_line("金阿姨 3-2-501 老年食堂什么时候办")
    qtbot.waitUntil(lambda: quick.is_settled)
    assert quick.earlier.row.id == first
    assert quick.earlier.is_alike
    quick.join(first)
    quick.save()
    assert newest(office).raised == 2


def test_what_is_not_the_same_is_not_offered_again(qtbot, office, quick):
    first = add_entry(office, "想办老年食堂", category_id=category_id(office, "老年食堂"))
    quick.set_line("老年食堂什么时候办")
    qtbot.waitUntil(lambda: quick.is_settled)
    assert quick.earlier.row.id == first
    quick.ignore(first)
    assert quick.earlier is None


def test_a_refused_line_comes_back(office, quick):
    refused = []
    quick.refused.connect(refused.append)
    quick.set_line("3-2-501 电话")
    quick.save()
    assert quick.line == "3-2-501 电话"
    assert refused[-1] == "请写下居民反映的事情。"


def test_a_half_written_line_is_stored_while_typing_and_goes_when_saved(qtbot, office, quick):
    quick.set_line("金阿姨 老年")
    quick.set_line("金阿姨 老年食")
    qtbot.waitUntil(lambda: office.drafts.recall(QUICK) is not None, timeout=1000)
    assert "老年食" in office.drafts.recall(QUICK)
    quick.set_line("金阿姨 老年食堂")
    quick.save()
    qtbot.waitUntil(lambda: office.drafts.recall(QUICK) is None, timeout=1000)


def test_a_half_written_line_comes_back_at_the_next_start(
    qtbot, office, office_folder, workspace, tmp_path
):
    DraftKeeper(workspace, QUICK, workspace).keep('{"line": "金阿姨 老年食堂"}')
    qtbot.waitUntil(lambda: office.drafts.recall(QUICK) is not None, timeout=1000)
    office.close()
    again = open_office(office_folder, None, clock=ticking_clock())
    try:
        quick = QuickEntryModel(workspace_over(again, tmp_path))
        with qtbot.waitSignal(quick.restored):
            quick.recall()
        assert quick.line == "金阿姨 老年食堂"
    finally:
        again.close()


def test_tab_gives_everything_understood_to_the_full_form(office, quick):
    person = add_resident(office, "金凤仙", phone="13800000001")
    quick.set_line("金阿姨 3-2-501 昨天下午3点 老年食堂")
    fields, joins = quick.take_over()
    assert fields.resident_id == person
    assert fields.subject == "老年食堂"
    assert office.clock() - fields.received_at > timedelta(hours=12)
    assert joins is None
    assert quick.line == ""


def test_typing_on_while_the_line_before_is_worked_out(office, workspace, quick):
    add_resident(office, "金凤仙")
    workspace.runner.held = True
    quick.set_line("金阿姨 3-2-501 老年食堂")
    quick.save()
    quick.set_line("8-1-301 轮椅")
    workspace.runner.held = False
    workspace.runner.release()
    assert newest(office).entry.subject == "老年食堂"
    assert quick.line == "8-1-301 轮椅"
    quick.set_line("8-1-301 轮椅坡道")
    quick.save()
    assert newest(office).entry.subject == "轮椅坡道"
