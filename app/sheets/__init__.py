"""Spreadsheets in and out: csv and Excel files as plain rows of cells."""
