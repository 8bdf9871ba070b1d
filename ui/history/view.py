"""The history page: the list of acts, filters above it, and what one act changed beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ports.queries import HistoryRow
from ui.history.change_words import RecordChange
from ui.history.view_model import ActDetail, HistoryViewModel
from ui.models.record_table_model import Column, RecordTableModel
from ui.tab_registry import TabPage
from ui.theme import Tone, current
from ui.widgets.basics import ActionButton, Choice, clear, column, tool_line, words
from ui.widgets.cards import SideCard
from ui.widgets.date_field import DateField
from ui.widgets.record_table import RecordTable
from ui.widgets.remembered_splitter import RememberedSplitter
from ui.widgets.search_box import SearchBox
from ui.words import full_moment, short_moment
from ui.workspace import Workspace


class HistoryPage(TabPage):
    """Acts, newest first; one may be taken back where that is still possible."""

    def __init__(self, workspace: Workspace, model: HistoryViewModel) -> None:
        super().__init__()
        self._workspace, self._model = workspace, model
        today = workspace.office.today()
        self._search = SearchBox(self.tr("编号、姓名等"), self.tr("搜索被改的事"))
        self._who = Choice(self.tr("按人"))
        self._who.offer([("", self.tr("所有人")), *((name, name) for name in model.staff_names)])
        self._from = DateField(self.tr("从哪天"), today)
        self._from.setPlaceholderText(self.tr("从哪天"))
        self._to = DateField(self.tr("到哪天"), today)
        self._to.setPlaceholderText(self.tr("到哪天"))
        for field in (self._from, self._to):
            field.setMaximumWidth(current().px(160))
        self._older = ActionButton(self.tr("更早的"), on_click=model.read_older)
        self._acts = RecordTableModel(
            self._columns(), workspace.runner, lambda row: row.journal_id, self
        )
        self.table = RecordTable(
            self._acts,
            self.tr("历史"),
            preferences=workspace.preferences,
            name="history",
        )
        self.card = SideCard(self.tr("这一步改了什么"))
        self._undo = ActionButton(self.tr("撤销这一步"), picture="undo", on_click=model.revert)
        self.card.set_buttons(self._undo)
        self._lay_out()
        self._connect()
        self._show_detail()
        model.reload()

    def come_forward(self) -> None:
        self._model.reload()
        self.table.setFocus()

    def open_thing(self, what: object) -> None:
        self._search.setText(str(what))

    def keys(self) -> Sequence[tuple[str, str]]:
        return (("Ctrl+F", self.tr("按编号、姓名找")), ("Ctrl+C", self.tr("复制选中的行")))

    def _columns(self) -> tuple[Column[HistoryRow], ...]:
        model, today = self._model, self._workspace.office.today()
        return (
            Column(
                "at",
                self.tr("时间"),
                lambda row: short_moment(row.at, today),
                width=130,
                tooltip=lambda row: full_moment(row.at),
                tone=lambda _row: Tone.MUTED,
            ),
            Column("who", self.tr("谁"), lambda row: row.who, width=100, gives_way=1),
            Column("what", self.tr("做了什么"), model.title, width=170),
            Column("subject", self.tr("对什么"), lambda row: row.subject, stretches=True),
            Column(
                "rows",
                self.tr("记录数"),
                lambda row: f"{row.rows:,}",
                width=90,
                align_right=True,
                gives_way=3,
            ),
            Column(
                "undone",
                "",
                lambda row: self.tr("已撤销") if row.undone else "",
                width=110,
                gives_way=2,
                tone=lambda row: Tone.MUTED if row.undone else Tone.PLAIN,
                is_badge=True,
            ),
        )

    def _lay_out(self) -> None:
        preferences = self._workspace.preferences
        split = RememberedSplitter(self.table, self.card, preferences, "history")
        tools = tool_line([self._search, self._who, self._from, self._to], [self._older])
        self.setLayout(column(tools, split, margin=20))

    def _connect(self) -> None:
        model = self._model
        model.rows_changed.connect(self._show_rows)
        model.detail_changed.connect(self._show_detail)
        self.table.current_changed.connect(model.choose)
        self._search.searched.connect(lambda _text: self._narrow())
        self._who.currentIndexChanged.connect(lambda _index: self._narrow())
        self._from.date_changed.connect(lambda _day: self._narrow())
        self._to.date_changed.connect(lambda _day: self._narrow())

    def _narrow(self) -> None:
        self._model.narrow(
            who=str(self._who.currentData() or ""),
            subject=self._search.text().strip(),
            day_from=self._from.day,
            day_to=self._to.day,
        )

    def _show_rows(self) -> None:
        chosen = self.table.current_id()
        self._acts.show_rows(self._model.rows)
        self._older.setVisible(self._model.has_more)
        if chosen is not None:
            self.table.select_id(chosen)

    def _show_detail(self) -> None:
        detail = self._model.detail
        clear(self.card.body)
        self._undo.setVisible(detail is not None)
        self._undo.setEnabled(self._model.can_revert)
        if detail is None:
            self.card.head(self.tr("选一行看改了什么"))
            return
        state = self.tr("已撤销") if detail.act.undone else ""
        self.card.head(
            f"{self._model.title(detail.act)} {detail.act.subject}".strip(),
            f"{detail.act.who} · {full_moment(detail.act.at)}",
            state,
            Tone.MUTED,
        )
        for piece in self._pieces(detail):
            self.card.body.addWidget(piece)
        self.card.scroll_to_top()

    def _pieces(self, detail: ActDetail) -> list[QWidget]:
        pieces: list[QWidget] = []
        for record in detail.records:
            pieces.append(words(self._title(record), "strong", wraps=True))
            pieces += [self._line(*parts) for parts in _lines(record)]
        if detail.left_out:
            more = self.tr("另有 {n} 条记录").format(n=f"{detail.left_out:,}")
            pieces.append(words(more, "muted"))
        if not detail.records:
            told = self.tr("成批导入的 {n} 条记录，不逐条列出。")
            pieces.append(words(told.format(n=f"{detail.act.rows:,}"), "muted", wraps=True))
        if detail.act.undoable is False:
            pieces.append(words(self.tr("这一步不能撤销。"), "muted", wraps=True))
        return pieces

    def _title(self, record: RecordChange) -> str:
        if record.is_new:
            return self.tr("新增{what}").format(what=record.title)
        if record.is_gone:
            return self.tr("去掉{what}").format(what=record.title)
        return self.tr("修改{what}").format(what=record.title)

    def _line(self, name: str, before: str, after: str) -> QLabel:
        nothing = self.tr("（空）")
        changed = f"{before or nothing} → {after or nothing}" if before else after
        told = self.tr("{name}：{changed}").format(name=name, changed=changed)
        label = words(told, wraps=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        return label


def _lines(record: RecordChange) -> list[tuple[str, str, str]]:
    if record.is_gone:
        return [(line.name, "", line.before) for line in record.lines if line.before]
    return [(line.name, line.before, line.after) for line in record.lines]


def create(workspace: Workspace) -> TabPage:
    """Build the history page."""
    model = HistoryViewModel(workspace)
    page = HistoryPage(workspace, model)
    model.setParent(page)
    return page
