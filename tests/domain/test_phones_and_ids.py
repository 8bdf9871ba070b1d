"""Telephone and identity numbers of sheets, with the cases of design/domain.md §8."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import RuleViolation
from app.domain.id_numbers import check_letter, read_id_number
from app.domain.phones import PhoneKind, read_phone, read_phones

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("cell", "number", "kind"),
    [
        ("13800000001", "13800000001", PhoneKind.MOBILE),
        (13800000001.0, "13800000001", PhoneKind.MOBILE),
        ("159-0000-0002", "15900000002", PhoneKind.MOBILE),
        ("+86 19900000003", "19900000003", PhoneKind.MOBILE),
        ("0086-19900000003", "19900000003", PhoneKind.MOBILE),
        ("186 0000 0004", "18600000004", PhoneKind.MOBILE),
        ("１７７０００００００５", "17700000005", PhoneKind.MOBILE),
        ("0571-87654321", "0571-87654321", PhoneKind.LANDLINE),
        ("057187654321", "0571-87654321", PhoneKind.LANDLINE),
        ("(010)87654321转12", "010-87654321-12", PhoneKind.LANDLINE),
        ("12345", "12345", PhoneKind.SERVICE),
        ("96345", "96345", PhoneKind.SERVICE),
        ("12800000001", "12800000001", PhoneKind.UNUSUAL),
        ("1380000000", "1380000000", PhoneKind.UNUSUAL),
        ("138000000011", "138000000011", PhoneKind.UNUSUAL),
        ("1O800000001", "1O800000001", PhoneKind.UNUSUAL),
        ("87654321", "87654321", PhoneKind.UNUSUAL),
        ("问儿子", "问儿子", PhoneKind.UNUSUAL),
    ],
)
def test_one_phone(cell, number, kind):
    phone = read_phone(cell)
    assert (phone.number, phone.kind) == (number, kind)


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("13800000001/13800000002", ("13800000001", "13800000002")),
        ("13800000001、0571-87654321", ("13800000001", "0571-87654321")),
        ("13800000001 13800000002", ("13800000001", "13800000002")),
        ("13800000001\n13800000002;138 0000 0003", ("13800000001", "13800000002", "13800000003")),
        ("13800000001,13800000001", ("13800000001",)),
        ("186 0000 0004", ("18600000004",)),
        ("13800000001(儿子)", ("13800000001(儿子)",)),
        ("", ()),
        (None, ()),
    ],
)
def test_several_phones_in_one_cell(cell, numbers):
    assert tuple(phone.number for phone in read_phones(cell)) == numbers


@pytest.mark.parametrize("cell", ["1.38E+10", "1.38E10", 4.40981e17])
def test_a_ruined_phone_is_refused(cell):
    with pytest.raises(RuleViolation) as refusal:
        read_phones(cell)
    assert refusal.value.code == "number_ruined"


@pytest.mark.parametrize(
    ("number", "born", "is_male"),
    [
        ("33019919360229004X", date(1936, 2, 29), False),
        ("33019919360229004x", date(1936, 2, 29), False),
        (" 3301 9919 3602 2900 4X ", date(1936, 2, 29), False),
        ("３３０１９９１９４１１００９００１１", date(1941, 10, 9), True),
        ("33019919450601009X", date(1945, 6, 1), True),
        ("330198195607010134", date(1956, 7, 1), True),
        ("330198201011230281", date(2010, 11, 23), False),
        ("330199410601009", date(1941, 6, 1), True),
        (330199410601009.0, date(1941, 6, 1), True),
    ],
)
def test_sound_identity_numbers(number, born, is_male):
    read = read_id_number(number, TODAY)
    assert (read.born, read.is_male) == (born, is_male)
    assert read.number.isascii() and read.number == read.number.upper()


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("330199193802290028", "id_number_birth"),
        ("33019919411309001X", "id_number_birth"),
        ("3301991941100900", "id_number_length"),
        ("33019919411009001X", "id_number_check"),
        ("330199203012310018", "id_number_future"),
        (3.3019919411009e17, "id_number_scientific"),
        (330199194110090011, "id_number_scientific"),
        ("4.40981E+17", "id_number_scientific"),
        ("4.40981e17", "id_number_scientific"),
        ("330199194110090000", "id_number_scientific"),
        ("没有", "id_number_length"),
    ],
)
def test_unsound_identity_numbers(number, code):
    with pytest.raises(RuleViolation) as refusal:
        read_id_number(number, TODAY)
    assert refusal.value.code == code


def test_the_ruined_number_is_shown_as_excel_shows_it():
    with pytest.raises(RuleViolation) as refusal:
        read_id_number(440981194110090011, TODAY)
    assert refusal.value.details["value"] == "4.40981E+17"


@given(st.text("0123456789", min_size=17, max_size=17), st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_changes_the_check_letter(first_17, place, step):
    wrong = str((int(first_17[place]) + step) % 10)
    assert check_letter(first_17) != check_letter(first_17[:place] + wrong + first_17[place + 1 :])


@given(st.one_of(st.text(), st.floats(), st.integers()))
def test_reading_never_fails_otherwise(cell):
    for read in (read_phones, lambda number: read_id_number(number, TODAY)):
        with contextlib.suppress(RuleViolation):
            read(cell)
