"""Gathers from an open office what its printed papers are made of.

office.documents(language).receipt(detail, office_facts(office))
office.documents(language).register(
register_rows(office.diary, wanted, progress), register_heading(office, wanted), progress
)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Protocol

from app.domain.diary import Category
from app.domain.errors import RuleViolation
from app.domain.people import Staff
from app.ports.document_facts import OfficeFacts, RegisterHeading, RegisterPeriod
from app.ports.progress import Progress, SilentProgress
from app.ports.queries import (
    DiaryQueries,
    EntryChip,
    EntryDetail,
    EntryFilter,
    EntryRow,
    OfficeQueries,
)

ROWS_AT_ONCE = 1000

PHONE_KEY = "office.phone"
ADDRESS_KEY = "office.address"
HOURS_KEY = "office.hours"
"""Settings of the office that stand on its papers: where residents call and come, and when."""

MOST_PICTURES = 24
"""Pictures printed with one entry; more would be a photo album."""


class PrintingOffice(Protocol):
    """What papers ask of an office."""

    community: str
    actor: Staff
    diary: DiaryQueries
    queries: OfficeQueries

    def today(self) -> date:
        """The date on the office wall."""
        ...


def office_facts(office: PrintingOffice) -> OfficeFacts:
    """The office as it stands on its papers today."""
    settings = office.queries.settings()
    return OfficeFacts(
        community=office.community,
        printed_on=office.today(),
        printed_by=office.actor.name,
        phone=settings.get(PHONE_KEY, ""),
        address=settings.get(ADDRESS_KEY, ""),
        hours=settings.get(HOURS_KEY, ""),
    )


def register_heading(office: PrintingOffice, wanted: EntryFilter) -> RegisterHeading:
    """The heading of a register: a day, a whole month or any list, as the filter says."""
    first, last = wanted.received_from, wanted.received_to
    if wanted.chip is EntryChip.TODAY and first is None and last is None:
        first = last = wanted.day
    return RegisterHeading(
        office_facts(office),
        register_period(first, last),
        first,
        last,
        wanted,
        category_names(office.diary.categories()),
        {channel.id: channel.name for channel in office.diary.channels() if channel.id},
    )


def register_period(first: date | None, last: date | None) -> RegisterPeriod:
    """Whether these days are one day, one whole month, or neither."""
    if first is None or last is None:
        return RegisterPeriod.LIST
    if first == last:
        return RegisterPeriod.DAY
    is_whole = first.day == 1 and (last + timedelta(days=1)).day == 1
    is_month = is_whole and (first.year, first.month) == (last.year, last.month)
    return RegisterPeriod.MONTH if is_month else RegisterPeriod.LIST


def category_names(categories: Iterable[Category]) -> dict[int, str]:
    """Category names by id, with the name of the group above before them."""
    known = {category.id: category for category in categories if category.id is not None}
    names: dict[int, str] = {}
    for key, category in known.items():
        parent = known.get(category.parent_id) if category.parent_id is not None else None
        names[key] = f"{parent.name} / {category.name}" if parent else category.name
    return names


def register_rows(
    diary: DiaryQueries, wanted: EntryFilter, progress: Progress | None = None
) -> tuple[EntryRow, ...]:
    """All rows a filter lets through, in its order; raises ``Cancelled`` through ``progress``."""
    watching = progress or SilentProgress()
    outline = diary.outline(wanted)
    rows: list[EntryRow] = []
    for start in range(0, outline.total, ROWS_AT_ONCE):
        watching.report(start, outline.total)
        rows.extend(diary.page(wanted, outline, start, ROWS_AT_ONCE))
    return tuple(rows)


def pictures_of(detail: EntryDetail, read: Callable[[str], bytes]) -> dict[str, bytes]:
    """The image files of an entry by digest; a missing or damaged one is left out.

    ``read`` fetches an attachment by digest (``office.attachments.read``).
    """
    pictures: dict[str, bytes] = {}
    for attachment in detail.attachments:
        if len(pictures) < MOST_PICTURES and attachment.media_type.startswith("image/"):
            try:
                pictures[attachment.digest] = read(attachment.digest)
            except RuleViolation:
                continue
    return pictures
