"""Templates of notices: those the program brings along, the office's own, and shared files.

A shared file is JSON with a format name and a version; it is read strictly, for it comes from
somebody else's computer: what is not known is refused, never skipped.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from datetime import date
from functools import cache
from typing import Any, cast

from app.domain.errors import RuleViolation
from app.domain.notices.notice import NoticeKind, NoticeStyle, NoticeText, PaperSize, Table
from app.domain.notices.periods import PostingPeriod
from app.domain.notices.templates import NoticeTemplate
from app.ports.notice_queries import NoticeQueries
from app.services.json_fields import Fields, parsed_json
from app.services.shipped_data import RESOURCES

FORMAT, VERSION = "linlidesk-notice-template", 1
LONGEST_PERIOD = 3650
"""Days; no posting hangs longer than ten years."""

_FOLDER = RESOURCES / "notice_templates"
_NAMES = frozenset(field.name for field in fields(NoticeText))
_DAYS = frozenset({"dated_on", "period_from", "period_to"})


def shipped_templates() -> tuple[NoticeTemplate, ...]:
    """The templates of the program in the order of the chooser: group by group."""
    return tuple(_shipped())


def all_templates(queries: NoticeQueries) -> tuple[NoticeTemplate, ...]:
    """The shipped templates, each replaced by the office's own of the same key; then the others."""
    own = {kept.key: from_shared(kept.body, kept.name) for kept in queries.own_templates()}
    shipped = tuple(own.pop(template.key, template) for template in shipped_templates())
    return (*shipped, *own.values())


def template_of(key: str, queries: NoticeQueries) -> NoticeTemplate:
    """The template of a key; raises ``RuleViolation`` ``template_unknown``."""
    for template in all_templates(queries):
        if template.key == key:
            return template
    raise RuleViolation("template_unknown", key=key)


def shipped_template(key: str) -> NoticeTemplate | None:
    """The template of a key as it was shipped, whatever the office made of it."""
    return next((one for one in shipped_templates() if one.key == key), None)


def examples(template: NoticeTemplate) -> tuple[NoticeText, NoticeText]:
    """The shortest and the longest real text of a shipped template, of a made-up community.

    They are dated 24 November 2026. A template of the office's own has its model text twice.
    """
    known = _shipped_with_examples().get(template.key)
    return known[1] if known else (template.model, template.model)


@cache
def posting_periods() -> tuple[PostingPeriod, ...]:
    """How long the law or good practice lets a posting hang, by what is posted."""
    told = tomllib.loads((RESOURCES / "notice_periods.toml").read_text(encoding="utf-8"))
    return tuple(PostingPeriod(**period) for period in told["period"])


def to_shared(template: NoticeTemplate) -> str:
    """A template as the text of a file to share; ``from_shared`` reads it back."""
    told = {
        "key": template.key,
        "name": template.name,
        "group": template.group,
        "kind": template.kind,
        "style": template.style,
        "paper": template.paper,
        "asks": template.asks,
        "needs": template.needs,
        "expects": template.expects,
        "labels": dict(template.labels),
        "hints": dict(template.hints),
        "phrases": dict(template.phrases),
        "model": _told_text(template.model),
        "period_days": template.period_days,
        "counts_working_days": template.counts_working_days,
        "period_basis": template.period_basis,
    }
    shared = {"format": FORMAT, "version": VERSION, "template": told}
    return json.dumps(shared, ensure_ascii=False, indent=2)


def from_shared(text: str, file: str) -> NoticeTemplate:
    """The template in the text of a shared file named ``file``; it counts as the office's own.

    Raises ``RuleViolation``: ``template_file_foreign``, ``template_file_newer``,
    ``template_field_unknown``, or as ``parsed_json`` and ``Fields`` do.
    """
    whole = Fields(parsed_json(text, file), file)
    if not whole.has("format") or whole.text("format") != FORMAT:
        raise RuleViolation("template_file_foreign", file=file)
    if whole.count("version") > VERSION:
        raise RuleViolation("template_file_newer", file=file)
    inner = whole.within("template")
    template = _template(inner, inner.text("key"), inner.text("group"))
    _refuse_unknown(whole)
    if not template.key or not template.name:
        raise inner.wrong("name" if template.key else "key", "json_expects_text")
    return replace(template, is_own=True)


