"""Imports and exports on real storage: undone, redone and stopped; and the verbs around them."""

import json
import shutil
from dataclasses import replace

import pytest

from app.bootstrap import open_office, open_sample
from app.cli.main import main
from app.domain.diary import DiaryEntry
from app.ports.progress import Cancelled
from app.services.exporting import export_sheet
from app.services.importing.import_sheet import ImportSheet
from app.services.importing.planning import open_import_file, plan_import
from app.services.importing.running import run_import
from app.services.office_commands import SaveStaff
from app.sheets import write_csv, write_xlsx
from tests.services.sheets_brought_in import SAY, counts

TITLES = ["编号", "时间", "渠道", "居民", "房号", "类别", "事项", "状态", "同一事项", "跟进"]
TIMELINE = "2026-03-01 10:00 [电话|小何] 已联系\n2026-03-02 10:00 [状态变更:办结|小何]"
ROWS = [
    ["2026-0001", "2026-03-01 09:05", "电话", "金阿姨", "3-2-501", "新类别/新小类", "电梯", "办结",
     "2026-0001", TIMELINE],
    ["2026-0002", "2026-03-02 09:05", "新渠道", "匿名", "", "", "电梯", "待办", "2026-0001", ""],
    ["2026-0007", "2026-03-03 09:05", "电话", "王师傅", "8-1-101", "新类别", "停车", "处理中", "",
     "看过了"],
]  # fmt: skip


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "日志.xlsx"
    write_xlsx(path, TITLES, ROWS)
    return path


def state_of(office, folder):
    """Everything the diary holds, as its own export says it."""
    path = folder / "state.csv"
    export_sheet("diary", path, office.imports)
    return path.read_bytes()


def test_an_import_is_undone_and_redone_as_one(office, sheet, tmp_path):
    empty = state_of(office, tmp_path)
    categories = office.diary.categories()
    told = run_import(office, "diary", sheet).as_json(SAY)
    assert counts(told) == (3, 0, 0, 0)
    full = state_of(office, tmp_path)
    assert counts(run_import(office, "diary", sheet).as_json(SAY)) == (0, 0, 3, 0)
    assert office.undo_history.undo_label().label == "ImportSheet"
    office.undo_history.undo()
    assert state_of(office, tmp_path) == empty
    assert office.diary.categories() == categories
    office.undo_history.redo()
    assert state_of(office, tmp_path) == full
    assert not office.storage.check().problems


def test_changes_are_undone_with_what_is_new(office, sheet, tmp_path):
    run_import(office, "diary", sheet)
    before = state_of(office, tmp_path)
    rows = [[*row] for row in ROWS]
    rows[1][TITLES.index("状态")] = "处理中"
    rows[2][TITLES.index("跟进")] += "\n再看一次"
    rows.append(
        ["", "2026-03-04", "电话", "李", "1-1-101", "", "新的一件", "待办", "2026-0007", ""]
    )
    write_csv(sheet.with_suffix(".csv"), TITLES, rows)
    told = run_import(office, "diary", sheet.with_suffix(".csv")).as_json(SAY)
    assert counts(told) == (1, 2, 1, 0)
    office.undo_history.undo()
    assert state_of(office, tmp_path) == before
    assert not office.storage.check().problems


def test_what_was_exported_makes_the_same_office_again(office, office_template, sheet, tmp_path):
    run_import(office, "diary", sheet)
    exported = tmp_path / "all.xlsx"
    assert export_sheet("diary", exported, office.imports) == 3
    other = open_office(shutil.copytree(office_template, tmp_path / "other"), None)
    try:
        assert counts(run_import(other, "diary", exported).as_json(SAY)) == (3, 0, 0, 0)
        assert state_of(other, tmp_path) == state_of(office, tmp_path)
    finally:
        other.close()


class StopsAfter:
    def __init__(self, reports):
        self.left = reports

    def report(self, done, total, note=""):
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@pytest.mark.parametrize("reports", [0, 1, 2, 3, 5])
def test_an_import_stopped_at_any_moment_leaves_nothing(office, tmp_path, reports):
    path = tmp_path / "many.csv"
    write_csv(
        path, ["时间", "事项", "渠道"], [["2026-03-01", f"第{n}件", "新的"] for n in range(3000)]
    )
    plan = plan_import(
        "diary", open_import_file("diary", path), None, office.imports, office.clock()
    )
    channels = office.diary.channels()
    with pytest.raises(Cancelled):
        office.execute(ImportSheet(plan, StopsAfter(reports)))
    assert not list(office.imports.all_entries())
    assert office.diary.channels() == channels
    assert office.undo_history.undo_label() is None
    assert not office.storage.check().problems


