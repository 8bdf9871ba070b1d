"""An office open in the window: its content and menu, its backups, and leaving it with care."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.errors import RuleViolation
from app.office import Office
from app.ports.queries import HistoryFilter
from app.wording import Wording
from ui.about import AboutSheet
from ui.ask import Ask
from ui.key_sheet import KeySheet
from ui.main_menu import MainMenu, MenuActs
from ui.main_window import MainWindow
from ui.office_content import OfficeContent
from ui.preferences import Preferences
from ui.tab_registry import page
from ui.task_runner import Runner
from ui.widgets.basics import QUIET, ActionButton
from ui.workspace import Workspace

SHOWN_LAST = "window/screen"


class OfficeSession(QObject):
    """From opening to closing one office.

    Signals: ``look_changed()`` theme, text size or language were set anew; ``left()`` the person
    wants another office; ``sample_wanted()`` the sample; ``closed()`` every file was let go.
    """

    look_changed = Signal()
    left = Signal()
    sample_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        office: Office,
        window: MainWindow,
        runner: Runner,
        ask: Ask,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window, self._runner, self._ask = window, runner, ask
        self._preferences = preferences
        self._is_closing = False
        self.workspace = Workspace(office, runner, ask, preferences, self)
        self.workspace.look_changed.connect(self.look_changed)
        self.workspace.sample_wanted.connect(self.sample_wanted)
        self._menu: MainMenu | None = None
        self.content = self._build(preferences.text(SHOWN_LAST))
        window.show_title(office.community)

    def rebuild(self) -> None:
        """Build the inside anew in another theme, size or language; the screen stays."""
        self.workspace.wording = Wording(self._preferences.language)
        self._window.show_title(self.workspace.office.community)
        self.content = self._build(self.content.key)

    def back_up(self, then: Callable[[], object] | None = None) -> None:
        """Make a verified backup; ``then`` follows when it was made or given up."""
        workspace = self.workspace

        def made(_report: object) -> None:
            workspace.say(self.tr("备份已经做好，并打开检查过"))
            self.content.status.read_backup()
            if then is not None:
                then()

        def failed(error: Exception) -> None:
            if not isinstance(error, RuleViolation | OSError):
                self._runner.unhandled(error)
            self._ask.tell_error(self.tr("备份没有做成"), workspace.sentence(error))
            if then is not None:
                then()

        self._runner.run(
            workspace.office.backup_now,
            on_success=made,
            on_failure=failed,
            on_cancelled=then,
            writes=True,
            title=self.tr("正在备份"),
            owner=self,
        )

    def close(self, then: Callable[[], object]) -> None:
        """Close the office, after a backup if anything was changed since the last one."""
        if self._is_closing:
            return
        self._is_closing = True
        self._preferences.keep_text(SHOWN_LAST, self.content.key)

        def leave() -> None:
            QTimer.singleShot(0, self, lambda: self._leave(then))

        def decide(*, is_needed: bool) -> None:
            if is_needed:
                self.back_up(then=leave)
            else:
                leave()

        # In the writing lane, so that what is being saved is saved before.
        self._runner.run(
            lambda _progress: tidied_and_needs_backup(self.workspace.office),
            on_success=lambda needed: decide(is_needed=bool(needed)),
            on_failure=lambda _error: decide(is_needed=True),
            writes=True,
            owner=self,
        )

    def _leave(self, then: Callable[[], object]) -> None:
        self._window.show_page(QWidget())
        self._window.show_title("")
        self._window.guard = None
        self._drop_menu()
        self._runner.shut_down()
        self.workspace.office.close()
        self.closed.emit()
        self.deleteLater()
        then()

    def _build(self, key: str) -> OfficeContent:
        workspace = self.workspace
        self._drop_menu()
        button = ActionButton(self.tr("菜单"), kind=QUIET, picture="menu")
        content = OfficeContent(workspace, button)
        acts = MenuActs(
            undo=workspace.undo,
            redo=workspace.redo,
            go_to=content.go_to,
            back_up=self.back_up,
            other_office=self.left.emit,
            show_keys=self._show_keys,
            show_about=lambda: AboutSheet(self._window).open(),
            leave=self._window.close,
            restyle=self.look_changed.emit,
        )
        menu = self._menu = MainMenu(acts, self._preferences, self._window)
        button.clicked.connect(lambda: _pop_up(menu, button))
        workspace.undo_changed.connect(menu.name_undo)
        self._window.show_page(content)
        content.show_first(key)
        workspace.read_undo()
        return content

    def _drop_menu(self) -> None:
        if self._menu is not None:
            for action in self._window.actions():
                self._window.removeAction(action)
            self._menu.deleteLater()
            self._menu = None

    def _show_keys(self) -> None:
        if self.content.key:
            KeySheet(page(self.content.key).title(), self.content.keys(), self._window).open()


def tidied_and_needs_backup(office: Office) -> bool:
    """What is done before leaving: the bin loses what is too old; then ``needs_backup``."""
    office.clear_old_bin()
    return needs_backup(office)


def needs_backup(office: Office) -> bool:
    """Whether anything was changed since the newest backup; the sample is never kept."""
    if office.is_sample:
        return False
    newest = office.last_backup()
    latest = office.queries.history(HistoryFilter(), count=1)
    return bool(latest) and (newest is None or latest[0].at >= newest.at)


def _pop_up(menu: QMenu, button: QWidget) -> None:
    corner = button.mapToGlobal(button.rect().bottomRight())
    corner.setX(corner.x() - menu.sizeHint().width())
    menu.popup(corner)
