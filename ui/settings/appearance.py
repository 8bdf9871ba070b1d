"""How things look on this computer: theme, text size, language. Seen at once."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from ui.main_menu import SCALES
from ui.preferences import CHINESE, ENGLISH
from ui.settings.section import Section
from ui.settings.view_model import SettingsViewModel
from ui.theme import current
from ui.widgets.basics import Choice, words
from ui.widgets.form_field import FormField


class AppearanceSection(Section):
    """Three choices; each takes effect when it is made."""

    def __init__(self, model: SettingsViewModel) -> None:
        super().__init__(
            model,
            self.tr("外观"),
            self.tr("只影响这台电脑，改了马上看到。"),
        )
        preferences = model.workspace.preferences
        themes = Choice(self.tr("颜色"))
        themes.offer(
            [
                ("system", self.tr("跟随电脑")),
                ("light", self.tr("浅色")),
                ("dark", self.tr("深色")),
                ("contrast", self.tr("高对比")),
            ]
        )
        themes.choose(preferences.theme)
        sizes = Choice(self.tr("字号"))
        sizes.offer([(percent, f"{percent} %") for percent in SCALES])
        sizes.choose(preferences.scale)
        languages = Choice("语言 / Language")
        languages.offer([(CHINESE, "简体中文"), (ENGLISH, "English")])
        languages.choose(preferences.language)
        for name, choice in (("theme", themes), ("scale", sizes), ("language", languages)):
            choice.setMaximumWidth(current().px(260))
            choice.currentIndexChanged.connect(
                lambda _index, name=name, choice=choice: self._set(name, choice.currentData())
            )
        self.card.body.addWidget(FormField(self.tr("颜色"), themes))
        self.card.body.addWidget(
            FormField(self.tr("字号"), sizes, hint=self.tr("也可以按 Ctrl++ 和 Ctrl+-。"))
        )
        self.card.body.addWidget(FormField("语言 / Language", languages))
        sample = words(self.tr("金阿姨 3-2-501　希望能有一个老年食堂　11-25 周三"), wraps=True)
        self.card.body.addWidget(FormField(self.tr("看起来是这样"), sample))

    def _set(self, name: str, value: object) -> None:
        setattr(self.model.workspace.preferences, name, value)
        # The list that was clicked is deleted by the rebuilding: let it finish first.
        QTimer.singleShot(0, self.model.workspace, self.model.workspace.look_changed.emit)
