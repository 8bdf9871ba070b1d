"""Photos and scans: encrypted files in the office folder, named by a keyed digest of their content.

The same picture attached twice is kept once. A file is written completely under a passing name and
then renamed, so that a name always stands for whole content.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import RuleViolation

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

FOLDER = "attachments"
LARGEST = 20 * 1024 * 1024
"""Bytes an attached file may have; a photo of a telephone has 3 to 8 million."""

_NONCE = 12


class AttachmentFiles:
    """The attachments folder of one office."""

    def __init__(self, office: Path, key: bytes) -> None:
        self._folder = office / FOLDER
        self._key = hashlib.sha256(b"attachments" + key).digest()

    def keep(self, content: bytes, name: str) -> str:
        """Store content; returns its digest. Raises ``RuleViolation`` ``attachment_too_large``."""
        if len(content) > LARGEST:
            raise RuleViolation("attachment_too_large", name=name, most=LARGEST // 1024 // 1024)
        if not content:
            raise RuleViolation("attachment_empty", name=name)
        digest = hmac.new(self._key, content, hashlib.sha256).hexdigest()
        target = self._file(digest)
        if target.exists():
            return digest
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"{target.name}.{secrets.token_hex(4)}.part")
        nonce = secrets.token_bytes(_NONCE)
        with part.open("wb") as file:
            file.write(nonce + self._cipher().encrypt(nonce, content, digest.encode()))
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
        return digest

    def read(self, digest: str) -> bytes:
        """The content; raises ``RuleViolation``: ``attachment_missing``, ``attachment_damaged``."""
        from cryptography.exceptions import InvalidTag

        try:
            stored = self._file(digest).read_bytes()
        except OSError as error:
            raise RuleViolation("attachment_missing") from error
        try:
            return self._cipher().decrypt(stored[:_NONCE], stored[_NONCE:], digest.encode())
        except (InvalidTag, ValueError) as error:
            raise RuleViolation("attachment_damaged") from error

    def stored(self) -> Iterator[tuple[str, Path]]:
        """Every kept file with its digest."""
        if self._folder.is_dir():
            for file in sorted(self._folder.glob("??/*.bin")):
                yield file.stem, file

    def _file(self, digest: str) -> Path:
        return self._folder / digest[:2] / f"{digest}.bin"

    def _cipher(self) -> AESGCM:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        return AESGCM(self._key)
