"""What this person likes on this computer: theme, text size, language, sizes of things.

Kept in an .ini file under the person's own configuration folder; nothing of an office's data is
in it but the folders of offices opened lately.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QSettings

from app.languages import CHINESE, ENGLISH, chosen_language, language_of
from ui.theme import LARGEST_SCALE, SMALLEST_SCALE, THEMES

RECENT_OFFICES = 8
NARROWEST = 40
"""Pixels at 100 %; a remembered column narrower than this was a mistake."""

THEME_NAMES = ("system", *THEMES)


def config_folder() -> Path:
    """Where preferences lie; ``LINLI_CONFIG_DIR`` puts them elsewhere, for tests."""
    chosen = os.environ.get("LINLI_CONFIG_DIR")
    if chosen:
        return Path(chosen)
    from platformdirs import user_config_dir  # 10 ms that tests and demos do not need

    return Path(user_config_dir("LinliDesk", appauthor=False))


def data_folder() -> Path:
    """Where offices lie that were put nowhere else, and reports while none is open.

    ``LINLI_CONFIG_DIR`` moves it for tests.
    """
    chosen = os.environ.get("LINLI_CONFIG_DIR")
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_dir  # 10 ms that tests and demos do not need

    return Path(user_data_dir("LinliDesk", appauthor=False))


def system_language() -> str:
    """The language of the window before anybody chose one: that of the system, as Qt knows it.

    Qt also knows what Windows shows its own windows in, which may differ from its formats.
    """
    languages = QLocale.system().uiLanguages() or [QLocale.system().name()]
    return chosen_language() or language_of(languages[0])


class Preferences:
    """Typed access to the .ini file. A value that makes no sense counts as not set."""

    def __init__(self, folder: Path | None = None) -> None:
        path = (folder or config_folder()) / "window.ini"
        self._kept = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """Light, dark, contrast or system."""
        name = self._text("look/theme")
        return name if name in THEME_NAMES else "system"

    @theme.setter
    def theme(self, name: str) -> None:
        self._kept.setValue("look/theme", name)

    @property
    def scale(self) -> int:
        """Text size in percent, 100 to 200."""
        kept = self._text("look/scale")
        percent = int(kept) if kept.isdecimal() else SMALLEST_SCALE
        return min(max(percent, SMALLEST_SCALE), LARGEST_SCALE)

    @scale.setter
    def scale(self, percent: int) -> None:
        self._kept.setValue("look/scale", min(max(percent, SMALLEST_SCALE), LARGEST_SCALE))

    @property
    def language(self) -> str:
        """``zh_CN`` or ``en``; the system's until one was chosen."""
        kept = self._text("look/language")
        return kept if kept in {CHINESE, ENGLISH} else system_language()

    @language.setter
    def language(self, name: str) -> None:
        self._kept.setValue("look/language", name)

    @property
    def recent_offices(self) -> tuple[Path, ...]:
        """Folders of offices, the latest first."""
        kept = self._json("offices/recent")
        texts = kept if isinstance(kept, list) else []
        return tuple(Path(text) for text in texts if isinstance(text, str))

    def remember_office(self, folder: Path) -> None:
        """Put an office first in the list."""
        others = [path for path in self.recent_offices if path != folder]
        self._keep_json("offices/recent", [str(p) for p in [folder, *others]][:RECENT_OFFICES])

    def forget_office(self, folder: Path) -> None:
        """Take an office off the list."""
        self._keep_json(
            "offices/recent", [str(path) for path in self.recent_offices if path != folder]
        )

    def widths(self, table: str) -> dict[str, int]:
        """Column widths of a table by column key, in pixels at 100 %."""
        kept = self._json(f"tables/{table}")
        pairs = kept.items() if isinstance(kept, dict) else ()
        return {key: wide for key, wide in pairs if isinstance(wide, int) and wide >= NARROWEST}

    def keep_widths(self, table: str, widths: dict[str, int]) -> None:
        """Remember column widths."""
        self._keep_json(f"tables/{table}", widths)

    def geometry(self, name: str) -> QByteArray | None:
        """Where a window or splitter stood, as Qt packs it."""
        kept = self._kept.value(f"places/{name}")
        return kept if isinstance(kept, QByteArray) and not kept.isEmpty() else None

    def keep_geometry(self, name: str, packed: QByteArray) -> None:
        """Remember where a window or splitter stands."""
        self._kept.setValue(f"places/{name}", packed)

    def text(self, key: str, default: str = "") -> str:
        """A small choice remembered under a name of its own («print/receipt/printer»)."""
        return self._text(f"own/{key}") or default

    def keep_text(self, key: str, value: str) -> None:
        """Remember a small choice."""
        self._kept.setValue(f"own/{key}", value)

    def sync(self) -> None:
        """Write to disk now."""
        self._kept.sync()

    def _text(self, key: str) -> str:
        value = self._kept.value(key)
        return value if isinstance(value, str) else "" if value is None else str(value)

    def _json(self, key: str) -> object:
        try:
            return json.loads(self._text(key) or "null")
        except ValueError:
            return None

    def _keep_json(self, key: str, value: object) -> None:
        self._kept.setValue(key, json.dumps(value, ensure_ascii=False))
