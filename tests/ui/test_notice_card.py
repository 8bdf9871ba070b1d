"""The card of a notice and its papers: course, photos, objections, what is printed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.domain.errors import RuleViolation
from app.domain.notices.notice import NoticeText
from app.domain.notices.postings import PrintWay
from app.services.notices.commands import AnswerObjection, DeleteNotices, VoidNotice
from tests.ui.notice_office import (
    object_to,
    post,
    press,
    put_up_boards,
    shown_tab,
    white_picture,
    write_notice,
)
from tests.ui.open_workspace import Heard, open_workspace
from ui.printing.preview import PdfPreview
from ui.tabs.notices.book_words import where_words
from ui.tabs.notices.card_words import course, down_sentence, standing
from ui.tabs.notices.notice_model import NoticeModel, look_at
from ui.tabs.notices.objection_composers import ANSWER, OBJECTION, VOID
from ui.tabs.notices.papers import NoticeDesk, printable, unprintable
from ui.theme import Tone


@pytest.fixture
def model(workspace):
    return NoticeModel(workspace)


@pytest.fixture
def tab(workspace, qtbot):
    return shown_tab(workspace, qtbot)


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
    QGuiApplication.clipboard().setImage(white_picture())
    press(tab.book.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(office.notices.book(kept.due).photos) == 1
    tab.book.card.files.remove(office.notices.book(kept.due).photos[0])
    assert office.notices.book(kept.due).photos == ()


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
        "打开改写", "打印", "成批打印…", "复制图片，发微信群", "存朗读稿…", "已张贴…",
        "添加照片…", "照着再写一份", "移到回收站",
    ]  # fmt: skip
    assert offered(kept.due) == [
        "打印", "成批打印…", "复制图片，发微信群", "存朗读稿…", "又贴了几处…", "撤下…",
        "张贴证明", "记异议…", "添加照片…", "照着再写一份", "作废…",
    ]  # fmt: skip
    office.execute(VoidNotice(kept.due, "改期"))
    assert "又贴了几处…" not in offered(kept.due)


def test_the_words_for_the_loudspeaker_are_saved(kept, office, tmp_path, qapp):
    target = tmp_path / "朗读稿.txt"
    workspace = open_workspace(office, tmp_path, target)
    heard = Heard(workspace)
    NoticeDesk(workspace).save_spoken(kept.hanging)
    assert "停水" in target.read_text(encoding="utf-8")
    assert heard.said == [f"已存到 {target}"]
    (noted,) = office.notices.book(kept.hanging).prints
    assert (noted.way, noted.sheets) == (PrintWay.READ_OUT, 0)


def test_a_picture_of_what_hangs_goes_to_the_clipboard(kept, tab, office):
    tab.show_notice(kept.hanging)
    tab.book.card.copy_picture()
    assert QGuiApplication.clipboard().image().width() == 1080
    (noted,) = office.notices.book(kept.hanging).prints
    assert noted.way is PrintWay.PICTURE


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
        ("通知", b"%PDF", "包饺子活动 2026-004.pdf", "notice"),
        ("张贴证明", b"%PDF", "张贴证明 办公地点搬到二楼 2026-002.pdf", "posting_proof"),
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
