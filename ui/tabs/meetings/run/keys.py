"""The keys of a running meeting: one table, used by handling, by the line at the foot and by F1."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget


class Act(StrEnum):
    """Everything that a key can do here."""

    ANNOUNCE = "announce"
    BEGIN = "begin"
    FINISH_ROLL = "finish_roll"
    START_VOTE = "start_vote"
    RESUME = "resume"
    CLOSE = "close"
    CORRECT_NOW = "correct_now"
    WRITE_MINUTES = "write_minutes"
    MARK_HERE = "mark_here"
    ALL_HERE = "all_here"
    NEXT = "next"
    PREVIOUS = "previous"
    DIGIT = "digit"
    UP = "up"
    DOWN = "down"
    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    TAKE_BACK = "take_back"
    SIGN = "sign"
    SIGN_ALL = "sign_all"
    TOTALS = "totals"
    EXCUSE = "excuse"
    GONE = "gone"
    PROXY = "proxy"
    VOTE = "vote"
    AGAIN = "again"
    CORRECT = "correct"
    SPEAKER = "speaker"
    SPEECH = "speech"
    END_SPEECH = "end_speech"
    OPINION = "opinion"
    NOTE = "note"
    AGREE = "agree"
    PROMISE = "promise"
    RECUSE = "recuse"
    POSTPONE = "postpone"
    REFER = "refer"
    RECESS = "recess"
    ROLL = "roll"
    MATERIAL = "material"
    WITHDRAW = "withdraw"
    BLACK = "black"
    EMBLEM = "emblem"
    FREEZE = "freeze"
    SCENE = "scene"
    TIMELINE = "timeline"
    FIND = "find"
    UNDO = "undo"


@dataclass(frozen=True)
class RunKey:
    """One line of the table. ``keys`` as Qt spells them, ``shown`` as people read them."""

    act: Act
    keys: tuple[str, ...]
    shown: str
    words: str


def run_keys() -> tuple[RunKey, ...]:
    """The whole table, in the language of the window.

    Where two lines share a key, the first one whose act is possible has it: B is 弃权 while a
    member is chosen in a vote, else it makes the screen black.
    """
    enter = ("Return", "Enter")
    strong = ("Ctrl+Return", "Ctrl+Enter")
    return (
        RunKey(
            Act.ANNOUNCE, strong, "Ctrl+Enter", QCoreApplication.translate("RunKeys", "宣布结果")
        ),
        RunKey(Act.CLOSE, strong, "Ctrl+Enter", QCoreApplication.translate("RunKeys", "散会")),
        RunKey(
            Act.CORRECT_NOW, strong, "Ctrl+Enter", QCoreApplication.translate("RunKeys", "记下更正")
        ),
        RunKey(
            Act.START_VOTE,
            (*strong, *enter),
            "Enter",
            QCoreApplication.translate("RunKeys", "开始表决"),
        ),
        RunKey(Act.RESUME, enter, "Enter", QCoreApplication.translate("RunKeys", "复会点名")),
        RunKey(Act.MARK_HERE, enter, "Enter", QCoreApplication.translate("RunKeys", "到会")),
        RunKey(
            Act.WRITE_MINUTES, enter, "Enter", QCoreApplication.translate("RunKeys", "写会议纪要")
        ),
        RunKey(Act.BEGIN, ("F",), "F", QCoreApplication.translate("RunKeys", "开会")),
        RunKey(Act.FINISH_ROLL, ("F",), "F", QCoreApplication.translate("RunKeys", "点名完毕")),
        RunKey(
            Act.NEXT,
            (*enter, "Right"),
            "Enter / →",
            QCoreApplication.translate("RunKeys", "下一项"),
        ),
        RunKey(Act.PREVIOUS, ("Left",), "←", QCoreApplication.translate("RunKeys", "上一项")),
        RunKey(
            Act.DIGIT, tuple("0123456789"), "1–9", QCoreApplication.translate("RunKeys", "选人")
        ),
        RunKey(Act.UP, ("Up",), "↑ ↓", QCoreApplication.translate("RunKeys", "换人")),
        RunKey(Act.DOWN, ("Down",), "↑ ↓", QCoreApplication.translate("RunKeys", "换人")),
        RunKey(Act.YES, ("A",), "A", QCoreApplication.translate("RunKeys", "赞成")),
        RunKey(Act.NO, ("N",), "N", QCoreApplication.translate("RunKeys", "反对")),
        RunKey(Act.ABSTAIN, ("B",), "B", QCoreApplication.translate("RunKeys", "弃权")),
        RunKey(
            Act.TAKE_BACK, ("Backspace", "Del"), "⌫", QCoreApplication.translate("RunKeys", "清除")
        ),
        RunKey(Act.SIGN, ("Q",), "Q", QCoreApplication.translate("RunKeys", "签字")),
        RunKey(
            Act.SIGN_ALL,
            ("Shift+Q",),
            "Shift+Q",
            QCoreApplication.translate("RunKeys", "都签了"),
        ),
        RunKey(Act.ALL_HERE, ("Y",), "Y", QCoreApplication.translate("RunKeys", "都到了")),
        RunKey(Act.EXCUSE, ("Q",), "Q", QCoreApplication.translate("RunKeys", "请假")),
        RunKey(Act.PROXY, ("J",), "J", QCoreApplication.translate("RunKeys", "委托")),
        RunKey(Act.GONE, ("Backspace", "Del"), "⌫", QCoreApplication.translate("RunKeys", "离会")),
        RunKey(Act.VOTE, ("V",), "V", QCoreApplication.translate("RunKeys", "表决")),
        RunKey(Act.AGAIN, ("V",), "V", QCoreApplication.translate("RunKeys", "再表决一轮")),
        RunKey(Act.CORRECT, ("E",), "E", QCoreApplication.translate("RunKeys", "更正")),
        RunKey(Act.SPEECH, ("Space",), "Space", QCoreApplication.translate("RunKeys", "发言计时")),
        RunKey(Act.END_SPEECH, ("E",), "E", QCoreApplication.translate("RunKeys", "说完了")),
        RunKey(Act.SPEAKER, ("S",), "S", QCoreApplication.translate("RunKeys", "请人发言")),
        RunKey(Act.OPINION, ("O",), "O", QCoreApplication.translate("RunKeys", "意见")),
        RunKey(Act.NOTE, ("T",), "T", QCoreApplication.translate("RunKeys", "记录")),
        RunKey(Act.AGREE, ("G",), "G", QCoreApplication.translate("RunKeys", "议定")),
        RunKey(Act.PROMISE, ("C",), "C", QCoreApplication.translate("RunKeys", "承诺")),
        RunKey(Act.RECESS, ("R",), "R", QCoreApplication.translate("RunKeys", "休会")),
        RunKey(Act.RECUSE, ("X",), "X", QCoreApplication.translate("RunKeys", "回避")),
        RunKey(Act.POSTPONE, ("P",), "P", QCoreApplication.translate("RunKeys", "留待下次")),
        RunKey(Act.REFER, ("U",), "U", QCoreApplication.translate("RunKeys", "转交")),
        RunKey(Act.ROLL, ("K",), "K", QCoreApplication.translate("RunKeys", "签到")),
        RunKey(Act.MATERIAL, ("M",), "M", QCoreApplication.translate("RunKeys", "看材料")),
        RunKey(Act.TOTALS, ("H",), "H", QCoreApplication.translate("RunKeys", "票数显隐")),
        RunKey(Act.WITHDRAW, ("W",), "W", QCoreApplication.translate("RunKeys", "撤回")),
        RunKey(Act.TIMELINE, ("I",), "I", QCoreApplication.translate("RunKeys", "议程或时间线")),
        RunKey(Act.FIND, ("Ctrl+F",), "Ctrl+F", QCoreApplication.translate("RunKeys", "找人")),
        RunKey(Act.UNDO, ("Ctrl+Z",), "Ctrl+Z", QCoreApplication.translate("RunKeys", "撤销")),
        RunKey(Act.SCENE, ("D",), "D", QCoreApplication.translate("RunKeys", "换投影内容")),
        RunKey(Act.BLACK, ("B",), "B", QCoreApplication.translate("RunKeys", "投影黑屏")),
        RunKey(Act.EMBLEM, ("L",), "L", QCoreApplication.translate("RunKeys", "投影社区名")),
        RunKey(Act.FREEZE, ("F",), "F", QCoreApplication.translate("RunKeys", "投影定格")),
    )


def act_of(event: QKeyEvent, possible: Collection[Act]) -> Act | None:
    """What a pressed key does now, or ``None``."""
    pressed = _spelt(event)
    return next((k.act for k in run_keys() if k.act in possible and pressed in k.keys), None)


def shown_keys(possible: Sequence[Act]) -> tuple[RunKey, ...]:
    """The keys that do something now, in the order given; a key is shown once."""
    table = {key.act: key for key in run_keys()}
    kept: list[RunKey] = []
    for act in possible:
        key = table[act]
        if all(key.shown != other.shown for other in kept):
            kept.append(key)
    return tuple(kept)


def key_words(act: Act) -> str:
    """What a key does, as its button says it."""
    return next(key.words for key in run_keys() if key.act is act)


def key_shown(act: Act) -> str:
    """How the key of an act is written on its button."""
    return next(key.shown for key in run_keys() if key.act is act)


def key_sheet() -> tuple[tuple[str, str], ...]:
    """The table for F1: each key once, with everything it does."""
    said: dict[str, list[str]] = {}
    for key in run_keys():
        kept = said.setdefault(key.shown, [])
        if key.words not in kept:
            kept.append(key.words)
    between = QCoreApplication.translate("RunKeys", "、")
    return tuple((shown, between.join(kept)) for shown, kept in said.items())


def is_typing(widget: QWidget | None) -> bool:
    """Whether keys belong to a field."""
    return isinstance(widget, QLineEdit | QPlainTextEdit | QAbstractSpinBox | QComboBox)


def _spelt(event: QKeyEvent) -> str:
    """The pressed key as the table spells it; those of the number pad are like the others."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    pressed = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
    return pressed.toString(QKeySequence.SequenceFormat.PortableText)
