"""The lock files: exact, complete, and free of any host."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from installer.lock import PYTHONS, Pin
from installer.packages import DEV_LOCK, RUNTIME_LOCK, count_pins

LOCKS = [RUNTIME_LOCK, DEV_LOCK]


def pins(lock: Path) -> list[tuple[Requirement, list[str]]]:
    """Return each requirement of a lock file with its hashes."""
    text = lock.read_text(encoding="utf-8").replace(" \\\n", " ")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    found: list[tuple[Requirement, list[str]]] = []
    for line in lines:
        named, *hashes = re.split(r"\s+--hash=sha256:", line)
        found.append((Requirement(named), hashes))
    return found


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_pin_is_exact_and_hashed(lock: Path) -> None:
    for requirement, hashes in pins(lock):
        assert re.fullmatch(r"==[\w.]+", str(requirement.specifier)), requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"[0-9a-f]{64}", digest) for digest in hashes), requirement
    assert count_pins(lock) == len(pins(lock))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_no_lock_names_a_host(lock: Path) -> None:
    assert "://" not in lock.read_text(encoding="utf-8")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
@pytest.mark.parametrize("python", PYTHONS)
def test_every_wanted_version_is_locked(lock: Path, python: str) -> None:
    locked = {
        (canonicalize_name(pin.name), str(pin.specifier))
        for pin, _ in pins(lock)
        if pin.marker is None or pin.marker.evaluate({"python_version": python})
    }
    source = lock.with_suffix(".in").read_text(encoding="utf-8").splitlines()
    wanted = [Requirement(line) for line in source if line and not line.startswith("#")]
    for requirement in wanted:
        if requirement.marker is None or requirement.marker.evaluate({"python_version": python}):
            assert (canonicalize_name(requirement.name), str(requirement.specifier)) in locked
    assert len({name for name, _ in locked}) == len(locked), "two versions of one package"


def test_the_program_never_installs_what_only_the_check_may_use() -> None:
    names = {canonicalize_name(pin.name) for pin, _ in pins(RUNTIME_LOCK)}
    assert names.isdisjoint({"pymupdf", "pytest", "hypothesis", "pyside6-addons"})


def test_a_pin_for_some_pythons_says_so() -> None:
    pin = Pin("numpy", "2.2.6", {"3.13"}, {"b" * 64, "a" * 64})
    assert pin.lines() == (
        'numpy==2.2.6 ; python_version == "3.13" \\\n'
        f"    --hash=sha256:{'a' * 64} \\\n    --hash=sha256:{'b' * 64}\n"
    )
    assert pin.lines().count(";") == 1
    assert ";" not in Pin("x", "1", set(PYTHONS), {"c" * 64}).lines()
