"""Address labels on self-adhesive A4 sheets: 2 × 8 of 105 × 37 mm, 3 × 8 of 70 × 37 mm."""

from __future__ import annotations

from app.documents.document_texts import DocumentTexts
from app.documents.notices.address_setting import AddressSizes, address_lines, place_of
from app.documents.page_frames import MM, PageFrame
from app.documents.paper import Paper
from app.domain.errors import RuleViolation
from app.ports.notice_facts import AddressFacts
from app.ports.progress import Progress, SilentProgress

SHEET = PageFrame(210 * MM, 297 * MM, 0, 0, 0)
SIDE, ABOVE = 4 * MM, 4 * MM
"""Free inside every label: sheets slip by a millimetre or two, and no printer reaches the edge."""

WIDE = AddressSizes(name=30, door=20, one_line=18)
NARROW = AddressSizes(name=26, door=16, one_line=16)


def build_labels(
    facts: AddressFacts, wording: DocumentTexts, progress: Progress | None = None
) -> bytes:
    """Every address on a label of its own, in their order; the first ``skip`` labels stay free.

    Raises ``Cancelled``, and ``RuleViolation``: ``series_empty``; ``labels_skip_wrong`` when less
    than none or no label at all is left on the first sheet; ``address_too_long``;
    ``character_cannot_print``.
    """
    per_sheet = facts.columns * facts.rows
    if not facts.addresses:
        raise RuleViolation("series_empty")
    if not 0 <= facts.skip < per_sheet:
        raise RuleViolation("labels_skip_wrong", labels=per_sheet, first=facts.skip + 1)
    watching = progress or SilentProgress()
    width, height = SHEET.width / facts.columns, SHEET.height // MM // facts.rows * MM
    free = (SHEET.height - facts.rows * height) / 2
    room = (width - 2 * SIDE, height - 2 * ABOVE)
    sizes = WIDE if width > 90 * MM else NARROW
    title = wording("series.labels_title")
    paper = Paper(SHEET, wording, title, author=facts.office.community)
    for number, address in enumerate(facts.addresses):
        watching.report(number, len(facts.addresses))
        place = (number + facts.skip) % per_sheet
        if number and not place:
            paper.new_page()
        paper.setter.place = place_of(address, title)
        lines = address_lines(paper.setter, address, address.name, sizes, room)
        row, column = divmod(place, facts.columns)
        top = free + row * height + (height - sum(style.pitch for _, style in lines)) / 2
        for text, style in lines:
            paper.centred_at(column * width, width, top, text, style)
            top += style.pitch
    return paper.write()
