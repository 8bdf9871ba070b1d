"""``new``, ``check``, ``backup`` and ``restore``: one office from founding to coming back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.bootstrap import open_office
from app.services.diary_commands import AddEntry, EntryFields
from tests.cli.running import Linli


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    file = tmp_path / "密码.txt"
    file.write_bytes("\ufeff红枫树下的猫\r\n".encode())  # as the Windows editor saves it
    return file


def content(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def write_entry(folder: Path, subject: str, password: str | None = None) -> None:
    office = open_office(folder, password, locked=False)
    office.execute(AddEntry(EntryFields(office.clock(), subject)))
    office.close()


def test_from_new_to_restored(linli: Linli, tmp_path: Path, password_file: Path) -> None:
    place, key = tmp_path / "新社区", ("--password-file", password_file)
    made = linli("new", place, "--community", "红枫社区", "--json", *key)
    assert made.code == 0
    assert made.answer["community"] == "红枫社区"
    assert {part.name for part in place.iterdir()} >= {
        "office.db",
        "attachments",
        "backups",
        "logs",
    }
    write_entry(place, "老年食堂", "红枫树下的猫")
    checked = linli("check", place, "--json", *key)
    assert (checked.code, checked.answer["ok"], checked.answer["entries"]) == (0, True, 1)
    saved = tmp_path / "备份" / "一.linli"
    backed_up = linli("backup", place, saved, "--json", *key)
    assert backed_up.code == 0
    assert Path(backed_up.answer["file"]) == saved
    assert backed_up.answer["verified"] is True
    assert [file.name for file in saved.parent.iterdir()] == [saved.name]
    back = tmp_path / "回来了"
    restored = linli("restore", saved, back, "--json", "--password-file", password_file)
    assert restored.code == 0
    found = linli("search", "食堂", "--office", back, "--json", *key)
    assert found.answer["total"] == 1


def test_the_recovery_code_opens_the_office(
    linli: Linli, tmp_path: Path, password_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "新社区"
    made = linli("new", place, "--community", "红枫", "--json", "--password-file", password_file)
    monkeypatch.setenv("LINLI_PASSWORD", made.answer["recovery_code"])
    assert linli("check", place).code == 0


def test_new_needs_a_password_and_an_empty_place(
    linli: Linli, tmp_path: Path, password_file: Path, office: Path
) -> None:
    refused = linli("new", tmp_path / "无密码", "--community", "红枫社区")
    assert refused.code == 1
    assert "密码" in refused.refusal
    assert not (tmp_path / "无密码").exists()
    before = content(office)
    taken = linli("new", office, "--community", "红枫社区", "--password-file", password_file)
    assert taken.code == 1
    assert taken.refusal
    assert content(office) == before
    missing = linli("new", tmp_path / "x", "--community", "x", "--password-file", tmp_path / "无")
    assert (missing.code, "无" in missing.refusal) == (1, True)


def test_a_wrong_password_opens_nothing(
    linli: Linli, tmp_path: Path, password_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "新社区"
    linli("new", place, "--community", "红枫社区", "--password-file", password_file)
    assert linli("check", place).code == 1
    monkeypatch.setenv("LINLI_PASSWORD", "不是这个密码")
    for verb in (("check", place), ("search", "x", "--office", place), ("backup", place, "y")):
        refused = linli(*verb)
        assert refused.code == 1
        assert "密码" in refused.refusal


@pytest.mark.parametrize("what", ["missing", "file", "empty"])
def test_what_is_no_office_is_said_to_be_none(linli: Linli, tmp_path: Path, what: str) -> None:
    place = tmp_path / "不是社区"
    if what == "file":
        place.write_text("x", encoding="utf-8")
    elif what == "empty":
        place.mkdir()
    before = content(tmp_path)
    for verb in (("check", place), ("search", "x", "--office", place), ("backup", place, "y")):
        refused = linli(*verb)
        assert refused.code == 1
        assert "不是社区" in refused.refusal
    assert content(tmp_path) == before


def test_a_backup_never_replaces_anything(linli: Linli, tmp_path: Path, office: Path) -> None:
    target = tmp_path / "已有.linli"
    target.write_text("别的", encoding="utf-8")
    refused = linli("backup", office, target)
    assert refused.code == 1
    assert "已有.linli" in refused.refusal
    assert target.read_text(encoding="utf-8") == "别的"
    into_folder = linli("backup", office, tmp_path, "--json")
    assert Path(into_folder.answer["file"]).parent == tmp_path


def test_restoring_keeps_what_stood_there(linli: Linli, tmp_path: Path, office: Path) -> None:
    saved = tmp_path / "早.linli"
    linli("backup", office, saved)
    write_entry(office, "后来写的")
    assert linli("restore", saved, office).code == 0
    assert linli("search", "后来写的", "--office", office, "--json").answer["total"] == 0
    kept = [folder for folder in tmp_path.iterdir() if "before-restore" in folder.name]
    assert len(kept) == 1
    assert linli("search", "后来写的", "--office", kept[0], "--json").answer["total"] == 1


def test_nothing_is_restored_over_an_open_office(
    linli: Linli, tmp_path: Path, office: Path
) -> None:
    saved = tmp_path / "早.linli"
    linli("backup", office, saved)
    window = open_office(office, None)
    try:
        refused = linli("restore", saved, office)
        assert refused.code == 1
        assert refused.refusal
        # The other verbs work beside the window.
        assert linli("check", office).code == 0
        assert linli("backup", office, tmp_path / "旁边.linli").code == 0
    finally:
        window.close()
    assert linli("restore", saved, office).code == 0


def test_a_damaged_backup_restores_nothing(linli: Linli, tmp_path: Path, office: Path) -> None:
    saved, back = tmp_path / "坏.linli", tmp_path / "回来了"
    linli("backup", office, saved)
    whole = saved.read_bytes()
    for damaged in (b"", b"PK", whole[:5000], whole[:9000] + b"\0" * 200 + whole[9200:]):
        saved.write_bytes(damaged)
        refused = linli("restore", saved, back)
        assert refused.code == 1
        assert "坏.linli" in refused.refusal
        assert not back.exists()
    assert linli("restore", tmp_path / "没有.linli", back).code == 1


def test_check_names_a_missing_attachment(linli: Linli, tmp_path: Path, office: Path) -> None:
    photo = tmp_path / "楼道.jpg"
    photo.write_bytes(b"photo")
    opened = open_office(office, None)
    entry = opened.execute(AddEntry(EntryFields(opened.clock(), "楼道堆物"))).result
    opened.attach(entry, photo)
    opened.close()
    assert linli("check", office).code == 0
    shutil.rmtree(office / "attachments")
    checked = linli("check", office, "--json")
    assert checked.code == 1
    assert checked.answer["ok"] is False
    assert [problem["name"] for problem in checked.answer["problems"]] == ["楼道.jpg"]
    assert checked.refusal
