"""The record nobody can quietly change: every act, chained by hashes.

Each entry's hash covers the entry before it, who did what and when, and a digest of every row
changed. A digest is salted: when the law demands that a person be erased, the values and the salt
go and the digest stays, so that the chain still verifies and tells nothing.
"""

from __future__ import annotations

import hashlib
import json
import secrets
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, insert, select, update

from app.ports.changes import RowChange
from db.prepared import prepared, prepared_insert
from db.tables import journal_bulk, journal_entry, journal_row

GENESIS = "0" * 64

_last_hash = select(journal_entry.c.hash).order_by(journal_entry.c.id.desc()).limit(1)
_add_row = insert(journal_row).values(
    {column.name: bindparam(column.name) for column in journal_row.c if column.name != "id"}
)
_add_bulk = insert(journal_bulk)
_rows_of = select(journal_row).where(journal_row.c.journal_id == bindparam("journal_id"))
_bulk_of = select(journal_bulk).where(journal_bulk.c.journal_id == bindparam("journal_id"))
_set_undone = update(journal_entry).where(journal_entry.c.id == bindparam("entry_id"))


@dataclass(frozen=True)
class Act:
    """The head of a journal entry. ``kind`` is do, undo, redo or revert."""

    community_id: int
    at: int
    actor_id: int | None
    actor: str
    label: str
    subject: str = ""
    kind: str = "do"
    target_id: int | None = None
    undoable: bool = True


@dataclass(frozen=True)
class BulkChange:
    """Many rows of one import coming in or going out together.

    ``content`` holds the rows, packed, when they went out; ``digest`` covers them either way.
    """

    table: str
    import_id: int
    rows: int
    inserted: bool
    content: bytes | None
    salt: str
    digest: str


def append(
    connection: Connection, act: Act, changes: Sequence[RowChange], bulk: Sequence[BulkChange]
) -> int:
    """Write one act at the end of the journal; returns its id."""
    previous = prepared(_last_hash, connection.dialect).run(connection, {}).scalar() or GENESIS
    rows = [_stored(change) for change in changes]
    digests = [row["digest"] for row in rows] + [change.digest for change in bulk]
    head = {**vars(act), "undone": False, "previous_hash": previous}
    head["hash"] = chain_hash(head, digests)
    entry = prepared_insert(journal_entry, connection.dialect, with_id=False)
    journal_id = int(entry.run(connection, head).scalar_one())
    links = {"journal_id": journal_id, "community_id": act.community_id}
    if rows:
        prepared(_add_row, connection.dialect).run_many(connection, [row | links for row in rows])
    if bulk:
        connection.execute(_add_bulk, [_named(vars(change)) | links for change in bulk])
    return journal_id


def _named(values: Mapping[str, Any]) -> dict[str, Any]:
    named = dict(values)
    named["table_name"] = named.pop("table")
    return named


def chain_hash(head: Mapping[str, Any] | RowMapping, digests: Iterable[str]) -> str:
    """The hash of an act: what it says of itself, the hash before it, the digests of its rows."""
    said = [
        head[name]
        for name in (
            "previous_hash", "community_id", "at", "actor_id", "actor", "label", "subject",
            "kind", "target_id", "undoable",
        )
    ]  # fmt: skip
    said.append(list(digests))
    return hashlib.sha256(canonical(said).encode("utf-8")).hexdigest()


def canonical(value: object) -> str:
    """JSON with one spelling."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(salt: str, content: str) -> str:
    """The salted digest of a row change's canonical text."""
    return hashlib.sha256(f"{salt}{content}".encode("utf-8", "replace")).hexdigest()


def row_content(table: str, key: int, before: str | None, after: str | None) -> str:
    """The text a row change's digest is taken of."""
    return f"{table}\n{key}\n{before}\n{after}"


def _stored(change: RowChange) -> dict[str, Any]:
    before = None if change.before is None else canonical(dict(change.before))
    after = None if change.after is None else canonical(dict(change.after))
    salt = secrets.token_hex(16)
    return {
        "table_name": change.table,
        "key": change.key,
        "before": before,
        "after": after,
        "salt": salt,
        "digest": digest_of(salt, row_content(change.table, change.key, before, after)),
    }


