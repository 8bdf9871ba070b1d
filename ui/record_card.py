"""The card of one record of a list: small forms that open in it, and files that are put on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from ui.attachments.model import AttachmentsModel, open_with_system
from ui.pasted import files_in, picture_in
from ui.theme import current
from ui.widgets.basics import PRIMARY, ActionButton, column, row
from ui.widgets.cards import SideCard
from ui.widgets.composer import Composer
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.services.command_bus import Command


class RecordCard(SideCard):
    """What a list's card does whatever the record is.

    One small form is open at a time and takes the place of the acts at the foot. Files and
    pictures come by Ctrl+V, by dropping, or chosen. Subclasses call ``_turn_to`` when they show a
    record, and say which forms there are, what the next step is and which files are asked for.
    """

    def __init__(
        self,
        workspace: Workspace,
        attach: Callable[[int, Path], object],
        removal: Callable[[int], Command],
    ) -> None:
        """``attach`` and ``removal`` as in ``AttachmentsModel``."""
        super().__init__("")
        self._workspace = workspace
        self.files = AttachmentsModel(workspace, open_with_system, attach, removal, self)
        self.composer: Composer | None = None
        self._composers: dict[str, Composer] = {}
        self._shown_id: int | None = None
        self.more_button = ActionButton("", picture="more", on_click=self._pop_up)
        self.more_button.setAccessibleName(self.tr("更多操作"))
        self.more_button.setToolTip(self.tr("更多操作"))
        self.next_button = ActionButton("", kind=PRIMARY, key="F6", on_click=self.go_on)
        self._foot_acts = QWidget()
        self._scroll.setMinimumHeight(current().px(20))  # room for the small forms
        self.setAcceptDrops(True)

    def _set_acts(self, menu: QMenu, *acts: QWidget) -> None:
        """What can be done: the acts in a line, everything as a menu, and the next step below."""
        self._menu = menu
        line = row(*acts, self.more_button, gap=8)
        for place in range(len(acts)):
            line.setStretch(place, 1)
        self._foot_acts.setLayout(column(line, self.next_button, gap=8))
        self.set_buttons(self._foot_acts)

    def _turn_to(self, record_id: int | None) -> None:
        """Another record is shown, or none: no form of the one before stays open."""
        if record_id != self._shown_id:
            self._shown_id = record_id
            self.close_composer()
            self.scroll_to_top()
        self._show_acts()

    def go_on(self) -> None:
        """Do the next step, or ask for what it needs."""
        raise NotImplementedError

    # small forms

    def close_composer(self) -> None:
        """Put the small form away; ``closed`` when the cursor was in it."""
        if self._put_away():
            self.closed.emit()

    def _open(self, composer: Composer) -> None:
        self._put_away()
        self.composer = composer
        self._show_acts()
        composer.show()
        composer.take_focus()

    def _put_away(self) -> bool:
        """Hide the small form; whether the cursor was in it."""
        if self.composer is None:
            return False
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.composer.isAncestorOf(focus)
        self.composer.hide()
        self.composer = None
        self._show_acts()
        return had_focus

    def _show_acts(self) -> None:
        self._foot_acts.setVisible(self._shown_id is not None and self.composer is None)

    def _composer(self, key: str) -> Composer:
        """A small form, made when first asked for."""
        if key not in self._composers:
            made = self._composers[key] = self._make_composer(key)
            made.closed.connect(self.close_composer)
            made.hide()
            box = self.layout()
            if isinstance(box, QVBoxLayout):
                box.insertWidget(box.count() - 1, made)
        return self._composers[key]

    def _make_composer(self, key: str) -> Composer:
        raise NotImplementedError

    def _refuse(self, sentence: str) -> None:
        """Say why something was not stored: in the form it was typed in, if there is one."""
        if self.composer is not None:
            self.composer.refuse(sentence)
        else:
            self._workspace.say(sentence)

    # files

    def add_files(self) -> None:
        """Ask for files to put on the record."""
        if self._shown_id is not None:
            self.files.add_files(self._shown_id, self._ask_for_files())

    def _ask_for_files(self) -> Sequence[Path]:
        raise NotImplementedError

    def paste(self) -> bool:
        """Put files or a picture from the clipboard on the record; whether there were any."""
        data = QGuiApplication.clipboard().mimeData()
        return data is not None and self._take(data)

    def _take(self, data: QMimeData) -> bool:
        if self._shown_id is None:
            return False
        files = files_in(data)
        if files:
            self.files.add_files(self._shown_id, files)
            return True
        picture = picture_in(data)
        if picture is not None:
            self.files.add_image(self._shown_id, picture)
        return picture is not None

    # Qt

    def _pop_up(self) -> None:
        self._menu.popup(self.more_button.mapToGlobal(self.more_button.rect().topLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self.paste():
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if self._shown_id is not None and (data.hasUrls() or data.hasImage()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._take(event.mimeData()):
            event.acceptProposedAction()
