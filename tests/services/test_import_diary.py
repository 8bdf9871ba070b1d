"""Bringing in diary sheets: every row gets its verdict, and the same file twice changes nothing."""

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.diary import (
    Category,
    Channel,
    DiaryEntry,
    EntryState,
    FollowUp,
    FollowUpKind,
    Party,
    Satisfaction,
    Urgency,
)
from app.domain.errors import RuleViolation
from app.domain.local_time import at_local
from app.domain.people import Resident
from app.ports.progress import Cancelled
from app.ports.records import ImportBatch
from app.services.exporting import export_sheet
from app.services.importing.import_sheet import ImportSheet, import_sheet
from app.services.importing.plan import Verdict
from app.services.importing.planning import open_import_file, plan_import
from app.sheets import parse_pasted, write_csv, write_xlsx
from app.wording import Wording
from tests.fakes import NOW, FakeImportQueries, FakeStore, carry_out

DATA = Path(__file__).parents[2].parent / "shared" / "data"
SAY = Wording("zh_CN").error


def planned(store, sheet, mapping=None, kind="diary", progress=None):
    if isinstance(sheet, Path):
        sheet = open_import_file(kind, sheet)
    elif isinstance(sheet, str):
        sheet = parse_pasted("\n".join(line.replace(" | ", "\t") for line in sheet.splitlines()))
    return plan_import(kind, sheet, mapping, FakeImportQueries(store), NOW, progress)


def imported(store, sheet, mapping=None, kind="diary"):
    plan = planned(store, sheet, mapping, kind)
    report = carry_out(store, import_sheet, ImportSheet(plan))
    told = report.as_json(SAY)
    assert told["read"] == (
        told["imported"] + told["updated"] + told["unchanged"] + len(told["rejected"])
    )
    return told


def counts(told):
    return told["imported"], told["updated"], told["unchanged"], len(told["rejected"])


def entries(store):
    return store.all(DiaryEntry)


MESSAGES = """留言编号 | 留言用户 | 留言主题 | 留言时间 | 留言详情 | 反对数 | 点赞数
188006 | A00010 | 电梯坏了 | 2019/2/28 11:25:05 | 三幢电梯停了 | 0 | 1
188007 | A00011 | 停车难 | 2019-02-14 20:00 | 晚上没有车位 | 0 | 0
188008 | A00011 | 停车难 | 43524.5 | 还是没有 | 0 | 0"""


def test_messages_come_in_once():
    store = FakeStore()
    told = imported(store, MESSAGES)
    assert counts(told) == (3, 0, 0, 0)
    assert told["mapping"] == {
        "留言编号": "source_number",
        "留言用户": "who",
        "留言主题": "subject",
        "留言时间": "received_at",
        "留言详情": "text",
    }
    assert told["unused"] == ["反对数", "点赞数"]
    assert [e.source_number for e in entries(store)] == ["188007", "188006", "188008"], "by time"
    second = entries(store)[1]
    assert (second.number, second.who_text) == ("2019-0002", "A00010")
    assert second.received_at == at_local(2019, 2, 28, 11, 25) + timedelta(seconds=5)
    assert (second.state, second.due_on, second.late) == (EntryState.OPEN, None, False)
    assert {e.import_id for e in entries(store)} == {store.all(ImportBatch)[0].id}
    assert counts(imported(store, MESSAGES)) == (0, 0, 3, 0)
    assert len(store.all(ImportBatch)) == 1, "an import without changes leaves no trace"
    assert counts(imported(store, MESSAGES.replace("停了", "又停了"))) == (0, 1, 2, 0)
    assert entries(store)[1].text == "三幢电梯又停了"


def test_rows_without_a_number_are_known_by_what_they_say():
    store = FakeStore()
    sheet = """日期 | 姓名 | 事项 | 内容 | 状态
2026-03-01 | 金阿姨 | 食堂 | 想办食堂 | 待办
2026-03-01 | 金阿姨 | 食堂 | 想办食堂 | 待办
2026-03-02 | 金阿姨 | 食堂 | 想办食堂 | 处理中"""
    assert counts(imported(store, sheet)) == (2, 0, 1, 0)
    assert counts(imported(store, sheet)) == (0, 0, 3, 0)
    assert counts(imported(store, sheet.replace("处理中", "办结"))) == (0, 1, 2, 0)
    done = entries(store)[1]
    assert (done.state, done.closed_at) == (EntryState.CLOSED, NOW)
    assert store.all(FollowUp)[0].kind is FollowUpKind.STATE


