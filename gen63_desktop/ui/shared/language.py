"""The language of the window, its dates and numbers: English or Spanish, as the person chose it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from shiboken6 import isValid

from gen63_desktop import resources
from gen63_desktop.ui.shared.remembered import remember, remembered

_KEPT = "window/language"


class Language(StrEnum):
    """What the window can speak."""

    ENGLISH = "en"
    SPANISH = "es"

    @property
    def own_name(self) -> str:
        """As those who speak it call it, whatever the window speaks now."""
        return {Language.ENGLISH: "English", Language.SPANISH: "Español"}[self]


class Speech(QObject):
    """What is spoken now; ``chosen`` says that the person wants another language."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.translators: list[QTranslator] = []


_speech: Speech | None = None


def speech() -> Speech:
    """The speech of this application."""
    global _speech  # noqa: PLW0603  one speech for one application
    if _speech is None or not isValid(_speech):
        _speech = Speech()
    return _speech


def wanted() -> Language:
    """What the person chose on this computer; before that, what the computer itself speaks."""
    kept = remembered(_KEPT)
    if kept in set(Language):
        return Language(str(kept))
    spoken = QLocale.system().uiLanguages()
    return Language.SPANISH if spoken and spoken[0].startswith("es") else Language.ENGLISH


def spoken() -> Language:
    """What the window speaks now."""
    spanish = QLocale().language() is QLocale.Language.Spanish
    return Language.SPANISH if spanish else Language.ENGLISH


def set_language(language: Language = Language.ENGLISH) -> None:
    """Dates, numbers and words as in the United States, whatever the computer is set to.

    Windows that are there already keep the words that they have.
    """
    of_qt = QLocale.Language.Spanish if language is Language.SPANISH else QLocale.Language.English
    QLocale.setDefault(QLocale(of_qt, QLocale.Country.UnitedStates))
    held = speech().translators
    while held:
        QCoreApplication.removeTranslator(held.pop())
    if language is Language.SPANISH:
        qt_keeps = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _add(f"{qt_keeps}/qtbase_es.qm")
        _add(str(resources.path("translations/gen63_es.qm")))


def _add(file: str) -> None:
    translator = QTranslator(speech())
    if translator.load(file):
        QCoreApplication.installTranslator(translator)
        speech().translators.append(translator)


def choose(language: Language) -> None:
    """Keep what the person chose, and have the windows follow."""
    remember(_KEPT, language.value)
    speech().chosen.emit(language)
