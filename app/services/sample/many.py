"""Very many varied entries, quickly: for measuring lists, searches and imports, not for reading."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from app.domain.diary import DiaryEntry, EntryState, Party, Satisfaction, Urgency
from app.domain.local_time import at_local
from app.services.sample.texts import Phrase, names, sayings, topics

POOL = 4_000
"""How many different pairs of subject and text are made up before they are varied."""

_STEP, _SHORT, _LONG = timedelta(minutes=3), timedelta(minutes=5), timedelta(hours=2)
_DAY, _WEEK, _CHINA = timedelta(days=1), timedelta(days=7), timedelta(hours=8)
_STATES = (EntryState.CLOSED,) * 17 + (
    EntryState.IN_PROGRESS,
    EntryState.OPEN,
    EntryState.AWAITING_VISIT,
)
_SATISFIED = (Satisfaction.SATISFIED, Satisfaction.FAIRLY_SATISFIED, None, Satisfaction.SATISFIED)
_URGENCIES = (Urgency.NORMAL,) * 30 + (Urgency.URGENT,)


def build_many(
    count: int,
    today: date,
    *,
    category_ids: tuple[int, ...] = (),
    channel_ids: tuple[int, ...] = (),
    import_id: int | None = None,
) -> Iterator[DiaryEntry]:
    """``count`` entries without ids, the oldest first, a few minutes apart, ending ``today``.

    Every one has its own number and its own who, phone, room and words in some combination; the
    same for the same arguments.
    """
    rng = Random(count)
    pool = _pool(rng)
    people = _people(rng)
    parties = tuple(Party)
    received = at_local(today.year, today.month, today.day, 17) - _STEP * count
    buildings = tuple(str(building) for building in range(1, 19))
    rooms = tuple(f"{floor}{door:02d}" for door in range(1, 5) for floor in range(1, 7))
    given: dict[int, int] = {}
    for number in range(count):
        received += _STEP
        wall = received + _CHINA
        year = wall.year
        sequence = given[year] = given.get(year, 0) + 1
        subject, text = pool[number * 7919 % POOL]
        state = _STATES[number * 31 % 20] if number < count - 400 else _STATES[number % 20]
        closed = state is EntryState.CLOSED
        responded = None if state is EntryState.OPEN else received + _LONG
        yield DiaryEntry(
            None,
            year,
            sequence,
            received,
            received + _SHORT,
            subject,
            text,
            channel_ids[number % len(channel_ids)] if channel_ids else None,
            None,
            people[number * 104_729 % len(people)],
            phone=f"1380000{number % 10_000:04d}",
            building=buildings[number % 18],
            entrance=buildings[number % 2],
            room=rooms[number % 24],
            category_id=category_ids[number * 13 % len(category_ids)] if category_ids else None,
            urgency=_URGENCIES[number % 31],
            party=parties[number % len(parties)],
            due_on=wall.date() + _WEEK,
            state=state,
            responded_at=responded,
            closed_at=received + (number % 9 + 1) * _DAY if closed else None,
            satisfaction=_SATISFIED[number % 4] if closed else None,
            import_id=import_id,
        )


def _people(rng: Random) -> tuple[str, ...]:
    known = names()
    given = (*known.elder_women, *known.elder_men, *known.women, *known.men)
    return tuple(rng.choice(known.surnames) + rng.choice(given) for _ in range(10_007))


def _pool(rng: Random) -> tuple[tuple[str, str], ...]:
    """Subjects and texts of the everyday requests, put together at random."""
    known = names()
    pool: list[tuple[str, str]] = []
    for _ in range(POOL):
        topic = rng.choice(topics())
        words = {
            "who": rng.choice(known.surnames) + rng.choice(("阿姨", "大伯", "女士", "先生")),
            "ta": rng.choice("他她"),
            "b": rng.randint(1, 18),
            "e": rng.randint(1, 2),
            "floor": rng.choice(sayings("floors")),
            "ago": rng.choice(sayings("ago")),
            "time": rng.choice(sayings("night")),
            "n": rng.randint(2, 6),
            "kin": rng.choice(sayings("kin")),
        }
        said = (rng.choice(topic.openings), rng.choice(topic.details), rng.choice(topic.wishes))
        text = "".join(phrase.words for phrase in said).format(**words)
        pool.append((_subject(rng, topic.subjects).format(**words), text))
    return tuple(pool)


def _subject(rng: Random, subjects: tuple[Phrase, ...]) -> str:
    return rng.choice(subjects).words
