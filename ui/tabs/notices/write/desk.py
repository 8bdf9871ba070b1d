"""The writing desk: the form at the left, the page as it will be at the right, the acts below."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.notices.findings import Finding
from app.domain.notices.said_times import days_in
from app.services.notices.checking import apply
from ui.icons import icon
from ui.tabs.notices.write.form import LEAST_WIDE, NoticeForm
from ui.tabs.notices.write.preview import NoticePreview, show_reading
from ui.tabs.notices.write.ways_out import WaysOut
from ui.tabs.notices.write.write_model import WriteModel
from ui.theme import current
from ui.widgets.basics import PRIMARY, ActionButton, column
from ui.widgets.remembered_splitter import RememberedSplitter
from ui.workspace import Workspace

SPLIT = "notices/write"
WIDE = 520
"""Pixels at 100 % of the form at first, where there is room for that."""
USUAL_SCALE = 110
"""Up to this text size there is."""
PICTURE_KEY = "Ctrl+Shift+C"


class WritingDesk(QWidget):
    """Signals: ``template_wanted()`` start from another template."""

    template_wanted = Signal()

    def __init__(self, workspace: Workspace, model: WriteModel) -> None:
        super().__init__()
        self._workspace, self._model = workspace, model
        self.form = NoticeForm(workspace, model)
        self.preview = NoticePreview(workspace, model)
        self.ways = WaysOut(workspace, model, self)
        self._add_acts()
        wide = WIDE if current().scale <= USUAL_SCALE else LEAST_WIDE
        self.panes = RememberedSplitter(
            self.form, self.preview, workspace.preferences, SPLIT, sizes=(wide, 800)
        )
        self.panes.setStretchFactor(0, 0)
        self.panes.setStretchFactor(1, 1)
        self.setLayout(column(self.panes, gap=0))
        self._connect()

    def _add_acts(self) -> None:
        ways = self.ways
        self.print_button = ActionButton(
            self.tr("打印"), kind=PRIMARY, picture="print", key="Ctrl+P", on_click=ways.print_out
        )
        self.keep_button = ActionButton(
            self.tr("存入"), picture="save", key="Ctrl+S", on_click=self._model.keep
        )
        self.keep_button.setToolTip(self.tr("存入通知簿，写完没写完都可以"))
        self.more_button = ActionButton(self.tr("更多"), picture="more", on_click=self._show_more)
        self.form.set_buttons(self.more_button, self.keep_button, self.print_button)
        self.form.fit_width()
        picture = QShortcut(QKeySequence(PICTURE_KEY), self)
        picture.activated.connect(ways.copy_picture)

    def _connect(self) -> None:
        self.form.template_wanted.connect(self.template_wanted)
        self.preview.reading_wanted.connect(self.read_from_afar)
        self.preview.chosen.connect(lambda one: self.form.show_field(one.field, one.start, one.end))
        self.preview.findings.better_wanted.connect(self._apply)

    def menu(self) -> QMenu:
        """Everything else that can be done with the notice."""
        menu, ways = QMenu(self), self.ways
        for text, picture, act in (
            (self.tr("复制图片") + f"\t{PICTURE_KEY}", "image", ways.copy_picture),
            (self.tr("成批打印…"), "group", ways.print_series),
            (self.tr("登记张贴…"), "done", ways.post),
            (self.tr("存为 PDF…"), "save", ways.save_pdf),
            (self.tr("存为图片…"), "image", ways.save_pictures),
            (self.tr("存朗读稿…"), "file", ways.save_spoken),
            (self.tr("复制朗读稿"), "copy", ways.copy_spoken),
            (self.tr("换模板…"), "refresh", self.template_wanted.emit),
        ):
            action = menu.addAction(icon(picture), text)
            action.triggered.connect(lambda _on=False, act=act: act())
        return menu

    def read_from_afar(self) -> None:
        """Show the page at its true size."""
        if self.preview.page.pdf:
            show_reading(self.preview.page.pdf, self._workspace.runner, self)

    def _show_more(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        above = QPoint(0, -menu.sizeHint().height())
        menu.popup(self.more_button.mapToGlobal(above))

    def _apply(self, finding: Finding) -> None:
        text = getattr(self._model.values.text, finding.field)
        if isinstance(text, str):
            self._model.put_right(finding.field, apply(finding, text))
            return
        days = days_in(str(finding.details["better"]), self._workspace.office.today())
        if isinstance(text, date) and days:
            self._model.put_right(finding.field, days[0])
