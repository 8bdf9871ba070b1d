"""Correcting an announced result: the ballots as they should have been, and why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.diary import Party
from app.domain.meetings.ballots import Vote, VoteMethod
from app.domain.meetings.people import THREE_PARTIES
from app.domain.meetings.quorum import voters
from app.domain.voting.cases import Body, Position
from app.domain.voting.cases import Choice as Ballot
from app.services.meetings.vote_json import typed_of
from app.services.meetings.voting import CorrectVote, TypedCounts
from ui.tabs.meetings.meeting_words import party_word
from ui.tabs.meetings.run.count_fields import HeadFields, ShareFields
from ui.tabs.meetings.run.modes import last_result
from ui.tabs.meetings.run.run_model import RunModel
from ui.tabs.meetings.run.words import choice_word, position_word
from ui.theme import Tone, current
from ui.widgets.basics import CheckBox, Choice, clear, column, words
from ui.widgets.cards import MessageBar, scrolled
from ui.widgets.form_field import FormField, TextInput


class CorrectionView(QWidget):
    """What was announced stays readable; the corrected result is appended."""

    def __init__(self, model: RunModel) -> None:
        super().__init__()
        self.model = model
        self.vote: Vote | None = None
        self.typed: TypedCounts | None = None
        self.choices: dict[int, Choice] = {}
        self.signed: dict[int, CheckBox] = {}
        self.positions: dict[Party, Choice] = {}
        self.unit: TextInput | None = None
        self.unit_choice: Choice | None = None
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(current().px(16))
        self._extra = column(gap=8)
        self.reason = TextInput(placeholder=self.tr("例：3 号委员的票记错了"))
        self.reason_field = FormField(self.tr("更正原因"), self.reason, is_needed=True)
        told = MessageBar(
            self.tr("已宣布的结果会保留，更正后的结果附在后面，两个都进会议记录。"), Tone.AMBER
        )
        inner = QWidget()
        inner.setProperty("role", "page")
        inner.setLayout(column(told, self.reason_field, self._grid, self._extra, None, gap=12))
        inner.setMaximumWidth(current().px(860))
        self.setLayout(column(scrolled(inner)))

    def begin(self) -> None:
        """Show the result as it was announced, to be changed."""
        book, item = self.model.book, self.model.item
        vote = last_result(book, item.id or 0) if book is not None and item is not None else None
        if book is None or vote is None:
            return
        self.vote, self.typed = vote, typed_of(vote)
        clear(self._grid)
        clear(self._extra)
        self.choices, self.signed, self.positions = {}, {}, {}
        self.unit = self.unit_choice = None
        self.reason.clear()
        self.reason_field.accept()
        if vote.body is Body.TRIPARTITE:
            self._offer_parties(vote)
        elif vote.method is VoteMethod.NAMED:
            self._offer_members(vote)
        elif vote.method is VoteMethod.AREA:
            shares = ShareFields()
            self._offer_sums(shares)
        elif vote.method is VoteMethod.PAPER and book.ballots_of(vote.id or 0):
            self._offer_unit()
        else:
            self._offer_sums(HeadFields())
        self.reason.setFocus()

    def command(self) -> CorrectVote | None:
        """The act; ``None`` while the reason is missing, which is then asked for."""
        if self.vote is None:
            return None
        if not self.reason.text().strip():
            self.reason_field.refuse(self.tr("请写明更正原因。"))
            self.reason.setFocus()
            return None
        return CorrectVote(
            self.vote.id or 0,
            self.reason.text().strip(),
            choices=tuple((key, _ballot(field)) for key, field in self.choices.items()),
            signed=tuple(key for key, box in self.signed.items() if box.isChecked()),
            units=self._unit_choices(),
            positions=tuple((p, _position(field)) for p, field in self.positions.items()),
            typed=self.typed,
        )

    def _unit_choices(self) -> tuple[tuple[str, Ballot | None], ...]:
        if self.unit is None or self.unit_choice is None or not self.unit.text().strip():
            return ()
        return ((self.unit.text().strip(), _ballot(self.unit_choice)),)

    def refuse(self, sentence: str) -> None:
        """Say why it was not stored."""
        self.reason_field.refuse(sentence)

    def _offer_members(self, vote: Vote) -> None:
        book = self.model.book
        if book is None:
            return
        ballots = {one.attendee_id: one for one in book.ballots_of(vote.id or 0)}
        for line, attendee in enumerate(voters(book, vote.body)):
            ballot = ballots.get(attendee.id)
            field = Choice(attendee.name)
            field.offer(_choices())
            field.choose(ballot.choice if ballot is not None else None)
            signed = CheckBox(self.tr("已签字"))
            signed.setChecked(ballot is not None and ballot.signed)
            self._grid.addWidget(words(attendee.name, "strong"), line, 0)
            self._grid.addWidget(field, line, 1)
            self._grid.addWidget(signed, line, 2)
            self.choices[attendee.id or 0] = field
            self.signed[attendee.id or 0] = signed
        self._grid.setColumnStretch(3, 1)

    def _offer_parties(self, vote: Vote) -> None:
        book = self.model.book
        if book is None:
            return
        stated = {one.unit: one.position for one in book.ballots_of(vote.id or 0)}
        offered: list[tuple[object, str]] = [("", self.tr("未表态"))]
        offered += [(position, position_word(position)) for position in Position]
        for line, party in enumerate(THREE_PARTIES):
            field = Choice(party_word(party))
            field.offer(offered)
            field.choose(stated.get(party.value, ""))
            self._grid.addWidget(words(party_word(party), "strong"), line, 0)
            self._grid.addWidget(field, line, 1)
            self.positions[party] = field
        self._grid.setColumnStretch(2, 1)

    def _offer_unit(self) -> None:
        self.unit = TextInput(placeholder="3-2-501")
        self.unit_choice = Choice(self.tr("这一户的票"))
        self.unit_choice.offer(_choices())
        self._extra.addWidget(FormField(self.tr("哪一户"), self.unit))
        self._extra.addWidget(FormField(self.tr("这一户的票"), self.unit_choice))

    def _offer_sums(self, fields: HeadFields | ShareFields) -> None:
        fields.show_counts(self.typed or TypedCounts())
        fields.typed.connect(self._keep_typed)
        self._extra.addWidget(fields)

    def _keep_typed(self, typed: TypedCounts) -> None:
        self.typed = typed


def _choices() -> list[tuple[object, str]]:

    nothing = QCoreApplication.translate("CorrectionView", "未表态")
    said = (Ballot.YES, Ballot.NO, Ballot.ABSTAIN, Ballot.INVALID)
    return [("", nothing), *((choice, choice_word(choice)) for choice in said)]


def _ballot(field: Choice) -> Ballot | None:
    chosen = field.currentData()
    return Ballot(chosen) if chosen else None


def _position(field: Choice) -> Position | None:
    chosen = field.currentData()
    return Position(chosen) if chosen else None
