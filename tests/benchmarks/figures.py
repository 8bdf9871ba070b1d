"""One line of the table: what was measured, ours, bare, and the goal."""

from __future__ import annotations

import os
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter, process_time

clock = process_time if os.environ.get("LINLI_BENCH_CPU") else perf_counter
"""With ``LINLI_BENCH_CPU=1`` only processor time counts, for a busy machine."""


@dataclass(frozen=True)
class Figure:
    """A measured ratio; ``goal`` is the most it may be. Without ``bare``, ``ours`` is compared."""

    what: str
    unit: str
    ours: float
    goal: float
    bare: float | None = None

    @property
    def measured(self) -> float:
        """What is held against the goal."""
        return self.ours if self.bare is None else self.ours / self.bare

    def __str__(self) -> str:
        """A line of the table."""
        bare = "" if self.bare is None else f"{self.bare:.2f} {self.unit}"
        held = f"{self.measured:.2f}×" if self.bare is not None else f"{self.ours:.2f} {self.unit}"
        goal = f"≤ {self.goal:g}{'×' if self.bare is not None else ' ' + self.unit}"
        verdict = "ok" if self.measured <= self.goal else "MISSED"
        ours = f"{self.ours:.2f} {self.unit}"
        return f"{self.what:<58} {ours:>12} {bare:>12} {held:>11} {goal:>9}  {verdict}"


def milliseconds(act: Callable[[], object]) -> float:
    """How long one call takes."""
    started = clock()
    act()
    return (clock() - started) * 1000


def percentile(times: Sequence[float], percent: float) -> float:
    """The nearest-rank percentile."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def in_turns(
    ours: Callable[[], object], bare: Callable[[], object], times: int
) -> tuple[float, float]:
    """The medians of two acts done in turns, so that both see the same machine."""
    pairs = [(milliseconds(ours), milliseconds(bare)) for _ in range(times)]
    return statistics.median(p[0] for p in pairs), statistics.median(p[1] for p in pairs)
