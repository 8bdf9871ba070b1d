"""What is typed about an agenda item; no widgets here."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field

from PySide6.QtCore import QCoreApplication

from app.domain.diary import Party
from app.domain.meetings.meeting import AgendaItem, DecisionBody, ItemKind, ItemVisibility
from app.services.meetings.planning import ItemFields


@dataclass(frozen=True)
class ItemForm:
    """The fields as typed. ``is_overridden``: decided here although others must decide it."""

    title: str = ""
    background: str = ""
    sponsor: Party = Party.COMMUNITY
    minutes: int = 10
    kind: ItemKind = ItemKind.MATTER
    body: DecisionBody = DecisionBody.NONE
    owners_item: int = 0
    visibility: ItemVisibility = ItemVisibility.PUBLIC
    is_overridden: bool = False
    reason: str = ""
    custom_rule: str = ""


@dataclass(frozen=True)
class ItemReading:
    """What a form says, or what is wrong by field."""

    fields: ItemFields | None
    wrong: dict[str, str] = field(default_factory=dict[str, str])


def item_form_of(one: AgendaItem | ItemFields) -> ItemForm:
    """An item, stored or about to be, as it stands in the fields."""
    return ItemForm(
        one.title, one.background, one.sponsor, one.minutes, one.kind, one.body,
        one.owners_item, one.visibility, bool(one.override_reason), one.override_reason,
        one.custom_rule,
    )  # fmt: skip


def read_item(form: ItemForm) -> ItemReading:
    """Understand the fields."""
    wrong: dict[str, str] = {}
    title = " ".join(form.title.split())
    if not title:
        wrong["title"] = QCoreApplication.translate("ItemForm", "请填写议题")
    if form.body is DecisionBody.OWNERS_ASSEMBLY and not form.owners_item:
        wrong["owners_item"] = QCoreApplication.translate("ItemForm", "请选属于第几项")
    if form.is_overridden and not form.reason.strip():
        wrong["reason"] = QCoreApplication.translate("ItemForm", "请写明为什么仍由本会议表决")
    if form.body is DecisionBody.CUSTOM and not form.custom_rule:
        wrong["custom_rule"] = QCoreApplication.translate("ItemForm", "请写成 3/5 这样的比例")
    if wrong:
        return ItemReading(None, wrong)
    return ItemReading(
        ItemFields(
            title,
            form.background.strip(),
            form.sponsor,
            form.minutes,
            form.kind,
            form.body,
            form.owners_item if form.body is DecisionBody.OWNERS_ASSEMBLY else 0,
            form.visibility,
            form.reason.strip() if form.is_overridden else "",
            form.custom_rule.strip(),
        )
    )


def item_as_draft(form: ItemForm, meeting_id: int, item_id: int | None) -> str:
    """A half-written item as it is kept through a power cut."""
    kept = {"meeting": meeting_id, "item": item_id, **asdict(form)}
    return json.dumps(kept, ensure_ascii=False)


def item_from_draft(body: str) -> tuple[int, int | None, ItemForm] | None:
    """The form kept, with its meeting and item; ``None`` for anything else."""
    try:
        kept = json.loads(body)
        meeting_id, item_id = kept.pop("meeting"), kept.pop("item")
        form = ItemForm(
            **{
                **kept,
                "sponsor": Party(kept["sponsor"]),
                "kind": ItemKind(kept["kind"]),
                "body": DecisionBody(kept["body"]),
                "visibility": ItemVisibility(kept["visibility"]),
            }
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    if not isinstance(meeting_id, int) or not isinstance(item_id, int | None):
        return None
    return meeting_id, item_id, form
