"""The list pages through any filter and order as if it had read everything."""

from datetime import date, timedelta

import pytest

from app.domain.diary import DiaryEntry, EntryState, Party, Urgency
from app.ports import queries
from app.ports.queries import EntryChip, EntryFilter, EntryGroup, EntrySort
from app.ports.records import ImportBatch
from app.services.command_bus import Command
from db.read_queries import diary_list

TODAY = date(2026, 11, 23)
COUNT = 420


@pytest.fixture(scope="module")
def filled(office_template, tmp_path_factory):
    """An office with entries of every kind; they are only read here."""
    import shutil

    from app.bootstrap import open_office
    from tests.db.open_offices import START

    folder = shutil.copytree(office_template, tmp_path_factory.mktemp("list") / "office")
    office = open_office(folder, None, clock=lambda: START)
    states = tuple(EntryState)
    rows = [
        DiaryEntry(
            None, 2026, n + 1, START - timedelta(hours=n), START, f"事项{n % 7}停车",
            building=str(n % 5), room=f"{n % 3}01", category_id=(n % 4) or None,
            party=tuple(Party)[n % 6], urgency=tuple(Urgency)[n % 3],
            person="小何" if n % 9 == 0 else "",
            state=states[n % 6], state_reason="因" if n % 6 > 3 else "",
            due_on=TODAY + timedelta(days=n % 21 - 10) if n % 5 else None,
            deleted_at=START if n % 50 == 7 else None,
        )
        for n in range(COUNT)
    ]  # fmt: skip

    class Fill(Command):
        """Store the rows."""

    def fill(_command, work):
        batch = work.records(ImportBatch).add(ImportBatch(None, "diary", "x.csv", work.now))
        work.import_rows(DiaryEntry, rows, batch.id)

    office.bus._handlers = {**office.bus._handlers, Fill: fill}
    office.execute(Fill())
    yield office
    office.close()


FILTERS = (
    EntryFilter(TODAY),
    EntryFilter(TODAY, words="停车"),
    EntryFilter(TODAY, words="tc 事项3"),
    EntryFilter(TODAY, chip=EntryChip.OPEN),
    EntryFilter(TODAY, chip=EntryChip.OVERDUE),
    EntryFilter(TODAY, chip=EntryChip.TODAY),
    EntryFilter(TODAY, chip=EntryChip.MINE, staff_name="小何"),
    EntryFilter(TODAY, chip=EntryChip.BIN),
    EntryFilter(TODAY, words="停车", states=(EntryState.OPEN,), building="2"),
    EntryFilter(TODAY, category_ids=(0, 2), received_from=TODAY - timedelta(days=5)),
)


@pytest.mark.parametrize("wanted", FILTERS)
@pytest.mark.parametrize("sort", tuple(EntrySort))
@pytest.mark.parametrize("descending", [True, False])
def test_pages_put_together_are_the_whole_list(filled, monkeypatch, wanted, sort, descending):
    monkeypatch.setattr(diary_list, "STRIDE", 40)
    monkeypatch.setattr(queries, "STRIDE", 40)
    from dataclasses import replace

    wanted = replace(wanted, sort=sort, descending=descending)
    outline = filled.diary.outline(wanted)
    ids = filled.diary.ids(wanted)
    assert outline.total == len(ids) == filled.diary.count(wanted)
    paged = [
        row.id
        for start in range(0, outline.total, 33)
        for row in filled.diary.page(wanted, outline, start, 33)
    ]
    assert paged == list(ids)
    assert [row.id for row in filled.diary.first_page(wanted)] == list(ids[: queries.PAGE])


def test_filters_let_through_what_they_say(filled):
    def rows(**fields):
        wanted = EntryFilter(TODAY, **fields)
        return filled.diary.page(wanted, filled.diary.outline(wanted), 0, COUNT)

    overdue = rows(chip=EntryChip.OVERDUE)
    assert overdue
    assert all(
        row.due_on < TODAY and row.state in (EntryState.OPEN, EntryState.IN_PROGRESS)
        for row in overdue
    )
    assert all(row.deleted for row in rows(chip=EntryChip.BIN))
    assert not any(row.deleted for row in rows())
    assert {row.category for row in rows(category_ids=(0,))} == {""}
    counts = filled.diary.counts(TODAY, "小何")
    assert counts.all == len(rows())
    assert counts.overdue == len(overdue)
    assert counts.open == len(rows(chip=EntryChip.OPEN))
    assert counts.today == len(rows(chip=EntryChip.TODAY))
    assert counts.mine == len(rows(chip=EntryChip.MINE, staff_name="小何"))


@pytest.mark.parametrize("by", tuple(EntryGroup))
def test_groups_add_up_to_the_list(filled, by):
    groups = filled.diary.groups(EntryFilter(TODAY), by)
    assert sum(group.count for group in groups) == filled.diary.count(EntryFilter(TODAY))
    assert [group.count for group in groups] == sorted((g.count for g in groups), reverse=True)


def test_newest_first(filled):
    received = [row.received_at for row in filled.diary.first_page(EntryFilter(TODAY))]
    assert received == sorted(received, reverse=True)
