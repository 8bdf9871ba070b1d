"""Minutes are written from the timeline, kept, sealed once, and then only revised."""

import tomllib
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.diary import DiaryEntry, EntryState, FollowUp, Party
from app.domain.errors import RuleViolation
from app.domain.meetings.actions import Action, ActionState, ActionStep
from app.domain.meetings.ballots import Vote
from app.domain.meetings.events import EventKind, MeetingEvent
from app.domain.meetings.meeting import AgendaItem, ItemVisibility, Meeting, MeetingState
from app.domain.meetings.minutes import MinutesKind, MinutesSection
from app.domain.meetings.minutes_sections import (
    ChangeKind,
    differences,
    sections_from_json,
    sections_to_json,
    verify_minutes,
)
from app.domain.people import Resident
from app.services.meetings.minutes_commands import (
    KeepMinutes,
    NoteNoticePosted,
    ReviseMinutes,
    RewriteMinutes,
    SealMinutes,
    handlers,
)
from app.services.meetings.minutes_source import stored_source
from app.services.meetings.minutes_text import (
    current_minutes,
    edited,
    still_private,
    text_for,
    write_public,
    write_record,
)
from app.services.meetings.standing_texts import RESOURCES, money, standing_texts
from app.services.meetings.stored_book import stored_book
from app.wording import Wording
from tests.fakes import NOW, FakeStore, FakeUnitOfWork, carry_out
from tests.services.an_evening import MEETING, PARKING, RESIDENT, at, evening

CHINESE = Wording("zh_CN")


@pytest.fixture
def store():
    return evening()


def source_of(store):
    return stored_source(FakeUnitOfWork(store), MEETING)


def do(store, command):
    return carry_out(store, handlers(None)[type(command)], command)


def said(sections, heading):
    """The paragraphs of the section whose heading begins so."""
    return next(one.paragraphs for one in sections if one.heading.startswith(heading))


def whole(sections):
    return "\n".join(line for one in sections for line in (one.heading, *one.paragraphs))


def test_the_record_has_its_parts_in_order(store):
    headings = [one.heading for one in write_record(source_of(store), CHINESE)]
    assert headings == [
        "会议概况",
        "上次议定事项落实情况",
        "物业通报",
        "议题3：小区空车位白天借给外来车辆",
        "物业人员考核（内部）",
        "责任单位、责任人和完成时限",
        "需提请业主共同决定的事项",
        "公示安排",
        "下次会议",
        "说明",
        "会议过程",
    ]


def test_the_overview_says_when_who_and_whether_enough_were_there(store):
    lines = said(write_record(source_of(store), CHINESE), "会议概况")
    assert lines[0] == "时间：2026年11月12日（周四）19:02至20:41（其中休会20分钟）"
    assert "应到11人，实到10人，请假1人，缺席0人，列席1人。" in lines
    assert "请假：方文斌（住院手术）" in lines
    assert lines[-1] == "有表决权的委员应到7人，到会4人以上方可表决。19:02到会7人，达到。"


def test_a_quorum_lost_is_told_with_its_time(store):
    work = FakeUnitOfWork(store)
    left = next(e for e in stored_book(work, MEETING).events if e.attendee_id == 11)
    later = left.at + timedelta(hours=1)
    for member in (4, 5, 6, 7):
        store.put(
            replace(
                left, id=None, kind=EventKind.LEFT, attendee_id=member, at=later, recorded_at=later
            )
        )
    lines = said(write_record(source_of(store), CHINESE), "会议概况")
    assert lines[-1].endswith("19:02到会7人，达到；19:55到会3人，未达到。")


def test_earlier_actions_stand_as_they_did_when_the_meeting_closed(store):
    lines = said(write_record(source_of(store), CHINESE), "上次")
    assert lines == (
        "2026-10-01　物业（陈亮）：修好3幢门口路灯（2026年10月31日前完成）"
        "——已完成。周根宝说灯亮了。",
        "2026-10-02　业委会：公布第三季度公共收益（应于2026年11月5日前完成，已逾期）——未开始。",
    )


