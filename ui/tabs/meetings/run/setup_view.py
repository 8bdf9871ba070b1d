"""Before a vote: who decides, how, what is asked, by which rule, and who else must decide."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from app.domain.errors import RuleViolation
from app.domain.meetings.ballots import VoteMethod
from app.domain.meetings.live import Quorum
from app.domain.voting.answer import VoteWarning
from app.domain.voting.cases import Body
from app.services.meetings.sitting import BY_POST
from app.services.meetings.vote_acts import METHODS
from app.services.vote_rules import vote_rules
from ui.tabs.meetings.run.rule_fields import OwnerFields, RuleFields
from ui.tabs.meetings.run.run_model import RunModel
from ui.tabs.meetings.run.vote_setup import (
    VoteDraft,
    draft_vote,
    first_draft,
    override_reason,
    quorum_of,
    rule_words,
    warnings_for,
)
from ui.tabs.meetings.run.words import body_word, method_word
from ui.theme import Tone, current
from ui.widgets.basics import CheckBox, Choice, column, row, words
from ui.widgets.cards import MessageBar, scrolled
from ui.widgets.form_field import FormField, TextInput
from ui.workspace import Workspace


class SetupView(QWidget):
    """Chooses; ``open_vote`` opens the vote or says what is missing."""

    def __init__(self, workspace: Workspace, model: RunModel) -> None:
        super().__init__()
        self._workspace, self.model = workspace, model
        self.draft: VoteDraft | None = None
        self._item_id: int | None = None
        self._is_showing = False
        self._make()
        self._connect()

    def _make(self) -> None:
        self.body = Choice(self.tr("由谁决定"))
        self.body.offer([(body, body_word(body)) for body in Body])
        self.method = Choice(self.tr("表决方式"))
        self.question = TextInput()
        self.rule = words("", "strong", wraps=True)
        self.quorum = words("", wraps=True)
        self.totals = CheckBox(self.tr("投影上实时显示票数"))
        self.warning = MessageBar()
        self.why = TextInput(placeholder=self.tr("例：先听取委员会意见，再提交业主大会"))
        self.why_field = FormField(self.tr("仍在这里征询意见的理由（会记入会议记录）"), self.why)
        self.short = TextInput(placeholder=self.tr("例：缺席委员已书面同意"))
        self.short_field = FormField(self.tr("人数不足或未点名仍要表决的理由"), self.short)
        self.owners = OwnerFields()
        self.rules = RuleFields(self._workspace.wording)
        px = current().px
        pair = row(
            FormField(self.tr("由谁决定"), self.body),
            FormField(self.tr("表决方式"), self.method),
            None,
        )
        inner = QWidget()
        inner.setProperty("role", "page")
        inner.setLayout(
            column(
                self.warning, self.why_field,
                FormField(self.tr("表决什么（宣读的原话）"), self.question),
                pair, self.owners, self.rules, self.rule, self.quorum, self.short_field,
                self.totals, None, gap=10,
            )
        )  # fmt: skip
        inner.setMaximumWidth(px(860))
        self.setLayout(column(scrolled(inner)))

    def _connect(self) -> None:
        self.body.activated.connect(lambda _: self._take_body())
        self.method.activated.connect(lambda _: self._take())
        self.question.textEdited.connect(lambda _: self._take())
        self.totals.toggled.connect(lambda _: self._take())
        self.owners.changed.connect(self._take)
        self.rules.changed.connect(self._take)

    def begin(self) -> None:
        """Offer what the item asks for."""
        book, item = self.model.book, self.model.item
        if book is None or item is None:
            return
        self._item_id = item.id
        self._is_showing = True
        self.draft = first_draft(book, item)
        self.why.setText(override_reason(book, item))
        self.short.clear()
        self.question.setText(self.draft.question)
        self.body.choose(self.draft.body)
        self.totals.setChecked(self.draft.shows_totals)
        self.owners.show_settings(self.draft.settings)
        self.rules.show_settings(self.draft.settings)
        self._offer_methods()
        self._is_showing = False
        self._tell()

    def show_model(self) -> None:
        """The meeting changed while the vote was being prepared."""
        if self.model.item is not None and self.model.item.id != self._item_id:
            self.begin()
        else:
            self._tell()

    def refuse(self, sentence: str) -> None:
        """Say why it cannot be opened."""
        field = self.short_field if self.short_field.isVisible() else self.why_field
        if field.isVisible():
            field.refuse(sentence)
        else:
            self.warning.say(sentence, Tone.SEAL)

    def take_focus(self) -> None:
        """Put the cursor where something is missing, else leave the keys to the meeting."""
        for field, text in ((self.why_field, self.why), (self.short_field, self.short)):
            if not field.isHidden() and not text.text().strip():
                text.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    @property
    def needs_reason(self) -> bool:
        """Whether the reason for deciding here is still missing."""
        return not self.why_field.isHidden() and not self.why.text().strip()

    @property
    def needs_quorum_reason(self) -> bool:
        """Whether the reason for deciding with too few is still missing."""
        return not self.short_field.isHidden() and not self.short.text().strip()

    def open_vote(self) -> None:
        """Open the vote; a reason that is missing is asked for beside its field."""
        book, item = self.model.book, self.model.item
        if self.draft is None or book is None or item is None:
            return
        if self.needs_reason:
            self.why_field.refuse(self.tr("请写明理由，或者把这一项改由业主大会决定。"))
            self.why.setFocus()
            return
        if self.needs_quorum_reason:
            self.short_field.refuse(self.tr("请写明理由。"))
            self.short.setFocus()
            return
        command = self.draft.command(self.short.text())
        reason = self.why.text().strip()
        if self.model.live is not None and self.model.live.speaker is not None:
            self.model.end_speech()
        is_new = not self.why_field.isHidden() and reason != override_reason(book, item)
        if is_new:
            self.model.override(reason, lambda: self.model.run(command))
        else:
            self.model.run(command)

    def _take_body(self) -> None:
        if self.draft is not None:
            self.draft = self.draft.with_body(Body(self.body.currentData()))
            self._offer_methods()
            self._take()

    def _offer_methods(self) -> None:
        if self.draft is not None:
            offered = METHODS[self.draft.body]
            self.method.offer([(method, method_word(method)) for method in offered])
            self.method.choose(self.draft.method)

    def _take(self) -> None:
        if self.draft is None or self._is_showing:
            return
        settings = self.draft.settings
        if self.draft.body is Body.OWNERS_ASSEMBLY:
            settings = self.owners.settings()
        elif self.draft.body in (Body.CUSTOM, Body.HOUSEHOLDS):
            settings = self.rules.settings()
        self.draft = replace(
            self.draft,
            method=VoteMethod(self.method.currentData()),
            question=self.question.text(),
            settings=settings,
            shows_totals=self.totals.isChecked(),
        )
        self._tell()

    def _tell(self) -> None:
        book, live, item = self.model.book, self.model.live, self.model.item
        if self.draft is None or book is None or live is None or item is None:
            return
        body = self.draft.body
        self.owners.setVisible(body is Body.OWNERS_ASSEMBLY)
        self.rules.setVisible(body in (Body.CUSTOM, Body.HOUSEHOLDS))
        now = self.model.now()
        vote = draft_vote(book, live, self.draft, now)
        try:
            said = rule_words(book, vote, self._workspace.wording)
        except RuleViolation as wrong:
            said = self._workspace.sentence(wrong)
        self.rule.setText(said)
        quorum = quorum_of(book, self.draft, now)
        self.quorum.setText(quorum_words(quorum))
        self.quorum.setVisible(body not in BY_POST)
        self.short_field.setVisible(not quorum.is_reached or live.needs_roll_call)
        found = warnings_for(item, body, vote_rules())
        self.why_field.setVisible(bool(found))
        if found:
            self.warning.say(self._warned(found), Tone.AMBER)
        else:
            self.warning.hide()

    def _warned(self, found: tuple[VoteWarning, ...]) -> str:
        return "\n".join(map(self._workspace.wording.cited_warning, found))


def quorum_words(quorum: Quorum) -> str:
    """«应到 7 人 · 实到 6 人 · 需 4 人，可以表决»."""
    told = QCoreApplication.translate("SetupView", "应到 {all} · 实到 {here}")
    said = told.format(all=quorum.entitled, here=quorum.present)
    if not quorum.needed:
        return said
    told = (
        QCoreApplication.translate("SetupView", " · 须 {n} 人到会，够了 ✓")
        if quorum.is_reached
        else QCoreApplication.translate("SetupView", " · 须 {n} 人到会，不够 ✗")
    )
    return said + told.format(n=quorum.needed)
