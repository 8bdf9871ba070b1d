"""What an import will do, row by row, with the counts as filters above."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from app.services.importing.plan import SHOWN_ROWS, ImportPlan, Verdict
from ui.importing.preview_rows import TONES, preview_columns, preview_rows
from ui.models.record_table_model import RecordTableModel
from ui.theme import Tone, current
from ui.widgets.basics import column, row, words
from ui.widgets.chips import FilterChips
from ui.widgets.fitting_words import Paragraph
from ui.widgets.record_table import RecordTable
from ui.workspace import Workspace


class PreviewPanel(QFrame):
    """Give it plans with ``show_plan``."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = current().px
        self._workspace = workspace
        self._plan: ImportPlan | None = None
        self.table: RecordTable | None = None
        self.setProperty("role", "card")
        wording = workspace.wording
        offered = [("", self.tr("全部"), Tone.PLAIN)]
        offered += [(v.value, wording.of("values", v.value, {}), TONES[v]) for v in Verdict]
        self.chips = FilterChips(offered)
        self.chips.chosen.connect(lambda _key: self._show_rows())
        self._limit = words("", "small")
        self._notes = Paragraph("", "small")
        self._waiting = words("", "muted")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._head = QWidget()
        self._head.setLayout(row(self.chips, None, self._limit, gap=8))
        box = column(self._head, self._notes, self._waiting, gap=8)
        box.setStretch(2, 1)
        box.setContentsMargins(px(12), px(12), px(12), px(12))
        self.setLayout(box)
        self._box = box
        self.show_plan(None)

    def show_plan(self, plan: ImportPlan | None, waiting: str = "") -> None:
        """Show another plan; ``None`` while there is none, with what is waited for."""
        self._plan = plan
        self._waiting.setText(waiting)
        self._waiting.setVisible(plan is None)
        self._head.setVisible(plan is not None)
        self._notes.hide()
        if plan is None:
            self._drop_table()
            return
        counts = {
            "": plan.read,
            Verdict.NEW.value: plan.new,
            Verdict.CHANGED.value: plan.changed,
            Verdict.SAME.value: plan.same,
            Verdict.REJECTED.value: len(plan.rejected),
        }
        self.chips.set_counts(counts)
        told = self._notes_of(plan)
        self._notes.setText(told)
        self._notes.setVisible(bool(told))
        if not counts[self.chips.key]:
            self.chips.choose("")
        self._show_rows()

    def _notes_of(self, plan: ImportPlan) -> str:
        say = self._workspace.wording.sentence
        told = [say(note.code, **note.details) for note in plan.notes]
        if plan.unused:
            unused = self.tr("没有用上的列：{names}")
            told.append(unused.format(names=self._workspace.wording.listed(plan.unused)))
        return "\n".join(told)

    def _show_rows(self) -> None:
        plan = self._plan
        if plan is None:
            return
        self._drop_table()
        only, wording = self.chips.key, self._workspace.wording
        rows = preview_rows(plan, only, wording)
        with_reason = any(seen.reason for seen in rows)
        columns = preview_columns(
            plan, wording, with_reason=with_reason, only_rejected=only == Verdict.REJECTED
        )
        records = RecordTableModel(columns, self._workspace.runner, lambda seen: seen.row)
        self.table = RecordTable(records, self.tr("会发生什么"))
        records.setParent(self.table)
        records.show_rows(rows)
        self._box.addWidget(self.table, 1)
        is_cut = len(rows) >= SHOWN_ROWS and only != Verdict.REJECTED
        self._limit.setText(self.tr("每种只列前 {n} 行").format(n=SHOWN_ROWS) if is_cut else "")

    def _drop_table(self) -> None:
        if self.table is not None:
            self._box.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
            self.table = None
