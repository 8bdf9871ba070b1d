"""A vote being taken: what it would come to now, and who has said what."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from app.domain.meetings.ballots import VoteMethod
from app.domain.meetings.people import THREE_PARTIES
from app.domain.voting.answer import Decision, ShownBar
from app.domain.voting.cases import Body, Choice, Position
from app.services.meetings.tally import not_voted
from ui.tabs.meetings.meeting_words import party_word
from ui.tabs.meetings.run.count_fields import HeadFields, ShareFields
from ui.tabs.meetings.run.paper_panel import PaperPanel
from ui.tabs.meetings.run.tiles import Offer, TileFace, TileGrid, VoteBar
from ui.tabs.meetings.run.vote_model import Member, VoteModel
from ui.tabs.meetings.run.words import (
    bar_amount,
    choice_tone,
    choice_word,
    is_enough,
    position_word,
    standing_words,
    unit_word,
)
from ui.theme import Tone, current
from ui.widgets.basics import clear, column, row, set_tone, words
from ui.widgets.cards import MessageBar, scrolled
from ui.widgets.current_stack import CurrentStack
from ui.widgets.fitting_words import OneLine
from ui.workspace import Workspace

CAST = (Choice.YES, Choice.NO, Choice.ABSTAIN)


class TotalsPanel(QWidget):
    """Numbers, the bar with its mark, and how much is still missing."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers = row(gap=20)
        self.missing = words("", "strong")
        self._bars = column(gap=4)
        head = row(self._numbers, None, self.missing, gap=12)
        self.setLayout(column(head, self._bars, gap=6))

    def show_decision(self, decision: Decision, body: Body, left: str = "") -> None:
        """Show what a vote comes to; ``left`` says who has not voted."""
        clear(self._numbers)
        clear(self._bars)
        for bar in decision.bars:
            self._bars.addWidget(_drawn(bar, body))
        if decision.bars:
            self._show_numbers(decision.bars[-1], body)
        if left:
            self._numbers.addWidget(words(left, "muted"))
        self.missing.setText(standing_words(decision, unit_word(body)))
        set_tone(self.missing, Tone.OK if is_enough(decision) else Tone.AMBER)

    def _show_numbers(self, bar: ShownBar, body: Body) -> None:
        named = _choice_words(body)
        amounts = {Choice.YES: bar.yes, Choice.NO: bar.no, Choice.ABSTAIN: bar.abstain}
        if bar.invalid:
            amounts[Choice.INVALID] = bar.invalid
        for choice, amount in amounts.items():
            number = words(bar_amount(bar, amount), "title", choice_tone(choice))
            self._numbers.addLayout(row(number, words(named[choice], "muted"), gap=6))


def _choice_words(body: Body) -> dict[Choice, str]:
    if body is Body.TRIPARTITE:
        return {
            Choice.YES: position_word(Position.AGREE),
            Choice.NO: position_word(Position.DISAGREE),
            Choice.ABSTAIN: position_word(Position.RESERVE),
            Choice.INVALID: choice_word(Choice.INVALID),
        }
    return {choice: choice_word(choice) for choice in Choice}


def _drawn(bar: ShownBar, body: Body) -> VoteBar:
    drawn = VoteBar()
    told = QCoreApplication.translate("VoteView", "通过线 {n} {unit}")
    area = QCoreApplication.translate("VoteView", "㎡")
    unit = area if bar.label == "area" else unit_word(body)
    parts = [
        (bar.yes, Tone.OK),
        (bar.no, Tone.SEAL),
        (bar.abstain, Tone.MUTED),
        (bar.invalid, Tone.AMBER),
    ]
    drawn.show_parts(
        bar.whole, parts, bar.mark, told.format(n=bar_amount(bar, bar.mark), unit=unit)
    )
    return drawn


