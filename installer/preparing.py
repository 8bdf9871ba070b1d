"""Brings the project folder into the state in which the program starts, doing only what lacks."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from installer import environment as environments
from installer import own_command, packages, qt_libraries, translations
from installer.console import Console
from installer.environment import Environment, Stamp, digest
from installer.problems import SetupProblem, disk_full, explain_os_error

# Measured on Linux: 0.45 GB unpacked for the program, 0.85 GB with the tools of the check, and
# the downloads beside them for as long as pip runs.
_RUNTIME_BYTES = 700_000_000
_DEV_BYTES = 1_300_000_000


def prepare(environment: Environment, console: Console, *, dev: bool) -> None:
    """Make everything ready for ``run``, or with ``dev`` for the whole check.

    Says nothing and takes a moment when all is ready. Raises ``SetupProblem``.
    """
    try:
        if what_lacks(environment, environment.read_stamp(), dev=dev):
            with alone(environment.project, console):
                bring_up_to_date(environment, console, dev=dev)
    except OSError as error:
        raise explain_os_error(error, environment.project) from error
    qt_libraries.provide(console)


def what_lacks(environment: Environment, known: Stamp | None, *, dev: bool) -> bool:
    """Tell whether anything is to be done."""
    return known is None or known != wanted(environment, known, dev=dev)


def wanted(environment: Environment, known: Stamp, *, dev: bool) -> Stamp:
    """Return what the environment should hold; tools of the check, once there, may stay."""
    compiled = translations.sources(environment.project)
    stale = {file.name for file in translations.outdated(environment.project, known.translations)}
    return replace(
        known,
        runtime=digest(packages.RUNTIME_LOCK),
        dev=digest(packages.DEV_LOCK) if dev else known.dev,
        command=own_command.fingerprint(environment.project),
        # A result that is gone counts as never made.
        translations=compiled | dict.fromkeys(stale, "to be compiled"),
    )


def bring_up_to_date(environment: Environment, console: Console, *, dev: bool) -> None:
    """Do what lacks, step by step, remembering each step that is done."""
    known = environment.read_stamp()
    if known is None:
        check_room(environment, dev=dev)
        console.say(
            "第一次运行需要下载组件,大约 150 MB;以后不再下载。",
            "The first run downloads some 150 MB of components; later runs do not.",
        )
        environments.make(environment, console)
        known = environment.new_stamp()
    aim = wanted(environment, known, dev=dev)
    if known.runtime != aim.runtime:
        with changing(environment, known):
            packages.install_locked(
                environment.python,
                packages.RUNTIME_LOCK,
                console,
                "安装程序的组件",
                "Installing the components of the program",
            )
        known = note(environment, replace(known, runtime=aim.runtime))
    if known.dev != aim.dev:
        with changing(environment, known):
            packages.install_locked(
                environment.python,
                packages.DEV_LOCK,
                console,
                "安装检查用的工具",
                "Installing the tools of the check",
            )
        known = note(environment, replace(known, dev=aim.dev))
    if known.command != aim.command:
        with (
            changing(environment, known),
            console.step("放好 linli 命令", "Placing the command linli"),
        ):
            install_command(environment)
        known = note(environment, replace(known, command=aim.command))
    stale = translations.outdated(environment.project, known.translations)
    translations.compile_them(environment, stale, console)
    note(environment, replace(known, translations=translations.sources(environment.project)))


def note(environment: Environment, stamp: Stamp) -> Stamp:
    """Remember that a step is done."""
    environment.write_stamp(stamp)
    return stamp


@contextmanager
def changing(environment: Environment, known: Stamp) -> Iterator[None]:
    """Take the stamp away while packages change; give it back if nothing was changed."""
    environment.stamp_file.unlink(missing_ok=True)
    try:
        yield
    except SetupProblem as problem:
        if isinstance(problem.__cause__, packages.PackagesUnchanged):
            environment.write_stamp(known)
        raise


def install_command(environment: Environment) -> None:
    """Install ``linli``."""
    with tempfile.TemporaryDirectory() as folder:
        wheel = own_command.build_wheel(environment.project, Path(folder))
        packages.install_file(environment.python, wheel)


def check_room(environment: Environment, *, dev: bool) -> None:
    """Raise ``SetupProblem`` when the disk has too little room for what will be written."""
    needed = _DEV_BYTES if dev else _RUNTIME_BYTES
    free = shutil.disk_usage(environment.project).free
    if free < needed:
        raise disk_full(f"{environment.project}: {free / 1e9:.1f} GB < {needed / 1e9:.1f} GB")


@contextmanager
def alone(project: Path, console: Console) -> Iterator[None]:
    """Keep a second start of the installer waiting until the first is done.

    The lock is the system's own and falls with the process, however that ends.
    """
    with (project / ".setup.lock").open("a", encoding="utf-8") as file:
        if not try_to_lock(file):
            console.say(
                "另一个窗口正在准备,请稍等……",
                "Another window is preparing this folder; waiting ...",
            )
            lock_in_turn(file)
        yield


if os.name == "nt":
    import msvcrt

    def try_to_lock(file: TextIO) -> bool:
        """Take the lock if it is free."""
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def lock_in_turn(file: TextIO) -> None:
        """Wait for the lock; Windows gives up after ten seconds each time."""
        while not try_to_lock(file):
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            except OSError:
                continue
            return

else:
    import fcntl

    def try_to_lock(file: TextIO) -> bool:
        """Take the lock if it is free."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def lock_in_turn(file: TextIO) -> None:
        """Wait for the lock."""
        fcntl.flock(file, fcntl.LOCK_EX)
