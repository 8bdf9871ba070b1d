"""What can be told of an office folder at a glance, before anything heavy is loaded."""

from __future__ import annotations

import json
from pathlib import Path

KEY_FILE = "keys.json"


def opens_unasked(folder: Path) -> bool:
    """Whether an office opens without a password; False also when its keys cannot be read."""
    try:
        stored = json.loads((folder / KEY_FILE).read_text(encoding="utf-8"))
        return any(wrap.get("kind") == "open" for wrap in stored["wraps"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False
