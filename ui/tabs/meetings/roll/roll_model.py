"""The owners' roll: the list with its totals, and the unit being written; no widgets here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.meetings.people import OwnerUnit
from app.ports.progress import Progress
from app.ports.queries import PAGE, Outline
from app.services.exporting import export_sheet
from app.services.meetings.planning import DeleteOwnerUnits, RestoreOwnerUnits, SaveOwnerUnit
from ui.models.record_table_model import Column, RecordTableModel
from ui.tabs.meetings.roll.unit_form import (
    UnitForm,
    area_text,
    kind_word,
    read_unit,
    state_word,
    unit_form_of,
)
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.ports.meeting_queries import MeetingQueries
    from app.services.command_bus import Outcome

ALL, BIN = "all", "bin"


@dataclass(frozen=True)
class RollTotals:
    """Units, their area in 0.01 m², and owners, each counted once however much they own."""

    units: int = 0
    area: int = 0
    heads: int = 0


class UnitSource:
    """The units found by words, or those in the bin; a few thousand at most, read at once."""

    def __init__(self, queries: MeetingQueries, words: str, *, in_bin: bool) -> None:
        self._queries, self._words, self._in_bin = queries, words, in_bin
        self._rows: tuple[OwnerUnit, ...] = ()

    def first_page(self) -> Sequence[OwnerUnit]:
        self._read()
        return self._rows[:PAGE]

    def outline(self) -> Outline:
        self._read()
        return Outline(len(self._rows))

    def page(self, outline: Outline, start: int, count: int) -> Sequence[OwnerUnit]:
        del outline
        return self._rows[start : start + count]

    def _read(self) -> None:
        self._rows = self._queries.owner_units(self._words, in_bin=self._in_bin)


class RollModel(QObject):
    """Signals: ``shown_changed()`` rows came; ``totalled(RollTotals)``; ``card_changed()``;
    ``wrong_found(wrong, sentence)``; ``saved(unit_id)``.
    """

    shown_changed = Signal()
    totalled = Signal(object)
    card_changed = Signal()
    wrong_found = Signal(dict, str)
    saved = Signal(int)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.words, self.chip = "", ALL
        self.unit: OwnerUnit | None = None
        self.is_new = False
        self.form = UnitForm()
        self.records = RecordTableModel(self._columns(), workspace.runner, parent=self)
        self.records.opened.connect(self.shown_changed)
        self.records.reloaded.connect(self._follow)
        self.records.counted.connect(lambda _total: self.shown_changed.emit())
        workspace.changes.watch(("owner_unit",), lambda _: self._read_again(), self)

    def show(self, words: str = "", chip: str = ALL) -> None:
        """List the units found by ``words``, or the bin."""
        self.words, self.chip = words, chip
        source = UnitSource(self._office.meetings, words, in_bin=chip == BIN)
        self.records.show(source, tuple(words.split()))
        self._add_up()

    @property
    def nothing(self) -> str:
        """Why the list is empty: «none» on the roll, no «hits», an empty «bin»; or ""."""
        if self.records.source is None or self.records.rowCount():
            return ""
        if self.words:
            return "hits"
        return "bin" if self.chip == BIN else "none"

    @property
    def has_card(self) -> bool:
        """Whether a unit is on the card."""
        return self.is_new or self.unit is not None

    @property
    def is_changed(self) -> bool:
        """Whether something typed is not saved yet."""
        before = unit_form_of(self.unit) if self.unit else UnitForm()
        return self.has_card and self.form != before

    def open_card(self, unit: OwnerUnit | None) -> None:
        """Put a unit on the card; what was typed before is saved first."""
        if self.leave():
            self._put(unit, is_new=False)

    def open_new(self) -> None:
        """An empty card for a new unit."""
        if self.leave():
            self._put(None, is_new=True)

    def close_card(self) -> None:
        """Take what was typed back."""
        self._put(None, is_new=False)

    def type(self, form: UnitForm) -> None:
        """Take what stands in the fields."""
        self.form = form

    def leave(self) -> bool:
        """Save what was typed; false when it cannot be saved and the card must stay."""
        if not self.is_changed or (self.is_new and not self.form.unit.strip()):
            return True
        return self.save()

    def save(self) -> bool:
        """Save what was typed; false when something is wrong, which ``wrong_found`` has told."""
        reading = read_unit(self.form, self.unit, self._workspace)
        self.wrong_found.emit(reading.wrong, "")
        unit = reading.unit
        if unit is None:
            return False
        form = self.form

        def done(outcome: Outcome) -> None:
            if self.form == form:
                self._put(replace(unit, id=outcome.result), is_new=False)
            self.saved.emit(outcome.result)

        self._workspace.execute(
            SaveOwnerUnit(unit),
            on_done=done,
            on_refused=lambda sentence: self.wrong_found.emit({}, sentence),
            said=self.tr("已保存 {name}").format(name=unit.unit),
            owner=self,
        )
        return True

    def delete(self, ids: tuple[int, ...]) -> None:
        """Put units into the bin."""
        if ids and self.chip != BIN:
            self._put(None, is_new=False)
            told = self.tr("已移到回收站：{n} 户").format(n=len(ids))
            self._workspace.execute(DeleteOwnerUnits(ids), said=told, owner=self)

    def restore(self, ids: tuple[int, ...]) -> None:
        """Take units back from the bin."""
        if ids:
            told = self.tr("已取回：{n} 户").format(n=len(ids))
            self._workspace.execute(RestoreOwnerUnits(ids), said=told, owner=self)

    def export(self, file: Path) -> None:
        """Write the whole roll to a sheet."""
        office, workspace = self._office, self._workspace

        def write(progress: Progress) -> int:
            return export_sheet("owners", file, office.imports, progress=progress)

        said = self.tr("已导出 {n} 户到 {file}")
        workspace.runner.run(
            write,
            on_success=lambda n: workspace.say(said.format(n=n, file=file.name)),
            on_failure=lambda error: workspace.say(workspace.sentence(error)),
            title=self.tr("正在导出"),
            owner=self,
        )

    def _read_again(self) -> None:
        self.records.reload()
        self._add_up()

    def _add_up(self) -> None:
        queries = self._office.meetings

        def add(_progress: Progress) -> RollTotals:
            units = queries.owner_units()
            heads = {frozenset(one.owners) for one in units if one.owners}
            return RollTotals(len(units), sum(one.area for one in units), len(heads))

        self._workspace.runner.run(
            add, on_success=self.totalled.emit, replacing=f"roll-{id(self)}", owner=self
        )

    def _follow(self) -> None:
        """The list was read anew: take the record on the card from it; what is typed stays."""
        known = self.unit
        place = None if known is None or known.id is None else self.records.position_of(known.id)
        if place is None:
            return
        was_changed = self.is_changed
        self.unit = self.records.row(place)
        if not was_changed and self.unit != known:
            self._put(self.unit, is_new=False)

    def _put(self, unit: OwnerUnit | None, *, is_new: bool) -> None:
        self.unit, self.is_new = unit, is_new
        self.form = unit_form_of(unit) if unit else UnitForm()
        self.card_changed.emit()

    def _columns(self) -> tuple[Column[OwnerUnit], ...]:
        listed = self._workspace.wording.listed
        return (
            Column(
                "unit", self.tr("房号"), lambda row: row.unit, width=150,
                bold=lambda _row: True, highlights=True,
            ),
            Column(
                "area", self.tr("专有面积（㎡）"), lambda row: area_text(row.area), width=150,
                align_right=True,
            ),
            Column(
                "owners", self.tr("业主"), lambda row: listed(row.owners), stretches=True,
                highlights=True,
            ),
            Column("kind", self.tr("类型"), lambda row: kind_word(row.kind), width=90),
            Column(
                "state", self.tr("状态"), lambda row: state_word(row.state), width=100,
                gives_way=1,
            ),
            Column("phone", self.tr("电话"), lambda row: row.phone, width=150, gives_way=2),
        )  # fmt: skip
