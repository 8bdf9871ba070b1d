"""Paper being written on: pages of marks and a cursor that moves down them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from app.documents.document_texts import DocumentTexts
from app.documents.page_frames import Mark, PageFrame, TextMark
from app.documents.pdf_writing import Identity, write_pdf
from app.documents.typography import ASCENT, Style, Typesetter
from app.ports.progress import Progress, SilentProgress

FOOTER = Style(9, leading=1.2, grey=0.3)
FOOTER_GAP = 10
"""Between the text and its footer, in points."""


class Paper:
    """A document being laid out from top to bottom.

    ``heading`` is what every page after the first begins with (a table's head), when set.
    ``footer`` stands at the lower left of each page, «第1页/共2页» at the lower right
    (a single page goes without it where it would only be one thing more to read).
    """

    def __init__(
        self,
        frame: PageFrame,
        texts: DocumentTexts,
        title: str,
        *,
        author: str,
        footer: str = "",
        footer_style: Style = FOOTER,
        number_a_single_page: bool = True,
    ) -> None:
        self.frame = frame
        self.texts = texts
        self.setter = Typesetter(title)
        self.y = frame.top
        self.heading: Callable[[], None] | None = None
        self.pages: list[list[Mark]] = [[]]
        self._identity = Identity(title, author, texts.language.replace("_", "-"))
        self._footer = footer
        self._footer_style = footer_style
        self._number_a_single_page = number_a_single_page
        self._parts = [0]

    @property
    def room(self) -> float:
        """The height still free on this page, in points."""
        return self.frame.floor - self.y

    def new_page(self) -> None:
        """Go on at the top of a fresh page, below its heading."""
        self.pages.append([])
        self.y = self.frame.top
        if self.heading is not None:
            self.heading()

    def new_part(self) -> None:
        """Begin what stands alone on a fresh page; its pages are numbered by themselves."""
        if self.pages[-1]:
            self.new_page()
            self._parts.append(len(self.pages) - 1)

    def need(self, height: float) -> None:
        """Go to a new page unless ``height`` points are free on this one."""
        if height > self.room and self.y > self.frame.top:
            self.new_page()

    def skip(self, height: float) -> None:
        """Leave ``height`` points free."""
        self.y += height

    def put(self, mark: Mark) -> None:
        """Place a mark on the current page; the cursor stays."""
        self.pages[-1].append(mark)

    def text_at(self, x: float, top: float, text: str, style: Style) -> None:
        """Set one line beginning at ``x``, its line box beginning at ``top``."""
        if text:
            baseline = top + (style.pitch - style.size) / 2 + ASCENT * style.size
            self.put(TextMark(x, baseline, style.size, style.bold, style.grey, text))

    def centred_at(self, left: float, width: float, top: float, text: str, style: Style) -> None:
        """Set one line in the middle of a stretch."""
        self.text_at(left + (width - self.setter.width(text, style)) / 2, top, text, style)

    def right_at(self, right: float, top: float, text: str, style: Style) -> None:
        """Set one line that ends at ``right``."""
        self.text_at(right - self.setter.width(text, style), top, text, style)

    def finish(self, progress: Progress | None = None) -> bytes:
        """Number the pages and write them; raises ``Cancelled`` through ``progress``."""
        self._write_footers()
        return self.write(progress)

    def write(self, progress: Progress | None = None) -> bytes:
        """Write the pages as they are, without footers; raises ``Cancelled``."""
        watching = progress or SilentProgress()
        return write_pdf(
            self.frame, self.pages, self._identity, self.setter, watching, len(self.pages)
        )

    def _write_footers(self) -> None:
        top = self.frame.floor + FOOTER_GAP
        current = self.pages
        for first, after in pairwise([*self._parts, len(current)]):
            total = after - first
            for number, page in enumerate(current[first:after], start=1):
                self.pages = [page]
                if total > 1 or self._number_a_single_page:
                    numbered = self.texts("page.number", number=number, total=total)
                    self.right_at(self.frame.right, top, numbered, self._footer_style)
                self.text_at(self.frame.left, top, self._footer, self._footer_style)
        self.pages = current
