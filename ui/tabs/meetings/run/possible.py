"""Which keys do something at this moment, the likeliest first, and which is the main one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.meetings.ballots import VoteMethod
from app.domain.meetings.live import LiveMeeting
from app.domain.meetings.meeting import DecisionBody
from app.domain.voting.cases import Body
from app.services.meetings.sitting import BY_POST
from ui.tabs.meetings.run.keys import Act, key_words
from ui.tabs.meetings.run.modes import Mode, last_result
from ui.tabs.meetings.run.run_model import RunModel
from ui.tabs.meetings.run.vote_model import VoteModel

PROJECTOR = (Act.SCENE, Act.BLACK, Act.EMBLEM, Act.FREEZE)
"""Shown on the projector's own card."""

UNSHOWN = (*PROJECTOR, Act.UP, Act.DOWN)
"""Work without being told of; the key sheet has them."""

NO_VOTE = (DecisionBody.NONE, DecisionBody.SUBDISTRICT)

_WRITING = (Act.OPINION, Act.NOTE, Act.AGREE, Act.PROMISE)
_ALWAYS = (Act.ROLL, Act.UNDO)


def main_act(run: RunModel) -> Act | None:
    """What the one primary button does."""
    if run.mode is Mode.SIGN_IN:
        return Act.BEGIN if run.live is None or not run.live.is_open else Act.ROLL
    if run.mode is Mode.ITEM:
        return Act.VOTE if _awaits_vote(run) else Act.NEXT
    return _MAIN.get(run.mode)


def main_words(run: RunModel, act: Act) -> str:
    """What the primary button says."""
    if act is Act.ROLL:
        return QCoreApplication.translate("RunPage", "回到议程")
    if act is Act.NEXT and run.next_item() is None:
        return QCoreApplication.translate("RunPage", "结束最后一项")
    if act is Act.NEXT and run.item is None:
        return QCoreApplication.translate("RunPage", "进入议题")
    return key_words(act)


def _awaits_vote(run: RunModel) -> bool:
    """Whether the item is to be voted on and has no result yet."""
    item, book = run.item, run.book
    if item is None or book is None or item.body in NO_VOTE:
        return False
    return last_result(book, item.id or 0) is None


_MAIN = {
    Mode.ROLL_CALL: Act.FINISH_ROLL,
    Mode.AGENDA: Act.NEXT,
    Mode.SETUP: Act.START_VOTE,
    Mode.VOTE: Act.ANNOUNCE,
    Mode.RESULT: Act.NEXT,
    Mode.CORRECTION: Act.CORRECT_NOW,
    Mode.RECESS: Act.RESUME,
    Mode.CLOSING: Act.CLOSE,
    Mode.ENDED: Act.WRITE_MINUTES,
}


def possible_acts(run: RunModel, vote: VoteModel, *, is_narrow: bool = False) -> tuple[Act, ...]:
    """Every act that a key can do now, in the order in which the line shows them."""
    live = run.live
    if live is None:
        return ()
    acts = _of_mode(run, vote, live)
    if is_narrow and run.mode is not Mode.ENDED:
        acts = (*acts, Act.TIMELINE)
    return (*acts, *PROJECTOR)


def _of_mode(run: RunModel, vote: VoteModel, live: LiveMeeting) -> tuple[Act, ...]:
    mode = run.mode
    people = (Act.MARK_HERE, Act.DIGIT, Act.UP, Act.DOWN, Act.ALL_HERE)
    if mode is Mode.SIGN_IN:
        end = (Act.ROLL,) if live.is_open else (Act.BEGIN,)
        return (*people, Act.EXCUSE, Act.PROXY, Act.GONE, *end, Act.FIND, Act.UNDO)
    if mode is Mode.ROLL_CALL:
        return (*people, Act.GONE, Act.FINISH_ROLL, Act.FIND, Act.UNDO)
    if mode is Mode.ITEM:
        return _discussing(run, live)
    if mode is Mode.VOTE:
        return _voting(vote)
    return {
        Mode.AGENDA: (Act.NEXT, Act.PREVIOUS, Act.NOTE, Act.PROMISE, Act.RECESS, *_ALWAYS),
        Mode.SETUP: (Act.START_VOTE, Act.RECUSE, Act.UNDO),
        Mode.RESULT: (
            Act.NEXT, Act.PREVIOUS, Act.AGAIN, *_WRITING, Act.REFER, Act.CORRECT, Act.RECESS,
            *_ALWAYS,
        ),
        Mode.CORRECTION: (Act.CORRECT_NOW,),
        Mode.RECESS: (Act.RESUME, Act.NOTE, Act.UNDO),
        Mode.CLOSING: (Act.CLOSE, Act.PREVIOUS, Act.NOTE, Act.PROMISE, *_ALWAYS),
        Mode.ENDED: (Act.WRITE_MINUTES,),
    }[mode]  # fmt: skip


def _discussing(run: RunModel, live: LiveMeeting) -> tuple[Act, ...]:
    item, book = run.item, run.book
    acts = [Act.NEXT, Act.PREVIOUS, Act.VOTE, Act.SPEAKER]
    if live.speaker is not None or live.paused_speaker is not None:
        acts += [Act.SPEECH, Act.END_SPEECH]
    elif live.queue:
        acts.append(Act.SPEECH)
    acts += _WRITING
    if book is not None and item is not None and any(f.item_id == item.id for f in book.files):
        acts.append(Act.MATERIAL)
    return (*acts, Act.RECUSE, Act.POSTPONE, Act.REFER, Act.RECESS, *_ALWAYS)


def _voting(model: VoteModel) -> tuple[Act, ...]:
    vote = model.vote
    acts = [Act.ANNOUNCE]
    by_name = vote is not None and (vote.method is VoteMethod.NAMED or vote.body is Body.TRIPARTITE)
    if by_name:
        acts.append(Act.DIGIT)
    if model.has_chosen:
        acts += [Act.YES, Act.NO, Act.ABSTAIN, Act.TAKE_BACK]
    if by_name and not model.counts_parties:
        acts += [Act.SIGN, Act.SIGN_ALL]
    if vote is not None and vote.body in BY_POST:
        acts += [Act.NEXT, Act.PREVIOUS, Act.RECESS]
    if by_name:
        acts += [Act.UP, Act.DOWN]
    return (*acts, Act.TOTALS, Act.RECUSE, Act.WITHDRAW, Act.NOTE, *_ALWAYS)
