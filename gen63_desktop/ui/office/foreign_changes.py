"""Changes past the program: what the history says beside what stands, and the examination."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from gen63_desktop.services.history_examining import ForeignChange
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.fields import LongTextField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.history_fields import kind_words
from gen63_desktop.ui.shared.history_text import change_text


def show_foreign_changes(parent: QWidget, office: Office) -> None:
    """Show what nobody has examined yet, or say that there is nothing."""

    def show(found: tuple[ForeignChange, ...]) -> None:
        if found:
            form = ExaminationForm(office, found)
            form.finished.connect(lambda _none: messages.tell(_examined()))
            FormDialog(form, parent, columns=90).open()
        else:
            messages.tell(
                QCoreApplication.translate("ForeignChanges", "Nothing was changed past the program.")
            )

    tasks.ask(parent, office.history.foreign.standing, show)


def _examined() -> str:
    return QCoreApplication.translate(
        "ForeignChanges", "Examined. It stands in the history with your words; work can go on."
    )


class ExaminationForm(Form):
    """Lists what was changed and asks what was found out about it."""

    def __init__(
        self, office: Office, found: tuple[ForeignChange, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Changes past the program"), self.tr("Examined"), parent)
        self._office, self._found_changes = office, found
        said = QLabel(
            self.tr(
                "Somebody changed the office's records with another tool than this program. Until this is examined "
                "nobody can change a record. Find out who did it and why. “Examined” puts nothing right and signs "
                "nothing as yours: it leaves an entry with this list and your words. Correct the records "
                "afterwards, by ordinary work."
            )
        )
        said.setWordWrap(True)
        self.list = QPlainTextEdit("\n\n".join(changes_text(each) for each in found))
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setAccessibleName(self.tr("What was changed past the program"))
        self.list.setMinimumHeight(QFontMetrics(self.list.font()).lineSpacing() * 10)
        self.body.addWidget(said)
        self.body.addWidget(self.list, 1)
        self._words = self.add(
            LongTextField(
                "words",
                self.tr("What did you find out?"),
                required=True,
                lines=3,
                hint=self.tr(
                    "Who was asked, what happened, what is to be corrected. It stands in the history."
                ),
            )
        )
        self.start()

    def send(self) -> None:
        """Leave the entry."""
        foreign, found, said = self._office.history.foreign, self._found_changes, self._words.value()
        self.act(self.tr("Leaving the entry"), lambda: foreign.examine(found, said))


def changes_text(change: ForeignChange) -> str:
    """One record: what became of it, when, and its fields by the history and as they stand."""
    if change.op == "guard":
        said = QCoreApplication.translate(
            "ForeignChanges", "The database was altered: {what}. The program has put it back."
        )
        return said.format(what=change.name)
    what = {
        "add": QCoreApplication.translate("ForeignChanges", "was put there; the history does not know it"),
        "remove": QCoreApplication.translate("ForeignChanges", "was removed"),
        "change": QCoreApplication.translate("ForeignChanges", "was changed"),
    }.get(
        change.op,
        QCoreApplication.translate("ForeignChanges", "was changed and is again as the history says"),
    )
    named = f"{kind_words(change.kind)} {change.name or change.record_id}"
    times = QCoreApplication.translate("ForeignChanges", "{moment}, {n} times").format(
        moment=words.moment(change.first), n=words.number(change.times)
    )
    when = words.moment(change.first) if change.times == 1 else times
    login = ""
    if change.login:
        login = QCoreApplication.translate("ForeignChanges", ", by the login {login}").format(
            login=change.login
        )
    lines = [f"{named} {what} ({when}{login})"]
    lines += [change_text(each, change.kind, whole=False) for each in change.changes]
    return "\n".join(lines)
