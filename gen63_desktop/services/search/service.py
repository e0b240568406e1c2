"""Search: the one door to it. What a person may not open is not found, not counted and not guessed at (S1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gen63_desktop.domain.complaints.rows import ComplaintRow
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.outputs.behind import COLUMN
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.search.case_numbers import is_full, spans_of
from gen63_desktop.domain.search.found import Asked, Facets, Found, Kind
from gen63_desktop.services.search.last_used import LastUsed
from gen63_desktop.services.session import Session
from gen63_desktop.store import search as store
from gen63_desktop.store.complaints.lists import all_complaints, newest_named

FEW = 8
_NEEDED = {
    kind: Permission.READ_COMMENTS if kind is Kind.COMMENT else Permission.READ_COMPLAINTS for kind in Kind
}


class Search:
    """What the palette and the page Search ask."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._used = LastUsed(session)

    def cases(self, typed: str, most: int = FEW) -> tuple[ComplaintRow, ...]:
        """Complaints that are meant by what was typed: by number, by its beginning, or by what their list finds.

        Who types a number means a number: words are looked for only where it is none, or there is none of it.
        """
        self._session.allow(Permission.READ_COMPLAINTS)
        found = tuple({row.id: row for row in self._by_number(typed, most)}.values())
        return found if found or is_full(typed) else self._by_words(typed, most)

    def cases_of(self, ids: Sequence[int]) -> tuple[ComplaintRow, ...]:
        """Of these complaints those that the person may open, in this order."""
        self._session.allow(Permission.READ_COMPLAINTS)
        wanted = Filter(COLUMN, Test.ANY_OF, (f"|{','.join(map(str, ids))}",))
        rows = {row.id: row for row in self._page(ListRequest(Sort("added", descending=True), (wanted,)))}
        return tuple(rows[one] for one in ids if one in rows)

    def kinds(self) -> tuple[Kind, ...]:
        """What the person may search."""
        return tuple(kind for kind, needed in _NEEDED.items() if self._session.may(needed))

    def found(self, kind: Kind, asked: Asked) -> Found:
        """The newest fifty that hold the words, or the fifty before one of them; the last word may be begun only."""
        return self.found_in((kind,), asked)[kind]

    def found_in(self, kinds: Sequence[Kind], asked: Asked) -> dict[Kind, Found]:
        """The same of several kinds, read together."""
        with self._session.asking(*{_NEEDED[kind]: None for kind in kinds}) as reader:
            return store.found(reader, self._session.case_scope(), kinds, asked)

    def facets(self, kind: Kind, words: str) -> Facets:
        """How many there are by year and status, as far as counting costs little."""
        with self._session.asking(_NEEDED[kind]) as reader:
            return store.facets(reader, self._session.case_scope(), kind, words)

    def last_used(self) -> tuple[str, ...]:
        """Keys of what the person used, the last first."""
        return self._used.keys()

    def note_used(self, key: str) -> None:
        """The person used it."""
        self._used.note(key)

    def _by_number(self, typed: str, most: int) -> Iterator[ComplaintRow]:
        left = most
        for first, last in spans_of(typed, self._session.today().year):
            within = (Filter("number", Test.FROM, (first,)), Filter("number", Test.TO, (last,)))
            rows = self._page(ListRequest(Sort("number", descending=True), within))[:left]
            left -= len(rows)
            yield from rows
            if left <= 0:
                return

    def _by_words(self, typed: str, most: int) -> tuple[ComplaintRow, ...]:
        """The newest by their texts and by their persons, each from its own index: a common word gathers no others."""
        if not any(letter.isalnum() for letter in typed):
            return ()
        with self._session.asking(Permission.READ_COMPLAINTS) as reader:
            scope = self._session.case_scope()
            hits = store.found(reader, scope, (Kind.CASE,), Asked(typed))[Kind.CASE].hits
            named = newest_named(reader, scope, typed, most)
        ids = sorted({*(hit.id for hit in hits), *named}, reverse=True)
        return self.cases_of(ids[:most])

    def _page(self, request: ListRequest) -> Sequence[ComplaintRow]:
        return all_complaints(self._session.ask, self._session.present_scope).page(request, None)
