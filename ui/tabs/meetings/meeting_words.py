"""The words of meetings on the screen: states, parties, duties, who decides, who may know."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.diary import Party
from app.domain.meetings.actions import ActionState
from app.domain.meetings.meeting import (
    DecisionBody,
    ItemKind,
    ItemState,
    ItemVisibility,
    MeetingKind,
    MeetingState,
)
from app.domain.meetings.people import Duty, OffDayRule
from ui.theme import Tone
from ui.words import full_moment

STATE_TONES = {
    MeetingState.PLANNED: Tone.PRIMARY,
    MeetingState.RUNNING: Tone.AMBER,
    MeetingState.CLOSED: Tone.AMBER,
    MeetingState.SEALED: Tone.OK,
    MeetingState.CANCELLED: Tone.MUTED,
}
ACTION_TONES = {
    ActionState.NOT_STARTED: Tone.PLAIN,
    ActionState.IN_PROGRESS: Tone.PRIMARY,
    ActionState.DONE: Tone.AMBER,
    ActionState.CHECKED: Tone.OK,
    ActionState.EXTENDED: Tone.AMBER,
    ActionState.TRANSFERRED: Tone.MUTED,
    ActionState.CANCELLED: Tone.MUTED,
}


def meeting_state_word(state: MeetingState) -> str:
    """筹备, 进行中 …"""
    return {
        MeetingState.PLANNED: QCoreApplication.translate("Meetings", "筹备"),
        MeetingState.RUNNING: QCoreApplication.translate("Meetings", "进行中"),
        MeetingState.CLOSED: QCoreApplication.translate("Meetings", "待封存"),
        MeetingState.SEALED: QCoreApplication.translate("Meetings", "已封存"),
        MeetingState.CANCELLED: QCoreApplication.translate("Meetings", "已取消"),
    }[state]


def meeting_kind_word(kind: MeetingKind) -> str:
    """三方例会, 业主委员会会议 …"""
    return {
        MeetingKind.TRIPARTITE: QCoreApplication.translate("Meetings", "三方例会"),
        MeetingKind.OWNERS_COMMITTEE: QCoreApplication.translate("Meetings", "业主委员会会议"),
        MeetingKind.OWNERS_ASSEMBLY: QCoreApplication.translate("Meetings", "业主大会会议"),
        MeetingKind.RESIDENTS_ASSEMBLY: QCoreApplication.translate("Meetings", "居民会议"),
        MeetingKind.RESIDENT_REPRESENTATIVES: QCoreApplication.translate(
            "Meetings", "居民代表会议"
        ),
        MeetingKind.OTHER: QCoreApplication.translate("Meetings", "其他会议"),
    }[kind]


def party_word(party: Party) -> str:
    """社区, 物业, 业委会 …"""
    return {
        Party.COMMUNITY: QCoreApplication.translate("Meetings", "社区"),
        Party.PROPERTY: QCoreApplication.translate("Meetings", "物业"),
        Party.OWNERS_COMMITTEE: QCoreApplication.translate("Meetings", "业委会"),
        Party.VOLUNTEERS: QCoreApplication.translate("Meetings", "志愿者"),
        Party.SUBDISTRICT: QCoreApplication.translate("Meetings", "街道"),
        Party.OTHER: QCoreApplication.translate("Meetings", "其他"),
    }[party]


def duty_word(duty: Duty) -> str:
    """主持人, 记录人, 成员 …"""
    return {
        Duty.CHAIR: QCoreApplication.translate("Meetings", "主持人"),
        Duty.RECORDER: QCoreApplication.translate("Meetings", "记录人"),
        Duty.MEMBER: QCoreApplication.translate("Meetings", "成员"),
        Duty.ALTERNATE: QCoreApplication.translate("Meetings", "候补委员"),
        Duty.REPRESENTATIVE: QCoreApplication.translate("Meetings", "代表"),
        Duty.OBSERVER: QCoreApplication.translate("Meetings", "列席"),
    }[duty]


def referral_word(body: DecisionBody | None) -> str:
    """What it is called when a meeting hands an item over: 转业主大会; empty when it does not."""
    if body is None:
        return ""
    return {
        DecisionBody.OWNERS_ASSEMBLY: QCoreApplication.translate("Meetings", "转业主大会"),
        DecisionBody.OWNERS_COMMITTEE: QCoreApplication.translate("Meetings", "转业委会"),
        DecisionBody.RESIDENTS_ASSEMBLY: QCoreApplication.translate("Meetings", "转居民会议"),
        DecisionBody.RESIDENT_REPRESENTATIVES: QCoreApplication.translate(
            "Meetings", "转居民代表会议"
        ),
        DecisionBody.SUBDISTRICT: QCoreApplication.translate("Meetings", "报街道"),
    }.get(body, "")


def body_word(body: DecisionBody) -> str:
    """Who decides an item: 只通报, 业委会表决 …"""
    return {
        DecisionBody.NONE: QCoreApplication.translate("Meetings", "只通报，不表决"),
        DecisionBody.TRIPARTITE: QCoreApplication.translate("Meetings", "三方协商"),
        DecisionBody.OWNERS_COMMITTEE: QCoreApplication.translate("Meetings", "业主委员会表决"),
        DecisionBody.OWNERS_ASSEMBLY: QCoreApplication.translate("Meetings", "业主大会表决"),
        DecisionBody.RESIDENTS_ASSEMBLY: QCoreApplication.translate("Meetings", "居民会议表决"),
        DecisionBody.RESIDENT_REPRESENTATIVES: QCoreApplication.translate(
            "Meetings", "居民代表会议表决"
        ),
        DecisionBody.HOUSEHOLDS: QCoreApplication.translate("Meetings", "入户征询"),
        DecisionBody.SUBDISTRICT: QCoreApplication.translate("Meetings", "报街道"),
        DecisionBody.CUSTOM: QCoreApplication.translate("Meetings", "自定规则表决"),
    }[body]


def visibility_word(visibility: ItemVisibility) -> str:
    """公开, 内部, 隐藏."""
    return {
        ItemVisibility.PUBLIC: QCoreApplication.translate("Meetings", "公开"),
        ItemVisibility.INTERNAL: QCoreApplication.translate("Meetings", "内部"),
        ItemVisibility.HIDDEN: QCoreApplication.translate("Meetings", "隐藏"),
    }[visibility]


def item_kind_word(kind: ItemKind) -> str:
    """上次事项回头看, 通报, 议题, 收尾."""
    return {
        ItemKind.REVIEW: QCoreApplication.translate("Meetings", "上次事项回头看"),
        ItemKind.REPORT: QCoreApplication.translate("Meetings", "通报"),
        ItemKind.MATTER: QCoreApplication.translate("Meetings", "议题"),
        ItemKind.CLOSING: QCoreApplication.translate("Meetings", "收尾"),
    }[kind]


def item_state_word(state: ItemState) -> str:
    """未开始, 进行中, 已结束, 留待下次."""
    return {
        ItemState.WAITING: QCoreApplication.translate("Meetings", "未开始"),
        ItemState.OPEN: QCoreApplication.translate("Meetings", "进行中"),
        ItemState.DONE: QCoreApplication.translate("Meetings", "已结束"),
        ItemState.POSTPONED: QCoreApplication.translate("Meetings", "留待下次"),
    }[state]


def action_state_word(state: ActionState) -> str:
    """未开始, 进行中, 已完成 …"""
    return {
        ActionState.NOT_STARTED: QCoreApplication.translate("Meetings", "未开始"),
        ActionState.IN_PROGRESS: QCoreApplication.translate("Meetings", "进行中"),
        ActionState.DONE: QCoreApplication.translate("Meetings", "已完成，待核实"),
        ActionState.CHECKED: QCoreApplication.translate("Meetings", "已核实"),
        ActionState.EXTENDED: QCoreApplication.translate("Meetings", "已延期"),
        ActionState.TRANSFERRED: QCoreApplication.translate("Meetings", "转办"),
        ActionState.CANCELLED: QCoreApplication.translate("Meetings", "作废"),
    }[state]


def off_day_word(rule: OffDayRule) -> str:
    """照常开, 顺延, 提前."""
    return {
        OffDayRule.KEEP: QCoreApplication.translate("Meetings", "照常开"),
        OffDayRule.NEXT_WORKDAY: QCoreApplication.translate("Meetings", "顺延到下一个工作日"),
        OffDayRule.PREVIOUS_WORKDAY: QCoreApplication.translate("Meetings", "提前到上一个工作日"),
    }[rule]


def when_words(moment: datetime | None) -> str:
    """2026-11-12 周四 19:00, or that it is open."""
    if moment is None:
        return QCoreApplication.translate("Meetings", "时间未定")
    return full_moment(moment)


def offered_parties() -> Sequence[Party]:
    """The parties in the order in which they are offered: the three of the table first."""
    first = (Party.COMMUNITY, Party.OWNERS_COMMITTEE, Party.PROPERTY)
    return (*first, *(party for party in Party if party not in first))
