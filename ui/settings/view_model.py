"""What the settings page knows of the office, and the commands that change it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from app.domain.diary import Category, Channel
from app.domain.errors import RuleViolation
from app.domain.people import Role, Staff
from app.domain.service_score import ScorePartKind
from app.domain.working_calendar import CalendarDay, WorkingCalendar, warns_about_next_year
from app.ports.document_facts import RecoveryFacts
from app.ports.progress import Progress
from app.services.command_bus import Command
from app.services.office_commands import (
    RenameCommunity,
    SaveCategory,
    SaveChannel,
    SaveStaff,
    SetSettings,
)
from app.services.paper_facts import ADDRESS_KEY, HOURS_KEY, PHONE_KEY
from app.services.score_weights import score_weights, set_score_weights
from ui.workspace import Workspace

TABLES = ("channel", "category", "setting", "staff", "calendar_day")
PAPER_KEYS = (PHONE_KEY, ADDRESS_KEY, HOURS_KEY)

OnRefused = Callable[[str], object]


@dataclass(frozen=True)
class OfficeFacts:
    """Everything the settings page shows."""

    settings: Mapping[str, str]
    channels: tuple[Channel, ...]
    categories: tuple[Category, ...]
    staff: tuple[Staff, ...]
    weights: Mapping[ScorePartKind, int]
    days: tuple[CalendarDay, ...]
    lacks_next_year: bool


class SettingsViewModel(QObject):
    """Signals: ``facts_changed(OfficeFacts)``; ``sheet_ready(bytes)`` a new recovery sheet."""

    facts_changed = Signal(object)
    sheet_ready = Signal(bytes)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.facts: OfficeFacts | None = None
        workspace.changes.watch(TABLES, lambda _changes: self.reload(), self)

    @property
    def is_director(self) -> bool:
        """Whether the person may change staff."""
        return self.workspace.office.actor.role is Role.DIRECTOR

    def reload(self) -> None:
        """Read everything again."""
        office = self.workspace.office

        def read(_progress: Progress) -> OfficeFacts:
            settings = office.queries.settings()
            days = office.queries.calendar_days()
            return OfficeFacts(
                settings,
                office.diary.channels(),
                office.diary.categories(),
                office.queries.staff(),
                score_weights(settings.get),
                days,
                warns_about_next_year(WorkingCalendar(days), office.today()),
            )

        self.workspace.runner.run(
            read, on_success=self._show, replacing="settings-facts", owner=self
        )

    def save_papers(self, values: Mapping[str, str]) -> None:
        """Store what stands on the office's papers."""
        pairs = tuple((key, value.strip()) for key, value in values.items())
        self._do(SetSettings(pairs), self.tr("已保存"))

    def rename_community(self, name: str, on_refused: OnRefused) -> None:
        """Give the community another name; the window is built anew to show it everywhere."""
        if name.strip() != self.workspace.office.community:
            self.workspace.execute(
                RenameCommunity(name),
                on_done=lambda _outcome: self.workspace.look_changed.emit(),
                on_refused=on_refused,
                said=self.tr("已改名"),
                owner=self,
            )

    def save_channel(self, channel: Channel, on_refused: OnRefused) -> None:
        """Store a channel; a new one comes last."""
        if channel.id is None and self.facts is not None:
            last = max((known.position for known in self.facts.channels), default=-1)
            channel = replace(channel, position=last + 1)
        self._do(SaveChannel(channel), self.tr("渠道已保存"), on_refused)

    def save_category(
        self,
        category: Callable[[], Category],
        on_refused: OnRefused,
        on_saved: Callable[[object], object],
    ) -> None:
        """Store a category; ``category`` may itself refuse what was typed."""
        try:
            wanted = category()
        except RuleViolation as refusal:
            on_refused(self.workspace.sentence(refusal))
            return
        if wanted.id is None and self.facts is not None:
            same = [c.position for c in self.facts.categories if c.parent_id == wanted.parent_id]
            wanted = replace(wanted, position=max(same, default=-1) + 1)
        self.workspace.execute(
            SaveCategory(wanted),
            on_done=lambda outcome: on_saved(outcome.result),
            on_refused=on_refused,
            said=self.tr("类别已保存"),
            owner=self,
        )

    def save_weights(self, weights: Mapping[ScorePartKind, int], on_refused: OnRefused) -> None:
        """Store the weights of the service score."""
        try:
            command = set_score_weights(weights)
        except RuleViolation as refusal:
            on_refused(self.workspace.sentence(refusal))
            return
        self._do(command, self.tr("权重已保存"), on_refused)

    def save_staff(self, staff: Staff, password: str, on_refused: OnRefused) -> None:
        """Store a member of staff and, where one was typed, the password."""
        office = self.workspace.office

        def keep_password(staff_id: object) -> None:
            if password and isinstance(staff_id, int):
                self._set_password(staff_id, password, on_refused)

        if staff.id is None and not password:
            on_refused(self.tr("新同事需要一个密码。"))
            return
        if staff.id == office.actor.id and (not staff.active or staff.role is not Role.DIRECTOR):
            staff = replace(staff, active=True)
        self.workspace.execute(
            SaveStaff(staff),
            on_done=lambda outcome: keep_password(outcome.result),
            on_refused=on_refused,
            said=self.tr("已保存"),
            owner=self,
        )

    def change_my_password(self, password: str, on_refused: OnRefused) -> None:
        """Give the person at the window another password."""
        self._set_password(self.workspace.office.actor.id or 0, password, on_refused)

    def renew_recovery(self, on_refused: OnRefused) -> None:
        """Make a new recovery code, which ends the old one; ``sheet_ready`` follows."""
        office, language = self.workspace.office, self.workspace.language

        def job(_progress: Progress) -> bytes:
            code = office.storage.renew_recovery_code()
            facts = RecoveryFacts(office.community, code, office.today(), office.actor.name)
            return office.documents(language).recovery_sheet(facts)

        self.workspace.runner.run(
            job,
            on_success=self.sheet_ready.emit,
            on_failure=lambda error: on_refused(self.workspace.sentence(error)),
            writes=True,
            owner=self,
        )

    def _set_password(self, staff_id: int, password: str, on_refused: OnRefused) -> None:
        storage = self.workspace.office.storage
        self.workspace.runner.run(
            lambda _progress: storage.set_password(staff_id, password),
            on_success=lambda _done: self.workspace.say(self.tr("密码已更换")),
            on_failure=lambda error: on_refused(self.workspace.sentence(error)),
            writes=True,
            owner=self,
        )

    def _do(self, command: Command, said: str, on_refused: OnRefused | None = None) -> None:
        self.workspace.execute(command, on_refused=on_refused, said=said, owner=self)

    def _show(self, facts: OfficeFacts) -> None:
        self.facts = facts
        self.facts_changed.emit(facts)
