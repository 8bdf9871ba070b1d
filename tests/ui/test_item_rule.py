"""The rule made by hand that an agenda item carries: written on its card, read at its vote."""

import json

import pytest

from app.domain.meetings.meeting import DecisionBody
from app.domain.voting.cases import THREE_QUARTERS_OR_MORE, Base, CustomRule
from app.services.meetings.vote_json import rule_as_text, written_rules
from app.wording import Wording
from tests.ui.open_workspace import open_workspace
from tests.ui.planned_meeting import add_item, book_of, open_page, plan_meeting
from ui.preferences import CHINESE
from ui.tabs.meetings.prepare.item_rule import ItemRule
from ui.tabs.meetings.rule_fields import OTHER


@pytest.fixture
def fields(qtbot):
    made = ItemRule(Wording(CHINESE))
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(office, tmp_path, qtbot):
    meeting_id = plan_meeting(office)
    item_id = add_item(office, meeting_id, "活动室开放时间")
    shown = open_page(open_workspace(office, tmp_path), meeting_id, qtbot)
    shown.agenda.choose(item_id)
    return shown


def rule_of(office, page):
    (item,) = (one for one in book_of(office, 1).items if one.id == page.agenda.item.id)
    return written_rules(item.custom_rule)


def test_a_rule_is_written_with_the_item(page, office):
    card = page.side.item
    assert not card.rule.isVisible()
    card.body_choice.choose(DecisionBody.CUSTOM)
    assert card.rule.isVisible()
    card.rule.base.choose(Base.PRESENT)
    card.rule.share.choose(THREE_QUARTERS_OR_MORE)
    card.rule.least.setValue(5)
    card.save_wanted.emit()
    assert rule_of(office, page) == (CustomRule(Base.PRESENT, THREE_QUARTERS_OR_MORE, None, 5),)


def test_a_share_that_cannot_be_read_is_refused(page):
    card = page.side.item
    card.body_choice.choose(DecisionBody.CUSTOM)
    card.rule.share.choose(OTHER)
    card.rule.other.setText("五分之三")
    card.rule.other.textEdited.emit("五分之三")
    card.save_wanted.emit()
    assert card.rule.other_field.isVisible()
    assert card.rule.other_field.is_refused


def test_a_rule_nobody_touches_stays_as_it_was_written(fields):
    written = json.dumps([{"base": "valid", "threshold": "3/5", "inclusive": False, "min_yes": 0}])
    fields.show_text(written)
    assert fields.text() == written
    fields.least.setValue(3)
    (rule,) = written_rules(fields.text())
    assert (rule.base, rule.min_yes) == (Base.VALID, 3)


def test_a_quorum_written_elsewhere_is_kept(fields):
    rule = CustomRule(Base.PRESENT, THREE_QUARTERS_OR_MORE, THREE_QUARTERS_OR_MORE)
    fields.show_text(rule_as_text(rule))
    fields.least.setValue(2)
    assert written_rules(fields.text())[0].quorum == THREE_QUARTERS_OR_MORE
