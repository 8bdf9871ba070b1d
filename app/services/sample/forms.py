"""The two forms to try: 居民走访登记表 and 网格走访汇总表."""

from __future__ import annotations

from pathlib import Path

from app.sheets.example_forms import summary_form, visit_form

EXAMPLES = (("居民走访登记表.xlsx", visit_form), ("网格走访汇总表.xlsx", summary_form))


def write_examples(folder: Path) -> tuple[Path, ...]:
    """Write the forms into a folder; returns their files."""
    files: list[Path] = []
    for name, build in EXAMPLES:
        file = folder / name
        file.write_bytes(build())
        files.append(file)
    return tuple(files)
