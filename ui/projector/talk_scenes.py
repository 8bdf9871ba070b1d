"""Draws the scenes of the talk: the item, its material, who speaks."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPen

from app.domain.meetings.live import Clock
from app.domain.meetings.scenes import ItemScene, MaterialScene, Seat, Speaker, SpeakersScene
from ui.projector.frame import draw_foot, draw_heading, draw_label, draw_top, paragraph
from ui.projector.scene_words import (
    body_word,
    page_words,
    party_word,
    seat_word,
    speech_word,
    top_line,
    translate,
)
from ui.projector.sheet import BODY, DIGITS, LARGE, Block, Sheet, stack
from ui.theme import Tone

RIGHT = Qt.AlignmentFlag.AlignRight
SPEECH_CLOCK = 0.27
SOON_OVER = 30
"""Seconds before its end from which a speaker's clock warns."""


def draw_item(sheet: Sheet, scene: ItemScene) -> None:
    """What is talked about, who brought it, who decides, and what was agreed."""
    if not (scene.background or scene.conclusion or scene.below):
        _draw_bare_item(sheet, scene)
        return
    y = draw_heading(sheet, scene.heading, size=0.088, lines=3) + sheet.h(0.01)
    line = sheet.text(_facts(scene), sheet.left, y, BODY, Tone.PRIMARY, lines=2)
    y += line.height + sheet.h(0.02)
    sheet.rule(y)
    y += sheet.h(0.025)
    bottom = _draw_elapsed(sheet, scene)
    if scene.conclusion:
        bottom = _draw_conclusion(sheet, str(scene.conclusion), y, bottom)
    words = str(scene.background)
    fits = sheet.lay(words, LARGE, lines=20).height <= bottom - y and not scene.below
    y = paragraph(sheet, words, y, bottom, size=LARGE if fits else BODY, tone=Tone.PLAIN)
    for below in scene.below:
        if y + sheet.h(BODY) * 1.5 > bottom:
            break
        title = str(below.title) or translate("Projector", "内部议题")
        y += sheet.text(f"{below.number}  {title}", sheet.left, y, BODY).height


def _draw_bare_item(sheet: Sheet, scene: ItemScene) -> None:
    """An item of which there is nothing but its title: large, in the middle."""
    top = draw_top(sheet, top_line(scene.heading))
    bottom = _draw_elapsed(sheet, scene)
    title = sheet.fitted_title(str(scene.heading.title), size=0.115, lines=3)
    facts = sheet.lay(_facts(scene), BODY, lines=2)
    blocks = [
        Block(title.height, lambda y: sheet.draw(title, sheet.left, y)),
        Block(facts.height, lambda y: sheet.draw(facts, sheet.left, y, Tone.PRIMARY)),
    ]
    stack(blocks, top, bottom, sheet.h(0.03), sink=0.42)


def _facts(scene: ItemScene) -> str:
    """Who brought it, who decides, how long it may take."""
    facts = [
        translate("Projector", "{party}提出").format(party=party_word(scene.sponsor)),
        body_word(scene.body),
    ]
    if scene.minutes:
        facts.append(translate("Projector", "计划 {n} 分钟").format(n=scene.minutes))
    return "  ·  ".join(facts)


def _draw_elapsed(sheet: Sheet, scene: ItemScene) -> float:
    """How long it has been talked about, at the foot; returns where the scene must end."""
    if scene.opened_at is None:
        return sheet.bottom
    gone = Clock(0, 0, scene.opened_at).shown(sheet.now)
    return draw_foot(sheet, translate("Projector", "已进行 {time}").format(time=gone))


