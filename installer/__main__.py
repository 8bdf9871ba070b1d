# -*- coding: utf-8 -*-
"""Start of ``python3 -m installer``: first makes sure that this Python can run the rest.

Everything here parses on any Python since 2.7, so that an old one can say it is too old instead of
stopping at a syntax error.
"""

from __future__ import unicode_literals

import sys

OLDEST = (3, 11)
TOO_NEW = (3, 14)  # Qt 6.8, which also runs on Windows 10 LTSC 2019, has no wheel for it


def refusal(version, bits):
    # type: (tuple[int, ...], int) -> tuple[str, str] | None
    """Return why a Python of that version and word size cannot be used, or None if it can."""
    if tuple(version[:2]) < OLDEST:
        return (
            "这台电脑的 Python 是 {0}.{1},太旧了;请装 Python 3.11、3.12 或 3.13,再运行一次。",
            "This Python is {0}.{1}, which is too old; install Python 3.11, 3.12 or 3.13 and "
            "run this again.",
        )
    if tuple(version[:2]) >= TOO_NEW:
        return (
            "这台电脑的 Python 是 {0}.{1},比本程序支持的新;请另装 3.11、3.12 或 3.13(可以并存),"
            "然后运行:py -3.13 -m installer run(Linux:python3.13 -m installer run)。",
            "This Python is {0}.{1}, newer than the program supports; install 3.11, 3.12 or 3.13 "
            "beside it and run: py -3.13 -m installer run (Linux: python3.13 -m installer run).",
        )
    if bits < 64:
        return (
            "这是 32 位的 Python;请装 64 位的 Python 3.11、3.12 或 3.13,再运行一次。",
            "This Python is a 32-bit one; install a 64-bit Python 3.11, 3.12 or 3.13 and run "
            "this again.",
        )
    return None


def main():
    # type: () -> int
    """Refuse an unfit Python in words; hand everything else to ``installer.command_line``."""
    problem = refusal(tuple(sys.version_info[:2]), 64 if sys.maxsize > 2**32 else 32)
    if problem is None:
        from installer.command_line import main as run_command_line

        return run_command_line(sys.argv[1:])
    for sentence in problem:
        text = sentence.format(*sys.version_info[:2])
        try:
            text.encode(sys.stderr.encoding or "ascii")
        except UnicodeError:  # a console without Chinese: the English sentence follows
            continue
        sys.stderr.write(text + "\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
