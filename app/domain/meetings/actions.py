"""What was promised: actions agreed in a meeting, followed until someone has checked them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.diary import Party
from app.domain.errors import RuleViolation


class ActionState(StrEnum):
    """Where an action stands (domain §2, follow-up)."""

    NOT_STARTED = "not_started"  # 未开始
    IN_PROGRESS = "in_progress"  # 进行中
    DONE = "done"  # 已完成, not yet checked
    CHECKED = "checked"  # 已核实
    EXTENDED = "extended"  # 已延期
    TRANSFERRED = "transferred"  # 转办
    CANCELLED = "cancelled"  # 作废


OPEN_STATES = (ActionState.NOT_STARTED, ActionState.IN_PROGRESS, ActionState.EXTENDED)
ACTION_NEEDS_REASON = (ActionState.EXTENDED, ActionState.TRANSFERRED, ActionState.CANCELLED)


@dataclass(frozen=True)
class Action:
    """One promise or task (议定事项). ``number`` is «2026-11-03»: meeting of the year, then item.

    ``check`` says how it will be checked (怎样核实), ``verifier`` by whom. ``is_condition``: the
    vote was given on this condition. ``monthly_income`` in fen is income promised per month.
    """

    id: int | None
    meeting_id: int
    sequence: int
    number: str
    text: str
    party: Party
    agreed_at: datetime
    item_id: int | None = None
    vote_id: int | None = None
    person: str = ""
    due_on: date | None = None
    check: str = ""
    verifier: str = ""
    state: ActionState = ActionState.NOT_STARTED
    is_condition: bool = False
    monthly_income: int = 0
    done_at: datetime | None = None
    feedback: str = ""
    deleted_at: datetime | None = None

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise RuleViolation("action_text_missing")

    def is_overdue(self, today: date) -> bool:
        """True from the day after it was due while it is not done."""
        return self.state in OPEN_STATES and self.due_on is not None and self.due_on < today


@dataclass(frozen=True)
class ActionStep:
    """One dated line in the life of an action; ``due_on`` is the new date of an extension."""

    id: int | None
    action_id: int
    at: datetime
    state: ActionState
    text: str = ""
    by: str = ""
    due_on: date | None = None
    meeting_id: int | None = None
