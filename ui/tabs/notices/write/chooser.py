"""Choosing a template: cards in groups, found by typing, the ones used last first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.notices.templates import NoticeTemplate
from app.wording import Wording
from ui.tabs.notices.book_words import kind_word, style_word
from ui.theme import Step, Tone, current
from ui.widgets.basics import LINK, ActionButton, clear, column, row, words
from ui.widgets.cards import MessageBar, scrolled
from ui.widgets.flow_layout import FlowRow
from ui.widgets.pressable import Pressable
from ui.widgets.search_box import SearchBox

WIDE, HIGH, NAME_WIDE = 232, 60, 84
"""Pixels at 100 %: one card, and the name of a group at its left."""


class TemplateCard(Pressable):
    """A template: its name, below it what kind of notice it makes and how long that hangs."""

    def __init__(self, template: NoticeTemplate, name: str, detail: str) -> None:
        super().__init__()
        self.template, self._detail = template, detail
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(detail)
        self.setToolTip(template.model.title or name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        px = current().px
        return QSize(px(WIDE), px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current()
        px = theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_near = self.hasFocus() or self.underMouse()
        edge = theme.color(Tone.PRIMARY) if is_near else theme.line
        painter.setPen(QPen(edge, 2 if self.hasFocus() else theme.hairline))
        painter.setBrush(theme.soft(Tone.PRIMARY) if self.isDown() else theme.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(8), px(8))
        left, wide = px(14), self.width() - px(28)
        for text, font, tone, top in (
            (self.text(), theme.font(bold=True), Tone.PLAIN, px(8)),
            (self._detail, theme.font(Step.SMALL), Tone.MUTED, px(33)),
        ):
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, wide)
            painter.setFont(font)
            painter.setPen(theme.color(tone))
            place = QRect(left, top, wide, px(22))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class TemplateChooser(QWidget):
    """Signals: ``chosen(key)``; ``resumed()`` go on with what was not finished;
    ``templates_wanted()`` change templates or bring some along.
    """

    chosen = Signal(str)
    resumed = Signal()
    templates_wanted = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._templates: tuple[NoticeTemplate, ...] = ()
        self._latest: tuple[str, ...] = ()
        self._sounds: dict[str, tuple[str, str]] = {}
        self.cards: list[TemplateCard] = []
        self.search = SearchBox(self.tr("找模板，如 停水、ts"), self.tr("找模板"))
        edit = ActionButton(self.tr("改模板"), kind=LINK, on_click=self.templates_wanted.emit)
        self.unfinished = MessageBar()
        self.unfinished.acted.connect(self.resumed)
        self._groups = column(gap=12)
        inner = QWidget()
        inner.setProperty("role", "page")
        inner.setLayout(column(self._groups, None, gap=0))
        self._area = scrolled(inner)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tools = row(self.search, None, edit, gap=8)
        tools.setStretch(0, 2)
        box = column(tools, self.unfinished, self._area, gap=12)
        box.setStretch(2, 1)
        self.setLayout(box)
        self.search.searched.connect(lambda _text: self._arrange())
        self.search.left_down.connect(lambda: self._go(0))
        self.search.returnPressed.connect(self._take_first)

    def offer(self, templates: Sequence[NoticeTemplate], latest: Sequence[str]) -> None:
        """Show these templates; ``latest`` are the keys of those used last."""
        self._templates, self._latest = tuple(templates), tuple(latest)
        self._arrange()

    def tell_unfinished(self, title: str) -> None:
        """Say what was not finished last time; nothing for an empty title."""
        if title:
            said = self.tr("上次没写完：{title}").format(title=title)
            self.unfinished.say(said, Tone.AMBER, self.tr("接着写"))
        else:
            self.unfinished.hide()

    def take_focus(self) -> None:
        """Put the cursor into the search."""
        self.search.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = next((n for n, card in enumerate(self.cards) if card.hasFocus()), None)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if at is not None and step is not None:
            self._go(at + step)
        elif at is not None and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._go_line(at, down=event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        clear(self._groups)
        self.cards = []
        search = self.search.text().strip().lower()
        if search:
            hits = [one for one in self._templates if self._fits(one, search)]
            if hits:
                self._add_group("", sorted(hits, key=lambda one: not self._begins(one, search)))
            else:
                self._groups.addWidget(words(self.tr("没有这样的模板，换个词试试。"), "muted"))
            return
        by_key = {one.key: one for one in self._templates}
        latest = [by_key[key] for key in self._latest if key in by_key]
        if latest:
            self._add_group(self.tr("最近用过"), latest)
        for group in dict.fromkeys(one.group for one in self._templates):
            named = self._wording.template_group(group)
            self._add_group(named, [one for one in self._templates if one.group == group])

    def _add_group(self, name: str, templates: Sequence[NoticeTemplate]) -> None:
        cards = [TemplateCard(one, self._name(one), self._detail(one)) for one in templates]
        for card in cards:
            card.clicked.connect(lambda _on=False, card=card: self.chosen.emit(card.template.key))
        self.cards += cards
        title = words(name, "strong", Tone.MUTED)
        title.setFixedWidth(current().px(NAME_WIDE) if name else 0)
        title.setMinimumHeight(current().px(HIGH))
        line = row(title, FlowRow(*cards, gap=10), gap=8)
        line.setStretch(1, 1)
        line.setAlignment(title, Qt.AlignmentFlag.AlignTop)
        self._groups.addLayout(line)

    def _name(self, template: NoticeTemplate) -> str:
        return self._wording.template_name(template.name)

    def _detail(self, template: NoticeTemplate) -> str:
        pieces = [kind_word(template.kind), style_word(template.style)]
        if template.period_days:
            pieces.append(self.tr("贴 {n} 天").format(n=template.period_days))
        if template.is_own:
            pieces.append(self.tr("本社区"))
        return " · ".join(pieces)

    def _fits(self, template: NoticeTemplate, search: str) -> bool:
        told = (template.name, self._name(template), template.model.title, template.group)
        said = " ".join(told).lower()
        return search in said or any(search in sound for sound in self._sound(template.name))

    def _begins(self, template: NoticeTemplate, search: str) -> bool:
        """Whether its name begins so, as written or as said: «ts» means 停水 before 温馨提示."""
        told = (self._name(template).lower(), template.name, *self._sound(template.name))
        return any(one.startswith(search) for one in told)

    def _sound(self, name: str) -> tuple[str, str]:
        """The first letters of the sounds of a name, and the whole sounds."""
        if name not in self._sounds:
            from pypinyin import lazy_pinyin  # 60 ms, only for who searches

            sounds = lazy_pinyin(name)
            self._sounds[name] = ("".join(one[0] for one in sounds), "".join(sounds))
        return self._sounds[name]

    def _take_first(self) -> None:
        self._arrange()
        if self.cards:
            self.chosen.emit(self.cards[0].template.key)

    def _go(self, place: int) -> None:
        if 0 <= place < len(self.cards):
            card = self.cards[place]
            card.setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(card)
        elif place < 0:
            self.search.take_focus()

    def _go_line(self, at: int, *, down: bool) -> None:
        """To the nearest card of the line below or above."""
        here = self.cards[at].mapTo(self, self.cards[at].rect().center())
        places = [(n, card.mapTo(self, card.rect().center())) for n, card in enumerate(self.cards)]
        beyond = [
            (abs(spot.y() - here.y()), abs(spot.x() - here.x()), n)
            for n, spot in places
            if (spot.y() > here.y() if down else spot.y() < here.y())
        ]
        if beyond:
            self._go(min(beyond)[2])
        elif not down:
            self.search.take_focus()
