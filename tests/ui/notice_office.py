"""A real office with boards and a few notices: a draft, one that hangs, one due, one taken down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from app.domain.notices.notice import NoticeText
from app.domain.notices.postings import Board
from app.services.notices.commands import (
    AddNotice,
    NoticeFields,
    PostNotice,
    RecordObjection,
    SaveBoards,
    TakeDown,
)
from app.services.notices.templates import examples, template_of
from ui.tabs.notices.view import create

BOARDS = ("东门公告栏", "1幢1单元", "1幢2单元", "2幢1单元", "3幢2单元")


@dataclass(frozen=True)
class Kept:
    """The ids of the notices of ``furnish_notices``."""

    draft: int
    hanging: int
    due: int
    removed: int


def put_up_boards(office):
    """Store the boards; the entrances belong to their buildings."""
    doors = [("", "")] + [(name[0], name[2]) for name in BOARDS[1:]]
    office.execute(
        SaveBoards(
            tuple(
                Board(None, name, building=building, entrance=entrance)
                for name, (building, entrance) in zip(BOARDS, doors, strict=True)
            )
        )
    )


def board_ids(office, *names):
    """The ids of boards by name; of all without one."""
    return tuple(one.id for one in office.notices.boards() if not names or one.name in names)


def example(office, key="outage", **changes) -> NoticeText:
    """The short example of a template, with some fields otherwise."""
    return replace(examples(template_of(key, office.notices))[0], **changes)


def write_notice(office, key="outage", *, days=None, **changes):
    """Store a notice written from a template; returns its id."""
    template = template_of(key, office.notices)
    fields = NoticeFields(
        key, template.kind, template.style, template.paper, example(office, key, **changes),
        template.period_days if days is None else days, template.counts_working_days,
    )  # fmt: skip
    return office.execute(AddNotice(fields)).result


def post(office, notice_id, *names, on=None):
    """Note that a notice hangs on boards (all without a name) since a day; returns the ids."""
    day = on or office.today()
    return office.execute(PostNotice(notice_id, board_ids(office, *names), day, "小何")).result


def take_down(office, posting_ids, on=None, note=""):
    """Note that sheets came down."""
    office.execute(TakeDown(tuple(posting_ids), on or office.today(), "小何", note))


def object_to(office, notice_id, text="收入少算了电梯广告", who="王先生"):
    """Store an objection; returns its id."""
    return office.execute(RecordObjection(notice_id, who, "13800000000", "窗口", text)).result


def furnish_notices(office) -> Kept:
    """Boards and four notices; the due one was to hang for 15 days three weeks ago."""
    put_up_boards(office)
    today = office.today()
    removed = write_notice(office, "reminder", title="小心地滑")
    sheets = post(office, removed, "东门公告栏", on=today - timedelta(days=9))
    take_down(office, sheets, on=today - timedelta(days=2), note="雪化了")
    due = write_notice(office, "announcement", title="办公地点搬到二楼", when="", days=15)
    post(office, due, "东门公告栏", "3幢2单元", on=date(2026, 11, 2))
    hanging = write_notice(office, "outage")
    post(office, hanging, *BOARDS[1:4])
    draft = write_notice(office, "activity")
    return Kept(draft, hanging, due, removed)


def shown_tab(workspace, qtbot):
    """The tab as it stands in a window of 1366×768."""
    return turned_to(create(workspace), qtbot, 1366, 648)


def turned_to(page, qtbot, wide=1326, high=590):
    """A page of the tab, as it stands in such a window, to which a person has just turned."""
    qtbot.addWidget(page)
    page.resize(wide, high)
    page.show()
    page.come_forward()
    return page


def press(widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    """A key, as a person presses it."""
    QTest.keyClick(widget, key, modifiers)


def white_picture():
    """The smallest photo there is."""
    drawn = QImage(8, 6, QImage.Format.Format_RGB32)
    drawn.fill(QColor("white"))
    return drawn
