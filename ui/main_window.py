"""The window: shows the welcome page or an open office, remembers itself, closes with care."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from app.domain.errors import RuleViolation
from ui.ask import Ask
from ui.preferences import Preferences
from ui.task_runner import Runner
from ui.theme import current
from ui.widgets.basics import QUIET, ActionButton

if TYPE_CHECKING:
    from app.office import Office
    from ui.main_menu import MainMenu
    from ui.office_content import OfficeContent
    from ui.workspace import Workspace


class MainWindow(QMainWindow):
    """One per program.

    Signals: ``restyled()`` the person changed theme, text size or language; ``office_left()`` the
    person wants to open another office; ``office_closed()``.
    """

    restyled = Signal()
    office_left = Signal()
    office_closed = Signal()

    def __init__(self, preferences: Preferences, runner: Runner, ask: Ask) -> None:
        super().__init__()
        self._preferences, self._runner, self._ask = preferences, runner, ask
        self.workspace: Workspace | None = None
        self.content: OfficeContent | None = None
        self._menu: MainMenu | None = None
        self._is_closing = False
        self.setWindowTitle(self.tr("邻里台"))
        px = current().px
        self.setMinimumSize(px(720), px(480))
        self._restore_place()

    def show_page(self, content: QWidget) -> None:
        """Show the welcome page, or whatever stands in for an office."""
        self.content = None
        self.setCentralWidget(content)

    def show_office(self, office: Office) -> None:
        """Show an open office."""
        from ui.workspace import Workspace  # brings app.wording; not before first paint

        self.workspace = Workspace(office, self._runner, self._ask, self._preferences, self)
        self.workspace.look_changed.connect(self.restyled)
        self._build("")

    def rebuild(self) -> None:
        """Build the inside anew in another theme, size or language; the screen stays."""
        if self.workspace is not None:
            from app.wording import Wording

            self.workspace.wording = Wording(self._preferences.language)
            self._build(self.content.key if self.content else "")

    def come_forward(self) -> None:
        """A second start wants this window."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def _build(self, key: str) -> None:
        from ui.main_menu import MainMenu, MenuActs
        from ui.office_content import OfficeContent

        workspace = self.workspace
        if workspace is None:
            return
        self.setWindowTitle(self.tr("邻里台 · {name}").format(name=workspace.office.community))
        if self._menu is not None:
            for action in self.actions():
                self.removeAction(action)
            self._menu.deleteLater()
        button = ActionButton(self.tr("菜单"), kind=QUIET, picture="menu")
        self.content = OfficeContent(workspace, button)
        acts = MenuActs(
            undo=workspace.undo,
            redo=workspace.redo,
            go_to=self.content.go_to,
            back_up=self.back_up,
            other_office=self.office_left.emit,
            show_keys=self._show_keys,
            show_about=self._show_about,
            leave=self.close,
            restyle=self.restyled.emit,
        )
        menu = self._menu = MainMenu(acts, self._preferences, self)
        button.clicked.connect(lambda: self._pop_up(menu, button))
        workspace.undo_changed.connect(menu.name_undo)
        self.setCentralWidget(self.content)
        self.content.show_first(key)
        workspace.read_undo()

    def _pop_up(self, menu: QMenu, button: QWidget) -> None:
        corner = button.mapToGlobal(button.rect().bottomRight())
        corner.setX(corner.x() - menu.sizeHint().width())
        menu.popup(corner)

    def back_up(self, then: Callable[[], object] | None = None) -> None:
        """Make a verified backup; ``then`` follows when it was made or given up."""
        workspace = self.workspace
        if workspace is None:
            return

        def made(_report: object) -> None:
            workspace.say(self.tr("备份已经做好，并打开检查过"))
            if self.content is not None:
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

    def closeEvent(self, event: QCloseEvent) -> None:
        """Finish what is being written, back up if anything changed, then go."""
        self._preferences.keep_geometry("window", self.saveGeometry())
        if self.workspace is None:
            self._runner.shut_down()
            self._preferences.sync()
            event.accept()
        else:
            event.ignore()
            self.close_office(self.close)

    def close_office(self, then: Callable[[], object]) -> None:
        """Close the office, after a backup if anything was changed since the last one."""
        if self._is_closing:
            return
        self._is_closing = True

        def leave() -> None:
            QTimer.singleShot(0, self, lambda: self._leave(then))

        def decide(needed: object) -> None:
            if needed:
                self.back_up(then=leave)
            else:
                leave()

        # In the writing lane, so that what is being saved is saved before.
        self._runner.run(
            lambda _progress: needs_backup(self.workspace),
            on_success=decide,
            on_failure=lambda _error: decide(needed=True),
            writes=True,
            owner=self,
        )

    def _leave(self, then: Callable[[], object]) -> None:
        self._is_closing = False
        self._runner.shut_down()
        if self.workspace is not None:
            self.workspace.office.close()
            self.workspace.deleteLater()
            self.workspace = None
            self.show_page(QWidget())
            self.office_closed.emit()
        then()

    def _restore_place(self) -> None:
        kept = self._preferences.geometry("window")
        if kept is None or not self.restoreGeometry(kept):
            screen = QGuiApplication.primaryScreen()
            room = screen.availableGeometry() if screen else self.geometry()
            self.resize(min(1366, room.width()), min(768, room.height()))

    def _show_keys(self) -> None:
        from ui.key_sheet import KeySheet
        from ui.tab_registry import page

        if self.content is not None and self.content.key:
            title = page(self.content.key).title()
            KeySheet(title, self.content.keys(), self).open()

    def _show_about(self) -> None:
        from ui.about import AboutSheet

        AboutSheet(self).open()


def needs_backup(workspace: Workspace | None) -> bool:
    """Whether anything was changed since the newest backup."""
    from app.ports.queries import HistoryFilter

    if workspace is None or workspace.office.is_sample:
        return False
    newest = workspace.office.last_backup()
    latest = workspace.office.queries.history(HistoryFilter(), count=1)
    return bool(latest) and (newest is None or latest[0].at >= newest.at)
