"""Undo restores the exact rows of all tables, redo repeats them, also after a restart."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from app.bootstrap import open_office
from app.domain.diary import (
    Category,
    Channel,
    DiaryEntry,
    EntryState,
    FollowUp,
    FollowUpKind,
    Party,
    Satisfaction,
    Urgency,
)
from app.domain.errors import RuleViolation
from app.domain.people import Resident, Role, Staff
from app.domain.working_calendar import CalendarDay, DayKind
from app.office import Office
from app.ports.queries import EntryChip, EntryFilter
from app.ports.records import ImportBatch
from app.services import diary_commands as diary
from app.services import office_commands as acts
from db.engine import fresh_reader
from db.key_file import read_key_file
from tests.db.open_offices import START, make_open_office, ticking_clock

Snapshot = Mapping[str, object]
NOT_UNDONE = ("journal_entry", "journal_row", "journal_bulk", "series_counter", "draft")
WORDS = (
    "水",
    "水管",
    "食堂",
    "金阿姨",
    "jay",
    "3-2-501",
    "电话",
    "跟进",
    "shitang",
    "王",
    "满意",
    "13800",
)


def snapshot(office: Office) -> Snapshot:
    """Every row of every table that undo is about, and what the searches find."""
    key, _ = read_key_file(office.folder).unlock(None)
    engine = fresh_reader(office.folder / "office.db", key)
    seen: dict[str, object] = {}
    with engine.connect() as connection:
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
            "AND name NOT LIKE '%_search%' ORDER BY name"
        ).scalars()
        for name in list(names):
            if name not in NOT_UNDONE:
                rows = connection.exec_driver_sql(f'SELECT * FROM "{name}" ORDER BY 1').all()
                seen[name] = [tuple(row) for row in rows]
    engine.dispose()
    day = office.today()
    for word in WORDS:
        seen[f"search {word}"] = office.diary.ids(EntryFilter(day, words=word))
        seen[f"people {word}"] = tuple(person.id for person in office.residents.search(word))
    seen["bin"] = office.diary.ids(EntryFilter(day, chip=EntryChip.BIN))
    return seen


def differences(one: Snapshot, other: Snapshot) -> list[str]:
    return [name for name in one if one[name] != other[name]]


class Clerk:
    """Does one thing after the other in an office, at random but repeatably."""

    def __init__(self, office: Office, draw: random.Random) -> None:
        self.office, self.draw = office, draw

    def entries(self) -> tuple[int, ...]:
        return self.office.diary.ids(EntryFilter(self.office.today()))

    def an_entry(self) -> int:
        return self.draw.choice(self.entries())

    def some_entries(self) -> tuple[int, ...]:
        known = self.entries()
        return tuple(self.draw.sample(known, min(len(known), self.draw.randrange(1, 5))))

    def fields(self) -> diary.EntryFields:
        draw = self.draw
        return diary.EntryFields(
            START - timedelta(hours=draw.randrange(100)),
            draw.choice(("水管漏水", "老年食堂", "电话没人接", "")),
            draw.choice(("下水管堵了", "想在食堂吃饭", "希望跟进")),
            channel_id=draw.choice((None, 1, 2)),
            resident_id=draw.choice((None, *(p.id for p in self.office.residents.all()))),
            who_text=draw.choice(("", "金阿姨", "王大伯")),
            building=draw.choice(("", "3")),
            entrance="2",
            room="501",
            category_id=draw.choice((None, 1, 2, 3)),
            urgency=draw.choice(tuple(Urgency)),
            due_on=draw.choice((None, date(2026, 12, 1))),
        )

    def add_entry(self) -> None:
        joins = self.draw.choice((None, *self.entries()[:3]))
        self.office.execute(diary.AddEntry(self.fields(), joins))

    def edit_entry(self) -> None:
        self.office.execute(diary.EditEntry(self.an_entry(), self.fields()))

    def change_state(self) -> None:
        state = self.draw.choice(tuple(EntryState))
        self.office.execute(diary.ChangeEntryState(self.an_entry(), state, "转街道"))

    def follow_up(self) -> None:
        kind = self.draw.choice((FollowUpKind.CALL, FollowUpKind.RAISED_AGAIN))
        self.office.execute(diary.AddFollowUp(self.an_entry(), kind, "电话跟进，已经满意"))

    def return_visit(self) -> None:
        said = self.draw.choice(tuple(Satisfaction))
        self.office.execute(diary.RecordReturnVisit(self.an_entry(), said, "满意"))

    def change_entries(self) -> None:
        changes = diary.EntryChanges(
            category_id=self.draw.choice((None, 2)), party=Party.PROPERTY, person="王师傅"
        )
        self.office.execute(diary.ChangeEntries(self.some_entries(), changes))

    def change_states(self) -> None:
        state = self.draw.choice((EntryState.CLOSED, EntryState.IN_PROGRESS))
        self.office.execute(diary.ChangeEntryStates(self.some_entries(), state))

    def delete_entries(self) -> None:
        spare = len(self.entries()) - 3
        self.office.execute(diary.DeleteEntries(self.some_entries()[: max(spare, 0)]))

    def restore_entries(self) -> None:
        binned = EntryFilter(self.office.today(), chip=EntryChip.BIN)
        self.office.execute(diary.RestoreEntries(self.office.diary.ids(binned)))

    def join_matter(self) -> None:
        one, other = self.draw.sample(self.entries(), 2)
        self.office.execute(diary.JoinMatter(one, other))

    def split_matter(self) -> None:
        self.office.execute(diary.SplitFromMatter(self.an_entry()))

    def attach_file(self) -> None:
        content = self.draw.randbytes(100)
        digest = self.office.attachments.keep(content, "照片.jpg")
        command = diary.AttachFile(self.an_entry(), "照片.jpg", digest, 100, "image/jpeg")
        self.office.execute(command)

    def remove_attachment(self) -> None:
        for detail in self.office.diary.details(self.entries()):
            for file in detail.attachments:
                self.office.execute(diary.RemoveAttachment(file.id or 0))
                return

    def save_resident(self) -> None:
        old = self.draw.choice((None, *self.office.residents.all()))
        name = self.draw.choice(("金水花", "王建国", "曾食堂"))
        changed = replace(old or Resident(None, name), name=name, phones=("13800001111",))
        self.office.execute(acts.SaveResident(replace(changed, building="3", room="501")))

    def delete_residents(self) -> None:
        known = [person.id or 0 for person in self.office.residents.all()]
        if known:
            self.office.execute(acts.DeleteResidents((self.draw.choice(known),)))

    def restore_residents(self) -> None:
        key, _ = read_key_file(self.office.folder).unlock(None)
        engine = fresh_reader(self.office.folder / "office.db", key)
        with engine.connect() as connection:
            binned = connection.exec_driver_sql(
                "SELECT id FROM resident WHERE deleted_at IS NOT NULL"
            ).scalars()
            ids = tuple(binned)
        engine.dispose()
        self.office.execute(acts.RestoreResidents(ids))

    def save_channel(self) -> None:
        old = self.draw.choice((Channel(None, ""), *self.office.diary.channels()))
        name = f"渠道{self.draw.randrange(1000)}"
        self.office.execute(acts.SaveChannel(replace(old, name=name)))

    def save_category(self) -> None:
        old = self.draw.choice((Category(None, "新"), *self.office.diary.categories()))
        name, days = f"类别{self.draw.randrange(1000)}", self.draw.randrange(30)
        self.office.execute(acts.SaveCategory(replace(old, name=name, deadline_days=days)))

    def save_staff(self) -> None:
        old = self.draw.choice((Staff(None, "小陈"), *self.office.queries.staff()[1:]))
        self.office.execute(acts.SaveStaff(replace(old, role=self.draw.choice(tuple(Role)))))

    def set_settings(self) -> None:
        values = (("office.phone", f"0571-{self.draw.randrange(10**8)}"), ("office.hours", "9-17"))
        self.office.execute(acts.SetSettings(values[: self.draw.randrange(1, 3)]))

    def set_calendar_days(self) -> None:
        first = date(2026, 12, 25)
        days = tuple(
            CalendarDay(None, first + timedelta(days=place), DayKind.HOLIDAY, "元旦", "测试")
            for place in range(self.draw.randrange(1, 12))
        )
        self.office.execute(acts.SetCalendarDays(days))

    def import_rows(self) -> None:
        """What an import does: many rows in one act, with follow-ups."""
        office = self.office
        with office.bus._new_unit_of_work(
            "ImportSheet", office.actor, undoable=True, kind="do"
        ) as work:
            count = self.draw.randrange(1, 40)
            first = work.reserve_numbers("diary", 2026, count)
            batch = work.records(ImportBatch).add(ImportBatch(None, "diary", "表.csv", work.now))
            entries = [
                DiaryEntry(None, 2026, first + place, START, START, f"食堂{place}", "水管坏了")
                for place in range(count)
            ]
            ids = work.import_rows(DiaryEntry, entries, batch.id or 0)
            lines = [FollowUp(None, key, START, FollowUpKind.NOTE, "跟进") for key in ids]
            work.import_rows(FollowUp, lines, batch.id or 0)
            work.commit()


ACTS = tuple(
    name
    for name, value in vars(Clerk).items()
    if callable(value) and not name.startswith("_")
    if name not in ("entries", "an_entry", "some_entries", "fields")
)


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with a few residents and entries, to be copied."""
    clock = ticking_clock()
    folder = make_open_office(tmp_path_factory.mktemp("undo") / "社区", clock)
    office = open_office(folder, None, clock=clock)
    clerk = Clerk(office, random.Random(5))
    for act in (*("save_resident",) * 6, *("add_entry",) * 8, "attach_file", "follow_up"):
        getattr(clerk, act)()
    office.close()
    return folder


