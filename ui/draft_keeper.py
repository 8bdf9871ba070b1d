"""Keeps what is being typed, so that a power cut takes at most a quarter of a second of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ui.workspace import Workspace

KEPT_WITHIN = 200
"""Milliseconds from the first key to the draft being written."""


class DraftKeeper(QObject):
    """The draft of one form; an empty text means there is none."""

    def __init__(self, workspace: Workspace, form: str, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._form = workspace, form
        self._body = ""
        self._kept = ""
        self._soon = QTimer(self, singleShot=True, interval=KEPT_WITHIN)
        self._soon.timeout.connect(self.flush)

    def keep(self, body: str) -> None:
        """Remember what the form holds now; written within ``KEPT_WITHIN``."""
        self._body = body
        if not self._soon.isActive():
            self._soon.start()

    def drop(self) -> None:
        """Forget the draft."""
        self._body = ""
        self.flush()

    @property
    def holds_something(self) -> bool:
        """Whether there is anything to lose."""
        return bool(self._body)

    def flush(self) -> None:
        """Write what is to be kept, now."""
        self._soon.stop()
        if self._body == self._kept:
            return
        body = self._kept = self._body
        drafts, form = self._workspace.office.drafts, self._form

        def write(_progress: object) -> None:
            if body:
                drafts.keep(form, body)
            else:
                drafts.drop(form)

        self._workspace.runner.run(
            write,
            on_failure=self._tell_failure,
            writes=True,
            replacing=f"draft-{form}",
            owner=self,
        )

    def recall(self, then: Callable[[str], object]) -> None:
        """Read what was kept before; ``then`` is called only if there is something."""
        drafts, form = self._workspace.office.drafts, self._form

        def read(_progress: object) -> str:
            return drafts.recall(form) or ""

        def found(body: str) -> None:
            if body and not self._body:
                self._body = self._kept = body
                then(body)

        self._workspace.runner.run(
            read, on_success=found, on_failure=self._tell_failure, owner=self
        )

    def _tell_failure(self, error: Exception) -> None:
        self._kept = ""
        self._workspace.say(self._workspace.sentence(error))
