"""Bringing in the owners' roll: exact areas, units in every spelling, owners, nothing twice."""

from __future__ import annotations

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import RuleViolation
from app.domain.meetings.owner_words import MOST_AREA, read_area, read_owners, unit_name
from app.domain.meetings.people import OwnerUnit
from app.services.exporting import export_sheet
from app.services.importing.first_look import guess_kind
from app.services.importing.running import run_import
from app.services.meetings.planning import DeleteOwnerUnits
from app.sheets import parse_pasted
from tests.fakes import FakeImportQueries, FakeStore
from tests.services.sheets_brought_in import brought_in, counts, planned

ROLL = """房号 | 建筑面积（㎡） | 业主 | 状态 | 类型 | 电话
1幢1单元101室 | 89.50 | 王秀英、李国强 | 已交付 | 住宅 | 13800000001
1-1-102 | 89.5㎡ | 张三;李四 | 交付 | 住宅 | 138 0000 0002
1-1-201 | 120 |  | 未售 | 住宅 |
车位B-12 | 12.72 平方米 | 王秀英 |  | 地下车位 |
商铺3号 | 1,045.08 | 某某 公司 |  | 商业 | """


def owners_in(store, sheet, mapping=None):
    return brought_in(store, sheet, mapping, "owners")


def roll(store):
    return {unit.unit: unit for unit in store.all(OwnerUnit)}


def test_a_roll_comes_in_exactly_and_once():
    store = FakeStore()
    told = owners_in(store, ROLL)
    assert counts(told) == (5, 0, 0, 0)
    assert told["mapping"] == {
        "房号": "unit", "建筑面积（㎡）": "area", "业主": "owners", "状态": "state", "类型": "kind",
        "电话": "phone",
    }  # fmt: skip
    stored = roll(store)
    assert list(stored) == ["1-1-101", "1-1-102", "1-1-201", "车位B-12", "商铺3号"]
    assert [unit.area for unit in stored.values()] == [8950, 8950, 12000, 1272, 104508]
    assert stored["1-1-101"].owners == ("王秀英", "李国强")
    assert stored["1-1-102"].owners == ("张三", "李四")
    assert stored["1-1-102"].phone == "13800000002"
    assert [unit.state for unit in stored.values()][2:4] == ["unsold", "delivered"]
    assert [unit.kind for unit in stored.values()] == ["flat"] * 3 + ["parking", "flat"]
    assert counts(owners_in(store, ROLL)) == (0, 0, 5, 0)


def test_doors_in_three_columns_and_titles_above(tmp_path):
    made = openpyxl.Workbook()
    rows = [
        ["示例小区业主名册", None, None, None, None, None],
        ["幢", "单元", "室", "专有部分面积", "产权人", "是否交付"],
        ["3号楼", "2单元", "0501", 89.35, "王 芳", "是"],
        [3, 2, 502, 0.1 + 0.2, "John Smith", "否"],
        ["3", "2", "503", 89.357, "周平", "是"],
        ["合计", None, None, 268.5, None, None],
    ]
    for cells in rows:
        made.active.append(cells)
    path = tmp_path / "名册.xlsx"
    made.save(path)
    store = FakeStore()
    told = owners_in(store, path)
    assert counts(told) == (2, 0, 0, 2)
    assert [(u.unit, u.area, u.owners, u.state) for u in roll(store).values()] == [
        ("3-2-501", 8935, ("王芳",), "delivered"),
        ("3-2-502", 30, ("John Smith",), "undelivered"),
    ]
    decimals, total = told["rejected"]
    assert (decimals["row"], decimals["column"], decimals["value"]) == (5, "专有部分面积", "89.357")
    assert "两位小数" in decimals["why"]
    assert total["row"] == 6


def test_a_row_replaces_what_it_names_and_leaves_the_rest():
    store = FakeStore()
    owners_in(store, ROLL)
    sheet = "房号 | 面积 | 业主\n1-1-101 | 89.50 | 赵新主\n1-1-201 |  | 钱进"
    assert counts(owners_in(store, sheet)) == (0, 2, 0, 0)
    first, bought = roll(store)["1-1-101"], roll(store)["1-1-201"]
    assert (first.owners, first.phone, first.area) == (("赵新主",), "13800000001", 8950)
    assert (bought.owners, bought.area, bought.state) == (("钱进",), 12000, "unsold")
    assert counts(owners_in(store, sheet)) == (0, 0, 2, 0)


def test_a_unit_written_twice_is_refused_with_the_first_row():
    store = FakeStore()
    sheet = """房号 | 面积 | 业主
1-1-101 | 89.50 | 王秀英
1幢1单元0101室 | 89.50 | 李国强
1-1-102 | 90 | 周平
1-1-102 | 90 | 周平"""
    told = owners_in(store, sheet)
    assert counts(told) == (2, 0, 0, 2)
    assert [(row["row"], row["column"]) for row in told["rejected"]] == [(3, "房号"), (5, "房号")]
    assert "第 2 行" in told["rejected"][0]["why"]
    assert roll(store)["1-1-101"].owners == ("王秀英",)


