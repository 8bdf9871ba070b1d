"""``demo`` makes the sample community, its papers and its pictures, and harms nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import Linli

ROOT = Path(__file__).resolve().parents[2]
IN_BRIEF = """
import sys
import app.cli.demo_offices as offices
import ui.demo_looks as looks
import ui.demo_pictures as pictures
from app.cli.main import main

offices.MANY = 300
looks.PLAIN = looks.THOROUGH = (looks.Look(language="en"),)
looks.BRIEF = ()
pictures.WALLS = pictures.WALLS[-1:]
sys.exit(main(["demo", sys.argv[1], "--json"]))
"""
PAPERS = {
    *("entry", "key_sheet", "monthly_summary", "receipt_A4", "receipt_A5"),
    *("recovery_sheet", "register_day", "register_month"),
    *("agenda", "agenda_posted", "invitation", "sign_in_sheet", "ballots", "ballots_secret"),
    *("consultation_forms", "minutes_record", "minutes_public", "result_notice", "vote_rules"),
    *("action_list", "action_list_by_party", "property_report"),
    *("notice_register", "posting_proof", "envelopes", "address_labels_2x8", "notice_series"),
    *("notice_outage", "notice_outage_stair_A3", "notice_common_income", "notice_three_lists"),
}
SCENES_OF_THE_WALL = (
    *("welcome", "item", "material", "speakers", "recess", "vote", "vote_hidden"),
    *("result", "actions", "close", "sign", "black"),
)
SCREENS = {
    *("today", "today_empty", "diary_list", "diary_empty", "diary_quick", "diary_form"),
    *("diary_grouped", "diary_searched", "diary_many", "diary_twelve_long_name"),
    *("history", "settings", "residents", "import", "import_preview", "welcome"),
    *("meetings", "meetings_empty", "prepare", "meeting_people", "meeting_roll"),
    *("run_sign_in", "run_item", "run_vote", "run_recess", "run_result", "run_vote_warning"),
    *("run_paper", "run_secret", "run_tripartite", "after_record", "after_sealed", "actions"),
    *("notices", "notices_empty", "notice_objections", "notice_post", "notice_take_down"),
    *("notice_choose", "notice_write", "notice_two_pages", "notice_refused", "notice_series"),
    *("notice_labels", "notice_templates", "notice_boards", "notice_forms"),
    *(f"projector_{scene}" for scene in SCENES_OF_THE_WALL),
}


@pytest.mark.slow
def test_everything_is_drawn_without_a_display(linli: Linli, tmp_path: Path) -> None:
    out = tmp_path / "示例 输出"
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "QT_QPA_PLATFORM")}
    command = [sys.executable, "-c", IN_BRIEF, str(out)]
    for _ in range(2):  # the second time over the first
        done = subprocess.run(
            command, cwd=ROOT, env=environment | {"PYTHONPATH": str(ROOT)}, capture_output=True,
            check=True, encoding="utf-8",
        )  # fmt: skip
        assert done.stderr == ""
        answer = json.loads(done.stdout)
        papers = [file.stem for file in (out / "pdf").iterdir()]
        assert len(papers) == answer["documents"]
        assert {name.split("-")[0] for name in papers} >= PAPERS
        pictures = [file.stem for file in (out / "screens").iterdir()]
        assert len(pictures) == answer["pictures"]
        assert {name.split("-")[0] for name in pictures} >= SCREENS
    assert linli("check", out / "office").code == 0
    assert linli("search", "食堂", "--office", out / "office", "--json").answer["total"] > 5
    assert [folder.name for folder in tmp_path.iterdir()] == [out.name]


def test_a_folder_with_something_else_in_it_is_left_alone(linli: Linli, tmp_path: Path) -> None:
    (tmp_path / "论文.txt").write_text("三年的工作", encoding="utf-8")
    refused = linli("demo", tmp_path, "--json")
    assert refused.code == 1
    assert refused.answer["error"] == "demo_folder_in_use"
    assert refused.refusal
    assert [file.name for file in tmp_path.iterdir()] == ["论文.txt"]
