"""The middle of the page: what is being done now, under a heading that says it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from app.domain.meetings import agenda
from app.domain.meetings.meeting import ItemState
from app.services.vote_rules import vote_rules
from ui.tabs.meetings.meeting_words import body_word as decision_word
from ui.tabs.meetings.meeting_words import party_word, referral_word
from ui.tabs.meetings.run.agenda_rows import used_seconds
from ui.tabs.meetings.run.correction_view import CorrectionView
from ui.tabs.meetings.run.item_view import ItemView
from ui.tabs.meetings.run.modes import Mode, announced_rounds
from ui.tabs.meetings.run.plain_views import AgendaView, ClosingView, EndedView, RecessView
from ui.tabs.meetings.run.possible import NO_VOTE
from ui.tabs.meetings.run.result_view import ResultView
from ui.tabs.meetings.run.run_model import RunModel
from ui.tabs.meetings.run.setup_view import SetupView
from ui.tabs.meetings.run.sign_in_view import SignInView
from ui.tabs.meetings.run.vote_model import VoteModel
from ui.tabs.meetings.run.vote_setup import override_reason, rule_words, warnings_for
from ui.tabs.meetings.run.vote_view import VoteView
from ui.tabs.meetings.run.words import (
    body_word,
    method_word,
    outcome_line,
    outcome_tone,
    round_word,
)
from ui.theme import Tone
from ui.widgets.badge import Badge
from ui.widgets.basics import column, words
from ui.widgets.cards import Card, MessageBar, scrolled
from ui.widgets.current_stack import CurrentStack
from ui.widgets.fitting_words import Paragraph
from ui.widgets.flow_layout import FlowRow
from ui.words import dotted
from ui.workspace import Workspace


class Middle(Card):
    """One view for each face of the meeting; composers stand below it."""

    def __init__(self, workspace: Workspace, run: RunModel, vote: VoteModel) -> None:
        super().__init__(gap=8, margin=16)
        self._workspace, self.run, self.vote = workspace, run, vote
        self.kicker = words("", "small")
        self.title = Paragraph("", "title")
        self.chips = FlowRow()
        self.warning = MessageBar()
        self.trouble = MessageBar()
        self.sign_in = SignInView(run)
        self.agenda = AgendaView(run)
        self.item = ItemView(workspace, run)
        self.setup = SetupView(workspace, run)
        self.ballot = VoteView(workspace, vote)
        self.result = ResultView(workspace, run)
        self.correction = CorrectionView(run)
        self.recess = RecessView(run)
        self.closing = ClosingView(run)
        self.ended = EndedView(run)
        self._views: dict[Mode, QWidget] = {
            Mode.SIGN_IN: self.sign_in,
            Mode.ROLL_CALL: self.sign_in,
            Mode.AGENDA: self.agenda,
            Mode.ITEM: self.item,
            Mode.SETUP: self.setup,
            Mode.VOTE: self.ballot,
            Mode.RESULT: self.result,
            Mode.CORRECTION: self.correction,
            Mode.RECESS: self.recess,
            Mode.CLOSING: self.closing,
            Mode.ENDED: self.ended,
        }
        self.stack = CurrentStack()
        self.stack.setProperty("role", "page")
        for view in dict.fromkeys(self._views.values()):
            self.stack.addWidget(view)
        self.foot = column(gap=0)
        for piece in (self.kicker, self.title, self.chips, self.warning, self.trouble):
            self.body.addWidget(piece)
        self.body.addWidget(scrolled(self.stack), 1)
        self.body.addLayout(self.foot)
        self._chips_shown: object = None
        self._is_tight = False

    @property
    def view(self) -> QWidget:
        """The view of the face shown."""
        return self._views[self.run.mode]

    def show_model(self) -> None:
        """Show the face the meeting has now."""
        mode = self.run.mode
        view = self._views[mode]
        self.stack.setCurrentWidget(view)
        self.stack.updateGeometry()
        if not isinstance(view, CorrectionView):
            view.show_model()  # pyright: ignore[reportAttributeAccessIssue]
        self._tell_heading(mode)
        self._tell_chips(mode)
        self._tell_warning(mode)

    def set_tight(self, tight: bool) -> None:  # noqa: FBT001 - a switch
        """On a very low screen in large type only what is being done is shown."""
        if tight is not self._is_tight:
            self._is_tight = tight
            self.ballot.reason.setVisible(not tight)
            self.show_model()

    def tick(self, now: datetime) -> None:
        """Let the clocks go on."""
        if self.run.mode is Mode.ITEM:
            self.item.floor.tick(now)
        elif self.run.mode is Mode.RECESS:
            self.recess.tick(now)
        self._tell_kicker(self.run.mode)

    def refuse(self, sentence: str) -> None:
        """Say what a rule refused, above what is being done."""
        self.trouble.say(sentence, Tone.SEAL)

    def accept(self) -> None:
        """Take the refusal back."""
        self.trouble.hide()

    # heading

    def _tell_heading(self, mode: Mode) -> None:
        item = self.run.item
        titles = {
            Mode.SIGN_IN: self.tr("签到"),
            Mode.ROLL_CALL: self.tr("复会点名"),
            Mode.CLOSING: self.tr("散会以前"),
            Mode.RECESS: self.tr("休会"),
        }
        title = titles.get(mode, item.title if item is not None else "")
        if mode in (Mode.SETUP, Mode.VOTE, Mode.RESULT) and self.vote.vote and mode is Mode.VOTE:
            title = self.vote.vote.question
        self.title.setText(title)
        self.title.setVisible(bool(title) and mode is not Mode.RECESS)
        self._tell_kicker(mode)

    def _tell_kicker(self, mode: Mode) -> None:
        book, item = self.run.book, self.run.item
        doing = {
            Mode.SETUP: self.tr("准备表决"),
            Mode.VOTE: self.tr("表决"),
            Mode.RESULT: self.tr("结果"),
            Mode.CORRECTION: self.tr("更正结果"),
            Mode.ITEM: self.tr("讨论"),
            Mode.RECESS: self.tr("休会"),
        }.get(mode, "")
        if book is None or item is None or not doing or self._is_tight:
            self.kicker.hide()
            return
        number = agenda.numbered(book.items).get(item.id or 0, "")
        about = self.tr("议题 {n}").format(n=number) if number else self.tr("内部议题")
        used = used_seconds(book, self.run.now()).get(item.id or 0, 0) // 60
        spent = self.tr("已用 {used} 分，预计 {n} 分").format(used=used, n=item.minutes)
        brought = self.tr("{party}提出").format(party=party_word(item.sponsor))
        said = dotted(about, doing, brought, spent if item.state is ItemState.OPEN else "")
        if self.kicker.text() != said:
            self.kicker.setText(said)
        self.kicker.show()

    def _tell_chips(self, mode: Mode) -> None:
        shown = self._wanted_chips(mode)
        if shown != self._chips_shown:
            self._chips_shown = shown
            self.chips.show_pieces(*(Badge(text, tone) for text, tone in shown))
        self.chips.setVisible(bool(shown) and not self._is_tight)

    def _wanted_chips(self, mode: Mode) -> list[tuple[str, Tone]]:
        book, item = self.run.book, self.run.item
        if book is None or item is None or mode not in (Mode.ITEM, Mode.VOTE, Mode.RESULT):
            return []
        chips: list[tuple[str, Tone]] = []
        vote = self.vote.vote if mode is Mode.VOTE else self.result.vote
        if vote is not None and mode is not Mode.ITEM:
            chips.append((dotted(body_word(vote.body), method_word(vote.method)), Tone.PRIMARY))
            chips.append((rule_words(book, vote, self._workspace.wording), Tone.PLAIN))
        else:
            decides = item.body not in NO_VOTE
            chips.append((decision_word(item.body), Tone.PRIMARY if decides else Tone.PLAIN))
        for held in announced_rounds(book, item.id or 0):
            if held.decision is not None:
                said = outcome_line(self._workspace.wording, held.number, held.decision)
                chips.append((said, outcome_tone(held.decision.outcome)))
        if referred := referral_word(item.referred_to):
            chips.append((referred, Tone.AMBER))
        if mode is Mode.VOTE and vote is not None:
            chips.append(
                (self.tr("{round} · 进行中").format(round=round_word(vote.round)), Tone.AMBER)
            )
            if not vote.shows_running_totals:
                chips.append((self.tr("投影不显示票数"), Tone.MUTED))
        return chips

    def _tell_warning(self, mode: Mode) -> None:
        book, item = self.run.book, self.run.item
        self.warning.hide()
        if book is None or item is None or mode is not Mode.VOTE:
            return
        if self._is_tight or self.foot.count():  # a form needs the room
            return
        vote = self.vote.vote
        found = warnings_for(item, vote.body, vote_rules()) if vote is not None else ()
        if not found:
            return
        wording = self._workspace.wording
        said = [wording.vote_warning(one) for one in found]
        # Why and by which article was read while the vote was prepared; the room is the members'.
        short = self.tr("、").join(
            dict.fromkeys(wording.article(one.basis) for one in found if one.basis)
        )
        by_owners = all(one.code == "owners_must_decide" for one in found)
        decider = (
            self.tr("须由业主共同决定（{basis}）")
            if by_owners
            else self.tr("须由别的会议决定（{basis}）")
        )
        told = decider if short else said[0]
        line = told.format(basis=short)
        if reason := override_reason(book, item):
            line += self.tr("；仍征询意见：{reason}").format(reason=reason)
        self.warning.say(line, Tone.AMBER)
        self.warning.setToolTip("\n".join(said))
