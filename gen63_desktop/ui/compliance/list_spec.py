"""The list of obligations: its columns, filters and words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.compliance.matrix import Line
from gen63_desktop.domain.compliance.states import State
from gen63_desktop.domain.listing import Sort
from gen63_desktop.domain.violations.clauses import CLAUSES
from gen63_desktop.ui.compliance.labels import TONES, state_icon, state_words
from gen63_desktop.ui.shared import messages, words
from gen63_desktop.ui.shared.columns import ChoiceFilter, ColumnSpec, TableSpec, TableWords
from gen63_desktop.ui.shared.tokens import Tone


def list_spec() -> TableSpec:
    """How the matrix is shown."""
    return TableSpec(
        key="compliance",
        words=TableWords(
            name=QCoreApplication.translate("ComplianceList", "Obligations"),
            one=QCoreApplication.translate("ComplianceList", "{n} obligation"),
            many=QCoreApplication.translate("ComplianceList", "{n} obligations"),
            empty=QCoreApplication.translate(
                "ComplianceList", "The matrix of the day has not been read yet."
            ),
            words_hint=QCoreApplication.translate("ComplianceList", "Search the words of the policy"),
        ),
        columns=_columns(),
        sort=Sort("code"),
        filters=(
            ChoiceFilter(
                "state",
                QCoreApplication.translate("ComplianceList", "State"),
                lambda: [(state.value, state_words(state)) for state in State],
            ),
            ChoiceFilter(
                "clause",
                QCoreApplication.translate("ComplianceList", "Clause"),
                lambda: [(one.code, f"{one.code}: {one.about}") for one in CLAUSES],
            ),
        ),
    )


def _clause(line: Line) -> str:
    name = line.clause.removeprefix("GEN 63 ")
    return f"{name[:1].upper()}{name[1:]}"


def _columns() -> tuple[ColumnSpec[Line], ...]:
    return (
        ColumnSpec(
            "clause",
            QCoreApplication.translate("ComplianceList", "Clause"),
            _clause,
            "code",
            strong=True,
            width=15,
        ),
        ColumnSpec(
            "state",
            QCoreApplication.translate("ComplianceList", "State"),
            lambda line: state_words(line.state),
            "weight",
            tone=lambda line: TONES[line.state],
            chip=True,
            icon=lambda line: state_icon(line.state),
            width=16,
            whole=tuple(state_words(state) for state in State),
        ),
        ColumnSpec(
            "since",
            QCoreApplication.translate("ComplianceList", "Not met since"),
            lambda line: words.day(line.since),
            "since",
            tone=lambda line: Tone.LATE if line.since else None,
            width=13,
        ),
        ColumnSpec(
            "quote",
            QCoreApplication.translate("ComplianceList", "What the policy says"),
            lambda line: f"{line.part}: {line.quote}" if line.part else line.quote,
            "quote",
            stretch=True,
            width=26,
        ),
        *_further_columns(),
    )


def _further_columns() -> tuple[ColumnSpec[Line], ...]:
    return (
        ColumnSpec(
            "code",
            QCoreApplication.translate("ComplianceList", "Obligation"),
            lambda line: line.code,
            "code",
            muted=True,
            hidden=True,
            width=9,
        ),
        ColumnSpec(
            "control",
            QCoreApplication.translate("ComplianceList", "Control"),
            lambda line: messages.stated(line.control),
            "control",
            hidden=True,
            width=30,
        ),
        ColumnSpec(
            "evidence",
            QCoreApplication.translate("ComplianceList", "Evidence"),
            lambda line: words.number(len(line.evidence)) if line.evidence else "",
            "evidence",
            right=True,
            hidden=True,
            width=9,
        ),
        ColumnSpec(
            "notes",
            QCoreApplication.translate("ComplianceList", "Notes"),
            lambda line: words.number(len(line.notes)) if line.notes else "",
            "notes",
            right=True,
            hidden=True,
            width=7,
        ),
    )