def test_rounds_the_recess_what_moved_and_the_correction_are_told(store):
    lines = said(write_record(source_of(store), CHINESE), "议题3")
    first = next(n for n, line in enumerate(lines) if line.startswith("第1轮"))
    assert lines[first] == "第1轮意见征询（记名，19:23宣布）：“是否同意白天借出30个车位”。"
    assert "赞成4、反对3、弃权0" in lines[first + 1] and lines[first + 1].endswith("通过。")
    assert lines[first + 2] == "赞成：俞国平、徐海英、沈丽萍、蒋伟"
    assert "休会20分钟（19:30至19:50），复会后点名到会7人。" in lines
    assert "20:10更正第2轮意见征询的结果，原因：看错一张票。" in lines
    corrected = next(line for line in lines if line.startswith("更正后"))
    assert "赞成6、反对1" in corrected
    assert "与上一轮相比，钱晓燕由反对改为赞成；孟海波由反对改为赞成。" in lines
    assert lines.count("计算依据：杭州市物业管理条例第29条。") == 1


@pytest.mark.parametrize("write", [write_record, write_public])
def test_an_item_is_told_in_time_and_what_was_agreed_comes_last(store, write):
    now, promise = at(19, 55), {"party": Party.PROPERTY, "text": "晚上六点前让出来"}
    store.put(MeetingEvent(None, MEETING, now, now, EventKind.OPINION, item_id=PARKING, **promise))
    lines = said(write(source_of(store), CHINESE), "议题")
    order = ["听取", "支持试行", "担心", "第1轮", "休会", "六点前让出", "第2轮", "更正第2轮",
             "相比", "计算依据", "注意", "会议议定：先试行", "会议议定：每月公布"]  # fmt: skip
    places = [next(n for n, line in enumerate(lines) if words in line) for words in order]
    assert places == sorted(places)
    assert places[-1] == len(lines) - 1


def test_actions_say_who_does_what_until_when_and_how_it_is_checked(store):
    lines = said(write_record(source_of(store), CHINESE), "责任单位")
    assert lines[0] == (
        "2026-11-01　物业（陈亮）：每月公布停车收入和用途；2026年12月5日前完成；"
        "核实方式：在公告栏查看公示；由俞国平核实；是表决通过的条件；承诺每月收入6,000元。"
    )


def test_what_the_owners_must_decide_is_listed_with_its_article(store):
    lines = said(write_record(source_of(store), CHINESE), "需提请")
    assert "民法典第278条第(8)项" in lines[0]


def test_the_timeline_keeps_what_was_wrong_and_says_so(store):
    lines = said(write_record(source_of(store), CHINESE), "会议过程")
    assert "20:20　记录：误记。（有误，不计）" in lines
    assert lines[-1] == "20:41　散会。"
    assert "误记" not in whole(write_record(source_of(store), CHINESE)[:-1])


def test_the_posted_version_names_no_resident_and_no_voter(store):
    text = whole(write_public(source_of(store), CHINESE))
    for private in (RESIDENT, "13800000001", "3-2-302", "87654321", "住院", "俞国平、", "赞成："):
        assert private not in text
    assert "居民周*宝（3幢*单元***室，138****0001）" in text
    assert "与上一轮相比，赞成由4票变为6票；反对由3票变为1票。" in text
    assert "第1轮意见征询" in text and "陈亮" in text
    assert "2026-10-02" in text and "2026年12月5日" in text and "杭州市物业管理条例第29条" in text


def test_the_posted_version_leaves_internal_items_out(store):
    text = whole(write_public(source_of(store), CHINESE))
    assert "考核" not in text and "保洁班长" not in text and "2026-11-02" not in text
    assert "会议过程" not in text


def test_earlier_internal_actions_are_not_posted_later(store):
    [hidden] = store.put(AgendaItem(None, 1, 0, "内部事", visibility=ItemVisibility.HIDDEN))
    late = store.tables[Action][2]
    store.tables[Action][2] = replace(late, item_id=hidden.id)
    assert "2026-10-02" in whole(write_record(source_of(store), CHINESE))
    assert "2026-10-02" not in whole(write_public(source_of(store), CHINESE))


def test_the_end_says_that_the_meeting_only_consults(store):
    for sections in (
        write_record(source_of(store), CHINESE),
        write_public(source_of(store), CHINESE),
    ):
        assert said(sections, "说明") == ("本会议为协商会议，不代替业主大会、业主委员会的决定。",)
        assert "不少于15日" in said(sections, "公示安排")[0]


def test_a_committee_meeting_must_post_its_decision_within_three_days(store):
    meeting = store.tables[Meeting][MEETING]
    store.tables[Meeting][MEETING] = replace(meeting, kind="owners_committee")
    for vote in store.all(Vote):
        store.tables[Vote][vote.id] = replace(vote, is_opinion=False)
    lines = said(write_record(source_of(store), CHINESE), "公示安排")
    assert lines[0].startswith("业主委员会的决定应于2026年11月15日前向全体业主公布")
    assert lines[1] == "公布不少于15日。"


