"""What every section of the settings page is: a heading, a sentence, and a card of fields."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QSizePolicy, QTreeWidget, QWidget

from ui.settings.view_model import OfficeFacts, SettingsViewModel
from ui.theme import Tone, current
from ui.widgets.basics import column, words
from ui.widgets.cards import Card, MessageBar


class Section(QWidget):
    """Subclasses fill ``card.body`` and show the office's facts when they change."""

    def __init__(self, model: SettingsViewModel, title: str, sentence: str) -> None:
        super().__init__()
        self.model = model
        self.bar = MessageBar()
        self.card = Card(gap=14, margin=20)
        told: QLabel = words(sentence, "muted", wraps=True)
        self.setMaximumWidth(current().px(860))
        self.setLayout(column(words(title, "heading"), told, 4, self.bar, self.card, None, gap=6))
        model.facts_changed.connect(self.show_facts)

    def show_facts(self, facts: OfficeFacts) -> None:
        """The office's facts were read anew."""
        del facts

    def refuse(self, sentence: str) -> None:
        """Say why something was not saved."""
        self.bar.say(sentence, Tone.SEAL)


def plain_tree(accessible_name: str, headings: list[str]) -> QTreeWidget:
    """A list with columns, for the short lists of the settings."""
    tree = QTreeWidget()
    tree.setAccessibleName(accessible_name)
    tree.setHeaderLabels(headings)
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.setMinimumHeight(current().px(220))
    tree.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    return tree
