"""The list with its details, or the charts in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.theme import current
from ui.widgets.basics import QUIET, ActionButton, column, row, words
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.tabs.diary.figures import DiaryFiguresView


class ListPage(QWidget):
    """Tools, list and details; never lower than its lines need when they wrap in large type."""

    def event(self, event: QEvent, /) -> bool:
        done = super().event(event)
        box = self.layout()
        if box is not None and event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self.setMinimumHeight(box.minimumHeightForWidth(self.width()))
        return done


class DiaryPages(QStackedWidget):
    """Signals: ``left()`` back from the charts."""

    left = Signal()

    def __init__(self, listing: QWidget, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._figures: DiaryFiguresView | None = None
        self.addWidget(listing)

    @property
    def is_at_figures(self) -> bool:
        """Whether the charts are shown."""
        return self.currentIndex() > 0

    def show_figures(self) -> None:
        """Show the charts."""
        if self._figures is None:
            from ui.tabs.diary.figures import DiaryFiguresView  # brings pyqtgraph

            self._figures = DiaryFiguresView(self._workspace)
            self.addWidget(self._page(self._figures))
        self.setCurrentIndex(1)
        self._figures.come_forward()
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_list(self) -> None:
        """Show the list."""
        self.setCurrentIndex(0)
        self.left.emit()

    def hasHeightForWidth(self) -> bool:
        """The list scrolls inside; a page that wants its full height would scroll as a whole."""
        return False

    def _page(self, figures: QWidget) -> QWidget:
        px = current().px
        self._back = ActionButton(
            self.tr("返回列表"), kind=QUIET, picture="back", on_click=self.show_list
        )
        head = row(self._back, words(self.tr("图表与服务分"), "heading"), None, gap=12)
        page = QWidget()
        box = column(head, figures, gap=8)
        box.setStretch(1, 1)
        box.setContentsMargins(px(20), px(10), px(20), px(4))
        page.setLayout(box)
        return page
