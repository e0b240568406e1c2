"""T3: what an import of a roster, and one of training completions, can fill."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.domain.mapping.target import FieldKind, OurWord, Target, TargetField

_PERSON_REF = TargetField(
    "person_ref",
    "Employee number",
    synonyms=(
        "employee id", "employee number", "employee no", "emp id", "emp no", "badge number", "badge", "star badge",
        "star", "star number", "personnel number", "staff id", "person id", "user id", "learner id", "id number",
        "employee", "id",
    ),
    help="The number by which a person is the same person in every export.",
)  # fmt: skip
_LAST_NAME = TargetField(
    "last_name",
    "Last name",
    synonyms=("last name", "surname", "family name", "lastname", "last", "user last name"),
)
_FIRST_NAME = TargetField(
    "first_name",
    "First name",
    synonyms=("first name", "given name", "firstname", "first", "user first name"),
)
_NAME = TargetField(
    "name",
    "Full name",
    synonyms=(
        "name", "full name", "employee name", "learner name", "user name", "user full name", "learner", "person",
        "participant", "attendee", "trainee", "officer name",
    ),
    help="Where one column holds the whole name.",
)  # fmt: skip
_EMAIL = TargetField(
    "email", "E-mail", synonyms=("email", "e mail", "email address", "work email", "user email")
)
_DEPARTMENT = TargetField(
    "department",
    "Department",
    synonyms=("department", "dept", "division", "department name", "cost center", "unit", "org unit", "organization"),
)  # fmt: skip
_HIRED = TargetField(
    "hired",
    "Hired",
    FieldKind.DAY,
    ("hire date", "date hired", "hired", "date of hire", "date of appointment", "appointment date",
     "start date", "appointed", "original hire date"),
    may_be_future=True,
)  # fmt: skip

ROSTER = Target(
    "roster",
    "Roster",
    (
        _PERSON_REF,
        _LAST_NAME,
        _FIRST_NAME,
        _NAME,
        _EMAIL,
        _DEPARTMENT,
        TargetField(
            "title",
            "Job title",
            synonyms=("job title", "title", "position", "classification", "position title", "job", "rank"),
        ),
        TargetField(
            "supervisor", "Supervisor", synonyms=("supervisor", "supervisor name", "manager", "manager name", "reports to")
        ),
        TargetField(
            "supervisor_email",
            "Supervisor's e-mail",
            synonyms=("supervisor email", "manager email", "supervisor e mail"),
        ),
        _HIRED,
        TargetField(
            "left",
            "Left",
            FieldKind.DAY,
            ("termination date", "separation date", "end date", "date left", "left", "date separated",
             "last day", "resignation date", "retirement date"),
            may_be_future=True,
        ),
        TargetField(
            "leave_from",
            "On leave from",
            FieldKind.DAY,
            ("leave from", "leave start", "leave start date", "on leave since", "leave begin date"),
            may_be_future=True,
        ),
        TargetField(
            "leave_until",
            "On leave until",
            FieldKind.DAY,
            ("leave until", "leave end", "leave end date", "return from leave", "expected return"),
            may_be_future=True,
        ),
        TargetField(
            "status",
            "Employment",
            FieldKind.WORD,
            ("employment status", "employee status", "status", "active status"),
            words=(
                OurWord("active", ("a", "employed", "current", "regular", "full time", "part time")),
                OurWord("on leave", ("leave", "loa", "leave of absence", "l", "long term leave")),
                OurWord("left", ("terminated", "separated", "inactive", "retired", "resigned", "t", "former")),
            ),
        ),
        TargetField(
            "analyst",
            "Works in public safety analytics",
            FieldKind.YES_NO,
            ("public safety analytics", "analytics", "analyst", "analytics practitioner", "analytics staff"),
        ),
        TargetField("roles", "Roles", synonyms=("role", "roles", "job role", "audience", "groups", "group")),
    ),
)  # fmt: skip

COMPLETIONS = Target(
    "completions",
    "Training completions",
    (
        _PERSON_REF,
        _LAST_NAME,
        _FIRST_NAME,
        _NAME,
        _EMAIL,
        _DEPARTMENT,
        # no "start date" here: in an export of completions it is the day on which the course began
        replace(_HIRED, synonyms=tuple(word for word in _HIRED.synonyms if word != "start date")),
        TargetField(
            "course",
            "Course",
            synonyms=(
                "course", "course title", "course name", "training", "training title", "training name", "module",
                "module name", "module title", "module id", "class", "class name", "item title", "curriculum",
                "activity", "activity name", "learning item", "session title",
            ),
            required=True,
            help="Where the file holds one course only, give its name as one value for all rows.",
        ),
        TargetField(
            "course_ref",
            "Course number",
            synonyms=("course id", "course code", "course number", "item id", "training id", "class id", "module code"),
        ),
        TargetField(
            "completed",
            "Completed",
            FieldKind.TIME,
            ("completion date", "completed date", "date completed", "completed", "completed on", "completed at",
             "session end date", "end date", "training date", "date taken", "finish date", "class date",
             "date attended", "attended on", "completion time"),
            required=True,
        ),
        TargetField(
            "outcome",
            "Outcome",
            FieldKind.WORD,
            ("completion status", "status", "result", "outcome", "pass fail", "overall status", "grade"),
            words=(
                OurWord("completed", ("complete", "passed", "pass", "attended", "certified", "yes", "successful")),
                OurWord(
                    "not completed",
                    ("incomplete", "failed", "fail", "in progress", "not started", "no show", "enrolled",
                     "registered", "absent", "withdrawn", "no", "assigned", "past due", "overdue"),
                ),
            ),
        ),
        TargetField(
            "hours", "Hours", FieldKind.DECIMAL,
            ("hours", "credit hours", "training hours", "duration hours", "credits", "total hours"),
        ),
        TargetField(
            "expires", "Expires", FieldKind.DAY,
            ("expiration date", "expires", "expiry date", "expires on", "valid until", "due date"),
            may_be_future=True,
        ),
    ),
)  # fmt: skip
