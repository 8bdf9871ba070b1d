"""The welcome page: three ways in, each a short form, and the recovery sheet of a new office."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from ui.ask import Ask
from ui.icons import pixmap
from ui.theme import Tone, current
from ui.welcome.create_form import CreateForm
from ui.welcome.open_form import OpenForm
from ui.welcome.recovery_step import RecoveryStep
from ui.welcome.view_model import Field, Step, WelcomeViewModel
from ui.widgets.basics import column, row, words
from ui.widgets.cards import Card, MessageBar, scrolled
from ui.widgets.choice_card import ChoiceCard

WIDTH = 760


class WelcomePage(QWidget):
    """Shows the step its view model is at."""

    def __init__(self, model: WelcomeViewModel, ask: Ask) -> None:
        super().__init__()
        self._model, self._ask = model, ask
        self._bar = MessageBar()
        self._stack = QStackedWidget()
        self.open_form = OpenForm(model, ask)
        self.create_form = CreateForm(model, ask)
        self.recovery = RecoveryStep(model, ask)
        self._steps: dict[Step, QWidget] = {
            Step.START: self._start(),
            Step.OPEN: self.open_form,
            Step.CREATE: self.create_form,
            Step.RECOVERY: self.recovery,
            Step.WAIT: self._wait(),
        }
        for step in self._steps.values():
            self._stack.addWidget(step)
        self._lay_out()
        model.step_changed.connect(self._show_step)
        model.refused.connect(self._tell)
        self._show_step()

    def _lay_out(self) -> None:
        px = current().px
        picture = QLabel()
        picture.setPixmap(pixmap("office", px(44), Tone.PRIMARY))
        name = words(self.tr("邻里台"), "title")
        told = words(
            self.tr("居民说的事，记下来、跟到底、印得出。都在这台电脑里，不需要网络，加密保存。"),
            "muted",
            wraps=True,
        )
        head = row(picture, column(name, told, gap=2), gap=16)
        head.setStretch(1, 1)
        inner = QWidget()
        inner.setProperty("role", "page")
        inner.setMaximumWidth(px(WIDTH))
        inner.setLayout(column(head, 8, self._bar, self._stack, None, gap=16))
        middle = row(None, inner, None, gap=0, margin=32)
        middle.setStretch(1, 100)
        page = QWidget()
        page.setProperty("role", "page")
        page.setLayout(middle)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, px(32), 0, 0)
        box.addWidget(scrolled(page))

    def _start(self) -> QWidget:
        model = self._model
        page = QWidget()
        box = column(gap=12)
        recent = model.recent
        if recent:
            box.addWidget(words(self.tr("最近打开的社区"), "heading"))
            for folder in recent[:4]:
                card = ChoiceCard("office", folder.name, str(folder.parent))
                card.clicked.connect(lambda _=False, folder=folder: model.choose_folder(folder))
                box.addWidget(card)
            box.addSpacing(current().px(12))
        for picture, title, sentence, act in (
            ("new", self.tr("新建社区"), self.tr("第一次用：起个名字，设一个密码，就可以记事了。"),
             lambda: model.go_to(Step.CREATE)),
            ("folder", self.tr("打开已有"), self.tr("社区文件夹已经在这台电脑里。"),
             self._pick),
            ("sample", self.tr("试用示例社区"),
             self.tr("里面有一年多的日志，随便点、随便改，关闭后不保留。"), model.open_sample),
        ):  # fmt: skip
            card = ChoiceCard(picture, title, sentence)
            card.clicked.connect(lambda _=False, act=act: act())
            box.addWidget(card)
        box.addStretch(1)
        page.setLayout(box)
        return page

    def _wait(self) -> QWidget:
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("正在打开"))
        card = Card(words(self.tr("正在打开…"), "heading"), bar, gap=16, margin=24)
        page = QWidget()
        page.setLayout(column(card, None))
        return page

    def _pick(self) -> None:
        folder = self._ask.folder(self.tr("选择社区文件夹"), Path.home())
        if folder is not None:
            self._model.choose_folder(folder)

    def _show_step(self) -> None:
        self._bar.hide()
        shown = self._steps[self._model.step]
        self._stack.setCurrentWidget(shown)
        begin = getattr(shown, "begin", None)
        if begin is not None:
            begin()

    def _tell(self, field: Field, sentence: str) -> None:
        if field is Field.PAGE:
            self._bar.say(sentence, Tone.SEAL)
