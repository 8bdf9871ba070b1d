"""Write the lock files again: every wheel the program may be installed from, with its SHA-256.

Asks pip, for each Python and each platform we support, which wheels it would take for the exact
versions in ``requirements/*.in`` and what they need in turn; nothing is downloaded that the
package index can tell without it. Run it after changing a version, from the environment that
``installer test`` made, on the oldest Python we support (pip judges conditions of packages by the
Python it runs on) and with a recent pip:

    .venv/bin/python -m installer.lock
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from packaging.requirements import Requirement

REQUIREMENTS = Path(__file__).parent / "requirements"
PYTHONS = ("3.11", "3.12", "3.13")
HEADER = "# Written by installer/lock.py from {source}; do not edit.\n"

# A Linux of a given age takes wheels made for itself and for anything older; a wheel chosen on a
# new one may be too new for an old one, so each age is asked. Qt 6.8 starts at glibc 2.28
# (x86-64) and 2.39 (ARM).
_GLIBC_AGES = {"x86_64": (28, 34, 41), "aarch64": (39, 41)}


@dataclass
class Pin:
    """One package at one version: the Pythons it is for and the hashes of its wheels."""

    name: str
    version: str
    pythons: set[str] = field(default_factory=set[str])
    hashes: set[str] = field(default_factory=set[str])

    def lines(self) -> str:
        """Return the pin as pip reads it, with a marker when only some Pythons take it."""
        marker = ""
        if self.pythons != set(PYTHONS):
            each = (f'python_version == "{python}"' for python in sorted(self.pythons))
            marker = f" ; {' or '.join(each)}"
        parts = [f"{self.name}=={self.version}{marker}"]
        parts += [f"    --hash=sha256:{digest}" for digest in sorted(self.hashes)]
        return " \\\n".join(parts) + "\n"


def platforms() -> list[list[str]]:
    """Return, for each kind of machine, the platform tags it accepts."""
    machines = [["win_amd64"]]
    for machine, ages in _GLIBC_AGES.items():
        for age in ages:
            tags = [f"manylinux_2_{minor}_{machine}" for minor in range(age, 16, -1)]
            machines.append([*tags, f"manylinux2014_{machine}", f"linux_{machine}"])
    return machines


def ask_pip(*arguments: str) -> list[dict[str, dict[str, object]]]:
    """Return what pip would install; ``CalledProcessError`` when a wheel is missing."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [
            *(sys.executable, "-m", "pip", "install", "--quiet", "--dry-run"),
            *("--ignore-installed", "--only-binary=:all:", "--report", str(report)),
            *("--target", str(Path(folder) / "target")),
            *arguments,
        ]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        return json.loads(report.read_text(encoding="utf-8"))["install"]


def wanted(source: Path, python: str) -> list[str]:
    """Return the requirements that a file names for that Python."""
    lines = source.read_text(encoding="utf-8").splitlines()
    requirements = [Requirement(line) for line in lines if line and not line.startswith("#")]
    return [
        f"{requirement.name}{requirement.specifier}"
        for requirement in requirements
        if requirement.marker is None or requirement.marker.evaluate({"python_version": python})
    ]


def resolve(sources: list[Path], python: str) -> list[str]:
    """Return ``name==version`` of everything the sources need on Windows with that Python.

    Windows is asked because its packages include those of Linux (colorama comes on top).
    """
    named = [requirement for source in sources for requirement in wanted(source, python)]
    chosen = ask_pip("--platform", "win_amd64", "--python-version", python, *named)
    return sorted(f"{item['metadata']['name']}=={item['metadata']['version']}" for item in chosen)


def collect(sources: list[Path]) -> dict[str, Pin]:
    """Return the pins of everything the sources need, over all Pythons and machines."""
    pins: dict[str, Pin] = {}
    for python in PYTHONS:
        exact = resolve(sources, python)
        for tags in platforms():
            print(f"Python {python}, {tags[0]}: {len(exact)} packages", flush=True)
            options = [argument for tag in tags for argument in ("--platform", tag)]
            for item in ask_pip("--no-deps", "--python-version", python, *options, *exact):
                record(item, python, pins)
    return pins


def record(item: dict[str, dict[str, object]], python: str, pins: dict[str, Pin]) -> None:
    """Add one wheel that pip chose to the pins."""
    name, version = str(item["metadata"]["name"]), str(item["metadata"]["version"])
    archive = item["download_info"]["archive_info"]
    if not isinstance(archive, dict):
        raise TypeError(f"{name}: pip names no archive")
    pin = pins.setdefault(f"{name.lower()}=={version}", Pin(name, version))
    pin.pythons.add(python)
    pin.hashes.add(archive["hashes"]["sha256"])


def write(target: Path, source: Path, pins: dict[str, Pin]) -> None:
    """Write one lock file, sorted, so that a change shows as a small difference."""
    text = HEADER.format(source=source.name) + "".join(pins[key].lines() for key in sorted(pins))
    target.write_text(text, encoding="utf-8", newline="\n")
    print(f"{target.name}: {len(pins)} packages")


def main() -> int:
    """Write both lock files; the second holds only what the first does not."""
    runtime_source, dev_source = REQUIREMENTS / "runtime.in", REQUIREMENTS / "dev.in"
    runtime = collect([runtime_source])
    everything = collect([runtime_source, dev_source])
    write(REQUIREMENTS / "runtime.lock", runtime_source, runtime)
    dev = {key: pin for key, pin in everything.items() if key not in runtime}
    write(REQUIREMENTS / "dev.lock", dev_source, dev)
    return 0


if __name__ == "__main__":
    sys.exit(main())
