"""One window per office: a second start finds the first through a local socket and raises it."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 300
"""Milliseconds to wait for the other window's answer."""


def server_name(folder: Path) -> str:
    """The name under which the window of an office listens; the same however it is written."""
    plain = os.path.normcase(folder.resolve())
    return "linlidesk-" + hashlib.sha256(plain.encode()).hexdigest()[:20]


def raise_other(folder: Path) -> bool:
    """Ask the window that has this office open to come forward; whether there was one."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(folder))
    if not socket.waitForConnected(PATIENCE):
        return False
    socket.write(b"raise")
    socket.waitForBytesWritten(PATIENCE)
    socket.disconnectFromServer()
    return True


class RaiseListener(QObject):
    """Listens for a second start. Signals: ``asked()`` when one wants this window."""

    asked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        name = server_name(folder)
        QLocalServer.removeServer(name)  # left behind by a window that was killed
        self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
        self.asked.emit()
