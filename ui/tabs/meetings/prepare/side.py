"""The right side of 筹备: item, offers, people called, the month reported, the meeting."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.meetings.book import MeetingBook
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.prepare.agenda_model import AgendaModel
from ui.tabs.meetings.prepare.attendees_card import AttendeesCard
from ui.tabs.meetings.prepare.item_card import ItemCard
from ui.tabs.meetings.prepare.meeting_card import MeetingCard
from ui.tabs.meetings.prepare.offers import Offers, OffersModel
from ui.tabs.meetings.prepare.offers_card import OffersCard
from ui.tabs.meetings.prepare.report_card import ReportCard
from ui.theme import Tone
from ui.widgets.basics import column, row
from ui.widgets.chips import FilterChips
from ui.workspace import Workspace

ITEM, OFFERS, PEOPLE, REPORT, MEETING = "item", "offers", "people", "report", "meeting"
AGENDA = "agenda"
"""The chip that leads back to the list where it has no room beside the cards."""


class PrepareSide(QWidget):
    """One card at a time, chosen by chips.

    Signals: ``closed()`` Esc on a card; ``card_wanted()`` a chip was pressed; ``agenda_wanted()``.
    """

    closed = Signal()
    card_wanted = Signal()
    agenda_wanted = Signal()

    def __init__(self, workspace: Workspace, model: MeetingModel, agenda: AgendaModel) -> None:
        super().__init__()
        self._agenda = agenda
        self._book: MeetingBook | None = None
        self._is_seen = True
        self.chips = FilterChips(
            (
                (AGENDA, self.tr("议程"), Tone.PLAIN),
                (ITEM, self.tr("议题"), Tone.PLAIN),
                (OFFERS, self.tr("可列入"), Tone.AMBER),
                (PEOPLE, self.tr("人员"), Tone.PLAIN),
                (REPORT, self.tr("月报"), Tone.PLAIN),
                (MEETING, self.tr("会务"), Tone.PLAIN),
            )
        )
        self.offers_model = OffersModel(workspace, self)
        self.item = ItemCard(agenda, workspace)
        self.offers = OffersCard(workspace)
        self.people = AttendeesCard(workspace, model)
        self.report = ReportCard(workspace, model)
        self.meeting = MeetingCard(workspace, model)
        self._cards = QStackedWidget()
        self._by_key: dict[str, QWidget] = {
            ITEM: self.item,
            OFFERS: self.offers,
            PEOPLE: self.people,
            REPORT: self.report,
            MEETING: self.meeting,
        }
        for card in self._by_key.values():
            self._cards.addWidget(card)
        self.chip_line = row(self.chips, None)
        box = column(self.chip_line, self._cards, gap=10)
        box.setStretch(1, 1)
        self.setLayout(box)
        self.show_beside(is_narrow=False, is_seen=True)
        self.chips.chosen.connect(self._turn_to)
        self.offers_model.offered.connect(self._tell_offers)
        self.offers.entries_wanted.connect(agenda.add_entries)
        for card in (self.item, self.offers, self.report, self.meeting, self.people.listing):
            card.closed.connect(self.closed)

    @property
    def key(self) -> str:
        """The card shown."""
        shown = self._cards.currentWidget()
        return next(key for key, card in self._by_key.items() if card is shown)

    def show_card(self, key: str) -> None:
        """Show one of the cards."""
        self.report.leave()
        self.meeting.leave()
        self._cards.setCurrentWidget(self._by_key[key])
        self._mark_chip()

    def show_beside(self, *, is_narrow: bool, is_seen: bool) -> None:
        """Where there is no room for the agenda beside the cards, a chip leads back to it."""
        self._is_seen = is_seen
        self.chips.chip(AGENDA).setVisible(is_narrow)
        self._mark_chip()

    def show_next(self) -> None:
        """Show the card after the one shown."""
        keys = list(self._by_key)
        self.show_card(keys[(keys.index(self.key) + 1) % len(keys)])
        self.take_focus()

    def take_focus(self) -> None:
        """Put the cursor on the chip of the card shown."""
        self.chips.chip(self.key).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_book(self, book: MeetingBook) -> None:
        """Show the meeting as it stands now."""
        self._book = book
        self.people.show_book(book)
        self.report.show_book(book)
        self.meeting.show_book(book)
        self.chips.set_counts({PEOPLE: len(book.attendees)})

    def look_for_offers(self) -> None:
        """Find out what may be put on the agenda."""
        if self._book is not None and self._book.meeting.id is not None:
            self.offers_model.read(self._book.meeting.id)

    def leave(self) -> None:
        """Save what was typed on any card."""
        self.report.leave()
        self.meeting.leave()

    def _turn_to(self, key: str) -> None:
        if key == AGENDA:
            self.leave()
            self.agenda_wanted.emit()
        else:
            self.show_card(key)
            self.card_wanted.emit()

    def _mark_chip(self) -> None:
        self.chips.choose(self.key if self._is_seen else AGENDA)

    def _tell_offers(self, offers: Offers) -> None:
        self.offers.tell(offers)
        self.chips.set_counts({OFFERS: offers.count})
