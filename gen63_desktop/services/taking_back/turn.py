"""What is saved where an act is taken back or done again, and how an act says that it can be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from gen63_desktop.domain.deeds import Changed
from gen63_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class Turn:
    """What is to be saved: the records as they stand now and as they are wanted, and the reason."""

    why: str
    main: Changed | None
    parts: tuple[Changed, ...]

    @property
    def wanted(self) -> Any:
        """The main record as it is wanted, over the version that stands."""
        assert self.main is not None  # noqa: S101  an act with a main record alone comes here
        return _over(self.main.before, self.main.after)

    @property
    def gone(self) -> Any | None:
        """The main record as it stands, where none is wanted any more."""
        return None if self.main is None or self.main.after is not None else self.main.before

    def parts_wanted(self) -> tuple[Any, ...]:
        """The parts that are to stand: what was taken out comes back as a new one."""
        return tuple(_over(one.before, one.after) for one in self.parts if one.after is not None)

    def parts_seen(self) -> tuple[Any, ...]:
        """The parts as they stand."""
        return tuple(one.before for one in self.parts if one.before is not None)


def _over(stands: Any | None, wanted: Any) -> Any:
    """A record as it is wanted, to be saved over what stands; as a new one where nothing does."""
    if stands is None:
        return replace(wanted, id=0, version=0)
    return replace(wanted, id=stands.id, version=stands.version)


@dataclass(frozen=True, slots=True)
class Inverse:
    """How an act is taken back: the kind of its main record, of the parts saved with it, of what follows by itself.

    ``comes``: the act adds its main record, or takes it out. ``anew`` are the fields that differ in what is put back.
    ``day``: of an employee's records of one day, by this field, the one that was written last holds.
    """

    main: str
    save: Callable[[Session, Turn], object]
    parts: str = ""
    follows: str = ""
    fits: Callable[[Changed], bool] = lambda _main: True
    comes: bool = False
    anew: tuple[str, ...] = ()
    day: str = ""

    def covers(self, changed: tuple[Changed, ...]) -> bool:
        """Whether it takes back all that an act did."""
        if not any(one.kind != self.follows for one in changed):
            return False
        if self.comes and [one.kind for one in changed].count(self.main) != 1:
            return False
        return all(self._covers(one) for one in changed)

    def _covers(self, one: Changed) -> bool:
        changed = one.before is not None and one.after is not None
        if one.kind == self.parts:
            return not (self.comes and changed)
        if one.kind == self.follows:
            return changed
        return one.kind == self.main and changed is not self.comes and self.fits(one)

    def same(self, one: Any, other: Any) -> bool:
        """Whether two records say the same, but for what is anew in one that was put back."""
        names = {"id", "version", *self.anew} & set(type(one).__dataclass_fields__)
        return type(one) is type(other) and all(
            getattr(one, name) == getattr(other, name)
            for name in type(one).__dataclass_fields__
            if name not in names
        )
