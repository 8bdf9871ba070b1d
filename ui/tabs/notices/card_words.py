"""The words of a notice's card: what happened to it, in order, and why it comes down when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.domain.local_time import local_day, local_midnight
from app.domain.notices.notice import NoticeKind, NoticeState
from app.domain.notices.postings import NoticePrint, Posting, PrintWay
from app.wording import Wording
from ui.tabs.notices.book_words import ONE_DAY, kind_word, state_in_words, style_word
from ui.tabs.notices.notice_model import Looked
from ui.theme import Tone
from ui.widgets.timeline import TimelineLine
from ui.words import dotted, full_day, full_moment, short_day, short_moment

NAMED_BOARDS = 8
"""Boards named on one line of the timeline; of more, only how many."""


class _Dated(NamedTuple):
    moment: datetime
    line: TimelineLine


def standing(looked: Looked) -> tuple[str, Tone]:
    """Where it stands, in a word and its tone."""
    if looked.is_binned:
        return QCoreApplication.translate("NoticeCard", "回收站"), Tone.MUTED
    return state_in_words(
        looked.notice.state,
        hangs=bool(looked.book.hanging),
        is_due=looked.is_due,
        unanswered=sum(not one.answered_at for one in looked.book.objections),
    )


def about(looked: Looked, wording: Wording) -> str:
    """2026-041 · 停水通知 · 大字版 A4."""
    notice = looked.notice
    name = wording.template_name(looked.template_name) or kind_word(notice.kind)
    return dotted(notice.number, name, f"{style_word(notice.style)} {notice.paper}")


def down_sentence(looked: Looked) -> tuple[str, Tone]:
    """When its sheets may come down and why; empty where nothing hangs."""
    hanging = looked.book.hanging
    if not hanging:
        return "", Tone.PLAIN
    if looked.notice.state is NoticeState.VOID:
        said = QCoreApplication.translate("NoticeCard", "已作废，还挂着 {n} 处，请撤下来。")
        return said.format(n=len(hanging)), Tone.SEAL
    dated = [posting for posting in hanging if posting.due_on is not None]
    if not dated:
        said = QCoreApplication.translate("NoticeCard", "没有定期限，事情过了记得撤下。")
        return said, Tone.MUTED
    first = min(dated, key=lambda posting: posting.due_on or date.max)
    return _reason(looked, first)


def _reason(looked: Looked, posting: Posting) -> tuple[str, Tone]:
    last, today = posting.due_on or date.max, looked.today
    gaps = {
        "period": _period_words(looked),
        "full": short_day(_counted(looked, posting), today),
        "holiday": _holiday(looked, posting),
        "last": short_day(last, today),
        "down": short_day(last + ONE_DAY, today),
        "n": (today - last).days - 1,
    }
    if gaps["holiday"]:
        told = QCoreApplication.translate(
            "NoticeCard", "{period}到 {full} 满，遇{holiday}顺延到 {last}，{down} 起可以撤下。"
        )
    elif gaps["period"]:
        told = QCoreApplication.translate("NoticeCard", "{period}到 {last} 满，{down} 起可以撤下。")
    else:
        told = QCoreApplication.translate("NoticeCard", "挂到 {last}，{down} 起可以撤下。")
    if gaps["n"] > 0:
        told += QCoreApplication.translate("NoticeCard", "已经晚了 {n} 天。")
    if not posting.due_certain:
        told += QCoreApplication.translate("NoticeCard", "放假安排还没公布，可能顺延。")
    return told.format(**gaps), Tone.SEAL if last < today else Tone.PLAIN


def _period_words(looked: Looked) -> str:
    notice = looked.notice
    if not notice.period_days:
        return ""
    if notice.counts_working_days:
        said = QCoreApplication.translate("NoticeCard", "{n} 个工作日")
    elif notice.kind is NoticeKind.POSTING:
        said = QCoreApplication.translate("NoticeCard", "{n} 日公示期")
    else:
        said = QCoreApplication.translate("NoticeCard", "{n} 天张贴期")
    return said.format(n=notice.period_days)


def _counted(looked: Looked, posting: Posting) -> date:
    """The last day as counted, before it is moved on over days off."""
    return posting.posted_on + timedelta(days=looked.notice.period_days)


def _holiday(looked: Looked, posting: Posting) -> str:
    """What moved the last day on; empty when nothing did."""
    notice, last = looked.notice, posting.due_on
    counted = _counted(looked, posting)
    is_counted = notice.period_days and not notice.counts_working_days
    if not is_counted or last is None or last <= counted or looked.calendar.is_worked(counted):
        return ""
    rest = QCoreApplication.translate("NoticeCard", "休息日")
    return looked.calendar.name_of(counted) or rest


def course(looked: Looked) -> tuple[TimelineLine, ...]:
    """What happened, the oldest first: written, printed, put up, taken down."""
    book = looked.book
    dated = [
        _written(looked),
        *_printed(book.prints, looked.today),
        *_put_up(book.postings, looked.today),
        *_taken_down(book.postings, looked.today),
    ]
    return tuple(one.line for one in sorted(dated, key=lambda one: one.moment))


def _written(looked: Looked) -> _Dated:
    notice = looked.notice
    line = TimelineLine(
        short_moment(notice.created_at, looked.today),
        QCoreApplication.translate("NoticeCard", "写下"),
        "",
        notice.written_by,
        full_moment(notice.created_at),
    )
    return _Dated(notice.created_at, line)


def way_words(way: PrintWay) -> str:
    """How it left the computer: 打印, 存为 PDF …"""
    return {
        PrintWay.PRINTED: QCoreApplication.translate("Notices", "打印"),
        PrintWay.SAVED: QCoreApplication.translate("NoticeCard", "存为 PDF"),
        PrintWay.PICTURE: QCoreApplication.translate("NoticeCard", "做成图片"),
        PrintWay.SERIES: QCoreApplication.translate("NoticeCard", "成批打印"),
        PrintWay.READ_OUT: QCoreApplication.translate("NoticeCard", "存朗读稿"),
    }[way]


def _printed(prints: Iterable[NoticePrint], today: date) -> Iterable[_Dated]:
    on_paper = {PrintWay.PRINTED, PrintWay.SERIES}
    sheets = QCoreApplication.translate("NoticeCard", "{n} 张")
    for one in prints:
        many = sheets.format(n=one.sheets) if one.way in on_paper else ""
        line = TimelineLine(
            short_moment(one.at, today), way_words(one.way), " ".join(filter(None, (many, one.of))),
            one.by, full_moment(one.at),
        )  # fmt: skip
        yield _Dated(one.at, line)


def _put_up(postings: Iterable[Posting], today: date) -> Iterable[_Dated]:
    kind = QCoreApplication.translate("NoticeCard", "张贴")
    late = QCoreApplication.translate("NoticeCard", "（{day} 补记）")

    def act(posting: Posting) -> tuple[date, str, datetime]:
        return posting.posted_on, posting.posted_by, posting.recorded_at

    for (day, by, recorded), sheets in groupby(sorted(postings, key=act), act):
        noted = local_day(recorded)
        text = boards_words([sheet.board for sheet in sheets])
        text += late.format(day=short_day(noted, today)) if noted > day else ""
        yield _dated(day, recorded, TimelineLine(short_day(day, today), kind, text, by))


def _taken_down(postings: Iterable[Posting], today: date) -> Iterable[_Dated]:
    kind = QCoreApplication.translate("NoticeCard", "撤下")

    def act(posting: Posting) -> tuple[date, str, datetime, str]:
        noted = posting.removal_recorded_at or posting.recorded_at
        return posting.removed_on or date.max, posting.removed_by, noted, posting.removed_note

    removed = sorted((one for one in postings if not one.hangs), key=act)
    for (day, by, recorded, note), sheets in groupby(removed, act):
        text = dotted(boards_words([sheet.board for sheet in sheets]), note)
        yield _dated(day, recorded, TimelineLine(short_day(day, today), kind, text, by))


def _dated(day: date, recorded: datetime, line: TimelineLine) -> _Dated:
    """At the moment it was noted, or at noon of the day when that was noted later."""
    moment = recorded if local_day(recorded) == day else local_midnight(day) + timedelta(hours=12)
    full = full_day(day)
    return _Dated(moment, TimelineLine(line.when, line.kind, line.text, line.by, full))


def boards_words(boards: list[str]) -> str:
    """公告栏、2幢1单元; of many, the first and how many."""
    between = QCoreApplication.translate("Notices", "、")
    if len(boards) <= NAMED_BOARDS:
        return between.join(boards)
    several = QCoreApplication.translate("NoticeCard", "{first} 等 {n} 处")
    return several.format(first=between.join(boards[: NAMED_BOARDS - 2]), n=len(boards))
