"""Papers made before a meeting: agenda, notice, sign-in sheet, ballots, forms, rules."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from app.domain.meetings.ballots import Vote, VoteMethod, VoteState
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import AgendaItem
from app.ports.progress import Progress
from app.services.meetings.papers import (
    agenda_facts,
    ballot_facts,
    consultation_facts,
    invitation_facts,
    property_report_facts,
    sign_in_facts,
)
from app.services.meetings.result_papers import vote_rules_facts
from ui.icons import icon
from ui.tabs.meetings.papers import Papers


class PapersBefore(Papers):
    """What is printed while a meeting is prepared; see ``Papers``."""

    def fill(self, menu: QMenu, book: MeetingBook, item: AgendaItem | None) -> None:
        """Offer the papers of a meeting; ``item`` is the agenda item chosen, for its ballots."""
        menu.clear()
        for text, act in (
            (self.tr("议程（开会用）") + "\tCtrl+P", lambda: self.agenda(book)),
            (self.tr("议程（张贴用，只含公开议题）"), lambda: self.agenda(book, for_posting=True)),
            (self.tr("会议通知（每人一张）"), lambda: self.invitation(book)),
            (
                self.tr("会议通知（一张公用）"),
                lambda: self.invitation(book, is_personal=False),
            ),
            (self.tr("签到表"), lambda: self.sign_in_sheet(book)),
            (self.tr("物业月报"), lambda: self.property_report(book)),
            (self.tr("表决规则"), lambda: self.rules(book)),
        ):
            menu.addAction(icon("print"), text).triggered.connect(lambda _=False, act=act: act())
        if item is not None:
            self._fill_item(menu, book, item)

    def _fill_item(self, menu: QMenu, book: MeetingBook, item: AgendaItem) -> None:
        menu.addSeparator()
        for text, is_secret in (
            (self.tr("这个议题的表决票（记名）"), False),
            (self.tr("这个议题的表决票（无记名）"), True),
        ):
            action = menu.addAction(icon("print"), text)
            action.triggered.connect(
                lambda _=False, secret=is_secret: self.ballots(book, item, is_secret=secret)
            )
        vote = _paper_vote(book, item)
        if vote is not None:
            text = self.tr("入户征询表（每户一张，带条码）")
            forms = menu.addAction(icon("print"), text)
            forms.triggered.connect(lambda _=False: self.consultation_forms(book, vote))

    def agenda(self, book: MeetingBook, *, for_posting: bool = False) -> None:
        """The agenda, for the table or for posting."""
        office, wording = self._office, self._workspace.wording

        def make(_progress: Progress) -> bytes:
            facts = agenda_facts(office, book, wording, for_posting=for_posting)
            return office.documents(wording.language).agenda(facts)

        self._print(make, self.tr("会议议程"), book.meeting.number, "agenda")

    def invitation(self, book: MeetingBook, *, is_personal: bool = True) -> None:
        """The notice of the meeting."""
        office, wording = self._office, self._workspace.wording

        def make(_progress: Progress) -> bytes:
            facts = invitation_facts(office, book, wording, is_personal=is_personal)
            return office.documents(wording.language).invitation(facts)

        self._print(make, self.tr("会议通知"), book.meeting.number, "invitation")

    def sign_in_sheet(self, book: MeetingBook) -> None:
        """The sheet to sign in on."""
        office, language = self._office, self._workspace.language

        def make(_progress: Progress) -> bytes:
            return office.documents(language).sign_in_sheet(sign_in_facts(office, book))

        self._print(make, self.tr("签到表"), book.meeting.number, "sign_in")

    def ballots(self, book: MeetingBook, item: AgendaItem, *, is_secret: bool) -> None:
        """Ballots on one item; with bar codes once its vote is open."""
        office, language, item_id = self._office, self._workspace.language, item.id or 0
        votes = book.votes_on(item_id)
        vote = next((one for one in votes if one.state is VoteState.OPEN), None)

        def make(_progress: Progress) -> bytes:
            facts = ballot_facts(office, book, item_id, vote=vote, is_secret=is_secret)
            return office.documents(language).ballots(facts)

        self._print(make, self.tr("表决票"), book.meeting.number, "ballots")

    def consultation_forms(self, book: MeetingBook, vote: Vote) -> None:
        """A form for every household on the roll of the vote."""
        office, language = self._office, self._workspace.language

        def make(progress: Progress) -> bytes:
            facts = consultation_facts(office, book, vote)
            return office.documents(language).consultation_forms(facts, progress)

        self._print(make, self.tr("入户征询表"), book.meeting.number, "consultation")

    def property_report(self, book: MeetingBook) -> None:
        """The property company's month beside the diary's own figures."""
        office, language = self._office, self._workspace.language

        def make(_progress: Progress) -> bytes:
            facts = property_report_facts(office, book)
            return office.documents(language).property_report(facts)

        self._print(make, self.tr("物业月报"), book.meeting.number, "property_report")

    def rules(self, book: MeetingBook) -> None:
        """The rules votes are counted by."""
        office, language = self._office, self._workspace.language
        wording, chosen = self._workspace.wording, book.meeting.profile

        def make(_progress: Progress) -> bytes:
            facts = vote_rules_facts(office, wording, chosen)
            return office.documents(language).vote_rules(facts)

        self._print(make, self.tr("表决规则"), book.meeting.number, "vote_rules")


def _paper_vote(book: MeetingBook, item: AgendaItem) -> Vote | None:
    """The open vote of an item that is taken on paper, from a roll."""
    kinds = {VoteMethod.PAPER, VoteMethod.AREA}
    votes = book.votes_on(item.id or 0)
    return next((one for one in votes if one.method in kinds and one.state is VoteState.OPEN), None)
