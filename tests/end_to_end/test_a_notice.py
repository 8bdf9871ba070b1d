"""A week of notices: no water on Thursday, proof that it was said, a posting objected to."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import open_office
from app.domain.notices.findings import Weight
from app.domain.notices.notice import NoticeState
from app.domain.notices.postings import PrintWay
from app.office import Office
from app.ports.notice_queries import NoticeBook, NoticeFilter, NoticeRow
from tests.documents.reading import Printed, read
from tests.end_to_end.notice_week import BUILDINGS, PLACES, WHEN, WRITTEN, Clerk, Days, found
from ui.preferences import CHINESE, Preferences
from ui.tabs.notices.pages import SERIES

ROOT = Path(__file__).parents[2]
OBJECTION = "停车位收入少算了一个月"


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    made = Preferences(tmp_path / "preferences")
    made.language, made.theme = CHINESE, "light"
    return made


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Where papers are saved."""
    made = tmp_path / "papers"
    made.mkdir()
    return made


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_a_notice(
    qtbot: QtBot, qapp: QApplication, office_folder: Path, preferences: Preferences, papers: Path
) -> None:
    days = Days()
    office = open_office(office_folder, None, clock=days)
    found(office)
    office.close()
    power_cut_while_writing(office_folder)

    photo = papers / "1幢.png"
    white_picture().save(str(photo))
    files = [papers / name for name in ("notice.pdf", "series.pdf")]
    office = open_office(office_folder, None, clock=days)
    clerk = Clerk(qapp, office, preferences, *files, papers / "say.txt", (photo,))
    qtbot.addWidget(clerk.window)
    write_on_and_print(clerk, papers)
    print_for_every_building(clerk, papers)
    read_out(clerk, papers)
    put_up(clerk)
    leave(clerk)

    days.at += timedelta(days=4)  # Friday: there is water again
    office = open_office(office_folder, None, clock=days)
    clerk = Clerk(qapp, office, preferences, papers / "proof.pdf", papers / "register.pdf")
    qtbot.addWidget(clerk.window)
    take_down(clerk)
    prove(clerk, papers)
    object_to_a_posting(clerk)
    leave(clerk)


def power_cut_while_writing(folder: Path) -> None:
    """Write the notice in a process of its own and kill it."""
    command = [sys.executable, "-m", "tests.end_to_end.notice_week", str(folder)]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8")
    try:
        assert child.stdout is not None
        assert WRITTEN in iter(lambda: child.stdout.readline().strip(), "")
    finally:
        child.kill()
        child.communicate()


def write_on_and_print(clerk: Clerk, papers: Path) -> None:
    """What was typed is there again, the page is seen, and printed from the book."""
    clerk.press("Ctrl+4", "F2")
    unfinished = clerk.writing.chooser.unfinished
    assert unfinished.isVisible()
    clerk.press("Tab", "Tab", "Space")
    values = clerk.writing.model.values
    assert (values.text.when, values.text.where) == (WHEN, PLACES)
    clerk.writing.model.set_now()
    judgement = clerk.writing.model.judgement
    assert judgement is not None
    assert not [one for one in judgement.findings if one.weight is Weight.REFUSED]
    assert (judgement.setting.pages, clerk.writing.desk.preview.page.page_count) == (1, 1)
    assert judgement.setting.body_points >= 22
    assert not book_of(clerk.office)
    clerk.press("Ctrl+P")
    clerk.save_paper()
    printed = paper(papers / "notice.pdf")
    assert printed.pages == 1
    for words in ("停水通知", "自来水公司修水管，要停水。", PLACES, "0571-88880000", "2026-001"):
        assert words in printed.words, words


def print_for_every_building(clerk: Clerk, papers: Path) -> None:
    """One sheet for each of 18 doors, in the order one walks past them."""
    clerk.click(clerk.writing.desk.more_button)
    clerk.choose("成批打印")
    assert clerk.tab.key == SERIES
    clerk.click(clerk.tab.page(SERIES).who.kinds.buttons[0])
    clerk.press("Ctrl+P")
    clerk.save_paper()
    printed = paper(papers / "series.pdf")
    assert printed.pages == len(BUILDINGS)
    doors = [line for line in printed.text.splitlines() if line.strip() in door_names()]
    assert doors == door_names()
    (notice,) = book_of(clerk.office)
    assert [one.way for one in kept(clerk.office).prints] == [PrintWay.SAVED, PrintWay.SERIES]
    assert notice.number == "2026-001"


