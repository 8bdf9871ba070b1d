"""``search`` answers as the contract says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.bootstrap import open_office
from app.domain.diary import FollowUpKind
from app.services.diary_commands import AddEntry, AddFollowUp, EntryFields
from tests.cli.running import Linli

RECEIVED = datetime(2026, 11, 20, 1, 12, 30, tzinfo=UTC)


@pytest.fixture
def filled(office: Path) -> Path:
    opened = open_office(office, None)
    for number in range(130):
        fields = EntryFields(RECEIVED + timedelta(minutes=number), f"路灯{number}不亮")
        opened.execute(AddEntry(fields))
    fields = EntryFields(
        RECEIVED, "老年食堂", "菜太硬，想要Ｗｉ-Ｆｉ", who_text="金阿姨",
        building="3", entrance="2", room="501",
    )  # fmt: skip
    entry = opened.execute(AddEntry(fields)).result
    opened.execute(AddFollowUp(entry, FollowUpKind.CALL, "已告诉物业"))
    opened.close()
    return office


def test_a_hit_is_number_time_who_and_text(linli: Linli, filled: Path) -> None:
    said = linli("search", "食堂", "--office", filled, "--json")
    assert said.code == 0
    assert said.answer == {
        "total": 1,
        "hits": [
            {
                "number": "2026-0131",
                "received": "2026-11-20T09:12",
                "who": "金阿姨 3-2-501",
                "text": "老年食堂\n菜太硬，想要Ｗｉ-Ｆｉ",
            }
        ],
    }


@pytest.mark.parametrize(
    "words", ["金阿姨", "jay", "3-2-501", "食堂 太硬", "物业", "wi-fi", "2026-0131"]
)
def test_everything_of_an_entry_is_found(linli: Linli, filled: Path, words: str) -> None:
    assert linli("search", words, "--office", filled, "--json").answer["total"] == 1


def test_in_text_looks_at_subject_and_text_alone(linli: Linli, filled: Path) -> None:
    for words, total in (("太硬", 1), ("硬，想", 1), ("金阿姨", 0), ("物业", 0), ("食堂菜", 0)):
        said = linli("search", words, "--in", "text", "--office", filled, "--json")
        assert (words, said.answer["total"]) == (words, total)


@pytest.mark.parametrize(
    ("limit", "shown"), [(0, 0), (1, 1), (20, 20), (100, 100), (120, 120), (500, 130)]
)
def test_the_limit_is_for_the_hits_only(linli: Linli, filled: Path, limit: int, shown: int) -> None:
    answer = linli("search", "不亮", "--limit", limit, "--office", filled, "--json").answer
    assert (answer["total"], len(answer["hits"])) == (130, shown)
    numbers = [hit["number"] for hit in answer["hits"]]
    assert numbers == sorted(numbers, reverse=True)
    assert len(set(numbers)) == shown


@pytest.mark.parametrize(
    "words", ['"', "'; --", "AND OR NOT", "*", "(", "\\", "NEAR(", "^水", "\0"]
)
def test_signs_are_no_query_language(linli: Linli, filled: Path, words: str) -> None:
    assert linli("search", words, "--office", filled, "--json").code == 0
