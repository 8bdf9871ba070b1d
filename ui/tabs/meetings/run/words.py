"""What the running of a meeting calls its things: bodies, ways to vote, choices, sentences."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.diary import Party
from app.domain.meetings.ballots import VoteMethod
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import SpeechKind
from app.domain.meetings.rounds import Move
from app.domain.voting.answer import Amount, Decision, Outcome, Share, ShownBar
from app.domain.voting.cases import Body, Choice, Position
from app.domain.voting.percent import area_shown
from app.ports.clock import local
from app.wording import Wording
from ui.tabs.meetings.meeting_words import party_word
from ui.theme import Tone


def body_word(body: Body) -> str:
    """业主委员会, 业主大会, 三方协商 …"""
    return {
        Body.OWNERS_COMMITTEE: QCoreApplication.translate("RunWords", "业主委员会"),
        Body.OWNERS_ASSEMBLY: QCoreApplication.translate("RunWords", "业主大会"),
        Body.TRIPARTITE: QCoreApplication.translate("RunWords", "三方协商"),
        Body.RESIDENTS_ASSEMBLY: QCoreApplication.translate("RunWords", "居民会议"),
        Body.RESIDENT_REPRESENTATIVES: QCoreApplication.translate("RunWords", "居民代表会议"),
        Body.HOUSEHOLDS: QCoreApplication.translate("RunWords", "入户征询"),
        Body.CUSTOM: QCoreApplication.translate("RunWords", "自定规则"),
    }[body]


def method_word(method: VoteMethod) -> str:
    """记名, 无记名, 书面, 面积和人数."""
    return {
        VoteMethod.NAMED: QCoreApplication.translate("RunWords", "记名"),
        VoteMethod.SECRET: QCoreApplication.translate("RunWords", "无记名"),
        VoteMethod.PAPER: QCoreApplication.translate("RunWords", "书面"),
        VoteMethod.AREA: QCoreApplication.translate("RunWords", "面积和人数"),
    }[method]


def choice_word(choice: Choice) -> str:
    """赞成, 反对, 弃权 …"""
    return {
        Choice.YES: QCoreApplication.translate("RunWords", "赞成"),
        Choice.NO: QCoreApplication.translate("RunWords", "反对"),
        Choice.ABSTAIN: QCoreApplication.translate("RunWords", "弃权"),
        Choice.INVALID: QCoreApplication.translate("RunWords", "无效"),
        Choice.CONFLICT: QCoreApplication.translate("RunWords", "两票不一"),
    }[choice]


def position_word(position: Position) -> str:
    """同意, 不同意, 保留."""
    return {
        Position.AGREE: QCoreApplication.translate("RunWords", "同意"),
        Position.DISAGREE: QCoreApplication.translate("RunWords", "不同意"),
        Position.RESERVE: QCoreApplication.translate("RunWords", "保留"),
    }[position]


def speech_word(kind: SpeechKind) -> str:
    """发言, 程序问题, 回应, 插问."""
    return {
        SpeechKind.NORMAL: QCoreApplication.translate("RunWords", "发言"),
        SpeechKind.ORDER: QCoreApplication.translate("RunWords", "程序问题"),
        SpeechKind.INTERVENTION: QCoreApplication.translate("RunWords", "回应"),
        SpeechKind.QUESTION: QCoreApplication.translate("RunWords", "插问"),
    }[kind]


def choice_tone(choice: Choice | Position | None) -> Tone:
    """The colour that goes with the word of a choice."""
    return {
        Choice.YES: Tone.OK,
        Position.AGREE: Tone.OK,
        Choice.NO: Tone.SEAL,
        Position.DISAGREE: Tone.SEAL,
        Choice.CONFLICT: Tone.AMBER,
        Choice.INVALID: Tone.AMBER,
    }.get(choice, Tone.MUTED)


def outcome_tone(outcome: Outcome) -> Tone:
    """The colour that goes with the word of an outcome."""
    if outcome in (Outcome.PASSED, Outcome.AGREED):
        return Tone.OK
    return Tone.AMBER if outcome is Outcome.PENDING else Tone.SEAL


def round_word(number: int) -> str:
    """第一轮, 第二轮 …"""
    numbers = QCoreApplication.translate("RunWords", "一二三四五六七八九十")
    shown = numbers[number - 1] if 0 < number <= len(numbers) else str(number)
    return QCoreApplication.translate("RunWords", "第{n}轮").format(n=shown)


def score(decision: Decision) -> str:
    """«6 : 1», or «6 : 1 : 2» with abstentions; the first bar's numbers, areas in m²."""
    if not decision.bars:
        return ""
    bar = decision.bars[-1]
    parts = [bar.yes, bar.no, *([bar.abstain] if bar.abstain else [])]
    return " : ".join(bar_amount(bar, part) for part in parts)


