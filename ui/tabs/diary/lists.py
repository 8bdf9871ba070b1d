"""The office's own lists the diary offers for choosing: channels, categories, staff."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from app.domain.diary import Category, Channel

if TYPE_CHECKING:
    from app.office import Office


@dataclass(frozen=True)
class DiaryLists:
    """Channels and categories in their order, names of the staff who work here now."""

    channels: tuple[Channel, ...] = ()
    categories: tuple[Category, ...] = ()
    staff: tuple[str, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[int, Category]:
        """Categories by their id, also those no longer offered."""
        return {one.id: one for one in self.categories if one.id is not None}

    def category_path(self, category_id: int | None) -> str:
        """«养老服务 › 老年食堂»; empty for no category."""
        category = self.by_id.get(category_id or 0)
        if category is None:
            return ""
        parent = self.by_id.get(category.parent_id or 0)
        return f"{parent.name} › {category.name}" if parent else category.name

    @cached_property
    def tree(self) -> tuple[tuple[Category, tuple[Category, ...]], ...]:
        """Main categories with those under them, only those still offered."""
        offered = [one for one in self.categories if one.active]
        return tuple(
            (main, tuple(one for one in offered if one.parent_id == main.id))
            for main in offered
            if main.parent_id is None
        )

    def family(self, category_id: int) -> tuple[int, ...]:
        """A category and those under it."""
        under = (one.id for one in self.categories if one.parent_id == category_id)
        return (category_id, *(found for found in under if found is not None))

    @property
    def offered_channels(self) -> tuple[Channel, ...]:
        """The channels still in use."""
        return tuple(channel for channel in self.channels if channel.active)


def read_lists(office: Office) -> DiaryLists:
    """Read the lists; call it in the background."""
    return DiaryLists(
        office.diary.channels(),
        office.diary.categories(),
        tuple(person.name for person in office.queries.staff() if person.active),
    )
