"""The full form of an entry: what is filled in, what is wrong with it, what can be proposed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.category_proposal import propose_category
from app.domain.deadlines import deadline_for
from app.domain.diary import is_late
from app.domain.local_time import local_day
from app.domain.people import Resident
from app.domain.rooms import parse_room
from app.domain.working_calendar import Deadline
from app.ports.queries import EntryDetail
from app.services.command_bus import Outcome
from app.services.diary_commands import AddEntry, EditEntry, EntryFields
from ui.tabs.diary import form_values
from ui.tabs.diary.drafts import FORM, DraftKeeper
from ui.tabs.diary.due_words import deadline_in_words
from ui.tabs.diary.form_values import FormValues
from ui.tabs.diary.lists import DiaryLists
from ui.tabs.diary.understanding import Earlier, earlier_of
from ui.words import full_moment
from ui.workspace import Workspace

PAUSE = 120
"""Milliseconds without a key before proposals are worked out."""
SUGGESTED = 8


@dataclass(frozen=True)
class _Advice:
    """What the office knows about a half-filled form."""

    values: FormValues
    deadline: Deadline | None
    earlier: tuple[Earlier, ...]


_Known = tuple[EntryFields | None, str, datetime | None]
_GivenUp = tuple[FormValues, int | None, int | None, _Known]


class EntryFormModel(QObject):
    """One form, for a new entry or an old one.

    Signals: ``loaded()`` other values stand in the form; ``hints_changed()`` what is said below
    the fields; ``suggested(tuple of Resident)``; ``saved(entry_id)``; ``refused(sentence)`` a rule
    said no to the whole; ``restored()`` a draft came back;
    ``given_up()`` what was typed is thrown away and can be brought back.
    """

    loaded = Signal()
    hints_changed = Signal()
    suggested = Signal(object)
    saved = Signal(int)
    refused = Signal(str)
    restored = Signal()
    given_up = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._office = workspace, workspace.office
        self.lists = DiaryLists()
        self.values = FormValues()
        self.entry_id: int | None = None
        self.number = ""
        self.joins: int | None = None
        self.errors: dict[str, str] = {}
        self.hints: dict[str, str] = {}
        self.earlier: Earlier | None = None
        self._before: EntryFields | None = None
        self._recorded_at: datetime | None = None
        self._ignored: set[int] = set()
        self._given_up: _GivenUp | None = None
        self._picks_category = True
        self.draft = DraftKeeper(workspace, FORM, self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._advise)

    # beginning

    def begin(self, fields: EntryFields | None = None, joins: int | None = None) -> None:
        """Start a new entry, with what is already known."""
        now = self._office.clock()
        if fields is None:
            channels = self.lists.offered_channels
            me = self._office.actor.name
            first = channels[0].id if channels else None
            self._load(FormValues(channel_id=first, person=me), None, joins)
            return
        person = self._office.residents.get(fields.resident_id) if fields.resident_id else None
        values = form_values.values_of(fields, person.name if person else "")
        if abs((now - fields.received_at).total_seconds()) < 120:
            values = replace(values, received="")
        self._load(values, None, joins)
        self._keep()

    def edit(self, detail: EntryDetail) -> None:
        """Change an entry that exists."""
        fields = form_values.fields_of_detail(detail)
        self._before, self._recorded_at = fields, detail.entry.recorded_at
        name = detail.resident.name if detail.resident else ""
        values = form_values.values_of(fields, name)
        if self._is_counted(detail):
            values = replace(values, due_on=None)
        self.number = detail.entry.number
        self._load(values, detail.entry.id, None)

    def recall(self) -> None:
        """Bring a form back that was not finished last time."""

        def found(body: str) -> None:
            try:
                values, entry_id, joins = form_values.from_draft(body)
            except ValueError:
                self.draft.drop()
                return
            detail = self._office.diary.detail(entry_id) if entry_id is not None else None
            if detail is not None:
                self.edit(detail)
            self._load(values, detail.entry.id if detail else None, joins)
            self.restored.emit()

        self.draft.recall(found)

    def discard(self) -> None:
        """Throw away what was typed."""
        self._pause.stop()
        self._reset()
        self.draft.drop()

    def give_up(self) -> None:
        """Throw away what was typed, for good unless ``bring_back`` follows."""
        was_touched = self.is_touched
        known = self._before, self.number, self._recorded_at
        self._given_up = (self.values, self.entry_id, self.joins, known)
        self.discard()
        if was_touched:
            self.given_up.emit()

    def bring_back(self) -> None:
        """Put back what was given up last."""
        if self._given_up is not None:
            values, entry_id, joins, known = self._given_up
            self._before, self.number, self._recorded_at = known
            self._load(values, entry_id, joins)
            self._keep()

    @property
    def is_new(self) -> bool:
        """Whether the form makes a new entry."""
        return self.entry_id is None

    @property
    def is_touched(self) -> bool:
        """Whether anything stands in the form that would be lost."""
        return self.draft.holds_something

    def _reset(self) -> None:
        self.values, self.entry_id, self.joins = FormValues(), None, None
        self._before, self.number = None, ""
        self._recorded_at = None
        self.errors, self.hints, self.earlier = {}, {}, None
        self._ignored.clear()
        self._picks_category = True

    def _load(self, values: FormValues, entry_id: int | None, joins: int | None) -> None:
        known = self._before, self.number, self._recorded_at
        self._reset()
        if entry_id is not None:
            self._before, self.number, self._recorded_at = known
        self.values, self.entry_id, self.joins = values, entry_id, joins
        self._picks_category = values.category_id is None
        self.loaded.emit()
        self._advise()

    def _is_counted(self, detail: EntryDetail) -> bool:
        """Whether the deadline is the one its category gives."""
        due = self._deadline(detail.entry.category_id, detail.entry.received_at)
        return due is not None and due.day == detail.entry.due_on

    # filling in

    def put(self, field: str, value: object) -> None:
        """Take what is typed in a field."""
        if getattr(self.values, field) == value:
            return
        changes: dict[str, object] = {field: value}
        if field == "who":
            changes["resident_id"] = None
        if field == "category_id":
            self._picks_category = value is None
        self.values = replace(self.values, **changes)
        if field in self.errors:
            del self.errors[field]
        self._keep()
        self._pause.start()

    def pick_resident(self, resident: Resident) -> None:
        """Link a resident of the register."""
        self.values = form_values.with_resident(self.values, resident)
        self._keep()
        self.loaded.emit()
        self._advise()

    def suggest(self, words: str) -> None:
        """Look for residents by name, sounds, room or phone."""
        residents = self._office.residents

        def read(_progress: object) -> tuple[Resident, ...]:
            return residents.search(words, SUGGESTED) if words.strip() else ()

        self._workspace.runner.run(
            read,
            on_success=self.suggested.emit,
            on_failure=self._fail,
            replacing="diary-suggest",
            owner=self,
        )

    def join(self, entry_id: int | None) -> None:
        """Say that this is the same matter as an earlier entry, or is not after all."""
        self.joins = entry_id
        self._keep()
        self.hints_changed.emit()

    def ignore(self, entry_id: int) -> None:
        """Say that an earlier entry has nothing to do with this one."""
        self._ignored.add(entry_id)
        self._advise()

    def _keep(self) -> None:
        self.draft.keep(form_values.to_draft(self.values, self.entry_id, self.joins))

    def _advise(self) -> None:
        self._pause.stop()
        values = self.values
        if self._picks_category:
            found = propose_category(f"{values.subject} {values.text}", self.lists.categories)
            proposed = found.category.id if found else None
            if proposed is not None and proposed != values.category_id:
                values = self.values = replace(values, category_id=proposed)
                self.loaded.emit()
        self._tell_hints(None)
        self._workspace.runner.run(
            lambda _progress: self._read_advice(values),
            on_success=self._learn,
            on_failure=self._fail,
            replacing="diary-form",
            owner=self,
        )

    def _read_advice(self, values: FormValues) -> _Advice:
        now = self._office.clock()
        at = form_values.received_moment(values, now) or now
        deadline = self._deadline(values.category_id, at)
        if not self.is_new:
            return _Advice(values, deadline, ())
        fields = form_values.fields_of(values, at)
        return _Advice(values, deadline, earlier_of(self._office, fields, None))

    def _deadline(self, category_id: int | None, received_at: datetime) -> Deadline | None:
        category = self.lists.by_id.get(category_id or 0)
        return deadline_for(category, received_at, self._office.calendar()) if category else None

    def _learn(self, advice: _Advice) -> None:
        if advice.values != self.values:
            return
        offered = (one for one in advice.earlier if one.row.id not in self._ignored)
        self.earlier = next(offered, None)
        self._tell_hints(advice.deadline)

    def _tell_hints(self, deadline: Deadline | None) -> None:
        values, now = self.values, self._office.clock()
        self.hints = {}
        at = form_values.received_moment(values, now)
        if values.received.strip() and at is not None:
            self.hints["received"] = full_moment(at)
            if is_late(at, self._recorded_at or now):
                late = self.tr("{moment} · 将标记为补记")
                self.hints["received"] = late.format(moment=full_moment(at))
        if values.resident_id is not None:
            self.hints["who"] = self.tr("✓ 已登记居民")
        elif parse_room(values.who):
            self.hints["who"] = self.tr("按住户记录：{room}").format(room=parse_room(values.who))
        elif values.who.strip() and not values.anonymous:
            self.hints["who"] = self.tr("不在居民登记里，只记称呼")
        door = parse_room(values.place)
        if door is not None and str(door) != values.place.strip():
            self.hints["place"] = str(door)
        category = self.lists.by_id.get(values.category_id or 0)
        if category is not None and self._picks_category:
            self.hints["category_id"] = self.tr("按内容建议，可以改")
        if category is not None and deadline is not None and values.due_on is None:
            self.hints["due_on"] = deadline_in_words(
                deadline, category.deadline_days, self._office.today()
            )
        self.hints_changed.emit()

    # saving

    def save(self) -> None:
        """Store the entry, or say beside the fields what is wrong."""
        now = self._office.clock()
        self.errors = self._wrong(now)
        self.hints_changed.emit()
        received_at = form_values.received_moment(self.values, now)
        if self.errors or received_at is None:
            return
        fields = form_values.fields_of(self.values, received_at, self._before)
        if self.entry_id is None:
            command = AddEntry(fields, self.joins)
        else:
            command = EditEntry(self.entry_id, fields)
        self._workspace.execute(
            command, on_done=self._tell_saved, on_refused=self.refused.emit, owner=self
        )

    def _wrong(self, now: datetime) -> dict[str, str]:
        values, wrong = self.values, {}
        at = form_values.received_moment(values, now)
        if at is None:
            wrong["received"] = self.tr("看不懂这个时间，请写成“昨天下午3点”或“11-21 15:30”")
        elif at > now:
            wrong["received"] = self.tr("这个时间还没有到")
        if not (values.subject.strip() or values.text.strip()):
            wrong["subject"] = self.tr("请写下居民反映的事情")
        if at is not None and values.due_on is not None and values.due_on < local_day(at):
            wrong["due_on"] = self.tr("期限早于收到的日子")
        return wrong

    def _tell_saved(self, outcome: Outcome) -> None:
        told = self.tr("已记 {number}") if self.is_new else self.tr("已改 {number}")
        self.discard()
        said = told.format(number=outcome.changes.subject)
        if outcome.changes.tables:
            self._workspace.say(said, self.tr("撤销"), self._workspace.undo)
        self.saved.emit(int(outcome.result))

    def _fail(self, error: Exception) -> None:
        self.refused.emit(self._workspace.sentence(error))
