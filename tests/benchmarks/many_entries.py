"""Writes any number of plausible diary entries, the same ones on each run, in microseconds each."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from app.domain.diary import DiaryEntry, EntryState, Party


def _words(text: str) -> list[str]:
    return text.split()


SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程"
    "苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝"
    "龚邵万钱严覃武戴莫孔向汤"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰珍梅红建国志文春生海燕雪林峰玲斌宇浩"
    "凯健俊帆鑫慧莉欣怡佳琪子涵梓萱雨桐"
)
TITLES = _words("阿姨 大伯 女士 先生 奶奶 爷爷 师傅 老师 ")
PLACES = _words(
    "单元门口 地下车库 电梯口 楼道里 中心花园 北门岗亭 垃圾房旁 儿童乐园 架空层 消防通道 "
    "活动室 楼顶平台 水泵房 西侧围墙 公交站边 "
)
THINGS = _words(
    "电梯异响 路灯不亮 楼上漏水 车位被占 广场舞噪音扰民 垃圾没有清运 消防栓没水 井盖松动 "
    "老年食堂饭菜偏咸 快递柜太满 门禁刷不开 树枝遮挡窗户 外墙瓷砖脱落 下水道堵塞 停水没有通知 "
    "宽带进户难 狗没有牵绳 高空抛物 充电桩不够 健身器材损坏 公共晾晒杆断裂 装修夜间施工 "
    "邻里纠纷要调解 助餐卡办理 居住证明开具 医保报销咨询 独居老人要上门看望 业主群里有争吵 "
    "物业费账目不清 广告收益没有公示 "
)
WISHES = _words(
    "希望尽快处理 请物业上门看一下 盼回复 已经第三次反映 希望安排志愿者帮忙 请在例会上讨论 "
    "希望有个说法 晚上在家可以联系 请拍照留底 老人行动不便 孩子经过很危险 下雨天更严重 "
    "昨天晚上又发生一次 能不能先临时处理 费用怎么分摊请说明 "
)
DETAILS = _words(
    "从上周开始一直这样 物业说在等配件 业委会知道这件事 隔壁单元也有同样情况 问过保安没有结果 "
    "以前修过但是没有修好 影响一楼住户休息 大约二十户受影响 夜里十一点以后最明显 白天没有人管 "
    "台风以后变得更厉害 "
)
STATES = (
    *(EntryState.CLOSED,) * 17,
    *(EntryState.OPEN, EntryState.IN_PROGRESS, EntryState.AWAITING_VISIT),
)
PARTIES = tuple(Party)
LAST = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def many_entries(count: int, categories: int = 40, channels: int = 8) -> Iterator[DiaryEntry]:
    """``count`` entries of the years up to 2026, oldest first, numbered within their year."""
    draw = random.Random(count)
    pick = draw.choice
    step = timedelta(days=3 * 365) / count
    sequences: dict[int, int] = {}
    for place in range(count):
        received = (LAST - step * (count - place)).replace(microsecond=0)
        year = received.year
        sequences[year] = sequences.get(year, 0) + 1
        building, entrance = draw.randrange(1, 31), draw.randrange(1, 5)
        room = draw.randrange(1, 19) * 100 + draw.randrange(1, 5)
        thing, state = pick(THINGS), pick(STATES)
        who = pick(SURNAMES) + (pick(GIVEN) + pick(GIVEN) if place % 3 else pick(TITLES))
        yield DiaryEntry(
            id=None,
            year=year,
            sequence=sequences[year],
            received_at=received,
            recorded_at=received,
            subject=f"{building}幢{pick(PLACES)}{thing}",
            text=f"{who}反映{building}幢{entrance}单元{pick(PLACES)}{thing}，{pick(DETAILS)}，{pick(WISHES)}。",
            channel_id=draw.randrange(1, channels + 1),
            who_text=who,
            phone=f"138{draw.randrange(10**8):08d}",
            building=str(building),
            entrance=str(entrance),
            room=str(room),
            category_id=draw.randrange(1, categories + 1),
            party=pick(PARTIES),
            due_on=(received + timedelta(days=10)).date(),
            state=state,
            responded_at=received + timedelta(hours=5),
            closed_at=received + timedelta(days=4) if state is EntryState.CLOSED else None,
        )
