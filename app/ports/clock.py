"""What time it is: injected, so that rules and documents can be tested at any moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from app.domain.local_time import CHINA, at_local, local, local_day

__all__ = ["CHINA", "Clock", "at_local", "local", "local_day", "system_clock"]

Clock = Callable[[], datetime]
"""Returns the present moment as an aware datetime in UTC."""


def system_clock() -> datetime:
    """The computer's clock, in whole seconds, UTC."""
    return datetime.now(UTC).replace(microsecond=0)
