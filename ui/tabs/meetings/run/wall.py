"""What the operator turns the wall to by hand: the next scene, the item's material."""

from __future__ import annotations

from app.domain.meetings.scenes import SceneChoice, SceneKind
from ui.projector.director import SceneDirector
from ui.tabs.meetings.run.run_model import RunModel


class Wall:
    """The projector as the running of a meeting uses it."""

    def __init__(self, model: RunModel, director: SceneDirector) -> None:
        self._model, self._director = model, director

    def show_next(self) -> None:
        """Turn to what is likely to come next."""
        choices = self._director.next_choices()
        if choices:
            self._director.show(choices[0])

    def show_next_file(self) -> None:
        """Turn to the next material of the item, the first one after the last."""
        book, item = self._model.book, self._model.item
        if book is None or item is None:
            return
        files = [file.id or 0 for file in book.files if file.item_id == item.id]
        shown = self._director.choice.file_id
        place = files.index(shown) + 1 if shown in files else 0
        if files:
            self.show_file(files[place % len(files)])

    def show_file(self, file_id: int) -> None:
        """Turn to a material; without a projector it is shown in the preview."""
        if not self._director.control.is_open:
            self._director.control.open()
        item_id = self._model.item.id if self._model.item is not None else None
        self._director.show(SceneChoice(SceneKind.MATERIAL, item_id, file_id=file_id))
