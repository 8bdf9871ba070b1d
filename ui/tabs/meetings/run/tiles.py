"""People as tiles: a big digit, a name, and in word, sign and colour where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import Step, Theme, Tone, current
from ui.widgets.badge import SIGN, paint_sign

HIGH, LEAST_WIDE, GAP = 46, 286, 6
"""Pixels at 100 %: height of a tile, its least width, and the space between tiles."""


@dataclass(frozen=True)
class Offer:
    """Something the chosen tile offers to be clicked: «赞成 A»."""

    key: object
    words: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True)
class TileFace:
    """What a tile shows. ``ground`` colours it; ``mark`` is a small word before the state, which
    can be clicked too (签字).
    """

    key: int
    number: str
    name: str
    aside: str = ""
    word: str = ""
    tone: Tone = Tone.MUTED
    ground: Tone = Tone.PLAIN
    is_chosen: bool = False
    is_dimmed: bool = False
    mark: str = ""
    mark_tone: Tone = Tone.MUTED
    offers: tuple[Offer, ...] = ()


class Tile(QAbstractButton):
    """One person. Signals: ``offered(key, offer)``; ``marked(key)``."""

    offered = Signal(int, object)
    marked = Signal(int)

    def __init__(self, face: TileFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face
        self._zones: list[tuple[QRect, Offer]] = []
        self._mark_zone = QRect()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_face(face)

    def show_face(self, face: TileFace) -> None:
        """Show another state of the same person."""
        self.face = face
        told = (face.number, face.name, face.aside, face.word, face.mark)
        self.setAccessibleName(" ".join(piece for piece in told if piece))
        self.setChecked(face.is_chosen)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(current().px(LEAST_WIDE), current().px(HIGH))

    def zone(self, key: object) -> QRect:
        """Where an offer stands; for tests and for people who point."""
        self._lay_out()
        return next(rect for rect, offer in self._zones if offer.key == key)

    @property
    def mark_zone(self) -> QRect:
        """Where the mark stands."""
        self._lay_out()
        return self._mark_zone

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._lay_out()
        place = event.position().toPoint()
        if self.isDown():
            for rect, offer in self._zones:
                if rect.contains(place):
                    self.setDown(False)
                    self.offered.emit(self.face.key, offer.key)
                    return
            if self._mark_zone.contains(place):
                self.setDown(False)
                self.marked.emit(self.face.key)
                return
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        self._lay_out()
        theme, px, face = current(), current().px, self.face
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, theme)
        tone = Tone.MUTED if face.is_dimmed else Tone.PLAIN
        side = px(36)
        box = QRect(px(8), (self.height() - side) // 2, side, side)
        painter.setPen(theme.color(Tone.PRIMARY if not face.is_dimmed else Tone.MUTED))
        painter.setFont(theme.font(Step.TITLE, bold=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, face.number)
        left = box.right() + px(10)
        room = self._words_left() - left - px(8)
        painter.setPen(theme.color(tone))
        font = theme.font(Step.BODY, bold=not face.is_dimmed)
        self._line(painter, font, left, room, face.name, up=bool(face.aside))
        if face.aside:
            painter.setPen(theme.color(Tone.MUTED))
            self._line(painter, theme.font(Step.SMALL), left, room, face.aside, down=True)
        for rect, offer in self._zones:
            self._paint_offer(painter, theme, rect, offer)
        if not self._zones:
            self._paint_word(painter, theme)
        painter.end()

    def _paint_ground(self, painter: QPainter, theme: Theme) -> None:
        face = self.face
        edge = theme.color(Tone.PRIMARY) if face.is_chosen else theme.soft(face.ground)
        if theme.hairline > 1 and not face.is_chosen:
            edge = theme.line
        painter.setPen(QPen(edge, theme.hairline + 1 if face.is_chosen else theme.hairline))
        painter.setBrush(theme.soft(face.ground))
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(rect, theme.px(8), theme.px(8))

    def _paint_word(self, painter: QPainter, theme: Theme) -> None:
        face = self.face
        left = self._words_left()
        if face.mark:
            painter.setPen(theme.color(face.mark_tone))
            painter.setFont(theme.font(Step.SMALL))
            painter.drawText(self._mark_zone, Qt.AlignmentFlag.AlignCenter, face.mark)
            left = self._mark_zone.right() + theme.px(8)
        if face.tone not in (Tone.PLAIN, Tone.MUTED):
            paint_sign(painter, theme, face.tone, left, self.height() / 2)
            left += theme.px(SIGN + 6)
        painter.setPen(theme.color(face.tone))
        painter.setFont(theme.font(bold=True))
        rest = QRect(left, 0, self.width() - left, self.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, face.word)

    def _paint_offer(self, painter: QPainter, theme: Theme, rect: QRect, offer: Offer) -> None:
        under = rect.contains(self.mapFromGlobal(self.cursor().pos()))
        painter.setPen(QPen(theme.color(offer.tone), 1.5))
        painter.setBrush(theme.soft(offer.tone) if under else theme.surface)
        painter.drawRoundedRect(QRectF(rect), theme.px(6), theme.px(6))
        painter.setPen(theme.color(offer.tone))
        painter.setFont(theme.font(Step.SMALL, bold=True))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, offer.words)

    def _line(
        self, painter: QPainter, font: QFont, left: int, room: int, text: str, *,
        up: bool = False, down: bool = False,
    ) -> None:  # fmt: skip
        painter.setFont(font)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        half = self.height() // 2
        top, high = (half if down else 0), (half if up or down else self.height())
        edge = Qt.AlignmentFlag.AlignBottom if up else Qt.AlignmentFlag.AlignTop
        where = edge if up or down else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, top, max(0, room), high), where, shown)

    def _lay_out(self) -> None:
        theme, px, face = current(), current().px, self.face
        metrics = QFontMetrics(theme.font(Step.SMALL, bold=True))
        right, high = self.width() - px(8), px(34)
        top = (self.height() - high) // 2
        self._zones = []
        if face.offers and (face.is_chosen or self.underMouse()):
            for offer in reversed(face.offers):
                wide = metrics.horizontalAdvance(offer.words) + px(16)
                self._zones.insert(0, (QRect(right - wide, top, wide, high), offer))
                right -= wide + px(5)
        self._mark_zone = QRect()
        if face.mark and not self._zones:
            wide = QFontMetrics(theme.font(Step.SMALL)).horizontalAdvance(face.mark) + px(12)
            self._mark_zone = QRect(self._words_left(), top, wide, high)

    def _words_left(self) -> int:
        theme, px, face = current(), current().px, self.face
        if self._zones:
            return self._zones[0][0].left()
        wide = QFontMetrics(theme.font(bold=True)).horizontalAdvance(face.word)
        if face.tone not in (Tone.PLAIN, Tone.MUTED):
            wide += px(SIGN + 6)
        if face.mark:
            wide += QFontMetrics(theme.font(Step.SMALL)).horizontalAdvance(face.mark) + px(20)
        return self.width() - wide - px(14)


class TileGrid(QWidget):
    """Tiles in as many columns as there is room for.

    Signals: ``chosen(key)``; ``offered(key, offer)``; ``marked(key)``.
    """

    chosen = Signal(int)
    offered = Signal(int, object)
    marked = Signal(int)

    def __init__(self, least_wide: int = LEAST_WIDE) -> None:
        super().__init__()
        self._least_wide = least_wide
        self.setProperty("role", "page")
        self.tiles: list[Tile] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_faces(self, faces: Sequence[TileFace]) -> None:
        """Show these people; those who stay are only told anew."""
        if [face.key for face in faces] != [tile.face.key for tile in self.tiles]:
            self._make(faces)
        for tile, face in zip(self.tiles, faces, strict=True):
            if tile.face != face:
                tile.show_face(face)

    def tile(self, key: int) -> Tile:
        """The tile of a person."""
        return next(tile for tile in self.tiles if tile.face.key == key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _make(self, faces: Sequence[TileFace]) -> None:
        for tile in self.tiles:
            tile.hide()
            tile.deleteLater()
        self.tiles = []
        for face in faces:
            tile = Tile(face, self)
            tile.clicked.connect(lambda _=False, key=face.key: self.chosen.emit(key))
            tile.offered.connect(self.offered)
            tile.marked.connect(self.marked)
            tile.show()
            self.tiles.append(tile)
        self._place()

    def _place(self) -> None:
        px = current().px
        gap, high = px(GAP), px(HIGH)
        columns = max(1, min(3, (self.width() + gap) // (px(self._least_wide) + gap)))
        wide = (self.width() - gap * (columns - 1)) // columns
        for place, tile in enumerate(self.tiles):
            line, column = divmod(place, columns)
            tile.setGeometry(column * (wide + gap), line * (high + gap), wide, high)
        lines = -(-len(self.tiles) // columns)
        self.setFixedHeight(max(1, lines * (high + gap) - gap))


class VoteBar(QWidget):
    """Parts of one whole, with the mark that must be reached.

    Parts are (amount, tone) in order from the left; what remains has not voted.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[tuple[int, Tone], ...] = ()
        self._whole, self._mark, self._label = 0, 0, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(current().px(40))

    def show_parts(
        self, whole: int, parts: Sequence[tuple[int, Tone]], mark: int, label: str
    ) -> None:
        """Show other numbers; ``label`` stands at the mark."""
        self._whole, self._parts, self._mark, self._label = whole, tuple(parts), mark, label
        self.setAccessibleName(label)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, px = current(), current().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = self.width(), px(16)
        painter.setPen(QPen(theme.line, theme.hairline))
        painter.setBrush(theme.soft(Tone.PLAIN))
        painter.drawRoundedRect(QRectF(0.5, 0.5, wide - 1, high), px(4), px(4))
        if self._whole > 0:
            left = 0.0
            painter.setPen(Qt.PenStyle.NoPen)
            for amount, tone in self._parts:
                part = wide * amount / self._whole
                painter.setBrush(theme.color(tone))
                if part:
                    painter.drawRoundedRect(QRectF(left, 0, part - 1, high + 1), px(3), px(3))
                left += part
            self._paint_mark(painter, theme, wide * min(1.0, self._mark / self._whole))
        painter.end()

    def _paint_mark(self, painter: QPainter, theme: Theme, at: float) -> None:
        px = theme.px
        at = min(max(at, 1.0), self.width() - 1.0)
        painter.setPen(QPen(theme.color(Tone.PLAIN), 2))
        painter.drawLine(QPointF(at, 0), QPointF(at, px(20)))
        painter.setFont(theme.font(Step.SMALL))
        wide = QFontMetrics(theme.font(Step.SMALL)).horizontalAdvance(self._label)
        left = min(max(0, round(at) - wide // 2), max(0, self.width() - wide))
        place = QRect(left, px(20), wide + px(4), px(20))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._label)
