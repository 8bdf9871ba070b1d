"""The offices that are pictured: the sample, an empty one, a meeting that runs, a huge one."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

from app import bootstrap
from app.cli.demo_meeting_stages import RunningMeeting
from app.domain.category_proposal import propose_category
from app.office import Office
from app.services.diary_commands import AddEntry, EntryFields
from app.services.sample.community import SampleCommunity
from app.services.sample.many import build_many
from app.services.sample_community import FillSampleCommunity

MANY = 100_000
MEETING = "meeting_"
COMMUNITY, DIRECTOR, PASSWORD = "红枫社区", "小何", "linli-demo"
LONG_NAME = "阿卜杜勒艾则孜麦麦提敏吐尔逊买买提艾力阿不都热依木江克然木伊力哈木努尔买买提别克"
"""Forty characters: the longest name any screen must hold."""

TWELVE = (
    "三单元电梯上来时有异响，老人不敢坐",
    "老年食堂的菜太硬，想要软一点",
    "11幢楼下消防通道停了车",
    "楼上半夜拖椅子，睡不好",
    "想学用手机挂号，有没有志愿者教",
    "路灯坏了两盏，晚上看不见台阶",
    "垃圾桶满了没人收，味道大",
    "狗没有牵绳，孩子害怕",
    "下水道堵了，一楼返水",
    "门口快递柜太满，取件难",
    "活动室周三被占，棋友没地方去",
    "外墙瓷砖松动，怕掉下来伤人",
)
SHEET = """编号,时间,居民,电话,房号,类别,事项,内容
A-001,2026-11-18 09:12,金阿姨,13800000001,3-2-501,生活服务,老年食堂,菜太硬，想要软一点
A-002,2026/11/18 14:05:00,王大伯,0571-88888888,11幢1单元302室,安全消防,消防通道停车,一直停着两辆
A-003,2026年11月19日 8时30分,李女士,13800000003,5-1-1201,噪音扰民,楼上夜里有响声,已经第三次
A-004,没有记时间,赵师傅,13800000004,7-2-303,维修,路灯不亮,台阶看不见
A-005,2026-11-20,陈老师,1.38E+10,2-1-101,文体活动,活动室,周三想下棋
A-006,2026-11-31 10:00,刘奶奶,13800000006,9-3-402,养老服务,想要人陪去医院,下周二
"""
"""A sheet as people make them: three good rows, one with a ruined phone, two without a real day."""


class DemoOffices:
    """Makes each office in a passing folder; ``sample`` is copied from the folder given."""

    def __init__(self, sample: Path, passing: Path) -> None:
        self._sample, self._passing = sample, passing
        self._meeting: RunningMeeting | None = None

    def __call__(self, name: str) -> Office:
        """Open the office of that name; «meeting_<stage>» one whose meeting is at that stage."""
        if name == "sample":
            return bootstrap.open_office(self._copy(name), None)
        if name.startswith(MEETING):
            self._meeting = self._meeting or RunningMeeting(self._copy("meeting"))
            return self._meeting.open_at(name.removeprefix(MEETING))
        folder = self._passing / name / COMMUNITY
        _, office = bootstrap.create_office(folder, COMMUNITY, DIRECTOR, PASSWORD)
        if name == "twelve":
            _write_twelve(office)
        elif name == "many":
            _write_many(office)
        return office

    def _copy(self, name: str) -> Path:
        return Path(shutil.copytree(self._sample, self._passing / name / COMMUNITY))

    def sheet(self) -> Path:
        """A sheet for the import screen."""
        file = self._passing / "11月来访登记.csv"
        file.write_text(SHEET, encoding="utf-8-sig")
        return file


def _write_twelve(office: Office) -> None:
    now = office.clock()
    categories = office.diary.categories()
    for number, subject in enumerate(TWELVE):
        proposed = propose_category(subject, categories)
        fields = EntryFields(
            now - timedelta(hours=5 * number + 1),
            subject,
            who_text=LONG_NAME if number == 1 else f"{'金王李张刘陈'[number % 6]}阿姨",
            building=str(number % 9 + 1),
            entrance="2",
            room="501",
            category_id=proposed.category.id if proposed else None,
        )
        office.execute(AddEntry(fields))


def _write_many(office: Office) -> None:
    categories = tuple(c.id for c in office.diary.categories() if c.id and c.parent_id)
    channels = tuple(channel.id for channel in office.diary.channels() if channel.id)
    entries = tuple(build_many(MANY, office.today(), category_ids=categories, channel_ids=channels))
    nobody = (None,) * len(entries)
    zeros = (0,) * len(entries)
    staff = office.queries.staff()
    crowd = SampleCommunity(staff, (), entries, nobody, nobody, zeros, ())
    office.execute(FillSampleCommunity(crowd))
