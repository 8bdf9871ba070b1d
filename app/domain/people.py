"""Who works here and who lives here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.errors import RuleViolation
from app.domain.rooms import Room


class Role(StrEnum):
    """What a member of the staff may do."""

    DIRECTOR = "director"
    STAFF = "staff"
    READER = "reader"


@dataclass(frozen=True)
class Staff:
    """A person who opens the office with a password of their own."""

    id: int | None
    name: str
    role: Role = Role.STAFF
    active: bool = True

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise RuleViolation("staff_name_missing")


@dataclass(frozen=True)
class Resident:
    """Someone who lives in the community: enough to find them and to call them back.

    ``phones`` are kept as written, most useful first; ``deleted_at`` (UTC) puts a resident in the
    bin, from which they can be taken back for 90 days.
    """

    id: int | None
    name: str
    phones: tuple[str, ...] = ()
    building: str = ""
    entrance: str = ""
    room: str = ""
    notes: str = ""
    import_id: int | None = None
    deleted_at: datetime | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise RuleViolation("resident_name_missing")

    @property
    def home(self) -> Room:
        """The resident's door; false when it is not known."""
        return Room(self.building, self.entrance, self.room)