def bar_amount(bar: ShownBar, amount: int) -> str:
    """A number of a bar as it is read."""
    return area_shown(amount) if bar.label == "area" else f"{amount:,}"


def standing_words(decision: Decision, unit: str) -> str:
    """«还差 1 票», «已达到通过线»; first whether enough take part at all."""
    if decision.outcome is Outcome.NO_QUORUM and decision.turnout is not None:
        told = QCoreApplication.translate("RunWords", "参加的不够，还差 {missing}")
        return told.format(missing=_amount(decision.turnout.missing, unit))
    if _is_short(decision.margin):
        told = QCoreApplication.translate("RunWords", "还差 {missing}")
        return told.format(missing=_amount(_missing(decision.margin), unit))
    return QCoreApplication.translate("RunWords", "已达到通过线")


def is_enough(decision: Decision) -> bool:
    """Whether the votes so far would carry the question."""
    return decision.outcome is not Outcome.NO_QUORUM and not _is_short(decision.margin)


def _is_short(margin: Amount) -> bool:
    return min(margin.area, margin.heads) < 0 if isinstance(margin, Share) else margin < 0


def _missing(margin: Amount) -> Amount:
    if isinstance(margin, Share):
        return Share(max(0, -margin.area), max(0, -margin.heads))
    return max(0, -margin)


def _amount(amount: Amount, unit: str) -> str:
    if isinstance(amount, Share):
        told = QCoreApplication.translate("RunWords", "{area}㎡、{heads} 人")
        return told.format(area=area_shown(amount.area), heads=f"{amount.heads:,}")
    return QCoreApplication.translate("RunWords", "{n} {unit}").format(n=f"{amount:,}", unit=unit)


def unit_word(body: Body) -> str:
    """What a vote of a body is counted in: 票, 户, 方."""
    if body is Body.HOUSEHOLDS:
        return QCoreApplication.translate("RunWords", "户")
    if body is Body.TRIPARTITE:
        return QCoreApplication.translate("RunWords", "方")
    return QCoreApplication.translate("RunWords", "票")


def said_word(said: str) -> str:
    """The value of a choice or position in a word; empty: 未表态."""
    if not said:
        return QCoreApplication.translate("RunWords", "未表态")
    if said in set(Choice):
        return choice_word(Choice(said))
    return position_word(Position(said))


def move_words(move: Move, book: MeetingBook) -> str:
    """«委员甲：反对 → 赞成»."""
    attendee = book.attendee(move.attendee_id)
    parties = {party.value: party_word(party) for party in Party}
    who = attendee.name if attendee is not None else parties.get(move.unit, move.unit)
    told = QCoreApplication.translate("RunWords", "{who}：{was} → {now}")
    return told.format(who=who, was=said_word(move.before), now=said_word(move.after))


def clock_time(moment: datetime) -> str:
    """«19:42» on the wall of the office."""
    return f"{local(moment):%H:%M}"


def outcome_line(wording: Wording, number: int, decision: Decision) -> str:
    """«第二轮 6 : 1 通过»."""
    said = f"{round_word(number)} {score(decision)} {wording.outcome(decision.outcome)}"
    return said.strip()
