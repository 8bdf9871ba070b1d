"""Every screen of notices in either language says nothing in the other one."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from app.domain.notices.notice import NoticeKind, NoticeText
from app.domain.notices.postings import Board
from app.domain.notices.templates import NoticeTemplate
from app.domain.people import Resident
from app.ports.notice_queries import NoticeChip
from app.ports.queries import HistoryFilter
from app.services.notices.commands import (
    AddNotice,
    AnswerObjection,
    DeleteNotices,
    NoticeFields,
    PostNotice,
    RecordObjection,
    SaveBoards,
    SaveTemplate,
    TakeDown,
    VoidNotice,
)
from app.services.notices.recipients import RecipientKind
from app.services.notices.templates import shipped_templates
from app.services.office_commands import SaveResident
from tests.ui.both_languages import looking_over
from ui.tabs.notices.objection_composers import OBJECTION, VOID
from ui.tabs.notices.pages import BOARDS, FORMS, SERIES, TEMPLATES, WRITE
from ui.tabs.notices.series.series_choice import Output

KEY = "9"
TITLES = [one.model.title for one in shipped_templates() if one.model.title]
ON_PAPER = re.compile(
    "|".join(
        [
            r"\d幢|^[\d幢单元室]+$",
            r"^(?:[凌早上中下晚][晨上午]\d+点(?:\d+分)?|\d+月\d+日\(周.\))$",
            *map(re.escape, TITLES),
        ]
    )
)
"""What stands on a notice is Chinese in any window: doors, hours and days that are picked, and the
titles templates begin with."""

OBJECTION_IN_WORDS = "RecordObjection"
"""An act of the history that tells the entry of the diary, whose subject is Chinese."""

TEXT = NoticeText(title="10", to="11", what="12", contact="15", phone="057188880000", issuer="16")


@pytest.fixture
def tab(session):
    session.content.go_to("notices")
    return session.content.page("notices")


@pytest.fixture
def check(session, tab):
    return looking_over(session, tab, ON_PAPER)


@pytest.fixture
def do(session):
    """Carries out a command; returns what came of it."""
    office = session.workspace.office
    return lambda command: office.execute(command).result


@pytest.fixture
def kept(session, do):
    """A draft, one that hangs, one due and objected to, one taken down, one void: their ids."""
    office = session.workspace.office
    today = office.today()
    template = NoticeTemplate(KEY, "90", "91", NoticeKind.POSTING, model=TEXT, period_days=15)
    do(SaveTemplate(template))
    for number in range(1, 4):
        do(SaveResident(Resident(None, f"90{number}", (), str(number), "1", "101")))
    do(SaveBoards((Board(None, "801", "802", "1", "1"), Board(None, "803"))))
    boards = tuple(board.id for board in office.notices.boards())

    def write(days_ago=None):
        day = today - timedelta(days=days_ago or 0)
        period = (day, day + timedelta(days=15))
        text = TEXT.__class__(
            **{**_fields(TEXT), "dated_on": day, "period_from": period[0], "period_to": period[1],
               "objection": "17"}
        )  # fmt: skip
        fields = NoticeFields(
            KEY, template.kind, template.style, template.paper, text, period_days=15
        )
        notice = do(AddNotice(fields))
        if days_ago is not None:
            do(PostNotice(notice, boards, day, "18"))
        return notice

    removed, void, due, hangs, draft = write(30), write(9), write(20), write(1), write()
    sheets = office.notices.book(removed).hanging
    do(TakeDown(tuple(one.id for one in sheets), today, "18"))
    do(VoidNotice(void, "1"))
    for place in range(2):
        objection = do(RecordObjection(due, "901", "", "31", "21"))
        if place:
            do(AnswerObjection(objection, "22"))
    return {"draft": draft, "hangs": hangs, "due": due, "removed": removed, "void": void}


def _fields(text):
    return {name: getattr(text, name) for name in text.__dataclass_fields__}


def test_nothing_yet(tab, check):
    tab.show_list()
    check("nothing yet")
    for key in (BOARDS, SERIES):
        tab.show_page(key)
        check(f"no {key}")
    tab.show_page(FORMS)
    check("no forms", tab.page(FORMS).empty)


def test_the_book_and_its_cards(session, tab, kept, check, do):
    tab.show_list()
    check("book")
    for name, notice in kept.items():
        tab.show_notice(notice)
        check(name)
    tab.show_notice(kept["due"])
    card = tab.book.card
    for what in (OBJECTION, VOID):
        card.compose(what)
        check(what)
    card.answer(card.model.book.objections[0])
    check("answer")
    card.close_composer()
    card.take_down_wanted.emit()
    check("take down")
    tab.show_notice(kept["draft"])
    card.post_wanted.emit()
    check("put up")
    tab.book.post_card.save_wanted.emit()
    check("put up, nothing ticked")
    do(DeleteNotices((kept["draft"],)))
    for chip in NoticeChip:
        tab.book.choose_chip(chip)
        check(chip)
    session.content.go_to("today")
    check("today", session.content.page("today"))


def test_writing(tab, kept, check):
    tab.show_page(WRITE)
    check("choose")
    tab.show_page(WRITE, ("template", KEY))
    page = tab.page(WRITE)
    check("begun")
    page.desk.ways.print_out()
    check("refused")
    tab.show_page(WRITE, ("notice", kept["draft"]))
    check("written")


def test_a_series(tab, kept, check):
    tab.show_page(SERIES, kept["hangs"])
    page = tab.page(SERIES)
    for kind in RecipientKind:
        page.model.choose_kind(kind)
        check(kind)
    for output in Output:
        page.sheet.outputs.choose(output)
        page.sheet.outputs.chosen.emit()
        check(output)


def test_boards_templates_and_forms(tab, kept, check):
    tab.show_page(BOARDS)
    page = tab.page(BOARDS)
    check("boards")
    page.add()
    check("a new board")
    page.propose()
    check("proposed boards")
    tab.show_page(TEMPLATES, KEY)
    check("templates")
    tab.page(TEMPLATES)._add()
    check("a new template")


def test_the_history_of_notices(session, kept, check):
    session.content.go_to("history")
    history = session.content.page("history")
    for row in session.workspace.office.queries.history(HistoryFilter(), count=100):
        if row.label == OBJECTION_IN_WORDS:
            continue
        history._model.choose(row.journal_id)
        check(row, history)
