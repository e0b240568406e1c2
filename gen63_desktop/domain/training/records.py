"""The records of training.

The roster is kept as what rosters said from which day on, and never overwritten, so that it can be asked
about any day and an import can be undone in one step.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Audience(StrEnum):
    """Who a course is required of."""

    EVERYBODY = "all employees"
    PRACTITIONERS = "analytics practitioners"
    ROLES = "employees with certain roles"


@dataclass(frozen=True, slots=True)
class Course:
    """A required course. The rules are data: counsel and the agency may change them.

    ``months``: how long a completion holds under the rolling rule, 0 for ever. ``newcomer_days`` and
    ``return_days``: days allowed to a person newly bound, and after a leave. ``required_from``: the first
    day of the requirement, None where it has always been there.
    """

    code: str
    name: str
    audience: Audience
    clause: str = ""
    months: int = 12
    newcomer_days: int = 0
    return_days: int = 0
    roles: tuple[str, ...] = ()
    required_from: date | None = None
    required_until: date | None = None
    note: str = ""
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Employee:
    """A person of the roster. ``number`` is the agency's own, empty where the roster has none."""

    number: str
    import_id: int | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """What is known of an employee from ``since`` on, up to the next entry.

    ``present`` is False from the first day on which the person is no longer employed. ``left`` is the
    last day of employment where the roster names it.
    """

    employee_id: int
    since: date
    present: bool
    name: str
    department: str = ""
    role: str = ""
    practitioner: bool = False
    supervisor: str = ""
    supervisor_email: str = ""
    hired: date | None = None
    left: date | None = None
    import_id: int | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Leave:
    """Days off, first and last included. An open leave has no last day yet."""

    employee_id: int
    first: date
    last: date | None = None
    import_id: int | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Completion:
    """A course completed on a day. ``number``, ``name`` and ``department`` are those of the file.

    A completion that no employee could be found for is kept without one, and is shown as unmatched.
    ``matched_by_import`` is the roster that brought the employee afterwards, if one did.
    """

    employee_id: int | None
    course_id: int
    day: date
    number: str = ""
    name: str = ""
    department: str = ""
    hired: date | None = None
    import_id: int | None = None
    row: int = 0
    matched_by_import: int | None = None
    id: int = 0
    version: int = 0


class ImportKind(StrEnum):
    """What a file brought."""

    ROSTER = "roster"
    COMPLETIONS = "completions"


@dataclass(frozen=True, slots=True)
class TrainingImport:
    """One file taken in. ``mapping`` and ``layout`` let the next file of this layout be read alike.

    ``as_of`` is the day of a roster, ``whole`` whether it names everybody; ``receipt`` is JSON.
    """

    kind: ImportKind
    file_name: str
    file_sha256: str
    layout: str
    mapping: str
    by: int
    at: datetime
    as_of: date | None = None
    whole: bool = False
    rows_read: int = 0
    stored: int = 0
    already_there: int = 0
    exact_repeats: int = 0
    refused: int = 0
    receipt: str = ""
    undone_by: int | None = None
    undone_at: datetime | None = None
    id: int = 0
    version: int = 0
