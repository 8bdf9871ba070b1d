"""A planned three-party meeting in a real office, a page to run it on, and who runs it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from app.domain.diary import Party
from app.domain.local_time import at_local
from app.domain.meetings.ballots import VoteMethod
from app.domain.meetings.meeting import AgendaItem, DecisionBody, ItemKind, ItemVisibility, Meeting
from app.domain.meetings.people import Attendee, Duty
from app.domain.voting.cases import Body
from app.services.meetings.voting import OpenVote
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.run.page import create
from ui.widgets.cards import scrolled

ENTER, CONTROL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
MEMBERS = ("俞国平", "徐海英", "沈丽萍", "蒋伟", "钱晓燕", "孟海波", "金凤仙")
BACKGROUND = "共有车位130个，工作日白天约停70辆，拟租给附近单位，每月收入6,000元。"
PARKING = "工作日白天空余车位，由物业错峰出租给附近单位"


def plan_meeting(office, members=7, **fields):
    """Store a planned meeting with its people and agenda; returns its id."""
    with office.bus._new_unit_of_work("Test", office.actor, undoable=True, kind="do") as work:
        known = {
            "title": "2026年11月三方例会",
            "planned_at": at_local(2026, 11, 12, 19, 0),
            "place": "社区会议室",
            "seats": members,
        }
        meeting = work.records(Meeting).add(Meeting(None, 2026, 11, **(known | fields)))
        people = [
            *(
                Attendee(
                    None, meeting.id, name, Party.OWNERS_COMMITTEE, has_vote=True, position=n,
                    title="业委会主任" if n == 1 else "委员",
                )
                for n, name in enumerate(MEMBERS[:members], start=1)
            ),
            Attendee(None, meeting.id, "何静", Party.COMMUNITY, None, "社区书记", Duty.CHAIR),
            Attendee(None, meeting.id, "小何", Party.COMMUNITY, None, "社工", Duty.RECORDER),
            Attendee(
                None, meeting.id, "陈亮", Party.PROPERTY, None, "项目经理", Duty.REPRESENTATIVE
            ),
            Attendee(None, meeting.id, "周警官", Party.OTHER, None, "片警", Duty.OBSERVER),
        ]  # fmt: skip
        for person in people:
            work.records(Attendee).add(person)
        committee, parties = DecisionBody.OWNERS_COMMITTEE, DecisionBody.TRIPARTITE
        internal = ItemVisibility.INTERNAL
        agenda = [
            ("上次议定事项回头看", Party.COMMUNITY, 5, ItemKind.REVIEW, DecisionBody.NONE, {}),
            ("物业工作汇报", Party.PROPERTY, 15, ItemKind.REPORT, DecisionBody.NONE, {}),
            (
                PARKING, Party.PROPERTY, 40, ItemKind.MATTER, committee,
                {"background": BACKGROUND},
            ),
            ("社区活动室改棋牌室", Party.OWNERS_COMMITTEE, 15, ItemKind.MATTER, parties, {}),
            ("欠费催收", Party.PROPERTY, 10, ItemKind.MATTER, committee, {"visibility": internal}),
            ("下月安排", Party.COMMUNITY, 5, ItemKind.CLOSING, DecisionBody.NONE, {}),
        ]  # fmt: skip
        for place, (title, sponsor, minutes, kind, body, more) in enumerate(agenda):
            item = AgendaItem(
                None, meeting.id, place, title, sponsor=sponsor, minutes=minutes, kind=kind,
                body=body, **more,
            )  # fmt: skip
            work.records(AgendaItem).add(item)
        changes = work.commit()
    office.bus.announce(changes)
    return meeting.id


def page_of(workspace, meeting_id):
    """The page on a meeting, told of every change as the tab would."""
    model = MeetingModel(workspace, workspace)
    page = create(workspace, model)
    model.book_read.connect(page.show_book)
    model.open(meeting_id)
    return page


def vote_on(method="named", body="owners_committee"):
    """Opens a vote on the third item."""
    return OpenVote(3, Body(body), VoteMethod(method))


def begin(desk, item=3):
    """Everybody is here and an item is open."""
    desk.type("yf")
    desk.page.model.enter(item)


class Operator:
    """Somebody at the keyboard; keys go to whatever has the focus."""

    def __init__(self, qtbot, page):
        self._qtbot, self.page, self.window = qtbot, page, scrolled(page)
        self.window.resize(1326, 620)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        page.come_forward()
        qtbot.waitUntil(page.hasFocus)

    def press(self, *keys, modifiers=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            self._qtbot.keyClick(self.focus, key, modifiers)

    def type(self, letters):
        for letter in letters:
            self._qtbot.keyClicks(self.focus, letter)

    def write(self, text):
        """As an input method hands it over."""
        field = self.focus
        put = field.insertPlainText if isinstance(field, QPlainTextEdit) else field.insert
        put(text)

    def store(self):
        self.press(ENTER, modifiers=CONTROL)

    def click(self, widget, place=None):
        where = (place,) if place is not None else ()
        self._qtbot.mouseClick(
            widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, *where
        )

    @property
    def focus(self):
        return QApplication.focusWidget() or self.page

    @property
    def mode(self):
        return self.page.model.mode

    @property
    def book(self):
        return self.page.model.book

    @property
    def newest(self):
        return self.page.strip.line(0).sentence
