"""A series: every sheet for its own reader, all in one size of type, parted by stairs."""

from dataclasses import replace
from datetime import date

import pymupdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.catalogue import Documents
from app.documents.notices.layout import fitting_sizes
from app.documents.notices.series import series_pages, sizes_for_all
from app.domain.errors import RuleViolation
from app.domain.notices.notice import NoticeStyle, NoticeText, PaperSize
from app.ports.notice_facts import SeriesFacts, SeriesSheet, WrittenNotice
from app.ports.progress import Cancelled
from tests.documents.reading import read

TEXT = NoticeText(
    title="停水通知",
    what="这一路的水管要检修，当天停水。",
    when="12月3日(周四)上午9点到下午5点",
    more="请您提前存好一天要用的水。",
    contact="社区居委会 小陈",
    phone="0571-88888888",
    issuer="示例社区居民委员会",
    dated_on=date(2026, 11, 23),
)
DOORS = tuple(
    f"{place // 6 + 1}幢{place // 3 % 2 + 1}单元{place % 3 + 1}01室" for place in range(12)
)
STAIRS = tuple(door.split("单元")[0] + "单元" for door in DOORS)


def notice(door, more="", **changes):
    text = replace(TEXT, to=f"{door} 金阿姨", more=TEXT.more + more)
    return WrittenNotice(text, number="2026-041", addressee=f"{door} 金阿姨", **changes)


def series(notices, *, separated=False):
    sheets = [
        SeriesSheet(one, STAIRS[place] if separated and not place % 3 else "")
        for place, one in enumerate(notices)
    ]
    return SeriesFacts(sheets, "停水通知", "示例社区")


def text_of_pages(pdf):
    with pymupdf.open(stream=pdf) as document:
        return ["".join(page.get_text().split()) for page in document]


def sizes_of_pages(pdf):
    with pymupdf.open(stream=pdf) as document:
        return [
            {
                round(span["size"], 2)
                for block in page.get_text("dict")["blocks"]
                for line in block.get("lines", ())
                for span in line["spans"]
            }
            for page in document
        ]


def test_everyone_gets_their_own_sheet_in_order():
    pages = text_of_pages(Documents().notice_series(series([notice(door) for door in DOORS])))
    assert len(pages) == len(DOORS)
    for page, door in zip(pages, DOORS, strict=True):
        assert f"{door}金阿姨" in page
        assert sum(other in page for other in DOORS) == 1


def test_separators_say_where_to_and_how_many():
    facts = series([notice(door) for door in DOORS], separated=True)
    pages = text_of_pages(Documents().notice_series(facts))
    assert len(pages) == len(DOORS) + 4
    for place in range(4):
        separator, *own = pages[place * 4 : place * 4 + 4]
        assert separator.startswith(f"{STAIRS[place * 3]}以下3份")
        assert all(STAIRS[place * 3] in page for page in own)


@pytest.mark.parametrize("style", NoticeStyle)
@pytest.mark.parametrize("paper", PaperSize)
def test_all_are_in_one_size_of_type_that_of_the_longest(style, paper):
    notices = [notice(door, style=style, paper=paper) for door in DOORS]
    notices[7] = notice(
        DOORS[7], "来水以后水可能有点浑，先放几分钟再用。" * 3, style=style, paper=paper
    )
    pdf = Documents().notice_series(series(notices))
    with pymupdf.open(stream=pdf) as document:
        bodies = {
            round(span["size"], 2)
            for page in document
            for block in page.get_text("dict")["blocks"]
            for line in block.get("lines", ())
            for span in line["spans"]
            if "提前" in span["text"]
        }
    assert len(bodies) == 1
    assert bodies == {round(min(fitting_sizes(one).body for one in notices), 2)}


def series_pages_of(notices):
    sizes = sizes_for_all(notices)
    return list(series_pages(series(notices), Documents().texts, sizes))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(0, 25), min_size=1, max_size=6))
def test_no_sheet_takes_more_pages_than_it_must(lengths):
    notices = [
        notice(DOORS[place], "来水以后水可能有点浑。" * length)
        for place, length in enumerate(lengths)
    ]
    alone = [len(series_pages_of([one])) for one in notices]
    assert len(text_of_pages(Documents().notice_series(series(notices)))) == sum(alone)


def test_what_is_wide_without_being_long_makes_the_type_smaller_too():
    thin = notice(DOORS[0], "ill " * 30)
    wide = notice(DOORS[1], "水" * 90)
    smallest = min(fitting_sizes(one).body for one in (thin, wide))
    assert smallest == fitting_sizes(wide).body < fitting_sizes(thin).body
    watching = Watching()
    pdf = Documents().notice_series(series([thin, wide, thin]), watching)
    assert watching.heard == sorted(watching.heard)
    assert len(text_of_pages(pdf)) == 3
    assert all(round(smallest, 2) in sizes for sizes in sizes_of_pages(pdf))


def test_a_series_of_one_is_the_notice_itself():
    one = notice(DOORS[0])
    alone, sheet = Documents().notice(one).pdf, Documents().notice_series(series([one]))
    assert text_of_pages(alone) == text_of_pages(sheet)
    assert sizes_of_pages(alone) == sizes_of_pages(sheet)


def test_a_character_nobody_can_draw_is_named_with_whom_it_was_for():
    notices = [notice(door) for door in DOORS]
    notices[3] = replace(notices[3], addressee="1幢2单元101室 周\U0001e900")
    with pytest.raises(RuleViolation) as refused:
        Documents().notice_series(series(notices))
    assert refused.value.code == "character_cannot_print"
    assert refused.value.details["character"] == "\U0001e900"
    assert refused.value.details["where"] == "1幢2单元101室 周\U0001e900"


def test_a_series_without_sheets_is_refused():
    with pytest.raises(RuleViolation) as refused:
        Documents().notice_series(series([]))
    assert refused.value.code == "series_empty"


class Watching:
    """Notes what is reported and cancels once so much of the whole is done."""

    def __init__(self, most=2.0):
        self.most, self.heard = most, []

    def report(self, done, total, note=""):
        self.heard.append(done / total)
        if done / total >= self.most:
            raise Cancelled


def test_progress_only_grows_and_ends_at_the_whole():
    watching = Watching()
    Documents().notice_series(series([notice(door) for door in DOORS * 10]), watching)
    assert watching.heard == sorted(watching.heard)
    assert watching.heard[-1] == 1
    assert len(watching.heard) >= 6


@pytest.mark.parametrize("most", [0, 0.3, 0.8])
def test_a_series_can_be_stopped_while_it_is_set_and_while_it_is_written(most):
    watching = Watching(most)
    with pytest.raises(Cancelled):
        Documents().notice_series(series([notice(door) for door in DOORS * 10]), watching)
    assert watching.heard[-1] >= most


def test_same_facts_give_the_same_bytes():
    facts = series([notice(door) for door in DOORS], separated=True)
    assert Documents().notice_series(facts) == Documents().notice_series(facts)


def test_fonts_are_embedded_subsets_and_the_language_is_said():
    notices = [notice(door) for door in DOORS]
    pdf = Documents().notice_series(series(notices, separated=True))
    printed = read(pdf)
    assert {name.split("+")[1] for name, _ in printed.fonts} == {
        "NotoSansSC-Regular",
        "NotoSansSC-Bold",
    }
    assert all(kind == "ttf" for _, kind in printed.fonts)
    assert b"Helvetica" not in pdf
    assert b"/Lang (zh-CN)" in pdf
    assert printed.metadata["title"] == "停水通知"
    assert printed.metadata["author"] == "示例社区"
