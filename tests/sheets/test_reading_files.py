"""Every kind of file a person may choose: read, or refused with one clear word."""

import json
import struct
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest

from app.domain.errors import RuleViolation
from app.sheets import read_sheet
from app.sheets.csv_reading import LONGEST_CELL

DATA = Path(__file__).parents[2].parent / "shared" / "data"
SPECTRUM = DATA / "malformed" / "csv" / "csv-spectrum"
REFUSALS = {
    "sheet_empty", "sheet_kind_unknown", "sheet_password", "sheet_broken", "sheet_encoding_unknown",
}  # fmt: skip


def rows_of(path, sheet=None):
    return [list(cells) for _, cells in read_sheet(path, sheet).rows()]


def refusal_of(path, sheet=None):
    with pytest.raises(RuleViolation) as refusal:
        read_sheet(path, sheet)
    assert refusal.value.details["file"] == path.name
    return refusal.value.code


def write(folder, content, name="sheet.csv"):
    path = folder / name
    path.write_bytes(content)
    return path


TEXT = "姓名,电话,备注\n金阿姨,13800000001,“老年食堂”\n王师傅,0571-87654321,𠅤\n"


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gb18030", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_encodings_delimiters_and_line_ends(tmp_path, encoding, told, newline, delimiter):
    text = TEXT.replace("\n", newline).replace(",", delimiter)
    sheet = read_sheet(write(tmp_path, text.encode(encoding)))
    assert sheet.encoding == told
    assert [list(cells) for _, cells in sheet.rows()] == [
        line.split(",") for line in TEXT.splitlines()
    ]
    assert list(sheet.rows()) == list(sheet.rows()), "rows can be asked for again"


def test_lossy_gbk_is_read(tmp_path):
    text = "姓名,备注\n" + "金阿姨,老年食堂\n" * 500
    damaged = text.encode("gbk").replace("食".encode("gbk"), b"\xff?", 1)
    sheet = read_sheet(write(tmp_path, damaged))
    assert sheet.encoding == "gb18030"
    assert sheet.damaged == 1
    assert len(list(sheet.rows())) == 501


@pytest.mark.parametrize("encoding", ["big5", "iso-8859-7", "cp1251"])
def test_other_encodings_are_refused_rather_than_shown_as_rubbish(tmp_path, encoding):
    texts = {
        "big5": "姓名,備註\n" + "陳小姐,臺灣的鄰居們喜歡說話\n" * 20,
        "iso-8859-7": "όνομα,τηλέφωνο\n" + "Γιώργος,καλημέρα σας\n" * 20,
        "cp1251": "имя,телефон\n" + "Иванов,здравствуйте\n" * 20,
    }
    path = write(tmp_path, texts[encoding].encode(encoding))
    assert refusal_of(path) == "sheet_encoding_unknown"


def test_quotes_new_lines_and_blank_lines_count_as_excel_counts(tmp_path):
    path = write(tmp_path, b'a,b\n"1\n2","x""y"\n\n3,"4,5"\n')
    assert [(number, list(cells)) for number, cells in read_sheet(path).rows()] == [
        (1, ["a", "b"]),
        (2, ["1\n2", 'x"y']),
        (3, []),
        (4, ["3", "4,5"]),
    ]


def test_a_quote_never_closed_swallows_nothing(tmp_path):
    path = write(tmp_path, ('a,b\n1,"2\n' + "3,4\n" * 1000).encode())
    rows = rows_of(path)
    assert rows[1] == ["1", '"2']
    assert rows[2:] == [["3", "4"]] * 1000


def test_a_quote_never_closed_in_a_long_file(tmp_path):
    lines = LONGEST_CELL // 4 + 1000
    path = write(tmp_path, ('a,b\n1,"2\n' + "3,4\n" * lines).encode())
    assert sum(1 for _ in read_sheet(path).rows()) == lines + 2


def test_huge_cells_and_nul_bytes(tmp_path):
    path = write(tmp_path, ("a,b\n" + "长" * 200_000 + ",x\0y\n").encode())
    assert [len(cell) for cell in rows_of(path)[1]] == [200_000, 2]


