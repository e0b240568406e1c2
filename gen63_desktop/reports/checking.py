"""The check of a written file against PDF/UA-1 and PDF/A-2a, in the program and in its tests."""

from __future__ import annotations

from importlib.metadata import version

PROFILES = {"ua1": "PDF/UA-1", "2a": "PDF/A-2a"}

_LARGEST_FOR_LIMITS = 4 << 20
"""Bytes up to which the checker's own limits hold; our own longer files are checked without them."""


def check(pdf: bytes) -> tuple[str, ...]:
    """What is wrong with the file, each with its rule; nothing if it passes both."""
    import page

    limits = page.SafetyLimits.unlimited() if len(pdf) > _LARGEST_FOR_LIMITS else None
    problems = []
    for profile, name in PROFILES.items():
        try:
            report = page.validate_pdf_bytes(pdf, profile=profile, limits=limits)
        except page.PageError as error:
            problems.append(f"{name}: the file cannot be read ({error})")
            continue
        problems.extend(f"{name}, {failure.rule_id}: {failure.message}" for failure in report.failures)
        if not report.is_compliant and not report.failures:
            problems.append(f"{name}: not met, without a named rule")
    return tuple(problems)


def passed() -> str:
    """What a file without problems has passed, and who checked it."""
    return f"{' and '.join(PROFILES.values())}, page-validation {version('page-validation')}"
