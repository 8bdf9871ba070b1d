"""Keeps the office's own templates of notices."""

from __future__ import annotations

from dataclasses import replace

from app.domain.errors import RuleViolation
from app.domain.notices.templates import OwnTemplate
from app.ports.unit_of_work import UnitOfWork
from app.services.command_bus import Handlers
from app.services.diary_commands import CalendarSource
from app.services.notices.commands import ForgetTemplate, SaveTemplate
from app.services.notices.templates import to_shared


def save_template(command: SaveTemplate, work: UnitOfWork) -> int:
    """Keep a template under its key, in place of what was kept under it; returns its id.

    Raises ``RuleViolation``: ``template_name_missing``, ``template_name_taken``; ``ValueError``
    for a template without a key.
    """
    template = replace(command.template, name=" ".join(command.template.name.split()), is_own=True)
    if not template.key:
        raise ValueError("a template is kept under its key")
    if not template.name:
        raise RuleViolation("template_name_missing")
    templates = work.records(OwnTemplate)
    if any(other.key != template.key for other in templates.find(name=template.name)):
        raise RuleViolation("template_name_taken", name=template.name)
    known = templates.find(key=template.key)
    kept = OwnTemplate(None, template.key, template.name, to_shared(template))
    stored = templates.save(replace(kept, id=known[0].id)) if known else templates.add(kept)
    work.describe(template.name)
    assert stored.id is not None
    return stored.id


def forget_template(command: ForgetTemplate, work: UnitOfWork) -> None:
    """Remove an own template; notices written from it stay.

    Raises ``RuleViolation`` ``template_unknown`` when none of this key is kept.
    """
    templates = work.records(OwnTemplate)
    known = templates.find(key=command.key)
    if not known:
        raise RuleViolation("template_unknown", key=command.key)
    for kept in known:
        templates.remove(kept.id or 0)
        work.describe(kept.name)


def handlers(calendar: CalendarSource) -> Handlers:
    """The commands about templates."""
    del calendar
    return {SaveTemplate: save_template, ForgetTemplate: forget_template}