def test_the_delimiter_a_file_names(tmp_path):
    path = write(tmp_path, b"sep=;\r\na;b,c\r\n1;2\r\n")
    assert [(number, list(cells)) for number, cells in read_sheet(path).rows()] == [
        (1, ["a", "b,c"]),
        (2, ["1", "2"]),
    ]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.csv", b"", "sheet_empty"),
        ("blank.csv", b"\xef\xbb\xbf \r\n\r\n", "sheet_empty"),
        ("page.xls", b"\r\n<html><table><tr><td>1</td></tr></table></html>", "sheet_kind_unknown"),
        ("xml.xls", b"<?xml version='1.0'?><Workbook/>", "sheet_kind_unknown"),
        ("letter.xlsx", b"%PDF-1.7 ...", "sheet_kind_unknown"),
        ("photo.csv", b"\x89PNG\r\n\x1a\n\0\0\0", "sheet_kind_unknown"),
        ("list.csv", b'{"a": [1, 2]}', "sheet_kind_unknown"),
        ("old.xls", b"\x09\x00\x04\x00\x02\x00\x10\x00", "sheet_kind_unknown"),
        ("noise.csv", bytes(range(256)) * 40, "sheet_encoding_unknown"),
        ("cut.xlsx", b"PK\x03\x04" + b"\0" * 100, "sheet_broken"),
        ("cut.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "sheet_broken"),
    ],
)
def test_what_is_no_sheet_is_refused(tmp_path, name, content, code):
    assert refusal_of(write(tmp_path, content, name)) == code


def test_missing_files_and_folders(tmp_path):
    assert refusal_of(tmp_path / "nowhere.xlsx") == "sheet_missing"
    assert refusal_of(tmp_path) == "sheet_kind_unknown"


def workbook(folder, fill, name="book.xlsx"):
    book = openpyxl.Workbook()
    fill(book)
    path = folder / name
    book.save(path)
    return path


def test_values_of_excel_cells(tmp_path):
    def fill(book):
        page = book.active
        page.append(["名", 1, 2.5, True, None])
        page.append([datetime(2026, 1, 2, 9, 5), date(2026, 1, 2), time(9, 5), "  x ", "0012"])

    path = workbook(tmp_path, fill)
    assert rows_of(path) == [
        ["名", 1, 2.5, True, ""],
        [datetime(2026, 1, 2, 9, 5), date(2026, 1, 2), time(9, 5), "  x ", "0012"],
    ]
    assert read_sheet(path).encoding == "xlsx"
    misnamed = path.rename(tmp_path / "book.csv")
    assert rows_of(misnamed)[0][0] == "名", "judged by content, not by name"


def test_rows_and_columns_keep_their_places(tmp_path):
    def fill(book):
        book.active["C4"] = "here"

    sheet = read_sheet(workbook(tmp_path, fill))
    assert [number for number, cells in sheet.rows() if any(cells)] == [4]
    assert list(sheet.rows())[3][1][2] == "here"


def test_values_merged_over_rows_count_for_each(tmp_path):
    def fill(book):
        page = book.active
        for row in (
            ["3幢", "501", "金"],
            [None, None, "王"],
            [None, None, None],
            [None, "502", "李"],
        ):
            page.append(row)
        page.merge_cells("A1:A4")
        page.merge_cells("B1:B2")
        page["A5"] = "表尾"
        page.merge_cells("A5:C5")

    assert rows_of(workbook(tmp_path, fill)) == [
        ["3幢", "501", "金"],
        ["3幢", "501", "王"],
        ["", "", ""],
        ["3幢", "502", "李"],
        ["表尾", "", ""],
    ]


def test_sheets_hidden_and_chosen(tmp_path):
    def fill(book):
        book.active.title = "空"
        book.create_sheet("藏")["A1"] = "secret"
        book["藏"].sheet_state = "hidden"
        book.create_sheet("数据")["A1"] = "data"

    path = workbook(tmp_path, fill)
    sheet = read_sheet(path)
    assert (sheet.sheet, sheet.sheets, sheet.hidden) == ("数据", ("空", "数据"), ("藏",))
    assert rows_of(path, "藏") == [["secret"]]
    assert refusal_of(path, "没有") == "sheet_name_unknown"
    assert refusal_of(path, "空") == "sheet_empty"


def test_formulas_without_a_result_are_told(tmp_path):
    def fill(book):
        book.active.append(["a", "=1+1"])

    assert read_sheet(workbook(tmp_path, fill)).notes == ("import_formulas_unsolved",)

    def fail(book):
        book.active.append(["a", "#N/A"])
        book.active["B1"].data_type = "e"

    sheet = read_sheet(workbook(tmp_path, fail))
    assert sheet.notes == ("import_formulas_failed",)
    assert [cell for _, cells in sheet.rows() for cell in cells if cell] == ["a"]
    assert read_sheet(workbook(tmp_path, lambda book: book.active.append(["a"]))).notes == ()


def test_a_cell_in_the_far_corner_does_not_take_the_memory(tmp_path):
    def fill(book):
        book.active["A1"] = "a"
        book.active["XFD1048576"] = "b"

    assert refusal_of(workbook(tmp_path, fill)) == "sheet_too_large"


