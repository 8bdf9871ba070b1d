"""Bringing in diary sheets: every row gets its verdict, and the same file twice changes nothing."""

from dataclasses import replace
from datetime import date, timedelta

import openpyxl
import pytest

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
from app.services.importing.import_sheet import ImportSheet, import_sheet
from app.services.importing.plan import Verdict
from app.sheets import write_xlsx
from tests.fakes import NOW, FakeStore, carry_out
from tests.services.sheets_brought_in import SAY, brought_in, counts, planned


def entries(store):
    return store.all(DiaryEntry)


MESSAGES = """留言编号 | 留言用户 | 留言主题 | 留言时间 | 留言详情 | 反对数 | 点赞数
188006 | A00010 | 电梯坏了 | 2019/2/28 11:25:05 | 三幢电梯停了 | 0 | 1
188007 | A00011 | 停车难 | 2019-02-14 20:00 | 晚上没有车位 | 0 | 0
188008 | A00011 | 停车难 | 43524.5 | 还是没有 | 0 | 0"""


def test_messages_come_in_once():
    store = FakeStore()
    told = brought_in(store, MESSAGES)
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
    assert counts(brought_in(store, MESSAGES)) == (0, 0, 3, 0)
    assert len(store.all(ImportBatch)) == 1, "an import without changes leaves no trace"
    assert counts(brought_in(store, MESSAGES.replace("停了", "又停了"))) == (0, 1, 2, 0)
    assert entries(store)[1].text == "三幢电梯又停了"


def test_rows_without_a_number_are_known_by_what_they_say():
    store = FakeStore()
    sheet = """日期 | 姓名 | 事项 | 内容 | 状态
2026-03-01 | 金阿姨 | 食堂 | 想办食堂 | 待办
2026-03-01 | 金阿姨 | 食堂 | 想办食堂 | 待办
2026-03-02 | 金阿姨 | 食堂 | 想办食堂 | 处理中"""
    assert counts(brought_in(store, sheet)) == (2, 0, 1, 0)
    assert counts(brought_in(store, sheet)) == (0, 0, 3, 0)
    assert counts(brought_in(store, sheet.replace("处理中", "办结"))) == (0, 1, 2, 0)
    done = entries(store)[1]
    assert (done.state, done.closed_at) == (EntryState.CLOSED, NOW)
    assert store.all(FollowUp)[0].kind is FollowUpKind.STATE


def test_one_number_meaning_two_things_keeps_both():
    store = FakeStore()
    sheet = """留言编号 | 留言主题 | 留言时间 | 一级分类
7 | 医保 | 2019/1/1 | 城乡建设
7 | 医保 | 2019/1/1 | 劳动保障"""
    assert counts(brought_in(store, sheet)) == (2, 0, 0, 0)
    assert counts(brought_in(store, sheet)) == (0, 0, 2, 0)


def test_a_bad_row_never_stops_the_good_ones():
    store = FakeStore()
    told = brought_in(
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
    assert counts(brought_in(store, mended)) == (1, 0, 0, 0)


def test_words_of_every_column():
    store = FakeStore()
    store.put(Channel(None, "电话"), Category(None, "物业"), Category(None, "电梯", parent_id=1))
    brought_in(
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


def test_words_around_a_known_word_are_kept():
    store = FakeStore()
    brought_in(
        store,
        "时间 | 事项 | 状态 | 责任方 | 满意度\n"
        "2026-03-01 | a | 已办结(电话回复) | 物业张师傅 | 满意(谢谢)\n"
        "2026-03-02 | b | 转办 | 李四 | \n2026-03-03 | c | 已办结 | 物业公司 | 满意",
    )
    assert [
        (e.state, e.state_reason, e.party, e.person, e.satisfaction_words) for e in entries(store)
    ] == [
        (EntryState.CLOSED, "已办结(电话回复)", Party.PROPERTY, "物业张师傅", "满意(谢谢)"),
        (EntryState.TRANSFERRED, "表中未写明原因", Party.COMMUNITY, "李四", ""),
        (EntryState.CLOSED, "", Party.PROPERTY, "", ""),
    ]


def test_day_and_time_of_day_in_two_columns():
    store = FakeStore()
    brought_in(store, "日期 | 时刻 | 事项\n2026-03-01 | 9:05 | 停车\n2026-03-02 |  | 停车")
    brought_in(store, "日期 | 时间 | 事项\n2026-03-03 | 下午3点 | 停车\n2026-03-04 | 10:00 | 停车")
    assert [e.received_at for e in entries(store)] == [
        at_local(2026, 3, 1, 9, 5),
        at_local(2026, 3, 2),
        at_local(2026, 3, 3, 15),
        at_local(2026, 3, 4, 10),
    ]


def test_places_in_every_form():
    store = FakeStore()
    brought_in(
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
    told = brought_in(FakeStore(), path)
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
    told = brought_in(store, "时间 | 来源 | 事项\n" + rows)
    assert counts(told) == (100, 0, 0, 0)
    assert len(store.all(Channel)) == 20


def test_residents_are_found_when_room_or_phone_agree():
    store = FakeStore()
    store.put(
        Resident(None, "王秀英", ("13800000001",), "3", "2", "501"),
        Resident(None, "王秀英", ("13800000002",), "5", "1", "101"),
        Resident(None, "李国强"),
    )
    brought_in(
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
    brought_in(store, sheet)
    store.tables[DiaryEntry][1] = entries(store)[0].moved_to(EntryState.CLOSED, NOW)
    assert counts(brought_in(store, sheet)) == (0, 0, 1, 0)
    assert entries(store)[0].state is EntryState.CLOSED
    lossy = sheet.replace("停车", "??")
    assert counts(brought_in(store, lossy)) == (0, 0, 1, 0)
    assert entries(store)[0].subject == "停车"


def test_another_community_s_number_never_overwrites_ours():
    store = FakeStore()
    brought_in(
        store, "编号 | 时间 | 事项\n2026-0001 | 2026-03-01 | 电梯\n2026-0003 | 2026-03-02 | 停车"
    )
    before = entries(store)
    told = brought_in(
        store, "编号 | 时间 | 事项 | 内容\n2026-0001 | 2026-05-05 | 别的事 | 别的内容"
    )
    assert counts(told) == (0, 0, 0, 1)
    assert entries(store) == before
    told = brought_in(
        store, "编号 | 时间 | 事项\n2026-0007 | 2026-05-05 | 新\n2026-0007 | 2026-05-06 | 两次"
    )
    assert counts(told) == (1, 0, 0, 1)
    assert entries(store)[-1].number == "2026-0007"
    brought_in(store, "时间 | 事项\n2026-06-01 | 下一件")
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
    brought_in(store, MESSAGES)
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
