"""The right side of 成批打印: what comes out, how, and each sheet to look at before."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.printing.live_page import LivePage
from ui.tabs.notices.series.series_choice import LABEL_SHEETS, LabelSheet, Output
from ui.tabs.notices.series.series_model import SeriesModel, Sheet
from ui.task_runner import Runner
from ui.theme import Tone, current
from ui.widgets.basics import QUIET, ActionButton, CheckBox, Choice, row, words
from ui.widgets.cards import Card, MessageBar
from ui.widgets.composer import Toggles
from ui.widgets.fitting_words import OneLine
from ui.widgets.flow_layout import FlowRow
from ui.widgets.number_field import NumberField

PAGE_LEAST = 160
"""Pixels at 100 % the sheet keeps; on a lower screen the whole side scrolls."""


class SheetPart(Card):
    """See the module."""

    def __init__(self, model: SeriesModel, runner: Runner) -> None:
        super().__init__(gap=10)
        self._model = model
        self._is_showing = False
        self.outputs = Toggles(
            (
                (Output.NOTICE, self.tr("通知")),
                (Output.LABELS, self.tr("地址标签")),
                (Output.ENVELOPES, self.tr("信封")),
            )
        )
        self.addressed = CheckBox(self.tr("上面写给谁"))
        self.separators = CheckBox(self.tr("加分隔页，方便分头送"))
        self.labels = Choice(self.tr("标签纸"))
        self.labels.offer([(sheet, self._sheet_words(sheet)) for sheet in LABEL_SHEETS])
        self.first = NumberField(self.tr("从第几格开始"), 1, LABEL_SHEETS[0].count)
        self.bar = MessageBar()
        self.page = LivePage(runner)
        self.page.setAccessibleName(self.tr("要打印的样子"))
        self.page.setMinimumHeight(current().px(PAGE_LEAST))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        policy.setRetainSizeWhenHidden(True)
        self.page.setSizePolicy(policy)
        self.before = self._step("chevron_left", self.tr("上一份"), -1)
        self.after = self._step("chevron_right", self.tr("下一份"), 1)
        self.whose = OneLine("", "muted", Tone.MUTED)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._for_notice = FlowRow(self.addressed, self.separators, gap=16)
        first = QWidget()
        first.setLayout(row(words(self.tr("从第几格开始"), "muted"), self.first, gap=8))
        self._for_labels = FlowRow(self.labels, first, gap=16)
        top = row(words(self.tr("打印"), "strong"), self.outputs, gap=10)
        top.setStretch(1, 1)
        foot = row(self.before, self.whose, self.after, gap=8)
        foot.setStretch(1, 1)
        for piece in (top, foot):
            self.body.addLayout(piece)
        for place, piece in enumerate(
            (self._for_notice, self._for_labels, self.bar, self.page), start=1
        ):
            self.body.insertWidget(place, piece)
        self.body.setStretch(4, 1)

    def _connect(self) -> None:
        model = self._model
        self.outputs.chosen.connect(self._take)
        for box in (self.addressed, self.separators):
            box.toggled.connect(self._take)
        self.labels.currentIndexChanged.connect(self._take)
        self.first.valueChanged.connect(self._take)
        model.opened.connect(self.show_options)
        model.sheet_drawn.connect(self._show_sheet)
        model.sheet_failed.connect(lambda said: self.bar.say(said, Tone.SEAL))

    def show_options(self) -> None:
        """Show how it is printed."""
        options = self._model.options
        self._is_showing = True
        self.outputs.choose(options.output)
        self.addressed.setChecked(options.addressed)
        self.separators.setChecked(options.separators)
        self.labels.choose(options.labels)
        self.first.setMaximum(options.labels.count)
        self.first.setValue(options.first)
        self._is_showing = False
        self._for_notice.setVisible(options.output is Output.NOTICE)
        self._for_labels.setVisible(options.output is Output.LABELS)

    def _step(self, picture: str, said: str, by: int) -> ActionButton:
        button = ActionButton("", kind=QUIET, picture=picture)
        button.setAccessibleName(said)
        button.setToolTip(said)
        button.clicked.connect(lambda _checked=False: self._model.step(by))
        return button

    def _sheet_words(self, sheet: LabelSheet) -> str:
        said = self.tr("{columns}×{rows} 格（{width}×{height} 毫米）")
        return said.format(
            columns=sheet.columns, rows=sheet.rows, width=sheet.width, height=sheet.height
        )

    def _take(self) -> None:
        if self._is_showing:
            return
        output, labels = self.outputs.value, self.labels.currentData()
        assert isinstance(output, Output)
        assert isinstance(labels, LabelSheet)
        options = replace(
            self._model.options,
            output=output,
            addressed=self.addressed.isChecked(),
            separators=self.separators.isChecked(),
            labels=labels,
            first=min(self.first.value(), labels.count),
        )
        self._model.set_options(options)
        self.show_options()

    def _show_sheet(self, sheet: Sheet) -> None:
        self.bar.hide()
        self.page.setVisible(bool(sheet.pdf))
        self.page.show_pdf(sheet.pdf)
        is_labels = self._model.options.output is Output.LABELS
        self.before.setEnabled(sheet.place > 1 and not is_labels)
        self.after.setEnabled(sheet.place < sheet.count and not is_labels)
        if not sheet.count:
            self.whose.setText(self.tr("一份也没有选。"))
        elif is_labels:
            self.whose.setText(self.tr("第 1 张标签纸"))
        else:
            said = self.tr("第 {place} 份 / 共 {count} 份 · {label}")
            self.whose.setText(
                said.format(place=f"{sheet.place:,}", count=f"{sheet.count:,}", label=sheet.label)
            )
