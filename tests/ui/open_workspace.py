"""A workspace for tests of screens: jobs done at once, questions answered by a script."""

from __future__ import annotations

from pathlib import Path

from app.office import Office
from ui.ask import ScriptedAsk
from ui.preferences import Preferences
from ui.task_runner import InlineTaskRunner
from ui.workspace import Workspace


class Heard:
    """What a workspace was asked to show and to say."""

    def __init__(self, workspace: Workspace) -> None:
        self.went_to: list[tuple[str, object]] = []
        self.said: list[str] = []
        workspace.went_to.connect(lambda key, what: self.went_to.append((key, what)))
        workspace.said.connect(lambda text, _action, _act: self.said.append(text))


def open_workspace(office: Office, folder: Path, *answers: object) -> Workspace:
    """A workspace in Chinese; ``answers`` are given to the questions in their order."""
    preferences = Preferences(folder / "preferences")
    preferences.language = "zh_CN"
    return Workspace(office, InlineTaskRunner(), ScriptedAsk(*answers), preferences)
