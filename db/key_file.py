"""The key of an office, wrapped once per password (``keys.json`` beside the database).

The data key is random. Each password wraps it with AES-256-GCM under a key made by Argon2id; a
printed recovery code wraps it once more. The sample community keeps its key open, and says so.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.domain.errors import RuleViolation
from app.office_folder import KEY_FILE

FILE_NAME = KEY_FILE
FORMAT = 1
KEY_BYTES = 32
ARGON2 = {"time_cost": 3, "memory_cost": 65536, "parallelism": 1}
"""RFC 9106's second recommended choice, for machines with little memory."""

RECOVERY_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""No I, L, O, 0, 1: nobody should have to guess them on paper."""
RECOVERY_GROUPS, RECOVERY_GROUP = 8, 4
SHORTEST_PASSWORD = 6


@dataclass(frozen=True)
class KeyFile:
    """The wraps of one office's key."""

    wraps: tuple[Mapping[str, Any], ...]

    @property
    def is_open(self) -> bool:
        """Whether the office opens without a password (the sample community)."""
        return any(wrap["kind"] == "open" for wrap in self.wraps)

    def unlock(self, password: str | None) -> tuple[bytes, int | None]:
        """The data key, and the id of the member of staff whose password it was.

        Raises ``RuleViolation``: ``password_needed`` or ``password_wrong``.
        """
        for wrap in self.wraps:
            if wrap["kind"] == "open":
                return bytes.fromhex(wrap["key"]), wrap.get("staff_id")
        if not password:
            raise RuleViolation("password_needed")
        for wrap in self.wraps:
            secret = _plain_code(password) if wrap["kind"] == "recovery" else password
            key = _unwrap(wrap, secret)
            if key is not None:
                return key, wrap.get("staff_id")
        raise RuleViolation("password_wrong")

    def with_password(self, key: bytes, staff_id: int, password: str) -> KeyFile:
        """The key file in which this member of staff opens the office with ``password``.

        Raises ``RuleViolation`` ``password_too_short``.
        """
        check_password(password)
        others = tuple(wrap for wrap in self.wraps if wrap.get("staff_id") != staff_id)
        wrap = {"kind": "staff", "staff_id": staff_id, **_wrap(key, password)}
        return replace(self, wraps=(*others, wrap))

    def with_recovery_code(self, key: bytes) -> tuple[KeyFile, str]:
        """The key file with a new recovery code in place of an old one, and the code."""
        code = "-".join(
            "".join(secrets.choice(RECOVERY_ALPHABET) for _ in range(RECOVERY_GROUP))
            for _ in range(RECOVERY_GROUPS)
        )
        others = tuple(wrap for wrap in self.wraps if wrap["kind"] != "recovery")
        wrap = {"kind": "recovery", **_wrap(key, _plain_code(code))}
        return replace(self, wraps=(*others, wrap)), code

    def write(self, folder: Path) -> None:
        """Put the key file into an office folder, completely or not at all."""
        target = folder / FILE_NAME
        part = target.with_suffix(".part")
        content = json.dumps({"format": FORMAT, "wraps": list(self.wraps)}, indent=1)
        with part.open("w", encoding="utf-8") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)


def new_key() -> bytes:
    """A random data key."""
    return secrets.token_bytes(KEY_BYTES)


def open_key_file(key: bytes, staff_id: int) -> KeyFile:
    """A key file that protects nothing, for the sample community."""
    return KeyFile(({"kind": "open", "key": key.hex(), "staff_id": staff_id},))


def read_key_file(folder: Path) -> KeyFile:
    """The key file of an office folder.

    Raises ``RuleViolation``: ``office_missing``, ``office_keys_damaged`` or ``office_newer``.
    """
    file = folder / FILE_NAME
    if not file.is_file():
        raise RuleViolation("office_missing", folder=folder.name)
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
        version, wraps = int(stored["format"]), tuple(dict(wrap) for wrap in stored["wraps"])
        kinds = [wrap["kind"] for wrap in wraps]
    except (ValueError, KeyError, TypeError, UnicodeDecodeError) as error:
        raise RuleViolation("office_keys_damaged", file=file.name) from error
    if version > FORMAT:
        raise RuleViolation("office_newer", folder=folder.name)
    if not kinds:
        raise RuleViolation("office_keys_damaged", file=file.name)
    return KeyFile(wraps)


def check_password(password: str) -> None:
    """Raise ``RuleViolation`` ``password_too_short`` for a password nobody should use."""
    if len(password) < SHORTEST_PASSWORD:
        raise RuleViolation("password_too_short", least=SHORTEST_PASSWORD)


def _plain_code(code: str) -> str:
    return "".join(character for character in code.upper() if character.isalnum())


def _derive(secret: str, salt: bytes, cost: Mapping[str, int]) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(secret.encode("utf-8"), salt, hash_len=KEY_BYTES, type=Type.ID, **cost)


def _wrap(key: bytes, secret: str) -> dict[str, Any]:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    wrapped = AESGCM(_derive(secret, salt, ARGON2)).encrypt(nonce, key, None)
    return {
        "salt": salt.hex(),
        "nonce": nonce.hex(),
        "wrapped": wrapped.hex(),
        "argon2": ARGON2,
    }


def _unwrap(wrap: Mapping[str, Any], secret: str) -> bytes | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        salt, nonce, wrapped = (bytes.fromhex(wrap[name]) for name in ("salt", "nonce", "wrapped"))
        derived = _derive(secret, salt, wrap["argon2"])
        return AESGCM(derived).decrypt(nonce, wrapped, None)
    except InvalidTag:
        return None
    except (KeyError, ValueError, TypeError) as error:
        raise RuleViolation("office_keys_damaged", file=FILE_NAME) from error
