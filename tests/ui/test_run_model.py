"""A running meeting without widgets: its faces, people, votes, keys and clocks."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app.domain.diary import Party
from app.domain.meetings.ballots import VoteMethod
from app.domain.meetings.barcodes import barcode_of
from app.domain.meetings.events import EventKind, SpeechKind
from app.domain.meetings.people import OwnerUnit
from app.domain.voting.cases import Body, Choice, Counts, Position
from app.services.meetings.actions import ActionFields
from app.services.meetings.planning import SaveOwnerUnit
from app.services.meetings.voting import CorrectVote, OpenVote, TypedCounts
from app.services.vote_rules import vote_rules
from tests.ui.open_workspace import Heard, open_workspace
from tests.ui.running_office import plan_meeting
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.run.agenda_rows import used_seconds
from ui.tabs.meetings.run.count_fields import read_area
from ui.tabs.meetings.run.keys import Act, act_of, run_keys, shown_keys
from ui.tabs.meetings.run.modes import Mode, mode_of
from ui.tabs.meetings.run.people import Presence, typed_number
from ui.tabs.meetings.run.possible import main_act, possible_acts
from ui.tabs.meetings.run.run_model import RunModel
from ui.tabs.meetings.run.setup_view import quorum_words
from ui.tabs.meetings.run.strip_lines import strip_lines
from ui.tabs.meetings.run.vote_model import VoteModel
from ui.tabs.meetings.run.vote_setup import first_draft, warnings_for


class Room:
    """The models of one meeting, read together as the page reads them."""

    def __init__(self, office, folder, **meeting):
        self.office = office
        self.workspace = open_workspace(office, folder)
        self.heard = Heard(self.workspace)
        self.meeting = MeetingModel(self.workspace)
        self.run = RunModel(self.workspace, self.meeting)
        self.vote = VoteModel(self.workspace, self.run)
        self.refused = []
        self.run.refused.connect(self.refused.append)
        self.vote.refused.connect(self.refused.append)
        self.meeting.book_read.connect(self._read)
        self.meeting.open(plan_meeting(office, **meeting))

    def _read(self, _book):
        self.run.read()
        self.vote.read()

    def begin(self, item=3):
        """Everybody is here, and an item is open."""
        self.run.mark_all_here()
        self.run.begin()
        self.run.enter(item)

    def open_vote(self, **how):
        known = {"body": Body.OWNERS_COMMITTEE, "method": VoteMethod.NAMED}
        self.run.run(OpenVote(self.run.item.id, **(known | how)))

    def cast_all(self, letters):
        choices = {"a": Choice.YES, "n": Choice.NO, "b": Choice.ABSTAIN}
        for letter in letters:
            self.vote.cast(choices[letter])

    @property
    def acts(self):
        return possible_acts(self.run, self.vote)


@pytest.fixture
def room(qapp, office, tmp_path):
    return Room(office, tmp_path)


def pressed(key, modifiers=Qt.KeyboardModifier.NoModifier, text=""):
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)


def test_the_faces_of_a_meeting_in_their_order(room):
    run = room.run
    assert (run.mode, main_act(run)) == (Mode.SIGN_IN, Act.BEGIN)
    run.mark_all_here()
    run.begin()
    assert (run.mode, main_act(run)) == (Mode.AGENDA, Act.NEXT)
    run.go_on()
    assert (run.mode, main_act(run)) == (Mode.ITEM, Act.NEXT)
    run.go_on()
    run.go_on()
    assert main_act(run) is Act.VOTE
    room.open_vote()
    assert (run.mode, main_act(run)) == (Mode.VOTE, Act.ANNOUNCE)
    room.cast_all("aaaannn")
    room.vote.announce()
    assert (run.mode, main_act(run)) == (Mode.RESULT, Act.NEXT)
    run.rest(20)
    assert (run.mode, main_act(run)) == (Mode.RECESS, Act.RESUME)
    run.resume()
    assert (run.mode, main_act(run)) == (Mode.ROLL_CALL, Act.FINISH_ROLL)
    run.mark_all_here()
    run.finish_roll_call()
    assert run.mode is Mode.ITEM
    for _ in range(4):
        run.go_on()
    assert (run.mode, main_act(run)) == (Mode.CLOSING, Act.CLOSE)
    run.close("12月14日 19:00")
    assert (run.mode, main_act(run)) == (Mode.ENDED, Act.WRITE_MINUTES)
    assert not room.refused


def test_after_a_crash_the_same_face_comes_back(room, tmp_path):
    room.begin()
    room.open_vote()
    room.cast_all("aaa")
    again = MeetingModel(room.workspace)
    again.open(room.meeting.meeting_id)
    run = RunModel(room.workspace, again)
    vote = VoteModel(room.workspace, run)
    run.read()
    vote.read()
    assert run.mode is Mode.VOTE
    assert vote.chosen == 4
    assert vote.decision.bars[0].yes == 3


def test_a_result_stays_in_view_until_the_meeting_goes_on(room):
    room.begin()
    room.open_vote()
    room.cast_all("aaaaaan")
    room.vote.announce()
    room.run.promise(ActionFields("收入按季公布", Party.PROPERTY))
    room.run.write(EventKind.NOTE, "三方鼓掌")
    assert room.run.mode is Mode.RESULT
    room.run.write(EventKind.OPINION, "再谈谈细节", Party.COMMUNITY)
    assert room.run.mode is Mode.ITEM


def test_enter_walks_through_those_who_are_missing(room):
    run = room.run
    for _ in range(3):
        run.mark_here()
    assert [seat.number for seat in run.seats if seat.presence is Presence.HERE] == [1, 2, 3]
    run.type_digit("5")
    run.excuse("出差")
    assert run.seat(5).presence is Presence.EXCUSED
    run.choose(4)
    run.mark_here()
    assert run.cursor == 6
    run.choose(1)
    run.mark_gone()
    assert run.seat(1).presence is Presence.LEFT


def test_who_is_away_may_let_another_speak(room):
    run = room.run
    run.mark_here()
    assert Act.PROXY in room.acts
    run.give_proxy(10, 1, "")
    assert len(room.refused) == 1
    run.give_proxy(10, 1, "书面委托书一份")
    newest = strip_lines(run.book, room.workspace.wording)[0]
    assert newest.sentence == "陈亮委托俞国平到会（书面委托书一份）。"


def test_a_person_is_found_by_name_post_or_number(room):
    run = room.run
    assert run.name(run.find("凤仙")) == "金凤仙"
    assert run.name(run.find("项目经理")) == "陈亮"
    assert run.name(run.find("9")) == "小何"
    assert run.find("没有这个人") is None
    assert run.find(" ") is None


def test_a_roll_call_is_of_those_with_a_vote(room):
    room.begin()
    room.run.rest(20)
    room.run.resume()
    assert [seat.number for seat in room.run.shown_seats] == [1, 2, 3, 4, 5, 6, 7]
    for _ in range(5):
        room.run.mark_here()
    room.run.finish_roll_call()
    assert sorted(room.run.live.present & set(range(1, 8))) == [1, 2, 3, 4, 5]
    quorum = room.run.quorum()
    assert (quorum.entitled, quorum.present, quorum.is_reached) == (7, 5, True)
    assert quorum_words(quorum) == "应到 7 · 实到 5 · 须 4 人到会，够了 ✓"


def test_digits_of_more_than_nine_people():
    offered = [*range(1, 12)]
    assert typed_number("", "1", offered) == "1"
    assert typed_number("1", "1", offered) == "11"
    assert typed_number("1", "0", offered) == "10"
    assert typed_number("1", "2", offered) == "2"
    assert typed_number("1", "0", range(1, 8)) == ""


def test_a_named_vote_goes_to_the_next_who_has_not_voted(room):
    room.begin()
    room.open_vote()
    vote = room.vote
    assert vote.chosen == 1
    room.cast_all("an")
    assert vote.chosen == 3
    vote.type_digit("6")
    room.cast_all("a")
    assert vote.chosen == 7
    room.cast_all("baaa")
    assert vote.chosen is None
    assert [member.choice for member in vote.members].count(Choice.YES) == 5
    vote.choose(7)
    vote.cast(None)
    assert vote.member(7).choice is None
    vote.sign_all()
    assert all(one.ballot.signed for one in vote.members if one.choice is Choice.YES)
    assert vote.decision.is_carried


def test_a_b_n_belong_to_the_vote_only_while_somebody_is_chosen(room):
    room.begin()
    assert act_of(pressed(Qt.Key.Key_B), room.acts) is Act.BLACK
    room.open_vote()
    assert act_of(pressed(Qt.Key.Key_B), room.acts) is Act.ABSTAIN
    room.cast_all("aaaaaaa")
    assert act_of(pressed(Qt.Key.Key_B), room.acts) is Act.BLACK
    assert act_of(pressed(Qt.Key.Key_A), room.acts) is None


def test_keys_of_the_number_pad_count_too(room):
    acts = room.acts
    pad = Qt.KeyboardModifier.KeypadModifier
    assert act_of(pressed(Qt.Key.Key_Enter, pad), acts) is Act.MARK_HERE
    assert act_of(pressed(Qt.Key.Key_7, pad, "7"), acts) is Act.DIGIT
    assert act_of(pressed(Qt.Key.Key_F), acts) is Act.BEGIN
    control = Qt.KeyboardModifier.ControlModifier
    assert act_of(pressed(Qt.Key.Key_F, control), acts) is Act.FIND


def test_every_act_has_one_line_in_the_table(room):
    table = run_keys()
    assert {key.act for key in table} == set(Act)
    assert len({key.act for key in table}) == len(table)
    for mode in Mode:
        room.run.aside = mode
        shown = shown_keys(room.acts)
        assert len({key.shown for key in shown}) == len(shown)


def test_a_recused_member_does_not_vote(room):
    room.begin()
    room.run.recuse(2, "配偶在物业公司任职")
    room.open_vote()
    assert room.vote.member(2).is_recused
    room.cast_all("aaaaaa")
    assert room.vote.member(2).choice is None
    assert room.vote.chosen is None


def test_wrong_sums_stop_the_announcement_and_not_the_saving(room):
    room.begin()
    room.open_vote(method=VoteMethod.SECRET)
    room.vote.type_counts(TypedCounts(Counts(yes=6, no=3)))
    assert room.vote.typed_counts().counts.yes == 6
    assert not room.vote.can_announce
    assert "赞成" in room.vote.fault_words() or "票数" in room.vote.fault_words()
    room.vote.announce()
    assert room.run.mode is Mode.VOTE
    room.vote.type_counts(TypedCounts(Counts(yes=5, no=2)))
    assert room.vote.can_announce
    room.vote.announce()
    assert room.run.mode is Mode.RESULT


def test_the_three_parties_say_where_they_stand(room):
    room.begin(item=4)
    room.open_vote(body=Body.TRIPARTITE)
    vote = room.vote
    assert vote.party is Party.COMMUNITY
    room.cast_all("aab")
    assert vote.position_of(Party.PROPERTY) is Position.RESERVE
    assert vote.party is None
    vote.type_digit("3")
    room.cast_all("a")
    assert vote.decision.is_carried


def test_ballots_are_scanned_and_conflicts_are_seen(room):
    for door in ("1-1-101", "1-1-102", "1-1-103"):
        room.office.execute(SaveOwnerUnit(OwnerUnit(None, door, 9000, (f"业主{door}",))))
    room.begin()
    room.open_vote(body=Body.HOUSEHOLDS, method=VoteMethod.PAPER)
    vote = room.vote
    assert len(vote.units) == 3
    vote.scan(barcode_of(vote.vote.id, "1-1-101"))
    assert vote.unit == "1-1-101"
    vote.cast(Choice.YES)
    vote.scan("1-1-102")
    vote.cast(Choice.NO)
    assert vote.unit_choices() == {"1-1-101": Choice.YES, "1-1-102": Choice.NO}
    vote.scan(barcode_of(vote.vote.id, "1-1-101"))
    vote.cast(Choice.NO)
    assert vote.unit_choices()["1-1-101"] is Choice.CONFLICT
    vote.scan(barcode_of(vote.vote.id + 1, "1-1-103"))
    vote.scan("一张白纸")
    assert len(room.refused) == 2
    assert vote.unit == ""


def test_what_another_body_must_decide_is_said_with_its_article(room):
    room.begin()
    book, item = room.run.book, room.run.item
    found = warnings_for(item, Body.OWNERS_COMMITTEE, vote_rules())
    assert [one.basis for one in found] == ["民法典278(8)"]
    assert warnings_for(item, Body.OWNERS_ASSEMBLY, vote_rules()) == ()
    draft = first_draft(book, item)
    assert (draft.body, draft.method) == (Body.OWNERS_COMMITTEE, VoteMethod.NAMED)
    assert draft.with_body(Body.OWNERS_ASSEMBLY).method is VoteMethod.PAPER


def test_a_correction_replaces_the_result_in_view(room):
    room.begin()
    room.open_vote()
    room.cast_all("aaaaaan")
    room.vote.announce()
    announced = room.run.book.votes[-1]
    room.run.run(CorrectVote(announced.id, "5 号的票记错了", choices=((5, Choice.NO),)))
    assert mode_of(room.run.book, room.run.live) is Mode.RESULT
    assert room.run.book.votes[-1].corrects_id == announced.id


def test_a_speaker_begins_at_once_when_nobody_speaks(room):
    room.begin()
    run = room.run
    run.ask_to_speak(1, SpeechKind.NORMAL)
    assert run.live.speaker.attendee_id == 1
    run.ask_to_speak(10, SpeechKind.NORMAL)
    assert [one.attendee_id for one in run.live.queue] == [10]
    run.ask_to_speak(8, SpeechKind.QUESTION)
    assert run.live.speaker.attendee_id == 8
    assert run.live.paused_speaker.attendee_id == 1
    run.end_speech()
    run.turn_speech()
    assert run.live.speaker.attendee_id == 1
    run.turn_speech()
    assert run.live.speaker.clock.since is None
    run.end_speech()
    run.turn_speech()
    assert run.live.speaker.attendee_id == 10


def test_minutes_used_leave_recesses_out(room):
    room.begin()
    run = room.run
    started = run.book.events[-1].at
    run.rest(20)
    stopped = run.book.events[-1].at
    used = used_seconds(run.book, stopped + timedelta(minutes=15))
    assert used == {3: (stopped - started).total_seconds()}


def test_the_strip_is_read_from_the_newest_and_keeps_what_was_wrong(room):
    room.run.mark_here()
    lines = strip_lines(room.run.book, room.workspace.wording)
    assert lines[0].sentence == "俞国平到会。"
    room.run.correct_event(lines[0].event_id, "来的是他弟弟")
    lines = strip_lines(room.run.book, room.workspace.wording)
    assert lines[0].sentence == "更正：来的是他弟弟。"
    assert lines[1].is_wrong
    assert not lines[1].can_be_corrected
    assert room.run.seat(1).presence is not Presence.HERE


@pytest.mark.parametrize(
    ("text", "area"),
    [("89.5", 8950), ("89.50㎡", 8950), ("30,000.01", 3000001), ("", 0), ("0", 0)],
)
def test_areas_as_typed(text, area):
    assert read_area(text) == area


@pytest.mark.parametrize("text", ["八十", "89.555", "-1", "1/2", "1e400", "nan"])
def test_what_is_no_area(text):
    assert read_area(text) is None
