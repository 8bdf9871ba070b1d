"""The kinds, styles and sheets of notices in words, for every page of the tab."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.notices.notice import NoticeKind, NoticeStyle, PaperSize


def kind_word(kind: NoticeKind) -> str:
    """通知, 公告, 公示, 温馨提示."""
    return {
        NoticeKind.NOTICE: QCoreApplication.translate("NoticeWords", "通知"),
        NoticeKind.ANNOUNCEMENT: QCoreApplication.translate("NoticeWords", "公告"),
        NoticeKind.POSTING: QCoreApplication.translate("NoticeWords", "公示"),
        NoticeKind.REMINDER: QCoreApplication.translate("NoticeWords", "温馨提示"),
    }[kind]


def style_word(style: NoticeStyle) -> str:
    """大字版, 正式版, 楼道版."""
    return {
        NoticeStyle.ELDER: QCoreApplication.translate("NoticeWords", "大字版"),
        NoticeStyle.FORMAL: QCoreApplication.translate("NoticeWords", "正式版"),
        NoticeStyle.STAIR: QCoreApplication.translate("NoticeWords", "楼道版"),
    }[style]


def paper_word(paper: PaperSize) -> str:
    """A4, A5 发放, A3 大张."""
    return {
        PaperSize.A4: "A4",
        PaperSize.A5: QCoreApplication.translate("NoticeWords", "A5 发放"),
        PaperSize.A3: QCoreApplication.translate("NoticeWords", "A3 大张"),
    }[paper]
