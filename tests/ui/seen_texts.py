"""Every text a person can meet in a widget: painted, on buttons and headings, in tips and menus."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QMenu,
    QTableView,
    QTreeView,
    QWidget,
)

_TAGS = re.compile("<[^>]+>")
PROPERTIES = (
    "text", "title", "placeholderText", "toolTip", "whatsThis", "accessibleName",
    "accessibleDescription", "windowTitle", "suffix", "prefix", "format", "iconText",
)  # fmt: skip


def seen_texts(root: QWidget) -> set[str]:
    """The texts of a widget and of everything in it, also of what is folded away."""
    found = set(_painted(root))
    for thing in (root, *root.findChildren(QObject)):
        if isinstance(thing, QMenu) and not thing.isVisible():
            thing.aboutToShow.emit()  # many menus are filled only then
    widgets = (root, *root.findChildren(QWidget))
    actions = (action for widget in widgets for action in widget.actions())
    for thing in (*widgets, *actions):
        found.update(str(thing.property(name) or "") for name in PROPERTIES)
        if isinstance(thing, QComboBox):
            found.update(thing.itemText(place) for place in range(thing.count()))
        elif isinstance(thing, QAbstractItemView) and not isinstance(thing, QHeaderView):
            found.update(_cells(thing))
    return {_TAGS.sub("", text) for text in found} - {""}


def _painted(root: QWidget) -> Iterator[str]:
    """What is drawn, which properties do not tell of widgets that paint themselves."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QSvgGenerator()
    picture.setOutputDevice(buffer)
    painter = QPainter(picture)
    root.render(painter, QPoint())
    painter.end()
    svg = ET.fromstring(bytes(buffer.data().data()))
    for element in svg.iter("{http://www.w3.org/2000/svg}text"):
        yield "".join(element.itertext()).strip()


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    above = QModelIndex()
    columns = model.columnCount(above) if isinstance(view, QTableView | QTreeView) else 1
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(above), 20)):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.index(row, column).data(role) or "")
