"""The first step: drop a file, choose one, or paste a block from Excel."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from app.wording import Wording
from ui.icons import pixmap
from ui.theme import Tone, current
from ui.widgets.basics import LINK, PRIMARY, ActionButton, column, row, words
from ui.widgets.chips import FilterChips

KINDS = ("residents", "diary", "owners", "holidays")


class StartPanel(QWidget):
    """Signals: ``file_wanted()``, ``paste_wanted()``, ``kind_chosen(kind or "")``."""

    file_wanted = Signal()
    paste_wanted = Signal()
    kind_chosen = Signal(str)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        offered = [("", self.tr("自动判断"), Tone.PLAIN)]
        offered += [(kind, wording.of("values", kind, {}), Tone.PLAIN) for kind in KINDS]
        self.kinds = FilterChips(offered)
        self.kinds.chosen.connect(self.kind_chosen)
        self.zone = _DropZone()
        self.choose = ActionButton(
            self.tr("选文件"), kind=PRIMARY, picture="folder", key="Ctrl+O",
            on_click=self.file_wanted.emit,
        )  # fmt: skip
        paste = ActionButton(
            self.tr("粘贴从 Excel 复制的内容  Ctrl+V"), kind=LINK, on_click=self.paste_wanted.emit
        )
        picture = QLabel()
        picture.setPixmap(pixmap("import", current().px(48), Tone.PRIMARY))
        heading = words(self.tr("把 Excel 或 csv 文件拖到这里"), "title")
        promise = words(
            self.tr("先给你看会发生什么，再写入；写入前自动备份，写入后可以一次撤销。"), "muted"
        )
        pieces: list[QWidget] = [picture, heading, promise, self.choose, paste]
        inside = column(None, *pieces, None, gap=14, margin=24)
        for piece in pieces:
            inside.setAlignment(piece, Qt.AlignmentFlag.AlignHCenter)
        self.zone.setLayout(inside)
        self._told = words(self.tr("这张表里是"), "muted")
        above = row(None, self._told, self.kinds, None, gap=12)
        box = column(above, self.zone, gap=16)
        box.setStretch(1, 1)
        self.setLayout(box)

    def show_kind(self, kind: str) -> None:
        """Show which kind is expected."""
        self.kinds.choose(kind if kind in KINDS else "")


class _DropZone(QWidget):
    """A dashed frame that lights up while a file is held over it."""

    def __init__(self) -> None:
        super().__init__()
        self._is_lit = False

    def light(self, *, is_lit: bool) -> None:
        """Show that a file can be let go here."""
        self._is_lit = is_lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = Tone.PRIMARY if self._is_lit else Tone.MUTED
        painter.setPen(QPen(theme.color(tone), theme.px(1.6), Qt.PenStyle.DashLine))
        painter.setBrush(theme.soft(Tone.PRIMARY) if self._is_lit else theme.surface)
        frame = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.drawRoundedRect(frame, theme.px(12), theme.px(12))
        painter.end()
