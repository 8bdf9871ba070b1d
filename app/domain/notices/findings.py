"""What the checks of a notice find: faults that stop the print, and advice."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from enum import StrEnum


class Weight(StrEnum):
    """How much a finding weighs."""

    REFUSED = "refused"
    WARNING = "warning"
    ADVICE = "advice"


@dataclasses.dataclass(frozen=True)
class Finding:
    """One finding. ``code`` is worded in ``[notice_findings]``; ``details`` fill its places.

    ``field`` is the name of the field of ``NoticeText``; ``start`` and ``end`` where in it, as
    places in the text (both 0: the whole field).
    """

    code: str
    weight: Weight
    field: str
    details: Mapping[str, object] = dataclasses.field(default_factory=dict[str, object])
    start: int = 0
    end: int = 0
