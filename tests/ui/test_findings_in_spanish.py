"""What checks find is said in the language of the window: refused rows, an altered history, what a backup lacks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from gen63_desktop.domain.errors import Refused
from gen63_desktop.services.office import Office
from gen63_desktop.ui.office import keeping_commands
from gen63_desktop.ui.office.history_check import VerdictDialog
from gen63_desktop.ui.office.told_dialog import ToldDialog
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.importing.receipt_view import ReceiptView
from tests.comment_files import Q3, rows, take_in

from .conftest import Settle

BRACES = "Line {0} of {kind}"

pytestmark = [pytest.mark.requirement("U1"), pytest.mark.usefixtures("spanish")]


def test_why_rows_were_refused_is_said_in_spanish_with_their_words_as_they_are(
    office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    good, late, unread, long = rows(4)
    late[1], unread[1], long[2] = "10/01/2026 09:00", BRACES, "x" * 900
    receipt = take_in(office, tmp_path / "q3.csv", (good, late, unread, long), quarter=Q3).receipt
    view = ReceiptView(receipt)
    qtbot.addWidget(view)

    said = view.refused.toPlainText().splitlines()
    assert said[0] == "Fila 3 de q3.csv: Recibido el 1 oct 2026, que es 2026 Q4, no 2026 Q3."
    assert said[1].startswith("Fila 4 de q3.csv: ")
    assert BRACES in said[1]
    assert said[2] == "Fila 5 de q3.csv: Canal: la celda tiene 900 caracteres; se quería otra columna."
    assert receipt.as_plain()["refused_rows"][0]["reasons"] == [
        "Received 2026-10-01, which is 2026 Q4, not 2026 Q3."
    ], "what is kept, and what programs read, is in one language"


def test_a_file_of_which_no_row_can_be_taken_in_is_refused_in_spanish(office: Office, tmp_path: Path) -> None:
    late = rows(1)
    late[0][1] = "10/01/2026 09:00"
    with pytest.raises(Refused) as refused:
        take_in(office, tmp_path / "q3.csv", late, quarter=Q3)

    assert "La primera, fila 2: Recibido el 1 oct 2026, que es 2026 Q4, no 2026 Q3." in messages.sentence(
        refused.value
    )
    assert "row 2: Received 2026-10-01, which is 2026 Q4, not 2026 Q3." in refused.value.sentence()


def test_what_the_check_of_the_history_finds_is_said_in_spanish(office: Office, qtbot: QtBot) -> None:
    number = office.people.add("J. Tan", ()).id
    with office.session.store.unsigned() as connection:
        connection.execute(text("UPDATE people SET title = 'Chief' WHERE id = :id"), {"id": number})
    verdict = office.history.verify()
    assert any("differs from what entry" in one for one in verdict.problems)
    dialog = VerdictDialog(verdict)
    qtbot.addWidget(dialog)

    (found,) = dialog.findChildren(QPlainTextEdit)
    assert f"Persona {number} difiere de lo que dice la entrada" in found.toPlainText()
    assert f"Persona {number} se cambió fuera del programa, y nadie lo ha examinado." in found.toPlainText()
    assert "past the program" not in found.toPlainText()


def test_what_a_backup_lacks_is_said_in_spanish(
    office: Office, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    keeping_commands.back_up_now(window, office)
    settle()
    assert window.findChildren(ToldDialog)[-1].lines == (
        "Aún no hay un segundo lugar para las copias de seguridad (menú Archivo, Copias de seguridad).",
    )
    second = tmp_path / "second"
    second.mkdir()
    office.keeping.choose_second_place(second)
    second.rmdir()
    keeping_commands.back_up_now(window, office)
    settle()
    (line,) = window.findChildren(ToldDialog)[-1].lines
    assert line.startswith("El segundo lugar no tiene copia de ella: ")
    assert "second" in line
    assert "not there" not in line
    tasks.stop_all()