def changes_of(connection: Connection, journal_id: int) -> list[RowChange]:
    """The row changes of an act, in the order they were made; erased ones are left out."""
    stored = connection.execute(
        _rows_of.order_by(journal_row.c.id), {"journal_id": journal_id}
    ).mappings()
    return [
        RowChange(
            row["table_name"],
            row["key"],
            None if row["before"] is None else json.loads(row["before"]),
            None if row["after"] is None else json.loads(row["after"]),
        )
        for row in stored
        if row["salt"] is not None
    ]


def bulk_changes_of(connection: Connection, journal_id: int) -> list[BulkChange]:
    """The bulk changes of an act, in the order they were made."""
    stored = connection.execute(
        _bulk_of.order_by(journal_bulk.c.id), {"journal_id": journal_id}
    ).mappings()
    return [
        BulkChange(
            row["table_name"], row["import_id"], row["rows"], row["inserted"], row["content"],
            row["salt"], row["digest"],
        )
        for row in stored
    ]  # fmt: skip


def mark_undone(connection: Connection, journal_id: int, *, undone: bool) -> None:
    """Note whether an act is undone at present."""
    connection.execute(_set_undone.values(undone=undone), {"entry_id": journal_id})


class BulkRecorder:
    """Takes the rows of a bulk change batch by batch; keeps their content only when they leave."""

    def __init__(self, table: str, import_id: int, *, inserted: bool) -> None:
        self._table, self._import_id, self._inserted = table, import_id, inserted
        self._salt = secrets.token_hex(16)
        self._digest = hashlib.sha256(self._salt.encode("utf-8"))
        self._packer = None if inserted else zlib.compressobj(1)
        self._packed: list[bytes] = []
        self._rows = 0

    def add(self, rows: Sequence[tuple[Any, ...]]) -> None:
        """Take a batch; each is one line of JSON."""
        line = (canonical(rows) + "\n").encode("utf-8")
        self._digest.update(line)
        if self._packer is not None:
            self._packed.append(self._packer.compress(line))
        self._rows += len(rows)

    def change(self) -> BulkChange:
        """The journal's form of all batches together."""
        content = None
        if self._packer is not None:
            content = b"".join((*self._packed, self._packer.flush()))
        return BulkChange(
            self._table, self._import_id, self._rows, self._inserted, content, self._salt,
            self._digest.hexdigest(),
        )  # fmt: skip


def unpack(content: bytes) -> Iterator[list[tuple[Any, ...]]]:
    """The rows kept in a bulk change, batch by batch."""
    for line in zlib.decompress(content).decode("utf-8").removesuffix("\n").split("\n"):
        yield [tuple(row) for row in json.loads(line)]


def find_break(connection: Connection) -> int | None:
    """The id of the first entry whose hash does not fit; ``None`` when the whole chain holds."""
    previous = GENESIS
    digests: dict[int, list[str]] = {}
    for table in (journal_row, journal_bulk):
        wanted = select(table.c.journal_id, table.c.digest).order_by(table.c.id)
        for journal_id, digest in connection.execute(wanted):
            digests.setdefault(journal_id, []).append(digest)
    for head in connection.execute(select(journal_entry).order_by(journal_entry.c.id)).mappings():
        if head["previous_hash"] != previous:
            return int(head["id"])
        if head["hash"] != chain_hash(head, digests.get(head["id"], [])):
            return int(head["id"])
        previous = head["hash"]
    return _find_changed_row(connection)


def _find_changed_row(connection: Connection) -> int | None:
    for row in connection.execute(select(journal_row)).mappings():
        if row["salt"] is None:
            continue
        content = row_content(row["table_name"], row["key"], row["before"], row["after"])
        if digest_of(row["salt"], content) != row["digest"]:
            return int(row["journal_id"])
    for row in connection.execute(select(journal_bulk)).mappings():
        if row["salt"] is None or row["content"] is None:
            continue
        content = zlib.decompress(row["content"]).decode("utf-8")
        if digest_of(row["salt"], content) != row["digest"]:
            return int(row["journal_id"])
    return None
