"""The window over a real office: tabs, menu, history, settings, live look, a backup at the end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.bootstrap import open_office
from app.domain.diary import EntryState
from app.services.diary_commands import AddEntry, ChangeEntryState, EntryFields
from app.services.paper_facts import PHONE_KEY
from tests.db.open_offices import ticking_clock
from tests.ui.meeting_office import hold_meeting
from tests.ui.notice_office import furnish_notices
from ui.ask import ScriptedAsk
from ui.main_window import MainWindow
from ui.office_session import OfficeSession, needs_backup
from ui.preferences import CHINESE, ENGLISH, Preferences
from ui.tabs.notices.view import KEYS
from ui.task_runner import InlineTaskRunner
from ui.theme import apply_theme


@pytest.fixture
def preferences(tmp_path):
    made = Preferences(tmp_path / "preferences")
    made.language, made.theme = CHINESE, "light"
    return made


@pytest.fixture
def ask():
    return ScriptedAsk()


@pytest.fixture
def session(qtbot, qapp, preferences, ask, office_folder):
    apply_theme(qapp, "light", 100)
    opened = open_office(office_folder, None, clock=ticking_clock())
    window = MainWindow(preferences)
    qtbot.addWidget(window)
    made = OfficeSession(opened, window, InlineTaskRunner(), ask, preferences)
    window.guard = made
    window.resize(1366, 768)
    window.show()
    made.window = window
    made.ended = False
    yield made
    if not made.ended:
        opened.close()


def close(session):
    session.window.close()
    QApplication.processEvents()
    QApplication.processEvents()
    session.ended = True


def add(session, subject="楼道灯不亮"):
    office = session.workspace.office
    return office.execute(AddEntry(EntryFields(received_at=office.clock(), subject=subject))).result


def test_tabs_answer_to_their_keys_and_wait_counts(session):
    content = session.content
    assert content.key == "today"
    QTest.keySequence(session.window, "Ctrl+2")
    assert content.key == "diary"
    content.go_to("settings")
    assert not content.strip.button("diary").isChecked()
    QTest.keyClick(content.page("settings").names, Qt.Key.Key_Escape)
    assert content.key == "diary"


def test_undo_is_named_in_the_menu_and_done_from_it(session):
    menu, office = session._menu, session.workspace.office
    assert not menu.undo_action.isEnabled()
    add(session)
    QApplication.processEvents()
    assert menu.undo_action.isEnabled()
    assert "2026-0001" in menu.undo_action.text()
    menu.undo_action.trigger()
    assert office.diary.count(_all(office)) == 0
    assert session.content.toast.text.startswith("已撤销")
    assert "2026-0001" in menu.redo_action.text()
    menu.redo_action.trigger()
    assert office.diary.count(_all(office)) == 1


def test_history_tells_in_words_and_takes_a_step_back(session):
    entry_id = add(session)
    add(session, "车道被占")
    session.workspace.office.execute(ChangeEntryState(entry_id, EntryState.CLOSED))
    session.content.go_to("history")
    page = session.content.page("history")
    page.table.setCurrentIndex(page._acts.index(0, 0))
    labels = " ".join(label.text() for label in page.card.findChildren(type(page.card.title)))
    assert "状态：待办 → 办结" in labels
    assert "sort_key" not in labels
    page._undo.click()
    assert session.workspace.office.diary.detail(entry_id).entry.state is EntryState.OPEN
    page._model.narrow(subject="2026-0002")
    assert [row.subject for row in page._model.rows] == ["2026-0002"]
    page._model.narrow(who="谁也不是")
    assert page._model.rows == ()


def test_settings_are_stored_in_the_office(session):
    session.content.go_to("settings", "office")
    page = session.content.page("settings")
    section = page.sections["office"][1]
    section.phone.setText(" 0571-88880000 ")
    section.phone.returnPressed.emit()
    assert session.workspace.office.queries.setting(PHONE_KEY) == "0571-88880000"
    assert page.names.currentRow() == 1


def test_categories_and_channels_are_edited_and_refused_beside_the_field(session):
    session.content.go_to("settings", "channels")
    page = session.content.page("settings")
    channels = page.sections["channels"][1]
    channels.name.setText("来访")
    channels._save()
    assert channels._field.is_refused
    channels.name.setText("居民群")
    channels._save()
    assert "居民群" in [c.name for c in session.workspace.office.diary.channels()]
    categories = page.sections["categories"][1]
    categories.name.setText("")
    categories._save()
    assert categories._name_field.is_refused
    categories.name.setText("充电桩")
    categories.days.setValue(3)
    categories._save()
    kept = {c.name: c for c in session.workspace.office.diary.categories()}
    assert kept["充电桩"].deadline_days == 3


def test_weights_of_the_score_are_stored_and_refused(session):
    session.content.go_to("settings", "score")
    section = session.content.page("settings").sections["score"][1]
    for field in section._inputs.values():
        field.setValue(0)
    section._save()
    assert not section.bar.isHidden()
    next(iter(section._inputs.values())).setValue(40)
    section._save()
    assert section.bar.isHidden()


def test_a_new_colleague_needs_a_password(session):
    session.content.go_to("settings", "staff")
    section = session.content.page("settings").sections["staff"][1]
    section.name.setText("小陈")
    section._save()
    assert section._password_field.is_refused
    section.password.setText("shuangxi8")
    section._save()
    assert "小陈" in [person.name for person in session.workspace.office.queries.staff()]


def test_a_new_recovery_code_is_asked_for_once(session, ask):
    ask.answers.append(False)
    session.content.go_to("settings", "safety")
    session.content.page("settings").sections["safety"][1]._renew()
    assert ask.asked == [("confirm_danger", "重做恢复单？")]


def test_the_look_changes_live_and_the_screen_stays(session, preferences, qapp):
    session.content.go_to("diary")
    for theme, scale, language in (("dark", 150, ENGLISH), ("contrast", 200, CHINESE)):
        preferences.theme, preferences.scale, preferences.language = theme, scale, language
        apply_theme(qapp, theme, scale)
        session.rebuild()
        assert session.content.key == "diary"
        assert session.workspace.language == language
    session.workspace.say("还在")
    add(session)
    QApplication.processEvents()
    assert session.content.toast.text == "还在"
    apply_theme(qapp, "light", 100)


def test_text_size_follows_its_keys(session, preferences):
    asked = []
    session.look_changed.connect(lambda: asked.append(preferences.scale))
    QTest.keySequence(session.window, "Ctrl++")
    QTest.keySequence(session.window, "Ctrl++")
    QTest.keySequence(session.window, "Ctrl+-")
    QTest.keySequence(session.window, "Ctrl+0")
    assert asked == [115, 125, 115, 100]


def test_f1_shows_the_keys_of_the_screen(session):
    QTest.keyClick(session.window, Qt.Key.Key_F1)
    from ui.key_sheet import KeySheet

    sheet = session.window.findChild(KeySheet)
    assert sheet.isVisible()
    sheet.close()


def test_leaving_makes_a_backup_only_when_something_changed(session, office_folder):
    add(session)
    assert needs_backup(session.workspace.office)
    close(session)
    assert not session.window.isVisible()
    backups = list((office_folder / "backups").iterdir())
    assert len(backups) == 1
    again = open_office(office_folder, None)
    assert not needs_backup(again)
    again.close()


def test_a_backup_that_fails_is_told_and_the_window_still_closes(session, ask, monkeypatch):
    add(session)

    def fail(progress=None):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(session.workspace.office, "backup_now", fail)
    close(session)
    assert ask.asked[0][0] == "tell_error"
    assert not session.window.isVisible()


def test_the_last_screen_is_shown_again(session, preferences):
    session.content.go_to("diary")
    close(session)
    assert preferences.text("window/screen") == "diary"


def _all(office):
    from app.ports.queries import EntryFilter

    return EntryFilter(day=office.today())


def test_no_screen_opens_a_stray_window(session, qapp, qtbot):
    """What is shown before it has a parent is a window for a moment, and takes the keys away."""
    with qtbot.waitActive(session.window):
        session.window.activateWindow()
    heard = []
    qapp.focusWindowChanged.connect(heard.append)
    for key in ("diary", "meetings", "history", "import", "residents", "settings", "today"):
        session.content.go_to(key)
    meeting = hold_meeting(session.workspace.office)
    meetings = session.content.page("meetings")
    for step in ("prepare", "run", "after"):
        meetings.open_meeting(meeting, step)
    for section in ("actions", "people", "roll"):
        meetings.show_section(section)
    _walk_through_notices(session)
    qapp.focusWindowChanged.disconnect(heard.append)
    assert heard == []
    assert session.window.isActiveWindow()


def _walk_through_notices(session):
    kept = furnish_notices(session.workspace.office)
    session.content.go_to("notices", kept.due)
    tab = session.content.page("notices")
    for composer in ("objection", "void"):
        tab.book.card.compose(composer)
    tab.book.card.take_down_wanted.emit()
    tab.book.card.post_wanted.emit()
    for key in KEYS:
        tab.show_page(key)
    boards = tab.page("boards")
    boards.propose()
    boards.paste("1")
    tab.show_page("series", kept.draft)
    tab.show_page("write", ("notice", kept.draft))
    tab.show_list()