def test_one_number_meaning_two_things_keeps_both():
    store = FakeStore()
    sheet = """留言编号 | 留言主题 | 留言时间 | 一级分类
7 | 医保 | 2019/1/1 | 城乡建设
7 | 医保 | 2019/1/1 | 劳动保障"""
    assert counts(imported(store, sheet)) == (2, 0, 0, 0)
    assert counts(imported(store, sheet)) == (0, 0, 2, 0)


def test_a_bad_row_never_stops_the_good_ones():
    store = FakeStore()
    told = imported(
        store,
        """编号 | 时间 | 事项 | 紧急程度
a1 | 2026-02-30 | 电梯 | 一般
a2 |  | 停车 | 一般
a3 | 2026-03-01 |  | 一般
a4 | 2026-03-01 | 噪音 | 火烧眉毛
2.01902E+16 | 2026-03-01 | 噪音 | 一般
a5 | 2026-03-01 | 噪音 | 急""",
    )
    assert counts(told) == (1, 0, 0, 5)
    assert [(row["row"], row["column"], row["value"]) for row in told["rejected"]] == [
        (2, "时间", "2026-02-30"),
        (3, "时间", ""),
        (4, "事项", ""),
        (5, "紧急程度", "火烧眉毛"),
        (6, "编号", "2.01902E+16"),
    ]
    assert "不存在" in told["rejected"][0]["why"]
    assert entries(store)[0].urgency is Urgency.URGENT


def test_rejected_rows_can_be_mended_and_brought_in_again(tmp_path):
    store = FakeStore()
    plan = planned(store, "时间 | 事项 | 备用\n昨天 | 电梯 | x\n2026-03-01 | 停车 | y")
    titles, rows = plan.rejected_sheet("原因", SAY)
    assert titles == ["时间", "事项", "备用", "原因"]
    assert rows[0][:3] == ["昨天", "电梯", "x"]
    mended = tmp_path / "退回.xlsx"
    write_xlsx(mended, titles, [["2026-03-02", *rows[0][1:]]])
    assert counts(imported(store, mended)) == (1, 0, 0, 0)


def test_words_of_every_column():
    store = FakeStore()
    store.put(Channel(None, "电话"), Category(None, "物业"), Category(None, "电梯", parent_id=1))
    imported(
        store,
        "受理时间 | 来源渠道 | 反映人 | 联系电话 | 手机 | 楼栋房号 | 地点 | 一级分类 | 二级分类 | "
        "标题 | 内容 | 优先级 | 责任单位 | 责任人 | 截止日期 | 办理状态 | 满意度 | 回访意见 | "
        "办理结果 | 上会\n"
        "2026年3月1日 下午3点半 | 电话 | 金阿姨 | 138 0000 0001 | 0571-87654321 | 3幢2单元501室 | "
        "门口 | 物业 | 电梯 | 电梯坏了 | 停在五楼 | 特急 | 物业公司 | 张师傅 | 2026-03-10 | "
        "已办结 | 满意 | 快 | 已修好 | 是",
        {"上会": "for_meeting"},
    )
    entry = entries(store)[0]
    assert entry == replace(
        entry,
        received_at=at_local(2026, 3, 1, 15, 30),
        channel_id=1,
        who_text="金阿姨",
        phone="13800000001、0571-87654321",
        building="3",
        entrance="2",
        room="501",
        place_text="门口",
        category_id=2,
        subject="电梯坏了",
        text="停在五楼",
        urgency=Urgency.CRITICAL,
        party=Party.PROPERTY,
        person="张师傅",
        due_on=date(2026, 3, 10),
        state=EntryState.CLOSED,
        satisfaction=Satisfaction.SATISFIED,
        satisfaction_words="快",
        for_meeting=True,
    )
    line = store.all(FollowUp)[0]
    assert (line.entry_id, line.kind, line.text, line.at) == (1, FollowUpKind.NOTE, "已修好", NOW)


def test_day_and_time_of_day_in_two_columns():
    store = FakeStore()
    imported(store, "日期 | 时刻 | 事项\n2026-03-01 | 9:05 | 停车\n2026-03-02 |  | 停车")
    assert [e.received_at for e in entries(store)] == [
        at_local(2026, 3, 1, 9, 5),
        at_local(2026, 3, 2),
    ]


