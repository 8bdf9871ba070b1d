"""Labels and envelopes: every address once, in order, inside its own label, as large as fits."""

from datetime import date

import pymupdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.catalogue import Documents
from app.documents.page_frames import MM
from app.domain.errors import RuleViolation
from app.ports.document_facts import OfficeFacts
from app.ports.notice_facts import Address, AddressFacts
from app.ports.progress import Cancelled

OFFICE = OfficeFacts("示例社区", date(2026, 11, 23), phone="0571-88888888", address="示例路1号")
LONG = Address("示例花园东区12幢2单元1201室", "、".join(f"居民{place}号" for place in range(9)))
SOME = (
    Address("3幢2单元501室", "金阿姨"),
    Address("", "没有门牌的人"),
    Address("12幢3单元1103室", "阿卜杜拉·买买提", ("残疾人", "请敲门")),
    LONG,
    Address("1幢1单元101室", "王䶮"),
)


def words_by_label(pdf, columns, rows=8):
    """The words of each label, and whether all of them keep clear of its edges."""
    high, found = 37 * MM, {}
    above = (297 * MM - rows * high) / 2
    with pymupdf.open(stream=pdf) as document:
        for page in document:
            wide = page.rect.width / columns
            for left, top, right, bottom, word, *_ in page.get_text("words"):
                column, row = int(left // wide), int((top + bottom) / 2 // high)
                place = (page.number * rows + row) * columns + column
                found[place] = found.get(place, "") + word
                assert left >= column * wide + 3 * MM
                assert right <= (column + 1) * wide - 3 * MM
                size_over_baseline = 2  # the box of a word is higher than its letters
                assert top >= above + row * high + 3 * MM - size_over_baseline
                assert bottom <= above + (row + 1) * high - 3 * MM + size_over_baseline
    return [found.get(place, "") for place in range(max(found) + 1)]


def written(address):
    return "".join("".join((address.door, address.name, *address.lines)).split())


@pytest.mark.parametrize("columns", [2, 3])
@pytest.mark.parametrize("skip", [0, 1, 5, 15])
def test_every_address_is_on_a_label_of_its_own_in_order(columns, skip):
    addresses = SOME * 9
    pdf = Documents().address_labels(AddressFacts(addresses, OFFICE, columns=columns, skip=skip))
    labels = words_by_label(pdf, columns)
    assert labels == [""] * skip + [written(address) for address in addresses]


@settings(max_examples=40, deadline=None)
@given(
    st.text("1234567890幢单元室东区-", max_size=24),
    st.text("金阿姨王伯李、·小 A", min_size=1, max_size=40).filter(str.strip),
    st.sampled_from([2, 3]),
)
def test_nothing_of_any_address_is_lost_or_over_the_edge(door, name, columns):
    address = Address(door, name)
    pdf = Documents().address_labels(AddressFacts([address], OFFICE, columns=columns))
    assert words_by_label(pdf, columns) == [written(address)]


def sizes(pdf):
    with pymupdf.open(stream=pdf) as document:
        return {
            span["text"]: span["size"]
            for page in document
            for block in page.get_text("dict")["blocks"]
            for line in block["lines"]
            for span in line["spans"]
        }


@pytest.mark.parametrize("columns", [2, 3])
def test_usual_names_and_doors_are_read_at_arms_length(columns):
    found = sizes(Documents().address_labels(AddressFacts(SOME, OFFICE, columns=columns)))
    assert found["金阿姨"] >= 26
    assert found["3幢2单元501室"] >= 14
    assert min(found.values()) >= 9


def test_names_are_not_torn_between_two_lines():
    lines = sizes(Documents().address_labels(AddressFacts([LONG], OFFICE)))
    assert all(line.endswith(("、", "号", "室")) for line in lines)


@pytest.mark.parametrize("skip", [-1, 16])
def test_a_first_label_that_is_not_on_the_sheet_is_refused(skip):
    with pytest.raises(RuleViolation) as refused:
        Documents().address_labels(AddressFacts(SOME, OFFICE, skip=skip))
    assert refused.value.code == "labels_skip_wrong"


@pytest.mark.parametrize("make", [Documents().address_labels, Documents().envelopes])
def test_what_cannot_be_printed_is_refused_with_the_reason(make):
    with pytest.raises(RuleViolation) as refused:
        make(AddressFacts((), OFFICE))
    assert refused.value.code == "series_empty"
    with pytest.raises(RuleViolation) as refused:
        make(AddressFacts((*SOME, Address("3幢", "周\U0001e900")), OFFICE))
    assert refused.value.code == "character_cannot_print"
    assert "周\U0001e900" in refused.value.details["where"]
    with pytest.raises(RuleViolation) as refused:
        make(AddressFacts((Address("3幢", "很长的名字" * 200),), OFFICE))
    assert refused.value.code == "address_too_long"


class StopsAt:
    """Cancels once so many are done."""

    def __init__(self, most):
        self.most, self.heard = most, []

    def report(self, done, total, note=""):
        self.heard.append((done, total))
        if done >= self.most:
            raise Cancelled


@pytest.mark.parametrize("make", [Documents().address_labels, Documents().envelopes])
def test_labels_can_be_stopped(make):
    progress = StopsAt(3)
    with pytest.raises(Cancelled):
        make(AddressFacts(SOME, OFFICE), progress)
    assert progress.heard[-1][0] == 3


def test_an_envelope_says_who_sends_it_and_whom_it_is_for():
    pdf = Documents().envelopes(AddressFacts(SOME, OFFICE))
    with pymupdf.open(stream=pdf) as document:
        assert len(document) == len(SOME)
        for page, address in zip(document, SOME, strict=True):
            assert page.rect.width == pytest.approx(220 * MM, abs=0.1)
            assert page.rect.height == pytest.approx(110 * MM, abs=0.1)
            words = "".join(page.get_text().split())
            for part in (address.door, address.name, *address.lines, "收", "示例社区居民委员会"):
                assert "".join(part.split()) in words
            for left, top, right, bottom, *_ in page.get_text("words"):
                assert left >= 10 * MM
                assert top >= 5 * MM
                assert right <= 212 * MM
                assert bottom <= 105 * MM


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_same_addresses_give_the_same_bytes(language):
    documents, facts = Documents(language), AddressFacts(SOME, OFFICE)
    assert documents.address_labels(facts) == documents.address_labels(facts)
    assert documents.envelopes(facts) == documents.envelopes(facts)
