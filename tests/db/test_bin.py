"""The bin keeps what was deleted for 90 days, and no longer."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.bootstrap import open_office
from app.domain.diary import FollowUpKind
from app.ports.queries import EntryChip, EntryFilter
from app.services.diary_commands import AddEntry, AddFollowUp, DeleteEntries, EntryFields
from tests.db.open_offices import START


@pytest.fixture
def folder(office, office_folder, tmp_path):
    """An office with a matter of three entries, the first of which is in the bin."""
    first = office.execute(AddEntry(EntryFields(START, "楼道灯不亮"))).result
    for words in ("灯还是不亮", "第三次说灯"):
        office.execute(AddEntry(EntryFields(START, words), joins=first))
    office.execute(AddFollowUp(first, FollowUpKind.CALL, "已联系物业"))
    (tmp_path / "灯.jpg").write_bytes(b"a photo")
    office.attach(first, tmp_path / "灯.jpg")
    office.execute(DeleteEntries((first,)))
    office.close()
    return office_folder


@pytest.mark.parametrize(("days", "kept"), [(89, 1), (91, 0)])
def test_ninety_days_in_the_bin(folder, days, kept):
    office = open_office(folder, None, clock=lambda: START + timedelta(days=days))
    undoable = office.undo_history.undo_label()
    office.clear_old_bin()
    binned = EntryFilter(office.today(), chip=EntryChip.BIN)
    assert office.diary.count(binned) == kept
    assert (office.diary.detail(1) is not None) == bool(kept)
    assert [office.diary.detail(n).raised for n in (2, 3)] == [2, 2]
    assert office.undo_history.undo_label() == undoable
    assert office.storage.check().is_sound
    office.close()


def test_a_deletion_too_old_to_undo_is_said(folder):
    office = open_office(folder, None, clock=lambda: START + timedelta(days=91))
    office.clear_old_bin()
    with pytest.raises(Exception, match="undo_conflict"):
        office.undo_history.undo()
    office.close()
