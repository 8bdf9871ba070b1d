"""The office's own Excel forms, and each time one was filled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class OfficeForm:
    """An Excel form with placeholders; its file is kept as attachments are."""

    id: int | None
    name: str
    file_name: str
    digest: str
    size: int
    added_at: datetime
    deleted_at: datetime | None = None


@dataclass(frozen=True)
class FilledForm:
    """One filling: ``about`` says for whom («金阿姨 3-2-501»), ``about_key`` finds the last one.

    ``filled`` is JSON: placeholder to the text put in its place.
    """

    id: int | None
    form_id: int
    at: datetime
    by: str
    about: str
    about_key: str
    filled: str
