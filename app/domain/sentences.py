"""A finding said in one sentence: a code worded in ``resources/wording``, and what fills it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Sentence:
    """One sentence to show above a chart or beside a figure, in the language of the reader.

    ``code`` is a key of the ``[sentences]`` table; ``details`` fill the gaps of that sentence.
    """

    code: str
    details: Mapping[str, object] = field(default_factory=dict[str, object])
