"""Reconciling a roster with what is known: new, changed, back, gone, unchanged, and what needs a decision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.training.matching import Known, Match, Matcher, Mention, name_key, plain_number
from gen63_desktop.domain.training.people import Trainee
from gen63_desktop.domain.training.records import Leave, RosterEntry


@dataclass(frozen=True, slots=True)
class RosterLine:
    """A line of a roster, read. ``practitioner`` is None where the roster does not say."""

    row: int
    number: str
    name: str
    department: str = ""
    role: str = ""
    practitioner: bool | None = None
    supervisor: str = ""
    supervisor_email: str = ""
    hired: date | None = None
    left: date | None = None
    gone: bool = False
    """The roster says that the person is no longer employed, and may not say since when."""
    leave_first: date | None = None
    leave_last: date | None = None
    on_leave: bool = False
    tells_leave: bool = False
    """The roster has a column of leaves: nothing in it means that the person is not on leave."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Someone the register does not know."""

    line: RosterLine


@dataclass(frozen=True, slots=True)
class Change:
    """Someone known of whom the roster says something new. ``what`` names the fields."""

    employee_id: int
    before: RosterEntry
    line: RosterLine
    what: tuple[str, ...]
    returns: bool = False


@dataclass(frozen=True, slots=True)
class Absent:
    """Someone employed whom the whole roster does not name: proposed as gone."""

    employee_id: int
    number: str
    entry: RosterEntry


@dataclass(frozen=True, slots=True)
class Undecided:
    """A line that may or may not mean someone known; a person decides."""

    line: RosterLine
    why: str
    suggestions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RosterPlan:
    """What taking in the roster would do. ``repeated`` are lines that say the same as another."""

    as_of: date
    new: tuple[Newcomer, ...]
    changed: tuple[Change, ...]
    unchanged: tuple[RosterLine, ...]
    absent: tuple[Absent, ...]
    undecided: tuple[Undecided, ...]
    repeated: tuple[RosterLine, ...]
    contradicting: tuple[tuple[RosterLine, RosterLine], ...]
    """Pairs of lines that mean one person and say different things; the second one is refused."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a person decided about a plan.

    ``same_as`` names for the row of an undecided line the employee it means, None for someone new; an
    undecided line that is not in it is refused. ``leaving`` are the absent employees who have left; of the
    others nothing is assumed.
    """

    same_as: dict[int, int | None]
    leaving: frozenset[int] = frozenset()


NO_DECISIONS = Decisions({})


def plan(
    lines: Sequence[RosterLine],
    people: Sequence[Trainee],
    latest: dict[int, RosterEntry],
    as_of: date,
    *,
    whole: bool,
    decisions: Decisions = NO_DECISIONS,
    unread: Iterable[Mention] = (),
) -> RosterPlan:
    """Compare a roster with what is known on its day.

    ``latest``: the last entry of each employee. ``unread``: people named in rows that could not be read; they
    are not absent.
    """
    matcher = Matcher(_known(people, latest))
    matches = [matcher.find(Mention(line.number, line.name, line.department, line.hired)) for line in lines]
    sorting = _Sorting({person.id: person for person in people}, latest, as_of, decisions)
    sorting.taken = {match.employee_id for match in matches}
    for line, match in zip(lines, matches, strict=True):
        sorting.sort(line, match)
    mentioned = sorting.mentioned()
    for mention in unread:
        match = matcher.find(mention)
        mentioned |= {match.employee_id or 0, *match.suggestions}
    absent = tuple(_absent(people, mentioned, as_of)) if whole else ()
    return RosterPlan(
        as_of=as_of,
        new=tuple(sorting.new),
        changed=tuple(sorting.changed),
        unchanged=tuple(sorting.unchanged),
        absent=absent,
        undecided=tuple(sorting.undecided),
        repeated=tuple(sorting.repeated),
        contradicting=tuple(sorting.contradicting),
    )


@dataclass(slots=True)
class _Sorting:
    """Puts each line of a roster where it belongs."""

    people: dict[int, Trainee]
    latest: dict[int, RosterEntry]
    as_of: date
    decisions: Decisions
    taken: set[int | None] = field(default_factory=set)
    new: list[Newcomer] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    unchanged: list[RosterLine] = field(default_factory=list)
    undecided: list[Undecided] = field(default_factory=list)
    repeated: list[RosterLine] = field(default_factory=list)
    contradicting: list[tuple[RosterLine, RosterLine]] = field(default_factory=list)
    _named: dict[object, RosterLine] = field(default_factory=dict)

    def sort(self, line: RosterLine, match: Match) -> None:
        """Put one line where it belongs."""
        employee = match.employee_id
        free = any(one not in self.taken for one in match.suggestions)
        if employee is None and line.row in self.decisions.same_as:
            employee = self.decisions.same_as[line.row]
        elif employee is None and (free or match.contradiction):
            self.undecided.append(Undecided(line, match.why_not, match.suggestions))
            return
        earlier = self._named.setdefault(_identity(line) if employee is None else employee, line)
        if earlier is not line:
            if _says(earlier) == _says(line):
                self.repeated.append(line)
            else:
                self.contradicting.append((earlier, line))
        elif employee is None:
            self.new.append(Newcomer(line))
        else:
            change = _change(self.people[employee], self.latest[employee], line, self.as_of)
            if change is None:
                self.unchanged.append(line)
            else:
                self.changed.append(change)

    def mentioned(self) -> set[int]:
        """The employees whom a line means or may mean."""
        named = {key for key in self._named if isinstance(key, int)}
        return named | {one for line in self.undecided for one in line.suggestions}


