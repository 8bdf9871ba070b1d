"""Keeps a real office of the newest schema for the tests of later ones.

``python -m tests.db.old_schemas.keep`` writes ``<version>.linli`` beside this file. Run it once
when a schema version is finished, never again: later versions must open that very file.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from app.bootstrap import open_office
from app.domain.diary import EntryState, FollowUpKind, Satisfaction
from app.domain.people import Resident
from app.services.diary_commands import (
    AddEntry,
    AddFollowUp,
    ChangeEntryState,
    DeleteEntries,
    EntryFields,
    RecordReturnVisit,
)
from app.services.office_commands import SaveResident
from db import schema
from tests.db.open_offices import make_open_office, ticking_clock


def keep(target: Path) -> None:
    """Make an office with one thing of each kind and back it up to ``target``."""
    with tempfile.TemporaryDirectory() as folder:
        place = make_open_office(Path(folder) / "office", ticking_clock())
        office = open_office(place, None, clock=ticking_clock())
        person = Resident(None, "金阿姨", ("13800000001",), "3", "2", "501")
        office.execute(SaveResident(person))
        fields = EntryFields(office.clock(), "希望有老年食堂", resident_id=1, category_id=1)
        first = office.execute(AddEntry(fields)).result
        again = EntryFields(office.clock(), "还是想要老年食堂", resident_id=1)
        office.execute(AddEntry(again, joins=first))
        gone = office.execute(AddEntry(EntryFields(office.clock(), "记错了"))).result
        office.execute(DeleteEntries((gone,)))
        office.execute(AddFollowUp(first, FollowUpKind.CALL, "已电话联系"))
        office.execute(ChangeEntryState(first, EntryState.AWAITING_VISIT))
        office.execute(RecordReturnVisit(first, Satisfaction.SATISFIED, "很好"))
        photo = Path(folder) / "食堂.txt"
        photo.write_text("一张照片", encoding="utf-8")
        office.attach(first, photo)
        office.drafts.keep("diary.quick", "没写完")
        office.storage.backup(target, None)
        office.close()


if __name__ == "__main__":
    keep(Path(__file__).parent / f"{schema.HEAD}.linli")
