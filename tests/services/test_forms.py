"""Forms are filled from what the office knows; what it does not know is listed, never guessed."""

from __future__ import annotations

import io
from datetime import date

import openpyxl
import pytest

from app.domain.errors import RuleViolation
from app.domain.meetings.meeting import Meeting
from app.domain.notices.forms import FilledForm, OfficeForm
from app.domain.people import Resident
from app.ports.progress import Cancelled
from app.services.diary_commands import AddEntry, EntryFields
from app.services.notices import form_acts
from app.services.notices.commands import (
    AddForm,
    DeleteForms,
    NoteFilling,
    RenameForm,
    RestoreForms,
)
from app.services.notices.form_filling import (
    free_folder,
    look,
    open_form,
    suggested_name,
    write_each,
    write_one,
)
from app.services.notices.form_values import (
    FormSubject,
    SubjectKind,
    all_names,
    known_names,
    values_for,
)
from app.services.notices.forms import FieldState, FormOptions, file_name, inspect
from app.services.office_commands import SaveResident
from app.services.sample.forms import write_examples
from app.sheets.example_forms import summary_form, visit_form
from tests.fakes import FakeStore, carry_out
from tests.ui.meeting_office import hold_meeting

PLAIN = FormOptions()


def form_file(tmp_path, *cells):
    book = openpyxl.Workbook()
    for place, text in cells:
        book.active[place] = text
    file = tmp_path / "自己的表.xlsx"
    book.save(file)
    return file


@pytest.fixture
def peopled(office):
    for name, phones, home in (
        ("金阿姨", ("13800000001", "0571-88888888"), ("3", "2", "501")),
        ("王伯", (), ("3", "2", "502")),
        ("小李", ("13800000003",), ("12", "1", "101")),
    ):
        office.execute(SaveResident(Resident(None, name, phones, *home)))
    return office


def kept(office, file):
    office.keep_form(file, file.stem)
    form = next(one for one in office.notices.forms() if one.name == file.stem)
    return open_form(office, form)


def residents(*ids):
    return FormSubject(SubjectKind.RESIDENTS, ids)


def states(look_):
    return {field.name: field.state for field in look_.fields}


def cells(path):
    return openpyxl.load_workbook(path).active


# acts


@pytest.fixture
def store():
    return FakeStore()


def act(store, command):
    return carry_out(store, form_acts.handlers(lambda: None)[type(command)], command)


def test_a_form_is_kept_renamed_thrown_away_and_taken_back(store):
    form_id = act(store, AddForm(" 登记表 ", "a.xlsx", "d", 9))
    act(store, RenameForm(form_id, "走访表"))
    act(store, DeleteForms((form_id,)))
    [gone] = store.all(OfficeForm)
    assert (gone.name, gone.file_name, gone.deleted_at is None) == ("走访表", "a.xlsx", False)
    act(store, RestoreForms((form_id,)))
    assert store.all(OfficeForm)[0].deleted_at is None


def test_names_of_forms_are_neither_empty_nor_the_same(store):
    first = act(store, AddForm("表", "a.xlsx", "d", 9))
    second = act(store, AddForm("另一份", "a.xlsx", "d", 9))
    for command, code in (
        (AddForm("  ", "a.xlsx", "d", 9), "form_name_missing"),
        (AddForm("表", "a.xlsx", "d", 9), "form_name_taken"),
        (RenameForm(second, "表"), "form_name_taken"),
    ):
        with pytest.raises(RuleViolation) as refused:
            act(store, command)
        assert refused.value.code == code
    act(store, RenameForm(first, "表"))
    act(store, DeleteForms((first,)))
    act(store, RenameForm(second, "表"))
    with pytest.raises(RuleViolation, match="form_name_taken"):
        act(store, RestoreForms((first,)))


def test_a_filling_is_noted_with_who_did_it(store):
    form_id = act(store, AddForm("表", "a.xlsx", "d", 9))
    act(store, NoteFilling(form_id, "金阿姨3-2-501", "resident:1", "{}"))
    [noted] = store.all(FilledForm)
    assert (noted.by, noted.about, noted.about_key) == ("小何", "金阿姨3-2-501", "resident:1")


# what is known


def test_one_resident_is_known_by_name_and_by_group(peopled):
    known = values_for(peopled, residents(1))
    assert known.values["姓名"] == known.values["居民.姓名"] == "金阿姨"
    assert known.values["住址"] == "3幢2单元501室"
    assert (known.about, known.about_key) == ("金阿姨3-2-501", "resident:1")
    assert known.values["社区"] == known.values["社区.名称"] == peopled.community


def test_of_several_nobody_stands_alone(peopled):
    known = values_for(peopled, residents(3, 1, 99))
    assert "姓名" not in known.values
    assert [one.values["姓名"] for one in known.lists["居民"]] == ["小李", "金阿姨"]


