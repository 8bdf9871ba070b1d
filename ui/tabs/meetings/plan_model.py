"""Plans a meeting: the day its series proposes, the agendas it may take over; no widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.local_time import local_day
from app.domain.meetings.meeting import MeetingState
from app.domain.meetings.people import MeetingSeries
from app.domain.meetings.series_days import SeriesDay, next_meeting_of
from app.ports.meeting_queries import MeetingRow
from app.services.meetings.planning import PlanMeeting, SaveSeries
from ui.tabs.meetings.plan_form import (
    PlanForm,
    PlanReading,
    SeriesForm,
    SeriesReading,
    proposed_plan,
    read_plan,
    read_series,
    usual_series,
)
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.ports.progress import Progress
    from app.services.command_bus import Outcome


@dataclass(frozen=True)
class Proposal:
    """What planning begins with: the series and its next day, and meetings with an agenda.

    A series nobody has kept yet has no id.
    """

    series: MeetingSeries | None = None
    day: SeriesDay | None = None
    earlier: tuple[MeetingRow, ...] = ()


class PlanModel(QObject):
    """Signals: ``proposed(Proposal)``; ``planned(meeting_id)``; ``series_saved()``;
    ``refused(sentence)`` what belongs to no field.
    """

    proposed = Signal(object)
    planned = Signal(int)
    series_saved = Signal()
    refused = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.proposal = Proposal()

    def start(self) -> None:
        """Find out what is to be proposed."""
        office = self._office

        def read(_progress: Progress) -> Proposal:
            rows, calendar = office.meetings.meetings(), office.calendar()
            found = [one for one in office.meetings.series() if one.active]
            series = found[0] if found else usual_series()
            day = next_meeting_of(series, _last_planned(rows, office.today()), calendar)
            return Proposal(series, day, rows)

        self._workspace.runner.run(
            read, on_success=self._keep, replacing=f"plan-{id(self)}", owner=self
        )

    @property
    def form(self) -> PlanForm:
        """The fields as proposed."""
        day = self.proposal.day
        return proposed_plan(self.proposal.series, day.day if day else None)

    def plan(self, form: PlanForm) -> PlanReading:
        """Plan the meeting typed, if nothing is wrong with it."""
        reading = read_plan(form)
        if reading.fields is not None:
            series = self.proposal.series

            def done(outcome: Outcome) -> None:
                self.planned.emit(outcome.result)

            self._workspace.execute(
                PlanMeeting(reading.fields, series.id if series else None, form.copy_from),
                on_done=done,
                on_refused=self.refused.emit,
                said=self.tr("已安排 {title}").format(title=reading.fields.title),
                owner=self,
            )
        return reading

    def save_series(self, form: SeriesForm) -> SeriesReading:
        """Keep the monthly series typed, and propose its day."""
        reading = read_series(form, self.proposal.series)
        if reading.series is not None:
            self._workspace.execute(
                SaveSeries(reading.series),
                on_done=lambda _outcome: self._keep_series(),
                on_refused=self.refused.emit,
                said=self.tr("已保存每月例会"),
                owner=self,
            )
        return reading

    def _keep_series(self) -> None:
        self.series_saved.emit()
        self.start()

    def _keep(self, proposal: Proposal) -> None:
        self.proposal = proposal
        self.proposed.emit(proposal)


def _last_planned(rows: tuple[MeetingRow, ...], today: date) -> date:
    """The end of the last month that has its meeting already, or yesterday."""
    months = (
        local_day(row.planned_at).replace(day=1)
        for row in rows
        if row.state is not MeetingState.CANCELLED and row.planned_at is not None
    )
    ends = ((month + timedelta(days=31)).replace(day=1) - timedelta(days=1) for month in months)
    return max([*ends, today - timedelta(days=1)])
