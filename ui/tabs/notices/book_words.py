"""The words of the book of notices: kinds, states, where one hangs, when it may come down."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from app.domain.notices.notice import NoticeKind, NoticeState, NoticeStyle
from app.ports.notice_queries import NoticeRow
from ui.theme import Tone
from ui.words import full_day, short_day

ONE_DAY = timedelta(days=1)


def kind_word(kind: NoticeKind) -> str:
    """通知, 公告, 公示, 温馨提示."""
    return {
        NoticeKind.NOTICE: QCoreApplication.translate("Notices", "通知"),
        NoticeKind.ANNOUNCEMENT: QCoreApplication.translate("Notices", "公告"),
        NoticeKind.POSTING: QCoreApplication.translate("Notices", "公示"),
        NoticeKind.REMINDER: QCoreApplication.translate("Notices", "温馨提示"),
    }[kind]


def style_word(style: NoticeStyle) -> str:
    """大字版, 正式版, 楼道版."""
    return {
        NoticeStyle.ELDER: QCoreApplication.translate("Notices", "大字版"),
        NoticeStyle.FORMAL: QCoreApplication.translate("Notices", "正式版"),
        NoticeStyle.STAIR: QCoreApplication.translate("Notices", "楼道版"),
    }[style]


def state_in_words(
    state: NoticeState, *, hangs: bool, is_due: bool, unanswered: int
) -> tuple[str, Tone]:
    """Where a notice stands, in a word and its tone; what must be done comes first."""
    if state is NoticeState.VOID:
        if hangs:
            return QCoreApplication.translate("Notices", "作废，还挂着"), Tone.SEAL
        return QCoreApplication.translate("Notices", "已作废"), Tone.MUTED
    if is_due:
        return QCoreApplication.translate("Notices", "该撤了"), Tone.SEAL
    if unanswered:
        return QCoreApplication.translate("Notices", "有异议"), Tone.AMBER
    if hangs:
        return QCoreApplication.translate("Notices", "张贴中"), Tone.PRIMARY
    if state is NoticeState.DRAFT:
        return QCoreApplication.translate("Notices", "起草中"), Tone.AMBER
    return QCoreApplication.translate("Notices", "已撤下"), Tone.OK


def row_in_words(row: NoticeRow, today: date) -> tuple[str, Tone]:
    """Where a notice in the list stands."""
    return state_in_words(
        row.state,
        hangs=bool(row.hanging),
        is_due=is_due(row, today),
        unanswered=row.unanswered,
    )


def is_due(row: NoticeRow, today: date) -> bool:
    """Whether a sheet of it hangs that may come down."""
    return bool(row.hanging) and row.due_on is not None and row.due_on < today


def where_words(boards: Sequence[str]) -> str:
    """公告栏、2幢1单元; from three on, the first and how many."""
    if not boards:
        return "—"
    if len(boards) <= 2:
        return QCoreApplication.translate("Notices", "、").join(boards)
    several = QCoreApplication.translate("Notices", "{first} 等 {n} 处")
    return several.format(first=boards[0], n=len(boards))


def all_boards(boards: Sequence[str]) -> str:
    """Every board, for the tooltip."""
    return "\n".join(boards)


def down_words(row: NoticeRow, today: date) -> str:
    """When it comes down or came down: «该撤 2 天了», 12-16, or — when nobody has said."""
    if not row.hanging:
        return short_day(row.removed_on, today) if row.removed_on is not None else "—"
    if row.due_on is None:
        return QCoreApplication.translate("Notices", "没有定期限")
    late = (today - row.due_on).days - 1
    if late > 0:
        return QCoreApplication.translate("Notices", "该撤 {n} 天了").format(n=late)
    if late == 0:
        return QCoreApplication.translate("Notices", "今天该撤")
    day = short_day(row.due_on + ONE_DAY, today)
    return day if row.due_certain else QCoreApplication.translate("Notices", "约 {day}").format(
        day=day
    )  # fmt: skip


def full_down_words(row: NoticeRow, today: date) -> str:
    """The same in full, for the tooltip."""
    if not row.hanging or row.due_on is None:
        day = row.removed_on
        said = QCoreApplication.translate("Notices", "{day} 撤下")
        return said.format(day=full_day(day)) if day is not None else down_words(row, today)
    said = QCoreApplication.translate("Notices", "挂满 {last}，{day} 起可以撤下")
    told = said.format(last=full_day(row.due_on), day=full_day(row.due_on + ONE_DAY))
    if row.due_certain:
        return told
    return told + QCoreApplication.translate("Notices", "。放假安排还没公布，可能顺延")


def down_tone(row: NoticeRow, today: date) -> Tone:
    """Red where it should have come down."""
    if is_due(row, today):
        return Tone.SEAL
    return Tone.PLAIN if row.hanging else Tone.MUTED


def day_words(day: date | None, today: date) -> str:
    """今天, 11-20, or —."""
    return short_day(day, today) if day is not None else "—"
