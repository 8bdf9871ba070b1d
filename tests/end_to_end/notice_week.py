"""Writing the notice of a water outage on the keys of a real window, up to a power cut.

``python -m tests.end_to_end.notice_week OFFICE`` writes it, says so, and waits to be killed before
it was printed or kept.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.bootstrap import open_office
from app.domain.local_time import CHINA
from app.domain.people import Resident
from app.office import Office
from app.services.notices.boards import proposed_boards
from app.services.notices.commands import SaveBoards
from app.services.office_commands import SaveResident
from tests.end_to_end.hands import Hands
from ui.preferences import CHINESE, Preferences
from ui.printing.preview import PdfPreview
from ui.tabs.notices.card_notice import NoticeCard
from ui.tabs.notices.pages import WRITE
from ui.tabs.notices.view import NoticesTab
from ui.tabs.notices.write.page import WritePage

MONDAY = datetime(2026, 11, 30, 9, 0, tzinfo=CHINA)
BUILDINGS = tuple(str(number) for number in range(1, 19))
WHEN = "12月3日(周四)上午9点到下午5点"
PLACES = "1幢到18幢"
PHONE = "057188880000"
FROM_NINE, TO_FIVE = 9, 25
"""Rows of the picker's hours, which begin with none and then 5:00, every half hour."""

WRITTEN = "written"


@dataclass
class Days:
    """A clock that is put on to another day; it goes on by a second at each look."""

    at: datetime = MONDAY

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


def found(office: Office) -> None:
    """Somebody lives behind each of 18 doors, and a board hangs beside it."""
    people = [Resident(None, f"{'赵钱孙李周吴'[int(b) % 6]}阿姨", (), b) for b in BUILDINGS]
    for person in people:
        office.execute(SaveResident(person))
    office.execute(SaveBoards(proposed_boards(people)))


class Clerk(Hands):
    """Who writes notices; the tab is open."""

    @property
    def tab(self) -> NoticesTab:
        """The notices tab."""
        tab = self.session.content.page("notices")
        assert isinstance(tab, NoticesTab)
        return tab

    @property
    def writing(self) -> WritePage:
        """The page a notice is written on."""
        page = self.tab.page(WRITE)
        assert isinstance(page, WritePage)
        return page

    @property
    def card(self) -> NoticeCard:
        """The card beside the book."""
        return self.tab.book.card

    def begin(self, template: str) -> None:
        """Take a template from the book of notices."""
        self.press("F2")
        self.write(template)
        self.press("Enter")

    def fill(self, field: str, text: str) -> None:
        """Go to a field of the form and write something else into it."""
        self.writing.desk.form.show_field(field, 0, 0)
        self.press("Ctrl+A", "Delete")
        self.write(text)

    def save_paper(self) -> None:
        """Save the paper that is shown, and close it."""
        preview = QApplication.activeModalWidget()
        assert isinstance(preview, PdfPreview)
        preview.save()
        self.press("Esc")
        self.wait_until(lambda: QApplication.activeModalWidget() is None)
        self.come_back()


def write_outage(clerk: Clerk) -> None:
    """What is open is filled in, the day and the hours are picked."""
    clerk.press("Ctrl+4")
    clerk.begin("停水")
    clerk.write("自来水公司修水管")
    clerk.press("F4", *["Right"] * 2, "Tab")  # tomorrow is offered; the cursor goes to the hours
    clerk.press(*["Down"] * FROM_NINE, "Tab", *["Down"] * TO_FIVE, "Tab", "Tab", "Space")
    clerk.press("Tab")
    clerk.write(PLACES)
    clerk.fill("phone", PHONE)


def main(folder: Path) -> None:
    """Write the notice and wait for the power cut."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as place:
        preferences = Preferences(Path(place))
        preferences.language, preferences.theme = CHINESE, "light"
        office = open_office(folder, None, clock=Days())
        clerk = Clerk(app, office, preferences)
        write_outage(clerk)
        clerk.wait_until(lambda: PHONE in (office.drafts.recall("notices.write") or ""))
        print(WRITTEN, flush=True)
        app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
