"""Whatever a file is damaged by, ``check`` says so in a sentence and never touches the file."""

from __future__ import annotations

import hashlib
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import Linli

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data"
CORRUPT = SHARED / "malformed" / "sqlite" / "corrupt_500.zip"


def state(folder: Path) -> dict[str, str]:
    """The digest of every file below a folder."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


def assert_refused_untouched(linli: Linli, office: Path) -> None:
    before = state(office)
    checked = linli("check", office, "--json")
    assert checked.code == 1
    assert checked.answer["ok"] is False
    assert checked.refusal
    assert state(office) == before


@pytest.mark.skipif(not CORRUPT.is_file(), reason=f"{CORRUPT.name} is not on this machine")
def test_five_hundred_damaged_sqlite_files(linli: Linli, office: Path) -> None:
    with zipfile.ZipFile(CORRUPT) as archive:
        names = [name for name in archive.namelist() if not name.endswith("/")]
        assert len(names) == 500
        for name in names:
            (office / "office.db").write_bytes(archive.read(name))
            assert_refused_untouched(linli, office)


def damaged(whole: bytes) -> Iterator[bytes]:
    """An encrypted file cut short, overwritten and mixed up in places that are in use."""
    draw = random.Random(500)
    yield b""
    yield whole[:100]
    for _ in range(10):
        yield whole[: draw.randrange(4096, len(whole) // 2)]
        at = draw.randrange(len(whole) // 2)
        yield whole[:at] + bytes(4096) + whole[at + 4096 :]
        yield draw.randbytes(64) + whole[64:]


def test_damage_to_an_encrypted_file(linli: Linli, office: Path) -> None:
    whole = (office / "office.db").read_bytes()
    for content in damaged(whole):
        (office / "office.db").write_bytes(content)
        assert_refused_untouched(linli, office)
        assert linli("search", "水", "--office", office).code in (0, 1)
        for litter in ("office.db-wal", "office.db-shm"):
            (office / litter).unlink(missing_ok=True)


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"format": 1, "wraps": []}', "\udcff"])
def test_damage_to_the_key_file(linli: Linli, office: Path, content: str) -> None:
    data = content.encode("utf-8", "surrogateescape")
    (office / "keys.json").write_bytes(data)
    assert_refused_untouched(linli, office)


def test_a_sound_office_is_left_as_it_is(linli: Linli, office: Path) -> None:
    before = state(office)
    assert linli("check", office).code == 0
    assert state(office) == before
