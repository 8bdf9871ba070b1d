"""Two hundred texts like those of offices: complete, whole, inside the margins, lines right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import pytest

from app.documents.line_breaking import NEVER_FIRST, NEVER_LAST
from app.documents.notices.contents import typed_text
from app.documents.notices.setting import set_notice
from app.documents.notices.styles import scale_of
from app.domain.notices.notice import TEXT_FIELDS, NoticeStyle, NoticeText, PaperSize
from app.ports.notice_facts import SetNotice, WrittenNotice
from tests.documents.notice_pages import Pages, pages_of
from tests.documents.notice_samples import text_of, written

HOW_MANY = 200
AT_ONCE = 20

_WHOLE = re.compile(
    r"\d{4}年\d+月\d+日|\d+月\d+日|0571-88880000|138 0013 8000|3-2-501室|浙A12345|1,250\.50元"
    r"|WeChat|Wi-Fi|89\.5平方米|35%|11点30分|40升|70岁"
)
"""What must stand in one line wherever it is said."""

_SHEETS = [(style, paper) for style in NoticeStyle for paper in PaperSize]


@dataclass(frozen=True)
class Case:
    """A generated notice, printed and read back."""

    facts: WrittenNotice
    printed: SetNotice
    pages: Pages

    @property
    def text(self) -> NoticeText:
        return self.facts.text


@cache
def cases(part: int) -> tuple[Case, ...]:
    made: list[Case] = []
    for seed in range(part * AT_ONCE, (part + 1) * AT_ONCE):
        facts = written(text_of(seed), *_SHEETS[seed % len(_SHEETS)])
        printed = set_notice(facts)
        made.append(Case(facts, printed, pages_of(printed.pdf)))
    return tuple(made)


EVERY_PART = pytest.mark.parametrize("part", range(HOW_MANY // AT_ONCE))


def squeezed(text: str) -> str:
    return "".join(text.split())


def body_of(case: Case) -> Pages:
    """The pages without footers and the words below the square for the seal."""
    scale = scale_of(case.facts.style, case.facts.paper)
    kept = tuple(sign for sign in case.pages.signs if abs(sign.size - scale.footer) > 0.01)
    return Pages(case.pages.sizes, kept, case.pages.shapes)


@EVERY_PART
def test_everything_typed_is_printed_in_its_order(part: int) -> None:
    for case in cases(part):
        read = body_of(case).words()
        for name in TEXT_FIELDS:
            for said in getattr(case.text, name).split("\n"):
                pieces = said.split("、") if name == "phone" else [said]
                for piece in pieces:
                    plain = squeezed(piece)
                    assert plain in read or plain in read.replace("-", ""), (name, plain)


@EVERY_PART
def test_every_sign_is_large_enough_and_inside_the_margins(part: int) -> None:
    for case in cases(part):
        scale = scale_of(case.facts.style, case.facts.paper)
        frame = scale.frame
        for sign in case.pages.signs:
            assert sign.x >= frame.left - 0.5
            assert sign.right <= frame.right + 0.5
            assert scale.foot - 1 <= sign.y <= frame.height - frame.top
            assert sign.size >= scale.footer - 0.01
        body = body_of(case)
        assert min(sign.size for sign in body.signs) >= case.printed.minimum_points - 0.01
        assert all(sign.y > frame.height - frame.floor - 1 for sign in body.signs)
        assert all("+" in sign.font for sign in case.pages.signs)


@EVERY_PART
def test_no_line_begins_or_ends_with_a_sign_that_must_not(part: int) -> None:
    for case in cases(part):
        for line in body_of(case).lines():
            said = "".join(sign.text for sign in line).strip()
            assert said, case
            assert said[0] not in NEVER_FIRST, said
            assert said[-1] not in NEVER_LAST, said


@EVERY_PART
def test_numbers_phones_plates_and_words_are_not_torn(part: int) -> None:
    for case in cases(part):
        lines = [squeezed("".join(sign.text for sign in line)) for line in body_of(case).lines()]
        for whole in set(_WHOLE.findall(typed_text(case.text))):
            wanted = typed_text(case.text).count(whole)
            found = sum(line.count(squeezed(whole)) for line in lines)
            assert found >= wanted, (whole, lines)


@EVERY_PART
def test_no_two_lines_of_text_touch(part: int) -> None:
    for case in cases(part):
        rows = sorted({(sign.page, -round(sign.y, 1), sign.size) for sign in body_of(case).signs})
        for (page, y, _), (next_page, next_y, size) in pairwise(rows):
            if page == next_page and next_y - y > 6:  # nearer: a label beside its value
                assert next_y - y >= size * 0.95
