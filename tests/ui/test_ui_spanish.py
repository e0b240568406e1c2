"""The window in Spanish: every text of the program has its translation, which keeps what the text says."""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from gen63_desktop import resources
from gen63_desktop.domain.complaints.incident import About, Known, of_month, of_year
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.investigation.interviews import Interview, InterviewRole, InterviewWay
from gen63_desktop.domain.letters.words import BASES_ES, FINDINGS_ES
from gen63_desktop.domain.retention.kinds import Scope, Series
from gen63_desktop.domain.retention.records import Hold
from gen63_desktop.domain.retention.views import HoldView
from gen63_desktop.domain.sealing import CONFIDENTIAL
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.fact_fields import times
from gen63_desktop.ui.complaints.incident_field import IncidentField, known_words, read_incident, time_words
from gen63_desktop.ui.complaints.investigation.fields import HoursField
from gen63_desktop.ui.complaints.investigation_labels import interview_line
from gen63_desktop.ui.retention.labels import covers
from gen63_desktop.ui.shared import language, messages, tasks, vocabulary, words
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.day_input import read_day
from gen63_desktop.ui.shared.language import Language, set_language
from gen63_desktop.ui.shared.theme import Theme
from gen63_desktop.ui.shell.application import Shell
from gen63_desktop.ui.shell.main_window import MainWindow
from gen63_desktop.ui.shell.pages import Section, sections
from gen63_desktop.ui.shell.unlock_dialog import UnlockDialog
from gen63_desktop.ui.shell.welcome import WelcomeWindow
from tests.translating.figure_texts import figure_texts
from tests.translating.service_texts import service_texts
from tests.translating.ts_file import Text, merged, read_ts, write_ts
from tests.translating.window_texts import window_texts
from tests.ui import walks
from tests.ui.conftest import Settle
from tests.ui.openers import TestOpeners

TS = resources.path("translations/gen63_es.ts")
TODAY = date(2026, 11, 21)
FACES = 12
"""So many faces of a page are walked through in Spanish: its first view, and each tab of its record."""

_PLACES = re.compile(r"\{[^{}]*\}")
_ACCESS_KEY = re.compile(r"&(?=[^&\s])")
_DOUBLED = re.compile("&&")

pytestmark = pytest.mark.requirement("U1")


@pytest.fixture(scope="module")
def spanish_file() -> dict[Text, str]:
    return read_ts(TS)


# --- the file -------------------------------------------------------------------------------------------


def test_every_text_of_the_program_stands_in_the_file_and_nothing_else(
    spanish_file: dict[Text, str],
) -> None:
    """Mended by ``python -m tests.translating``, which says what is left to translate."""
    said = {*window_texts(), *service_texts(), *figure_texts()}

    assert len(said) > 5_000
    assert sorted(said - set(spanish_file)) == []
    assert sorted(set(spanish_file) - said) == []


def test_every_text_is_translated(spanish_file: dict[Text, str]) -> None:
    assert sorted(text for text, said in spanish_file.items() if not said.strip()) == []


def test_a_translation_names_the_same_values(spanish_file: dict[Text, str]) -> None:
    wrong = [
        (text, said)
        for text, said in spanish_file.items()
        if said and set(_PLACES.findall(text.source)) != set(_PLACES.findall(said))
    ]

    assert not wrong


def test_a_translation_has_an_access_key_where_the_text_has_one(spanish_file: dict[Text, str]) -> None:
    def keys(text: str) -> int:
        return len(_ACCESS_KEY.findall(_DOUBLED.sub("", text)))

    wrong = [(text, said) for text, said in spanish_file.items() if said and keys(text.source) != keys(said)]
    on_accents = [said for said in spanish_file.values() if re.search("(?<!&)&[áéíóúñü¿¡]", said.lower())]

    assert not wrong
    assert not on_accents


def test_a_translation_has_the_frame_of_its_text(spanish_file: dict[Text, str]) -> None:
    """Blanks at the ends, the dots of a command that asks further, and mark-up."""

    def frame(text: str) -> tuple[bool, bool, bool, Counter[str]]:
        ends = text.startswith(" "), text.endswith(" "), text.endswith("…")
        return *ends, Counter(re.findall(r"</?[a-z]+>|\n\n", text))

    wrong = [
        (text, said) for text, said in spanish_file.items() if said and frame(text.source) != frame(said)
    ]

    assert not wrong


def test_protected_bases_and_findings_are_called_as_in_the_letters(spanish: None) -> None:
    assert {basis: vocabulary.within(basis.value).lower() for basis in Basis if basis is not Basis.OTHER} == {
        basis: said for basis, said in BASES_ES.items() if basis is not Basis.OTHER
    }
    assert {finding: vocabulary.within(finding.value) for finding in Finding} == {
        finding: said for finding, (said, _meaning) in FINDINGS_ES.items()
    }


