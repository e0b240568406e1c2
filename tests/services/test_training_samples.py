"""A real export of a training system: lines above the table, repeated people, one course."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gen63_desktop.domain.mapping.mapping import FieldSource
from gen63_desktop.domain.training.compliance import Rule, Status
from gen63_desktop.domain.training.records import ImportKind
from gen63_desktop.services.office import Office


@pytest.mark.requirement("T3")
def test_2236_completions_of_2163_people_are_kept_and_matched_once_the_same_file_gives_the_roster(
    office: Office, samples: Path
) -> None:
    training = office.training
    table = training.open_file(samples / "chicago-cit-training" / "CIT_40HR_certified_deidentified.xlsx")
    proposal = training.propose(ImportKind.COMPLETIONS, table)[0]
    assert "“Crisis Intervention Team (CIT) 40 Hour Certification”" in proposal.questions[0].text.sentence()
    mapping = proposal.mapping.with_field(FieldSource("course", constant="Implicit bias training"))

    receipt = training.take_in_completions(table, mapping).receipt

    assert receipt.summary() == {
        "rows read": 2236,
        "stored": 2236,
        "already there": 0,
        "exact repeats": 0,
        "refused": 0,
        "people": 2163,
        "people not on the roster": 2163,
        "completions kept unmatched": 2236,
    }
    assert len(training.unmatched()) == 2163
    assert training.take_in_completions(table, mapping).receipt.already_there == 2236

    day = training.roster_day(table)
    assert day == date(2016, 8, 19)
    people = training.propose(ImportKind.ROSTER, table)[0].mapping
    taken = training.take_in_roster(table, people, day, whole=True)
    assert (taken.receipt.rows_read, taken.receipt.stored, taken.receipt.exact_repeats) == (2236, 2163, 73)
    assert dict(taken.receipt.further_counts)["earlier completions matched"] == 2236
    assert training.unmatched() == ()

    on_the_day = [one for one in training.rows(day, Rule.ROLLING) if one.course == "Implicit bias training"]
    assert len(on_the_day) == 2163
    latest: dict[str, str] = {}
    star, ended = table.layout.columns.index("STAR/BADGE"), table.layout.columns.index("SESSION END DATE")
    for row in table.rows():
        latest[row.values[star]] = max(latest.get(row.values[star], ""), row.values[ended][:10])
    expected = {number for number, last in latest.items() if "2015-08-19" <= last <= "2016-08-19"}
    in_time = {one.standing.number for one in on_the_day if one.standing.status is Status.COMPLIANT}
    assert in_time == expected
    assert len(expected) > 100

    training.undo_import(taken.import_id, "tried")
    assert len(training.unmatched()) == 2163