def must_not_be_older(as_of: date, last_roster: date | None, today: date) -> None:
    """Rosters are taken in by their days: one that is older than the last would rewrite what came after."""
    if as_of > today:
        raise Refused(
            "The roster is said to be of {day}, and that day has not come yet.",
            "Give the day on which it was drawn.",
            where="Day of the roster",
            day=as_of,
        )
    if last_roster is not None and as_of < last_roster:
        raise Refused(
            "The roster is of {day}, and one of {last} was taken in already.",
            "Take rosters in by their days, or undo the later one first.",
            where="Day of the roster",
            day=as_of,
            last=last_roster,
        )


def entry_for(employee_id: int, line: RosterLine, as_of: date, before: RosterEntry | None) -> RosterEntry:
    """What the roster says of a person, from its day on. Columns that it lacks stay as they were."""
    return RosterEntry(
        employee_id=employee_id,
        since=as_of,
        present=not line.gone and (line.left is None or line.left >= as_of),
        name=line.name or (before.name if before else ""),
        department=line.department or (before.department if before else ""),
        role=line.role or (before.role if before else ""),
        practitioner=line.practitioner
        if line.practitioner is not None
        else (before.practitioner if before else False),
        supervisor=line.supervisor or (before.supervisor if before else ""),
        supervisor_email=line.supervisor_email or (before.supervisor_email if before else ""),
        hired=line.hired or (before.hired if before else None),
        left=line.left,
    )


def gone(absent: Absent, as_of: date) -> RosterEntry:
    """The entry of someone who is no longer on the roster of a day."""
    entry = absent.entry
    return RosterEntry(
        employee_id=absent.employee_id,
        since=as_of,
        present=False,
        name=entry.name,
        department=entry.department,
        role=entry.role,
        practitioner=entry.practitioner,
        supervisor=entry.supervisor,
        supervisor_email=entry.supervisor_email,
        hired=entry.hired,
    )


def leave_of(employee_id: int, line: RosterLine, known: Sequence[Leave], as_of: date) -> Leave | None:
    """The leave that the line tells of, or the end of one that it no longer tells of; None if nothing new."""
    if line.leave_first is not None:
        new = Leave(employee_id, line.leave_first, line.leave_last)
        told = any((one.first, one.last) == (new.first, new.last) for one in known)
        return None if told else new
    if line.on_leave:
        away = any(one.first <= as_of and (one.last is None or as_of <= one.last) for one in known)
        return None if away else Leave(employee_id, as_of, line.leave_last)
    if not line.tells_leave:
        return None
    running = next((one for one in known if one.last is None and one.first <= as_of), None)
    return None if running is None else Leave(employee_id, running.first, as_of - timedelta(days=1))


def _known(people: Iterable[Trainee], latest: dict[int, RosterEntry]) -> Iterable[Known]:
    for person in people:
        entry = latest[person.id]
        yield Known(person.id, person.number, entry.name, entry.department, entry.hired)


def _identity(line: RosterLine) -> object:
    """What makes a person that nobody knows one person within the file."""
    if line.number.strip():
        return plain_number(line.number)
    return name_key(line.name), line.hired, line.department.casefold()


def _says(line: RosterLine) -> RosterLine:
    return replace(line, row=0, number="")


def _change(person: Trainee, before: RosterEntry, line: RosterLine, as_of: date) -> Change | None:
    after = entry_for(person.id, line, as_of, before)
    fields = (
        "name", "department", "role", "practitioner", "supervisor", "supervisor_email", "hired", "left",
    )  # fmt: skip
    what = [field for field in fields if getattr(before, field) != getattr(after, field)]
    returns = after.present and not before.present
    if before.present and not after.present and "left" not in what:
        what.append("left")
    if returns:
        what.append("returned")
    if leave_of(person.id, line, person.leaves, as_of) is not None:
        what.append("leave")
    if not what:
        return None
    return Change(person.id, before, line, tuple(what), returns)


def _absent(people: Iterable[Trainee], present: Iterable[int], as_of: date) -> Iterable[Absent]:
    named = set(present)
    for person in people:
        spell = person.spell_on(as_of)
        if spell is not None and person.id not in named:
            yield Absent(person.id, person.number, spell.entry)
