"""Words that stand for a choice in sheets made by people, in Chinese and English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from app.domain.cells import Cell, as_text, shown, word_key
from app.domain.diary import EntryState, FollowUpKind, Party, Satisfaction, Urgency
from app.domain.errors import RuleViolation
from app.domain.voting.cases import UnitKind, UnitState
from app.domain.working_calendar import DayKind

Choice = TypeVar("Choice", bound=Enum)


def _table(words: Mapping[Choice, str]) -> dict[str, Choice]:
    return {
        word_key(word): choice
        for choice, listed in words.items()
        for word in (str(choice.value), *listed.split())
    }


STATES = _table(
    {
        EntryState.OPEN: "待办 未办 未办结 未处理 待处理 未办理 待办理 未受理 待受理 新建 登记 "
        "已登记 未回复 待回复 未完成 未解决 pending new todo to-do unprocessed",
        EntryState.IN_PROGRESS: "处理中 办理中 进行中 跟进中 受理 已受理 受理中 解决中 部分解决 "
        "已派单 派单 in-progress processing accepted doing",
        EntryState.AWAITING_VISIT: "待回访 未回访 待评价 已处理待回访 awaiting-visit to-visit "
        "visit-due",
        EntryState.CLOSED: "办结 已办结 已办 已完成 完成 已处理 处理完成 已解决 解决 已回复 "
        "已答复 结案 已结案 已结 关闭 已关闭 已回访 done resolved finished completed solved",
        EntryState.TRANSFERRED: "转办 已转办 转交 已转交 移交 已移交 转出 forwarded passed-on",
        EntryState.REFUSED: "不予受理 不受理 退回 已退回 驳回 拒绝 不予办理 rejected declined",
    }
)
URGENCIES = _table(
    {
        Urgency.NORMAL: "一般 普通 正常 平急 不急 平件 low medium",
        Urgency.URGENT: "紧急 急 加急 急件 较急 high",
        Urgency.CRITICAL: "特急 非常紧急 十万火急 特急件 特别紧急 emergency very-urgent",
    }
)
PARTIES = _table(
    {
        Party.COMMUNITY: "社区 居委会 居委 社区居委会 居民委员会 网格 网格员 residents'-committee",
        Party.PROPERTY: "物业 物业公司 物业服务企业 物业服务中心 物业中心 property-company",
        Party.OWNERS_COMMITTEE: "业委会 业主委员会 业主大会 owners'-committee",
        Party.VOLUNTEERS: "志愿者 志愿者队 志愿服务队 志愿队 volunteer",
        Party.SUBDISTRICT: "街道 街道办 街道办事处 乡镇 镇政府 sub-district",
        Party.OTHER: "其他 其它 others",
    }
)
SATISFACTIONS = _table(
    {
        Satisfaction.SATISFIED: "满意 非常满意 很满意 好评 very-satisfied",
        Satisfaction.FAIRLY_SATISFIED: "基本满意 较满意 比较满意 一般 中评 partly-satisfied",
        Satisfaction.DISSATISFIED: "不满意 很不满意 非常不满意 差评 unsatisfied not-satisfied",
    }
)
DAY_KINDS = _table(
    {
        DayKind.WORKDAY: "工作日 正常上班 上班日 working-day",
        DayKind.RESTDAY: "休息日 周末 公休日 休息 weekend day-off",
        DayKind.HOLIDAY: "法定节假日 节假日 假日 放假 节日 法定假日 假期 休 off public-holiday",
        DayKind.MAKEUP_WORKDAY: "调休上班 调休 补班 上班 调休工作日 班 补上班 make-up-workday",
    }
)
UNIT_STATES = _table(
    {
        UnitState.DELIVERED: "已交付 交付 已交房 已交楼 已入住 入住 自住 出租 空置 已装修 是",
        UnitState.UNDELIVERED: "未交付 未交房 未交楼 已售未交付 已售未交房 待交付 否",
        UnitState.UNSOLD: "未售 未出售 未售出 待售 开发商 开发商未售 建设单位未售",
    }
)
UNIT_KINDS = _table(
    {
        UnitKind.FLAT: "住宅 房屋 商铺 店铺 商业 商业用房 非住宅 办公 办公用房 写字楼 公寓 别墅 "
        "储藏室 储物间 shop office apartment",
        UnitKind.PARKING: "车位 车库 停车位 地下车位 产权车位 机动车位 parking-space garage",
    }
)
"""Every exclusive part that is not a parking space counts as a flat does."""
_BRACKETS = re.compile(r"[(（\[【].*?[)）\]】]")
_NOT = re.compile("[未没不非无]|not|un")
_FEW_LETTERS = 12
_YES = frozenset({"是", "有", "对", "真", "yes", "y", "true", "t", "1", "√", "✓", "✔", "v", "on"})
_NO = frozenset(
    {"否", "无", "没有", "不", "不是", "假", "no", "n", "false", "f", "0", "×", "x", "off"}
)
NOBODY = frozenset(
    {"匿名", "无名", "不详", "未知", "匿名居民", "不愿透露", "不愿透露姓名", "anonymous"}
)
"""What stands in the place of a name when nobody gave one."""

STATE_NAMES = {
    EntryState.OPEN: "待办",
    EntryState.IN_PROGRESS: "处理中",
    EntryState.AWAITING_VISIT: "待回访",
    EntryState.CLOSED: "办结",
    EntryState.TRANSFERRED: "转办",
    EntryState.REFUSED: "不予受理",
}
URGENCY_NAMES = {Urgency.NORMAL: "一般", Urgency.URGENT: "紧急", Urgency.CRITICAL: "特急"}
PARTY_NAMES = {
    Party.COMMUNITY: "社区",
    Party.PROPERTY: "物业",
    Party.OWNERS_COMMITTEE: "业委会",
    Party.VOLUNTEERS: "志愿者",
    Party.SUBDISTRICT: "街道",
    Party.OTHER: "其他",
}
SATISFACTION_NAMES = {
    Satisfaction.SATISFIED: "满意",
    Satisfaction.FAIRLY_SATISFIED: "基本满意",
    Satisfaction.DISSATISFIED: "不满意",
}
DAY_KIND_NAMES = {
    DayKind.WORKDAY: "工作日",
    DayKind.RESTDAY: "休息日",
    DayKind.HOLIDAY: "法定节假日",
    DayKind.MAKEUP_WORKDAY: "调休上班",
    DayKind.UNKNOWN: "未定",
}
UNIT_STATE_NAMES = {
    UnitState.DELIVERED: "已交付",
    UnitState.UNDELIVERED: "未交付",
    UnitState.UNSOLD: "未售",
}
UNIT_KIND_NAMES = {UnitKind.FLAT: "房屋", UnitKind.PARKING: "车位"}
FOLLOW_UP_NAMES = {
    FollowUpKind.NOTE: "跟进",
    FollowUpKind.CALL: "电话",
    FollowUpKind.VISIT: "上门",
    FollowUpKind.RAISED_AGAIN: "再次反映",
    FollowUpKind.STATE: "状态变更",
    FollowUpKind.RETURN_VISIT: "回访",
}


def read_choice(cell: Cell, words: Mapping[str, Choice]) -> Choice:
    """The choice a cell names, alone or within a few words («已办结(电话回复)»).

    Raises ``RuleViolation`` ``word_unknown``; so it does for a «not» that no known word holds.
    """
    text = as_text(cell)
    key = word_key(text)
    choice = words.get(key) or words.get(word_key(_BRACKETS.sub("", text)))
    if choice is None and len(key) <= _FEW_LETTERS:
        held = max((word for word in words if len(word) > 1 and word in key), key=len, default="")
        if held and not _NOT.search(key.replace(held, "", 1)):
            choice = words[held]
    if choice is None:
        raise RuleViolation("word_unknown", value=shown(cell))
    return choice


def read_yes_no(cell: Cell) -> bool:
    """Yes or no in any of the usual signs; raises ``RuleViolation`` ``word_unknown``."""
    if isinstance(cell, bool):
        return cell
    word = as_text(cell).casefold()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise RuleViolation("word_unknown", value=shown(cell))
