"""A template of a notice: which fields it asks for, its model text, and how long it hangs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.notices.notice import NoticeKind, NoticeStyle, NoticeText, PaperSize


@dataclass(frozen=True)
class NoticeTemplate:
    """One kind of notice (停水通知, 公共收益公示 …).

    ``asks`` are the names of the fields of ``NoticeText`` its form shows, in their order; ``needs``
    those without which it cannot be printed, ``expects`` those residents will ask for.
    ``labels`` are words of its own for a field, in the form and on the sheet («停水时间» for
    ``when``); ``hints`` what stands in the empty field; ``phrases`` ready sentences to pick.
    ``model`` is the model text. ``period_days`` is how long it hangs (0: until the day of
    ``when``, or as the clerk says), in working days where ``counts_working_days``;
    ``period_basis`` the text that asks for it. ``is_own`` marks one written or changed in this
    office.
    """

    key: str
    name: str
    group: str
    kind: NoticeKind = NoticeKind.NOTICE
    style: NoticeStyle = NoticeStyle.ELDER
    paper: PaperSize = PaperSize.A4
    asks: tuple[str, ...] = ("title", "to", "what", "when", "where", "do", "more", "contact")
    needs: tuple[str, ...] = ("title", "what")
    expects: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    hints: Mapping[str, str] = field(default_factory=dict[str, str])
    phrases: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    model: NoticeText = field(default_factory=NoticeText)
    period_days: int = 0
    counts_working_days: bool = False
    period_basis: str = ""
    is_own: bool = False


@dataclass(frozen=True)
class OwnTemplate:
    """A template kept in this office; ``body`` is JSON, the same as in a shared file.

    With the ``key`` of a shipped template it stands in its place.
    """

    id: int | None
    key: str
    name: str
    body: str
