"""Who is called to the meeting, by party; guests are added here, leave (请假) is noted here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from app.domain.meetings.book import MeetingBook
from app.domain.meetings.people import Attendee, Duty
from app.services.meetings.planning import RemoveAttendee, SaveAttendee
from ui.tabs.meetings.line_button import LineButton
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.meeting_words import duty_word, offered_parties, party_word
from ui.tabs.meetings.prepare.attendee_form import (
    AttendeeForm,
    attendee_form_of,
    attendee_line,
    read_attendee,
)
from ui.tabs.meetings.prepare.missing_people import MissingPeople
from ui.widgets.basics import ActionButton, CheckBox, Choice, clear, column, words
from ui.widgets.cards import SideCard
from ui.widgets.edit_card import EditCard, put
from ui.widgets.form_field import TextInput
from ui.workspace import Workspace


class AttendeesCard(QStackedWidget):
    """The list, and one of them as a form. Signals: ``people_wanted()``."""

    people_wanted = Signal()

    def __init__(self, workspace: Workspace, model: MeetingModel) -> None:
        super().__init__()
        self._workspace, self._model = workspace, model
        self._book: MeetingBook | None = None
        self._known: Attendee | None = None
        self.listing = SideCard(QCoreApplication.translate("AttendeesCard", "参会人员"))
        self._people = column(gap=2)
        self.listing.body.addLayout(self._people)
        self.missing = MissingPeople(workspace, self)
        self.missing_button = ActionButton("", on_click=self._call_missing)
        self.listing.body.addWidget(self.missing_button)
        self.missing_button.hide()
        self.guest_button = ActionButton(self.tr("添加来宾"), on_click=self.add_guest)
        self.people_button = ActionButton(self.tr("三方人员…"), on_click=self.people_wanted.emit)
        self.listing.set_buttons(self.people_button, self.guest_button)
        self.form = AttendeeCard()
        self.addWidget(self.listing)
        self.addWidget(self.form)
        self.missing.found.connect(self._offer_missing)
        self.form.closed.connect(self.show_list)
        self.form.save_wanted.connect(self._save)
        self.form.remove_button.clicked.connect(self._remove)

    def show_book(self, book: MeetingBook) -> None:
        """Show who is called now."""
        self._book = book
        voting = sum(one.has_vote for one in book.attendees)
        said = self.tr("共 {n} 人，有表决权 {voting} 人")
        self.listing.head(self.tr("参会人员"), said.format(n=len(book.attendees), voting=voting))
        self.missing.look(book)
        clear(self._people)
        if not book.attendees:
            told = self.tr("还没有登记三方人员。登记一次，以后每次开会自己都会请到。")
            self._people.addWidget(words(told, "muted", wraps=True))
        for party in offered_parties():
            called = [one for one in book.attendees if one.party is party]
            if called:
                self._people.addWidget(words(party_word(party), "small"))
            for one in called:
                line = LineButton(attendee_line(one))
                line.clicked.connect(lambda _=False, one=one: self.edit(one))
                self._people.addWidget(line)

    def add_guest(self) -> None:
        """Call someone who is on no list."""
        self._open(None)

    def edit(self, attendee: Attendee) -> None:
        """Change the part of someone called."""
        self._open(attendee)

    def show_list(self) -> None:
        """Back from the form to the list."""
        self.setCurrentWidget(self.listing)
        self.listing.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_missing(self, count: int) -> None:
        self.missing_button.setVisible(count > 0)
        self.missing_button.set_words(self.tr("补请三方人员里的 {n} 人").format(n=count))

    def _call_missing(self) -> None:
        for attendee in self.missing.attendees:
            self._model.execute(SaveAttendee(attendee))

    @property
    def is_writing(self) -> bool:
        """Whether the form is open."""
        return self.currentWidget() is self.form

    def _open(self, attendee: Attendee | None) -> None:
        self._known = attendee
        self.setCurrentWidget(self.form)
        self.form.show_form(
            attendee_form_of(attendee) if attendee else AttendeeForm(),
            is_known=attendee is not None,
            is_listed=attendee is not None and attendee.person_id is not None,
        )

    def _save(self) -> None:
        if self._book is None or self._book.meeting.id is None:
            return
        reading = read_attendee(self.form.form, self._book.meeting.id, self._known)
        told = self._workspace.sentence(reading.refusal) if reading.refusal else ""
        self.form.refuse(reading.wrong, told)
        if reading.attendee is not None:
            self._model.execute(
                SaveAttendee(reading.attendee),
                on_done=lambda _outcome: self.show_list(),
                on_refused=lambda sentence: self.form.refuse({}, sentence),
                said=self.tr("已保存 {name}").format(name=reading.attendee.name),
            )

    def _remove(self) -> None:
        known = self._known
        if known is not None and known.id is not None:
            self._model.execute(
                RemoveAttendee(known.id),
                on_done=lambda _outcome: self.show_list(),
                on_refused=lambda sentence: self.form.refuse({}, sentence),
                said=self.tr("{name} 不参加这次会议了").format(name=known.name),
            )


class AttendeeCard(EditCard):
    """The part of one person in this meeting."""

    def __init__(self) -> None:
        super().__init__(
            QCoreApplication.translate("AttendeeCard", "参会人员"),
            QCoreApplication.translate("AttendeeCard", "保存"),
        )
        self.name = TextInput()
        self.party = Choice(self.tr("哪一方"))
        self.party.offer([(party, party_word(party)) for party in offered_parties()])
        self.title_field = TextInput()
        self.duty = Choice(self.tr("身份"))
        self.duty.offer([(duty, duty_word(duty)) for duty in Duty])
        self.has_vote = CheckBox(self.tr("有表决权"))
        self.is_excused = CheckBox(self.tr("请假"))
        self.excuse = TextInput()
        self.conflict = TextInput()
        self.add_field("name", self.tr("姓名"), self.name, is_needed=True)
        self.add_pair(
            ("party", self.tr("哪一方"), self.party), ("duty", self.tr("身份"), self.duty)
        )
        self.add_field("title", self.tr("单位、职务"), self.title_field)
        self.body.addWidget(self.has_vote)
        self.body.addWidget(self.is_excused)
        self.add_field("excuse", self.tr("请假原因"), self.excuse)
        self.add_field(
            "conflict", self.tr("利害关系"), self.conflict,
            hint=self.tr("如“亲属在物业任职”，表决时会提醒回避。"),
        )  # fmt: skip
        self.remove_button = ActionButton(self.tr("不参加这次会议"))
        self.body.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.is_excused.toggled.connect(self.fields["excuse"].setVisible)

    def show_form(self, form: AttendeeForm, *, is_known: bool, is_listed: bool) -> None:
        """Show someone called, or an empty form for a guest."""
        self.head(form.name if is_known else self.tr("添加来宾"))
        put(self.name, form.name)
        self.name.setReadOnly(is_listed)
        self.party.choose(form.party)
        put(self.title_field, form.title)
        self.duty.choose(form.duty)
        self.has_vote.setChecked(form.has_vote)
        self.is_excused.setChecked(form.is_excused)
        put(self.excuse, form.excuse)
        put(self.conflict, form.conflict)
        self.fields["excuse"].setVisible(form.is_excused)
        self.remove_button.setVisible(is_known)
        self.refuse({})
        first = self.is_excused if is_listed else self.name
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def form(self) -> AttendeeForm:
        """The fields as they stand."""
        return AttendeeForm(
            self.name.text(), self.party.currentData(), self.title_field.text(),
            self.duty.currentData(), self.has_vote.isChecked(), self.is_excused.isChecked(),
            self.excuse.text(), self.conflict.text(),
        )  # fmt: skip
