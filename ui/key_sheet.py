"""F1: the keys of the screen shown and of the whole window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from ui.theme import current
from ui.widgets.basics import PRIMARY, ActionButton, column, row, words

Keys = Sequence[tuple[str, str]]


def window_keys() -> Keys:
    """The keys that work everywhere."""
    return (
        ("Ctrl+1 … 9", QCoreApplication.translate("Keys", "换标签页")),
        ("Ctrl+F", QCoreApplication.translate("Keys", "搜索")),
        ("Ctrl+Z", QCoreApplication.translate("Keys", "撤销")),
        ("Ctrl+Y", QCoreApplication.translate("Keys", "重做")),
        ("Ctrl+P", QCoreApplication.translate("Keys", "打印")),
        ("Enter", QCoreApplication.translate("Keys", "打开")),
        ("Esc", QCoreApplication.translate("Keys", "关闭、返回")),
        ("Ctrl++ / Ctrl+-", QCoreApplication.translate("Keys", "字大一些、小一些")),
        ("Ctrl+0", QCoreApplication.translate("Keys", "字恢复原来大小")),
        ("F1", QCoreApplication.translate("Keys", "显示这张表")),
        ("Ctrl+Q", QCoreApplication.translate("Keys", "退出")),
    )


class KeySheet(QDialog):
    """Two columns of keys; Esc or Enter closes it."""

    def __init__(self, screen: str, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = current().px
        self.setWindowTitle(QCoreApplication.translate("Keys", "按键"))
        halves = row(gap=32)
        if keys:
            halves.addLayout(_table(screen, keys))
        halves.addLayout(_table(QCoreApplication.translate("Keys", "到处可用"), window_keys()))
        close = ActionButton(
            QCoreApplication.translate("Keys", "知道了"), kind=PRIMARY, on_click=self.accept
        )
        close.setDefault(True)
        self.setLayout(column(halves, row(None, close), gap=20, margin=24))
        self.setMinimumWidth(px(420))


def _table(title: str, keys: Keys) -> QGridLayout:
    px = current().px
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(20))
    grid.setVerticalSpacing(px(8))
    grid.addWidget(words(title, "heading"), 0, 0, 1, 2)
    for number, (key, what) in enumerate(keys, 1):
        grid.addWidget(words(key, "strong"), number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words(what), number, 1, Qt.AlignmentFlag.AlignTop)
    grid.setRowStretch(len(keys) + 1, 1)
    grid.setColumnStretch(1, 1)
    return grid
