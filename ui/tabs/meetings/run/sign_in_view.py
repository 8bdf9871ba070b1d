"""Who is here: everyone called as tiles, chosen by digits, a name or a click."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.tabs.meetings.meeting_words import duty_word, party_word
from ui.tabs.meetings.run.modes import Mode
from ui.tabs.meetings.run.people import Presence, Seat
from ui.tabs.meetings.run.run_model import RunModel
from ui.tabs.meetings.run.tiles import Offer, TileFace, TileGrid
from ui.theme import Tone, current
from ui.widgets.basics import ActionButton, column, row, words
from ui.widgets.cards import scrolled
from ui.widgets.form_field import TextInput
from ui.words import dotted

HERE, GONE, EXCUSED = "here", "gone", "excused"


class SignInView(QWidget):
    """Signals: ``excuse_wanted()`` the reason of a leave is to be asked."""

    excuse_wanted = Signal()

    def __init__(self, model: RunModel) -> None:
        super().__init__()
        self.model = model
        self.search = TextInput(placeholder=self.tr("输入姓名或编号，按 Enter 记为到会"))
        self.search.setAccessibleName(self.tr("找人"))
        self.search.returnPressed.connect(self._take_name)
        self.everyone = ActionButton(
            self.tr("都到了  Y"), picture="done", on_click=model.mark_all_here
        )
        self.grid = TileGrid()
        self.grid.chosen.connect(self._choose)
        self.grid.offered.connect(self._offered)
        self._told = words("", "muted")
        inner = QWidget()
        inner.setProperty("role", "page")
        inner.setLayout(column(self.grid, None, gap=0))
        top = row(self.search, self.everyone, None, self._told, gap=8)
        self.search.setFixedWidth(current().px(330))
        self.setLayout(column(top, scrolled(inner), gap=8))

    def show_model(self) -> None:
        """Show who is here now."""
        model = self.model
        self.grid.show_faces([self._face(seat) for seat in model.shown_seats])
        here = sum(model.is_marked(seat) for seat in model.shown_seats)
        told = self.tr("点到 {here} 人，共 {all} 人") if self._is_roll_call else self.tr(
            "已到 {here} 人，共 {all} 人"
        )  # fmt: skip
        self._told.setText(told.format(here=here, all=len(model.shown_seats)))

    def focus_search(self) -> None:
        """Put the cursor where a name is typed."""
        self.search.setFocus()
        self.search.selectAll()

    @property
    def _is_roll_call(self) -> bool:
        return self.model.mode is Mode.ROLL_CALL

    def _face(self, seat: Seat) -> TileFace:
        attendee, is_here = seat.attendee, self.model.is_marked(seat)
        word, tone, ground = self._state(seat, is_here=is_here)
        role = attendee.title or duty_word(attendee.duty)
        vote = "" if seat.has_vote else self.tr("无表决权")
        return TileFace(
            seat.id,
            str(seat.number),
            attendee.name,
            dotted(party_word(attendee.party), role, vote),
            word,
            tone,
            ground,
            is_chosen=seat.id == self.model.cursor,
            is_dimmed=not is_here and seat.presence in (Presence.EXCUSED, Presence.LEFT),
            offers=self._offers(seat, is_here=is_here),
        )

    def _state(self, seat: Seat, *, is_here: bool) -> tuple[str, Tone, Tone]:
        if is_here:
            return self.tr("到会"), Tone.OK, Tone.OK
        if self._is_roll_call:
            return self.tr("未点到"), Tone.MUTED, Tone.PLAIN
        if seat.presence is Presence.EXCUSED:
            return self.tr("请假"), Tone.AMBER, Tone.AMBER
        if seat.presence is Presence.LEFT:
            return self.tr("已离会"), Tone.MUTED, Tone.PLAIN
        return self.tr("未到"), Tone.MUTED, Tone.PLAIN

    def _offers(self, seat: Seat, *, is_here: bool) -> tuple[Offer, ...]:
        here = Offer(HERE, self.tr("到会 Enter"), Tone.OK)
        if is_here:
            gone = self.tr("取消") if self._is_roll_call else self.tr("离会 ⌫")
            return (Offer(GONE, gone, Tone.MUTED),)
        if self._is_roll_call:
            return (here,)
        if seat.presence is Presence.EXCUSED:
            return (here, Offer(GONE, self.tr("取消请假"), Tone.MUTED))
        return (here, Offer(EXCUSED, self.tr("请假 Q"), Tone.AMBER))

    def _choose(self, attendee_id: int) -> None:
        self.model.choose(attendee_id)

    def _offered(self, attendee_id: int, what: object) -> None:
        self.model.choose(attendee_id)
        if what == HERE:
            self.model.mark_here()
        elif what == GONE:
            self.model.mark_gone()
        else:
            self.excuse_wanted.emit()

    def _take_name(self) -> None:
        found = self.model.find(self.search.text())
        if found is None:
            self._told.setText(self.tr("名单里没有“{name}”").format(name=self.search.text()))
            return
        self.search.clear()
        self.model.choose(found)
        self.model.mark_here()
