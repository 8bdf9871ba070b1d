"""The diary's own words: states, parties, kinds of follow-up, deadlines, and their tones."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.diary import (
    DEADLINE_RUNS,
    DiaryEntry,
    EntryState,
    FollowUpKind,
    Party,
    Satisfaction,
    Urgency,
)
from app.ports.queries import EntryDetail, EntryRow
from ui.theme import Tone

STATE_TONES = {
    EntryState.OPEN: Tone.AMBER,
    EntryState.IN_PROGRESS: Tone.PRIMARY,
    EntryState.AWAITING_VISIT: Tone.AMBER,
    EntryState.CLOSED: Tone.OK,
    EntryState.TRANSFERRED: Tone.MUTED,
    EntryState.REFUSED: Tone.MUTED,
}
SATISFACTION_TONES = {
    Satisfaction.SATISFIED: Tone.OK,
    Satisfaction.FAIRLY_SATISFIED: Tone.OK,
    Satisfaction.DISSATISFIED: Tone.SEAL,
}


def state_word(state: EntryState) -> str:
    """待办, 处理中 …"""
    return {
        EntryState.OPEN: QCoreApplication.translate("Diary", "待办"),
        EntryState.IN_PROGRESS: QCoreApplication.translate("Diary", "处理中"),
        EntryState.AWAITING_VISIT: QCoreApplication.translate("Diary", "待回访"),
        EntryState.CLOSED: QCoreApplication.translate("Diary", "办结"),
        EntryState.TRANSFERRED: QCoreApplication.translate("Diary", "转办"),
        EntryState.REFUSED: QCoreApplication.translate("Diary", "不予受理"),
    }[state]


def urgency_word(urgency: Urgency) -> str:
    """一般, 紧急, 特急."""
    return {
        Urgency.NORMAL: QCoreApplication.translate("Diary", "一般"),
        Urgency.URGENT: QCoreApplication.translate("Diary", "紧急"),
        Urgency.CRITICAL: QCoreApplication.translate("Diary", "特急"),
    }[urgency]


def party_word(party: Party) -> str:
    """社区, 物业, 业委会 …"""
    return {
        Party.COMMUNITY: QCoreApplication.translate("Diary", "社区"),
        Party.PROPERTY: QCoreApplication.translate("Diary", "物业"),
        Party.OWNERS_COMMITTEE: QCoreApplication.translate("Diary", "业委会"),
        Party.VOLUNTEERS: QCoreApplication.translate("Diary", "志愿者"),
        Party.SUBDISTRICT: QCoreApplication.translate("Diary", "街道"),
        Party.OTHER: QCoreApplication.translate("Diary", "其他"),
    }[party]


def kind_word(kind: FollowUpKind) -> str:
    """跟进, 电话, 上门, 再次反映 …"""
    return {
        FollowUpKind.NOTE: QCoreApplication.translate("Diary", "跟进"),
        FollowUpKind.CALL: QCoreApplication.translate("Diary", "电话"),
        FollowUpKind.VISIT: QCoreApplication.translate("Diary", "上门"),
        FollowUpKind.RAISED_AGAIN: QCoreApplication.translate("Diary", "再次反映"),
        FollowUpKind.STATE: QCoreApplication.translate("Diary", "状态"),
        FollowUpKind.RETURN_VISIT: QCoreApplication.translate("Diary", "回访"),
    }[kind]


def satisfaction_word(satisfaction: Satisfaction) -> str:
    """满意, 基本满意, 不满意."""
    return {
        Satisfaction.SATISFIED: QCoreApplication.translate("Diary", "满意"),
        Satisfaction.FAIRLY_SATISFIED: QCoreApplication.translate("Diary", "基本满意"),
        Satisfaction.DISSATISFIED: QCoreApplication.translate("Diary", "不满意"),
    }[satisfaction]


def days_overdue(entry: EntryRow | DiaryEntry, today: date) -> int:
    """Days since the deadline of unfinished work; 0 when it has not passed."""
    if entry.state not in DEADLINE_RUNS or entry.due_on is None:
        return 0
    return max(0, (today - entry.due_on).days)


def standing(entry: EntryRow | DiaryEntry, today: date) -> tuple[str, Tone]:
    """Where an entry stands, in a word and its tone: «超期 2 天», «今天到期», or its state."""
    overdue = days_overdue(entry, today)
    if overdue:
        said = QCoreApplication.translate("Diary", "超期 {days} 天").format(days=overdue)
        return said, Tone.SEAL
    if entry.state in DEADLINE_RUNS and entry.due_on == today:
        return QCoreApplication.translate("Diary", "今天到期"), Tone.AMBER
    return state_word(entry.state), STATE_TONES[entry.state]


def who_of_row(row: EntryRow) -> str:
    """The name, «住户» for a door without a name, «匿名» for nobody."""
    if row.who:
        return row.who
    if row.room:
        return QCoreApplication.translate("Diary", "住户")
    return QCoreApplication.translate("Diary", "匿名")


def who_of_detail(detail: EntryDetail) -> str:
    """As ``who_of_row``, for an entry with everything around it."""
    if detail.entry.anonymous:
        return QCoreApplication.translate("Diary", "匿名")
    if detail.who:
        return detail.who
    if detail.entry.home or detail.entry.place_text:
        return QCoreApplication.translate("Diary", "住户")
    return QCoreApplication.translate("Diary", "匿名")


def place_of(entry: DiaryEntry) -> str:
    """The door, or the place in words."""
    return str(entry.home) or entry.place_text


def responsible_in_full(party: Party, person: str) -> str:
    """«物业 张师傅»."""
    return f"{party_word(party)} {person}".strip()


def marks(row: EntryRow, most: int = 4) -> str:
    """What is special about an entry, in small: «紧急 · 3 次 · 补记 · 附件 2»."""
    told: list[str] = []
    if row.urgency is not Urgency.NORMAL:
        told.append(urgency_word(row.urgency))
    if row.raised > 1:
        told.append(QCoreApplication.translate("Diary", "{n} 次").format(n=row.raised))
    if row.late:
        told.append(QCoreApplication.translate("Diary", "补记"))
    if row.attachments:
        told.append(QCoreApplication.translate("Diary", "附件 {n}").format(n=row.attachments))
    return " · ".join(told[:most])


def first_words(subject: str, text: str) -> str:
    """The subject, or the beginning of the text when there is none."""
    return subject or " ".join(text.split())
