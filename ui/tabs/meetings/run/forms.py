"""Opens the small form that an act needs, and hands over what was written in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from app.domain.meetings.events import EventKind
from app.domain.meetings.meeting import DecisionBody
from app.services.meetings.running import ReferItem
from ui.tabs.meetings.run.composers import (
    MeetingForm,
    PersonComposer,
    PromiseComposer,
    ReasonComposer,
    RecessComposer,
    ReferralComposer,
    TextComposer,
)
from ui.tabs.meetings.run.keys import Act
from ui.tabs.meetings.run.modes import Mode, last_result
from ui.tabs.meetings.run.people import Presence
from ui.tabs.meetings.run.run_model import RunModel
from ui.tabs.meetings.run.vote_model import VoteModel
from ui.workspace import Workspace


class Forms(QObject):
    """One form at a time, below the middle. Signals: ``opened()``; ``closed()``."""

    opened = Signal()
    closed = Signal()

    def __init__(
        self, workspace: Workspace, run: RunModel, vote: VoteModel, place: QVBoxLayout
    ) -> None:
        super().__init__(run)
        self._workspace, self._run, self._vote, self._place = workspace, run, vote, place
        self.form: MeetingForm | None = None
        self._is_waiting = False
        run.stored.connect(self._stored)
        self._makers: dict[Act, Callable[[], MeetingForm]] = {
            Act.OPINION: self._opinion,
            Act.NOTE: self._note,
            Act.AGREE: self._agree,
            Act.PROMISE: self._promise,
            Act.SPEAKER: self._speaker,
            Act.RECUSE: self._recuse,
            Act.POSTPONE: self._postpone,
            Act.REFER: self._refer,
            Act.RECESS: self._recess,
            Act.EXCUSE: self._excuse,
            Act.PROXY: self._proxy,
            Act.WITHDRAW: self._withdraw,
        }

    def offers(self, act: Act) -> bool:
        """Whether an act is done by a form."""
        return act in self._makers

    def open(self, act: Act) -> None:
        """Open the form of an act in place of any other."""
        self._show(self._makers[act]())

    def ask_correction(self, event_id: int, sentence: str) -> None:
        """Ask why a line of the timeline was wrong."""
        title = self.tr("更正：{sentence}").format(sentence=sentence)
        form = ReasonComposer(title, self.tr("更正"), self.tr("错在哪里，例：到会的是另一位"))
        form.reasoned.connect(lambda why: self._send(self._run.correct_event, event_id, why))
        self._show(form)

    def close(self) -> None:
        """Put the form away."""
        if self.form is not None:
            form, self.form = self.form, None
            self._is_waiting = False
            self.closed.emit()  # first: hiding what is typed in hands the keys to whatever is next
            self._place.removeWidget(form)
            form.hide()
            form.deleteLater()

    def refuse(self, sentence: str) -> bool:
        """Say in the form why it was not stored; whether there is one that waits."""
        if self.form is None or not self._is_waiting:
            return False
        self._is_waiting = False
        self.form.refuse(sentence)
        return True

    def _show(self, form: MeetingForm) -> None:
        if self.form is not None:
            self._place.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        self.form, self._is_waiting = form, False
        form.closed.connect(self.close)
        self._place.addWidget(form)
        form.show()
        self.opened.emit()
        form.take_focus()

    def _send(self, act: Callable[..., object], *values: object) -> None:
        self._is_waiting = True
        act(*values)

    def _stored(self) -> None:
        if self._is_waiting:
            self.close()

    # the forms

    def _write(self, form: TextComposer, kind: EventKind) -> MeetingForm:
        form.written.connect(lambda text, party: self._send(self._run.write, kind, text, party))
        return form

    def _opinion(self) -> MeetingForm:
        form = TextComposer(
            self.tr("意见"), self.tr("记下"), self.tr("哪一方，说了什么"), asks_party=True
        )
        return self._write(form, EventKind.OPINION)

    def _note(self) -> MeetingForm:
        form = TextComposer(self.tr("记录"), self.tr("记下"), self.tr("要写进会议记录的话"))
        return self._write(form, EventKind.NOTE)

    def _agree(self) -> MeetingForm:
        form = TextComposer(self.tr("议定"), self.tr("记下"), self.tr("会议议定……（会当场宣读）"))
        return self._write(form, EventKind.AGREED)

    def _promise(self) -> MeetingForm:
        after_vote = self._run.mode is Mode.RESULT
        form = PromiseComposer(
            self.tr("承诺、条件或任务"),
            self.tr("记下"),
            self._workspace.office.today(),
            after_vote=after_vote,
        )
        vote_id = self._result_id() if after_vote else None
        form.agreed.connect(lambda fields: self._send(self._run.promise, fields, vote_id))
        return form

    def _result_id(self) -> int | None:
        book, item = self._run.book, self._run.item
        vote = last_result(book, item.id or 0) if book is not None and item is not None else None
        return vote.id if vote is not None else None

    def _speaker(self) -> MeetingForm:
        live = self._run.live
        here = live.present if live is not None else frozenset[int]()
        seats = [seat for seat in self._run.seats if seat.id in here]
        form = PersonComposer(self.tr("请谁发言"), self.tr("发言"), seats)
        form.picked.connect(lambda who, kind: self._send(self._run.ask_to_speak, who, kind))
        return form

    def _recuse(self) -> MeetingForm:
        seats = [seat for seat in self._run.seats if seat.has_vote]
        form = PersonComposer(
            self.tr("谁回避"),
            self.tr("回避"),
            seats,
            reason=self.tr("有什么利害关系，例：亲属在物业公司任职"),
        )
        form.picked.connect(lambda who, why: self._send(self._run.recuse, who, why))
        return form

    def _postpone(self) -> MeetingForm:
        form = ReasonComposer(
            self.tr("留待下次"), self.tr("留待下次"), self.tr("原因，例：等物业报价")
        )
        form.reasoned.connect(lambda why: self._send(self._run.postpone, why))
        return form

    def _refer(self) -> MeetingForm:
        form = ReferralComposer(self.tr("转给谁决定"), self.tr("转交"), self.tr("原因，可以不写"))
        form.referred.connect(self._send_referral)
        return form

    def _send_referral(self, body: DecisionBody, why: str) -> None:
        if self._run.item is not None:
            self._send(self._run.run, ReferItem(self._run.item.id or 0, body, why))

    def _recess(self) -> MeetingForm:
        form = RecessComposer(self.tr("休会几分钟"), self.tr("休会"))
        form.chosen.connect(lambda minutes: self._send(self._run.rest, minutes))
        return form

    def _excuse(self) -> MeetingForm:
        name = self._run.name(self._run.cursor)
        title = self.tr("{name}请假").format(name=name)
        form = ReasonComposer(title, self.tr("请假"), self.tr("原因"), self.tr("有事"))
        form.reasoned.connect(lambda why: self._send(self._run.excuse, why))
        return form

    def _proxy(self) -> MeetingForm:
        absent = self._run.cursor or 0
        seats = [
            seat for seat in self._run.seats if seat.presence is Presence.HERE and seat.id != absent
        ]
        title = self.tr("{name}委托谁").format(name=self._run.name(absent))
        form = PersonComposer(
            title, self.tr("委托"), seats, reason=self.tr("委托书，例：书面委托书一份")
        )
        form.picked.connect(lambda who, paper: self._send(self._run.give_proxy, absent, who, paper))
        return form

    def _withdraw(self) -> MeetingForm:
        form = ReasonComposer(self.tr("撤回表决"), self.tr("撤回"), self.tr("原因"))
        form.reasoned.connect(lambda why: self._send(self._vote.withdraw, why))
        return form
