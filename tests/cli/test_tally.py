"""``linli tally``: the contract's cases and answers, and every malformed one refused in a line."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Linli, Said

COMMITTEE: dict[str, Any] = {
    "body": "owners_committee",
    "profile": "hangzhou",
    "seats": 7,
    "in_office": 7,
    "present": 7,
    "votes": {"yes": 6, "no": 1, "abstain": 0, "invalid": 0},
    "signed_yes": 6,
    "matter": "daily",
}
NOTHING = {"area": "0", "heads": 0}
OWNERS: dict[str, Any] = {
    "body": "owners_assembly",
    "profile": "hangzhou",
    "item": 8,
    "total": {"area": "90000.00", "heads": 900},
    "cast": {
        "yes": {"area": "45000.00", "heads": 450},
        "no": {"area": "15000.00", "heads": 150},
        "abstain": NOTHING,
        "invalid": NOTHING,
    },
    "silent_delivered": NOTHING,
    "non_voters": "not_participating",
}
ROLL: dict[str, Any] = {
    "body": "owners_assembly",
    "item": 9,
    "roll": [
        {
            "unit": "1-1-101",
            "area": "100.00",
            "owners": ["甲"],
            "state": "delivered",
            "kind": "flat",
        },
        {"unit": "1-1-102", "area": "80.5", "owners": ["乙", "丙"]},
        {"unit": "1-1-103", "area": "90", "owners": [], "state": "unsold"},
    ],
    "ballots": {"1-1-101": "yes", "1-1-102": "yes"},
}
PARTIES: dict[str, Any] = {
    "body": "tripartite",
    "parties": {"community": "agree", "property": "reserve", "owners_committee": "agree"},
}
RESIDENTS: dict[str, Any] = {
    "body": "resident_representatives",
    "entitled": 45,
    "present": 30,
    "votes": {"yes": 15, "no": 15, "abstain": 0, "invalid": 0},
    "kind": "ordinary",
}
CUSTOM: dict[str, Any] = {
    "body": "custom",
    "entitled": 20,
    "present": 15,
    "votes": {"yes": 7, "no": 4, "abstain": 2, "invalid": 1},
    "rule": {
        "base": "valid",
        "threshold": "1/2",
        "inclusive": False,
        "quorum": {"threshold": "1/2", "inclusive": False},
        "min_yes": 0,
    },
}


class Tally:
    """``tally(case)`` writes the case and runs the verb."""

    def __init__(self, linli: Linli, folder: Path) -> None:
        self._linli, self._file = linli, folder / "表决.json"

    def __call__(self, case: object) -> Said:
        return self.text(json.dumps(case, ensure_ascii=False))

    def text(self, written: str) -> Said:
        self._file.write_text(written, encoding="utf-8")
        return self._linli("tally", self._file, "--json")


@pytest.fixture
def tally(linli: Linli, tmp_path: Path) -> Tally:
    return Tally(linli, tmp_path)


def changed(case: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    """A copy with one field set, «votes.yes»; numbers pick from lists; ``...`` takes it away."""
    copy = deepcopy(case)
    *above, last = path.split("/")
    place: Any = copy
    for step in above:
        place = place[int(step)] if isinstance(place, list) else place[step]
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return copy


def test_the_committee_of_the_contract(tally: Tally) -> None:
    said = tally(COMMITTEE)
    assert said.code == 0
    answer = said.answer
    assert list(answer)[:7] == [
        *("outcome", "reason", "needed", "margin", "tie", "warnings", "readings"),
    ]
    assert answer["outcome"] == "passed"
    assert answer["reason"] == (
        "应到7人，实到7人（过半数，有效）；赞成6、反对1、弃权0；以全体委员为基数，需4票，超2票，通过。"
    )
    assert (answer["needed"], answer["margin"], answer["tie"]) == (4, 2, False)
    assert answer["warnings"] == []
    assert [(one["name"], one["outcome"]) for one in answer["readings"]] == [
        ("by_members_in_office", "passed"),
        ("by_seats", "passed"),
    ]


def test_owners_are_told_in_area_and_heads(tally: Tally) -> None:
    answer = tally(OWNERS).answer
    assert answer["outcome"] == "passed"
    assert answer["needed"] == {"area": "45000.00", "heads": 450}
    assert answer["margin"] == {"area": "0.00", "heads": 0}
    short = tally(changed(OWNERS, "cast/yes/area", "44999.99")).answer
    assert short["outcome"] == "no_quorum"
    lost = changed(changed(OWNERS, "cast/yes/area", "44999.99"), "cast/no/area", "15000.01")
    assert tally(lost).answer["margin"] == {"area": "-0.01", "heads": 0}


def test_owners_by_roll(tally: Tally) -> None:
    answer = tally(ROLL).answer
    assert answer["turnout"]["whole"] == {"area": "270.50", "heads": 3}
    assert answer["turnout"]["part"] == {"area": "180.50", "heads": 2}
    assert answer["outcome"] == "passed"


def test_the_other_bodies(tally: Tally) -> None:
    parties = tally(PARTIES).answer
    assert (parties["outcome"], parties["needed"], parties["margin"]) == ("not_agreed", 3, -1)
    assert tally(RESIDENTS).answer["outcome"] == "failed"
    custom = tally(CUSTOM).answer
    assert (custom["outcome"], custom["needed"], custom["margin"]) == ("passed", 7, 0)
    both = changed(changed(CUSTOM, "rule", ...), "rules", [CUSTOM["rule"], CUSTOM["rule"]])
    assert tally(both).answer["outcome"] == "passed"
    households = changed(changed(CUSTOM, "body", "household_consultation"), "present", ...)
    assert tally(households).answer["turnout"]["part"] == 14


def test_what_may_be_left_out(tally: Tally) -> None:
    least = {"body": "owners_committee", "in_office": 7, "present": 4, "votes": {"yes": 4, "no": 0}}
    answer = tally(least).answer
    assert answer["outcome"] == "passed"
    assert [warning["code"] for warning in answer["warnings"]] == ["signatures_not_recorded"]
    assert tally({**least, "signed_yes": None, "matter": None}).answer == answer
    absent = changed(PARTIES, "parties/property", None)
    assert tally(absent).answer["outcome"] == "not_agreed"


def test_warnings_carry_code_basis_and_text(tally: Tally) -> None:
    (warning,) = tally(changed(COMMITTEE, "matter", "小区停车收费")).answer["warnings"]
    assert (warning["code"], warning["basis"]) == ("owners_must_decide", "民法典278(8)")
    assert "四分之三" in warning["text"]


def test_fields_of_no_use_are_pointed_out(tally: Tally) -> None:
    (warning,) = tally({**COMMITTEE, "signed": 3}).answer["warnings"]
    assert warning["code"] == "fields_not_used"
    assert "signed" in warning["text"]
    assert tally(OWNERS).answer["warnings"] == []


@pytest.mark.parametrize(
    ("case", "path", "value", "named"),
    [
        (COMMITTEE, "body", ..., "body"),
        (COMMITTEE, "body", "parliament", "body"),
        (COMMITTEE, "body", 7, "body"),
        (COMMITTEE, "profile", "atlantis", "profile"),
        (COMMITTEE, "in_office", ..., "in_office"),
        (COMMITTEE, "present", ..., "present"),
        (COMMITTEE, "present", "7", "present"),
        (COMMITTEE, "present", 7.0, "present"),
        (COMMITTEE, "present", True, "present"),
        (COMMITTEE, "present", -1, "present"),
        (COMMITTEE, "present", 8, "present"),
        (COMMITTEE, "seats", 6, "seats"),
        (COMMITTEE, "votes", ..., "votes"),
        (COMMITTEE, "votes", [6, 1], "votes"),
        (COMMITTEE, "votes/no", ..., "votes.no"),
        (COMMITTEE, "votes/no", -1, "votes.no"),
        (COMMITTEE, "votes/no", 2, "votes"),
        (COMMITTEE, "votes/yes", 10**30, "votes.yes"),
        (COMMITTEE, "votes/yes", float("nan"), "NaN"),
        (COMMITTEE, "signed_yes", 7, "signed_yes"),
        (COMMITTEE, "matter", 3, "matter"),
        (OWNERS, "item", ..., "item"),
        (OWNERS, "item", 10, "item"),
        (OWNERS, "item", 0, "item"),
        (OWNERS, "total", ..., "total"),
        (OWNERS, "total/area", "90000.001", "total.area"),
        (OWNERS, "total/area", "-1.00", "total.area"),
        (OWNERS, "total/area", "9e4", "total.area"),
        (OWNERS, "total/area", "NaN", "total.area"),
        (OWNERS, "total/area", "9 0000", "total.area"),
        (OWNERS, "total/area", "９０", "total.area"),
        (OWNERS, "total/area", "", "total.area"),
        (OWNERS, "total/area", 90000.5, "total.area"),
        (OWNERS, "total/heads", ..., "total.heads"),
        (OWNERS, "total/heads", 599, "total.heads"),
        (OWNERS, "total/area", "59999.99", "total.area"),
        (OWNERS, "cast", ..., "cast"),
        (OWNERS, "cast/no", ..., "cast.no"),
        (OWNERS, "cast/yes/heads", 1.5, "cast.yes.heads"),
        (OWNERS, "silent_delivered", {"area": "30000.01", "heads": 0}, "silent_delivered.area"),
        (OWNERS, "non_voters", "counted", "non_voters"),
        (OWNERS, "roll", ROLL["roll"], "roll"),
        (ROLL, "roll", [], "roll"),
        (ROLL, "roll", {}, "roll"),
        (ROLL, "roll", ["1-1-101"], "roll[0]"),
        (ROLL, "roll", [ROLL["roll"][0]] * 2, "roll[1].unit"),
        (ROLL, "roll", [{"unit": "", "area": "1", "owners": ["甲"]}], "roll[0].unit"),
        (ROLL, "roll", [{"unit": "1", "area": "1", "owners": []}], "roll[0].owners"),
        (ROLL, "roll", [{"unit": "1", "area": "1", "owners": [3]}], "roll[0].owners"),
        (ROLL, "roll", [{"unit": "1", "area": "1", "owners": ["甲"], "kind": "tent"}], "kind"),
        (ROLL, "ballots", {"9-9-999": "yes"}, "ballots"),
        (ROLL, "ballots", {"1-1-101": "maybe"}, "ballots.1-1-101"),
        (ROLL, "ballots", {"1-1-101": None}, "ballots.1-1-101"),
        (ROLL, "ballots", {"1-1-101": "yes", " 1-1-101": "no"}, "ballots"),
        (ROLL, "silent_units", ["1-1-101"], "silent_units"),
        (ROLL, "count_parking_area", "no", "count_parking_area"),
        (PARTIES, "parties", ..., "parties"),
        (PARTIES, "parties/property", "maybe", "parties.property"),
        (RESIDENTS, "kind", "lottery", "kind"),
        (RESIDENTS, "present", 46, "entitled"),
        (CUSTOM, "rule", ..., "rule"),
        (CUSTOM, "rule/base", "area", "rule.base"),
        (CUSTOM, "rule/threshold", "0.5", "rule.threshold"),
        (CUSTOM, "rule/threshold", 0.5, "rule.threshold"),
        (CUSTOM, "rule/threshold", "1/0", "rule.threshold"),
        (CUSTOM, "rule/threshold", "1/1", "1"),
        (CUSTOM, "rule/threshold", "3/2", "3/2"),
        (CUSTOM, "rule/threshold", "0/2", "0"),
        (CUSTOM, "rule/inclusive", 1, "rule.inclusive"),
        (CUSTOM, "rule/quorum", "1/2", "rule.quorum"),
        (CUSTOM, "rule/min_yes", -1, "rule.min_yes"),
        (CUSTOM, "rules", [CUSTOM["rule"]], "rules"),
    ],
)
def test_a_case_that_makes_no_sense_is_refused(
    tally: Tally, case: dict[str, Any], path: str, value: object, named: str
) -> None:
    said = tally(changed(case, path, value))
    assert said.code == 1
    assert "表决.json" in said.refusal
    assert named in said.refusal
    assert "?" not in said.refusal
    assert said.answer["ok"] is False


@pytest.mark.parametrize(
    "written",
    ["", "[]", "7", "{", "{'body': 1}", '{"body":"custom"} x', "[" * 100_000, '{"a":1,"a":2}'],
)
def test_what_is_not_one_json_object_is_refused(tally: Tally, written: str) -> None:
    said = tally.text(written)
    assert said.code == 1
    assert "表决.json" in said.refusal


def test_a_unit_with_two_ballots_is_refused(tally: Tally) -> None:
    written = json.dumps(ROLL, ensure_ascii=False)
    said = tally.text(written.replace('"1-1-102": "yes"', '"1-1-101": "no"'))
    assert said.code == 1
    assert "1-1-101" in said.refusal


def test_a_file_that_is_not_there_or_not_text(linli: Linli, tmp_path: Path) -> None:
    assert linli("tally", tmp_path / "nowhere.json", "--json").code == 1
    assert linli("tally", tmp_path, "--json").code == 1
    gbk = tmp_path / "gbk.json"
    gbk.write_bytes('{"body":"自定"}'.encode("gbk"))
    said = linli("tally", gbk, "--json")
    assert said.code == 1
    assert "gbk.json" in said.refusal


def test_a_byte_order_mark_is_no_trouble(linli: Linli, tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    file.write_text(json.dumps(COMMITTEE), encoding="utf-8-sig")
    assert linli("tally", file, "--json").answer["outcome"] == "passed"


def test_a_person_reads_sentences(linli: Linli, tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    file.write_text(json.dumps({**COMMITTEE, "matter": "广告"}), encoding="utf-8")
    said = linli("tally", file)
    assert said.out.splitlines()[0].endswith("需4票，超2票，通过。")
    assert said.out.count("民法典第278条第(8)项") == 1


def test_wrong_usage(linli: Linli) -> None:
    assert linli("tally").code == 2
    assert linli("tally", "a.json", "b.json").code == 2
