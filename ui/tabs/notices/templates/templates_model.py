"""The templates, the one being changed, and its model text as a sheet; no widgets here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import RuleViolation
from app.domain.notices.notice import TEXT_FIELDS
from app.domain.notices.templates import NoticeTemplate
from app.ports.notice_facts import SetNotice, WrittenNotice
from app.ports.progress import Progress
from app.services.command_bus import Outcome
from app.services.notices.commands import ForgetTemplate, SaveTemplate
from app.services.notices.templates import (
    all_templates,
    from_shared,
    shipped_template,
    to_shared,
)
from ui.draft_keeper import DraftKeeper
from ui.models.record_table_model import Column, RecordTableModel
from ui.tabs.notices.templates.template_form import copy_of, new_template, tidied, wrong_in
from ui.theme import Tone
from ui.workspace import Workspace

DRAFT = "notice template"
SETTLES = 40
"""Milliseconds after the last key before the sheet is set anew."""


LARGEST_FILE = 1_000_000
"""Bytes of a shared file; a template has a few thousand."""


class Chip(StrEnum):
    """Which templates are listed."""

    ALL = "all"
    OWN = "own"


class Origin(StrEnum):
    """Whose a template is."""

    SHIPPED = "shipped"
    CHANGED = "changed"
    OWN = "own"


@dataclass(frozen=True)
class TemplateRow:
    """A line of the list."""

    id: int
    template: NoticeTemplate
    origin: Origin


def origin_of(template: NoticeTemplate) -> Origin:
    """Whether a template came with the program, was changed here, or was made here."""
    if shipped_template(template.key) is None:
        return Origin.OWN
    return Origin.CHANGED if template.is_own else Origin.SHIPPED


class TemplatesModel(QObject):
    """Signals: ``listed()`` the list was read or searched; ``card_changed()`` another template is
    on the card; ``form_changed()`` what is typed changed; ``wrong_found(wrong, sentence)`` by
    field, and what belongs to none; ``saved(key)``; ``sheet_set(SetNotice)`` the model text as it
    prints; ``sheet_failed(sentence)``.
    """

    listed = Signal()
    card_changed = Signal()
    form_changed = Signal()
    wrong_found = Signal(dict, str)
    saved = Signal(str)
    sheet_set = Signal(object)
    sheet_failed = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.words, self.chip = "", Chip.ALL
        self.templates: tuple[NoticeTemplate, ...] = ()
        self.template: NoticeTemplate | None = None
        self.form: NoticeTemplate | None = None
        self.is_new = False
        self._ids: dict[str, int] = {}
        self.records = RecordTableModel(self._columns(), workspace.runner, parent=self)
        self._drafts = DraftKeeper(workspace, DRAFT, self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLES)
        self._settle.timeout.connect(self._set_sheet)
        workspace.changes.watch(("own_template",), lambda _: self.read(), self)

    # the list

    def read(self, then: Callable[[], object] | None = None) -> None:
        """Read the templates anew."""

        def told(templates: tuple[NoticeTemplate, ...]) -> None:
            self.templates = templates
            self._list()
            self._follow()
            if then is not None:
                then()

        queries = self._office.notices
        self._workspace.runner.run(
            lambda _progress: all_templates(queries),
            on_success=told,
            on_failure=lambda error: self._workspace.say(self._workspace.sentence(error)),
            replacing=f"templates-{id(self)}",
            owner=self,
        )

    def show(self, words: str = "", chip: str = Chip.ALL) -> None:
        """List the templates found by words."""
        self.words, self.chip = words, Chip(chip)
        self._list()

    @property
    def own_count(self) -> int:
        """How many templates were made or changed here."""
        return sum(template.is_own for template in self.templates)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups there are, in their order."""
        return tuple(dict.fromkeys(template.group for template in self.templates))

    def id_of(self, key: str) -> int | None:
        """The line of a template in the list."""
        return self._ids.get(key)

    def _list(self) -> None:
        wanted = [word.casefold() for word in self.words.split()]
        rows: list[TemplateRow] = []
        for template in self.templates:
            number = self._ids.setdefault(template.key, len(self._ids) + 1)
            if self.chip is Chip.OWN and not template.is_own:
                continue
            told = f"{_said_in(template)}\n{self._name(template)}".casefold()
            if all(word in told for word in wanted):
                rows.append(TemplateRow(number, template, origin_of(template)))
        self.records.show_rows(rows, tuple(wanted))
        self.listed.emit()

    # the card

    @property
    def has_card(self) -> bool:
        """Whether a template is on the card."""
        return self.form is not None

    @property
    def origin(self) -> Origin:
        """Whose the template on the card is."""
        return Origin.OWN if self.template is None else origin_of(self.template)

    @property
    def is_changed(self) -> bool:
        """Whether something typed is not saved yet."""
        return self.form is not None and (self.is_new or self.form != self.template)

    def open_card(self, key: str | None) -> None:
        """Put a template on the card; what was typed before is saved first."""
        if self.template is not None and self.template.key == key and not self.is_new:
            return
        if self.leave():
            found = next((one for one in self.templates if one.key == key), None)
            self._put(found, is_new=False)

    def open_new(self) -> None:
        """An empty template of the office's own."""
        if self.leave():
            group = self.groups[0] if self.groups else ""
            self._put(new_template(group), is_new=True)

    def save_as_own(self) -> None:
        """Begin a template of the office's own with what stands on the card."""
        if self.form is not None:
            self._put(copy_of(self.form), is_new=True)

    def close_card(self) -> None:
        """Take back what was typed."""
        self._put(None if self.is_new else self.template, is_new=False)

    def type(self, form: NoticeTemplate) -> None:
        """Take what stands in the fields."""
        if form == self.form:
            return
        self.form = form
        self._drafts.keep(to_shared(form) if self.is_changed else "")
        self._settle.start()
        self.form_changed.emit()

    def leave(self) -> bool:
        """Save what was typed; false when it cannot be saved and the card must stay."""
        if self.form is None or not self.is_changed:
            return True
        if self.is_new and not self.form.name.strip():
            return True
        return self.save()

    def save(self) -> bool:
        """Save what was typed; false when something is wrong, which ``wrong_found`` has told."""
        form = self.form
        if form is None:
            return False
        wrong = wrong_in(form)
        self.wrong_found.emit(wrong, "")
        if wrong:
            return False
        self._store(replace(tidied(form), is_own=True), form)
        return True

    def go_on_writing(self) -> None:
        """Bring back what was half-written when the program ended last time."""
        self._drafts.recall(self._bring_back)

    def keep_now(self) -> None:
        """Write down at once what was typed so far."""
        self._drafts.flush()

    def forget(self) -> None:
        """Remove the office's own template; a shipped one comes back as it was shipped."""
        if self.is_new or self.template is None or not self.template.is_own:
            return
        template, shipped = self.template, shipped_template(self.template.key)
        said = self.tr("已删除模板：{name}") if shipped is None else self.tr("已恢复原样：{name}")
        self._drafts.drop()
        self._put(shipped, is_new=False)
        self._workspace.execute(
            ForgetTemplate(template.key), said=said.format(name=self._name(template)), owner=self
        )

    # sharing

    def export_to(self, file: Path) -> None:
        """Write the template on the card to a file another office can read."""
        form = self.form
        if form is None:
            return
        told = self.tr("已导出到 {file}").format(file=file.name)
        self._workspace.runner.run(
            lambda _progress: file.write_text(to_shared(form), encoding="utf-8", newline="\n"),
            on_success=lambda _written: self._workspace.say(told),
            on_failure=lambda error: self._workspace.say(self._workspace.sentence(error)),
            owner=self,
        )

    def import_from(self, file: Path) -> None:
        """Read a template another office shared; a file that is none is refused in words."""

        def read(_progress: Progress) -> NoticeTemplate:
            return from_shared(_text_of(file), file.name)

        def keep(template: NoticeTemplate) -> None:
            if self.leave():
                self._put(template, is_new=True)
                self._store(template, template)

        self._workspace.runner.run(
            read,
            on_success=keep,
            on_failure=lambda error: self.wrong_found.emit({}, self._workspace.sentence(error)),
            owner=self,
        )

    # within

    def _store(self, template: NoticeTemplate, typed: NoticeTemplate) -> None:
        def done(_outcome: Outcome) -> None:
            if self.form == typed:
                self._put(template, is_new=False)
            self.saved.emit(template.key)

        self._workspace.execute(
            SaveTemplate(template),
            on_done=done,
            on_refused=lambda sentence: self.wrong_found.emit({}, sentence),
            said=self.tr("已保存模板：{name}").format(name=self._name(template)),
            owner=self,
        )

    def _put(self, template: NoticeTemplate | None, *, is_new: bool) -> None:
        self.is_new, self.form = is_new, template
        self.template = None if is_new else template
        self._drafts.keep(to_shared(template) if is_new and template is not None else "")
        self.card_changed.emit()
        self._settle.stop()
        self._set_sheet()

    def _follow(self) -> None:
        """The templates were read anew: take the one on the card from them; what is typed stays."""
        known = self.template
        if known is None:
            return
        found = next((one for one in self.templates if one.key == known.key), None)
        was_changed, self.template = self.is_changed, found
        if not was_changed and found != known:
            self._put(found, is_new=False)

    def _bring_back(self, body: str) -> None:
        if self.is_changed:
            return
        try:
            form = from_shared(body, DRAFT)
        except RuleViolation:
            return  # written by another version of the program, or without a name yet
        known = next((one for one in self.templates if one.key == form.key), None)
        self.template, self.is_new, self.form = known, known is None, form
        self.card_changed.emit()
        self._set_sheet()
        self._workspace.say(self.tr("上次没写完的内容已恢复"))

    def _set_sheet(self) -> None:
        form = self.form
        if form is None:
            return
        text = replace(
            form.model,
            dated_on=form.model.dated_on or self._office.today(),
            issuer=form.model.issuer or self._office.community,
        )
        facts = WrittenNotice(text, form.kind, form.style, form.paper, form.labels)
        office, language = self._office, self._workspace.language

        def set_sheet(_progress: Progress) -> SetNotice:
            return office.documents(language).notice(facts)

        self._workspace.runner.run(
            set_sheet,
            on_success=self.sheet_set.emit,
            on_failure=lambda error: self.sheet_failed.emit(self._workspace.sentence(error)),
            replacing=f"template-sheet-{id(self)}",
            owner=self,
        )

    def _name(self, template: NoticeTemplate) -> str:
        return self._workspace.wording.template_name(template.name)

    def _columns(self) -> tuple[Column[TemplateRow], ...]:
        words = {
            Origin.SHIPPED: "",
            Origin.CHANGED: self.tr("改过"),
            Origin.OWN: self.tr("本社区"),
        }
        wording = self._workspace.wording
        tones = {Origin.CHANGED: Tone.AMBER, Origin.OWN: Tone.PRIMARY}
        return (
            Column(
                "name", self.tr("模板"), lambda row: self._name(row.template), stretches=True,
                bold=lambda _row: True, highlights=True,
                lighter=lambda row: wording.template_group(row.template.group),
            ),
            Column(
                "origin", self.tr("来源"), lambda row: words[row.origin], width=96,
                tone=lambda row: tones.get(row.origin, Tone.PLAIN), is_badge=True,
            ),
        )  # fmt: skip


def _said_in(template: NoticeTemplate) -> str:
    model = (str(getattr(template.model, name)) for name in TEXT_FIELDS)
    return "\n".join((template.name, template.group, *model)).casefold()


def _text_of(file: Path) -> str:
    if file.stat().st_size > LARGEST_FILE:
        raise RuleViolation("template_file_foreign", file=file.name)
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RuleViolation("template_file_foreign", file=file.name) from None
