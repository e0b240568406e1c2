"""The check of a written file: PDF/UA-1, PDF/A-2a or 3a, and what only its own structure tells."""

from __future__ import annotations

import re
from importlib.metadata import version

PROFILES = {"ua1": "PDF/UA-1", "2a": "PDF/A-2a"}
"""The standards of a file without attached data."""

_WITH_DATA = {"ua1": "PDF/UA-1", "3a": "PDF/A-3a"}
_CLAIMS_PART_3 = b"<pdfaid:part>3</pdfaid:part>"
_OWN = "Structure"

LARGEST_FOR_STRUCTURE = 6 << 20
"""Bytes up to which the structure is read again after each writing: about 150 pages, some seconds."""

_OBJECT = re.compile(r"\b(object|stream) \d+ \d+( R)?\b")


def check(pdf: bytes) -> tuple[str, ...]:
    """What is wrong with the file, each as "standard, rule: message"; nothing if it passes everything.

    A fault reads the same in each file that has it: it names neither a page nor an object, so that what a
    second person has recorded about it holds for the file that is drawn again.
    """
    from gen63_desktop.reports import invariants

    endless = invariants.endless_tags(pdf)
    if endless:  # the validator would follow them for ever
        return (f"{_OWN}, {endless}",)
    found = [*_standards(pdf), *(_structure(pdf) if len(pdf) <= LARGEST_FOR_STRUCTURE else ())]
    return tuple(dict.fromkeys(found))


def passed(pdf: bytes = b"") -> str:
    """What a file without problems has passed, and who checked it."""
    names = " and ".join(profiles(pdf).values())
    return f"{names}, page-validation {version('page-validation')}"


def profiles(pdf: bytes) -> dict[str, str]:
    """The standards that the file claims to meet."""
    return _WITH_DATA if _CLAIMS_PART_3 in pdf else PROFILES


def _standards(pdf: bytes) -> list[str]:
    import page

    limits = page.SafetyLimits.unlimited()  # they guard against hostile files; a list of ours may be long
    problems = []
    for profile, name in profiles(pdf).items():
        try:
            report = page.validate_pdf_bytes(pdf, profile=profile, limits=limits)
        except page.PageError as error:
            problems.append(f"{name}: the file cannot be read ({error})")
            continue
        problems += [
            f"{name}, {failure.rule_id}: {_nameless(failure.message)}" for failure in report.failures
        ]
        if not report.is_compliant and not report.failures:
            problems.append(f"{name}: not met, without a named rule")
    return problems


def _nameless(message: str) -> str:
    return _OBJECT.sub(r"\1", message)


def _structure(pdf: bytes) -> list[str]:
    from gen63_desktop.reports import invariants

    return [f"{_OWN}, {problem}" for problem in invariants.problems(pdf)]
