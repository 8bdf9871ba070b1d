"""The property company's month (物业月报), with what the diary itself knows above it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.meetings.book import MeetingBook
from app.ports.meeting_queries import PropertyFigures
from app.services.meetings.papers import reported_month
from app.services.meetings.planning import SavePropertyReport
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.prepare.report_form import (
    figures_in_words,
    read_report,
    report_texts,
)
from ui.theme import Tone
from ui.widgets.basics import words
from ui.widgets.cards import MessageBar
from ui.widgets.edit_card import EditCard, put
from ui.widgets.form_field import TextArea, TextInput
from ui.words import month_name
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.ports.progress import Progress


class ReportCard(EditCard):
    """Empty fields were not told; nothing is invented."""

    def __init__(self, workspace: Workspace, model: MeetingModel) -> None:
        super().__init__(
            QCoreApplication.translate("ReportCard", "物业月报"),
            QCoreApplication.translate("ReportCard", "保存"),
        )
        self._workspace, self._model = workspace, model
        self._book: MeetingBook | None = None
        self._kept: dict[str, str] = {}
        self._month: tuple[date, date] | None = None
        self.cancel_button.hide()
        self.figures = MessageBar()
        self.body.addWidget(self.figures)
        names = (
            ("repairs", self.tr("报修")), ("repairs_done", self.tr("已修好")),
            ("complaints", self.tr("投诉")), ("complaints_done", self.tr("已答复")),
            ("income", self.tr("公共收入（元）")), ("spent", self.tr("公共支出（元）")),
            ("staff", self.tr("在岗人数")), ("staff_missing", self.tr("缺岗人数")),
        )  # fmt: skip
        self.inputs: dict[str, TextInput] = {key: TextInput() for key, _ in names}
        for (one, its), (other, theirs) in zip(names[::2], names[1::2], strict=True):
            self.add_pair((one, its, self.inputs[one]), (other, theirs, self.inputs[other]))
        self.text = TextArea(lines=3)
        self.inputs["reported_by"] = TextInput()
        self.add_field("text", self.tr("说明"), self.text)
        self.add_field("reported_by", self.tr("报告人"), self.inputs["reported_by"])
        self.body.addWidget(words(self.tr("没有报的项目空着，不会当成 0。"), "small", wraps=True))
        self.save_wanted.connect(self._save)
        self.typed.connect(self._show_what_follows)

    def show_book(self, book: MeetingBook) -> None:
        """Show the report of this meeting; what is being typed stays."""
        is_other = self._book is None or self._book.meeting.id != book.meeting.id
        texts = report_texts(book.report)
        if is_other or self.texts == self._kept:
            for key, text in texts.items():
                put(self.text if key == "text" else self.inputs[key], text)
        self._kept, self._book = texts, book
        self._show_what_follows()
        first, last = reported_month(book.meeting, self._workspace.office.today())
        self.head(self.tr("物业月报"), month_name(first, with_year=True))
        if (first, last) == self._month:
            return
        self._month = first, last
        queries = self._workspace.office.meetings

        def read(_progress: Progress) -> PropertyFigures:
            return queries.property_figures(first, last)

        self._workspace.runner.run(
            read, on_success=self._tell_figures, replacing=f"figures-{id(self)}", owner=self
        )

    @property
    def texts(self) -> dict[str, str]:
        """The fields as they stand."""
        texts = {key: field.text() for key, field in self.inputs.items()}
        return texts | {"text": self.text.toPlainText()}

    def leave(self) -> None:
        """Save what was typed."""
        if self._book is not None and self.texts != self._kept:
            self._save()

    def _show_what_follows(self) -> None:
        self.save_button.setEnabled(self.texts != self._kept)

    def _tell_figures(self, figures: PropertyFigures) -> None:
        told = "\n".join(figures_in_words(figures))
        self.figures.say(self.tr("服务日志里：") + "\n" + told, Tone.PRIMARY)

    def _tell_refusal(self, sentence: str) -> None:
        self.refuse({}, sentence)
        self._kept = {}
        self._show_what_follows()

    def _save(self) -> None:
        if self._book is None or self._book.meeting.id is None:
            return
        reading = read_report(self.texts, self._book.meeting.id, self._book.report)
        self.refuse(reading.wrong)
        if reading.report is not None:
            self._kept = self.texts
            self._show_what_follows()
            self._model.execute(
                SavePropertyReport(reading.report),
                on_refused=self._tell_refusal,
                said=self.tr("已保存物业月报"),
            )
