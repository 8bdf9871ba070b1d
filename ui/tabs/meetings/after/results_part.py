"""What was decided, in the words the projector showed: one line per round with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.meetings.ballots import Vote, VoteState
from app.domain.meetings.book import MeetingBook
from app.services.meetings.tally import kept_decision
from app.wording import Wording
from ui.tabs.meetings.run.words import outcome_tone, round_word, score
from ui.widgets.badge import Badge
from ui.widgets.basics import clear, column, row, words
from ui.widgets.fitting_words import Paragraph


class ResultsPart(QWidget):
    """Every announced vote of a meeting; hidden while there is none."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._lines = column(gap=10)
        self.setLayout(column(words(self.tr("表决结果"), "heading"), self._lines, gap=8))

    def tell(self, book: MeetingBook) -> None:
        """Show the votes of a meeting, in the order of its agenda."""
        clear(self._lines)
        shown = announced(book)
        self.setVisible(bool(shown))
        item_id: int | None = None
        for vote in shown:
            if vote.item_id != item_id:
                item = book.item(vote.item_id)
                if item is not None:
                    self._lines.addWidget(words(item.title, "strong", wraps=True))
                item_id = vote.item_id
            self._lines.addLayout(self._line(vote))

    def _line(self, vote: Vote) -> QVBoxLayout:
        decision = kept_decision(vote)
        outcome = Badge(self._wording.outcome(decision.outcome), outcome_tone(decision.outcome))
        said = round_word(vote.round)
        if vote.corrects_id is not None:
            said = self.tr("{round}更正").format(round=said)
        head = row(words(said), words(score(decision), "strong"), None, outcome, gap=8)
        head.setAlignment(outcome, Qt.AlignmentFlag.AlignVCenter)
        reason = Paragraph(self._wording.decision_reason(decision), "small")
        return column(head, reason, gap=2)


def announced(book: MeetingBook) -> Sequence[Vote]:
    """The votes whose result was announced, by item, round and correction."""
    places = {item.id: place for place, item in enumerate(book.items)}
    held = [vote for vote in book.votes if vote.state is VoteState.ANNOUNCED]
    return sorted(held, key=lambda one: (places.get(one.item_id, 0), one.round, one.id or 0))
