"""Sets what is being typed on paper in the background, and has it checked.

While one version is being set, only the newest of those typed meanwhile waits.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.notices.templates import NoticeTemplate
from ui.tabs.notices.write.judging import Judgement, judge
from ui.tabs.notices.write.write_values import WriteValues

if TYPE_CHECKING:
    from app.ports.progress import Progress
    from ui.workspace import Workspace

PAUSE = 15
"""Milliseconds between a key and the page being set anew."""
CHINESE_PAPER = "zh_CN"
"""Notices speak the residents' language, whatever the window's."""


class PageSetter(QObject):
    """Signals: ``judged(Judgement)`` how a version comes out; ``failed(sentence)``."""

    judged = Signal(object)
    failed = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.judgement: Judgement | None = None
        self._wanted: tuple[WriteValues, NoticeTemplate, str] | None = None
        self._is_setting = False
        self._notice = 0
        self._then: Callable[[], object] | None = None
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._set)

    def forget(self) -> None:
        """Another notice begins: what is known of the one before counts no longer."""
        self._soon.stop()
        self.judgement, self._wanted, self._then = None, None, None
        self._notice += 1

    def want(self, values: WriteValues, template: NoticeTemplate, number: str) -> None:
        """Set this version soon."""
        self._wanted = (values, template, number)
        if not self._soon.isActive():
            self._soon.start()

    def set_now(self) -> None:
        """Set what is wanted without waiting for a pause."""
        self._soon.stop()
        self._set()

    def when_judged(self, values: WriteValues, then: Callable[[], object]) -> None:
        """Call ``then`` once this version, wanted before, is judged."""
        if self.judgement is not None and self.judgement.values == values:
            then()
        else:
            self._then = then
            self.set_now()

    def _set(self) -> None:
        if self._wanted is None or self._is_setting:
            return
        values, template, number = self._wanted
        notice = self._notice
        office, self._wanted, self._is_setting = self._office, None, True

        def work(_progress: Progress) -> Judgement:
            setting = office.documents(CHINESE_PAPER).notice(values.written(template, number))
            return judge(values, template, setting, office.today(), office.calendar())

        self._workspace.runner.run(
            work,
            on_success=lambda judgement: self._judge(judgement, notice),
            on_failure=self._fail,
            owner=self,
        )

    def _judge(self, judgement: Judgement, notice: int) -> None:
        self._is_setting = False
        if notice != self._notice:
            self._set()
            return
        self.judgement = judgement
        self.judged.emit(judgement)
        if self._wanted is not None:
            self.set_now()
        elif self._then is not None:
            then, self._then = self._then, None
            then()

    def _fail(self, error: Exception) -> None:
        self._is_setting, self._then = False, None
        self.failed.emit(self._workspace.sentence(error))
