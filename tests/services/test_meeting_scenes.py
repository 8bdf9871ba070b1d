"""Scenes of the report's meeting: what the room sees at each moment, and what it never sees."""

from __future__ import annotations

import dataclasses
from enum import Enum

import pytest

from app.domain.diary import Party
from app.domain.meetings.ballots import VoteMethod
from app.domain.meetings.meeting import DecisionBody, ItemVisibility, MeetingFile, MeetingKind
from app.domain.meetings.scenes import (
    ActionsScene,
    CloseScene,
    ItemScene,
    MaterialScene,
    RecessScene,
    ResultScene,
    SceneChoice,
    SceneKind,
    SignScene,
    SpeakersScene,
    VoteScene,
    WelcomeScene,
)
from app.domain.voting.answer import Outcome
from app.domain.voting.cases import Body, Choice, Counts, Position
from app.services.meetings.actions import ActionFields, AddAction
from app.services.meetings.running import (
    AskToSpeak,
    CloseMeeting,
    EndRecess,
    EnterItem,
    FinishItem,
    FinishRollCall,
    Recuse,
    StartRecess,
    StartSpeech,
)
from app.services.meetings.scene_order import (
    next_choices,
    present_choice,
    running_order,
    scene_name,
    step,
)
from app.services.meetings.scenes import Material, scene_for
from app.services.meetings.tally import kept_decision
from app.services.meetings.voting import (
    AnnounceVote,
    CastBallot,
    CorrectVote,
    OpenVote,
    ShowRunningTotals,
    StatePosition,
    TypeCounts,
    TypedCounts,
)
from tests.services.meeting_room import CHINESE, MeetingRoom, roll_of

PRIVATE = "13800000001"


@pytest.fixture
def room():
    return MeetingRoom()


def shown(room, choice=None, **more):
    """The scene chosen, or the one that fits now."""
    book, live = room.book, room.live
    wanted = choice or present_choice(book, live)
    return scene_for(book, live, wanted, room.now, CHINESE, office="阳光社区", **more)


def texts(part):
    """Every text a scene would show."""
    if dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            yield from texts(getattr(part, field.name))
    elif isinstance(part, tuple):
        for one in part:
            yield from texts(one)
    elif isinstance(part, str) and not isinstance(part, Enum):
        yield part


def voted(room, *choices, body=Body.OWNERS_COMMITTEE):
    vote = room.do(OpenVote(room.item, body, VoteMethod.NAMED))
    for member, choice in zip(room.members, choices, strict=False):
        room.do(CastBallot(vote, choice, member))
    return vote


def test_the_reports_meeting_from_welcome_to_close(room):
    assert isinstance(shown(room), WelcomeScene)
    room.open()
    assert isinstance(shown(room), ItemScene)
    vote = voted(room, *[Choice.YES] * 4, *[Choice.NO] * 3)
    running = shown(room)
    assert isinstance(running, VoteScene)
    assert (running.cast, running.expected, running.tallies[0].yes) == (7, 7, 4)
    room.do(AnnounceVote(vote))
    first = shown(room)
    assert isinstance(first, ResultScene)
    assert first.rounds == ()
    room.do(StartRecess(room.meeting.id, 20), minutes=20)
    recess = shown(room)
    assert isinstance(recess, RecessScene)
    assert recess.clock.shown(room.now) == "00:00"
    room.do(EndRecess(room.meeting.id))
    assert shown(room) == RecessScene(recess.heading, None)
    room.do(FinishRollCall(room.meeting.id, tuple(room.members)))
    second = voted(room, *[Choice.YES] * 6, Choice.NO)
    room.do(AddAction(room.meeting.id, ActionFields("每月公布收支", Party.PROPERTY), room.item))
    room.do(AnnounceVote(second))
    result = shown(room)
    assert [str(part) for part in result.rounds] == ["第一轮 4:3", "休会 20 分钟", "第二轮 6:1"]
    assert result.outcome is Outcome.PASSED
    room.do(FinishItem(room.item, "同意"))
    actions = shown(room)
    assert isinstance(actions, ActionsScene)
    assert [str(line.text) for line in actions.lines] == ["每月公布收支"]
    room.do(CloseMeeting(room.meeting.id))
    close = shown(room)
    assert isinstance(close, CloseScene)
    assert (close.done, close.actions) == (1, 1)


def test_a_result_is_told_in_the_words_and_numbers_kept_with_the_vote(room):
    room.open()
    vote = voted(room, *[Choice.YES] * 3, *[Choice.NO] * 4)
    room.do(AnnounceVote(vote))
    decision = kept_decision(room.book.vote(vote))
    scene = shown(room)
    assert str(scene.reason) == CHINESE.decision_reason(decision)
    bar, tally = decision.bars[0], scene.tallies[0]
    assert (tally.whole, tally.yes, tally.no, tally.mark) == (bar.whole, bar.yes, bar.no, bar.mark)
    assert scene.outcome is decision.outcome


