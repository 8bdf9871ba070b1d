"""The page of minutes: headings that stand, paragraphs that are edited in place, marks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout, QScrollArea, QWidget

from app.domain.meetings.minutes import MinutesKind
from ui.tabs.meetings.after.minutes_model import MinutesModel
from ui.tabs.meetings.after.minutes_words import kind_word, seal_words, section_remark
from ui.tabs.meetings.after.section_text import SectionText
from ui.theme import Tone, current
from ui.widgets.basics import clear, column, row, set_tone, words
from ui.widgets.cards import Card, scrolled

WIDEST = 860
"""Pixels at 100 %: longer lines are hard to read."""


MARGIN = 40
"""Pixels at 100 % kept between the line being typed and the edge of what is seen."""


class MinutesSheet(QWidget):
    """Shows the kind of minutes that the model has chosen."""

    def __init__(self, model: MinutesModel) -> None:
        super().__init__()
        self.model = model
        self.texts: list[SectionText] = []
        self._remarks: list[QLabel] = []
        self._headings: tuple[str, ...] = ()
        self._shown: tuple[object, ...] = ()
        self._title = words("", "title", wraps=True)
        self._seal = words("", "small", wraps=True)
        self._seal.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sections = column(gap=2)
        self._card = Card(self._title, self._seal, 4, self._sections, gap=4, margin=24)
        inner = QWidget()
        inner.setProperty("role", "page")
        inner.setLayout(in_the_middle(self._card))
        self._area: QScrollArea = scrolled(inner)
        self.setLayout(column(self._area))
        model.shown.connect(self.tell)
        model.kept.connect(self.tell_marks)

    def tell(self) -> None:
        """Show the text as the model has it."""
        model = self.model
        text, book = model.text, model.book
        if text is None or book is None:
            return
        place = self._area.verticalScrollBar().value()
        self._title.setText(f"{book.meeting.title} · {kind_word(text.kind)}")
        headings = tuple(one.heading for one in text.sections)
        if headings != self._headings:
            self._build(headings)
        for number, section in enumerate(text.sections):
            editable = model.can_edit and not model.is_course(section.heading)
            self.texts[number].show_paragraphs(section.paragraphs, can_edit=editable)
        self.tell_marks()
        shown = (book.meeting.id, text.kind)
        self._area.verticalScrollBar().setValue(place if shown == self._shown else 0)
        self._shown = shown

    def tell_marks(self) -> None:
        """Mark what was changed and what is masked or still private."""
        model = self.model
        text = model.text
        if text is None or len(self.texts) != len(text.sections):
            return
        self._seal.setText(seal_words(model))
        is_public = text.kind is MinutesKind.PUBLIC
        changed = model.changed_paragraphs()
        for number, section in enumerate(text.sections):
            its = changed.get(section.heading, frozenset())
            self.texts[number].mark(its, model.private_in, shows_masked=is_public)
            private = sum(len(model.private_in(line)) for line in section.paragraphs)
            said, tone = section_remark(
                is_changed=bool(its), private=private,
                is_course=model.can_edit and model.is_course(section.heading),
            )  # fmt: skip
            self._remarks[number].setText(said)
            set_tone(self._remarks[number], tone)

    def take_focus(self) -> None:
        """Let the keys scroll; a section is typed in once it is clicked or reached by Tab."""
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, text: SectionText) -> None:
        """Keep the line that is being typed in sight: a section may be taller than the page."""
        page = self._area.widget()
        if text.hasFocus() and page is not None:
            place = text.cursorRect()
            for corner in (place.topLeft(), place.bottomLeft()):
                at = text.viewport().mapTo(page, corner)
                self._area.ensureVisible(at.x(), at.y(), 0, current().px(MARGIN))

    def _build(self, headings: tuple[str, ...]) -> None:
        clear(self._sections)
        self.texts, self._remarks = [], []
        self._headings = headings
        for number, heading in enumerate(headings):
            title = words(heading, "strong", wraps=True)
            title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            remark = words("", "small", Tone.MUTED)
            text = SectionText(heading)
            text.typed.connect(lambda lines, number=number: self.model.type(number, lines))
            text.left.connect(self.model.flush)
            text.cursorPositionChanged.connect(lambda text=text: self._follow(text))
            head = row(title, remark, gap=8)
            head.setStretch(0, 1)
            head.setContentsMargins(current().px(6), current().px(12), 0, 0)
            self._sections.addLayout(head)
            self._sections.addWidget(text)
            self.texts.append(text)
            self._remarks.append(remark)


def in_the_middle(card: QWidget) -> QLayout:
    """A sheet no wider than ``WIDEST`` in the middle of the room there is."""
    card.setMaximumWidth(current().px(WIDEST))
    line = row(None, card, None, gap=0)
    line.setStretch(1, 1000)
    return column(line, None, gap=0)
