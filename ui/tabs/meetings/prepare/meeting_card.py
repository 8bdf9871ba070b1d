"""The meeting itself (会务): when, where, how long, and the rules its votes are counted by."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal

from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import MeetingKind, MeetingState
from app.domain.meetings.notice import notice_days, notice_due
from app.services.meetings.planning import CancelMeeting, EditMeeting
from app.services.vote_rules import vote_rules
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.meeting_words import meeting_kind_word
from ui.tabs.meetings.plan_form import PlanForm, plan_of, read_plan
from ui.tabs.meetings.prepare.rule_words import profile_in_words
from ui.theme import Tone
from ui.widgets.basics import LINK, ActionButton, Choice, row
from ui.widgets.cards import MessageBar
from ui.widgets.date_field import DateField
from ui.widgets.edit_card import EditCard, put
from ui.widgets.fitting_words import Paragraph
from ui.widgets.form_field import TextArea, TextInput
from ui.widgets.number_field import NumberField
from ui.words import full_day
from ui.workspace import Workspace


class MeetingCard(EditCard):
    """Signals: ``rules_wanted()`` print the rules."""

    rules_wanted = Signal()

    def __init__(self, workspace: Workspace, model: MeetingModel) -> None:
        super().__init__(
            QCoreApplication.translate("MeetingCard", "会务"),
            QCoreApplication.translate("MeetingCard", "保存"),
        )
        self._workspace, self._model = workspace, model
        self._book: MeetingBook | None = None
        self._kept = PlanForm()
        self.cancel_button.hide()
        self.call_off_button = ActionButton(self.tr("取消会议…"), on_click=self._call_off)
        self._build(workspace.office.today())
        self._lay_out()
        self.save_wanted.connect(self._save)
        self.profile.currentIndexChanged.connect(self._show_law)

    def _build(self, today: date) -> None:
        self.notice = MessageBar()
        self.title_field = TextInput()
        self.day = DateField(self.tr("日期"), today)
        self.time = TextInput(placeholder="19:00")
        self.place = TextInput()
        self.minutes = NumberField(self.tr("计划时长"), 5, 24 * 60, unit=self.tr("分钟"))
        self.kind = Choice(self.tr("种类"))
        self.kind.offer([(kind, meeting_kind_word(kind)) for kind in MeetingKind])
        self.seats = NumberField(self.tr("业委会席位"), 0, 99, unit=self.tr("席"))
        self.profile = Choice(self.tr("业委会表决规则"))
        wording = self._workspace.wording
        self.profile.offer(
            [(key, wording.of("vote_profiles", key, {})) for key in vote_rules().profiles]
        )
        self.law = Paragraph(role="small")
        self.notes = TextArea(lines=2)

    def _lay_out(self) -> None:
        self.head(self.tr("会务"))
        self.body.addWidget(self.notice)
        self.add_field("title", self.tr("会议名称"), self.title_field, is_needed=True)
        self.add_pair(("day", self.tr("日期"), self.day), ("time", self.tr("时间"), self.time))
        self.add_field("place", self.tr("地点"), self.place)
        self.add_pair(
            ("minutes", self.tr("计划时长"), self.minutes), ("kind", self.tr("种类"), self.kind)
        )
        self.add_field("profile", self.tr("业委会表决规则"), self.profile)
        self.body.addWidget(self.law)
        rules = ActionButton(self.tr("打印规则"), kind=LINK, on_click=self.rules_wanted.emit)
        self.body.addLayout(row(rules, None))
        self.add_field(
            "seats", self.tr("业委会席位"), self.seats,
            hint=self.tr("议事规则定的席位；不清楚填 0，按在任人数算。"),
        )  # fmt: skip
        self.add_field("notes", self.tr("备注"), self.notes)
        self.body.addLayout(row(self.call_off_button, None))

    def show_book(self, book: MeetingBook) -> None:
        """Show the meeting; what is being typed stays."""
        is_other = self._book is None or self._book.meeting.id != book.meeting.id
        form = plan_of(book.meeting)
        if is_other or self.form == self._kept:
            self._fill(form)
        self._book, self._kept = book, form
        self.call_off_button.setVisible(book.meeting.state is MeetingState.PLANNED)
        self._tell_notice(book)

    @property
    def form(self) -> PlanForm:
        """The fields as they stand."""
        return PlanForm(
            title=self.title_field.text(),
            day=self.day.day,
            time=self.time.text(),
            minutes=self.minutes.value(),
            place=self.place.text(),
            kind=self.kind.currentData(),
            profile=self.profile.currentData(),
            seats=self.seats.value(),
            notes=self.notes.toPlainText(),
        )

    def leave(self) -> None:
        """Save what was typed."""
        if self._book is not None and self.form != self._kept:
            self._save()

    def _fill(self, form: PlanForm) -> None:
        put(self.title_field, form.title)
        self.day.set_day(form.day)
        put(self.time, form.time)
        put(self.place, form.place)
        self.minutes.setValue(form.minutes)
        self.kind.choose(form.kind)
        self.profile.choose(form.profile)
        self.seats.setValue(form.seats)
        put(self.notes, form.notes)
        self._show_law()

    def _show_law(self) -> None:
        key = self.profile.currentData()
        if key is not None:
            self.law.setText(profile_in_words(vote_rules().profile(key), self._workspace.wording))

    def _tell_notice(self, book: MeetingBook) -> None:
        """Say until when the agenda must be posted."""
        meeting, rules = book.meeting, vote_rules().profile(book.meeting.profile)
        due = notice_due(meeting, rules)
        if due is None or meeting.state is not MeetingState.PLANNED:
            self.notice.hide()
            return
        days, today = notice_days(meeting, rules), self._workspace.office.today()
        said = (
            self.tr("议程应在会前 {n} 日公布，最晚 {day}，已经过了。")
            if due < today
            else self.tr("议程要在会前 {n} 日公布，最晚 {day}。")
        )
        tone = Tone.SEAL if due < today else Tone.AMBER
        self.notice.say(said.format(n=days, day=full_day(due)), tone)

    def _save(self) -> None:
        if self._book is None or self._book.meeting.id is None:
            return
        self.day.take()
        if not self.day.is_valid:
            self.refuse({"day": self.day.accessibleDescription()})
            return
        reading = read_plan(self.form)
        self.refuse(reading.wrong)
        if reading.fields is not None:
            self._kept = self.form
            self._model.execute(
                EditMeeting(self._book.meeting.id, reading.fields),
                on_refused=lambda sentence: self.refuse({}, sentence),
                said=self.tr("已保存会务"),
            )

    def _call_off(self) -> None:
        if self._book is None or self._book.meeting.id is None:
            return
        reason = self._workspace.ask.text(
            self.tr("取消这次会议"), self.tr("原因"), action=self.tr("取消会议")
        )
        if reason:
            self._model.execute(
                CancelMeeting(self._book.meeting.id, reason),
                on_refused=lambda sentence: self.refuse({}, sentence),
                said=self.tr("会议已取消"),
            )
