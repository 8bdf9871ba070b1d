"""Search: the first page of words of one to four characters, against the same query in raw SQL."""

from __future__ import annotations

import random

from app.ports.queries import PAGE, EntryFilter
from db.engine import connect
from db.key_file import read_key_file
from db.search_query import match_expression
from tests.benchmarks.figures import Figure, milliseconds, percentile
from tests.benchmarks.offices import office_of, opened

ENTRIES = 1_000_000
WORDS = 200
REPEATS = 3
RAW = f"""
    SELECT e.*, resident.name, category.name, channel.name FROM diary_entry e
    LEFT JOIN resident ON resident.id = e.resident_id
    LEFT JOIN category ON category.id = e.category_id
    LEFT JOIN channel ON channel.id = e.channel_id
    WHERE e.sort_key IN (
        SELECT rowid FROM entry_search WHERE entry_search MATCH ? ORDER BY rowid DESC LIMIT {PAGE}
    ) ORDER BY e.sort_key DESC
"""
"""The quickest way found by hand; a plain join with the index sorts every hit and takes seconds."""


def measure() -> list[Figure]:
    """Words cut at random places out of the entries, as people search for them."""
    office = opened(ENTRIES)
    key, _ = read_key_file(office.folder).unlock(None)
    raw = connect(office_of(ENTRIES) / "office.db", key)
    raw.execute("PRAGMA cache_size = -8000")
    ours: list[float] = []
    bare: list[float] = []
    try:
        words = _words(raw, random.Random(1))
        for word in words[:20]:
            office.diary.first_page(EntryFilter(office.today(), words=word))
        for word in words:
            wanted = EntryFilter(office.today(), words=word)
            question = (match_expression(word),)
            pairs = [
                (
                    milliseconds(lambda w=wanted: office.diary.first_page(w)),
                    milliseconds(lambda q=question: raw.execute(RAW, q).fetchall()),
                )
                for _ in range(REPEATS)
            ]
            ours.append(min(pair[0] for pair in pairs))
            bare.append(min(pair[1] for pair in pairs))
    finally:
        raw.close()
        office.close()
    slow = sorted(zip(ours, words, strict=True), reverse=True)[:5]
    print("# slowest searches:", ", ".join(f"{word} {took:.1f} ms" for took, word in slow))
    half = percentile(ours, 50), percentile(bare, 50)
    return [
        Figure("search, first page of 1,000,000 entries, median", "ms", half[0], 1.5, half[1]),
        Figure("search, sum over all words", "ms", sum(ours), 1.5, sum(bare)),
        Figure("search, first page of 1,000,000 entries, p95", "ms", percentile(ours, 95), 16),
    ]


def _words(raw: object, draw: random.Random) -> list[str]:
    rows = raw.execute(
        "SELECT subject, text, who_text, building || '-' || entrance || '-' || room "
        "FROM diary_entry WHERE id % 2003 = 0"
    ).fetchall()
    words: list[str] = []
    while len(words) < WORDS:
        text = draw.choice(draw.choice(rows))
        length = draw.randrange(1, 5)
        start = draw.randrange(max(1, len(text) - length))
        word = text[start : start + length].strip("，。 ")
        if word and not set(word) & set("，。 "):
            words.append(word)
    return words
