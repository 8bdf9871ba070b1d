"""Keeps spreadsheets from running or rewriting texts of a csv file, and takes the guards off again.

A csv file cannot say «this is a text». A text that a spreadsheet would run as a formula gets an
apostrophe in front (OWASP, CSV Injection); digits that Excel would round, strip of their zeros or
make a date of get a tab, as Chinese offices do. ``unguarded`` undoes exactly what was done.
"""

from __future__ import annotations

import re

_RUNS = re.compile(r"^'*\s*[=+\-@＝＋－＠]|^'*[\t\r\n]|^'+\d")
_REWRITTEN = re.compile(r"^(?:\d{12,}[Xx]?|0\d+|\d{1,2}[-/]\d{1,2}(?:[-/]\d{1,2})?)$")
_RUN_SIGNS = frozenset("=+-@＝＋－＠'")


def is_run(text: str) -> bool:
    """Whether a spreadsheet that edits this text would take it for a formula."""
    return text[:1] in _RUN_SIGNS or (text[:1].isspace() and text.lstrip()[:1] in _RUN_SIGNS)


def guarded(text: str) -> str:
    """The text as it may stand in a csv file."""
    if not text or text[0].isalpha():
        return text
    if _RUNS.match(text):
        return "'" + text
    if text[:1].isdigit() and _REWRITTEN.match(text):
        return "\t" + text
    return text


def guarded_for_paste(text: str) -> str:
    """The text for the clipboard: pasting takes the apostrophe for «this is a text»."""
    rewritten = text[:1].isdigit() and _REWRITTEN.match(text)
    return "'" + text if rewritten or _RUNS.match(text) else text


def unguarded(text: str) -> str:
    """The text a csv or pasted cell means."""
    if text.startswith("'"):
        return text[1:] if _RUNS.match(text) or _REWRITTEN.match(text[1:]) else text
    if text.startswith("\t") and _REWRITTEN.match(text[1:]):
        return text[1:]
    return text