def test_what_is_loaded_says_what_the_file_says(spanish_file: dict[Text, str], spanish: None) -> None:
    differs = [
        text
        for text, said in spanish_file.items()
        if said and QCoreApplication.translate(text.context, text.source) != said
    ]

    assert not differs, "compile it: python -m tests.translating"


def test_the_file_is_written_as_it_was_read(spanish_file: dict[Text, str], tmp_path: Path) -> None:
    again = tmp_path / "again.ts"
    write_ts(again, spanish_file)

    assert again.read_bytes() == TS.read_bytes()


def test_a_new_text_takes_what_the_same_words_have_elsewhere_and_an_old_one_goes() -> None:
    known = {Text("A", "Open"): "Abrir", Text("B", "Gone"): "Ido"}

    assert merged([Text("A", "Open"), Text("C", "Open"), Text("C", "New")], known) == {
        Text("A", "Open"): "Abrir",
        Text("C", "Open"): "Abrir",
        Text("C", "New"): "",
    }


# --- what it changes ------------------------------------------------------------------------------------


def test_days_and_numbers_are_written_as_in_the_spanish_of_the_united_states(spanish: None) -> None:
    assert words.day(TODAY) == "21 nov 2026"
    assert words.month(TODAY) == "noviembre de 2026"
    assert words.weekday_and_day(TODAY) == "sábado, 21 nov 2026"
    assert words.number(12_278) == "12,278"


@pytest.mark.parametrize("day", [date(2026, month, 21) for month in range(1, 13)])
def test_a_field_takes_the_day_that_it_shows(day: date, spanish: None, qtbot: QtBot) -> None:
    field = DayField("day", "Día", lambda: TODAY)
    qtbot.addWidget(field)
    field.set_raw(day)

    assert field.edit.text() == words.day(day)
    assert field.value() == day
    assert read_day(words.day(day), TODAY) == day


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("21 de noviembre de 2026", TODAY),
        ("hoy", TODAY),
        ("mañana", date(2026, 11, 22)),
        ("+5 días", date(2026, 11, 26)),
        ("-2 semanas", date(2026, 11, 7)),
        ("+3 días hábiles", date(2026, 11, 25)),
        ("1º de mayo de 2027", date(2027, 5, 1)),
        ("11/20/2026", date(2026, 11, 20)),
        ("+3 cosas", None),
    ],
)
def test_days_are_understood_as_people_write_them_in_spanish(typed: str, meant: date | None) -> None:
    assert read_day(typed, TODAY, lambda day, n: date(day.year, day.month, day.day + n + 1)) == meant


@pytest.mark.parametrize(
    "known",
    [
        Known(date(2026, 5, 3), about=About.ABOUT),
        Known(date(2026, 5, 3), date(2026, 6, 7), About.BETWEEN),
        of_month(2026, 9),
        of_year(2026),
        Known(date(2026, 5, 3)),
    ],
)
def test_the_date_of_an_incident_takes_what_it_shows(known: Known, spanish: None, qtbot: QtBot) -> None:
    field = IncidentField("incident", "Fecha del incidente", lambda: TODAY)
    qtbot.addWidget(field)
    field.set_value(known)

    assert field.value() == known
    assert read_incident(known_words(known), TODAY) == known, "as it stands in the record"


@pytest.mark.parametrize("ends", ["15:00", None])
def test_the_time_of_an_incident_takes_what_it_shows(ends: str | None, spanish: None) -> None:
    complaint = Complaint("", None, "", incident_time="14:05", incident_time_to=ends)

    assert times(time_words(complaint)) == ("14:05", ends or "")


@pytest.mark.parametrize("typed", ["72 horas", "3 días", "3 dias", "3 days"])
def test_hours_are_understood_in_spanish(typed: str, spanish: None, qtbot: QtBot) -> None:
    field = HoursField("hours", "Horas")
    qtbot.addWidget(field)
    field.edit.setText(typed)

    assert (field.value(), field.problem()) == (72, "")


def test_a_refusal_is_told_in_spanish_with_its_words_and_days(spanish: None) -> None:
    error = Refused("{day} is in the future.", "Correct the day.", where="Performed on", day=TODAY)

    said = messages.sentence(error)

    assert said.endswith("21 nov 2026 está en el futuro. Corrija el día.")
    assert "Performed" not in said
    assert error.sentence().startswith("Performed on: 2026-11-21 is in the future."), "commands speak English"


