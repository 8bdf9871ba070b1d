"""The words of promises: who, until when, where they stand, and what happened to them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.meetings.actions import OPEN_STATES, Action, ActionState, ActionStep
from ui.tabs.meetings.meeting_words import (
    ACTION_TONES,
    action_state_word,
    party_word,
)
from ui.theme import Tone
from ui.widgets.timeline import TimelineLine
from ui.words import dotted, full_day, full_moment, short_day, short_moment


def responsible_words(action: Action) -> str:
    """物业 · 陈经理."""
    return dotted(party_word(action.party), action.person)


def overdue_words(action: Action, today: date) -> str:
    """«逾期 12 天», or nothing."""
    if action.due_on is None or not action.is_overdue(today):
        return ""
    told = QCoreApplication.translate("Actions", "逾期 {n} 天")
    return told.format(n=(today - action.due_on).days)


def due_words(action: Action, today: date) -> str:
    """今天, 12-31, or 没定期限."""
    if action.due_on is None:
        return QCoreApplication.translate("Actions", "没定期限")
    return short_day(action.due_on, today)


def standing(action: Action, today: date) -> tuple[str, Tone]:
    """Where an action stands: that it is overdue comes before everything else."""
    late = overdue_words(action, today)
    if late:
        return late, Tone.SEAL
    return action_state_word(action.state), ACTION_TONES[action.state]


def income_words(action: Action) -> str:
    """«承诺每月收入 6,000 元», or nothing."""
    if not action.monthly_income:
        return ""
    told = QCoreApplication.translate("Actions", "承诺每月收入 {amount} 元")
    return told.format(amount=yuan_words(action.monthly_income))


def yuan_words(fen: int) -> str:
    """«6,000», «6,000.50»."""
    yuan, rest = divmod(fen, 100)
    return f"{yuan:,}" + (f".{rest:02d}" if rest else "")


def facts(action: Action, today: date) -> tuple[tuple[str, str, Tone], ...]:
    """What is known of an action, line by line: name, words, tone."""
    due = due_words(action, today)
    if action.due_on is not None:
        due = dotted(full_day(action.due_on), overdue_words(action, today))
    late = Tone.SEAL if action.is_overdue(today) else Tone.PLAIN
    told = (
        (QCoreApplication.translate("Actions", "谁来办"), responsible_words(action), Tone.PLAIN),
        (QCoreApplication.translate("Actions", "期限"), due, late),
        (QCoreApplication.translate("Actions", "怎样核实"), action.check, Tone.PLAIN),
        (QCoreApplication.translate("Actions", "核实人"), action.verifier, Tone.PLAIN),
        (QCoreApplication.translate("Actions", "性质"), _nature(action), Tone.PLAIN),
        (QCoreApplication.translate("Actions", "收入"), income_words(action), Tone.PLAIN),
        (QCoreApplication.translate("Actions", "居民反馈"), action.feedback, Tone.PLAIN),
    )
    return tuple(one for one in told if one[1])


def _nature(action: Action) -> str:
    if not action.is_condition:
        return ""
    return QCoreApplication.translate("Actions", "表决时附带的条件")


def course(steps: Sequence[ActionStep], today: date) -> tuple[TimelineLine, ...]:
    """Everything that happened to an action, the oldest first."""
    lines: list[TimelineLine] = []
    before: ActionState | None = None
    for step in steps:
        lines.append(_line(step, before, today))
        before = step.state
    return tuple(lines)


def _line(step: ActionStep, before: ActionState | None, today: date) -> TimelineLine:
    said = step.text
    tone = Tone.PLAIN
    if before is None:
        kind = QCoreApplication.translate("Actions", "议定")
    elif step.state is before and step.due_on is None:
        kind = QCoreApplication.translate("Actions", "进展")
    else:
        kind = action_state_word(step.state)
        tone = ACTION_TONES[step.state]
        tone = Tone.PLAIN if tone is Tone.AMBER else tone
    if step.due_on is not None:
        until = QCoreApplication.translate("Actions", "期限 {day}")
        said = dotted(until.format(day=full_day(step.due_on)), said)
    return TimelineLine(
        short_moment(step.at, today), kind, said, step.by, full_moment(step.at), tone
    )


def is_due_in_month(action: Action, today: date) -> bool:
    """Whether its day lies in this month and it has not been dropped."""
    due = action.due_on
    if due is None or action.state is ActionState.CANCELLED:
        return False
    return (due.year, due.month) == (today.year, today.month)


def is_open(action: Action) -> bool:
    """Whether it is still to be done."""
    return action.state in OPEN_STATES
