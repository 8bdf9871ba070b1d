"""The operator's card: a small living picture of the wall, what may come next, and the switches."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QWidget

from app.domain.local_time import local
from app.domain.meetings.scenes import Scene
from ui.projector.director import SceneDirector
from ui.projector.drawing import ground, paint_scene
from ui.projector.window import TICK, letterbox
from ui.theme import Tone, current
from ui.widgets.basics import ActionButton, column, row, set_tone, words
from ui.widgets.flow_layout import FlowRow
from ui.workspace import Workspace


class ScenePicture(QWidget):
    """A scene drawn small by the painter of the wall. Signals: ``clicked()``."""

    clicked = Signal()

    def __init__(self, now: Callable[[], datetime], name: str, width: int) -> None:
        super().__init__()
        self._now = now
        self._scene: Scene | None = None
        self._is_light = False
        self._width = current().px(width)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)

    def show_scene(self, scene: Scene | None, *, is_light: bool) -> None:
        """Show a scene, or an empty frame."""
        self._scene, self._is_light = scene, is_light
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._width, self._width * 9 // 16)

    def heightForWidth(self, width: int) -> int:
        return min(width, self.maximumWidth()) * 9 // 16  # the column may be wider than the picture

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(96), current().px(54))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, theme = QPainter(self), current()
        area = letterbox(self.rect())
        if self._scene is None:
            painter.fillRect(area, ground(light=False))
        else:
            paint_scene(painter, area, self._scene, self._now(), light=self._is_light)
        painter.setPen(QPen(theme.line, theme.hairline))
        painter.drawRect(QRect(area).adjusted(0, 0, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()


class PreviewCard(QFrame):
    """What is on the wall now and what may come next, for a column 280 px wide or more."""

    def __init__(self, workspace: Workspace, director: SceneDirector) -> None:
        super().__init__()
        self._director, self._control = director, director.control
        self.setProperty("role", "card")
        self._state = words("", "strong", wraps=True)
        self._where = words("", "small", wraps=True)
        self.wall = ScenePicture(self._control.wall_time, self.tr("正在投影"), 280)
        self.coming = ScenePicture(workspace.office.clock, self.tr("下一幕"), 112)
        self._coming_name = words("", "small", wraps=True)
        control = self._control
        self.power = ActionButton(self.tr("投影  F11"), on_click=control.toggle)
        self.black = ActionButton(
            self.tr("黑屏  B"), on_click=lambda: control.blacken(not control.is_black)
        )
        self.name = ActionButton(
            self.tr("名牌  L"), on_click=lambda: control.sign(not control.is_sign)
        )
        self.freeze = ActionButton(
            self.tr("定格  F"), on_click=lambda: control.freeze(not control.is_frozen)
        )
        self.more = ActionButton(self.tr("屏幕…"), on_click=self._offer_screens)
        for button in (self.power, self.black, self.name, self.freeze, self.more):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self.coming.clicked.connect(self._show_coming)
        control.state_changed.connect(self.refresh)
        director.changed.connect(self.refresh)
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.wall.update)
        self.refresh()

    def refresh(self) -> None:
        """Show how things stand."""
        control, is_light = self._control, self._control.is_light
        self.wall.show_scene(control.shown, is_light=is_light)
        self.coming.show_scene(self._director.upcoming, is_light=is_light)
        state, tone = self._told_state()
        self._state.setText(state)
        set_tone(self._state, tone)
        where = self._where_words()
        self._where.setText(where)
        self._where.setVisible(bool(where))
        choices = self._director.next_choices()
        coming = self._director.name(choices[0]) if choices else ""
        self._coming_name.setText(self.tr("下一幕：{name}").format(name=coming) if coming else "")
        self.coming.setVisible(bool(coming))
        for button, said, is_on in (
            (self.black, self.tr("黑屏  B"), control.is_black),
            (self.name, self.tr("名牌  L"), control.is_sign),
            (self.freeze, self.tr("定格  F"), control.is_frozen),
        ):
            button.set_words(f"✓ {said}" if is_on else said)
            button.setEnabled(control.is_open)
        self.power.set_words(self.tr("关闭投影  F11") if control.is_open else self.tr("投影  F11"))

    @property
    def state_words(self) -> str:
        """What the card says of the wall."""
        return self._state.text()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _lay_out(self) -> None:
        coming = row(self.coming, self._coming_name, gap=10)
        coming.setStretch(1, 1)
        switches = FlowRow(self.black, self.name, self.freeze, gap=6)
        power = FlowRow(self.power, self.more, gap=6)
        self.setLayout(
            column(
                self._state, self.wall, self._where, power, switches, coming, None, gap=6, margin=12
            )
        )

    def _told_state(self) -> tuple[str, Tone]:
        control = self._control
        if not control.is_open:
            return self.tr("没有投影"), Tone.MUTED
        if control.is_black:
            return self.tr("正在投影：黑屏"), Tone.AMBER
        if control.is_sign:
            return self.tr("正在投影：社区名牌"), Tone.AMBER
        if control.frozen_at is not None:
            told = self.tr("已定格 {time}，新内容还没投出")
            return told.format(time=f"{local(control.frozen_at):%H:%M:%S}"), Tone.AMBER
        name = self._director.name(self._director.choice)
        return self.tr("正在投影：{name}").format(name=name) if name else self.tr(
            "正在投影"
        ), Tone.OK

    def _where_words(self) -> str:
        control = self._control
        if control.notice:
            return control.notice
        screen = control.screen
        return self.tr("在 {screen}").format(screen=screen.label) if screen is not None else ""

    def _show_coming(self) -> None:
        choices = self._director.next_choices()
        if choices:
            self._director.show(choices[0])

    def _offer_screens(self) -> None:
        control = self._control
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place in control.screens:
            act = menu.addAction(place.label)
            act.setCheckable(True)
            act.setChecked(control.screen is not None and control.screen.key == place.key)
            act.triggered.connect(lambda _on=False, key=place.key: control.choose_screen(key))
        if not control.screens:
            menu.addAction(self.tr("没有第二块屏幕")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(self.tr("识别屏幕")).triggered.connect(
            lambda _on=False: control.identify_screens()
        )
        light = menu.addAction(self.tr("浅色（房间太亮时）"))
        light.setCheckable(True)
        light.setChecked(control.is_light)
        light.triggered.connect(control.choose_light)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
