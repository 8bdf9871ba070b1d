"""Bringing in registers of residents, holidays, and headers of every shape."""

import json
from datetime import date

import openpyxl
import pytest

from app.domain.errors import RuleViolation
from app.domain.people import Resident
from app.domain.working_calendar import CalendarDay, DayKind
from app.ports.records import RememberedMapping
from app.services.exporting import export_sheet
from app.services.importing.columns import columns_of
from app.services.importing.planning import PLANNERS, open_import_file
from tests.fakes import NOW, FakeImportQueries, FakeStore
from tests.services.sheets_brought_in import DATA, brought_in, counts


def residents_in(store, sheet, mapping=None):
    return brought_in(store, sheet, mapping, "residents")


def holidays_in(store, sheet):
    return brought_in(store, sheet, None, "holidays")


def people(store):
    return [(p.name, p.phones, str(p.home), p.notes) for p in store.all(Resident)]


def book(folder, rows, *merged, name="花名册.xlsx"):
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    for area in merged:
        made.active.merge_cells(area)
    path = folder / name
    made.save(path)
    return path


def test_a_register():
    store = FakeStore()
    sheet = """姓名 | 联系方式 | 住址 | 备注
王秀英 | 13800000001、0571-87654321 | 3幢2单元501室 | 独居
李国强 | 138 0000 0002 | 3-2-502
王秀英 | 13800000009 | 8-1-101
陈大伯 |  | 解放路12号 | 残疾
王秀英 | 13800000001 | 3-2-501"""
    told = residents_in(store, sheet)
    assert counts(told) == (4, 0, 1, 0)
    assert told["mapping"] == {
        "姓名": "name", "联系方式": "phone", "住址": "home", "备注": "notes",
    }  # fmt: skip
    assert people(store) == [
        ("王秀英", ("13800000001", "0571-87654321"), "3-2-501", "独居"),
        ("李国强", ("13800000002",), "3-2-502", ""),
        ("王秀英", ("13800000009",), "8-1-101", ""),
        ("陈大伯", (), "", "解放路12号\n残疾"),
    ]
    assert counts(residents_in(store, sheet)) == (0, 0, 5, 0)


def test_known_people_gain_and_lose_nothing():
    store = FakeStore()
    store.put(Resident(None, "王秀英", ("13800000001",), "3", "2", "501", "怕吵"))
    sheet = """姓名 | 电话1 | 电话2 | 楼栋 | 单元 | 室 | 备注
王秀英 | 13800000002 | 13800000001 | 3号楼 | 2单元 | 0501 | 独居
王秀英 | 13800000002 |  | 5 | 1 | 101 | """
    assert counts(residents_in(store, sheet)) == (0, 2, 0, 0)
    assert people(store) == [("王秀英", ("13800000001", "13800000002"), "5-1-101", "怕吵\n独居")]


def test_two_rows_of_one_person_become_one():
    store = FakeStore()
    sheet = "姓名 | 电话 | 住址\n王秀英 | 13800000001 | 3-2-501\n王秀英 | 13800000002 | 3-2-501"
    assert counts(residents_in(store, sheet)) == (1, 1, 0, 0)
    assert people(store) == [("王秀英", ("13800000001", "13800000002"), "3-2-501", "")]
    assert counts(residents_in(store, sheet)) == (0, 0, 2, 0)


def test_ruined_identity_numbers_are_refused_with_their_row(tmp_path):
    path = book(
        tmp_path,
        [
            ["姓名", "身份证号", "联系方式"],
            ["甲", "33019919360229004X", "13800000001"],
            ["乙", 440981194110090011, "13800000002"],
            ["丙", "4.40981E+17", "13800000003"],
            ["丁", "33019919411009001X", "13800000004"],
            ["戊", None, 13800000005],
            ["己", "330199********0011", 1.38e10],
            [None, None, 13800000007],
        ],
    )
    store = FakeStore()
    told = residents_in(store, path)
    assert counts(told) == (3, 0, 0, 4)
    assert told["rejected"][:2] == [
        {
            "row": row,
            "column": "身份证号",
            "value": "4.40981E+17",
            "why": "Excel 已把证件号变成科学计数,后几位已丢失",
        }
        for row in (3, 4)
    ]
    assert [row["row"] for row in told["rejected"]] == [3, 4, 5, 8]
    assert [p[1] for p in people(store)] == [("13800000001",), ("13800000005",), ("13800000000",)]


