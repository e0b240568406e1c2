"""Which of several files holds the records, which their parts, and by which column they are joined."""

from __future__ import annotations

from collections.abc import Mapping as Dictionary
from collections.abc import Sequence

from gen63_desktop.domain.mapping.mapping import MAIN, FileSource
from gen63_desktop.domain.mapping.matching import best_matches, match_strength
from gen63_desktop.domain.mapping.source import Layout, SourceRow, plain_title
from gen63_desktop.domain.mapping.target import Target, TargetField

Sample = tuple[Layout, Sequence[SourceRow]]


def propose_files(target: Target, samples: Dictionary[str, Sample]) -> tuple[tuple[FileSource, str], ...]:
    """Each file with the name it goes by in ``samples``; the one with the records first, called main."""
    names = list(samples)
    if len(names) == 1:
        layout, rows = samples[names[0]]
        return ((_source(MAIN, target.parts[0], _own_id(target, layout, rows), layout), names[0]),)
    main = max(names, key=lambda name: _strength(target, target.parts[0], samples[name]))
    joining = _joining_column(target, main, samples)
    parts = list(target.parts[1:])
    found = [(_source(MAIN, target.parts[0], joining.get(main, ""), samples[main][0]), main)]
    for name in names:
        if name == main:
            continue
        part = max(parts, key=lambda part: _strength(target, part, samples[name]), default="")
        if part in parts and len(parts) > 1:
            parts.remove(part)
        alias = _alias(part or name, [file.alias for file, _name in found])
        found.append((_source(alias, part, joining.get(name, ""), samples[name][0]), name))
    return tuple(found)


def _source(alias: str, part: str, id_column: str, layout: Layout) -> FileSource:
    return FileSource(alias, part, id_column, layout.file, layout.digest, layout.options)


def _alias(wanted: str, taken: list[str]) -> str:
    alias, again = wanted, 2
    while alias in taken:
        alias, again = f"{wanted}{again}", again + 1
    return alias


def _fields(target: Target, part: str) -> tuple[TargetField, ...]:
    return tuple(field for field in target.fields if field.part == part)


def _strength(target: Target, part: str, sample: Sample) -> float:
    return match_strength(_fields(target, part), *sample)


def _own_id(target: Target, layout: Layout, rows: Sequence[SourceRow]) -> str:
    """The column of the record's own number, where the target has such a field."""
    ids = tuple(field for field in target.fields if field.name == "source_ref")
    matches = best_matches(ids, layout, rows)
    return matches[0].title if matches else ""


def _joining_column(target: Target, main: str, samples: Dictionary[str, Sample]) -> dict[str, str]:
    """The title that all files share and under which the others' values are found in the main file."""
    shared: set[str] = set.intersection(
        *({plain_title(title) for title in layout.columns} for layout, _rows in samples.values())
    )
    if not shared:
        return {}
    own = plain_title(_own_id(target, *samples[main]))
    wanted = own if own in shared else max(shared, key=lambda title: _distinct(title, samples[main]))
    return {
        name: next(title for title in layout.columns if plain_title(title) == wanted)
        for name, (layout, _rows) in samples.items()
    }


def _distinct(title: str, sample: Sample) -> int:
    layout, rows = sample
    index = next(at for at, own in enumerate(layout.columns) if plain_title(own) == title)
    return len({row.values[index] for row in rows if row.values[index].strip()})