def test_an_import_finds_its_way_into_the_search(office, sheet):
    run_import(office, "diary", sheet)
    entry_id = office.diary.by_number("2026-0001")
    assert entry_id is not None
    detail = office.diary.detail(entry_id)
    assert [line.text for line in detail.follow_ups] == ["已联系", ""]
    entries = {e.number: e for e in office.imports.all_entries()}
    assert entries["2026-0002"].matter_id == entries["2026-0001"].matter_id == entry_id
    assert isinstance(entries["2026-0007"], DiaryEntry)


def verb(capsys, *arguments):
    code = main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_the_verbs(office_folder, sheet, tmp_path, capsys):
    code, out, err = verb(
        capsys, "import", "diary", sheet, "--office", office_folder, "--json", "--dry-run"
    )
    assert (code, err) == (0, "")
    assert counts(json.loads(out)) == (3, 0, 0, 0)
    code, out, _ = verb(capsys, "import", "diary", sheet, "--office", office_folder, "--json")
    told = json.loads(out)
    assert counts(told) == (3, 0, 0, 0)
    assert set(told) >= {
        "kind", "file", "encoding", "read", "imported", "updated", "unchanged", "rejected",
        "mapping",
    }  # fmt: skip
    assert told["file"] == "日志.xlsx"
    code, out, _ = verb(
        capsys, "export", "diary", tmp_path / "out.csv", "--office", office_folder, "--json"
    )
    assert json.loads(out)["rows"] == 3
    code, out, _ = verb(capsys, "import", "diary", tmp_path / "out.csv", "--office", office_folder)
    assert code == 0
    assert "未变 3" in out or "3 unchanged" in out


def test_the_verb_import_with_a_mapping(office_folder, tmp_path, capsys):
    sheet, mapping = tmp_path / "a.csv", tmp_path / "m.json"
    write_csv(sheet, ["客户", "哪里"], [["王", "3-2-501"], ["", "1-1-101"]])
    code, _, err = verb(capsys, "import", "residents", sheet, "--office", office_folder)
    assert code == 1
    assert len(err.splitlines()) == 1
    mapping.write_text('{"客户": "name", "哪里": "home"}', encoding="utf-8")
    arguments = ("import", "residents", sheet, "--office", office_folder, "--mapping", mapping)
    code, out, _ = verb(capsys, *arguments, "--json")
    told = json.loads(out)
    assert counts(told) == (1, 0, 0, 1)
    assert [(row["row"], row["column"]) for row in told["rejected"]] == [(3, "客户")]
    mapping.write_text("[]", encoding="utf-8")
    assert verb(capsys, *arguments)[0] == 1


def test_a_file_that_cannot_be_read_imports_nothing(office_folder, tmp_path, capsys):
    broken = tmp_path / "坏.xlsx"
    broken.write_bytes(b"PK\x03\x04 broken")
    code, out, err = verb(capsys, "import", "diary", broken, "--office", office_folder)
    assert (code, out) == (1, "")
    assert "坏.xlsx" in err
    assert len(err.splitlines()) == 1


def test_the_sample_community_goes_out_and_comes_in_again(office, tmp_path):
    sample = open_sample(folder=tmp_path / "sample")
    for person in sample.queries.staff()[1:]:
        office.execute(SaveStaff(replace(person, id=None)))
    try:
        for kind, form in (("residents", "xlsx"), ("diary", "xlsx"), ("holidays", "csv")):
            out, back = tmp_path / f"{kind}.{form}", tmp_path / f"{kind}_back.csv"
            rows = export_sheet(kind, out, sample.imports)
            again = run_import(sample, kind, out, dry_run=True).as_json(SAY)
            assert counts(again) == (0, 0, rows, 0)
            assert not run_import(office, kind, out).rejected
            export_sheet(kind, back, office.imports)
            export_sheet(kind, out.with_suffix(".csv"), sample.imports)
            assert back.read_bytes() == out.with_suffix(".csv").read_bytes()
    finally:
        sample.close()
