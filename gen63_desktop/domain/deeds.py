"""What an act did to single records, as far as the person who did it may take it back."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Changed:
    """One record before and after an act; None: there was none."""

    kind: str
    before: Any | None
    after: Any | None

    @property
    def there(self) -> Any:
        """The record, as it stands on either side."""
        return self.after if self.after is not None else self.before

    def turned(self) -> Changed:
        """The same from its end to its beginning."""
        return Changed(self.kind, self.after, self.before)

    def differing(self) -> tuple[str, ...]:
        """The fields that the act gave another value; none for a record that came or went."""
        if self.before is None or self.after is None:
            return ()
        names = (field.name for field in fields(self.before))
        return tuple(one for one in names if getattr(self.before, one) != getattr(self.after, one))


@dataclass(frozen=True, slots=True)
class Deed:
    """An act of the person's own that they may take back, and how it is named.

    ``seq`` is the number of its entry in the history; ``about`` is kind and id of what the act was about and
    ``name`` what that is called: a number or a title, never a person. ``kind`` and ``fields`` say what was changed.
    """

    act: str
    seq: int
    about: tuple[str, int]
    name: str
    kind: str
    fields: tuple[str, ...]
    changed: tuple[Changed, ...]

    @property
    def came(self) -> bool:
        """Whether the act added the record that it is named by."""
        return any(one.before is None for one in self._named)

    @property
    def went(self) -> bool:
        """Whether it took that record out."""
        return any(one.after is None for one in self._named)

    @property
    def _named(self) -> tuple[Changed, ...]:
        return tuple(one for one in self.changed if one.kind == self.kind)


def merged(changes: list[Changed]) -> tuple[Changed, ...]:
    """Each record once: as it was before the first of its changes and after the last; what came and went left out."""
    found: dict[tuple[str, int], Changed] = {}
    for one in changes:
        key = (one.kind, int(one.there.id))
        first = found.get(key)
        found[key] = one if first is None else Changed(one.kind, first.before, one.after)
    return tuple(one for one in found.values() if one.before is not None or one.after is not None)
