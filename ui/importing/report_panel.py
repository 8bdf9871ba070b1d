"""The last step: what came in, with the way to undo it and to mend what did not."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from app.services.importing.plan import ImportReport
from app.wording import Wording
from ui.icons import pixmap
from ui.theme import Tone, current
from ui.widgets.basics import PRIMARY, ActionButton, clear, column, row, words
from ui.widgets.cards import Card
from ui.widgets.fitting_words import Paragraph


class ReportPanel(QWidget):
    """Signals: ``undo_wanted()``, ``save_wanted()``, ``show_wanted()``, ``next_wanted()``."""

    undo_wanted = Signal()
    save_wanted = Signal()
    show_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = current().px
        self._wording = wording
        sign = QLabel()
        sign.setPixmap(pixmap("done", px(40), Tone.OK))
        self._title = words("", "title", wraps=True)
        self._file = words("", "muted")
        self._figures = row(gap=32)
        self._notes = Paragraph("", "muted")
        self.save = ActionButton("", picture="export", on_click=self.save_wanted.emit)
        self.undo = ActionButton(
            self.tr("撤销这次导入"), picture="undo", on_click=self.undo_wanted.emit
        )
        self.show_button = ActionButton(self.tr("去看看"), on_click=self.show_wanted.emit)
        self.next = ActionButton(
            self.tr("再导入一个"), kind=PRIMARY, on_click=self.next_wanted.emit
        )
        head = row(sign, column(self._title, self._file, gap=4), None, gap=16)
        acts = row(self.save, self.undo, None, self.show_button, self.next, gap=8)
        card = Card(head, 8, self._figures, self._notes, 8, acts, gap=12, margin=24)
        card.setMinimumWidth(px(720))
        card.setMaximumWidth(px(920))
        box = row(None, card, None)
        box.setStretch(1, 4)
        self.setLayout(column(box, None))

    def show_report(self, report: ImportReport, *, can_undo: bool) -> None:
        """Show what an import did."""
        done = report.imported + report.updated
        self._title.setText(self.tr("导入了 {n} 行").format(n=f"{done:,}"))
        read = self.tr("{file} · 读到 {n} 行").format(file=report.file, n=f"{report.read:,}")
        self._file.setText(read if report.file else "")
        clear(self._figures)
        counts = (
            ("new", report.imported, Tone.OK),
            ("changed", report.updated, Tone.AMBER),
            ("same", report.unchanged, Tone.MUTED),
            ("rejected", len(report.rejected), Tone.SEAL),
        )
        for value, count, tone in counts:
            figure = words(f"{count:,}", "title", tone if count else Tone.MUTED)
            name = words(self._wording.of("values", value, {}), "small")
            self._figures.addLayout(column(figure, name, gap=2))
        self._figures.addStretch(1)
        told = [self._wording.sentence(note.code, **note.details) for note in report.notes]
        self._notes.setText("\n".join(told))
        self._notes.setVisible(bool(told))
        rejected = self.tr("把退回的 {n} 行存成表").format(n=len(report.rejected))
        self.save.set_words(rejected)
        self.save.setVisible(bool(report.rejected))
        self.undo.setEnabled(can_undo)
        self.undo.set_words(self.tr("撤销这次导入"))
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_undone(self) -> None:
        """Say that the import was taken back."""
        self._title.setText(self.tr("这次导入已经撤销"))
        self.undo.setEnabled(False)
