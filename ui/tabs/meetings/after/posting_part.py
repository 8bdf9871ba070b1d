"""Making the results known: until when, the notice itself, and since when it hangs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.local_time import local_day, local_midnight
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import MeetingState
from app.domain.working_calendar import WorkingCalendar
from app.services.meetings.minutes_overview import POSTING_BASIS
from app.services.meetings.reminders import announcement_due
from app.services.meetings.result_papers import posting_days
from app.services.vote_rules import vote_rules
from app.wording import Wording
from ui.theme import Tone
from ui.widgets.basics import LINK, PRIMARY, ActionButton, column, row, set_tone, words
from ui.widgets.composer import Composer
from ui.widgets.date_field import DateField
from ui.words import full_day

ENDED = frozenset({MeetingState.CLOSED, MeetingState.SEALED})


@dataclass(frozen=True)
class PostingWords:
    """How posting stands, in a sentence and its tone; ``is_posted``: it hangs or has hung."""

    sentence: str
    tone: Tone
    is_posted: bool


def posting_words(
    book: MeetingBook, today: date, calendar: WorkingCalendar, wording: Wording
) -> PostingWords:
    """Posted from when to when; or until when it has to be, and by which article."""
    posted = book.meeting.notice_posted_at
    if posted is not None:
        return _posted_words(book, local_day(posted), today, calendar)
    due = announcement_due(book)
    if due is None:
        told = QCoreApplication.translate(
            "Posting", "协商的事项和落实情况要在居务公开栏公布，不少于 15 天（{basis}）。"
        )
        said = told.format(basis=wording.article(POSTING_BASIS))
        return PostingWords(said, Tone.PLAIN, is_posted=False)
    day, basis = due[0], wording.article(due[1])
    if today > day:
        late = QCoreApplication.translate(
            "Posting", "业委会的决定应在 {day} 前公布（{basis}），已经晚了 {n} 天。"
        )
        told = late.format(day=full_day(day), basis=basis, n=(today - day).days)
        return PostingWords(told, Tone.SEAL, is_posted=False)
    told = QCoreApplication.translate("Posting", "业委会的决定要在 {day} 前公布（{basis}）。")
    return PostingWords(told.format(day=full_day(day), basis=basis), Tone.AMBER, is_posted=False)


def _posted_words(
    book: MeetingBook, first: date, today: date, calendar: WorkingCalendar
) -> PostingWords:
    days = posting_days(vote_rules().profile(book.meeting.profile))
    last = calendar.after_days(first, days)
    gaps = {"first": full_day(first), "last": full_day(last.day), "n": days}
    if today > last.day:
        over = QCoreApplication.translate(
            "Posting", "{first} 张贴，到 {last} 满 {n} 天，可以取下了。"
        )
        return PostingWords(over.format(**gaps), Tone.OK, is_posted=True)
    hangs = QCoreApplication.translate("Posting", "{first} 张贴，挂到 {last}（{n} 天）。")
    told = hangs.format(**gaps)
    if not last.certain:
        told += QCoreApplication.translate("Posting", "放假安排还没公布，最后一天可能顺延。")
    return PostingWords(told, Tone.OK, is_posted=True)


def posted_moment(day: date, now: datetime) -> datetime:
    """The moment kept for a day on which somebody posted it: now, or noon of an earlier day."""
    if day == local_day(now):
        return now
    return local_midnight(day) + timedelta(hours=12)


class PostedComposer(Composer):
    """The day it was put up. Signals: ``chosen(day)``."""

    chosen = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.title.setText(self.tr("哪一天张贴的"))
        self.day = DateField(self.tr("张贴日期"), today)
        save = ActionButton(self.tr("记下"), kind=PRIMARY, on_click=self._write)
        self._body.addLayout(row(self.day, save, gap=8))
        self._body.addWidget(self.wrong)
        self.day.returnPressed.connect(self._write)

    def start(self, day: date) -> None:
        """Propose a day."""
        self.day.set_day(day)
        self.refuse("")

    def take_focus(self) -> None:
        self.day.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _write(self) -> None:
        self.day.take()
        if self.day.day is None or not self.day.is_valid:
            self.refuse(self.tr("请填写张贴的日期"))
        elif self.day.day > self._today:
            self.refuse(self.tr("张贴以后再记"))
        else:
            self.chosen.emit(self.day.day)


class PostingPart(QWidget):
    """Signals: ``notice_wanted()`` the notice as paper; ``book_wanted()`` into the book of notices;
    ``posted(day or None)``.
    """

    notice_wanted = Signal()
    book_wanted = Signal()
    posted = Signal(object)

    def __init__(self, today: date, wording: Wording) -> None:
        super().__init__()
        self._today, self._wording = today, wording
        self._posted_on: date | None = None
        self._told = words("", wraps=True)
        self.notice_button = ActionButton(
            self.tr("结果公告"), picture="notices", on_click=self.notice_wanted.emit
        )
        self.posted_button = ActionButton(self.tr("已张贴…"), on_click=self.ask)
        self.book_button = ActionButton(
            self.tr("写进通知簿"), kind=LINK, on_click=self.book_wanted.emit
        )
        self.book_button.setToolTip(self.tr("记下贴在哪里、到哪天撤，到期今日里会提醒"))
        self.take_back = ActionButton(
            self.tr("没有张贴，撤回"), kind=LINK, on_click=lambda: self.posted.emit(None)
        )
        self.composer = PostedComposer(today)
        self.composer.hide()
        self.composer.closed.connect(self.composer.hide)
        self.composer.chosen.connect(self._choose)
        acts = row(self.notice_button, self.posted_button, gap=8)
        acts.setStretch(0, 1)
        acts.setStretch(1, 1)
        self.setLayout(
            column(
                words(self.tr("公示"), "heading"), self._told, acts, self.book_button,
                self.take_back, self.composer, gap=8,
            )
        )  # fmt: skip

    def tell(self, book: MeetingBook, calendar: WorkingCalendar) -> None:
        """Show how posting stands."""
        said = posting_words(book, self._today, calendar, self._wording)
        self._told.setText(said.sentence)
        set_tone(self._told, said.tone)
        at = book.meeting.notice_posted_at
        self._posted_on = local_day(at) if at is not None else None
        self.posted_button.set_words(self.tr("改日期…") if said.is_posted else self.tr("已张贴…"))
        self.take_back.setVisible(said.is_posted)
        self.book_button.setVisible(book.meeting.state in ENDED)

    def ask(self) -> None:
        """Ask on which day it was put up."""
        self.composer.start(self._posted_on or self._today)
        self.composer.show()
        self.composer.take_focus()

    def _choose(self, day: date) -> None:
        self.composer.hide()
        self.posted.emit(day)
