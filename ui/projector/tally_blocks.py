"""Draws what a vote came to in figures and bars, with the mark that must be reached."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPen

from app.domain.meetings.scenes import Tally, TallyUnit
from app.domain.voting.cases import Choice, Position
from ui.projector.scene_words import amount_figures, amount_word, answer_look, translate
from ui.projector.sheet import DIGITS, LARGE, SMALL, Block, Sheet
from ui.theme import Tone


def tally_blocks(sheet: Sheet, tallies: tuple[Tally, ...], marks: str, size: float) -> list[Block]:
    """One count in figures of a size over its bar; several, or of size 0, as lines over bars.

    ``marks`` words the yes votes needed (``{mark}``) and given (``{yes}``).
    """
    if len(tallies) == 1 and size:
        return [_figures(sheet, tallies[0], size), _bar(sheet, tallies[0], marks, 0.05)]
    return [_line_and_bar(sheet, tally, marks) for tally in tallies]


def _line_and_bar(sheet: Sheet, tally: Tally, marks: str) -> Block:
    line, bar = _figure_line(sheet, tally), _bar(sheet, tally, marks, 0.038)
    gap = sheet.h(0.004)

    def draw(top: float) -> None:
        line.draw(top)
        bar.draw(top + line.height + gap)

    return Block(line.height + gap + bar.height, draw)


def _shares(tally: Tally) -> list[tuple[int, str, str, Tone]]:
    """What is counted: number, word, sign and tone."""
    is_parties = tally.unit is TallyUnit.PARTIES
    answers: tuple[Choice | Position, ...] = (
        (Position.AGREE, Position.DISAGREE, Position.RESERVE)
        if is_parties
        else (Choice.YES, Choice.NO, Choice.ABSTAIN)
    )
    numbers = (tally.yes, tally.no, tally.abstain)
    shares = [(n, *answer_look(one)) for n, one in zip(numbers, answers, strict=True)]
    if tally.invalid:
        shares.append((tally.invalid, *answer_look(Choice.INVALID)))
    return shares


def _figures(sheet: Sheet, tally: Tally, largest: float) -> Block:
    """Big figures, each with its sign and word beside it; below it where there are many places."""
    shares = _shares(tally)
    step, gap, side = sheet.width / len(shares), sheet.h(0.025), sheet.h(0.045)
    words = [sheet.lay(word, LARGE, width=step - 3 * gap) for _, word, _, _ in shares]
    if any(word.is_cut for word in words):
        words = [sheet.lay(word, SMALL, width=step - 3 * gap) for _, word, _, _ in shares]
    widths = [
        sheet.lay(str(number), largest, bold=True, width=sheet.area.width()).width
        for number, _, _, _ in shares
    ]
    # The sign stands over the word where the figures are high enough, else before it.
    is_over = sheet.h(largest) * DIGITS >= side + words[0].height
    before = 0 if is_over else side * 1.3
    is_beside = all(
        wide + gap + before + word.width <= step - gap
        for wide, word in zip(widths, words, strict=True)
    )
    size = largest if is_beside else largest * min(1.0, (step - 2 * gap) / max(widths))
    # Figures have no air of their own above them, as lines of text have.
    high, air = sheet.h(size) * DIGITS, sheet.h(0.016)

    def draw(top: float) -> None:
        x, top = sheet.left, top + air
        for (number, _, sign, tone), word in zip(shares, words, strict=True):
            end = x + sheet.figure(str(number), x, top, size, tone) + gap
            y = top + high - word.height * 0.86 if is_beside else top + high + gap / 2
            if is_beside and is_over:
                sheet.sign(sign, QRectF(end, top + sheet.h(0.01), side, side), tone)
                sheet.draw(word, end, y, tone)
            else:
                at = end if is_beside else x
                sheet.sign(sign, QRectF(at, y + (word.height - side) / 2, side, side), tone)
                sheet.draw(word, at + side * 1.3, y, tone)
            x += step

    return Block(air + (high if is_beside else high + gap / 2 + words[0].height), draw)


def _figure_line(sheet: Sheet, tally: Tally) -> Block:
    label = {
        TallyUnit.AREA: translate("Projector", "面积 ㎡"),
        TallyUnit.OWNERS: translate("Projector", "业主人数"),
        TallyUnit.HEADS: translate("Projector", "票数"),
        TallyUnit.PARTIES: translate("Projector", "三方"),
        TallyUnit.HOUSEHOLDS: translate("Projector", "户数"),
    }[tally.unit]
    name = sheet.lay(label, SMALL, bold=True)
    least = sheet.lay(translate("Projector", "业主人数"), SMALL, bold=True).width

    def draw(top: float) -> None:
        sheet.draw(name, sheet.left, top, Tone.MUTED)
        x = sheet.left + max(name.width, least) + sheet.h(0.04)
        side = sheet.h(0.034)
        for number, word, sign, tone in _shares(tally):
            figures = amount_figures(number, tally.unit)
            laid = sheet.lay(f"{word} {figures}", SMALL, bold=True)
            if x + side * 1.35 + laid.width > sheet.right:
                break  # what is invalid stands in the reason too
            sheet.sign(sign, QRectF(x, top + (name.height - side) / 2, side, side), tone)
            sheet.draw(laid, x + side * 1.35, top, tone)
            x += side * 1.35 + laid.width + sheet.h(0.035)

    return Block(name.height, draw)


def _bar(sheet: Sheet, tally: Tally, marks: str, high: float) -> Block:
    """The parts of the whole, and the mark with its words below.

    Until enough owners take part, the mark is where that is reached: a yes decides nothing yet.
    """
    high = sheet.h(high)
    laid = sheet.lay(_mark_words(tally, marks), SMALL)
    over = high * 0.22

    def draw(top: float) -> None:
        whole = QRectF(sheet.left, top + over, sheet.width, high)
        _fill_bar(sheet, tally, whole)
        mark = tally.mark if tally.is_quorate else tally.quorum
        at = whole.left() + whole.width() * min(1.0, mark / max(1, tally.whole))
        pen = QPen(QColor(sheet.tokens.text), max(2.0, sheet.h(0.005)))
        sheet.painter.setPen(pen)
        at = min(at, whole.right() - pen.widthF() / 2)
        sheet.painter.drawLine(QPointF(at, top), QPointF(at, whole.bottom() + over))
        left = min(max(at - laid.width / 2, sheet.left), sheet.right - laid.width)
        sheet.draw(laid, left, whole.bottom() + over)

    return Block(high + 2 * over + laid.height, draw)


def _mark_words(tally: Tally, marks: str) -> str:
    if tally.unit is TallyUnit.PARTIES:
        return translate("Projector", "须三方都同意")
    if not tally.is_quorate:
        told = translate("Projector", "参与 {part} / {whole}，须达三分之二")
        return told.format(
            part=amount_figures(tally.took_part, tally.unit),
            whole=amount_word(tally.whole, tally.unit),
        )
    mark, yes = amount_word(tally.mark, tally.unit), amount_word(tally.yes, tally.unit)
    return marks.format(mark=mark, yes=yes)


def _fill_bar(sheet: Sheet, tally: Tally, whole: QRectF) -> None:
    painter, tokens = sheet.painter, sheet.tokens
    painter.setPen(QPen(QColor(tokens.line), max(1.0, sheet.h(0.002))))
    painter.setBrush(QColor(tokens.surface))
    painter.drawRect(whole)
    parts = (
        (tally.yes, "yes", Tone.OK),
        (tally.no, "no", Tone.SEAL),
        (tally.abstain, "abstain", Tone.MUTED),
        (tally.invalid, "warn", Tone.AMBER),
    )
    x, per = whole.left(), whole.width() / max(1, tally.whole)
    for number, sign, tone in parts:
        if not number:
            continue
        part = QRectF(x, whole.top(), number * per, whole.height())
        painter.fillRect(part, sheet.color(tone))
        # A line of the ground between the parts, so that they are told apart without colour.
        painter.fillRect(QRectF(part.right() - 1.5, part.top(), 3, part.height()), tokens.bg)
        side = whole.height() * 0.46
        if part.width() > side * 2:
            place = QRectF(x + side * 0.6, part.center().y() - side / 2, side, side)
            sheet.sign(sign, place, None)
        x = part.right()
