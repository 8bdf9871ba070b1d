"""Search finds what a substring search would, and what sounds alike."""

import string
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.people import Resident
from app.ports.queries import EntryFilter
from app.services.diary_commands import AddEntry, DeleteEntries, EditEntry, EntryFields
from app.services.office_commands import SaveResident
from db.search_query import spellings
from db.search_tokens import fold, name_sounds

TODAY = date(2026, 11, 23)
TEXTS = (
    "停车位不够,车位被外来车占",
    "停,车",
    "ABC小区Ｗｉ-Ｆｉ坏了",
    "电梯坏了。电话打不通",
    "老年食堂(一楼)开门太晚",
    "停 车",
    "x2c 与 u3002 不是标点",
    "𠅤先生 3幢2单元501室 漏水",
)


@pytest.fixture
def filled(office):
    for words in TEXTS:
        office.execute(AddEntry(EntryFields(office.clock(), words)))
    return office


def found(office, words, *, text_only=False):
    wanted = EntryFilter(TODAY, words=words, text_only=text_only)
    rows = office.diary.first_page(wanted)
    assert office.diary.outline(wanted).total == len(rows) == len(office.diary.ids(wanted))
    return {row.subject for row in rows}


def test_every_neighbouring_pair_is_found_as_a_substring_would_be(filled):
    pairs = {text[i : i + n] for text in TEXTS for n in (1, 2, 3) for i in range(len(text))}
    for pair in pairs:
        if pair.split() != [pair]:
            continue
        expected = {text for text in TEXTS if fold(pair) in fold(text)}
        assert found(filled, pair, text_only=True) == expected, pair


@given(st.text(alphabet="停车,A1。" + string.punctuation, min_size=1, max_size=4))
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)
def test_any_typed_word_is_answered_like_a_substring(filled, word):
    if word.split() == [word]:
        expected = {text for text in TEXTS if fold(word) in fold(text)}
        assert found(filled, word, text_only=True) == expected


def test_people_rooms_phones_and_sounds(office):
    office.execute(SaveResident(Resident(None, "金阿姨", ("138 0000 0001",), "3", "2", "501")))
    office.execute(AddEntry(EntryFields(office.clock(), "老年食堂", resident_id=1)))
    lamp = EntryFields(
        office.clock(), "楼道灯", who_text="曾小贤", phone="0571-88888888",
        building="13", entrance="2", room="501",
    )  # fmt: skip
    office.execute(AddEntry(lamp))
    heard = ("金阿姨", "jay", "jinayi", "jina", "阿姨 食堂", "lnst", "laonian")
    numbers = ("3-2-501", "3幢2单元501室", "13800000001", "2026-0001")
    for words in (*heard, *numbers):
        assert found(office, words) == {"老年食堂"}, words
    assert found(office, "slst") == set()
    for words in ("zxx", "cxx", "zengxiaoxian", "cengxiao", "057188888888", "0571-88888888",
                  "ldd"):  # fmt: skip
        assert found(office, words) == {"楼道灯"}, words


def test_a_letter_inside_a_sound_is_no_hit(office):
    office.execute(AddEntry(EntryFields(office.clock(), "一", who_text="许先生")))
    assert found(office, "h") == set()
    assert found(office, "x") == {"一"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [("单田芳", "shan"), ("仇英", "qiu"), ("区先生", "ou"), ("查良镛", "zha"), ("解缙", "xie"),
     ("曾国藩", "zeng"), ("盖先生", "ge"), ("朴先生", "piao"), ("翟先生", "zhai"),
     ("缪先生", "miao"), ("乐先生", "yue"), ("覃先生", "qin"), ("尉迟恭", "yu"),
     ("万俟先生", "mo"), ("吕布", "lv")],
)  # fmt: skip
def test_surnames_are_read_as_surnames(name, expected):
    assert expected in {sound.split()[0] for sound in name_sounds(name)}


def test_spellings_cut_letters_into_syllables():
    assert "xi an" in spellings("xian")
    assert "xian" in spellings("xian")
    assert "lv" in spellings("lu")
    assert spellings("j") == ()
    assert all(part.startswith("jin a y") for part in spellings("jinay") if part.startswith("jin"))


def test_the_index_follows_edits_the_bin_and_undo(office):
    entry_id = office.execute(AddEntry(EntryFields(office.clock(), "停车难"))).result
    office.execute(EditEntry(entry_id, EntryFields(office.clock(), "电梯坏")))
    assert found(office, "停车") == set()
    assert found(office, "电梯") == {"电梯坏"}
    office.undo_history.undo()
    assert found(office, "停车") == {"停车难"}
    office.execute(DeleteEntries((entry_id,)))
    assert found(office, "停车") == set()
    office.undo_history.undo()
    assert found(office, "停车") == {"停车难"}
    assert office.storage.check().is_sound


def test_a_renamed_resident_is_found_under_the_new_name(office):
    office.execute(SaveResident(Resident(None, "金阿姨")))
    office.execute(AddEntry(EntryFields(office.clock(), "食堂", resident_id=1)))
    office.execute(SaveResident(Resident(1, "王阿姨")))
    assert found(office, "金阿姨") == set()
    assert found(office, "wangayi") == {"食堂"}
    assert [person.name for person in office.residents.search("way")] == ["王阿姨"]
