"""Facts for the papers of the book of notices: a year of notices, a posting with its proof."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

from PIL import Image

from app.domain.notices.notice import NoticeKind, NoticeText
from app.domain.notices.postings import NoticePhoto, PhotoOf, Posting
from app.ports.clock import at_local
from app.ports.notice_facts import NoticeRegisterFacts, ProofFacts, RegisterLine, WrittenNotice
from tests.documents.samples import OFFICE

FIRST, LAST = date(2026, 11, 2), date(2026, 11, 17)


def picture(colour, size=(900, 600)):
    """A picture file of one colour."""
    target = io.BytesIO()
    Image.new("RGB", size, colour).save(target, "JPEG")
    return target.getvalue()


def line(number=1, **changes):
    """A notice in the register."""
    plain = RegisterLine(
        number=f"2026-{number:03d}",
        kind=(NoticeKind.NOTICE, NoticeKind.POSTING, NoticeKind.REMINDER)[number % 3],
        title=("停水通知", "2026年上半年小区公共收益收支情况公示", "天冷路滑，请慢慢走")[
            number % 3
        ],
        written_by="何晓敏",
        sheets=18,
        boards=tuple(f"{n}幢{entrance}单元" for n in range(1, 10) for entrance in (1, 2)),
        posted_on=FIRST,
        due_on=LAST,
        removed_on=date(2026, 11, 18),
        objections=int(number % 3 == 1),
        photos=2,
        state="removed",
        dated_on=FIRST,
    )
    return replace(plain, **changes)


def register(count=24):
    """A year in which the last notices hang, are drafts, and one is void."""
    lines = [line(n) for n in range(1, count + 1)]
    lines.append(line(count + 1, state="posted", removed_on=None, boards=("小区东门公告栏",)))
    lines.append(line(count + 2, state="void", title="电梯维修通知"))
    bare = {"sheets": 0, "boards": (), "posted_on": None, "due_on": None, "photos": 0}
    lines.append(line(count + 3, state="draft", removed_on=None, objections=0, **bare))
    return NoticeRegisterFacts(OFFICE, 2026, tuple(lines))


TEXT = NoticeText(
    title="2026年上半年小区公共收益收支情况公示",
    to="阳光小区全体业主：",
    what="现将2026年上半年小区公共收益收支情况公示如下。",
    contact="小陈",
    phone="057188888888",
    issuer="示例社区居民委员会",
    dated_on=FIRST,
    basis="杭州市物业管理条例第五十三条",
    table=(
        ("项目", "金额(元)"),
        ("期初结余", "120,000.00"),
        ("收入", "86,500.00"),
        ("支出", "31,200.00"),
    ),
    period_from=FIRST,
    period_to=LAST,
    objection="请在公示期内写明理由，交到社区居委会二楼办公室",
    watch_phone="057112345678",
)


def posting(number=1, **changes):
    """A sheet that hung as long as it had to."""
    plain = Posting(
        id=number,
        notice_id=1,
        board_id=number,
        board=f"{number}幢1单元公告栏",
        posted_on=FIRST,
        posted_by="何晓敏",
        recorded_at=at_local(2026, 11, 2, 9, 30),
        due_on=LAST,
        removed_on=date(2026, 11, 18),
        removed_by="陈小红",
        removal_recorded_at=at_local(2026, 11, 18, 9),
    )
    return replace(plain, **changes)


def photo(number=1, posting_id=1, shows=PhotoOf.POSTED):
    """A kept photo."""
    added = at_local(2026, 11, 2, 9, 40)
    return NoticePhoto(
        number, 1, posting_id, shows, f"{number}.jpg", f"d{number}", 1000, "image/jpeg", added
    )


PHOTOS = (photo(1), photo(2, 2), photo(3, 3), photo(4, 1, PhotoOf.REMOVED), photo(5, None))
COLOURS = {1: "#8899aa", 2: "#aa8866", 3: "#779977", 4: "#bbbbbb", 5: "#556677"}
PROOF = ProofFacts(
    OFFICE,
    WrittenNotice(TEXT, NoticeKind.POSTING, number="2026-041", posted_on=FIRST, posted_by="何晓敏"),
    (
        posting(1),
        posting(2, recorded_at=at_local(2026, 11, 6, 9), due_certain=False),
        posting(
            3, board="小区东门", removed_on=date(2026, 11, 10), removed_note="大风吹落，当日补贴"
        ),
        posting(4, board="小区东门", removed_on=None, removed_by="", removal_recorded_at=None),
    ),
    PHOTOS,
    {
        f"d{n}": picture(colour, (600, 900) if n == 3 else (900, 600))
        for n, colour in COLOURS.items()
    },
    (
        (
            at_local(2026, 11, 5, 10),
            "支出里的绿化费为什么比去年多？",
            "今年补种了12棵香樟，有发票可查。",
        ),
        (at_local(2026, 11, 9, 15, 20), "广告收入没有写明是哪几部电梯。", ""),
    ),
)


def every_notice_book_paper(documents):
    """Each paper of the book of notices, by name."""
    return {
        "notice register": documents.notice_register(register()),
        "posting proof": documents.posting_proof(PROOF),
    }
