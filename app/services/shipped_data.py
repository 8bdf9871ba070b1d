"""What the program brings along for a new office: categories, channels, announced holidays."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.diary import Category, Channel
from app.domain.working_calendar import CalendarDay, DayKind

RESOURCES = Path(__file__).parents[2] / "resources"


@dataclass(frozen=True)
class CategoryBranch:
    """A category of the first level with those below it; none has an id yet."""

    category: Category
    children: tuple[Category, ...] = ()


def shipped_categories() -> tuple[CategoryBranch, ...]:
    """The two-level tree a new office starts with, in its order."""
    branches: list[CategoryBranch] = []
    for place, written in enumerate(_categories_file()["category"]):
        children = tuple(
            _category(child, nth) for nth, child in enumerate(written.get("children", ()))
        )
        branches.append(CategoryBranch(_category(written, place), children))
    return tuple(branches)


def shipped_channels() -> tuple[Channel, ...]:
    """The channels a new office starts with, in their order."""
    names = _categories_file()["channels"]
    return tuple(Channel(None, name, place) for place, name in enumerate(names))


def shipped_calendar_days() -> tuple[CalendarDay, ...]:
    """Every announced day of the years the program knows, in order of date."""
    days: list[CalendarDay] = []
    for file in sorted((RESOURCES / "calendar").glob("*.json")):
        year = json.loads(file.read_text(encoding="utf-8"))
        days.extend(
            CalendarDay(
                None,
                date.fromisoformat(day["date"]),
                DayKind.HOLIDAY if day["isOffDay"] else DayKind.MAKEUP_WORKDAY,
                day["name"],
                year["source"],
            )
            for day in year["days"]
        )
    return tuple(days)


def _categories_file() -> dict[str, Any]:
    text = (RESOURCES / "default_categories.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _category(written: dict[str, Any], position: int) -> Category:
    return Category(
        None,
        written["name"],
        None,
        written["deadline_days"],
        written["keywords"],
        position,
    )
