"""Reads JSON files that people or other programs wrote, field by field.

Whatever is wrong (not JSON, a field missing, of the wrong kind, out of range, written twice) is
refused with ``RuleViolation`` naming the file and the field; nothing is guessed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeVar, cast

from app.domain.errors import RuleViolation
from app.domain.voting.answer import NO_SHARE, Share
from app.domain.voting.cases import Threshold

MOST = 10**18
"""No count is larger."""

_AREA = re.compile(r"(\d{1,18})(?:\.(\d{1,2}))?", re.ASCII)
_SHARE = re.compile(r"(\d{1,6})/(\d{1,6})", re.ASCII)
_Choice = TypeVar("_Choice", bound=StrEnum)


class _Twice(ValueError):
    """A name stands twice in one JSON object."""


class _NotANumber(ValueError):
    """NaN or an infinity, which JSON does not have."""


def json_in(path: Path) -> dict[str, Any]:
    """The object in a file; raises as ``parsed_json`` does, and what opening a file raises."""
    try:
        return parsed_json(path.read_text(encoding="utf-8-sig"), path.name)
    except UnicodeDecodeError:
        raise _unreadable(path.name, "json_not_utf8") from None


def parsed_json(text: str, file: str) -> dict[str, Any]:
    """The object that a file's text is; numbers with a point stay recognisable as floats.

    Raises ``RuleViolation`` ``json_unreadable``, or ``json_field_wrong`` for a name
    written twice.
    """
    try:
        content = json.loads(text, object_pairs_hook=_once, parse_constant=_refuse_constant)
    except _Twice as twice:
        raise _wrong(file, str(twice), "json_twice", name=str(twice)) from None
    except _NotANumber as constant:
        raise _unreadable(file, "json_not_a_number", name=str(constant)) from None
    except json.JSONDecodeError as error:
        raise _unreadable(file, "json_syntax", line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise _unreadable(file, "json_too_deep") from None
    except ValueError:  # Python refuses whole numbers of thousands of digits
        raise _unreadable(file, "json_too_large") from None
    if not isinstance(content, dict):
        raise _wrong(file, "{}", "json_expects_object")
    return cast("dict[str, Any]", content)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise _Twice(name)
        found[name] = value
    return found


def _refuse_constant(name: str) -> None:
    raise _NotANumber(name)


def _unreadable(file: str, why: str, **details: object) -> RuleViolation:
    return RuleViolation("json_unreadable", file=file, why=why, **details)


def _wrong(file: str, field: str, why: str, /, **details: object) -> RuleViolation:
    return RuleViolation("json_field_wrong", file=file, field=field, why=why, **details)


class Fields:
    """The fields of one JSON object, asked for one by one; remembers which were."""

    def __init__(self, content: Mapping[str, Any], file: str, path: str = "") -> None:
        self._content, self.file, self._path = content, file, path
        self._asked: set[str] = set()
        self._inner: list[Fields] = []

    def unused(self) -> tuple[str, ...]:
        """Names that nobody asked for, here and below."""
        here = [self._named(name) for name in self._content if name not in self._asked]
        return (*here, *(name for inner in self._inner for name in inner.unused()))

    def has(self, name: str) -> bool:
        """Whether the field is there and not null."""
        self._asked.add(name)
        return self._content.get(name) is not None

    def count(self, name: str, default: int | None = None) -> int:
        """A whole number from 0; raises when it is missing and there is no default."""
        if default is not None and not self.has(name):
            return default
        value = self._required(name)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.wrong(name, "json_expects_count")
        if value > MOST:
            raise self.wrong(name, "json_too_large")
        return value

    def text(self, name: str, default: str | None = None) -> str:
        """Text without blanks around it."""
        if default is not None and not self.has(name):
            return default
        value = self._required(name)
        if not isinstance(value, str):
            raise self.wrong(name, "json_expects_text")
        return value.strip()

    def flag(self, name: str, *, default: bool) -> bool:
        """True or false, nothing that merely looks like it."""
        value = self._optional(name, default)
        if not isinstance(value, bool):
            raise self.wrong(name, "json_expects_bool")
        return value

    def choice(self, name: str, kinds: type[_Choice], default: _Choice | None = None) -> _Choice:
        """One of the values of an enumeration."""
        if default is not None and not self.has(name):
            return default
        return self.chosen(name, self.text(name), kinds)

    def chosen(self, name: str, value: object, kinds: type[_Choice]) -> _Choice:
        """A value that must be one of an enumeration."""
        if value not in [kind.value for kind in kinds]:
            allowed = "、".join(kind.value for kind in kinds)
            raise self.wrong(name, "json_expects_one_of", value=value, allowed=allowed)
        return kinds(value)

    def within(self, name: str) -> Fields:
        """A required object inside."""
        return self.object_in(self._required(name), name)

    def object_in(self, value: object, name: str) -> Fields:
        """A value that must be an object."""
        if not isinstance(value, dict):
            raise self.wrong(name, "json_expects_object")
        inner = Fields(cast("dict[str, Any]", value), self.file, self._named(name))
        self._inner.append(inner)
        return inner

    def mapping(self, name: str) -> Mapping[str, Any]:
        """An object whose names are free; empty when the field is not there."""
        value = self._optional(name, {})
        if not isinstance(value, dict):
            raise self.wrong(name, "json_expects_object")
        return cast("dict[str, Any]", value)

    def listed(self, name: str) -> Sequence[Any]:
        """A list; empty when the field is not there."""
        value = self._optional(name, [])
        if not isinstance(value, list):
            raise self.wrong(name, "json_expects_list")
        return cast("list[Any]", value)

    def area(self, name: str) -> int:
        """Square metres as text with at most two decimals, in 0.01 m²."""
        value = self._required(name)
        written = _AREA.fullmatch(value) if isinstance(value, str) else None
        if written is None:
            raise self.wrong(name, "json_expects_area")
        return int(written[1]) * 100 + int((written[2] or "").ljust(2, "0"))

    def share(self, name: str, *, is_required: bool = False) -> Share:
        """Area and heads; nothing when the field is not there and need not be."""
        if not (is_required or self.has(name)):
            return NO_SHARE
        inner = self.within(name)
        return Share(inner.area("area"), inner.count("heads"))

    def threshold(self) -> Threshold:
        """The fields ``threshold`` («a/b») and ``inclusive``."""
        value = self._required("threshold")
        written = _SHARE.fullmatch(value) if isinstance(value, str) else None
        if written is None or int(written[2]) == 0:
            raise self.wrong("threshold", "json_expects_share")
        share = Fraction(int(written[1]), int(written[2]))
        return Threshold(share, self.flag("inclusive", default=False))

    def wrong(self, name: str, why: str, /, **details: object) -> RuleViolation:
        """The refusal of a field of this object."""
        return _wrong(self.file, self._named(name), why, **details)

    def _required(self, name: str) -> object:
        if not self.has(name):
            raise RuleViolation("json_field_missing", file=self.file, field=self._named(name))
        return self._content[name]

    def _optional(self, name: str, default: object) -> object:
        return self._content[name] if self.has(name) else default

    def _named(self, name: str) -> str:
        return f"{self._path}.{name}" if self._path else name
