"""What the writing form starts from, read in the background: a template, the book, or a draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from app.domain.errors import RuleViolation
from app.domain.notices.templates import NoticeTemplate
from app.services.notices.templates import all_templates
from app.services.paper_facts import PHONE_KEY
from ui.tabs.notices.write.write_values import Known, WriteValues, beginning, values_of

if TYPE_CHECKING:
    from app.office import Office
    from app.ports.notice_queries import NoticeQueries


@dataclass(frozen=True)
class Start:
    """A notice about to be written; ``kept`` is what the book has of it, if it is there."""

    template: NoticeTemplate
    values: WriteValues
    kept: WriteValues | None = None
    number: str = ""


def new_notice(office: Office, template_key: str, given: Mapping[str, Any]) -> Start:
    """A new notice from a template, with what is already known."""
    template = template_or_first(office.notices, template_key)
    known = Known(
        office.community,
        office.actor.name,
        office.queries.settings().get(PHONE_KEY, ""),
        office.notices.last_like(template.key),
    )
    return Start(template, beginning(template, known, office.today(), given))


def kept_notice(office: Office, notice_id: int) -> Start:
    """A notice of the book; raises ``RuleViolation`` ``record_gone``."""
    book = office.notices.book(notice_id)
    if book is None:
        raise RuleViolation("record_gone", table="notice")
    values = values_of(book.notice)
    template = template_or_first(office.notices, values.template)
    return Start(template, values, values, book.notice.number)


def drafted_notice(office: Office, values: WriteValues) -> Start:
    """A notice that was not finished; one gone from the book becomes a new one."""
    template = template_or_first(office.notices, values.template)
    book = office.notices.book(values.notice_id) if values.notice_id is not None else None
    if book is None:
        return Start(template, replace(values, notice_id=None))
    return Start(template, values, values_of(book.notice), book.notice.number)


def template_or_first(notices: NoticeQueries, key: str) -> NoticeTemplate:
    """The template of a key; the first one for a key that is gone."""
    known = all_templates(notices)
    return next((one for one in known if one.key == key), known[0])
