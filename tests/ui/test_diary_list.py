"""The diary list without a window: what is asked for, and what is done to many rows."""

from __future__ import annotations

import pytest

from app.domain.diary import EntryState, Party, Urgency
from app.ports.queries import EntryFilter, EntryGroup
from app.services.diary_commands import ChangeEntryState, EntryChanges
from tests.ui.diary_office import add_entry, add_resident, category_id, workspace_over
from ui.tabs.diary.filter_words import filter_in_words
from ui.tabs.diary.view_model import EMPTY_BIN, NO_ENTRIES, NO_HITS, ROWS, DiaryViewModel


@pytest.fixture
def workspace(qapp, office, tmp_path):
    return workspace_over(office, tmp_path)


@pytest.fixture
def model(workspace):
    made = DiaryViewModel(workspace)
    made.shown = []
    made.shown_changed.connect(made.shown.append)
    return made


def subjects(model):
    return [model.records.row(n).subject for n in range(model.records.rowCount())]


def test_an_empty_office_says_that_nothing_was_written_down_yet(model):
    model.start()
    assert model.shown[-1] == NO_ENTRIES


def test_newest_first_and_counts_on_the_chips(office, model):
    add_entry(office, "楼道灯不亮", person="小何")
    add_entry(office, "电梯异响", person="小陈")
    counts = []
    model.counts_changed.connect(counts.append)
    model.start()
    assert subjects(model) == ["电梯异响", "楼道灯不亮"]
    assert counts[-1]["all"] == 2
    assert counts[-1]["mine"] == 1
    assert counts[-1]["bin"] == 0


def test_search_finds_and_marks_and_says_how_many(office, model):
    add_entry(office, "楼道灯不亮", building="3", entrance="2", room="501")
    add_entry(office, "电梯异响")
    model.start()
    model.search("3幢2单元501室")
    assert subjects(model) == ["楼道灯不亮"]
    assert model.records.words == ("3幢2单元501室", "3-2-501")
    assert model.total == 1
    model.search("没有这回事")
    assert model.shown[-1] == NO_HITS
    model.clear()
    assert model.shown[-1] == ROWS
    assert model.total == 2


def test_a_word_that_only_the_text_has_is_shown_in_the_row(office, model):
    add_entry(office, "想要一间雨天打太极拳的地方", text="老人们说食堂旁边那间空着")
    model.start()
    model.search("食堂")
    shown = model.records.columns[2].text(model.records.row(0))
    assert "食堂" in shown
    assert shown.startswith("想要一间")


def test_chips_and_narrowing_and_their_words(office, model):
    add_entry(office, "一", party=Party.PROPERTY, urgency=Urgency.URGENT)
    closed = add_entry(office, "二")
    office.execute(ChangeEntryState(closed, EntryState.CLOSED))
    model.start()
    model.choose_chip("open")
    assert subjects(model) == ["一"]
    assert not model.is_narrowed
    model.choose_chip("all")
    model.narrow(states=(EntryState.CLOSED,), parties=(Party.COMMUNITY,))
    assert subjects(model) == ["二"]
    assert model.filter_words == "办结 · 社区"
    with pytest.raises(TypeError, match="no such restriction"):
        model.narrow(colour="red")


def test_filter_in_words_names_the_family_of_a_category_once(office, model):
    model.start()
    parent = category_id(office, "养老服务")
    wanted = EntryFilter(office.today(), category_ids=model.lists.family(parent), building="3")
    assert filter_in_words(wanted, model.lists) == "养老服务 · 3幢"


def test_groups_count_what_the_filter_lets_through_and_choosing_one_filters(office, model):
    add_entry(office, "一", building="3")
    add_entry(office, "二", building="3")
    add_entry(office, "三", building="5")
    model.start()
    groups = []
    model.groups_changed.connect(groups.append)
    model.group_by(EntryGroup.BUILDING)
    assert [(group.key, group.count) for group in groups[-1]] == [("3", 2), ("5", 1)]
    model.choose_group("5")
    assert subjects(model) == ["三"]
    assert [group.count for group in groups[-1]] == [2, 1]
    model.group_by(None)
    assert len(subjects(model)) == 3


def test_sorting_by_a_heading(office, model):
    add_entry(office, "甲", party=Party.PROPERTY)
    add_entry(office, "乙", party=Party.COMMUNITY)
    model.start()
    model.sort("responsible", descending=False)
    assert subjects(model) == ["乙", "甲"]


def test_deleting_says_undo_and_undo_brings_everything_back(qtbot, office, workspace, model):
    ids = tuple(add_entry(office, subject) for subject in ("一", "二", "三"))
    model.start()
    model.delete(ids[:2])
    qtbot.waitUntil(lambda: subjects(model) == ["三"])
    text, action, act = workspace.told[-1]
    assert (text, action) == ("已放入回收站：2 条", "撤销")
    act()
    qtbot.waitUntil(lambda: len(subjects(model)) == 3)


def test_the_bin_shows_what_was_deleted_and_gives_it_back(qtbot, office, model):
    entry = add_entry(office, "一")
    model.start()
    model.choose_chip("bin")
    assert model.shown[-1] == EMPTY_BIN
    model.choose_chip("all")
    model.delete((entry,))
    model.choose_chip("bin")
    assert subjects(model) == ["一"]
    model.delete((entry,))  # nothing: it is in the bin already
    model.restore((entry,))
    qtbot.waitUntil(lambda: subjects(model) == [])
    model.clear()
    assert subjects(model) == ["一"]


def test_a_change_of_many_is_one_undo(office, workspace, model):
    ids = tuple(add_entry(office, subject) for subject in ("一", "二", "三"))
    model.start()
    lighting = category_id(office, "照明")
    model.change(ids, EntryChanges(category_id=lighting))
    assert workspace.told[-1][0] == "已改 3 条"
    details = office.diary.details(ids)
    assert {detail.entry.category_id for detail in details} == {lighting}
    assert all(detail.entry.due_on is not None for detail in details)
    workspace.undo()
    assert {d.entry.category_id for d in office.diary.details(ids)} == {None}


def test_moving_many_with_a_reason(office, workspace, model):
    ids = tuple(add_entry(office, subject) for subject in ("一", "二"))
    model.start()
    model.move(ids, EntryState.TRANSFERRED, "归街道管")
    assert {d.entry.state_reason for d in office.diary.details(ids)} == {"归街道管"}
    model.move(ids, EntryState.TRANSFERRED, "归街道管")
    assert workspace.told[-1][0] == "没有需要改的"


def test_everything_means_the_whole_question(office, model):
    for number in range(5):
        add_entry(office, f"第 {number} 件", party=Party.PROPERTY)
    add_entry(office, "别的")
    model.start()
    model.narrow(parties=(Party.PROPERTY,))
    found = []
    model.with_ids((), everything=True, then=found.append)
    assert len(found[0]) == 5


def test_a_change_elsewhere_shows_at_once(qtbot, office, model):
    model.start()
    add_resident(office, "金凤仙")
    add_entry(office, "老年食堂")
    qtbot.waitUntil(lambda: subjects(model) == ["老年食堂"])
    assert model.shown[-1] == ROWS


def test_another_screen_asks_for_a_filter(office, model):
    add_entry(office, "一", building="3")
    add_entry(office, "二", building="5")
    model.start()
    model.search("一")
    model.show_filter(EntryFilter(office.today(), building="5"))
    assert subjects(model) == ["二"]
