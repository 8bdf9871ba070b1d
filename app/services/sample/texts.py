"""Reading the written material of the sample community from ``resources/sample``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.services.shipped_data import RESOURCES

_MARKS = re.compile(r"(?P<cases>[a-z]*)(?P<age>[OMY]?) (?P<words>.*)")


@dataclass(frozen=True)
class Phrase:
    """One phrase: the cases of its topic it belongs to (none: all), and how old the person is."""

    words: str
    cases: str = ""
    age: str = ""

    def fits(self, case: str) -> bool:
        """Whether the phrase can be used in this case of the topic."""
        return not self.cases or not case or case in self.cases


@dataclass(frozen=True)
class Topic:
    """An everyday request: phrases from which many different entries are put together."""

    category: str
    party: str
    person: str
    weight: int
    months: tuple[int, ...]
    subjects: tuple[Phrase, ...]
    openings: tuple[Phrase, ...]
    details: tuple[Phrase, ...]
    wishes: tuple[Phrase, ...]
    steps: tuple[Phrase, ...]
    results: tuple[Phrase, ...]


@dataclass(frozen=True)
class Step:
    """A line of a told entry's timeline: days after it was received, what kind, which words."""

    days: int
    kind: str
    words: str


@dataclass(frozen=True)
class Told:
    """One entry of a story; see ``stories.toml`` for its fields."""

    ago: int
    at: str
    who: str
    channel: str
    subject: str
    text: str
    category: str
    party: str
    person: str
    steps: tuple[Step, ...]
    end: str
    after: int
    urgency: str
    satisfaction: str
    words: str
    reason: str
    due_in: int | None
    for_meeting: bool
    alone: bool


@dataclass(frozen=True)
class KnownPerson:
    """Somebody of the stories."""

    name: str
    building: str
    entrance: str
    room: str
    born: int
    sex: str
    notes: str


@dataclass(frozen=True)
class Names:
    """Surnames as often as they are common, and given names by generation."""

    surnames: tuple[str, ...]
    elder_women: tuple[str, ...]
    elder_men: tuple[str, ...]
    women: tuple[str, ...]
    men: tuple[str, ...]
    children: tuple[str, ...]
    known: tuple[KnownPerson, ...]


@cache
def names() -> Names:
    """The names people of the sample community have."""
    written = _read("people.toml")
    given = {key: tuple(str(words).split()) for key, words in written.items() if key != "known"}
    return Names(**given, known=tuple(KnownPerson(*person) for person in written["known"]))


@cache
def sayings(kind: str) -> tuple[str, ...]:
    """Small words of one kind; see ``words.toml``."""
    return tuple(str(_read("words.toml")[kind]).strip().splitlines())


@cache
def topics() -> tuple[Topic, ...]:
    """The everyday requests."""
    written = [*_read("topics_a.toml")["topic"], *_read("topics_b.toml")["topic"]]
    return tuple(
        Topic(
            topic["category"],
            topic["party"],
            topic["person"],
            topic["weight"],
            tuple(topic.get("months", ())),
            *(
                tuple(_phrase(line) for line in topic[part].strip().splitlines())
                for part in ("subjects", "openings", "details", "wishes", "steps", "results")
            ),
        )
        for topic in written
    )


@cache
def stories() -> tuple[tuple[Told, ...], ...]:
    """The stories, each the entries of one matter, the earliest first."""
    return tuple(
        tuple(_told(entry, story) for entry in story["raised"])
        for story in _read("stories.toml")["story"]
    )


def _told(entry: dict[str, Any], story: dict[str, Any]) -> Told:
    usual: dict[str, Any] = {
        "urgency": "normal",
        "satisfaction": "",
        "words": "",
        "reason": "",
        "after": 0,
        "due_in": None,
        "for_meeting": False,
        "alone": False,
    }
    own = {key: story[key] for key in ("category", "party", "person")}
    fields: dict[str, Any] = {**usual, **own, **entry}
    fields["steps"] = tuple(Step(*step) for step in entry["steps"])
    fields["text"] = entry["text"].strip()
    return Told(**fields)


def _phrase(line: str) -> Phrase:
    marked = _MARKS.fullmatch(line)
    if marked is None or not (marked["cases"] or marked["age"]):
        return Phrase(line)
    return Phrase(marked["words"], marked["cases"], marked["age"])


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((RESOURCES / "sample" / name).read_text(encoding="utf-8"))
