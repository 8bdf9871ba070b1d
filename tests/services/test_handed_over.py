"""What becomes of an item that the meeting hands to the body that must decide it."""

from app.domain.meetings.events import EventKind
from app.domain.meetings.meeting import DecisionBody
from app.services.meetings.minutes_source import stored_source
from app.services.meetings.minutes_text import write_record
from app.services.meetings.running import ReferItem
from app.wording import Wording
from tests.fakes import FakeUnitOfWork
from tests.services.meeting_room import MeetingRoom

CHINESE = Wording("zh_CN")


def test_the_minutes_say_to_whom_and_why():
    room = MeetingRoom()
    room.open()
    room.do(ReferItem(room.item, DecisionBody.OWNERS_ASSEMBLY, "属于共有部分经营"))
    work = FakeUnitOfWork(room.store)
    (event,) = [one for one in room.book.events if one.kind is EventKind.REFERRED]
    assert event.item_id == room.item
    sections = write_record(stored_source(work, room.meeting.id), CHINESE)
    said = [line for one in sections for line in one.paragraphs]
    assert "会议决定：本议题转业主大会决定，原因：属于共有部分经营。" in said
    owners = next(one for one in sections if "业主共同决定" in one.heading)
    assert any("门前道路停放秩序" in line for line in owners.paragraphs)
