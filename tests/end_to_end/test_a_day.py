"""A day in a new office, told through window and verbs, from the first key to the backup."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import create_office, open_office
from app.cli.main import main
from app.domain.diary import EntryState, FollowUpKind, Satisfaction
from app.ports.document_facts import RecoveryFacts
from app.ports.queries import EntryDetail
from app.services.diary_commands import AddFollowUp, ChangeEntryState, RecordReturnVisit
from app.services.paper_facts import office_facts
from tests.db.open_offices import ticking_clock
from ui.ask import ScriptedAsk
from ui.importing.import_request import ImportRequest
from ui.main_window import MainWindow
from ui.office_session import OfficeSession
from ui.preferences import CHINESE, Preferences
from ui.task_runner import InlineTaskRunner
from ui.theme import apply_theme

PASSWORD = "红枫树下的猫"
SHEET = """红枫社区来访登记,,,,
编号,时间,居民,房号,事项
A-1,2026-11-20 09:12,王大伯,1-1-101,路灯不亮
A-2,2026年11月21日 8时30分,李女士,2-1-202,楼上漏水
A-3,没有记,赵师傅,5-1-303,井盖松动
"""


@pytest.fixture
def session(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[OfficeSession]:
    """The window on an office founded this morning."""
    preferences = Preferences(tmp_path / "preferences")
    preferences.language, preferences.theme = CHINESE, "light"
    apply_theme(qapp, "light", 100)
    code, office = create_office(
        tmp_path / "红枫社区", "红枫社区", "小何", PASSWORD, clock=ticking_clock()
    )
    sheet = RecoveryFacts("红枫社区", code, office.today(), "小何")
    assert code.split("-")[0] in text_of(office.documents(CHINESE).recovery_sheet(sheet))
    window = MainWindow(preferences)
    qtbot.addWidget(window)
    opened = OfficeSession(office, window, InlineTaskRunner(), ScriptedAsk(), preferences)
    window.guard = opened
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield opened
    if window.guard is not None:
        office.close()


def text_of(pdf: bytes) -> str:
    with pymupdf.open(stream=pdf) as document:
        return "".join(page.get_text() for page in document)


def shown(session: OfficeSession) -> list[str]:
    """The subjects the diary's list shows."""
    records = session.content.page("diary").model.records
    return [records.row(place).subject for place in range(records.rowCount())]


def newest(session: OfficeSession, number: str) -> EntryDetail:
    office = session.workspace.office
    detail = office.diary.detail(office.diary.by_number(number) or 0)
    assert detail is not None
    return detail


def wait_for(qtbot: QtBot, wanted: Callable[[], bool]) -> None:
    qtbot.waitUntil(wanted, timeout=5000)


def linli(capsys: pytest.CaptureFixture[str], *typed: object) -> dict[str, object]:
    """The answer of a verb that succeeds."""
    capsys.readouterr()
    assert main([str(word) for word in (*typed, "--json")]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_day(
    session: OfficeSession,
    qtbot: QtBot,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    office, content = session.workspace.office, session.content
    window = content.window()

    # The old list comes in; the row without a time is sent back with its reason.
    sheet = tmp_path / "来访登记.csv"
    sheet.write_bytes(SHEET.encode("gb18030"))
    content.go_to("import", ImportRequest("diary", sheet))
    importing = content.page("import").model
    assert importing.can_import
    importing.carry_out()
    assert (importing.report.read, importing.report.imported) == (3, 2)
    assert [row.row for row in importing.report.rejected] == [5]
    assert office.last_backup() is not None

    # 金阿姨 calls; one line is enough.
    content.go_to("diary")
    diary = content.page("diary")
    wait_for(qtbot, lambda: len(shown(session)) == 2)
    QTest.keyClick(window, Qt.Key.Key_F2)
    diary.quick.line.insert("电话 金阿姨 3-2-501 老年食堂的菜太硬")  # as an input method does
    QTest.keyClick(diary.quick.line, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: len(shown(session)) == 3)
    number = office.diary.first_page(diary.model.wanted)[0].number
    entry = newest(session, number).entry
    assert (str(entry.home), entry.state) == ("3-2-501", EntryState.OPEN)
    assert "老年食堂" in entry.subject
    assert office.drafts.all() == {}

    # It is followed to the end.
    assert entry.id is not None
    session.workspace.execute(AddFollowUp(entry.id, FollowUpKind.CALL, "已告诉食堂，明天改软"))
    session.workspace.execute(ChangeEntryState(entry.id, EntryState.AWAITING_VISIT))
    session.workspace.execute(RecordReturnVisit(entry.id, Satisfaction.SATISFIED, "软了，谢谢"))
    assert newest(session, number).entry.state is EntryState.CLOSED

    # She wants it on paper.
    receipt = text_of(
        office.documents(CHINESE).receipt(newest(session, number), office_facts(office))
    )
    assert number in receipt

    # The visit was written on the wrong line: one key takes it back.
    QTest.keySequence(window, "Ctrl+Z")
    assert newest(session, number).entry.state is EntryState.AWAITING_VISIT
    QTest.keySequence(window, "Ctrl+Y")
    assert newest(session, number).entry.state is EntryState.CLOSED

    # It is found by what she is called, where she lives, and what was done.
    for words in ("金阿姨", "jay", "3-2-501", "食堂 改软"):
        diary.tools.search.setText(words)
        QTest.keyClick(diary.tools.search, Qt.Key.Key_Return)
        wait_for(qtbot, lambda: len(shown(session)) == 1)

    # Evening: closing makes a backup without asking.
    window.close()
    wait_for(qtbot, lambda: window.guard is None)
    assert list((office.folder / "backups").glob("*.linli"))

    # The computer dies. The copy on the stick opens elsewhere and nothing is missing.
    monkeypatch.setenv("LINLI_PASSWORD", PASSWORD)
    stick = tmp_path / "优盘" / "红枫.linli"
    assert linli(capsys, "backup", office.folder, stick)["verified"] is True
    elsewhere = tmp_path / "新电脑" / "红枫社区"
    linli(capsys, "restore", stick, elsewhere)
    checked = linli(capsys, "check", elsewhere)
    assert (checked["ok"], checked["entries"]) == (True, 3)
    assert linli(capsys, "search", "改软", "--office", elsewhere)["total"] == 1
    again = linli(capsys, "import", "diary", sheet, "--office", elsewhere)
    assert (again["imported"], again["unchanged"]) == (0, 2)

    # And the undo still reaches back over the restart.
    restored = open_office(elsewhere, PASSWORD)
    try:
        assert restored.undo_history.undo_label() is not None
        restored.undo_history.undo()
        detail = restored.diary.detail(restored.diary.by_number(number) or 0)
        assert detail is not None
        assert detail.entry.state is EntryState.AWAITING_VISIT
    finally:
        restored.close()
