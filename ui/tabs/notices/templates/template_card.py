"""The card of one template: name, kind and look, how long it hangs, what its form asks."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu

from app.domain.notices.notice import NoticeKind, NoticeStyle, PaperSize
from app.wording import Wording
from ui.icons import icon
from ui.tabs.notices.book_words import kind_word, style_word
from ui.tabs.notices.templates.field_part import FieldPart
from ui.tabs.notices.templates.period_part import PeriodPart
from ui.tabs.notices.templates.templates_model import Origin, TemplatesModel
from ui.theme import Tone
from ui.widgets.basics import ActionButton, Choice, line
from ui.widgets.edit_card import EditCard, put
from ui.widgets.form_field import TextInput


class TemplateCard(EditCard):
    """Shows and changes what ``TemplatesModel`` has on its card.

    Signals: ``export_wanted()``; ``forget_wanted()`` delete it, or as it was shipped again.
    """

    export_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self, model: TemplatesModel, wording: Wording) -> None:
        self.more = ActionButton(QCoreApplication.translate("TemplateCard", "更多"), picture="more")
        super().__init__(
            QCoreApplication.translate("TemplateCard", "模板"),
            QCoreApplication.translate("TemplateCard", "保存"),
            self.more,
        )
        self._model, self._wording = model, wording
        self.name = TextInput()
        self.group = Choice(self.tr("分组"))
        self.kind = Choice(self.tr("文种"))
        self.kind.offer([(kind, kind_word(kind)) for kind in NoticeKind])
        self.style_choice = Choice(self.tr("样式"))
        self.style_choice.offer([(style, style_word(style)) for style in NoticeStyle])
        self.paper = Choice(self.tr("纸"))
        self.paper.offer([(paper, _paper_word(paper)) for paper in PaperSize])
        self.period = PeriodPart(wording)
        self.asks = FieldPart(wording)
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        self.add_pair(
            ("name", self.tr("名称"), self.name), ("group", self.tr("分组"), self.group),
            shares=(3, 2),
        )  # fmt: skip
        self.body.addWidget(self.asks)
        self._ruled = line()
        self.body.addWidget(self._ruled)
        self.add_pair(
            ("kind", self.tr("文种"), self.kind),
            ("style", self.tr("样式"), self.style_choice),
            ("paper", self.tr("纸"), self.paper),
            shares=(1, 1, 1),
        )
        self.body.addWidget(self.period)
        menu = QMenu(self.more)
        menu.aboutToShow.connect(lambda: self.fill_menu(menu))
        self.more.setMenu(menu)

    def _connect(self) -> None:
        model = self._model
        self.typed.connect(self._type)
        self.period.typed.connect(
            lambda form: self._change(
                period_days=form.period_days,
                counts_working_days=form.counts_working_days,
                period_basis=form.period_basis,
            )
        )
        self.asks.typed.connect(
            lambda form: self._change(
                asks=form.asks, needs=form.needs, labels=form.labels, hints=form.hints,
                phrases=form.phrases, model=form.model,
            )
        )  # fmt: skip
        self.asks.submitted.connect(self.save_wanted)
        self.save_wanted.connect(model.save)
        model.card_changed.connect(self._show)
        model.form_changed.connect(self._show_state)
        model.wrong_found.connect(self._refuse)

    def fill_menu(self, menu: QMenu) -> None:
        """Offer what can be done with this template."""
        menu.clear()
        model = self._model
        if not model.is_new:
            copy = menu.addAction(icon("copy"), self.tr("另存为自己的"))
            copy.triggered.connect(lambda _checked=False: model.save_as_own())
        export = menu.addAction(icon("export"), self.tr("导出文件…"))
        export.triggered.connect(lambda _checked=False: self.export_wanted.emit())
        if model.origin is Origin.CHANGED and not model.is_new:
            back = menu.addAction(icon("undo"), self.tr("恢复原样"))
            back.triggered.connect(lambda _checked=False: self.forget_wanted.emit())
        elif model.origin is Origin.OWN and not model.is_new:
            menu.addSeparator()
            delete = menu.addAction(icon("delete"), self.tr("删除") + "\tDelete")
            delete.triggered.connect(lambda _checked=False: self.forget_wanted.emit())

    def _type(self) -> None:
        self._change(
            name=self.name.text(),
            kind=self.kind.currentData(),
            style=self.style_choice.currentData(),
            paper=self.paper.currentData(),
            group=self.group.currentData(),
        )

    def _change(self, **changed: object) -> None:
        if self._model.form is not None and not self._is_filling:
            form = replace(self._model.form, **changed)
            self._model.type(form)

    def _show(self) -> None:
        form = self._model.form
        self.refuse({})
        if form is not None:
            self._is_filling = True
            groups = dict.fromkeys((*self._model.groups, form.group))
            self.group.offer([(one, self._wording.template_group(one)) for one in groups if one])
            put(self.name, form.name)
            self.group.choose(form.group)
            self.kind.choose(form.kind)
            self.style_choice.choose(form.style)
            self.paper.choose(form.paper)
            self.period.show_form(form)
            self.asks.show_form(form)
            self._is_filling = False
        for piece in (
            *self.fields.values(), self.period, self.asks, self._ruled, self.save_button,
            self.cancel_button, self.more,
        ):  # fmt: skip
            piece.setVisible(form is not None)
        self._show_state()
        self.scroll_to_top()

    def _show_state(self) -> None:
        model = self._model
        form = model.form
        if form is None:
            self.head(self.tr("选一个模板，或者新做一个"))
            return
        said = {
            Origin.SHIPPED: (self.tr("自带"), Tone.MUTED),
            Origin.CHANGED: (self.tr("改过"), Tone.AMBER),
            Origin.OWN: (self.tr("本社区"), Tone.PRIMARY),
        }
        name = self._wording.template_name(form.name) or self.tr("新模板")
        self.head(name, "", *said[model.origin])
        self.save_button.setEnabled(model.is_changed)
        self.cancel_button.setVisible(model.is_changed)

    def _refuse(self, wrong: dict[str, str], sentence: str) -> None:
        self.refuse(wrong, sentence or wrong.get("asks", ""))


def _paper_word(paper: PaperSize) -> str:
    return {
        PaperSize.A4: "A4",
        PaperSize.A5: QCoreApplication.translate("TemplateCard", "A5 小张"),
        PaperSize.A3: QCoreApplication.translate("TemplateCard", "A3 大张"),
    }[paper]
