"""What a vote of owners or by a rule made by hand needs to be told before it is opened."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.voting.cases import Base, CustomRule, NonVoters
from app.services.meetings.voting import VoteSettings
from app.wording import Wording
from ui.tabs.meetings.rule_fields import MOST, CustomRuleFields
from ui.widgets.basics import Choice, column, row
from ui.widgets.form_field import FormField, TextInput
from ui.widgets.number_field import NumberField


class OwnerFields(QWidget):
    """Owners who are silent, the clause that says so, and parking area. Signals: ``changed()``."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.silent = Choice(self.tr("收到票没有表态的"))
        self.silent.offer(
            [
                (NonVoters.NOT_PARTICIPATING, self.tr("不算参与（默认）")),
                (NonVoters.FOLLOW_MAJORITY, self.tr("按议事规则随多数")),
                (NonVoters.ABSTAIN, self.tr("按议事规则算弃权")),
            ]
        )
        self.clause = TextInput(placeholder=self.tr("议事规则的条文和日期"))
        self.parking = Choice(self.tr("车位面积"))
        self.parking.offer(
            [
                (None, self.tr("议事规则没有写（两种都算）")),
                (True, self.tr("计入")),
                (False, self.tr("不计入")),
            ]
        )
        self._clause_field = FormField(self.tr("依据的条文"), self.clause)
        self.setLayout(
            column(
                row(
                    FormField(self.tr("收到票没有表态的"), self.silent),
                    FormField(self.tr("车位面积"), self.parking),
                    None,
                ),
                self._clause_field,
                gap=8,
            )
        )
        self.silent.activated.connect(lambda _: self._tell())
        self.parking.activated.connect(lambda _: self.changed.emit())
        self.clause.textEdited.connect(lambda _: self.changed.emit())

    def show_settings(self, settings: VoteSettings) -> None:
        """Show what was chosen before."""
        self.silent.choose(settings.non_voters)
        self.parking.choose(settings.count_parking_area)
        self.clause.setText(settings.clause)
        self._tell()

    def settings(self) -> VoteSettings:
        """What is chosen now."""
        return VoteSettings(
            non_voters=NonVoters(self.silent.currentData()),
            clause=self.clause.text().strip(),
            count_parking_area=self.parking.currentData(),
        )

    def _tell(self) -> None:
        has_clause = self.silent.currentData() is not NonVoters.NOT_PARTICIPATING
        self._clause_field.setVisible(has_clause)
        self.changed.emit()


class RuleFields(CustomRuleFields):
    """A rule made by hand in one line, with how many are asked."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording)
        self.asked = NumberField(self.tr("应到（户）"), 0, MOST)
        self.asked.setSpecialValueText(self.tr("按名册"))
        self.asked.valueChanged.connect(lambda _: self._tell())
        fields = (self.base_field, self.share_field, self.other_field, self.least_field)
        self.setLayout(row(*fields, FormField(self.tr("应到（户）"), self.asked), None, gap=8))
        self._tell()

    def show_settings(self, settings: VoteSettings) -> None:
        """Show what was chosen before."""
        self.asked.setValue(settings.entitled)
        self.show_rule(settings.rules[0] if settings.rules else CustomRule(Base.ENTITLED))

    def settings(self) -> VoteSettings:
        """What is chosen now; a share that cannot be read counts as more than half."""
        return replace(VoteSettings(), rules=(self.rule(),), entitled=self.asked.value())
