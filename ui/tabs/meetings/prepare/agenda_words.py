"""What is said of an agenda item in its row, and of the time the whole agenda takes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.meetings.meeting import DecisionBody, ItemState, ItemVisibility
from ui.tabs.meetings.meeting_words import (
    body_word,
    item_state_word,
    party_word,
    visibility_word,
)
from ui.tabs.meetings.prepare.agenda_lines import AgendaLine
from ui.words import dotted


def about(line: AgendaLine) -> str:
    """The second line of a row: 社区 · 业主委员会表决 · 内部 · 材料 2."""
    item = line.item
    body = "" if item.body is DecisionBody.NONE else body_word(item.body)
    hidden = "" if line.visibility is ItemVisibility.PUBLIC else visibility_word(line.visibility)
    state = "" if item.state is ItemState.WAITING else item_state_word(item.state)
    return dotted(party_word(item.sponsor), body, hidden, _files(line.files), state)


def minutes_in_words(used: int, planned: int) -> str:
    """合计 85 分钟，计划 90 分钟, and by how much it is too long."""
    if used > planned:
        said = QCoreApplication.translate(
            "Agenda", "合计 {used} 分钟，比计划的 {planned} 分钟多 {over} 分钟"
        )
        return said.format(used=used, planned=planned, over=used - planned)
    said = QCoreApplication.translate("Agenda", "合计 {used} 分钟，计划 {planned} 分钟")
    return said.format(used=used, planned=planned)


def _files(count: int) -> str:
    said = QCoreApplication.translate("Agenda", "材料 {n}")
    return said.format(n=count) if count else ""
