"""The sample community in a real office: stored as one act, sound, and ready for the next entry."""

from datetime import UTC, datetime

from app.bootstrap import open_sample
from app.domain.local_time import at_local
from app.ports.queries import EntryChip, EntryFilter, HistoryFilter
from app.services.diary_commands import AddEntry, EntryFields

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


def test_the_sample_office_opens_sound_and_goes_on(tmp_path):
    office = open_sample(clock=lambda: NOW, folder=tmp_path / "示例 office")
    try:
        today = office.today()
        counts = office.diary.counts(today, "小何")
        assert (counts.overdue, counts.due_today, counts.awaiting_visit) == (3, 2, 3)
        assert office.storage.check().problems == ()
        assert {one.name for one in office.queries.staff()} == {"小何", "小陈", "小李"}
        newest = office.queries.history(HistoryFilter())[0]
        assert (newest.label, newest.kind) == ("FillSampleCommunity", "upkeep")
        last = max(row.number for row in office.diary.first_page(EntryFilter(day=today)))
        added = office.execute(AddEntry(EntryFields(at_local(2026, 11, 23, 16), "路灯不亮")))
        detail = office.diary.detail(added.result)
        assert detail is not None
        assert int(detail.entry.number[5:]) == int(last[5:]) + 1
        fire_lane = EntryFilter(day=today, words="消防通道 叶永康", chip=EntryChip.OPEN)
        assert office.diary.first_page(fire_lane)[0].raised == 9
    finally:
        office.close()