def test_an_entry_tells_of_itself_and_of_who_asked(peopled):
    fields = EntryFields(peopled.clock(), "楼道灯不亮", "三楼", resident_id=1)
    entry_id = peopled.execute(AddEntry(fields)).result
    known = values_for(peopled, FormSubject(SubjectKind.ENTRIES, (entry_id,)))
    assert known.values["日志.事项"] == "楼道灯不亮"
    assert known.values["居民.姓名"] == known.values["姓名"] == "金阿姨"
    assert known.values["电话"] == "13800000001"
    assert known.values["日志.状态"] == "待办"
    assert known.values["日志.编号"] == known.about


def test_a_meeting_tells_who_came_and_what_was_agreed(office):
    meeting_id = hold_meeting(office)
    known = values_for(office, FormSubject(SubjectKind.MEETING, (meeting_id,)))
    book = office.meetings.book(meeting_id)
    assert known.values["例会.名称"] == book.meeting.title
    assert known.values["例会.日期"] == "2026年11月12日"
    assert len(known.lists["到会"]) == int(known.values["例会.实到"]) > 0
    assert len(known.lists["承诺"]) == len(book.actions)
    assert known.lists["议题"][0].values["名称"]


def test_every_name_that_is_shown_is_known_somewhere(peopled):
    meeting_id = hold_meeting_of(peopled)
    entry_id = peopled.execute(AddEntry(EntryFields(peopled.clock(), "灯"))).result
    subjects = (
        residents(1),
        FormSubject(SubjectKind.ENTRIES, (entry_id,)),
        FormSubject(SubjectKind.MEETING, (meeting_id,)),
    )
    known = [values_for(peopled, one) for one in subjects]
    named = {name for one in known for name in one.values}
    shown = {one.name for names in known_names().values() for one in names}
    assert shown <= named
    in_lists = {n for one in known for rows in one.lists.values() for r in rows for n in r.values}
    assert named | in_lists - {"序号"} <= all_names() | {"序号"}


def hold_meeting_of(office):
    with office.bus._new_unit_of_work("Test", office.actor, undoable=True, kind="do") as work:
        stored = work.records(Meeting).add(Meeting(None, 2026, 1, "例会", place="会议室"))
        office.bus.announce(work.commit())
    return stored.id


# filling


def test_what_is_not_known_is_listed(peopled, tmp_path):
    opened = kept(peopled, write_examples(tmp_path)[0])
    seen = look(peopled, opened, residents(2))
    assert states(seen)["姓名"] is FieldState.FILLED
    assert states(seen)["电话"] is FieldState.EMPTY
    assert states(seen)["日志.事项"] is FieldState.EMPTY
    assert states(seen)["紧急联系人"] is FieldState.UNKNOWN
    write_one(peopled, opened, residents(2), tmp_path / "o.xlsx", PLAIN)
    assert cells(tmp_path / "o.xlsx")["B5"].value is None
    write_one(peopled, opened, residents(2), tmp_path / "o.xlsx", FormOptions(keeps_unknown=True))
    assert cells(tmp_path / "o.xlsx")["B5"].value == "{{紧急联系人}}"


def test_what_changed_since_last_time_is_told_and_marked(peopled, tmp_path):
    opened = kept(peopled, write_examples(tmp_path)[0])
    write_one(peopled, opened, residents(1), tmp_path / "1.xlsx", PLAIN)
    changed = Resident(1, "金阿姨", ("13900000009",), "3", "2", "501")
    peopled.execute(SaveResident(changed))
    [phone] = [f for f in look(peopled, opened, residents(1)).fields if f.name == "电话"]
    assert (phone.state, phone.before) == (FieldState.CHANGED, ("13800000001",))
    write_one(peopled, opened, residents(1), tmp_path / "2.xlsx", PLAIN)
    marked = [c.coordinate for r in cells(tmp_path / "2.xlsx") for c in r if is_marked(c)]
    assert marked == ["D3"]
    assert look(peopled, opened, residents(1)).count(FieldState.CHANGED) == 0
    peopled.execute(SaveResident(Resident(1, "金阿姨", ("1",), "3", "2", "501")))
    clean = FormOptions(marks_changes=False)
    write_one(peopled, opened, residents(1), tmp_path / "3.xlsx", clean)
    assert not any(is_marked(c) for r in cells(tmp_path / "3.xlsx") for c in r)


def test_that_it_is_another_day_is_no_change(peopled, tmp_path):
    opened = kept(peopled, form_file(tmp_path, ("A1", "{{日期}}{{今天}}{{社区.年}}{{姓名}}")))
    sheet = write_one(peopled, opened, residents(1), tmp_path / "1.xlsx", PLAIN)
    assert dict(sheet.filled) == {"姓名": "金阿姨"}


def is_marked(cell):
    return cell.fill.fgColor.rgb == "FFFFF2B3"


