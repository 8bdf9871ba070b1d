"""Words for codes: what a refused rule, a command or a figure says, in Chinese or English.

The sentences lie in ``resources/wording``; window, headless verbs and documents share them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast

from app.domain.errors import RuleViolation
from app.languages import CHINESE, ENGLISH

_FOLDER = Path(__file__).parents[1] / "resources" / "wording"


class Wording:
    """The sentences of one language."""

    def __init__(self, language: str) -> None:
        self.language = language if language in (CHINESE, ENGLISH) else ENGLISH
        self._tables = _read(self.language)

    def error(self, refusal: RuleViolation) -> str:
        """What happened, what is safe, what to do."""
        return self.of("errors", refusal.code, refusal.details)

    def command(self, label: str) -> str:
        """What an act is called in the undo menu and in the history."""
        return self.of("commands", label, {})

    def sentence(self, code: str, **details: object) -> str:
        """A sentence by its code."""
        return self.of("sentences", code, details)

    def of(self, table: str, code: str, details: Mapping[str, object]) -> str:
        """The worded code; the code itself when nobody has worded it."""
        pattern = self._tables.get(table, {}).get(code)
        if pattern is None:
            return code
        return str(pattern).format_map(_Gaps({name: self._said(v) for name, v in details.items()}))

    def listed(self, names: Iterable[str]) -> str:
        """Several names as one piece of a sentence."""
        return self._tables["sentences"]["between_names"].join(names)

    def _said(self, value: object) -> object:
        """Enumerations among the details are worded too, and names in a tuple listed."""
        if isinstance(value, tuple):
            return self.listed(str(self._said(one)) for one in cast("tuple[object, ...]", value))
        return self._tables.get("values", {}).get(str(value), value)


class _Gaps(dict[str, Any]):
    def __missing__(self, name: str) -> str:
        return "?"


@cache
def _read(language: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
