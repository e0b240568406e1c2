"""What a person can mend, said in words: what is wrong, where, and what to do.

A refusal keeps its sentence as a template with named values (``{day}``), so that the window can
translate the sentence and still fill in the values.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from gen63_desktop.domain.remarks import Remark, remark, together, written

_QUOTED = 60
"""So much of what was typed is repeated in a sentence about it."""


def quoted(text: str) -> str:
    """What somebody typed, short enough to stand in a sentence about it."""
    line = " ".join(text.split())
    return line if len(line) <= _QUOTED else f"{line[:_QUOTED]} …"


class Refused(Exception):  # noqa: N818  a refusal is not a fault of the program
    """The act cannot be done as asked. Nothing was changed."""

    def __init__(self, what: str, do: str = "", /, *, where: str = "", **values: object) -> None:
        self.what = what
        self.do = do
        self.where = where
        self.values = values
        super().__init__(self.sentence())

    def sentence(self) -> str:
        """The whole refusal in English: where, what, and what to do."""
        parts = [self.what.format(**self.values), self.do.format(**self.values)]
        text = " ".join(part for part in parts if part)
        return f"{self.where}: {text}" if self.where else text

    def remarks(self) -> tuple[Remark, ...]:
        """What is wrong and what to do, as remarks on something."""
        values = {n: v if isinstance(v, str | int | date) else str(v) for n, v in self.values.items()}
        return tuple(remark(part, **values) for part in (self.what, self.do) if part)

    def words(self) -> str:
        """The sentence as words that a window says in its language, to stand in others."""
        place = written(f"{self.where}:", "{place}:", place=self.where) if self.where else ""
        return together(place, *(said.words() for said in self.remarks()))


def no_such_record(record_id: int) -> Refused:
    """There is none, or none for this person: nothing tells the one from the other (S1)."""
    return Refused(
        "There is no such record any more (number {record_id}).",
        "Go back to the list and refresh it.",
        record_id=record_id,
    )


class RuleBroken(Refused):
    """A rule of the policy or the law forbids it; ``requirement`` is its identifier (C4, A3 …)."""

    def __init__(
        self, requirement: str, what: str, do: str = "", /, *, where: str = "", **values: object
    ) -> None:
        self.requirement = requirement
        super().__init__(what, do, where=where, **values)


class NotAllowed(RuleBroken):
    """The signed-in person's roles do not permit the act."""


class Locked(Refused):
    """The office is locked: nothing can be read or saved until its person unlocks it."""

    def __init__(self) -> None:
        super().__init__("The office is locked.", "Type your passphrase to go on.")


class NotPlaced(Refused):
    """The history holds that a file left, and its bytes are whole, but not under the name that was asked for.

    ``lies`` is the path at which they are.
    """

    def __init__(self, what: str, do: str, /, lies: object, **values: object) -> None:
        self.lies = lies
        super().__init__(what, do, where="", **values)


class ChangedMeanwhile(Refused):
    """Someone saved the record first; holds their version and ours, neither is lost."""

    def __init__(self, theirs: object, mine: object) -> None:
        self.theirs = theirs
        self.mine = mine
        super().__init__(
            "This record was changed by someone else while you were working on it.",
            "Compare both versions and choose for each field which one to keep.",
        )


class Problems(Refused):
    """Several refusals of one act, shown together."""

    def __init__(self, problems: Sequence[Refused]) -> None:
        self.problems = tuple(problems)
        super().__init__("{text}", text="\n".join(p.sentence() for p in self.problems))


class WorkCancelled(Exception):  # noqa: N818  the person's own wish
    """The person cancelled the work; everything is as it was before."""
