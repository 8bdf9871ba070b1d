"""Running a meeting (开会): agenda left, what is being done now, projector and timeline right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QWidget,
)

from app.domain.meetings.book import MeetingBook
from app.domain.voting.cases import Choice
from ui.projector.director import director_of
from ui.projector.preview_card import PreviewCard
from ui.tabs.meetings.meeting_model import MeetingModel
from ui.tabs.meetings.pages import AFTER, MeetingPage
from ui.tabs.meetings.run.agenda_list import AgendaList
from ui.tabs.meetings.run.agenda_rows import agenda_rows
from ui.tabs.meetings.run.forms import Forms
from ui.tabs.meetings.run.key_line import KeyLine
from ui.tabs.meetings.run.keys import (
    Act,
    act_of,
    is_typing,
    key_sheet,
    key_shown,
    shown_keys,
)
from ui.tabs.meetings.run.middle import Middle
from ui.tabs.meetings.run.modes import Mode
from ui.tabs.meetings.run.possible import UNSHOWN, main_act, main_words, possible_acts
from ui.tabs.meetings.run.run_model import RunModel
from ui.tabs.meetings.run.strip import TimelineStrip
from ui.tabs.meetings.run.strip_lines import strip_lines
from ui.tabs.meetings.run.top_line import TopLine
from ui.tabs.meetings.run.vote_model import VoteModel
from ui.tabs.meetings.run.wall import Wall
from ui.theme import current
from ui.widgets.basics import PRIMARY, ActionButton, column, row, words
from ui.widgets.cards import Card, scrolled
from ui.workspace import Workspace

TICK = 500
"""Milliseconds between two looks at the clocks."""

NARROW, LOW, TIGHT = 1_040, 860, 640
"""Pixels at 100 %: on a narrower page the timeline takes turns with the agenda; in a lower window
the picture of the wall is small, in one lower still only what is being done is shown.
"""

LEFT, RIGHT, NARROWEST, STRIP = 236, 298, 620, 56
WALL, WIDE_WALL = 150, 252


def create(workspace: Workspace, model: MeetingModel) -> MeetingPage:
    """Build the page; see ``ui.tabs.meetings.pages``."""
    return RunPage(workspace, model)


class RunPage(MeetingPage):
    """Everything can be done by keys alone; the line at the foot says which."""

    def __init__(self, workspace: Workspace, meeting: MeetingModel) -> None:
        super().__init__()
        self._workspace = workspace
        self.model = RunModel(workspace, meeting, self)
        self.vote = VoteModel(workspace, self.model)
        self._is_reading = False
        self._shown_mode: Mode | None = None
        self._shows_timeline = False
        self._announces = False
        self.director = director_of(workspace)
        self.wall = Wall(self.model, self.director)
        self.top = TopLine(workspace, self.model)
        self.agenda = AgendaList()
        self.middle = Middle(workspace, self.model, self.vote)
        self.forms = Forms(workspace, self.model, self.vote, self.middle.foot)
        self.preview = PreviewCard(workspace, self.director)
        self.strip = TimelineStrip()
        self.key_line = KeyLine()
        self.main = ActionButton("", kind=PRIMARY, on_click=self._do_main)
        self.main.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._acts = self._act_table()
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._tick)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("开会"))
        self._lay_out()
        self._connect()

    # what the tab asks

    def show_book(self, book: MeetingBook) -> None:
        self._is_reading = True
        self.model.read()
        self.vote.read()
        self._is_reading = False
        if self.model.live is not None:
            self.director.follow(book, self.model.live)
        self._show()
        self._announce_late()

    def keys(self) -> Sequence[tuple[str, str]]:
        return key_sheet()

    def come_forward(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_one(self) -> bool:
        if self.forms.form is not None:
            self.forms.close()
        elif self.model.aside is not None:
            self.model.turn_aside(None)
        elif is_typing(QApplication.focusWidget()):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return False
        return True

    # building

    def _lay_out(self) -> None:
        px = current().px
        title = words(self.tr("议程"), "heading")
        self._left = Card(title, scrolled(self.agenda), gap=8, margin=10)
        title = words(self.tr("时间线"), "heading")
        strip = Card(title, self.strip, gap=6, margin=10)
        right = column(self.preview, strip, gap=10)
        right.setStretch(1, 1)
        aside = QWidget()
        aside.setLayout(right)
        self._right = scrolled(aside)
        self.strip.setMinimumHeight(px(STRIP))
        self._left.setFixedWidth(px(LEFT))
        self._right.setFixedWidth(px(RIGHT))
        self._columns = row(self._left, self.middle, self._right, gap=10)
        self._columns.setStretch(1, 1)
        foot = row(self.key_line, self.main, gap=16)
        foot.setStretch(0, 1)
        foot.setAlignment(self.main, Qt.AlignmentFlag.AlignBottom)
        box = column(self.top, self._columns, foot, gap=8)
        box.setStretch(1, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        model, vote, middle = self.model, self.vote, self.middle
        model.changed.connect(self._show)
        vote.changed.connect(self._show)
        model.refused.connect(self._refuse)
        model.stored.connect(middle.accept)
        model.settled.connect(self._announce_late)
        vote.refused.connect(self._refuse)
        self.agenda.chosen.connect(model.enter)
        self.key_line.pressed.connect(self.do)
        self.forms.opened.connect(self._show)
        self.forms.closed.connect(self._show)
        self.forms.closed.connect(self._take_keys)
        self.director.control.state_changed.connect(self._show_wall)
        self.strip.correction_wanted.connect(self._correct_line)
        middle.sign_in.excuse_wanted.connect(lambda: self.do(Act.EXCUSE))
        middle.item.speaker_wanted.connect(lambda: self.do(Act.SPEAKER))
        middle.item.material_wanted.connect(self.wall.show_file)

    def _act_table(self) -> dict[Act, Callable[[], object]]:
        run, vote, control = self.model, self.vote, self.director.control
        return {
            Act.ANNOUNCE: self._announce,
            Act.BEGIN: run.begin,
            Act.FINISH_ROLL: run.finish_roll_call,
            Act.START_VOTE: self.middle.setup.open_vote,
            Act.RESUME: run.resume,
            Act.CLOSE: lambda: run.close(self.middle.closing.next_meeting.text()),
            Act.CORRECT_NOW: self._correct,
            Act.WRITE_MINUTES: lambda: self.page_wanted.emit(AFTER),
            Act.MARK_HERE: run.mark_here,
            Act.ALL_HERE: run.mark_all_here,
            Act.GONE: run.mark_gone,
            Act.NEXT: run.go_on,
            Act.PREVIOUS: run.go_back,
            Act.UP: lambda: self._chooser.step(-1),
            Act.DOWN: lambda: self._chooser.step(1),
            Act.YES: lambda: vote.cast(Choice.YES),
            Act.NO: lambda: vote.cast(Choice.NO),
            Act.ABSTAIN: lambda: vote.cast(Choice.ABSTAIN),
            Act.TAKE_BACK: lambda: vote.cast(None),
            Act.SIGN: vote.sign,
            Act.SIGN_ALL: vote.sign_all,
            Act.TOTALS: vote.turn_totals,
            Act.VOTE: lambda: run.turn_aside(Mode.SETUP),
            Act.AGAIN: lambda: run.turn_aside(Mode.SETUP),
            Act.CORRECT: lambda: run.turn_aside(Mode.CORRECTION),
            Act.SPEECH: run.turn_speech,
            Act.END_SPEECH: run.end_speech,
            Act.ROLL: self._turn_sign_in,
            Act.FIND: self.middle.sign_in.focus_search,
            Act.UNDO: self._workspace.undo,
            Act.MATERIAL: self.wall.show_next_file,
            Act.TIMELINE: self._turn_timeline,
            Act.SCENE: self.wall.show_next,
            Act.BLACK: lambda: control.press(Qt.Key.Key_B),
            Act.EMBLEM: lambda: control.press(Qt.Key.Key_L),
            Act.FREEZE: lambda: control.press(Qt.Key.Key_F),
        }

    # what is shown

    def _show(self) -> None:
        book = self.model.book
        if self._is_reading or book is None:
            return
        mode = self.model.mode
        has_turned = mode is not self._shown_mode
        if has_turned:
            self._turn_to(mode)
        self.top.show_model()
        self.agenda.show_rows(agenda_rows(book, self.model.now()))
        self.middle.show_model()
        self.strip.show_lines(strip_lines(book, self._workspace.wording))
        self._show_keys()
        if has_turned:
            self._take_keys()

    def _turn_to(self, mode: Mode) -> None:
        self._shown_mode = mode
        self.middle.accept()
        if self.forms.form is not None:
            self.forms.close()
        if mode is Mode.SETUP:
            self.middle.setup.begin()
        elif mode is Mode.CORRECTION:
            self.middle.correction.begin()

    def _show_keys(self) -> None:
        acts = possible_acts(self.model, self.vote, is_narrow=self._is_narrow)
        main = main_act(self.model)
        offered = [act for act in acts if act is not main and act not in UNSHOWN]
        self.key_line.show_keys(shown_keys(offered if self.forms.form is None else ()))
        self.main.setVisible(main is not None)
        if main is not None:
            self.main.set_words(f"{main_words(self.model, main)}  {key_shown(main)}")
            is_blocked = main is Act.ANNOUNCE and not self.vote.can_announce
            self.main.setEnabled(not is_blocked)

    def _tick(self) -> None:
        now = self.model.now()
        self.top.tick(now)
        self.middle.tick(now)
        if self.model.book is not None:
            self.agenda.show_rows(agenda_rows(self.model.book, now))

    def _refuse(self, sentence: str) -> None:
        if self.forms.refuse(sentence):
            return
        if self.model.mode is Mode.SETUP:
            self.middle.setup.refuse(sentence)
        elif self.model.mode is Mode.CORRECTION:
            self.middle.correction.refuse(sentence)
        else:
            self.middle.refuse(sentence)

    # what is done

    def do(self, act: Act) -> None:
        """Do an act that is possible now."""
        if act not in possible_acts(self.model, self.vote, is_narrow=self._is_narrow):
            return
        if self.forms.offers(act):
            about_somebody = act in (Act.EXCUSE, Act.PROXY)
            if not about_somebody or self.model.cursor is not None:
                self.forms.open(act)
        elif act in self._acts:
            self._acts[act]()

    def _do_main(self) -> None:
        if (act := main_act(self.model)) is not None:
            self.do(act)

    def _announce(self) -> None:
        if self.model.is_settling:
            self._announces = True  # the last ballot is still being written
            return
        if not self.vote.can_announce or self.vote.decision is None:
            return
        outcome = self._workspace.wording.outcome(self.vote.decision.outcome)
        reason = self._workspace.wording.decision_reason(self.vote.decision)
        consequence = self.tr("{reason}\n宣布后不能撤销，只能更正。").format(reason=reason)
        title = self.tr("宣布“{outcome}”？").format(outcome=outcome)
        if self._workspace.ask.confirm_danger(title, consequence, self.tr("宣布结果")):
            self.vote.announce()

    def _announce_late(self) -> None:
        """What was asked for while a ballot was still being written."""
        if self._announces and not self._is_reading and not self.model.is_settling:
            self._announces = False
            self.do(Act.ANNOUNCE)

    def _correct(self) -> None:
        command = self.middle.correction.command()
        if command is not None:
            self.model.run(command, lambda: self.model.turn_aside(None))

    def _turn_sign_in(self) -> None:
        is_there = self.model.aside is Mode.SIGN_IN
        self.model.turn_aside(None if is_there else Mode.SIGN_IN)

    @property
    def _chooser(self) -> RunModel | VoteModel:
        """Whose people digits and arrows choose."""
        return self.vote if self.model.mode is Mode.VOTE else self.model

    def _correct_line(self, event_id: int) -> None:
        lines = [self.strip.line(place) for place in range(self.strip.count())]
        said = next((one.sentence for one in lines if one.event_id == event_id), "")
        self.forms.ask_correction(event_id, said)

    # room

    def minimumSizeHint(self) -> QSize:
        """Narrower than all columns side by side: then they take turns."""
        return QSize(current().px(NARROWEST), super().minimumSizeHint().height())

    @property
    def _is_narrow(self) -> bool:
        return self.width() < current().px(NARROW)

    def _show_wall(self) -> None:
        """Nothing is projected: the room is the timeline's."""
        self.preview.wall.setVisible(self.director.control.is_open)

    def _turn_timeline(self) -> None:
        self._shows_timeline = not self._shows_timeline
        self._arrange()

    def _arrange(self) -> None:
        narrow = self._is_narrow
        self._right.setVisible(not narrow or self._shows_timeline)
        self._left.setVisible(not narrow or not self._shows_timeline)
        high, px = self.window().height(), current().px
        self.preview.wall.setFixedWidth(px(WALL if high < px(LOW) else WIDE_WALL))
        self.middle.set_tight(high < px(TIGHT))
        self._show_wall()
        self._show_keys()

    # keys

    def _take_keys(self) -> None:
        """Give the keys back to the meeting, or put the cursor where this face is typed."""
        if not self.isVisible():
            return
        focus = QApplication.focusWidget()
        is_free = focus is None or not focus.isVisible() or focus.isAncestorOf(self)
        if is_free or focus is self or (focus is not None and self.isAncestorOf(focus)):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        view = self.middle.view
        if self._shown_mode is Mode.VOTE:
            self.middle.ballot.take_focus()
        elif view is self.middle.setup:
            self.middle.setup.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = QApplication.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        opens_vote = is_enter and self.model.mode is Mode.SETUP
        if is_typing(focus) and not has_control and not opens_vote:
            super().keyPressEvent(event)
            return
        if is_enter and not has_control and isinstance(focus, QAbstractButton):
            focus.click()
            return
        possible = possible_acts(self.model, self.vote, is_narrow=self._is_narrow)
        act = act_of(event, possible)
        if act is None or (event.isAutoRepeat() and act not in (Act.UP, Act.DOWN)):
            super().keyPressEvent(event)
        elif act is Act.DIGIT:
            self._chooser.type_digit(event.text())
        else:
            self.do(act)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