def test_places_in_every_form():
    store = FakeStore()
    imported(
        store,
        "时间 | 事项 | 地址 | 幢 | 单元 | 室\n"
        "2026-03-01 | a | 3号楼2单元501 |  |  | \n"
        "2026-03-01 | b |  | 3幢 | 02单元 | 501室\n"
        "2026-03-01 | c | 菜场门口 |  |  | \n"
        "2026-03-01 | d | 3-2-501 |  |  | ",
    )
    homes = [(str(e.home), e.place_text) for e in entries(store)]
    assert homes == [("3-2-501", ""), ("3-2-501", ""), ("", "菜场门口"), ("3-2-501", "")]


def test_a_room_that_excel_made_a_date_is_refused(tmp_path):
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["时间", "事项", "房号"])
    book.active.append(["2026-03-01", "停车", date(2003, 2, 10)])
    book.save(path)
    told = imported(FakeStore(), path)
    assert told["rejected"][0]["column"] == "房号"
    assert "变成日期" in told["rejected"][0]["why"]


def test_new_channels_and_categories_are_made_in_the_same_act():
    store = FakeStore()
    store.put(Channel(None, "电话", 0), Category(None, "物业服务"))
    plan = planned(
        store,
        "时间 | 渠道 | 类别 | 事项\n2026-03-01 | 网格群 | 物业服务/门禁 | a\n"
        "2026-03-01 | 电 话 | 宠物 | b\n2026-03-01 | 网格群 | 门禁 | c",
    )
    assert [note.code for note in plan.notes] == ["import_new_channels", "import_new_categories"]
    carry_out(store, import_sheet, ImportSheet(plan))
    assert [c.name for c in store.all(Channel)] == ["电话", "网格群"]
    assert [(c.name, c.parent_id) for c in store.all(Category)] == [
        ("物业服务", None), ("门禁", 1), ("宠物", None),
    ]  # fmt: skip
    assert [e.channel_id for e in entries(store)] == [2, 1, 2]
    assert [e.category_id for e in entries(store)] == [2, 3, 2]


def test_a_column_of_texts_taken_for_channels_does_not_flood_the_list():
    store = FakeStore()
    rows = "\n".join(f"2026-03-01 | 第{n}句话 | 停车{n}" for n in range(100))
    told = imported(store, "时间 | 来源 | 事项\n" + rows)
    assert counts(told) == (100, 0, 0, 0)
    assert len(store.all(Channel)) == 20


def test_residents_are_found_when_room_or_phone_agree():
    store = FakeStore()
    store.put(
        Resident(None, "王秀英", ("13800000001",), "3", "2", "501"),
        Resident(None, "王秀英", ("13800000002",), "5", "1", "101"),
        Resident(None, "李国强"),
    )
    imported(
        store,
        "时间 | 姓名 | 电话 | 房号 | 事项\n"
        "2026-03-01 | 王秀英 |  | 3-2-501 | a\n2026-03-01 | 王秀英 | 13800000002 |  | b\n"
        "2026-03-01 | 王秀英 |  |  | c\n2026-03-01 | 李国强 |  |  | d\n"
        "2026-03-01 | 李国强 |  | 9-9-909 | e\n2026-03-01 | 匿名 |  |  | f",
    )
    assert [(e.resident_id, e.who_text, e.anonymous) for e in entries(store)] == [
        (1, "", False), (2, "", False), (None, "王秀英", False), (3, "", False),
        (None, "李国强", False), (None, "", True),
    ]  # fmt: skip


def test_a_list_from_elsewhere_takes_nothing_back():
    store = FakeStore()
    sheet = "工单号 | 时间 | 事项 | 状态\nA1 | 2026-03-01 | 停车 | 待办"
    imported(store, sheet)
    store.tables[DiaryEntry][1] = entries(store)[0].moved_to(EntryState.CLOSED, NOW)
    assert counts(imported(store, sheet)) == (0, 0, 1, 0)
    assert entries(store)[0].state is EntryState.CLOSED
    lossy = sheet.replace("停车", "??")
    assert counts(imported(store, lossy)) == (0, 0, 1, 0)
    assert entries(store)[0].subject == "停车"


