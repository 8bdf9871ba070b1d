"""Scenes of the report's meeting, and the widest that can come, for tests and benchmarks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter

from app.domain.diary import Party
from app.domain.local_time import at_local
from app.domain.meetings.ballots import VoteMethod
from app.domain.meetings.events import SpeechKind
from app.domain.meetings.live import Clock
from app.domain.meetings.meeting import DecisionBody, ItemState
from app.domain.meetings.public_text import NOTHING, public
from app.domain.meetings.scenes import (
    ActionLine,
    ActionsScene,
    AgendaLine,
    BlackScene,
    CloseScene,
    Half,
    Heading,
    ItemScene,
    MaterialScene,
    PartyTime,
    ReadingLine,
    RecessScene,
    ResultScene,
    Scene,
    Seat,
    SignScene,
    Speaker,
    SpeakersScene,
    Tally,
    TallyUnit,
    Voter,
    VoteScene,
    WelcomeScene,
)
from app.domain.voting.answer import Outcome
from app.domain.voting.cases import Body, Choice, Position

NOW = at_local(2026, 11, 12, 19, 42)
MEETING = public("2026年11月三方例会")
TITLE = public("工作日白天空余车位错峰出租给附近单位")
LONG_TITLE = public(
    "关于工作日白天小区地面空余停车位错峰出租给附近单位职工使用并收取费用用于公共设施维修的方案"
)
HEADING = Heading(MEETING, public("3"), TITLE)
MEMBERS = ("陈建国", "金美芳", "王志强", "欧阳丽华", "徐晓东", "沈国平", "何秀英")

_WELCOME = WelcomeScene(
    MEETING,
    public("阳光社区"),
    at_local(2026, 11, 12, 19),
    public("社区二楼会议室"),
    (
        AgendaLine(public("1"), public("上次议定事项回头看"), ItemState.DONE, 10),
        AgendaLine(public("2"), public("物业、业委会、社区通报"), ItemState.OPEN, 15),
        AgendaLine(public("3"), TITLE, ItemState.WAITING, 30),
        AgendaLine(NOTHING, NOTHING, ItemState.WAITING, 10),
        AgendaLine(public("4"), public("3幢电梯更换钢丝绳，使用维修资金"), ItemState.WAITING, 15),
        AgendaLine(public("5"), public("复述议定事项，下次时间"), ItemState.WAITING, 5),
    ),
)

REASON = (
    "应到7人，实到7人（过半数，有效）；赞成6、反对1、弃权0；以全体委员为基数，需4票，超2票，通过。"
)


def _page() -> bytes:
    page = QImage(1240, 1754, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawRect(100, 100, 1040, 1554)
    painter.end()
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    page.save(kept, "BMP")
    return bytes(kept.data().data())


def _vote(*, shown: bool, members: int = 7) -> VoteScene:
    answers = (Choice.YES, Choice.YES, Choice.NO, Choice.YES, Choice.ABSTAIN, None, None)
    names = [MEMBERS[n % 7] for n in range(members)]
    voters = tuple(
        Voter(
            public(name),
            answers[n % 7] is not None,
            answers[n % 7] if shown else None,
            is_recused=n == 6,
        )
        for n, name in enumerate(names)
    )
    tally = Tally(TallyUnit.HEADS, members, 3, 1, 1, 0, members // 2 + 1)
    return VoteScene(
        HEADING,
        public("同意试行三个月，物业承诺每月公布收支"),
        2,
        Body.OWNERS_COMMITTEE,
        VoteMethod.NAMED,
        shown,
        5,
        members,
        voters,
        (tally,) if shown else (),
    )


def _result(outcome: Outcome, words: str, tally: Tally, *tallies: Tally, **more) -> ResultScene:
    kept = {
        "heading": HEADING,
        "question": TITLE,
        "body": Body.OWNERS_COMMITTEE,
        "reason": public(REASON),
    }
    return ResultScene(
        outcome=outcome, outcome_words=public(words), tallies=(tally, *tallies), **{**kept, **more}
    )


def sample_scenes() -> dict[str, Scene]:
    """Every kind of scene by name, the widest contents among them."""
    wide = Heading(MEETING, public("3.2"), LONG_TITLE)
    clock = Clock(180, 40, NOW - timedelta(seconds=27))
    speaker = Speaker(
        Seat(Party.OWNERS_COMMITTEE, public("欧阳丽华"), public("业委会副主任")),
        SpeechKind.NORMAL,
        clock,
    )
    manager = Seat(Party.PROPERTY, title=public("物业项目经理"))
    lines = tuple(
        ActionLine(public(f"2026-11-0{n}"), public(text), party, date(2026, 12, 10), n == 1)
        for n, (text, party) in enumerate(
            [
                ("每月 5 日前在公告栏公布停车收支，附发票复印件", Party.PROPERTY),
                ("与附近单位签订协议，只在工作日 8:00 至 17:30 使用，居民优先", Party.PROPERTY),
                ("设居民监督员两名，每周抽查一次", Party.OWNERS_COMMITTEE),
                ("试行三个月后由社区组织一次入户征询，结果在例会上通报", Party.COMMUNITY),
            ],
            1,
        )
    )
    owners = (
        Tally(TallyUnit.AREA, 8_000_000, 4_610_000, 1_020_000, 130_000, 20_000, 4_335_000),
        Tally(TallyUnit.OWNERS, 820, 470, 101, 12, 3, 440),
    )
    few = (
        Tally(TallyUnit.AREA, 4_594_320, 233_120, 89_920, 109_400, 0, 216_221, 432_440, 3_062_880),
        Tally(TallyUnit.OWNERS, 426, 24, 8, 8, 0, 21, 40, 284),
    )
    parties = tuple(
        Voter(party, has_voted=answer is not None, answer=answer)
        for party, answer in (
            (Party.COMMUNITY, Position.AGREE),
            (Party.OWNERS_COMMITTEE, Position.RESERVE),
            (Party.PROPERTY, None),
        )
    )
    rounds = (public("第一轮 4:3"), public("休会 20 分钟"), public("第二轮 6:1"))
    heads = Tally(TallyUnit.HEADS, 7, 6, 1, 0, 0, 4)
    three = Tally(TallyUnit.PARTIES, 3, 1, 0, 1, 0, 3)
    background = public(
        "小区有车位 130 个，工作日白天约空 60 个。附近单位职工停车难，愿意按月付费。"
        "物业估计每月可收 6000 元，用于补充公共维修。居民担心回家没有车位、外来车辆增多。"
    )
    item = ItemScene(
        HEADING,
        Party.PROPERTY,
        DecisionBody.OWNERS_COMMITTEE,
        30,
        NOW - timedelta(minutes=12, seconds=7),
        background,
        NOTHING,
    )
    return {
        "welcome": _WELCOME,
        "welcome_many": WelcomeScene(
            public("2026年第四季度阳光社区业主委员会与物业服务企业三方联席会议"),
            public("阳光社区"),
            NOW,
            NOTHING,
            tuple(
                AgendaLine(public(str(n)), LONG_TITLE, ItemState.WAITING, 10) for n in range(1, 13)
            ),
        ),
        "item": item,
        "item_bare": replace(item, background=NOTHING),
        "item_bare_long": replace(item, background=NOTHING, heading=wide),
        "item_agreed": ItemScene(
            wide,
            Party.OWNERS_COMMITTEE,
            DecisionBody.RESIDENT_REPRESENTATIVES,
            0,
            None,
            background,
            public("试行三个月；每月公布收支；居民优先；到期后再议。"),
        ),
        "material": MaterialScene(HEADING, _page(), 2, 5),
        "material_half": MaterialScene(HEADING, _page(), 2, 5, Half.LOWER, 4, 10),
        "speakers": SpeakersScene(
            HEADING,
            speaker,
            Speaker(manager, SpeechKind.NORMAL, Clock(180, 62, None)),
            (manager, Seat(Party.COMMUNITY), speaker.seat, Seat(Party.OTHER)),
            (
                PartyTime(Party.COMMUNITY, 184),
                PartyTime(Party.OWNERS_COMMITTEE, 422),
                PartyTime(Party.PROPERTY, 305),
            ),
        ),
        "speakers_over": SpeakersScene(
            wide, Speaker(manager, SpeechKind.NORMAL, Clock(180, 210, NOW)), None, ()
        ),
        "speakers_none": SpeakersScene(HEADING, None, None, ()),
        "recess": RecessScene(HEADING, Clock(1200, 0, NOW - timedelta(minutes=7, seconds=12))),
        "recess_over": RecessScene(HEADING, Clock(1200, 0, NOW - timedelta(minutes=21))),
        "recess_ended": RecessScene(HEADING, None),
        "vote": _vote(shown=True),
        "vote_hidden": _vote(shown=False),
        "vote_many": _vote(shown=True, members=21),
        "vote_secret": VoteScene(
            wide, LONG_TITLE, 1, Body.OWNERS_COMMITTEE, VoteMethod.SECRET, False, 5, 7
        ),
        "vote_owners": VoteScene(
            HEADING, TITLE, 1, Body.OWNERS_ASSEMBLY, VoteMethod.AREA, True, 586, 820, (), owners
        ),
        "vote_owners_few": VoteScene(
            HEADING,
            TITLE,
            1,
            Body.OWNERS_ASSEMBLY,
            VoteMethod.PAPER,
            True,
            40,
            426,
            (),
            few,
            is_opinion=True,
        ),
        "vote_checked": VoteScene(
            HEADING, TITLE, 1, Body.OWNERS_COMMITTEE, VoteMethod.SECRET, True, 0, 0, adds_up=False
        ),
        "vote_parties": VoteScene(
            HEADING,
            TITLE,
            1,
            Body.TRIPARTITE,
            VoteMethod.NAMED,
            True,
            2,
            3,
            parties,
            (three,),
            is_opinion=True,
        ),
        "result": _result(Outcome.PASSED, "通过", heads, rounds=rounds),
        "result_hundreds": _result(
            Outcome.PASSED, "通过", Tally(TallyUnit.HOUSEHOLDS, 1000, 612, 288, 96, 4, 501)
        ),
        "result_failed": _result(
            Outcome.FAILED,
            "未通过",
            Tally(TallyUnit.HEADS, 7, 3, 3, 1, 0, 4),
            heading=wide,
            is_opinion=True,
            reason=public(
                "应到7人，实到7人（过半数，有效）；赞成3、反对3、弃权1；赞成与反对一样多（平票）；"
                "以全体委员为基数，需4票，还差1票，未通过。"
            ),
        ),
        "result_pending": _result(
            Outcome.PENDING,
            "待核",
            Tally(TallyUnit.HEADS, 7, 4, 2, 1, 0, 4),
            readings=(
                ReadingLine(public("按现有委员人数"), Outcome.PASSED),
                ReadingLine(public("按应有席位"), Outcome.FAILED),
            ),
            is_corrected=True,
        ),
        "result_owners": _result(
            Outcome.PASSED,
            "通过",
            *owners,
            reason=public(
                "总数80000.00㎡、820人，参与表决57800.00㎡、586人（均达三分之二，有效）；赞成46100.00㎡、"
                "470人，反对10200.00㎡、101人；第8项须经参与表决面积和人数均四分之三以上同意，"
                "需43350.00㎡、440人，面积超2750.00㎡、人数超30人，通过。"
            ),
        ),
        "result_parties": _result(
            Outcome.NOT_AGREED,
            "未一致",
            three,
            body=Body.TRIPARTITE,
            is_opinion=True,
            reason=public(
                "社区同意；物业未到或未表态；业委会保留意见；须三方都同意，还差2方，未一致。"
            ),
        ),
        "actions": ActionsScene(Heading(MEETING, NOTHING, public("本次议定事项")), lines, 1, 2),
        "actions_none": ActionsScene(Heading(MEETING, NOTHING, public("本次议定事项")), (), 1, 1),
        "close": CloseScene(MEETING, NOW, 5, 1, 4, public("12月14日 周一 19:00，社区二楼会议室")),
        "sign": SignScene(public("阳光社区居民委员会")),
        "black": BlackScene(),
    }
