"""Sheets in and out: csv and Excel files as rows of cells. Knows nothing of what they mean."""

from app.sheets.csv_writing import write_csv
from app.sheets.pasted import parse_pasted, rows_as_tsv
from app.sheets.raw_sheet import PASTED, MergedRange, RawSheet, SheetRow
from app.sheets.reading import read_sheet
from app.sheets.xlsx_writing import write_xlsx

__all__ = [
    "PASTED",
    "MergedRange",
    "RawSheet",
    "SheetRow",
    "parse_pasted",
    "read_sheet",
    "rows_as_tsv",
    "write_csv",
    "write_xlsx",
]
