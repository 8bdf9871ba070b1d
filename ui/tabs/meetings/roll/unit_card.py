"""The card of one unit on the owners' roll."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.voting.cases import UnitKind, UnitState
from ui.tabs.meetings.roll.roll_model import BIN, RollModel
from ui.tabs.meetings.roll.unit_form import UnitForm, kind_word, state_word
from ui.widgets.basics import ActionButton, Choice
from ui.widgets.edit_card import EditCard, put
from ui.widgets.form_field import TextInput


class UnitCard(EditCard):
    """Shows and changes what ``RollModel`` has on its card."""

    def __init__(self, model: RollModel) -> None:
        self.delete_button = ActionButton(
            QCoreApplication.translate("UnitCard", "移到回收站"), on_click=self._delete
        )
        self.restore_button = ActionButton(
            QCoreApplication.translate("UnitCard", "从回收站取回"), on_click=self._restore
        )
        super().__init__(
            QCoreApplication.translate("UnitCard", "业主名册"),
            QCoreApplication.translate("UnitCard", "保存"),
            self.delete_button,
            self.restore_button,
        )
        self._model = model
        self.unit, self.area, self.owners, self.phone = (TextInput() for _ in range(4))
        self.kind = Choice(self.tr("类型"))
        self.kind.offer([(kind.value, kind_word(kind.value)) for kind in UnitKind])
        self.state = Choice(self.tr("状态"))
        self.state.offer([(state.value, state_word(state.value)) for state in UnitState])
        self.add_field(
            "unit", self.tr("房号"), self.unit, hint=self.tr("幢-单元-室，如 3-2-501"),
            is_needed=True,
        )  # fmt: skip
        self.add_field(
            "area", self.tr("专有面积"), self.area, hint=self.tr("平方米，最多两位小数"),
            is_needed=True,
        )  # fmt: skip
        self.add_field(
            "owners", self.tr("业主"), self.owners, hint=self.tr("共有的几位用、隔开，合起来算一人")
        )
        self.add_pair(("kind", self.tr("类型"), self.kind), ("state", self.tr("状态"), self.state))
        self.add_field("phone", self.tr("电话"), self.phone)
        self.cancel_button.hide()
        self._connect()
        self._show()

    def _connect(self) -> None:
        model = self._model
        self.typed.connect(self._type)
        self.save_wanted.connect(model.save)
        model.card_changed.connect(self._show)
        model.wrong_found.connect(self.refuse)

    @property
    def form(self) -> UnitForm:
        """The fields as they stand."""
        return UnitForm(
            self.unit.text(), self.area.text(), self.owners.text(), self.state.currentData(),
            self.kind.currentData(), self.phone.text(),
        )  # fmt: skip

    def _type(self) -> None:
        self._model.type(self.form)
        self.save_button.setEnabled(self._model.is_changed)

    def _show(self) -> None:
        model, form = self._model, self._model.form
        self._is_filling = True
        put(self.unit, form.unit)
        put(self.area, form.area)
        put(self.owners, form.owners)
        put(self.phone, form.phone)
        self.kind.choose(form.kind)
        self.state.choose(form.state)
        self._is_filling = False
        self.refuse({})
        is_binned = model.chip == BIN
        for field in self.fields.values():
            field.setVisible(model.has_card)
        self.save_button.setVisible(model.has_card and not is_binned)
        self.save_button.setEnabled(model.is_changed)
        self.delete_button.setVisible(model.unit is not None and not is_binned)
        self.restore_button.setVisible(model.unit is not None and is_binned)
        if model.is_new:
            self.head(self.tr("添加一户"))
        elif model.unit is not None:
            self.head(model.unit.unit)
        else:
            self.head(self.tr("选一户，或者添加一户"))

    def _delete(self) -> None:
        unit = self._model.unit
        if unit is not None and unit.id is not None:
            self._model.delete((unit.id,))

    def _restore(self) -> None:
        unit = self._model.unit
        if unit is not None and unit.id is not None:
            self._model.restore((unit.id,))
