"""Prints and exports what the diary shows, in the background."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from app.domain.local_time import local
from app.ports.progress import Progress
from app.ports.queries import EntryChip, EntryDetail, EntryFilter
from app.services.exporting import export_diary
from app.services.paper_facts import office_facts, pictures_of, register_heading, register_rows
from ui.printing.paper_desk import PaperDesk


class Paperwork(PaperDesk):
    """What is printed and exported of the diary; see ``PaperDesk``."""

    def print_list(self, what: str, wanted: EntryFilter) -> None:
        """The register of ``wanted`` (what: list), or of the day, month or last_month."""
        today = self._office.today()
        if what == "day":
            self.day()
        elif what == "month":
            self.month(today)
        elif what == "last_month":
            self.month(today.replace(day=1) - timedelta(days=1))
        else:
            self.register(wanted)

    def print_entry(self, what: str, detail: EntryDetail | None) -> None:
        """The receipt of an entry, or its whole course."""
        if detail is not None and detail.entry.id is not None:
            make = self.receipt if what == "receipt" else self.entry
            make(detail.entry.id, detail.entry.number)

    def register(self, wanted: EntryFilter) -> None:
        """The register of what a filter lets through."""
        office, language = self._office, self._workspace.language

        def make(progress: Progress) -> bytes:
            rows = register_rows(office.diary, wanted, progress)
            return office.documents(language).register(
                rows, register_heading(office, wanted), progress
            )

        name = self.tr("台账 {day}").format(day=f"{office.today():%Y-%m-%d}")
        self._make(make, self.tr("台账"), name, "register")

    def day(self) -> None:
        """The register of today."""
        self.register(EntryFilter(self._office.today(), chip=EntryChip.TODAY, descending=False))

    def month(self, day: date) -> None:
        """The register of the month a day lies in."""
        first = day.replace(day=1)
        last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
        wanted = EntryFilter(
            self._office.today(), received_from=first, received_to=last, descending=False
        )
        self.register(wanted)

    def receipt(self, entry_id: int, number: str) -> None:
        """The receipt for who asked."""
        office, language = self._office, self._workspace.language

        def make(_progress: Progress) -> bytes:
            detail = office.diary.details((entry_id,))[0]
            return office.documents(language).receipt(detail, office_facts(office))

        name = self.tr("回执 {number}").format(number=number)
        self._make(make, name, name, "receipt")

    def entry(self, entry_id: int, number: str) -> None:
        """One entry with its whole timeline and its pictures."""
        office, language = self._office, self._workspace.language

        def make(_progress: Progress) -> bytes:
            detail = office.diary.details((entry_id,))[0]
            pictures = pictures_of(detail, office.attachments.read)
            return office.documents(language).entry(detail, office_facts(office), pictures)

        name = self.tr("办理全程 {number}").format(number=number)
        self._make(make, name, name, "entry")

    def export(self, wanted: EntryFilter) -> None:
        """Write exactly what is shown to a file the person chooses."""
        workspace, office = self._workspace, self._office
        now = local(office.clock())
        suggested = self.tr("服务日志 {when}.xlsx").format(when=f"{now:%Y-%m-%d}")
        kinds = self.tr("Excel 表格 (*.xlsx);;CSV 表格 (*.csv)")
        file = workspace.ask.save_file(self.tr("导出"), Path.home() / suggested, kinds)
        if file is None:
            return
        target = file if file.suffix.lower() in {".xlsx", ".csv"} else file.with_suffix(".xlsx")

        def write(progress: Progress) -> int:
            ids = office.diary.ids(wanted)
            return export_diary(target, office.imports, ids, progress)

        def tell(count: int) -> None:
            said = self.tr("已导出 {n} 条到 {file}")
            workspace.say(said.format(n=f"{count:,}", file=target.name))

        workspace.runner.run(
            write,
            on_success=tell,
            on_failure=self._fail,
            on_cancelled=lambda: workspace.say(self.tr("已停下，没有留下文件")),
            title=self.tr("正在导出"),
            owner=self,
        )
