"""A backup counts only when it was opened and counted; restoring loses nothing."""

import json
import zipfile
from datetime import UTC, datetime, timedelta

import pytest

from app.bootstrap import open_office, restore_office
from app.domain.errors import RuleViolation
from app.services.diary_commands import AddEntry, EntryFields
from db import backup


@pytest.fixture
def filled(office, tmp_path):
    entry = office.execute(AddEntry(EntryFields(office.clock(), "楼道灯不亮"))).result
    (tmp_path / "灯.jpg").write_bytes(b"\xff\xd8 a photo")
    office.attach(entry, tmp_path / "灯.jpg")
    return office


def test_an_outside_backup_holds_everything(filled, tmp_path):
    report = filled.storage.backup(tmp_path / "u盘" / "a.linli", None)
    assert report.rows["diary_entry"] == 1
    assert report.attachments == 1
    rows = restore_office(report.file, tmp_path / "restored", None)
    assert rows == report.rows
    again = open_office(tmp_path / "restored", None)
    detail = again.diary.detail(1)
    assert again.attachments.read(detail.attachments[0].digest) == b"\xff\xd8 a photo"
    assert again.storage.check().is_sound
    again.close()


def test_an_inside_backup_finds_its_attachments_again(filled, office_folder, tmp_path):
    report = filled.backup_now()
    assert report.attachments == 0
    assert filled.last_backup().file == report.file
    filled.close()
    restore_office(report.file, tmp_path / "elsewhere", None)
    again = open_office(tmp_path / "elsewhere", None)
    assert again.storage.check().is_sound
    again.close()
    restore_office(report.file, office_folder, None)
    again = open_office(office_folder, None)
    assert again.storage.check().is_sound
    again.close()
    kept = office_folder.with_name(f"{office_folder.name}.before-restore-1")
    assert (kept / "office.db").is_file()


def test_a_damaged_backup_changes_nothing(filled, office_folder, tmp_path):
    file = filled.storage.backup(tmp_path / "a.linli", None).file
    filled.close()
    before = (office_folder / "office.db").read_bytes()
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    for name, damaged in (
        ("flipped", bytes(content)),
        ("cut", bytes(content[:1000])),
        ("not", b"x"),
    ):
        broken = tmp_path / f"{name}.linli"
        broken.write_bytes(damaged)
        with pytest.raises(RuleViolation, match="backup_damaged"):
            restore_office(broken, office_folder, None)
        assert (office_folder / "office.db").read_bytes() == before
    assert not list(tmp_path.glob("*restor*"))


def test_an_archive_cannot_write_outside_the_folder(filled, tmp_path):
    file = filled.storage.backup(tmp_path / "a.linli", None).file
    evil = tmp_path / "evil.linli"
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(evil, "w") as target:
        listed = json.loads(source.read("backup.json"))
        listed["files"]["../outside.txt"] = "0"
        target.writestr("backup.json", json.dumps(listed))
        target.writestr("../outside.txt", "boo")
        for name in ("office.db", "keys.json"):
            target.writestr(name, source.read(name))
    with pytest.raises(RuleViolation, match="backup_damaged"):
        restore_office(evil, tmp_path / "restored", None)
    assert not (tmp_path / "outside.txt").exists()


def test_nothing_is_overwritten(filled, tmp_path):
    (tmp_path / "a.linli").write_text("mine", encoding="utf-8")
    with pytest.raises(RuleViolation, match="backup_exists"):
        filled.storage.backup(tmp_path / "a.linli", None)
    assert (tmp_path / "a.linli").read_text(encoding="utf-8") == "mine"


def test_an_open_office_is_not_restored_over(filled, office_folder, tmp_path):
    file = filled.storage.backup(tmp_path / "a.linli", None).file
    with pytest.raises(RuleViolation, match="office_in_use"):
        restore_office(file, office_folder, None)


def test_the_newest_of_each_of_twelve_days_is_kept(tmp_path):
    start = datetime(2026, 11, 1, 1, 0, tzinfo=UTC)
    for day in range(15):
        for hour in (0, 8):
            at = start + timedelta(days=day, hours=hour)
            backup.free_target(tmp_path, at).touch()
    backup.thin(tmp_path)
    left = sorted(file.name for file in tmp_path.iterdir())
    assert len(left) == backup.KEPT_DAYS
    assert left[0] == "2026-11-04_170000.linli"
    assert left[-1] == "2026-11-15_170000.linli"


def test_two_backups_in_one_second_both_stay_until_thinned(tmp_path):
    at = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
    first = backup.free_target(tmp_path, at)
    first.touch()
    second = backup.free_target(tmp_path, at)
    second.touch()
    assert sorted([first, second]) == [first, second]
    assert backup.last_backup(tmp_path) == second


def test_a_folder_that_is_no_office_is_left_alone(filled, tmp_path):
    file = filled.storage.backup(tmp_path / "a.linli", None).file
    (tmp_path / "文稿").mkdir()
    (tmp_path / "文稿" / "信.txt").write_text("我的", encoding="utf-8")
    with pytest.raises(RuleViolation, match="restore_folder_in_use"):
        restore_office(file, tmp_path / "文稿", None)
    assert [file.name for file in (tmp_path / "文稿").iterdir()] == ["信.txt"]
