"""``linli notice``: the contract's case and answer, and every wrong one refused in a line."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Linli
from tests.documents.reading import read

CASE: dict[str, Any] = {
    "template": "outage",
    "style": "elder",
    "paper": "A4",
    "fields": {
        "title": "停水通知",
        "to": "各位居民",
        "what": "水管要检修，停水一天。",
        "when": "12月3日(周四)上午9点到下午5点",
        "where": "1幢到18幢",
        "do": "请今晚多存一些水。",
        "contact": "社区居委会",
        "phone": "0571-88888888",
        "issuer": "示例社区居民委员会",
        "date": "2026-11-24",
    },
}
NOBODY_DRAWS = "\U0001e900"
KEYS = ["pages", "body_points", "title_points", "characters", "missing_glyphs", "warnings"]


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    return tmp_path / "停水.json"


def put(file: Path, **changes: Any) -> Path:
    """The case with changes; names of ``fields`` first, others replace what is above them."""
    case = deepcopy(CASE)
    for name, value in changes.items():
        inside = (
            case if name in ("template", "style", "paper", "fields", "more_of") else case["fields"]
        )
        inside[name] = value
    file.write_text(json.dumps(case, ensure_ascii=False), encoding="utf-8")
    return file


def test_the_case_of_the_contract(linli: Linli, case_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "停水.pdf"
    said = linli("notice", put(case_file), out, "--json")
    assert said.code == 0
    assert said.err == ""
    assert list(said.answer) == KEYS
    assert said.answer["pages"] == 1
    assert said.answer["body_points"] >= 22
    assert 36 <= said.answer["title_points"] <= 42
    assert said.answer["missing_glyphs"] == []
    printed = read(out.read_bytes())
    assert printed.pages == 1
    for word in ("停水通知", "各位居民：", "上午9点到下午5点", "0571-88888888", "2026年11月24日"):
        assert word in printed.words


@pytest.mark.parametrize("style", ["elder", "formal", "stair"])
@pytest.mark.parametrize("paper", ["A4", "A3", "A5"])
def test_every_style_on_every_paper(
    linli: Linli, case_file: Path, tmp_path: Path, style: str, paper: str
) -> None:
    said = linli("notice", put(case_file, style=style, paper=paper), tmp_path / "o.pdf", "--json")
    assert said.code == 0
    width = {"A4": 595, "A3": 842, "A5": 420}[paper]
    assert read((tmp_path / "o.pdf").read_bytes()).page_size[0] == pytest.approx(width, abs=1)


def test_style_paper_and_template_have_defaults(
    linli: Linli, case_file: Path, tmp_path: Path
) -> None:
    case = {"fields": CASE["fields"]}
    case_file.write_text(json.dumps(case, ensure_ascii=False), encoding="utf-8")
    said = linli("notice", case_file, tmp_path / "o.pdf", "--json")
    assert said.code == 0
    assert said.answer["body_points"] >= 22


def test_a_template_by_its_chinese_name_and_a_date_as_written(
    linli: Linli, case_file: Path, tmp_path: Path
) -> None:
    put(case_file, template="停水通知", date="2026年11月24日")
    assert linli("notice", case_file, tmp_path / "o.pdf", "--json").code == 0


def test_for_a_person_it_says_what_was_written(
    linli: Linli, case_file: Path, tmp_path: Path
) -> None:
    said = linli("notice", put(case_file), tmp_path / "o.pdf")
    assert said.code == 0
    assert "o.pdf" in said.out
    assert "1 页" in said.out


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"template": "nope"}, "outage"),
        ({"style": "loud"}, "stair"),
        ({"paper": "B5"}, "A3"),
        ({"wher": "1幢"}, "fields.wher"),
        ({"more_of": 1}, "more_of"),
        ({"when": 9}, "fields.when"),
        ({"date": "24.11.2026"}, "fields.date"),
        ({"date": "2026-02-30"}, "fields.date"),
        ({"table": [["a"], "b"]}, "fields.table"),
        ({"table": "a"}, "fields.table"),
        ({"fields": []}, "fields"),
        ({"title": ""}, "fields.title"),
        ({"date": ""}, "fields.date"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_written(
    linli: Linli, case_file: Path, tmp_path: Path, changes: dict[str, Any], named: str
) -> None:
    out = tmp_path / "o.pdf"
    out.write_bytes(b"as it was")
    said = linli("notice", put(case_file, **changes), out, "--json")
    assert said.code == 1
    assert named in said.refusal
    assert "停水.json" in said.refusal
    assert said.answer["ok"] is False
    assert out.read_bytes() == b"as it was"


def test_a_posting_without_an_end_is_refused(linli: Linli, case_file: Path, tmp_path: Path) -> None:
    said = linli("notice", put(case_file, template="posting"), tmp_path / "o.pdf")
    assert said.code == 1
    assert "fields.period_to" in said.refusal
    assert not (tmp_path / "o.pdf").exists()


def test_characters_nobody_draws_are_named_all(
    linli: Linli, case_file: Path, tmp_path: Path
) -> None:
    put(case_file, more=f"找{NOBODY_DRAWS}阿姨和\U0001e901阿姨,还是{NOBODY_DRAWS}。")
    said = linli("notice", case_file, tmp_path / "o.pdf", "--json")
    assert said.code == 1
    assert said.answer["missing_glyphs"] == [NOBODY_DRAWS, "\U0001e901"]
    assert list(said.answer) == KEYS
    assert said.answer["pages"] == 0
    assert "U+1E900" in said.refusal
    assert "U+1E901" in said.refusal
    assert not (tmp_path / "o.pdf").exists()


def test_rare_names_print(linli: Linli, case_file: Path, tmp_path: Path) -> None:
    put(case_file, contact="䶮㛃𬭎𠅤老师")
    assert linli("notice", case_file, tmp_path / "o.pdf", "--json").code == 0
    assert "䶮㛃𬭎𠅤" in read((tmp_path / "o.pdf").read_bytes()).words


def test_warnings_have_code_field_and_text(linli: Linli, case_file: Path, tmp_path: Path) -> None:
    put(case_file, when="12月3日 14:30")
    warnings = linli("notice", case_file, tmp_path / "o.pdf", "--json").answer["warnings"]
    assert warnings
    assert all(set(warning) == {"code", "field", "text"} for warning in warnings)
    assert all(warning["text"] != warning["code"] for warning in warnings)
    assert any(warning["field"] == "fields.when" for warning in warnings)


def test_a_place_that_cannot_be_written_is_said(
    linli: Linli, case_file: Path, tmp_path: Path
) -> None:
    said = linli("notice", put(case_file), tmp_path / "nowhere" / "o.pdf")
    assert said.code == 1
    assert "o.pdf" in said.refusal
    assert linli("notice", tmp_path / "none.json", tmp_path / "o.pdf").code == 1
    assert linli("notice", put(case_file), tmp_path).code == 1
    assert linli("notice", put(case_file)).code == 2
