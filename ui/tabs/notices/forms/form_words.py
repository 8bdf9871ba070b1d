"""Words of the page of forms: where a placeholder stands, how it stands with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.services.notices.forms import FieldState, FormField
from app.sheets.xlsx_filling import Place, Spot
from ui.theme import Tone

TONES = {
    FieldState.FILLED: Tone.OK,
    FieldState.CHANGED: Tone.AMBER,
    FieldState.PARTLY: Tone.AMBER,
    FieldState.EMPTY: Tone.AMBER,
    FieldState.UNKNOWN: Tone.SEAL,
}
SHOWN = 3
"""Places and values named before «…»."""


def asked(field: FormField) -> str:
    """«{{姓名}}», as it stands in the form."""
    return "{{" + field.name + "}}"


def places(field: FormField) -> str:
    """«B3、D5», «页眉页脚»; the sheet is named when there are several."""
    several = len({spot.sheet for spot in field.spots}) > 1
    said = dict.fromkeys(place_word(spot, names_sheet=several) for spot in field.spots)
    return _few(tuple(said))


def place_word(spot: Spot, *, names_sheet: bool) -> str:
    """Where one placeholder stands."""
    where = {
        Place.PAGE: QCoreApplication.translate("FormWords", "页眉页脚"),
        Place.BOX: QCoreApplication.translate("FormWords", "文本框"),
        Place.COMMENT: QCoreApplication.translate("FormWords", "批注"),
    }.get(spot.place, spot.cell)
    return f"{spot.sheet}!{where}" if names_sheet else where


def value(field: FormField) -> str:
    """What will stand there; of rows that repeat the first few, and how many there are."""
    if not field.repeats:
        return field.values[0].replace("\n", " ")
    if not any(field.values):
        return ""
    told = QCoreApplication.translate("FormWords", "{n} 行：{few}")
    return told.format(few=_few([v for v in field.values if v]), n=len(field.values))


def state(field: FormField) -> str:
    """How it stands with the name, in a word or two."""
    match field.state:
        case FieldState.FILLED:
            return QCoreApplication.translate("FormWords", "填好")
        case FieldState.CHANGED if field.repeats:
            told = QCoreApplication.translate("FormWords", "变了 {n} 处")
            return told.format(n=len(field.before))
        case FieldState.CHANGED:
            before = field.before[0] or QCoreApplication.translate("FormWords", "空")
            told = QCoreApplication.translate("FormWords", "变了，上次：{before}")
            return told.format(before=before)
        case FieldState.PARTLY:
            told = QCoreApplication.translate("FormWords", "{n} 行没有资料")
            return told.format(n=sum(not one for one in field.values))
        case FieldState.EMPTY:
            return QCoreApplication.translate("FormWords", "没有资料")
        case FieldState.UNKNOWN:
            return QCoreApplication.translate("FormWords", "不认识")


def _few(said: Sequence[str]) -> str:
    between = QCoreApplication.translate("FormWords", "、")
    more = between + "…" if len(said) > SHOWN else ""
    return between.join(said[:SHOWN]) + more
