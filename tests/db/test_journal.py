"""The journal shows every quiet change, and survives the erasing of a person."""

import pytest
from sqlalchemy import text

from app.bootstrap import open_office
from app.domain.people import Resident
from app.ports.queries import HistoryFilter
from app.services.diary_commands import AddEntry, EntryFields
from app.services.office_commands import SaveResident
from db import journal
from db.engine import open_engines
from db.key_file import read_key_file


@pytest.fixture
def engines(office, office_folder):
    office.execute(SaveResident(Resident(None, "金阿姨", ("13800000001",), "3", "2", "501")))
    office.execute(AddEntry(EntryFields(office.clock(), "老年食堂", resident_id=1)))
    opened = open_engines(office_folder / "office.db", read_key_file(office_folder).unlock(None)[0])
    yield opened
    opened.dispose()


def break_of(engines):
    with engines.reader.connect() as connection:
        return journal.find_break(connection)


def test_an_untouched_chain_holds(engines, office):
    assert break_of(engines) is None
    assert office.storage.check().is_sound


@pytest.mark.parametrize(
    "forgery",
    [
        "UPDATE journal_entry SET actor = '别人' WHERE id = 2",
        "UPDATE journal_entry SET at = at + 1 WHERE id = 2",
        "UPDATE journal_row SET after = replace(after, '金', '王') WHERE journal_id = 2",
        "UPDATE journal_row SET digest = 'x' WHERE journal_id = 2",
        "DELETE FROM journal_row WHERE journal_id = 3",
        "DELETE FROM journal_entry WHERE id = 2",
    ],
)
def test_a_quiet_change_is_found(engines, forgery):
    with engines.writer.begin() as connection:
        connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        if forgery.startswith("DELETE FROM journal_entry"):
            connection.execute(text("DELETE FROM journal_row WHERE journal_id = 2"))
        connection.execute(text(forgery))
    assert break_of(engines) in (2, 3)


def test_erased_values_leave_a_chain_that_holds(engines):
    blank = "before = NULL, after = NULL, salt = NULL"
    with engines.writer.begin() as connection:
        connection.execute(text(f"UPDATE journal_row SET {blank} WHERE table_name = 'resident'"))
    assert break_of(engines) is None


def test_history_tells_who_what_and_when(office, engines):
    del engines
    rows = office.queries.history(HistoryFilter())
    assert [(row.label, row.subject, row.who) for row in rows][:2] == [
        ("AddEntry", "2026-0001", "小何"),
        ("SaveResident", "金阿姨 3-2-501", "小何"),
    ]
    assert [row.label for row in office.queries.history(HistoryFilter(table="resident"))] == [
        "SaveResident"
    ]
    assert office.queries.history(HistoryFilter(who="小陈")) == ()
    changes = office.queries.history_changes(rows[0].journal_id)
    assert [change[0] for change in changes] == ["diary_entry"]


def test_undo_goes_on_after_a_restart(office, office_folder):
    office.execute(AddEntry(EntryFields(office.clock(), "楼道灯不亮")))
    office.close()
    again = open_office(office_folder, None)
    label = again.undo_history.undo_label()
    assert (label.label, label.subject) == ("AddEntry", "2026-0001")
    again.undo_history.undo()
    assert again.diary.by_number("2026-0001") is None
    again.undo_history.redo()
    assert again.diary.by_number("2026-0001") == 1
    again.close()
