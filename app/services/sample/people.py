"""The people of the sample community: 18 buildings, some 420 households, all of them invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from app.domain.people import Resident
from app.domain.person_words import surname_of
from app.domain.rooms import Room
from app.services.sample.texts import KnownPerson, Names, names, sayings

BUILDINGS = 18
ENTRANCES = 2
FLOORS = 6
DOORS = 2
EMPTY_FLATS = 12
LIVING_ALONE = frozenset({"王阿土", "查宝根", "曾阿妹"})

_HOUSEHOLDS = (
    # how often, then born this many years ago (from, to, f/m) for everybody in the flat
    (12, ((72, 90, "f"),)),
    (7, ((70, 88, "m"),)),
    (22, ((64, 84, "m"), (62, 82, "f"))),
    (13, ((66, 80, "f"), (36, 48, "m"), (34, 46, "f"), (3, 15, "c"))),
    (28, ((30, 46, "m"), (29, 44, "f"), (2, 16, "c"))),
    (14, ((27, 60, "m"), (26, 58, "f"))),
    (9, ((22, 40, "f"),)),
    (9, ((22, 45, "m"),)),
    (5, ((34, 48, "f"), (5, 16, "c"))),
)


@dataclass(frozen=True)
class Person:
    """A resident with what the register does not say: when they were born, man or woman."""

    resident: Resident
    born: int
    woman: bool

    def age(self, day: date) -> int:
        """About how old they are on a day."""
        return day.year - self.born

    def addressed(self, day: date, rng: Random) -> str:
        """How a clerk calls them: 金阿姨, 周大伯, 童女士 …"""
        surname = surname_of(self.resident.name)
        age = self.age(day)
        if "·" in self.resident.name:
            return "小亚"
        if self.woman:
            titles = ("奶奶", "阿姨") if age >= 78 else ("阿姨",) if age >= 55 else ("女士",)
        else:
            titles = ("爷爷", "大伯") if age >= 80 else ("大伯",) if age >= 60 else ("先生",)
        if not self.woman and 30 <= age < 60 and rng.random() < 0.2:
            titles = ("师傅",)
        return surname + rng.choice(titles)


def people(rng: Random, today: date) -> tuple[Person, ...]:
    """Everybody in the register, building by building; the same for the same ``rng`` state."""
    known: dict[Room, list[KnownPerson]] = {}
    for one in names().known:
        known.setdefault(Room(one.building, one.entrance, one.room), []).append(one)
    flats = [
        Room(str(building), str(entrance), f"{floor}{door:02d}")
        for building in range(1, BUILDINGS + 1)
        for entrance in range(1, ENTRANCES + 1)
        for floor in range(1, FLOORS + 1)
        for door in range(1, DOORS + 1)
    ]
    free = [flat for flat in flats if flat not in known]
    empty = set(rng.sample(free, EMPTY_FLATS))
    numbers = rng.sample(range(1, 10_000), 2_000)
    found: list[Person] = []
    for flat in flats:
        if flat not in empty:
            found.extend(_household(flat, known.get(flat, []), numbers, rng, today))
    return tuple(found)


def _household(
    flat: Room, known: list[KnownPerson], numbers: list[int], rng: Random, today: date
) -> list[Person]:
    if known:
        living = [
            _person(one.name, flat, one.born, numbers, rng, woman=one.sex == "f", notes=one.notes)
            for one in known
        ]
        if len(known) > 1 or known[0].name in LIVING_ALONE or rng.random() < 0.4:
            return living
        other = known[0]
        partner = _name(rng, names(), other.born, woman=other.sex == "m", today=today)
        born = other.born + rng.randint(-4, 4)
        return [*living, _person(partner, flat, born, numbers, rng, woman=other.sex == "m")]
    weights = [weight for weight, _ in _HOUSEHOLDS]
    _, members = rng.choices(_HOUSEHOLDS, weights)[0]
    family = rng.choice(names().surnames)
    living: list[Person] = []
    for youngest, oldest, kind in members:
        born = today.year - rng.randint(youngest, oldest)
        woman = kind == "f" or (kind == "c" and rng.random() < 0.5)
        own = kind == "c" or (not woman and rng.random() < 0.8)
        name = _name(rng, names(), born, woman=woman, today=today, surname=family if own else "")
        notes = rng.choice(sayings("notes")) if kind != "c" and rng.random() < 0.09 else ""
        living.append(_person(name, flat, born, numbers, rng, woman=woman, notes=notes))
    return living


def _name(
    rng: Random, known: Names, born: int, *, woman: bool, today: date, surname: str = ""
) -> str:
    age = today.year - born
    if age < 18:
        given = known.children
    elif woman:
        given = known.elder_women if age >= 58 else known.women
    else:
        given = known.elder_men if age >= 58 else known.men
    return (surname or rng.choice(known.surnames)) + rng.choice(given)


def _person(
    name: str,
    flat: Room,
    born: int,
    numbers: list[int],
    rng: Random,
    *,
    woman: bool,
    notes: str = "",
) -> Person:
    phones: tuple[str, ...] = ()
    if born < 2012 and rng.random() < 0.86:
        phones = (f"1380000{numbers.pop():04d}",)
        if born < 1956 and rng.random() < 0.25:
            phones = (*phones, f"1390000{numbers.pop():04d}")
    resident = Resident(None, name, phones, flat.building, flat.entrance, flat.room, notes)
    return Person(resident, born, woman)
