"""The names a text or a form may ask for («{{姓名}}», «{{居民.电话}}») and what stands for them.

The one list of names of residents, boards and the office; series and forms both use it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.notices.postings import Board
from app.domain.notices.said_times import said_day
from app.domain.people import Resident
from app.ports.document_facts import OfficeFacts

RESIDENT, OFFICE = "居民", "社区"
"""The groups names may be asked for with: «{{居民.电话}}», «{{社区.电话}}»."""

BETWEEN_NAMES = "、"
_BARE = re.compile(r"[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*")
"""A number of a house or a door as it is kept, without a word that says what it numbers."""


@dataclass(frozen=True)
class KnownName:
    """A name that may be asked for, with an example of what will stand there."""

    name: str
    example: str


def resident_values(resident: Resident) -> dict[str, str]:
    """What is known of one resident; what is not known is empty.

    «楼幢», «单元» and «房号» put together are «住址»; «电话» is the most useful number.
    """
    return {
        "姓名": resident.name.strip(),
        "称呼": resident.name.strip(),
        **door_values(resident.building, resident.entrance, resident.room),
        "电话": next(iter(resident.phones), ""),
        "全部电话": BETWEEN_NAMES.join(resident.phones),
        "备注": resident.notes.strip(),
    }


def household_values(household: Sequence[Resident]) -> dict[str, str]:
    """What is known of those behind one door, several values parted by «、»; none twice."""
    return _joined([resident_values(resident) for resident in household])


def door_values(building: str, entrance: str = "", room: str = "") -> dict[str, str]:
    """A door in words: «3幢», «2单元», «501室» and all of it."""
    parts = {
        "楼幢": _numbered(building, "幢"),
        "单元": _numbered(entrance, "单元"),
        "房号": _numbered(room, "室"),
    }
    return {"住址": "".join(parts.values()), **parts}


def board_values(board: Board) -> dict[str, str]:
    """What is known of a board."""
    place = board.place.strip() or board.name.strip()
    return {
        "张贴点": board.name.strip(),
        **door_values(board.building, board.entrance),
        "住址": place,
    }


def office_values(office: OfficeFacts, today: date) -> dict[str, str]:
    """What is known of the office, and the day («11月23日(周一)»)."""
    return {
        "今天": said_day(today, today),
        "年": str(today.year),
        "月": str(today.month),
        "日": str(today.day),
        "社区": office.community,
        "社区电话": office.phone,
        "社区地址": office.address,
        "办公时间": office.hours,
        "经办人": office.printed_by,
    }


def grouped(group: str, values: Mapping[str, str]) -> dict[str, str]:
    """The values under their plain names and under «group.name»; «社区电话» is «社区.电话»."""
    named = {f"{group}.{name.removeprefix(group) or '名称'}": said for name, said in values.items()}
    return {**values, **named}


def known_names() -> Mapping[str, tuple[KnownName, ...]]:
    """The names by their group, in the order they are shown to choose from."""
    resident = Resident(1, "金阿姨", ("13800000001", "0571-88888888"), "3", "2", "501", "独居")
    office = OfficeFacts(
        "示例社区", date(2026, 11, 23), "小陈", "0571-88888888", "示例路1号", "上午8点30分到下午5点"
    )
    return {
        RESIDENT: _shown(resident_values(resident)),
        OFFICE: _shown(office_values(office, office.printed_on)),
    }


def _shown(values: Mapping[str, str]) -> tuple[KnownName, ...]:
    return tuple(KnownName(name, example) for name, example in values.items())


def _joined(each: Sequence[Mapping[str, str]]) -> dict[str, str]:
    names = dict.fromkeys(name for values in each for name in values)
    return {
        name: BETWEEN_NAMES.join(dict.fromkeys(values[name] for values in each if values[name]))
        for name in names
    }


def _numbered(part: str, word: str) -> str:
    part = part.strip()
    return part + word if _BARE.fullmatch(part) else part
