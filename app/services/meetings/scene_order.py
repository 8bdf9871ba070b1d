"""Which scene fits what is happening, which come next, and in what order all of them stand."""

from __future__ import annotations

from app.domain.meetings import agenda
from app.domain.meetings.ballots import VoteState
from app.domain.meetings.book import MeetingBook
from app.domain.meetings.events import EventKind
from app.domain.meetings.live import LiveMeeting
from app.domain.meetings.meeting import AgendaItem, ItemState, ItemVisibility
from app.domain.meetings.scenes import SceneChoice, SceneKind
from app.wording import Wording

_TURNS = (
    EventKind.ITEM_OPENED,
    EventKind.SPEECH_ENDED,
    EventKind.VOTE_ANNOUNCED,
    EventKind.VOTE_CORRECTED,
    EventKind.VOTE_WITHDRAWN,
    EventKind.RECESS_STARTED,
)
"""Events after which the wall shows something else."""


def present_choice(book: MeetingBook, live: LiveMeeting) -> SceneChoice:
    """The scene that fits this moment of the meeting."""
    if not live.is_open:
        is_over = book.meeting.closed_at is not None
        return SceneChoice(SceneKind.CLOSE if is_over else SceneKind.WELCOME)
    item_id = live.item.id if live.item is not None else None
    if live.recess is not None or live.needs_roll_call:
        return SceneChoice(SceneKind.RECESS, item_id)
    if live.vote is not None:
        return SceneChoice(SceneKind.VOTE, live.vote.item_id, live.vote.id)
    if live.speaker is not None:
        return SceneChoice(SceneKind.SPEAKERS, item_id)
    last = next((event for event in reversed(book.told) if event.kind in _TURNS), None)
    told = (EventKind.VOTE_ANNOUNCED, EventKind.VOTE_CORRECTED)
    vote = book.vote(last.vote_id) if last is not None and last.kind in told else None
    if vote is not None and vote.item_id == item_id:
        return SceneChoice(SceneKind.RESULT, item_id, vote.id)
    if item_id is not None:
        return SceneChoice(SceneKind.ITEM, item_id)
    is_done = all(item.state in (ItemState.DONE, ItemState.POSTPONED) for item in book.items)
    return SceneChoice(SceneKind.ACTIONS if is_done and book.actions else SceneKind.WELCOME)


def next_choices(book: MeetingBook, live: LiveMeeting) -> tuple[SceneChoice, ...]:
    """What the operator may want next (下一幕), the likeliest first; not what fits now."""
    now = present_choice(book, live)
    item_id = live.item.id if live.item is not None else None
    found: list[SceneChoice] = []
    if item_id is not None:
        if now.kind not in (SceneKind.RESULT, SceneKind.ITEM):
            found.append(SceneChoice(SceneKind.ITEM, item_id))
        found += _materials(book, item_id)
        if now.kind is SceneKind.RESULT and book.actions:
            found.append(SceneChoice(SceneKind.ACTIONS))
        if live.queue or live.speaker is not None:
            found.append(SceneChoice(SceneKind.SPEAKERS, item_id))
    following = _next_item(book, item_id)
    if following is not None:
        found.append(SceneChoice(SceneKind.ITEM, following.id))
    elif book.actions:
        found.append(SceneChoice(SceneKind.ACTIONS))
    found += [SceneChoice(SceneKind.WELCOME), SceneChoice(SceneKind.CLOSE)]
    return tuple(choice for choice in dict.fromkeys(found) if choice != now)


def running_order(book: MeetingBook) -> tuple[SceneChoice, ...]:
    """All scenes in the order of the agenda, for stepping through with a clicker."""
    order = [SceneChoice(SceneKind.WELCOME)]
    for item in _shown_items(book):
        order.append(SceneChoice(SceneKind.ITEM, item.id))
        order += _materials(book, item.id)
        order += [
            SceneChoice(SceneKind.RESULT, item.id, vote.id)
            for vote in book.votes_on(item.id or 0)
            if vote.state is VoteState.ANNOUNCED
        ]
    return (*order, SceneChoice(SceneKind.ACTIONS), SceneChoice(SceneKind.CLOSE))


def step(
    book: MeetingBook, choice: SceneChoice, by: int, *, pages: int | None = None
) -> SceneChoice:
    """The choice after (1) or before (-1) another: its pages first, then the running order.

    ``pages`` is how many the choice has; a choice that is not in the order steps to its item.
    """
    turned = choice.page + by
    if pages is not None and 1 <= turned <= pages:
        return SceneChoice(choice.kind, choice.item_id, choice.vote_id, choice.file_id, turned)
    order = running_order(book)
    known = SceneChoice(choice.kind, choice.item_id, choice.vote_id, choice.file_id)
    if known not in order:
        item = SceneChoice(SceneKind.ITEM, choice.item_id)
        return item if item in order else order[0]
    return order[min(max(order.index(known) + by, 0), len(order) - 1)]


def scene_name(choice: SceneChoice, book: MeetingBook, wording: Wording) -> str:
    """What a scene is called on the operator's side, «议题 3 结果»."""
    item = book.item(choice.item_id)
    number = agenda.numbered(book.items).get(item.id or 0, "") if item is not None else ""
    about = f"{number} {item.title}".strip() if item is not None else ""
    file = next((one.name for one in book.files if one.id == choice.file_id), "")
    code = f"scene_name_{choice.kind}"
    return wording.sentence(code, about=about, file=file).strip()


def _shown_items(book: MeetingBook) -> tuple[AgendaItem, ...]:
    shown = agenda.effective_visibility(book.items)
    return tuple(
        item for item in agenda.in_order(book.items) if shown[item.id or 0] is ItemVisibility.PUBLIC
    )


def _materials(book: MeetingBook, item_id: int | None) -> list[SceneChoice]:
    return [
        SceneChoice(SceneKind.MATERIAL, item_id, file_id=file.id)
        for file in book.files
        if file.item_id == item_id
        and (file.media_type == "application/pdf" or file.media_type.startswith("image/"))
    ]


def _next_item(book: MeetingBook, item_id: int | None) -> AgendaItem | None:
    items = _shown_items(book)
    after = [n for n, item in enumerate(items, 1) if item.id == item_id]
    later = items[after[0] if after else 0 :]
    return next((item for item in later if item.state is ItemState.WAITING), None)
