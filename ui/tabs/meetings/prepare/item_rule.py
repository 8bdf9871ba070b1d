"""The rule an item is voted by, where it is none of the law's: written down with the item."""

from __future__ import annotations

from dataclasses import replace

from app.domain.errors import RuleViolation
from app.domain.voting.cases import Base, CustomRule
from app.services.meetings.vote_json import rule_as_text, written_rules
from app.wording import Wording
from ui.tabs.meetings.rule_fields import CustomRuleFields
from ui.widgets.basics import column, row
from ui.widgets.edit_card import UNBOUNDED

USUAL = CustomRule(Base.ENTITLED)


class ItemRule(CustomRuleFields):
    """Knows the rule as the text the item keeps; what nobody touches stays as it was written."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording)
        self._text, self._shown, self._quorum = "", USUAL, USUAL.quorum
        self.least.setMaximumWidth(UNBOUNDED)
        pair = row(self.share_field, self.least_field, gap=12)
        pair.setStretch(0, 3)
        pair.setStretch(1, 2)
        self.setLayout(column(self.base_field, pair, self.other_field, gap=10))
        self._tell()

    def show_text(self, text: str) -> None:
        """Show the rule kept, or the usual one where there is none that can be read."""
        self._text = text
        try:
            rules = written_rules(text)
        except RuleViolation:
            rules = ()
        kept = rules[0] if rules else USUAL
        self.show_rule(kept)
        self._quorum = kept.quorum
        self._shown = self.rule()

    def text(self) -> str:
        """The rule as the item keeps it; nothing where the share typed cannot be read."""
        if self.threshold() is None:
            return ""
        rule = self.rule()
        if self._text and rule == self._shown:
            return self._text
        return rule_as_text(replace(rule, quorum=self._quorum))