@pytest.fixture
def office(furnished: Path, tmp_path: Path) -> Iterator[Office]:
    opened = open_office(
        Path(shutil.copytree(furnished, tmp_path / "社区")), None, clock=ticking_clock()
    )
    yield opened
    opened.close()


def done_by(clerk: Clerk, act: str) -> bool:
    """Do an act; False when a rule refused it or nothing was changed by it."""
    before = clerk.office.undo_history.undo_label()
    try:
        getattr(clerk, act)()
    except RuleViolation:
        return False
    return clerk.office.undo_history.undo_label() != before


@pytest.mark.parametrize("act", ACTS)
def test_undo_and_redo_of_each_kind_of_act(office: Office, act: str) -> None:
    draw = random.Random(act)
    clerk = Clerk(office, draw)
    for preparation in ("delete_entries", "delete_residents", "join_matter"):
        done_by(clerk, preparation)
    for _ in range(30):
        before = snapshot(office)
        if done_by(clerk, act) and differences(before, snapshot(office)):
            break
    else:
        pytest.fail(f"{act} never changed anything")
    after = snapshot(office)
    office.undo_history.undo()
    assert differences(before, snapshot(office)) == []
    office.undo_history.redo()
    assert differences(after, snapshot(office)) == []
    office.undo_history.undo()
    assert differences(before, snapshot(office)) == []
    assert office.storage.check().problems == ()


