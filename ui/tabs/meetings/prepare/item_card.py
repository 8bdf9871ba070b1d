"""The card of an agenda item: what, who brings it, how long, who decides, who may know."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from app.domain.meetings.meeting import DecisionBody, ItemKind, ItemVisibility
from app.services.meetings.planning import RemoveMeetingFile
from app.services.vote_rules import vote_rules
from ui.attachments.model import AttachmentsModel, open_with_system
from ui.attachments.strip import AttachmentStrip
from ui.pasted import files_in
from ui.tabs.meetings.meeting_words import (
    body_word,
    item_kind_word,
    offered_parties,
    party_word,
    visibility_word,
)
from ui.tabs.meetings.prepare.agenda_lines import others_decide
from ui.tabs.meetings.prepare.agenda_model import AgendaModel
from ui.tabs.meetings.prepare.item_form import ItemForm, ItemReading, read_item
from ui.tabs.meetings.prepare.item_rule import ItemRule
from ui.tabs.meetings.prepare.who_decides import WhoDecides
from ui.widgets.basics import Choice
from ui.widgets.edit_card import EditCard, put
from ui.widgets.form_field import TextArea, TextInput
from ui.widgets.number_field import NumberField
from ui.workspace import Workspace


class ItemCard(EditCard):
    """Shows and changes what ``AgendaModel`` has on its card."""

    def __init__(self, model: AgendaModel, workspace: Workspace) -> None:
        super().__init__(
            QCoreApplication.translate("ItemCard", "议题"),
            QCoreApplication.translate("ItemCard", "保存"),
        )
        self._model, self._wording = model, workspace.wording
        self.who_decides = WhoDecides(workspace.wording)
        self._workspace = workspace
        self.files = AttachmentsModel(
            workspace,
            open_with_system,
            lambda item_id, file: workspace.office.attach_to_meeting(file, item_id=item_id),
            RemoveMeetingFile,
            self,
        )
        self.material = AttachmentStrip(self.files, self.tr("材料"))
        self._build()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self._show()

    def _build(self) -> None:
        self.title_field = TextInput()
        self.background = TextArea(lines=3)
        self.sponsor = Choice(self.tr("提出方"))
        self.sponsor.offer([(party, party_word(party)) for party in offered_parties()])
        self.minutes = NumberField(self.tr("时长"), 0, 24 * 60, unit=self.tr("分钟"))
        self.body_choice = Choice(self.tr("由谁决定"))
        self.body_choice.offer([(body, body_word(body)) for body in DecisionBody])
        self.owners_item = Choice(self.tr("民法典第二百七十八条"))
        items: list[tuple[object, str]] = [(0, self.tr("请选择"))]
        for number in sorted(vote_rules().items):
            said = self._wording.of("owners_items", f"item_{number}", {})
            items.append((number, self.tr("({n}) {words}").format(n=number, words=said)))
        self.owners_item.offer(items)
        self.rule = ItemRule(self._wording)
        self.visibility = Choice(self.tr("谁能看到"))
        self.visibility.offer([(one, visibility_word(one)) for one in ItemVisibility])
        self.kind = Choice(self.tr("种类"))
        self.kind.offer([(kind, item_kind_word(kind)) for kind in ItemKind])

    def _lay_out(self) -> None:
        self.add_field("title", self.tr("议题"), self.title_field, is_needed=True)
        self.add_field("body", self.tr("由谁决定"), self.body_choice)
        self.add_field("owners_item", self.tr("民法典第二百七十八条，第几项"), self.owners_item)
        self.body.addWidget(self.rule)
        self.fields["custom_rule"] = self.rule.other_field
        self.body.addWidget(self.who_decides)
        self.fields["reason"] = self.who_decides.field
        self.add_pair(
            ("sponsor", self.tr("提出方"), self.sponsor), ("minutes", self.tr("时长"), self.minutes)
        )
        self.add_pair(
            ("kind", self.tr("种类"), self.kind),
            ("visibility", self.tr("谁能看到"), self.visibility),
        )
        self.add_field("background", self.tr("说明"), self.background)
        self.body.addWidget(self.material)

    def _connect(self) -> None:
        model = self._model
        self.typed.connect(self._type)
        self.rule.changed.connect(self._tell)
        self.who_decides.typed.connect(self._type)
        self.who_decides.assembly_chosen.connect(self._choose_assembly)
        self.save_wanted.connect(self._save)
        model.chosen_changed.connect(self._show)
        model.form_read.connect(self._show_reading)
        model.refused.connect(lambda sentence: self.refuse({}, sentence))
        model.lines_changed.connect(self._show_files)
        self.material.add_requested.connect(self._ask_files)

    @property
    def form(self) -> ItemForm:
        """The fields as they stand."""
        is_custom = self.body_choice.currentData() is DecisionBody.CUSTOM
        return ItemForm(
            self.title_field.text(), self.background.toPlainText(), self.sponsor.currentData(),
            self.minutes.value(), self.kind.currentData(), self.body_choice.currentData(),
            self.owners_item.currentData(), self.visibility.currentData(),
            self.who_decides.override.isChecked(), self.who_decides.reason.text(),
            self.rule.text() if is_custom else self._model.form.custom_rule,
        )  # fmt: skip

    def _type(self) -> None:
        form = self.form
        self._model.type(form)
        self._show_what_follows(form)

    def _show(self) -> None:
        model, form = self._model, self._model.form
        self._is_filling = True
        put(self.title_field, form.title)
        put(self.background, form.background)
        self.sponsor.choose(form.sponsor)
        self.minutes.setValue(form.minutes)
        self.kind.choose(form.kind)
        self.body_choice.choose(form.body)
        self.owners_item.choose(form.owners_item)
        self.visibility.choose(form.visibility)
        self.who_decides.show_override(on=form.is_overridden, reason=form.reason)
        self.rule.show_text(form.custom_rule)
        self._is_filling = False
        self.refuse({})
        if model.is_new:
            self.head(self.tr("添加议题"))
        elif model.item is not None:
            self.head(model.item.title)
        for field in (*self.fields.values(), self.rule, self.save_button):
            field.setEnabled(model.can_edit)
        self._show_what_follows(form)
        self._show_files()

    def _show_what_follows(self, form: ItemForm) -> None:
        """What depends on the words and on the body chosen."""
        self.fields["owners_item"].setVisible(form.body is DecisionBody.OWNERS_ASSEMBLY)
        self.rule.setVisible(form.body is DecisionBody.CUSTOM)
        self.who_decides.tell(others_decide(form.title, form.background, form.body))
        is_changed = self._model.is_changed and self._model.can_edit
        self.save_button.setEnabled(is_changed)
        self.cancel_button.setEnabled(is_changed or self._model.is_new)

    def _show_files(self) -> None:
        self.material.setVisible(self._model.item is not None)
        self.material.tell(self._model.files)

    def _show_reading(self, reading: ItemReading) -> None:
        """While typing, take back what is no longer wrong; a new field is blamed on saving."""
        for key, field in self.fields.items():
            if field.is_refused and key not in reading.wrong:
                field.accept()

    def _save(self) -> None:
        if not self._model.save():
            self.refuse(read_item(self._model.form).wrong)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Keep copies of files as material of the item shown."""
        item = self._model.item
        if item is not None and item.id is not None:
            self.files.add_files(item.id, paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasUrls() and self._model.item is not None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Files dropped anywhere on the card become material."""
        self.add_files(files_in(event.mimeData()))
        event.acceptProposedAction()

    def _ask_files(self) -> None:
        self.add_files(self._workspace.ask.open_files(self.tr("添加材料")))

    def _choose_assembly(self, item: int) -> None:
        self._is_filling = True
        self.owners_item.choose(item)
        self.who_decides.show_override(on=False, reason="")
        self._is_filling = False
        self.body_choice.choose(DecisionBody.OWNERS_ASSEMBLY)
