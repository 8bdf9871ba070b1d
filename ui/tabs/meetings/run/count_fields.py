"""Sums typed from paper: heads per choice, or area and heads of owners; all can be saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from unicodedata import normalize

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.domain.voting.answer import NO_SHARE, Share
from app.domain.voting.cases import Choice, Counts, OwnerShares
from app.domain.voting.percent import area_shown
from app.services.meetings.voting import TypedCounts
from ui.tabs.meetings.run.words import choice_tone, choice_word
from ui.theme import current
from ui.widgets.basics import column, restyle, row, words
from ui.widgets.form_field import FormField, TextInput
from ui.widgets.number_field import NumberField

MOST = 10_000_000
LARGEST = 10**12
"""Ten thousand square kilometres: more was mistyped."""
COUNTED = (Choice.YES, Choice.NO, Choice.ABSTAIN, Choice.INVALID)


def read_area(text: str) -> int | None:
    """Square metres as typed, in 0.01 m²; ``None`` for what is not an area.

    More than two decimals are not an area: nothing is rounded.
    """
    plain = normalize("NFKC", text).replace(",", "").replace("m2", "").strip()
    if not plain:
        return 0
    try:
        hundredths = Decimal(plain) * 100
    except InvalidOperation:
        return None
    whole = hundredths.is_finite() and hundredths == hundredths.to_integral_value()
    return int(hundredths) if whole and 0 <= hundredths < LARGEST else None


class HeadFields(QWidget):
    """Heads per choice, and how many are here. Signals: ``typed(TypedCounts)``."""

    typed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._before = TypedCounts()
        self.fields: dict[str, NumberField] = {}
        self._frames: dict[str, FormField] = {}
        pieces = [self._field(f"votes.{choice}", choice_word(choice)) for choice in COUNTED]
        pieces.append(self._field("present", self.tr("实到（空着按签到）")))
        self.fields["present"].setSpecialValueText(self.tr("按签到"))
        self._wrong = words("", "error", wraps=True)
        self.setLayout(column(row(*pieces, None, gap=12), self._wrong, gap=6))

    def show_counts(self, typed: TypedCounts) -> None:
        """Show what was typed before."""
        self._before = typed
        for choice in COUNTED:
            self._set(f"votes.{choice}", getattr(typed.counts, choice.value))
        self._set("present", typed.present or 0)

    def show_fault(self, names: Sequence[str], sentence: str) -> None:
        """Say beside the fields what does not add up; no names: all is well."""
        wanted = {"votes": ("votes.yes", "votes.no", "votes.abstain", "votes.invalid")}
        wrong = [field for name in names for field in wanted.get(name, (name,))]
        self._wrong.setText(sentence if names else "")
        for name, frame in self._frames.items():
            if name in wrong:
                frame.refuse("")
            else:
                frame.accept()

    def take_focus(self) -> None:
        """Put the cursor on the first number."""
        self.fields["votes.yes"].setFocus()
        self.fields["votes.yes"].selectAll()

    def _field(self, name: str, label: str) -> QWidget:
        number = NumberField(label, 0, MOST)
        number.setFixedWidth(current().px(112))
        number.editingFinished.connect(self._tell)
        self.fields[name] = number
        self._frames[name] = FormField(label, number)
        return self._frames[name]

    def _set(self, name: str, number: int) -> None:
        field = self.fields[name]
        if not field.hasFocus():
            field.blockSignals(True)
            field.setValue(number)
            field.blockSignals(False)

    def _tell(self) -> None:
        counts = Counts(*(self.fields[f"votes.{choice}"].value() for choice in COUNTED))
        present = self.fields["present"].value() or None
        typed = replace(self._before, counts=counts, present=present)
        if typed != self._before:
            self._before = typed
            self.typed.emit(typed)


class ShareFields(QWidget):
    """Area and heads per choice, of all owners, and of those who were silent.

    Signals: ``typed(TypedCounts)``.
    """

    typed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._before = TypedCounts()
        self.areas: dict[str, TextInput] = {}
        self.heads: dict[str, NumberField] = {}
        self._wrong = words("", "error", wraps=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current().px(12))
        grid.setVerticalSpacing(current().px(6))
        for place, title in enumerate((self.tr("面积（㎡）"), self.tr("人数")), 1):
            grid.addWidget(words(title, "small"), 0, place)
        for line, (name, label) in enumerate(self._lines(), 1):
            tone = choice_tone(Choice(name)) if name in set(Choice) else None
            grid.addWidget(words(label, "strong", tone), line, 0)
            area, heads = TextInput(placeholder="0.00"), NumberField(label, 0, MOST)
            area.setAccessibleName(f"{label} {self.tr('面积（㎡）')}")
            area.setMaximumWidth(current().px(180))
            area.editingFinished.connect(self._tell)
            heads.editingFinished.connect(self._tell)
            grid.addWidget(area, line, 1)
            grid.addWidget(heads, line, 2)
            self.areas[name], self.heads[name] = area, heads
        grid.addWidget(self._wrong, 0, 3)
        grid.setColumnStretch(3, 1)

    def show_counts(self, typed: TypedCounts) -> None:
        """Show what was typed before."""
        self._before = typed
        shares = self._shares(typed)
        for name, share in shares.items():
            area, heads = self.areas[name], self.heads[name]
            if not area.hasFocus():
                area.setText(area_shown(share.area) if share.area else "")
            if not heads.hasFocus():
                heads.blockSignals(True)
                heads.setValue(share.heads)
                heads.blockSignals(False)

    def show_fault(self, names: Sequence[str], sentence: str) -> None:
        """Say below the fields what does not add up, and mark them."""
        self._wrong.setText(sentence if names else "")
        for name, area in self.areas.items():
            faulty = {one.partition(".")[0] for one in names}
            group = {"total": "total", "silent": "silent_delivered"}.get(name, "cast")
            _mark(area, wrong=group in faulty or any(f"cast.{name}" in one for one in names))

    def take_focus(self) -> None:
        """Put the cursor on the first area."""
        self.areas["yes"].setFocus()

    def _lines(self) -> list[tuple[str, str]]:
        return [
            *((choice.value, choice_word(choice)) for choice in COUNTED),
            ("total", self.tr("全体业主")),
            ("silent", self.tr("已送达未表态")),
        ]

    def _shares(self, typed: TypedCounts) -> dict[str, Share]:
        owners = typed.owners or OwnerShares(NO_SHARE, NO_SHARE)
        cast = {choice.value: getattr(owners, choice.value) for choice in COUNTED}
        return cast | {"total": typed.total or NO_SHARE, "silent": typed.silent or NO_SHARE}

    def _tell(self) -> None:
        read = {name: read_area(area.text()) for name, area in self.areas.items()}
        unread = [name for name, area in read.items() if area is None]
        for name in read:
            _mark(self.areas[name], wrong=name in unread)
        if unread:
            self._wrong.setText(self.tr("面积写成平方米，最多两位小数，例如 89.50。"))
            return
        self._wrong.setText("")
        shares = {name: Share(area or 0, self.heads[name].value()) for name, area in read.items()}
        cast = OwnerShares(*(shares[choice.value] for choice in COUNTED))
        is_empty = all(share == NO_SHARE for share in shares.values())
        typed = replace(
            self._before,
            owners=None if is_empty else cast,
            total=shares["total"] if shares["total"] != NO_SHARE else None,
            silent=shares["silent"] if shares["silent"] != NO_SHARE else None,
        )
        if typed != self._before:
            self._before = typed
            self.typed.emit(typed)


def _mark(field: QLineEdit, *, wrong: bool) -> None:
    field.setProperty("wrong", "true" if wrong else "false")
    restyle(field)