@pytest.mark.parametrize(
    ("row", "column", "why"),
    [
        (" | 89.50 | 王秀英 | ", "房号", "房号"),
        ("1-1-101 |  | 王秀英 | ", "面积", "没有填写面积"),
        ("1-1-101 | 八十 | 王秀英 | ", "面积", "看不懂面积"),
        ("1-1-101 | 89.505 | 王秀英 | ", "面积", "两位小数"),
        ("1-1-101 | 0 | 王秀英 | ", "面积", "大于 0"),
        ("1-1-101 | -3 | 王秀英 | ", "面积", "大于 0"),
        ("1-1-101 | 89 |  | ", "业主", "没有写业主"),
        ("1-1-101 | 89 | 王秀英 | 已售", "状态", "不认识"),
        ("合计 | 8900 |  | ", "房号", "合计"),
    ],
)
def test_what_stays_out_says_where_and_why(row, column, why):
    store = FakeStore()
    told = owners_in(store, f"房号 | 面积 | 业主 | 状态\n{row}\n1-1-900 | 90 | 周平 | ")
    assert counts(told) == (1, 0, 0, 1)
    refused = told["rejected"][0]
    assert (refused["row"], refused["column"]) == (2, column)
    assert why in refused["why"]


def test_owners_of_several_flats_are_named():
    plan = planned(
        FakeStore(),
        "房号 | 面积 | 业主 | 类型\n1-1-101 | 80 | 王秀英\n1-1-102 | 80 | 王秀英\n"
        "1-1-103 | 80 | 李敏\n车位1 | 12 | 李敏 | 车位",
        kind="owners",
    )
    assert [(note.code, dict(note.details)) for note in plan.notes] == [
        ("import_owners_several_units", {"count": 1, "names": ("王秀英",)})
    ]


def test_a_sheet_with_areas_is_known_as_a_roll():
    assert guess_kind(parse_pasted(ROLL.replace(" | ", "\t"))) == "owners"
    assert guess_kind(parse_pasted("姓名\t电话\t住址\n王秀英\t13800000001\t3-2-501")) == "residents"


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_what_goes_out_comes_in_without_loss(tmp_path, form):
    store = FakeStore()
    owners_in(store, ROLL)
    path = tmp_path / f"名册.{form}"
    assert export_sheet("owners", path, FakeImportQueries(store)) == 5
    assert counts(owners_in(store, path)) == (0, 0, 5, 0)
    empty = FakeStore()
    assert counts(owners_in(empty, path)) == (5, 0, 0, 0)
    assert [vars(u) | {"import_id": 0} for u in empty.all(OwnerUnit)] == [
        vars(u) | {"import_id": 0} for u in store.all(OwnerUnit)
    ]


def test_an_office_takes_a_roll_as_one_act_and_brings_units_back_from_the_bin(office, tmp_path):
    path = tmp_path / "名册.csv"
    path.write_text(ROLL.replace("1,045.08", "1045.08").replace(" | ", ","), encoding="utf-8")
    report = run_import(office, "owners", path)
    assert (report.imported, len(report.rejected)) == (5, 0)
    assert office.meetings.owner_totals() == (5, 8950 * 2 + 12000 + 1272 + 104508)
    assert run_import(office, "owners", path).unchanged == 5
    gone = office.meetings.owner_units("1-1-101")[0]
    office.execute(DeleteOwnerUnits((gone.id,)))
    assert run_import(office, "owners", path).updated == 1
    assert office.meetings.owner_units("1-1-101") == (gone,)
    office.undo_history.undo()
    office.undo_history.undo()
    office.undo_history.undo()
    assert office.meetings.owner_units() == ()
    office.undo_history.redo()
    assert len(office.meetings.owner_units()) == 5


@given(st.integers(1, MOST_AREA))
def test_any_area_is_read_exactly(area):
    written = f"{area // 100}.{area % 100:02d}"
    assert read_area(written) == read_area(area / 100) == read_area(f"{written} ㎡") == area


@pytest.mark.parametrize("cell", ["89.501", 89.501, "1e2", True, "12,34", "½", "9" * 20, 1e300])
def test_what_is_no_exact_area_is_refused(cell):
    with pytest.raises(RuleViolation):
        read_area(cell)


def test_trailing_zeros_and_noise_behind_excel_s_digits_are_no_decimals():
    assert read_area("89.5000") == 8950
    assert read_area(89.30000000000001) == 8930


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("王秀英、李国强", ("王秀英", "李国强")),
        ("王秀英 李国强/王秀英", ("王秀英", "李国强")),
        ("王 芳", ("王芳",)),
        ("John Smith；王芳", ("John Smith", "王芳")),
        ("，", ()),
    ],
)
def test_owners_in_one_cell(cell, wanted):
    assert read_owners(cell) == wanted


@given(st.text("123幢单元室-ABab商铺 车位", max_size=12))
def test_a_unit_has_one_name(text):
    assert unit_name(unit_name(text)) == unit_name(text)
