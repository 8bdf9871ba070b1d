"""What the diary's filter leaves in, said in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.diary import Party
from app.ports.queries import EntryChip, EntryFilter, EntryGroup, GroupCount
from ui.tabs.diary.entry_words import party_word, state_word, urgency_word
from ui.tabs.diary.lists import DiaryLists
from ui.words import short_day

NO_FILTER = EntryFilter(date.min)


def is_narrowed(wanted: EntryFilter) -> bool:
    """Whether anything but the chip and the order restricts the list."""
    return _bare(wanted) != _bare(NO_FILTER)


def _bare(wanted: EntryFilter) -> EntryFilter:
    return replace(
        wanted,
        day=NO_FILTER.day,
        chip=EntryChip.ALL,
        staff_name="",
        sort=NO_FILTER.sort,
        descending=NO_FILTER.descending,
        words=wanted.words.strip(),
    )


def filter_in_words(wanted: EntryFilter, lists: DiaryLists, matter: str = "") -> str:
    """«待办、处理中 · 停车 · 3幢 · 11-01 起»; empty when nothing restricts but words."""
    told: list[str] = []
    if wanted.matter_id is not None:
        told.append(
            QCoreApplication.translate("DiaryFilter", "同一件事：{what}").format(what=matter)
        )
    told.append(_joined([state_word(state) for state in wanted.states]))
    told.append(_joined([_category(lists, found) for found in _mains(wanted, lists)]))
    told.append(_joined([c.name for c in lists.channels if c.id in set(wanted.channel_ids)]))
    told.append(_joined([party_word(party) for party in wanted.parties]))
    told.append(_joined([urgency_word(urgency) for urgency in wanted.urgencies]))
    if wanted.building is not None:
        told.append(building_word(wanted.building))
    if wanted.for_meeting:
        told.append(QCoreApplication.translate("DiaryFilter", "例会议题"))
    if wanted.resident_id is not None:
        told.append(QCoreApplication.translate("DiaryFilter", "一位居民的记录"))
    if wanted.import_id is not None:
        told.append(QCoreApplication.translate("DiaryFilter", "一次导入的记录"))
    told.append(_days(wanted))
    return " · ".join(part for part in told if part)


def group_label(group: GroupCount, by: EntryGroup, lists: DiaryLists) -> str:
    """What a group of the list is called."""
    if by is EntryGroup.BUILDING:
        return building_word(group.key)
    if by is EntryGroup.RESPONSIBLE:
        return party_word(Party(group.key))
    category = lists.by_id.get(int(group.key))
    return category.name if category else QCoreApplication.translate("DiaryFilter", "未分类")


def group_word(by: EntryGroup | None) -> str:
    """What a grouping is called."""
    if by is None:
        return QCoreApplication.translate("DiaryFilter", "不分组")
    return {
        EntryGroup.CATEGORY: QCoreApplication.translate("DiaryFilter", "按类别"),
        EntryGroup.BUILDING: QCoreApplication.translate("DiaryFilter", "按楼栋"),
        EntryGroup.RESPONSIBLE: QCoreApplication.translate("DiaryFilter", "按承办"),
    }[by]


def building_word(building: str) -> str:
    """«3幢», or that no building was written down."""
    if not building:
        return QCoreApplication.translate("DiaryFilter", "未写楼栋")
    return QCoreApplication.translate("DiaryFilter", "{n}幢").format(n=building)


def _mains(wanted: EntryFilter, lists: DiaryLists) -> list[int]:
    """The chosen categories without those that follow from their parent."""
    chosen = set(wanted.category_ids)
    told: list[int] = []
    for found in wanted.category_ids:
        category = lists.by_id.get(found)
        if category is None or category.parent_id not in chosen:
            told.append(found)
    return told


def _category(lists: DiaryLists, category_id: int) -> str:
    none = QCoreApplication.translate("DiaryFilter", "未分类")
    return lists.category_path(category_id) or none


def _joined(parts: list[str]) -> str:
    return QCoreApplication.translate("DiaryFilter", "、").join(parts)


def _days(wanted: EntryFilter) -> str:
    first, last = wanted.received_from, wanted.received_to
    if first and first == last:
        return short_day(first, wanted.day)
    if first and last:
        told = QCoreApplication.translate("DiaryFilter", "{first} 至 {last}")
        return told.format(first=short_day(first, wanted.day), last=short_day(last, wanted.day))
    if first:
        told = QCoreApplication.translate("DiaryFilter", "{first} 起")
        return told.format(first=short_day(first, wanted.day))
    if last:
        told = QCoreApplication.translate("DiaryFilter", "到 {last} 为止")
        return told.format(last=short_day(last, wanted.day))
    return ""
