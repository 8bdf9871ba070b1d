"""Beside the page: how much text, how large it is set, how easily it reads, what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.domain.notices.findings import Finding, Weight
from app.domain.notices.plain_words import Ease, characters
from ui.tabs.notices.write.judging import Judgement
from ui.theme import Tone, current
from ui.widgets.basics import LINK, ActionButton, column, set_tone, words
from ui.widgets.fitting_words import OneLine
from ui.widgets.flow_layout import FlowRow


class GapLinks(FlowRow):
    """«还要填：一件事»: what is not written yet, each a way to its field.

    Signals: ``chosen(Finding)``.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=4)
        self._shown: tuple[tuple[Finding, ...], str] = ((), "")
        self.links: list[ActionButton] = []
        self.hide()

    def show_gaps(self, lead: str, gaps: Sequence[Finding], labels: Mapping[str, str]) -> None:
        """Show these behind ``lead``; ``labels`` name their fields."""
        shown = (tuple(gaps), lead)
        if shown == self._shown:
            return
        self._shown = shown
        self.links = [self._link(gap, labels.get(gap.field, gap.field)) for gap in gaps]
        self.show_pieces(*([words(lead), *self.links] if gaps else []))
        for piece in self.findChildren(QWidget):
            piece.setFixedHeight(current().px(28))

    def _link(self, gap: Finding, label: str) -> ActionButton:
        return ActionButton(label, kind=LINK, on_click=lambda: self.chosen.emit(gap))


class Meter(QWidget):
    """Says how a version of the notice comes out. Signals: ``chosen(Finding)`` go to a gap."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._facts, self._line = words("", "small", wraps=True), OneLine("", "small", Tone.MUTED)
        self._advice = words("", "strong", wraps=True)
        self._is_compact, self._is_doubtful = False, False
        self.needed, self.expected = GapLinks(), GapLinks()
        for links in (self.needed, self.expected):
            links.chosen.connect(self.chosen)
        self._said = column(self._facts, self._line, self._advice, gap=4)
        self._gaps = column(self.needed, self.expected, None, gap=4)
        box = column(self._said, self._gaps, gap=4)
        box.setContentsMargins(current().px(8), 0, current().px(8), 0)
        self.setLayout(box)
        self.set_compact(on=False)

    def set_compact(self, *, on: bool) -> None:
        """Say all of it in one line, and what is missing in a second, where height is dear."""
        self._is_compact = on
        self._facts.setHidden(on)
        self._line.setHidden(not on)
        self._advice.setWordWrap(not on)
        flow = QBoxLayout.Direction.LeftToRight if on else QBoxLayout.Direction.TopToBottom
        self._said.setDirection(flow)
        self._said.setStretch(1, int(on))
        self._arrange_gaps()
        self._show_advice()

    def add_act(self, button: ActionButton) -> None:
        """Put a button at the end of what is said."""
        self._said.addWidget(button)

    @property
    def text(self) -> str:
        """What it says of the page now."""
        return f"{self._facts.text()} {self._advice.text()}".strip()

    def show_judgement(
        self, judgement: Judgement, labels: Mapping[str, str], *, is_held_back: bool
    ) -> None:
        """Say how this version comes out; who was held back reads what is missing elsewhere."""
        facts = self._measured(judgement)
        self._facts.setText(facts)
        self._line.setText(facts)
        gaps = () if is_held_back else judgement.gaps
        needed = [gap for gap in gaps if gap.weight is Weight.REFUSED]
        expected = [gap for gap in gaps if gap.weight is not Weight.REFUSED]
        self.needed.show_gaps(self.tr("还要填："), needed, labels)
        self.expected.show_gaps(self.tr("最好写上："), expected, labels)
        said, tone = self._standing(judgement, is_unfinished=bool(needed))
        self._advice.setText(said)
        set_tone(self._advice, tone)
        self._arrange_gaps()
        self._is_doubtful = tone is Tone.AMBER and not judgement.setting.surplus
        self._show_advice()

    def _show_advice(self) -> None:
        """How many things are doubtful stands on the handle of their list already."""
        is_told = self._is_compact and self._is_doubtful
        self._advice.setVisible(bool(self._advice.text()) and not is_told)

    def _arrange_gaps(self) -> None:
        """Both in one line, where they fit."""
        both = self.needed.sizeHint().width() + self.expected.sizeHint().width()
        fits = self._is_compact and both < self.width()
        flow = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        self._gaps.setDirection(flow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_gaps()

    def _measured(self, judgement: Judgement) -> str:
        setting = judgement.setting
        if not setting.pages:
            return self.tr("有的字印不出来，页面停在上一次的样子")
        facts = self.tr("{characters} 字 · {pages} 页 · 正文 {points} 磅 · 读起来{ease}")
        return facts.format(
            characters=characters(judgement.values.text),
            pages=setting.pages,
            points=f"{setting.body_points:g}",
            ease=ease_word(judgement.level.ease),
        )

    def _standing(self, judgement: Judgement, *, is_unfinished: bool) -> tuple[str, Tone]:
        """What is to be done before it can be printed; nothing while it is being written."""
        setting, faults = judgement.setting, judgement.faults
        is_wrong = any(one.weight is Weight.REFUSED for one in faults)
        doubts = sum(one.weight is Weight.WARNING for one in faults)
        if setting.surplus > 0:
            fewer = setting.pages - 1
            one, more = (
                self.tr("删 {n} 个字就能放进一页"),
                self.tr("删 {n} 个字就能放进 {pages} 页"),
            )
            said = one if fewer == 1 else more
            return said.format(n=setting.surplus, pages=fewer), Tone.AMBER
        if is_wrong or (judgement.refuses and not is_unfinished):
            return self.tr("还不能印"), Tone.SEAL
        if is_unfinished:
            return "", Tone.PLAIN
        if doubts:
            return self.tr("可以印，有 {n} 处请核对").format(n=doubts), Tone.AMBER
        return self.tr("✓ 可以印了"), Tone.OK


def ease_word(ease: Ease) -> str:
    """容易, 一般, 难."""
    return {
        Ease.EASY: QCoreApplication.translate("Meter", "容易"),
        Ease.FAIR: QCoreApplication.translate("Meter", "一般"),
        Ease.HARD: QCoreApplication.translate("Meter", "难"),
    }[ease]
