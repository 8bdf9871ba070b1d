"""The text of minutes: how sections are kept, what differs between two versions, and their seal."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any, cast

from app.domain.meetings.minutes import Minutes, MinutesKind, MinutesSection

Sections = tuple[MinutesSection, ...]


class ChangeKind(StrEnum):
    """What became of a paragraph."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class ParagraphChange:
    """One paragraph of the new version, or one of the old version that is gone."""

    heading: str
    kind: ChangeKind
    text: str


def sections_to_json(sections: Sequence[MinutesSection]) -> str:
    """The sections as they are kept in ``Minutes.content``."""
    told = [{"heading": one.heading, "paragraphs": list(one.paragraphs)} for one in sections]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def sections_from_json(content: str) -> Sections:
    """The sections of ``Minutes.content``; raises ``ValueError`` or ``KeyError`` on other text."""
    told = cast("list[dict[str, Any]]", json.loads(content))
    return tuple(MinutesSection(one["heading"], tuple(one["paragraphs"])) for one in told)


def differences(old: Sequence[MinutesSection], new: Sequence[MinutesSection]) -> Changes:
    """Every paragraph of both versions in reading order, with what became of it."""
    matcher = SequenceMatcher(None, _flat(old), _flat(new), autojunk=False)
    changes: list[ParagraphChange] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            changes += _marked(_flat(new)[j1:j2], ChangeKind.SAME)
        else:
            changes += _marked(_flat(old)[i1:i2], ChangeKind.REMOVED)
            changes += _marked(_flat(new)[j1:j2], ChangeKind.ADDED)
    return tuple(changes)


Changes = tuple[ParagraphChange, ...]


def _flat(sections: Sequence[MinutesSection]) -> list[tuple[str, str]]:
    return [(one.heading, paragraph) for one in sections for paragraph in one.paragraphs]


def _marked(lines: Sequence[tuple[str, str]], kind: ChangeKind) -> list[ParagraphChange]:
    return [ParagraphChange(heading, kind, text) for heading, text in lines]


def minutes_digest(kind: MinutesKind, version: int, content: str, reason: str, before: str) -> str:
    """SHA-256 over kind, version, content, reason and the digest before it, in hexadecimal."""
    sealed = json.dumps([kind, version, content, reason, before], ensure_ascii=False)
    return hashlib.sha256(sealed.encode("utf-8")).hexdigest()


def sealed_versions(minutes: Sequence[Minutes], kind: MinutesKind) -> tuple[Minutes, ...]:
    """The sealed versions of one kind, the first one first."""
    sealed = [one for one in minutes if one.kind is kind and one.sealed_at is not None]
    return tuple(sorted(sealed, key=lambda one: one.version))


def verify_minutes(minutes: Sequence[Minutes]) -> bool:
    """Whether every sealed version still is what was sealed, none is missing, and none added."""
    return all(_is_chained(sealed_versions(minutes, kind)) for kind in MinutesKind)


def _is_chained(versions: Sequence[Minutes]) -> bool:
    before = ""
    for place, one in enumerate(versions, start=1):
        expected = minutes_digest(one.kind, place, one.content, one.reason, before)
        if (one.version, one.digest) != (place, expected):
            return False
        before = one.digest
    return True
