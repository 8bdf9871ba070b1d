"""What the architecture promises of the database file itself."""

import json
import sqlite3

import pytest
from sqlalchemy import inspect, text

from app.bootstrap import create_office, open_office
from app.domain.errors import RuleViolation
from db import key_file, meeting_tables, schema
from db.engine import connect, migration_engine, open_engines
from db.office_lock import OfficeLock
from db.tables import metadata

KEY = b"k" * key_file.KEY_BYTES


@pytest.fixture
def engines(tmp_path):
    schema.upgrade(tmp_path / "office.db", KEY)
    opened = open_engines(tmp_path / "office.db", KEY)
    yield opened
    opened.dispose()


def test_ddl_rolls_back_with_its_transaction(engines):
    with pytest.raises(RuntimeError), engines.writer.begin() as connection:
        connection.execute(text("CREATE TABLE half_made (id INTEGER)"))
        raise RuntimeError
    assert "half_made" not in inspect(engines.writer).get_table_names()


def test_the_reading_engine_cannot_write(engines):
    with pytest.raises(Exception, match="readonly"), engines.reader.connect() as connection:
        connection.execute(text("DELETE FROM diary_entry"))


def test_the_file_is_not_readable_without_the_key(tmp_path, engines):
    engines.dispose()
    content = (tmp_path / "office.db").read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert b"diary_entry" not in content
    with pytest.raises(RuleViolation, match="office_damaged"):
        connect(tmp_path / "office.db", b"x" * key_file.KEY_BYTES)


def test_migrated_schema_is_the_schema_of_the_tables(engines):
    found = inspect(engines.writer)
    assert meeting_tables.TABLES
    for table in metadata.sorted_tables:
        columns = {column["name"]: column for column in found.get_columns(table.name)}
        assert set(columns) == set(table.c.keys()), table.name
        for column in table.c:
            stored = columns[column.name]
            assert (str(stored["type"]), stored["nullable"]) == (
                str(column.type),
                column.nullable,
            ), column
        assert {index["name"] for index in found.get_indexes(table.name)} == {
            str(index.name) for index in table.indexes
        }
        links = {tuple(link["constrained_columns"]) for link in found.get_foreign_keys(table.name)}
        assert links == {(key.parent.name,) for key in table.foreign_keys}


def test_head_is_the_newest_script():
    names = sorted(file.name for file in (schema.SCRIPTS / "versions").glob("v*.py"))
    assert names[-1].startswith(f"v{schema.HEAD}_")
    assert len(names) == int(schema.HEAD)


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path, engines, monkeypatch):
    engines.dispose()
    with migration_engine(tmp_path / "office.db", KEY).begin() as connection:
        connection.execute(
            text("INSERT INTO staff (community_id, name, role) VALUES (1, '何', 'd')")
        )
        connection.execute(text("DELETE FROM alembic_version"))
    # Run again from nothing, the first script meets the tables that exist, and fails.
    with pytest.raises(Exception, match="already exists"):
        schema.upgrade(tmp_path / "office.db", KEY)
    connection = connect(tmp_path / "office.db", KEY)
    assert connection.execute("SELECT name FROM staff").fetchall() == [("何",)]
    connection.close()


def test_ids_are_never_given_twice(engines):
    with engines.writer.begin() as connection:
        for _ in range(2):
            connection.execute(
                text("INSERT INTO channel (community_id, name, position) VALUES (1,'a',0)")
            )
            connection.execute(text("DELETE FROM channel"))
        connection.execute(
            text("INSERT INTO channel (community_id, name, position) VALUES (1,'b',0)")
        )
        assert connection.execute(text("SELECT id FROM channel")).scalar() == 3


def test_password_recovery_code_and_wrong_password(tmp_path):
    code, office = create_office(tmp_path / "a b", "阳光社区", "小何", "secret1")
    office.close()
    for secret in ("secret1", code, code.lower().replace("-", " ")):
        opened = open_office(tmp_path / "a b", secret)
        assert opened.actor.name == "小何"
        opened.close()
    for secret, code_said in (("secret2", "password_wrong"), ("", "password_needed")):
        with pytest.raises(RuleViolation, match=code_said):
            open_office(tmp_path / "a b", secret)
    keys = json.loads((tmp_path / "a b" / "keys.json").read_text(encoding="utf-8"))
    assert "secret1" not in json.dumps(keys)


@pytest.mark.parametrize(
    ("community", "name", "password", "code"),
    [
        (" ", "小何", "secret1", "community_name_missing"),
        ("阳光", " ", "secret1", "staff_name_missing"),
        ("阳光", "小何", "12345", "password_too_short"),
    ],
)
def test_a_refused_office_leaves_nothing(tmp_path, community, name, password, code):
    with pytest.raises(RuleViolation, match=code):
        create_office(tmp_path / "new", community, name, password)
    assert list(tmp_path.iterdir()) == []


def test_an_office_is_never_made_over_something(tmp_path):
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(RuleViolation, match="office_exists"):
        create_office(tmp_path / "new", "阳光", "小何", "secret1")
    assert (tmp_path / "new" / "letter.txt").read_text(encoding="utf-8") == "mine"


def test_second_window_is_kept_out_until_the_first_lets_go(office_folder):
    first = OfficeLock(office_folder)
    with pytest.raises(RuleViolation, match="office_in_use"):
        OfficeLock(office_folder)
    first.release()
    OfficeLock(office_folder).release()


@pytest.mark.parametrize("damage", ["{", "[]", '{"format": 1, "wraps": []}', '{"format": 99}'])
def test_damaged_key_file_is_said(office_folder, damage):
    (office_folder / "keys.json").write_text(damage, encoding="utf-8")
    with pytest.raises(RuleViolation, match=r"office_keys_damaged|office_newer"):
        open_office(office_folder, "secret1")


def test_an_unencrypted_file_in_its_place_is_called_damaged(office_folder):
    plain = sqlite3.connect(office_folder / "plain.db")
    plain.execute("CREATE TABLE t (x)")
    plain.close()
    (office_folder / "office.db").write_bytes((office_folder / "plain.db").read_bytes())
    before = (office_folder / "office.db").read_bytes()
    with pytest.raises(RuleViolation, match="office_damaged"):
        open_office(office_folder, None)
    assert (office_folder / "office.db").read_bytes() == before
