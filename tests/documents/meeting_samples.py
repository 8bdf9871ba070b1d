"""Facts of the papers of one three-party meeting: seven members, 4:3, a recess, 6:1."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from app.domain.diary import Party
from app.domain.local_time import at_local
from app.domain.meetings.actions import ActionState
from app.domain.meetings.barcodes import barcode_of, member_barcode_of
from app.domain.meetings.meeting import DecisionBody, ItemKind, PropertyReport
from app.domain.meetings.minutes import MinutesKind, MinutesSection
from app.domain.meetings.people import Duty
from app.domain.voting.answer import Outcome, ShownBar
from app.domain.voting.cases import (
    HALF_OR_MORE,
    MORE_THAN_HALF,
    THREE_QUARTERS_OR_MORE,
    Counts,
    Threshold,
)
from app.ports.document_facts import OfficeFacts
from app.ports.meeting_facts import (
    ActionLine,
    ActionListFacts,
    AgendaFacts,
    AgendaLine,
    AgreedLine,
    BallotFacts,
    BallotHolder,
    ConsultationFacts,
    Household,
    InvitationFacts,
    Invited,
    MatterLine,
    MeetingHead,
    MinutesFacts,
    NoticeFacts,
    OwnersItemLine,
    ProfileLine,
    PropertyReportFacts,
    SignInFacts,
    SignInGroup,
    SignInLine,
    VoteLine,
    VoteRulesFacts,
)
from app.ports.meeting_queries import PropertyFigures

OFFICE = OfficeFacts(
    "示例社区",
    date(2026, 11, 5),
    "陈小红",
    phone="0571-88888888",
    address="示例路1号社区居委会一楼",
    hours="工作日上午8点30分到下午5点",
)
BEGINS = at_local(2026, 11, 12, 19)
HEAD = MeetingHead(
    OFFICE, "2026-11", "11月三方例会", place="社区居委会三楼会议室", planned_at=BEGINS
)
AFTER = replace(
    HEAD,
    office=replace(OFFICE, printed_on=date(2026, 11, 13)),
    opened_at=at_local(2026, 11, 12, 19, 2),
    closed_at=at_local(2026, 11, 12, 20, 55),
)
QUESTION = "是否同意物业在3幢西侧空地设置快递柜，每月向公共收益账户交6000元？"

LINES = (
    AgendaLine(
        "1",
        "上次议定事项回头看",
        Party.COMMUNITY,
        10,
        kind=ItemKind.REVIEW,
        starts_at=at_local(2026, 11, 12, 19),
    ),
    AgendaLine(
        "2",
        "物业通报10月报修、投诉和收支情况",
        Party.PROPERTY,
        15,
        kind=ItemKind.REPORT,
        starts_at=at_local(2026, 11, 12, 19, 10),
        material=("10月物业月报.pdf", "公共收益明细.xlsx"),
    ),
    AgendaLine(
        "3",
        "在3幢西侧空地设置快递柜",
        Party.PROPERTY,
        35,
        body=DecisionBody.OWNERS_ASSEMBLY,
        background="物业愿意每月向公共收益账户交6000元，居民担心晚上吵、占消防通道。",
        starts_at=at_local(2026, 11, 12, 19, 25),
        basis="民法典278(8)",
    ),
    AgendaLine("3.1", "噪声和消防通道怎么保证", Party.OWNERS_COMMITTEE, 10, depth=1),
    AgendaLine(
        "",
        "物业项目经理调整",
        Party.PROPERTY,
        5,
        is_internal=True,
        starts_at=at_local(2026, 11, 12, 20, 10),
    ),
    AgendaLine(
        "4",
        "复述议定事项，定下次时间",
        Party.COMMUNITY,
        10,
        kind=ItemKind.CLOSING,
        starts_at=at_local(2026, 11, 12, 20, 15),
    ),
)
PUBLIC_LINES = tuple(line for line in LINES if not line.is_internal)

AGENDA = AgendaFacts(HEAD, LINES, post_by=date(2026, 11, 5), posted_days=7)
POSTED_AGENDA = AgendaFacts(HEAD, PUBLIC_LINES, for_posting=True)
GUESTS = (
    Invited("金德福", Party.OWNERS_COMMITTEE, "业委会主任"),
    Invited("沈国强", Party.SUBDISTRICT, "街道城建办", Duty.OBSERVER),
)
INVITATION = InvitationFacts(HEAD, PUBLIC_LINES, GUESTS, post_by=date(2026, 11, 5), posted_days=7)
MEMBERS = ("金德福", "王建国", "李秀英", "赵志明", "孙丽", "周卫东", "钱桂芳")
SIGN_IN = SignInFacts(
    HEAD,
    (
        SignInGroup(
            Party.COMMUNITY,
            (SignInLine("何敏", "社区书记，主持"), SignInLine("陈小红", "社工，记录")),
        ),
        SignInGroup(
            Party.OWNERS_COMMITTEE,
            tuple(
                SignInLine(name, "业委会委员", has_vote=True, excused="出差" if n == 6 else "")
                for n, name in enumerate(MEMBERS)
            ),
        ),
        SignInGroup(
            Party.PROPERTY, (SignInLine("吴经理", "物业项目经理", at_local(2026, 11, 12, 18, 55)),)
        ),
        SignInGroup(None, (SignInLine("沈国强", "街道城建办"),)),
    ),
)
BALLOTS = BallotFacts(
    HEAD,
    "3",
    QUESTION,
    DecisionBody.OWNERS_COMMITTEE,
    tuple(BallotHolder(name, member_barcode_of(12, n)) for n, name in enumerate(MEMBERS, 1)),
    signed=True,
    round=2,
)
SECRET_BALLOTS = replace(BALLOTS, holders=(), copies=7, per_page=2, signed=False, round=1)
DOORS = tuple(f"{b}-{e}-{f}0{d}" for b in (3, 4) for e in (1, 2) for f in (1, 2, 3) for d in (1, 2))
CONSULTATION = ConsultationFacts(
    HEAD,
    QUESTION,
    DecisionBody.HOUSEHOLDS,
    tuple(Household(door, barcode_of(12, door)) for door in DOORS),
    explained_by="楼道长张阿姨",
    return_by=date(2026, 11, 20),
)
OWNERS_BALLOTS = replace(
    CONSULTATION,
    body=DecisionBody.OWNERS_ASSEMBLY,
    households=(
        Household("3-2-501", barcode_of(12, "3-2-501"), 8950),
        Household("地下二层车位B-12", barcode_of(12, "地下二层车位B-12"), 1250),
    ),
    background="物业愿意每月向公共收益账户交6000元。柜子装在3幢西侧空地，不占消防通道，晚上10点后静音。",
    silence_clause="送达后到期没有交回的，按议事规则第12条(2024年5月10日通过)计入已表决的多数。",
)
REASON = (
    "应到7人，实到7人（过半数，有效）；赞成6、反对1、弃权0；以全体委员为基数，需4票，超2票，通过。"
)
SECTIONS = (
    MinutesSection(
        "会议概况",
        (
            "时间：2026年11月12日（周四）晚上7点02分至8点55分。地点：社区居委会三楼会议室。",
            "应到7人，实到7人，列席1人。会议由何敏主持，陈小红记录。",
        ),
    ),
    MinutesSection(
        "上次事项落实", ("2026-10-01 修好2幢门禁：已核实。", "2026-10-02 清理楼道堆物：进行中。")
    ),
    MinutesSection(
        "议题3 在3幢西侧空地设置快递柜",
        (
            "会议听取了物业关于设置快递柜的情况说明。",
            "会议认为，快递柜方便居民，但要先解决夜间噪声和消防通道问题。",
            f"第一轮表决：赞成4、反对3。休会20分钟后第二轮表决：{REASON}",
            "会议议定：晚上10点后静音；柜子离消防通道不少于4米；每月6000元交公共收益账户。",
        ),
    ),
)
RECORD = MinutesFacts(
    AFTER,
    MinutesKind.RECORD,
    SECTIONS,
)
PUBLIC = MinutesFacts(
    AFTER,
    MinutesKind.PUBLIC,
    SECTIONS,
    version=2,
    sealed_at=at_local(2026, 11, 14, 10),
    digest="ab12cd34ef5678900000",
    reason="更正快递柜到消防通道的距离",
)
VOTE = VoteLine(
    "3",
    QUESTION,
    DecisionBody.OWNERS_COMMITTEE,
    Outcome.PASSED,
    "通过",
    REASON,
    Counts(6, 1),
    4,
    (ShownBar("heads", 7, 6, 1, 0, 0, 4),),
    round=2,
    rule="杭州市物业管理条例29",
    in_force=date(2022, 3, 1),
    warnings=(
        "“快递柜、售货机”不能由本会议单独决定。利用共有部分从事经营活动，须业主共同决定，四分之三以上同意。(民法典278(8))",
    ),
    is_opinion=True,
)
AGREED = (
    AgreedLine("2026-11-01", "快递柜晚上10点后静音", Party.PROPERTY, date(2026, 12, 1)),
    AgreedLine("2026-11-02", "柜子离消防通道不少于4米", Party.PROPERTY, date(2026, 12, 1)),
    AgreedLine(
        "2026-11-03", "把快递柜一事提交业主共同决定", Party.OWNERS_COMMITTEE, date(2026, 12, 10)
    ),
)
NOTICE = NoticeFacts(
    AFTER, (VOTE,), AGREED, date(2026, 11, 13), date(2026, 11, 30), contact="陈小红"
)
SHORT_NOTICE = replace(
    NOTICE,
    head=replace(AFTER, office=replace(AFTER.office, address="", hours="")),
    votes=(
        replace(
            VOTE,
            question="小区大门晚上11点后刷卡进出",
            reason="应到7人，实到5人；赞成5、反对0、弃权0；需4票，超1票，通过。",
            counts=None,
            bars=(),
            round=1,
            warnings=(),
            is_opinion=False,
        ),
    ),
    agreed=(),
    is_for_objection=False,
    consults_only=False,
)
ACTIONS = ActionListFacts(
    AFTER.office,
    date(2026, 12, 4),
    (
        ActionLine(
            "2026-11-01",
            "快递柜晚上10点后静音",
            Party.PROPERTY,
            ActionState.IN_PROGRESS,
            "吴经理",
            date(2026, 12, 1),
            "夜间到现场听",
            "金德福",
            overdue_days=3,
            is_condition=True,
            meeting="2026-11 11月三方例会",
        ),
        ActionLine(
            "2026-11-02",
            "每月向公共收益账户交6000元",
            Party.PROPERTY,
            ActionState.NOT_STARTED,
            "吴经理",
            date(2027, 1, 5),
            "看银行回单",
            monthly_income=600_000,
        ),
        ActionLine(
            "2026-11-03",
            "把快递柜一事提交业主共同决定",
            Party.OWNERS_COMMITTEE,
            ActionState.CHECKED,
            "金德福",
            date(2026, 12, 10),
            "看公告",
            "何敏",
            "已经张贴，居民没有意见。",
        ),
    ),
)
PARTY_ACTIONS = replace(ACTIONS, page_per_party=True)
VOTE_RULES = VoteRulesFacts(
    OFFICE,
    (
        ProfileLine(
            "杭州（过半数）",
            "杭州市物业管理条例29",
            date(2022, 3, 1),
            MORE_THAN_HALF,
            MORE_THAN_HALF,
            True,
            False,
            None,
            3,
            15,
            is_chosen=True,
        ),
        ProfileLine(
            "绍兴（半数以上）",
            "绍兴市物业管理条例",
            date(2021, 1, 1),
            HALF_OR_MORE,
            HALF_OR_MORE,
            False,
            None,
            3,
            3,
            5,
            posting_in_working_days=True,
        ),
    ),
    (
        OwnersItemLine(1, "制定和修改业主大会议事规则", MORE_THAN_HALF),
        OwnersItemLine(8, "改变共有部分的用途或者利用共有部分从事经营活动", THREE_QUARTERS_OR_MORE),
    ),
    (
        MatterLine(
            "快递柜、售货机",
            "在共有部分放置经营设备，属民法典278条第(八)项，须业主共同决定，四分之三以上同意。",
            "民法典278(8)",
            THREE_QUARTERS_OR_MORE,
        ),
        MatterLine("日常事务", "属于业主委员会的日常工作，须全体委员过半数同意。"),
        MatterLine("手工规则", "五分之三。", passing=Threshold(Fraction(3, 5), inclusive=True)),
    ),
)
PROPERTY_REPORT = PropertyReportFacts(
    HEAD,
    PropertyReport(
        1,
        1,
        42,
        39,
        7,
        7,
        8_650_000,
        7_912_345,
        23,
        None,
        "东门道闸10月18日坏，19日修好。",
        "吴经理",
    ),
    PropertyFigures(date(2026, 10, 1), date(2026, 10, 31), 36, 31, 2, 5, 21, 24),
)


def every_meeting_paper(documents) -> dict[str, bytes]:
    """Each paper of a meeting by name."""
    return {
        "agenda": documents.agenda(AGENDA),
        "agenda_posted": documents.agenda(POSTED_AGENDA),
        "invitation": documents.invitation(INVITATION),
        "sign_in_sheet": documents.sign_in_sheet(SIGN_IN),
        "ballots": documents.ballots(BALLOTS),
        "ballots_secret": documents.ballots(SECRET_BALLOTS),
        "consultation": documents.consultation_forms(CONSULTATION),
        "owners_ballots": documents.consultation_forms(OWNERS_BALLOTS),
        "record": documents.minutes(RECORD),
        "public_minutes": documents.minutes(PUBLIC),
        "result_notice": documents.result_notice(NOTICE),
        "result_notice_short": documents.result_notice(SHORT_NOTICE),
        "action_list": documents.action_list(ACTIONS),
        "action_list_by_party": documents.action_list(PARTY_ACTIONS),
        "vote_rules": documents.vote_rules(VOTE_RULES),
        "property_report": documents.property_report(PROPERTY_REPORT),
    }
