"""A notice as printed: sizes, fonts, order, the free square, and what the answer says of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from app.documents.notices.contents import contents_of
from app.documents.notices.ending import SEAL_SIDE
from app.documents.notices.layout import fitting_sizes, laid_out, sheets_needed
from app.documents.notices.setting import set_notice
from app.documents.notices.styles import STEP, scale_of
from app.documents.page_frames import MM, TextMark
from app.domain.notices.notice import NoticeKind, NoticeStyle, NoticeText, PaperSize
from app.ports.notice_facts import WrittenNotice
from app.services.notices.templates import examples, shipped_templates
from tests.documents.notice_pages import Pages, catalogue_of, pages_of
from tests.documents.notice_samples import DAY, ENGLISH, INCOME, OUTAGE, text_of, written

NOBODY_DRAWS = "\U0001e900"
EVERY_SHEET = [(style, paper) for style in NoticeStyle for paper in PaperSize]
LEAST = {NoticeStyle.ELDER: 22.0, NoticeStyle.STAIR: 26.0, NoticeStyle.FORMAL: 16.0}
ON_EVERY_SHEET = pytest.mark.parametrize(("style", "paper"), EVERY_SHEET)


def body_signs(pages: Pages, style: NoticeStyle, paper: PaperSize) -> tuple[float, ...]:
    """The sizes of all signs but those of the footer and below the square for the seal."""
    footer = scale_of(style, paper).footer
    return tuple(sign.size for sign in pages.signs if abs(sign.size - footer) > 0.01)


@ON_EVERY_SHEET
@pytest.mark.parametrize("text", [OUTAGE, INCOME], ids=["outage", "income"])
def test_nothing_to_read_is_smaller_than_the_style_allows(
    text: NoticeText, style: NoticeStyle, paper: PaperSize
) -> None:
    printed = set_notice(written(text, style, paper))
    pages = pages_of(printed.pdf)
    assert printed.body_points >= printed.minimum_points
    assert min(body_signs(pages, style, paper)) >= printed.minimum_points - 0.01
    assert printed.title_points >= 1.25 * printed.body_points
    assert max(sign.size for sign in pages.signs) == pytest.approx(printed.title_points)
    assert len(pages.sizes) == printed.pages


@pytest.mark.parametrize("style", NoticeStyle)
def test_least_sizes_are_those_of_the_house(style: NoticeStyle) -> None:
    assert scale_of(style, PaperSize.A4).least_body == LEAST[style]
    assert scale_of(style, PaperSize.A3).least_body >= LEAST[style] * 1.41
    assert scale_of(style, PaperSize.A5).least_body >= 14


def test_formal_style_keeps_the_numbers_of_the_standard() -> None:
    printed = set_notice(written(OUTAGE, NoticeStyle.FORMAL))
    assert (printed.body_points, printed.title_points) == (16.0, 22.0)
    baselines = sorted(
        {round(sign.y, 2) for sign in pages_of(printed.pdf).signs if sign.size == 16}, reverse=True
    )
    pitches = {round(above - below, 2) for above, below in pairwise(baselines)}
    assert 28.99 in pitches
    frame = scale_of(NoticeStyle.FORMAL, PaperSize.A4).frame
    assert frame.text_width == pytest.approx(156 * MM)
    assert frame.floor - frame.top == pytest.approx(225 * MM)


@ON_EVERY_SHEET
def test_one_step_larger_would_need_another_sheet(style: NoticeStyle, paper: PaperSize) -> None:
    scale = scale_of(style, paper)
    for seed in range(6):
        facts = written(text_of(seed), style, paper)
        contents = contents_of(facts, runs_on=scale.runs_on)
        sizes = fitting_sizes(facts)
        fewest = sheets_needed(contents, scale)
        is_tight = sheets_needed(contents, scale, is_tight=False) > fewest
        assert len(laid_out(facts, sizes).sheets) == fewest
        assert (sizes.air < 1) == is_tight
        if sizes.body < scale.most_body:
            larger = sizes.body + STEP
            assert sheets_needed(contents, scale, larger, is_tight=is_tight) > fewest


@ON_EVERY_SHEET
def test_the_square_for_the_seal_is_empty_and_never_alone(
    style: NoticeStyle, paper: PaperSize
) -> None:
    for text in (OUTAGE, INCOME, ENGLISH):
        facts = written(text, style, paper)
        laid = laid_out(facts, fitting_sizes(facts))
        (place,) = [(n, sheet.seal) for n, sheet in enumerate(laid.sheets) if sheet.seal]
        number, seal = place
        assert seal is not None
        left, top = seal
        height = laid.frame.height
        pages = pages_of(set_notice(facts).pdf)
        for sign in pages.signs:
            is_inside = (
                sign.right > left
                and sign.x < left + SEAL_SIDE
                and top < height - sign.y + sign.size * 0.2
                and height - sign.y - sign.size * 0.9 < top + SEAL_SIDE
            )
            assert not (sign.page == number and is_inside), sign
        for page, x0, y0, x1, y1 in pages.shapes:
            misses = x1 <= left or x0 >= left + SEAL_SIDE
            misses = misses or height - y0 <= top or height - y1 >= top + SEAL_SIDE
            assert page != number or misses
        above = [sign for sign in pages.signs if sign.page == number and height - sign.y < top]
        assert above, "the seal stands alone"
        assert left >= laid.frame.left - 0.1
        assert top + SEAL_SIDE <= laid.frame.height


def test_fonts_are_embedded_and_the_document_names_itself() -> None:
    printed = set_notice(written(OUTAGE))
    catalogue, info = catalogue_of(printed.pdf)
    assert catalogue["Lang"] == b"zh-CN"
    assert info["Title"].decode("utf-16") == "停水通知"
    fonts = {sign.font for sign in pages_of(printed.pdf).signs}
    assert all("+NotoSansSC" in font for font in fonts)
    assert b"Helvetica" not in printed.pdf
    assert printed.pdf == set_notice(written(OUTAGE)).pdf
    assert len(printed.pdf) < 80_000


def test_what_is_asked_for_first_is_read_first() -> None:
    words = pages_of(set_notice(written(OUTAGE)).pdf).words()
    order = ["停水通知", "各位居民：", "因水管检修", "什么时候", "在哪里", "要做什么"]
    order += ["有事请打社区居委会小陈", "0571-88888888", "特此通知。", "示例社区居民委员会"]
    order += ["2026年11月24日", "编号2026-041"]
    places = [words.index(piece) for piece in order]
    assert places == sorted(places)


def test_the_phone_is_boxed_untorn_and_the_largest_after_the_title() -> None:
    printed = set_notice(written(replace(OUTAGE, phone="0571-88888888、13800138000")))
    pages = pages_of(printed.pdf)
    lines = ["".join(sign.text for sign in line) for line in pages.lines()]
    assert "0571-8888 8888" in lines
    assert "138 0013 8000" in lines
    sizes = sorted({sign.size for sign in pages.signs}, reverse=True)
    (line,) = [line for line in pages.lines() if "138" in "".join(sign.text for sign in line)]
    assert line[0].size in sizes[:2]


def test_a_posting_says_its_period_and_how_to_object() -> None:
    printed = set_notice(written(INCOME, kind=NoticeKind.POSTING))
    words = pages_of(printed.pdf).words()
    assert "自2026年12月1日起至2026年12月15日止，共15日" in words
    assert "有不同意见" in words
    assert "监督电话0571-12345678" in words
    assert "特此公示。" in words
    assert printed.pages == 2
    assert "第1页/共2页" in words
    assert "第2页/共2页" in words


def test_a_table_repeats_its_head() -> None:
    rows = tuple((f"第{number}项", "100.00") for number in range(40))
    text = replace(INCOME, table=(("项目", "金额(元)"), *rows))
    printed = set_notice(written(text, kind=NoticeKind.POSTING))
    words = pages_of(printed.pdf).words()
    assert printed.pages > 2
    holding = [page for page in range(printed.pages) if "100.00" in on_page(printed.pdf, page)]
    assert words.count("项目金额(元)") == len(holding) > 1
    assert all(f"第{number}项" in words for number in range(40))


def on_page(pdf: bytes, page: int) -> str:
    pages = pages_of(pdf)
    return pages.words(tuple(sign for sign in pages.signs if sign.page == page))


@pytest.mark.parametrize(
    ("kind", "ending"),
    [
        (NoticeKind.NOTICE, "特此通知。"),
        (NoticeKind.ANNOUNCEMENT, "特此公告。"),
        (NoticeKind.POSTING, "特此公示。"),
        (NoticeKind.REMINDER, ""),
    ],
)
def test_closing_words_by_kind_and_never_twice(kind: NoticeKind, ending: str) -> None:
    words = pages_of(set_notice(written(OUTAGE, kind=kind)).pdf).words()
    assert words.count("特此") == bool(ending)
    assert ending in words
    said = replace(OUTAGE, more=f"请互相转告。{ending or '特此通知。'}")
    assert pages_of(set_notice(written(said, kind=kind)).pdf).words().count("特此") == 1


def test_an_english_notice_has_english_labels() -> None:
    printed = set_notice(written(ENGLISH))
    words = pages_of(printed.pdf).words()
    assert "Questions?Call" in words
    assert "Dearresidents:" in words
    assert "什么时候" not in words
    assert catalogue_of(printed.pdf)[0]["Lang"] == b"en"


def test_every_character_nobody_draws_is_named_once() -> None:
    text = replace(OUTAGE, more=f"{NOBODY_DRAWS}和\U0001e901和{NOBODY_DRAWS}", contact="𬭎老师")
    printed = set_notice(written(text))
    assert printed.missing_glyphs == (NOBODY_DRAWS, "\U0001e901")
    assert printed.pdf == b""
    assert printed.pages == 0


def test_signs_that_print_nothing_do_no_harm() -> None:
    text = replace(OUTAGE, title="停水\x00通知\u200b", more="一\x07二\u2028三")
    assert "停水通知" in pages_of(set_notice(written(text)).pdf).words()


def test_an_empty_notice_is_a_sheet_to_write_on() -> None:
    printed = set_notice(WrittenNotice(NoticeText()))
    assert printed.pages == 1
    assert printed.characters == 0


@pytest.mark.parametrize(
    "field", ["title", "to", "when", "do", "contact", "phone", "issuer", "objection"]
)
def test_a_field_far_too_long_still_stands_on_the_sheets(field: str) -> None:
    long = "社区居民委员会通知各位居民停水" * 40
    facts = written(replace(OUTAGE, **{field: long}), NoticeStyle.STAIR, PaperSize.A5)
    printed = set_notice(facts)
    pages = pages_of(printed.pdf)
    frame = scale_of(NoticeStyle.STAIR, PaperSize.A5).frame
    assert pages.words().count("居") >= 80
    assert min(sign.y for sign in pages.signs) > 0
    assert max(sign.right for sign in pages.signs) <= frame.right + 0.5


@ON_EVERY_SHEET
def test_every_template_sets_shortest_and_longest(style: NoticeStyle, paper: PaperSize) -> None:
    frame = scale_of(style, paper).frame
    for template in shipped_templates():
        for text in examples(template):
            facts = replace(written(text, style, paper, template.kind), labels=template.labels)
            laid = laid_out(facts, fitting_sizes(facts))
            assert len(laid.sheets) <= 5
            for sheet in laid.sheets:
                marks = [mark for mark in sheet.marks if isinstance(mark, TextMark)]
                assert min(mark.x for mark in marks) >= frame.left - 0.1
                assert max(mark.y for mark in marks) < frame.height


def test_surplus_says_how_much_must_go() -> None:
    text = replace(OUTAGE, more="家里有老人的打电话来。" * 20)
    printed = set_notice(written(text))
    assert printed.pages == 2
    assert 0 < printed.surplus < len(text.more)
    shorter = replace(text, more=text.more[: -printed.surplus])
    assert set_notice(written(shorter)).pages == 1
    assert set_notice(written(OUTAGE)).surplus == 0


def test_characters_are_those_typed_and_the_date() -> None:
    text = NoticeText(title="停水", what="今晚 停水。", dated_on=DAY)
    assert set_notice(written(text)).characters == 2 + 5 + len("2026年11月24日")


def test_the_footer_leaves_lines_where_nothing_is_known() -> None:
    facts = written(OUTAGE)
    blank = pages_of(set_notice(facts).pdf)
    known = replace(facts, posted_on=DAY, remove_on=date(2026, 12, 4), posted_by="小陈")
    filled = pages_of(set_notice(known).pdf)
    assert len(blank.shapes) - len(filled.shapes) == 5
    assert "张贴2026年11月24日撤下2026年12月4日张贴人小陈" in filled.words()
    assert min(sign.size for sign in filled.signs) >= 12
