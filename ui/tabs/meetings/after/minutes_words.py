"""The words of minutes on the screen: kinds, seals, remarks beside a section, versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.meetings.minutes import Minutes, MinutesKind
from ui.theme import Tone
from ui.words import full_moment

if TYPE_CHECKING:
    from ui.tabs.meetings.after.minutes_model import MinutesModel

SHORT_DIGEST = 12
"""Characters of the digest shown, as many as stand on the paper."""


def kind_word(kind: MinutesKind) -> str:
    """会议记录, 会议纪要."""
    if kind is MinutesKind.RECORD:
        return QCoreApplication.translate("Minutes", "会议记录")
    return QCoreApplication.translate("Minutes", "会议纪要")


def kind_purpose(kind: MinutesKind) -> str:
    """What each kind is for, said once above it."""
    if kind is MinutesKind.RECORD:
        return QCoreApplication.translate(
            "Minutes", "存档用的全文：有姓名、内部议题和会议过程，不张贴。"
        )
    return QCoreApplication.translate(
        "Minutes", "可以张贴：居民的姓名、电话、房号已遮盖，没有内部议题。"
    )


def seal_words(model: MinutesModel) -> str:
    """Which version this is and how it is sealed, or what a draft means."""
    text, last = model.text, model.last_sealed
    if text is None:
        return ""
    if model.is_revising and last is not None:
        told = QCoreApplication.translate("Minutes", "在第 {n} 版上修订，还没有封存。")
        return told.format(n=last.version)
    if last is None:
        return kind_purpose(text.kind)
    return version_words(last)


def version_words(version: Minutes) -> str:
    """第 1 版 · 2026-11-13 周五 09:20 封存 · 校验码 3f9a…"""
    if version.sealed_at is None:
        return ""
    told = QCoreApplication.translate("Minutes", "第 {n} 版 · {when} 封存 · 校验码 {digest}")
    return told.format(
        n=version.version,
        when=full_moment(version.sealed_at),
        digest=version.digest[:SHORT_DIGEST],
    )


def section_remark(*, is_changed: bool, private: int, is_course: bool) -> tuple[str, Tone]:
    """What stands beside a heading: still private, changed by hand, not to be changed; or ""."""
    if private:
        told = QCoreApplication.translate("Minutes", "▲ {n} 处个人信息")
        return told.format(n=private), Tone.SEAL
    if is_course:
        return QCoreApplication.translate("Minutes", "照会议经过，不能改"), Tone.MUTED
    if is_changed:
        return QCoreApplication.translate("Minutes", "● 改过"), Tone.AMBER
    return "", Tone.MUTED
