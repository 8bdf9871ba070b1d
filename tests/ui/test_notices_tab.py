"""The notices tab: the book, the card beside it, putting up and taking down, objections, papers."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest

from app.domain.errors import RuleViolation
from app.domain.notices.notice import NoticeState, NoticeText
from app.domain.notices.postings import PhotoOf, PrintWay
from app.ports.notice_queries import NoticeChip
from app.services.notices.commands import AnswerObjection, DeleteNotices, VoidNotice
from tests.ui.notice_office import (
    BOARDS,
    board_ids,
    furnish_notices,
    object_to,
    post,
    put_up_boards,
    write_notice,
)
from tests.ui.open_workspace import Heard, open_workspace
from ui.printing.preview import PdfPreview
from ui.tabs.notices.badge import count
from ui.tabs.notices.book_words import where_words
from ui.tabs.notices.card_words import course, down_sentence, standing
from ui.tabs.notices.notice_model import NoticeModel, PostingFields, RemovalFields, look_at
from ui.tabs.notices.objection_composers import ANSWER, OBJECTION, VOID
from ui.tabs.notices.pages import BOARDS as BOARDS_PAGE
from ui.tabs.notices.pages import WRITE, NoticePage
from ui.tabs.notices.papers import NoticeDesk, printable, unprintable
from ui.tabs.notices.view import create
from ui.theme import Tone


@pytest.fixture
def kept(office):
    return furnish_notices(office)


@pytest.fixture
def workspace(office, tmp_path, qapp):
    return open_workspace(office, tmp_path)


@pytest.fixture
def model(workspace):
    return NoticeModel(workspace)


@pytest.fixture
def tab(workspace, qtbot, monkeypatch):
    monkeypatch.setattr("ui.tabs.notices.view.create_page", blank_page)
    shown = create(workspace)
    qtbot.addWidget(shown)
    shown.resize(1366, 648)
    shown.show()
    shown.come_forward()
    return shown


class Blank(NoticePage):
    """A page that remembers at what it was opened."""

    def __init__(self, key):
        super().__init__()
        self.key, self.opened, self.open_parts = key, [], 0

    def title(self):
        return self.key

    def keys(self):
        return (("F9", self.key),)

    def open_thing(self, what):
        self.opened.append(what)

    def close_one(self):
        self.open_parts -= 1
        return self.open_parts >= 0


def blank_page(key, _workspace):
    return Blank(key)


def press(widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifiers)


def titles(tab):
    records = tab.book.model.records
    return [records.row(n).title for n in range(records.rowCount())]


def settled(tab, qtbot):
    """The list read again after a change, as it is 30 ms later."""
    tab.book.model.read_again()
    qtbot.wait(1)


def picture(folder, name="贴好了.png"):
    drawn = QImage(80, 60, QImage.Format.Format_RGB32)
    drawn.fill(QColor("white"))
    drawn.save(str(folder / name))
    return folder / name


# the book


def test_an_empty_book_says_what_it_is_and_leads_to_writing(tab):
    assert tab.book._stack.currentWidget() is tab.book.empty
    assert not tab.book.new_button.isVisible()
    tab.book.empty.acted.emit()
    assert tab.key == WRITE
    assert tab.page(WRITE).opened == [None]


def test_the_book_lists_the_newest_first_with_what_must_be_done(kept, tab):
    assert titles(tab) == ["包饺子活动", "停水通知", "办公地点搬到二楼", "小心地滑"]
    columns = {column.key: column for column in tab.book.model.records.columns}
    rows = [tab.book.model.records.row(n) for n in range(4)]
    said = [[columns[key].text(row) for key in ("boards", "down", "state")] for row in rows]
    assert said == [
        ["—", "—", "起草中"],
        ["1幢1单元 等 3 处", "12-04", "张贴中"],
        ["3幢2单元、东门公告栏", "该撤 5 天了", "该撤了"],
        ["东门公告栏", "11-21", "已撤下"],
    ]
    assert columns["down"].tone(rows[2]) is Tone.SEAL
    assert columns["down"].tooltip(rows[1]) == "挂满 2026-12-03 周四，2026-12-04 周五 起可以撤下"
    assert columns["boards"].tooltip(rows[1]) == "1幢1单元\n1幢2单元\n2幢1单元"


def test_the_first_notice_is_on_the_card_and_arrows_change_it(kept, tab):
    assert tab.book.one.notice_id == kept.draft
    press(tab.book.table, Qt.Key.Key_Down)
    assert tab.book.one.notice_id == kept.hanging
    assert tab.book.card.title.text() == "停水通知"
    press(tab.book.table, Qt.Key.Key_Return)
    assert tab.book.card.next_button.hasFocus()


def test_chips_count_and_narrow(kept, tab, office):
    assert tab.book.chips.chip(NoticeChip.DUE).accessibleName() == "该撤了 1"
    QTest.mouseClick(tab.book.chips.chip(NoticeChip.DUE), Qt.MouseButton.LeftButton)
    assert titles(tab) == ["办公地点搬到二楼"]
    assert count(office) == 1
    QTest.mouseClick(tab.book.chips.chip(NoticeChip.OBJECTED), Qt.MouseButton.LeftButton)
    assert tab.book._stack.currentWidget() is tab.book.nothing_here
    tab.book.nothing_here.followed.emit()
    assert len(titles(tab)) == 4


def test_typing_on_the_list_searches_and_esc_takes_it_back(kept, tab, qtbot):
    QTest.keyClicks(tab.book.table, "3")
    assert tab.book.search.hasFocus()
    tab.book.search.setText("东门")
    press(tab.book.search, Qt.Key.Key_Return)
    assert titles(tab) == ["办公地点搬到二楼", "小心地滑"]
    tab.close_one()
    assert len(titles(tab)) == 4
    tab.book.search.setText("独角兽")
    press(tab.book.search, Qt.Key.Key_Return)
    assert tab.book._stack.currentWidget() is tab.book.no_hits


def test_a_draft_goes_to_the_bin_and_comes_back(kept, tab, office, qtbot):
    heard = Heard(tab._workspace)
    press(tab.book.table, Qt.Key.Key_Delete)
    assert heard.said == ["已移到回收站：1 份通知"]
    settled(tab, qtbot)
    assert len(titles(tab)) == 3
    tab.book.choose_chip(NoticeChip.BIN)
    assert titles(tab) == ["包饺子活动"]
    assert tab.book.card.next_button.text().startswith("从回收站取回")
    tab.book.card.go_on()
    assert office.notices.book(kept.draft).notice.deleted_at is None


def test_what_hung_is_not_deleted_and_the_rule_says_so(kept, tab, office):
    heard = Heard(tab._workspace)
    tab.book.model.delete((kept.hanging,))
    assert "2026-003" in heard.said[0]
    assert office.notices.book(kept.hanging).notice.deleted_at is None


def test_years_are_offered_when_there_are_several(kept, tab, office):
    assert not tab.book.year.isVisible()
    assert tab.book.model.figures.years == (2026,)


# the way around


def test_keys_open_writing_and_esc_leads_back(kept, tab):
    QTest.mouseClick(tab.book.new_button, Qt.MouseButton.LeftButton)
    assert tab.key == WRITE
    assert tab.head.title.text() == WRITE
    assert tab.keys() == (("F9", WRITE),)
    tab.page(WRITE).open_parts = 1
    tab.close_one()
    assert tab.key == WRITE
    tab.close_one()
    assert tab.key == ""
    QTest.mouseClick(tab.book.boards_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(tab.head.back, Qt.MouseButton.LeftButton)
    assert tab.key == ""


def test_other_screens_open_a_notice_a_page_or_what_is_due(kept, tab):
    tab.open_thing(kept.removed)
    assert tab.book.one.notice_id == kept.removed
    assert tab.book.table.current_id() == kept.removed
    wanted = {"template": "outage", "fields": {"what": "停水"}}
    tab.open_thing(("new", wanted))
    assert tab.page(WRITE).opened == [wanted]
    tab.open_thing(("write", kept.draft))
    assert tab.page(WRITE).opened[-1] == ("notice", kept.draft)
    tab.open_thing(BOARDS_PAGE)
    assert tab.key == BOARDS_PAGE
    tab.open_thing(("due",))
    assert titles(tab) == ["办公地点搬到二楼"]
    tab.page(BOARDS_PAGE).notice_wanted.emit(kept.draft)
    assert tab.book.one.notice_id == kept.draft
    assert tab.book.chips.key == NoticeChip.ALL


def test_f4_opens_a_draft_and_says_why_what_hung_is_not_rewritten(kept, tab):
    heard = Heard(tab._workspace)
    tab.book.card.edit()
    assert tab.page(WRITE).opened == [("notice", kept.draft)]
    tab.show_notice(kept.hanging)
    tab.book.card.edit()
    assert tab.key == ""
    assert "不能再改" in heard.said[-1]


def test_copying_opens_the_new_draft(kept, tab, office):
    tab.show_notice(kept.due)
    QTest.mouseClick(tab.book.card.copy_button, Qt.MouseButton.LeftButton)
    (opened,) = tab.page(WRITE).opened
    copied = office.notices.book(opened[1]).notice
    assert (copied.title, copied.state) == ("办公地点搬到二楼", NoticeState.DRAFT)


# putting up


def test_a_draft_is_put_up_by_keys_alone(kept, tab, office, qtbot):
    heard = Heard(tab._workspace)
    tab.book.card.go_on()
    form = tab.book.post_card
    assert tab.book._side.currentWidget() is form
    assert form.ticks.list.hasFocus() or form.ticks.hasFocus()
    assert form.ticks.ticked == ()
    press(form.ticks.list, Qt.Key.Key_Space)
    press(form.ticks.list, Qt.Key.Key_Down)
    press(form.ticks.list, Qt.Key.Key_Space)
    press(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    book = office.notices.book(kept.draft)
    assert [posting.board for posting in book.hanging] == ["1幢1单元", "1幢2单元"]
    assert {posting.posted_by for posting in book.hanging} == {"小何"}
    assert heard.said == ["已张贴 2 处"]
    assert tab.book._side.currentWidget() is tab.book.card
    tab._workspace.undo()
    assert office.notices.book(kept.draft).postings == ()


def test_all_boards_at_once_narrowed_to_a_building(kept, tab):
    tab.book.card.go_on()
    ticks = tab.book.post_card.ticks
    ticks.building.choose("1")
    ticks.all_box.click()
    assert len(ticks.ticked) == 2
    ticks.building.choose(None)
    assert len(ticks.ticked) == 2
    assert not ticks.all_box.isChecked()
    ticks.all_box.click()
    assert len(ticks.ticked) == len(BOARDS)


def test_boards_where_it_hangs_already_are_not_offered(kept, tab, office):
    tab.show_notice(kept.hanging)
    tab.book.card.post_wanted.emit()
    rows = [row.text for row in tab.book.post_card.ticks.list.rows.rows]
    assert rows == ["3幢2单元", "东门公告栏"]


def test_what_is_missing_is_said_beside_the_field(kept, tab):
    tab.book.card.go_on()
    form = tab.book.post_card
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert form.fields["boards"].message == "请勾选贴在哪里"
    form.ticks.all_box.click()
    form.day.setText("明天")
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert form.fields["day"].message == "还没到这一天"
    form.day.setText("乱写")
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert form.fields["day"].is_refused
    press(form, Qt.Key.Key_Escape)
    assert tab.book._side.currentWidget() is tab.book.card


def test_a_rule_that_says_no_is_told_on_the_form(tab, office, qtbot):
    put_up_boards(office)
    unready = write_notice(office, "posting", objection="", watch_phone="")
    tab.show_notice(unready)
    tab.book.card.go_on()
    tab.book.post_card.ticks.all_box.click()
    QTest.mouseClick(tab.book.post_card.save_button, Qt.MouseButton.LeftButton)
    assert tab.book.post_card.bar.isVisible()
    assert "2026-001" in tab.book.post_card.bar.text
    assert office.notices.book(unready).postings == ()


def test_without_boards_another_place_will_do(tab, office):
    notice = write_notice(office)
    tab.show_notice(notice)
    tab.book.card.go_on()
    form = tab.book.post_card
    assert form.boards_button.isVisible()
    assert not form.ticks.isVisible()
    form.other.setText("菜场门口")
    press(form.other, Qt.Key.Key_Return)
    (posting,) = office.notices.book(notice).postings
    assert (posting.board, posting.board_id) == ("菜场门口", None)


def test_photos_chosen_on_the_form_are_kept_with_the_sheet(kept, office, tmp_path, qapp):
    photo = picture(tmp_path)
    workspace = open_workspace(office, tmp_path)
    model = NoticeModel(workspace)
    model.show(kept.draft)
    ids = board_ids(office, "3幢2单元")
    model.post(PostingFields(ids, "", office.today(), "小李", (photo,)))
    book = office.notices.book(kept.draft)
    (kept_photo,) = book.photos
    assert (kept_photo.posting_id, kept_photo.shows) == (book.postings[0].id, PhotoOf.POSTED)
    assert kept_photo.name == "贴好了.png"


# taking down


def test_every_hanging_sheet_is_ticked_and_comes_down(kept, tab, office):
    heard = Heard(tab._workspace)
    tab.show_notice(kept.due)
    assert tab.book.card.next_button.text().startswith("撤下…")
    tab.book.card.go_on()
    form = tab.book.down_card
    assert len(form.ticks.ticked) == 2
    assert form.fields["note"].message == ""
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    book = office.notices.book(kept.due)
    assert book.hanging == ()
    assert book.notice.state is NoticeState.REMOVED
    assert heard.said == ["已撤下 2 处"]


def test_too_early_asks_for_the_reason_beside_the_field(kept, tab, office):
    tab.show_notice(kept.hanging)
    tab.book.card.take_down_wanted.emit()
    form = tab.book.down_card
    assert "12-03" in form.fields["note"].message
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert form.fields["note"].is_refused
    assert form.note.hasFocus()
    assert len(office.notices.book(kept.hanging).hanging) == 3
    form.note.setText("改期了")
    press(form.note, Qt.Key.Key_Return)
    assert {one.removed_note for one in office.notices.book(kept.hanging).postings} == {"改期了"}


def test_only_ticked_sheets_come_down(kept, model, office):
    model.show(kept.due)
    first, second = office.notices.book(kept.due).postings
    model.take_down(RemovalFields((first.id,), office.today(), "小何"))
    assert office.notices.book(kept.due).hanging == (second,)
    assert down_sentence(model.looked)[1] is Tone.SEAL


# the card


def test_the_reason_of_the_last_day_names_the_holiday(office, model):
    put_up_boards(office)
    notice = write_notice(office, "announcement", title="搬家", when="", days=7)
    post(office, notice, on=date(2026, 9, 25))
    model.show(notice)
    said, tone = down_sentence(model.looked)
    assert "国庆" in said
    assert "10-08" in said
    assert tone is Tone.SEAL
    assert "已经晚了" in said


def test_a_void_notice_that_hangs_must_come_down(kept, model, office):
    model.show(kept.hanging)
    model.void("改期")
    assert standing(model.looked) == ("作废，还挂着", Tone.SEAL)
    assert down_sentence(model.looked) == ("已作废，还挂着 3 处，请撤下来。", Tone.SEAL)


def test_the_course_is_told_in_order_with_many_boards_counted(kept, office):
    looked = look_at(office, kept.removed)
    assert [(line.when, line.kind, line.by) for line in course(looked)] == [
        ("11-14", "张贴", "小何"), ("11-21", "撤下", "小何"), ("今天 09:02", "写下", "小何"),
    ]  # fmt: skip
    assert course(looked)[0].text == "东门公告栏（今天 补记）"
    assert course(looked)[1].text == "东门公告栏 · 雪化了"
    assert where_words([f"{n}幢" for n in range(18)]) == "0幢 等 18 处"


def test_an_objection_is_recorded_with_an_entry_that_is_offered(kept, tab, office):
    heard = Heard(tab._workspace)
    tab.show_notice(kept.due)
    press(tab.book.card, Qt.Key.Key_F3)
    tab.book.card.compose(OBJECTION)
    form = tab.book.card.composer
    form.way.choose("电话")
    form._write()
    assert form.wrong.text() == "请记下对方说了什么"
    form.who.setText("王先生")
    form.text.setPlainText("太远了")
    press(form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (objection,) = office.notices.book(kept.due).objections
    assert (objection.who, objection.text) == ("王先生", "太远了")
    number = office.diary.detail(objection.entry_id).entry.number
    assert heard.said == [f"已记，日志 {number}"]
    assert tab.book.card.composer is None
    assert "异议 1" in tab.book.card.objections._title.text()


def test_what_never_hung_takes_no_objection(kept, tab):
    heard = Heard(tab._workspace)
    tab.book.card.compose(OBJECTION)
    assert tab.book.card.composer is None
    assert heard.said == ["还没有张贴，没有什么可以提异议的。"]


def test_an_objection_is_answered_on_the_card(kept, tab, office):
    object_to(office, kept.due)
    tab.show_notice(kept.due)
    (objection,) = tab.book.one.book.objections
    tab.book.card.objections.answer_wanted.emit(objection)
    form = tab.book.card.composer
    assert form is tab.book.card._composers[ANSWER]
    form.text.setPlainText("广告费另列")
    press(form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (answered,) = office.notices.book(kept.due).objections
    assert answered.answer == "广告费另列"
    assert standing(tab.book.one.looked)[0] == "该撤了"


def test_esc_closes_the_small_form_first(kept, tab):
    tab.show_notice(kept.hanging)
    tab.book.card.compose(VOID)
    press(tab.book.card.composer.reason, Qt.Key.Key_Return)
    assert tab.book.card.composer.wrong.text() == "请写明原因"
    press(tab.book.card.composer.reason, Qt.Key.Key_Escape)
    assert tab.book.card.composer is None
    assert tab.book.table.hasFocus()


def test_a_picture_is_pasted_as_proof(kept, tab, office):
    tab.show_notice(kept.due)
    QGuiApplication.clipboard().setImage(QImage(picture_bytes()))
    press(tab.book.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(office.notices.book(kept.due).photos) == 1
    tab.book.card.photos.remove(office.notices.book(kept.due).photos[0])
    assert office.notices.book(kept.due).photos == ()


def picture_bytes():
    drawn = QImage(8, 6, QImage.Format.Format_RGB32)
    drawn.fill(QColor("white"))
    return drawn


def test_the_first_page_is_drawn_after_a_moment(kept, tab, qtbot):
    qtbot.waitUntil(lambda: tab.book.card.picture.has_picture, timeout=5000)
    tab.show_notice(kept.hanging)
    assert not tab.book.card.picture.has_picture
    qtbot.waitUntil(lambda: tab.book.card.picture.has_picture, timeout=5000)


def test_the_menu_offers_what_can_be_done(kept, tab, office):
    def offered(notice_id):
        tab.show_notice(notice_id)
        tab.book.card.menu.aboutToShow.emit()
        return [one.text().split("\t")[0] for one in tab.book.card.menu.actions() if one.text()]

    assert offered(kept.draft) == [
        "打开改写", "打印", "成批打印…", "存朗读稿…", "已张贴…", "添加照片…", "照着再写一份",
        "移到回收站",
    ]  # fmt: skip
    assert offered(kept.due) == [
        "打印", "成批打印…", "存朗读稿…", "又贴了几处…", "撤下…", "张贴证明", "记异议…",
        "添加照片…", "照着再写一份", "作废…",
    ]  # fmt: skip
    office.execute(VoidNotice(kept.due, "改期"))
    assert "又贴了几处…" not in offered(kept.due)


def test_the_words_for_the_loudspeaker_are_saved(kept, office, tmp_path, qapp):
    target = tmp_path / "朗读稿.txt"
    workspace = open_workspace(office, tmp_path, target)
    model = NoticeModel(workspace)
    model.show(kept.hanging)
    model.save_spoken(target)
    assert "停水" in target.read_text(encoding="utf-8-sig")
    (noted,) = office.notices.book(kept.hanging).prints
    assert (noted.way, noted.sheets) == (PrintWay.READ_OUT, 0)


# papers


def test_a_notice_that_may_not_be_printed_is_refused_with_the_reason(office, workspace):
    unready = write_notice(office, "posting", objection="", watch_phone="")
    with pytest.raises(RuleViolation) as refused:
        printable(office, "zh_CN", unready, workspace.wording)
    assert refused.value.code == "notice_not_printable"
    assert "2026-001 还不能打印：" in workspace.wording.error(refused.value)
    NoticeDesk(workspace).print_notice(unready)
    kind, said = workspace.ask.asked[-1]
    assert kind == "tell_error"
    assert "还不能打印" in said


def test_a_notice_a_proof_and_the_register_become_papers(kept, office, workspace):
    desk = NoticeDesk(workspace)
    made = []
    desk.made.disconnect()
    desk.made.connect(lambda title, pdf, name, kind: made.append((title, pdf[:4], name, kind)))
    desk.print_notice(kept.draft)
    desk.proof(kept.due)
    desk.register(2026)
    assert made == [
        ("通知", b"%PDF", "通知 2026-004.pdf", "notice"),
        ("张贴证明", b"%PDF", "张贴证明 2026-002.pdf", "posting_proof"),
        ("通知登记簿", b"%PDF", "通知登记簿 2026.pdf", "notice_register"),
    ]


def test_what_was_printed_is_noted_in_the_book(kept, office, tab):
    tab.book.papers.print_notice(kept.draft)
    preview = tab.window().findChild(PdfPreview)
    preview.sheets = 18
    preview.printed.emit()
    (noted,) = office.notices.book(kept.draft).prints
    assert (noted.way, noted.sheets, noted.by) == (PrintWay.PRINTED, 18, "小何")
    preview.close()


def test_a_character_nobody_draws_is_named_with_its_place(workspace):
    text = NoticeText(title="通知", contact="请找王\U00020164主任")
    refused = unprintable(text, "\U00020164", workspace.wording)
    said = workspace.wording.error(refused)
    assert "U+20164" in said
    assert "王\U00020164主任" in said


def test_answered_objections_leave_the_state_alone(kept, office):
    object_to(office, kept.hanging)
    assert standing(look_at(office, kept.hanging))[0] == "有异议"
    (objection,) = office.notices.book(kept.hanging).objections
    office.execute(AnswerObjection(objection.id, "好"))
    assert standing(look_at(office, kept.hanging))[0] == "张贴中"


def test_a_binned_notice_says_so(kept, office):
    office.execute(DeleteNotices((kept.draft,)))
    assert standing(look_at(office, kept.draft)) == ("回收站", Tone.MUTED)
    assert look_at(office, 99) is None
