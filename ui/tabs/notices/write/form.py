"""The form of a notice: the fields its template asks for, what was found beside each of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.notices.findings import Finding, Weight
from app.domain.notices.notice import TEXT_FIELDS, NoticeKind
from app.domain.notices.templates import NoticeTemplate
from app.domain.phones import grouped_phones
from ui.tabs.notices.book_words import kind_word
from ui.tabs.notices.write.field_words import (
    OPEN,
    field_hint,
    field_label,
    finding_words,
)
from ui.tabs.notices.write.growing_area import GrowingArea
from ui.tabs.notices.write.judging import GAPS
from ui.tabs.notices.write.notice_field import NoticeField
from ui.tabs.notices.write.period_field import PeriodField
from ui.tabs.notices.write.table_field import TableField
from ui.tabs.notices.write.write_model import WriteModel
from ui.theme import Tone, current
from ui.widgets.basics import LINK, QUIET, ActionButton, clear, column, row
from ui.widgets.cards import MessageBar, SideCard
from ui.widgets.date_field import DateField
from ui.widgets.form_field import FormField
from ui.widgets.moment_picker import MomentPicker
from ui.workspace import Workspace

PERIOD = frozenset({"period_from", "period_to"})
AT_THE_END = ("issuer", "dated_on")
BESIDE_CONTACT = "phone"
LEAST_WIDE = 412
"""Pixels at 100 % the three buttons at the foot need with their keys."""

AnyField = NoticeField | TableField | PeriodField


class NoticeForm(SideCard):
    """Signals: ``template_wanted()`` the person would rather start from another template."""

    template_wanted = Signal()

    def __init__(self, workspace: Workspace, model: WriteModel) -> None:
        super().__init__("")
        self._workspace, self._model = workspace, model
        self.fields: dict[str, AnyField] = {}
        self.picker: MomentPicker | None = None
        self._shown: NoticeTemplate | None = None
        self._asked: tuple[str, ...] = ()
        self.setMinimumWidth(current().px(LEAST_WIDE))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer, self.body = self.body, column(gap=10)
        outer.addLayout(self.body)
        outer.addStretch(1)
        self.bar = MessageBar()
        outer.insertWidget(0, self.bar)
        self.other = ActionButton(self.tr("换模板"), kind=LINK, on_click=self.template_wanted.emit)
        self.add_to_head(self.other)
        pick = QShortcut(QKeySequence("F4"), self)
        pick.setContext(Qt.ShortcutContext.WindowShortcut)
        pick.activated.connect(self.open_picker)
        model.filled.connect(self._load)
        model.changed.connect(self._show_values)
        model.judged.connect(lambda _judgement: self._take_judgement())
        model.numbered.connect(self._tell_number)
        model.held_back.connect(self._hold_back)
        model.refused.connect(self._refuse)

    def take_focus(self) -> None:
        """Put the cursor where something must be filled in: an open «……», a needed empty field."""
        text, template = self._model.values.text, self._model.template
        needs = (*template.needs, *template.expects) if template is not None else ()
        texts = {
            name: field.text
            for name, field in self.fields.items()
            if isinstance(field, NoticeField)
        }
        for name, said in texts.items():
            at = said.find(OPEN)
            if at >= 0 or (name in needs and not getattr(text, name)):
                self.show_field(name, max(at, 0), max(at, 0) + (len(OPEN) if at >= 0 else 0))
                return
        for name, said in texts.items():
            self.show_field(name, len(said), len(said))
            return

    def fit_width(self) -> None:
        """Never narrower than the buttons at the foot, in any language."""
        for button in self.findChildren(ActionButton):
            button.ensurePolished()
        needed = self._foot.minimumSize().width()
        self.setMinimumWidth(max(current().px(LEAST_WIDE), needed))

    def show_field(self, name: str, start: int, end: int) -> None:
        """Go to a field, with some of its characters selected."""
        field = self.field_of(name)
        if name == "dated_on":
            self.dated_on.setFocus(Qt.FocusReason.OtherFocusReason)
        elif field is not None:
            field.select(start, end)
            QTimer.singleShot(0, field, lambda: self._scroll.ensureWidgetVisible(field, 0, 60))

    def field_of(self, name: str) -> AnyField | None:
        """The field that shows a part of the text; the two days of a period share one."""
        return self.fields.get("period_to" if name in PERIOD else name)

    def open_picker(self) -> None:
        """Open the calendar below the field for the time, or close it."""
        field = self.fields.get("when")
        if self.picker is None or not isinstance(field, NoticeField):
            return
        if self.picker.isHidden():
            self.picker.show()
            self.picker.begin(field.text)
            picker = self.picker
            QTimer.singleShot(0, picker, lambda: self._scroll.ensureWidgetVisible(picker, 0, 20))
        else:
            self._close_picker()

    def close_picker(self) -> bool:
        """Close the calendar; whether it was open."""
        if self.picker is None or self.picker.isHidden():
            return False
        self._close_picker()
        return True

    # building

    def _load(self) -> None:
        model = self._model
        template = model.template
        if template is None:
            return
        self.bar.hide()
        self._tell_number()
        self.setAccessibleName(self._workspace.wording.template_name(template.name))
        asked = _asked(model)
        if template != self._shown or asked != self._asked:
            self._shown, self._asked = template, asked
            self._build(template, asked)
        for field in self.fields.values():
            if isinstance(field, NoticeField):
                field.was_left = False
        self._show_values()

    def _tell_number(self) -> None:
        """Say what it is and where it stands in the book."""
        model = self._model
        if model.template is not None:
            place = model.number or self.tr("还没有存入通知簿")
            name = self._workspace.wording.template_name(model.template.name)
            self.head(name, f"{kind_word(model.values.kind)} · {place}")

    def _build(self, template: NoticeTemplate, asked: Sequence[str]) -> None:
        clear(self.body)
        self.fields, self.picker = {}, None
        for name in asked:
            if name == BESIDE_CONTACT and "contact" in asked:
                continue
            if name == "contact":
                pair = self._text(template, "contact"), self._text(template, BESIDE_CONTACT)
                self.body.addLayout(_pair(*pair))
            elif name == "table":
                self.body.addWidget(self._table(template))
            elif name in PERIOD:
                if "period_to" not in self.fields:
                    self.body.addWidget(self._period(template))
            elif name in TEXT_FIELDS and name not in AT_THE_END:
                self.body.addWidget(self._text(template, name))
        issuer = self._text(template, "issuer")
        self.body.addLayout(_pair(issuer, self._date(template)))

    def _text(self, template: NoticeTemplate, name: str) -> NoticeField:
        aside = None
        if name == "when":
            aside = ActionButton(
                self.tr("选日子  F4"), kind=QUIET, picture="calendar", on_click=self.open_picker
            )
        field = NoticeField(
            name,
            self._label(template, name),
            field_hint(name, template, self._workspace.wording),
            is_needed=name in template.needs,
            is_expected=name in template.expects,
            phrases=template.phrases.get(name, ()),
            aside=aside,
        )
        field.typed.connect(lambda text: self._model.put(name, text))
        field.left.connect(lambda: self._leave(name))
        if isinstance(field.input, GrowingArea):
            field.input.submitted.connect(self._model.keep)
        self.fields[name] = field
        if name == "when":
            self.picker = self._new_picker(field)
        return field

    def _new_picker(self, field: NoticeField) -> MomentPicker:
        office = self._workspace.office
        picker = MomentPicker(office.today(), office.calendar().is_worked)
        picker.hide()
        field.put_below(picker)
        picker.picked.connect(self._write_moment)
        picker.closed.connect(self._close_picker)
        return picker

    def _table(self, template: NoticeTemplate) -> TableField:
        field = TableField(
            self._label(template, "table"),
            field_hint("table", template, self._workspace.wording),
            is_needed="table" in template.needs,
        )
        field.typed.connect(lambda rows: self._model.put("table", rows))
        self.fields["table"] = field
        return field

    def _period(self, template: NoticeTemplate) -> PeriodField:
        workspace, model = self._workspace, self._model
        field = PeriodField(
            workspace.office.today(),
            workspace.wording,
            is_needed=bool(PERIOD & set(template.needs)),
        )
        field.period_chosen.connect(
            lambda days, working: model.set_period(days=days, counts_working_days=working)
        )
        field.start_changed.connect(model.put_period_from)
        field.end_changed.connect(lambda day: model.put_right("period_to", day))
        self.fields["period_to"] = field
        return field

    def _date(self, template: NoticeTemplate) -> FormField:
        self.dated_on = DateField(self._label(template, "dated_on"), self._workspace.office.today())
        self.dated_on.date_changed.connect(lambda day: self._model.put("dated_on", day))
        self._date_field = FormField(self._label(template, "dated_on"), self.dated_on)
        return self._date_field

    def _label(self, template: NoticeTemplate, name: str) -> str:
        return field_label(name, template, self._workspace.wording)

    # values and findings

    def _show_values(self) -> None:
        model = self._model
        text = model.values.text
        for name, field in self.fields.items():
            if isinstance(field, NoticeField):
                field.show_text(getattr(text, name))
            elif isinstance(field, TableField):
                field.show_rows(text.table)
            else:
                field.show_values(model.values, model.period_end)
        if self.dated_on.day != text.dated_on:
            self.dated_on.set_day(text.dated_on)

    def _leave(self, name: str) -> None:
        """Group the telephone numbers of a field that is left."""
        text = getattr(self._model.values.text, name)
        if name in {"phone", "watch_phone"} and text.strip():
            self._model.put_right(name, grouped_phones(text))
        self._tell_findings()

    def _take_judgement(self) -> None:
        """What was refused of an older version is said no longer."""
        if not self._model.is_held_back:
            self.bar.hide()
        self._tell_findings()

    def _tell_findings(self) -> None:
        judgement = self._model.judgement
        if judgement is None or judgement.values != self._model.values:
            return
        beside: dict[str, Finding] = {}
        for finding in judgement.findings:
            if finding.code in GAPS and not self._may_miss(finding.field):
                continue
            name = "period_to" if finding.field in PERIOD else finding.field
            beside.setdefault(name, finding)
        for name, field in self.fields.items():
            self._tell(field, beside.get(name))
        dated = beside.get("dated_on")
        if dated is not None and dated.weight is Weight.REFUSED:
            self._date_field.refuse(finding_words(dated, self._workspace.wording))
        elif self._date_field.is_refused:
            self._date_field.accept()

    def _may_miss(self, name: str) -> bool:
        """Whether a field is told what it lacks: the person was there, or wanted to print."""
        field = self.fields.get(name)
        was_left = isinstance(field, NoticeField) and field.was_left
        return was_left or self._model.is_held_back

    def _tell(self, field: AnyField, finding: Finding | None) -> None:
        if finding is None:
            field.tell("", is_refused=False)
            return
        sentence = finding_words(finding, self._workspace.wording)
        field.tell(sentence, is_refused=finding.weight is Weight.REFUSED)

    def _hold_back(self) -> None:
        self._tell_findings()
        refusals = self._model.refusals
        wording = self._workspace.wording
        first = finding_words(refusals[0], wording)
        said = self.tr("现在还不能印，要改 {n} 处。{why}")
        self.bar.say(said.format(n=len(refusals), why=first), Tone.SEAL)
        self.scroll_to_top()
        self.show_field(refusals[0].field, refusals[0].start, refusals[0].end)

    def _refuse(self, sentence: str) -> None:
        self.bar.say(sentence, Tone.SEAL)
        self.scroll_to_top()

    def _write_moment(self, said: str) -> None:
        field = self.fields["when"]
        assert isinstance(field, NoticeField)
        field.show_text(said)
        self._close_picker()

    def _close_picker(self) -> None:
        if self.picker is not None:
            self.picker.hide()
            field = self.fields.get("when")
            if isinstance(field, NoticeField):
                field.select(len(field.text), len(field.text))


def _asked(model: WriteModel) -> tuple[str, ...]:
    """The fields to show: those the template asks for, what a posting needs, and what is filled."""
    template, text = model.template, model.values.text
    assert template is not None
    names = list(template.asks)
    if "contact" not in names:
        names.append("contact")
    if model.values.kind is NoticeKind.POSTING:
        names += [name for name in ("period_to", "objection") if name not in names]
    filled = [name for name in (*TEXT_FIELDS, "table") if getattr(text, name)]
    names += [name for name in filled if name not in names]
    return tuple(dict.fromkeys(names))


def _pair(left: QWidget, right: QWidget) -> QHBoxLayout:
    box = row(left, right, gap=10)
    for place, piece in enumerate((left, right)):
        box.setStretch(place, 1)
        box.setAlignment(piece, Qt.AlignmentFlag.AlignTop)
    return box
