"""What a screen says that belongs to the other language, and an office whose data says nothing."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QApplication

from app.domain.diary import Category, Channel
from app.domain.people import Staff
from app.languages import CHINESE, ENGLISH
from tests.ui.seen_texts import seen_texts
from ui.key_sheet import KeySheet

FOREIGN = {
    ENGLISH: re.compile("[\u2e80-\u9fff\uff00-\uffef]"),
    CHINESE: re.compile("[A-Za-z]{3,}"),
}
"""What a screen in a language must not say."""

FIT_FOR_BOTH = re.compile(
    "语言|Language|简体中文|English|LinliDesk|Apache-2.0|Lucide|Excel|WPS|PDF|CSV|csv|xlsx?|ISC|OFL"
    "|Ctrl|Shift|Alt|Enter|Esc|Tab|Delete|Home|End|Backspace|Space|Return|PgUp|PgDn"
    r"|\b(?=[a-f]*\d)[0-9a-f]{6,64}\b"
)
"""Names, what stands on keys, digests."""


def furnish(work, director):
    """Lists without a letter, so that every letter on a screen is one of the program's."""
    stored = work.records(Staff).add(director)
    work.records(Channel).add(Channel(None, "31"))
    for number in range(3):
        top = work.records(Category).add(Category(None, f"4{number}", None, 5, "", number))
        work.records(Category).add(Category(None, f"4{number}0", top.id, 5, "", number))
    return stored.id


def foreign_texts(language, root, *paths):
    """The texts of a widget that belong to the other language."""
    QApplication.processEvents()
    found = []
    for text in seen_texts(root):
        own = text
        for path in paths:
            for part in (str(path), *path.parts):
                own = own.replace(part, "") if len(part) > 2 else own
        own = FIT_FOR_BOTH.sub("", own)
        if FOREIGN[language].search(own):
            found.append(text)
    return sorted(found)


NOTHING = re.compile("(?!)")


def looking_over(session, tab, allowed=NOTHING):
    """A function that looks over a tab, or a part of it, and its keys for words of the other
    language; texts in which ``allowed`` is found may be in either.
    """
    folder = session.workspace.office.folder
    seen: set[tuple[tuple[str, str], ...]] = set()

    def look(what, root=None):
        found = foreign_texts(session.language, root or tab, folder)
        assert not [text for text in found if not allowed.search(text)], what
        keys = tuple(session.content.keys())
        if keys in seen:
            return
        seen.add(keys)
        sheet = KeySheet("1", keys, session.window)
        assert not foreign_texts(session.language, sheet), f"keys: {what}"
        sheet.deleteLater()

    return look
