"""The keys of the program on one sheet, to be pinned up beside the screen."""

from __future__ import annotations

from collections.abc import Sequence

from app.documents.building_blocks import Field, field_table, section, title
from app.documents.document_texts import DocumentTexts
from app.documents.page_frames import A4
from app.documents.paper import Paper
from app.documents.typography import Style
from app.ports.document_facts import KeySection

TITLE = Style(28, bold=True, leading=1.5)
SECTION = Style(16, bold=True, leading=1.5)
KEY = Style(14, bold=True, leading=1.5)
WORDS = Style(14, leading=1.5)


def build_key_sheet(sections: Sequence[KeySection], wording: DocumentTexts) -> bytes:
    """The list of keys as a PDF."""
    paper = Paper(
        A4, wording, wording("keys.title"), author="LinliDesk", number_a_single_page=False
    )
    title(paper, wording("keys.title"), TITLE)
    widths = [paper.setter.width(key, KEY) for part in sections for key, _ in part.keys]
    for part in sections:
        section(paper, part.title, SECTION)
        fields = [Field(key, words) for key, words in part.keys]
        field_table(paper, fields, KEY, WORDS, gap=3, least_column=max(widths, default=0))
    return paper.finish()
