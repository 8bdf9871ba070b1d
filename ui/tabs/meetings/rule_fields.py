"""The fields of a voting rule made by hand: for the item it is written with, and for its vote."""

from __future__ import annotations

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
    Threshold,
)
from app.domain.voting.words import threshold_words
from app.wording import Wording
from ui.widgets.basics import Choice
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


class CustomRuleFields(QWidget):
    """Base, share, fewest yes votes; subclasses lay the fields out. Signals: ``changed()``."""

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
        self.base_field = FormField(self.tr("基数"), self.base)
        self.share_field = FormField(self.tr("须达到"), self.share)
        self.other_field = FormField(self.tr("比例"), self.other)
        self.least_field = FormField(self.tr("至少几票赞成"), self.least)
        for choice in (self.base, self.share):
            choice.activated.connect(lambda _: self._tell())
        self.other.textEdited.connect(lambda _: self._tell())
        self.least.valueChanged.connect(lambda _: self._tell())

    def show_rule(self, rule: CustomRule) -> None:
        """Show a rule."""
        self.base.choose(rule.base)
        self.share.choose(rule.threshold if rule.threshold in OFFERED else OTHER)
        self.other.setText("" if rule.threshold in OFFERED else str(rule.threshold.share))
        self.least.setValue(rule.min_yes)
        self._tell()

    def threshold(self) -> Threshold | None:
        """The share to reach, or ``None`` where it cannot be read."""
        chosen = self.share.currentData()
        if isinstance(chosen, Threshold):
            return chosen
        try:
            return Threshold(Fraction(self.other.text().replace(" ", "")), inclusive=True)
        except (ValueError, ZeroDivisionError, RuleViolation):
            return None

    def rule(self) -> CustomRule:
        """What is chosen now; a share that cannot be read counts as more than half."""
        share = self.threshold() or MORE_THAN_HALF
        return CustomRule(Base(self.base.currentData()), share, None, self.least.value())

    def _tell(self) -> None:
        self.other_field.setVisible(self.share.currentData() == OTHER)
        self.changed.emit()
