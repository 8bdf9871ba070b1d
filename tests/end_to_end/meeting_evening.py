"""The report's evening, played on the keys of a real window.

``python -m tests.end_to_end.meeting_evening OFFICE`` plays it up to the recess, says so, and waits
to be killed: a power cut in the middle of a meeting.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.bootstrap import open_office
from app.domain.diary import Party
from app.domain.meetings.people import Duty, MeetingPerson, MeetingSeries
from app.office import Office
from app.services.meetings.planning import SaveMeetingPerson, SaveSeries
from tests.end_to_end.hands import Hands
from ui.preferences import CHINESE, Preferences

MATTER = "工作日白天空余车位错峰出租给附近单位"
MEMBERS = ("沈建国", "徐丽萍", "周志明", "吴海英", "朱德明", "胡雅琴", "俞国良")
IN_RECESS = "in recess"
QUESTIONS = 4
"""What the program asks once and is told yes: two results announced, the end, the seal."""

STANDING_ITEMS = 4
"""Items of the standard agenda before the first matter: a look back and three reports."""


def found(office: Office) -> None:
    """Register the three parties and their monthly meeting."""
    people = [
        MeetingPerson(None, "何敏", Party.COMMUNITY, "社区书记", Duty.CHAIR),
        MeetingPerson(None, "潘永强", Party.PROPERTY, "项目经理", Duty.REPRESENTATIVE),
        *(
            MeetingPerson(None, name, Party.OWNERS_COMMITTEE, "业委会委员", has_vote=True)
            for name in MEMBERS
        ),
    ]
    for person in people:
        office.execute(SaveMeetingPerson(person))
    office.execute(SaveSeries(MeetingSeries(None, "三方例会", place="社区会议室", seats=7)))


class Evening(Hands):
    """The evening of the report."""

    def __init__(self, app: QApplication, office: Office, preferences: Preferences) -> None:
        super().__init__(app, office, preferences, *[True] * QUESTIONS)

    def plan(self) -> None:
        """Plan the monthly meeting, put the matter on its agenda."""
        self.press("Ctrl+3", "F2", "Ctrl+S", "F2")
        self.write(MATTER)
        self.press("Tab", "Down", "Ctrl+S")  # by the owners' committee

    def open(self) -> None:
        """Sign everybody in, begin, and go on to the matter."""
        self.press("Alt+2", "Y", "F", *["Enter"] * (STANDING_ITEMS + 1))

    def hear(self, words: str) -> None:
        """Write down what the property company says."""
        self.press("O", "Down", "Down", "Tab")
        self.write(words)
        self.press("Ctrl+Enter")

    def promise(self, words: str, person: str, due: str, check: str, income: str = "") -> None:
        """Write down a condition the property company takes on."""
        self.press("C")
        for text, further in ((words, 2), (person, 1), (due, 1), (check, 1), (income, 0)):
            self.write(text)
            self.press(*["Tab"] * further)
        self.press("Ctrl+Enter")

    def vote(self, against: set[int]) -> None:
        """Take the seven votes by digit and letter, with signatures, and announce."""
        for digit in range(1, 8):
            self.press(str(digit), "N" if digit in against else "A")
        self.press("Shift+Q", "Ctrl+Enter")


def main(folder: Path) -> None:
    """Play up to the recess and wait for the power cut."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as place:
        preferences = Preferences(Path(place))
        preferences.language, preferences.theme = CHINESE, "light"
        evening = Evening(app, open_office(folder, None), preferences)
        evening.plan()
        evening.open()
        evening.hear("四周清点下来，工作日最忙也有52个空位。")
        evening.press("V")
        evening.write("先征询业委会意见，再提交业主共同决定")
        evening.press("Enter")
        evening.vote(against={5, 6, 7})
        evening.press("R", "Enter")
        print(IN_RECESS, flush=True)
        app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
