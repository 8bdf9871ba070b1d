"""One item being discussed: background, material, who speaks, what was said and agreed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.diary import Party
from app.domain.meetings.events import EventKind, MeetingEvent
from app.domain.meetings.live import Speaking, Waiting
from app.domain.meetings.meeting import ItemKind
from app.domain.meetings.people import THREE_PARTIES
from app.domain.meetings.timeline import spoken_seconds
from ui.tabs.meetings.meeting_words import party_word
from ui.tabs.meetings.run.look_back import LookBack
from ui.tabs.meetings.run.run_model import RunModel
from ui.tabs.meetings.run.words import speech_word
from ui.theme import Tone, current
from ui.widgets.basics import QUIET, ActionButton, clear, column, line, row, set_tone, words
from ui.widgets.cards import scrolled
from ui.widgets.fitting_words import OneLine, Paragraph
from ui.workspace import Workspace


class ItemView(QWidget):
    """Signals: ``material_wanted(file_id)``; ``speaker_wanted()`` somebody is to speak."""

    material_wanted = Signal(int)
    speaker_wanted = Signal()

    def __init__(self, workspace: Workspace, model: RunModel) -> None:
        super().__init__()
        self.model = model
        self._shown: object = None
        self.look_back = LookBack(workspace, model)
        self._told = column(gap=6)
        inner = QWidget()
        inner.setProperty("role", "page")
        inner.setLayout(column(self.look_back, self._told, None, gap=8))
        self.floor = FloorPanel(model)
        self.floor.speaker_wanted.connect(self.speaker_wanted)
        floor = scrolled(self.floor)
        floor.setFixedWidth(current().px(280))
        box = row(scrolled(inner), floor, gap=16)
        box.setStretch(0, 1)
        self.setLayout(box)

    def show_model(self) -> None:
        """Show the item as it stands."""
        self.floor.show_model()
        self.look_back.show_model()
        book, item = self.model.book, self.model.item
        if book is None or item is None:
            return
        told = [event for event in book.told if event.item_id == item.id]
        actions = [action for action in book.actions if action.item_id == item.id]
        files = [file for file in book.files if file.item_id == item.id]
        shown = (item, told, actions, files)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._told)
        looks_back = item.kind is ItemKind.REVIEW  # and shows how things stand today
        if item.background.strip() and not looks_back:
            self._section(self.tr("背景"), [item.background])
        if files:
            self._told.addWidget(words(self.tr("材料"), "strong"))
            for file in files:
                button = ActionButton(
                    file.name,
                    kind=QUIET,
                    picture="file",
                    on_click=lambda chosen=file.id: self.material_wanted.emit(chosen or 0),
                )
                button.setToolTip(self.tr("放到投影上"))
                self._told.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        self._opinions(told)
        notes = [event.text for event in told if event.kind is EventKind.NOTE]
        self._section(self.tr("记录"), notes)
        agreed = [event.text for event in told if event.kind is EventKind.AGREED]
        if item.conclusion.strip() and item.conclusion not in agreed:
            agreed.append(item.conclusion)
        self._section(self.tr("议定"), agreed, Tone.OK)
        self._section(
            self.tr("承诺和任务"),
            [
                self.tr("{number}  {text}（{who}）").format(
                    number=a.number, text=a.text, who=party_word(a.party)
                )
                for a in actions
            ],
        )
        if self._told.count() == 0 and not looks_back:
            self._told.addWidget(words(self.tr("这一项还没有记下什么。"), "muted"))

    def _opinions(self, told: Sequence[MeetingEvent]) -> None:
        said: list[str] = []
        for event in told:
            if event.kind is EventKind.OPINION:
                party = party_word(event.party) if event.party is not None else ""
                who = self.model.name(event.attendee_id) or party
                line = self.tr("{who}：{text}") if who else "{text}"
                said.append(line.format(who=who, text=event.text))
        self._section(self.tr("意见"), said)

    def _section(self, title: str, lines: Sequence[str], tone: Tone = Tone.PLAIN) -> None:
        if not lines:
            return
        self._told.addWidget(words(title, "strong"))
        for text in lines:
            paragraph = Paragraph(text)
            if tone is not Tone.PLAIN:
                set_tone(paragraph, tone)
            self._told.addWidget(paragraph)
        self._told.addSpacing(current().px(6))


class FloorPanel(QWidget):
    """Who speaks and for how long, who waits, how long each party has spoken.

    Signals: ``speaker_wanted()``.
    """

    speaker_wanted = Signal()

    def __init__(self, model: RunModel) -> None:
        super().__init__()
        self.model = model
        self.setProperty("role", "page")
        self._who = OneLine("", "strong")
        self.clock = words("", "title")
        self._kind = words("", "small")
        self._paused = words("", "small")
        self._waiting = column(gap=2)
        self._times = words("", "small", wraps=True)
        ask = ActionButton(self.tr("请人发言  S"), picture="add", on_click=self.speaker_wanted.emit)
        head = row(self._who, self.clock, gap=8)
        head.setStretch(0, 1)
        self.setLayout(
            column(
                words(self.tr("发言"), "strong"), head, self._kind, self._paused,
                self._waiting, ask, line(), self._times, None, gap=8,
            )
        )  # fmt: skip

    def show_model(self) -> None:
        """Show the floor as it stands."""
        live = self.model.live
        if live is None:
            return
        speaker = live.speaker
        self._who.setText(self._named(speaker) if speaker else self.tr("没有人在发言"))
        self._kind.setText(self._kind_words(speaker))
        self._kind.setVisible(speaker is not None)
        paused = live.paused_speaker
        told = self.tr("{name}的发言暂停，等回答完再继续")
        self._paused.setText(
            told.format(name=self.model.name(paused.attendee_id)) if paused else ""
        )
        self._paused.setVisible(paused is not None)
        self._show_waiting(live.queue)
        self.tick(self.model.now())

    def tick(self, now: datetime) -> None:
        """Let the clocks go on."""
        live, book = self.model.live, self.model.book
        if live is None or book is None:
            return
        speaker = live.speaker
        self.clock.setText(speaker.clock.shown(now) if speaker else "")
        is_over = speaker is not None and speaker.clock.allowed > 0 and speaker.clock.left(now) < 0
        tone = Tone.SEAL if is_over else Tone.PRIMARY
        if self.clock.property("tone") != tone.value:
            set_tone(self.clock, tone)
        spoken = spoken_seconds(book, now)
        parties = [p for p in (*THREE_PARTIES, *spoken) if spoken.get(p)]
        said = dict.fromkeys(parties)
        self._times.setText("  ".join(self._time(party, spoken[party]) for party in said))

    def _show_waiting(self, queue: Sequence[Waiting]) -> None:
        clear(self._waiting)
        for place, waiting in enumerate(queue, 1):
            name = OneLine(f"{place}  {self.model.name(waiting.attendee_id)}")
            kind = words(speech_word(waiting.kind), "small")
            leave = ActionButton(
                "",
                kind=QUIET,
                picture="close",
                on_click=lambda who=waiting.attendee_id: self.model.leave_queue(who),
            )
            leave.setAccessibleName(self.tr("取消发言"))
            leave.setToolTip(self.tr("取消发言"))
            leave.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            waits = row(name, kind, leave, gap=6)
            waits.setStretch(0, 1)
            self._waiting.addLayout(waits)

    def _named(self, speaker: Speaking) -> str:
        seat = self.model.seat(speaker.attendee_id)
        name = self.model.name(speaker.attendee_id)
        if seat is None:
            return name
        return self.tr("{name}（{party}）").format(name=name, party=party_word(seat.attendee.party))

    def _kind_words(self, speaker: Speaking | None) -> str:
        if speaker is None:
            return ""
        kind = speech_word(speaker.kind)
        if speaker.clock.since is None:
            return self.tr("{kind} · 已暂停，按空格继续").format(kind=kind)
        return self.tr("{kind} · 空格暂停，E 结束").format(kind=kind)

    def _time(self, party: Party, seconds: int) -> str:
        minutes, rest = divmod(seconds, 60)
        return f"{party_word(party)} {minutes:02d}:{rest:02d}"
