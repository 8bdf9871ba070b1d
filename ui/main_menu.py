"""The menu of the window: undo and redo by name, the other screens, how things look, help."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.icons import icon
from ui.preferences import CHINESE, ENGLISH, Preferences

SCALES = (100, 115, 125, 150, 175, 200)


@dataclass(frozen=True)
class MenuActs:
    """What the menu's lines do."""

    undo: Callable[[], object]
    redo: Callable[[], object]
    go_to: Callable[[str], object]
    back_up: Callable[[], object]
    other_office: Callable[[], object]
    show_keys: Callable[[], object]
    show_about: Callable[[], object]
    leave: Callable[[], object]
    restyle: Callable[[], object]


class MainMenu(QMenu):
    """The menu. Its keys work in the whole window, because its actions are the window's."""

    def __init__(self, acts: MenuActs, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._acts, self._preferences, self._window = acts, preferences, window
        self.undo_action = self._line(self.tr("撤销"), "undo", acts.undo, "Ctrl+Z")
        self.redo_action = self._line(self.tr("重做"), "redo", acts.redo, "Ctrl+Y")
        self.name_undo("", "")
        self.addSeparator()
        for page, text, key in (
            ("residents", self.tr("居民名册…"), "Ctrl+Shift+R"),
            ("import", self.tr("导入…"), "Ctrl+Shift+I"),
            ("history", self.tr("历史…"), ""),
            ("settings", self.tr("设置…"), ""),
        ):
            self._line(text, page, lambda page=page: acts.go_to(page), key)
        self._line(self.tr("现在备份"), "backup", acts.back_up)
        self.addSeparator()
        self._add_look()
        self._add_languages()
        self.addSeparator()
        self._line(self.tr("本页按键"), "help", acts.show_keys, "F1")
        self._line(self.tr("关于邻里台"), "about", acts.show_about)
        self._line(self.tr("打开另一个社区…"), "folder", acts.other_office)
        self._line(self.tr("退出"), "quit", acts.leave, "Ctrl+Q")

    def name_undo(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do; empty when there is nothing."""
        for action, plain, what in (
            (self.undo_action, self.tr("撤销"), undo),
            (self.redo_action, self.tr("重做"), redo),
        ):
            short = what if len(what) <= 28 else what[:27] + "…"
            told = self.tr("{act}：{what}").format(act=plain, what=short)
            action.setText(told.replace("&", "&&") if what else plain)
            action.setEnabled(bool(what))

    def _line(self, text: str, picture: str, act: Callable[[], object], key: str = "") -> QAction:
        action = QAction(icon(picture), text, self)
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _checked=False: act())
        self.addAction(action)
        self._window.addAction(action)
        return action

    def _add_look(self) -> None:
        themes = self.addMenu(icon("appearance"), self.tr("外观"))
        group = QActionGroup(themes)
        for name, text in (
            ("system", self.tr("跟随电脑")),
            ("light", self.tr("浅色")),
            ("dark", self.tr("深色")),
            ("contrast", self.tr("高对比")),
        ):
            self._choice(themes, group, text, ("theme", name))
        sizes = self.addMenu(icon("zoom_in"), self.tr("字号"))
        group = QActionGroup(sizes)
        for percent in SCALES:
            self._choice(sizes, group, f"{percent} %", ("scale", percent))
        sizes.addSeparator()
        for key, text, step in (
            ("Ctrl++", self.tr("大一些"), 1),
            ("Ctrl+-", self.tr("小一些"), -1),
            ("Ctrl+0", self.tr("原来大小"), 0),
        ):
            action = QAction(text, sizes)
            shortcuts = [QKeySequence(key)]
            if step > 0:
                shortcuts.append(QKeySequence("Ctrl+="))
            action.setShortcuts(shortcuts)
            action.triggered.connect(lambda _checked=False, step=step: self._step_scale(step))
            sizes.addAction(action)
            self._window.addAction(action)

    def _add_languages(self) -> None:
        languages = self.addMenu("语言 / Language")
        group = QActionGroup(languages)
        for name, text in ((CHINESE, "简体中文"), (ENGLISH, "English")):
            self._choice(languages, group, text, ("language", name))

    def _choice(
        self, menu: QMenu, group: QActionGroup, text: str, what: tuple[str, object]
    ) -> None:
        name, value = what
        is_chosen = getattr(self._preferences, name) == value
        action = QAction(text, menu, checkable=True, checked=is_chosen)
        group.addAction(action)
        action.triggered.connect(lambda _checked=False: self._set(name, value))
        menu.addAction(action)

    def _set(self, what: str, value: object) -> None:
        setattr(self._preferences, what, value)
        self._acts.restyle()

    def _step_scale(self, step: int) -> None:
        now = self._preferences.scale
        larger = [percent for percent in SCALES if percent > now]
        smaller = [percent for percent in SCALES if percent < now]
        if step > 0:
            wanted = larger[0] if larger else now
        elif step < 0:
            wanted = smaller[-1] if smaller else now
        else:
            wanted = SCALES[0]
        if wanted != now:
            self._set("scale", wanted)
