"""The one style sheet: sizes come from the application's font, colours from the theme's tokens."""

from __future__ import annotations

from string import Template

from gen63_desktop import resources
from gen63_desktop.ui.shared.tokens import Tokens, contrast

_FRAME = """
QToolTip { color:$text; background:$raised; border:1px solid $line_strong; padding:4px 6px; }
QMainWindow, QDialog { background:$window; }
QMenuBar { background:$nav; color:$text; border-bottom:1px solid $line; padding:1px 6px; }
QMenuBar::item { padding:5px 9px; border-radius:4px; }
QMenuBar::item:selected { background:$selected; }
QMenu { background:$raised; color:$text; border:1px solid $line_strong; padding:5px; }
QMenu::item { padding:6px 26px 6px 12px; border-radius:4px; border:2px solid transparent; }
QMenu::item:selected { background:$selected; color:$text; border-color:$focus; }
QMenu::item:disabled { color:$muted; }
QMenu::separator { height:1px; background:$line; margin:5px 8px; }
QMenu::indicator { width:${box}px; height:${box}px; margin-left:6px; }
QMenu::indicator:checked { image:url("$images/tick.svg"); }
QStatusBar { background:$nav; color:$muted; border-top:1px solid $line; }
QStatusBar QLabel { color:$muted; padding:2px 10px; }
QStatusBar::item { border:0; }
*[look="nav"] { background:$nav; border:0; border-right:1px solid $line; }
*[look="banner"] { background:$waiting_back; color:$waiting_front; padding:5px 14px;
  border:0; border-bottom:1px solid $line_strong; font-weight:600; }
*[look="page"] { background:$window; }
*[look="detail"] { background:$surface; border:0; }
*[look="card"] { background:$surface; border:1px solid $line; border-radius:8px; }
*[look="paper"] { border:1px solid $line; }
*[look="notice"] { background:$new_back; border:1px solid $new_front; border-radius:8px; }
*[look="warning"] { background:$waiting_back; border:1px solid $waiting_front; border-radius:8px; }
*[look="problem"] { background:$late_back; border:1px solid $late_front; border-radius:8px; }
*[look="success"] { background:$done_back; border:1px solid $done_front; border-radius:8px; }
QLabel { background:transparent; }
*[look="notice"] QLabel { color:$new_front; } *[look="warning"] QLabel { color:$waiting_front; }
*[look="problem"] QLabel { color:$late_front; } *[look="success"] QLabel { color:$done_front; }
QLabel[look="brand"] { font-size:${fs_big}pt; font-weight:600; color:$text; }
QLabel[look="h1"] { font-size:${fs_h1}pt; font-weight:600; color:$text; }
QLabel[look="h2"] { font-size:${fs_h2}pt; font-weight:600; color:$text; }
QLabel[look="h3"] { font-size:${fs_small}pt; font-weight:600; color:$muted; }
QLabel[look="muted"] { color:$muted; }
QLabel[look="strong"] { font-weight:600; }
QLabel[look="late"] { color:$late_front; font-weight:600; }
QLabel[look="figure"] { font-size:${fs_h1}pt; font-weight:600; color:$text; }
QSplitter::handle { background:$line; }
QSplitter::handle:hover { background:$accent; }
QScrollArea, QScrollArea > QWidget > QWidget[look="scrolled"] { background:transparent; border:0; }
QScrollArea:focus { border:2px solid $focus; border-radius:4px; }
QAbstractScrollArea::corner { background:transparent; border:0; }
QScrollBar:vertical { background:transparent; width:12px; margin:2px; }
QScrollBar::handle:vertical { background:$line_strong; border-radius:4px; min-height:32px; }
QScrollBar:horizontal { background:transparent; height:12px; margin:2px; }
QScrollBar::handle:horizontal { background:$line_strong; border-radius:4px; min-width:32px; }
QScrollBar::add-line, QScrollBar::sub-line { width:0; height:0; }
QScrollBar::add-page, QScrollBar::sub-page { background:transparent; }
QProgressBar { background:$line; border:0; border-radius:4px; max-height:8px; min-height:8px; }
QProgressBar::chunk { background:$accent; border-radius:4px; }
"""

