"""The way in: a new office with its recovery sheet, an old one, and every way it can fail."""

from __future__ import annotations

import pytest

from app.bootstrap import open_office
from ui.ask import ScriptedAsk
from ui.preferences import CHINESE, Preferences
from ui.single_instance import RaiseListener
from ui.task_runner import InlineTaskRunner
from ui.welcome.view import WelcomePage
from ui.welcome.view_model import Field, NewOffice, Step, WelcomeViewModel
from ui.widgets.choice_card import ChoiceCard

PASSWORD = "shuangxi8"


@pytest.fixture
def preferences(tmp_path):
    made = Preferences(tmp_path / "preferences")
    made.language = CHINESE
    return made


@pytest.fixture
def model(qapp, preferences):
    made = WelcomeViewModel(InlineTaskRunner(), preferences)
    made.refusals, made.offices = {}, []
    made.refused.connect(made.refusals.__setitem__)
    made.opened.connect(made.offices.append)
    yield made
    for office in made.offices:
        office.close()
    if made._office is not None:
        made._office.close()


def form(folder, **changes):
    known = {
        "community": "红叶社区", "staff": "何敏", "folder": folder,
        "password": PASSWORD, "repeat": PASSWORD,
    }  # fmt: skip
    return NewOffice(**(known | changes))


def test_an_empty_form_says_what_is_missing_beside_each_field(model, tmp_path):
    model.create(form(tmp_path / "x", community=" ", staff="", password="123", repeat=""))
    assert set(model.refusals) == {Field.COMMUNITY, Field.STAFF, Field.PASSWORD}
    assert not (tmp_path / "x").exists()


def test_two_different_passwords_are_refused(model, tmp_path):
    model.create(form(tmp_path / "x", repeat="shuangxi9"))
    assert set(model.refusals) == {Field.REPEAT}


def test_a_new_office_opens_only_after_its_sheet_was_kept(qtbot, model, tmp_path):
    folder, target = tmp_path / "LinliDesk" / "红叶社区", tmp_path / "恢复单.pdf"
    page = WelcomePage(model, ScriptedAsk(target))
    qtbot.addWidget(page)
    page.show()
    model.create(form(folder))
    assert model.step is Step.RECOVERY
    code = model.recovery_code
    assert page.recovery.code.text() == code
    assert not page.recovery.go_on.isEnabled()
    model.finish()
    assert model.offices == []
    page.recovery.save_button.click()
    assert target.read_bytes().startswith(b"%PDF")
    page.recovery.go_on.click()
    assert [office.community for office in model.offices] == ["红叶社区"]
    model.offices.pop().close()
    open_office(folder, PASSWORD).close()
    open_office(folder, code.lower().replace("-", " ")).close()


def test_a_taken_folder_is_refused_beside_the_folder(model, tmp_path):
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "letter.txt").write_text("old", encoding="utf-8")
    model.create(form(tmp_path / "x"))
    assert model.step is Step.CREATE
    assert set(model.refusals) == {Field.FOLDER}


def test_a_folder_that_is_no_office_is_said_to_be_none(model, tmp_path):
    model.choose_folder(tmp_path)
    assert model.step is Step.OPEN
    assert set(model.refusals) == {Field.FOLDER}
    assert tmp_path.name in model.refusals[Field.FOLDER]


def test_a_wrong_password_is_said_beside_the_password(qtbot, model, tmp_path):
    model.create(form(tmp_path / "红叶"))
    model._office.close()
    model._office = None
    page = WelcomePage(model, ScriptedAsk())
    qtbot.addWidget(page)
    page.show()
    model.choose_folder(tmp_path / "红叶")
    for wrong in ("", "nonsense"):
        page.open_form.password.setText(wrong)
        page.open_form.open_button.click()
        assert model.step is Step.OPEN
        assert Field.PASSWORD in model.refusals
        model.refusals.clear()
    page.open_form.password.setText(PASSWORD)
    page.open_form.password.returnPressed.emit()
    assert [office.community for office in model.offices] == ["红叶社区"]


def test_a_damaged_office_is_said_to_be_damaged(model, office_folder):
    (office_folder / "office.db").write_bytes(b"not a database" * 1000)
    model.open(office_folder, "")
    assert set(model.refusals) == {Field.FOLDER}
    assert model.offices == []


def test_an_office_open_elsewhere_brings_that_window_forward(qtbot, model, office_folder):
    first = open_office(office_folder, None)
    listener, given = RaiseListener(office_folder), []
    model.given_to_other_window.connect(lambda: given.append(True))
    model.open(office_folder, "")
    assert given == [True]
    listener.close()
    model.open(office_folder, "")
    assert Field.FOLDER in model.refusals
    first.close()


def test_an_unforeseen_error_is_told_and_reported(model, monkeypatch, office_folder):
    reported = []
    model._runner.unhandled = reported.append

    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("app.bootstrap.open_office", fail)
    model.open(office_folder, "")
    assert [type(error) for error in reported] == [ZeroDivisionError]
    assert set(model.refusals) == {Field.PAGE}


def test_recent_offices_that_are_gone_are_not_offered(qtbot, model, preferences, office_folder):
    preferences.remember_office(office_folder)
    preferences.remember_office(office_folder / "gone")
    assert model.recent == (office_folder,)
    page = WelcomePage(model, ScriptedAsk())
    qtbot.addWidget(page)
    assert office_folder.name in [card.text() for card in page.findChildren(ChoiceCard)]


def test_the_suggested_folder_is_free_and_has_no_bad_signs(model, tmp_path, monkeypatch):
    monkeypatch.setenv("LINLI_CONFIG_DIR", str(tmp_path))
    first = model.suggested_folder('红叶/"社区"?')
    assert first == tmp_path / "红叶社区"
    first.mkdir(parents=True)
    assert model.suggested_folder("红叶社区").name == "红叶社区 2"
    assert model.suggested_folder("  . ").name == "我的社区"


def test_started_with_an_office_it_is_opened_with_the_password_given(model, office_folder):
    model.open_at_start(office_folder, "anything")
    assert len(model.offices) == 1


def test_an_office_without_a_password_opens_at_once(model, office_folder):
    model.open_at_start(office_folder, None)
    assert len(model.offices) == 1


def test_broken_keys_are_told_when_the_folder_is_picked(model, office_folder):
    (office_folder / "keys.json").write_text("{", encoding="utf-8")
    model.choose_folder(office_folder)
    assert model.step is Step.OPEN
    assert set(model.refusals) == {Field.FOLDER}
