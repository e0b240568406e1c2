"""The views of each section's page, known before the page is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gen63_desktop.domain.roles import Permission


def titles_of(section: str, may: Callable[[Permission], bool]) -> Sequence[tuple[str, str]]:
    """Key and name of each view that the person has there; none where the page has one face only."""
    if section == "complaints":
        from gen63_desktop.ui.complaints import views as of_complaints

        return of_complaints.titles()
    if section == "violations":
        from gen63_desktop.ui.violations import views as of_violations

        return of_violations.titles()
    if section == "comments":
        from gen63_desktop.ui.comments import views as of_comments

        return of_comments.titles(may)
    if section == "training":
        from gen63_desktop.ui.training import views as of_training

        return of_training.titles()
    if section == "findings":
        from gen63_desktop.ui.findings import views as of_findings

        return of_findings.titles(may)
    return ()
