"""A writing page over an office, and a water outage filled in on it."""

from __future__ import annotations

from PySide6.QtTest import QTest

from tests.ui.diary_office import workspace_over
from ui.tabs.notices.pages import create_page


def writing_page(qtbot, office, tmp_path, *answers):
    """The page, shown; ``answers`` are what the person says when asked."""
    made = create_page("write", workspace_over(office, tmp_path, *answers))
    qtbot.addWidget(made)
    made.resize(1320, 640)
    made.show()
    QTest.qWaitForWindowExposed(made)
    return made


def fill(page, **texts):
    """Write into the fields, and have the page set."""
    for name, text in texts.items():
        page.desk.form.fields[name].show_text(text)
    page.model.set_now()


def outage(page, **more):
    """A water outage with everything filled in."""
    page.open_thing(("template", "outage"))
    known = {
        "what": "水管检修，要停水。",
        "when": "12月3日(周四)上午9点到下午5点",
        "where": "1幢到18幢",
        "phone": "0571-88888888",
    }
    fill(page, **(known | more))
    return page.desk.form.fields
