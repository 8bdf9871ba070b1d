"""The table of column headings: which words stand for which field, for each kind of import.

The words live in ``resources/import_columns.toml``; a further kind of import is one more table
there and one more module of rows here.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from app.domain.cells import word_key
from app.domain.errors import RuleViolation
from app.services.shipped_data import RESOURCES

_BRACKETS = re.compile(r"[(（\[【<《].*?[)）\]】>》]")


@dataclass(frozen=True)
class KindColumns:
    """What the sheets of one kind can hold.

    ``headings`` gives each field the heading our export writes; ``fields`` finds the field of a
    heading's key; ``required`` lists groups of fields of which one must be there.
    """

    kind: str
    headings: Mapping[str, str]
    fields: Mapping[str, str]
    required: tuple[tuple[str, ...], ...]
    repeated: frozenset[str]
    ignored: frozenset[str]

    def field_of(self, title: str) -> str | None:
        """The field a title names; of «住址/幢» the lower line counts before the whole."""
        parts = title.split("/")
        for words in (parts[-1], "".join(parts), parts[0]):
            for key in (word_key(words), word_key(_BRACKETS.sub("", words))):
                if key in self.fields:
                    return self.fields[key]
        return None

    def is_ignored(self, title: str) -> bool:
        """Whether nobody expects the column to be used: row numbers and the like."""
        return word_key(title) in self.ignored or title.strip() in ("#", "No.")


@cache
def columns_of(kind: str) -> KindColumns:
    """The columns of a kind of import; raises ``RuleViolation`` ``import_kind_unknown``."""
    tables = tomllib.loads((RESOURCES / "import_columns.toml").read_text(encoding="utf-8"))
    table = tables.get(kind)
    if table is None:
        raise RuleViolation("import_kind_unknown", kind=kind, kinds=", ".join(tables))
    columns: dict[str, list[str]] = table["columns"]
    fields: dict[str, str] = {}
    for field, words in columns.items():
        for word in (*words, field):
            fields.setdefault(word_key(word), field)
    return KindColumns(
        kind,
        {field: words[0] for field, words in columns.items()},
        fields,
        tuple(tuple(group) for group in table["required"]),
        frozenset(table["repeated"]),
        frozenset(word_key(word) for word in table["ignored"]),
    )
