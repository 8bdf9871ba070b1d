"""The translation file holds every word of the screens, all of them done, and nothing besides."""

from __future__ import annotations

import ast
import re
import shutil
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest

from installer.translate import ENGLISH, update
from tests.architecture.source_files import calls, expect_none, place, python_files, tree

CHINESE_LETTER = re.compile("[\u2e80-\u9fff\uff00-\uffef]")
NOT_WORDS = {
    "ui/widgets/date_field.py",  # what people type for a date
    "ui/tabs/meetings/clock_words.py",  # and for a time of day
    "ui/projector/sheet.py",  # where Chinese lines may break
    "ui/demo_pictures.py",  # types as a clerk would
    "ui/demo_notices.py",  # and so does this
    "ui/tabs/notices/series/series_choice.py",  # names of placeholders
}
SAID_IN_BOTH = {"语言 / Language", "简体中文"}
TYPED = {r"[\s,元]"}
"""What people may type beside a number."""


def messages() -> list[tuple[str, str, str, str]]:
    """Context, source, translation and state of every message in the file."""
    return [
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("translation", ""),
            message.find("translation").get("type", ""),
        )
        for context in ET.parse(ENGLISH).iter("context")
        for message in context.iter("message")
    ]


def gaps(text: str) -> list[str]:
    """The gaps a text leaves open, each as often as it stands there."""
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def test_the_file_is_up_to_date(tmp_path):
    fresh = tmp_path / ENGLISH.name
    shutil.copy(ENGLISH, fresh)
    said = update(fresh)
    kept, now = (file.read_text(encoding="utf-8") for file in (ENGLISH, fresh))
    assert kept == now, f"run python -m installer.translate\n{said}"


def test_every_text_is_translated_with_its_gaps():
    for context, source, translation, state in messages():
        named = f"{context}: {source}"
        assert translation, named
        assert not state, named
        assert gaps(source) == gaps(translation), named
        assert not CHINESE_LETTER.search(translation), named


def test_the_file_names_no_place_of_anybodys_computer():
    text = ENGLISH.read_text(encoding="utf-8")
    assert "<location" not in text
    assert "vanished" not in text
    assert "obsolete" not in text


def test_lupdate_finds_what_the_program_asks_for():
    """It cannot look into f-strings, and takes the class a word stands in for its context."""
    known = {(context, source) for context, source, _, _ in messages()}
    missing: list[str] = []
    for file in python_files("ui"):
        for call, _name in calls(file, "translate"):
            texts = [getattr(argument, "value", None) for argument in call.args]
            if tuple(texts) not in known:
                missing.append(f"{place(file, call)}: {texts}")
        inside: set[int] = set()
        for owner in (node for node in ast.walk(tree(file)) if isinstance(node, ast.ClassDef)):
            for call in (node for node in ast.walk(owner) if is_tr(node)):
                inside.add(id(call))
                source = getattr(call.args[0], "value", None)
                if ast.unparse(call.func) != "self.tr" or (owner.name, source) not in known:
                    missing.append(f"{place(file, call)}: {owner.name} {source}")
        outside = (node for node in ast.walk(tree(file)) if is_tr(node) and id(node) not in inside)
        missing.extend(f"{place(file, call)}: outside of a class" for call in outside)
    expect_none(missing)


def is_tr(node: ast.AST) -> bool:
    """Whether a node is a call of tr."""
    return isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "tr"


def test_no_screen_speaks_chinese_past_the_translation():
    expect_none(
        f"{place(file, text)}: {text.value}"
        for file in python_files("ui")
        if place(file) not in NOT_WORDS
        for text in untranslated(file)
        if CHINESE_LETTER.search(text.value) and text.value not in SAID_IN_BOTH | TYPED
    )


def untranslated(file) -> Iterator[ast.Constant]:
    """The texts of a file outside of docstrings and of what is translated."""
    whole = tree(file)
    told = {
        id(inner)
        for node in ast.walk(whole)
        if is_tr(node) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        for inner in ast.walk(node)
    }
    for call, _name in calls(file, "translate"):
        told.update(id(inner) for inner in ast.walk(call))
    for node in ast.walk(whole):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node


@pytest.mark.parametrize("word", ["保存", "取消", "撤销", "服务日志"])
def test_one_word_has_one_translation(word):
    assert len({done for _, source, done, _ in messages() if source == word}) == 1
