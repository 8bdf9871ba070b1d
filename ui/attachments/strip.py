"""Small pictures of attached files in a row, with a place to add more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QWidget

from ui.attachments.model import LARGEST_MEGABYTES, AttachmentsModel, KeptFile
from ui.icons import pixmap
from ui.theme import Step, Tone, current
from ui.widgets.basics import QUIET, ActionButton, column, row, words
from ui.widgets.flow_layout import FlowRow
from ui.widgets.pressable import Pressable

WIDE, HIGH = 96, 72


class Thumbnail(Pressable):
    """One file. Signals: ``removed()`` by Delete or its menu."""

    removed = Signal()

    def __init__(self, attachment: KeptFile, image: QImage | None) -> None:
        super().__init__()
        self._attachment, self._image = attachment, image
        self.setText(attachment.name)
        self.setToolTip(f"{attachment.name}\n{_size(attachment.size)}")
        self.setAccessibleName(attachment.name)
        self.setAccessibleDescription(self.tr("Enter 打开，Delete 移除"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._pop_up)

    @property
    def digest(self) -> str:
        """Which content this is."""
        return self._attachment.digest

    def show_picture(self, image: QImage) -> None:
        """Show the picture that was read meanwhile."""
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        px = current().px
        return QSize(px(WIDE), px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect = self.rect().adjusted(1, 1, -1, -1)
        painter.fillRect(rect, theme.soft(Tone.PLAIN))
        if self._image is not None:
            size = self._image.size().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(rect.topLeft(), size)
            place.moveCenter(rect.center())
            painter.drawImage(place, self._image)
        else:
            self._paint_file(painter, rect)
        wide = 2 if self.hasFocus() else theme.hairline
        painter.setPen(QPen(theme.color(Tone.PRIMARY) if self.hasFocus() else theme.line, wide))
        painter.drawRect(rect)
        painter.end()

    def _paint_file(self, painter: QPainter, rect: QRect) -> None:
        theme = current()
        sign = pixmap("file", theme.px(24), Tone.MUTED)
        painter.drawPixmap(rect.center().x() - theme.px(12), rect.top() + theme.px(8), sign)
        painter.setFont(theme.font(Step.SMALL))
        painter.setPen(theme.color(Tone.MUTED))
        metrics = painter.fontMetrics()
        mode = Qt.TextElideMode.ElideMiddle
        name = metrics.elidedText(self._attachment.name, mode, rect.width() - theme.px(8))
        below = rect.adjusted(0, rect.height() // 2, 0, 0)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def _pop_up(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("打开")).triggered.connect(self.click)
        menu.addAction(self.tr("移除")).triggered.connect(self.removed)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


class AttachmentStrip(QWidget):
    """The files of one thing; ``title`` is what they are called. Signals: ``add_requested()``."""

    add_requested = Signal()

    def __init__(
        self, model: AttachmentsModel, title: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._called = title or self.tr("附件")
        self._title = words(self._called, "strong")
        hint = self.tr("可拖入文件或粘贴图片，每个不超过 {n} MB").format(n=LARGEST_MEGABYTES)
        self._hint = words(hint, "small", wraps=True)
        self._add = ActionButton(
            self.tr("添加"), kind=QUIET, picture="attachment", on_click=self.add_requested.emit
        )
        self._add.setToolTip(hint)
        self._files = FlowRow(gap=8)
        self._wrong = words("", "error", wraps=True)
        head = row(self._title, None, self._add, gap=8)
        self.setLayout(column(head, self._files, self._hint, self._wrong, gap=4))
        self._wrong.hide()
        self._thumbnails: list[Thumbnail] = []
        model.pictured.connect(self._show_picture)
        model.refused.connect(self.refuse)

    def tell(self, attachments: Sequence[KeptFile]) -> None:
        """Show these files instead of those before."""
        self._thumbnails = [self._thumbnail(one) for one in attachments]
        self._files.show_pieces(*self._thumbnails)
        self._hint.setVisible(not attachments)
        many = f"{self._called} {len(attachments)}"
        self._title.setText(many if attachments else self._called)
        self.refuse("")

    def refuse(self, sentence: str) -> None:
        """Say why a file was not taken."""
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))

    def _thumbnail(self, attachment: KeptFile) -> Thumbnail:
        made = Thumbnail(attachment, self._model.picture(attachment))
        made.clicked.connect(lambda _=False: self._model.open(attachment))
        made.removed.connect(lambda: self._model.remove(attachment))
        return made

    def _show_picture(self, digest: str) -> None:
        for one in self._thumbnails:
            image = self._model.kept_picture(digest)
            if one.digest == digest and image is not None:
                one.show_picture(image)


def _size(count: int) -> str:
    kilobytes = count / 1024
    return f"{kilobytes / 1024:.1f} MB" if kilobytes >= 1024 else f"{max(1, round(kilobytes))} KB"
