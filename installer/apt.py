"""Asks Debian's and Ubuntu's package tool for system packages, or says what to type."""

from __future__ import annotations

import os
import shutil
import subprocess

from installer.problems import SetupProblem


def is_allowed() -> bool:
    """Tell whether packages can be installed here and now: apt is there and we are root."""
    return os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def command_line(packages: list[str]) -> str:
    """Return the line to type in a terminal."""
    names = " ".join(packages)
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}"


def install(packages: list[str]) -> None:
    """Install packages as root; ``SetupProblem`` with apt's own words when that fails."""
    variables = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    install_them = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    said = ""
    # A failed update may still leave a list from which everything can be had.
    for command in (["apt-get", "update"], install_them):
        done = subprocess.run(
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=variables,
            encoding="utf-8",
            errors="replace",
        )
        said += done.stdout
    if done.returncode:
        line = command_line(packages)
        raise SetupProblem(
            f"系统组件没有装上。请接通网络后运行:{line}",
            f"The system packages could not be installed. With a network, run: {line}",
            said,
        )
