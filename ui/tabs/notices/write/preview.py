"""The page as it will be, beside the form: style, sheet, zoom, and the view from a metre away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QWidget

from app.domain.notices.notice import NoticeStyle, PaperSize
from ui.printing.live_page import LivePage
from ui.printing.page_view import Fit
from ui.tabs.notices.book_words import style_word
from ui.tabs.notices.write.field_words import style_sentence
from ui.tabs.notices.write.judging import Judgement
from ui.tabs.notices.write.write_model import WriteModel
from ui.task_runner import Runner
from ui.theme import current
from ui.widgets.basics import QUIET, ActionButton, column, line, row, words
from ui.widgets.composer import Toggles
from ui.widgets.flow_layout import FlowRow
from ui.workspace import Workspace

WHOLE_PAGE_SCALE = 125
"""Up to this text size the whole page is shown at first; beyond it would be too small to read."""


class NoticePreview(QFrame):
    """Signals: ``reading_wanted()`` the page at its true size, over the whole screen."""

    reading_wanted = Signal()

    def __init__(self, workspace: Workspace, model: WriteModel) -> None:
        super().__init__()
        self._workspace, self._model = workspace, model
        self.styles = Toggles([(style, style_word(style)) for style in NoticeStyle])
        self.papers = Toggles([(paper, paper.value) for paper in PaperSize])
        self.page = LivePage(workspace.runner)
        self.page.setAccessibleName(self.tr("印出来的样子"))
        self.page.setMinimumHeight(current().px(160))
        if current().scale > WHOLE_PAGE_SCALE:
            self.page.set_fit(Fit.WIDTH)
        self._place = words("", "muted")
        self._percent = words("", "muted")
        self._build_tools()
        self._lay_out()
        self._connect()

    def add_act(self, button: ActionButton) -> None:
        """Put one more act at the end of the line of tools."""
        self._tools.add(button)

    def _build_tools(self) -> None:
        page = self.page
        self.earlier = self._tool("chevron_left", self.tr("上一页"), self._show_earlier)
        self.later = self._tool("chevron_right", self.tr("下一页"), self._show_later)
        self._smaller = self._tool("zoom_out", self.tr("缩小"), page.zoom_out)
        self._larger = self._tool("zoom_in", self.tr("放大"), page.zoom_in)
        self._whole = ActionButton(
            self.tr("整页"), kind=QUIET, on_click=lambda: page.set_fit(Fit.PAGE)
        )
        self._wide = ActionButton(
            self.tr("适合宽度"), kind=QUIET, on_click=lambda: page.set_fit(Fit.WIDTH)
        )
        self.far = ActionButton(
            self.tr("一米外看"), kind=QUIET, picture="visit", key="F6",
            on_click=self.reading_wanted.emit,
        )  # fmt: skip
        self.far.setToolTip(self.tr("按真实大小看，退后一米，看得清才算够大"))
        self.grey = ActionButton(self.tr("黑白"), kind=QUIET)
        self.grey.setCheckable(True)
        self.grey.setProperty("toggle", "true")
        self.grey.setToolTip(self.tr("看黑白打印机印出来的样子"))

    def _tool(self, picture: str, name: str, action: object) -> ActionButton:
        button = ActionButton("", kind=QUIET, picture=picture)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(action)
        return button

    def _lay_out(self) -> None:
        px = current().px
        self.setProperty("role", "card")
        places = row(self.earlier, self._place, self.later, gap=2)
        self._pages = QWidget()
        self._pages.setLayout(places)
        zoom = QWidget()
        zoom.setLayout(
            row(self._smaller, self._percent, self._larger, self._whole, self._wide, gap=2)
        )
        self._tools = tools = FlowRow(
            self.styles, self.papers, zoom, self.far, self.grey, self._pages, gap=8
        )
        top = column(tools)
        top.setContentsMargins(px(12), px(10), px(12), px(4))
        box = column(top, line(), self.page, gap=0)
        box.setStretch(2, 1)
        self.setLayout(box)
        self._pages.hide()

    def _connect(self) -> None:
        model, page = self._model, self.page
        self.styles.chosen.connect(lambda: model.choose_style(NoticeStyle(str(self.styles.value))))
        self.papers.chosen.connect(lambda: model.choose_paper(PaperSize(str(self.papers.value))))
        self.grey.toggled.connect(lambda on: page.set_grey(on=on))
        page.zoom_changed.connect(self._tell_zoom)
        page.page_changed.connect(lambda _page: self._tell_place())
        page.shown.connect(self._tell_place)
        model.filled.connect(self._show_choices)
        model.judged.connect(self._show)
        for number, style in enumerate(NoticeStyle, start=1):
            key = QShortcut(QKeySequence(f"Alt+{number}"), self)
            key.activated.connect(lambda style=style: self._choose_style(style))
        for style, button in zip(NoticeStyle, self.styles.buttons, strict=True):
            button.setToolTip(style_sentence(style))

    def _choose_style(self, style: NoticeStyle) -> None:
        self.styles.choose(style)
        self._model.choose_style(style)

    def _show_choices(self) -> None:
        self.styles.choose(self._model.values.style)
        self.papers.choose(self._model.values.paper)

    def _show(self, judgement: Judgement) -> None:
        self.page.show_pdf(judgement.setting.pdf)

    def _tell_zoom(self, factor: float) -> None:
        self._percent.setText(f"{round(factor * 100)}%")

    def _tell_place(self) -> None:
        total = self.page.page_count
        text = self.tr("第 {page} 页 / 共 {total} 页")
        self._place.setText(text.format(page=self.page.page, total=total))
        self._pages.setVisible(total > 1)

    def _show_earlier(self) -> None:
        self.page.show_page(self.page.page - 1)

    def _show_later(self) -> None:
        self.page.show_page(self.page.page + 1)


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
