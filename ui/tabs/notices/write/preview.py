"""The page as it will be, beside the form, with its tools and what is known of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QWidget

from ui.printing.live_page import LivePage
from ui.printing.page_view import Fit
from ui.tabs.notices.write.field_words import field_label
from ui.tabs.notices.write.findings_list import FindingsList
from ui.tabs.notices.write.judging import Judgement
from ui.tabs.notices.write.meter import Meter
from ui.tabs.notices.write.sheet_tools import SheetTools
from ui.tabs.notices.write.write_model import WriteModel
from ui.task_runner import Runner
from ui.theme import current
from ui.widgets.basics import ActionButton, column, line, row, words
from ui.workspace import Workspace

WHOLE_PAGE_SCALE = 125
"""Up to this text size the whole page is shown at first; beyond it would be too small to read."""
PANEL_WIDE, PAGE_WIDE = 292, 304
"""Pixels at 100 %: what is known of the page, and the least left for the page beside that."""
ANY_WIDTH = 16_777_215
"""Qt's way to take back a fixed width."""


class NoticePreview(QFrame):
    """A sheet stands upright and a screen lies: tools and findings stand beside the page where
    there is room, so that the page gets the whole height; else above and below it.

    Signals: ``reading_wanted()`` the page at its true size; ``chosen(Finding)`` go to its field.
    """

    reading_wanted = Signal()
    chosen = Signal(object)

    def __init__(self, workspace: Workspace, model: WriteModel) -> None:
        super().__init__()
        self._workspace, self._model = workspace, model
        self.page = LivePage(workspace.runner)
        self.page.setAccessibleName(self.tr("印出来的样子"))
        self.page.setMinimumSize(current().px(160), current().px(60))
        if current().scale > WHOLE_PAGE_SCALE:
            self.page.set_fit(Fit.WIDTH)
        self.tools = SheetTools(model, self.page)
        self.meter = Meter()
        self.findings = FindingsList(workspace.wording)
        self.meter.add_act(self.findings.handle)
        self._is_beside: bool | None = None
        self._lay_out()
        self._arrange(is_beside=True)
        self.tools.reading_wanted.connect(self.reading_wanted)
        self.meter.chosen.connect(self.chosen)
        self.findings.chosen.connect(self.chosen)
        model.filled.connect(self.findings.fold)
        model.judged.connect(self._show)
        model.held_back.connect(self._show_what_holds)

    def close_findings(self) -> bool:
        """Close the list of findings where it covers the page; whether it was open."""
        return self.findings.fold()

    def _lay_out(self) -> None:
        px = current().px
        self.setProperty("role", "card")
        self._top, self._notes = QWidget(), QWidget()
        top = column(self.tools)
        top.setContentsMargins(px(12), px(8), px(12), px(8))
        self._top.setLayout(top)
        notes = column(self.meter, self.findings, gap=4)
        notes.setContentsMargins(px(4), px(8), px(4), px(8))
        notes.addStretch(1)  # only where no findings are shown, which take all that is left
        notes.setStretch(1, 100)
        self._notes.setLayout(notes)
        self._rule = line()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(1, 1, 1, 1)  # the border of the card
        self._grid.setSpacing(0)
        self.setLayout(self._grid)

    def _arrange(self, *, is_beside: bool) -> None:
        if is_beside == self._is_beside:
            return
        self._is_beside = is_beside
        grid, pieces = self._grid, (self.page, self._top, self._rule, self._notes)
        places = (
            [(0, 0, 3, 1), (0, 1, 1, 1), (1, 1, 1, 1), (2, 1, 1, 1)]
            if is_beside
            else [(2, 0, 1, 1), (0, 0, 1, 1), (1, 0, 1, 1), (3, 0, 1, 1)]
        )
        for piece, place in zip(pieces, places, strict=True):
            grid.removeWidget(piece)
            grid.addWidget(piece, *place)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(2, 1)
        wide = current().px(PANEL_WIDE)
        for piece in (self._top, self._notes):
            piece.setMinimumWidth(wide if is_beside else 0)
            piece.setMaximumWidth(wide if is_beside else ANY_WIDTH)
        self.tools.set_compact(on=not is_beside)
        self.meter.set_compact(on=not is_beside)
        self.findings.set_foldable(on=not is_beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(is_beside=self.width() >= current().px(PANEL_WIDE + PAGE_WIDE))

    def _show(self, judgement: Judgement) -> None:
        template = self._model.template
        if template is None:
            return
        self.page.show_pdf(judgement.setting.pdf)
        wording, is_held_back = self._workspace.wording, self._model.is_held_back
        names = {one.field for one in judgement.findings if one.field}
        labels = {name: field_label(name, template, wording) for name in names}
        self.meter.show_judgement(judgement, labels, is_held_back=is_held_back)
        told = judgement.findings if is_held_back else judgement.faults
        self.findings.show_findings(told, labels)

    def _show_what_holds(self) -> None:
        judgement = self._model.judgement
        if judgement is not None:
            self._show(judgement)
            self.findings.unfold()


class ReadingView(QDialog):
    """The page at its true size over the whole screen, to be looked at from a metre away."""

    def __init__(self, pdf: bytes, runner: Runner, parent: QWidget) -> None:
        super().__init__(parent.window())
        px = current().px
        self.setWindowTitle(self.tr("一米外看"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.page = LivePage(runner)
        self.page.setAccessibleName(self.tr("真实大小的页面"))
        said = words(self.tr("这是真实大小。退后一米，老人也看得清吗？"), "strong")
        back = ActionButton(self.tr("返回"), key="Esc", on_click=self.accept)
        back.setAutoDefault(False)
        top = row(said, None, back, gap=12)
        top.setContentsMargins(px(16), px(8), px(16), px(8))
        box = column(top, line(), self.page, gap=0)
        box.setStretch(2, 1)
        self.setLayout(box)
        self.resize(parent.window().size())
        self.page.show_pdf(pdf)
        self.page.show_true_size()
        self.page.shown.connect(self.page.show_true_size)
        self.page.setFocus()


def show_reading(pdf: bytes, runner: Runner, parent: QWidget) -> ReadingView:
    """Open the view over the window of ``parent``, and return at once."""
    view = ReadingView(pdf, runner, parent)
    view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    view.showMaximized()
    return view
