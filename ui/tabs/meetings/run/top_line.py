"""The line above a running meeting: who is here and whether that is enough, clocks, the time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.meetings.live import Quorum
from app.domain.meetings.quorum import body_of, quorum_threshold
from app.domain.voting.cases import Body
from app.domain.voting.words import short_of, threshold_words
from app.ports.clock import local
from app.services.vote_rules import vote_rules
from ui.tabs.meetings.run.run_model import RunModel
from ui.theme import Tone
from ui.widgets.badge import Badge
from ui.widgets.basics import row, words
from ui.workspace import Workspace


class TopLine(QWidget):
    """Quorum in words, the speaker's or the recess's clock, and the time on the wall."""

    def __init__(self, workspace: Workspace, model: RunModel) -> None:
        super().__init__()
        self._workspace, self.model = workspace, model
        self.quorum = Badge()
        self.roll = Badge()
        self.countdown = Badge()
        self.clock = words("", "heading")
        self.setLayout(row(self.quorum, self.roll, self.countdown, None, self.clock, gap=8))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_model(self) -> None:
        """Show who is here now."""
        quorum, live = self.model.quorum(), self.model.live
        self.quorum.setVisible(quorum is not None)
        if quorum is not None:
            tone = Tone.OK if quorum.is_reached else Tone.SEAL
            self.quorum.say(self._quorum_words(quorum), tone if quorum.needed else Tone.PLAIN)
        needs_roll = live is not None and live.needs_roll_call
        self.roll.say(self.tr("复会后还没有点名"), Tone.AMBER)
        self.roll.setVisible(needs_roll)
        self.tick(self.model.now())

    def tick(self, now: datetime) -> None:
        """Let the clocks go on."""
        self.clock.setText(f"{local(now):%H:%M:%S}")
        live = self.model.live
        clock = None
        said = ""
        if live is not None and live.recess is not None:
            clock, said = live.recess, self.tr("休会 {time}")
        elif live is not None and live.speaker is not None:
            name = self.model.name(live.speaker.attendee_id)
            clock, said = live.speaker.clock, self.tr("{name}发言").format(name=name) + " {time}"
        self.countdown.setVisible(clock is not None)
        if clock is not None:
            is_over = clock.allowed > 0 and clock.left(now) < 0
            told = said.format(time=clock.shown(now))
            if told != self.countdown.text:
                self.countdown.say(told, Tone.SEAL if is_over else Tone.PRIMARY)

    def _quorum_words(self, quorum: Quorum) -> str:
        book = self.model.book
        body = body_of(self.model.item, book.meeting) if book is not None else None
        if body is Body.TRIPARTITE:
            told = self.tr("应到 {all} 方 · 实到 {here} 方")
        else:
            told = self.tr("应到 {all} · 实到 {here}")
        said = told.format(all=quorum.entitled, here=quorum.present)
        if book is None or not quorum.needed:
            return said
        threshold = quorum_threshold(body, vote_rules().profile(book.meeting.profile))
        if threshold is None:
            return said
        wording = self._workspace.wording
        if quorum.is_reached:
            met = threshold_words(threshold)
            return f"{said} · {wording.of('vote_reasons', met.code, met.details)} ✓"
        short = short_of(threshold)
        missing = self.tr("✗ 还差 {n} 人").format(n=quorum.needed - quorum.present)
        return f"{said} · {wording.of('vote_reasons', short.code, short.details)} {missing}"
