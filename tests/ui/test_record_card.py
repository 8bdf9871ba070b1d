"""What every card of a record does: one small form at a time, files pasted and dropped."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.diary_office import add_entry
from ui.pasted import files_in, picture_in
from ui.tabs.diary.details_card import DetailsCard
from ui.tabs.diary.details_model import DetailsModel


@pytest.fixture
def card(workspace, office, qtbot):
    model = DetailsModel(workspace)
    workspace.changes.committed.connect(model.hear)
    made = DetailsCard(model, workspace)
    qtbot.addWidget(made)
    made.show()
    QTest.qWaitForWindowExposed(made)
    model.show(add_entry(office, "楼道灯不亮"))
    return made


def white():
    image = QImage(8, 6, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def with_files(*files):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/x.png"), *map(QUrl.fromLocalFile, map(str, files))])
    return data


def with_picture():
    data = QMimeData()
    data.setImageData(white())
    return data


def dropped(card, data):
    """Drops something on the card; whether it was welcome on the way in, and taken."""
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    enters = QDragEnterEvent(QPointF(9, 9).toPoint(), *arguments)
    drop = QDropEvent(QPointF(9, 9), *arguments)
    enters.ignore()
    drop.ignore()
    QApplication.sendEvent(card, enters)
    QApplication.sendEvent(card, drop)
    return enters.isAccepted(), drop.isAccepted()


def names(card):
    return [file.name for file in card.model.detail.attachments]


def test_only_files_of_this_computer_are_taken(tmp_path):
    data = with_files(tmp_path / "a.png")
    assert files_in(data) == [tmp_path / "a.png"]
    assert picture_in(data) is None


def test_a_picture_is_one_however_it_was_put_there(qapp):
    data = QMimeData()
    data.setImageData(QPixmap.fromImage(white()))
    assert picture_in(data).width() == 8
    assert picture_in(with_picture()).width() == 8


def test_files_are_dropped_and_pasted(card, tmp_path):
    files = [tmp_path / "灯.png", tmp_path / "门.png"]
    for file in files:
        white().save(str(file))
    assert dropped(card, with_files(files[0])) == (True, True)
    QGuiApplication.clipboard().setMimeData(with_files(files[1]))
    QTest.keyClick(card, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert names(card) == ["灯.png", "门.png"]


def test_a_picture_is_dropped_and_pasted(card):
    assert dropped(card, with_picture()) == (True, True)
    QGuiApplication.clipboard().setImage(white())
    assert card.paste()
    assert [name[:5] for name in names(card)] == ["粘贴的图片"] * 2


def test_words_are_not_taken_for_files(card):
    data = QMimeData()
    data.setText("灯不亮")
    assert dropped(card, data) == (False, False)
    QGuiApplication.clipboard().setText("灯不亮")
    assert not card.paste()


def test_a_card_of_nothing_takes_nothing(card):
    card.model.show(None)
    assert dropped(card, with_picture()) == (False, False)


def test_a_small_form_takes_the_place_of_the_acts(card):
    left = []
    card.closed.connect(lambda: left.append(True))
    card.compose("follow_up")
    assert not card.next_button.isVisible()
    card.compose("visit")
    assert left == [], "the cursor went on to the other form"
    QTest.keyClick(card.composer, Qt.Key.Key_Escape)
    assert (card.composer, card.next_button.isVisible(), left) == (None, True, [True])


def test_another_record_closes_the_form_and_the_same_does_not(card, office):
    card.compose("follow_up")
    card.model.show(card.model.entry_id)
    assert card.composer is not None
    assert not card.next_button.isVisible()
    card.model.show(add_entry(office, "电梯异响"))
    assert card.composer is None
    assert card.next_button.isVisible()


def test_what_was_refused_is_said_where_it_was_typed(card):
    card.compose("follow_up")
    card.model.refused.emit("不行")
    assert card.composer.wrong.text() == "不行"
