"""The program's one style sheet, written from the tokens of a theme."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.theme import Tokens

_SHEET = """
QToolTip {{ background: {surface}; color: {text}; border: {line_width}px solid {line};
  padding: {s4}px {s8}px; }}
QFrame[role="card"] {{ background: {surface}; border: {line_width}px solid {line};
  border-radius: {r8}px; }}
QFrame[role="band"] {{ background: {bg}; border: none; }}
QFrame[role="bar"][tone="primary"] {{ background: {primary_soft}; border-color: {primary}; }}
QFrame[role="bar"][tone="seal"] {{ background: {seal_soft}; border-color: {seal}; }}
QFrame[role="bar"][tone="amber"] {{ background: {amber_soft}; border-color: {amber}; }}
QFrame[role="bar"][tone="ok"] {{ background: {ok_soft}; border-color: {ok}; }}
QFrame[role="bar"] {{ border: {line_width}px solid {line}; border-radius: {r8}px; }}
QFrame[role="toast"] {{ background: {text}; border-radius: {r8}px; }}
QFrame[role="toast"] QLabel {{ color: {bg}; }}
QFrame[role="line"] {{ background: {line}; border: none; }}
QLabel {{ background: transparent; }}
QLabel[role="small"] {{ color: {muted}; font-size: {t13}px; }}
QLabel[role="muted"] {{ color: {muted}; }}
QLabel[role="strong"] {{ font-weight: bold; }}
QLabel[role="heading"] {{ font-size: {t18}px; font-weight: bold; }}
QLabel[role="title"] {{ font-size: {t22}px; font-weight: bold; }}
QLabel[role="figure"] {{ font-size: {t56}px; font-weight: bold; color: {primary}; }}
QLabel[role="error"] {{ color: {seal}; font-size: {t13}px; }}
QLabel[tone="primary"] {{ color: {primary}; }}
QLabel[tone="seal"] {{ color: {seal}; }}
QLabel[tone="amber"] {{ color: {amber}; }}
QLabel[tone="ok"] {{ color: {ok}; }}
QLabel[tone="muted"] {{ color: {muted}; }}
QPushButton {{ background: {surface}; color: {text}; border: {line_width}px solid {line};
  border-radius: {r6}px; padding: 0 {s16}px; min-height: {inner}px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {primary_soft}; }}
QPushButton:focus {{ outline: none; border: 2px solid {primary}; padding: 0 {s16f}px;
  min-height: {innerf}px; }}
QPushButton:disabled {{ color: {muted}; background: {bg}; }}
QPushButton[toggle="true"]:checked {{ background: {primary_soft}; border-color: {primary}; }}
QPushButton[kind="primary"] {{ background: {primary}; color: {on_primary}; font-weight: bold;
  border-color: {primary}; }}
QPushButton[kind="primary"]:hover {{ border-color: {text}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {text}; }}
QPushButton[kind="primary"]:disabled {{ background: {line}; color: {muted};
  border-color: {line}; }}
QPushButton[kind="danger"] {{ background: {seal}; color: {on_primary}; font-weight: bold;
  border-color: {seal}; }}
QPushButton[kind="danger"]:focus {{ border: 2px solid {text}; }}
QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent;
  padding: 0 {s8}px; }}
QPushButton[kind="quiet"]:hover {{ background: {hover}; }}
QPushButton[kind="quiet"]:focus {{ border: 2px solid {primary}; padding: 0 {s8f}px; }}
QPushButton[kind="link"] {{ background: transparent; border-color: transparent; color: {primary};
  padding: 0 {s4}px; text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: 2px solid {primary}; padding: 0 {s4f}px; }}
QPushButton[kind="phrase"] {{ background: {hover}; border-color: {hover};
  font-size: {t13}px; padding: 0 {s10}px; min-height: {s32}px; }}
QPushButton[kind="phrase"]:hover {{ border-color: {primary}; }}
QPushButton[kind="phrase"]:focus {{ border: 2px solid {primary}; padding: 0 {s10f}px; }}
QPushButton[kind="toast"] {{ background: transparent; border: 2px solid transparent;
  color: {bg}; font-weight: bold; text-decoration: underline; padding: 0 {s8}px; }}
