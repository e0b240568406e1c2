"""Tables without a row: a sentence each, and one box of caveats for all that follow one another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportlab.platypus import KeepTogether

from gen63_desktop.domain.tables import PlainTable

_CAVEATS = ("source", "time_range", "scope", "note")


@dataclass(frozen=True, slots=True)
class Saying:
    """How the composer of the report says it: the sentence on some tables, and the caveats of one."""

    sentence: Callable[[Sequence[str], str], Any]
    caveats: Callable[[PlainTable], Any]


class Absent(KeepTogether):  # type: ignore[misc]  # ReportLab is untyped
    """A table without rows; ``caveats_of`` are those whose caveats stand below it, none where a later one has them."""

    def __init__(
        self, table: PlainTable, words: str, saying: Saying, *, caveats_of: Sequence[PlainTable] | None = None
    ) -> None:
        self.said = [(table, words)]
        self.saying = saying
        self._set((table,) if caveats_of is None else caveats_of)

    def joined(self, others: Sequence[Absent], caveats_of: Sequence[PlainTable], above: str) -> Absent:
        """This one and those after it, said together; ``above`` is the heading right above."""
        made = Absent(*self.said[0], self.saying)
        made.said = [each for one in (self, *others) for each in one.said]
        made._set(caveats_of, above)
        return made

    def _set(self, caveats_of: Sequence[PlainTable], above: str = "") -> None:
        by_sentence: dict[str, list[str]] = {}
        for table, words in self.said:
            titles = by_sentence.setdefault(words, [])
            if table.title != above:
                titles.append(table.title)
        content = [self.saying.sentence(titles, words) for words, titles in by_sentence.items()]
        if caveats_of:
            content.append(self.saying.caveats(_together(caveats_of)))
        super().__init__(content)


def said_once(story: Sequence[Any], title_of: Callable[[Any], str]) -> list[Any]:
    """The story with empty tables that follow one another said together; the last of a run has the caveats.

    A run goes on over headings (``title_of`` gives their words, of all else none): beneath each stands what is
    absent there, without its title where the heading has said it.
    """
    out: list[Any] = []
    run: list[int] = []
    titles: list[Any] = []
    for each in story:
        if isinstance(each, Absent):
            out.extend(titles)
            titles = []
            run.append(len(out))
            out.append(each)
        elif run and title_of(each):
            titles.append(each)
        else:
            _say(out, run, title_of)
            out += [*titles, each]
            run, titles = [], []
    _say(out, run, title_of)
    return [each for each in [*out, *titles] if each is not None]


def _say(out: list[Any], run: list[int], title_of: Callable[[Any], str]) -> None:
    """Put one part in the place of those of a run that stand side by side."""
    tables = [table for at in run for table, _ in out[at].said]
    groups: list[list[int]] = []
    for at in run:
        if groups and groups[-1][-1] == at - 1:
            groups[-1].append(at)
        else:
            groups.append([at])
    for group in groups:
        last = group is groups[-1]
        first, *rest = (out[at] for at in group)
        above = title_of(out[group[0] - 1]) if group[0] else ""
        out[group[0]] = first.joined(rest, tables if last else (), above)
        for at in group[1:]:
            out[at] = None


def _together(tables: Sequence[PlainTable]) -> PlainTable:
    """The caveats of several tables in one: what they share once, else each under its table's name."""
    source, time_range, scope, note = (_shared(tables, name) for name in _CAVEATS)
    return replace(tables[0], source=source, time_range=time_range, scope=scope, note=note)


def _shared(tables: Sequence[PlainTable], name: str) -> str:
    said = {table.title: str(getattr(table, name)) for table in tables}
    values = list(dict.fromkeys(text for text in said.values() if text))
    if len(values) < 2:
        return "".join(values)
    return "; ".join(f"{title}: {text.rstrip('.')}" for title, text in said.items() if text)
