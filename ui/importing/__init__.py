"""The import screen: understand a sheet, mend how it was understood, see what happens, do it."""
