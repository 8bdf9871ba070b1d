"""Who keeps what they promised, in whole numbers."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.diary import Party
from app.domain.local_time import at_local, local_midnight
from app.domain.meetings.actions import Action, ActionState, ActionStep
from app.services.meetings.action_figures import (
    PartyFigures,
    by_month,
    by_party,
    headline,
    read_figures,
)
from app.wording import Wording

TODAY = date(2026, 11, 23)
AGREED = at_local(2026, 10, 12, 20)


def action(number, state=ActionState.NOT_STARTED, due=None, done=None, **more):
    values = {"party": Party.PROPERTY, "agreed_at": AGREED} | more
    done_at = local_midnight(done) + timedelta(hours=9) if done else None
    return Action(
        number, 1, number, f"2026-10-{number:02d}", "做", state=state, due_on=due, done_at=done_at,
        **values,
    )  # fmt: skip


def figures_of(*actions, steps=()):
    return by_party(by_month(actions, steps, TODAY))


def test_done_by_the_day_is_in_time_and_the_day_after_is_late():
    due = date(2026, 11, 5)
    found = figures_of(
        action(1, ActionState.CHECKED, due, done=due),
        action(2, ActionState.DONE, due, done=date(2026, 11, 6)),
        action(3, ActionState.IN_PROGRESS, due),
        action(4, ActionState.NOT_STARTED, TODAY),
        action(5, ActionState.CANCELLED, due),
        action(6, ActionState.TRANSFERRED, due),
    )
    assert found == {Party.PROPERTY: PartyFigures(4, in_time=1, late=1, open=1, overdue=1)}
    assert found[Party.PROPERTY].percent == 33


def test_an_extension_does_not_make_late_work_timely():
    done = action(1, ActionState.DONE, date(2026, 11, 20), done=date(2026, 11, 18))
    steps = [
        ActionStep(2, 1, AGREED + timedelta(days=9), ActionState.EXTENDED, "慢", "", done.due_on),
        ActionStep(1, 1, AGREED, ActionState.NOT_STARTED, due_on=date(2026, 11, 1)),
    ]
    assert figures_of(done)[Party.PROPERTY].in_time == 1
    assert figures_of(done, steps=steps)[Party.PROPERTY].late == 1


def test_work_without_a_date_cannot_be_late():
    assert figures_of(action(1, ActionState.DONE, done=TODAY))[Party.PROPERTY].in_time == 1


def test_months_are_those_of_the_meeting_on_the_wall():
    late_evening = at_local(2026, 10, 31, 23, 30)
    rows = by_month([action(1, agreed_at=late_evening)], (), TODAY)
    assert [row.month for row in rows] == [date(2026, 10, 1)]


def test_months_and_parties_stand_in_order():
    rows = by_month(
        [
            action(1, party=Party.OWNERS_COMMITTEE),
            action(2, party=Party.COMMUNITY),
            action(3, agreed_at=at_local(2026, 9, 14, 20)),
        ],
        (),
        TODAY,
    )
    assert [(row.month.month, row.party) for row in rows] == [
        (9, Party.PROPERTY),
        (10, Party.COMMUNITY),
        (10, Party.OWNERS_COMMITTEE),
    ]


def sentence(*actions):
    said = headline(by_month(actions, (), TODAY))
    return Wording("zh_CN").sentence(said.code, **said.details)


def test_the_headline_says_how_much_was_in_time_and_who_lags():
    due = date(2026, 11, 5)
    done = action(1, ActionState.DONE, due, done=due)
    assert sentence() == "还没有到期的议定事项。"
    assert sentence(done) == "到期的 1 件都按时完成了。"
    late = action(2, due=due)
    assert sentence(done, late) == (
        "到期的 2 件里按时完成 1 件（50%）；没有按时的最多的是物业，1 件。"
    )


@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(ActionState)),
            st.none() | st.dates(date(2026, 9, 1), date(2026, 12, 31)),
            st.dates(date(2026, 9, 1), TODAY),
            st.sampled_from(list(Party)),
        ),
        max_size=30,
    )
)
def test_every_promise_is_counted_once(drawn):
    actions = [
        action(n, state, due, done if state in (ActionState.DONE, ActionState.CHECKED) else None,
               party=party)
        for n, (state, due, done, party) in enumerate(drawn, start=1)
    ]  # fmt: skip
    found = figures_of(*actions)
    for one in found.values():
        assert one.agreed == one.in_time + one.late + one.open + one.overdue
        assert one.percent is None or 0 <= one.percent <= 100
    dropped = (ActionState.CANCELLED, ActionState.TRANSFERRED)
    kept = [one for one in actions if one.state not in dropped]
    assert sum(one.agreed for one in found.values()) == len(kept)


def test_an_office_is_read_a_year_back():
    class Kept:
        def agreed_between(self, first, last):
            assert (first, last) == (date(2025, 12, 1), TODAY)
            return [replace(action(1), due_on=TODAY)]

        def action_steps(self, action_id):
            return ()

    figures = read_figures(Kept(), TODAY)
    assert figures.sentence.code == "actions_empty"
    assert figures.months[0].figures.open == 1
