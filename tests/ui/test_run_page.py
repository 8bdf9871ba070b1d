"""The page of a running meeting with real keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from shiboken6 import delete

from app.domain.diary import Party
from app.domain.meetings.actions import ActionState
from app.domain.meetings.ballots import VoteState
from app.domain.meetings.events import EventKind
from app.domain.meetings.meeting import DecisionBody, ItemState, MeetingState
from app.domain.meetings.people import OwnerUnit
from app.domain.voting.answer import Outcome
from app.domain.voting.cases import Body, Choice
from app.services.meetings.planning import SaveOwnerUnit
from app.services.meetings.tally import kept_decision
from tests.ui.diary_office import workspace_over
from tests.ui.running_office import CONTROL, ENTER, Operator, begin, page_of, plan_meeting, vote_on
from ui.tabs.meetings.pages import AFTER
from ui.tabs.meetings.run.keys import Act
from ui.tabs.meetings.run.modes import Mode
from ui.theme import apply_theme, current

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(qapp, qtbot):
    if current().name != "light":
        apply_theme(qapp, "light")
    windows = []

    def show(workspace, meeting_id):
        operator = Operator(qtbot, page_of(workspace, meeting_id))
        windows.append(operator.window)
        return operator

    yield show
    for window in windows:
        delete(window)


@pytest.fixture
def workspace(qapp, office, tmp_path):
    return workspace_over(office, tmp_path, *[True] * 6)


@pytest.fixture
def desk(opened, office, workspace):
    return opened(workspace, plan_meeting(office))


def test_the_report_s_meeting_by_keys_alone(qtbot, desk, opened, workspace):
    desk.press(*[ENTER] * 7)
    desk.type("8")
    desk.press(ENTER)
    desk.type("10")
    desk.press(ENTER)
    assert len(desk.page.model.live.present) == 9
    desk.type("f")
    desk.press(ENTER, ENTER, Key.Key_Right)
    assert desk.page.model.item.title.startswith("工作日白天空余车位")

    desk.type("v")
    assert desk.mode is Mode.SETUP
    assert desk.page.middle.setup.why.hasFocus()
    desk.write("先听取委员会意见，再提交业主大会")
    desk.press(ENTER)
    assert desk.mode is Mode.VOTE
    desk.type("aaaannn")
    desk.press(Key.Key_Q, modifiers=SHIFT)
    assert desk.page.middle.ballot.totals.missing.text() == "已达到通过线"
    desk.store()
    assert desk.mode is Mode.RESULT
    assert desk.page.middle.result.score.text() == "4 : 3"

    desk.type("r")
    desk.press(ENTER)
    desk.window.hide()
    desk = opened(workspace, desk.book.meeting.id)
    assert desk.mode is Mode.RECESS
    assert desk.page.middle.recess.clock.text() != ""
    desk.press(ENTER)
    assert desk.mode is Mode.ROLL_CALL
    desk.press(*[ENTER] * 7)
    desk.type("f")
    assert desk.mode is Mode.ITEM

    desk.type("v")
    desk.press(ENTER)
    desk.type("aaaaaan")
    desk.press(Key.Key_Q, modifiers=SHIFT)
    desk.store()
    decision = kept_decision(desk.book.votes[-1])
    assert decision.outcome is Outcome.PASSED
    assert desk.page.middle.result.score.text() == "6 : 1"
    assert desk.page.middle.result.reason.text().startswith("应到7人，实到7人")

    desk.type("c")
    desk.write("每月6,000元收入全部进公共收益账户，按季公布")
    desk.press(Key.Key_Tab, Key.Key_Tab)
    desk.write("陈亮")
    desk.press(Key.Key_Tab)
    desk.write("+30")
    desk.press(Key.Key_Tab)
    desk.write("下次例会看银行流水")
    desk.store()
    (action,) = desk.book.actions
    assert (action.party, action.person, action.is_condition) == (Party.PROPERTY, "陈亮", True)
    assert action.state is ActionState.NOT_STARTED
    assert desk.mode is Mode.RESULT

    desk.press(*[ENTER] * 4)
    assert desk.mode is Mode.CLOSING
    desk.store()
    assert desk.mode is Mode.ENDED
    assert desk.book.meeting.state is MeetingState.CLOSED
    with qtbot.waitSignal(desk.page.page_wanted, check_params_cb=lambda key: key == AFTER):
        desk.press(ENTER)


def test_announcing_asks_once_and_says_that_it_is_final(desk, workspace):
    begin(desk)
    desk.page.model.run(vote_on())
    desk.type("aaaaaaa")
    workspace.ask.answers.appendleft(False)
    desk.store()
    assert desk.mode is Mode.VOTE
    assert workspace.ask.asked[-1] == ("confirm_danger", "宣布“通过”？")
    desk.store()
    assert desk.mode is Mode.RESULT


def test_a_ballot_still_being_written_is_waited_for(desk, workspace):
    begin(desk)
    desk.page.model.run(vote_on())
    desk.type("aaannn")
    runner = workspace.runner
    runner.held = True
    desk.type("a")
    desk.store()
    assert workspace.ask.asked == []
    runner.held = False
    runner.release()
    assert workspace.ask.asked == [("confirm_danger", "宣布“通过”？")]
    assert desk.mode is Mode.RESULT
    assert kept_decision(desk.book.votes[-1]).bars[0].yes == 4


def test_keys_do_nothing_while_somebody_writes(desk):
    begin(desk)
    desk.type("t")
    form = desk.page.forms.form
    desk.type("vrs")
    assert desk.mode is Mode.ITEM
    assert form.text.toPlainText() == "vrs"
    assert desk.page.forms.form is form
    desk.press(Key.Key_Escape)
    assert desk.page.forms.form is None
    desk.type("r")
    assert desk.page.forms.form is not None


def test_notes_opinions_and_what_was_agreed(desk):
    begin(desk)
    desk.type("t")
    desk.write("三方都到了")
    desk.store()
    assert desk.newest == "记录：三方都到了。"
    desk.type("o")
    desk.page.forms.form.party.choose(Party.PROPERTY)
    desk.press(Key.Key_Tab)
    desk.write("收入按季公布")
    desk.store()
    assert desk.newest == "物业：收入按季公布。"
    desk.type("g")
    desk.store()
    assert "请" in desk.page.forms.form.wrong.text()
    desk.write("先试行三个月")
    desk.store()
    assert desk.newest == "议定：先试行三个月。"
    assert desk.page.forms.form is None
    assert desk.focus is desk.page


def test_a_member_is_chosen_and_votes_by_clicks(desk):
    begin(desk)
    desk.page.model.run(vote_on())
    grid = desk.page.middle.ballot.grid
    tile = grid.tile(1)
    desk.click(tile, tile.zone(Choice.NO).center())
    assert desk.page.vote.member(1).choice is Choice.NO
    desk.click(grid.tile(4))
    assert desk.page.vote.chosen == 4
    tile = grid.tile(4)
    desk.click(tile, tile.zone(Choice.YES).center())
    assert desk.page.vote.member(4).choice is Choice.YES
    desk.page.vote.choose(None)
    tile = grid.tile(4)
    desk.click(tile, tile.mark_zone.center())
    assert desk.page.vote.member(4).ballot.signed
    desk.click(desk.page.key_line.button(Act.UNDO))
    assert not desk.page.vote.member(4).ballot.signed


def test_people_are_marked_by_clicks_and_by_name(desk):
    sign_in = desk.page.middle.sign_in
    tile = sign_in.grid.tile(1)
    desk.click(tile, tile.zone("here").center())
    assert desk.newest == "俞国平到会。"
    desk.press(Key.Key_F, modifiers=CONTROL)
    desk.write("凤仙")
    desk.press(ENTER)
    assert desk.newest == "金凤仙到会。"
    assert sign_in.search.hasFocus()
    desk.write("某某")
    desk.press(ENTER)
    assert "没有“某某”" in sign_in._told.text()
    assert desk.page.close_one()
    assert desk.focus is desk.page
    desk.type("3q")
    desk.write("出差")
    desk.press(ENTER)
    assert desk.newest.startswith("沈丽萍请假：")


def test_late_comers_are_marked_in_the_middle_of_an_item(desk):
    desk.press(ENTER)
    desk.type("f")
    desk.press(ENTER)
    assert "还差 3 人" in desk.page.top.quorum.text or "应到 3 方" in desk.page.top.quorum.text
    desk.type("k")
    assert desk.mode is Mode.SIGN_IN
    desk.type("2")
    desk.press(ENTER)
    desk.type("k")
    assert desk.mode is Mode.ITEM
    assert 2 in desk.page.model.live.present


def test_too_few_need_a_reason(desk):
    desk.press(ENTER, ENTER)
    desk.type("f")
    desk.page.model.enter(5)
    assert "✗ 还差 2 人" in desk.page.top.quorum.text
    desk.type("v")
    setup = desk.page.middle.setup
    assert "不够 ✗" in setup.quorum.text()
    assert setup.short.hasFocus()
    desk.press(ENTER)
    assert setup.short_field.is_refused
    desk.write("缺席委员已书面同意")
    desk.press(ENTER)
    assert desk.mode is Mode.VOTE
    told = [event.kind for event in desk.book.told]
    assert EventKind.QUORUM_OVERRIDDEN in told


def test_what_another_body_decides_needs_a_reason_too(desk):
    begin(desk)
    desk.type("v")
    setup = desk.page.middle.setup
    assert "民法典第278条第(8)项" in setup.warning.text
    desk.press(ENTER)
    assert setup.why_field.is_refused
    assert desk.mode is Mode.SETUP
    setup.body.choose(Body.OWNERS_ASSEMBLY)
    setup.body.activated.emit(setup.body.currentIndex())
    assert setup.why_field.isHidden()
    assert "四分之三以上" in setup.rule.text()


def test_typed_counts_say_beside_the_field_what_is_wrong(desk):
    begin(desk)
    desk.page.model.run(vote_on("secret"))
    heads = desk.page.middle.ballot.heads
    assert heads.fields["votes.yes"].hasFocus()
    desk.type("6")
    desk.press(Key.Key_Tab)
    desk.type("3")
    desk.press(Key.Key_Tab)
    assert "votes" in desk.page.vote.fault.details["fields"]
    assert heads._frames["votes.yes"].is_refused
    assert not desk.page.main.isEnabled()
    assert desk.page.vote.typed_counts().counts.no == 3
    heads.fields["votes.no"].setFocus()
    heads.fields["votes.no"].selectAll()
    desk.type("1")
    desk.press(ENTER)
    assert not heads._frames["votes.yes"].is_refused
    assert desk.page.main.isEnabled()
    desk.store()
    assert desk.mode is Mode.RESULT


def test_paper_ballots_without_leaving_the_field(desk, office):
    for door in ("1-1-101", "1-1-102"):
        office.execute(SaveOwnerUnit(OwnerUnit(None, door, 9000, ("张三",))))
    begin(desk)
    desk.page.model.run(vote_on("paper", "household_consultation"))
    paper = desk.page.middle.ballot.paper
    assert paper.field.hasFocus()
    desk.type("1-1-101")
    desk.press(ENTER)
    assert paper.waiting.text().startswith("1-1-101：")
    desk.type("a")
    assert paper.field.text() == ""
    assert paper.progress.text() == "已收 1 / 2"
    assert desk.mode is Mode.VOTE
    desk.click(paper.filter.chip("missing"))
    assert [paper.list.item(n).text() for n in range(paper.list.count())] == ["1-1-102"]


def test_a_correction_asks_why_and_is_appended(desk):
    begin(desk)
    desk.page.model.run(vote_on())
    desk.type("aaaannn")
    desk.store()
    desk.type("e")
    assert desk.mode is Mode.CORRECTION
    desk.store()
    correction = desk.page.middle.correction
    assert correction.reason_field.is_refused
    desk.write("4 号委员举的是反对")
    correction.choices[4].choose(Choice.NO)
    desk.store()
    assert desk.mode is Mode.RESULT
    assert desk.page.middle.result.score.text() == "3 : 4"
    assert [vote.state for vote in desk.book.votes] == [VoteState.ANNOUNCED] * 2
    assert desk.newest.startswith("更正结果（4 号委员举的是反对）")


def test_a_line_of_the_strip_is_corrected_with_its_reason(desk):
    desk.press(ENTER)
    desk.page.strip.setCurrentRow(0)
    desk.page.strip.setFocus()
    desk.press(Key.Key_Delete)
    desk.write("来的是别人")
    desk.press(ENTER)
    assert desk.newest == "更正：来的是别人。"
    assert desk.page.strip.line(1).is_wrong


def test_the_line_at_the_foot_tells_what_is_possible(desk):
    assert desk.page.main.text() == "开会  F"
    begin(desk)
    acts = desk.page.key_line.acts
    assert {Act.NEXT, Act.SPEAKER, Act.PROMISE, Act.RECESS} <= set(acts)
    assert Act.VOTE not in acts
    assert desk.page.main.text() == "表决  V"
    told = dict(desk.page.keys())
    assert len(told) == len(desk.page.keys())


def test_an_item_is_handed_over_or_postponed_and_another_chosen_by_a_click(desk):
    begin(desk)
    desk.type("u")
    desk.press(ENTER)
    assert desk.book.item(3).referred_to is DecisionBody.OWNERS_ASSEMBLY
    desk.type("p")
    desk.write("等物业报价")
    desk.press(ENTER)
    assert desk.book.item(3).state is ItemState.POSTPONED
    assert desk.mode is Mode.AGENDA
    desk.click(desk.page.agenda.buttons[3])
    assert desk.page.model.item.id == 4


def test_the_projector_follows_and_is_blackened(desk):
    begin(desk)
    control = desk.page.director.control
    control.open()
    desk.type("b")
    assert control.is_black
    desk.type("b")
    assert not control.is_black
    control.close()


def test_a_narrow_page_shows_agenda_and_timeline_in_turn(desk):
    desk.window.resize(700, 620)
    assert desk.page._is_narrow
    assert not desk.page._right.isVisibleTo(desk.page)
    desk.type("i")
    assert desk.page._right.isVisibleTo(desk.page)
    assert not desk.page._left.isVisibleTo(desk.page)


def test_what_a_rule_refuses_is_said_above_what_is_being_done(desk):
    begin(desk)
    desk.page.model.run(vote_on())
    desk.click(desk.page.agenda.buttons[0])
    assert desk.mode is Mode.VOTE
    assert desk.page.middle.trouble.isVisibleTo(desk.page)
    desk.type("a")
    assert not desk.page.middle.trouble.isVisibleTo(desk.page)
