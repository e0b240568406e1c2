"""Taking back the person's own latest change of a record, and doing it again: each a new act with its own entry.

Nothing of the history goes. An act is taken back only while each record that it changed stands as it left it, and
through the service of its area, so that roles, walls and rules are asked anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import Any

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.deeds import Changed, Deed, merged
from gen63_desktop.domain.errors import ChangedMeanwhile, RuleBroken, no_such_record
from gen63_desktop.services.case_access import sees_case
from gen63_desktop.services.history_reading import is_told
from gen63_desktop.services.session import Session
from gen63_desktop.services.taking_back.inverses import INVERSES, main_of
from gen63_desktop.services.taking_back.refusing import check_exactly, check_in_the_house
from gen63_desktop.services.taking_back.turn import Turn
from gen63_desktop.services.violations.service import Violations
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import mapper_of, mapper_of_kind
from gen63_desktop.store.tables.history import latest, names
from gen63_desktop.store.work import Work

Listener = Callable[[Deed], None]
_NAME = 40
_AT_MOST = 400
"""So many records are known by what they were before they were taken back."""


@dataclass(slots=True)
class _Turning:
    """A deed being taken back or done again in this thread, and what came of it."""

    deed: Deed
    again: bool
    why: str
    turned: tuple[Changed, ...]
    made: Deed | None = None


_turning: ContextVar[_Turning | None] = ContextVar("turning", default=None)


class TakingBack:
    """What the person did in this program that can be taken back. It keeps no deed itself; who listens does."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._listeners: list[Listener] = []
        self._stands: dict[tuple[str, int, int], Any] = {}
        session.watcher = self

    def listen(self, listener: Listener) -> None:
        """Call the listener, in whatever thread, with each deed that can be taken back."""
        self._listeners.append(listener)

    def forget(self) -> None:
        """Nothing that was read of a record is kept any longer, as where the office is locked."""
        self._stands.clear()

    def take_back(self, deed: Deed) -> Deed:
        """Save the records as they were before; refused where one of them was changed since, naming by whom."""
        return self._turn(deed, again=False)

    def do_again(self, deed: Deed) -> Deed:
        """Save the records as the deed had left them, after it was taken back."""
        return self._turn(deed, again=True)

    # -- while acts go on ------------------------------------------------------------------------

    def reason(self, why: str) -> str:
        """That an act takes another one back stands where it has no reason of its own."""
        turning = _turning.get()
        return why if turning is None or why.strip() else turning.why

    def begun(self, work: Work, name: str) -> None:
        """Keep what an act does to records, if that can be taken back."""
        if name not in INVERSES:
            return
        work.kept = []
        turning = _turning.get()
        if turning is not None:
            work.detail(**{"does_again" if turning.again else "takes_back": turning.deed.seq})

    def ending(self, work: Work, name: str) -> None:
        """What comes or goes by taking back is what went or came, to the letter, or nothing is saved at all."""
        turning = _turning.get()
        if turning is None or name not in INVERSES or not INVERSES[turning.deed.act].comes:
            return
        check_exactly(work, turning.deed, INVERSES[turning.deed.act], turning.turned)
        check_in_the_house(work, turning.deed)

    def done(self, work: Work, name: str) -> None:
        """The act is saved: tell of it."""
        deed = _deed(name, work)
        turning = _turning.get()
        if turning is not None:
            turning.made = deed or turning.made
        elif deed is not None:
            for listener in self._listeners:
                listener(deed)

    # -- taking back -----------------------------------------------------------------------------

    def _turn(self, deed: Deed, *, again: bool) -> Deed:
        inverse = INVERSES[deed.act]
        told = [one for one in deed.changed if one.kind != inverse.follows]
        wanted = tuple(one if again else one.turned() for one in told)
        turned = tuple(replace(one, before=self._now(one.before)) for one in wanted)
        with self._session.ask() as reader:
            for one in turned:
                self._check_as_left(reader, deed, one)
                self._check_not_back(reader, deed, one)
        main = main_of(deed)
        parts = tuple(one for one in turned if one.kind == inverse.parts)
        first = next((one for one in turned if main is not None and one.kind == main.kind), None)
        sentence = f"Does entry {deed.seq} again." if again else f"Takes back entry {deed.seq}."
        with _turns(_Turning(deed, again, sentence, turned)) as turning:
            try:
                inverse.save(self._session, Turn(sentence, first, parts))
            except ChangedMeanwhile:
                raise _changed_since(deed) from None
        if turning.made is None:
            raise _so_already(deed)
        self._remember(turned, turning.made)
        return turning.made

    def _now(self, record: Any | None) -> Any | None:
        """The record that stands for this one by now: taken back and done again, it is the same under a later version."""
        seen = 0
        while record is not None and seen <= len(self._stands):
            later = self._stands.get(_key(record))
            if later is None:
                break
            record, seen = later, seen + 1
        return record

    def _remember(self, turned: tuple[Changed, ...], made: Deed) -> None:
        """What stands now is what stood there before, by another version and perhaps another id."""
        fresh = {(one.kind, one.after.id): one.after for one in made.changed if one.after is not None}
        come = [one for one in made.changed if one.before is None]
        for one in turned:
            if one.after is None:
                continue
            if one.before is not None:
                stands = fresh.get((one.kind, one.before.id))
            else:
                stands = next((new.after for new in come if new.kind == one.kind), None)
                come = [new for new in come if new.after is not stands]
            last = self._now(one.after)
            if stands is not None and _key(last) != _key(stands):
                self._stands[_key(last)] = stands
        while len(self._stands) > _AT_MOST:
            del self._stands[next(iter(self._stands))]

    def _check_as_left(self, reader: Reader, deed: Deed, one: Changed) -> None:
        """Refuse where the record is another now than the deed left, or is not the person's to see any more (S1)."""
        record = one.before
        if record is None:
            return
        case = getattr(record, "complaint_id", record.id if one.kind == "complaints" else None)
        if one.kind == "violations":
            Violations(self._session).seen(reader, record.id)
        elif case is not None:
            for end in (case, getattr(record, "other_id", case)):
                complaint = reader.look_up(Complaint, end)
                if complaint is None or not sees_case(self._session, reader, complaint):
                    raise no_such_record(record.id)
        mapper = mapper_of_kind(one.kind)
        stored = None if mapper is None else reader.look_up(mapper.record_type, record.id)
        if stored is not None and stored.version == record.version:
            return
        last = latest(reader, one.kind, record.id)
        if last is None:
            raise no_such_record(record.id)
        who = names(reader).get(last[0], "?")
        if stored is None:
            raise RuleBroken(
                "C17",
                "{name}: this was taken out by {who} on {at}, so it cannot be taken back in one step.",
                "Look at the history, and change it by itself if that is still what you want.",
                name=deed.name or "?",
                who=who,
                at=last[1],
            )
        raise RuleBroken(
            "C17",
            "{name} was changed by {who} on {at}, so your own step before that cannot be taken back any more.",
            "Look at it, and change it by itself if that is still what you want.",
            name=deed.name or "?",
            who=who,
            at=last[1],
        )

    def _check_not_back(self, reader: Reader, deed: Deed, one: Changed) -> None:
        """Refuse to put back a second time what came back already, as where only the answer of a server was lost."""
        if one.before is not None or one.after is None:
            return
        last = self._now(one.after)
        if last is not None and reader.look_up(type(last), last.id) is not None:
            raise _so_already(deed)


