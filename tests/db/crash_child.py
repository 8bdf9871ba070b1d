"""Works in an office until it is killed, saying each thing once it is safely stored.

``python -m tests.db.crash_child FOLDER SEED ROUND``: writes entries down, follows them up, keeps a
half-written form, attaches files, takes acts back and makes backups, in a random order.
"""

from __future__ import annotations

import random
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.bootstrap import open_office
from app.domain.diary import EntryState, FollowUpKind
from app.office import Office
from app.ports.queries import EntryFilter
from app.services.diary_commands import (
    AddEntry,
    AddFollowUp,
    ChangeEntryStates,
    DeleteEntries,
    EntryFields,
)

FORM = "diary.quick"
START = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)


@dataclass
class Worker:
    """One run of the program."""

    office: Office
    draw: random.Random
    round: int
    written: int = 0

    def work(self) -> None:
        """Do things until the end of the process."""
        self.say("ready")
        acts = (self.type_entry, self.follow_up, self.bulk, self.attach, self.undo, self.back_up)
        while True:
            self.draw.choices(acts, (12, 4, 2, 2, 2, 1))[0]()

    def say(self, *words: object) -> None:
        """Tell the test what is stored; only then it counts as saved."""
        print(*words, sep="\t", flush=True)

    def type_entry(self) -> None:
        """Type a line, keeping it as a draft letter by letter, and save it."""
        self.written += 1
        subject = f"第{self.round}轮第{self.written}件：{'水管漏了' * self.draw.randrange(1, 6)}"
        for end in range(1, len(subject), 5):
            self.office.drafts.keep(FORM, subject[:end])
            self.say("draft", subject[:end])
        received = START + timedelta(minutes=self.written)
        outcome = self.office.execute(AddEntry(EntryFields(received, subject, building="3")))
        self.say("saved", outcome.result, subject)
        self.office.drafts.drop(FORM)
        self.say("draft", "")

    def follow_up(self) -> None:
        entry = self.some_entry()
        text = f"跟进{self.draw.randrange(10**6)}"
        self.office.execute(AddFollowUp(entry, FollowUpKind.CALL, text))
        self.say("followed", entry, text)

    def bulk(self) -> None:
        """Change several entries in one act: after a crash all of them or none."""
        first = self.some_entry()
        entries = tuple(i for i in range(first, first + 4) if self.office.diary.detail(i))
        reason = f"转街道{self.draw.randrange(10**6)}"
        self.say("changing", reason, len(entries))
        self.office.execute(ChangeEntryStates(entries, EntryState.OPEN))
        self.office.execute(ChangeEntryStates(entries, EntryState.TRANSFERRED, reason))

    def attach(self) -> None:
        entry = self.some_entry()
        content = self.draw.randbytes(self.draw.randrange(1, 300_000))
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / f"照片{len(content)}.jpg"
            file.write_bytes(content)
            self.office.attach(entry, file)
        self.say("attached", entry, file.name)

    def undo(self) -> None:
        """Put an entry into the bin and take that back."""
        entry = self.some_entry()
        self.office.execute(DeleteEntries((entry,)))
        self.office.undo_history.undo()

    def back_up(self) -> None:
        self.office.backup_now()

    def some_entry(self) -> int:
        if not self.written:
            self.type_entry()
        rows = self.office.diary.first_page(EntryFilter(self.office.today()))
        return self.draw.choice(rows).id


def main() -> None:
    folder, seed, round_ = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    office = open_office(folder, None)
    Worker(office, random.Random(seed), round_).work()


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main()