def test_titles_above_merged_cells_and_two_lines_of_header(tmp_path):
    path = book(
        tmp_path,
        [
            ["示例社区居民花名册", None, None, None, None, None],
            ["填表人:小何", None, None, None, None, None],
            [None] * 6,
            ["序号", "姓名", "住址", None, None, "联系方式"],
            [None, None, "幢", "单元", "室", None],
            [1, "王秀英", 3, 2, 501, 13800000001],
            [2, "李国强", None, None, None, 13800000002],
            [3, "陈大伯", 3, 2, 502, None],
            ["序号", "姓名", "住址", None, None, "联系方式"],
            [4, None, None, None, None, None],
        ],
        "A1:F1", "A4:A5", "B4:B5", "C4:E4", "F4:F5", "C6:C7", "D6:D7", "E6:E7",
    )  # fmt: skip
    store = FakeStore()
    told = residents_in(store, path)
    assert told["mapping"] == {
        "姓名": "name",
        "住址/幢": "building",
        "住址/单元": "entrance",
        "住址/室": "room",
        "联系方式": "phone",
    }
    assert told["unused"] == []
    assert [(p[0], p[2]) for p in people(store)] == [
        ("王秀英", "3-2-501"), ("李国强", "3-2-501"), ("陈大伯", "3-2-502"),
    ]  # fmt: skip
    assert counts(told) == (3, 0, 0, 0)