def test_styled_empty_cells_cost_nothing(tmp_path):
    def fill(book):
        page = book.active
        page.append(["a", "b"])
        page["XFD1048576"].number_format = "0.00"

    assert rows_of(workbook(tmp_path, fill)) == [["a", "b"]]


def repacked(path, target, part, change):
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info.filename, change(content) if info.filename == part else content)
    return target


def test_zip_bombs_are_refused(tmp_path):
    path = workbook(tmp_path, lambda book: book.active.append(["a"]))
    sheet = "xl/worksheets/sheet1.xml"
    bomb = repacked(path, tmp_path / "bomb.xlsx", sheet, lambda xml: xml + b" " * (1 << 20) * 10)
    content = bytearray(bomb.read_bytes())
    entry = content.rindex(sheet.encode()) - 46  # its entry in the directory: say it is huge
    content[entry + 24 : entry + 28] = struct.pack("<I", (1 << 32) - 2)
    bomb.write_bytes(content)
    assert refusal_of(bomb) == "sheet_too_large"
    content[entry + 24 : entry + 28] = struct.pack("<I", 100)  # or harmless
    bomb.write_bytes(content)
    assert refusal_of(bomb) == "sheet_broken"


def test_entity_bombs_are_refused(tmp_path):
    path = workbook(tmp_path, lambda book: book.active.append(["a"]))
    head = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;">]>'
    target = repacked(
        path, tmp_path / "laughs.xlsx", "xl/worksheets/sheet1.xml",
        lambda xml: head + xml.replace(b"<sheetData>", b"&b;<sheetData>"),
    )  # fmt: skip
    try:
        assert len(list(read_sheet(target).rows())) <= 1
    except RuleViolation as refusal:
        assert refusal.code == "sheet_broken"


@pytest.mark.parametrize("cut", [0.2, 0.5, 0.9, 0.99])
def test_files_cut_short(tmp_path, cut):
    path = workbook(tmp_path, lambda book: book.active.append(["a", "b"]))
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * cut)])
    assert refusal_of(path) == "sheet_broken"


@pytest.mark.parametrize("place", range(60, 4000, 97))
def test_files_with_a_wrong_byte_never_end_in_anything_else(tmp_path, place):
    path = workbook(tmp_path, lambda book: book.active.append(["a", 1, date(2026, 1, 2)]))
    content = bytearray(path.read_bytes())
    content[place % len(content)] ^= 0xFF
    path.write_bytes(content)
    try:
        list(read_sheet(path).rows())
    except RuleViolation as refusal:
        assert refusal.details["file"] == path.name


malformed = pytest.mark.skipif(not DATA.is_dir(), reason="shared/data is not on this machine")


@malformed
def test_every_broken_file_is_read_or_refused():
    refused = 0
    for path in sorted((DATA / "malformed").rglob("*")):
        if not path.is_file() or "sqlite" in path.parts:
            continue
        try:
            for _ in read_sheet(path).rows():
                pass
        except RuleViolation as refusal:
            refused += 1
            assert refusal.code in REFUSALS, path
    assert refused > 40


@malformed
@pytest.mark.parametrize(
    "path", sorted((SPECTRUM / "csvs").glob("*.csv")), ids=lambda path: path.stem
)
def test_csv_spectrum(path):
    titles, *rows = rows_of(path)
    truth = SPECTRUM / "json" / f"{path.stem}.json"
    if truth.exists():
        expected = json.loads(truth.read_text(encoding="utf-8"))
        assert [dict(zip(titles, row, strict=True)) for row in rows] == expected
    else:
        assert {len(row) for row in rows} == {len(titles)}


@malformed
def test_passwords():
    folder = DATA / "malformed" / "excel" / "apache-poi-4.0.1"
    assert refusal_of(folder / "password.xls") == "sheet_password"
    assert refusal_of(folder / "35897-type4.xls") == "sheet_password"


@malformed
@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("附件3_前500行_utf8.csv", "utf-8"),
        ("附件3_前500行_utf8bom.csv", "utf-8-sig"),
        ("附件3_前500行_gb18030.csv", "gb18030"),
        ("附件3_前500行_gbk_lossy.csv", "gb18030"),
        ("附件3_前500行_utf16le_bom.csv", "utf-16"),
    ],
)
def test_the_same_500_messages(name, encoding):
    sheet = read_sheet(DATA / "messages" / name)
    rows = list(sheet.rows())
    assert (sheet.encoding, len(rows), {len(cells) for _, cells in rows}) == (encoding, 501, {7})
