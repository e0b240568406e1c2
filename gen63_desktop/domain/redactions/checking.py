"""Whether a word that was taken out stands anywhere still: in the data, or in a text read back from the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.redactions.finding import find
from gen63_desktop.domain.redactions.names import Term
from gen63_desktop.domain.vocabulary.grounds import Ground

_MARK = re.compile(r"\[redacted: [^\]\n]*\]")
_BLANK = "–"
DataT = TypeVar("DataT")


def texts_of_data(data: Any, own: frozenset[str]) -> Iterator[str]:
    """Every text of frozen data that came from people; fields of these names are the office's ``own``."""
    if isinstance(data, Enum):
        return
    if isinstance(data, str):
        yield data
    elif isinstance(data, Heading):
        yield data.reason
        yield from data.changed
    elif isinstance(data, tuple):
        for one in data:
            yield from texts_of_data(one, own)
    elif is_dataclass(data):
        for field in fields(data):
            if field.name not in own:
                yield from texts_of_data(getattr(data, field.name), own)


def blanked(data: DataT, own: frozenset[str]) -> DataT:
    """The same data without any text from people: what is drawn of it are the report's own words."""
    made: Any = _blanked(data, own)
    return made  # type: ignore[no-any-return]  # of the type that was given


def _blanked(data: Any, own: frozenset[str]) -> Any:
    if isinstance(data, Enum):
        return data
    if isinstance(data, str):
        return _BLANK if data else ""
    if isinstance(data, Heading):
        return replace(
            data, reason=_BLANK if data.reason else "", changed=tuple(_BLANK for _ in data.changed)
        )
    if isinstance(data, tuple):
        return tuple(_blanked(one, own) for one in data)
    if is_dataclass(data) and not isinstance(data, type):
        return replace(
            data,
            **{
                field.name: _blanked(getattr(data, field.name), own)
                for field in fields(data)
                if field.name not in own
            },
        )
    return data


def still_there(text: str, terms: Sequence[Term]) -> frozenset[Ground]:
    """The grounds of the terms that a text still holds."""
    return frozenset(one.ground for one in find(_MARK.sub(" ", text), terms))


class LeftIn:
    """Takes out of texts, before they are looked through, the passages that somebody left in.

    In the data each counts as often as it was left in: one more is a leak.
    """

    def __init__(self, passages: Iterable[str]) -> None:
        self._counts = Counter(passages)
        by_length = sorted(self._counts, key=len, reverse=True)
        self._patterns = {
            passage: re.compile(r"\s+".join(map(re.escape, passage.split()))) for passage in by_length
        }

    def counted(self, text: str) -> str:
        """A text of the data without them, as long as the count lasts."""
        for passage, pattern in self._patterns.items():
            text, found = (
                pattern.subn(" – ", text, count=self._counts[passage]) if self._counts[passage] else (text, 0)
            )
            self._counts[passage] -= found
        return text

    def everywhere(self, text: str) -> str:
        """A text read back from the file, which prints some of the data twice, without them."""
        for pattern in self._patterns.values():
            text = pattern.sub(" – ", text)
        return text


def not_own(terms: Sequence[Term], texts: Iterable[str]) -> tuple[Term, ...]:
    """The terms but for those that the report says by itself: that such a one stands in the file tells nothing."""
    said = "\n\n".join(texts)
    return tuple(term for term in terms if not find(said, (term,)))
