"""The recovery sheet of a new office: it must be printed or saved before going on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.ask import Ask
from ui.theme import Tone
from ui.welcome.view_model import WelcomeViewModel
from ui.widgets.basics import PRIMARY, ActionButton, row, words
from ui.widgets.cards import Card, MessageBar


class RecoveryStep(QWidget):
    """Shows the code and lets the sheet be printed or saved."""

    def __init__(self, model: WelcomeViewModel, ask: Ask) -> None:
        super().__init__()
        self._model, self._ask = model, ask
        self._wanted = ""
        self.code = words("", "heading", Tone.PRIMARY, wraps=True)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar = MessageBar()
        self.print_button = ActionButton(
            self.tr("打印恢复单"), picture="print", on_click=lambda: self._make("print")
        )
        self.save_button = ActionButton(
            self.tr("保存为 PDF"), picture="save", on_click=lambda: self._make("save")
        )
        self.go_on = ActionButton(self.tr("放好了，开始使用"), kind=PRIMARY, on_click=model.finish)
        told = words(
            self.tr(
                "数据是加密的。如果所有人都忘了密码，只有这串恢复码能打开。"
                "请把恢复单打印出来，装进信封，锁进柜子；不要放在这台电脑里。"
            ),
            wraps=True,
        )
        card = Card(
            words(self.tr("请收好恢复单"), "heading"),
            told,
            8,
            self.code,
            8,
            self._bar,
            row(self.print_button, self.save_button, None, self.go_on, gap=8),
            gap=12,
            margin=24,
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card)
        box.addStretch(1)
        model.sheet_ready.connect(self._use)
        model.refused.connect(lambda _field, sentence: self._bar.say(sentence, Tone.SEAL))

    def begin(self) -> None:
        """The step has come forward, or the sheet was kept."""
        kept = self._model.can_go_on
        self.code.setText(self._model.recovery_code)
        self.code.setAccessibleName(self.tr("恢复码"))
        self.go_on.setEnabled(kept)
        self._bar.setVisible(False)
        if kept:
            self._bar.say(self.tr("恢复单已经打印或保存。"), Tone.OK)
            self.go_on.setFocus()
        else:
            self.print_button.setFocus()

    def _make(self, wanted: str) -> None:
        self._wanted = wanted
        self._model.make_sheet()

    def _use(self, pdf: bytes) -> None:
        name = self.tr("恢复单.pdf")
        if self._wanted == "save":
            target = self._ask.save_file(self.tr("保存恢复单"), Path.home() / name, "PDF (*.pdf)")
            if target is None:
                return
            try:
                target.write_bytes(pdf)
            except OSError as error:
                sentence = self.tr("没有保存成：{why}。请换一个位置。")
                self._bar.say(sentence.format(why=error.strerror or ""), Tone.SEAL)
                return
            self._model.sheet_was_kept()
            return
        from ui.printing.preview import show_pdf

        preview = show_pdf(self, self.tr("恢复单"), pdf, name, kind="recovery", ask=self._ask)
        for signal in ("printed", "saved"):
            told = getattr(preview, signal, None)
            if told is not None:
                told.connect(lambda *_: self._model.sheet_was_kept())