def test_minutes_can_be_written_in_english(store):
    sections = write_record(source_of(store), Wording("en"))
    assert sections[0].heading == "The meeting"
    text = whole(sections)
    assert "{" not in text and "?" not in text.replace("？", "")


def test_a_meeting_without_anything_still_has_minutes():
    store = FakeStore()
    store.put(Meeting(None, 2026, 1, "空会", state=MeetingState.CLOSED))
    source = stored_source(FakeUnitOfWork(store), 1)
    sections = write_record(source, CHINESE)
    assert said(sections, "责任") == ("本次会议没有议定需要跟踪的事项。",)
    assert write_public(source, CHINESE)


def test_what_is_edited_is_kept_and_shown_against_what_was_generated(store):
    sections = write_record(source_of(store), CHINESE)
    changed = (replace(sections[0], paragraphs=("改过的一句。",)), *sections[1:])
    do(store, KeepMinutes(MEETING, MinutesKind.RECORD, changed))
    do(store, KeepMinutes(MEETING, MinutesKind.RECORD, changed))
    source = source_of(store)
    assert len(source.book.minutes) == 1
    assert text_for(source, MinutesKind.RECORD, CHINESE) == changed
    kinds = {one.kind for one in edited(source, MinutesKind.RECORD, CHINESE)}
    assert kinds == {ChangeKind.SAME, ChangeKind.ADDED, ChangeKind.REMOVED}
    do(store, RewriteMinutes(MEETING, MinutesKind.RECORD))
    assert text_for(source_of(store), MinutesKind.RECORD, CHINESE) == sections


def test_sealing_keeps_both_versions_and_closes_the_meeting(store):
    draft = (MinutesSection("说明", ("主持人改过。",)),)
    do(store, KeepMinutes(MEETING, MinutesKind.PUBLIC, draft))
    do(store, SealMinutes(MEETING))
    book = stored_book(FakeUnitOfWork(store), MEETING)
    assert book.meeting.state is MeetingState.SEALED
    assert [(m.kind, m.version, m.sealed_at) for m in book.minutes] == [
        (MinutesKind.PUBLIC, 1, NOW),
        (MinutesKind.RECORD, 1, NOW),
    ]
    assert verify_minutes(book.minutes)
    public = current_minutes(book, MinutesKind.PUBLIC)
    assert sections_from_json(public.content) == draft
    assert len(public.digest) == 64


@pytest.mark.parametrize(
    "command",
    [
        KeepMinutes(MEETING, MinutesKind.RECORD, ()),
        RewriteMinutes(MEETING, MinutesKind.RECORD),
        SealMinutes(MEETING),
    ],
)
def test_sealed_minutes_are_not_edited(store, command):
    do(store, SealMinutes(MEETING))
    with pytest.raises(RuleViolation, match="minutes_are_sealed"):
        do(store, command)


@pytest.mark.parametrize("state", [MeetingState.PLANNED, MeetingState.RUNNING])
def test_minutes_wait_until_the_meeting_is_closed(state):
    store = evening(state)
    with pytest.raises(RuleViolation, match="meeting_not_closed"):
        do(store, SealMinutes(MEETING))


def test_sealing_cannot_be_undone():
    assert not SealMinutes.undoable and not ReviseMinutes.undoable


def test_a_revision_is_appended_with_its_reason_and_chained(store):
    do(store, SealMinutes(MEETING))
    text = text_for(source_of(store), MinutesKind.PUBLIC, CHINESE)
    mended = (*text[:-1], MinutesSection("说明", ("补充一句。",)))
    do(store, ReviseMinutes(MEETING, MinutesKind.PUBLIC, mended, "漏了一句"))
    book = stored_book(FakeUnitOfWork(store), MEETING)
    last = current_minutes(book, MinutesKind.PUBLIC)
    assert (last.version, last.reason) == (2, "漏了一句")
    assert verify_minutes(book.minutes)
    assert sections_from_json(last.content) == mended
    first = next(m for m in book.minutes if m.kind is MinutesKind.PUBLIC and m.version == 1)
    assert sections_from_json(first.content) == text


