"""Reads back what was printed: words, sizes, fonts."""

from __future__ import annotations

from dataclasses import dataclass

import pymupdf


@dataclass(frozen=True)
class Printed:
    """A PDF taken apart. ``words`` holds the text without line ends and spaces."""

    pages: int
    text: str
    spans: tuple[tuple[str, float], ...]
    fonts: tuple[tuple[str, str], ...]
    metadata: dict[str, str]
    page_size: tuple[float, float]

    @property
    def words(self) -> str:
        return "".join(self.text.split())

    def size_of(self, words: str) -> float:
        """The size of the span that holds these words."""
        return next(size for text, size in self.spans if words in text)


def read(pdf: bytes) -> Printed:
    with pymupdf.open(stream=pdf) as document:
        spans = [
            (span["text"], span["size"])
            for page in document
            for block in page.get_text("dict")["blocks"]
            for line in block.get("lines", ())
            for span in line["spans"]
        ]
        fonts = {
            (font[3], font[1])
            for number in range(len(document))
            for font in document.get_page_fonts(number)
        }
        return Printed(
            pages=len(document),
            text="\n".join(page.get_text() for page in document),
            spans=tuple(spans),
            fonts=tuple(sorted(fonts)),
            metadata=document.metadata,
            page_size=(document[0].rect.width, document[0].rect.height),
        )
