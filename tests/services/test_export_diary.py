"""What is exported comes in again without loss, whatever was written."""

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.diary import (
    Category,
    Channel,
    DiaryEntry,
    EntryState,
    FollowUp,
    FollowUpKind,
    Party,
    Satisfaction,
    Urgency,
)
from app.domain.local_time import at_local
from app.domain.people import Resident
from app.services.exporting import export_sheet
from app.services.importing.planning import open_import_file
from app.sheets import write_csv
from tests.fakes import NOW, FakeImportQueries, FakeStore
from tests.services.sheets_brought_in import brought_in, counts


def entries(store):
    return store.all(DiaryEntry)


def full_store():
    store = FakeStore()
    store.put(
        Channel(None, "电话"), Channel(None, "微信"),
        Category(None, "物业服务"), Category(None, "电梯/门禁", parent_id=1),
        Resident(None, "王秀英", ("13800000001",), "3", "2", "501"),
    )  # fmt: skip
    received = at_local(2026, 3, 1, 9, 5)
    first, second, _ = store.put(
        DiaryEntry(
            None, 2026, 1, received, received + timedelta(seconds=7), "电梯坏了",
            "=停在五楼\n\n第三次", channel_id=1, resident_id=1, phone="13800000001",
            building="3", entrance="2", room="501", category_id=2,
            urgency=Urgency.URGENT, party=Party.PROPERTY, person="张师傅",
            due_on=date(2026, 3, 10), due_certain=False, state=EntryState.CLOSED,
            responded_at=received + timedelta(hours=1), closed_at=received + timedelta(hours=2),
            satisfaction=Satisfaction.FAIRLY_SATISFIED, satisfaction_words="还行", matter_id=1,
            for_meeting=True, recorded_by=1,
        ),
        DiaryEntry(
            None, 2026, 3, received + timedelta(days=1), received + timedelta(days=3), "电梯又坏了",
            anonymous=True, building="东区3", room="5", matter_id=1, late=True,
            state=EntryState.TRANSFERRED, state_reason="特种设备", source_number="00123",
        ),
        DiaryEntry(
            None, 2025, 9, received - timedelta(days=200), NOW, "", "+只有内容", who_text="-老李"
        ),
    )  # fmt: skip
    later = [received + timedelta(minutes=n) for n in range(8)]
    store.put(
        FollowUp(None, first.id, later[5], FollowUpKind.CALL, "已联系\n物业", "小何"),
        FollowUp(None, first.id, later[6], FollowUpKind.STATE, "", "小 陈", EntryState.CLOSED),
        FollowUp(
            None, first.id, later[7], FollowUpKind.RETURN_VISIT, "还行",
            state=EntryState.CLOSED, satisfaction=Satisfaction.FAIRLY_SATISFIED,
        ),
        FollowUp(None, second.id, received, FollowUpKind.NOTE, "[不是] 2026-03-01 格式"),
    )  # fmt: skip
    return store


@pytest.mark.parametrize("name", ["全部.xlsx", "全部.csv"])
def test_what_is_exported_comes_in_again_without_loss(tmp_path, name):
    store = full_store()
    path = tmp_path / name
    assert export_sheet("diary", path, FakeImportQueries(store)) == 3
    assert counts(brought_in(store, path)) == (0, 0, 3, 0)

    other = FakeStore()
    other.put(Resident(None, "王秀英", ("13800000001",), "3", "2", "501"))
    told = brought_in(other, path)
    assert counts(told) == (3, 0, 0, 0)
    assert told["unused"] == []

    def content(stored):
        channels = {c.id: c.name for c in stored.all(Channel)}
        tree = {c.id: c for c in stored.all(Category)}
        numbers = {e.id: e.number for e in entries(stored)}

        def path_of(category_id):
            found = tree.get(category_id)
            return found and (tree[found.parent_id].name if found.parent_id else None, found.name)

        lines = {}
        for line in stored.all(FollowUp):
            plain = replace(line, id=None, import_id=None, entry_id=0)
            lines.setdefault(numbers[line.entry_id], []).append(plain)
        return {
            e.number: (
                replace(e, id=0, import_id=None, channel_id=None, category_id=None, matter_id=None),
                channels.get(e.channel_id), path_of(e.category_id), numbers.get(e.matter_id),
                lines.get(e.number),
            )
            for e in entries(stored)
        }  # fmt: skip

    assert content(other) == content(store)
    assert other.numbers["diary", 2026] == 3, "the next entry gets a number nobody has"
    assert counts(brought_in(other, path)) == (0, 0, 3, 0)


def test_an_exported_sheet_changed_in_excel_changes_those_entries(tmp_path):
    store = full_store()
    path = tmp_path / "a.csv"
    export_sheet("diary", path, FakeImportQueries(store), entry_ids=[3, 1])
    sheet = open_import_file("diary", path)
    titles, *rows = [list(cells) for _, cells in sheet.rows()]
    assert [row[0] for row in rows] == ["2025-0009", "2026-0001"], "in the order shown"
    rows[0][titles.index("状态")] = "处理中"
    rows[1][titles.index("跟进")] += "\n2026-03-05 10:00 [上门|小李] 看过了"
    write_csv(path, titles, rows)
    assert counts(brought_in(store, path)) == (0, 2, 0, 0)
    assert entries(store)[2].state is EntryState.IN_PROGRESS
    added = [line for line in store.all(FollowUp) if line.text == "看过了"]
    assert [(line.by, line.kind, line.entry_id) for line in added] == [
        ("小李", FollowUpKind.VISIT, 1)
    ]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(min_size=1), min_size=1, max_size=5, unique=True), st.booleans())
def test_whatever_was_written_goes_out_and_comes_in_again(texts, as_xlsx):
    store = FakeStore()
    for n, text in enumerate(texts, start=1):
        kept = text.encode("utf-8", "replace").decode().replace("\r\n", "\n").replace("\r", "\n")
        kept = re.sub("[\0\ufffe\uffff]", "", kept).strip() or "空"
        moment = at_local(2026, 3, n)
        store.put(DiaryEntry(None, 2026, n, moment, NOW, kept, "文", state_reason=kept))
    with TemporaryDirectory() as folder:
        path = Path(folder) / ("a.xlsx" if as_xlsx else "a.csv")
        export_sheet("diary", path, FakeImportQueries(store))
        assert counts(brought_in(store, path)) == (0, 0, len(texts), 0)
        other = FakeStore()
        brought_in(other, path)
    by_number = {entry.number: entry for entry in entries(other)}
    for entry in entries(store):
        assert by_number[entry.number].subject == entry.subject
        assert by_number[entry.number].state_reason == entry.state_reason
