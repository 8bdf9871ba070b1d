"""Notices as offices write them, and a generator of texts like theirs."""

from __future__ import annotations

import random
from datetime import date

from app.domain.notices.notice import NoticeKind, NoticeStyle, NoticeText, PaperSize
from app.ports.notice_facts import WrittenNotice

DAY = date(2026, 11, 24)
RARE_NAMES = ("䶮", "㛃", "𬭎", "𠅤")

OUTAGE = NoticeText(
    title="停水通知",
    to="各位居民",
    what="因水管检修,1幢到18幢停水。",
    when="12月3日(周四)上午9点到下午5点",
    where="1幢到18幢",
    do="今晚多存一些水,出门前关好水龙头。",
    contact="社区居委会 小陈",
    phone="0571-88888888",
    issuer="示例社区居民委员会",
    dated_on=DAY,
)
INCOME = NoticeText(
    title="2026年上半年公共收益公示",
    to="全体业主",
    basis="根据《杭州市物业管理条例》第三十条",
    what="现将2026年上半年公共收益收支情况公示如下。",
    table=(
        ("项目", "收入(元)", "支出(元)"),
        ("地面停车", "126,400.00", "31,200.00"),
        ("电梯广告", "48,000.00", "0.00"),
        ("快递柜场地", "9,600.00", "1,250.50"),
        ("合计", "184,000.00", "32,450.50"),
    ),
    more="明细账在物业服务中心,每天上午9点到下午5点都可以来看。",
    period_from=date(2026, 12, 1),
    period_to=date(2026, 12, 15),
    objection="请在公示期内写明姓名和理由,交到社区服务大厅3号窗口。",
    watch_phone="0571-12345678",
    contact="业委会 周阿姨",
    phone="138 0013 8000",
    issuer="示例小区第三届业主委员会",
    dated_on=DAY,
)
ENGLISH = NoticeText(
    title="Water outage",
    to="Dear residents",
    what="No water on Thursday.",
    when="Thursday 3 December, 9 am to 5 pm",
    where="Buildings 1 to 18",
    do="Please store some water tonight and close your taps before you go out.",
    contact="Ms Chen",
    phone="0571-88888888",
    issuer="Example Community",
    dated_on=DAY,
)


def written(
    text: NoticeText,
    style: NoticeStyle = NoticeStyle.ELDER,
    paper: PaperSize = PaperSize.A4,
    kind: NoticeKind = NoticeKind.NOTICE,
) -> WrittenNotice:
    """A notice as it goes to print."""
    return WrittenNotice(text, kind, style, paper, number="2026-041")


_PIECES = (
    "因水管检修,", "今晚请多存一些水。", "出门前关好水龙头,", "家里有老人、病人的,", "打电话来,",
    "我们送水上门。", "物业服务中心(南门)", "请看《管理规约》第12条,", "费用约1,250.50元,",
    "到12月3日(周四)为止。", "上午9点到11点30分,", "3-2-501室", "电话0571-88880000,",
    "手机138 0013 8000。", "微信群WeChat里说,", "浙A12345的车主", "“送餐到家”服务", "——长期有效,",
    "每户限40升……", "面积89.5平方米,", "占35%。", "Wi-Fi密码问小王,", "（不另收钱）", "第2页/共3页",
    "联系{name}老师,", "{name}阿姨说：", "请扫码；", "好吗？", "1幢到18幢,", "2026年12月15日止,",
    "尊敬的业主：", "B1层[东区],", "100 m以内,", "GB/T 9704里有,", "带好身份证、户口本!",
)  # fmt: skip

_CLAUSES = ("关于停水", "关于更换2号电梯钢丝绳", "关于70岁以上老人免费体检", "关于公共收益")


def text_of(seed: int) -> NoticeText:
    """A text like those of offices, 20 to 600 characters, always the same for a seed."""
    chance = random.Random(seed)
    length = chance.randint(20, 600)
    said = ""
    while len(said) < length:
        piece = chance.choice(_PIECES).replace("{name}", chance.choice(RARE_NAMES))
        said += piece.lstrip("—") if not said or said[-1] == "\n" else piece
        if chance.random() < 0.08:
            said += "。\n"
    return NoticeText(
        title=f"{chance.choice(_CLAUSES)}的通知" if chance.random() < 0.7 else "停水通知",
        to="各位居民" if chance.random() < 0.8 else "",
        what="停水一天。" if chance.random() < 0.5 else "",
        when="12月3日(周四)上午9点到下午5点" if chance.random() < 0.6 else "",
        where="1幢到18幢,3单元以上" if chance.random() < 0.5 else "",
        do="多存一些水。" if chance.random() < 0.4 else "",
        more=said,
        contact=f"社区居委会 {chance.choice(RARE_NAMES)}老师",
        phone=chance.choice(("0571-88888888", "13800138000、0571-86868686", "12345")),
        issuer=chance.choice(("示例社区居民委员会", "示例小区第三届业主委员会")),
        dated_on=DAY,
    )
