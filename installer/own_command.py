"""Gives the environment the command ``linli`` and the way to the project's own packages.

A wheel of four small files is made on the spot and installed by pip, which writes the launcher fit
for the system. The program itself stays where it is, in the project folder: nothing is copied, and
no build folder is left there, as an editable install by a build tool would.
"""

from __future__ import annotations

import base64
import hashlib
import tomllib
import zipfile
from pathlib import Path


def project_table(project: Path) -> dict[str, object]:
    """Return the table ``[project]`` of pyproject.toml."""
    text = (project / "pyproject.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)["project"]


def contents(project: Path) -> dict[str, str]:
    """Return the files of the wheel: name inside it, and text."""
    table = project_table(project)
    name, version = str(table["name"]), str(table["version"])
    scripts = table["scripts"]
    if not isinstance(scripts, dict):
        raise TypeError("pyproject.toml: [project.scripts] is not a table")
    info = f"{name}-{version}.dist-info"
    commands = "".join(f"{command} = {target}\n" for command, target in scripts.items())
    return {
        # A .pth file is read in the system's code page; in pure ASCII a Chinese path survives any.
        f"{name}.pth": f"import sys; sys.path.append({str(project)!a})\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": (
            "Wheel-Version: 1.0\nGenerator: installer\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        ),
        f"{info}/entry_points.txt": f"[console_scripts]\n{commands}",
    }


def fingerprint(project: Path) -> str:
    """Return a digest that changes when the wheel would."""
    return hashlib.sha256(repr(sorted(contents(project).items())).encode()).hexdigest()


def record_line(name: str, text: str) -> str:
    """Return the line of the wheel's RECORD for one file: its digest and size."""
    data = text.encode("utf-8")
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
    return f"{name},sha256={digest},{len(data)}\n"


def build_wheel(project: Path, folder: Path) -> Path:
    """Write the wheel into ``folder`` and return its path."""
    files = contents(project)
    info = next(name for name in files if name.endswith("/WHEEL")).partition("/")[0]
    record = "".join(record_line(name, text) for name, text in files.items())
    files[f"{info}/RECORD"] = record + f"{info}/RECORD,,\n"
    wheel = folder / f"{info.removesuffix('.dist-info')}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return wheel
