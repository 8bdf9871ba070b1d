"""Photos and scans of the thing in a side card: small pictures, adding, opening, removing."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QSize,
    Qt,
    QTemporaryDir,
    QUrl,
    Signal,
)
from PySide6.QtGui import QDesktopServices, QImage, QImageReader

from app.domain.local_time import local
from app.ports.progress import Progress
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.services.command_bus import Command

LARGEST_MEGABYTES = 20
"""What the office's storage takes; said to people beforehand, refused by storage itself."""

SMALL = QSize(240, 180)
"""Pixels of the small pictures kept in memory."""
KEPT = 200
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class KeptFile(Protocol):
    """A file kept in the office under the digest of its content; ``size`` in bytes."""

    @property
    def id(self) -> int | None: ...
    @property
    def name(self) -> str: ...
    @property
    def digest(self) -> str: ...
    @property
    def size(self) -> int: ...
    @property
    def media_type(self) -> str: ...


class AttachmentsModel(QObject):
    """The files of one thing: an entry, an action.

    ``attach(owner_id, file)`` keeps a copy, called in the writing lane; ``removal(file_id)`` is the
    command that takes a file away. Signals: ``pictured(digest)`` a small picture is ready;
    ``refused(sentence)``.
    """

    pictured = Signal(str)
    refused = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        open_file: Callable[[Path], object],
        attach: Callable[[int, Path], object],
        removal: Callable[[int], Command],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self._open_file, self._attach, self._removal = open_file, attach, removal
        self._pictures: OrderedDict[str, QImage] = OrderedDict()
        self._asked: set[str] = set()
        self._folder: QTemporaryDir | None = None

    def picture(self, attachment: KeptFile) -> QImage | None:
        """The small picture; read in the background when it is not there yet."""
        digest = attachment.digest
        if digest in self._pictures:
            return self._pictures[digest]
        if attachment.media_type.startswith("image/") and digest not in self._asked:
            self._asked.add(digest)
            self._workspace.runner.run(
                lambda _progress: small_picture(self._office.attachments.read(digest)),
                on_success=lambda image: self._keep(digest, image),
                on_failure=lambda _error: None,
                owner=self,
            )
        return self._pictures.get(digest)

    def kept_picture(self, digest: str) -> QImage | None:
        """The small picture if it was read already."""
        return self._pictures.get(digest)

    def add_files(self, owner_id: int, files: Sequence[Path]) -> None:
        """Put copies of files on a thing, one act each."""
        attach, wanted = self._attach, list(files)

        def write(progress: Progress) -> int:
            for number, file in enumerate(wanted):
                progress.report(number, len(wanted), file.name)
                attach(owner_id, file)
            return len(wanted)

        if wanted:
            self._workspace.runner.run(
                write,
                on_success=self._tell_added,
                on_failure=self._fail,
                writes=True,
                title=self.tr("正在添加附件"),
                owner=self,
            )

    def add_image(self, owner_id: int, image: QImage) -> None:
        """Put a picture from the clipboard on a thing."""
        moment = local(self._office.clock())
        name = self.tr("粘贴的图片 {when}").format(when=f"{moment:%Y-%m-%d %H%M%S}")
        file = self._place(f"{name}.png")
        if image.save(str(file)):
            self.add_files(owner_id, [file])
        else:
            self.refused.emit(self.tr("剪贴板里的图片没能存下来"))

    def remove(self, attachment: KeptFile) -> None:
        """Take a file off what it belongs to."""
        if attachment.id is not None:
            said = self.tr("已移除附件 {name}").format(name=attachment.name)
            self._workspace.execute(
                self._removal(attachment.id),
                said=said,
                on_refused=self.refused.emit,
                owner=self,
            )

    def open(self, attachment: KeptFile) -> None:
        """Open a copy with the program the computer uses for such files."""
        target = self._place(attachment.name)

        def write(_progress: Progress) -> Path:
            target.write_bytes(self._office.attachments.read(attachment.digest))
            return target

        self._workspace.runner.run(
            write, on_success=self._open_file, on_failure=self._fail, owner=self
        )

    def _place(self, name: str) -> Path:
        """A file in a folder that goes with the window; names the system forbids are mended."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        inside = Path(self._folder.filePath(f"{len(list(Path(self._folder.path()).iterdir()))}"))
        inside.mkdir()
        safe = _NOT_IN_NAMES.sub("_", name).strip(" .") or "file"
        return inside / safe[-120:]

    def _keep(self, digest: str, image: QImage) -> None:
        self._asked.discard(digest)
        if image.isNull():
            return
        self._pictures[digest] = image
        if len(self._pictures) > KEPT:
            self._pictures.popitem(last=False)
        self.pictured.emit(digest)

    def _tell_added(self, count: int) -> None:
        undo = self._workspace.undo
        if count == 1:
            self._workspace.say(self.tr("已添加附件"), self.tr("撤销"), undo)
        else:
            self._workspace.say(self.tr("已添加 {n} 个附件").format(n=count))

    def _fail(self, error: Exception) -> None:
        self.refused.emit(self._workspace.sentence(error))


def open_with_system(file: Path) -> None:
    """Open a file with the program the computer uses for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def small_picture(content: bytes) -> QImage:
    """The picture small and upright; a null image when it is none."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(SMALL, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
