"""What follows: corrective action at both levels, clocks met and missed, the decision."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.findings import violation_tables as tables
from gen63_desktop.domain.findings.violation_report import ViolationReport
from gen63_desktop.domain.findings.words import capital, day, plural
from gen63_desktop.domain.violations.records import Level
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.signatures import Signer


def story(report: ViolationReport, composer: Composer) -> list[Any]:
    """Sections 5 to 8."""
    return [
        *_actions(report, composer),
        *_clocks(report, composer),
        *_decision(report, composer),
        composer.section("8. About this report"),
        composer.say(
            "The report is made from the register of violations and the records behind it. Whoever investigated never "
            "approves their own finding, and whoever owns a corrective action never verifies it. Ninety days after an "
            "action was verified, the same line, unit, source or product is looked at again. It names respondents and "
            "is not for publication."
        ),
    ]


def _actions(report: ViolationReport, composer: Composer) -> list[Any]:
    none = "No action is recommended at {level}."
    if not report.actions:
        said = "No corrective action is recommended, at executive or at supervisor level."
        return [composer.section("5. Recommended corrective action"), composer.say(said)]
    levels = (Level.EXECUTIVE, Level.SUPERVISOR)
    shape = composer.alike([tables.actions(report, level) for level in levels])
    return [
        composer.section("5. Recommended corrective action"),
        *(
            part
            for level in levels
            for part in composer.table(
                tables.actions(report, level), none.format(level=level.value), longest_cell=0, shape=shape
            )
        ),
        *composer.table(tables.steps(report), "Nothing has happened yet.", longest_cell=0),
    ]


def _clocks(report: ViolationReport, composer: Composer) -> list[Any]:
    return [
        composer.section("6. Clocks met and missed"),
        composer.say(_kept(len(report.missed), len(report.untold))),
        *composer.table(tables.clocks(report), "", longest_cell=0),
    ]


def _kept(missed: int, untold: int) -> str:
    """What became of the clocks; of those with no day nothing is claimed."""
    said = capital(
        f"{plural(missed, 'clock was', 'clocks were')} missed or {'is' if missed == 1 else 'are'} overdue."
    )
    if not untold:
        return said if missed else "Every clock with a deadline was kept, or runs still."
    unknown = (
        f"Of {plural(untold, 'clock')} the record has no day of the end, so nobody can say whether "
        f"{'it was' if untold == 1 else 'they were'} kept."
    )
    return f"{said if missed else 'No other clock with a deadline was missed.'} {unknown}"


def _decision(report: ViolationReport, composer: Composer) -> list[Any]:
    reported = ""
    if report.transmitted_on is not None:
        had = f"; confirmed to have been received on {day(report.receipt_on)}" if report.receipt_on else ""
        reported = f"Reported on {day(report.transmitted_on)} by {report.transmittal}{had}. "
    if not report.awaiting:
        return [
            composer.section("7. Decision"),
            composer.say(f"{reported}No recommended action waits for a decision."),
        ]
    who = report.decider or "Chief Executive Officer or designee"
    return [
        composer.section("7. Decision"),
        composer.say(
            f"{reported}GEN 63 §4.1 asks you or your designee to decide. A decision made on this page is recorded in the "
            "office from the page; an action is declined with a reason."
        ),
        *composer.table(tables.decisions(report), "", longest_cell=0),
        *composer.signature(Signer(who, report.decider_title, "Date:")),
    ]