def test_rows_of_a_list_know_each_of_them_again(peopled, tmp_path):
    opened = kept(peopled, write_examples(tmp_path)[1])
    everybody = residents(1, 2, 3)
    seen = look(peopled, opened, everybody)
    assert states(seen)["电话"] is FieldState.PARTLY
    write_one(peopled, opened, everybody, tmp_path / "1.xlsx", PLAIN)
    sheet = cells(tmp_path / "1.xlsx")
    assert [sheet[f"B{n}"].value for n in (4, 5, 6)] == ["金阿姨", "王伯", "小李"]
    assert sheet["B7"].value == '=COUNTA(B4:B6)&"人"'
    peopled.execute(SaveResident(Resident(2, "王伯", ("1",), "3", "2", "502")))
    write_one(peopled, opened, residents(3, 2, 1), tmp_path / "2.xlsx", PLAIN)
    sheet = cells(tmp_path / "2.xlsx")
    assert [c.coordinate for r in sheet for c in r if is_marked(c)] == ["D5"]


def test_values_typed_by_hand_stand_there(peopled, tmp_path):
    opened = kept(peopled, write_examples(tmp_path)[0])
    typed = {"紧急联系人": "儿子 139", "姓名": "金桂花"}
    seen = look(peopled, opened, residents(1), typed=typed)
    assert states(seen)["紧急联系人"] is FieldState.FILLED
    write_one(peopled, opened, residents(1), tmp_path / "o.xlsx", FormOptions(typed=typed))
    sheet = cells(tmp_path / "o.xlsx")
    assert (sheet["B5"].value, sheet["B3"].value) == ("儿子 139", "金桂花")


def test_each_gets_a_file_and_the_folder_is_whole(peopled, tmp_path):
    opened = kept(peopled, write_examples(tmp_path)[0])
    seen = look(peopled, opened, residents(1, 2), residents(1))
    assert seen.lacking["电话"] == ("王伯3-2-502",)
    assert "姓名" in seen.own_names
    assert "社区" not in seen.own_names
    folder = tmp_path / "出来"
    assert write_each(peopled, opened, residents(1, 2), folder, PLAIN) == 2
    day = peopled.today().isoformat()
    assert sorted(one.name for one in folder.iterdir()) == [
        f"居民走访登记表_王伯3-2-502_{day}.xlsx",
        f"居民走访登记表_金阿姨3-2-501_{day}.xlsx",
    ]
    assert len(peopled.notices.fillings(opened.form.id)) == 2
    assert free_folder(tmp_path, "出来").name == "出来 (2)"
    with pytest.raises(RuleViolation, match="folder_taken"):
        write_each(peopled, opened, residents(1), folder, PLAIN)


def test_a_stopped_job_leaves_nothing(peopled, tmp_path):
    class Stops:
        def report(self, done, total, note=""):
            if done == 1:
                raise Cancelled

    opened = kept(peopled, write_examples(tmp_path)[0])
    before = sorted(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        write_each(peopled, opened, residents(1, 2), tmp_path / "出来", PLAIN, Stops())
    assert sorted(tmp_path.iterdir()) == before
    assert not peopled.notices.fillings(opened.form.id)


def test_a_form_that_asks_nothing_is_refused_when_opened(peopled, tmp_path):
    with pytest.raises(RuleViolation, match="form_asks_nothing"):
        kept(peopled, form_file(tmp_path, ("A1", "没有")))


def test_only_forms_with_rows_for_the_list_can_hold_several(peopled, tmp_path):
    plain = kept(peopled, form_file(tmp_path, ("A1", "{{姓名}}")))
    assert not plain.repeats_for(("居民",))
    assert kept(peopled, write_examples(tmp_path)[1]).repeats_for(("居民",))
    asks = inspect(form_file(tmp_path, ("A1", "{{居民.姓名}}")).read_bytes(), "f")
    assert [spot.names for spot in asks.outline.spots] == [("居民.姓名",)]


@pytest.mark.parametrize(
    ("about", "name"),
    [
        ("金阿姨3-2-501", "表_金阿姨3-2-501_2026-11-23.xlsx"),
        ("", "表_2026-11-23.xlsx"),
        ('甲/乙:*?"', "表_甲 乙_2026-11-23.xlsx"),
    ],
)
def test_files_are_named_so_that_windows_takes_them(about, name):
    assert file_name("表", about, date(2026, 11, 23)) == name


def test_the_name_of_the_file_says_for_whom(peopled, tmp_path):
    opened = kept(peopled, write_examples(tmp_path)[1])
    day = peopled.today().isoformat()
    assert suggested_name(peopled, opened, residents(1, 2)) == f"网格走访汇总表_2位居民_{day}.xlsx"


@pytest.mark.parametrize("build", [visit_form, summary_form])
def test_the_example_forms_open_and_ask_for_names_that_are_known(build):
    content = build()
    asked = {name for spot in inspect(content, "f").outline.spots for name in spot.names}
    assert asked - all_names() <= {"紧急联系人", "序号"}
    assert openpyxl.load_workbook(io.BytesIO(content)).active.print_area
