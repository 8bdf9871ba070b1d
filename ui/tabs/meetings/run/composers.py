"""The small forms at the foot of the page: notes, promises, who speaks, recess, reasons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.diary import Party
from app.domain.meetings.events import SpeechKind
from app.services.meetings.actions import ActionFields
from app.services.meetings.note_acts import REFERRABLE
from ui.tabs.meetings.meeting_words import offered_parties, party_word, referral_word
from ui.tabs.meetings.run.people import Presence, Seat, typed_number
from ui.tabs.meetings.run.run_model import RECESS_MINUTES
from ui.tabs.meetings.run.tiles import TileFace, TileGrid
from ui.tabs.meetings.run.words import speech_word
from ui.theme import current
from ui.widgets.basics import ActionButton, CheckBox, Choice, column, row
from ui.widgets.cards import scrolled
from ui.widgets.composer import Composer
from ui.widgets.date_field import DateField
from ui.widgets.form_field import FormField, TextArea, TextInput
from ui.widgets.number_field import NumberField

LARGEST_INCOME = 100_000_000
PERSON_WIDE = 210


class MeetingForm(Composer):
    """A form whose button, Enter in a line and Ctrl+Enter do the same. Signals: ``submitted()``."""

    submitted = Signal()

    def __init__(self, title: str, action: str, *pieces: QWidget) -> None:
        super().__init__()
        self.title.setText(title)
        self.setAccessibleName(title)
        self.save = ActionButton(f"{action}  Ctrl+Enter", on_click=self.submitted.emit)
        for piece in pieces:
            self._body.addWidget(piece)
            if isinstance(piece, TextArea):
                piece.submitted.connect(self.submitted)
        self._foot = row(self.wrong, None, self.save, gap=12)
        self._body.addLayout(self._foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        else:
            event.accept()  # no key of the meeting while something is being written


class TextComposer(MeetingForm):
    """Words, and whose they are where that matters. Signals: ``written(text, party)``."""

    written = Signal(str, object)

    def __init__(
        self, title: str, action: str, placeholder: str, *, asks_party: bool = False
    ) -> None:
        self.text = TextArea(lines=2, placeholder=placeholder)
        self.text.setAccessibleName(title)
        self.party = Choice("")
        self.party.setAccessibleName(title)
        self.party.offer([(party, party_word(party)) for party in offered_parties()])
        line = row(self.party, self.text, gap=8)
        line.setStretch(1, 1)
        line.setAlignment(self.party, Qt.AlignmentFlag.AlignTop)
        holder = QWidget()
        holder.setLayout(line)
        super().__init__(title, action, holder)
        self.text.submitted.connect(self.submitted)
        self.party.setVisible(asks_party)
        self._asks_party = asks_party
        self.submitted.connect(self._write)

    def take_focus(self) -> None:
        field = self.party if self._asks_party else self.text
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _write(self) -> None:
        party = Party(self.party.currentData()) if self._asks_party else None
        self.written.emit(self.text.toPlainText().strip(), party)


class ReasonComposer(MeetingForm):
    """One line: why. Signals: ``reasoned(text)``."""

    reasoned = Signal(str)

    def __init__(self, title: str, action: str, placeholder: str, start: str = "") -> None:
        self.text = TextInput(start, placeholder=placeholder)
        self.text.setAccessibleName(title)
        super().__init__(title, action, self.text)
        self.submitted.connect(lambda: self.reasoned.emit(self.text.text().strip()))

    def take_focus(self) -> None:
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()


class ReferralComposer(MeetingForm):
    """To whom an item is handed, and why. Signals: ``referred(body, reason)``."""

    referred = Signal(object, str)

    def __init__(self, title: str, action: str, placeholder: str) -> None:
        self.body = Choice(title)
        self.body.offer([(body, referral_word(body)) for body in REFERRABLE])
        self.text = TextInput(placeholder=placeholder)
        self.text.setAccessibleName(placeholder)
        line = row(self.body, self.text, gap=8)
        line.setStretch(1, 1)
        holder = QWidget()
        holder.setLayout(line)
        super().__init__(title, action, holder)
        self.submitted.connect(
            lambda: self.referred.emit(self.body.currentData(), self.text.text().strip())
        )

    def take_focus(self) -> None:
        self.body.setFocus(Qt.FocusReason.ShortcutFocusReason)


class RecessComposer(MeetingForm):
    """How long the recess is. Signals: ``chosen(minutes)``."""

    chosen = Signal(int)

    def __init__(self, title: str, action: str) -> None:
        self.minutes = NumberField(title, 1, 24 * 60, unit=self.tr("分钟"))
        self.minutes.setValue(RECESS_MINUTES)
        holder = QWidget()
        holder.setLayout(row(self.minutes, None))
        super().__init__(title, action, holder)
        self.submitted.connect(lambda: self.chosen.emit(self.minutes.value()))

    def take_focus(self) -> None:
        self.minutes.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.minutes.selectAll()


class PersonComposer(MeetingForm):
    """Somebody of those who are here, by digit or click. Signals: ``picked(id, extra)``.

    ``extra`` is the kind of speech, or the reason, whichever this form asks for.
    """

    picked = Signal(int, object)

    def __init__(self, title: str, action: str, seats: Sequence[Seat], *, reason: str = "") -> None:
        self.seats = tuple(seats)
        self.picked_id: int | None = None
        self._typed = ""
        self.grid = TileGrid(PERSON_WIDE)
        self.kind = Choice(title)
        self.kind.offer([(kind, speech_word(kind)) for kind in reversed(list(SpeechKind))])
        self.reason = TextInput(placeholder=reason)
        self.reason.setAccessibleName(reason or title)
        self._asks_reason = bool(reason)
        inner = QWidget()
        inner.setProperty("role", "page")
        inner.setLayout(column(self.grid, None))
        area = scrolled(inner)
        area.setMinimumHeight(current().px(126))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        super().__init__(title, action, area, self.reason)
        self._foot.insertWidget(0, self.kind)
        self.reason.setVisible(self._asks_reason)
        self.kind.setVisible(not self._asks_reason)
        self.grid.chosen.connect(self._take)
        self.submitted.connect(self._pick)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tell()

    def take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, attendee_id: int) -> None:
        """Choose somebody."""
        self.picked_id = attendee_id
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if digit.isascii() and digit.isdigit():
            offered = [seat.number for seat in self.seats]
            self._typed = typed_number(self._typed, digit, offered)
            if self._typed:
                self.choose(next(s.id for s in self.seats if s.number == int(self._typed)))
                if self._asks_reason and len(offered) < 10:
                    self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().keyPressEvent(event)

    def _take(self, attendee_id: int) -> None:
        self.choose(attendee_id)
        if self._asks_reason:
            self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._pick()

    def _pick(self) -> None:
        if self.picked_id is None:
            self.refuse(self.tr("请先按数字选一个人。"))
        elif self._asks_reason:
            self.picked.emit(self.picked_id, self.reason.text().strip())
        else:
            self.picked.emit(self.picked_id, SpeechKind(self.kind.currentData()))

    def _tell(self) -> None:
        self.grid.show_faces(
            [
                TileFace(
                    seat.id,
                    str(seat.number),
                    seat.attendee.name,
                    party_word(seat.attendee.party),
                    "" if seat.presence is Presence.HERE else self.tr("未到会"),
                    is_chosen=seat.id == self.picked_id,
                    is_dimmed=seat.presence is not Presence.HERE,
                )
                for seat in self.seats
            ]
        )


class PromiseComposer(MeetingForm):
    """A promise or a condition: what, who, until when, how it will be checked.

    Signals: ``agreed(ActionFields)``.
    """

    agreed = Signal(object)

    def __init__(self, title: str, action: str, today: date, *, after_vote: bool) -> None:
        self.text = TextInput(placeholder=self.tr("做什么，例：每月 6,000 元收入进公共收益账户"))
        self.party = Choice(self.tr("责任单位"))
        self.party.offer([(party, party_word(party)) for party in offered_parties()])
        self.party.choose(Party.PROPERTY)
        self.person = TextInput()
        self.due = DateField(self.tr("完成期限"), today)
        self.check = TextInput(placeholder=self.tr("例：下次例会看银行流水"))
        self.income = NumberField(self.tr("每月收入（元）"), 0, LARGEST_INCOME, unit=self.tr("元"))
        self.income.setSpecialValueText(self.tr("没有"))
        self.condition = CheckBox(self.tr("这是赞成的条件"))
        self.condition.setChecked(after_vote)
        self._text_field = FormField(self.tr("内容"), self.text, is_needed=True)
        self._due_field = FormField(self.tr("完成期限"), self.due)
        first, second = QWidget(), QWidget()
        who = row(
            FormField(self.tr("责任单位"), self.party),
            FormField(self.tr("责任人"), self.person),
            self._due_field,
            gap=12,
        )
        first.setLayout(who)
        check = row(
            FormField(self.tr("怎样核实"), self.check),
            FormField(self.tr("每月收入"), self.income),
            self.condition,
            gap=12,
        )
        check.setStretch(0, 1)
        second.setLayout(check)
        super().__init__(title, action, self._text_field, first, second)
        self.submitted.connect(self._agree)

    def take_focus(self) -> None:
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _agree(self) -> None:
        self.due.take()
        self._text_field.accept()
        self._due_field.accept()
        if not self.text.text().strip():
            self._text_field.refuse(self.tr("请写明做什么。"))
            self.text.setFocus()
            return
        if not self.due.is_valid:
            self._due_field.refuse(self.due.accessibleDescription())
            self.due.setFocus()
            return
        self.agreed.emit(
            ActionFields(
                self.text.text().strip(),
                Party(self.party.currentData()),
                self.person.text().strip(),
                self.due.day,
                self.check.text().strip(),
                is_condition=self.condition.isChecked(),
                monthly_income=self.income.value() * 100,
            )
        )
