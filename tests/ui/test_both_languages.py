"""Every screen in either language says nothing in the other one; which language a computer gets."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from app.domain.diary import (
    EntryState,
    FollowUpKind,
    Party,
    Satisfaction,
    Urgency,
)
from app.domain.people import Resident
from app.languages import CHINESE, ENGLISH, language_of, system_language
from app.ports.queries import HistoryFilter
from app.services.diary_commands import (
    AddEntry,
    AddFollowUp,
    ChangeEntryState,
    DeleteEntries,
    EntryFields,
    RecordReturnVisit,
)
from app.services.office_commands import SaveResident
from installer.translate import PROJECT
from tests.documents.samples import OFFICE, detail
from tests.ui.both_languages import foreign_texts
from ui.about import AboutSheet
from ui.crash_sheet import CrashSheet
from ui.key_sheet import KeySheet
from ui.preferences import Preferences
from ui.printing.preview import PdfPreview
from ui.tab_registry import PAGES, TABS
from ui.task_runner import InlineTaskRunner
from ui.welcome.view import WelcomePage
from ui.welcome.view_model import Step, WelcomeViewModel


def add(office, subject, days_ago=0, **fields):
    at = office.clock() - timedelta(days=days_ago)
    return office.execute(AddEntry(EntryFields(at, subject, **fields))).result


def fill(office):
    """Something of every kind: each state, lateness, urgency, a matter raised again."""
    home = Resident(None, "901", ("13800000001",), "3", "2", "501")
    resident = office.execute(SaveResident(home)).result
    category = office.diary.categories()[0].id
    first = add(office, "5001", 20, resident_id=resident, category_id=category)
    again = EntryFields(office.clock(), "5001", resident_id=resident, category_id=category)
    office.execute(AddEntry(again, joins=first))
    add(office, "5002", 9, urgency=Urgency.CRITICAL, due_on=office.today() - timedelta(days=2))
    add(office, "5003", anonymous=True, due_on=office.today(), party=Party.PROPERTY)
    add(office, "5004", 1, building="3", entrance="2", room="501", for_meeting=True)
    add(office, "5005", due_on=office.today() + timedelta(days=1), party=Party.OTHER)
    for state in EntryState:
        if state is not EntryState.OPEN:
            entry = add(office, f"51{state.value.count('e')}", 3, category_id=category)
            office.execute(ChangeEntryState(entry, state, "1"))
    for satisfaction in Satisfaction:
        entry = add(office, "5300", 2, resident_id=resident)
        for kind in (FollowUpKind.NOTE, FollowUpKind.CALL, FollowUpKind.VISIT):
            office.execute(AddFollowUp(entry, kind, "1"))
        office.execute(ChangeEntryState(entry, EntryState.AWAITING_VISIT))
        office.execute(RecordReturnVisit(entry, satisfaction, "1"))
    office.execute(DeleteEntries((add(office, "5999"),)))


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_the_welcome_speaks_one_language(language, begin, tmp_path):
    program = begin(language)
    model = WelcomeViewModel(InlineTaskRunner(), Preferences(tmp_path / "preferences"))
    page = WelcomePage(model, program.ask)
    program.window.show_page(page)
    for step in Step:
        if step is Step.RECOVERY:
            model.recovery_code = "1234"
        model.go_to(step)
        folder = model.suggested_folder("1").parent
        assert not foreign_texts(language, program.window, tmp_path, folder), step


@pytest.fixture
def bare_office(bare_office):
    """With something of every kind in it."""
    fill(bare_office)
    return bare_office


def test_every_screen_and_its_keys_speak_one_language(session):
    folder = session.workspace.office.folder
    for entry in (*TABS, *PAGES):
        session.content.go_to(entry.key)
        assert not foreign_texts(session.language, session.window, folder), entry.key
        sheet = KeySheet("1", session.content.keys(), session.window)
        assert not foreign_texts(session.language, sheet), entry.key


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_the_parts_of_the_diary_speak_one_language(session):
    session.content.go_to("diary")
    tab = session.content.page("diary")

    def check(what):
        assert not foreign_texts(session.language, tab), what

    office = session.workspace.office
    everything = office.diary.first_page(tab.model.wanted)
    assert len(everything) > 10
    for row in everything:
        tab.open_thing(row.id)
        check(row.state)
    for what in ("follow_up", "visit", "transferred", "refused", "join"):
        tab.side.card.compose(what)
        check(what)
    assert not foreign_texts(session.language, tab.side.card.menu)
    tab.side.edit()
    check("form")
    tab.side.discard()
    tab.write_quickly("901 3-2-501 5001")
    check("quick entry")
    tab.drop_filter()
    check("filter")
    tab.list.table.selectAll()
    check("bulk")
    tab.model.choose_chip("bin")
    check("bin")
    tab.show_figures()
    check("figures")


def test_an_import_speaks_one_language(session):
    session.content.go_to("import")
    page = session.content.page("import")
    page.model.choose_kind("residents")
    page.model.paste("903\t3-2-503\t13800000003\n904\t3-2-504\t4.40981E+17")
    assert not foreign_texts(session.language, page)
    for title, field in (("A", "name"), ("B", "home"), ("C", "phone")):
        page.model.give_field(title, field)
    assert not foreign_texts(session.language, page)
    assert page.model.can_import
    page.model.carry_out()
    assert not foreign_texts(session.language, page)


def test_residents_and_history_speak_one_language(session):
    content = session.content
    content.go_to("residents")
    residents = content.page("residents")
    residents.model.open_new()
    residents.model.save()
    assert not foreign_texts(session.language, residents)
    content.go_to("history")
    history = content.page("history")
    for row in session.workspace.office.queries.history(HistoryFilter(), count=100):
        history._model.choose(row.journal_id)
        assert not foreign_texts(session.language, history), row


def test_a_print_preview_speaks_one_language(session):
    pdf = session.workspace.office.documents(session.language).receipt(detail(), OFFICE)
    preview = PdfPreview(session.window, "1", pdf, "1")
    assert not foreign_texts(session.language, preview)
    preview.close()


def test_the_sheets_of_the_window_speak_one_language(session, tmp_path):
    window = session.window
    for sheet in (AboutSheet(window), CrashSheet(window, "1", tmp_path / "1")):
        assert not foreign_texts(session.language, sheet)


def test_a_change_of_language_is_complete_at_once(begin, bare_office):
    program = begin(CHINESE)
    program.open(bare_office)
    for language in (ENGLISH, CHINESE):
        program._preferences.language = language
        program.restyle()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for key in ("diary", "today"):
            program.session.content.go_to(key)
            assert not foreign_texts(language, program.window, bare_office.folder)


def test_qt_itself_speaks_chinese_in_the_chinese_window(begin):
    begin(CHINESE)
    line = QLineEdit("1")
    menu = line.createStandardContextMenu()
    said = " ".join(action.text() for action in menu.actions())
    for word in ("重做", "剪切", "复制", "粘贴", "删除", "全选"):
        assert word in said


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("zh_CN.UTF-8", CHINESE), ("zh-Hans-CN", CHINESE), ("zh_HK", CHINESE),
        ("Chinese (Simplified)_China.936", CHINESE), ("C", CHINESE), ("C.UTF-8", CHINESE),
        ("POSIX", CHINESE), ("", CHINESE), ("en_GB.UTF-8", ENGLISH), ("en-US", ENGLISH),
        ("de_DE", ENGLISH), ("ca_ES", ENGLISH), ("English_United States.1252", ENGLISH),
    ],
)  # fmt: skip
def test_the_language_for_what_a_system_says(said, language):
    assert language_of(said) == language


def test_the_variable_has_the_last_word(monkeypatch):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    monkeypatch.setenv("LINLI_LANGUAGE", "en")
    assert system_language() == ENGLISH


@pytest.mark.skipif(os.name == "nt", reason="Windows says its language otherwise")
@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, CHINESE),
        ({"LANG": "C"}, CHINESE),
        ({"LC_ALL": "POSIX", "LANG": "en_US.UTF-8"}, CHINESE),
        ({"LANG": "zh_CN.UTF-8"}, CHINESE),
        ({"LANG": "en_US.UTF-8"}, ENGLISH),
        ({"LANG": "zh_CN.UTF-8", "LINLI_LANGUAGE": "en"}, ENGLISH),
    ],
)
def test_window_and_verbs_choose_the_same_language(variables, language, tmp_path):
    program = (
        "import app.languages as verbs, ui.preferences as window;"
        "print(verbs.system_language(), window.Preferences().language)"
    )
    left_out = {"LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "LINLI_LANGUAGE"}
    plain = {name: value for name, value in os.environ.items() if name not in left_out}
    told = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        encoding="utf-8",
        cwd=PROJECT,
        env=plain | variables | {"LINLI_CONFIG_DIR": str(tmp_path)},
    )
    assert told.stdout.split() == [language, language]
