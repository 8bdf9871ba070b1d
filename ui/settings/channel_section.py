"""How requests reach the office: the list of channels."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem

from app.domain.diary import Channel
from ui.settings.section import Section, plain_tree
from ui.settings.view_model import OfficeFacts, SettingsViewModel
from ui.widgets.basics import PRIMARY, ActionButton, CheckBox, row
from ui.widgets.form_field import FormField, TextInput


class ChannelSection(Section):
    """A list, and one channel's name and use below it."""

    def __init__(self, model: SettingsViewModel) -> None:
        super().__init__(
            model,
            self.tr("渠道"),
            self.tr("居民的事是怎么到社区来的。不再用的可以停用，以前的记录不变。"),
        )
        self._channel: Channel | None = None
        self.tree = plain_tree(self.tr("渠道"), [self.tr("名称"), self.tr("使用")])
        self.name = TextInput()
        self.active = CheckBox(self.tr("使用"))
        self._field = FormField(self.tr("名称"), self.name)
        add = ActionButton(self.tr("新增渠道"), picture="add", on_click=self._add)
        self._save_button = ActionButton(self.tr("保存"), kind=PRIMARY, on_click=self._save)
        body = self.card.body
        body.addWidget(self.tree)
        body.addWidget(self._field)
        body.addLayout(row(add, None, self.active, self._save_button))
        self.name.returnPressed.connect(self._save)
        self.tree.currentItemChanged.connect(lambda item, _before: self._choose(item))
        self._show(None)

    def show_facts(self, facts: OfficeFacts) -> None:
        chosen = self._channel.id if self._channel else None
        self.tree.clear()
        for channel in facts.channels:
            used = self.tr("使用") if channel.active else self.tr("停用")
            item = QTreeWidgetItem([channel.name, used])
            item.setData(0, Qt.ItemDataRole.UserRole, channel)
            self.tree.addTopLevelItem(item)
            if channel.id == chosen:
                self.tree.setCurrentItem(item)
        self.tree.resizeColumnToContents(0)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        self._show(item.data(0, Qt.ItemDataRole.UserRole) if item else None)

    def _show(self, channel: Channel | None) -> None:
        self._channel = channel
        self._field.accept()
        self.name.setText(channel.name if channel else "")
        self.active.setChecked(channel.active if channel else True)

    def _add(self) -> None:
        self.tree.setCurrentItem(None)  # pyright: ignore[reportArgumentType]
        self._show(None)
        self.name.setFocus()

    def _save(self) -> None:
        self._field.accept()
        base = self._channel or Channel(None, "")
        channel = replace(base, name=self.name.text().strip(), active=self.active.isChecked())
        self.model.save_channel(channel, self._field.refuse)
