"""The full form of an entry in the side card; errors stand beside their fields."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from app.domain.diary import Party, Urgency
from ui.tabs.diary.category_field import CategoryField
from ui.tabs.diary.earlier_bar import EarlierBar
from ui.tabs.diary.entry_form_model import EntryFormModel
from ui.tabs.diary.entry_words import party_word, urgency_word
from ui.tabs.diary.who_field import WhoField
from ui.theme import current
from ui.widgets.basics import PRIMARY, ActionButton, CheckBox, Choice, row, words
from ui.widgets.cards import SideCard
from ui.widgets.date_field import DateField
from ui.widgets.form_field import FormField, TextArea, TextInput


class EntryForm(SideCard):
    """Signals: ``left()`` the form was closed without saving; what was typed is kept."""

    left = Signal()

    def __init__(
        self, model: EntryFormModel, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._model, self._today = model, today
        self._make_fields()
        self._fields: dict[str, FormField] = {}
        self._lay_out()
        self._connect()

    def take_focus(self) -> None:
        """Put the cursor where typing goes on."""
        values = self._model.values
        first = self.who if not (values.who or values.place or values.anonymous) else self.subject
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(first, 0, 80))

    def _make_fields(self) -> None:
        self.received = TextInput(placeholder=self.tr("现在，或如“昨天下午3点”"))
        self.channel = Choice(self.tr("渠道"))
        self.who = WhoField()
        self.anonymous = CheckBox(self.tr("匿名"))
        self.phone = TextInput()
        self.place = TextInput(placeholder=self.tr("如 3-2-501，或写地点"))
        self.category = CategoryField(self.tr("类别"))
        self.urgency = Choice(self.tr("紧急程度"))
        self.party = Choice(self.tr("承办"))
        self.person = TextInput(placeholder=self.tr("承办人"))
        self.due = DateField(self.tr("期限"), self._today())
        self.due.setPlaceholderText(self.tr("按类别计算"))
        self.subject = TextInput(placeholder=self.tr("一句话说清什么事"))
        self.text = TextArea(lines=4, placeholder=self.tr("居民的原话、经过、要求"))
        self.for_meeting = CheckBox(self.tr("列入三方例会议题"))
        self.urgency.offer([(one, urgency_word(one)) for one in Urgency])
        self.party.offer([(one, party_word(one)) for one in Party])
        self.party.setMinimumWidth(current().px(120))  # a long word is cut, the form is not

    def _lay_out(self) -> None:
        self.earlier = EarlierBar(is_narrow=True)
        self._wrong = words("", "error", wraps=True)
        self._wrong.hide()
        self.body.addWidget(self._wrong)
        who = self._field("who", self.tr("谁反映的"), self.who)
        self.body.addLayout(_pair(who, _bottom(self.anonymous), 1, 0))
        self._pair("place", self.tr("房号或地点"), self.place, "phone", self.tr("电话"), self.phone)
        self.body.addWidget(self._field("subject", self.tr("事项"), self.subject, is_needed=True))
        self.body.addWidget(self.earlier)
        self.body.addWidget(self._field("text", self.tr("详细内容"), self.text))
        self.body.addWidget(self._field("category_id", self.tr("类别"), self.category))
        self._pair(
            "received",
            self.tr("收到时间"),
            self.received,
            "channel_id",
            self.tr("渠道"),
            self.channel,
        )
        self._pair("party", self.tr("承办"), self.party, "person", self.tr("承办人"), self.person)
        self._pair(
            "due_on", self.tr("期限"), self.due, "urgency", self.tr("紧急程度"), self.urgency
        )
        self.body.addWidget(self.for_meeting)
        leave = ActionButton(self.tr("取消"), key="", on_click=self._cancel)
        save = ActionButton(self.tr("保存"), kind=PRIMARY, key="Ctrl+Return", on_click=self._save)
        save.setText(self.tr("保存  Ctrl+Enter"))
        self.set_buttons(leave, save)

    def _field(
        self, name: str, label: str, field: QWidget, *, is_needed: bool = False
    ) -> FormField:
        made = self._fields[name] = FormField(label, field, is_needed=is_needed)
        return made

    def _pair(
        self, name: str, label: str, field: QWidget, other: str, its_label: str, its: QWidget
    ) -> None:
        left, right = self._field(name, label, field), self._field(other, its_label, its)
        self.body.addLayout(_pair(left, right, 1, 1))

    def _connect(self) -> None:
        model = self._model
        lines: dict[str, QLineEdit] = {
            "received": self.received,
            "phone": self.phone,
            "place": self.place,
            "person": self.person,
            "subject": self.subject,
        }
        for name, line in lines.items():
            line.textChanged.connect(lambda text, name=name: model.put(name, text))
        self.who.typed.connect(lambda text: model.put("who", text))
        self.who.asked.connect(model.suggest)
        self.who.picked.connect(self._pick)
        self.text.textChanged.connect(lambda: model.put("text", self.text.toPlainText()))
        for name, choice in {
            "channel_id": self.channel,
            "urgency": self.urgency,
            "party": self.party,
        }.items():
            choice.activated.connect(
                lambda _n, name=name, choice=choice: model.put(name, choice.currentData())
            )
        self.category.picked.connect(lambda found: model.put("category_id", found))
        self.due.date_changed.connect(lambda day: model.put("due_on", day))
        self.anonymous.toggled.connect(lambda on: model.put("anonymous", on))
        self.anonymous.toggled.connect(self.who.setDisabled)
        self.for_meeting.toggled.connect(lambda on: model.put("for_meeting", on))
        self.text.submitted.connect(self._save)
        self.earlier.join_chosen.connect(model.join)
        self.earlier.ignored.connect(model.ignore)
        self.closed.connect(self.left)
        model.loaded.connect(self._load)
        model.hints_changed.connect(self._tell_hints)
        model.suggested.connect(self.who.offer)
        model.refused.connect(self._refuse)

    def offer_lists(self) -> None:
        """Offer the office's channels, categories and staff as they are now."""
        lists = self._model.lists
        self.channel.offer([(one.id, one.name) for one in lists.offered_channels])
        self.channel.choose(self._model.values.channel_id)
        self.category.offer_tree(lists, self.tr("未分类"))
        self.person.setCompleter(QCompleter(list(lists.staff), self.person))

    def _load(self) -> None:
        model, values = self._model, self._model.values
        title = self.tr("改 {number}").format(number=model.number)
        self.head(self.tr("记一条") if model.is_new else title)
        self.setAccessibleName(self.title.text())
        self.offer_lists()
        for line, text in (
            (self.received, values.received),
            (self.who, values.who),
            (self.phone, values.phone),
            (self.place, values.place),
            (self.person, values.person),
            (self.subject, values.subject),
        ):
            _write(line, text)
        if self.text.toPlainText() != values.text:
            self.text.setPlainText(values.text)
        self.channel.choose(values.channel_id)
        self.urgency.choose(values.urgency)
        self.party.choose(values.party)
        self.category.show_category(values.category_id)
        if self.due.day != values.due_on:
            self.due.set_day(values.due_on)
        self.anonymous.setChecked(values.anonymous)
        self.for_meeting.setChecked(values.for_meeting)

    def _tell_hints(self) -> None:
        model = self._model
        for name, field in self._fields.items():
            if name in model.errors:
                field.refuse(model.errors[name])
            else:
                field.advise(model.hints.get(name, ""))
        self._refuse("")
        self.earlier.tell(model.earlier, model.values.who, model.joins, self._today())

    def _pick(self, resident: object) -> None:
        # The completer writes its own line into the field after this; the name is put last.
        QTimer.singleShot(0, self, lambda: self._link(resident))

    def _link(self, resident: object) -> None:
        self._model.pick_resident(resident)  # pyright: ignore[reportArgumentType]
        self.subject.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        self.due.take()
        self._model.save()
        wrong = [name for name in self._fields if name in self._model.errors]
        if wrong:
            self._fields[wrong[0]].input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cancel(self) -> None:
        self._model.give_up()
        self.left.emit()

    def _refuse(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))


def _write(line: QLineEdit, text: str) -> None:
    if line.text() != text:
        line.setText(text)
        line.setCursorPosition(0)


def _pair(left: QWidget, right: QWidget, left_share: int, right_share: int) -> QHBoxLayout:
    box = row(left, right, gap=10)
    box.setStretch(0, left_share)
    box.setStretch(1, right_share)
    box.setAlignment(left, Qt.AlignmentFlag.AlignTop)
    box.setAlignment(right, Qt.AlignmentFlag.AlignTop)
    return box


def _bottom(piece: QWidget) -> QWidget:
    """Beside a field, on the line of its input."""
    return FormField(" ", piece)
