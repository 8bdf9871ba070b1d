"""The working calendar: what was announced for each year, and what is still missing."""

from __future__ import annotations

from PySide6.QtWidgets import QTreeWidgetItem

from app.domain.working_calendar import DayKind
from ui.settings.section import Section, plain_tree
from ui.settings.view_model import OfficeFacts, SettingsViewModel
from ui.theme import Tone, current
from ui.widgets.basics import ActionButton, Choice, row
from ui.widgets.form_field import FormField
from ui.words import full_day


class CalendarSection(Section):
    """One year's announced days; a warning from 1 November when next year is missing."""

    def __init__(self, model: SettingsViewModel) -> None:
        super().__init__(
            model,
            self.tr("放假安排"),
            self.tr("期限按工作日算。国务院公布下一年的安排后，请导入一次。"),
        )
        self._facts: OfficeFacts | None = None
        self.year = Choice(self.tr("年份"))
        self.year.setMaximumWidth(current().px(160))
        self.tree = plain_tree(
            self.tr("放假安排"), [self.tr("日期"), self.tr("是什么日子"), self.tr("名称")]
        )
        bring = ActionButton(
            self.tr("导入放假安排…"),
            picture="import",
            on_click=lambda: model.workspace.go_to("import", "holidays"),
        )
        self.card.body.addLayout(row(FormField(self.tr("年份"), self.year), None, bring))
        self.card.body.addWidget(self.tree)
        self.year.currentIndexChanged.connect(lambda _index: self._show_year())
        self.bar.acted.connect(lambda: model.workspace.go_to("import", "holidays"))

    def show_facts(self, facts: OfficeFacts) -> None:
        self._facts = facts
        today = self.model.workspace.office.today()
        years = sorted({day.day.year for day in facts.days}, reverse=True)
        kept = self.year.currentData()
        self.year.offer([(year, str(year)) for year in years])
        self.year.choose(kept if kept in years else today.year)
        self._show_year()
        if facts.lacks_next_year:
            told = self.tr("{year} 年的放假安排还没有导入，跨年的期限说不准。")
            self.bar.say(told.format(year=today.year + 1), Tone.AMBER, self.tr("导入"))
        else:
            self.bar.hide()

    def _show_year(self) -> None:
        self.tree.clear()
        wording, year = self.model.workspace.wording, self.year.currentData()
        for day in self._facts.days if self._facts else ():
            if day.day.year == year:
                kind = wording.of("values", day.kind.value, {})
                item = QTreeWidgetItem([full_day(day.day), kind, day.name])
                if day.kind is DayKind.MAKEUP_WORKDAY:
                    item.setForeground(1, current().color(Tone.AMBER))
                item.setToolTip(2, day.source)
                self.tree.addTopLevelItem(item)
        for column in (0, 1):
            self.tree.resizeColumnToContents(column)
