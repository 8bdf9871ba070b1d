"""The settings page: the sections on the left, the chosen one on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QStackedWidget, QWidget

from ui.settings.appearance import AppearanceSection
from ui.settings.calendar_section import CalendarSection
from ui.settings.category_section import CategorySection
from ui.settings.channel_section import ChannelSection
from ui.settings.office_section import OfficeSection, SafetySection
from ui.settings.score_section import ScoreSection
from ui.settings.staff_section import StaffSection
from ui.settings.view_model import SettingsViewModel
from ui.tab_registry import TabPage
from ui.theme import current
from ui.widgets.basics import column, row
from ui.widgets.cards import scrolled
from ui.workspace import Workspace

REMEMBERED = "settings/section"


class SettingsPage(TabPage):
    """Opened at a section by its name: «calendar»."""

    def __init__(self, workspace: Workspace, model: SettingsViewModel) -> None:
        super().__init__()
        self._preferences = workspace.preferences
        self._model = model
        self.sections = {
            "appearance": (self.tr("外观"), AppearanceSection(model)),
            "office": (self.tr("社区"), OfficeSection(model)),
            "staff": (self.tr("工作人员"), StaffSection(model)),
            "safety": (self.tr("密码与恢复单"), SafetySection(model)),
            "channels": (self.tr("渠道"), ChannelSection(model)),
            "categories": (self.tr("类别"), CategorySection(model)),
            "score": (self.tr("服务评分"), ScoreSection(model)),
            "calendar": (self.tr("放假安排"), CalendarSection(model)),
        }
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("设置的部分"))
        self.names.setFixedWidth(current().px(200))
        self._stack = QStackedWidget()
        for title, section in self.sections.values():
            self.names.addItem(title)
            self.names.item(self.names.count() - 1).setSizeHint(QSize(0, current().px(40)))
            self._stack.addWidget(_page(section))
        self.names.currentRowChanged.connect(self._show)
        self.setLayout(row(self.names, self._stack, gap=20, margin=20))
        self.open_thing(self._preferences.text(REMEMBERED, "appearance"))
        model.reload()

    def come_forward(self) -> None:
        self.names.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_thing(self, what: object) -> None:
        keys = list(self.sections)
        self.names.setCurrentRow(keys.index(str(what)) if what in self.sections else 0)

    def keys(self) -> Sequence[tuple[str, str]]:
        return (("↑ ↓", self.tr("换一部分")), ("Tab", self.tr("到右边的内容")))

    def _show(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._preferences.keep_text(REMEMBERED, list(self.sections)[number])


def _page(section: QWidget) -> QWidget:
    inner = QWidget()
    inner.setProperty("role", "page")
    side = row(section, None, gap=0)
    side.setStretch(0, 100)
    box = column(side, gap=0)
    px = current().px
    box.setContentsMargins(px(4), 0, px(12), px(8))
    inner.setLayout(box)
    return scrolled(inner)


def create(workspace: Workspace) -> TabPage:
    """Build the settings page."""
    model = SettingsViewModel(workspace)
    page = SettingsPage(workspace, model)
    model.setParent(page)
    return page
