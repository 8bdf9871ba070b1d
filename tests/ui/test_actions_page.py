"""The page 督办 with real keys and clicks: chips, the card, its small forms, its evidence."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt

from app.domain.diary import Party
from app.domain.meetings.actions import ActionState
from app.ports.meeting_queries import ActionFilter
from tests.ui.diary_office import workspace_over
from tests.ui.meeting_office import hold_meeting
from ui.tabs.meetings.actions.action_model import ActionModel, NextStep
from ui.tabs.meetings.actions.action_words import facts, income_words, standing
from ui.tabs.meetings.actions.actions_model import (
    ALL,
    MONTH,
    OPEN,
    OVERDUE,
    TO_CHECK,
    ActionsViewModel,
)
from ui.tabs.meetings.actions.page import ActionsPage
from ui.tabs.meetings.actions.share_panel import share_lines, share_table
from ui.tabs.meetings.view import create
from ui.theme import Tone, apply_theme

Key = Qt.Key
LATE, INCOME, OTHER = 2, 3, 4
"""Ids of the actions of ``an_evening``: one late, one with income promised, one with no day."""


@pytest.fixture
def workspace(qapp, office, tmp_path):
    hold_meeting(office)
    return workspace_over(office, tmp_path)


@pytest.fixture
def tab(qapp, qtbot, workspace):
    apply_theme(qapp, "light")
    made = create(workspace)
    made.resize(1366, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.open_thing("actions")
    yield made
    made.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # now, not at the next test's cost


@pytest.fixture
def page(qtbot, tab):
    found = tab.page("actions")
    assert isinstance(found, ActionsPage)
    qtbot.waitUntil(lambda: found.one.looked is not None)
    return found


def numbers(model):
    return [model.records.row(n).action.number for n in range(model.records.rowCount())]


def stored(office, action_id):
    rows = office.meetings.actions(ActionFilter(office.today()))
    return next(row.action for row in rows if row.action.id == action_id)


# models


def test_each_chip_shows_its_own(workspace):
    model = ActionsViewModel(workspace)
    model.show(OPEN)
    assert numbers(model) == ["2026-10-02", "2026-11-01", "2026-11-02"]
    assert model.counts == {OPEN: 3, OVERDUE: 1, MONTH: 1, TO_CHECK: 0, ALL: 4}
    model.show(OVERDUE)
    assert numbers(model) == ["2026-10-02"]
    model.show(ALL, Party.PROPERTY, "停车")
    assert numbers(model) == ["2026-11-01"]
    model.show(TO_CHECK)
    assert model.nothing == "chip"
    model.show(ALL, None, "没有这样的事")
    assert model.nothing == "hits"


def test_what_is_said_of_an_action(office, workspace):
    action = stored(office, INCOME)
    assert income_words(action) == "承诺每月收入 6,000 元"
    said = {name: words for name, words, _tone in facts(action, office.today())}
    assert said["性质"] == "表决时附带的条件"
    assert said["怎样核实"] == "在公告栏查看公示"
    assert standing(stored(office, LATE), date(2026, 11, 6)) == ("逾期 1 天", Tone.SEAL)


def test_from_progress_to_checked(office, workspace):
    model = ActionModel(workspace)
    model.show(INCOME)
    assert model.next_step is NextStep.DONE
    model.note("账本已经建好")
    assert model.looked.action.state is ActionState.IN_PROGRESS
    model.move(ActionState.EXTENDED, "等审计", due_on=date(2026, 12, 20))
    assert model.looked.action.due_on == date(2026, 12, 20)
    model.move(ActionState.DONE, "")
    assert model.next_step is NextStep.CHECK
    model.move(ActionState.CHECKED, "公告栏贴着", verifier="俞国平")
    assert model.looked.action.state is ActionState.CHECKED
    assert model.next_step is None
    states = [step.state for step in model.looked.steps]
    assert states[-4:] == ["in_progress", "extended", "done", "checked"]


def test_a_refusal_is_told(workspace):
    model, refused = ActionModel(workspace), []
    model.refused.connect(refused.append)
    model.show(LATE)
    model.move(ActionState.EXTENDED, "再等等", due_on=date(2026, 11, 1))
    assert refused
    assert "action_needs" not in refused[0]


def test_shares_as_lines_and_as_a_table(qtbot, workspace, page):
    figures = page.share.figures
    lines = {line.label: line for line in share_lines(figures).lines}
    assert lines["物业"].values[0] == 100
    assert lines["业委会"].tone is Tone.SEAL
    assert share_table(figures).rows[-1][0] == "合计"
    assert "业委会" in page.share.sentence


# the page


def test_by_keys_alone(qtbot, office, page):
    table = page.table
    qtbot.waitUntil(table.hasFocus)
    assert page.card.title.text() == "公布第三季度公共收益"
    assert page.card.badge.text == "逾期 18 天"
    qtbot.keyClick(page, Key.Key_F3)
    text = page.card.composer.text
    qtbot.waitUntil(text.hasFocus)
    qtbot.keyClick(text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.card.composer.wrong.text() == "请写下进展"
    text.insertPlainText("账目在核对")
    qtbot.keyClick(text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.card.composer is None)
    assert stored(office, LATE).state is ActionState.IN_PROGRESS

    qtbot.keyClick(page, Key.Key_F6)
    qtbot.waitUntil(page.card.composer.text.hasFocus)
    qtbot.keyClick(page.card.composer.text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: stored(office, LATE).state is ActionState.DONE)
    qtbot.waitUntil(lambda: page.model.counts[TO_CHECK] == 1)
    assert page.one.looked.action.id != LATE  # done: the list of open ones goes on

    page.chips.chip(OPEN).setFocus()
    qtbot.keyClick(page.chips.chip(OPEN), Key.Key_Right)
    assert page.chips.key == OVERDUE
    page.open_thing(LATE)
    assert page.chips.key == ALL
    qtbot.waitUntil(lambda: page.one.looked.action.id == LATE)
    qtbot.keyClick(page, Key.Key_F6)
    check = page.card.composer
    check.verifier.insert("何静")
    qtbot.keyClick(check.verifier, Key.Key_Return)
    qtbot.waitUntil(lambda: stored(office, LATE).state is ActionState.CHECKED)
    assert stored(office, LATE).verifier == "何静"


def test_escape_closes_one_thing_after_the_other(qtbot, page):
    qtbot.keyClick(page, Key.Key_F3)
    assert page.close_one()
    assert page.card.composer is None
    page.search.setText("停车")
    assert page.close_one()
    assert page.search.text() == ""
    assert not page.close_one()


def test_changing_what_was_agreed(qtbot, office, page):
    page.open_thing(INCOME)
    qtbot.waitUntil(lambda: page.one.looked.action.id == INCOME)
    qtbot.keyClick(page, Key.Key_F4)
    form = page.form
    qtbot.waitUntil(form.text.hasFocus)
    assert form.income.value() == 6000
    form.text.clear()
    form.save_button.click()
    assert form.fields["text"].message == "请写明做什么"
    form.text.setPlainText("每月5日前公布停车收入")
    form.income.setValue(6500)
    form.save_button.click()
    qtbot.waitUntil(lambda: stored(office, INCOME).monthly_income == 650_000)
    assert stored(office, INCOME).text == "每月5日前公布停车收入"
    qtbot.waitUntil(lambda: not form.isVisible())


def test_evidence_is_kept(qtbot, office, workspace, page, tmp_path):
    page.open_thing(INCOME)
    qtbot.waitUntil(lambda: page.one.looked.action.id == INCOME)
    proof = tmp_path / "公示照片.pdf"
    proof.write_bytes(b"%PDF-1.4")
    workspace.ask.answers.append((proof,))
    page.card.add_files()
    assert [file.name for file in page.one.looked.files] == ["公示照片.pdf"]


def test_paper_of_what_is_shown(qtbot, workspace, page):
    made = []
    page.papers.made.disconnect()
    page.papers.made.connect(lambda title, pdf, name, kind: made.append((title, pdf[:4], kind)))
    for _said, act in page._offered_papers():
        act()
    assert made == [("督办清单", b"%PDF", "action_list")] * 2


def test_a_line_of_today_opens_its_action(qtbot, tab, page):
    tab.show_list()
    tab.open_thing(("action", OTHER))
    assert tab.key == "actions"
    qtbot.waitUntil(lambda: page.one.looked is not None and page.one.looked.action.id == OTHER)
    assert page.table.current_id() == OTHER
