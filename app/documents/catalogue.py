"""Every document the program can print, behind one door that costs nothing until it is used.

The PDF library is loaded when the first document is asked for, not when the program starts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.documents.document_texts import DocumentTexts, document_texts
from app.ports.document_facts import (
    EntryFacts,
    KeySection,
    MonthlyFigures,
    OfficeFacts,
    ReceiptFacts,
    ReceiptPaper,
    RecoveryFacts,
    RegisterHeading,
)
from app.ports.progress import Progress
from app.ports.queries import EntryDetail, EntryRow


@dataclass(frozen=True)
class Documents:
    """Makes PDFs in one language («zh_CN» or «en»).

    Every method returns the bytes of a PDF, the same for the same facts, and raises
    ``RuleViolation`` ``character_cannot_print`` for a character no font at hand can draw.
    Methods may be called from any thread.
    """

    language: str = "zh_CN"

    @property
    def texts(self) -> DocumentTexts:
        """The words printed in documents of this language."""
        return document_texts(self.language)

    def receipt(
        self, detail: EntryDetail, office: OfficeFacts, paper: ReceiptPaper = ReceiptPaper.A5
    ) -> bytes:
        """The receipt (回执) for who asked, in large letters."""
        from app.documents.receipt import build_receipt

        return build_receipt(ReceiptFacts(detail, office, paper), self.texts)

    def register(
        self,
        rows: Sequence[EntryRow],
        heading: RegisterHeading,
        progress: Progress | None = None,
    ) -> bytes:
        """The daily or monthly register (台账) of these rows; raises ``Cancelled``."""
        from app.documents.register import build_register

        return build_register(rows, heading, self.texts, progress)

    def entry(
        self,
        detail: EntryDetail,
        office: OfficeFacts,
        pictures: Mapping[str, bytes] | None = None,
    ) -> bytes:
        """One entry with its timeline; ``pictures`` are image files by attachment digest."""
        from app.documents.entry_sheet import build_entry_sheet

        return build_entry_sheet(EntryFacts(detail, office, pictures or {}), self.texts)

    def recovery_sheet(self, facts: RecoveryFacts) -> bytes:
        """The sheet with a new office's recovery code (恢复码)."""
        from app.documents.recovery_sheet import build_recovery_sheet

        return build_recovery_sheet(facts, self.texts)

    def monthly_summary(self, figures: MonthlyFigures) -> bytes:
        """The figures of a month (月报数据)."""
        from app.documents.monthly_summary import build_monthly_summary

        return build_monthly_summary(figures, self.texts)

    def key_sheet(self, sections: Sequence[KeySection]) -> bytes:
        """The keys of the program on one sheet."""
        from app.documents.key_sheet import build_key_sheet

        return build_key_sheet(sections, self.texts)
