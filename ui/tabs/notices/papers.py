"""The papers of the tab: one notice, the proof that it hung, the register of a year."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication, QImage

from app.domain.errors import RuleViolation
from app.domain.notices.findings import Weight
from app.domain.notices.loudspeaker import spoken_text
from app.domain.notices.notice import TEXT_FIELDS, Notice, NoticeState, NoticeText
from app.domain.notices.postings import PrintWay
from app.services.notices.checking import findings
from app.services.notices.commands import NotePrint
from app.services.notices.papers import proof_facts, register_facts, template_for, written
from app.wording import Wording
from ui.printing.paper_desk import PaperDesk

if TYPE_CHECKING:
    from app.office import Office
    from app.ports.notice_facts import SetNotice
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
        office, language, wording = self._office, self._workspace.language, self._workspace.wording

        def make(_progress: Progress) -> bytes:
            return printable(office, language, notice_id, wording).pdf

        def watch(preview: PdfPreview) -> None:
            preview.printed.connect(lambda: self._note(notice_id, PrintWay.PRINTED, preview.sheets))
            preview.saved.connect(lambda _file: self._note(notice_id, PrintWay.SAVED, 0))

        name = self.tr("通知")
        self._make(make, name, f"{name} {self._number(notice_id)}", "notice", watch)

    def copy_picture(self, notice_id: int) -> None:
        """Put a picture of a kept notice on the clipboard, for the residents' group."""
        office, language, wording = self._office, self._workspace.language, self._workspace.wording

        def draw(_progress: Progress) -> QImage:
            from ui.tabs.notices.write.picture import one_below_the_other, page_pictures

            pdf = printable(office, language, notice_id, wording).pdf
            return one_below_the_other(page_pictures(pdf))

        def copy(picture: QImage) -> None:
            QGuiApplication.clipboard().setImage(picture)
            self._note(notice_id, PrintWay.PICTURE, 0)
            self._workspace.say(self.tr("图片已复制，到微信群里按 Ctrl+V 就能发"))

        self._workspace.runner.run(draw, on_success=copy, on_failure=self._fail, owner=self)

    def save_spoken(self, notice: Notice) -> None:
        """Ask where, and save the words to be read out over the loudspeaker as plain text."""
        from ui.printing.preview import FOLDER_KEY, file_name, write_whole  # loads the printers

        workspace = self._workspace
        kept = workspace.preferences.text(FOLDER_KEY)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(kept or QStandardPaths.writableLocation(documents))
        name = file_name(self.tr("朗读稿 {number}").format(number=notice.number))
        kinds = self.tr("文本文件 (*.txt)")
        target = workspace.ask.save_file(self.tr("存朗读稿"), folder / f"{name}.txt", kinds)
        if target is None:
            return
        workspace.preferences.keep_text(FOLDER_KEY, str(target.parent))
        text = spoken_text(notice.says).encode("utf-8")

        def tell(_written: object) -> None:
            if notice.id is not None:
                self._note(notice.id, PrintWay.READ_OUT, 0)
            workspace.say(self.tr("朗读稿已存到 {path}").format(path=str(target)))

        workspace.runner.run(
            lambda _progress: write_whole(target, text),
            on_success=tell,
            on_failure=self._fail,
            owner=self,
        )

    def proof(self, notice_id: int) -> None:
        """The proof that a notice hung, with its photos."""
        office, language = self._office, self._workspace.language

        def make(_progress: Progress) -> bytes:
            return office.documents(language).posting_proof(proof_facts(office, notice_id))

        name = self.tr("张贴证明")
        self._make(make, name, f"{name} {self._number(notice_id)}", "posting_proof")

    def register(self, year: int) -> None:
        """The book of notices of a year."""
        office, language = self._office, self._workspace.language

        def make(_progress: Progress) -> bytes:
            return office.documents(language).notice_register(register_facts(office, year))

        name = self.tr("通知登记簿")
        self._make(make, name, f"{name} {year}", "notice_register")

    def _note(self, notice_id: int, way: PrintWay, sheets: int) -> None:
        self._workspace.execute(NotePrint(notice_id, way, sheets), owner=self)

    def _number(self, notice_id: int) -> str:
        """The number for the file's name; a look at one row."""
        book = self._office.notices.book(notice_id)
        return book.notice.number if book is not None else ""


def printable(office: Office, language: str, notice_id: int, wording: Wording) -> SetNotice:
    """A kept notice as it is printed.

    Raises ``RuleViolation``: ``record_gone``; ``notice_not_printable`` when a check refuses the
    draft; ``character_cannot_print``.
    """
    book = office.notices.book(notice_id)
    if book is None:
        raise RuleViolation("record_gone")
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
