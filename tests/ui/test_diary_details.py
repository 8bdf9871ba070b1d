"""One entry looked at closely: its next step, its matter, its files."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app.domain.diary import EntryState, FollowUpKind, Satisfaction
from app.services.diary_commands import JoinMatter, RemoveAttachment
from tests.ui.diary_office import add_entry, category_id, workspace_over
from ui.attachments.model import AttachmentsModel
from ui.tabs.diary import detail_words
from ui.tabs.diary.details_model import DetailsModel, Step


@pytest.fixture
def workspace(qapp, office, tmp_path):
    return workspace_over(office, tmp_path)


@pytest.fixture
def details(workspace):
    made = DetailsModel(workspace)
    workspace.changes.committed.connect(made.hear)
    return made


def test_the_usual_way_of_a_request(office, workspace, details):
    entry_id = add_entry(office, "电梯异响", category_id=category_id(office, "电梯"))
    details.show(entry_id)
    assert details.next_step is Step.START
    details.move(EntryState.IN_PROGRESS)
    assert details.next_step is Step.FINISH
    details.follow_up(FollowUpKind.CALL, "问过维保单位")
    details.move(EntryState.AWAITING_VISIT)
    assert details.next_step is Step.VISIT
    details.record_visit(Satisfaction.SATISFIED, "修得快")
    assert details.next_step is Step.REOPEN
    assert details.detail.entry.state is EntryState.CLOSED
    told = detail_words.timeline(details.looked, office.today())
    assert [line.kind for line in told] == ["收到", "处理中", "电话", "待回访", "回访"]
    assert told[-1].text == "满意：修得快"
    assert workspace.told[-1][0] == f"已记回访，{details.detail.entry.number} 办结"


def test_a_notice_is_begun_without_who_raised_it(office, workspace, details):
    subject = "3幢2单元501室金阿姨家门口积水"
    details.show(add_entry(office, subject, who_text="金阿姨"))
    went = []
    workspace.went_to.connect(lambda key, what: went.append((key, what)))
    details.write_notice()
    key, (new, known) = went[0]
    assert (key, new, known["entry_id"]) == ("notices", "new", details.entry_id)
    assert "积水" in known["fields"]["what"]
    assert "金阿姨" not in known["fields"]["what"]
    assert "501" not in known["fields"]["what"]


def test_a_dissatisfied_resident_takes_it_up_again(office, details):
    details.show(add_entry(office, "电梯异响"))
    details.move(EntryState.AWAITING_VISIT)
    details.record_visit(Satisfaction.DISSATISFIED, "还在响")
    assert details.next_step is Step.FINISH
    told = detail_words.timeline(details.looked, office.today())
    assert told[-1].text == "不满意：还在响（重新处理）"


def test_passing_on_needs_a_reason(office, details):
    details.show(add_entry(office, "电梯异响"))
    refused = []
    details.refused.connect(refused.append)
    details.move(EntryState.TRANSFERRED, " ")
    assert refused == ["转办或不予受理需要写明原因。"]
    assert details.detail.entry.state is EntryState.OPEN


def test_the_matter_says_which_time_it_is(office, details):
    first, second, third = (add_entry(office, f"想要棋牌室 {n}") for n in range(3))
    office.execute(JoinMatter(second, first))
    details.show(third)
    assert detail_words.matter_line(details.looked) == ""
    details.join(first)
    assert detail_words.matter_line(details.looked) == "第 3 次反映 · 查看前 2 次"
    told = detail_words.timeline(details.looked, office.today())
    assert [line.text for line in told][:2] == [
        "第 1 次反映：想要棋牌室 0",
        "第 2 次反映：想要棋牌室 1",
    ]
    details.show(first)
    assert detail_words.matter_line(details.looked) == "之后又反映 2 次 · 查看"
    details.split()
    assert detail_words.matter_line(details.looked) == ""


def test_entries_to_join_are_found_without_the_entry_itself(office, details):
    one, other = add_entry(office, "棋牌室"), add_entry(office, "棋牌室钥匙")
    details.show(one)
    found = []
    details.found.connect(found.append)
    details.search("棋牌室")
    assert [row.id for row in found[-1]] == [other]


def test_the_bin_and_back(office, details):
    details.show(add_entry(office, "电梯异响"))
    details.delete()
    assert details.next_step is Step.RESTORE
    details.restore()
    assert details.next_step is Step.START


def test_the_meeting_list(office, details):
    details.show(add_entry(office, "电梯异响"))
    details.set_for_meeting(on=True)
    assert details.detail.entry.for_meeting
    assert "例会议题" in detail_words.meta_line(details.detail, office.today())


def picture(file, color=Qt.GlobalColor.red):
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(color)
    assert image.save(str(file))
    return image


def test_a_picture_is_added_seen_opened_and_removed(qtbot, office, workspace, details, tmp_path):
    details.show(add_entry(office, "楼道灯不亮"))
    opened = []
    files = AttachmentsModel(workspace, opened.append, workspace.office.attach, RemoveAttachment)
    picture(tmp_path / "楼道 灯.png")
    files.add_files(details.entry_id, [tmp_path / "楼道 灯.png"])
    attached = details.detail.attachments[0]
    assert attached.name == "楼道 灯.png"
    assert files.picture(attached) is None or not files.picture(attached).isNull()
    assert not files.kept_picture(attached.digest).isNull()
    files.open(attached)
    assert opened[0].read_bytes() == (tmp_path / "楼道 灯.png").read_bytes()
    files.remove(attached)
    assert details.detail.attachments == ()
    workspace.undo()
    assert len(details.detail.attachments) == 1


def test_a_picture_from_the_clipboard(office, workspace, details, tmp_path):
    details.show(add_entry(office, "楼道灯不亮"))
    files = AttachmentsModel(
        workspace, lambda _file: None, workspace.office.attach, RemoveAttachment
    )
    files.add_image(details.entry_id, picture(tmp_path / "x.png"))
    assert details.detail.attachments[0].name.startswith("粘贴的图片 2026-11-23")


def test_an_empty_file_is_refused_in_words(office, workspace, details, tmp_path):
    details.show(add_entry(office, "楼道灯不亮"))
    files = AttachmentsModel(
        workspace, lambda _file: None, workspace.office.attach, RemoveAttachment
    )
    refused = []
    files.refused.connect(refused.append)
    (tmp_path / "空.pdf").write_bytes(b"")
    files.add_files(details.entry_id, [tmp_path / "空.pdf"])
    assert refused
    assert refused[0] != "attachment_empty"


def test_names_the_system_forbids_are_mended(office, workspace, details, tmp_path):
    details.show(add_entry(office, "楼道灯不亮"))
    opened = []
    files = AttachmentsModel(workspace, opened.append, workspace.office.attach, RemoveAttachment)
    place = files._place('a:b*?"<>|.txt')
    assert place.name == "a_b_.txt"
