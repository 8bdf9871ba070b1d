"""Finds channels and categories by the names sheets give them, and makes those that are missing.

Names not known yet get a provisional id below zero; they are stored with the import, in the same
act. A column with more new names than anybody would keep a list of is not such a column.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from app.domain.cells import Cell, as_text, word_key
from app.domain.diary import Category, Channel
from app.ports.unit_of_work import UnitOfWork

MOST_NEW_CHANNELS = 20
MOST_NEW_CATEGORIES = 80


@dataclass
class ChannelNames:
    """The channels by name; ``new`` are those a sheet brings along."""

    known: dict[str, int]
    new: list[str] = field(default_factory=list[str])
    left_out: set[str] = field(default_factory=set[str])

    @classmethod
    def of(cls, channels: Iterable[Channel]) -> ChannelNames:
        return cls({word_key(channel.name): channel.id or 0 for channel in channels})

    def find(self, cell: Cell) -> int | None:
        """The channel's id, below zero for a new one; ``None`` when there are too many new ones."""
        name = as_text(cell)
        key = word_key(name) or name
        found = self.known.get(key)
        if found is None:
            if len(self.new) == MOST_NEW_CHANNELS:
                self.left_out.add(name)
                return None
            self.new.append(name)
            found = self.known[key] = -len(self.new)
        return found

    def store(self, work: UnitOfWork) -> dict[int, int]:
        """Add the new channels behind the others; returns real ids by provisional ones."""
        records = work.records(Channel)
        last = max((channel.position for channel in records.find()), default=-1) if self.new else 0
        return {
            -n: records.add(Channel(None, name, last + n)).id or 0
            for n, name in enumerate(self.new, start=1)
        }


@dataclass
class CategoryNames:
    """The category tree by name; «物业服务/电梯» is the second level, «电梯» alone will do."""

    paths: dict[str, int]
    leaves: dict[str, int | None]
    new: list[tuple[str, int | None]] = field(default_factory=list[tuple[str, int | None]])
    left_out: set[str] = field(default_factory=set[str])

    @classmethod
    def of(cls, categories: Iterable[Category]) -> CategoryNames:
        listed = list(categories)
        names = {category.id: category.name for category in listed}
        tree = cls({}, {})
        for category in listed:
            parent = names.get(category.parent_id) if category.parent_id is not None else None
            path = f"{parent}/{category.name}" if parent is not None else category.name
            tree._note(path, category.name, category.id or 0)
        return tree

    def _note(self, path: str, leaf: str, category_id: int) -> None:
        self.paths.setdefault(_key(path), category_id)
        key = _key(leaf)
        self.leaves[key] = category_id if key not in self.leaves else None

    def find(self, cell: Cell) -> int | None:
        """The category's id, below zero for a new one; ``None`` when too many are new."""
        written = as_text(cell).strip("/ ")
        if not written:
            return None
        found = self.paths.get(_key(written)) or self.leaves.get(_key(written))
        if found is not None:
            return found
        parent, parted, leaf = written.partition("/")
        if not parted or not leaf.strip():
            return self._add(written, written, None)
        above = self.paths.get(_key(parent)) or self._add(parent, parent, None)
        return None if above is None else self._add(written, leaf.strip(), above)

    def _add(self, path: str, name: str, parent_id: int | None) -> int | None:
        if len(self.new) == MOST_NEW_CATEGORIES:
            self.left_out.add(name)
            return None
        self.new.append((name.strip(), parent_id))
        self._note(path, name.strip(), -len(self.new))
        return -len(self.new)

    def store(self, work: UnitOfWork) -> dict[int, int]:
        """Add the new categories behind the others; returns real ids by provisional ones."""
        records = work.records(Category)
        last = max((known.position for known in records.find()), default=-1) if self.new else 0
        real: dict[int, int] = {}
        for n, (name, parent_id) in enumerate(self.new, start=1):
            category = Category(None, name, parent_id, position=last + n)
            if parent_id is not None and parent_id < 0:
                category = replace(category, parent_id=real[parent_id])
            real[-n] = records.add(category).id or 0
        return real


def _key(path: str) -> str:
    return "/".join(word_key(part) or part.strip() for part in path.split("/", 1))
