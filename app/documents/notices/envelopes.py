"""Envelopes of the size DL (220 × 110 mm), lying: who sends it above, whom it is for in large."""

from __future__ import annotations

from dataclasses import replace

from app.documents.building_blocks import issuer_name
from app.documents.document_texts import DocumentTexts
from app.documents.notices.address_setting import AddressSizes, address_lines, place_of
from app.documents.page_frames import MM, PageFrame
from app.documents.paper import Paper
from app.documents.typography import Style
from app.domain.errors import RuleViolation
from app.domain.phones import grouped_phone
from app.ports.document_facts import OfficeFacts
from app.ports.notice_facts import Address, AddressFacts
from app.ports.progress import Progress, SilentProgress

FACE = PageFrame(220 * MM, 110 * MM, 12 * MM, 10 * MM, 10 * MM)
SIZES = AddressSizes(name=36, door=24, one_line=24, least_name=18, least_door=16)
TO_LEFT, TO_TOP = 80 * MM, 42 * MM
"""Where the field begins that says whom it is for; it ends at the margins."""

SENDER = Style(12, leading=1.4, grey=0.2)


def build_envelopes(
    facts: AddressFacts, wording: DocumentTexts, progress: Progress | None = None
) -> bytes:
    """One envelope a page, in the order of the addresses.

    Raises ``Cancelled``, and ``RuleViolation``: ``series_empty``, ``address_too_long``,
    ``character_cannot_print``.
    """
    if not facts.addresses:
        raise RuleViolation("series_empty")
    watching = progress or SilentProgress()
    title = wording("series.envelopes_title")
    paper = Paper(FACE, wording, title, author=facts.office.community)
    room = (FACE.right - TO_LEFT, FACE.floor - TO_TOP)
    for number, address in enumerate(facts.addresses):
        watching.report(number, len(facts.addresses))
        if number:
            paper.new_page()
        paper.setter.place = title
        _write_sender(paper, facts.office)
        paper.setter.place = place_of(address, title)
        written = _with_community(address, facts.office.community)
        name = wording("series.to", name=address.name)
        lines = address_lines(paper.setter, written, name, SIZES, room)
        top = TO_TOP + (room[1] - sum(style.pitch for _, style in lines)) / 2
        for text, style in lines:
            paper.text_at(TO_LEFT, top, text, style)
            top += style.pitch
    return paper.write()


def _with_community(address: Address, community: str) -> Address:
    """The door as the post finds it: «示例社区 3幢2单元501室»."""
    if not address.door or address.door.startswith(community):
        return address
    return replace(address, door=f"{community} {address.door}")


def _write_sender(paper: Paper, office: OfficeFacts) -> None:
    top = FACE.top
    for text in (issuer_name(office.community, paper), office.address, grouped_phone(office.phone)):
        if text.strip():
            for line in paper.setter.lines(text, SENDER, FACE.text_width / 2):
                paper.text_at(FACE.left, top, line, SENDER)
                top += SENDER.pitch
