"""Search hits are marked as written and by their sound."""

from __future__ import annotations

import pytest

from ui.tabs.diary.sound_hits import find_hits, prepare


@pytest.mark.parametrize(
    ("text", "word", "marked"),
    [
        ("金凤仙", "jfx", ["金凤仙"]),
        ("金凤仙", "jf", ["金凤"]),
        ("金凤仙", "jinfengx", ["金凤仙"]),
        ("老金凤", "jinf", ["金凤"]),
        ("单雄信", "shanx", ["单雄"]),
        ("吕娘娘", "lvn", ["吕娘"]),
        ("老年食堂", "食堂", ["食堂"]),
        ("wifi 坏了", "wifi", ["wifi"]),
        ("金凤仙", "xyz", []),
        ("金", "jfx", []),
        ("3-2-501", "ab", []),
    ],
)
def test_what_is_marked(text, word, marked):
    prepare(word)
    hits = find_hits(text, (word,))
    assert [text[start : start + length] for start, length in hits] == marked


def test_hits_never_overlap():
    prepare("jj")
    hits = find_hits("金金金金", ("jj", "金"))
    ends = [start + length for start, length in hits]
    assert all(end <= start for end, (start, _) in zip(ends, hits[1:], strict=False))
    assert hits
