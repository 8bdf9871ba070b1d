"""Kinds of requests: a tree of two levels with a default deadline and keywords each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem

from app.domain.diary import Category
from ui.settings.section import Section, plain_tree
from ui.settings.view_model import OfficeFacts, SettingsViewModel
from ui.theme import current
from ui.widgets.basics import PRIMARY, ActionButton, CheckBox, Choice, row
from ui.widgets.form_field import FormField, TextInput
from ui.widgets.number_field import NumberField

LONGEST_DEADLINE = 366


class CategorySection(Section):
    """The tree, and one category's fields below it."""

    def __init__(self, model: SettingsViewModel) -> None:
        super().__init__(
            model,
            self.tr("类别"),
            self.tr("每一类有默认的办理期限；记一条时，看到关键词就会建议这个类别。"),
        )
        self._category_id: int | None = None
        self._position = 0
        headings = [
            self.tr("类别"), self.tr("期限（工作日）"), self.tr("关键词"), self.tr("使用"),
        ]  # fmt: skip
        self.tree = plain_tree(self.tr("类别"), headings)
        self.tree.setRootIsDecorated(True)
        self.name = TextInput()
        self.parent_choice = Choice(self.tr("归在哪一类下面"))
        self.days = NumberField(self.tr("期限"), 0, LONGEST_DEADLINE, unit=self.tr("个工作日"))
        self.keywords = TextInput(placeholder=self.tr("用空格隔开，例如：漏水 水管 水压"))
        self.active = CheckBox(self.tr("使用"))
        self._name_field = FormField(self.tr("名称"), self.name)
        self._lay_out()
        self.tree.currentItemChanged.connect(lambda item, _before: self._choose(item))
        self._show(None)

    def show_facts(self, facts: OfficeFacts) -> None:
        chosen = self._category_id
        self.tree.clear()
        heads = [c for c in facts.categories if c.parent_id is None]
        self.parent_choice.offer(
            [(None, self.tr("（自己是大类）")), *((c.id, c.name) for c in heads)]
        )
        items: dict[int | None, QTreeWidgetItem] = {}
        for category in (*heads, *(c for c in facts.categories if c.parent_id is not None)):
            item = self._item(category)
            items[category.id] = item
            above = items.get(category.parent_id) if category.parent_id is not None else None
            if above is None:
                self.tree.addTopLevelItem(item)
            else:
                above.addChild(item)
        self.tree.expandAll()
        for column in (0, 1):
            self.tree.resizeColumnToContents(column)
        self.tree.setColumnWidth(2, current().px(280))
        if chosen in items:
            self.tree.setCurrentItem(items[chosen])

    def _item(self, category: Category) -> QTreeWidgetItem:
        used = self.tr("使用") if category.active else self.tr("停用")
        cells = [category.name, str(category.deadline_days), category.keywords, used]
        item = QTreeWidgetItem(cells)
        item.setToolTip(2, category.keywords)
        item.setData(0, Qt.ItemDataRole.UserRole, category)
        return item

    def _lay_out(self) -> None:
        body = self.card.body
        body.addWidget(self.tree)
        add = ActionButton(self.tr("新增类别"), picture="add", on_click=self._add)
        save = ActionButton(self.tr("保存"), kind=PRIMARY, on_click=self._save)
        body.addLayout(
            row(
                self._name_field,
                FormField(self.tr("归在哪一类下面"), self.parent_choice),
                FormField(self.tr("期限"), self.days),
                gap=16,
            )
        )
        body.addWidget(FormField(self.tr("关键词"), self.keywords))
        body.addLayout(row(add, None, self.active, save))
        self.name.returnPressed.connect(self._save)
        self.keywords.returnPressed.connect(self._save)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self._show(item.data(0, Qt.ItemDataRole.UserRole))

    def _show(self, category: Category | None) -> None:
        self._category_id = category.id if category else None
        self._position = category.position if category else 0
        self._name_field.accept()
        self.name.setText(category.name if category else "")
        self.parent_choice.choose(category.parent_id if category else None)
        self.days.setValue(category.deadline_days if category else 7)
        self.keywords.setText(category.keywords if category else "")
        self.active.setChecked(category.active if category else True)

    def _add(self) -> None:
        item = self.tree.currentItem()
        above: Category | None = item.data(0, Qt.ItemDataRole.UserRole) if item else None
        self._show(None)
        if above is not None:
            self.parent_choice.choose(above.parent_id or above.id)
        self.name.setFocus()

    def _save(self) -> None:
        self._name_field.accept()
        self.model.save_category(
            lambda: Category(
                self._category_id,
                self.name.text().strip(),
                self.parent_choice.currentData(),
                self.days.value(),
                " ".join(self.keywords.text().split()),
                self._position,
                self.active.isChecked(),
            ),
            self._name_field.refuse,
            self._remember,
        )

    def _remember(self, category_id: object) -> None:
        self._category_id = category_id if isinstance(category_id, int) else None
