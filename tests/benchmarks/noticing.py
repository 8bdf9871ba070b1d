"""Notices: one set and shown while typing, and a thousand in one PDF against a bare canvas."""

from __future__ import annotations

import gc
import io
import statistics
from dataclasses import replace
from datetime import date
from typing import Any, cast

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from app.documents.catalogue import Documents
from app.documents.notices.series import series_pages, sizes_for_all
from app.documents.notices.styles import scale_of
from app.documents.page_frames import Mark, TextMark
from app.documents.typography import REGULAR, Typesetter
from app.domain.notices.notice import NoticeText
from app.domain.people import Resident
from app.ports.notice_facts import SeriesFacts, WrittenNotice
from app.services.notices.recipients import RecipientKind, recipients
from app.services.notices.series import series_facts
from tests.benchmarks.figures import Figure, in_turns, milliseconds

SHEETS = 1_000
TIMES = 5
TEXT = NoticeText(
    title="停水通知",
    to="{{姓名}}",
    what="{{住址}}这一路的水管要检修，当天停水。",
    when="12月3日(周四)上午9点到下午5点",
    more="请您提前存好一天要用的水，关好家里的水龙头。来水以后水可能有点浑，"
    "先放几分钟再用。家里有老人和孩子的，我们可以送水上门。",
    contact="社区居委会 小陈",
    phone="0571-88888888",
    issuer="示例社区居民委员会",
    dated_on=date(2026, 11, 23),
)
"""About 150 characters to read; everyone has their name on top and their door in the text."""


def measure() -> list[Figure]:
    """The ratio of a series, its size, and the milliseconds until a preview is a picture."""
    facts, texts = a_series(), Documents().texts
    sizes = sizes_for_all([sheet.facts for sheet in facts.sheets])
    drawn = [_lines(page) for page in series_pages(facts, texts, sizes)]
    pdf = Documents().notice_series(facts)
    gc.collect()
    series = in_turns(
        lambda: Documents().notice_series(facts), lambda: draw_bare(drawn, facts), TIMES
    )
    one = facts.sheets[0].facts
    shown = statistics.median(
        milliseconds(lambda n=number: show(one, n)) for number in range(TIMES * 4)
    )
    return [
        Figure(
            f"{SHEETS:,} notices in one PDF, {len(drawn):,} pages", "ms", series[0], 1.5, series[1]
        ),
        Figure("the size of that PDF", "kB", len(pdf) / 1000, 3_000),
        Figure("a notice set anew and made a picture", "ms", shown, 150),
    ]


def a_series() -> SeriesFacts:
    """A thousand people of different names, each with their door in the text."""
    family, given = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许", "明华丽芳国强秀英建军玉兰桂珍文斌"
    people = [
        Resident(
            number,
            family[number % 20] + given[number % 16] + given[number // 16 % 16],
            building=str(number // 60 + 1),
            entrance=str(number // 20 % 3 + 1),
            room=f"{number // 2 % 10 + 1}0{number % 2 + 1}",
        )
        for number in range(SHEETS)
    ]
    written = WrittenNotice(TEXT, number="2026-041")
    return series_facts(written, recipients(people, RecipientKind.PERSON))


def _lines(page: list[Mark]) -> list[TextMark]:
    """The texts of a page, what stands in one line as one string: the least work for a canvas."""
    lines: list[TextMark] = []
    for mark in page:
        if not isinstance(mark, TextMark):
            continue
        last = lines[-1] if lines else mark
        if lines and (last.y, last.size, last.bold) == (mark.y, mark.size, mark.bold):
            lines[-1] = replace(last, text=last.text + mark.text)
        else:
            lines.append(mark)
    return lines


def draw_bare(pages: list[list[TextMark]], facts: SeriesFacts) -> bytes:
    """The same strings at the same places in the same fonts, with nothing but reportlab."""
    first = facts.sheets[0].facts
    frame = scale_of(first.style, first.paper).frame
    setter, target = Typesetter(), io.BytesIO()
    canvas: Any = cast("Any", Canvas)(
        target,
        pagesize=(frame.width, frame.height),
        pageCompression=1,
        invariant=1,
        initialFontName=REGULAR,
    )
    for page in pages:
        for mark in page:
            ((font, text),) = setter.runs(mark.text, bold=mark.bold)
            canvas.setFont(font, mark.size)
            canvas.drawString(mark.x, frame.height - mark.y, text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def show(facts: WrittenNotice, number: int) -> None:
    """Set the notice with one more character typed and draw its first page as a screen does."""
    typed = replace(facts, text=replace(facts.text, more=facts.text.more + "水" * (number % 9)))
    document = pypdfium2.PdfDocument(Documents().notice(typed).pdf)
    document[0].render(scale=1.5).to_pil()
    document.close()
