"""Random documents of the kit's parts: whatever is put together, both standards and all invariants hold."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from reportlab.platypus import PageBreak

from gen63_desktop.domain.findings.letterhead import Letterhead
from gen63_desktop.domain.tables import Column, Kind, PlainTable
from gen63_desktop.reports import invariants
from gen63_desktop.reports.checking import check
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.paper import closing, opening, report
from gen63_desktop.reports.kit.people_text import Markup
from gen63_desktop.reports.kit.redaction import Redacted
from gen63_desktop.reports.kit.signatures import Signer
from gen63_desktop.reports.tagging.attachments import CSV, Attachment
from tests.long_runs import times
from tests.reports import structure
from tests.reports.kit_documents import head, heading, seal

_PHASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)
"""Without the explaining of a failure, which draws hundreds of documents more."""

Part = Callable[[Composer], list[Any]]

_LETTERS = st.characters(exclude_categories=("Cs",), max_codepoint=0x1F9FF)
_RIGHT = {*range(0x0590, 0x0900), *range(0xFB1D, 0xFE00), *range(0xFE70, 0xFF00), *range(0x10800, 0x11000)}
_RIGHT |= {*range(0x1E800, 0x1F000)}


def _drawable(text: str) -> bool:
    return not any(ord(character) in _RIGHT for character in text)


WORDS = st.text(_LETTERS, max_size=40).filter(_drawable)
TEXTS = st.one_of(
    WORDS,
    st.builds(lambda words, often: f"{words} ok\n\n" * often, WORDS, st.integers(1, 60)),
    st.builds(lambda words, often: f"{words}x " * often, WORDS, st.integers(1, 400)),
)
PIECES = st.one_of(TEXTS, st.lists(st.one_of(TEXTS, st.builds(Redacted, WORDS)), max_size=5))
ITEMS = st.recursive(
    WORDS, lambda inner: st.tuples(WORDS, st.lists(inner, min_size=1, max_size=3)), max_leaves=6
)


def _item(composer: Composer, item: Any) -> Any:
    if isinstance(item, str):
        return composer.people.markup(item)
    return composer.people.markup(item[0]), [_item(composer, each) for each in item[1]]


@st.composite
def _tables(draw: st.DrawFn) -> Part:
    kinds = draw(st.lists(st.sampled_from(list(Kind)), min_size=1, max_size=5))
    cells: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.TEXT: TEXTS,
        Kind.WHOLE_NUMBER: st.integers(-(10**6), 10**6),
        Kind.DECIMAL: st.floats(-1e6, 1e6),
        Kind.PERCENT: st.floats(0, 1),
        Kind.DAY: st.dates(date(1990, 1, 1), date(2090, 1, 1)),
        Kind.TIME: st.none(),
    }
    row = st.tuples(*(st.one_of(st.none(), cells[kind]) for kind in kinds))
    rows = draw(st.lists(row, max_size=8)) * draw(st.sampled_from((1, 1, 1, 9)))
    columns = tuple(Column(draw(WORDS).strip() or "C", kind) for kind in kinds)
    table = PlainTable(draw(WORDS), columns, tuple(rows), draw(WORDS), draw(WORDS), draw(TEXTS), draw(WORDS))
    cut = draw(st.integers(1, len(kinds)))
    sizes = [size for size in (cut, len(kinds) - cut) if size]
    level = [(draw(st.sampled_from(("", "Group"))), size) for size in sizes]
    # columns without words above them stand each for itself
    level = [each for words, size in level for each in ([(words, size)] if words else [("", 1)] * size)]
    levels = draw(st.sampled_from(((), (level,))))
    longest = draw(st.sampled_from((0, 600)))
    return lambda composer: composer.table(table, "None.", levels=levels, longest_cell=longest)


def _noted(words: str, note: str) -> Part:
    return lambda composer: [
        composer.paragraph(Markup(f"{composer.people.markup(words)} {composer.note(note)}")),
        *composer.notes_so_far(),
    ]


def _grouped(texts: list[str]) -> Part:
    def part(composer: Composer) -> list[Any]:
        links, box = composer.notes(texts)
        return [composer.paragraph(links), *box] if texts else []

    return part


PARTS: st.SearchStrategy[Part] = st.one_of(
    TEXTS.map(lambda text: lambda composer: [composer.say(text)]),
    WORDS.map(lambda text: lambda composer: [composer.section(text)]),
    WORDS.map(lambda text: lambda composer: [composer.section(text), composer.subsection(text)]),
    st.tuples(PIECES, WORDS, st.sampled_from(("", "es"))).map(
        lambda it: lambda composer: composer.quote(it[0], by=it[1], lang=it[2])
    ),
    st.lists(st.tuples(WORDS, PIECES), max_size=6).map(lambda it: lambda composer: composer.facts(it)),
    st.lists(ITEMS, max_size=5).map(
        lambda it: lambda composer: composer.bullets([_item(composer, each) for each in it])
    ),
    st.lists(ITEMS, max_size=5).map(
        lambda it: lambda composer: composer.numbered([_item(composer, each) for each in it])
    ),
    TEXTS.map(lambda text: lambda composer: [composer.paragraph(composer.in_language(text, "es"))]),
    st.lists(TEXTS, max_size=3).map(_grouped),
    st.builds(_noted, TEXTS, TEXTS),
    st.lists(TEXTS, min_size=1, max_size=4).map(
        lambda it: lambda composer: [composer.boxed([composer.people.markup(each) for each in it], "alert")]
    ),
    st.floats(5, 600).map(
        lambda wide: lambda composer: composer.image(seal(), "A ring", wide, caption="Seal")
    ),
    st.tuples(WORDS, WORDS).map(lambda it: lambda composer: composer.signature(Signer(it[0], it[1]))),
    st.just(lambda _composer: [PageBreak()]),
    _tables(),
)


@pytest.mark.requirement("R2")
@settings(
    max_examples=times(12, 1_500), deadline=None, suppress_health_check=list(HealthCheck), phases=_PHASES
)
@given(
    st.lists(PARTS, max_size=9),
    st.sampled_from(("en-US", "es-US")),
    st.sampled_from((Letterhead(), head())),
    st.booleans(),
)
def test_whatever_is_composed_meets_both_standards_and_reads_in_its_order(
    parts: list[Part], lang: str, letterhead: Letterhead, with_data: bool
) -> None:
    composer = Composer(lang)
    own = heading(letterhead=letterhead)
    story = opening(own, composer, "Report", "Subtitle", "Covers.")
    for part in parts:
        story += part(composer)
    story += [composer.section("End"), *closing(own, composer)]
    files = (Attachment("data.csv", CSV, "Data", b"a,b\r\n"),) if with_data else ()
    pdf = report(own, "Report", story, composer, attachments=files)
    assert check(pdf) == ()
    assert invariants.problems(pdf) == ()
    assert structure.problems(pdf) == []
