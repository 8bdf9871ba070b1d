"""The card of what may be put on the agenda; a press on a line puts it there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from app.domain.hot_matters import HotMatter
from ui.tabs.meetings.line_button import LineButton, LineWords
from ui.tabs.meetings.meeting_words import party_word
from ui.tabs.meetings.prepare.offers import MarkedMatter, Offers
from ui.theme import Tone
from ui.widgets.basics import ActionButton, clear, column, words
from ui.widgets.cards import SideCard
from ui.words import dotted
from ui.workspace import Workspace


class OffersCard(SideCard):
    """Signals: ``entries_wanted(ids)`` put these diary entries on the agenda."""

    entries_wanted = Signal(tuple)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(QCoreApplication.translate("OffersCard", "可列入议程的事"))
        self._workspace = workspace
        self._lines = column(gap=2)
        self.body.addLayout(self._lines)
        self.all_button = ActionButton(self.tr("标记的全部列入"), on_click=self._take_all)
        self.set_buttons(self.all_button)
        self._offers = Offers()
        self.tell(self._offers)

    def tell(self, offers: Offers) -> None:
        """Show what may be offered."""
        self._offers = offers
        clear(self._lines)
        self.head(
            self.tr("可列入议程的事"),
            self.tr("上次没办结的事和没定下来的议题已经在议程里。点一下，列入议程。"),
        )
        self._lines.addWidget(words(self.tr("服务日志里标了“转例会议题”的"), "small"))
        if not offers.marked:
            told = self.tr("现在没有。在服务日志里把一条标为“转例会议题”，它就会出现在这里。")
            self._lines.addWidget(words(told, "muted", wraps=True))
        for matter in offers.marked:
            self._add(self._marked(matter), (matter.entries[0].id,))
        if offers.hot:
            self._lines.addWidget(words(self.tr("近 30 天反映多的"), "small"))
        for matter in offers.hot:
            self._add(self._hot(matter), matter.entry_ids[:1])
        self.all_button.setVisible(len(offers.marked) > 1)

    def _add(self, said: LineWords, entry_ids: tuple[int, ...]) -> None:
        line = LineButton(said)
        line.clicked.connect(lambda _=False: self.entries_wanted.emit(entry_ids))
        self._lines.addWidget(line)

    def _marked(self, matter: MarkedMatter) -> LineWords:
        """The newest entry stands for all that are marked of its matter."""
        entry, count = matter.entries[0], len(matter.entries)
        number, raised = entry.number, ""
        if count > 1:
            number = self.tr("{number} 等 {n} 条").format(number=number, n=count)
        times = max(entry.raised, matter.hot.now if matter.hot else 1)
        if times > 1:
            raised = self.tr("反映 {n} 次").format(n=times)
        detail = dotted(number, entry.category, party_word(entry.party), raised)
        return LineWords(entry.subject or entry.text, detail, "", self.tr("＋ 列入"), Tone.PRIMARY)

    def _hot(self, matter: HotMatter) -> LineWords:
        said = self.tr("近 30 天 {now} 次，前 30 天 {before} 次")
        detail = said.format(now=matter.now, before=matter.before)
        title = matter.subject or matter.category
        return LineWords(title, detail, "", self.tr("＋ 列入"), Tone.PRIMARY)

    def _take_all(self) -> None:
        self.entries_wanted.emit(tuple(one.entries[0].id for one in self._offers.marked))
