"""An announced result: outcome, numbers, the reason sentence, and how the rounds led to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLayout, QWidget

from app.domain.meetings.ballots import Vote
from app.domain.meetings.book import MeetingBook
from app.domain.voting.answer import Decision, Outcome, VoteWarning
from app.services.meetings.tally import kept_decision
from ui.tabs.meetings.meeting_words import party_word
from ui.tabs.meetings.run.modes import announced_rounds, last_result
from ui.tabs.meetings.run.run_model import RunModel
from ui.tabs.meetings.run.vote_view import TotalsPanel
from ui.tabs.meetings.run.words import move_words, outcome_tone, round_word, score
from ui.theme import Tone
from ui.widgets.basics import clear, column, line, row, set_tone, words
from ui.widgets.cards import scrolled
from ui.widgets.fitting_words import Paragraph
from ui.workspace import Workspace


class ResultView(QWidget):
    """Shows the result that counts now for the item, and the rounds side by side."""

    def __init__(self, workspace: Workspace, model: RunModel) -> None:
        super().__init__()
        self._workspace, self.model = workspace, model
        self._shown: object = None
        self.outcome = words("", "title")
        self.score = words("", "title")
        self.reason = Paragraph("", "strong")
        self.totals = TotalsPanel()
        self._more = column(gap=6)
        inner = QWidget()
        inner.setProperty("role", "page")
        inner.setLayout(
            column(
                row(self.outcome, self.score, None, gap=16), self.reason, self.totals, self._more,
                None, gap=12,
            )
        )  # fmt: skip
        self.setLayout(column(scrolled(inner)))

    @property
    def vote(self) -> Vote | None:
        """The vote shown."""
        book, item = self.model.book, self.model.item
        return last_result(book, item.id or 0) if book is not None and item is not None else None

    def show_model(self) -> None:
        """Show the result as it counts now."""
        book, vote = self.model.book, self.vote
        if book is None or vote is None:
            return
        actions = [action for action in book.actions if action.item_id == vote.item_id]
        if (vote, actions) == self._shown:
            return
        self._shown = (vote, actions)
        decision = kept_decision(vote)
        wording = self._workspace.wording
        self.outcome.setText(wording.outcome(decision.outcome))
        set_tone(self.outcome, outcome_tone(decision.outcome))
        self.score.setText(score(decision))
        self.reason.setText(wording.decision_reason(decision))
        self.totals.show_decision(decision, vote.body)
        clear(self._more)
        self._readings(decision)
        self._rounds(book, vote)
        self._warnings(decision.warnings)
        if vote.corrects_id is not None:
            told = self.tr("这是更正后的结果。更正原因：{reason}")
            self._say(told.format(reason=vote.reason), Tone.AMBER)
        if vote.is_opinion:
            self._say(self.tr("意见征询：本会议为协商会议，不代替业主大会、业主委员会的决定。"))
        if actions:
            self._head(self.tr("承诺和任务"))
            for action in actions:
                told = self.tr("{number}  {text}（{who}）")
                who = party_word(action.party)
                self._say(told.format(number=action.number, text=action.text, who=who))

    def _readings(self, decision: Decision) -> None:
        if decision.outcome is not Outcome.PENDING:
            return
        self._head(self.tr("几种算法结果不同，请先核实再执行"))
        wording = self._workspace.wording
        for reading in decision.readings:
            said = self.tr("{name}：{outcome}").format(
                name=wording.reading(reading), outcome=wording.outcome(reading.outcome)
            )
            self._say(said, outcome_tone(reading.outcome))

    def _rounds(self, book: MeetingBook, now: Vote) -> None:
        rounds = announced_rounds(book, now.item_id)
        if len(rounds) < 2:
            return
        self._head(self.tr("各轮比较"))
        cards = row(gap=20)
        for held in rounds:
            if held.decision is not None:
                cards.addLayout(self._round(held.number, held.decision))
        cards.addStretch(1)
        self._more.addLayout(cards)
        for move in rounds[-1].moved:
            self._say(move_words(move, book))
        if not rounds[-1].moved:
            self._say(self.tr("两轮的记名选择没有变化。"), Tone.MUTED)

    def _round(self, number: int, decision: Decision) -> QLayout:
        outcome = self._workspace.wording.outcome(decision.outcome)
        result = words(outcome, "strong", outcome_tone(decision.outcome))
        numbers = row(words(score(decision), "heading"), result, gap=8)
        return column(words(round_word(number), "small"), numbers, gap=2)

    def _warnings(self, warnings: Sequence[VoteWarning]) -> None:
        if not warnings:
            return
        self._more.addWidget(line())
        for warning in warnings:
            self._say(self._workspace.wording.cited_warning(warning), Tone.AMBER)

    def _head(self, text: str) -> None:
        self._more.addWidget(words(text, "strong"))

    def _say(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        paragraph = Paragraph(text)
        if tone is not Tone.PLAIN:
            set_tone(paragraph, tone)
        self._more.addWidget(paragraph)
