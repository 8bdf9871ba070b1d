"""Everything of a meeting in one folder: its papers, its votes and promises as sheets, its files.

The folder is made beside its place and put there in one step; what is stopped leaves nothing.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from app.domain.cells import Cell
from app.domain.errors import RuleViolation
from app.domain.local_time import local, local_day
from app.domain.meetings.agenda import numbered
from app.domain.meetings.ballots import Ballot, Vote, VoteState
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.meeting import MeetingFile
from app.domain.meetings.minutes import MinutesKind
from app.domain.meetings.spoken import spoken
from app.domain.voting.kept import rule_from_json
from app.ports.meeting_facts import (
    ActionListFacts,
    AgendaFacts,
    MinutesFacts,
    NoticeFacts,
    SignInFacts,
)
from app.ports.meeting_queries import ActionFilter
from app.ports.progress import Progress
from app.services.meetings.papers import (
    MeetingOffice,
    action_list_facts,
    agenda_facts,
    minutes_facts,
    sign_in_facts,
)
from app.services.meetings.result_papers import result_notice_facts
from app.services.meetings.standing_texts import standing_texts
from app.services.meetings.tally import kept_decision, votes_so_far
from app.sheets import write_csv, write_xlsx
from app.wording import Wording

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
LONGEST_NAME = 80
VOTE_COLUMNS = (
    "number", "item", "question", "round", "method", "announced", "yes", "no", "abstain",
    "invalid", "outcome", "reason", "basis", "corrected",
)  # fmt: skip
BALLOT_COLUMNS = ("question", "round", "name", "choice", "signed")
ACTION_COLUMNS = (
    "number", "text", "party", "person", "due", "check", "verifier", "state", "condition",
    "income", "done", "feedback",
)  # fmt: skip
COURSE_COLUMNS = ("at", "said", "by", "recorded")


class Attachments(Protocol):
    """Reads kept files."""

    def read(self, digest: str) -> bytes: ...


class PaperMaker(Protocol):
    """Prints the papers of a meeting; ``app.documents`` does."""

    def agenda(self, facts: AgendaFacts) -> bytes: ...
    def sign_in_sheet(self, facts: SignInFacts) -> bytes: ...
    def minutes(self, facts: MinutesFacts) -> bytes: ...
    def result_notice(self, facts: NoticeFacts) -> bytes: ...
    def action_list(self, facts: ActionListFacts) -> bytes: ...


class FolderOffice(MeetingOffice, Protocol):
    """What is asked of an office."""

    @property
    def attachments(self) -> Attachments: ...
    def documents(self, language: str) -> PaperMaker: ...


def folder_name(book: MeetingBook) -> str:
    """What the folder of a meeting is called: «2026-11 阳光社区三方例会»."""
    return _safe(f"{book.meeting.number} {book.meeting.title}")


def write_meeting_folder(
    office: FolderOffice, book: MeetingBook, parent: Path, language: str, progress: Progress
) -> Path:
    """Write the folder of a meeting into ``parent``; returns it.

    Raises ``RuleViolation``: ``folder_exists``, ``file_not_written`` and those of the papers;
    ``Cancelled``. In every case nothing is left behind.
    """
    target = parent / folder_name(book)
    if target.exists():
        raise RuleViolation("folder_exists", name=target.name)
    export = _Export(office, book, language)
    jobs = [*export.papers(), *export.sheets(), *export.files()]
    with _whole_folder(target) as folder:
        for done, (name, write) in enumerate(jobs):
            progress.report(done, len(jobs), name)
            file = folder / name
            file.parent.mkdir(exist_ok=True)
            write(file)
        progress.report(len(jobs), len(jobs))
    return target


@contextmanager
def _whole_folder(target: Path) -> Generator[Path]:
    beside = target.with_name(f".{target.name}.part")
    try:
        shutil.rmtree(beside, ignore_errors=True)  # left by a power cut
        beside.mkdir(parents=True)
        yield beside
        beside.rename(target)
    except OSError as error:
        why = error.strerror or ""
        raise RuleViolation("file_not_written", file=target.name, why=why) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


Job = tuple[str, Callable[[Path], object]]
Rows = Sequence[Sequence[Cell]]


class _Export:
    """The files of one meeting: names, and how each is written."""

    def __init__(self, office: FolderOffice, book: MeetingBook, language: str) -> None:
        self._office, self._book, self._language = office, book, language
        self._texts, self._wording = standing_texts(language), Wording(language)

    def papers(self) -> Iterator[Job]:
        """The PDFs, as they are printed."""
        office, book, wording = self._office, self._book, self._wording
        print_ = office.documents(self._language)
        wanted = ActionFilter(office.today(), meeting_id=book.meeting.id)
        made: tuple[tuple[str, Callable[[], bytes]], ...] = (
            ("agenda", lambda: print_.agenda(agenda_facts(office, book, wording))),
            ("sign_in", lambda: print_.sign_in_sheet(sign_in_facts(office, book))),
            *((kind.value, self._minutes(kind)) for kind in MinutesKind),
            ("notice", lambda: print_.result_notice(result_notice_facts(office, book, wording))),
            ("actions", lambda: print_.action_list(self._listed(wanted))),
        )
        for name, make in made:
            yield f"{self._texts(f'folder.{name}')}.pdf", _writes(make)

    def sheets(self) -> Iterator[Job]:
        """Votes, ballots, promises and timeline, each for Excel and as csv."""
        for name, columns, rows in (
            ("votes", VOTE_COLUMNS, self._votes),
            ("ballots", BALLOT_COLUMNS, self._ballots),
            ("promises", ACTION_COLUMNS, self._actions),
            ("course", COURSE_COLUMNS, self._course),
        ):
            titles = [self._texts(f"column.{column}") for column in columns]
            for ending, write in ((".xlsx", write_xlsx), (".csv", write_csv)):
                file = f"{self._texts('folder.sheets')}/{self._texts(f'folder.{name}')}{ending}"
                yield file, _writes_sheet(write, titles, rows)

    def files(self) -> Iterator[Job]:
        """Material and evidence, under the number of what it belongs to; no name twice."""
        numbers = numbered(self._book.items)
        taken: set[str] = set()
        for owner, file in self._attached(numbers):
            name = _safe(f"{owner} {file.name}".strip())
            while name.casefold() in taken:
                stem, dot, ending = name.rpartition(".")
                name = f"{stem or name}_{dot}{ending if stem else ''}"
            taken.add(name.casefold())
            place = f"{self._texts('folder.files')}/{name}"
            yield place, _writes(lambda digest=file.digest: self._office.attachments.read(digest))

    def _attached(self, numbers: dict[int, str]) -> Iterator[tuple[str, MeetingFile]]:
        for file in self._book.files:
            yield numbers.get(file.item_id or 0, ""), file
        for action in self._book.actions:
            for file in self._office.meetings.action_files(action.id or 0):
                yield action.number, file

    def _listed(self, wanted: ActionFilter) -> ActionListFacts:
        return action_list_facts(self._office, self._office.meetings.actions(wanted))

    def _minutes(self, kind: MinutesKind) -> Callable[[], bytes]:
        def make() -> bytes:
            facts = minutes_facts(self._office, self._book, kind, self._wording)
            return self._office.documents(self._language).minutes(facts)

        return make

    def _announced(self) -> list[Vote]:
        return [vote for vote in self._book.votes if vote.state is VoteState.ANNOUNCED]

    def _votes(self) -> Rows:
        numbers = numbered(self._book.items)
        return [self._vote_row(vote, numbers) for vote in self._announced()]

    def _vote_row(self, vote: Vote, numbers: dict[int, str]) -> Sequence[Cell]:
        decision, rule = kept_decision(vote), rule_from_json(vote.decision)
        counts, item = votes_so_far(self._book, vote), self._book.item(vote.item_id)
        return (
            numbers.get(vote.item_id, ""),
            item.title if item is not None else "",
            vote.question,
            vote.round,
            self._texts(f"vote.{vote.method}"),
            _moment(vote.announced_at),
            counts.yes,
            counts.no,
            counts.abstain,
            counts.invalid,
            self._wording.outcome(decision.outcome),
            self._wording.decision_reason(decision),
            self._wording.article(f"{rule.law}{rule.article}"),
            vote.reason,
        )

    def _ballots(self) -> Rows:
        return [
            self._ballot_row(vote, ballot)
            for vote in self._announced()
            for ballot in self._book.ballots_of(vote.id or 0)
        ]

    def _ballot_row(self, vote: Vote, ballot: Ballot) -> Sequence[Cell]:
        person = self._book.attendee(ballot.attendee_id)
        unit = self._wording.of("values", ballot.unit, {})
        given = ballot.choice or ballot.position
        said = "meeting_event.recused" if ballot.recused else f"ballot.{given}"
        said = self._wording.of("stored_values", said, {}) if given or ballot.recused else ""
        signed = self._texts("column.sign") if ballot.signed else ""
        return (vote.question, vote.round, person.name if person else unit, said, signed)

    def _actions(self) -> Rows:
        return [
            (
                one.number,
                one.text,
                self._wording.of("values", one.party, {}),
                one.person,
                one.due_on,
                one.check,
                one.verifier,
                self._wording.of("action_states", one.state, {}),
                self._texts("column.sign") if one.is_condition else "",
                one.monthly_income / 100 if one.monthly_income else None,
                local_day(one.done_at) if one.done_at is not None else None,
                one.feedback,
            )
            for one in self._book.actions
        ]

    def _course(self) -> Rows:
        return [
            (
                _moment(event.at),
                self._wording.meeting_event(spoken(event, self._book)),
                event.by,
                _moment(event.recorded_at),
            )
            for event in self._book.events
        ]


def _moment(at: datetime | None) -> Cell:
    """A moment as the clock on the wall showed it."""
    return local(at).replace(tzinfo=None) if at is not None else None


def _writes(make: Callable[[], bytes]) -> Callable[[Path], object]:
    return lambda file: file.write_bytes(make())


def _writes_sheet(
    write: Callable[[Path, Sequence[str], Rows], object],
    titles: Sequence[str],
    rows: Callable[[], Rows],
) -> Callable[[Path], object]:
    return lambda file: write(file, titles, rows())


def _safe(name: str) -> str:
    """A name every system takes."""
    stem, dot, ending = _NOT_IN_NAMES.sub("_", name).strip(" .").rpartition(".")
    if not dot or len(ending) > 8:
        return f"{stem}{dot}{ending}"[:LONGEST_NAME].strip(" .") or "_"
    return f"{stem[:LONGEST_NAME].strip(' .')}.{ending}"