Step = tuple[str, int]
steps = st.lists(
    st.tuples(
        st.sampled_from((*ACTS, *("undo",) * 8, *("redo",) * 4, *("reopen",) * 2)),
        st.integers(0, 2**16),
    ),
    min_size=5,
    max_size=25,
)


class Model:
    """What the office must look like at each place of its history."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.states: list[Snapshot] = [snapshot(office)]
        self.place = 0

    def take(self, step: str, seed: int) -> None:
        if step == "undo" and self.place > 0:
            self.office.undo_history.undo()
            self.place -= 1
        elif step == "redo" and self.place + 1 < len(self.states):
            self.office.undo_history.redo()
            self.place += 1
        elif step == "reopen":
            folder, clock = self.office.folder, self.office.clock
            self.office.close()
            self.office = open_office(folder, None, clock=clock)
        elif step in ACTS and done_by(Clerk(self.office, random.Random(seed)), step):
            self.states[self.place + 1 :] = [snapshot(self.office)]
            self.place += 1
        assert differences(self.states[self.place], snapshot(self.office)) == []


@settings(
    max_examples=8,
    deadline=None,
    # Shrinking a sequence takes minutes and tells little more than the sequence itself.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(steps)
def test_any_sequence_of_acts_undo_redo_and_restarts(
    furnished: Path, tmp_path_factory: pytest.TempPathFactory, sequence: list[Step]
) -> None:
    folder = tmp_path_factory.mktemp("sequence") / "社区"
    shutil.copytree(furnished, folder)
    model = Model(open_office(folder, None, clock=ticking_clock()))
    try:
        for step, seed in sequence:
            model.take(step, seed)
        while model.place > 0:
            model.take("undo", 0)
        assert model.office.storage.check().problems == ()
    finally:
        model.office.close()
    shutil.rmtree(folder)
