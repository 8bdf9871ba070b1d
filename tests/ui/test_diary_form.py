"""The full form without a window: words in, fields out, errors beside them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.working_calendar import Deadline
from tests.ui.diary_office import add_entry, add_resident, category_id, workspace_over
from ui.tabs.diary import form_values
from ui.tabs.diary.drafts import FORM
from ui.tabs.diary.due_words import deadline_in_words
from ui.tabs.diary.entry_form_model import EntryFormModel
from ui.tabs.diary.form_values import FormValues
from ui.tabs.diary.lists import read_lists
from ui.tabs.diary.received_time import read_received

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


@pytest.fixture
def workspace(qapp, office, tmp_path):
    return workspace_over(office, tmp_path)


@pytest.fixture
def form(office, workspace):
    made = EntryFormModel(workspace)
    made.lists = read_lists(office)
    made.begin()
    return made


def saved(form):
    ids = []
    form.saved.connect(ids.append)
    form.save()
    return ids[-1] if ids else None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("", NOW),
        ("昨天下午3点", datetime(2026, 11, 22, 7, 0, tzinfo=UTC)),
        ("11-21 15:30", datetime(2026, 11, 21, 7, 30, tzinfo=UTC)),
        ("2026-11-20 09:05", datetime(2026, 11, 20, 1, 5, tzinfo=UTC)),
        ("昨天", datetime(2026, 11, 22, 4, 0, tzinfo=UTC)),
        ("今天", datetime(2026, 11, 23, 4, 0, tzinfo=UTC)),
        ("说不清", None),
    ],
)
def test_times_as_people_say_them(text, moment):
    assert read_received(text, NOW) == moment


def test_everything_wrong_is_said_beside_its_field(form):
    form.put("received", "不知道")
    form.save()
    assert set(form.errors) == {"received", "subject"}
    form.put("received", "2099-01-01 09:00")
    form.put("subject", "电梯异响")
    form.put("due_on", date(2020, 1, 1))
    form.save()
    assert form.errors["received"] == "这个时间还没有到"
    form.put("received", "")
    form.save()
    assert form.errors == {"due_on": "期限早于收到的日子"}


def test_a_resident_is_suggested_and_linked(office, form):
    person = add_resident(office, "金凤仙", phone="13800000001")
    found = []
    form.suggested.connect(found.append)
    form.suggest("jfx")
    assert [one.id for one in found[-1]] == [person]
    form.pick_resident(found[-1][0])
    assert (form.values.place, form.values.phone) == ("3-2-501", "13800000001")
    assert form.hints["who"] == "✓ 已登记居民"
    form.put("who", "金凤仙的女儿")
    assert form.values.resident_id is None
    form._advise()
    assert form.hints["who"] == "不在居民登记里，只记称呼"


def test_a_household_alone_is_enough(office, form):
    form.put("who", "3幢2单元501室")
    form.put("subject", "楼上漏水")
    entry = office.diary.detail(saved(form)).entry
    assert (str(entry.home), entry.who_text, entry.resident_id) == ("3-2-501", "", None)


def test_the_category_is_proposed_until_one_is_chosen(qtbot, office, form):
    form.put("subject", "老年食堂的菜太硬")
    eating = category_id(office, "老年食堂")
    qtbot.waitUntil(lambda: form.values.category_id == eating)
    assert form.hints["category_id"] == "按内容建议，可以改"
    qtbot.waitUntil(lambda: "due_on" in form.hints)
    assert form.hints["due_on"].endswith("前，按 10 个工作日")
    other = category_id(office, "生活服务")
    form.put("category_id", other)
    form.put("subject", "老年食堂和电梯")
    qtbot.waitUntil(lambda: not form._pause.isActive())
    assert form.values.category_id == other


def test_days_not_announced_yet_are_said():
    told = deadline_in_words(Deadline(date(2027, 1, 8), certain=False), 10, date(2026, 12, 25))
    assert told == "2027年1月8日（周五）前，按 10 个工作日；其中有未公布的放假安排"


def test_late_entries_are_told_before_saving(office, form):
    form.put("subject", "电梯异响")
    form.put("received", "11-20 09:00")
    form._advise()
    assert form.hints["received"].endswith("将标记为补记")
    assert office.diary.detail(saved(form)).entry.late


def test_editing_without_touching_changes_nothing(office, form):
    entry_id = add_entry(
        office, "电梯异响", text="咯吱响", building="3", entrance="", room="501",
        place_text="电梯口", who_text="王女士", category_id=category_id(office, "电梯"),
    )  # fmt: skip
    before = office.diary.detail(entry_id)
    form.edit(before)
    assert form.values.due_on is None  # counted from the category, so not written down
    saved(form)
    assert office.diary.detail(entry_id).entry == before.entry


def test_a_deadline_given_by_hand_stays(office, form):
    entry_id = add_entry(office, "电梯异响", category_id=category_id(office, "电梯"))
    form.edit(office.diary.detail(entry_id))
    day = office.today() + timedelta(days=40)
    form.put("due_on", day)
    saved(form)
    form.edit(office.diary.detail(entry_id))
    assert form.values.due_on == day
    form.put("phone", "13800000001")
    saved(form)
    assert office.diary.detail(entry_id).entry.due_on == day


def test_a_new_form_offers_to_join(qtbot, office, form):
    first = add_entry(office, "想要一间棋牌室", building="5", entrance="3", room="201")
    form.put("place", "5-3-201")
    form.put("subject", "棋牌室什么时候能开")
    qtbot.waitUntil(lambda: form.earlier is not None)
    assert form.earlier.row.id == first
    form.join(first)
    assert office.diary.detail(saved(form)).raised == 2


def test_a_half_written_form_comes_back(qtbot, office, workspace, form):
    person = add_resident(office, "金凤仙")
    form.pick_resident(office.residents.get(person))
    form.put("subject", "老年食堂")
    qtbot.waitUntil(lambda: office.drafts.recall(FORM) is not None, timeout=1000)
    again = EntryFormModel(workspace)
    again.lists = form.lists
    with qtbot.waitSignal(again.restored):
        again.recall()
    assert again.values.subject == "老年食堂"
    assert again.values.resident_id == person
    assert again.is_new


def test_a_draft_holds_every_field():
    full = FormValues(
        "昨天", 1, "金阿姨", 2, anonymous=True, phone="1", place="3-2-501", category_id=3,
        due_on=date(2026, 12, 1), subject="事", text="话", for_meeting=True,
    )  # fmt: skip
    assert form_values.from_draft(form_values.to_draft(full, 7, 8)) == (full, 7, 8)
    with pytest.raises(ValueError, match="not a draft"):
        form_values.from_draft('{"values": {}}')


def test_an_entry_deleted_meanwhile_is_refused_in_words(office, form):
    entry_id = add_entry(office, "电梯异响")
    form.edit(office.diary.detail(entry_id))
    form.entry_id = entry_id + 1000
    refused = []
    form.refused.connect(refused.append)
    form.put("subject", "电梯还响")
    form.save()
    assert "已不存在" in refused[-1]
    assert office.diary.detail(entry_id).entry.subject == "电梯异响"
