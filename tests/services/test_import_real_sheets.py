"""The real sheets of the shared folder, where it is there."""

import pytest

from app.domain.diary import (
    DiaryEntry,
)
from tests.fakes import FakeStore
from tests.services.sheets_brought_in import DATA, brought_in, counts


def entries(store):
    return store.all(DiaryEntry)


real = pytest.mark.skipif(not DATA.is_dir(), reason="shared/data is not on this machine")


@real
def test_the_real_messages():
    store = FakeStore()
    path = DATA / "messages" / "附件3.xlsx"
    assert counts(brought_in(store, path)) == (4326, 0, 0, 0)
    assert counts(brought_in(store, path)) == (0, 0, 4326, 0)
    words = {"停车": 307, "车位": 221, "噪音": 344, "电梯": 128, "物业": 525, "井盖": 12}
    for word, truth in words.items():
        assert sum(word in e.subject or word in e.text for e in entries(store)) == truth
    for name in sorted((DATA / "messages").glob("*.csv")):
        assert counts(brought_in(store, name)) == (0, 0, 500, 0)


@real
def test_the_sheet_with_64_707_empty_rows():
    store = FakeStore()
    path = next((DATA / "messages").glob("附件2*"))
    assert counts(brought_in(store, path)) == (495, 0, 0, 0)
    assert counts(brought_in(store, path)) == (0, 0, 495, 0)


@real
@pytest.mark.parametrize("name", [p.name for p in sorted((DATA / "messages").glob("*.csv"))])
def test_every_encoding_gives_the_same_messages(name):
    store = FakeStore()
    told = brought_in(store, DATA / "messages" / name)
    assert counts(told) == (500, 0, 0, 0)
    assert "A3区一米阳光婚纱艺术摄影是否合法纳税了？" in {e.subject for e in entries(store)}
