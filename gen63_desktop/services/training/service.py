"""Training as one service, and the names of its acts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from gen63_desktop import resources
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.retention.kinds import Series
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.training.courses import checked, opening_courses
from gen63_desktop.domain.training.people import leaves_of
from gen63_desktop.domain.training.records import Completion, Course, Employee, Leave, RosterEntry
from gen63_desktop.services.held_records import while_no_series_is_held
from gen63_desktop.services.training.figures import Figures
from gen63_desktop.services.training.lists import Lists
from gen63_desktop.services.training.part import courses_of
from gen63_desktop.services.training.rosters import Rosters
from gen63_desktop.services.training.together import PeopleTogether
from gen63_desktop.store.work import Work

ACT_WORDS = {
    "training.roster_imported": "Roster taken in",
    "training.completions_imported": "Completions taken in",
    "training.import_undone": "Import of training undone",
    "training.matched": "Completions matched to an employee",
    "training.course_added": "Required course added",
    "training.course_changed": "Required course changed",
    "training.course_removed": "Required course taken out",
    "training.person_changed": "Entry of an employee changed",
    "training.person_change_removed": "Changed entry of an employee taken out",
    "training.leave_recorded": "Leave of an employee recorded",
    "training.people_changed_together": "Entry of an employee changed, with others",
    "training.people_change_undone": "Change of an employee's entry taken back, with others",
    "training.leave_removed": "Leave of an employee taken out",
}


def seed(work: Work) -> None:
    """Lay in the courses that GEN 63 asks for."""
    for course in opening_courses(resources.text("training/opening-courses.toml")):
        work.add(course)


class Training(Rosters, Lists, Figures, PeopleTogether):
    """What a person can do with training."""

    def add_course(self, course: Course) -> Course:
        """Add a required course."""
        self.session.allow(Permission.IMPORT_TRAINING)
        with self.session.act("training.course_added") as work:
            tidy = checked(course, courses_of(work))
            added = work.add(replace(tidy, id=0, version=0))
            work.about(added)
        return added

    def change_course(self, course: Course) -> Course:
        """Save changed rules of a course. They hold for every day that is asked about, past ones too."""
        self.session.allow(Permission.IMPORT_TRAINING)
        with self.session.act("training.course_changed") as work:
            stored = work.get(Course, course.id)
            changed = work.change(checked(replace(course, code=stored.code), courses_of(work)))
            work.about(changed)
        return changed

    def remove_course(self, course: Course, why: str) -> None:
        """Take a course out that was added by mistake and that nobody has completed."""
        self.session.allow(Permission.IMPORT_TRAINING)
        _check_said(why)
        with self.session.act("training.course_removed", why.strip()) as work:
            stored = work.get(Course, course.id)
            if work.find(Completion, course_id=stored.id):
                raise Refused(
                    "Completions of {name} are recorded, so it stays.",
                    "Give it a last day of the requirement instead.",
                    name=stored.name,
                )
            work.about(stored)
            work.remove(course)

    def change_person(self, entry: RosterEntry, since: date) -> RosterEntry:
        """Say what holds of an employee from a day on, beside what rosters say."""
        self.session.allow(Permission.IMPORT_TRAINING)
        if since > self.session.today():
            raise Refused("The day has not come yet.", "Record the change when it happens.", where="since")
        if not entry.name.strip():
            raise Refused("The person has no name.", "Type the name.", where="name")
        with self.session.act("training.person_changed") as work:
            employee = work.held(Employee, entry.employee_id)
            made = work.add(
                replace(
                    entry, since=since, name=" ".join(entry.name.split()), import_id=None, id=0, version=0
                )
            )
            work.about(employee)
        return made

    def remove_change(self, entry: RosterEntry, why: str) -> None:
        """Take an entry out that somebody typed by mistake; what a roster said goes with its import only."""
        self.session.allow(Permission.IMPORT_TRAINING)
        _check_said(why)
        with self.session.act("training.person_change_removed", why.strip()) as work:
            stored = work.get(RosterEntry, entry.id)
            _check_typed(stored.import_id)
            work.about(work.get(Employee, stored.employee_id))
            with while_no_series_is_held(work, Series.TRAINING):
                work.remove(entry)

    def remove_leave(self, leave: Leave, why: str) -> None:
        """Take a leave out that somebody typed by mistake, or the end of one: what stood before stands again."""
        self.session.allow(Permission.IMPORT_TRAINING)
        _check_said(why)
        with self.session.act("training.leave_removed", why.strip()) as work:
            stored = work.get(Leave, leave.id)
            _check_typed(stored.import_id)
            work.about(work.get(Employee, stored.employee_id))
            with while_no_series_is_held(work, Series.TRAINING):
                work.remove(leave)

    def record_leave(self, employee_id: int, first: date, last: date | None) -> Leave:
        """Record a leave, or the end of one that began on that day."""
        self.session.allow(Permission.IMPORT_TRAINING)
        if last is not None and last < first:
            raise Refused("The leave ends before it begins.", "Check both days.", where="last")
        with self.session.act("training.leave_recorded") as work:
            employee = work.held(Employee, employee_id)
            known = leaves_of(work.find(Leave, employee_id=employee_id))
            for one in known:
                overlaps = (one.last is None or first <= one.last) and (last is None or one.first <= last)
                if one.first != first and overlaps:
                    raise Refused(
                        "A leave from {first} is recorded already and would overlap.",
                        "Record the end of that one first.",
                        where="first",
                        first=one.first,
                    )
            made = work.add(Leave(employee_id, first, last))
            work.about(employee)
        return made


def _check_said(why: str) -> None:
    if not why.strip():
        raise Refused("It is taken out only with a reason.", "Say why; the history keeps it.")


def _check_typed(import_id: int | None) -> None:
    if import_id is not None:
        raise Refused("A roster said this, so it stays.", "Undo the import of that roster instead.")