def test_two_lines_of_header_in_a_csv(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("名册,,,\n姓名,住址,,电话\n,幢,室,\n王,3,501,13800000001\n", encoding="gbk")
    store = FakeStore()
    assert counts(residents_in(store, path)) == (1, 0, 0, 0)
    assert people(store) == [("王", ("13800000001",), "3-501", "")]


def test_the_sheet_that_fits_is_chosen(tmp_path):
    made = openpyxl.Workbook()
    made.active.append(["说明", "请按格式填写"])
    made.create_sheet("名单").append(["姓名", "电话"])
    made["名单"].append(["王", "13800000001"])
    path = tmp_path / "a.xlsx"
    made.save(path)
    store = FakeStore()
    assert counts(residents_in(store, path)) == (1, 0, 0, 0)


def test_headings_in_other_spellings():
    columns = columns_of("residents")
    for title in (
        "姓 名",
        "姓名(必填)",
        "*姓名",
        "【姓名】",
        "ＮＡＭＥ",
        "居民\n姓名".replace("\n", ""),
    ):
        assert columns.field_of(title) == "name", title
    assert columns.field_of("手机号码（本人）") == "phone"
    assert columns.field_of("喜好") is None
    assert set(PLANNERS) <= {"residents", "diary", "holidays", "owners"}
    with pytest.raises(RuleViolation):
        columns_of("unicorns")


SHEET = "客户 | 联络 | 哪里\n王秀英 | 13800000001 | 3-2-501"


def test_a_mapping_is_given_kept_and_used_again():
    store = FakeStore()
    with pytest.raises(RuleViolation) as refusal:
        residents_in(store, SHEET)
    assert refusal.value.code == "import_columns_missing"
    mapping = {"客户": "name", "联络": "phone", "哪里": "home"}
    assert counts(residents_in(store, SHEET, mapping)) == (1, 0, 0, 0)
    assert json.loads(store.all(RememberedMapping)[0].mapping) == mapping
    assert counts(residents_in(store, SHEET)) == (0, 0, 1, 0)
    told = residents_in(store, SHEET, {"联络": ""})
    assert told["unused"] == ["联络"]
    assert len(store.all(RememberedMapping)) == 1


def test_rows_pasted_without_their_header_are_all_rows():
    store = FakeStore()
    block = "王秀英 | 13800000001\n李国强 | 13800000002"
    with pytest.raises(RuleViolation) as refusal:
        residents_in(store, block)
    assert refusal.value.code == "import_columns_missing"
    assert counts(residents_in(store, block, {"A": "name", "B": "phone"})) == (2, 0, 0, 0)
    assert [p[0] for p in people(store)] == ["王秀英", "李国强"]


def test_a_mapping_takes_a_field_from_the_column_it_was_guessed_for():
    store = FakeStore()
    sheet = "姓名 | 户主 | 电话\n王 | 李 | 13800000001"
    residents_in(store, sheet, {"户主": "name"})
    assert people(store)[0][0] == "李"


@pytest.mark.parametrize(
    ("mapping", "code"),
    [({"没有": "name"}, "import_mapping_header"), ({"客户": "age"}, "import_mapping_field")],
)
def test_mappings_that_make_no_sense(mapping, code):
    with pytest.raises(RuleViolation) as refusal:
        residents_in(FakeStore(), SHEET, mapping)
    assert refusal.value.code == code


@pytest.mark.parametrize("name", ["名册.xlsx", "名册.csv"])
def test_the_register_goes_out_and_comes_in_again(tmp_path, name):
    store = FakeStore()
    store.put(
        Resident(
            None, "=王秀英", ("13800000001", "0571-87654321", "问儿子"), "3", "2", "501", "a\nb"
        ),
        Resident(None, "欧阳𬭎", (), "12", "", "101"),
        Resident(None, "只有名字"),
        Resident(None, "已删除", deleted_at=NOW),
    )
    path = tmp_path / name
    assert export_sheet("residents", path, FakeImportQueries(store)) == 3
    assert counts(residents_in(store, path)) == (0, 0, 3, 0)
    other = FakeStore()
    assert counts(residents_in(other, path)) == (3, 0, 0, 0)
    assert people(other) == people(store)[:3]


HOLIDAY_CN = {
    "$schema": "x",
    "year": 2027,
    "papers": ["https://www.gov.cn/notice.htm"],
    "days": [
        {"name": "元旦", "date": "2027-01-01", "isOffDay": True},
        {"name": "元旦", "date": "2027-01-03", "isOffDay": False},
    ],
}


def days(store):
    return [(d.day.isoformat(), d.kind, d.name) for d in store.all(CalendarDay)]


def test_holidays_as_json(tmp_path):
    path = tmp_path / "2027.json"
    path.write_text(json.dumps(HOLIDAY_CN), encoding="utf-8")
    store = FakeStore()
    store.put(CalendarDay(None, date(2027, 1, 1), DayKind.MAKEUP_WORKDAY, "错的"))
    assert counts(holidays_in(store, path)) == (1, 1, 0, 0)
    assert days(store) == [
        ("2027-01-01", DayKind.HOLIDAY, "元旦"),
        ("2027-01-03", DayKind.MAKEUP_WORKDAY, "元旦"),
    ]
    assert store.all(CalendarDay)[0].source == "https://www.gov.cn/notice.htm"
    assert counts(holidays_in(store, path)) == (0, 0, 2, 0)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", '{"days": 3}', "{", '{"days": [{}]}', "[" * 99999]
)
def test_json_that_is_no_calendar(tmp_path, text):
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleViolation) as refusal:
        open_import_file("holidays", path)
    assert refusal.value.code in ("sheet_broken", "sheet_empty")


def test_holidays_as_a_sheet():
    store = FakeStore()
    sheet = """日期 | 类型 | 名称
2027年1月1日 | 放假 | 元旦
2027/1/3 | 上班 | 元旦
2027-02-30 | 放假 | 错
2027-03-01 | 也许 | 错
 | 放假 | 错"""
    assert counts(holidays_in(store, sheet)) == (2, 0, 0, 3)
    assert days(store) == [
        ("2027-01-01", DayKind.HOLIDAY, "元旦"),
        ("2027-01-03", DayKind.MAKEUP_WORKDAY, "元旦"),
    ]


def test_spans_of_days():
    store = FakeStore()
    sheet = """summary | dtstart | dtend_exclusive
春节假期 | 2027-02-05 | 2027-02-08
上班(补春节假期) | 2027-02-13 | 2027-02-14
反了 | 2027-02-13 | 2027-02-13
太长 | 2027-01-01 | 2028-01-01"""
    assert counts(holidays_in(store, sheet)) == (2, 0, 0, 2)
    assert [day[0] for day in days(store)] == [
        "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-13",
    ]  # fmt: skip
    assert days(store)[-1][1:] == (DayKind.MAKEUP_WORKDAY, "春节")
    assert {day[2] for day in days(store)} == {"春节"}


@pytest.mark.parametrize("name", ["日历.xlsx", "日历.csv"])
def test_the_calendar_goes_out_and_comes_in_again(tmp_path, name):
    store = FakeStore()
    for n, kind in enumerate((DayKind.HOLIDAY, DayKind.MAKEUP_WORKDAY, DayKind.RESTDAY), start=1):
        store.put(CalendarDay(None, date(2027, 1, n), kind, f"日{n}", "公告"))
    path = tmp_path / name
    export_sheet("holidays", path, FakeImportQueries(store))
    assert counts(holidays_in(store, path)) == (0, 0, 3, 0)
    other = FakeStore()
    holidays_in(other, path)
    assert other.all(CalendarDay) == store.all(CalendarDay)


def test_exports_of_other_forms(tmp_path):
    with pytest.raises(RuleViolation):
        export_sheet("residents", tmp_path / "a.ods", FakeImportQueries(FakeStore()))
    with pytest.raises(RuleViolation):
        export_sheet("unicorns", tmp_path / "a.csv", FakeImportQueries(FakeStore()))
    assert not list(tmp_path.iterdir())


real = pytest.mark.skipif(not DATA.is_dir(), reason="shared/data is not on this machine")


@real
def test_the_real_holiday_files_agree():
    store = FakeStore()
    folder = DATA / "holidays"
    first = holidays_in(store, folder / "chinesecalendar_1.11.0_special_days_2004-2026.csv")
    assert first["rejected"] == []
    assert first["unused"] == []
    kinds = {day.day: day.kind for day in store.all(CalendarDay)}
    spans = holidays_in(store, folder / "holiday-cn_2025_from_ics.csv")
    assert spans["rejected"] == []
    assert spans["imported"] == 0, "the same days"
    told = holidays_in(store, folder / "chinese-days.json")
    assert told["rejected"] == []
    after = {day.day: day.kind for day in store.all(CalendarDay)}
    assert {day: kind for day, kind in after.items() if day in kinds and kinds[day] != kind} == {}
    assert after[date(2026, 10, 10)] is DayKind.MAKEUP_WORKDAY
    assert after[date(2026, 10, 1)] is DayKind.HOLIDAY
