"""One notice for many: who gets it, what is missing, a sheet to look at; no widgets here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import RuleViolation
from app.domain.notices.findings import Finding, Weight
from app.domain.notices.notice import Notice, NoticeState
from app.domain.notices.templates import NoticeTemplate
from app.ports.notice_facts import AddressFacts, SeriesFacts
from app.ports.progress import Progress
from app.services.notices.checking import findings
from app.services.notices.merge_values import office_values
from app.services.notices.papers import template_for, written
from app.services.notices.recipients import Recipient, RecipientKind
from app.services.notices.series import MissingField, addresses, missing_fields, series_facts
from app.services.paper_facts import office_facts
from ui.printing.pdf_pages import PdfPages
from ui.tabs.notices.series.series_choice import (
    Output,
    SeriesMatter,
    SeriesOptions,
    Wanted,
    found,
    key_of,
    left_out,
    paper_count,
    proposed_kind,
    stairs_of,
)
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.office import Office

SETTLES = 60
"""Milliseconds after the last choice before the sheet is drawn anew."""


@dataclass(frozen=True)
class Sheet:
    """The sheet to look at: for whom (from 1, of how many), as a PDF of ``pages`` pages."""

    pdf: bytes
    pages: int
    place: int
    count: int
    label: str


class SeriesModel(QObject):
    """Signals: ``opened()`` a notice was read; ``failed(sentence)``; ``listed()`` who may get it;
    ``chosen_changed()`` who does, how, or what is missing; ``sheet_drawn(Sheet)``;
    ``sheet_failed(sentence)``.
    """

    opened = Signal()
    failed = Signal(str)
    listed = Signal()
    chosen_changed = Signal()
    sheet_drawn = Signal(object)
    sheet_failed = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.notice_id: int | None = None
        self.matter: SeriesMatter | None = None
        self.wanted, self.options = Wanted(), SeriesOptions()
        self.offered: tuple[Recipient, ...] = ()
        self.missing: tuple[MissingField, ...] = ()
        self.general: Mapping[str, str] = {}
        self._unticked: set[str] = set()
        self._accepted: set[str] = set()
        self._looked_at = ""
        self._pages = 1
        self._settle = QTimer(self, singleShot=True, interval=SETTLES)
        self._settle.timeout.connect(self._draw)
        tables = ("notice", "resident", "board", "own_template")
        workspace.changes.watch(tables, lambda _: self.read(), self)

    # what is read

    def open(self, notice_id: int) -> None:
        """Take another notice; everybody is ticked again."""
        self.notice_id, self.matter = notice_id, None
        self._unticked, self._accepted = set(), set()
        self.wanted = Wanted()
        self.options = replace(self.options, output=Output.NOTICE)
        self.read()

    def read(self) -> None:
        """Read the notice and who there is anew; what was chosen stays."""
        office, notice_id = self._office, self.notice_id
        if notice_id is None:
            return

        def read(_progress: Progress) -> tuple[SeriesMatter, Mapping[str, str]]:
            book = office.notices.book(notice_id)
            if book is None:
                raise RuleViolation("record_gone", table="notice")
            template = template_for(book.notice, office.notices)
            refused: tuple[Finding, ...] = ()
            if template is not None and book.notice.state is NoticeState.DRAFT:
                refused = _refusals(office, book.notice, template)
            matter = SeriesMatter(
                book.notice, written(book.notice, template, book),
                office.residents.all(), office.notices.boards(), refused,
            )  # fmt: skip
            return matter, office_values(office_facts(office), office.today())

        self._workspace.runner.run(
            read, on_success=self._take, on_failure=self._fail,
            replacing=f"series-{id(self)}", owner=self,
        )  # fmt: skip

    @property
    def has_nobody(self) -> bool:
        """Whether there is neither a resident nor a board."""
        matter = self.matter
        return matter is not None and not matter.residents and not matter.boards

    @property
    def fault(self) -> str:
        """Why the notice must not be printed, as a sentence; empty when it may."""
        matter = self.matter
        if matter is None or self.options.output is not Output.NOTICE:
            return ""
        if matter.notice.state is NoticeState.VOID:
            return self.tr("这份通知已经作废，不再打印。")
        if not matter.refused:
            return ""
        first = matter.refused[0]
        return self._workspace.wording.of("notice_findings", first.code, first.details)

    @property
    def left_out(self) -> int:
        """How many residents no sheet goes to, for nobody knows where they live."""
        return left_out(self.matter, self.wanted.kind) if self.matter is not None else 0

    # what is chosen

    def choose_kind(self, kind: RecipientKind) -> None:
        """One sheet for each of these; everybody is ticked again."""
        self._unticked, self._accepted = set(), set()
        self._list(replace(self.wanted, kind=kind))

    def choose_buildings(self, buildings: tuple[str, ...]) -> None:
        """Only these buildings; none named means all."""
        self._list(replace(self.wanted, buildings=buildings))

    def search(self, words: str) -> None:
        """Only those found by words."""
        self._list(replace(self.wanted, words=words))

    def set_options(self, options: SeriesOptions) -> None:
        """Print it so."""
        if options != self.options:
            self.options = options
            self._follow_choice()

    def is_ticked(self, one: Recipient) -> bool:
        """Whether this recipient gets a sheet."""
        return key_of(one) not in self._unticked

    def set_ticked(self, keys: tuple[str, ...]) -> None:
        """Of those listed, exactly these get a sheet."""
        listed = {key_of(one) for one in self.offered}
        self._unticked = (self._unticked - listed) | (listed - set(keys))
        self._follow_choice()

    def drop(self, missing: MissingField) -> None:
        """Print nothing for those for whom it is missing."""
        labels = set(missing.labels)
        self._unticked |= {key_of(one) for one in self.offered if one.label in labels}
        self._follow_choice()
        self.listed.emit()

    def accept(self, missing: MissingField) -> None:
        """Print with the gap."""
        self._accepted.add(missing.name)
        self._follow_choice()

    @property
    def chosen(self) -> tuple[Recipient, ...]:
        """Those who get a sheet, in their order."""
        return tuple(one for one in self.offered if self.is_ticked(one))

    @property
    def undecided(self) -> tuple[MissingField, ...]:
        """What is missing and nobody has said what to do about."""
        if self.options.output is not Output.NOTICE:
            return ()
        return tuple(one for one in self.missing if one.name not in self._accepted)

    @property
    def paper(self) -> int:
        """How many sheets of paper come out."""
        chosen = self.chosen
        return paper_count(len(chosen), stairs_of(chosen), self._pages, self.options)

    @property
    def can_make(self) -> bool:
        """Whether the series can be made now."""
        return bool(self.chosen) and not self.undecided and not self.fault

    # what comes out

    def series(self) -> Callable[[], SeriesFacts]:
        """What gathers the notices of those chosen, as they are now; slow for thousands."""
        return self._series(self.chosen)

    def addresses(self) -> AddressFacts:
        """Labels or envelopes for those chosen."""
        return self._addresses(self.chosen)

    def look_at(self, key: str) -> None:
        """Show the sheet of this recipient."""
        if key != self._looked_at:
            self._looked_at = key
            self._settle.start()

    def step(self, by: int) -> None:
        """Show the sheet before (-1) or after (1) the one shown, among those ticked."""
        chosen = self.chosen
        place = self._place_in(chosen) + by
        if 0 <= place < len(chosen):
            self.look_at(key_of(chosen[place]))

    @property
    def looked_at(self) -> str:
        """The key of the recipient whose sheet is shown."""
        return self._looked_at

    # within

    def _take(self, read: tuple[SeriesMatter, Mapping[str, str]]) -> None:
        is_new = self.matter is None
        self.matter, self.general = read
        if is_new:
            self.wanted = Wanted(proposed_kind(self.matter))
        self.opened.emit()
        self._list(self.wanted)

    def _fail(self, error: Exception) -> None:
        self.failed.emit(self._workspace.sentence(error))

    def _list(self, wanted: Wanted) -> None:
        self.wanted = wanted
        matter = self.matter
        if matter is None:
            return

        def told(offered: tuple[Recipient, ...]) -> None:
            self.offered = offered
            self.listed.emit()
            self._follow_choice()

        self._workspace.runner.run(
            lambda _progress: found(matter, wanted), on_success=told, on_failure=self._fail,
            replacing=f"series-list-{id(self)}", owner=self,
        )  # fmt: skip

    def _follow_choice(self) -> None:
        """Find out anew what is missing, and draw the sheet anew."""
        matter, chosen, general = self.matter, self.chosen, self.general
        self._settle.start()
        if matter is None or not matter.asked:
            self.missing = ()
            self.chosen_changed.emit()
            return

        def told(missing: tuple[MissingField, ...]) -> None:
            self.missing = missing
            self.chosen_changed.emit()

        self._workspace.runner.run(
            lambda _progress: missing_fields(matter.written.text, chosen, general),
            on_success=told, on_failure=self._fail,
            replacing=f"series-missing-{id(self)}", owner=self,
        )  # fmt: skip

    def _series(self, chosen: tuple[Recipient, ...]) -> Callable[[], SeriesFacts]:
        assert self.matter is not None
        return partial(
            series_facts, self.matter.written, chosen,
            separators=self.options.separators, addressed=self.options.addressed,
            general=self.general, author=self._office.community,
        )  # fmt: skip

    def _addresses(self, chosen: tuple[Recipient, ...]) -> AddressFacts:
        labels = self.options.labels
        is_labels = self.options.output is Output.LABELS
        return AddressFacts(
            addresses(chosen), office_facts(self._office), labels.columns, labels.rows,
            self.options.first - 1 if is_labels else 0,
        )  # fmt: skip

    def _place_in(self, chosen: tuple[Recipient, ...]) -> int:
        keys = [key_of(one) for one in chosen]
        return keys.index(self._looked_at) if self._looked_at in keys else 0

    def _draw(self) -> None:
        chosen = self.chosen
        if self.matter is None or not chosen:
            self.sheet_drawn.emit(Sheet(b"", 0, 0, 0, ""))
            return
        place, options = self._place_in(chosen), self.options
        if self._looked_at not in {key_of(one) for one in self.offered}:
            self._looked_at = key_of(chosen[place])
        papers = self._office.documents(self._workspace.language)
        facts: SeriesFacts | AddressFacts
        if options.output is Output.NOTICE:
            one = self._series((chosen[place],))()
            plain = tuple(replace(sheet, separator="") for sheet in one.sheets)
            facts = replace(one, sheets=plain)
        elif options.output is Output.LABELS:
            facts = self._addresses(chosen[: options.labels.count - options.first + 1])
        else:
            facts = self._addresses((chosen[place],))

        def draw(_progress: Progress) -> Sheet:
            if isinstance(facts, SeriesFacts):
                pdf = papers.notice_series(facts)
            elif options.output is Output.LABELS:
                pdf = papers.address_labels(facts)
            else:
                pdf = papers.envelopes(facts)
            opened = PdfPages(pdf)
            pages = len(opened)
            opened.close()
            return Sheet(pdf, pages, place + 1, len(chosen), chosen[place].label)

        self._workspace.runner.run(
            draw, on_success=self._tell_sheet,
            on_failure=lambda error: self.sheet_failed.emit(self._workspace.sentence(error)),
            replacing=f"series-sheet-{id(self)}", owner=self,
        )  # fmt: skip

    def _tell_sheet(self, sheet: Sheet) -> None:
        if self.options.output is Output.NOTICE and sheet.pages != self._pages:
            self._pages = sheet.pages
            self.chosen_changed.emit()
        self.sheet_drawn.emit(sheet)


def _refusals(office: Office, notice: Notice, template: NoticeTemplate) -> tuple[Finding, ...]:
    found = findings(
        notice.says, template, notice.kind, office.today(), office.calendar(), in_series=True
    )
    return tuple(one for one in found if one.weight is Weight.REFUSED)