def read_out(clerk: Clerk, papers: Path) -> None:
    """The text for the loudspeaker says days and numbers as one says them."""
    clerk.press("Esc")
    assert clerk.tab.key == ""
    clerk.click(clerk.card.more_button)
    clerk.choose("存朗读稿")
    said = (papers / "say.txt").read_text(encoding="utf-8")
    assert "十二月三号，星期四" in said
    assert "上午九点到下午五点" in said
    assert not any(sign.isdigit() for sign in said)


def put_up(clerk: Clerk) -> None:
    """It hangs on every board since Monday; a photo shows it."""
    clerk.press("F6", "Ctrl+A", "Space", "Ctrl+S")
    book = kept(clerk.office)
    assert [one.board for one in book.hanging] == door_names()
    assert {one.due_on for one in book.hanging} == {date(2026, 12, 3)}
    clerk.press("F6")
    assert len(kept(clerk.office).photos) == 1


def take_down(clerk: Clerk) -> None:
    """Today says so and leads there; a hasty click is taken back."""
    clerk.press("Ctrl+1")
    today = clerk.session.content.page("today")
    (line,) = [one for one in today.model.lines if one.target.page == "notices"]
    assert "停水通知" in line.title.details.values()
    clerk.press("Enter")
    assert clerk.card.model.looked.is_due
    clerk.press("F6", "Ctrl+S")
    assert not kept(clerk.office).hanging
    clerk.press("Ctrl+Z")
    assert len(kept(clerk.office).hanging) == len(BUILDINGS)
    clerk.press("Ctrl+Y")
    assert kept(clerk.office).notice.state is NoticeState.REMOVED


def prove(clerk: Clerk, papers: Path) -> None:
    """The proof and the register of the year tell where it hung, and when."""
    clerk.wait_until(lambda: not clerk.card.model.book.hanging)
    clerk.press("F6")
    clerk.save_paper()
    proof = paper(papers / "proof.pdf")
    clerk.click(clerk.tab.book.register_button)
    clerk.save_paper()
    register = paper(papers / "register.pdf")
    for printed in (proof, register):
        assert "2026-001" in printed.words
        assert "停水通知" in printed.words
    for door in door_names():
        assert door in proof.words
    assert "小何" in proof.words


def object_to_a_posting(clerk: Clerk) -> None:
    """A posting without its last day and a way to object is refused, then put up, objected to."""
    clerk.begin("公示")
    clerk.fill("title", "停车位收入公示")
    clerk.fill("what", "上半年停车位收入36000元，都交到公共收益账上。")
    clerk.fill("basis", "《民法典》第二百八十二条")
    clerk.fill("phone", "057188880000")
    clerk.fill("objection", "")
    clerk.fill("period_to", "")
    clerk.press("Ctrl+P")
    assert QApplication.activeModalWidget() is None
    refused = {one.field for one in clerk.writing.model.refusals}
    assert refused == {"objection", "period_to"}
    assert clerk.writing.desk.form.bar.isVisible()
    clerk.fill("objection", "写下姓名和意见，交到社区大厅一楼窗口。")
    clerk.fill("period_to", "12-21")
    clerk.press("Ctrl+S", "Esc")  # back in the book, on what was written
    clerk.wait_until(lambda: clerk.card.model.looked.notice.number == "2026-002")
    clerk.press("F6", "Space", "Ctrl+S", "F3")
    clerk.write("王先生")
    clerk.press("Enter", "Enter")
    clerk.write(OBJECTION)
    clerk.press("Ctrl+Enter")
    book = kept(clerk.office, "2026-002")
    (objection,) = book.objections
    assert (objection.who, objection.text) == ("王先生", OBJECTION)
    detail = clerk.office.diary.detail(objection.entry_id or 0)
    assert detail is not None
    assert "停车位收入公示" in detail.entry.subject
    assert OBJECTION in detail.entry.text


# what is looked at


def book_of(office: Office) -> tuple[NoticeRow, ...]:
    return office.notices.notices(NoticeFilter(office.today()))


def kept(office: Office, number: str = "2026-001") -> NoticeBook:
    book = office.notices.book(office.notices.by_number(number) or 0)
    assert book is not None
    return book


def door_names() -> list[str]:
    return [f"{building}幢" for building in BUILDINGS]


def paper(file: Path) -> Printed:
    return read(file.read_bytes())


def leave(clerk: Clerk) -> None:
    clerk.window.guard = None
    clerk.window.hide()
    clerk.office.close()


def white_picture() -> QImage:
    drawn = QImage(80, 60, QImage.Format.Format_RGB32)
    drawn.fill(QColor("white"))
    return drawn
