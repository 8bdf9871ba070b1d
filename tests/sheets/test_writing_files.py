"""What we write: nothing runs, nothing is lost, nothing is half-written."""

import csv
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import RuleViolation
from app.ports.progress import Cancelled
from app.sheets import parse_pasted, read_sheet, rows_as_tsv, write_csv, write_xlsx
from app.sheets.text_guard import guarded, guarded_for_paste, unguarded

HOSTILE = [
    "=1+1", "+86 13800000001", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1",
    "'=1", "''=1", " =1", "＝1+1",
    "=cmd|'/C calc'!A0", "330199194110090011", "\t330199194110090011", "0571",
    "3-2", "1/2", "'", "''",
    "_x0041_", "_x000D_", "a\rb", "a\r\nb", "a\nb", "\n",
    "  blanks  ", "\x01\x02\x0b", "\x7f\x85\xa0",
    "\u2028\u200b\ufeff", "<&>\"'", "]]>", "&#13;", "𠅤䶮㛃𬭎", "金阿姨", '"', 'a"b', "x,y;z\tw",
    "#N/A",
    "TRUE", "1E5", "12%", "2026-01-02", "NULL", "%00", "../../etc", "ṰH̡A̴T", "👩‍👩‍👧‍👦", "مرحبا",
]  # fmt: skip
FORMS = [(write_xlsx, "sheet.xlsx"), (write_csv, "sheet.csv")]


@pytest.mark.parametrize(("write", "name"), FORMS)
def test_every_text_comes_back_as_it_was(tmp_path, write, name):
    path = tmp_path / name
    assert write(path, ["文字", "n"], [[text, str(n)] for n, text in enumerate(HOSTILE)]) == len(
        HOSTILE
    )
    rows = [list(cells) for _, cells in read_sheet(path).rows()]
    assert [row[0] for row in rows[1:]] == HOSTILE


def test_csv_holds_nothing_a_spreadsheet_would_run(tmp_path):
    path = tmp_path / "sheet.csv"
    write_csv(path, ["=title"], [[text] for text in HOSTILE])
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.reader(file):
            assert row[0].lstrip(" ")[:1] not in tuple("=+-@＝＋－＠\r\n")


def test_xlsx_holds_texts_as_texts(tmp_path):
    path = tmp_path / "sheet.xlsx"
    write_xlsx(path, ["a", "b", "c", "d"], [["=1+1", "330199194110090011", 12, 0.5]])
    cells = next(openpyxl.load_workbook(path).active.iter_rows(min_row=2))
    assert [cell.data_type for cell in cells] == ["s", "s", "n", "n"]
    assert [cell.value for cell in cells] == ["=1+1", "330199194110090011", 12, 0.5]
    assert cells[0].quotePrefix
    assert cells[1].number_format == "@"


@pytest.mark.parametrize(("write", "name"), FORMS)
def test_moments_days_and_answers(tmp_path, write, name):
    path = tmp_path / name
    row = [datetime(2026, 1, 2, 1, 5, tzinfo=UTC), date(2026, 1, 2), True, None]
    write(path, ["a", "b", "c", "d"], [row])
    cells = list(read_sheet(path).rows())[1][1]
    assert list(cells[:3]) == ["2026-01-02 09:05", "2026-01-02", "是"]


@given(st.text())
def test_guards_come_off_exactly(text):
    assert unguarded(guarded(text)) == text


@given(st.text(alphabet="'=+-@\t\r\n 0123/a＝"))
def test_guards_come_off_exactly_in_the_hard_cases(text):
    assert unguarded(guarded(text)) == text
    assert unguarded(guarded_for_paste(text)) == text


@given(
    st.lists(st.lists(st.text(st.characters(codec="utf-8")), min_size=2, max_size=2), min_size=1)
)
def test_the_clipboard_gives_back_what_it_took(rows):
    block = rows_as_tsv(rows)
    if block.strip():
        read = [list(cells) for _, cells in parse_pasted(block).rows()]
        assert read == [[cell.replace("\0", "") for cell in row] for row in rows]


def test_a_block_from_excel():
    block = '姓名\t备注\r\n金阿姨\t"一行\n两行 ""引号"""\r\n王师傅\t5" 管子\r\n'
    assert [list(cells) for _, cells in parse_pasted(block).rows()] == [
        ["姓名", "备注"],
        ["金阿姨", '一行\n两行 "引号"'],
        ["王师傅", '5" 管子'],
    ]
    with pytest.raises(RuleViolation):
        parse_pasted(" \r\n")


@pytest.mark.parametrize(("write", "name"), FORMS)
def test_a_write_that_stops_leaves_the_old_file(tmp_path, write, name):
    path = tmp_path / name
    write(path, ["a"], [["old"]])
    before = path.read_bytes()

    def rows():
        yield from ([str(n)] for n in range(2000))
        raise Cancelled

    with pytest.raises(Cancelled):
        write(path, ["a"], rows())
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("write", "name"), FORMS)
def test_a_folder_that_is_not_there(tmp_path, write, name):
    with pytest.raises(RuleViolation) as refusal:
        write(tmp_path / "nowhere" / name, ["a"], [["b"]])
    assert refusal.value.code == "file_not_written"


def test_what_excel_cannot_hold(tmp_path):
    with pytest.raises(RuleViolation) as refusal:
        write_xlsx(tmp_path / "a.xlsx", ["内容"], [["短"], ["长" * 40_000]])
    assert refusal.value.code == "export_text_too_long"
    assert refusal.value.details["row"] == 3
    assert list(tmp_path.iterdir()) == []


def test_a_large_sheet_is_streamed(tmp_path):
    path = tmp_path / "large.xlsx"
    assert write_xlsx(path, ["n", "t"], ((n, f"第{n}行") for n in range(20_000))) == 20_000
    assert sum(1 for _ in read_sheet(path).rows()) == 20_001


def test_no_file_of_ours_names_a_place_on_this_machine(tmp_path):
    path = tmp_path / "sheet.xlsx"
    write_xlsx(path, ["a"], [["b"]])
    assert str(Path.home()).encode() not in path.read_bytes()