def test_a_revision_needs_a_reason_a_change_and_sealed_minutes(store):
    text = write_public(source_of(store), CHINESE)
    with pytest.raises(RuleViolation, match="minutes_not_sealed"):
        do(store, ReviseMinutes(MEETING, MinutesKind.PUBLIC, text, "为什么"))
    do(store, SealMinutes(MEETING))
    with pytest.raises(RuleViolation, match="revision_changes_nothing"):
        do(store, ReviseMinutes(MEETING, MinutesKind.PUBLIC, text, "为什么"))
    with pytest.raises(RuleViolation, match="revision_needs_reason"):
        do(store, ReviseMinutes(MEETING, MinutesKind.PUBLIC, text[:-1], " "))


@pytest.mark.parametrize(
    "damage", [{"content": "[]"}, {"reason": "别的"}, {"version": 3, "reason": "跳过"}]
)
def test_a_changed_sealed_version_is_found_out(store, damage):
    do(store, SealMinutes(MEETING))
    kept = stored_book(FakeUnitOfWork(store), MEETING).minutes
    assert not verify_minutes((replace(kept[0], **damage), *kept[1:]))


def test_a_missing_version_is_found_out(store):
    do(store, SealMinutes(MEETING))
    do(store, ReviseMinutes(MEETING, MinutesKind.PUBLIC, (), "清空"))
    kept = stored_book(FakeUnitOfWork(store), MEETING).minutes
    first = [m for m in kept if m.kind is MinutesKind.PUBLIC and m.version == 1]
    assert not verify_minutes([m for m in kept if m not in first])


def test_the_diary_entry_of_an_item_hears_what_was_agreed(store):
    do(store, SealMinutes(MEETING))
    [line] = store.all(FollowUp)
    assert line.entry_id == 1
    assert line.text == (
        "例会议定（2026-11）：先试行三个月；每月公布停车收入和用途（2026-11-01）。"
    )
    assert store.all(DiaryEntry)[0].state is EntryState.IN_PROGRESS


def test_posting_is_noted_and_taken_back(store):
    do(store, NoteNoticePosted(MEETING, NOW))
    assert store.tables[Meeting][MEETING].notice_posted_at == NOW
    lines = said(write_record(source_of(store), CHINESE), "公示安排")
    assert lines[-1] == "结果公告已于2026年11月23日（周一）张贴。"
    do(store, NoteNoticePosted(MEETING, None))
    assert store.tables[Meeting][MEETING].notice_posted_at is None
    with pytest.raises(RuleViolation, match="posted_in_future"):
        do(store, NoteNoticePosted(MEETING, NOW + timedelta(minutes=1)))


def test_what_an_edit_leaves_private_is_pointed_out(store):
    source = source_of(store)
    places = still_private("周根宝住3-2-302，俞国平是主任", source)
    assert [place.masked for place in places] == ["周*宝", "3幢*单元***室"]


def test_differences_name_paragraphs_of_both_versions():
    old = (MinutesSection("一", ("甲", "乙")),)
    new = (MinutesSection("一", ("甲", "丙")),)
    assert [(c.kind, c.text) for c in differences(old, new)] == [
        (ChangeKind.SAME, "甲"),
        (ChangeKind.REMOVED, "乙"),
        (ChangeKind.ADDED, "丙"),
    ]
    assert sections_from_json(sections_to_json(new)) == new


def test_both_languages_have_the_same_standing_sentences():
    import string

    def gaps(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    tables = [
        tomllib.loads((RESOURCES / "meeting_texts" / f"{name}.toml").read_text(encoding="utf-8"))
        for name in ("zh_CN", "en")
    ]
    flat = [
        {f"{table}.{key}": gaps(text) for table, rows in one.items() for key, text in rows.items()}
        for one in tables
    ]
    assert flat[0] == flat[1]
    assert standing_texts("zh_CN").keys == set(flat[0])


def test_money_in_words():
    assert [money(fen) for fen in (600000, 5, 123456789, -50)] == [
        "6,000", "0.05", "1,234,567.89", "-0.50",
    ]  # fmt: skip


def test_nothing_later_than_the_meeting_is_told_of_earlier_actions(store):
    store.put(ActionStep(None, 1, NOW, ActionState.CANCELLED, "以后的事", due_on=date(2027, 1, 1)))
    assert "以后的事" not in whole(write_record(source_of(store), CHINESE))


def test_names_of_residents_who_act_for_a_party_stay(store):
    store.put(Resident(None, "俞国平"))
    assert "由俞国平核实" in whole(write_public(source_of(store), CHINESE))


def test_where_the_meeting_was_is_no_secret(store):
    meeting = store.tables[Meeting][MEETING]
    store.tables[Meeting][MEETING] = replace(meeting, place="社区2楼201室")
    assert "地点：社区2楼201室" in said(write_public(source_of(store), CHINESE), "会议概况")
