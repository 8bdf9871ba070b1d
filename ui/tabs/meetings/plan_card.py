"""The card in which a meeting is planned, and the one for its monthly series."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal

from app.domain.meetings.meeting import MeetingKind
from app.domain.meetings.people import OffDayRule
from ui.tabs.meetings.meeting_words import meeting_kind_word, off_day_word
from ui.tabs.meetings.plan_form import (
    PlanForm,
    SeriesForm,
    day_in_words,
    proposed_title,
    series_form_of,
    usual_series,
)
from ui.tabs.meetings.plan_model import PlanModel, Proposal
from ui.widgets.basics import LINK, ActionButton, Choice
from ui.widgets.date_field import DateField
from ui.widgets.edit_card import EditCard, put
from ui.widgets.fitting_words import Paragraph
from ui.widgets.form_field import TextInput
from ui.widgets.number_field import NumberField
from ui.words import dotted

LONGEST = 24 * 60


class PlanCard(EditCard):
    """Signals: ``series_wanted()`` the person wants to change the monthly series."""

    series_wanted = Signal()

    def __init__(self, model: PlanModel, today: date) -> None:
        super().__init__(
            QCoreApplication.translate("PlanCard", "安排例会"),
            QCoreApplication.translate("PlanCard", "安排"),
        )
        self._model = model
        self.title_field = TextInput()
        self.day = DateField(self.tr("日期"), today)
        self.time = TextInput(placeholder="19:00")
        self.minutes = NumberField(self.tr("计划时长"), 5, LONGEST, unit=self.tr("分钟"))
        self.place = TextInput()
        self.kind = Choice(self.tr("会议种类"))
        self.kind.offer([(kind, meeting_kind_word(kind)) for kind in MeetingKind])
        self.copy = Choice(self.tr("议程"))
        self.series = ActionButton(
            self.tr("每月例会怎么定…"), kind=LINK, on_click=self.series_wanted.emit
        )
        self.told = Paragraph(role="small")
        self.head(self.tr("安排例会"))
        self.add_field("title", self.tr("会议名称"), self.title_field, is_needed=True)
        self.add_pair(("day", self.tr("日期"), self.day), ("time", self.tr("时间"), self.time))
        self.body.addWidget(self.told)
        self.body.addWidget(self.series, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_pair(
            ("place", self.tr("地点"), self.place),
            ("minutes", self.tr("计划时长"), self.minutes),
            shares=(2, 1),
        )
        self.add_field("kind", self.tr("种类"), self.kind)
        self.add_field(
            "copy", self.tr("议程"), self.copy,
            hint=self.tr("上次没办结的事和没定下来的议题会自己排在最前面。"),
        )  # fmt: skip
        self.day.date_changed.connect(self._follow_day)
        self.save_wanted.connect(self._plan)
        model.proposed.connect(self._show_proposal)
        model.refused.connect(lambda sentence: self.refuse({}, sentence))

    def open(self) -> None:
        """Begin with what is proposed."""
        self.refuse({})
        self._model.start()
        self.start_typing()

    @property
    def form(self) -> PlanForm:
        """The fields as they stand."""
        series = self._model.form
        return PlanForm(
            self.title_field.text(), self.day.day, self.time.text(), self.minutes.value(),
            self.place.text(), self.kind.currentData(), self.copy.currentData(),
            series.profile, series.seats,
        )  # fmt: skip

    def _show_proposal(self, proposal: Proposal) -> None:
        form = self._model.form
        put(self.title_field, form.title)
        self.day.set_day(form.day)
        put(self.time, form.time)
        put(self.place, form.place)
        self.minutes.setValue(form.minutes)
        self.kind.choose(form.kind)
        offered: list[tuple[object, str]] = [(None, self.tr("标准议程"))]
        said = self.tr("沿用 {meeting}")
        offered += [
            (row.id, said.format(meeting=dotted(row.number, row.title))) for row in proposal.earlier
        ]
        self.copy.offer(offered)
        told = ""
        if proposal.series is not None and proposal.day is not None:
            told = day_in_words(proposal.series, proposal.day)
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.title_field.selectAll()

    def _follow_day(self, day: date | None) -> None:
        """A title nobody has touched follows the day."""
        if day is not None and (not self.title_field.text() or self._is_proposed_title()):
            put(self.title_field, proposed_title(day))

    def _is_proposed_title(self) -> bool:
        return self.title_field.text() == self._model.form.title

    def _plan(self) -> None:
        self.day.take()
        if not self.day.is_valid:
            self.refuse({"day": self.day.accessibleDescription()})
            return
        self.refuse(self._model.plan(self.form).wrong)


class SeriesCard(EditCard):
    """The monthly series: which day, what becomes of a day off, where, how long."""

    def __init__(self, model: PlanModel, profiles: Sequence[tuple[object, str]]) -> None:
        """``profiles`` are the rules of voting to choose from, as key and words."""
        super().__init__(
            QCoreApplication.translate("SeriesCard", "每月例会"),
            QCoreApplication.translate("SeriesCard", "保存"),
        )
        self._model = model
        self.name = TextInput()
        self.day = NumberField(self.tr("每月几日"), 1, 31, unit=self.tr("日"))
        self.time = TextInput(placeholder="19:00")
        self.off_day = Choice(self.tr("遇到休息日"))
        self.off_day.offer([(rule, off_day_word(rule)) for rule in OffDayRule])
        self.place = TextInput()
        self.minutes = NumberField(self.tr("计划时长"), 5, LONGEST, unit=self.tr("分钟"))
        self.seats = NumberField(self.tr("业委会席位"), 0, 99, unit=self.tr("席"))
        self.profile = Choice(self.tr("业委会表决规则"))
        self.profile.offer(list(profiles))
        self.head(self.tr("每月例会"), self.tr("定好一次，以后每月的日期自己排出来。"))
        self.add_field("name", self.tr("名称"), self.name, is_needed=True)
        self.add_pair(("day", self.tr("每月几日"), self.day), ("time", self.tr("时间"), self.time))
        self.add_field("off_day", self.tr("遇到休息日"), self.off_day)
        self.add_field("place", self.tr("地点"), self.place)
        self.add_pair(
            ("minutes", self.tr("计划时长"), self.minutes),
            ("seats", self.tr("业委会席位"), self.seats),
        )
        self.add_field("profile", self.tr("业委会表决规则"), self.profile)
        self.save_wanted.connect(self._save)
        model.refused.connect(lambda sentence: self.refuse({}, sentence))

    def open(self) -> None:
        """Show the series kept, or the usual one."""
        form = series_form_of(self._model.proposal.series or usual_series())
        put(self.name, form.name)
        self.day.setValue(form.day)
        put(self.time, form.time)
        self.off_day.choose(form.off_day)
        put(self.place, form.place)
        self.minutes.setValue(form.minutes)
        self.seats.setValue(form.seats)
        self.profile.choose(form.profile)
        self.refuse({})
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.selectAll()

    def _save(self) -> None:
        reading = self._model.save_series(
            SeriesForm(
                self.name.text(), self.day.value(), self.time.text(), self.minutes.value(),
                self.place.text(), self.off_day.currentData(), self.profile.currentData(),
                self.seats.value(),
            )
        )  # fmt: skip
        self.refuse(reading.wrong)
