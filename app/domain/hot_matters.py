"""Hot matters: what many people raise now, against the month before, and from which buildings.

Entries belong together when they were joined to one matter by hand, else when they share a
category and their subjects are alike.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from app.domain.sentences import Sentence
from app.domain.similar_subjects import ALIKE, likeness_of_counts, pairs
from app.domain.statistics import ClosedFact, Window

HOT_DAYS = 30
SHOWN = 10
FEWEST = 2
"""A matter raised once is nobody's trend."""

ONE_IS_ENOUGH = 3
"""Only with this few pairs can a single shared one make two subjects alike."""

TOO_COMMON = 64
"""A pair of characters that stands in more groups than this tells none of them apart."""


@dataclass(frozen=True)
class HotMatter:
    """One matter: raised ``now`` times in the window and ``before`` in the one before.

    ``buildings`` are those it comes from with how often, the most frequent first; ``entry_ids``
    the entries of the window, the newest first.
    """

    subject: str
    category: str
    now: int
    before: int
    buildings: tuple[tuple[str, int], ...]
    entry_ids: tuple[int, ...]

    @property
    def sentence(self) -> Sentence:
        """One sentence for the list: how often, and whether more or less than before."""
        details: dict[str, object] = {
            "subject": self.subject or self.category,
            "now": self.now,
            "before": self.before,
        }
        if not self.before:
            return Sentence("hot_matter_new", details)
        if self.now > self.before:
            return Sentence("hot_matter_more", details)
        return Sentence("hot_matter_less" if self.now < self.before else "hot_matter_same", details)


def hot_matters(
    facts: Iterable[ClosedFact], today: date, days: int = HOT_DAYS, shown: int = SHOWN
) -> tuple[HotMatter, ...]:
    """The matters raised most often in the last ``days`` days, the hottest first.

    ``facts`` should reach back twice as far. Equal counts are ordered by growth, then by recency.
    """
    window = Window.last_days(today, days)
    before = window.before
    known = tuple(facts)
    recent = [fact for fact in known if window.holds(fact.received_at)]
    earlier = [fact for fact in known if before.holds(fact.received_at)]
    groups = _grouped([*recent, *earlier])
    current = {fact.id for fact in recent}
    matters = [_matter(group, current) for group in groups]
    hot = [matter for matter in matters if matter.now >= FEWEST]
    hot.sort(key=lambda matter: (-matter.now, matter.before - matter.now, -matter.entry_ids[0]))
    return tuple(hot[:shown])


def _grouped(facts: list[ClosedFact]) -> list[list[ClosedFact]]:
    """Put entries of one matter together: first by hand-made links, then by likeness."""
    by_matter: dict[int, list[ClosedFact]] = defaultdict(list)
    for fact in facts:
        by_matter[fact.matter].append(fact)
    clusters: dict[str, _Clusters] = defaultdict(_Clusters)
    for linked in by_matter.values():
        clusters[linked[0].category].put(linked)
    return [group for cluster in clusters.values() for group in cluster.groups]


@dataclass
class _Clusters:
    """The groups of one category; each is known by the pairs of its first subject."""

    groups: list[list[ClosedFact]] = field(default_factory=list[list[ClosedFact]])
    sizes: list[int] = field(default_factory=list[int])
    same: dict[frozenset[str], int] = field(default_factory=dict[frozenset[str], int])
    holding: dict[str, list[int]] = field(default_factory=dict[str, list[int]])

    def put(self, linked: list[ClosedFact]) -> None:
        about = pairs(linked[0].subject)
        place = self.same.get(about)
        if place is None:
            place = self._nearest(about)
            if place is None:
                place = len(self.groups)
                self.groups.append([])
                self.sizes.append(len(about))
                for pair in about:
                    self.holding.setdefault(pair, []).append(place)
            self.same[about] = place
        self.groups[place].extend(linked)

    def _nearest(self, about: frozenset[str]) -> int | None:
        held = [self.holding[pair] for pair in about if pair in self.holding]
        telling = (places for places in held if len(places) <= TOO_COMMON)
        shared = Counter(chain.from_iterable(telling))
        best, found = ALIKE, None
        for place, count in shared.items():
            if count == 1 and len(about) > ONE_IS_ENOUGH:
                continue
            alike = likeness_of_counts(count, len(about), self.sizes[place])
            if alike > best or (alike == best and (found is None or place < found)):
                best, found = alike, place
        return found


def _matter(group: list[ClosedFact], current: set[int]) -> HotMatter:
    now = sorted(
        (fact for fact in group if fact.id in current),
        key=lambda fact: (fact.received_at, fact.id),
        reverse=True,
    )
    subjects = Counter(fact.subject for fact in now or group)
    subject = min(subjects, key=lambda text: (-subjects[text], len(text), text))
    places = Counter(fact.building for fact in now if fact.building)
    return HotMatter(
        subject,
        group[0].category,
        len(now),
        len(group) - len(now),
        tuple(sorted(places.items(), key=lambda item: (-item[1], _natural(item[0])))),
        tuple(fact.id for fact in now),
    )


def _natural(building: str) -> tuple[int, str]:
    digits = re.match(r"\d+", building)
    return (int(digits.group()) if digits else 0, building)
