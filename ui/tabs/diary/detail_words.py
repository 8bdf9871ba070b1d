"""The details of an entry in words: heading, what it is about, and its timeline."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.domain.diary import DiaryEntry, FollowUp, FollowUpKind, Satisfaction, Urgency
from app.ports.queries import EntryDetail, EntryRow
from ui.tabs.diary.details_model import Looked, Step
from ui.tabs.diary.entry_words import (
    SATISFACTION_TONES,
    STATE_TONES,
    kind_word,
    place_of,
    responsible_in_full,
    satisfaction_word,
    standing,
    state_word,
    urgency_word,
    who_of_detail,
)
from ui.theme import Tone
from ui.widgets.timeline import TimelineLine
from ui.words import full_moment, short_day, short_moment, weekday_name

EARLIER_TOLD = 2
"""Earlier times a matter was raised that stand in the timeline; the link leads to all."""


def heading(detail: EntryDetail) -> str:
    """«金阿姨 · 3-2-501»."""
    parts = (who_of_detail(detail), place_of(detail.entry))
    return " · ".join(part for part in parts if part)


def state_in_words(entry: DiaryEntry, today: date) -> tuple[str, Tone]:
    """Where it stands; an entry in the bin says that."""
    if entry.deleted_at is not None:
        return QCoreApplication.translate("DiaryDetail", "已删除"), Tone.MUTED
    return standing(entry, today)


def meta_line(detail: EntryDetail, today: date) -> str:
    """Number, category, channel, who is responsible, until when."""
    entry = detail.entry
    responsible = QCoreApplication.translate("DiaryDetail", "承办 {who}").format(
        who=responsible_in_full(entry.party, entry.person)
    )
    parts = [entry.number, detail.category, detail.channel, responsible]
    if entry.due_on is not None:
        parts.append(_due(entry.due_on, today, certain=entry.due_certain))
    if entry.urgency is not Urgency.NORMAL:
        parts.append(urgency_word(entry.urgency))
    if entry.late:
        parts.append(QCoreApplication.translate("DiaryDetail", "补记"))
    if entry.for_meeting:
        parts.append(QCoreApplication.translate("DiaryDetail", "例会议题"))
    return " · ".join(part for part in parts if part)


def _due(day: date, today: date, *, certain: bool) -> str:
    near = short_day(day, today)
    whole = near if abs((day - today).days) <= 1 else f"{near} {weekday_name(day)}"
    told = QCoreApplication.translate("DiaryDetail", "期限 {day}").format(day=whole)
    if certain:
        return told
    unknown = QCoreApplication.translate("DiaryDetail", "{due}（放假安排未公布，暂定）")
    return unknown.format(due=told)


def contact_line(detail: EntryDetail) -> str:
    """Phone numbers, and what else was written about the place."""
    entry = detail.entry
    known = detail.resident.phones if detail.resident else ()
    phones = dict.fromkeys(phone for phone in (entry.phone, *known) if phone)
    parts = list(phones)
    if entry.home and entry.place_text:
        parts.append(entry.place_text)
    return " · ".join(parts)


def matter_line(looked: Looked) -> str:
    """«第 3 次反映 · 查看同一件事的 3 条»; empty for a matter raised once."""
    times = len(looked.matter)
    if times < 2:
        return ""
    if looked.earlier:
        said = QCoreApplication.translate("DiaryDetail", "第 {n} 次反映 · 查看前 {before} 次")
        return said.format(n=looked.turn, before=len(looked.earlier))
    said = QCoreApplication.translate("DiaryDetail", "之后又反映 {after} 次 · 查看")
    return said.format(after=times - 1)


def timeline(looked: Looked, today: date) -> tuple[TimelineLine, ...]:
    """Everything that happened, the oldest first, with the earlier times it was raised."""
    detail = looked.detail
    turns = list(enumerate(looked.earlier, 1))[-EARLIER_TOLD:]
    before = [_earlier(row, turn, today) for turn, row in turns]
    own = [_follow_up(told, today) for told in detail.follow_ups]
    return (*before, _received(detail, looked.turn, today), *own)


def step_word(step: Step) -> str:
    """What the button for the next step says."""
    return {
        Step.START: QCoreApplication.translate("DiaryDetail", "开始处理"),
        Step.FINISH: QCoreApplication.translate("DiaryDetail", "办完，待回访"),
        Step.VISIT: QCoreApplication.translate("DiaryDetail", "记回访"),
        Step.REOPEN: QCoreApplication.translate("DiaryDetail", "重新打开"),
        Step.RESTORE: QCoreApplication.translate("DiaryDetail", "从回收站放回"),
    }[step]


def _line(at: datetime, kind: str, text: str, today: date, **more: object) -> TimelineLine:
    return TimelineLine(
        short_moment(at, today),
        kind,
        text,
        full_when=full_moment(at),
        **more,  # pyright: ignore[reportArgumentType]
    )


def _earlier(row: EntryRow, turn: int, today: date) -> TimelineLine:
    said = QCoreApplication.translate("DiaryDetail", "第 {n} 次反映：{subject}")
    subject = said.format(n=turn, subject=row.subject or row.text)
    return _line(row.received_at, row.channel, subject, today, tone=Tone.MUTED)


def _received(detail: EntryDetail, turn: int, today: date) -> TimelineLine:
    entry = detail.entry
    if turn > 1:
        said = QCoreApplication.translate("DiaryDetail", "第 {n} 次反映").format(n=turn)
    else:
        said = QCoreApplication.translate("DiaryDetail", "收到")
    by = detail.recorded_by
    return _line(
        entry.received_at, detail.channel or said, said if detail.channel else "", today, by=by
    )


def _follow_up(told: FollowUp, today: date) -> TimelineLine:
    tone = Tone.PLAIN
    kind, text = kind_word(told.kind), told.text
    if told.kind is FollowUpKind.STATE and told.state is not None:
        kind, tone = state_word(told.state), STATE_TONES[told.state]
        tone = Tone.PLAIN if tone is Tone.AMBER else tone
    elif told.satisfaction is not None:
        word = satisfaction_word(told.satisfaction)
        said = QCoreApplication.translate("DiaryDetail", "{word}：{text}")
        text = said.format(word=word, text=text) if text else word
        tone = SATISFACTION_TONES[told.satisfaction]
        if told.satisfaction is Satisfaction.DISSATISFIED and told.state is not None:
            again = QCoreApplication.translate("DiaryDetail", "{text}（重新处理）")
            text = again.format(text=text)
    return _line(told.at, kind, text, today, by=told.by, tone=tone)
