"""The words printed in documents, in the language of the paper.

They are not the translation of the screen: a receipt may be wanted in English at a Chinese desk.
One file per language stands in ``resources/document_texts``, tables of sentences with {gaps}.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast

TEXT_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "document_texts"
LANGUAGES = ("zh_CN", "en")


class DocumentTexts:
    """The sentences of one language, asked for by «table.key»."""

    def __init__(self, language: str, sentences: Mapping[str, str]) -> None:
        self.language = language
        self._sentences = sentences

    def __call__(self, key: str, **gaps: object) -> str:
        """The sentence with its gaps filled; ``KeyError`` for one nobody wrote."""
        sentence = self._sentences[key]
        return sentence.format(**gaps) if gaps else sentence

    @property
    def keys(self) -> frozenset[str]:
        """Every sentence there is."""
        return frozenset(self._sentences)

    @property
    def is_chinese(self) -> bool:
        """Whether this is Chinese text, which begins its paragraphs two characters in."""
        return self.language.startswith("zh")


@cache
def document_texts(language: str) -> DocumentTexts:
    """The sentences for a language such as «zh_CN» or «en»; anything not Chinese is English."""
    name = "zh_CN" if language.startswith("zh") else "en"
    with (TEXT_FOLDER / f"{name}.toml").open("rb") as file:
        tables = cast("dict[str, dict[str, str]]", tomllib.load(file))
    sentences = {
        f"{table}.{key}": sentence
        for table, entries in tables.items()
        for key, sentence in entries.items()
    }
    return DocumentTexts(name, sentences)
