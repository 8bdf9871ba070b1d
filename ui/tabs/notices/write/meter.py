"""One line below the page: how much text, how large it is set, how easily it reads."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.notices.plain_words import Ease
from ui.tabs.notices.write.judging import Judgement
from ui.theme import Tone, current
from ui.widgets.basics import set_tone, words
from ui.widgets.flow_layout import FlowRow


class Meter(FlowRow):
    """Says how a version of the notice comes out."""

    def __init__(self) -> None:
        self._facts = words("", "small")
        self._advice = words("", "strong")
        for said in (self._facts, self._advice):
            said.setMinimumHeight(current().px(28))
        super().__init__(self._facts, self._advice, gap=10)

    @property
    def text(self) -> str:
        """What it says now."""
        return f"{self._facts.text()} {self._advice.text()}".strip()

    def show_judgement(self, judgement: Judgement) -> None:
        """Say how this version comes out."""
        setting = judgement.setting
        if not setting.pages:
            self._facts.setText(self.tr("有的字印不出来，页面停在上一次的样子"))
            self._advice.setText("")
            return
        facts = self.tr("{characters} 字 · {pages} 页 · 正文 {points} 磅 · 读起来{ease}")
        self._facts.setText(
            facts.format(
                characters=setting.characters,
                pages=setting.pages,
                points=f"{setting.body_points:g}",
                ease=ease_word(judgement.level.ease),
            )
        )
        if setting.surplus > 0:
            fewer = setting.pages - 1
            one, more = (
                self.tr("删 {n} 个字就能放进一页"),
                self.tr("删 {n} 个字就能放进 {pages} 页"),
            )
            said = one if fewer == 1 else more
            self._advice.setText(said.format(n=setting.surplus, pages=fewer))
            set_tone(self._advice, Tone.AMBER)
        elif judgement.refuses:
            self._advice.setText(self.tr("还不能印"))
            set_tone(self._advice, Tone.SEAL)
        elif judgement.warnings:
            said = self.tr("可以印，有 {n} 处请核对")
            self._advice.setText(said.format(n=judgement.warnings))
            set_tone(self._advice, Tone.AMBER)
        else:
            self._advice.setText(self.tr("✓ 可以印了"))
            set_tone(self._advice, Tone.OK)
        self.updateGeometry()


def ease_word(ease: Ease) -> str:
    """容易, 一般, 难."""
    return {
        Ease.EASY: QCoreApplication.translate("Meter", "容易"),
        Ease.FAIR: QCoreApplication.translate("Meter", "一般"),
        Ease.HARD: QCoreApplication.translate("Meter", "难"),
    }[ease]
