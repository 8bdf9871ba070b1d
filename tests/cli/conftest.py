"""What the tests of the verbs share: the command, and offices to use it on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.running import Linli
from tests.db.open_offices import make_open_office


@pytest.fixture
def linli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Linli:
    monkeypatch.setenv("LINLI_LANGUAGE", "zh")
    monkeypatch.delenv("LINLI_PASSWORD", raising=False)
    return Linli(capsys)


@pytest.fixture(scope="session")
def new_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_open_office(tmp_path_factory.mktemp("verbs") / "社区")


@pytest.fixture
def office(new_office: Path, tmp_path: Path) -> Path:
    """An empty office that opens without a password."""
    return Path(shutil.copytree(new_office, tmp_path / "红枫 社区"))
