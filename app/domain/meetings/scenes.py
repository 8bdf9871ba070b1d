"""What the projector can show: scenes made of public texts, numbers and moments, nothing else.

No scene has a field for a plain text or for a record, so private data cannot be handed to the
projector; a test walks all types to prove it. Scenes are built by ``app.services.meetings.scenes``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.diary import Party
from app.domain.meetings.ballots import VoteMethod
from app.domain.meetings.events import SpeechKind
from app.domain.meetings.live import Clock
from app.domain.meetings.meeting import DecisionBody, ItemState
from app.domain.meetings.public_text import NOTHING, PublicText
from app.domain.voting.answer import Outcome
from app.domain.voting.cases import Body, Choice, Position


class SceneKind(StrEnum):
    """What sort of scene."""

    WELCOME = "welcome"  # 欢迎与议程
    ITEM = "item"  # 议题
    MATERIAL = "material"  # 材料
    SPEAKERS = "speakers"  # 发言
    RECESS = "recess"  # 休会
    VOTE = "vote"  # 表决
    RESULT = "result"  # 结果
    ACTIONS = "actions"  # 议定事项
    CLOSE = "close"  # 散会
    SIGN = "sign"  # 社区名牌
    BLACK = "black"  # 黑屏


@dataclass(frozen=True)
class SceneChoice:
    """Which scene: of which item, vote or file; ``page`` from 1 counts what a clicker turns."""

    kind: SceneKind
    item_id: int | None = None
    vote_id: int | None = None
    file_id: int | None = None
    page: int = 1


@dataclass(frozen=True)
class Heading:
    """The top of a scene: the meeting, the number on the agenda (may be empty), and the title."""

    meeting: PublicText
    number: PublicText
    title: PublicText


@dataclass(frozen=True)
class AgendaLine:
    """One line of the agenda; an internal item has an empty title (shown as 内部议题)."""

    number: PublicText
    title: PublicText
    state: ItemState
    minutes: int


@dataclass(frozen=True)
class Seat:
    """Someone at the table. Only members with a vote are named; others are their party and post."""

    party: Party
    name: PublicText = NOTHING
    title: PublicText = NOTHING


@dataclass(frozen=True)
class WelcomeScene:
    """Before the meeting: what it is, when, where, and its agenda, a page of it at a time."""

    meeting: PublicText
    office: PublicText
    planned_at: datetime | None
    place: PublicText
    agenda: tuple[AgendaLine, ...]
    page: int = 1
    pages: int = 1


@dataclass(frozen=True)
class ItemScene:
    """The item being discussed. ``minutes`` are planned; ``opened_at`` is when it was begun."""

    heading: Heading
    sponsor: Party
    body: DecisionBody
    minutes: int
    opened_at: datetime | None
    background: PublicText
    conclusion: PublicText
    below: tuple[AgendaLine, ...] = ()


class Half(StrEnum):
    """How much of a page is shown: of one that is higher than wide, a half can be read."""

    WHOLE = "whole"
    UPPER = "upper"  # 上半
    LOWER = "lower"  # 下半


@dataclass(frozen=True)
class MaterialScene:
    """A page of material, or half of it: ``picture`` is an encoded picture.

    ``page`` of ``pages`` is that of the paper, ``turn`` of ``turns`` what a clicker turns; all
    count from 1.
    """

    heading: Heading
    picture: bytes
    page: int
    pages: int
    half: Half = Half.WHOLE
    turn: int = 1
    turns: int = 1


@dataclass(frozen=True)
class Speaker:
    """Who speaks, as what, and their clock."""

    seat: Seat
    kind: SpeechKind
    clock: Clock


@dataclass(frozen=True)
class PartyTime:
    """How long a party had spoken, in seconds, when the scene was made."""

    party: Party
    seconds: int


@dataclass(frozen=True)
class SpeakersScene:
    """Who speaks now, who was interrupted, who comes next."""

    heading: Heading
    speaker: Speaker | None
    paused: Speaker | None
    waiting: tuple[Seat, ...]
    times: tuple[PartyTime, ...] = ()


@dataclass(frozen=True)
class RecessScene:
    """A recess and its countdown; ``clock`` None: it is over and the roll is due."""

    heading: Heading
    clock: Clock | None


@dataclass(frozen=True)
class Tally:
    """Numbers of one bar, all parts of ``whole``; ``mark`` is the number of yes votes needed.

    ``unit`` says what is counted; areas are in 0.01 m². Where owners decide, ``quorum`` is how much
    must take part before any yes counts, and ``took_part`` how much has; 0 where none is asked for.
    """

    unit: TallyUnit
    whole: int
    yes: int
    no: int
    abstain: int
    invalid: int
    mark: int
    took_part: int = 0
    quorum: int = 0

    @property
    def is_quorate(self) -> bool:
        """Whether enough take part for the mark to mean anything."""
        return self.took_part >= self.quorum


class TallyUnit(StrEnum):
    """What a tally counts: the labels of ``ShownBar``, told further apart."""

    HEADS = "heads"  # 票
    AREA = "area"  # ㎡
    OWNERS = "owners"  # 人, beside an area
    PARTIES = "parties"  # 方
    HOUSEHOLDS = "households"  # 户


@dataclass(frozen=True)
class Voter:
    """A member or a party that votes by name; ``answer`` None: not yet, or hidden."""

    who: PublicText | Party
    has_voted: bool
    answer: Choice | Position | None = None
    is_recused: bool = False


@dataclass(frozen=True)
class VoteScene:
    """A vote that is open. ``tallies`` empty and no answers while running totals are hidden.

    ``cast`` of ``expected`` have voted (0: not known how many). While the counts typed do not add
    up (``adds_up`` False) no number is given at all. Raises ``ValueError`` when an answer is given
    although the totals are hidden, or a number that does not add up.
    """

    heading: Heading
    question: PublicText
    round: int
    body: Body
    method: VoteMethod
    shows_totals: bool
    cast: int
    expected: int
    voters: tuple[Voter, ...] = ()
    tallies: tuple[Tally, ...] = ()
    is_opinion: bool = False
    adds_up: bool = True

    def __post_init__(self) -> None:
        if not self.adds_up and (self.tallies or self.cast or self.expected):
            raise ValueError("counts that do not add up")
        if not self.shows_totals and (self.tallies or any(voter.answer for voter in self.voters)):
            raise ValueError("hidden totals")


@dataclass(frozen=True)
class ReadingLine:
    """One way to read the rule and what it leads to, shown when readings disagree."""

    name: PublicText
    outcome: Outcome


@dataclass(frozen=True)
class ResultScene:
    """An announced result, with the reason sentence of its decision word for word.

    ``rounds`` tells how it came about («第一轮 4:3», «休会 20 分钟», «第二轮 6:1»), empty for one.
    """

    heading: Heading
    question: PublicText
    body: Body
    outcome: Outcome
    outcome_words: PublicText
    reason: PublicText
    tallies: tuple[Tally, ...]
    rounds: tuple[PublicText, ...] = ()
    readings: tuple[ReadingLine, ...] = ()
    is_opinion: bool = False
    is_corrected: bool = False


@dataclass(frozen=True)
class ActionLine:
    """One thing agreed: what, which party, until when."""

    number: PublicText
    text: PublicText
    party: Party
    due_on: date | None
    is_condition: bool


@dataclass(frozen=True)
class ActionsScene:
    """What was agreed, a page at a time."""

    heading: Heading
    lines: tuple[ActionLine, ...]
    page: int
    pages: int


@dataclass(frozen=True)
class CloseScene:
    """The end: how much was done, and when to meet again."""

    meeting: PublicText
    closed_at: datetime | None
    done: int
    postponed: int
    actions: int
    next_meeting: PublicText


@dataclass(frozen=True)
class SignScene:
    """The name of the office, for breaks and for when nothing is to be shown."""

    office: PublicText


@dataclass(frozen=True)
class BlackScene:
    """Nothing at all."""


Scene = (
    WelcomeScene
    | ItemScene
    | MaterialScene
    | SpeakersScene
    | RecessScene
    | VoteScene
    | ResultScene
    | ActionsScene
    | CloseScene
    | SignScene
    | BlackScene
)

SCENE_TYPES: tuple[type[Scene], ...] = (
    WelcomeScene,
    ItemScene,
    MaterialScene,
    SpeakersScene,
    RecessScene,
    VoteScene,
    ResultScene,
    ActionsScene,
    CloseScene,
    SignScene,
    BlackScene,
)
