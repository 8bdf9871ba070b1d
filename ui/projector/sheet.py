"""A sheet to draw a scene on: sizes as shares of its height, text laid out once and kept."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import combinations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextOption,
)

from ui.theme import PROJECTOR, Tokens, Tone, current

SMALLEST = 1 / 27
"""Nothing on the wall is smaller than this share of its height."""
SMALL, BODY, LARGE, TITLE, OUTCOME, COUNT, CLOCK = 0.041, 0.05, 0.058, 0.072, 0.092, 0.21, 0.34
LEAST_TITLE = 1 / 20

MARGIN = 0.074
DIGITS = 0.73
"""Height of figures, as a share of their size of type."""
LINE = 1.36
"""From line to line, as a share of the size of type."""


BIG = 64
"""Pixels of type from which Qt fills outlines instead of copying glyphs, which takes long."""


@dataclass(frozen=True, eq=False)
class Laid:
    """Text broken into lines; sizes in pixels. ``is_cut``: it did not fit and ends in «…»."""

    layout: QTextLayout
    pixels: int
    width: float
    height: float
    lines: int
    is_cut: bool


@lru_cache(maxsize=600)
def _font(family: str, pixels: int, is_bold: bool) -> QFont:  # noqa: FBT001 - a cache's key
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@lru_cache(maxsize=600)
def _laid(
    text: str,
    font_key: tuple[str, int, bool],
    width: int,
    lines: int,
    is_centred: bool,  # noqa: FBT001 - a cache's key
) -> Laid:
    font = _font(*font_key)
    step = font_key[1] * LINE
    shown, is_cut = text, False
    while True:
        layout = QTextLayout(shown, font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        count, widest, end = 0, 0.0, 0
        while count < lines and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, count * step + (step - line.height()) / 2))
            widest, end = max(widest, line.naturalTextWidth()), line.textStart() + line.textLength()
            count += 1
        layout.endLayout()
        if end >= len(shown) or not shown:
            for number in range(count if is_centred else 0):
                line = layout.lineAt(number)
                left = (widest - line.naturalTextWidth()) / 2
                line.setPosition(QPointF(left, line.position().y()))
            return Laid(layout, font_key[1], widest, count * step, count, is_cut)
        shown, is_cut = shown[: max(0, end - (2 if is_cut else 1))].rstrip("…") + "…", True


_MARKS = re.compile("[，、；：。！？）》”](?![，、；：。！？）》”])|(?=[（《“])")
"""Between these and what follows a title is best broken."""
MOST_MARKS = 6
"""Marks of a title that are looked at, so that the ways to break it stay few."""


@lru_cache(maxsize=100)
def _broken(text: str, lines: int) -> tuple[str, ...]:
    """A text broken at marks into so many lines, the most even way first, none too uneven."""
    marks = [mark.end() for mark in _MARKS.finditer(text) if 0 < mark.end() < len(text)]
    ways: list[tuple[int, str]] = []
    for places in combinations(marks[:MOST_MARKS], lines - 1):
        ends = zip((0, *places), (*places, len(text)), strict=True)
        parts = [text[start:end] for start, end in ends]
        longest = max(map(len, parts))
        if 3 * min(map(len, parts)) >= longest:
            ways.append((longest, "\u2028".join(parts)))
    return tuple(words for _, words in sorted(ways))


@lru_cache(maxsize=64)
def _inked(laid: Laid, color: int, ratio: float) -> tuple[QImage, int]:
    """Big text as a picture with room around it, and how much room.

    ``ratio`` is how many of the screen's own pixels make one.
    """
    around = laid.pixels // 4
    wide, high = math.ceil(laid.width) + 2 * around, math.ceil(laid.height) + 2 * around
    size = QSize(math.ceil(wide * ratio), math.ceil(high * ratio))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor.fromRgba(color))
    laid.layout.draw(painter, QPointF(around, around))
    painter.end()
    return image, around


class Sheet:
    """A painter on an area, with the tools scenes are drawn with.

    Places and sizes are in pixels; ``h`` turns a share of the height into pixels.
    """

    def __init__(self, painter: QPainter, area: QRectF, now: datetime, *, light: bool) -> None:
        self.painter, self.area, self.now = painter, area, now
        self.tokens: Tokens = PROJECTOR["light" if light else "dark"]
        self.ratio = painter.device().devicePixelRatio()
        self._family = current().family
        self.left = area.left() + self.h(MARGIN)
        self.right = area.right() - self.h(MARGIN)
        self.top = area.top() + self.h(0.05)
        self.bottom = area.bottom() - self.h(0.055)

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.right - self.left

    def h(self, share: float) -> float:
        """A share of the height in pixels."""
        return share * self.area.height()

    def color(self, tone: Tone) -> QColor:
        """The colour of words of that tone."""
        tokens = self.tokens
        names = {
            Tone.PLAIN: tokens.text,
            Tone.MUTED: tokens.muted,
            Tone.PRIMARY: tokens.primary,
            Tone.SEAL: tokens.seal,
            Tone.AMBER: tokens.amber,
            Tone.OK: tokens.ok,
        }
        return QColor(names[tone])

    def lay(
        self,
        text: str,
        size: float,
        *,
        bold: bool = False,
        width: float = 0,
        lines: int = 1,
        centred: bool = False,
    ) -> Laid:
        """Lay text out in type of a share of the height, never under the smallest."""
        font = (self._family, round(self.h(max(size, SMALLEST)) + 0.49), bold)
        return _laid(text, font, int(width or self.width), lines, centred)

    def draw(
        self,
        laid: Laid,
        x: float,
        y: float,
        tone: Tone = Tone.PLAIN,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Draw what was laid out with its top at ``y``; ``x`` is its left, middle or right."""
        if align == Qt.AlignmentFlag.AlignRight:
            x -= laid.width
        elif align == Qt.AlignmentFlag.AlignHCenter:
            x -= laid.width / 2
        if laid.pixels >= BIG:
            image, around = _inked(laid, self.color(tone).rgba(), self.ratio)
            self.painter.drawImage(QPoint(round(x) - around, round(y) - around), image)
            return
        self.painter.setPen(self.color(tone))
        laid.layout.draw(self.painter, QPointF(x, y))

    def text(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        tone: Tone = Tone.PLAIN,
        *,
        bold: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        width: float = 0,
        lines: int = 1,
    ) -> Laid:
        """Lay out and draw in one go."""
        laid = self.lay(text, size, bold=bold, width=width, lines=lines)
        self.draw(laid, x, y, tone, align)
        return laid

    def figure(self, text: str, x: float, y: float, size: float, tone: Tone) -> float:
        """Big figures with the top of the digits at ``y``; returns how wide they are."""
        laid = self.lay(text, size, bold=True, width=self.area.width() * 2)
        metrics = QFontMetricsF(laid.layout.font())
        line = laid.layout.lineAt(0)
        above = line.y() + line.ascent() - metrics.capHeight()
        self.draw(laid, x, y - above, tone)
        return laid.width

    def fitted_title(
        self,
        text: str,
        *,
        size: float = TITLE,
        width: float = 0,
        lines: int = 2,
        centred: bool = False,
    ) -> Laid:
        """A title: on one line if it fits a little smaller, else on more, cut only at the last."""
        wide = width or self.width

        def laid(share: float, lines: int) -> Laid:
            share = max(share, LEAST_TITLE)
            return self.lay(text, share, bold=True, width=wide, lines=lines, centred=centred)

        # A title of usual size never falls under 64 of 1080 pixels on one line.
        smallest = 0.88 if size <= TITLE else 0.8
        for share in (1.0, 0.94, 0.88, smallest):
            one = laid(size * share, 1)
            if not one.is_cut:
                return one
        for share in (0.88, 0.8, 0.7, 0):
            many = max(size * share, LEAST_TITLE)
            broken = self.even(text, many, bold=True, width=wide, lines=lines, centred=centred)
            if not broken.is_cut:
                return broken
        return laid(0, lines)

    def even(
        self,
        text: str,
        size: float,
        *,
        width: float,
        lines: int,
        bold: bool = False,
        centred: bool = False,
    ) -> Laid:
        """Lay text out on as few lines as it needs, broken after a mark, else into even lines.

        So no word or two stand alone on the last one, and few words are torn apart.
        """

        def laid(words: str, wide: float, lines: int) -> Laid:
            return self.lay(words, size, bold=bold, width=wide, lines=lines, centred=centred)

        plain = laid(text, width, lines)
        if plain.is_cut or plain.lines == 1:
            return plain
        at_marks = (laid(words, width, plain.lines) for words in _broken(text, plain.lines))
        narrower = (laid(text, width * part / 20, plain.lines) for part in range(10, 20))
        found = (one for ways in (at_marks, narrower) for one in ways if not one.is_cut)
        return next(found, plain)

    def panel(self, place: QRectF, *, edge: Tone | None = None) -> None:
        """A quiet ground with round corners; with an edge at its left to make it speak."""
        radius = self.h(0.014)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(self.tokens.surface))
        self.painter.drawRoundedRect(place, radius, radius)
        if edge is not None:
            bar = QRectF(place.left(), place.top(), self.h(0.01), place.height())
            self.painter.setBrush(self.color(edge))
            self.painter.drawRoundedRect(bar, self.h(0.005), self.h(0.005))

    def rule(self, y: float) -> None:
        """A hairline across."""
        self.painter.setPen(QPen(QColor(self.tokens.line), max(1.0, self.h(0.002))))
        self.painter.drawLine(QPointF(self.left, y), QPointF(self.right, y))

    def sign(self, name: str, place: QRectF, tone: Tone | None) -> None:
        """One of the signs: yes ✓, no ✗, abstain —, wait ○, voted ●, warn !.

        Without a tone it is cut out of what lies below: in the colour of the ground.
        """
        color = QColor(self.tokens.bg) if tone is None else self.color(tone)
        pen = QPen(color, place.width() * 0.14)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        if name in _CIRCLES:
            if _CIRCLES[name]:
                self.painter.setBrush(color)
            self.painter.drawEllipse(place.center(), place.width() * 0.3, place.width() * 0.3)
            return
        path = QPainterPath()
        for stroke in _STROKES[name]:
            points = [
                QPointF(place.left() + x * place.width(), place.top() + y * place.height())
                for x, y in stroke
            ]
            path.moveTo(points[0])
            for point in points[1:]:
                path.lineTo(point)
        self.painter.drawPath(path)


_CIRCLES = {"wait": False, "voted": True}
_STROKES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "yes": (((0.12, 0.55), (0.4, 0.82), (0.9, 0.2)),),
    "no": (((0.18, 0.18), (0.82, 0.82)), ((0.82, 0.18), (0.18, 0.82))),
    "abstain": (((0.12, 0.5), (0.88, 0.5)),),
    "warn": (((0.5, 0.1), (0.5, 0.62)), ((0.5, 0.88), (0.5, 0.89))),
}


@dataclass(frozen=True)
class Block:
    """A piece of a scene: how high it is, and how it is drawn with its top at a place."""

    height: float
    draw: Callable[[float], object]


def stack(
    blocks: Sequence[Block], top: float, bottom: float, widest_gap: float, *, sink: float = 0.3
) -> None:
    """Draw blocks one under the other, the room left shared out between them.

    Of the room that the widest gaps leave over, the share ``sink`` goes above the first.
    """
    room = bottom - top - sum(block.height for block in blocks)
    gap = min(widest_gap, room / max(1, len(blocks) - 1))
    top += sink * max(0.0, room - gap * (len(blocks) - 1))
    for block in blocks:
        block.draw(top)
        top += block.height + gap
