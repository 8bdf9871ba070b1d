"""What a quick line was understood as, in words for the chips below it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.diary import Urgency, is_late
from app.domain.local_time import local_day
from app.domain.people import Resident
from ui.tabs.diary.due_words import due_in_words
from ui.tabs.diary.entry_words import urgency_word
from ui.tabs.diary.lists import DiaryLists
from ui.tabs.diary.understanding import Earlier, Understood
from ui.theme import Tone
from ui.words import short_day, short_moment

Told = tuple[str, Tone]


def understood_in_words(
    understood: Understood, resident: Resident | None, lists: DiaryLists, today: date
) -> tuple[Told, ...]:
    """Word and tone of each thing understood; nothing for an empty line."""
    whose, how = _whose(understood, resident), _how(understood, today)
    return (*whose, *how, *_what(understood, lists, today))


def _whose(understood: Understood, resident: Resident | None) -> list[Told]:
    read = understood.read
    told: list[Told] = []
    if resident is not None:
        said = QCoreApplication.translate("DiaryQuick", "居民 {name}").format(name=resident.name)
        told.append((f"{said} {resident.home}".strip(), Tone.OK))
    elif read.who_text:
        said = QCoreApplication.translate("DiaryQuick", "{name}（未登记）")
        told.append((said.format(name=read.who_text), Tone.PLAIN))
    if read.room and (resident is None or read.room != resident.home):
        said = QCoreApplication.translate("DiaryQuick", "房号 {room}")
        told.append((said.format(room=read.room), Tone.OK))
    if read.phone:
        said = QCoreApplication.translate("DiaryQuick", "电话 {phone}")
        told.append((said.format(phone=read.phone), Tone.OK))
    return told


def _how(understood: Understood, today: date) -> list[Told]:
    read = understood.read
    told: list[Told] = []
    if read.channel is not None:
        told.append((read.channel.name, Tone.OK))
    if read.urgency is not Urgency.NORMAL:
        told.append((urgency_word(read.urgency), Tone.SEAL))
    if read.received_at is not None:
        told.append((short_moment(read.received_at, today), Tone.OK))
        if is_late(read.received_at, understood.now):
            told.append((QCoreApplication.translate("DiaryQuick", "将标记为补记"), Tone.AMBER))
    return told


def _what(understood: Understood, lists: DiaryLists, today: date) -> list[Told]:
    proposal = understood.read.category
    told: list[Told] = []
    if proposal is not None:
        said = QCoreApplication.translate("DiaryQuick", "类别 {name}")
        name = lists.category_path(proposal.category.id) or proposal.category.name
        told.append((said.format(name=name), Tone.OK))
    if understood.deadline is not None:
        due = understood.deadline
        told.append((due_in_words(due.day, today, certain=due.certain), Tone.PLAIN))
    return told


def earlier_in_words(found: Earlier, who: str, today: date) -> str:
    """«金阿姨 11-08 反映过类似的事：老年食堂（2 次）»."""
    row = found.row
    if found.is_same_household and found.is_alike:
        said = QCoreApplication.translate(
            "DiaryQuick", "{who} {when} 反映过类似的事：{subject}（{n} 次）"
        )
    elif found.is_same_household:
        said = QCoreApplication.translate("DiaryQuick", "{who} {when} 反映过：{subject}（{n} 次）")
    else:
        said = QCoreApplication.translate("DiaryQuick", "{when} 也有人反映过：{subject}（{n} 次）")
    subject = row.subject or row.text
    short = subject if len(subject) <= 24 else subject[:23] + "…"
    return said.format(
        who=who or row.who or row.room,
        when=short_day(_day(found), today),
        subject=short,
        n=row.raised,
    )


def _day(found: Earlier) -> date:
    return local_day(found.row.received_at)