@cache
def _shipped_with_examples() -> dict[str, tuple[NoticeTemplate, tuple[NoticeText, NoticeText]]]:
    order = tomllib.loads((_FOLDER / "order.toml").read_text(encoding="utf-8"))
    found: dict[str, tuple[NoticeTemplate, tuple[NoticeText, NoticeText]]] = {}
    for group in order["group"]:
        for key in group["templates"]:
            file = _FOLDER / f"{key}.toml"
            told = Fields(tomllib.loads(file.read_text(encoding="utf-8")), file.name)
            shown = (_text(told.within("shortest")), _text(told.within("longest")))
            found[key] = _template(told, key, group["name"]), shown
            _refuse_unknown(told)
    return found


def _shipped() -> tuple[NoticeTemplate, ...]:
    return tuple(template for template, _shown in _shipped_with_examples().values())


def _refuse_unknown(told: Fields) -> None:
    unknown = told.unused()
    if unknown:
        raise RuleViolation("template_field_unknown", file=told.file, field=unknown[0])


def _template(told: Fields, key: str, group: str) -> NoticeTemplate:
    phrases = told.mapping("phrases")
    for name in phrases:
        _known(told, "phrases", name)
    days = told.count("period_days", 0)
    if days > LONGEST_PERIOD:
        raise told.wrong("period_days", "json_too_large")
    return NoticeTemplate(
        key=key,
        name=told.text("name"),
        group=group,
        kind=told.choice("kind", NoticeKind, NoticeKind.NOTICE),
        style=told.choice("style", NoticeStyle, NoticeStyle.ELDER),
        paper=told.choice("paper", PaperSize, PaperSize.A4),
        asks=_field_names(told, "asks"),
        needs=_field_names(told, "needs"),
        expects=_field_names(told, "expects") if told.has("expects") else (),
        labels=_words(told, "labels"),
        hints=_words(told, "hints"),
        phrases={name: _texts(told, "phrases", ready) for name, ready in phrases.items()},
        model=_text(told.within("model")),
        period_days=days,
        counts_working_days=told.flag("counts_working_days", default=False),
        period_basis=told.text("period_basis", ""),
    )


def _known(told: Fields, where: str, name: str) -> str:
    if name not in _NAMES:
        raise RuleViolation("template_field_unknown", file=told.file, field=f"{where}.{name}")
    return name


def _field_names(told: Fields, name: str) -> tuple[str, ...]:
    return tuple(_known(told, name, one) for one in _texts(told, name, told.listed(name)))


def _words(told: Fields, name: str) -> dict[str, str]:
    given = told.mapping(name)
    return {_known(told, name, one): _plain(told, name, word) for one, word in given.items()}


def _texts(told: Fields, name: str, values: object) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise told.wrong(name, "json_expects_list")
    return tuple(_plain(told, name, value) for value in cast("list[object]", values))


def _plain(told: Fields, name: str, value: object) -> str:
    if not isinstance(value, str):
        raise told.wrong(name, "json_expects_text")
    return value.strip()


def _text(told: Fields) -> NoticeText:
    """A notice's text; fields not told are empty."""
    given: dict[str, Any] = {
        name: told.text(name) for name in sorted(_NAMES - _DAYS - {"table"}) if told.has(name)
    }
    given |= {name: _day(told, name) for name in sorted(_DAYS) if told.has(name)}
    if told.has("table"):
        given["table"] = _table(told)
    return NoticeText(**given)


def _day(told: Fields, name: str) -> date:
    try:
        return date.fromisoformat(told.text(name))
    except ValueError:
        raise told.wrong(name, "json_expects_day") from None


def _table(told: Fields) -> Table:
    return tuple(_texts(told, "table", row) for row in told.listed("table"))


def _told_text(text: NoticeText) -> Mapping[str, object]:
    """What is filled in of a text, as JSON takes it."""
    filled = {name: value for name, value in asdict(text).items() if value}
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in filled.items()
    }
