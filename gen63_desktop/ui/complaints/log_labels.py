"""In which of the logs that the law asks for a complaint stands, and why, in the language of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.complaints.records import Allegation
from gen63_desktop.domain.outputs.logs import RULES, Log, LogRule, belongs
from gen63_desktop.domain.vocabulary.statutes import Statute
from gen63_desktop.ui.shared.facts import Fact
from gen63_desktop.ui.shared.vocabulary import within


def log_facts(allegations: Sequence[Allegation]) -> list[Fact]:
    """Each log by its name: yes or no, and the reasons."""
    return [(_name(rule.log), _why(allegations, rule)) for rule in RULES.values()]


def _name(log: Log) -> str:
    return {
        Log.TITLE_VI: QCoreApplication.translate("LogLabels", "Title VI log"),
        Log.ADA: QCoreApplication.translate("LogLabels", "ADA log"),
    }[log]


def _law(statute: Statute) -> str:
    """As it is called within a sentence."""
    return {
        Statute.TITLE_VI: QCoreApplication.translate("LogLabels", "Title VI"),
        Statute.ADA: QCoreApplication.translate("LogLabels", "the Americans with Disabilities Act"),
        Statute.REHABILITATION_ACT: QCoreApplication.translate("LogLabels", "the Rehabilitation Act of 1973"),
    }[statute]


def _why(allegations: Sequence[Allegation], rule: LogRule) -> str:
    reasons = [_because(one, rule) for one in allegations if belongs(one, rule)]
    if reasons:
        return QCoreApplication.translate("LogLabels", "Yes. {why}").format(why=" ".join(reasons))
    return QCoreApplication.translate("LogLabels", "No. {why}").format(why=_why_not(allegations, rule))


def _because(one: Allegation, rule: LogRule) -> str:
    laws = ", ".join(_law(law) for law in one.statutes if law in rule.statutes)
    bases = ", ".join(within(basis.value) for basis in one.bases if basis in rule.bases)
    if laws and bases:
        said = QCoreApplication.translate(
            "LogLabels", "Allegation {n} names {laws} and is said to rest on {bases}."
        )
    elif laws:
        said = QCoreApplication.translate("LogLabels", "Allegation {n} names {laws}.")
    else:
        said = QCoreApplication.translate("LogLabels", "Allegation {n} is said to rest on {bases}.")
    return said.format(n=one.place, laws=laws, bases=bases)


def _why_not(allegations: Sequence[Allegation], rule: LogRule) -> str:
    if not allegations:
        return QCoreApplication.translate("LogLabels", "No allegation is recorded yet.")
    said = QCoreApplication.translate(
        "LogLabels", "No allegation names any of these: {laws}; or is said to rest on any of these: {bases}."
    ).format(
        laws=", ".join(_law(law) for law in rule.statutes),
        bases=", ".join(within(basis.value) for basis in rule.bases),
    )
    if rule.log is Log.TITLE_VI and any(Statute.TITLE_VII in one.statutes for one in allegations):
        further = QCoreApplication.translate(
            "LogLabels", "Title VII alone, which is about employment, does not bring it in."
        )
        return f"{said} {further}"
    return said
