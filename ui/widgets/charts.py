"""What a chart shows, in plain values: nothing here draws, so nothing here is slow to import."""

from __future__ import annotations

from dataclasses import dataclass

from ui.theme import Tone


@dataclass(frozen=True)
class ChartLine:
    """One line or one part of stacked bars; a value that is not known is ``None``."""

    label: str
    values: tuple[float | None, ...]
    tone: Tone


@dataclass(frozen=True)
class LineChart:
    """Lines over places from left to right; ``ticks`` name some of the places.

    ``unit`` stands behind the figures at the left.
    """

    lines: tuple[ChartLine, ...]
    ticks: tuple[tuple[int, str], ...]
    unit: str = ""

    @property
    def is_empty(self) -> bool:
        return not any(value for line in self.lines for value in line.values)


@dataclass(frozen=True)
class StackedBars:
    """One bar per place, its parts one on the other."""

    parts: tuple[ChartLine, ...]
    ticks: tuple[tuple[int, str], ...]

    @property
    def is_empty(self) -> bool:
        return not any(value for part in self.parts for value in part.values)


@dataclass(frozen=True)
class RankedBar:
    """One bar of a ranking: how many now, how many before, and a remark at its end.

    ``opens`` is what is opened by a click, whatever the screen makes of it.
    """

    label: str
    now: int
    before: int
    remark: str = ""
    opens: object = None


@dataclass(frozen=True)
class RankedBars:
    """A ranking, the largest first; ``now`` and ``before`` say what the two figures are."""

    rows: tuple[RankedBar, ...]
    now: str
    before: str

    @property
    def is_empty(self) -> bool:
        return not self.rows


@dataclass(frozen=True)
class ChartTable:
    """The same figures in rows and columns; all but the first column are numbers."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Chart = LineChart | StackedBars | RankedBars
LINE_TONES = (Tone.PRIMARY, Tone.AMBER, Tone.OK)
"""The colours lines take in turn; red is kept for what the sentence above speaks of."""
