"""What this program is, its version, and under which licence it may be used."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLabel, QWidget

from ui.crash import program_version
from ui.icons import pixmap
from ui.theme import Tone, current
from ui.widgets.basics import PRIMARY, ActionButton, column, row, words


class AboutSheet(QDialog):
    """Opened from the menu; Esc or Enter closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = current().px
        self.setWindowTitle(self.tr("关于邻里台"))
        picture = QLabel()
        picture.setPixmap(pixmap("office", px(40), Tone.PRIMARY))
        version = self.tr("第 {version} 版").format(version=program_version())
        told = words(
            self.tr(
                "给社区办公室用的桌面程序：记事、开会、排班、发通知。"
                "不需要网络，数据只在这台电脑里，加密保存。"
            ),
            wraps=True,
        )
        told.setMinimumWidth(px(380))
        licence = words(
            self.tr("按 Apache-2.0 许可使用。图标来自 Lucide（ISC），字体为思源黑体（OFL）。"),
            "small",
            wraps=True,
        )
        close = ActionButton(self.tr("知道了"), kind=PRIMARY, on_click=self.accept)
        close.setDefault(True)
        head = row(
            picture, column(words(self.tr("邻里台"), "title"), words(version, "muted"), gap=2)
        )
        head.addStretch(1)
        self.setLayout(column(head, told, licence, row(None, close), gap=16, margin=24))
