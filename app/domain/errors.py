"""The one way a rule says no."""

from __future__ import annotations


class RuleViolation(Exception):
    """A rule refused what was asked; nothing was changed.

    ``code`` names the rule and is worded, in both languages, in ``resources/wording``;
    ``details`` fill the gaps of that sentence.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details
