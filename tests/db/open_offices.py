"""Offices for tests that open without a password, so that opening costs nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from app.domain.people import Role, Staff
from app.ports.clock import Clock, system_clock
from app.services.new_office import furnish
from db import key_file, set_up

DIRECTOR = "小何"
START = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def make_open_office(folder: Path, clock: Clock = system_clock) -> Path:
    """Make an office folder whose key lies open, as in the sample community."""
    key = key_file.new_key()
    set_up.make_office_folder(
        folder,
        key,
        "测试社区",
        Staff(None, DIRECTOR, Role.DIRECTOR),
        clock(),
        wrap=lambda staff_id: (key_file.open_key_file(key, staff_id), ""),
        furnish=furnish,
    )
    return folder


def ticking_clock() -> Clock:
    """A clock that goes on by one minute at each look."""
    minutes = count()
    return lambda: START + timedelta(minutes=next(minutes))
