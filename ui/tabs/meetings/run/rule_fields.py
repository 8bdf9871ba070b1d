"""What a vote of owners or by a rule made by hand needs to be told before it is opened."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import RuleViolation
from app.domain.voting.cases import (
    HALF_OR_MORE,
    MORE_THAN_HALF,
    MORE_THAN_TWO_THIRDS,
    THREE_QUARTERS_OR_MORE,
    TWO_THIRDS_OR_MORE,
    Base,
    CustomRule,
    NonVoters,
    Threshold,
)
from app.domain.voting.words import threshold_words
from app.services.meetings.voting import VoteSettings
from app.wording import Wording
from ui.widgets.basics import Choice, column, row
from ui.widgets.form_field import FormField, TextInput
from ui.widgets.number_field import NumberField

OFFERED = (
    MORE_THAN_HALF,
    HALF_OR_MORE,
    TWO_THIRDS_OR_MORE,
    MORE_THAN_TWO_THIRDS,
    THREE_QUARTERS_OR_MORE,
)
OTHER = "other"
MOST = 1_000_000


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


class RuleFields(QWidget):
    """A rule made by hand: base, share, fewest yes votes, how many are asked.

    Signals: ``changed()``.
    """

    changed = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.base = Choice(self.tr("基数"))
        self.base.offer([(b, wording.of("vote_reasons", f"base_{b}", {})) for b in Base])
        self.share = Choice(self.tr("须达到"))
        named = [threshold_words(threshold) for threshold in OFFERED]
        self.share.offer(
            [
                *(
                    (threshold, wording.of("vote_reasons", said.code, said.details))
                    for threshold, said in zip(OFFERED, named, strict=True)
                ),
                (OTHER, self.tr("其他比例以上")),
            ]
        )
        self.other = TextInput(placeholder="3/5")
        self.least = NumberField(self.tr("至少几票赞成"), 0, MOST)
        self.asked = NumberField(self.tr("应到（户）"), 0, MOST)
        self.asked.setSpecialValueText(self.tr("按名册"))
        self._other_field = FormField(self.tr("比例"), self.other)
        self.setLayout(
            row(
                FormField(self.tr("基数"), self.base),
                FormField(self.tr("须达到"), self.share),
                self._other_field,
                FormField(self.tr("至少几票赞成"), self.least),
                FormField(self.tr("应到（户）"), self.asked),
                None,
                gap=8,
            )
        )
        for choice in (self.base, self.share):
            choice.activated.connect(lambda _: self._tell())
        self.other.textEdited.connect(lambda _: self._tell())
        for number in (self.least, self.asked):
            number.valueChanged.connect(lambda _: self._tell())
        self._tell()

    def show_settings(self, settings: VoteSettings) -> None:
        """Show what was chosen before."""
        rule = settings.rules[0] if settings.rules else CustomRule(Base.ENTITLED)
        self.base.choose(rule.base)
        self.share.choose(rule.threshold if rule.threshold in OFFERED else OTHER)
        self.other.setText("" if rule.threshold in OFFERED else str(rule.threshold.share))
        self.least.setValue(rule.min_yes)
        self.asked.setValue(settings.entitled)
        self._tell()

    def settings(self) -> VoteSettings:
        """What is chosen now; a share that cannot be read counts as more than half."""
        rule = CustomRule(
            Base(self.base.currentData()), self._threshold(), None, self.least.value()
        )
        return replace(VoteSettings(), rules=(rule,), entitled=self.asked.value())

    def _threshold(self) -> Threshold:
        chosen = self.share.currentData()
        if isinstance(chosen, Threshold):
            return chosen
        try:
            return Threshold(Fraction(self.other.text().replace(" ", "")), inclusive=True)
        except (ValueError, ZeroDivisionError, RuleViolation):
            return MORE_THAN_HALF

    def _tell(self) -> None:
        self._other_field.setVisible(self.share.currentData() == OTHER)
        self.changed.emit()
