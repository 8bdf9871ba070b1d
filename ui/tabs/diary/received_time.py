"""When a request was received, as a clerk types it: «昨天下午3点», «11-21 15:30», «11-21»."""

from __future__ import annotations

import unicodedata
from datetime import datetime, time

from app.domain.local_time import CHINA, local, local_day
from app.domain.spoken_times import find_moment
from ui.widgets.date_field import read_date

MIDDAY = time(12)
"""What a day without a time of day is taken for, unless that is still to come."""


def read_received(text: str, now: datetime) -> datetime | None:
    """The moment in UTC, ``now`` for an empty text, ``None`` when it is not understood.

    A time to come is returned as it is; the form refuses it.
    """
    typed = unicodedata.normalize("NFKC", text).strip()
    if not typed:
        return now
    found = find_moment(typed, now)
    if found is not None and found[:2] == (0, len(typed)):
        return found[2]
    written = _as_written(typed)
    if written is not None:
        return written
    day = read_date(typed, local_day(now))
    if day is None:
        return None
    at = datetime.combine(day, MIDDAY, CHINA)
    return min(at, now) if day == local_day(now) else at.astimezone(now.tzinfo)


def written(moment: datetime) -> str:
    """The form in which a moment is put into the field: «2026-11-23 09:12»."""
    return f"{local(moment):%Y-%m-%d %H:%M}"


def _as_written(typed: str) -> datetime | None:
    try:
        at = datetime.strptime(typed, "%Y-%m-%d %H:%M").replace(tzinfo=CHINA)
    except ValueError:
        return None
    return at.astimezone(local(at).tzinfo)