_CONTROLS = """
QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QTextBrowser, QAbstractSpinBox {
  background:$surface; color:$text; placeholder-text-color:$muted; border:1px solid $line_strong; border-radius:6px; padding:5px 9px;
  selection-background-color:$accent; selection-color:$on_accent; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus, QTextBrowser:focus,
QAbstractSpinBox:focus { border:2px solid $focus; padding:4px 8px; }
QLineEdit[wrong="true"], QComboBox[wrong="true"], QPlainTextEdit[wrong="true"] {
  border:2px solid $late_front; padding:4px 8px; }
QLineEdit:read-only, QPlainTextEdit:read-only { background:$window; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { color:$muted; background:$window; }
QComboBox { combobox-popup:0; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border:0; padding:0; background:transparent; }
QComboBox::drop-down { border:0; width:${drop}px; }
QComboBox::down-arrow { image:url("$images/down.svg"); width:${glyph}px; height:${glyph}px; }
QComboBox QAbstractItemView, QListView[look="completions"] { background:$raised; color:$text;
  border:1px solid $line_strong; outline:0; selection-background-color:$selected; selection-color:$text; }
QPushButton, QToolButton { background:$surface; color:$text; border:1px solid $line_strong;
  border-radius:6px; padding:6px 12px; }
QPushButton:hover, QToolButton:hover { background:$hover; }
QPushButton:pressed, QToolButton:pressed { background:$selected; }
QPushButton:focus, QToolButton:focus { border:2px solid $focus; padding:5px 11px; }
QPushButton:disabled, QToolButton:disabled { color:$muted; border-color:$line; }
QPushButton:checked, QToolButton:checked { background:$selected; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image:url("$images/down.svg");
  width:${small_glyph}px; height:${small_glyph}px; subcontrol-position:right center; right:6px; }
QPushButton[look="menu"], QToolButton[look="menu"] { padding-right:${menu_pad}px; }
QPushButton[look="menu"]:focus, QToolButton[look="menu"]:focus { padding-right:${menu_pad}px; }
QPushButton[look="primary"] { background:$accent; color:$on_accent; border-color:$accent;
  font-weight:600; }
QPushButton[look="primary"]:hover { background:$accent_hover; }
QPushButton[look="primary"]:focus { border:2px solid $text; }
QPushButton[look="primary"]:disabled { background:$line; color:$muted; border-color:$line; }
QPushButton[look="ghost"], QToolButton[look="ghost"] { background:transparent;
  border-color:transparent; }
QPushButton[look="ghost"]:hover, QToolButton[look="ghost"]:hover { background:$hover; }
QPushButton[look="ghost"]:focus, QToolButton[look="ghost"]:focus { border:2px solid $focus; }
QPushButton[look="quiet"] { background:transparent; border-color:transparent; text-align:left; }
QPushButton[look="quiet"]:hover { background:$hover; }
QPushButton[look="quiet"]:focus { border:2px solid $focus; }
QPushButton[look="choice"] { background:$surface; border:1px solid $line_strong; border-radius:8px;
  text-align:left; padding:12px 16px; }
QPushButton[look="choice"]:hover { background:$hover; border-color:$accent; }
QPushButton[look="choice"]:focus { border:2px solid $focus; padding:11px 15px; }
QPushButton[look="link"] { background:transparent; border:1px solid transparent; color:$accent;
  padding:2px 4px; text-align:left; text-decoration:underline; }
QPushButton[look="link"]:focus { border:2px solid $focus; padding:1px 3px; }
*[look="problem"] QPushButton[look="link"] { color:$late_front; }
QPushButton[look="view"] { background:transparent; border:0; border-bottom:2px solid transparent;
  border-radius:0; padding:8px 4px; margin-right:14px; color:$muted; }
QPushButton[look="view"]:hover { color:$text; }
QPushButton[look="view"]:checked { color:$text; font-weight:600; border-bottom:2px solid $accent; }
QPushButton[look="view"]:focus { border:2px solid $focus; border-radius:4px; padding:6px 2px; }
QPushButton[look="filter"] { background:$accent_soft; border:1px solid $accent; color:$text;
  border-radius:${pill}px; padding:2px 10px; }
QPushButton[look="filter"]:hover { background:$selected; }
QPushButton[look="filter"]:focus { border:2px solid $focus; padding:1px 9px; }
QCheckBox, QRadioButton { color:$text; spacing:8px; padding:3px; border:2px solid transparent;
  border-radius:4px; background:transparent; }
QCheckBox:focus, QRadioButton:focus { border-color:$focus; }
QCheckBox:disabled, QRadioButton:disabled { color:$muted; }
QCheckBox::indicator, QListView::indicator, QTreeView::indicator, QTableView::indicator {
  width:${box}px; height:${box}px; border:1px solid $line_strong; border-radius:3px;
  background:$surface; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTableView::indicator:checked {
  background:$accent; border-color:$accent; image:url("$marks/check.svg"); }
QRadioButton::indicator { width:${box}px; height:${box}px; border:1px solid $line_strong;
  border-radius:${round}px; background:$surface; }
QRadioButton::indicator:checked { background:$accent; border-color:$accent;
  image:url("$marks/dot.svg"); }
QGroupBox { border:1px solid $line; border-radius:8px; margin-top:${group}px; padding:8px; }
QGroupBox::title { subcontrol-origin:margin; left:10px; padding:0 4px; color:$text; }
"""

