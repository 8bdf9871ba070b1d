"""The tools beside the page: style, sheet, zoom, black and white, the view from a metre away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.notices.notice import NoticeStyle, PaperSize
from ui.icons import icon
from ui.printing.live_page import LivePage
from ui.printing.page_view import Fit
from ui.tabs.notices.book_words import style_word
from ui.tabs.notices.write.field_words import style_sentence
from ui.tabs.notices.write.write_model import WriteModel
from ui.widgets.basics import QUIET, ActionButton, row, words
from ui.widgets.composer import Toggles
from ui.widgets.flow_layout import FlowRow


class SheetTools(FlowRow):
    """Signals: ``reading_wanted()`` the page at its true size, over the whole screen."""

    reading_wanted = Signal()

    def __init__(self, model: WriteModel, page: LivePage) -> None:
        self._model, self._page = model, page
        super().__init__(gap=8)
        self._make()
        self._lay_out()
        self._connect()

    def set_compact(self, *, on: bool) -> None:
        """Keep to one line where there is little room: the rest goes into a menu."""
        self._is_compact = on
        self.far.set_words(self.tr("一米外看"))
        if on:
            self.far.setText("")
        for piece in (self.papers, self._zoom, self.grey):
            piece.setHidden(on)
        self.more.setHidden(not on)
        self._tell_place()

    def menu(self) -> QMenu:
        """What does not stand in the line itself."""
        menu, page = QMenu(self), self._page
        for paper in PaperSize:
            act = menu.addAction(paper.value)
            act.setCheckable(True)
            act.setChecked(paper is self._model.values.paper)
            act.triggered.connect(lambda _on=False, paper=paper: self._choose_paper(paper))
        menu.addSeparator()
        menu.addAction(icon("zoom_in"), self.tr("放大"), page.zoom_in)
        menu.addAction(icon("zoom_out"), self.tr("缩小"), page.zoom_out)
        menu.addAction(icon("fit"), self.fit.text(), self._change_fit)
        menu.addSeparator()
        grey = menu.addAction(self.grey.text())
        grey.setCheckable(True)
        grey.setChecked(page.is_grey)
        grey.triggered.connect(self.grey.setChecked)
        return menu

    def _pop_up(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _make(self) -> None:
        page = self._page
        self.styles = Toggles([(style, style_word(style)) for style in NoticeStyle])
        for style, button in zip(NoticeStyle, self.styles.buttons, strict=True):
            button.setToolTip(style_sentence(style))
        self.papers = Toggles([(paper, paper.value) for paper in PaperSize])
        self.earlier = _tool("chevron_left", self.tr("上一页"), lambda: self._go(-1))
        self.later = _tool("chevron_right", self.tr("下一页"), lambda: self._go(1))
        self._place, self._percent = words("", "muted"), words("", "muted")
        self._smaller = _tool("zoom_out", self.tr("缩小"), page.zoom_out)
        self._larger = _tool("zoom_in", self.tr("放大"), page.zoom_in)
        self.fit = ActionButton(self.tr("适合宽度"), kind=QUIET, on_click=self._change_fit)
        self.far = ActionButton(
            self.tr("一米外看"), kind=QUIET, picture="visit", key="F6",
            on_click=self.reading_wanted.emit,
        )  # fmt: skip
        self.far.setToolTip(self.tr("一米外看 (F6)：按真实大小看，退后一米，看得清才算够大"))
        self.grey = ActionButton(self.tr("黑白"), kind=QUIET)
        self.grey.setCheckable(True)
        self.grey.setProperty("toggle", "true")
        self.grey.setToolTip(self.tr("看黑白打印机印出来的样子"))

        self.more = _tool("more", self.tr("纸张、缩放、黑白"), self._pop_up)
        self._is_compact = False

    def _lay_out(self) -> None:
        self._pages = QWidget()
        self._pages.setLayout(row(self.earlier, self._place, self.later, gap=2))
        self._zoom = QWidget()
        self._zoom.setLayout(row(self._smaller, self._percent, self._larger, self.fit, gap=2))
        for piece in (
            self.styles, self.papers, self._zoom, self.far, self.grey, self._pages, self.more,
        ):  # fmt: skip
            self.add(piece)
        self._pages.hide()

    def _connect(self) -> None:
        model, page = self._model, self._page
        self.styles.chosen.connect(lambda: model.choose_style(NoticeStyle(str(self.styles.value))))
        self.papers.chosen.connect(lambda: model.choose_paper(PaperSize(str(self.papers.value))))
        self.grey.toggled.connect(lambda on: page.set_grey(on=on))
        page.zoom_changed.connect(self._tell_zoom)
        page.page_changed.connect(lambda _page: self._tell_place())
        page.shown.connect(self._tell_place)
        model.filled.connect(self._show_choices)
        for number, style in enumerate(NoticeStyle, start=1):
            key = QShortcut(QKeySequence(f"Alt+{number}"), self)
            key.activated.connect(lambda style=style: self._choose_style(style))

    def _choose_style(self, style: NoticeStyle) -> None:
        self.styles.choose(style)
        self._model.choose_style(style)

    def _choose_paper(self, paper: PaperSize) -> None:
        self.papers.choose(paper)
        self._model.choose_paper(paper)

    def _show_choices(self) -> None:
        self.styles.choose(self._model.values.style)
        self.papers.choose(self._model.values.paper)

    def _change_fit(self) -> None:
        """From the whole page to its width, and from everything else to the whole page."""
        self._page.set_fit(Fit.WIDTH if self._page.fit is Fit.PAGE else Fit.PAGE)

    def _tell_zoom(self, factor: float) -> None:
        self._percent.setText(f"{round(factor * 100)}%")
        said = self.tr("适合宽度") if self._page.fit is Fit.PAGE else self.tr("整页")
        self.fit.set_words(said)

    def _tell_place(self) -> None:
        total = self._page.page_count
        text = "{page} / {total}" if self._is_compact else self.tr("第 {page} 页 / 共 {total} 页")
        self._place.setText(text.format(page=self._page.page, total=total))
        self._pages.setVisible(total > 1)

    def _go(self, step: int) -> None:
        self._page.show_page(self._page.page + step)


def _tool(picture: str, name: str, action: Callable[[], object]) -> ActionButton:
    button = ActionButton("", kind=QUIET, picture=picture, on_click=action)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
