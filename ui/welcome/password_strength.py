"""Judges a password in words, without sending it anywhere or asking for odd signs."""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise

SHORTEST = 6
COMMON = frozenset(
    {
        "123456", "1234567", "12345678", "123456789", "1234567890", "111111", "000000", "888888",
        "666666", "123123", "654321", "112233", "abc123", "password", "qwerty", "admin", "shequ",
        "a123456", "123456a", "woaini", "5201314", "147258369", "1qaz2wsx",
    }
)  # fmt: skip


class Strength(StrEnum):
    """How long a stranger would have to guess."""

    EMPTY = "empty"
    TOO_SHORT = "too_short"
    COMMON = "common"
    WEAK = "weak"
    GOOD = "good"
    STRONG = "strong"

    @property
    def is_allowed(self) -> bool:
        return self in {Strength.WEAK, Strength.GOOD, Strength.STRONG}


def strength_of(password: str) -> Strength:
    """Judge by length and variety; a long sentence counts as much as odd signs."""
    if not password:
        return Strength.EMPTY
    if len(password) < SHORTEST:
        return Strength.TOO_SHORT
    if password.lower() in COMMON or len(set(password)) <= 2 or _is_run(password):
        return Strength.COMMON
    kinds = sum(
        (
            any(sign.islower() for sign in password),
            any(sign.isupper() for sign in password),
            any(sign.isdigit() for sign in password),
            any(not sign.isalnum() for sign in password),
            any(ord(sign) > 127 for sign in password),
        )
    )
    # A guesser must choose among thousands of characters, not among dozens of letters.
    length = sum(2 if ord(sign) > 127 else 1 for sign in password)
    points = length + 2 * (kinds - 1)
    if points >= 14:
        return Strength.STRONG
    return Strength.GOOD if points >= 10 else Strength.WEAK


def _is_run(password: str) -> bool:
    steps = {ord(after) - ord(before) for before, after in pairwise(password)}
    return steps <= {1} or steps <= {-1} or steps <= {0}
