"""Makes the projector's scenes of a meeting; every number comes from ``tally`` or was announced.

Internal items never reach the wall: nothing but «内部议题» is shown of them, of hidden ones not
even that on the agenda. Only members with a vote are named.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.domain.masking import people_named
from app.domain.meetings import agenda
from app.domain.meetings.ballots import FrozenRoll
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind
from app.domain.meetings.live import LiveMeeting, Speaking
from app.domain.meetings.meeting import AgendaItem, ItemState, ItemVisibility
from app.domain.meetings.people import THREE_PARTIES, Attendee
from app.domain.meetings.public_text import NOTHING, PublicText, public
from app.domain.meetings.quorum import voters
from app.domain.meetings.scenes import (
    ActionLine,
    ActionsScene,
    AgendaLine,
    BlackScene,
    CloseScene,
    Half,
    Heading,
    ItemScene,
    MaterialScene,
    PartyTime,
    RecessScene,
    Scene,
    SceneChoice,
    SceneKind,
    Seat,
    SignScene,
    Speaker,
    SpeakersScene,
    WelcomeScene,
)
from app.domain.meetings.timeline import spoken_seconds
from app.services.meetings.minutes_source import is_public_person
from app.services.meetings.vote_scenes import VoteShow
from app.wording import Wording

ACTIONS_ON_A_PAGE = 4
AGENDA_ON_A_PAGE = 12
SHOWN_WAITING = 5


@dataclass(frozen=True)
class Material:
    """A page of a file, or half of it, as an encoded picture; told as in ``MaterialScene``."""

    picture: bytes
    page: int
    pages: int
    half: Half = Half.WHOLE
    turn: int = 1
    turns: int = 1


def scene_for(
    book: MeetingBook,
    live: LiveMeeting,
    choice: SceneChoice,
    now: datetime,
    wording: Wording,
    *,
    office: str = "",
    private_names: frozenset[str] = frozenset(),
    material: Material | None = None,
    roll: FrozenRoll | None = None,
) -> Scene:
    """The scene chosen, as the meeting stands at ``now``.

    ``office`` is its name, ``private_names`` the people masked in every text (those of the
    minutes' source), ``material`` the turn of a MATERIAL choice (without it the item is shown),
    ``roll`` the frozen roll of an open vote of owners or households. What a choice names and the
    book does not have shows the agenda.
    """
    guests = {one.name for one in book.attendees if not is_public_person(one)}
    names = private_names | guests
    return _Staging(book, live, choice, now, wording, office, names, material, roll).scene()


@dataclass(frozen=True)
class _Staging:
    """All that a scene is made of, at hand while it is made."""

    book: MeetingBook
    live: LiveMeeting
    choice: SceneChoice
    now: datetime
    wording: Wording
    office: str
    private_names: frozenset[str]
    material: Material | None
    roll: FrozenRoll | None

    def scene(self) -> Scene:
        return _MADE[self.choice.kind](self)

    def item(self) -> AgendaItem | None:
        vote = self.book.vote(self.choice.vote_id)
        if vote is not None:
            return self.book.item(vote.item_id)
        return self.book.item(self.choice.item_id) or self.live.item

    def public(self, text: str) -> PublicText:
        """Masked: residents' and guests' names too."""
        return public(text, people_named(text, self.private_names))

    def named(self) -> frozenset[int | None]:
        """The ids of those whose names may be shown."""
        return frozenset(one.id for one in voters(self.book))

    def is_public(self, item: AgendaItem | None) -> bool:
        shown = agenda.effective_visibility(self.book.items)
        return item is not None and shown.get(item.id or 0) is ItemVisibility.PUBLIC

    def heading(self, item: AgendaItem | None) -> Heading:
        meeting = self.public(self.book.meeting.title)
        if item is None:
            return Heading(meeting, NOTHING, NOTHING)
        if not self.is_public(item):
            return Heading(meeting, NOTHING, public(self.wording.sentence("scene_internal")))
        number = agenda.numbered(self.book.items)[item.id or 0]
        return Heading(meeting, public(number), self.public(item.title))

    def titled(self, code: str) -> Heading:
        title = public(self.wording.sentence(code))
        return Heading(self.public(self.book.meeting.title), NOTHING, title)

    def seat(self, attendee: Attendee | None) -> Seat | None:
        """A voting member by name, others of the three parties by post, guests as guests."""
        if attendee is None:
            return None
        title = self.public(attendee.title) if attendee.party in THREE_PARTIES else NOTHING
        name = public(attendee.name) if attendee.id in self.named() else NOTHING
        return Seat(attendee.party, name, title)

    def lines(self, parent: AgendaItem | None = None) -> tuple[AgendaLine, ...]:
        """The agenda, or what stands below an item; hidden items are left out."""
        items = agenda.in_order(self.book.items)
        numbers, shown = agenda.numbered(items), agenda.effective_visibility(items)
        if parent is not None:
            items = tuple(one for one in items if one.parent_id == parent.id)
        return tuple(
            AgendaLine(
                public(numbers[one.id or 0]),
                self.public(one.title) if shown[one.id or 0] is ItemVisibility.PUBLIC else NOTHING,
                one.state,
                one.minutes,
            )
            for one in items
            if shown[one.id or 0] is not ItemVisibility.HIDDEN
        )


def _welcome(staging: _Staging) -> Scene:
    meeting, lines = staging.book.meeting, staging.lines()
    pages = max(1, -(-len(lines) // AGENDA_ON_A_PAGE))
    wanted = staging.choice.page if staging.choice.kind is SceneKind.WELCOME else 1
    page, on_each = min(max(1, wanted), pages), -(-len(lines) // pages)
    return WelcomeScene(
        staging.public(meeting.title),
        public(staging.office),
        meeting.planned_at,
        public(meeting.place),
        lines[(page - 1) * on_each : page * on_each],
        page,
        pages,
    )


def _item(staging: _Staging) -> Scene:
    item = staging.item()
    if item is None:
        return _welcome(staging)
    heading, is_public = staging.heading(item), staging.is_public(item)
    opened = [
        event.at
        for event in staging.book.told
        if event.kind is EventKind.ITEM_OPENED and event.item_id == item.id
    ]
    is_current = staging.live.item is not None and staging.live.item.id == item.id
    # What comes from the diary was told by a resident, and not for the wall.
    background = item.background if is_public and item.entry_id is None else ""
    return ItemScene(
        heading,
        item.sponsor,
        item.body,
        item.minutes,
        opened[-1] if opened and is_current else None,
        staging.public(background),
        staging.public(item.conclusion if is_public else ""),
        staging.lines(item) if is_public else (),
    )


def _material(staging: _Staging) -> Scene:
    item, material = staging.item(), staging.material
    files = [one for one in staging.book.files if one.id == staging.choice.file_id]
    of_item = bool(files) and files[0].item_id is not None
    if of_item:
        item = staging.book.item(files[0].item_id)
    if material is None or not files or (of_item and not staging.is_public(item)):
        return _item(staging)
    heading = staging.heading(item if of_item else None)
    return MaterialScene(heading, **vars(material))


def _speakers(staging: _Staging) -> Scene:
    live, book = staging.live, staging.book
    waiting = (staging.seat(book.attendee(one.attendee_id)) for one in live.queue)
    seconds = spoken_seconds(book, staging.now)
    return SpeakersScene(
        staging.heading(live.item),
        _speaker(staging, live.speaker),
        _speaker(staging, live.paused_speaker),
        tuple(seat for seat in waiting if seat is not None)[:SHOWN_WAITING],
        tuple(PartyTime(party, seconds[party]) for party in THREE_PARTIES if seconds.get(party)),
    )


def _speaker(staging: _Staging, speaking: Speaking | None) -> Speaker | None:
    if speaking is None:
        return None
    seat = staging.seat(staging.book.attendee(speaking.attendee_id))
    return None if seat is None else Speaker(seat, speaking.kind, speaking.clock)


def _recess(staging: _Staging) -> Scene:
    return RecessScene(staging.heading(staging.live.item), staging.live.recess)


def _vote(staging: _Staging) -> Scene:
    item, vote = staging.item(), staging.book.vote(staging.choice.vote_id)
    if vote is None or not staging.is_public(item):
        return _item(staging)
    show = VoteShow(staging.book, vote, staging.wording, staging.public)
    return show.scene(staging.heading(item), staging.roll)


def _actions(staging: _Staging) -> Scene:
    shown = [
        one
        for one in staging.book.actions
        if one.item_id is None or staging.is_public(staging.book.item(one.item_id))
    ]
    pages = max(1, -(-len(shown) // ACTIONS_ON_A_PAGE))
    page = min(max(1, staging.choice.page), pages)
    lines = tuple(
        ActionLine(
            public(one.number), staging.public(one.text), one.party, one.due_on, one.is_condition
        )
        for one in shown[(page - 1) * ACTIONS_ON_A_PAGE : page * ACTIONS_ON_A_PAGE]
    )
    return ActionsScene(staging.titled("scene_actions"), lines, page, pages)


def _close(staging: _Staging) -> Scene:
    book = staging.book
    states = [item.state for item in book.items]
    return CloseScene(
        staging.public(book.meeting.title),
        book.meeting.closed_at,
        states.count(ItemState.DONE),
        states.count(ItemState.POSTPONED),
        len(book.actions),
        staging.public(book.meeting.next_meeting),
    )


_MADE: dict[SceneKind, Callable[[_Staging], Scene]] = {
    SceneKind.WELCOME: _welcome,
    SceneKind.ITEM: _item,
    SceneKind.MATERIAL: _material,
    SceneKind.SPEAKERS: _speakers,
    SceneKind.RECESS: _recess,
    SceneKind.VOTE: _vote,
    SceneKind.RESULT: _vote,
    SceneKind.ACTIONS: _actions,
    SceneKind.CLOSE: _close,
    SceneKind.SIGN: lambda staging: SignScene(public(staging.office)),
    SceneKind.BLACK: lambda _: BlackScene(),
}
