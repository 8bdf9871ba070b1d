"""The quiet faces: between items, recess, before the end, after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.meetings.events import EventKind
from app.domain.meetings.meeting import ItemState
from ui.tabs.meetings.meeting_words import party_word
from ui.tabs.meetings.run.run_model import RunModel
from ui.tabs.meetings.run.words import clock_time
from ui.theme import Tone
from ui.widgets.basics import clear, column, row, set_tone, words
from ui.widgets.cards import scrolled
from ui.widgets.fitting_words import Paragraph
from ui.widgets.form_field import FormField, TextInput


class AgendaView(QWidget):
    """Between two items: what comes next."""

    def __init__(self, model: RunModel) -> None:
        super().__init__()
        self.model = model
        self._title = Paragraph("", "heading")
        self._about = Paragraph("", "muted")
        told = words(self.tr("接下来"), "small")
        self.setLayout(column(told, self._title, self._about, None, gap=8))

    def show_model(self) -> None:
        """Show what comes next."""
        wanted = self.model.next_item()
        if wanted is None:
            self._title.setText(self.tr("议程上没有别的议题了"))
            self._about.setText("")
            return
        self._title.setText(wanted.title)
        told = self.tr("{party}提出，预计 {n} 分钟。按 Enter 开始。")
        self._about.setText(told.format(party=party_word(wanted.sponsor), n=wanted.minutes))


class RecessView(QWidget):
    """The recess and its countdown, large enough to be read from the door."""

    def __init__(self, model: RunModel) -> None:
        super().__init__()
        self.model = model
        self.clock = words("", "figure")
        self._told = words("", "muted")
        box = column(
            None, words(self.tr("休会中"), "heading"), self.clock, self._told, None, gap=12
        )
        for place in range(1, 4):
            item = box.itemAt(place)
            if item is not None:
                item.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(box)

    def show_model(self) -> None:
        """Show when it began and when it ends."""
        live = self.model.live
        if live is None or live.recess is None:
            return
        since = live.recess.since
        told = self.tr("{start} 开始，休会 {n} 分钟。人回来以后按 Enter 复会点名。")
        start = clock_time(since) if since is not None else ""
        self._told.setText(told.format(start=start, n=live.recess.allowed // 60))
        self.tick(self.model.now())

    def tick(self, now: datetime) -> None:
        """Let the countdown go on."""
        live = self.model.live
        if live is None or live.recess is None:
            return
        self.clock.setText(live.recess.shown(now))
        tone = Tone.SEAL if live.recess.left(now) < 0 else Tone.PRIMARY
        if self.clock.property("tone") != tone.value:
            set_tone(self.clock, tone)


class ClosingView(QWidget):
    """Before the end: what was agreed, to be read aloud, and when to meet again."""

    def __init__(self, model: RunModel) -> None:
        super().__init__()
        self.model = model
        self._shown: object = None
        self.next_meeting = TextInput(placeholder=self.tr("例：12月12日 19:00，社区会议室"))
        self._told = column(gap=6)
        inner = QWidget()
        inner.setProperty("role", "page")
        inner.setLayout(
            column(
                words(self.tr("复述议定事项，请三方确认"), "heading"), self._told,
                FormField(self.tr("下次会议"), self.next_meeting), None, gap=12,
            )
        )  # fmt: skip
        self.setLayout(column(scrolled(inner)))

    def show_model(self) -> None:
        """Show what was agreed."""
        book = self.model.book
        if book is None or book == self._shown:
            return
        self._shown = book
        clear(self._told)
        for item in book.items:
            agreed = [
                event.text
                for event in book.told
                if event.item_id == item.id and event.kind is EventKind.AGREED
            ]
            if item.conclusion.strip() and item.conclusion not in agreed:
                agreed.append(item.conclusion)
            if agreed:
                self._say(item.title, agreed)
        if book.actions:
            lines = [
                self.tr("{number}  {text}（{who}{due}）").format(
                    number=action.number,
                    text=action.text,
                    who=action.person or party_word(action.party),
                    due=self._due(action.due_on),
                )
                for action in book.actions
            ]
            self._say(self.tr("承诺和任务"), lines)
        left = [item.title for item in book.items if item.state is ItemState.POSTPONED]
        if left:
            self._say(self.tr("留待下次"), left)
        if self._told.count() == 0:
            self._told.addWidget(words(self.tr("没有议定事项。"), "muted"))
        if book.meeting.next_meeting and not self.next_meeting.text():
            self.next_meeting.setText(book.meeting.next_meeting)

    def _due(self, day: date | None) -> str:
        return self.tr("，{day}").format(day=f"{day:%m-%d}") if day else ""

    def _say(self, title: str, lines: Sequence[str]) -> None:
        self._told.addWidget(words(title, "strong"))
        for text in lines:
            self._told.addWidget(Paragraph(text))


class EndedView(QWidget):
    """After the end."""

    def __init__(self, model: RunModel) -> None:
        super().__init__()
        self.model = model
        self._told = Paragraph("", "muted")
        self.setLayout(
            column(
                row(words(self.tr("会议已结束"), "heading"), None),
                self._told,
                None,
                gap=8,
            )
        )

    def show_model(self) -> None:
        """Say how long it was and what came of it."""
        book = self.model.book
        if book is None:
            return
        meeting = book.meeting
        began = clock_time(meeting.opened_at) if meeting.opened_at else "—"
        ended = clock_time(meeting.closed_at) if meeting.closed_at else "—"
        done = sum(item.state is ItemState.DONE for item in book.items)
        told = self.tr(
            "{start}—{end}，完成议题 {done} 项，表决 {votes} 次，承诺和任务 {actions} 项。"
        )
        self._told.setText(
            told.format(
                start=began, end=ended, done=done, votes=len(book.votes),
                actions=len(book.actions),
            )
        )  # fmt: skip
