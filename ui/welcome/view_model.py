"""What the welcome page knows: which step it shows, what was refused, and the jobs behind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.domain.errors import RuleViolation
from app.office_folder import opens_unasked
from app.ports.document_facts import RecoveryFacts
from app.ports.progress import Progress
from app.wording import Wording
from ui.preferences import Preferences, data_folder
from ui.task_runner import Runner
from ui.welcome.password_strength import strength_of

if TYPE_CHECKING:
    from app.office import Office

LONGEST_NAME = 60


class Step(StrEnum):
    """What the page shows."""

    START = "start"
    OPEN = "open"
    CREATE = "create"
    RECOVERY = "recovery"
    WAIT = "wait"


class Field(StrEnum):
    """Beside which field a refusal is said."""

    FOLDER = "folder"
    COMMUNITY = "community"
    STAFF = "staff"
    PASSWORD = "password"  # noqa: S105  the name of a field
    REPEAT = "repeat"
    PAGE = "page"


FIELD_OF_CODE = {
    "community_name_missing": Field.COMMUNITY,
    "staff_name_missing": Field.STAFF,
    "password_too_short": Field.PASSWORD,
    "password_needed": Field.PASSWORD,
    "password_wrong": Field.PASSWORD,
}


@dataclass(frozen=True)
class NewOffice:
    """What the form «新建社区» holds."""

    community: str
    staff: str
    folder: Path
    password: str
    repeat: str


class WelcomeViewModel(QObject):
    """State of the welcome page.

    Signals: ``step_changed()``; ``refused(Field, sentence)``; ``opened(Office)``;
    ``given_to_other_window()`` the office is open in another window, which came forward;
    ``sheet_ready(bytes)`` the recovery sheet as PDF.
    """

    step_changed = Signal()
    refused = Signal(object, str)
    opened = Signal(object)
    given_to_other_window = Signal()
    sheet_ready = Signal(bytes)

    def __init__(
        self, runner: Runner, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner, self._preferences = runner, preferences
        self.wording = Wording(preferences.language)
        self.step = Step.START
        self.folder: Path | None = None
        self.recovery_code = ""
        self.is_sheet_kept = False
        self._office: Office | None = None
        self._before_wait = Step.START

    @property
    def recent(self) -> tuple[Path, ...]:
        """Offices opened lately that are still there."""
        return tuple(path for path in self._preferences.recent_offices if is_office(path))

    @property
    def is_waiting(self) -> bool:
        """Whether an office is being opened or made."""
        return self.step is Step.WAIT

    @property
    def can_go_on(self) -> bool:
        """Whether the recovery sheet was printed or saved."""
        return self.is_sheet_kept

    def go_to(self, step: Step) -> None:
        """Show another step."""
        self.step = step
        self.step_changed.emit()

    def choose_folder(self, folder: Path) -> None:
        """An existing office was picked; ask for its password, or open it if it needs none."""
        self.folder = folder
        self.go_to(Step.OPEN)
        if not is_office(folder):
            self.refused.emit(Field.FOLDER, self.wording.error(_missing(folder)))
            return

        def needs_no_password(_progress: Progress) -> bool:
            # Loads the storage while the person is still typing the password.
            from app.bootstrap import is_open_office

            return is_open_office(folder)

        def go_on(is_open: object) -> None:
            if is_open and self.step is Step.OPEN and self.folder == folder:
                self.open(folder, None)

        self._runner.run(
            needs_no_password,
            on_success=go_on,
            on_failure=self._refuse,
            replacing="welcome-look",
            owner=self,
        )

    def open_at_start(self, folder: Path, password: str | None) -> None:
        """The program was started with an office: open it, or ask for its password."""
        if self.opens_at_start(folder, password):
            self.open(folder, password)
        else:
            self.choose_folder(folder)

    def opens_at_start(self, folder: Path, password: str | None) -> bool:
        """Whether nothing needs to be asked before this office opens."""
        return is_office(folder) and (bool(password) or opens_unasked(folder))

    def open(self, folder: Path, password: str | None) -> None:
        """Open an office; refusals come back beside the fields."""

        def job(_progress: Progress) -> Any:
            from app.bootstrap import open_office

            return open_office(folder, password or None)

        self.folder = folder
        self._start(job, Step.OPEN)

    def open_sample(self) -> None:
        """Open the sample community on a temporary copy."""

        def job(_progress: Progress) -> Any:
            from app.bootstrap import open_sample

            return open_sample()

        self._start(job, self.step if self.step is not Step.WAIT else Step.START)

    def refusals_of(self, form: NewOffice) -> dict[Field, str]:
        """What is still missing in the form «新建社区», beside which field."""
        said: dict[Field, str] = {}
        if not form.community.strip():
            said[Field.COMMUNITY] = self.wording.error(RuleViolation("community_name_missing"))
        if not form.staff.strip():
            said[Field.STAFF] = self.wording.error(RuleViolation("staff_name_missing"))
        strength = strength_of(form.password)
        if not strength.is_allowed:
            said[Field.PASSWORD] = self.strength_words(form.password)
        elif form.password != form.repeat:
            said[Field.REPEAT] = self.tr("两次输入的密码不一样，请再输一次。")
        return said

    def create(self, form: NewOffice) -> None:
        """Make a new office; then its recovery sheet has to be printed or saved."""
        refusals = self.refusals_of(form)
        for field, sentence in refusals.items():
            self.refused.emit(field, sentence)
        if refusals:
            return

        def job(_progress: Progress) -> Any:
            from app.bootstrap import create_office

            form.folder.parent.mkdir(parents=True, exist_ok=True)
            return create_office(
                form.folder, form.community.strip(), form.staff.strip(), form.password
            )

        self.folder = form.folder
        self._wait(Step.CREATE)
        self._runner.run(
            job,
            on_success=self._created,
            on_failure=self._refuse,
            writes=True,
            title=self.tr("正在建立"),
            can_stop=False,
            owner=self,
        )

    def make_sheet(self) -> None:
        """Set the recovery sheet; ``sheet_ready`` follows."""
        office, code, language = self._office, self.recovery_code, self._preferences.language
        if office is None:
            return
        facts = RecoveryFacts(office.community, code, office.today(), office.actor.name)
        self._runner.run(
            lambda _progress: office.documents(language).recovery_sheet(facts),
            on_success=self.sheet_ready.emit,
            on_failure=self._refuse,
            owner=self,
        )

    def sheet_was_kept(self) -> None:
        """The sheet was printed or saved: the person may go on."""
        self.is_sheet_kept = True
        self.step_changed.emit()

    def finish(self) -> None:
        """Go on into the new office."""
        if self.is_sheet_kept and self._office is not None:
            office, self._office = self._office, None
            self.recovery_code = ""
            self.opened.emit(office)

    def suggested_folder(self, community: str) -> Path:
        """Where a new office would lie: in this computer's own data, under its own name.

        Not in the documents: those are often a synchronised folder, which a database in use does
        not survive.
        """
        name = re.sub(r'[\\/:*?"<>|\x00-\x1f]', "", community).strip(" .")[:LONGEST_NAME]
        wanted = data_folder() / (name or self.tr("我的社区"))
        free, number = wanted, 2
        while free.exists():
            free, number = wanted.with_name(f"{wanted.name} {number}"), number + 1
        return free

    def strength_words(self, password: str) -> str:
        """What is said about a password while it is typed."""
        return {
            "empty": self.tr("至少 6 个字；一句只有自己知道的话最好记，也最难猜。"),
            "too_short": self.tr("太短了，至少要 6 个字。"),
            "common": self.tr("这样的密码一猜就中，请换一个。"),
            "weak": self.tr("可以用，但不算强；再长几个字会好很多。"),
            "good": self.tr("不错。"),
            "strong": self.tr("很好，很难猜到。"),
        }[strength_of(password).value]

    def _start(self, job: Any, back_to: Step) -> None:
        self._wait(back_to)
        self._runner.run(
            job, on_success=self.opened.emit, on_failure=self._refuse, writes=True, owner=self
        )

    def _wait(self, back_to: Step) -> None:
        self._before_wait = back_to
        self.go_to(Step.WAIT)

    def _created(self, made: tuple[str, Office]) -> None:
        self.recovery_code, self._office = made
        self.is_sheet_kept = False
        self.go_to(Step.RECOVERY)

    def _refuse(self, error: Exception) -> None:
        if self.step is Step.WAIT:
            self.go_to(self._before_wait)
        if isinstance(error, RuleViolation):
            if error.code == "office_in_use" and self.folder is not None:
                from ui.single_instance import raise_other

                if raise_other(self.folder):
                    self.given_to_other_window.emit()
                    return
            elsewhere = Field.PAGE if self.step is Step.START else Field.FOLDER
            field = FIELD_OF_CODE.get(error.code, elsewhere)
            self.refused.emit(field, self.wording.error(error))
        elif isinstance(error, OSError):
            told = self.tr("这个文件夹不能写：{why}。请换一个位置，或请管理员放开权限。")
            self.refused.emit(Field.FOLDER, told.format(why=error.strerror or ""))
        else:
            self.refused.emit(Field.PAGE, self.tr("没有打开，原来的数据没有改动。"))
            self._runner.unhandled(error)


def is_office(folder: Path) -> bool:
    """Whether a folder looks like an office."""
    try:
        return (folder / "office.db").is_file()
    except OSError:
        return False


def _missing(folder: Path) -> RuleViolation:
    return RuleViolation("office_missing", folder=folder.name)
