"""What the register of residents knows and does; it holds no widgets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.people import Resident
from app.ports.progress import Progress
from app.ports.queries import EntryFilter
from app.services.command_bus import Outcome
from app.services.exporting import export_sheet
from app.services.office_commands import DeleteResidents, RestoreResidents, SaveResident
from ui.draft_keeper import DraftKeeper
from ui.models.record_table_model import Column, RecordTableModel
from ui.residents.resident_form import (
    FormReading,
    ResidentForm,
    form_as_draft,
    form_from_draft,
    form_of,
    read_form,
)
from ui.residents.resident_source import BinSource, ResidentSource
from ui.workspace import Workspace

ALL, BIN = "all", "bin"
DRAFT = "resident"


class ResidentsViewModel(QObject):
    """The list, and the resident on the card.

    Signals: ``shown_changed()`` rows came or how many is known; ``card_changed()`` another
    resident is on the card, or none; ``form_read(FormReading)`` after typing; ``saved()``;
    ``neighbours_found(str)`` who lives behind the same door; ``entries_counted(int)`` entries of
    the resident on the card.
    """

    shown_changed = Signal()
    card_changed = Signal()
    form_read = Signal(object)
    saved = Signal()
    neighbours_found = Signal(str)
    entries_counted = Signal(int)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.words, self.chip = "", ALL
        self.resident: Resident | None = None
        self.is_new = False
        self.form = ResidentForm()
        self._card = 0
        self.records = RecordTableModel(self._columns(), workspace.runner, parent=self)
        self.records.opened.connect(self.shown_changed)
        self.records.counted.connect(lambda _total: self.shown_changed.emit())
        self._drafts = DraftKeeper(workspace, DRAFT, self)
        workspace.changes.watch_settled(("resident",), self.records.reload, self)

    # the list

    def show(self, words: str = "", chip: str = ALL) -> None:
        """Ask for the residents found by ``words``, or for the bin."""
        self.words, self.chip = words, chip
        queries = self._office.residents
        source = BinSource(queries) if chip == BIN else ResidentSource(queries, words)
        self.records.show(source, tuple(words.split()))

    @property
    def nothing(self) -> str:
        """Why the list is empty: «nobody» lives here yet, no «hits», an empty «bin»; or ""."""
        if self.records.source is None or self.records.rowCount():
            return ""
        if self.chip == BIN:
            return "bin"
        return "hits" if self.words else "nobody"

    # the card

    def go_on_writing(self) -> None:
        """Bring back what was half-written when the program ended last time."""
        self._drafts.recall(self._bring_back)

    def keep_now(self) -> None:
        """Write down at once what was typed so far."""
        self._drafts.flush()

    @property
    def has_card(self) -> bool:
        return self.is_new or self.resident is not None

    @property
    def is_changed(self) -> bool:
        """Whether something typed is not saved yet."""
        before = form_of(self.resident) if self.resident else ResidentForm()
        return self.has_card and self.form != before

    def open_card(self, resident: Resident | None) -> None:
        """Put a resident on the card, or nobody; what was typed before is saved first."""
        if not self._leave():
            return
        self._put(resident, is_new=False)

    def open_new(self, name: str = "") -> None:
        """An empty card for a new resident."""
        if self._leave():
            self._put(None, is_new=True)
            self.form = ResidentForm(name=name)
            self.card_changed.emit()

    def type(self, form: ResidentForm) -> FormReading:
        """Take what stands in the fields."""
        if form.home != self.form.home:
            self._find_neighbours(form)
        self.form = form
        self._keep_draft()
        reading = read_form(form, self.resident)
        self.form_read.emit(reading)
        return reading

    def save(self, then: Callable[[], object] | None = None) -> bool:
        """Save what was typed; false when a field is wrong, which ``form_read`` has told."""
        reading = self.type(self.form)
        if reading.resident is None:
            return False
        resident, was_new = reading.resident, self.is_new
        card, form = self._card, self.form

        def done(outcome: Outcome) -> None:
            if (card, form) == (self._card, self.form):
                stored = self._office.residents.get(outcome.result)
                self._put(stored, is_new=False)
            self.saved.emit()
            if then is not None:
                then()

        added = self.tr("已添加 {name}") if was_new else self.tr("已保存 {name}")
        self._workspace.execute(
            SaveResident(resident),
            on_done=done,
            said=added.format(name=resident.name),
            owner=self,
        )
        return True

    def delete(self, ids: tuple[int, ...]) -> None:
        """Put residents into the bin; entries keep pointing at them."""
        if not ids:
            return
        if self.resident is not None and self.resident.id in ids:
            self._put(None, is_new=False)
        told = self.tr("已移到回收站：{n} 位").format(n=len(ids))
        self._workspace.execute(DeleteResidents(ids), said=told, owner=self)

    def restore(self, ids: tuple[int, ...]) -> None:
        """Take residents back from the bin."""
        if ids:
            told = self.tr("已取回：{n} 位").format(n=len(ids))
            self._put(None, is_new=False)
            self._workspace.execute(RestoreResidents(ids), said=told, owner=self)

    def show_entries(self) -> None:
        """Show the diary entries of the resident on the card."""
        if self.resident is not None and self.resident.id is not None:
            self._workspace.go_to("diary", self._entries_of(self.resident.id))

    def export(self, file: Path) -> None:
        """Write the whole register to a sheet, with progress and Cancel."""
        office, workspace = self._office, self._workspace

        def write(progress: Progress) -> int:
            return export_sheet("residents", file, office.imports, progress=progress)

        def told(count: int) -> None:
            said = self.tr("已导出 {n} 位居民到 {file}")
            workspace.say(said.format(n=count, file=file.name))

        workspace.runner.run(
            write,
            on_success=told,
            on_failure=lambda error: workspace.say(workspace.sentence(error)),
            on_cancelled=lambda: workspace.say(self.tr("导出已停下，没有留下文件。")),
            title=self.tr("正在导出"),
            owner=self,
        )

    def _put(self, resident: Resident | None, *, is_new: bool) -> None:
        self.resident, self.is_new = resident, is_new
        self._card += 1
        self.form = form_of(resident) if resident else ResidentForm()
        self._keep_draft()
        self.card_changed.emit()
        if resident is not None:
            self._count_entries(resident)

    def _keep_draft(self) -> None:
        mine = self.resident.id if self.resident else None
        self._drafts.keep(form_as_draft(self.form, mine) if self.is_changed else "")

    def _bring_back(self, body: str) -> None:
        kept = form_from_draft(body)
        if kept is None or self.is_changed:
            return
        resident_id, form = kept
        resident = self._office.residents.get(resident_id) if resident_id is not None else None
        self._put(resident, is_new=resident is None)
        self.form = form
        self.card_changed.emit()
        self.type(form)
        self._workspace.say(self.tr("上次没写完的内容已恢复"))

    def _leave(self) -> bool:
        """Save what was typed; false when it cannot be saved and the card must stay."""
        if not self.is_changed:
            return True
        if not self.form.name.strip() and self.is_new:
            return True
        return self.save()

    def _count_entries(self, resident: Resident) -> None:
        wanted = self._entries_of(resident.id or 0)

        def told(count: int) -> None:
            if resident is self.resident:
                self.entries_counted.emit(count)

        self._workspace.runner.run(
            lambda _progress: self._office.diary.count(wanted),
            on_success=told,
            replacing=f"entries-of-{id(self)}",
            owner=self,
        )

    def _entries_of(self, resident_id: int) -> EntryFilter:
        return EntryFilter(self._office.today(), resident_id=resident_id)

    def _find_neighbours(self, form: ResidentForm) -> None:
        home = read_form(ResidentForm("?", form.home), None).resident
        if home is None or not home.room:
            self.neighbours_found.emit("")
            return
        mine = self.resident.id if self.resident else None
        door = home.home

        def told(found: tuple[Resident, ...]) -> None:
            names = [person.name for person in found if person.id != mine]
            said = self.tr("这一户已有：{names}").format(
                names=self._workspace.wording.listed(names[:5])
            )
            self.neighbours_found.emit(said if names else "")

        self._workspace.runner.run(
            lambda _progress: self._office.residents.in_room(
                door.building, door.entrance, door.room
            ),
            on_success=told,
            replacing=f"neighbours-{id(self)}",
            owner=self,
        )

    def _columns(self) -> tuple[Column[Resident], ...]:
        listed = self._workspace.wording.listed
        return (
            Column(
                "name", self.tr("姓名"), lambda row: row.name, width=150,
                bold=lambda _row: True, highlights=True,
            ),
            Column("home", self.tr("房号"), lambda row: str(row.home), width=140, highlights=True),
            Column(
                "phones", self.tr("电话"), lambda row: listed(row.phones), width=150,
                highlights=True, gives_way=1,
            ),
            Column(
                "notes", self.tr("备注"), lambda row: row.notes, stretches=True, highlights=True,
                gives_way=2,
            ),
        )  # fmt: skip
