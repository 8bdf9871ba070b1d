"""Whom or what a form can be filled for: residents, entries of the diary, meetings, as rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from app.domain.local_time import local
from app.ports.queries import EntryFilter
from app.services.notices.form_values import SubjectKind
from ui.widgets.check_list import CheckRow

if TYPE_CHECKING:
    from app.office import Office

MOST = 1000
"""Rows offered at once; more are found by searching."""


def candidates(
    office: Office, kind: SubjectKind, words: str, chosen: Mapping[int, CheckRow]
) -> tuple[CheckRow, ...]:
    """Those chosen first, then those found; safe in any thread."""
    found = {
        SubjectKind.RESIDENTS: _residents,
        SubjectKind.ENTRIES: _entries,
        SubjectKind.MEETING: _meetings,
        SubjectKind.OFFICE: _nobody,
    }[kind](office, words)
    kept = {str(one) for one in chosen}
    return (*chosen.values(), *(row for row in found if row.key not in kept))


def _residents(office: Office, words: str) -> Sequence[CheckRow]:
    queries = office.residents
    found = queries.search(words, MOST) if words else queries.page("", 0, MOST)
    return [
        CheckRow(
            str(one.id),
            one.name,
            "  ".join(filter(None, (str(one.home), next(iter(one.phones), "")))),
            is_ticked=False,
        )
        for one in found
    ]


def _entries(office: Office, words: str) -> Sequence[CheckRow]:
    wanted = EntryFilter(office.today(), words=words)
    rows = office.diary.page(wanted, office.diary.outline(wanted), 0, MOST)
    return [
        CheckRow(
            str(one.id),
            f"{one.number} {one.subject or one.text}",
            " ".join(filter(None, (one.who, one.room))),
            is_ticked=False,
        )
        for one in rows
    ]


def _meetings(office: Office, words: str) -> Sequence[CheckRow]:
    return [
        CheckRow(
            str(one.id),
            f"{one.number} {one.title}",
            f"{local(moment):%Y-%m-%d}" if (moment := one.opened_at or one.planned_at) else "",
            is_ticked=False,
        )
        for one in office.meetings.meetings(words)
    ]


def _nobody(office: Office, words: str) -> Sequence[CheckRow]:
    del office, words
    return ()
