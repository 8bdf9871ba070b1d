"""The weights of the service score as the office set them; kept as one setting."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import cast

from app.domain.service_score import DEFAULT_WEIGHTS, ScorePartKind, check_weights
from app.services.office_commands import SetSettings

WEIGHTS_KEY = "score.weights"


def score_weights(setting: Callable[[str], str | None]) -> Mapping[ScorePartKind, int]:
    """The office's weights; the usual ones where none or nonsense is stored.

    ``setting`` looks a setting up by its key (``OfficeQueries.setting``).
    """
    try:
        kept: object = json.loads(setting(WEIGHTS_KEY) or "null")
    except ValueError:
        kept = None
    if not isinstance(kept, dict):
        return DEFAULT_WEIGHTS
    stored = cast("dict[str, object]", kept)
    weights = {
        kind: value if type(value := stored.get(kind.value)) is int and 0 <= value <= 100 else usual
        for kind, usual in DEFAULT_WEIGHTS.items()
    }
    return weights if any(weights.values()) else DEFAULT_WEIGHTS


def set_score_weights(weights: Mapping[ScorePartKind, int]) -> SetSettings:
    """The command that stores weights; usual weights take the setting back to its default.

    Raises ``RuleViolation`` for weights that cannot be used (see ``check_weights``).
    """
    check_weights(weights)
    if dict(weights) == dict(DEFAULT_WEIGHTS):
        return SetSettings(((WEIGHTS_KEY, ""),))
    plain = {kind.value: weights[kind] for kind in ScorePartKind}
    return SetSettings(((WEIGHTS_KEY, json.dumps(plain)),))
