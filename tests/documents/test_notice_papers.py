"""The register of notices and the proof that one hung: what they say, and how large."""

from dataclasses import replace
from datetime import date

import pymupdf
import pytest

from app.documents.catalogue import Documents
from app.domain.errors import RuleViolation
from app.domain.notices.notice import NoticeText
from tests.documents import notice_book_samples as samples
from tests.documents.reading import read
from tests.documents.samples import RARE, TODAY

ZH, EN = Documents("zh_CN"), Documents("en")
MM = 72 / 25.4


def smallest(pdf):
    """The smallest letter above the footers, but for the place of the seal."""
    with pymupdf.open(stream=pdf) as document:
        return min(
            span["size"]
            for page in document
            for block in page.get_text("dict")["blocks"]
            for line in block.get("lines", ())
            for span in line["spans"]
            if span["bbox"][1] < page.rect.height - 20 * MM and "盖章处" not in span["text"]
        )


def test_the_register_lists_a_year():
    printed = read(ZH.notice_register(samples.register(24)))
    assert printed.page_size[0] > printed.page_size[1]
    for part in (
        "示例社区2026年通知登记簿",
        "2026-001",
        "2026年上半年小区公共收益收支情况公示",
        "1幢1单元、1幢2单元、2幢1单元等18处",
        "小区东门公告栏",
        "张贴中",
        "作废",
        "未张贴",
        "共27份：通知9、公示9、温馨提示9；打印468张；异议9件；作废1份",
    ):
        assert part in printed.words
    assert smallest(ZH.notice_register(samples.register())) >= 10.5


def test_every_notice_of_a_long_year_stands_in_the_register():
    words = read(ZH.notice_register(samples.register(400))).words
    assert all(f"2026-{n:03d}" in words for n in range(1, 404))


def test_a_year_without_notices():
    empty = replace(samples.register(), lines=())
    assert "这一年还没有通知。" in read(ZH.notice_register(empty)).words


def test_the_proof_says_what_hung_where_and_from_when_to_when():
    printed = read(ZH.posting_proof(samples.PROOF))
    for part in (
        "张贴证明",
        "通知编号2026-041",
        "从2026年11月2日起，在下列3处张贴，到2026年11月23日没有全部撤下。存有照片5张，附后。",
        "1幢1单元公告栏",
        "2026-11-02补记11-06",
        "2026-11-17暂定",
        "还贴着",
        "大风吹落，",
        "0571-88888888",
        "期初结余120,000.00",
        "11月2日(周一)至11月17日(周二)",
        "支出里的绿化费为什么比去年多？",
        "答复：今年补种了12棵香樟",
        "还没有答复。",
        "经办人",
        "复核人",
        "(盖章处)",
        "照片(5张)",
        "2幢1单元公告栏·张贴",
        "1幢1单元公告栏·撤下",
        "11月2日(周一)上午9点40分存入",
    ):
        assert part in printed.words, part
    assert smallest(ZH.posting_proof(samples.PROOF)) >= 10.5


def test_an_ordinary_proof_is_one_page_to_sign():
    text = NoticeText(
        title="停水通知", what="修水管。", when="11月3日(周二)", phone="0571-88888888"
    )
    notice = replace(samples.PROOF.notice, text=text)
    plain = replace(
        samples.PROOF, notice=notice, postings=(samples.posting(1),), photos=(), objections=()
    )
    printed = read(ZH.posting_proof(plain))
    assert printed.pages == 1
    assert (
        "从2026年11月2日到2026年11月18日，在下列1处张贴，现已全部撤下。没有留存照片。"
        in printed.words
    )
    assert "示例社区居民委员会" in printed.words


def test_the_day_after_is_in_time_and_later_is_said():
    def said(day):
        recorded = samples.at_local(2026, 11, day, 17)
        proof = replace(samples.PROOF, postings=(samples.posting(1, recorded_at=recorded),))
        return "补记" in read(ZH.posting_proof(proof)).words

    assert [said(day) for day in (2, 3, 4)] == [False, False, True]


def test_a_void_notice_says_why():
    words = read(ZH.posting_proof(replace(samples.PROOF, void_reason="数字写错了"))).words
    assert "这份通知已作废，原因：数字写错了" in words
    assert "2026-11-17" not in words.split("张贴内容")[0]


def test_photos_stand_two_in_a_row_and_none_is_cut():
    with pymupdf.open(stream=ZH.posting_proof(samples.PROOF)) as document:
        boxes = [
            (page.number, page.get_image_bbox(image))
            for page in document
            for image in page.get_images(full=True)
        ]
        paper = document[0].rect
    assert len(boxes) == 5
    assert all(paper.contains(box) for _, box in boxes)
    first, second = (box for _, box in sorted(boxes, key=lambda one: (one[0], one[1].y1))[:2])
    assert first.y0 == pytest.approx(second.y0)
    assert first.x1 < second.x0 or second.x1 < first.x0
    assert first.width / first.height == pytest.approx(1.5, rel=0.01)


def test_a_photo_that_cannot_be_read_is_counted():
    pictures = {**samples.PROOF.pictures, "d2": b"no picture"}
    del pictures["d4"]
    printed = read(ZH.posting_proof(replace(samples.PROOF, pictures=pictures)))
    assert "另有2张没有印出，保存在电脑里。" in printed.words


def test_english_papers_speak_english():
    assert "Proof of posting" in read(EN.posting_proof(samples.PROOF)).text
    assert "Notices: 27" in read(EN.notice_register(samples.register(24))).text


def test_rare_names_print_or_the_notice_is_named():
    facts = replace(samples.register(), lines=(samples.line(1, title=f"寻人：{RARE[:2]}"),))
    assert RARE[:2] in read(ZH.notice_register(facts)).words
    unknown = replace(facts, lines=(samples.line(7, title="\U0003134a"),))
    with pytest.raises(RuleViolation) as caught:
        ZH.notice_register(unknown)
    assert caught.value.details["where"] == "2026-007"


def test_the_day_of_printing_stands_in_the_footer():
    assert date(2026, 11, 23) == TODAY
    assert "示例社区·11月23日(周一)打印" in read(ZH.posting_proof(samples.PROOF)).words
