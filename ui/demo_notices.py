"""The pictures of notices: how to come to each screen of the notices tab."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import cast

from app.domain.local_time import CHINA
from app.domain.notices.said_times import said_span
from app.ports.document_facts import KeySection
from app.ports.notice_queries import NoticeChip, NoticeFilter
from app.services.notices.form_values import SubjectKind
from app.services.notices.recipients import RecipientKind
from ui.demo_looks import Extent, Scenes
from ui.office_session import OfficeSession
from ui.tab_registry import page
from ui.tabs.notices.forms.page import FormsPage
from ui.tabs.notices.objection_composers import OBJECTION
from ui.tabs.notices.pages import BOARDS, FORMS, SERIES, TEMPLATES, WRITE
from ui.tabs.notices.series.page import SeriesPage
from ui.tabs.notices.series.series_choice import Output
from ui.tabs.notices.view import NoticesTab
from ui.tabs.notices.write.page import WritePage
from ui.widgets.record_table import RecordTable

EVERY, THOROUGH, PLAIN = Extent.EVERY, Extent.THOROUGH, Extent.PLAIN
HAPPENS_AFTER = timedelta(days=4)
"""From today to the day without water."""

OUTAGE = {
    "what": "自来水公司检修水管，要停水。",
    "where": "1幢到18幢",
    "do": "前一天晚上存好一天的水。\n出门前关好水龙头。",
}
RELIEF = {
    "title": "临时救助对象公示",
    "what": "金国芳，身份证330106194803120021，电话13800000001，本月领取临时救助。",
}
LONG_MATTERS = (
    "11月20日以后，高层每个月安排一次抄表和检漏，请家里留人。",
    "停水那天，社区大厅一楼放两只大水桶，早上7点到晚上8点都可以来接水。",
    "家里有病人、月子里的产妇、行动不便的老人，先打电话来，志愿者会把水送到门口。",
    "来水以后先放一会儿，等水清了再用；热水器、净水器放清以后再开。",
    "如果当天晚上8点以后还没有来水，社区会在微信群和大喇叭里再通知一次。",
    "施工的师傅会在单元门口放围栏，推车和轮椅请从东边的坡道走。",
)


def notice_scenes() -> dict[str, Scenes]:
    """What is drawn of notices, by office."""
    return {
        "sample": {
            "notices": (EVERY, _list),
            "notice_objections": (THOROUGH, _objected),
            "notice_objection_form": (PLAIN, _object_to),
            "notice_post": (THOROUGH, _post),
            "notice_take_down": (PLAIN, _take_down),
            "notice_choose": (THOROUGH, _choose),
            "notice_begun": (PLAIN, _begun),
            "notice_write": (EVERY, _write),
            "notice_two_pages": (THOROUGH, _write_two_pages),
            "notice_picker": (PLAIN, _pick),
            "notice_refused": (THOROUGH, _refused),
            "notice_series": (THOROUGH, _series),
            "notice_labels": (PLAIN, _labels),
            "notice_templates": (THOROUGH, _section(TEMPLATES)),
            "notice_boards": (PLAIN, _section(BOARDS)),
            "notice_forms": (THOROUGH, _form),
        },
        "empty": {
            "notices_empty": (THOROUGH, _tab),
            "notice_boards_empty": (PLAIN, _section(BOARDS)),
            "notice_forms_empty": (PLAIN, _section(FORMS)),
        },
    }


def notice_keys(session: OfficeSession) -> Iterator[KeySection]:
    """The keys of the book of notices and of its pages; the sample is open."""
    title = page("notices").title()
    tab = _list(session)
    yield KeySection(title, tuple(tab.keys()))
    _begun(session)
    yield _section_keys(title, tab)
    _series(session)
    yield _section_keys(title, tab)
    for key in (TEMPLATES, BOARDS, FORMS):
        tab.show_page(key)
        yield _section_keys(title, tab)


def forget_notice(session: OfficeSession) -> None:
    """Let go of what stands half-written on the writing page, if it was shown."""
    tab = _tab(session)
    if tab.key == WRITE:
        cast("WritePage", tab.page(WRITE)).model.draft.drop()


def _section_keys(title: str, tab: NoticesTab) -> KeySection:
    return KeySection(f"{title} · {tab.head.title.text()}", tuple(tab.keys()))


# The screens.


def _tab(session: OfficeSession) -> NoticesTab:
    session.content.go_to("notices")
    return cast("NoticesTab", session.content.page("notices"))


def _list(session: OfficeSession) -> NoticesTab:
    tab = _tab(session)
    tab.show_list()
    return tab


def _objected(session: OfficeSession) -> NoticesTab:
    """The posting with the most objections is on its card."""
    tab, office = _tab(session), session.workspace.office
    rows = office.notices.notices(NoticeFilter(office.today()))
    tab.show_notice(max(rows, key=lambda row: row.objections).id)
    return tab


def _object_to(session: OfficeSession) -> None:
    _objected(session).book.card.compose(OBJECTION)


def _post(session: OfficeSession) -> None:
    """The last draft has been put up on every board."""
    tab = _shown(session, NoticeChip.DRAFTS)
    tab.book.card.post_wanted.emit()
    tab.book.post_card.ticks.all_box.click()


def _take_down(session: OfficeSession) -> None:
    _shown(session, NoticeChip.POSTED).book.card.take_down_wanted.emit()


def _shown(session: OfficeSession, chip: NoticeChip) -> NoticesTab:
    """The newest notice of a chip is on its card, in the whole book."""
    tab, office = _tab(session), session.workspace.office
    rows = office.notices.notices(NoticeFilter(office.today(), chip=chip))
    tab.show_notice(rows[0].id)
    return tab


def _choose(session: OfficeSession) -> None:
    _tab(session).show_page(WRITE)


def _writing(session: OfficeSession, template: str, **fields: str) -> WritePage:
    tab = _tab(session)
    tab.show_page(WRITE, {"template": template, "fields": fields})
    return cast("WritePage", tab.page(WRITE))


def _begun(session: OfficeSession) -> WritePage:
    """The water outage as it stands before a word is typed."""
    tab = _tab(session)
    tab.show_page(WRITE, ("template", "outage"))
    return cast("WritePage", tab.page(WRITE))


def _write(session: OfficeSession, **more: str) -> WritePage:
    """The water outage with everything filled in."""
    today = session.workspace.office.today()
    day = today + HAPPENS_AFTER
    start, end = (datetime.combine(day, time(hour), CHINA) for hour in (9, 17))
    return _writing(session, "outage", **OUTAGE, when=said_span(start, end, today), **more)


def _write_two_pages(session: OfficeSession) -> None:
    _write(session, more="\n".join(LONG_MATTERS))


def _pick(session: OfficeSession) -> None:
    _write(session).desk.form.open_picker()


def _refused(session: OfficeSession) -> None:
    """A posting with private data and without an objection channel is to be printed."""
    _writing(session, "posting", **RELIEF).desk.ways.print_out()


def _series(session: OfficeSession) -> SeriesPage:
    """The outage, once for every entrance."""
    office, tab = session.workspace.office, _tab(session)
    notice = office.notices.last_like("outage")
    tab.show_page(SERIES, notice.id if notice is not None else None)
    return cast("SeriesPage", tab.page(SERIES))


def _labels(session: OfficeSession) -> None:
    shown = _series(session)
    shown.model.choose_kind(RecipientKind.HOUSEHOLD)
    shown.sheet.outputs.choose(Output.LABELS)
    shown.sheet.outputs.chosen.emit()


def _section(key: str) -> Callable[[OfficeSession], None]:
    def shown(session: OfficeSession) -> None:
        tab = _tab(session)
        tab.show_page(key)
        table = tab.page(key).findChild(RecordTable)
        if isinstance(table, RecordTable) and table.model().rowCount():
            table.selectRow(0)

    return shown


def _form(session: OfficeSession) -> None:
    """The form of a visit, filled for a resident."""
    office, tab = session.workspace.office, _tab(session)
    tab.show_page(FORMS)
    shown = cast("FormsPage", tab.page(FORMS))
    if not shown.model.forms:
        with tempfile.TemporaryDirectory() as passing:
            shown.model.add_examples(Path(passing))
    residents = office.residents.all()
    if residents:
        shown.model.choose(SubjectKind.RESIDENTS, residents[0].id or 0)