def full_store():
    store = FakeStore()
    store.put(
        Channel(None, "电话"), Channel(None, "微信"),
        Category(None, "物业服务"), Category(None, "电梯/门禁", parent_id=1),
        Resident(None, "王秀英", ("13800000001",), "3", "2", "501"),
    )  # fmt: skip
    received = at_local(2026, 3, 1, 9, 5)
    first, second, _ = store.put(
        DiaryEntry(
            None, 2026, 1, received, received + timedelta(seconds=7), "电梯坏了",
            "=停在五楼\n\n第三次", channel_id=1, resident_id=1, phone="13800000001",
            building="3", entrance="2", room="501", category_id=2,
            urgency=Urgency.URGENT, party=Party.PROPERTY, person="张师傅",
            due_on=date(2026, 3, 10), due_certain=False, state=EntryState.CLOSED,
            responded_at=received + timedelta(hours=1), closed_at=received + timedelta(hours=2),
            satisfaction=Satisfaction.FAIRLY_SATISFIED, satisfaction_words="还行", matter_id=1,
            for_meeting=True, recorded_by=1,
        ),
        DiaryEntry(
            None, 2026, 3, received + timedelta(days=1), received + timedelta(days=3), "电梯又坏了",
            anonymous=True, building="东区3", room="5", matter_id=1, late=True,
            state=EntryState.TRANSFERRED, state_reason="特种设备", source_number="00123",
        ),
        DiaryEntry(
            None, 2025, 9, received - timedelta(days=200), NOW, "", "+只有内容", who_text="-老李"
        ),
    )  # fmt: skip
    later = [received + timedelta(minutes=n) for n in range(8)]
    store.put(
        FollowUp(None, first.id, later[5], FollowUpKind.CALL, "已联系\n物业", "小何"),
        FollowUp(None, first.id, later[6], FollowUpKind.STATE, "", "小 陈", EntryState.CLOSED),
        FollowUp(
            None, first.id, later[7], FollowUpKind.RETURN_VISIT, "还行",
            satisfaction=Satisfaction.FAIRLY_SATISFIED,
        ),
        FollowUp(None, second.id, received, FollowUpKind.NOTE, "[不是] 2026-03-01 格式"),
    )  # fmt: skip
    return store


@pytest.mark.parametrize("name", ["全部.xlsx", "全部.csv"])
def test_what_is_exported_comes_in_again_without_loss(tmp_path, name):
    store = full_store()
    path = tmp_path / name
    assert export_sheet("diary", path, FakeImportQueries(store)) == 3
    assert counts(imported(store, path)) == (0, 0, 3, 0)

    other = FakeStore()
    other.put(Resident(None, "王秀英", ("13800000001",), "3", "2", "501"))
    told = imported(other, path)
    assert counts(told) == (3, 0, 0, 0)
    assert told["unused"] == []

    def content(stored):
        channels = {c.id: c.name for c in stored.all(Channel)}
        tree = {c.id: c for c in stored.all(Category)}
        numbers = {e.id: e.number for e in entries(stored)}

        def path_of(category_id):
            found = tree.get(category_id)
            return found and (tree[found.parent_id].name if found.parent_id else None, found.name)

        lines = {}
        for line in stored.all(FollowUp):
            plain = replace(line, id=None, import_id=None, entry_id=0)
            lines.setdefault(numbers[line.entry_id], []).append(plain)
        return {
            e.number: (
                replace(e, id=0, import_id=None, channel_id=None, category_id=None, matter_id=None),
                channels.get(e.channel_id), path_of(e.category_id), numbers.get(e.matter_id),
                lines.get(e.number),
            )
            for e in entries(stored)
        }  # fmt: skip

    assert content(other) == content(store)
    assert other.numbers["diary", 2026] == 3, "the next entry gets a number nobody has"
    assert counts(imported(other, path)) == (0, 0, 3, 0)


def test_an_exported_sheet_changed_in_excel_changes_those_entries(tmp_path):
    store = full_store()
    path = tmp_path / "a.csv"
    export_sheet("diary", path, FakeImportQueries(store), entry_ids=[3, 1])
    sheet = open_import_file("diary", path)
    titles, *rows = [list(cells) for _, cells in sheet.rows()]
    assert [row[0] for row in rows] == ["2025-0009", "2026-0001"], "in the order shown"
    rows[0][titles.index("状态")] = "处理中"
    rows[1][titles.index("跟进")] += "\n2026-03-05 10:00 [上门|小李] 看过了"
    write_csv(path, titles, rows)
    assert counts(imported(store, path)) == (0, 2, 0, 0)
    assert entries(store)[2].state is EntryState.IN_PROGRESS
    added = [line for line in store.all(FollowUp) if line.text == "看过了"]
    assert [(line.by, line.kind, line.entry_id) for line in added] == [
        ("小李", FollowUpKind.VISIT, 1)
    ]


def test_another_community_s_number_never_overwrites_ours():
    store = full_store()
    before = entries(store)
    told = imported(store, "编号 | 时间 | 事项 | 内容\n2026-0001 | 2026-05-05 | 别的事 | 别的内容")
    assert counts(told) == (0, 0, 0, 1)
    assert entries(store) == before
    told = imported(
        store, "编号 | 时间 | 事项\n2026-0007 | 2026-05-05 | 新\n2026-0007 | 2026-05-06 | 两次"
    )
    assert counts(told) == (1, 0, 0, 1)
    assert entries(store)[-1].number == "2026-0007"
    imported(store, "时间 | 事项\n2026-06-01 | 下一件")
    assert entries(store)[-1].number == "2026-0008"


