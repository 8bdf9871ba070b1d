"""What the page of boards knows and does; it holds no widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.notices.postings import Board
from app.domain.rooms import parse_room
from app.ports.notice_queries import NoticeChip, NoticeFilter
from app.services.notices.boards import proposed_boards
from app.services.notices.commands import SaveBoard, SaveBoards
from ui.models.record_table_model import Column, RecordTableModel
from ui.theme import Tone
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.ports.progress import Progress
    from app.services.command_bus import Outcome

BOARD_TABLES = frozenset({"board", "posting", "notice"})


@dataclass(frozen=True)
class BoardRow:
    """A board, and the notices that hang there now, by id and title."""

    board: Board
    hanging: tuple[tuple[int, str], ...] = ()


class BoardsModel(QObject):
    """Signals: ``shown_changed()`` the list was read; ``refused(sentence)``; ``saved(id)``;
    ``added(count)`` many are there; ``proposed(boards)`` one for each entrance, new ones only.
    """

    shown_changed = Signal()
    refused = Signal(str)
    saved = Signal(int)
    added = Signal(int)
    proposed = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.listed: tuple[BoardRow, ...] = ()
        self.shows_all = False
        self.is_read = False
        self.records = RecordTableModel(
            self._columns(), workspace.runner, lambda row: row.board.id, self
        )
        workspace.changes.watch_settled(BOARD_TABLES, self.read_again, self)

    def show(self, *, everything: bool) -> None:
        """List the boards, those out of use too if wished."""
        self.shows_all = everything
        self.read_again()

    def read_again(self) -> None:
        """Read the list anew in the background."""
        queries, today, only_active = self._office.notices, self._office.today(), not self.shows_all

        def read(_progress: Progress) -> tuple[BoardRow, ...]:
            hanging: dict[int, list[tuple[int, str]]] = {}
            for row in queries.notices(NoticeFilter(today, chip=NoticeChip.POSTED)):
                book = queries.book(row.id)
                for posting in book.hanging if book is not None else ():
                    if posting.board_id is not None:
                        said = row.title or row.number
                        hanging.setdefault(posting.board_id, []).append((row.id, said))
            boards = queries.boards(active_only=only_active)
            return tuple(BoardRow(one, tuple(hanging.get(one.id or 0, ()))) for one in boards)

        self._workspace.runner.run(
            read, on_success=self._keep, replacing=f"boards-{id(self)}", owner=self
        )

    def find(self, board_id: int | None) -> BoardRow | None:
        """A board of the list."""
        return next((row for row in self.listed if row.board.id == board_id), None)

    def save(self, board: Board) -> None:
        """Add or change a board."""
        said = self.tr("已保存：{name}").format(name=board.name.strip())
        self._workspace.execute(
            SaveBoard(board),
            said=said,
            on_done=lambda outcome: self.saved.emit(outcome.result),
            on_refused=self.refused.emit,
            owner=self,
        )

    def set_active(self, board: Board, *, on: bool) -> None:
        """Take a board out of use, or bring it back; what hung there stays in the book."""
        said = self.tr("已恢复使用：{name}") if on else self.tr("已停用：{name}")
        self._workspace.execute(
            SaveBoard(replace(board, active=on)),
            said=said.format(name=board.name),
            on_refused=self.refused.emit,
            owner=self,
        )

    def add_many(self, boards: Sequence[Board]) -> None:
        """Add many at once; those there are stay as they are."""

        def done(outcome: Outcome) -> None:
            count: int = outcome.result
            undo = self._workspace.undo
            if count:
                said = self.tr("已添加 {n} 处张贴点").format(n=count)
                self._workspace.say(said, self.tr("撤销"), undo)
            else:
                self._workspace.say(self.tr("这些张贴点都已经有了"))
            self.added.emit(count)

        self._workspace.execute(
            SaveBoards(tuple(boards)), on_done=done, on_refused=self.refused.emit, owner=self
        )

    def propose(self) -> None:
        """Work out a board for every entrance somebody lives at."""
        office = self._office

        def read(_progress: Progress) -> tuple[Board, ...]:
            known = {one.name for one in office.notices.boards()}
            boards = proposed_boards(office.residents.all())
            return tuple(one for one in boards if one.name not in known)

        self._workspace.runner.run(read, on_success=self.proposed.emit, owner=self)

    def _keep(self, rows: tuple[BoardRow, ...]) -> None:
        self.listed, self.is_read = rows, True
        self.records.show_rows(rows)
        self.shown_changed.emit()

    def _columns(self) -> tuple[Column[BoardRow], ...]:
        return (
            Column(
                "name", self.tr("名称"), lambda row: row.board.name, width=220,
                bold=lambda _row: True,
            ),
            Column("place", self.tr("在哪里"), lambda row: row.board.place, stretches=True),
            Column(
                "building", self.tr("幢"), lambda row: row.board.building, width=92, gives_way=2
            ),
            Column(
                "entrance", self.tr("单元"), lambda row: row.board.entrance, width=92, gives_way=2
            ),
            Column(
                "hanging", self.tr("现在挂着"), self._count_words, width=124,
                tooltip=lambda row: "\n".join(title for _, title in row.hanging), gives_way=1,
                tone=lambda row: Tone.PLAIN if row.hanging else Tone.MUTED,
            ),
            Column(
                "active", self.tr("状态"), lambda row: self._use_word(row.board), width=96,
                tone=lambda row: Tone.OK if row.board.active else Tone.MUTED, is_badge=True,
            ),
        )  # fmt: skip

    def _count_words(self, row: BoardRow) -> str:
        return self.tr("{n} 张").format(n=len(row.hanging)) if row.hanging else "—"

    def _use_word(self, board: Board) -> str:
        return self.tr("在用") if board.active else self.tr("已停用")


def pasted_boards(text: str) -> tuple[Board, ...]:
    """Boards from lines pasted out of Excel or a message: name, then where it is.

    A name that is a door («3幢2单元») says building and entrance too. Blank lines are skipped.
    """
    boards: list[Board] = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.split("\t")]
        name = next((cell for cell in cells if cell), "")
        if not name:
            continue
        place = next((cell for cell in cells[cells.index(name) + 1 :] if cell), "")
        door = parse_room(name)
        building = door.building if door is not None else ""
        entrance = door.entrance if door is not None else ""
        boards.append(Board(None, name, place, building, entrance))
    return tuple(boards)
