"""Which kind of request grew most lately, and from which building: the sentence above the chart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from app.domain.sentences import Sentence
from app.domain.statistics import ClosedFact, Window

RISING_DAYS = 30
FEWEST_MORE = 3
"""A growth below this may be chance; nobody should act on it."""


def rising_category(
    facts: Iterable[ClosedFact], today: date, days: int = RISING_DAYS
) -> Sentence | None:
    """Say which category grew most against as many days before; ``None`` when none did.

    A building is named when at least a third of the new requests come from it.
    """
    window = Window.last_days(today, days)
    recent: list[ClosedFact] = []
    growth: Counter[str] = Counter()
    for fact in facts:
        if fact.category and window.holds(fact.received_at):
            recent.append(fact)
            growth[fact.category] += 1
        elif fact.category and window.before.holds(fact.received_at):
            growth[fact.category] -= 1
    if not growth:
        return None
    category, more = min(growth.items(), key=lambda item: (-item[1], item[0]))
    if more < FEWEST_MORE:
        return None
    found = [fact for fact in recent if fact.category == category]
    details: dict[str, object] = {
        "category": category,
        "days": days,
        "now": len(found),
        "more": more,
    }
    buildings = Counter(fact.building for fact in found if fact.building)
    if buildings:
        building, count = min(buildings.items(), key=lambda item: (-item[1], item[0]))
        if count >= 2 and count * 3 >= len(found):
            return Sentence("category_rising_from", details | {"building": building})
    return Sentence("category_rising", details)
