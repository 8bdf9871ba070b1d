"""A notice made out for each of its recipients: what is filled in, what is missing, what to print.

office.documents().notice_series(series_facts(written, recipients(residents, kind)), progress)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.errors import RuleViolation
from app.domain.notices.notice import TEXT_FIELDS, NoticeText
from app.domain.placeholders import fill_placeholders, placeholders
from app.ports.notice_facts import Address, SeriesFacts, SeriesSheet, WrittenNotice
from app.services.notices.merge_values import RESIDENT, grouped
from app.services.notices.recipients import EVERYBODY, Recipient

NOTHING: Mapping[str, str] = {}

ELSEWHERE = "没有楼幢门牌的"
"""What the separator says before the sheets of those who have no door."""


@dataclass(frozen=True)
class MissingField:
    """A name the text asks for and nobody, or not everybody, has.

    ``is_unknown``: there is no such name at all, and it would be printed as it stands. Otherwise
    ``labels`` are those for whom it is empty.
    """

    name: str
    labels: tuple[str, ...]
    is_unknown: bool = False

    @property
    def count(self) -> int:
        """How many sheets it is missing on."""
        return len(self.labels)


def asked_for(text: NoticeText) -> tuple[str, ...]:
    """The names a text asks for, each once, in the order they are read."""
    return placeholders("\n".join(_pieces(text)))


def merged(text: NoticeText, values: Mapping[str, str]) -> NoticeText:
    """The text with every known name replaced, in its fields and in the cells of its table."""
    filled = {name: fill_placeholders(getattr(text, name), values) for name in TEXT_FIELDS}
    table = tuple(tuple(fill_placeholders(cell, values) for cell in row) for row in text.table)
    return replace(text, table=table, **filled)


def missing_fields(
    text: NoticeText, wanted: Sequence[Recipient], general: Mapping[str, str] = NOTHING
) -> tuple[MissingField, ...]:
    """What would be missing on the sheets: names nobody knows first, then those empty for some.

    ``general`` are the values that hold for all (``merge_values.office_values``).
    """
    each = [(one.label, _values(one, general)) for one in wanted]
    found: list[MissingField] = []
    for name in asked_for(text):
        lacking = tuple(label for label, values in each if not values.get(name))
        is_unknown = not any(name in values for _, values in each)
        if lacking:
            found.append(MissingField(name, lacking, is_unknown))
    return tuple(sorted(found, key=lambda one: not one.is_unknown))


def series_facts(
    written: WrittenNotice,
    wanted: Sequence[Recipient],
    *,
    separators: bool = False,
    addressed: bool = True,
    general: Mapping[str, str] = NOTHING,
    author: str = "",
) -> SeriesFacts:
    """A sheet for each recipient, in their order.

    With ``separators`` a sheet before each flight of stairs says where it goes; ``addressed``
    sheets bear their recipient on top. Raises ``RuleViolation`` ``series_empty`` without
    recipients.
    """
    if not wanted:
        raise RuleViolation("series_empty")
    asked = bool(asked_for(written.text))
    sheets: list[SeriesSheet] = []
    stairs: str | None = None
    for one in wanted:
        text = merged(written.text, _values(one, general)) if asked else written.text
        facts = replace(written, text=text, addressee=one.label if addressed else "")
        begins = separators and one.stairs != stairs
        sheets.append(SeriesSheet(facts, (one.stairs or ELSEWHERE) if begins else ""))
        stairs = one.stairs
    return SeriesFacts(sheets, fill_placeholders(written.text.title, general), author)


def addresses(wanted: Iterable[Recipient]) -> tuple[Address, ...]:
    """Door and name of each recipient, for labels and envelopes.

    A sheet for a building or an entrance is for everybody there, one for a board for the board.
    """
    return tuple(_address(one) for one in wanted)


def _address(one: Recipient) -> Address:
    name = one.values.get("姓名") or one.values.get("张贴点") or EVERYBODY
    door = one.values.get("住址", "")
    return Address(door if door != name else "", name)


def _values(one: Recipient, general: Mapping[str, str]) -> Mapping[str, str]:
    return {**general, **grouped(RESIDENT, one.values)}


def _pieces(text: NoticeText) -> Iterable[str]:
    yield from (getattr(text, name) for name in TEXT_FIELDS)
    for row in text.table:
        yield from row
