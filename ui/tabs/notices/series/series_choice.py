"""What is printed in a series and for whom, as chosen on the page; no widgets here."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.notices.findings import Finding
from app.domain.notices.notice import Notice
from app.domain.notices.postings import Board
from app.domain.people import Resident
from app.domain.rooms import parse_room
from app.ports.notice_facts import WrittenNotice
from app.services.notices.merge_values import door_values
from app.services.notices.recipients import (
    Recipient,
    RecipientKind,
    board_recipients,
    buildings_of,
    recipients,
    without_door,
)
from app.services.notices.series import asked_for

PLACES = (RecipientKind.BUILDING, RecipientKind.ENTRANCE)


class Output(StrEnum):
    """What comes out for each recipient."""

    NOTICE = "notice"
    LABELS = "labels"
    ENVELOPES = "envelopes"


@dataclass(frozen=True)
class LabelSheet:
    """Self-adhesive labels on A4: how many, and how large each is, in millimetres."""

    columns: int
    rows: int
    width: int
    height: int

    @property
    def count(self) -> int:
        """Labels on a sheet."""
        return self.columns * self.rows


LABEL_SHEETS = (LabelSheet(2, 8, 105, 37), LabelSheet(3, 8, 70, 37))


@dataclass(frozen=True)
class SeriesOptions:
    """How it is printed. ``first`` is the first label of the first sheet that is still there."""

    output: Output = Output.NOTICE
    separators: bool = False
    addressed: bool = True
    labels: LabelSheet = LABEL_SHEETS[0]
    first: int = 1


@dataclass(frozen=True)
class Wanted:
    """Whom a series may be for. No ``buildings`` means all of them."""

    kind: RecipientKind = RecipientKind.ENTRANCE
    buildings: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True)
class SeriesMatter:
    """What was read for the page: the notice, who lives here, the boards, and what is refused."""

    notice: Notice
    written: WrittenNotice
    residents: tuple[Resident, ...]
    boards: tuple[Board, ...]
    refused: tuple[Finding, ...] = ()

    @property
    def buildings(self) -> tuple[str, ...]:
        """Every building somebody lives in."""
        return buildings_of(self.residents)

    @property
    def asked(self) -> tuple[str, ...]:
        """The names the notice asks for."""
        return asked_for(self.written.text)


def key_of(one: Recipient) -> str:
    """What tells a recipient from all others of a series."""
    return f"{one.label}|{','.join(map(str, one.resident_ids))}"


def found(matter: SeriesMatter, wanted: Wanted) -> tuple[Recipient, ...]:
    """The recipients there are for what is wanted."""
    if wanted.kind is RecipientKind.BOARD:
        boards = [one for one in matter.boards if _is_in(one.building, wanted.buildings)]
        everyone = board_recipients(boards)
    else:
        living = [one for one in matter.residents if _is_in(one.building, wanted.buildings)]
        everyone = recipients(living, wanted.kind)
    tests = [_test(word) for word in wanted.words.split()]
    return tuple(one for one in everyone if _matches(one, tests))


def left_out(matter: SeriesMatter, kind: RecipientKind) -> int:
    """How many residents no sheet of this kind goes to, for nobody knows where they live."""
    return len(without_door(matter.residents, kind)) if kind in PLACES else 0


def proposed_kind(matter: SeriesMatter) -> RecipientKind:
    """What the notice asks for says whom it is for; without a hint, one per entrance."""
    asked = {name.rpartition(".")[2] for name in matter.asked}
    if not matter.residents and matter.boards:
        return RecipientKind.BOARD
    if asked & {"姓名", "称呼", "房号", "电话", "备注"}:
        return RecipientKind.HOUSEHOLD
    if "张贴点" in asked:
        return RecipientKind.BOARD
    if "楼幢" in asked and "单元" not in asked:
        return RecipientKind.BUILDING
    return RecipientKind.ENTRANCE


def paper_count(count: int, stairs: int, pages: int, options: SeriesOptions) -> int:
    """How many sheets of paper come out, printed on one side."""
    if not count:
        return 0
    match options.output:
        case Output.LABELS:
            return -(-(count + options.first - 1) // options.labels.count)
        case Output.ENVELOPES:
            return count
        case Output.NOTICE:
            return count * pages + (stairs if options.separators else 0)


def stairs_of(chosen: Sequence[Recipient]) -> int:
    """How many flights of stairs they live on, as separators count them."""
    return sum(
        one.stairs != before.stairs
        for one, before in zip(chosen[1:], chosen, strict=False)
    ) + bool(chosen)  # fmt: skip


def has_door(one: Recipient) -> bool:
    """Whether it is known where to bring the sheet."""
    return bool(one.values.get("住址"))


def _is_in(building: str, wanted: Collection[str]) -> bool:
    return not wanted or building in wanted


def _test(word: str) -> re.Pattern[str]:
    """A door is looked for as it is said; «2幢» does not find 12幢."""
    room = parse_room(word)
    said = door_values(room.building, room.entrance, room.room)["住址"] if room else word
    edge = r"(?<!\d)" if said[0].isdigit() else ""
    return re.compile(edge + re.escape(said), re.IGNORECASE)


def _matches(one: Recipient, tests: Sequence[re.Pattern[str]]) -> bool:
    told = "\n".join((one.label, *one.values.values()))
    return all(test.search(told) for test in tests)
