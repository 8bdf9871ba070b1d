"""The standing sentences of minutes, in the language the minutes are written in."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from typing import cast

from app.domain.local_time import local, local_day
from app.languages import CHINESE, ENGLISH
from app.services.shipped_data import RESOURCES


class StandingTexts:
    """The sentences of one language, asked for by «table.key», and the forms of times and money."""

    def __init__(self, language: str, sentences: Mapping[str, str]) -> None:
        self.language = language
        self._sentences = sentences

    def __call__(self, key: str, **gaps: object) -> str:
        """The sentence with its gaps filled; ``KeyError`` for one nobody wrote."""
        return self._sentences[key].format(**gaps)

    @property
    def keys(self) -> frozenset[str]:
        """Every sentence there is."""
        return frozenset(self._sentences)

    def names(self, names: Iterable[str]) -> str:
        """«何静、王建国»."""
        return self("join.names").join(names)

    def pieces(self, pieces: Iterable[str]) -> str:
        """Clauses as one sentence without its end."""
        return self("join.pieces").join(pieces)

    def clauses(self, clauses: Iterable[str]) -> str:
        """Short clauses that belong together, «报修42件，完成40件»."""
        return self("join.clauses").join(clauses)

    def ended(self, text: str) -> str:
        """A sentence somebody typed, with its end; nothing stays nothing."""
        told = " ".join(text.split())
        return told if not told or told[-1] in self("join.ends") else told + self("join.end")

    def bare(self, text: str) -> str:
        """A typed sentence without its end, to stand inside another one."""
        return " ".join(text.split()).rstrip("".join(self("join.ends").split()) + " ")

    def day(self, day: date) -> str:
        """«2026年11月12日（周四）»."""
        return self("time.day", weekday=self(f"weekday.{day.isoweekday()}"), **_parts(day))

    def short_day(self, day: date) -> str:
        """«2026年11月12日»."""
        return self("time.short_day", **_parts(day))

    def clock(self, moment: datetime) -> str:
        """«19:02» on the office wall."""
        at = local(moment)
        return self("time.clock", hour=at.hour, minute=at.minute)

    def span(self, start: datetime, end: datetime | None) -> str:
        """«2026年11月12日（周四）19:02至20:41»."""
        first, begun = local_day(start), self.clock(start)
        if end is None:
            return self("time.from", day=self.day(first), start=begun)
        last, over = local_day(end), self.clock(end)
        if last == first:
            return self("time.span", day=self.day(first), start=begun, end=over)
        both = {"first": self.day(first), "last": self.day(last)}
        return self("time.span_days", start=begun, end=over, **both)


def money(fen: int) -> str:
    """«6,000», «6,000.50»: yuan of an amount in fen."""
    yuan, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{yuan:,}" + (f".{rest:02d}" if rest else "")


def _parts(day: date) -> dict[str, object]:
    return {"year": day.year, "month": day.month, "day": day.day}


@cache
def standing_texts(language: str) -> StandingTexts:
    """The sentences for «zh_CN» or «en»; anything not Chinese is English."""
    name = CHINESE if language.startswith("zh") else ENGLISH
    text = (RESOURCES / "meeting_texts" / f"{name}.toml").read_text(encoding="utf-8")
    tables = cast("dict[str, dict[str, str]]", tomllib.loads(text))
    sentences = {
        f"{table}.{key}": sentence
        for table, entries in tables.items()
        for key, sentence in entries.items()
    }
    return StandingTexts(name, sentences)
