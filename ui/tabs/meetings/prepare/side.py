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


class PrepareSide(QWidget):
    """One card at a time, chosen by chips. Signals: ``closed()`` Esc on a card."""

    closed = Signal()

    def __init__(self, workspace: Workspace, model: MeetingModel, agenda: AgendaModel) -> None:
        super().__init__()
        self._agenda = agenda
        self._book: MeetingBook | None = None
        self.chips = FilterChips(
            (
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
        box = column(row(self.chips, None), self._cards, gap=10)
        box.setStretch(1, 1)
        self.setLayout(box)
        self.chips.chosen.connect(self.show_card)
        self.offers_model.offered.connect(self._tell_offers)
        self.offers.entries_wanted.connect(agenda.add_entries)
        for card in (self.item, self.offers, self.report, self.meeting, self.people.listing):
            card.closed.connect(self.closed)

    @property
    def key(self) -> str:
        """The card shown."""
        return self.chips.key

    def show_card(self, key: str) -> None:
        """Show one of the cards."""
        self.report.leave()
        self.meeting.leave()
        self.chips.choose(key)
        self._cards.setCurrentWidget(self._by_key[key])

    def show_next(self) -> None:
        """Show the card after the one shown."""
        keys = list(self._by_key)
        self.show_card(keys[(keys.index(self.key) + 1) % len(keys)])
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
        self.offers_model.read()

    def leave(self) -> None:
        """Save what was typed on any card."""
        self.report.leave()
        self.meeting.leave()

    def _tell_offers(self, offers: Offers) -> None:
        self.offers.tell(offers)
        self.chips.set_counts({OFFERS: offers.count})
