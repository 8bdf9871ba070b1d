"""F1: the keys of the screen shown and of the whole window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from ui.theme import current
from ui.widgets.basics import PRIMARY, ActionButton, column, row, words
from ui.widgets.cards import scrolled

Keys = Sequence[tuple[str, str]]

SHARE = 0.92
"""Of the screen, at most; large type scrolls."""

LONGEST = 14
"""Keys one under the other; the next ones stand beside them."""


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
        ("F11", QCoreApplication.translate("Keys", "投影、关闭投影")),
        ("PgDn / PgUp", QCoreApplication.translate("Keys", "投影翻页（翻页笔）")),
        (".", QCoreApplication.translate("Keys", "投影时黑屏")),
    )


class KeySheet(QDialog):
    """Two columns of keys; Esc or Enter closes it."""

    def __init__(self, screen: str, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(QCoreApplication.translate("Keys", "按键"))
        halves = row(gap=32)
        if keys:
            halves.addLayout(_table(screen, keys))
        halves.addLayout(_table(QCoreApplication.translate("Keys", "到处可用"), window_keys()))
        close = ActionButton(
            QCoreApplication.translate("Keys", "知道了"), kind=PRIMARY, on_click=self.accept
        )
        close.setDefault(True)
        sheet = QWidget()
        sheet.setProperty("role", "page")
        sheet.setLayout(halves)
        self.setLayout(column(scrolled(sheet), row(None, close), gap=20, margin=24))
        # Of itself Qt opens a dialog no wider than two thirds of the screen.
        aside, room = current().px(64), self.screen().availableSize()
        wanted = sheet.sizeHint() + QSize(aside, aside + current().px(80))
        self.resize(wanted.boundedTo(room * SHARE))


def _table(title: str, keys: Keys) -> QGridLayout:
    """Key and words in as many pairs of columns as a low screen asks for."""
    px = current().px
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(20))
    grid.setVerticalSpacing(px(8))
    grid.addWidget(words(title, "heading"), 0, 0, 1, 2)
    for number, (key, what) in enumerate(keys):
        pair, place = divmod(number, LONGEST)
        grid.addWidget(words(key, "strong"), place + 1, 2 * pair, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words(what), place + 1, 2 * pair + 1, Qt.AlignmentFlag.AlignTop)
    lines = min(len(keys), LONGEST)
    grid.setRowStretch(lines + 1, 1)
    grid.setColumnStretch(2 * ((len(keys) - 1) // LONGEST) + 1, 1)
    return grid
