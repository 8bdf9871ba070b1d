"""The receipt: few words, large letters, the phone at a glance."""

from datetime import date

import pytest

from app.documents.catalogue import Documents
from app.domain.diary import EntryState
from app.ports.document_facts import OfficeFacts, ReceiptPaper
from tests.documents.reading import read
from tests.documents.samples import OFFICE, detail

ZH, EN = Documents("zh_CN"), Documents("en")
PAPERS = list(ReceiptPaper)


@pytest.mark.parametrize("paper", PAPERS)
def test_says_what_number_who_until_when_and_whom_to_call(paper):
    printed = read(ZH.receipt(detail(), OFFICE, paper))
    assert printed.pages == 1
    for words in (
        "金阿姨：",
        "老年食堂什么时候开",
        "2026-0001",
        "社区小陈",
        "12月3日(周四)前",
        "0571-88888888",
        "示例社区居民委员会",
        "2026年11月23日",
        "经办人",
        "(盖章处)",
    ):
        assert words in printed.words


@pytest.mark.parametrize("documents", [ZH, EN])
@pytest.mark.parametrize("paper", PAPERS)
def test_letters_are_large_and_the_phone_is_the_largest(documents, paper):
    printed = read(documents.receipt(detail(text="想知道中午能不能先开。"), OFFICE, paper))
    small = [text for text, size in printed.spans if size < 17.99]
    assert set(small) <= {"(盖章处)", "(place for the seal)"}
    for key in ("老年食堂什么时候开", "2026-0001", "小陈"):
        assert printed.size_of(key) >= 18
    assert printed.size_of("老年食堂") >= 21.99
    phone = printed.size_of("0571-8888 8888")
    assert phone == max(size for _, size in printed.spans)
    assert phone >= 36


def test_a5_is_half_of_a4():
    half = read(ZH.receipt(detail(), OFFICE, ReceiptPaper.A5)).page_size
    whole = read(ZH.receipt(detail(), OFFICE, ReceiptPaper.A4)).page_size
    assert half == pytest.approx((419.5, 595.3), abs=0.5)
    assert whole == pytest.approx((595.3, 841.9), abs=0.5)


def test_long_words_give_way_to_the_subject_on_one_sheet():
    printed = read(ZH.receipt(detail(text="说来话长。" * 100), OFFICE))
    assert printed.pages == 1
    assert "说来话长" not in printed.words
    assert "老年食堂什么时候开" in printed.words


def test_long_words_without_a_subject_are_printed_whole():
    printed = read(ZH.receipt(detail(subject="", text="说来话长。" * 60), OFFICE))
    assert printed.words.count("长") == 60
    assert printed.pages > 1
    assert f"第1页/共{printed.pages}页" in printed.words


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"due_on": None}, "有了结果就告诉您"),
        ({"due_on": date(2026, 11, 20)}, "原定11月20日(周五)前现在晚了"),
        ({"due_on": date(2027, 1, 4), "due_certain": False}, "放假安排还没公布"),
        ({"state": EntryState.CLOSED}, "已经办好(11月23日(周一))"),
        ({"state": EntryState.AWAITING_VISIT}, "再来问问您满不满意"),
        ({"state": EntryState.REFUSED, "state_reason": "归法院管"}, "归法院管"),
        ({"state": EntryState.TRANSFERRED, "state_reason": "转街道"}, "转街道"),
        ({"anonymous": True}, "您好："),
    ],
)
def test_says_honestly_where_it_stands(changes, words):
    assert words in read(ZH.receipt(detail(**changes), OFFICE)).words


def test_resident_of_an_anonymous_entry_is_not_named():
    assert "金阿姨" not in read(ZH.receipt(detail(anonymous=True), OFFICE)).words


def test_office_without_a_phone_leaves_a_line_to_write_it_on():
    office = OfficeFacts("示例社区居委会", OFFICE.printed_on)
    printed = read(ZH.receipt(detail(person=""), office))
    assert "电话：____" in printed.words
    assert "示例社区居委会居民委员会" not in printed.words


def test_english_receipt_reads_as_english():
    printed = read(EN.receipt(detail(), OFFICE))
    assert "by Thursday 3 December" in " ".join(printed.text.split())
    assert printed.metadata["title"] == "Receipt 2026-0001"
