"""A timeline as the text of one cell, and back: one line per follow-up, continued lines indented.

«2026-03-01 09:12 [电话|小何] 已联系物业», «2026-03-02 10:00 [回访:满意/办结|小何]». What is not in
this form, as in sheets of other origin, is one note with the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from app.domain.diary import EntryState, FollowUp, FollowUpKind, Satisfaction
from app.domain.errors import RuleViolation
from app.domain.moments import read_moment
from app.domain.sheet_words import FOLLOW_UP_NAMES, SATISFACTION_NAMES, STATE_NAMES
from app.sheets.written_cells import cell_text

_LINE = re.compile(
    r"^(\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?) \[([^\]|:]+)(?::([^\]|]+))?(?:\|(.*?))?\](?: (.*))?$"
)

_KINDS = {name: kind for kind, name in FOLLOW_UP_NAMES.items()}
_STATES = {name: state for state, name in STATE_NAMES.items()}
_SATISFACTIONS = {name: said for said, name in SATISFACTION_NAMES.items()}


def timeline_text(lines: Iterable[FollowUp]) -> str:
    """The timeline in one cell."""
    return "\n".join(_line(each) for each in lines)


def _line(each: FollowUp) -> str:
    reached = [
        name
        for name in (
            SATISFACTION_NAMES[each.satisfaction] if each.satisfaction is not None else "",
            STATE_NAMES[each.state] if each.state is not None else "",
        )
        if name
    ]
    said = ":" + "/".join(reached) if reached else ""
    by = "|" + each.by.replace("]", "］").replace("\n", " ") if each.by else ""
    text = " " + each.text.replace("\n", "\n  ") if each.text else ""
    return f"{cell_text(each.at)} [{FOLLOW_UP_NAMES[each.kind]}{said}{by}]{text}"


def read_timeline(text: str, now: datetime) -> tuple[FollowUp, ...]:
    """The follow-ups in a cell, entry 0; a text of other form is one note made ``now``."""
    found: list[FollowUp] = []
    for line in text.split("\n"):
        match = _LINE.match(line)
        if match is not None:
            follow_up = _follow_up(*match.groups())
            if follow_up is None:
                return (FollowUp(None, 0, now, FollowUpKind.NOTE, text),)
            found.append(follow_up)
        elif found and (line.startswith("  ") or not line):
            last = found[-1]
            joined = f"{last.text}\n{line.removeprefix('  ')}"
            found[-1] = FollowUp(
                None, 0, last.at, last.kind, joined, last.by, last.state, last.satisfaction
            )
        else:
            return (FollowUp(None, 0, now, FollowUpKind.NOTE, text),)
    return tuple(found)


def _follow_up(
    at: str, kind: str, reached: str | None, by: str | None, text: str | None
) -> FollowUp | None:
    state: EntryState | None = None
    satisfaction: Satisfaction | None = None
    try:
        for name in reached.split("/") if reached else ():
            if name in _STATES:
                state = _STATES[name]
            else:
                satisfaction = _SATISFACTIONS[name]
        moment = read_moment(at)
        return FollowUp(None, 0, moment, _KINDS[kind], text or "", by or "", state, satisfaction)
    except (KeyError, RuleViolation):
        return None