QPushButton[kind="toast"]:focus {{ border-color: {bg}; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
QToolButton {{ background: transparent; border: 2px solid transparent; border-radius: {r6}px;
  padding: {s4}px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:focus {{ border-color: {primary}; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {{ background: {surface};
  color: {text}; border: {line_width}px solid {line}; border-radius: {r6}px;
  padding: 0 {s10}px; placeholder-text-color: {muted}; selection-background-color: {primary};
  selection-color: {on_primary}; }}
QLineEdit, QComboBox, QAbstractSpinBox {{ min-height: {inner}px; }}
QPlainTextEdit, QTextEdit {{ padding: {s4}px {s6}px; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ border: 2px solid {primary};
  padding: 0 {s10f}px; min-height: {innerf}px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {primary};
  padding: {s4f}px {s6f}px; }}
QTextEdit[role="paper"] {{ background: transparent; border: 2px solid transparent;
  padding: 0; }}
QTextEdit[role="paper"]:focus {{ border: 2px solid {primary}; padding: 0; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {{
  border-color: {seal}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{ background: {bg};
  color: {muted}; }}
QLineEdit[readOnly="true"] {{ background: {bg}; }}
QComboBox::drop-down {{ border: none; width: {s32}px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView, QListView, QTreeView {{ background: {surface}; color: {text};
  border: {line_width}px solid {line}; border-radius: {r6}px; outline: none;
  selection-background-color: {primary_soft}; selection-color: {text}; }}
QComboBox QAbstractItemView::item, QListView::item {{ min-height: {row}px;
  padding: 0 {s8}px; border: none; background: transparent; }}
QTreeView::item {{ min-height: {row}px; padding: 0 {s8}px; border: none; }}
QListView::item:selected, QTreeView::item:selected {{ background: {primary_soft};
  color: {text}; }}
QListView:focus, QTreeView:focus {{ border-color: {primary}; }}
QTableView {{ background: {surface}; color: {text}; border: {line_width}px solid {line};
  border-radius: {r3}px; outline: none; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QTableView:focus {{ border-color: {primary}; }}
QHeaderView {{ background: {surface}; border: none; }}
QHeaderView::section {{ background: {surface}; color: {muted}; border: none; font-weight: bold;
  border-bottom: {line_width}px solid {line}; padding: 0 {s12}px; min-height: {row}px; }}
QHeaderView::section:hover {{ color: {text}; background: {hover}; }}
QTableCornerButton::section {{ background: {surface}; border: none; }}
QMenu {{ background: {surface}; color: {text}; border: {line_width}px solid {line};
  border-radius: {r6}px; padding: {s6}px 0; menu-scrollable: 1; }}
QMenu::item {{ padding: {s8}px {s32}px {s8}px {s16}px; }}
QMenu::icon {{ padding-left: {s12}px; }}
QMenu::item:selected {{ background: {primary_soft}; color: {text}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {s6}px {s12}px; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget[role="page"] {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: {s14}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {s14}px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: {r3}px; margin: {s4}px; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::handle:vertical {{ min-height: {s32}px; }}
QScrollBar::handle:horizontal {{ min-width: {s32}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:horizontal {{ width: {s12}px; }}
QSplitter::handle:vertical {{ height: {s12}px; }}
QSplitter::handle:hover {{ background: {hover}; }}
QProgressBar {{ background: {line}; border: none; border-radius: {r3}px; max-height: {s8}px;
  min-height: {s8}px; }}
QProgressBar::chunk {{ background: {primary}; border-radius: {r3}px; }}
QCheckBox, QRadioButton {{ spacing: {s8}px; min-height: {s32}px; border-radius: {r3}px;
  border: 2px solid transparent; }}
QCheckBox:focus, QRadioButton:focus {{ outline: none; border-color: {primary}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {s16}px; height: {s16}px;
  border: 2px solid {muted}; border-radius: {r3}px; background: {surface}; }}
QRadioButton::indicator {{ border-radius: {s10}px; }}
QCheckBox::indicator:checked, QRadioButton::indicator:checked {{ background: {primary};
  border-color: {primary}; }}
QSlider {{ min-height: {s32}px; }}
QStatusBar {{ background: {bg}; color: {muted}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {muted}; font-size: {t13}px; padding: 0 {s8}px; }}
"""

_SPACES = (4, 6, 8, 10, 12, 14, 16, 32)


def style_sheet(tokens: Tokens, px: Callable[[float], int]) -> str:
    """The sheet for one theme at one text size.

    A focused control has a thicker border; its padding gives the pixels back, so nothing moves.
    """
    thicker = 2 - tokens.line_width
    border = tokens.line_width * 2
    sizes: dict[str, int] = {f"s{n}": px(n) for n in _SPACES}
    sizes |= {f"s{n}f": px(n) - thicker for n in (4, 6, 8, 10, 16)}
    sizes |= {f"t{n}": px(n) for n in (13, 18, 22, 56)}
    sizes |= {f"r{n}": px(n) for n in (3, 6, 8)}
    sizes |= {"inner": px(36) - border, "innerf": px(36) - 4, "row": px(36)}
    colors = {name: value for name, value in vars(tokens).items() if isinstance(value, str)}
    return _SHEET.format(**colors, **sizes, line_width=tokens.line_width)
