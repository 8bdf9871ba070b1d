"""Everything of a meeting lands in one folder, whole or not at all."""

import pytest

from app.domain.errors import RuleViolation
from app.ports.progress import Cancelled, SilentProgress
from app.services.meetings.meeting_folder import folder_name, write_meeting_folder
from app.sheets import read_sheet
from tests.ui.meeting_office import hold_meeting


@pytest.fixture
def book(office, tmp_path):
    """The evening, with two photos of one name and a name no system takes."""
    meeting_id = hold_meeting(office)
    for folder, action_id in (("a", 3), ("b", 3)):
        photo = tmp_path / folder / "照片.png"
        photo.parent.mkdir()
        photo.write_bytes(folder.encode())
        office.attach_to_meeting(photo, action_id=action_id)
    return office.meetings.book(meeting_id)


class StopsAt(SilentProgress):
    def __init__(self, step):
        self.step = step

    def report(self, done, total, note=""):
        if done == self.step:
            raise Cancelled


def test_papers_sheets_and_files(office, book, tmp_path):
    folder = write_meeting_folder(office, book, tmp_path, "zh_CN", SilentProgress())
    assert folder.name == "2026-11 阳光社区三方例会"
    names = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    assert {"会议记录.pdf", "会议纪要.pdf", "会议结果公告.pdf", "督办清单.pdf"} <= names
    assert {"表格/表决.xlsx", "表格/表决.csv", "表格/会议过程.xlsx", "表格/议定事项.csv"} <= names
    photos = sorted(name for name in names if name.startswith("附件/"))
    assert photos == ["附件/2026-11-01 照片.png", "附件/2026-11-01 照片_.png"]
    assert {(folder / name).read_bytes() for name in photos} == {b"a", b"b"}
    assert (folder / "会议纪要.pdf").read_bytes().startswith(b"%PDF")


def test_the_sheets_say_what_was_decided(office, book, tmp_path):
    folder = write_meeting_folder(office, book, tmp_path, "zh_CN", SilentProgress())
    last = cells(folder / "表格" / "表决.csv")[-1]
    assert last[6:11] == ["6", "1", "0", "0", "通过"]
    assert last[13] == "看错一张票"
    assert cells(folder / "表格" / "表决明细.csv")[1][2:4] == ["俞国平", "赞成"]
    assert len(cells(folder / "表格" / "会议过程.xlsx")) == len(book.events) + 1


def cells(file):
    return [[str(cell) for cell in row] for _number, row in read_sheet(file).rows()]


@pytest.mark.parametrize("step", [0, 4, 9])
def test_what_is_stopped_leaves_nothing(office, book, tmp_path, step):
    target = tmp_path / "out"
    target.mkdir()
    with pytest.raises(Cancelled):
        write_meeting_folder(office, book, target, "zh_CN", StopsAt(step))
    assert list(target.iterdir()) == []


def test_an_existing_folder_is_not_touched(office, book, tmp_path):
    (tmp_path / folder_name(book)).mkdir()
    with pytest.raises(RuleViolation) as refused:
        write_meeting_folder(office, book, tmp_path, "zh_CN", SilentProgress())
    assert refused.value.code == "folder_exists"
