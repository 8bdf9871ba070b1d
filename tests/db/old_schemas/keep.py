"""Keeps a real office of the newest schema for the tests of later ones.

``python -m tests.db.old_schemas.keep`` writes ``<version>.linli`` beside this file. Run it once
when a schema version is finished, never again: later versions must open that very file.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from app.bootstrap import open_office
from app.domain.diary import EntryState, FollowUpKind, Party, Satisfaction
from app.domain.meetings.ballots import VoteMethod
from app.domain.meetings.meeting import DecisionBody
from app.domain.meetings.people import MeetingPerson, OwnerUnit
from app.domain.notices.notice import NoticeKind, NoticeText
from app.domain.notices.postings import Board, PrintWay
from app.domain.people import Resident
from app.domain.voting.cases import Body, Choice
from app.office import Office
from app.services.diary_commands import (
    AddEntry,
    AddFollowUp,
    ChangeEntryState,
    DeleteEntries,
    EntryFields,
    RecordReturnVisit,
)
from app.services.meetings.actions import ActionFields, AddAction
from app.services.meetings.minutes_commands import SealMinutes
from app.services.meetings.planning import (
    AddItem,
    ItemFields,
    MeetingFields,
    PlanMeeting,
    SaveMeetingPerson,
    SaveOwnerUnit,
)
from app.services.meetings.running import (
    CloseMeeting,
    EnterItem,
    FinishRollCall,
    MarkArrived,
    OpenMeeting,
)
from app.services.meetings.voting import AnnounceVote, CastBallot, OpenVote
from app.services.notices.commands import (
    AddNotice,
    NoteFilling,
    NotePrint,
    NoticeFields,
    PostNotice,
    RecordObjection,
    SaveBoard,
    SaveTemplate,
)
from app.services.notices.templates import shipped_templates
from app.services.office_commands import SaveResident
from db import schema
from tests.db.open_offices import make_open_office, ticking_clock


def keep(target: Path) -> None:
    """Make an office with one thing of each kind and back it up to ``target``."""
    with tempfile.TemporaryDirectory() as folder:
        place = make_open_office(Path(folder) / "office", ticking_clock())
        office = open_office(place, None, clock=ticking_clock())
        photo = Path(folder) / "食堂.txt"
        photo.write_text("一张照片", encoding="utf-8")
        hold_a_meeting(office, photo)  # first: sealed minutes end what can be undone
        person = Resident(None, "金阿姨", ("13800000001",), "3", "2", "501")
        office.execute(SaveResident(person))
        fields = EntryFields(office.clock(), "希望有老年食堂", resident_id=1, category_id=1)
        first = office.execute(AddEntry(fields)).result
        again = EntryFields(office.clock(), "还是想要老年食堂", resident_id=1)
        office.execute(AddEntry(again, joins=first))
        gone = office.execute(AddEntry(EntryFields(office.clock(), "记错了"))).result
        office.execute(DeleteEntries((gone,)))
        office.execute(AddFollowUp(first, FollowUpKind.CALL, "已电话联系"))
        office.execute(ChangeEntryState(first, EntryState.AWAITING_VISIT))
        office.execute(RecordReturnVisit(first, Satisfaction.SATISFIED, "很好"))
        office.attach(first, photo)
        hang_a_notice(office, Path(folder))
        office.drafts.keep("diary.quick", "没写完")
        office.storage.backup(target, None)
        office.close()


def hold_a_meeting(office: Office, photo: Path) -> None:
    """A meeting with a vote, a promise and sealed minutes."""
    people = [MeetingPerson(None, name, Party.OWNERS_COMMITTEE, has_vote=True) for name in "甲乙丙"]
    for person in people:
        office.execute(SaveMeetingPerson(person))
    office.execute(SaveOwnerUnit(OwnerUnit(None, "3-2-501", 8_950, ("金阿姨",))))
    meeting = office.execute(PlanMeeting(MeetingFields("十一月例会", office.clock()))).result
    fields = ItemFields("门前停放秩序", body=DecisionBody.OWNERS_COMMITTEE)
    item = office.execute(AddItem(meeting, fields)).result
    office.attach_to_meeting(photo, item_id=item)
    seats = tuple(seat.id or 0 for seat in office.meetings.book(meeting).attendees)
    office.execute(MarkArrived(seats))
    office.execute(OpenMeeting(meeting))
    office.execute(FinishRollCall(meeting, seats))
    office.execute(EnterItem(item))
    vote = office.execute(OpenVote(item, Body.OWNERS_COMMITTEE, VoteMethod.NAMED)).result
    for seat in seats[:2]:
        office.execute(CastBallot(vote, Choice.YES, seat))
    office.execute(AnnounceVote(vote))
    office.execute(AddAction(meeting, ActionFields("划线", Party.PROPERTY), item))
    office.execute(CloseMeeting(meeting))
    office.execute(SealMinutes(meeting))


def hang_a_notice(office: Office, folder: Path) -> None:
    """A posting on a board with its photo and an objection, an own template, and a filled form."""
    board = office.execute(SaveBoard(Board(None, "东门公告栏"))).result
    text = NoticeText(
        "公共收益公示", "全体业主", "上半年收支", contact="小陈", phone="0571-88888888",
        dated_on=office.today(), period_from=office.today(),
        period_to=office.today() + timedelta(days=15), objection="社区大厅一楼",
        table=(("项目", "金额"), ("收入", "6000")),
    )  # fmt: skip
    fields = NoticeFields("posting", NoticeKind.POSTING, text=text, period_days=15)
    notice = office.execute(AddNotice(fields)).result
    office.execute(NotePrint(notice, PrintWay.PRINTED, 2))
    (posting,) = office.execute(PostNotice(notice, (board,), office.today(), "小陈")).result
    photo = folder / "张贴.png"
    photo.write_text("一张照片", encoding="utf-8")
    office.attach_to_notice(photo, notice, posting)
    office.execute(RecordObjection(notice, "老王", "", "窗口", "明细不清楚"))
    own = replace(shipped_templates()[0], key="own.1", name="我的通知", is_own=True)
    office.execute(SaveTemplate(own))
    form = folder / "走访表.xlsx"
    form.write_bytes(b"a form")
    made = office.keep_form(form, "走访表").result
    office.execute(NoteFilling(made, "金阿姨", "resident:1", '{"姓名": "金阿姨"}'))


if __name__ == "__main__":
    keep(Path(__file__).parent / f"{schema.HEAD}.linli")
