"""What a screen gets from its window: the office, the task runner, questions, and the way around.

Screens know the workspace and nothing of the window or of each other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.domain.errors import RuleViolation
from app.wording import Wording
from ui.ask import Ask
from ui.change_signals import ChangeSignals
from ui.preferences import Preferences
from ui.task_runner import Runner, Task

if TYPE_CHECKING:
    from app.office import Office
    from app.ports.changes import ChangeSet
    from app.ports.undo import UndoLabel
    from app.services.command_bus import Command, Outcome


class Workspace(QObject):
    """One per window.

    Attributes: ``office``, ``runner``, ``ask``, ``changes``, ``preferences``, ``wording``.
    Signals: ``went_to(key, what)`` a screen asks for another one; ``sample_wanted()`` for the
    sample community in place of this office; ``said(text, action, act)`` a
    toast; ``undo_changed(undo, redo)`` what undo and redo would do now, in words, or empty;
    ``saving(bool)`` whether something is being written; ``look_changed()`` theme, text size or
    language were set anew in the preferences.
    """

    went_to = Signal(str, object)
    sample_wanted = Signal()
    said = Signal(str, str, object)
    undo_changed = Signal(str, str)
    saving = Signal(bool)
    look_changed = Signal()

    def __init__(
        self,
        office: Office,
        runner: Runner,
        ask: Ask,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.office = office
        self.runner = runner
        self.ask = ask
        self.preferences = preferences
        self.wording = Wording(preferences.language)
        self._saves = 0
        self.changes = ChangeSignals(self)
        office.listen(self.changes.hear)
        self.changes.committed.connect(self.read_undo)

    @property
    def language(self) -> str:
        """``zh_CN`` or ``en``."""
        return self.wording.language

    def go_to(self, key: str, what: object = None) -> None:
        """Show another screen («diary», «history», …), opened at a thing if one is given."""
        self.went_to.emit(key, what)

    def say(self, text: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Say at the foot of the window that something was done."""
        self.said.emit(text, action, act)

    def execute(
        self,
        command: Command,
        *,
        on_done: Callable[[Outcome], object] | None = None,
        on_refused: Callable[[str], object] | None = None,
        said: str = "",
        owner: QObject | None = None,
    ) -> Task:
        """Do a command in the writing lane.

        ``said`` is told afterwards, with «撤销». ``on_refused`` gets the sentence of a rule that
        said no, to be shown beside the field; without it the sentence is told at the foot.
        """

        def done(outcome: Outcome) -> None:
            if said:
                undoable = type(command).undoable and bool(outcome.changes.tables)
                self.say(said, self.tr("撤销") if undoable else "", self.undo)
            if on_done is not None:
                on_done(outcome)

        def refused(error: Exception) -> None:
            self._refuse(error, on_refused)

        return self._write(lambda: self.office.execute(command), done, refused, owner)

    def undo(self) -> None:
        """Take back the newest act."""
        label = self.tr("已撤销：{what}")
        self._turn_back(self.office.undo_history.undo, label, self.tr("重做"), self.redo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        label = self.tr("已重做：{what}")
        self._turn_back(self.office.undo_history.redo, label, self.tr("撤销"), self.undo)

    def revert(self, journal_id: int, on_done: Callable[[], object] | None = None) -> None:
        """Take back one older act."""
        label = self.tr("已撤销：{what}")

        def act() -> ChangeSet:
            return self.office.undo_history.revert(journal_id)

        self._turn_back(act, label, self.tr("撤销"), self.undo, on_done)

    def sentence(self, error: Exception) -> str:
        """What an error says to a person."""
        if isinstance(error, RuleViolation):
            return self.wording.error(error)
        if isinstance(error, OSError):
            told = self.tr("电脑没能读写文件：{why}。原来的数据没有改动。")
            return told.format(why=error.strerror or type(error).__name__)
        return self.tr("出了没有料到的问题（{kind}）。原来的数据没有改动。").format(
            kind=type(error).__name__
        )

    def read_undo(self) -> None:
        """Find out what undo and redo would do now."""
        history = self.office.undo_history

        def told(labels: tuple[UndoLabel | None, UndoLabel | None]) -> None:
            self.undo_changed.emit(*(self._name(label) for label in labels))

        self.runner.run(
            lambda _progress: (history.undo_label(), history.redo_label()),
            on_success=told,
            replacing="undo-labels",
            owner=self,
        )

    def _turn_back(
        self,
        act: Callable[[], ChangeSet],
        label: str,
        action: str,
        then: Callable[[], object],
        on_done: Callable[[], object] | None = None,
    ) -> None:
        def done(changes: ChangeSet) -> None:
            what = f"{self.wording.command(changes.label)} {changes.subject}".strip()
            self.say(label.format(what=what), action, then)
            if on_done is not None:
                on_done()

        self._write(act, done, lambda error: self._refuse(error, None), None)

    def _write(
        self,
        act: Callable[[], Any],
        done: Callable[[Any], object],
        refused: Callable[[Exception], object],
        owner: QObject | None,
    ) -> Task:
        self._saves += 1
        self.saving.emit(True)
        task = self.runner.run(
            lambda _progress: act(),
            on_success=done,
            on_failure=refused,
            writes=True,
            title=self.tr("正在保存"),
            can_stop=False,
            owner=owner,
        )
        if task.is_over:
            self._tell_saved()
        else:
            task.finished.connect(self._tell_saved)
        return task

    def _tell_saved(self) -> None:
        # Drafts are written in the same lane, and nobody tells of their end.
        self._saves -= 1
        self.saving.emit(self._saves > 0)

    def _refuse(self, error: Exception, on_refused: Callable[[str], object] | None) -> None:
        if not isinstance(error, RuleViolation | OSError):
            self.runner.unhandled(error)
        elif on_refused is not None:
            on_refused(self.sentence(error))
        else:
            self.say(self.sentence(error))

    def _name(self, label: UndoLabel | None) -> str:
        if label is None:
            return ""
        return f"{self.wording.command(label.label)} {label.subject}".strip()