def test_hidden_totals_tell_only_who_has_voted(room):
    room.open()
    vote = voted(room, Choice.YES, Choice.NO)
    room.do(ShowRunningTotals(vote, shown=False))
    scene = shown(room)
    assert [one.has_voted for one in scene.voters] == [True, True, *[False] * 5]
    assert not any(one.answer for one in scene.voters)
    assert scene.tallies == ()
    assert (scene.cast, scene.expected) == (2, 7)


def test_who_stands_aside_is_shown_as_that_and_not_awaited(room):
    room.open()
    room.do(Recuse(room.members[6], room.item, "亲属在物业任职"))
    voted(room, Choice.YES)
    scene = shown(room)
    assert [one.is_recused for one in scene.voters] == [*[False] * 6, True]
    assert scene.expected == 6
    assert "亲属" not in "".join(texts(scene))


def test_typed_counts_that_do_not_add_up_show_no_numbers(room):
    room.open()
    vote = room.do(OpenVote(room.item, Body.OWNERS_COMMITTEE, VoteMethod.SECRET))
    room.do(TypeCounts(vote, TypedCounts(Counts(9, 9))))
    for totals in (True, False):
        room.do(ShowRunningTotals(vote, shown=totals))
        wrong = shown(room)
        assert (wrong.adds_up, wrong.tallies, wrong.cast, wrong.expected) == (False, (), 0, 0)
    room.do(ShowRunningTotals(vote, shown=True))
    room.do(TypeCounts(vote, TypedCounts(Counts(5, 2))))
    assert shown(room).adds_up
    assert shown(room).tallies[0].yes == 5
    assert shown(room).voters == ()


def test_owners_see_how_many_must_take_part_and_a_committee_does_not():
    room = MeetingRoom(kind=MeetingKind.OWNERS_ASSEMBLY)
    room.item = room.add_item("停车收费", DecisionBody.OWNERS_ASSEMBLY, owners_item=8)
    room.add_units(12)
    room.open()
    vote = room.do(OpenVote(room.item, Body.OWNERS_ASSEMBLY, VoteMethod.PAPER))
    seen = []
    for place in range(8):
        room.do(CastBallot(vote, Choice.YES, unit=f"1-1-{101 + place}"))
        scene = shown(room, roll=roll_of(room, vote))
        seen.append([tally.is_quorate for tally in scene.tallies])
    assert seen == [[False, False]] * 7 + [[True, True]]
    area, heads = scene.tallies
    assert (area.took_part, area.quorum) == (80000, 80000)
    assert (heads.took_part, heads.quorum, heads.whole) == (8, 8, 12)
    assert not scene.is_opinion
    other = MeetingRoom()
    other.open()
    voted(other, Choice.YES)
    assert (shown(other).tallies[0].quorum, shown(other).is_opinion) == (0, True)


def test_three_parties_state_positions(room):
    room.open()
    vote = room.do(OpenVote(room.item, Body.TRIPARTITE, VoteMethod.NAMED))
    room.do(StatePosition(vote, Party.PROPERTY, Position.RESERVE))
    scene = shown(room)
    assert {one.who: one.answer for one in scene.voters} == {
        Party.COMMUNITY: None,
        Party.OWNERS_COMMITTEE: None,
        Party.PROPERTY: Position.RESERVE,
    }
    assert (scene.cast, scene.expected) == (1, 3)


def test_a_correction_is_marked_as_one(room):
    room.open()
    vote = voted(room, *[Choice.YES] * 4, *[Choice.NO] * 3)
    room.do(AnnounceVote(vote))
    room.do(CorrectVote(vote, "记错一票", choices=((room.members[3], Choice.NO),)))
    scene = shown(room)
    assert scene.is_corrected
    assert scene.outcome is Outcome.FAILED


def test_only_members_with_a_vote_are_named(room):
    room.open()
    for attendee in (room.manager, room.members[0], room.secretary):
        room.do(AskToSpeak(attendee))
    room.do(StartSpeech(room.meeting.id, room.manager))
    scene = shown(room)
    assert isinstance(scene, SpeakersScene)
    assert scene.speaker.seat.party is Party.PROPERTY
    said = "".join(texts(scene))
    assert "赵一" in said
    assert "王经理" not in said
    assert "何书记" not in said


def test_what_is_internal_is_told_as_that_and_hidden_items_not_at_all(room):
    secret = room.add_item(
        "与张三的诉讼", visibility=ItemVisibility.INTERNAL, background="案情", conclusion="和解"
    )
    room.add_item("人事", visibility=ItemVisibility.HIDDEN)
    room.open()
    welcome = shown(room, SceneChoice(SceneKind.WELCOME))
    assert [str(line.title) for line in welcome.agenda] == ["门前道路停放秩序", ""]
    room.do(EnterItem(secret))
    for kind in SceneKind:
        said = "".join(texts(shown(room, SceneChoice(kind, secret))))
        assert not any(word in said for word in ("张三", "案情", "和解", "人事"))
    assert str(shown(room).heading.title) == "内部议题"


