"""What a notice begins with when it comes out of the diary."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.diary import DiaryEntry
from app.domain.masking import mask_text


def fields_of_entry(entry: DiaryEntry) -> Mapping[str, object]:
    """The matter of an entry as the one thing a notice is about; never who raised it.

    Everything else that tells a resident is masked too (个人信息保护法 25).
    """
    names = (entry.who_text,) if entry.who_text else ()
    return {"what": mask_text(entry.subject, names)}
