"""Finds the system libraries Qt needs on Linux and gets those that are missing."""

from __future__ import annotations

import ctypes
import sys

from installer import apt
from installer.console import Console
from installer.problems import SetupProblem

# What readelf lists for the Qt libraries and the xcb plugin of PySide6-Essentials 6.8.3, with
# the Debian package of each. Names older than the «t64» ones of 2024 are still provided by them.
NEEDED = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}


def is_there(soname: str) -> bool:
    """Tell whether the system can load a library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing() -> list[str]:
    """Return the needed libraries this system lacks; none on systems that are not Linux."""
    if not sys.platform.startswith("linux"):
        return []
    return [soname for soname in NEEDED if not is_there(soname)]


def packages_of(sonames: list[str]) -> list[str]:
    """Return the Debian packages that bring the libraries, each once."""
    return sorted({NEEDED[soname] for soname in sonames})


def provide(console: Console) -> None:
    """Install what is missing when that is allowed, else raise ``SetupProblem`` with the line."""
    lacking = missing()
    if not lacking:
        return
    packages = packages_of(lacking)
    if apt.is_allowed():
        with console.step(
            "安装窗口所需的系统组件", "Installing the system libraries of the window"
        ):
            apt.install(packages)
        lacking = missing()
    if lacking:
        line = apt.command_line(packages)
        raise SetupProblem(
            f"系统缺少窗口所需的组件:{'、'.join(lacking)}。请在终端运行:{line}",
            f"The system lacks libraries of the window: {', '.join(lacking)}. "
            f"On Debian and Ubuntu run: {line}",
        )