class VoteView(QWidget):
    """Signals: ``recusal_wanted(attendee_id)``."""

    recusal_wanted = Signal(int)

    def __init__(self, workspace: Workspace, model: VoteModel) -> None:
        super().__init__()
        self._workspace, self.model = workspace, model
        self.totals = TotalsPanel()
        self.fault = MessageBar()
        self.reason = OneLine("", "small", Tone.MUTED)
        self.grid = TileGrid()
        self.parties = TileGrid()
        self.heads = HeadFields()
        self.shares = ShareFields()
        self.paper = PaperPanel(model)
        self._panels = CurrentStack()
        self._frames: dict[QWidget, QWidget] = {}
        for panel in (self.grid, self.parties, self.heads, self.shares):
            inner = QWidget()
            inner.setProperty("role", "page")
            inner.setLayout(column(panel, None))
            self._frames[panel] = scrolled(inner)
        self._frames[self.paper] = self.paper
        for frame in self._frames.values():
            self._panels.addWidget(frame)
        box = column(self.totals, self.fault, self._panels, self.reason, gap=8)
        box.setStretch(2, 1)
        self.setLayout(box)
        self._connect()

    def _connect(self) -> None:
        model = self.model
        self.grid.chosen.connect(model.choose)
        self.grid.offered.connect(self._offered)
        self.grid.marked.connect(model.sign)
        self.parties.chosen.connect(lambda key: model.choose_party(THREE_PARTIES[key]))
        self.parties.offered.connect(
            lambda key, position: model.state(THREE_PARTIES[key], Position(position))
        )
        self.heads.typed.connect(model.type_counts)
        self.shares.typed.connect(model.type_counts)

    def show_model(self) -> None:
        """Show the vote as it stands."""
        vote = self.model.vote
        if vote is None:
            return
        panel = self._panel()
        self._panels.setCurrentWidget(self._frames[panel])
        self._panels.updateGeometry()
        if panel is self.grid:
            self.grid.show_faces([self._face(member) for member in self.model.members])
            self._keep_in_view()
        elif panel is self.parties:
            self.parties.show_faces(self._party_faces())
        elif panel is self.paper:
            self.paper.show_model()
        else:
            cast("HeadFields | ShareFields", panel).show_counts(self.model.typed_counts())
        self._tell()

    def _keep_in_view(self) -> None:
        frame, chosen = self._frames[self.grid], self.model.member(self.model.chosen)
        if chosen is not None and isinstance(frame, QScrollArea):
            frame.ensureWidgetVisible(self.grid.tile(chosen.id), 0, current().px(8))

    def take_focus(self) -> None:
        """Put the cursor where this way of voting is typed, if it is."""
        panel = self._panel()
        if isinstance(panel, HeadFields | ShareFields | PaperPanel):
            panel.take_focus()

    def _panel(self) -> QWidget:
        vote = self.model.vote
        if vote is None:
            return self.grid
        if vote.body is Body.TRIPARTITE:
            return self.parties
        if vote.method is VoteMethod.AREA:
            return self.shares
        if vote.method is VoteMethod.PAPER and self.model.units:
            return self.paper
        return self.grid if vote.method is VoteMethod.NAMED else self.heads

    @property
    def _says_itself(self) -> bool:
        """Whether what is wrong is said beside the fields."""
        return isinstance(self._panel(), HeadFields | ShareFields)

    def _tell(self) -> None:
        model, vote = self.model, self.model.vote
        book = model.run.book
        if vote is None or book is None:
            return
        fault, said = model.fault, model.fault_words()
        names = cast("tuple[str, ...]", fault.details.get("fields", ())) if fault else ()
        self.heads.show_fault(names, said)
        self.shares.show_fault(names, said)
        self.totals.setVisible(model.decision is not None)
        if fault is not None:
            told = self.tr("改好以前不能宣布结果；已填的都已保存。")
            self.fault.say(told if self._says_itself else f"{said}{told}", Tone.SEAL)
            self.reason.setText("")
            return
        self.fault.hide()
        if model.decision is None:
            return
        left = ""
        if vote.method is VoteMethod.NAMED and vote.body is not Body.TRIPARTITE:
            missing = len(not_voted(book, vote))
            left = self.tr("未表态 {n}").format(n=missing) if missing else self.tr("都已表态")
        self.totals.show_decision(model.decision, vote.body, left)
        reason = self._workspace.wording.decision_reason(model.decision)
        self.reason.setText(self.tr("照现在的票：{reason}").format(reason=reason))

    def _face(self, member: Member) -> TileFace:
        choice, is_chosen = member.choice, member.id == self.model.chosen
        signed = member.ballot is not None and member.ballot.signed
        mark, mark_tone = "", Tone.MUTED
        if choice is Choice.YES:
            mark = self.tr("✓ 已签字") if signed else self.tr("未签字 Q")
            mark_tone = Tone.OK if signed else Tone.MUTED
        word, tone = self._word(member)
        ground = choice_tone(choice) if choice is not None else Tone.PLAIN
        return TileFace(
            member.id,
            str(member.number),
            member.attendee.name,
            member.attendee.title,
            word,
            tone,
            Tone.PLAIN if ground is Tone.MUTED else ground,
            is_chosen=is_chosen,
            is_dimmed=not member.can_vote,
            mark=mark,
            mark_tone=mark_tone,
            offers=self._offers() if member.can_vote else (),
        )

    def _word(self, member: Member) -> tuple[str, Tone]:
        if member.is_recused:
            return self.tr("回避"), Tone.AMBER
        if member.choice is not None:
            return choice_word(member.choice), choice_tone(member.choice)
        return (self.tr("未表态") if member.is_here else self.tr("未到会")), Tone.MUTED

    def _offers(self) -> tuple[Offer, ...]:
        keys = {Choice.YES: "A", Choice.NO: "N", Choice.ABSTAIN: "B"}
        return tuple(Offer(c, f"{choice_word(c)} {keys[c]}", choice_tone(c)) for c in CAST)

    def _party_faces(self) -> list[TileFace]:
        keys = {Position.AGREE: "A", Position.DISAGREE: "N", Position.RESERVE: "B"}
        faces: list[TileFace] = []
        for place, party in enumerate(THREE_PARTIES):
            position = self.model.position_of(party)
            tone = choice_tone(position)
            faces.append(
                TileFace(
                    place,
                    str(place + 1),
                    party_word(party),
                    "",
                    position_word(position) if position is not None else self.tr("未表态"),
                    tone,
                    Tone.PLAIN if tone is Tone.MUTED else tone,
                    is_chosen=party is self.model.party,
                    offers=tuple(
                        Offer(p, f"{position_word(p)} {keys[p]}", choice_tone(p)) for p in Position
                    ),
                )
            )
        return faces

    def _offered(self, member_id: int, choice: object) -> None:
        self.model.cast_for(member_id, Choice(str(choice)))
