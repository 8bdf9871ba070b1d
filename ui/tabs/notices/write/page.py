"""写通知: first a template is chosen, then the notice is written beside the page it becomes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from PySide6.QtGui import QHideEvent

from ui.tabs.notices.pages import SERIES, TEMPLATES, NoticePage
from ui.tabs.notices.write.chooser import TemplateChooser
from ui.tabs.notices.write.desk import WritingDesk
from ui.tabs.notices.write.write_model import WriteModel
from ui.widgets.basics import column
from ui.widgets.current_stack import CurrentStack
from ui.workspace import Workspace

USUAL = "notice"


def create(workspace: Workspace) -> NoticePage:
    """Build the page; see ``ui.tabs.notices.pages``."""
    return WritePage(workspace)


class WritePage(NoticePage):
    """Opened with ``None`` (choose a template), («template», key), («notice», id), or a mapping of
    what is known: «template», «fields», «entry_id», «meeting_id».
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.model = WriteModel(workspace, self)
        self.chooser = TemplateChooser(workspace.wording)
        self.desk = WritingDesk(workspace, self.model)
        self._stack = CurrentStack()
        self._stack.addWidget(self.chooser)
        self._stack.addWidget(self.desk)
        self.setLayout(column(self._stack, gap=0))
        self._connect()
        self.model.read_templates()
        self.model.recall()

    def title(self) -> str:
        """What stands in the head above this page."""
        return self.tr("写通知")

    def keys(self) -> Sequence[tuple[str, str]]:
        """The keys of this page."""
        if self._stack.currentWidget() is self.chooser:
            return (
                ("Ctrl+F", self.tr("找模板")),
                ("Enter", self.tr("用这个模板")),
                ("↑ ↓ ← →", self.tr("在模板之间走")),
            )
        return (
            ("Ctrl+P", self.tr("打印")),
            ("Ctrl+S", self.tr("存入通知簿")),
            ("F4", self.tr("选日子和钟点")),
            ("F6", self.tr("一米外看")),
            ("Alt+1 / 2 / 3", self.tr("大字版、正式版、楼道版")),
            ("Ctrl+Shift+C", self.tr("复制图片")),
        )

    def come_forward(self) -> None:
        """Put the cursor where typing goes on."""
        if self._stack.currentWidget() is self.chooser:
            self._tell_unfinished()
            self.chooser.take_focus()
        else:
            self.desk.form.take_focus()

    def open_thing(self, what: object) -> None:
        """See the class."""
        match what:
            case ("template", str() as key):
                self.model.begin(key)
            case ("notice", int() as notice_id):
                self.model.open(notice_id)
            case Mapping():
                self._begin_with(cast("Mapping[str, Any]", what))
            case _:
                self.choose_template()

    def choose_template(self) -> None:
        """Show the templates; what stands in the form stays until another one is chosen."""
        self.chooser.offer(self.model.templates, self.model.latest)
        self._stack.setCurrentWidget(self.chooser)
        self.come_forward()

    def close_one(self) -> bool:
        """Close the calendar; empty the search."""
        if self._stack.currentWidget() is self.desk:
            return self.desk.form.close_picker() or self.desk.preview.close_findings()
        if self.chooser.search.text():
            self.chooser.search.empty()
            return True
        return False

    def _begin_with(self, known: Mapping[str, Any]) -> None:
        self.model.begin(
            str(known.get("template") or USUAL),
            known.get("fields"),
            entry_id=known.get("entry_id"),
            meeting_id=known.get("meeting_id"),
        )

    def _connect(self) -> None:
        model, ways = self.model, self.desk.ways
        model.templates_read.connect(lambda: self.chooser.offer(model.templates, model.latest))
        model.loaded.connect(self._show_desk)
        model.recalled.connect(self._tell_unfinished)
        model.put_aside.connect(self._tell_put_aside)
        self.chooser.chosen.connect(model.begin)
        self.chooser.resumed.connect(self._show_desk)
        self.chooser.templates_wanted.connect(lambda: self.page_wanted.emit(TEMPLATES, None))
        self.desk.template_wanted.connect(self.choose_template)
        self.desk.form.closed.connect(self._leave)
        ways.series_wanted.connect(lambda notice_id: self.page_wanted.emit(SERIES, notice_id))
        ways.posting_wanted.connect(
            lambda notice_id: self._workspace.go_to("notices", ("post", notice_id))
        )
        model.saved.connect(self.kept)

    def _leave(self) -> None:
        """Esc in the form: close what is open in it, else back to the book."""
        if not self.close_one():
            self.left.emit()

    def _show_desk(self) -> None:
        self._stack.setCurrentWidget(self.desk)
        self.desk.form.take_focus()

    def _tell_unfinished(self) -> None:
        """Offer what was not finished; its title, or what it is a template of."""
        model = self.model
        if model.template is None or not model.is_touched:
            self.chooser.tell_unfinished("")
        else:
            name = self._workspace.wording.template_name(model.template.name)
            self.chooser.tell_unfinished(model.values.text.title or name)

    def _tell_put_aside(self, notice_id: int) -> None:
        self._workspace.say(
            self.tr("没写完的那份已存入通知簿"),
            self.tr("接着写那份"),
            lambda: self.model.open(notice_id),
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed last is written down when the page is left."""
        super().hideEvent(event)
        self.model.draft.flush()
