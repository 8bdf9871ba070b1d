"""Makes a whole series and shows it; printing or saving it is noted in the book of notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.notices.postings import PrintWay
from app.ports.progress import Progress
from app.services.notices.commands import NotePrint
from app.services.notices.recipients import extent
from ui.printing.paper_desk import PaperDesk
from ui.tabs.notices.series.series_choice import Output
from ui.tabs.notices.series.series_model import SeriesModel

if TYPE_CHECKING:
    from ui.printing.preview import PdfPreview


class SeriesDesk(PaperDesk):
    """See ``PaperDesk``; nothing is left half-done when it is stopped."""

    def make(self, model: SeriesModel) -> None:
        """Make what is chosen on the page."""
        if model.matter is None or not model.can_make:
            return
        notice, papers = model.matter.notice, self._office.documents(self._workspace.language)
        match model.options.output:
            case Output.NOTICE:
                series, count, where = model.series(), len(model.chosen), extent(model.chosen)
                title = self.tr("成批打印：{n} 份").format(n=count)
                said = self.tr("{where} {n} 份").format(where=where, n=count).strip()

                def watch(preview: PdfPreview) -> None:
                    _Noting(self, notice.id or 0, count, said, preview)

                def make_series(progress: Progress) -> bytes:
                    return papers.notice_series(series(), progress)

                name = f"{notice.title} {notice.number} {said}"
                self._make(make_series, title, name, "notice", watch)
            case Output.LABELS:
                facts, name = model.addresses(), self.tr("地址标签")

                def make_labels(progress: Progress) -> bytes:
                    return papers.address_labels(facts, progress)

                self._make(make_labels, name, f"{name} {notice.number}", "address_labels")
            case Output.ENVELOPES:
                facts, name = model.addresses(), self.tr("信封")

                def make_envelopes(progress: Progress) -> bytes:
                    return papers.envelopes(facts, progress)

                self._make(make_envelopes, name, f"{name} {notice.number}", "envelopes")

    def note(self, notice_id: int, sheets: int, of: str) -> None:
        """Write into the book that the series left the computer."""
        self._workspace.execute(
            NotePrint(notice_id, PrintWay.SERIES, sheets, of),
            said=self.tr("已记进通知簿：成批打印 {of}").format(of=of),
            owner=self,
        )


class _Noting:
    """Notes a series once, however often it is printed or saved from the same preview."""

    def __init__(
        self, desk: SeriesDesk, notice_id: int, count: int, of: str, preview: PdfPreview
    ) -> None:
        self._desk, self._told = desk, (notice_id, of)
        self._count, self._is_noted = count, False
        preview.printed.connect(lambda: self.note(preview.sheets or self._count))
        preview.saved.connect(lambda _file: self.note(self._count))

    def note(self, sheets: int) -> None:
        """Note it, the first time."""
        if not self._is_noted:
            self._is_noted = True
            notice_id, of = self._told
            self._desk.note(notice_id, sheets, of)
