"""Draws a vote while it is open, and its result with the reason and the mark to be reached."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from app.domain.diary import Party
from app.domain.meetings.scenes import ResultScene, Voter, VoteScene
from app.domain.voting.answer import Outcome
from app.domain.voting.cases import Body
from ui.projector.frame import draw_foot, draw_heading
from ui.projector.scene_words import answer_look, party_word, round_word, translate
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
from ui.projector.tally_blocks import tally_blocks
from ui.theme import Tone

RIGHT = Qt.AlignmentFlag.AlignRight
WIDEST_GAP, LEAST_GAP = 0.06, 0.022
COUNT_SIZES = (COUNT, 0.18, 0.15, 0.12, 0)
"""Sizes of type of a count, the largest that fits; 0: as a line of words."""

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
    y = draw_heading(sheet, scene.heading, round_word(scene.round))
    bottom = draw_foot(sheet, _opinion(scene.body)) if scene.is_opinion else sheet.bottom
    if scene.question and scene.question != scene.heading.title:
        y += sheet.text(str(scene.question), sheet.left, y, BODY, Tone.MUTED, lines=2).height
    voters = [_voters(sheet, scene.voters)] if scene.voters else []
    blocks = [*voters, _progress(sheet, scene)]
    for size in COUNT_SIZES if scene.tallies else ():
        marks = translate("Projector", "需 {mark} · 已 {yes}")
        blocks = [*voters, *tally_blocks(sheet, scene.tallies, marks, size)]
        if _height(sheet, blocks) <= bottom - y:
            break
    _stack_evenly(sheet, blocks, y, bottom)


def draw_result(sheet: Sheet, scene: ResultScene) -> None:
    """What came out, how far from the mark, and why: the reason is never cut.

    The count is as large as the reason leaves room for.
    """
    corrected = translate("Projector", "更正后的结果") if scene.is_corrected else ""
    y = draw_heading(sheet, scene.heading, corrected)
    bottom = draw_foot(sheet, _opinion(scene.body)) if scene.is_opinion else sheet.bottom
    found = (_result_blocks(sheet, scene, size, bottom - y) for size in COUNT_SIZES)
    blocks = next(blocks for blocks in found if blocks is not None)
    _stack_evenly(sheet, blocks, y, bottom)


def _height(sheet: Sheet, blocks: list[Block], gap: float = LEAST_GAP) -> float:
    """How much room blocks take with a gap above each."""
    return sum(block.height + sheet.h(gap) for block in blocks)


def _stack_evenly(sheet: Sheet, blocks: list[Block], top: float, bottom: float) -> None:
    """The same gap above every block, the first one too."""
    led = [Block(0, lambda _top: None), *blocks]
    stack(led, top, bottom, sheet.h(WIDEST_GAP))


def _result_blocks(
    sheet: Sheet, scene: ResultScene, size: float, room: float
) -> list[Block] | None:
    """Everything with a count of that size; None where the reason would not be whole."""
    marks = translate("Projector", "通过线 {mark}")
    blocks = tally_blocks(sheet, scene.tallies, marks, size)
    rounds = sheet.lay("  →  ".join(str(part) for part in scene.rounds), SMALL, bold=True, lines=2)
    outcome = OUTCOME if size >= COUNT_SIZES[1] else OUTCOME * 0.85
    blocks.append(_outcome(sheet, scene, outcome, rounds))
    if scene.readings:
        blocks.append(_readings(sheet, scene))
    gap = LEAST_GAP if size else LEAST_GAP / 2
    left = room - _height(sheet, blocks, gap) - sheet.h(gap)
    reason = _reason(sheet, str(scene.reason), left)
    if reason.is_cut and size:
        return None
    return [
        *blocks,
        Block(reason.height, lambda top: sheet.draw(reason, sheet.left, top, Tone.MUTED)),
    ]


def _opinion(body: Body) -> str:
    """What a vote is not, in a meeting that may only ask."""
    return {
        Body.OWNERS_ASSEMBLY: translate("Projector", "征询意见，不是业主大会的决定"),
        Body.OWNERS_COMMITTEE: translate("Projector", "征询意见，不是业主委员会的决定"),
        Body.RESIDENTS_ASSEMBLY: translate("Projector", "征询意见，不是居民会议的决定"),
        Body.RESIDENT_REPRESENTATIVES: translate("Projector", "征询意见，不是居民代表会议的决定"),
        Body.HOUSEHOLDS: translate("Projector", "入户征询，不代替业主共同决定"),
    }.get(body, translate("Projector", "征询意见，不作为决定"))


def _reason(sheet: Sheet, words: str, room: float) -> Laid:
    """The reason in the largest type in which it is there whole."""
    sizes = (BODY, SMALL, SMALLEST)
    laid = [
        sheet.lay(words, size, lines=max(1, int(room // (sheet.h(size) * LINE)))) for size in sizes
    ]
    return next((one for one in laid if not one.is_cut), laid[-1])


def _outcome(sheet: Sheet, scene: ResultScene, size: float, rounds: Laid) -> Block:
    """What came out; how the rounds went at its right, or below for want of room."""
    sign, tone = OUTCOME_LOOKS[scene.outcome]
    words = str(scene.outcome_words)
    is_counted = scene.outcome is not Outcome.NO_QUORUM and scene.body is not Body.TRIPARTITE
    if len(scene.tallies) == 1 and is_counted:
        words += f"  {scene.tallies[0].yes} : {scene.tallies[0].no}"
    side = sheet.h(size * 0.78)
    laid = sheet.lay(words, size, bold=True, width=sheet.width - side * 1.3)
    wide = side * 1.3 + laid.width + sheet.h(0.06) + rounds.width
    is_beside = rounds.lines == 1 and wide <= sheet.width
    is_below = bool(scene.rounds) and not is_beside
    # So that one line of large type stands no further from what is around it than the others.
    spare = laid.height * 0.07

    def draw(top: float) -> None:
        top -= spare
        place = QRectF(sheet.left, top + (laid.height - side) / 2, side, side)
        sheet.sign(sign, place, tone)
        sheet.draw(laid, sheet.left + side * 1.3, top, tone)
        if is_below:
            sheet.draw(rounds, sheet.left, top + laid.height)
        else:
            sheet.draw(rounds, sheet.right, top + (laid.height - rounds.height) / 2, align=RIGHT)

    return Block(laid.height - 2 * spare + (rounds.height if is_below else 0), draw)


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


def _progress(sheet: Sheet, scene: VoteScene) -> Block:
    """How many have voted, while the count is hidden or not yet to be reckoned."""
    are_parties = scene.body is Body.TRIPARTITE
    told = translate("Projector", "已表态") if are_parties else translate("Projector", "已投票")
    word = sheet.lay(told, LARGE)
    checking = sheet.lay(translate("Projector", "正在核对票数"), OUTCOME, bold=True)
    note = sheet.lay(translate("Projector", "宣布后显示结果"), SMALL)
    high = sheet.h(COUNT) * DIGITS if scene.adds_up else checking.height
    below = sheet.h(0.055)

    def draw(top: float) -> None:
        if scene.adds_up:
            shown = f"{scene.cast} / {scene.expected}" if scene.expected else str(scene.cast)
            wide = sheet.figure(shown, sheet.left, top, COUNT, Tone.PLAIN) + sheet.h(0.03)
            sheet.draw(word, sheet.left + wide, top + high - word.height * 0.86, Tone.MUTED)
        else:
            sheet.draw(checking, sheet.left, top)
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
    is_party = isinstance(voter.who, Party)
    if voter.has_voted:
        told = translate("Projector", "已表态") if is_party else translate("Projector", "已投")
        return told, "voted", Tone.PRIMARY
    told = translate("Projector", "未表态") if is_party else translate("Projector", "未投")
    return told, "wait", Tone.MUTED
