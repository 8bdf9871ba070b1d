"""The start of the installer runs on any Python and speaks on any console."""

from __future__ import annotations

import ast
import io
from pathlib import Path

import pytest

import installer
from installer.__main__ import refusal
from installer.command_line import has_display, needs_display, parse
from installer.console import Console, cut, width

FOLDER = Path(installer.__file__).parent


@pytest.mark.parametrize("name", ["__init__.py", "__main__.py"])
def test_an_old_python_can_read_why_it_is_refused(name: str) -> None:
    source = (FOLDER / name).read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 4))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]


@pytest.mark.parametrize(
    ("version", "bits", "words"),
    [
        ((2, 7), 64, "too old"),
        ((3, 10), 64, "too old"),
        ((3, 14), 64, "newer"),
        ((3, 12), 32, "32-bit"),
    ],
)
def test_an_unfit_python_is_refused(version: tuple[int, int], bits: int, words: str) -> None:
    reasons = refusal(version, bits)
    assert reasons is not None
    assert words in reasons[1]


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_a_fit_python_is_taken(version: tuple[int, int]) -> None:
    assert refusal(version, 64) is None


def written(encoding: str) -> str:
    """Return what a console of that encoding gets to see."""
    data = io.BytesIO()
    console = Console(io.TextIOWrapper(data, encoding=encoding, newline=""))
    console.say("准备好了。", "Ready: 邻里台")
    with console.step("编译界面翻译", "Compiling"):
        pass
    return data.getvalue().decode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "cp936", "gb18030"])
def test_chinese_comes_first_where_it_can_be_shown(encoding: str) -> None:
    lines = written(encoding).splitlines()
    assert lines[:2] == ["准备好了。", "Ready: 邻里台"]
    assert lines[2].startswith("- 编译界面翻译 Compiling ... ")


@pytest.mark.parametrize("encoding", ["cp437", "cp1252", "ascii"])
def test_english_stands_alone_where_chinese_cannot_be_shown(encoding: str) -> None:
    lines = written(encoding).splitlines()
    assert lines[0] == r"Ready: \u90bb\u91cc\u53f0"
    assert lines[1].startswith("- Compiling ... ")


def test_a_failed_step_says_so() -> None:
    stream = io.StringIO()
    with pytest.raises(OSError), Console(stream).step("下载", "Downloading"):
        raise OSError
    assert stream.getvalue().endswith("failed\n")


def test_what_steers_a_terminal_is_not_printed() -> None:
    stream = io.StringIO()
    Console(stream).show("\x1b[31mred\x1b[0m\x07")
    assert stream.getvalue() == "red\n"


def test_a_chinese_character_takes_two_columns() -> None:
    assert width("邻里 ok") == 7
    assert cut("邻里 ok", 3) == "邻"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["run"], ("run", [])),
        (["run", "--demo"], ("run", ["--demo"])),
        (["run", "search", "食堂", "--json"], ("run", ["search", "食堂", "--json"])),
        (["run", "--help"], ("run", ["--help"])),
        (["test", "-k", "installer"], ("test", ["-k", "installer"])),
        (["setup"], ("setup", [])),
    ],
)
def test_what_follows_the_command_is_handed_on(
    arguments: list[str], expected: tuple[str, list[str]]
) -> None:
    assert parse(arguments) == expected


@pytest.mark.parametrize("arguments", [[], ["fly"], ["setup", "--demo"]])
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(arguments)
    assert ended.value.code == 2
    assert "run|setup|test" in capsys.readouterr().err


def test_only_a_window_needs_a_display() -> None:
    assert needs_display([])
    assert needs_display(["--demo"])
    assert not needs_display(["demo", "OUT"])
    assert not has_display({}, "linux")
    assert not has_display({"DISPLAY": ""}, "linux")
    assert has_display({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert has_display({}, "win32")
