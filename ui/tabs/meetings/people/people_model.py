"""The people of the three parties: their list, their order, the one being written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.meetings.people import MeetingPerson
from app.ports.queries import PAGE, Outline
from app.services.meetings.planning import OrderMeetingPeople, SaveMeetingPerson
from ui.models.record_table_model import Column, RecordTableModel
from ui.tabs.meetings.meeting_words import duty_word, party_word
from ui.tabs.meetings.people.person_form import PersonForm, person_form_of, read_person
from ui.theme import Tone
from ui.workspace import Workspace

if TYPE_CHECKING:
    from app.ports.meeting_queries import MeetingQueries
    from app.services.command_bus import Outcome


class PeopleSource:
    """Everybody in their order; those no longer active on wish."""

    def __init__(self, queries: MeetingQueries, *, active_only: bool) -> None:
        self._queries, self._active_only = queries, active_only

    def first_page(self) -> Sequence[MeetingPerson]:
        return self._all()[:PAGE]

    def outline(self) -> Outline:
        return Outline(len(self._all()))

    def page(self, outline: Outline, start: int, count: int) -> Sequence[MeetingPerson]:
        del outline
        return self._all()[start : start + count]

    def _all(self) -> tuple[MeetingPerson, ...]:
        return self._queries.people(active_only=self._active_only)


class PeopleModel(QObject):
    """Signals: ``shown_changed()`` rows came; ``card_changed()`` another person is on the card;
    ``wrong_found(wrong, sentence)`` by field, and what belongs to none; ``saved(person_id)``.
    """

    shown_changed = Signal()
    card_changed = Signal()
    wrong_found = Signal(dict, str)
    saved = Signal(int)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.shows_all = False
        self.person: MeetingPerson | None = None
        self.is_new = False
        self.form = PersonForm()
        self.records = RecordTableModel(self._columns(), workspace.runner, parent=self)
        self.records.opened.connect(self.shown_changed)
        self.records.reloaded.connect(self._follow)
        self.records.reloaded.connect(self.shown_changed)
        workspace.changes.watch(("meeting_person",), lambda _: self.records.reload(), self)

    def show(self, *, everybody: bool = False) -> None:
        """List the active people, or everybody."""
        self.shows_all = everybody
        self.records.show(PeopleSource(self._office.meetings, active_only=not everybody))

    @property
    def listed(self) -> tuple[MeetingPerson, ...]:
        """The people in the list."""
        rows = (self.records.row(place) for place in range(self.records.rowCount()))
        return tuple(row for row in rows if row is not None)

    @property
    def has_card(self) -> bool:
        """Whether a person is on the card."""
        return self.is_new or self.person is not None

    @property
    def is_changed(self) -> bool:
        """Whether something typed is not saved yet."""
        before = person_form_of(self.person) if self.person else PersonForm()
        return self.has_card and self.form != before

    def open_card(self, person: MeetingPerson | None) -> None:
        """Put a person on the card; what was typed before is saved first."""
        if self.leave():
            self._put(person, is_new=False)

    def open_new(self) -> None:
        """An empty card for a new person."""
        if self.leave():
            self._put(None, is_new=True)

    def type(self, form: PersonForm) -> None:
        """Take what stands in the fields."""
        self.form = form

    def leave(self) -> bool:
        """Save what was typed; false when it cannot be saved and the card must stay."""
        if not self.is_changed or (self.is_new and not self.form.name.strip()):
            return True
        return self.save()

    def save(self) -> bool:
        """Save what was typed; false when something is wrong, which ``wrong_found`` has told."""
        reading = read_person(self.form, self.person)
        told = self._workspace.sentence(reading.refusal) if reading.refusal else ""
        self.wrong_found.emit(reading.wrong, told)
        person = reading.person
        if person is None:
            return False
        form = self.form

        def done(outcome: Outcome) -> None:
            if self.form == form:
                self._put(replace(person, id=outcome.result), is_new=False)
            self.saved.emit(outcome.result)

        self._workspace.execute(
            SaveMeetingPerson(person),
            on_done=done,
            on_refused=lambda sentence: self.wrong_found.emit({}, sentence),
            said=self.tr("已保存 {name}").format(name=person.name),
            owner=self,
        )
        return True

    def move(self, person_id: int, by: int) -> None:
        """Put a person one place up (-1) or down (1)."""
        ids = [one.id for one in self.listed if one.id is not None]
        place = ids.index(person_id)
        if 0 <= place + by < len(ids):
            ids.insert(place + by, ids.pop(place))
            self._workspace.execute(OrderMeetingPeople(tuple(ids)), owner=self)

    def digit(self, person: MeetingPerson) -> str:
        """The digit that chooses a voting member: their place among them."""
        voting = [one.id for one in self.listed if one.has_vote and one.active]
        return str(voting.index(person.id) + 1) if person.id in voting else ""

    def _follow(self) -> None:
        """The list was read anew: take the record on the card from it; what is typed stays."""
        known = self.person
        place = None if known is None or known.id is None else self.records.position_of(known.id)
        if place is None:
            return
        was_changed = self.is_changed
        self.person = self.records.row(place)
        if not was_changed and self.person != known:
            self._put(self.person, is_new=False)

    def _put(self, person: MeetingPerson | None, *, is_new: bool) -> None:
        self.person, self.is_new = person, is_new
        self.form = person_form_of(person) if person else PersonForm()
        self.card_changed.emit()

    def _columns(self) -> tuple[Column[MeetingPerson], ...]:
        vote, none = self.tr("有表决权"), "—"
        return (
            Column(
                "digit", self.tr("号"), self.digit, width=52, tone=lambda _row: Tone.PRIMARY,
                bold=lambda _row: True,
            ),
            Column(
                "name", self.tr("姓名"), lambda row: row.name, width=140,
                bold=lambda row: row.active, tone=_tone,
            ),
            Column("party", self.tr("哪一方"), lambda row: party_word(row.party), width=116),
            Column("title", self.tr("单位、职务"), lambda row: row.title, stretches=True),
            Column(
                "duty", self.tr("身份"), lambda row: duty_word(row.duty), width=100,
                gives_way=2,
            ),
            Column(
                "vote", self.tr("表决"), lambda row: vote if row.has_vote else none, width=100,
                gives_way=1, tone=lambda row: Tone.PRIMARY if row.has_vote else Tone.MUTED,
            ),
            Column("term", self.tr("任期到"), self._term, width=120, gives_way=3, tone=self._late),
            Column(
                "conflict", self.tr("利害关系"), lambda row: row.conflict, width=150, gives_way=4,
                tone=lambda _row: Tone.AMBER,
            ),
        )  # fmt: skip

    def _term(self, person: MeetingPerson) -> str:
        if not person.active:
            return self.tr("不再参加")
        return "" if person.term_to is None else person.term_to.isoformat()

    def _late(self, person: MeetingPerson) -> Tone:
        is_over = person.active and not person.is_in_office(self._office.today())
        return Tone.SEAL if is_over else Tone.MUTED


def _tone(person: MeetingPerson) -> Tone:
    return Tone.PLAIN if person.active else Tone.MUTED
