"""Speaks to whoever started a verb: answers on stdout, refusals in one line on stderr."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Mapping

from app.domain.errors import RuleViolation
from app.languages import system_language
from app.wording import Wording

DONE, REFUSED, WRONG_USAGE = 0, 1, 2


class Console:
    """Where a verb's answer goes. With ``wants_json``, one JSON object is all stdout gets."""

    def __init__(self, language: str | None = None) -> None:
        self.wording = Wording(language or system_language())
        self.wants_json = False
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                # Half a surrogate pair in a file's name is written as its escape, also in JSON.
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")

    def answer(self, content: Mapping[str, object], sentence: str) -> None:
        """Give the answer of a verb: its content as JSON, or the sentence for a person."""
        print(json.dumps(content, ensure_ascii=False) if self.wants_json else sentence, flush=True)

    def say(self, code: str, **details: object) -> str:
        """A worded sentence for an answer."""
        return self.wording.sentence(code, **details)

    def refuse(self, refusal: RuleViolation) -> int:
        """Say why a verb did nothing; returns the exit code."""
        return self.complain(self.wording.error(refusal), refusal.code)

    def complain(
        self,
        sentence: str,
        code: str,
        status: int = REFUSED,
        *,
        answer: Mapping[str, object] | None = None,
    ) -> int:
        """Say one sentence on stderr; returns the exit code.

        ``answer`` is what JSON says instead of code and sentence, where the contract has its own.
        """
        if self.wants_json:
            self.answer(answer or {"ok": False, "error": code, "why": sentence}, sentence)
        if sys.stderr is not None:
            print(" ".join(sentence.split()), file=sys.stderr, flush=True)
        return status
