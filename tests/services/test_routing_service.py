"""C11: rules of routing as editions, simulated, confirmed, imported and exported, and kept on a referral; both engines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Respondent
from gen63_desktop.domain.errors import ChangedMeanwhile, Problems, Refused
from gen63_desktop.domain.intake.referral import Referral, ReferredTo
from gen63_desktop.domain.mapping.source import ReadOptions
from gen63_desktop.domain.routing.facts import facts
from gen63_desktop.domain.routing.records import RoutingRule
from gen63_desktop.domain.routing.rules import asked_for
from gen63_desktop.domain.routing.tables import TableAnswers
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.domain.vocabulary.statutes import statutes_for
from gen63_desktop.services.imports import TakenIn
from gen63_desktop.services.office import Office
from tests.offices import TODAY

TABLE = """Section,Protected class,Respondent,Shift
Depot North,Religion,Agency employee,
Depot North,Religion,Agency employee,
Depot South,Age|Disability,Contractor,
Night Desk,Age,Contractor,
Night Desk,Homeless circumstance,Unknown,
Day Desk,Homeless circumstance,Unknown,
GEN 42,Political affiliation,,Night
Depot North,Astrology,Contractor,
"""


def _receive(office: Office, *bases: Basis, kind: RespondentKind = RespondentKind.EMPLOYEE) -> Complaint:
    allegation = Allegation(0, conduct="Told to leave", bases=bases, statutes=statutes_for(bases))
    entry = AllegationEntry(allegation, (Respondent(0, 0, kind, "Badge 12"),))
    return office.complaints.receive(
        NewComplaint(Complaint("", TODAY, "She was told to leave."), (), (entry,))
    )


def _new(**change: object) -> RoutingRule:
    rule = RoutingRule(
        "", 0, "Age, to a desk", ReferredTo.OTHER, "Desk for Older Riders", 5, ("alleged basis: any of: age",),
        "Memo 7", why="Counsel’s memo 7",
    )  # fmt: skip
    return replace(rule, **change)  # type: ignore[arg-type]


def _newest(office: Office, rule: str) -> RoutingRule:
    return next(one.newest for one in office.routing.rules() if one.newest.rule == rule)


def _where(office: Office, complaint: Complaint) -> str:
    first = office.routing.suggest_stored(complaint.id).first
    return "" if first is None else first.rule.body or first.rule.to.value


@pytest.mark.requirement("C11")
def test_an_edition_is_simulated_then_suggests_and_is_withdrawn_and_each_is_kept_with_its_source(
    either_office: Office,
) -> None:
    office = either_office
    old, young = _receive(office, Basis.AGE), _receive(office, Basis.RELIGION)
    assert (_where(office, old), _where(office, young)) == ("CIV 5, civil rights",) * 2
    found = office.routing.simulate(_new())
    assert (found.looked_at, found.not_shown) == (2, 0)
    assert [(one.number, one.after and one.after.body) for one in found.moves] == [
        (old.number, "Desk for Older Riders")
    ]
    assert not [one for one in office.routing.rules() if one.newest.rule.startswith("R-")]
    made = office.routing.save_rule(_new())
    assert (made.rule, made.edition, made.made_on) == ("R-1", 1, TODAY)
    assert (_where(office, old), _where(office, young)) == ("Desk for Older Riders", "CIV 5, civil rights")
    office.routing.save_rule(replace(made, withdrawn=True, why="The desk is closed"))
    assert _where(office, old) == "CIV 5, civil rights"
    shown = next(one for one in office.routing.rules() if one.newest.rule == "R-1")
    assert [(one.edition, one.withdrawn, one.source) for one in shown.editions] == [
        (2, True, "Memo 7"),
        (1, False, "Memo 7"),
    ]
    line = office.history.of("routing_rules", made.id)[0]
    assert line.words == "Rule of routing made"


@pytest.mark.requirement("C11")
def test_of_two_who_change_a_rule_the_second_sees_what_the_first_made_and_counsel_confirms_an_edition(
    either_office: Office,
) -> None:
    office = either_office
    seen = _newest(office, "S-8")
    office.routing.save_rule(replace(seen, rank=70, why="Later"))
    with pytest.raises(ChangedMeanwhile):
        office.routing.save_rule(replace(seen, rank=80, why="Later still"))
    with pytest.raises(Problems, match="says the same"):
        office.routing.save_rule(replace(_newest(office, "S-8"), why="Nothing"))
    office.routing.confirm_rule("S-8", 1, " Lena  Ortiz ", TODAY, "Memo 9")
    shown = next(one for one in office.routing.rules() if one.newest.rule == "S-8")
    given = shown.confirmed(1)
    assert given is not None
    assert (given.counsel, shown.confirmed(2)) == ("Lena Ortiz", None)
    with pytest.raises(Refused, match="no such edition"):
        office.routing.confirm_rule("S-8", 7, "Lena Ortiz", TODAY)


@pytest.mark.requirement("C11", "C13")
def test_a_referral_keeps_the_rule_and_edition_that_it_followed_and_never_one_that_it_did_not(
    either_office: Office,
) -> None:
    office = either_office
    complaint = _receive(office, Basis.RELIGION)
    first = office.routing.suggest_stored(complaint.id).first
    assert first is not None
    asked = Referral(
        complaint.id, first.rule.to, "", "", TODAY, "As suggested", 0, rule=first.rule.rule,
        rule_edition=first.rule.edition,
    )  # fmt: skip
    kept = office.intake.refer(asked)
    assert (kept.rule, kept.rule_edition) == ("S-7", 1)
    answered = office.intake.answer_referral(kept, TODAY, "They took it over")
    assert (answered.rule, answered.rule_edition) == ("S-7", 1)
    own = office.intake.refer(replace(asked, to=ReferredTo.GEN_42))
    assert (own.rule, own.rule_edition) == (None, None)
    with pytest.raises(Refused, match="no edition 9 of rule S-7"):
        office.intake.refer(replace(asked, rule_edition=9))
    assert office.complaints.get(complaint.id).is_open  # nothing is decided by a suggestion


def _import(office: Office, path: Path, answers: TableAnswers, *, dry_run: bool = False) -> TakenIn:
    sheet = "Rules of routing" if path.suffix == ".xlsx" else None
    table = office.routing.open_table(path, ReadOptions(sheet=sheet))
    mapping = office.routing.propose(table)[0].mapping
    return office.routing.import_rules(table, mapping, answers, dry_run=dry_run)


@pytest.mark.requirement("C11")
def test_a_table_is_taken_in_with_every_contradiction_overlap_and_strange_fact_told_and_undone(
    either_office: Office, tmp_path: Path
) -> None:
    office, path = either_office, tmp_path / "desks.csv"
    path.write_text(TABLE, encoding="utf-8")
    answers = TableAnswers(further=True)
    tried = _import(office, path, answers, dry_run=True)
    assert not [one for one in office.routing.rules() if one.newest.rule.startswith("R-")]
    taken = _import(office, path, answers)
    receipt = taken.receipt
    assert replace(tried.receipt, dry_run=False) == receipt
    assert (receipt.rows_read, receipt.stored, receipt.exact_repeats) == (8, 4, 1)
    assert {row.number: tuple(map(str, row.reasons)) for row in receipt.refused}[6] == (
        "It asks for the very same as row 7, which sends a complaint to Day Desk: one of them is wrong.",
    )
    assert {row.number for row in receipt.refused} == {6, 7, 9}
    said = [note.sentence() for note in receipt.notes]
    assert any(note.startswith("Rows 4 and 5 can both fit one complaint") for note in said)
    assert any("“Shift” is no fact of a complaint here" in note for note in said)
    assert (
        _where(office, _receive(office, Basis.DISABILITY, kind=RespondentKind.CONTRACTOR))
        == "CIV 5, civil rights"
    )
    assert {one.rule.body for one in office.routing.suggest(
        facts({"alleged basis": ["disability"], "respondent": ["contractor"]})
    ).matches} >= {"Depot South"}  # fmt: skip
    again = _import(office, path, answers)
    assert (again.receipt.stored, again.receipt.already_there) == (0, 4)
    assert office.routing.undo_rules_import(taken.import_id, "A draft of the table") == 4
    assert not [one for one in office.routing.rules() if one.newest.import_id and not one.newest.withdrawn]
    with pytest.raises(Refused, match="No rule of this table"):
        office.routing.undo_rules_import(taken.import_id, "Again")


@pytest.mark.requirement("C11")
@pytest.mark.parametrize("name", ["rules.csv", "rules.xlsx"])
def test_what_is_exported_is_read_again_as_the_very_same_rules(
    office: Office, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    assert office.routing.export_rules(path) == len(office.routing.rules())
    for one in office.routing.rules():
        office.routing.save_rule(replace(one.newest, withdrawn=True, why="To read it again"))
    before = {(one.newest.to, one.newest.body, one.newest.rank, asked_for(one.newest), one.newest.name) for one in office.routing.rules()}  # fmt: skip
    receipt = _import(office, path, TableAnswers()).receipt
    assert (receipt.refused, receipt.stored) == ((), len(before))
    now = [one.newest for one in office.routing.rules() if not one.newest.withdrawn]
    assert {(one.to, one.body, one.rank, asked_for(one), one.name) for one in now} == before


@pytest.mark.requirement("C11")
def test_a_table_never_makes_a_rule_that_fits_more_than_its_row_without_saying_so(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "desks.csv"
    path.write_text(
        "Section,Protected class,Category,Shift\nNorth,Race,Doors,Day\nSouth,Guns,Doors,\n", encoding="utf-8"
    )
    table = office.routing.open_table(path)
    mapping = office.routing.propose(table)[0].mapping
    classes = mapping.source("basis")
    assert classes is not None
    to_nothing = mapping.with_field(replace(classes, words=(("Guns", ""), ("Race", "race"))))
    receipt = office.routing.import_rules(table, to_nothing).receipt
    assert receipt.stored == 1
    (refused,) = receipt.refused
    assert "“Guns”, which was mapped to nothing" in str(refused.reasons[0])
    said = [note.sentence() for note in receipt.notes]
    assert "Columns that no field uses were left out: Shift." in " ".join(said)


@pytest.mark.requirement("C11")
def test_cells_of_a_table_are_divided_by_bars_where_they_hold_any_and_a_slash_stays_in_its_word(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "desks.csv"
    path.write_text(
        "Section,Protected class\nNorth,Race/color|Age\nSouth,Age|Sex\nWest,Race/color\n", encoding="utf-8"
    )
    found, fits = office.routing.propose(office.routing.open_table(path))
    classes = found.mapping.source("basis")
    assert classes is not None
    assert (classes.separator, fits) == ("|", False)
    assert [one.choices for one in found.questions] == [("Race/color",)]
