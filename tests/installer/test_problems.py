"""Each way preparing can fail is said in its own words."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from installer.problems import explain_os_error, explain_pip


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            "WARNING: Retrying ... Failed to establish a new connection: [Errno 111] Connection"
            " refused\nERROR: No matching distribution found for alembic==1.20.1",
            "No network",
        ),
        ("socket.gaierror: [Errno 11001] getaddrinfo failed", "No network"),
        ("ReadTimeoutError: HTTPSConnectionPool: Read timed out.", "No network"),
        (
            "SSLError(SSLCertVerificationError: certificate verify failed)\nERROR: Could not find a"
            " version that satisfies the requirement x (from versions: none)",
            "not trusted",
        ),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
         "disk is full"),
        ("OSError: [WinError 112] 磁盘空间不足。", "disk is full"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "fingerprint"),
        ("[WinError 32] 另一个程序正在使用此文件", "LinliDesk is running"),
        ("[WinError 5] 拒绝访问。: 'D:\\\\邻里台\\\\.venv\\\\x.pyd'", "virus scanner"),
        ("HINT: This error might have occurred since this system does not have Windows Long Path "
         "support enabled.", "too long"),
        ("ERROR: No matching distribution found for sqlcipher3==0.6.4", "no component fit"),
        ("Segmentation fault", "own words follow"),
    ],
)  # fmt: skip
def test_the_output_of_pip_is_understood(said: str, words: str) -> None:
    problem = explain_pip(said)
    assert words in problem.english
    assert problem.chinese
    assert problem.details.splitlines()[-1] == said.splitlines()[-1]


def test_only_an_unknown_failure_shows_all_that_was_said() -> None:
    chatter = "".join(f"Collecting package{number}\n" for number in range(30))
    assert explain_pip(f"{chatter}strange").details.count("\n") == 30
    assert explain_pip(f"{chatter}Connection refused").details.count("\n") == 1


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EROFS, "Nothing may be written"),
        (errno.EACCES, "Nothing may be written"),
        (errno.EIO, "Preparing failed"),
    ],
)
def test_the_refusal_of_the_system_is_understood(code: int, words: str) -> None:
    assert words in explain_os_error(OSError(code, "why"), Path("邻里台")).english
