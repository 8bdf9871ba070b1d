"""The weights of the four parts of the service score."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout

from app.domain.service_score import DEFAULT_WEIGHTS, ScorePartKind
from ui.settings.section import Section
from ui.settings.view_model import OfficeFacts, SettingsViewModel
from ui.theme import current
from ui.widgets.basics import PRIMARY, ActionButton, row, words
from ui.widgets.form_field import FormField
from ui.widgets.number_field import NumberField


class ScoreSection(Section):
    """Four numbers; the shares they make are said below."""

    def __init__(self, model: SettingsViewModel) -> None:
        super().__init__(
            model,
            self.tr("服务评分"),
            self.tr("四项各占多少分量。没有数据的一项不算，分量由其他几项按比例分担。"),
        )
        self._inputs: dict[ScorePartKind, NumberField] = {}
        fields = QGridLayout()
        fields.setSpacing(current().px(16))
        wording = model.workspace.wording
        for number, kind in enumerate(ScorePartKind):
            name = wording.sentence(f"score_part_{kind.value}")
            field = NumberField(name, 0, 100)
            field.valueChanged.connect(lambda _value: self._tell_shares())
            self._inputs[kind] = field
            fields.addWidget(FormField(name, field), number // 2, number % 2)
        self._shares = words("", "muted", wraps=True)
        usual = ActionButton(self.tr("恢复默认"), on_click=lambda: self._fill(DEFAULT_WEIGHTS))
        save = ActionButton(self.tr("保存"), kind=PRIMARY, on_click=self._save)
        self.card.body.addLayout(fields)
        self.card.body.addWidget(self._shares)
        self.card.body.addLayout(row(usual, None, save))

    def show_facts(self, facts: OfficeFacts) -> None:
        self._fill(facts.weights)

    def _fill(self, weights: Mapping[ScorePartKind, int]) -> None:
        for kind, field in self._inputs.items():
            field.setValue(weights.get(kind, DEFAULT_WEIGHTS[kind]))
        self._tell_shares()

    def _tell_shares(self) -> None:
        total = sum(field.value() for field in self._inputs.values())
        if not total:
            self._shares.setText(self.tr("至少要有一项大于 0。"))
            return
        parts = (
            f"{field.accessibleName()} {field.value() * 100 // total}%"
            for field in self._inputs.values()
        )
        self._shares.setText(self.tr("现在：{parts}").format(parts=self.tr("，").join(parts)))

    def _save(self) -> None:
        self.bar.hide()
        weights = {kind: field.value() for kind, field in self._inputs.items()}
        self.model.save_weights(weights, self.refuse)
