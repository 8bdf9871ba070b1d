"""Runs verbs in this process, as the console script would."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pytest

from app.cli.main import main


@dataclass(frozen=True)
class Said:
    """What a verb left behind."""

    code: int
    out: str
    err: str

    @property
    def answer(self) -> dict[str, Any]:
        """The one JSON object on stdout."""
        return json.loads(self.out)

    @property
    def refusal(self) -> str:
        """The one line on stderr."""
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1
        assert "Traceback" not in self.err
        return self.err.rstrip("\n")


class Linli:
    """``linli(…)``: each argument as typed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *typed: object) -> Said:
        self._capsys.readouterr()
        code = main([str(word) for word in typed])
        out, err = self._capsys.readouterr()
        return Said(code, out, err)