def test_a_vote_on_an_internal_item_is_not_shown(room):
    room.item = room.add_item(
        "内部事项", DecisionBody.OWNERS_COMMITTEE, visibility=ItemVisibility.INTERNAL
    )
    room.open()
    vote = voted(room, Choice.YES)
    assert isinstance(shown(room, SceneChoice(SceneKind.VOTE, room.item, vote)), ItemScene)


def test_telephones_and_doors_are_masked_wherever_they_were_written(room):
    room.item = room.add_item(
        f"金阿姨{PRIVATE}反映3-2-501漏水",
        background=f"电话{PRIVATE}",
        conclusion="上门3幢2单元501室",
    )
    room.open()
    room.do(AddAction(room.meeting.id, ActionFields(f"联系{PRIVATE}", Party.PROPERTY), room.item))
    for kind in SceneKind:
        said = "".join(texts(shown(room, SceneChoice(kind, room.item))))
        assert PRIVATE not in said
        assert "501" not in said


def test_people_who_live_here_are_masked_in_whatever_was_written(room):
    room.item = room.add_item("居民金美凤反映停车难", conclusion="金美凤说可以")
    room.open()
    room.do(AddAction(room.meeting.id, ActionFields("回访金美凤", Party.PROPERTY), room.item))
    for kind in SceneKind:
        names = frozenset({"金美凤"})
        scene = shown(room, SceneChoice(kind, room.item), private_names=names)
        assert "金美凤" not in "".join(texts(scene))


def test_what_a_resident_told_the_diary_stays_there(room):
    item = room.add_item("停车难", background="金阿姨说她家门口总被堵", entry_id=5)
    assert "金阿姨" not in "".join(texts(shown(room, SceneChoice(SceneKind.ITEM, item))))


def test_material_is_shown_with_its_page_or_the_item_in_its_place(room):
    (file,) = room.store.put(
        MeetingFile(None, None, room.item, None, "图.pdf", "d", 1, "application/pdf", room.now)
    )
    choice = SceneChoice(SceneKind.MATERIAL, room.item, file_id=file.id, page=2)
    page = shown(room, choice, material=Material(b"picture", 2, 5))
    assert isinstance(page, MaterialScene)
    assert (page.page, page.pages) == (2, 5)
    assert isinstance(shown(room, choice), ItemScene)
    assert running_order(room.book)[:3] == (
        SceneChoice(SceneKind.WELCOME),
        SceneChoice(SceneKind.ITEM, room.item),
        SceneChoice(SceneKind.MATERIAL, room.item, file_id=file.id),
    )


def test_a_long_agenda_is_welcomed_in_pages_as_even_as_can_be(room):
    for number in range(13):
        room.add_item(f"第{number}件事")
    pages = [shown(room, SceneChoice(SceneKind.WELCOME, page=page)) for page in (1, 2, 9)]
    assert [(page.page, page.pages, len(page.agenda)) for page in pages] == [
        (1, 2, 7), (2, 2, 7), (2, 2, 7),
    ]  # fmt: skip


def test_a_clicker_turns_pages_first_and_stops_at_the_ends(room):
    book = room.book
    item = SceneChoice(SceneKind.ITEM, room.item)
    assert step(book, SceneChoice(SceneKind.WELCOME), 1) == item
    assert step(book, SceneChoice(SceneKind.WELCOME), -1) == SceneChoice(SceneKind.WELCOME)
    assert step(book, SceneChoice(SceneKind.CLOSE), 1) == SceneChoice(SceneKind.CLOSE)
    actions = SceneChoice(SceneKind.ACTIONS)
    assert step(book, actions, 1, pages=2) == SceneChoice(SceneKind.ACTIONS, page=2)
    assert step(book, SceneChoice(SceneKind.ACTIONS, page=2), 1, pages=2).kind is SceneKind.CLOSE
    assert step(book, SceneChoice(SceneKind.RECESS, room.item), 1) == item


def test_what_comes_next_is_offered_but_not_what_is_there(room):
    later = room.add_item("路灯")
    room.open()
    offered = next_choices(room.book, room.live)
    assert offered[0] == SceneChoice(SceneKind.ITEM, later)
    assert present_choice(room.book, room.live) not in offered


def test_every_choice_has_a_name(room):
    for kind in SceneKind:
        for wording in (CHINESE,):
            name = scene_name(SceneChoice(kind, room.item), room.book, wording)
            assert name
            assert not name.startswith("scene_")
    item = scene_name(SceneChoice(SceneKind.ITEM, room.item), room.book, CHINESE)
    assert item == "议题 1 门前道路停放秩序"


def test_the_name_of_the_office_is_a_scene(room):
    assert shown(room, SceneChoice(SceneKind.SIGN)) == SignScene(
        shown(room, SceneChoice(SceneKind.WELCOME)).office
    )
