"""Measures and prints the table; names of parts may be given."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module

from tests.benchmarks.figures import Figure

PARTS = {
    "start": "starting",
    "search": "searching",
    "save": "saving",
    "import": "importing",
    "scroll": "scrolling",
    "project": "projecting",
    "decide": "deciding",
    "notice": "noticing",
}


def main() -> int:
    """Run the parts named, or all; the exit code says whether every goal was met."""
    wanted = sys.argv[1:] or list(PARTS)
    if set(wanted) - set(PARTS):
        print(f"parts: {', '.join(PARTS)}")
        return 2
    found: list[Figure] = []
    head = f"{'what':<58} {'ours':>12} {'bare':>12} {'held':>11} {'goal':>9}"
    for part in wanted:
        measure: Callable[[], list[Figure]] = import_module(
            f"tests.benchmarks.{PARTS[part]}"
        ).measure
        found += measure()
    print(head)
    print(*found, sep="\n", flush=True)
    return int(any(figure.measured > figure.goal for figure in found))


if __name__ == "__main__":
    sys.exit(main())
