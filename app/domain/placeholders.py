"""Placeholders in texts and forms: «{{姓名}}», «{{居民.电话}}»."""

from __future__ import annotations

import re
from collections.abc import Mapping

PLACEHOLDER = re.compile(r"[{｛]{2}\s*([^{}｛｝\n]{1,40}?)\s*[}｝]{2}")
"""Half- and full-width braces; the name stands in group 1."""


def placeholders(text: str) -> tuple[str, ...]:
    """The names asked for in a text, each once, in their order."""
    return tuple(dict.fromkeys(PLACEHOLDER.findall(text)))


def fill_placeholders(text: str, values: Mapping[str, str]) -> str:
    """The text with every known name replaced; an unknown one stays as it stands.

    A name known with an empty value becomes nothing.
    """
    return PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), text)