def test_buttons_of_qt_speak_spanish_too(spanish: None, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)

    assert [button.text().replace("&", "") for button in box.buttons()] == ["Cancelar"]


@pytest.mark.parametrize(
    ("system", "first"),
    [("es_US", Language.SPANISH), ("es_MX", Language.SPANISH), ("en_US", Language.ENGLISH)],
)
def test_at_first_the_computer_decides_then_the_person(
    system: str, first: Language, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    assert language.wanted() is first

    language.choose(Language.ENGLISH)
    assert language.wanted() is Language.ENGLISH


def test_choosing_spanish_puts_a_spanish_window_in_place_of_the_english_one(
    shell: Shell, shell_window: MainWindow, settle: Settle, spanish: None
) -> None:
    set_language()
    shell_window.open_section("sources")
    settle()

    language.choose(Language.SPANISH)
    settle()

    anew = shell.main
    assert anew is not None
    assert anew is not shell_window
    assert anew.section is not None
    assert anew.section.key == "sources"
    assert [action.text() for action in anew.menuBar().actions()][:4] == [
        "&Archivo",
        "&Editar",
        "&Ver",
        "&Ir",
    ]
    assert "Español" in messages.door().said[-1].text
    assert language.wanted() is Language.SPANISH

    language.choose(Language.ENGLISH)
    settle()
    assert shell.main is not None
    assert shell.main.menuBar().actions()[0].text() == "&File"


def test_where_a_further_window_is_open_the_language_follows_at_the_next_start(
    shell: Shell, shell_window: MainWindow, settle: Settle, spanish: None
) -> None:
    set_language()
    shell_window.menus.show_about()
    settle()

    language.choose(Language.SPANISH)

    assert shell.main is shell_window
    assert "the next time" in messages.door().said[-1].text
    assert language.wanted() is Language.SPANISH


def test_the_first_window_changes_its_language_at_once(shell: Shell, settle: Settle, spanish: None) -> None:
    set_language()
    first = shell.show_welcome()

    language.choose(Language.SPANISH)
    settle()

    assert shell.welcome is not None
    assert shell.welcome is not first
    assert "demostración" in shell.welcome.demonstration_button.accessibleName()


def test_a_mask_is_a_word_of_the_window(spanish: None) -> None:
    masked = Interview(1, InterviewRole.WITNESS, CONFIDENTIAL, None, "", InterviewWay.TELEPHONE, None)
    hold = Hold("H-1", Scope.PERSON, Series.COMPLAINTS, "", "", TODAY, 1, TODAY, person=CONFIDENTIAL)

    assert interview_line(masked).startswith("(confidencial), testigo")
    assert covers(HoldView(hold, "", "")) == "todos los casos que nombran a (confidencial)"


# --- the pages ------------------------------------------------------------------------------------------


@pytest.fixture
def spanish_window(
    demonstration: Office, qtbot: QtBot, look: Theme, settle: Settle, spanish: None
) -> Iterator[MainWindow]:
    look.choose_text_size(150)
    window = MainWindow(demonstration)
    window.resize(960, 600)
    window.show()
    settle()
    yield window
    tasks.stop_all()
    window.blockSignals(True)
    window.hide()
    window.deleteLater()
    QApplication.processEvents()


@pytest.mark.parametrize("section", sections(), ids=lambda section: section.key)
def test_no_text_of_a_spanish_page_is_cut_and_no_key_is_claimed_twice(
    spanish_window: MainWindow, section: Section, settle: Settle, qtbot: QtBot
) -> None:
    spanish_window.open_section(section.key)
    settle()
    page = spanish_window.page
    assert page is not None

    wrong = {}
    for face in islice(walks.faces(page, settle), FACES):
        with contextlib.suppress(qtbot.TimeoutError):
            qtbot.waitUntil(lambda: not walks.cut_texts(spanish_window), timeout=20_000)
        found = walks.cut_texts(spanish_window) + walks.doubled_access_keys(spanish_window)
        if found:
            wrong[face] = found

    assert not wrong
    assert (spanish_window.width(), spanish_window.height()) == (960, 600)


@pytest.mark.parametrize("per_cent", [100, 150])
def test_no_text_of_the_first_window_and_of_unlocking_is_cut(
    per_cent: int, tmp_path: Path, openers: TestOpeners, look: Theme, qtbot: QtBot, spanish: None
) -> None:
    look.choose_text_size(per_cent)
    welcome = WelcomeWindow(openers)
    unlock = UnlockDialog(tmp_path, ["Dana Whitfield", "Maya Rivera"], "", openers, welcome)
    qtbot.addWidget(welcome)
    for window in (welcome, unlock):
        window.show()

    assert [walks.cut_texts(window) for window in (welcome, unlock)] == [[], []]
