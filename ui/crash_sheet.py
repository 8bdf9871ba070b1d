"""Says in plain words that something unforeseen happened, what is safe, and what to do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from ui.icons import pixmap
from ui.theme import Tone, current
from ui.widgets.basics import PRIMARY, ActionButton, column, row, words


class CrashSheet(QDialog):
    """One sheet per kind of error; it blocks nothing longer than it is read."""

    def __init__(self, parent: QWidget | None, kind: str, report: Path | None) -> None:
        super().__init__(parent)
        px = current().px
        self._report = report
        self.setWindowTitle(self.tr("出了问题"))
        sign = QLabel()
        sign.setPixmap(pixmap("error", px(32), Tone.AMBER))
        told = words(
            self.tr(
                "刚才那一步没有做成。已经保存的都还在，写到一半的也留着。"
                "可以继续用；如果总是这样，请把报告交给维护人员。"
            ),
            wraps=True,
        )
        told.setMinimumWidth(px(420))
        if report is None:
            where = self.tr("报告没能写下来（{kind}）。")
        else:
            where = self.tr("报告：{file}（{kind}）。里面没有居民的任何信息。")
        file = report.name if report else ""
        small = words(where.format(file=file, kind=kind), "small", wraps=True)
        go_on = ActionButton(self.tr("继续"), kind=PRIMARY, on_click=self.accept)
        go_on.setDefault(True)
        buttons = row(None, gap=8)
        if report is not None:
            buttons.addWidget(
                ActionButton(self.tr("打开报告所在文件夹"), on_click=self._open_folder)
            )
        buttons.addWidget(go_on)
        text = column(words(self.tr("出了没有料到的问题"), "heading"), told, small, gap=10)
        head = row(sign, text, gap=16)
        head.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(head, buttons, gap=20, margin=24))

    def _open_folder(self) -> None:
        if self._report is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report.parent)))


def tell_crash(parent: QWidget | None, kind: str, report: Path | None) -> CrashSheet:
    """Show the sheet without waiting for it."""
    sheet = CrashSheet(parent, kind, report)
    sheet.setAccessibleName(QCoreApplication.translate("CrashSheet", "出了没有料到的问题"))
    sheet.open()
    return sheet
