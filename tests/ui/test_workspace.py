"""What a workspace tells its window of saving."""

from __future__ import annotations

from app.services.office_commands import RenameCommunity
from tests.ui.open_workspace import open_workspace


def test_a_draft_still_being_written_does_not_look_like_saving(office, tmp_path, qapp):
    workspace = open_workspace(office, tmp_path)
    told = []
    workspace.saving.connect(told.append)
    workspace.runner.held = True
    workspace.execute(RenameCommunity("阳光社区"))
    workspace.runner.run(lambda _progress: None, writes=True)  # as a draft is kept
    workspace.runner.release()
    assert told == [True, False]


def test_two_saves_are_over_with_the_second(office, tmp_path, qapp):
    workspace = open_workspace(office, tmp_path)
    told = []
    workspace.saving.connect(told.append)
    workspace.runner.held = True
    workspace.execute(RenameCommunity("阳光社区"))
    workspace.execute(RenameCommunity("朝晖社区"))
    workspace.runner.release()
    assert told == [True, True, True, False]
