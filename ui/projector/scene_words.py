"""The standing words on the wall: parties, choices, bodies, rounds, days."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.diary import Party
from app.domain.local_time import local
from app.domain.meetings.events import SpeechKind
from app.domain.meetings.meeting import DecisionBody
from app.domain.meetings.scenes import Half, Heading, Seat, TallyUnit
from app.domain.voting.cases import Choice, Position
from app.domain.voting.percent import area_shown
from ui.theme import Tone
from ui.words import weekday_name

translate = QCoreApplication.translate
"""Short, for it stands in every second line of this package; the context is «Projector»."""


def party_word(party: Party) -> str:
    """社区, 物业, 业委会 …"""
    return {
        Party.COMMUNITY: translate("Projector", "社区"),
        Party.PROPERTY: translate("Projector", "物业"),
        Party.OWNERS_COMMITTEE: translate("Projector", "业委会"),
        Party.VOLUNTEERS: translate("Projector", "志愿者"),
        Party.SUBDISTRICT: translate("Projector", "街道"),
        Party.OTHER: translate("Projector", "列席"),
    }[party]


def seat_word(seat: Seat) -> str:
    """The name of a voting member; else the post, else the party."""
    return str(seat.name or seat.title) or party_word(seat.party)


def body_word(body: DecisionBody) -> str:
    """Who decides an item, in a few words."""
    return {
        DecisionBody.NONE: translate("Projector", "通报"),
        DecisionBody.TRIPARTITE: translate("Projector", "三方协商"),
        DecisionBody.OWNERS_COMMITTEE: translate("Projector", "由业委会决定"),
        DecisionBody.OWNERS_ASSEMBLY: translate("Projector", "由业主共同决定"),
        DecisionBody.RESIDENTS_ASSEMBLY: translate("Projector", "由居民会议决定"),
        DecisionBody.RESIDENT_REPRESENTATIVES: translate("Projector", "由居民代表会议决定"),
        DecisionBody.HOUSEHOLDS: translate("Projector", "入户征询"),
        DecisionBody.SUBDISTRICT: translate("Projector", "报街道"),
        DecisionBody.CUSTOM: translate("Projector", "按自定规则表决"),
    }[body]


def answer_look(answer: Choice | Position) -> tuple[str, str, Tone]:
    """The word, sign and tone of an answer; never a colour alone."""
    looks: dict[Choice | Position, tuple[str, str, Tone]] = {
        Choice.YES: (translate("Projector", "赞成"), "yes", Tone.OK),
        Choice.NO: (translate("Projector", "反对"), "no", Tone.SEAL),
        Choice.ABSTAIN: (translate("Projector", "弃权"), "abstain", Tone.MUTED),
        Choice.INVALID: (translate("Projector", "无效"), "warn", Tone.AMBER),
        Choice.CONFLICT: (translate("Projector", "待核"), "warn", Tone.AMBER),
        Position.AGREE: (translate("Projector", "同意"), "yes", Tone.OK),
        Position.DISAGREE: (translate("Projector", "不同意"), "no", Tone.SEAL),
        Position.RESERVE: (translate("Projector", "保留"), "abstain", Tone.MUTED),
    }
    return looks[answer]


def speech_word(kind: SpeechKind) -> str:
    """What sort of speech, where it is not a normal one."""
    return {
        SpeechKind.QUESTION: translate("Projector", "插问"),
        SpeechKind.INTERVENTION: translate("Projector", "回应"),
        SpeechKind.ORDER: translate("Projector", "程序问题"),
        SpeechKind.NORMAL: translate("Projector", "正在发言"),
    }[kind]


def amount_figures(amount: int, unit: TallyUnit) -> str:
    """An amount without its unit, «46100.00», «470»."""
    return area_shown(amount) if unit is TallyUnit.AREA else str(amount)


def amount_word(amount: int, unit: TallyUnit) -> str:
    """«4 票», «3 方», «62.30 ㎡», «470 人», «120 户»."""
    pattern = {
        TallyUnit.AREA: translate("Projector", "{n} ㎡"),
        TallyUnit.OWNERS: translate("Projector", "{n} 人"),
        TallyUnit.HEADS: translate("Projector", "{n} 票"),
        TallyUnit.PARTIES: translate("Projector", "{n} 方"),
        TallyUnit.HOUSEHOLDS: translate("Projector", "{n} 户"),
    }[unit]
    return pattern.format(n=amount_figures(amount, unit))


def top_line(heading: Heading, *more: str) -> str:
    """«2026年11月三方例会 · 议题 3 · 第二轮»."""
    parts = [str(heading.meeting)]
    if heading.number:
        parts.append(translate("Projector", "议题 {number}").format(number=heading.number))
    return "  ·  ".join([*parts, *(word for word in more if word)])


def page_words(page: int, pages: int, half: Half = Half.WHOLE) -> str:
    """«第 2 页，共 5 页», «第 2 页上半，共 5 页»; nothing where one page is all there is."""
    if pages == 1 and half is Half.WHOLE:
        return ""
    told = {
        Half.WHOLE: translate("Projector", "第 {page} 页，共 {pages} 页"),
        Half.UPPER: translate("Projector", "第 {page} 页上半，共 {pages} 页"),
        Half.LOWER: translate("Projector", "第 {page} 页下半，共 {pages} 页"),
    }[half]
    return told.format(page=page, pages=pages)


def round_word(number: int) -> str:
    """«第二轮表决»; of a first round nothing is said."""
    names = (
        "",
        translate("Projector", "第二轮表决"),
        translate("Projector", "第三轮表决"),
        translate("Projector", "第四轮表决"),
    )
    if number <= len(names):
        return names[max(0, number - 1)]
    return translate("Projector", "第 {n} 轮表决").format(n=number)


def day_and_time(moment: datetime) -> str:
    """«11月12日 周四 19:00»."""
    at = local(moment)
    told = translate("Projector", "{month}月{day}日 {weekday} {time}")
    return told.format(
        month=at.month, day=at.day, weekday=weekday_name(at.date()), time=f"{at:%H:%M}"
    )