def _draw_conclusion(sheet: Sheet, words: str, top: float, bottom: float) -> float:
    """The agreed text in a panel at the bottom; returns where the panel begins."""
    inset = sheet.h(0.035)
    lines = max(1, int((bottom - top - sheet.h(0.11)) // (sheet.h(BODY) * 1.36)))
    laid = sheet.lay(words, BODY, width=sheet.width - 2 * inset, lines=min(lines, 5))
    high = laid.height + sheet.h(0.11)
    place = QRectF(sheet.left, bottom - high, sheet.width, high)
    sheet.panel(place, edge=Tone.OK)
    x, y = place.left() + inset, place.top() + sheet.h(0.018)
    side = sheet.h(0.034)
    sheet.sign("yes", QRectF(x, y + sheet.h(0.011), side, side), Tone.OK)
    word = translate("Projector", "议定")
    y = draw_label(sheet, word, x + side + sheet.h(0.015), y, Tone.OK)
    sheet.draw(laid, x, y)
    return place.top() - sheet.h(0.02)


@lru_cache(maxsize=2)
def _picture(encoded: bytes) -> QImage:
    return QImage.fromData(encoded)


@lru_cache(maxsize=4)
def _scaled(encoded: bytes, wide: int, high: int, ratio: float) -> QImage:
    kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    room = QSize(round(wide * ratio), round(high * ratio))
    scaled = _picture(encoded).scaled(room, kept, smooth)
    scaled = scaled.convertToFormat(QImage.Format.Format_RGB32)
    scaled.setDevicePixelRatio(ratio)
    return scaled


def draw_material(sheet: Sheet, scene: MaterialScene) -> None:
    """A page as large as it gets."""
    pages = page_words(scene.page, scene.pages, scene.half)
    number = f"{scene.heading.number}  " if scene.heading.number else ""
    title = f"{number}{scene.heading.title or scene.heading.meeting}"
    top = draw_top(sheet, "  ·  ".join(part for part in (pages, title) if part))
    room = QRectF(sheet.left, top, sheet.width, sheet.area.bottom() - sheet.h(0.03) - top)
    page = _scaled(scene.picture, int(room.width()), int(room.height()), sheet.ratio)
    if page.isNull():
        word = translate("Projector", "这份材料不能显示")
        sheet.text(word, sheet.left, top, LARGE, Tone.AMBER)
        return
    size = page.deviceIndependentSize()
    left = round(room.center().x() - size.width() / 2)
    place = QRectF(QPointF(left, round(top + (room.height() - size.height()) / 2)), size)
    sheet.painter.drawImage(place.topLeft(), page)
    # A white page on a light wall is seen by its edge.
    sheet.painter.setPen(QPen(QColor(sheet.tokens.muted), max(1.0, sheet.h(0.002))))
    sheet.painter.setBrush(Qt.BrushStyle.NoBrush)
    sheet.painter.drawRect(place)


def draw_speakers(sheet: Sheet, scene: SpeakersScene) -> None:
    """Who speaks, for how long still, and who comes next."""
    y = draw_heading(sheet, scene.heading) + sheet.h(0.03)
    bottom = sheet.bottom
    if scene.times:
        spoken = (
            f"{party_word(one.party)} {one.seconds // 60:02d}:{one.seconds % 60:02d}"
            for one in scene.times
        )
        told = translate("Projector", "已发言  {times}").format(times="   ".join(spoken))
        bottom = draw_foot(sheet, told)
    wide = sheet.width * (0.62 if scene.waiting or scene.paused else 1)
    if scene.speaker is None:
        sheet.text(
            translate("Projector", "请举手发言"), sheet.left, y, 0.09, Tone.MUTED, width=wide
        )
    else:
        _draw_speaker(sheet, scene.speaker, y, bottom, wide)
    _draw_waiting(sheet, scene, QRectF(sheet.left + wide, y, sheet.width - wide, bottom - y))


def _draw_speaker(sheet: Sheet, speaker: Speaker, y: float, bottom: float, wide: float) -> None:
    y = draw_label(sheet, speech_word(speaker.kind), sheet.left, y, Tone.PRIMARY)
    name = sheet.fitted_title(
        seat_word(speaker.seat), size=0.11, width=wide - sheet.h(0.03), lines=2
    )
    sheet.draw(name, sheet.left, y)
    y += name.height
    post = _post(speaker.seat)
    if post:
        y += sheet.text(post, sheet.left, y, BODY, Tone.MUTED, width=wide, lines=2).height
    y += min(sheet.h(0.06), max(0.0, bottom - y - sheet.h(0.22)))
    clock = speaker.clock
    tone, note = Tone.PLAIN, ""
    if clock.allowed:
        left = clock.left(sheet.now)
        if left < 0:
            tone, note = Tone.SEAL, translate("Projector", "超时")
        elif left <= SOON_OVER:
            tone, note = Tone.AMBER, translate("Projector", "时间快到")
    if clock.since is None:
        tone, note = Tone.MUTED, translate("Projector", "已暂停")
    shown = clock.shown(sheet.now)
    size = min(SPEECH_CLOCK, max(0.1, (bottom - y) / sheet.h(1) / DIGITS))
    natural = sheet.lay(shown, size, bold=True, width=sheet.area.width() * 2).width
    size *= min(1.0, (wide - sheet.h(0.05)) / natural)
    width = sheet.figure(shown, sheet.left, y, size, tone)
    if note:
        laid = sheet.lay(note, LARGE, bold=True)
        room = wide - width - sheet.h(0.02)
        beside = laid.width <= room
        x = sheet.left + width + sheet.h(0.03) if beside else sheet.left
        base = y + sheet.h(size) * DIGITS
        sheet.draw(laid, x, base - laid.height * 0.8 if beside else base + sheet.h(0.02), tone)


def _post(seat: Seat) -> str:
    """The second line under a name; the name of a party alone needs none."""
    if not seat.name:
        return ""
    return "  ·  ".join(part for part in (party_word(seat.party), str(seat.title)) if part)


def _draw_waiting(sheet: Sheet, scene: SpeakersScene, place: QRectF) -> None:
    y = place.top()
    if scene.paused is not None:
        word = translate("Projector", "暂停发言")
        y = draw_label(sheet, word, place.left(), y, Tone.AMBER)
        told = f"{seat_word(scene.paused.seat)}  {scene.paused.clock.shown(sheet.now)}"
        laid = sheet.text(told, place.left(), y, BODY, width=place.width(), lines=2)
        y += laid.height + sheet.h(0.03)
    if not scene.waiting:
        return
    y = draw_label(sheet, translate("Projector", "接下来"), place.left(), y, Tone.PRIMARY)
    step = sheet.h(0.082)
    for n, waiting in enumerate(scene.waiting, 1):
        if y + step > place.bottom():
            break
        sheet.text(str(n), place.left(), y, BODY, Tone.MUTED, bold=True)
        x = place.left() + sheet.h(0.06)
        sheet.text(seat_word(waiting), x, y, BODY, width=place.right() - x)
        y += step
