"""The import screen: three steps on one page, from a file to a report that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from app.services.importing.first_look import FirstLook
from app.services.importing.plan import ImportPlan
from ui.importing.import_request import ImportRequest
from ui.importing.mapping_panel import MappingPanel
from ui.importing.preview_panel import PreviewPanel
from ui.importing.report_panel import ReportPanel
from ui.importing.start_panel import KINDS, StartPanel
from ui.importing.view_model import ImportViewModel, Stage
from ui.pasted import files_in
from ui.tab_registry import TabPage
from ui.theme import Tone, current
from ui.widgets.basics import PRIMARY, ActionButton, Choice, column, row, words
from ui.widgets.cards import MessageBar
from ui.widgets.fitting_words import OneLine
from ui.workspace import Workspace

READABLE = "*.xlsx *.xls *.csv *.txt *.tsv *.json"


def create(workspace: Workspace) -> TabPage:
    """The import screen of a window."""
    return ImportPage(workspace)


class ImportPage(TabPage):
    """See the module."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.model = ImportViewModel(workspace, self)
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self._show_stage(self.model.stage)

    def keys(self) -> Sequence[tuple[str, str]]:
        return (
            ("Ctrl+O", self.tr("选文件")),
            ("Ctrl+V", self.tr("粘贴从 Excel 复制的内容")),
            ("Ctrl+Enter", self.tr("导入")),
        )

    def open_thing(self, what: object) -> None:
        """A kind of sheet, a file, a kind with a block copied from Excel, or all of that."""
        if isinstance(what, ImportRequest):
            self.model.begin(what)
        elif isinstance(what, Path):
            self.model.begin(ImportRequest(file=what))
        elif isinstance(what, tuple):
            kind, text = what
            self.model.begin(ImportRequest(kind, text=text))
        elif isinstance(what, str):
            self.model.begin(ImportRequest(what if what in KINDS else ""))
        self.start.show_kind(self.model.kind)

    def come_forward(self) -> None:
        if self.model.stage is Stage.DONE:
            self.model.start_over()

    def choose_file(self) -> None:
        """Ask for a file and read it."""
        kinds = self.tr("表格 ({kinds})").format(kinds=READABLE)
        file = self._workspace.ask.open_file(self.tr("选要导入的文件"), kinds)
        if file is not None:
            self.model.choose_file(file)

    def paste(self) -> None:
        """Read what lies on the clipboard."""
        self.model.paste(QGuiApplication.clipboard().text())

    def _build(self) -> None:
        wording = self._workspace.wording
        self.bar = MessageBar(tone=Tone.AMBER)
        self.start = StartPanel(wording)
        self.mapping = MappingPanel(wording)
        self.preview = PreviewPanel(self._workspace)
        self.report = ReportPanel(wording)
        self._stack = QStackedWidget()
        for panel in (self.start, self._plan_page(), self.report):
            self._stack.addWidget(panel)
        box = column(self.bar, self._stack, gap=12, margin=20)
        box.setStretch(1, 1)
        self.setLayout(box)

    def _plan_page(self) -> QWidget:
        wording, px = self._workspace.wording, current().px
        self._file = OneLine("", "heading")
        self._encoding = words("", "small")
        self.kind = Choice(self.tr("这张表里是"))
        self.kind.offer([(kind, wording.of("values", kind, {})) for kind in KINDS])
        self.sheets = Choice(self.tr("工作表"))
        self.other = ActionButton(self.tr("换一个文件"), on_click=self.model.start_over)
        self.go = ActionButton(self.tr("导入"), kind=PRIMARY)
        self._working = words("", "muted")
        tools = row(
            self._file,
            self._encoding,
            self.kind,
            self.sheets,
            None,
            self._working,
            self.other,
            self.go,
        )
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.mapping)
        split.addWidget(self.preview)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        split.setSizes([px(400), px(900)])
        page = QWidget()
        box = column(tools, split)
        box.setStretch(1, 1)
        page.setLayout(box)
        return page

    def _connect(self) -> None:
        model = self.model
        self.start.file_wanted.connect(self.choose_file)
        self.start.paste_wanted.connect(self.paste)
        self.start.kind_chosen.connect(model.choose_kind)
        self.mapping.field_given.connect(model.give_field)
        self.kind.currentIndexChanged.connect(
            lambda _place: model.choose_kind(str(self.kind.currentData()))
        )
        self.sheets.currentIndexChanged.connect(
            lambda _place: model.choose_sheet(str(self.sheets.currentData()))
        )
        self.go.clicked.connect(model.carry_out)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.go.animateClick)
        self.report.undo_wanted.connect(model.undo)
        self.report.save_wanted.connect(self._save_rejected)
        self.report.show_wanted.connect(model.show_result)
        self.report.next_wanted.connect(model.start_over)
        model.stage_changed.connect(self._show_stage)
        model.look_changed.connect(self._show_look)
        model.plan_changed.connect(self._show_plan)
        model.refused.connect(self._show_refusal)
        model.working.connect(self._show_work)
        model.undone.connect(self.report.show_undone)

    def _show_stage(self, stage: Stage) -> None:
        self._stack.setCurrentIndex(list(Stage).index(stage))
        if stage is Stage.DONE and self.model.report is not None:
            can_undo = self.model.journal_id is not None
            self.report.show_report(self.model.report, can_undo=can_undo)

    def _show_look(self, look: FirstLook) -> None:
        self._file.setText(look.raw.file or self.tr("粘贴的内容"))
        self._encoding.setText("" if look.raw.encoding == "pasted" else look.raw.encoding)
        for choice, value in ((self.kind, look.kind), (self.sheets, look.raw.sheet)):
            choice.blockSignals(True)
            if choice is self.sheets:
                choice.offer([(name, name) for name in look.raw.sheets])
            choice.choose(value)
            choice.blockSignals(False)
        self.sheets.setVisible(len(look.raw.sheets) > 1)
        self.mapping.show_look(look)

    def _show_plan(self, plan: ImportPlan | None) -> None:
        missing = self.model.look is not None and bool(self.model.look.missing)
        needed = self.tr("左边缺的列指出来以后，这里会列出每一行会怎样。")
        self.preview.show_plan(plan, needed if missing else self.tr("正在核对每一行…"))
        self.go.setEnabled(self.model.can_import)
        count = plan.new + plan.changed if plan is not None else 0
        told = self.tr("导入 {n} 行").format(n=f"{count:,}") if count else self.tr("导入")
        self.go.set_words(f"{told}  Ctrl+Enter")
        if plan is not None and not count:
            self._working.setText(self.tr("没有要改动的行"))

    def _show_refusal(self, sentence: str) -> None:
        if sentence:
            self.bar.say(sentence, Tone.AMBER)
        else:
            self.bar.hide()

    def _show_work(self, title: str) -> None:
        self._working.setText(title)
        self.go.setEnabled(not title and self.model.can_import)
        for control in (self.mapping, self.kind, self.sheets, self.other):
            control.setEnabled(not self.model.is_writing)

    def _save_rejected(self) -> None:
        report = self.model.report
        name = Path(report.file).stem if report and report.file else self.tr("导入")
        suggested = Path(self.tr("{name} 退回的行").format(name=name) + ".xlsx")
        file = self._workspace.ask.save_file(
            self.tr("把退回的行存成表"), suggested, "Excel (*.xlsx);;CSV (*.csv)"
        )
        if file is not None:
            self.model.save_rejected(file)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self.model.stage is Stage.START:
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.acceptProposedAction()
            self.start.zone.light(is_lit=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.start.zone.light(is_lit=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.start.zone.light(is_lit=False)
        files = files_in(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.model.choose_file(files[0])
