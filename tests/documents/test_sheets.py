"""The entry with its timeline, the recovery sheet, the month's figures, the keys."""

import io
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PIL import Image

from app.documents.catalogue import Documents
from app.documents.pictures import LONGEST_SIDE, small_picture
from app.documents.recovery_sheet import code_groups
from app.domain.diary import EntryState, FollowUp, FollowUpKind, Satisfaction
from app.domain.local_time import at_local
from app.ports.document_facts import CategoryFigures, KeySection, MonthlyFigures, RecoveryFacts
from tests.documents.reading import read
from tests.documents.samples import OFFICE, TODAY, detail

ZH, EN = Documents("zh_CN"), Documents("en")


def photo(width=1600, height=1200, kind="JPEG"):
    target = io.BytesIO()
    Image.new("RGB", (width, height), "grey").save(target, kind)
    return target.getvalue()


def test_entry_sheet_tells_the_whole_story():
    told = detail(
        text="楼下邻居都在问。",
        state=EntryState.TRANSFERRED,
        state_reason="转街道",
        satisfaction=Satisfaction.FAIRLY_SATISFIED,
        satisfaction_words="就是慢了点",
        late=True,
        source_number="旧-17",
    )
    words = read(ZH.entry(told, OFFICE)).words
    for part in (
        "服务日志2026-0001",
        "金阿姨3-2-501",
        "13800138000",
        "11月23日(周一)上午9点12分",
        "补记",
        "转办：转街道",
        "基本满意：“就是慢了点”",
        "2次",
        "旧-17",
        "楼下邻居都在问",
        "问过街道。",
        "电话·陈小红",
        "附件(1)",
        "门口.jpg1.2MB",
    ):
        assert part in words


def test_entry_sheet_without_anything_yet():
    bare = replace(detail(due_on=None), follow_ups=(), attachments=(), resident=None, raised=1)
    words = read(ZH.entry(bare, OFFICE)).words
    assert "还没有跟进记录" in words
    assert "没有定" in words
    assert "附件" not in words


def test_long_timeline_runs_over_pages_and_loses_nothing():
    first = detail().follow_ups[0]
    steps = tuple(replace(first, text=f"第{n}步。" + "说了很多。" * 60) for n in range(20))
    printed = read(ZH.entry(replace(detail(), follow_ups=steps), OFFICE))
    assert printed.pages > 4
    assert printed.words.count("很") == 1200


def test_pictures_are_printed_and_damaged_ones_only_named():
    shown = ZH.entry(detail(), OFFICE, {"d1": photo()})
    damaged = ZH.entry(detail(), OFFICE, {"d1": photo()[:300]})
    no_picture = ZH.entry(detail(), OFFICE, {"d1": b"%PDF-1.4"})
    assert b"/Image" in shown
    for pdf in (damaged, no_picture):
        assert b"/Subtype /Image" not in pdf
        assert "显示不了" in read(pdf).words


def test_pictures_are_made_small_upright_and_opaque():
    content, width, height = small_picture(photo(4000, 2000))
    assert (width, height) == (LONGEST_SIDE, LONGEST_SIDE // 2)
    assert len(content) < 100_000
    target = io.BytesIO()
    turned = Image.Exif()
    turned[0x0112] = 6  # turned by a quarter
    Image.new("RGB", (400, 200)).save(target, "JPEG", exif=turned)
    assert small_picture(target.getvalue())[1:] == (200, 400)
    clear = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(clear, "PNG")
    with Image.open(io.BytesIO(small_picture(clear.getvalue())[0])) as opaque:
        assert opaque.getpixel((5, 5)) == (255, 255, 255)
    assert small_picture(b"") is None


@pytest.mark.parametrize("documents", [ZH, EN])
@pytest.mark.parametrize(
    "community", ["示例社区", "杭州市西湖区北山街道名字很长的示例社区居民委员会"]
)
def test_recovery_sheet_is_one_page_with_the_code_large(documents, community):
    code = "7K3QF-M2XHP-9RTWA-4CBNE-8VJD6"
    printed = read(documents.recovery_sheet(RecoveryFacts(community, code, TODAY, "陈小红")))
    assert printed.pages == 1
    for group in code.split("-"):
        assert printed.size_of(group) >= 29
    assert community in printed.words


@pytest.mark.parametrize(
    ("code", "groups"),
    [
        ("ABCD-EFGH", ("ABCD", "EFGH")),
        ("ABCDEFGHIJ", ("ABCD", "EFGH", "IJ")),
        ("1234 5678\n9012", ("1234", "5678", "9012")),
        ("", ()),
    ],
)
def test_code_is_read_in_groups(code, groups):
    assert code_groups(code) == groups


def test_monthly_summary_shows_the_figures():
    total = CategoryFigures("", 120, 90, 30, 4, timedelta(days=3, hours=12), timedelta(days=11))
    figures = MonthlyFigures(
        OFFICE,
        date(2026, 11, 1),
        (CategoryFigures("养老服务", 120, 90, 30, 4),),
        total,
        {Satisfaction.SATISFIED: 2, Satisfaction.DISSATISFIED: 1},
    )
    words = read(ZH.monthly_summary(figures)).words
    for part in (
        "2026年11月服务日志月报数据",
        "养老服务12090304——",
        "合计12090304",
        "3.5天",
        "11天",
    ):
        assert part in words
    assert "满意2件，占66%" in words
    empty = replace(figures, categories=(), satisfaction={})
    assert "这个月还没有回访" in read(ZH.monthly_summary(empty)).words


def test_key_sheet_lists_the_keys():
    words = read(ZH.key_sheet((KeySection("服务日志", (("F2", "快速登记"),)),))).words
    assert "F2快速登记" in words


def test_the_timeline_says_where_each_step_led():
    at = at_local(2026, 11, 23, 10)
    steps = (
        FollowUp(1, 1, at, FollowUpKind.STATE, "属街道职责", "小何", EntryState.TRANSFERRED),
        FollowUp(
            2, 1, at, FollowUpKind.RETURN_VISIT, "亮了", "小陈", EntryState.CLOSED,
            Satisfaction.SATISFIED,
        ),
    )  # fmt: skip
    told = read(Documents().entry(replace(detail(), follow_ups=steps), OFFICE)).text
    assert "转办 · 小何" in told
    assert "回访：满意 · 小陈" in told
    assert "状态变更" not in told
