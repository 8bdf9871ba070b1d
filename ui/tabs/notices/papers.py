"""The papers of the tab: one notice, the proof that it hung, the register of a year."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QImage

from app.domain.errors import RuleViolation
from app.domain.notices.findings import Weight
from app.domain.notices.loudspeaker import spoken_text
from app.domain.notices.notice import TEXT_FIELDS, NoticeState, NoticeText
from app.domain.notices.postings import PrintWay
from app.services.notices.checking import findings
from app.services.notices.commands import NotePrint
from app.services.notices.papers import proof_facts, register_facts, template_for, written
from app.wording import Wording
from ui.printing.paper_desk import PaperDesk
from ui.printing.saving import ask_where, keep_folder, write_whole
from ui.tabs.notices.phone_pictures import one_below_the_other, page_pictures, save_pictures

if TYPE_CHECKING:
    from app.office import Office
    from app.ports.notice_facts import SetNotice
    from app.ports.notice_queries import NoticeBook
    from app.ports.progress import Progress
    from ui.printing.preview import PdfPreview

FIRST_REASONS = 3
"""As many reasons are said at once when a draft may not be printed."""

AROUND = 6
"""Characters shown on either side of one that cannot be printed."""


class NoticeDesk(PaperDesk):
    """What is printed of notices; see ``PaperDesk``."""

    def print_notice(self, notice_id: int) -> None:
        """Show a kept notice as paper; printing or saving it there is noted in the book.

        A draft is checked first; what is refused is said, and nothing is shown.
        """

        def make(_progress: Progress) -> bytes:
            return self._set(notice_id).pdf

        def watch(preview: PdfPreview) -> None:
            preview.printed.connect(lambda: self._note(notice_id, PrintWay.PRINTED, preview.sheets))
            preview.saved.connect(lambda _file: self._note(notice_id, PrintWay.SAVED, 0))

        self._make(make, self.tr("通知"), self._name(notice_id), "notice", watch)

    def save_pdf(self, notice_id: int) -> None:
        """Save the pages of a kept notice."""

        def write(target: Path) -> Path:
            write_whole(target, self._set(notice_id).pdf)
            return target

        self._save(notice_id, PrintWay.SAVED, self.tr("存为 PDF"), ".pdf", "PDF (*.pdf)", write)

    def copy_picture(self, notice_id: int) -> None:
        """Put a picture of a kept notice on the clipboard, for the residents' group."""

        def draw(_progress: Progress) -> QImage:
            return one_below_the_other(page_pictures(self._set(notice_id).pdf))

        def copy(picture: QImage) -> None:
            QGuiApplication.clipboard().setImage(picture)
            self._note(notice_id, PrintWay.PICTURE, 0)
            said = self.tr("图片已复制，到微信群里按 Ctrl+V 就能发")
            self._workspace.say(said, self.tr("存成文件"), lambda: self.save_pictures(notice_id))

        self._workspace.runner.run(draw, on_success=copy, on_failure=self._fail, owner=self)

    def save_pictures(self, notice_id: int) -> None:
        """Save a picture of each page of a kept notice."""

        def write(target: Path) -> Path:
            return save_pictures(page_pictures(self._set(notice_id).pdf), target)

        self._save(notice_id, PrintWay.PICTURE, self.tr("存为图片"), ".png", "PNG (*.png)", write)

    def save_spoken(self, notice_id: int) -> None:
        """Save the words to be read out over the loudspeaker as plain text."""

        def write(target: Path) -> Path:
            said = spoken_text(kept_notice(self._office, notice_id).notice.says)
            write_whole(target, said.encode("utf-8"))
            return target

        title, kinds = self.tr("存朗读稿"), self.tr("文本文件 (*.txt)")
        self._save(notice_id, PrintWay.READ_OUT, title, ".txt", kinds, write)

    def proof(self, notice_id: int) -> None:
        """The proof that a notice hung, with its photos."""
        office, language = self._office, self._workspace.language

        def make(_progress: Progress) -> bytes:
            return office.documents(language).posting_proof(proof_facts(office, notice_id))

        name = self.tr("张贴证明")
        self._make(make, name, f"{name} {self._name(notice_id)}", "posting_proof")

    def register(self, year: int) -> None:
        """The book of notices of a year."""
        office, language = self._office, self._workspace.language

        def make(_progress: Progress) -> bytes:
            return office.documents(language).notice_register(register_facts(office, year))

        name = self.tr("通知登记簿")
        self._make(make, name, f"{name} {year}", "notice_register")

    def _set(self, notice_id: int) -> SetNotice:
        workspace = self._workspace
        return printable(self._office, workspace.language, notice_id, workspace.wording)

    def _save(
        self,
        notice_id: int,
        way: PrintWay,
        title: str,
        ending: str,
        kinds: str,
        write: Callable[[Path], Path],
    ) -> None:
        """Ask where; ``write`` makes the file in the background and says where it is."""
        workspace, remembered = self._workspace, self._workspace.preferences
        name = self._name(notice_id)
        target = ask_where(workspace.ask, remembered, title, name, ending, kinds)
        if target is None:
            return

        def tell(file: Path) -> None:
            keep_folder(file, remembered)
            self._note(notice_id, way, 0)
            workspace.say(self.tr("已存到 {path}").format(path=str(file)))

        workspace.runner.run(
            lambda _progress: write(target), on_success=tell, on_failure=self._fail, owner=self
        )

    def _note(self, notice_id: int, way: PrintWay, sheets: int) -> None:
        self._workspace.execute(NotePrint(notice_id, way, sheets), owner=self)

    def _name(self, notice_id: int) -> str:
        """Title and number for the file's name; a look at one row."""
        book = self._office.notices.book(notice_id)
        return f"{book.notice.title} {book.notice.number}".strip() if book is not None else ""


