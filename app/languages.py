"""The two languages of the program, and which of them a computer speaks."""

from __future__ import annotations

import os

CHINESE, ENGLISH = "zh_CN", "en"
VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a POSIX system says its language; the first that is set counts."""


def language_of(said: str) -> str:
    """The language for what a system says of itself («zh_CN.UTF-8», «Chinese_China», «en-GB»).

    Chinese where it is Chinese or says nothing («C», «POSIX», empty), else English.
    """
    name = said.replace("-", "_").partition(".")[0].lower()
    says_nothing = name in {"", "c", "posix"}
    return CHINESE if says_nothing or name.startswith(("zh", "chinese")) else ENGLISH


def chosen_language() -> str:
    """The language that the variable ``LINLI_LANGUAGE`` asks for; empty when it does not."""
    said = os.environ.get("LINLI_LANGUAGE", "")
    return language_of(said) if said else ""


def system_language() -> str:
    """The language for this computer, without asking Qt; ``LINLI_LANGUAGE`` has the last word."""
    said = next((os.environ[n] for n in VARIABLES if os.environ.get(n)), "")
    if not said and os.name == "nt":  # elsewhere Python takes no variables for en_US
        import locale  # the window asks Qt instead, and wants to be there sooner

        said = locale.getlocale()[0] or ""
    return chosen_language() or language_of(said)
