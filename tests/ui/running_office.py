"""A planned three-party meeting in a real office, and a page to run it on."""

from __future__ import annotations

from app.domain.diary import Party
from app.domain.local_time import at_local
from app.domain.meetings.meeting import AgendaItem, DecisionBody, ItemKind, ItemVisibility, Meeting
from app.domain.meetings.people import Attendee, Duty
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.run.page import create

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
