"""Draws a vote while it is open, and its result with the reason and the mark to be reached."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from app.domain.diary import Party
from app.domain.meetings.scenes import ResultScene, Tally, TallyUnit, Voter, VoteScene
from app.domain.voting.answer import Outcome
from app.domain.voting.cases import Choice, Position
from ui.projector.frame import draw_foot, draw_heading
from ui.projector.scene_words import (
    amount_figures,
    amount_word,
    answer_look,
    party_word,
    round_word,
    translate,
)
from ui.projector.sheet import (
    BODY,
    COUNT,
    DIGITS,
    LARGE,
    LINE,
    OUTCOME,
    SMALL,
    SMALLEST,
    Block,
    Laid,
    Sheet,
    stack,
)
from ui.theme import Tone

CENTER = Qt.AlignmentFlag.AlignHCenter
WIDEST_GAP, LEAST_GAP = 0.055, 0.024

OUTCOME_LOOKS = {
    Outcome.PASSED: ("yes", Tone.OK),
    Outcome.AGREED: ("yes", Tone.OK),
    Outcome.FAILED: ("no", Tone.SEAL),
    Outcome.NOT_AGREED: ("no", Tone.SEAL),
    Outcome.NO_QUORUM: ("warn", Tone.AMBER),
    Outcome.PENDING: ("warn", Tone.AMBER),
}


def draw_vote(sheet: Sheet, scene: VoteScene) -> None:
    """Who has voted, and how the count stands unless it is hidden."""
    y = draw_heading(sheet, scene.heading, round_word(scene.round)) + sheet.h(0.01)
    bottom = draw_foot(sheet, _opinion()) if scene.is_opinion else sheet.bottom
    if scene.question and scene.question != scene.heading.title:
        y += sheet.text(str(scene.question), sheet.left, y, BODY, Tone.MUTED, lines=2).height
        y += sheet.h(0.01)
    blocks = [_voters(sheet, scene.voters)] if scene.voters else []
    if scene.tallies:
        room = bottom - y - sum(block.height for block in blocks)
        marks = translate("Projector", "需 {mark} · 已 {yes}")
        blocks += _tallies(sheet, scene.tallies, marks, room)
    else:
        blocks.append(_progress(sheet, scene))
    stack(blocks, y, bottom, sheet.h(WIDEST_GAP))


def draw_result(sheet: Sheet, scene: ResultScene) -> None:
    """What came out, how far from the mark, and why: the reason is never cut."""
    corrected = translate("Projector", "更正后的结果") if scene.is_corrected else ""
    y = draw_heading(sheet, scene.heading, corrected) + sheet.h(0.03)
    bottom = draw_foot(sheet, _opinion()) if scene.is_opinion else sheet.bottom
    gap = sheet.h(LEAST_GAP)
    for is_dense in (False, True):
        blocks = _result_blocks(sheet, scene, bottom - y, is_dense=is_dense)
        room = bottom - y - sum(block.height for block in blocks) - len(blocks) * gap
        reason = _reason(sheet, str(scene.reason), room)
        if not reason.is_cut:
            break
        gap /= 2
    blocks.append(Block(reason.height, lambda top: sheet.draw(reason, sheet.left, top, Tone.MUTED)))
    stack(blocks, y, bottom, sheet.h(WIDEST_GAP))


def _result_blocks(sheet: Sheet, scene: ResultScene, room: float, *, is_dense: bool) -> list[Block]:
    """Everything over the reason; dense, without big figures."""
    marks = translate("Projector", "通过线 {mark}")
    blocks = _tallies(sheet, scene.tallies, marks, 0 if is_dense else room)
    blocks.append(_outcome(sheet, scene, OUTCOME * 0.8 if is_dense else OUTCOME))
    if scene.readings:
        blocks.append(_readings(sheet, scene))
    if scene.rounds:
        words = "  →  ".join(str(part) for part in scene.rounds)
        rounds = sheet.lay(words, SMALL, bold=True, lines=2)
        blocks.append(Block(rounds.height, lambda top: sheet.draw(rounds, sheet.left, top)))
    return blocks


def _opinion() -> str:
    return translate("Projector", "本会议为协商会议，不代替业主大会、业主委员会的决定。")


def _reason(sheet: Sheet, words: str, room: float) -> Laid:
    """The reason in the largest type in which it is there whole."""
    sizes = (BODY, SMALL, SMALLEST)
    laid = [
        sheet.lay(words, size, lines=max(1, int(room // (sheet.h(size) * LINE)))) for size in sizes
    ]
    return next((one for one in laid if not one.is_cut), laid[-1])


def _outcome(sheet: Sheet, scene: ResultScene, size: float) -> Block:
    sign, tone = OUTCOME_LOOKS[scene.outcome]
    words = str(scene.outcome_words)
    if len(scene.tallies) == 1 and scene.outcome is not Outcome.NO_QUORUM:
        words += f"  {scene.tallies[0].yes} : {scene.tallies[0].no}"
    side = sheet.h(size * 0.78)
    laid = sheet.lay(words, size, bold=True, width=sheet.width - side * 1.3)

    def draw(top: float) -> None:
        place = QRectF(sheet.left, top + (laid.height - side) / 2, side, side)
        sheet.sign(sign, place, tone)
        sheet.draw(laid, sheet.left + side * 1.3, top, tone)

    return Block(laid.height, draw)


def _readings(sheet: Sheet, scene: ResultScene) -> Block:
    step = sheet.h(SMALL) * LINE

    def draw(top: float) -> None:
        for reading in scene.readings:
            sign, tone = OUTCOME_LOOKS[reading.outcome]
            side = sheet.h(SMALL) * 0.75
            sheet.sign(sign, QRectF(sheet.left, top + (step - side) / 2, side, side), tone)
            told = f"{reading.name}  {_reading_word(reading.outcome)}"
            sheet.text(told, sheet.left + side * 1.6, top, SMALL, tone)
            top += step

    return Block(step * len(scene.readings), draw)


def _reading_word(outcome: Outcome) -> str:
    return {
        Outcome.PASSED: translate("Projector", "通过"),
        Outcome.AGREED: translate("Projector", "协商一致"),
        Outcome.FAILED: translate("Projector", "未通过"),
        Outcome.NOT_AGREED: translate("Projector", "未一致"),
        Outcome.NO_QUORUM: translate("Projector", "未达到法定人数"),
        Outcome.PENDING: translate("Projector", "待核"),
    }[outcome]


def _tallies(sheet: Sheet, tallies: tuple[Tally, ...], marks: str, room: float) -> list[Block]:
    """One count in big figures over its bar; several, or for want of room, as lines over bars."""
    if len(tallies) == 1:
        big = [_figures(sheet, tallies[0]), _bar(sheet, tallies[0], marks, 0.05)]
        if sum(block.height for block in big) + 2 * sheet.h(LEAST_GAP) <= room:
            return big
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


def _figures(sheet: Sheet, tally: Tally) -> Block:
    """Big figures, each with its sign and word beside it; below it where there are many places."""
    shares = _shares(tally)
    step, gap = sheet.width / len(shares), sheet.h(0.025)
    words = [sheet.lay(word, LARGE, width=step - 3 * gap) for _, word, _, _ in shares]
    if any(word.is_cut for word in words):
        words = [sheet.lay(word, SMALL, width=step - 3 * gap) for _, word, _, _ in shares]
    widths = [
        sheet.lay(str(number), COUNT, bold=True, width=sheet.area.width()).width
        for number, _, _, _ in shares
    ]
    is_beside = all(
        wide + gap + word.width <= step - gap for wide, word in zip(widths, words, strict=True)
    )
    size = COUNT if is_beside else COUNT * min(1.0, (step - 2 * gap) / max(widths))
    high, side = sheet.h(size) * DIGITS, sheet.h(0.045)

    def draw(top: float) -> None:
        x = sheet.left
        for (number, _, sign, tone), word in zip(shares, words, strict=True):
            end = x + sheet.figure(str(number), x, top, size, tone) + gap
            if is_beside:
                sheet.sign(sign, QRectF(end, top + sheet.h(0.01), side, side), tone)
                sheet.draw(word, end, top + high - word.height * 0.86, tone)
            else:
                below = top + high + gap / 2
                middle = below + (word.height - side) / 2
                sheet.sign(sign, QRectF(x, middle, side, side), tone)
                sheet.draw(word, x + side * 1.3, below, tone)
            x += step

    return Block(high if is_beside else high + gap / 2 + words[0].height, draw)


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
    """The parts of the whole, and the mark with its words (``marks``) below."""
    high = sheet.h(high)
    mark = marks.format(
        mark=amount_word(tally.mark, tally.unit), yes=amount_word(tally.yes, tally.unit)
    )
    if tally.unit is TallyUnit.PARTIES:
        mark = translate("Projector", "须三方都同意")
    laid = sheet.lay(mark, SMALL)
    over = high * 0.22

    def draw(top: float) -> None:
        whole = QRectF(sheet.left, top + over, sheet.width, high)
        _fill_bar(sheet, tally, whole)
        at = whole.left() + whole.width() * min(1.0, tally.mark / max(1, tally.whole))
        pen = QPen(QColor(sheet.tokens.text), max(2.0, sheet.h(0.005)))
        sheet.painter.setPen(pen)
        at = min(at, whole.right() - pen.widthF() / 2)
        sheet.painter.drawLine(QPointF(at, top), QPointF(at, whole.bottom() + over))
        left = min(max(at - laid.width / 2, sheet.left), sheet.right - laid.width)
        sheet.draw(laid, left, whole.bottom() + over)

    return Block(high + 2 * over + laid.height, draw)


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


def _progress(sheet: Sheet, scene: VoteScene) -> Block:
    """How many have voted, while the count is hidden or not yet to be reckoned."""
    high = sheet.h(COUNT) * DIGITS
    told = translate("Projector", "已投票")
    shown = f"{scene.cast} / {scene.expected}" if scene.expected else str(scene.cast)
    word = sheet.lay(told, LARGE)
    note = sheet.lay(translate("Projector", "宣布后显示结果"), SMALL)
    below = sheet.h(0.055)

    def draw(top: float) -> None:
        x = sheet.left + sheet.figure(shown, sheet.left, top, COUNT, Tone.PLAIN) + sheet.h(0.03)
        sheet.draw(word, x, top + high - word.height * 0.86, Tone.MUTED)
        if not scene.shows_totals:
            sheet.draw(note, sheet.left, top + high + below, Tone.MUTED)

    return Block(high + below + note.height, draw)


def _voters(sheet: Sheet, voters: tuple[Voter, ...]) -> Block:
    """A card for each who votes by name: how they voted, or whether."""
    many = len(voters)
    is_crowd = many > 12
    gap = sheet.h(0.01 if is_crowd else 0.016)
    most = int((sheet.width + gap) // (sheet.h(0.252) + gap)) if is_crowd else 4
    columns = 3 if many <= 3 else min(most, 6)
    wide = (sheet.width - gap * (columns - 1)) / columns
    is_low = is_crowd or all(_width_of(sheet, voter) <= wide for voter in voters)
    high = sheet.h(0.06 if is_crowd else 0.098 if is_low else 0.122)
    rows = -(-many // columns)

    def draw(top: float) -> None:
        for n, voter in enumerate(voters):
            x = sheet.left + n % columns * (wide + gap)
            place = QRectF(x, top + n // columns * (high + gap), wide, high)
            _draw_voter(sheet, voter, place, is_low=is_low)

    return Block(rows * high + (rows - 1) * gap, draw)


def _name(voter: Voter) -> str:
    return party_word(voter.who) if isinstance(voter.who, Party) else str(voter.who)


def _width_of(sheet: Sheet, voter: Voter) -> float:
    """How wide a card must be to hold name and answer on one line."""
    name = sheet.lay(_name(voter), BODY, bold=True).width
    return name + sheet.lay(_voter_look(voter)[0], SMALL, bold=True).width + sheet.h(0.093)


def _draw_voter(sheet: Sheet, voter: Voter, place: QRectF, *, is_low: bool) -> None:
    word, sign, tone = _voter_look(voter)
    sheet.panel(place, edge=tone if voter.answer is not None else None)
    inset, side = sheet.h(0.021), sheet.h(0.036)
    inner = place.adjusted(inset, 0, -inset * 0.6, 0)
    who = _name(voter)
    said = sheet.lay(word, SMALL, bold=voter.answer is not None)
    if place.height() < sheet.h(0.08):
        side, said = sheet.h(0.034), sheet.lay("", SMALL)
    right_of_name = side + said.width + sheet.h(0.014 if said.width else 0)
    room = inner.width() - (right_of_name + sheet.h(0.008) if is_low else 0)
    name = sheet.lay(who, BODY if place.height() >= sheet.h(0.08) else SMALL, bold=True, width=room)
    if is_low:
        sheet.draw(name, inner.left(), place.center().y() - name.height / 2)
        x, middle = inner.right() - right_of_name, place.center().y()
    else:
        top = place.center().y() - (name.height + said.height) / 2
        sheet.draw(name, inner.left(), top)
        x, middle = inner.left(), top + name.height + said.height / 2
    sheet.sign(sign, QRectF(x, middle - side / 2, side, side), tone)
    sheet.draw(said, x + side + sheet.h(0.012), middle - said.height / 2, tone)


def _voter_look(voter: Voter) -> tuple[str, str, Tone]:
    if voter.is_recused:
        return translate("Projector", "回避"), "abstain", Tone.MUTED
    if voter.answer is not None:
        return answer_look(voter.answer)
    if voter.has_voted:
        return translate("Projector", "已投"), "voted", Tone.PRIMARY
    return translate("Projector", "未投"), "wait", Tone.MUTED