_LISTS = """
QTableView, QTreeView, QListView { background:$surface; alternate-background-color:$surface;
  color:$text; border:1px solid $line; border-radius:8px; gridline-color:$line;
  selection-background-color:$selected; selection-color:$text; outline:0; }
QListView { border-color:$line_strong; border-radius:6px; }
QTableView:focus, QTreeView:focus, QListView:focus { border:2px solid $focus; }
QTableView::item { border-bottom:1px solid $line; padding:0 8px; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected {
  background:$selected; color:$text; }
QTreeView::item { padding:${row}px 4px; }
QListView::item { padding:4px 6px; border:2px solid transparent; border-radius:4px; }
QListView::item:selected:focus { border:2px solid $focus; }
QListView[look="nav"] { background:transparent; border:0; outline:0; color:$text; }
QListView[look="nav"]::item { padding-left:8px; border-radius:6px; margin:1px 0;
  border:2px solid transparent; }
QListView[look="nav"]::item:hover { background:$hover; }
QListView[look="nav"]::item:selected { background:$accent_soft; color:$text; }
QListView[look="nav"]::item:selected:focus { border:2px solid $focus; }
QHeaderView { background:$surface; border:0; border-top-left-radius:8px;
  border-top-right-radius:8px; }
QHeaderView::section { background:$surface; color:$muted; border:0;
  border-bottom:1px solid $line_strong; padding:7px 8px; font-weight:600; font-size:${fs_small}pt; }
QTableView QTableCornerButton::section { background:$surface; border:0; }
QTabBar { qproperty-drawBase:0; }
QTabBar::tab { background:transparent; color:$muted; padding:8px 4px; margin-right:8px;
  border:0; border-bottom:2px solid transparent; }
QTabBar::tab:selected { color:$text; font-weight:600; border-bottom:2px solid $accent; }
QTabBar::tab:hover { color:$text; }
QTabBar::tab:focus { color:$accent; border:2px solid $focus; border-radius:4px; padding:6px 2px; }
QTabBar[look="tight"]::tab { padding:8px 3px; margin-right:2px; }
QTabBar[look="tight"]::tab:focus { padding:6px 1px; }
QTabBar QToolButton { border:0; padding:2px; background:$surface; }
QTabWidget::pane { border:0; border-top:1px solid $line; }
"""

_WHITE, _BLACK = ("dark-strong", "light-strong"), ("light-strong", "dark-strong")
"""Where the marks of this colour lie: those on the ground, and those on the accent."""

_TEMPLATE = Template(_FRAME + _CONTROLS + _LISTS)


def style_sheet(theme: Tokens, points: float, line_height: int) -> str:
    """The style sheet for a theme and the application font's size and height of line."""
    sizes = {
        "fs_small": points * 0.9,
        "fs_big": points * 1.1,
        "fs_h2": points * 1.28,
        "fs_h1": points * 1.55,
    }
    lengths = {
        "box": round(line_height * 0.95),
        "round": round(line_height * 0.95) // 2,
        "glyph": round(line_height * 0.85),
        "small_glyph": round(line_height * 0.7),
        "drop": round(line_height * 1.5),
        "menu_pad": round(line_height * 0.7) + 14,
        "pill": (line_height + 4) // 2,
        "group": round(line_height * 0.7),
        "row": round(line_height * 0.4),
    }
    values: dict[str, object] = {k: v for k, v in theme._asdict().items() if isinstance(v, str)}
    for tone in ("new", "progress", "waiting", "late", "done", "closed"):
        values[f"{tone}_front"], values[f"{tone}_back"] = getattr(theme, tone)
    values |= {name: f"{size:.1f}" for name, size in sizes.items()}
    values |= lengths
    values["images"] = resources.path(f"themes/{_pictures(theme, theme.surface)}").as_posix()
    values["marks"] = resources.path(f"themes/{_pictures(theme, theme.accent)}").as_posix()
    return _TEMPLATE.substitute(values)


def _pictures(theme: Tokens, behind: str) -> str:
    """The folder of the marks on that ground: of the theme's own, or black or white ones on a ground of the system's."""
    if theme.name != "system":
        return theme.name
    white_on_dark = contrast("#FFFFFF", behind) >= contrast("#000000", behind)
    return _WHITE[behind == theme.accent] if white_on_dark else _BLACK[behind == theme.accent]
