"""Bar codes of ballots: any unit there and back, as a scanner or a person types it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import RuleViolation
from app.domain.meetings.barcodes import (
    ScannedBallot,
    barcode_of,
    member_barcode_of,
    read_barcode,
)

UNITS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40)


@given(st.integers(1, 10**9), UNITS)
def test_any_unit_comes_back(vote_id, unit):
    code = barcode_of(vote_id, unit)
    assert set(code) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-")
    assert read_barcode(code) == ScannedBallot(vote_id, unit)


@given(UNITS, UNITS)
def test_two_units_never_share_a_code(one, other):
    assert (barcode_of(1, one) == barcode_of(1, other)) == (one == other)


def test_doors_and_members_read_as_people_write_them():
    assert barcode_of(12, "3-2-501") == "V12-3-2-501"
    assert member_barcode_of(12, 7) == "M12-7"
    assert read_barcode("M12-7") == ScannedBallot(12, attendee_id=7)


@pytest.mark.parametrize(
    "typed", ["v12-3-2-501", " V12-3-2-501\r\n", "Ｖ１２－３－２－５０１", "V12–3—2-501"]
)
def test_typing_aids_and_caps_lock_do_not_matter(typed):
    assert read_barcode(typed) == ScannedBallot(12, "3-2-501")


@pytest.mark.parametrize(
    "text",
    ["", "6901234567892", "V12", "V12-", "X12-3", "M12-A", "V12-Z12", "V12-ZD800", "V12-ZZ110000"],
)
def test_what_nobody_printed_is_refused(text):
    with pytest.raises(RuleViolation) as refused:
        read_barcode(text)
    assert refused.value.code == "barcode_unreadable"
