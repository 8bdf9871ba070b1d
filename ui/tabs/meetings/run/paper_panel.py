"""Paper ballots: scan a code or type a unit, then A, N or B; how many are in, what is unclear."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.domain.voting.cases import Choice
from ui.tabs.meetings.run.vote_model import VoteModel
from ui.tabs.meetings.run.words import choice_word
from ui.theme import Tone, current
from ui.widgets.basics import PLAIN, ActionButton, column, row, set_tone, words
from ui.widgets.chips import FilterChips
from ui.widgets.form_field import TextInput

LATEST, CONFLICTS, MISSING = "latest", "conflicts", "missing"
SHOWN_AT_MOST = 500
LETTERS = {"a": Choice.YES, "n": Choice.NO, "b": Choice.ABSTAIN, "x": Choice.INVALID}


class PaperPanel(QWidget):
    """The cursor stays in one field: a scanner types the code and Enter, a finger the letter."""

    def __init__(self, model: VoteModel) -> None:
        super().__init__()
        self.model = model
        self._order: list[str] = []
        self.field = TextInput(placeholder=self.tr("扫描选票条码，或输入房号后按 Enter"))
        self.field.setAccessibleName(self.tr("扫描或输入房号"))
        self.field.returnPressed.connect(self._take)
        self.field.textEdited.connect(self._letter)
        self.waiting = words("", "heading", wraps=True)
        self.told = words("", "error", wraps=True)
        self.progress = words("", "strong")
        self.filter = FilterChips(
            (
                (LATEST, self.tr("最近扫描"), Tone.PLAIN),
                (CONFLICTS, self.tr("两票不一"), Tone.AMBER),
                (MISSING, self.tr("还没收到"), Tone.PLAIN),
            )
        )
        self.filter.chosen.connect(lambda _: self._list())
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("选票"))
        self.list.itemActivated.connect(self._choose)
        choices = row(gap=8)
        for letter, choice in LETTERS.items():
            button = ActionButton(
                f"{choice_word(choice)}  {letter.upper()}",
                kind=PLAIN,
                on_click=lambda chosen=choice: self._cast(chosen),
            )
            choices.addWidget(button)
        choices.addStretch(1)
        scan = row(self.field, self.progress, gap=12)
        scan.setStretch(0, 1)
        self.told.hide()
        chips = row(self.filter, None)
        box = column(scan, self.waiting, choices, self.told, chips, self.list, gap=6)
        box.setStretch(5, 1)
        self.setLayout(box)
        self.list.setMinimumHeight(current().px(80))
        model.refused.connect(self._refuse)

    def show_model(self) -> None:
        """Show how far the counting is."""
        model = self.model
        given = model.unit_choices()
        total = len(model.units)
        told = self.tr("已收 {n} / {all}") if total else self.tr("已收 {n}")
        self.progress.setText(told.format(n=f"{len(given):,}", all=f"{total:,}"))
        conflicts = sum(choice is Choice.CONFLICT for choice in given.values())
        missing = max(0, total - len(given))
        self.filter.set_counts({CONFLICTS: conflicts, MISSING: missing})
        self._order = [unit for unit in given if unit != model.last_unit]
        if model.last_unit in given:
            self._order.append(model.last_unit)
        self._tell_waiting()
        self._list()

    def take_focus(self) -> None:
        """Put the cursor where the scanner types."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _tell_waiting(self) -> None:
        model = self.model
        if model.unit:
            said = self.tr("{unit}：按 A 赞成、N 反对、B 弃权、X 无效").format(unit=model.unit)
            set_tone(self.waiting, Tone.PRIMARY)
        elif model.last_unit:
            choice = model.unit_choices().get(model.last_unit)
            word = choice_word(choice) if choice is not None else self.tr("已记下")
            said = self.tr("刚才：{unit} {choice}").format(unit=model.last_unit, choice=word)
            set_tone(self.waiting, Tone.MUTED)
        else:
            said = self.tr("先扫描一张选票")
            set_tone(self.waiting, Tone.MUTED)
        self.waiting.setText(said)

    def _list(self) -> None:
        given, kind = self.model.unit_choices(), self.filter.key
        if kind == CONFLICTS:
            shown = [unit for unit in self._order if given[unit] is Choice.CONFLICT]
        elif kind == MISSING:
            shown = [one.unit for one in self.model.units if one.unit not in given]
        else:
            shown = list(reversed(self._order))
        self.list.clear()
        for unit in shown[:SHOWN_AT_MOST]:
            word = f"  {choice_word(given[unit])}" if unit in given else ""
            item = QListWidgetItem(f"{unit}{word}")
            item.setData(Qt.ItemDataRole.UserRole, unit)
            self.list.addItem(item)

    def _take(self) -> None:
        text = self.field.text()
        self.field.clear()
        self.told.hide()
        if text.strip():
            self.model.scan(text)
            self._tell_waiting()

    def _letter(self, text: str) -> None:
        choice = LETTERS.get(text.strip().lower())
        if choice is not None and self.model.unit:
            self.field.clear()
            self._cast(choice)

    def _cast(self, choice: Choice) -> None:
        self.model.cast_unit(choice)
        self.take_focus()

    def _choose(self, item: QListWidgetItem) -> None:
        self.model.scan(str(item.data(Qt.ItemDataRole.UserRole)))
        self._tell_waiting()
        self.take_focus()

    def _refuse(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.show()
