"""Speaks to the person at the console: Chinese first, then English, whatever the code page."""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
import threading
import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

_REDRAW_SECONDS = 0.5
# What a terminal would obey rather than show.
_CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|[\x00-\x08\x0b-\x1f\x7f]")


def can_show(text: str, encoding: str | None) -> bool:
    """Tell whether a stream of that encoding can print the text."""
    try:
        text.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def width(text: str) -> int:
    """Return how many columns the text takes; a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def cut(text: str, columns: int) -> str:
    """Return the beginning of the text that fits into so many columns."""
    taken = 0
    for place, char in enumerate(text):
        taken += width(char)
        if taken > columns:
            return text[:place]
    return text


class Console:
    """One place where everything is said; English alone where Chinese cannot be shown."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout
        if isinstance(self._stream, io.TextIOWrapper):
            self._stream.reconfigure(errors="backslashreplace", line_buffering=True)
        self._chinese = can_show("邻里台准备好了,:。", getattr(self._stream, "encoding", None))
        self._is_terminal = self._stream.isatty() and os.environ.get("TERM") != "dumb"

    def word(self, chinese: str, english: str) -> str:
        """Return both languages on one line, or English alone."""
        return f"{chinese} {english}" if self._chinese else english

    def say(self, chinese: str, english: str) -> None:
        """Print a sentence in Chinese and, on its own line, in English."""
        if self._chinese:
            self.show(chinese)
        self.show(english)

    def show(self, text: str) -> None:
        """Print text as it is, but for what would steer the terminal."""
        self._stream.write(_CONTROL.sub("", text) + "\n")
        self._stream.flush()

    @contextmanager
    def step(self, chinese: str, english: str) -> Iterator[Step]:
        """Name a step while it runs and, behind it, how long it took or that it failed."""
        short = chinese if self._chinese else english
        step = Step(self._stream, self.word(chinese, english), short if self._is_terminal else "")
        step.begin()
        try:
            yield step
        except BaseException:
            step.end(self.word("没有成功", "failed"))
            raise
        step.end(f"{step.seconds():.1f} s")


class Step:
    """One step under way: its line on the console, which on a terminal shows that time goes on."""

    def __init__(self, stream: TextIO, label: str, short_label: str) -> None:
        self._stream = stream
        self._label = f"- {label} ..."
        self._short_label = short_label and f"- {short_label} ..."
        self._started = time.monotonic()
        self._note = ""
        self._ended = threading.Event()
        self._clock = threading.Thread(target=self._show_time, daemon=True)

    def seconds(self) -> float:
        """Return for how long the step has run."""
        return time.monotonic() - self._started

    def begin(self) -> None:
        """Print the name; the line stays open until the end."""
        self._stream.write(self._label)
        self._stream.flush()
        if self._short_label:
            self._clock.start()

    def note(self, text: str) -> None:
        """Say what the step is at; a terminal shows it soon, a log only the end."""
        self._note = text

    def end(self, result: str) -> None:
        """Close the line with the result."""
        if self._short_label:
            self._ended.set()
            self._clock.join()
            self._redraw(f"{self._label} {result}")
            self._stream.write("\n")
        else:
            self._stream.write(f" {result}\n")
        self._stream.flush()

    def _show_time(self) -> None:
        while not self._ended.wait(_REDRAW_SECONDS):
            self._redraw(f"{self._short_label} {self.seconds():.0f} s  {self._note}")

    def _redraw(self, text: str) -> None:
        columns = shutil.get_terminal_size().columns - 1
        shown = cut(_CONTROL.sub("", text), columns)
        self._stream.write("\r" + shown + " " * (columns - width(shown)))
        self._stream.flush()