@contextmanager
def _turns(turning: _Turning) -> Iterator[_Turning]:
    token = _turning.set(turning)
    try:
        yield turning
    finally:
        _turning.reset(token)


def _key(record: Any) -> tuple[str, int, int]:
    return type(record).__name__, record.id, record.version


def _deed(name: str, work: Work) -> Deed | None:
    """What the act did, if all of it can be taken back."""
    if not work.kept or work.entry is None or work.subject is None:
        return None
    changed = merged(work.kept)
    inverse = INVERSES[name]
    subject = work.subject
    if not inverse.covers(changed):
        return None
    about = mapper_of(type(subject)).kind, subject.id
    main = next((one for one in changed if one.kind == inverse.main), None)
    kind = inverse.main if main is not None else inverse.parts
    fields = () if main is None else tuple(f for f in main.differing() if is_told(main.kind, f, about[0]))
    return Deed(name, work.entry.seq, about, _name_of(subject), kind, fields, changed)


def _name_of(record: Any) -> str:
    """The number or the title of what an act is about."""
    name = str(getattr(record, "number", "") or getattr(record, "name", ""))
    return name if len(name) <= _NAME else f"{name[:_NAME].rstrip()} …"


def _so_already(deed: Deed) -> RuleBroken:
    return RuleBroken("U2", "{name} is so already; nothing was changed.", name=deed.name or "?")


def _changed_since(deed: Deed) -> RuleBroken:
    return RuleBroken(
        "C17",
        "{name} was changed by somebody else at the same moment, so your step cannot be taken back any more.",
        "Look at it, and change it by itself if that is still what you want.",
        name=deed.name or "?",
    )
