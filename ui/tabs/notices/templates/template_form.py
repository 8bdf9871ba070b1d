"""What is typed about a template, one change at a time; no widgets here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from app.domain.notices.notice import TEXT_FIELDS, NoticeText, table_lines, table_rows
from app.domain.notices.templates import NoticeTemplate

ASKABLE = (
    "title", "to", "what", "when", "where", "do", "more", "basis", "table", "period_from",
    "period_to", "objection", "watch_phone", "contact", "phone", "issuer", "dated_on",
)  # fmt: skip
"""Every field a form can ask for, in the order in which a notice is read."""

MODELLED = (*TEXT_FIELDS, "table")
"""The fields a model text can be written for; days are never copied from a model."""


def new_template(group: str) -> NoticeTemplate:
    """An empty template of the office's own."""
    return NoticeTemplate(new_key(), "", group, is_own=True)


def new_key() -> str:
    """A key no template of another office has: templates are shared as files."""
    return f"own_{uuid4().hex[:12]}"


def copy_of(template: NoticeTemplate) -> NoticeTemplate:
    """A template of the office's own that begins as another one stands."""
    name = QCoreApplication.translate("TemplateForm", "{name}（另存）")
    return replace(template, key=new_key(), name=name.format(name=template.name), is_own=True)


def field_order(template: NoticeTemplate) -> tuple[str, ...]:
    """The fields asked for in their order, then those that are not."""
    return (*template.asks, *(name for name in ASKABLE if name not in template.asks))


def with_asked(template: NoticeTemplate, asked: tuple[str, ...]) -> NoticeTemplate:
    """The template with these fields in its form; what is not asked is not needed either."""
    needs = tuple(name for name in template.needs if name in asked)
    return replace(template, asks=asked, needs=needs)


def with_moved(template: NoticeTemplate, name: str, step: int) -> NoticeTemplate:
    """The template with one asked field a place further up (-1) or down (1), if there is one."""
    asks = list(template.asks)
    if name not in asks or not 0 <= asks.index(name) + step < len(asks):
        return template
    place = asks.index(name)
    asks[place], asks[place + step] = asks[place + step], asks[place]
    return replace(template, asks=tuple(asks))


def with_need(template: NoticeTemplate, name: str, *, on: bool) -> NoticeTemplate:
    """The template that cannot, or can, be printed without a field; needed ones are asked for."""
    if not on:
        return replace(template, needs=tuple(one for one in template.needs if one != name))
    needs = template.needs if name in template.needs else (*template.needs, name)
    asks = template.asks if name in template.asks else (*template.asks, name)
    return replace(template, asks=asks, needs=needs)


def with_label(template: NoticeTemplate, name: str, text: str) -> NoticeTemplate:
    """The template with its own word for a field; empty takes it back."""
    return replace(template, labels=_put(template.labels, name, text.strip()))


def with_hint(template: NoticeTemplate, name: str, text: str) -> NoticeTemplate:
    """The template with what stands in the empty field."""
    return replace(template, hints=_put(template.hints, name, text.strip()))


def with_phrases(template: NoticeTemplate, name: str, lines: str) -> NoticeTemplate:
    """The template with the ready sentences of a field, one a line."""
    kept = {one: ready for one, ready in template.phrases.items() if one != name}
    ready = tuple(line.strip() for line in lines.splitlines() if line.strip())
    return replace(template, phrases=kept | ({name: ready} if ready else {}))


def phrase_lines(template: NoticeTemplate, name: str) -> str:
    """The ready sentences of a field, one a line."""
    return "\n".join(template.phrases.get(name, ()))


def with_model(template: NoticeTemplate, name: str, text: str) -> NoticeTemplate:
    """The template with the model text of a field; a table's cells are parted by tabs."""
    value = table_rows(text) if name == "table" else text
    changed: NoticeText = replace(template.model, **{name: value})
    return replace(template, model=changed)


def model_text(template: NoticeTemplate, name: str) -> str:
    """The model text of a field as it is typed."""
    if name not in MODELLED:
        return ""
    if name == "table":
        return table_lines(template.model.table)
    return str(getattr(template.model, name))


def wrong_in(template: NoticeTemplate) -> dict[str, str]:
    """What keeps a template from being saved, by field."""
    wrong: dict[str, str] = {}
    if not template.name.strip():
        wrong["name"] = QCoreApplication.translate("TemplateForm", "请给模板起个名字")
    if "title" not in template.asks:
        wrong["asks"] = QCoreApplication.translate("TemplateForm", "标题一定要有")
    return wrong


def tidied(template: NoticeTemplate) -> NoticeTemplate:
    """A template as it is stored: no blanks around its words."""
    model = {name: str(getattr(template.model, name)).strip() for name in TEXT_FIELDS}
    return replace(
        template,
        name=" ".join(template.name.split()),
        group=template.group.strip(),
        period_basis=template.period_basis.strip(),
        model=replace(template.model, **model),
    )


def _put(words: Mapping[str, str], name: str, text: str) -> dict[str, str]:
    kept = {one: word for one, word in words.items() if one != name}
    return kept | ({name: text} if text else {})
