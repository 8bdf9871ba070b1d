"""The list of places where notices hang: added, changed, and proposed from who lives where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.errors import RuleViolation
from app.domain.notices.postings import Board
from app.domain.people import Resident
from app.domain.rooms import Room, walking_order
from app.ports.unit_of_work import UnitOfWork
from app.services.notices.commands import SaveBoard, SaveBoards


def save_board(command: SaveBoard, work: UnitOfWork) -> int:
    """Store a board; returns its id. One of the same name that is out of use comes back into use.

    Boards are never removed, for sheets hung on them; one no longer there is set inactive.
    Raises ``RuleViolation``: ``board_name_missing``, ``board_name_taken``.
    """
    board = _tidied(command.board)
    boards = work.records(Board)
    same = [other for other in boards.find(name=board.name) if other.id != board.id]
    if board.id is not None:
        if same:
            raise RuleViolation("board_name_taken", name=board.name)
        stored = boards.save(board)
    elif same:
        if same[0].active:
            raise RuleViolation("board_name_taken", name=board.name)
        stored = boards.save(replace(board, id=same[0].id))
    else:
        stored = boards.add(board)
    work.describe(stored.name)
    assert stored.id is not None
    return stored.id


def save_boards(command: SaveBoards, work: UnitOfWork) -> int:
    """Store many boards; returns how many are new. Those there are stay, nameless ones too."""
    boards = work.records(Board)
    known = {board.name: board for board in boards.find()}
    added: list[str] = []
    for given in command.boards:
        if not given.name.strip():
            continue
        board = _tidied(given)
        old = known.get(board.name)
        if old is not None and old.active:
            continue
        known[board.name] = (
            boards.add(replace(board, id=None))
            if old is None
            else boards.save(replace(board, id=old.id))
        )
        added.append(board.name)
    if added:
        work.describe(added[0] if len(added) == 1 else f"{added[0]} … ×{len(added)}")
    return len(added)


def proposed_boards(residents: Iterable[Resident]) -> tuple[Board, ...]:
    """A board for every entrance somebody lives at («3幢2单元»), in the order one walks past them.

    A building none of whose residents names an entrance has one board.
    """
    doors = {(resident.building, resident.entrance) for resident in residents if resident.building}
    with_entrances = {building for building, entrance in doors if entrance}
    return tuple(
        Board(None, str(Room(building, entrance)), building=building, entrance=entrance)
        for building, entrance in sorted(doors, key=lambda door: walking_order(*door))
        if entrance or building not in with_entrances
    )


def _tidied(board: Board) -> Board:
    name = " ".join(board.name.split())
    if not name:
        raise RuleViolation("board_name_missing")
    return replace(
        board,
        name=name,
        place=board.place.strip(),
        building=board.building.strip(),
        entrance=board.entrance.strip(),
    )