def kept_notice(office: Office, notice_id: int) -> NoticeBook:
    """A notice of the book; raises ``RuleViolation`` ``record_gone``."""
    book = office.notices.book(notice_id)
    if book is None:
        raise RuleViolation("record_gone")
    return book


def printable(office: Office, language: str, notice_id: int, wording: Wording) -> SetNotice:
    """A kept notice as it is printed.

    Raises ``RuleViolation``: ``record_gone``; ``notice_not_printable`` when a check refuses the
    draft; ``character_cannot_print``.
    """
    book = kept_notice(office, notice_id)
    notice = book.notice
    template = template_for(notice, office.notices)
    if notice.state is NoticeState.DRAFT and template is not None:
        found = findings(notice.says, template, notice.kind, office.today(), office.calendar())
        refused = tuple(one for one in found if one.weight is Weight.REFUSED)
        if refused:
            reasons = refused[:FIRST_REASONS]
            raise RuleViolation("notice_not_printable", number=notice.number, reasons=reasons)
    drawn = office.documents(language).notice(written(notice, template, book))
    if drawn.missing_glyphs:
        raise unprintable(notice.says, drawn.missing_glyphs[0], wording)
    return drawn


def unprintable(text: NoticeText, character: str, wording: Wording) -> RuleViolation:
    """That no font draws a character, and where in the notice it stands («…找王䶮主任…»)."""
    where = ""
    fields = [(field, str(getattr(text, field))) for field in TEXT_FIELDS]
    fields += [("table", cell) for line in text.table for cell in line]
    for field, content in fields:
        said = " ".join(content.split())
        at = said.find(character)
        if at >= 0:
            name = wording.of("notice_fields", field, {})
            where = f"{name} «{said[max(0, at - AROUND) : at + AROUND + 1]}»"
            break
    code_point = f"U+{ord(character):04X}"
    return RuleViolation(
        "character_cannot_print",
        character=character,
        code_point=code_point,
        name=unicodedata.name(character, code_point),
        where=where,
    )