class StopsAt:
    def __init__(self, calls):
        self.left = calls

    def report(self, done, total, note=""):
        self.left -= 1
        if self.left < 0:
            raise Cancelled


def test_cancelling_leaves_nothing_half_done():
    store = FakeStore()
    rows = "\n".join(f"2026-03-01 | 停车{n}" for n in range(3000))
    plan = planned(store, "时间 | 事项\n" + rows)
    with pytest.raises(Cancelled):
        carry_out(store, import_sheet, ImportSheet(plan, StopsAt(2)))
    assert not entries(store)
    assert not store.all(ImportBatch)
    assert not store.numbers
    with pytest.raises(Cancelled):
        planned(store, "时间 | 事项\n" + rows, progress=StopsAt(1))


def test_the_plan_shows_what_will_happen():
    store = FakeStore()
    imported(store, MESSAGES)
    plan = planned(
        store,
        MESSAGES.replace("停了", "好了")
        + "\nx | B | 新 | 2026-01-01 | y | 0 | 0\n9 | B | 坏 | ? | y | 0 | 0",
    )
    assert [(row.row, row.verdict) for row in plan.shown] == [
        (2, Verdict.CHANGED), (3, Verdict.SAME), (4, Verdict.SAME), (5, Verdict.NEW),
        (6, Verdict.REJECTED),
    ]  # fmt: skip


def test_a_sheet_that_is_something_else():
    with pytest.raises(RuleViolation) as refusal:
        planned(FakeStore(), "商品 | 价格\n苹果 | 3\n梨 | 4")
    assert refusal.value.code == "import_columns_missing"
    assert "时间" in SAY(refusal.value)


real = pytest.mark.skipif(not DATA.is_dir(), reason="shared/data is not on this machine")


@real
def test_the_real_messages():
    store = FakeStore()
    path = DATA / "messages" / "附件3.xlsx"
    assert counts(imported(store, path)) == (4326, 0, 0, 0)
    assert counts(imported(store, path)) == (0, 0, 4326, 0)
    words = {"停车": 307, "车位": 221, "噪音": 344, "电梯": 128, "物业": 525, "井盖": 12}
    for word, truth in words.items():
        assert sum(word in e.subject or word in e.text for e in entries(store)) == truth
    for name in sorted((DATA / "messages").glob("*.csv")):
        assert counts(imported(store, name)) == (0, 0, 500, 0)


@real
def test_the_sheet_with_64_707_empty_rows():
    store = FakeStore()
    path = next((DATA / "messages").glob("附件2*"))
    assert counts(imported(store, path)) == (495, 0, 0, 0)
    assert counts(imported(store, path)) == (0, 0, 495, 0)


@real
@pytest.mark.parametrize("name", [p.name for p in sorted((DATA / "messages").glob("*.csv"))])
def test_every_encoding_gives_the_same_messages(name):
    store = FakeStore()
    told = imported(store, DATA / "messages" / name)
    assert counts(told) == (500, 0, 0, 0)
    assert "A3区一米阳光婚纱艺术摄影是否合法纳税了？" in {e.subject for e in entries(store)}


@given(st.lists(st.text(min_size=1), min_size=1, max_size=5, unique=True), st.booleans())
def test_whatever_was_written_goes_out_and_comes_in_again(texts, as_xlsx):
    store = FakeStore()
    for n, text in enumerate(texts, start=1):
        kept = text.encode("utf-8", "replace").decode().replace("\r\n", "\n").replace("\r", "\n")
        kept = re.sub("[\0\ufffe\uffff]", "", kept).strip() or "空"
        moment = at_local(2026, 3, n)
        store.put(DiaryEntry(None, 2026, n, moment, NOW, kept, "文", state_reason=kept))
    with TemporaryDirectory() as folder:
        path = Path(folder) / ("a.xlsx" if as_xlsx else "a.csv")
        export_sheet("diary", path, FakeImportQueries(store))
        assert counts(imported(store, path)) == (0, 0, len(texts), 0)
        other = FakeStore()
        imported(other, path)
    by_number = {entry.number: entry for entry in entries(other)}
    for entry in entries(store):
        assert by_number[entry.number].subject == entry.subject
        assert by_number[entry.number].state_reason == entry.state_reason
