"""A workspace over a real, empty office, and short ways to put things into it."""

from __future__ import annotations

from app.domain.people import Resident
from app.services.diary_commands import AddEntry, EntryFields
from app.services.office_commands import SaveResident
from ui.ask import ScriptedAsk
from ui.preferences import CHINESE, Preferences
from ui.task_runner import InlineTaskRunner
from ui.workspace import Workspace


def workspace_over(office, folder, *answers):
    """Everything happens at once; ``answers`` are what the person says when asked."""
    preferences = Preferences(folder / "preferences")
    preferences.language = CHINESE
    made = Workspace(office, InlineTaskRunner(), ScriptedAsk(*answers), preferences)
    made.told = []
    made.said.connect(lambda text, action, act: made.told.append((text, action, act)))
    return made


def add_entry(office, subject, **fields):
    """Store an entry received now; returns its id."""
    known = {"received_at": office.clock(), "subject": subject} | fields
    return office.execute(AddEntry(EntryFields(**known))).result


def add_resident(office, name, door="3-2-501", phone=""):
    """Store a resident; returns the id."""
    building, entrance, room = door.split("-")
    phones = (phone,) if phone else ()
    resident = Resident(None, name, phones, building, entrance, room)
    return office.execute(SaveResident(resident)).result


def category_id(office, name):
    """The id of a category the office came with."""
    return next(one.id for one in office.diary.categories() if one.name == name)
