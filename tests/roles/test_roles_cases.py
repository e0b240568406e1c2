"""Which complaints somebody may open: role by relation by every way in which a complaint can surface (S1)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.case_scope import CaseScope, Reach, Relation, may_see_case, scope_of
from gen63_desktop.domain.complaints.coded import is_about_ssle
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import Allegation, CaseKey, Complaint, Party, Respondent, Status
from gen63_desktop.domain.complaints.walls import CaseWall
from gen63_desktop.domain.errors import NotAllowed, Refused, RuleBroken
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.roles import Duty, Standing
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from gen63_desktop.services.session import Session
from gen63_desktop.store.complaints.scope import relation_of, seen_by
from gen63_desktop.store.tables.complaints import complaints
from tests.offices import TODAY
from tests.roles.world import HIDDEN, SECRET, World

KINDS = ("owned", "investigated", "handed on", "others'", "walled", "sealed", "sealed to them")
SEES = {
    Role.CHIEF: {"owned", "investigated", "handed on", "others'", "sealed to them"},
    Role.OFFICER: {"owned", "investigated", "handed on", "others'", "sealed to them"},
    Role.INVESTIGATOR: {"owned", "investigated", "sealed to them"},
    Role.AUDITOR: {"owned", "investigated", "handed on", "others'"},
    Role.ADMINISTRATOR: set(),
    Role.REVIEWER: set(),
    Role.EXECUTIVE: set(),
}
"""The table of roles: whose complaints; a wall and a seal win over every role."""


@dataclass
class Cases:
    """Complaints in every relation to one person, and the office as that person has it open."""

    theirs: Office
    by_kind: dict[str, Complaint]


def _receive(office: Office, kind: str) -> Complaint:
    word = f"marker{KINDS.index(kind)}"
    alleged = AllegationEntry(Allegation(0, conduct=word, bases=(Basis.AGE,)), (Respondent(0, 0),))
    facts = Complaint("", TODAY, f"{word} happened", line=word, channel=Channel.CUSTOMER_COMMENT)
    return office.complaints.receive(NewComplaint(facts, (PartyEntry(Party(0, name="Lee"), ()),), (alleged,)))


def _as(office: Office, person: Person) -> Office:
    own = office.session
    return Office(
        Session(own.store, own.keys, person, own.facts, own.attachments, own._clock), None, lambda: None
    )


def _cases(office: Office, role: Role) -> Cases:
    """Entered by one person who signs in; the other has the role and no key of the office's store."""
    me = office.session.person
    person = office.people.add("Someone Else", (role,))
    other = office.people.add("A Third Person", (Role.INVESTIGATOR,))
    with office.session.act("person.changed") as work:
        work.change(replace(work.get(Person, me.id), sealing_key=office.session.keys.sealing_key))  # type: ignore[attr-defined]
    by_kind = {kind: _receive(office, kind) for kind in KINDS}
    plan = office.complaints.plan
    plan(by_kind["owned"].id, Plan(person.id, "Read"))
    plan(by_kind["investigated"].id, Plan(me.id, "Read", investigator_id=person.id))
    plan(by_kind["handed on"].id, Plan(me.id, "Read", investigator_id=person.id))
    plan(by_kind["handed on"].id, Plan(me.id, "Read", investigator_id=other.id))
    plan(by_kind["walled"].id, Plan(person.id, "Read", investigator_id=person.id))
    plan(by_kind["sealed"].id, Plan(person.id, "Read", investigator_id=person.id))
    with office.session.act("complaint.walled") as work:
        work.add(CaseWall(by_kind["walled"].id, person.id))
    for kind in ("sealed", "sealed to them"):
        by_kind[kind] = office.complaints.seal(by_kind[kind].id, [me.id], "A conflict of interest")
    with office.session.act("complaint.permitted") as work:
        given = work.find(CaseKey, complaint_id=by_kind["sealed to them"].id)[0]
        work.add(replace(given, person_id=person.id, id=0, version=0))
    return Cases(_as(office, person), by_kind)


@pytest.mark.promise("walls")
@pytest.mark.requirement("S1")
@pytest.mark.parametrize("role", SEES)
def test_a_complaint_surfaces_only_to_whom_the_table_opens_it(
    either_office: Office, role: Role, tmp_path: Path
) -> None:
    cases = _cases(either_office, role)
    service = cases.theirs.complaints
    expected = {cases.by_kind[kind].number for kind in SEES[role]}
    ids = {cases.by_kind[kind].id for kind in SEES[role]}
    if not expected:
        for act in (service.listing, service.count_by_status, service.table, service.allegations_table):
            with pytest.raises(NotAllowed):
                act()
        return
    for sort in ("number", "received", "due", "closed"):
        request = ListRequest(Sort(sort))
        rows = service.listing().page(request, None)
        assert {row.number for row in rows} == expected
        assert service.listing().count(request) == len(expected)
        assert len(service.listing().fences(request)) == 1
    for kind, case in cases.by_kind.items():
        found = service.listing().page(ListRequest(Sort("number"), words=f"marker{KINDS.index(kind)}"), None)
        sealed = kind.startswith("sealed")  # the words of a sealed case are in no index, for nobody
        assert [row.number for row in found] == ([case.number] if kind in SEES[role] and not sealed else [])
    assert sum(service.count_by_status().values()) == len(expected)
    assert {row[0] for row in service.table().rows} == expected
    assert {row[0] for row in service.allegations_table().rows} == expected
    assert set(service.used_words("line")) == {f"marker{KINDS.index(kind)}" for kind in SEES[role]}
    shown = {item.record_id for item in cases.theirs.work_list.items() if item.area == "complaints"}
    new = {case.id for case in cases.by_kind.values() if _status(either_office, case) is Status.RECEIVED}
    me = cases.theirs.session.person.id
    own = {case.id for case in cases.by_kind.values() if _is_of(either_office, case, me)}
    assert shown == ids & (new | own)
    written = service.export_list(tmp_path / "out.csv", ListRequest(Sort("number")))
    assert written == len(expected)


def _status(office: Office, case: Complaint) -> Status:
    """Where a complaint stands now."""
    return office.complaints.get(case.id).status


def _is_of(office: Office, case: Complaint, person_id: int) -> bool:
    """Whether an open complaint is one that the person owns or investigates."""
    found = office.complaints.case(case.id)
    one = found.complaint
    under_way = {each.person_id for each in found.investigators if each.until is None}
    return one.is_open and person_id in {one.owner_id, one.investigator_id, *under_way}


def _ways(case: Complaint, allegation: Allegation, party: Party) -> dict[str, Callable[[Office], object]]:
    """Every way to ask for one complaint by its number, or by that of a part of it."""
    entry = AllegationEntry(replace(allegation, conduct="Other"))
    return {
        "get": lambda o: o.complaints.get(case.id),
        "case": lambda o: o.complaints.case(case.id),
        "time_line": lambda o: o.complaints.time_line(case.id),
        "history": lambda o: o.history.of("complaints", case.id),
        "as of": lambda o: o.history.record_as_of("complaints", case.id, o.session.now()),
        "comment_of": lambda o: o.comments.comment_of(case.id),
        "identities": lambda o: o.complaints.identities(case.id, "To call them"),
        "permitted": lambda o: o.complaints.permitted(case.id),
        "change": lambda o: o.complaints.change(replace(case, line="Blue")),
        "note": lambda o: o.complaints.add_note(case.id, "Hello"),
        "plan": lambda o: o.complaints.plan(case.id, Plan(o.session.person.id, "Mine now")),
        "extend": lambda o: o.complaints.extend(case.id, TODAY, "Why"),
        "close": lambda o: o.complaints.close(case.id, ClosingReason.WITHDRAWN, "Why"),
        "reopen": lambda o: o.complaints.reopen(case.id, "Why", "Step"),
        "add_allegation": lambda o: o.complaints.add_allegation(case.id, entry),
        "add_person": lambda o: o.complaints.add_person(case.id, PartyEntry(Party(0, name="Kim"), ())),
        "change_allegation": lambda o: o.complaints.change_allegation(entry),
        "drop": lambda o: o.complaints.drop_allegation(allegation, "Why"),
        "propose": lambda o: o.complaints.propose_finding(allegation, Finding.UNFOUNDED, "Why"),
        "approve": lambda o: o.complaints.approve_finding(allegation),
        "return": lambda o: o.complaints.return_finding(allegation, "Why"),
        "without": lambda o: o.complaints.close_allegation(allegation, ClosingReason.WITHDRAWN, "Why"),
        "change_person": lambda o: o.complaints.change_person(PartyEntry(replace(party, note="x"), ())),
        "remove_person": lambda o: o.complaints.remove_person(party, "Why"),
    }


@pytest.mark.requirement("S1")
@pytest.mark.parametrize("role", [Role.CHIEF, Role.OFFICER, Role.INVESTIGATOR, Role.AUDITOR])
def test_what_is_not_yours_is_refused_in_the_words_of_what_does_not_exist(
    either_office: Office, role: Role
) -> None:
    cases = _cases(either_office, role)
    gone = 999_999
    for kind in set(KINDS) - SEES[role]:
        case = cases.by_kind[kind]
        with either_office.session.ask() as reader:
            allegation = reader.find(Allegation, complaint_id=case.id)[0]
            party = reader.find(Party, complaint_id=case.id)[0]
            before = reader.head()
        real = _ways(case, allegation, party)
        none = _ways(replace(case, id=gone), replace(allegation, id=gone), replace(party, id=gone))
        for way, ask in real.items():
            with pytest.raises(Refused) as refused:
                ask(cases.theirs)
            with pytest.raises(Refused) as missing:
                none[way](cases.theirs)
            said = refused.value.sentence()
            for number in (case.id, allegation.id, party.id):
                said = said.replace(f"number {number})", f"number {gone})")
            assert (way, said) == (way, missing.value.sentence())
            assert case.number not in said
        with pytest.raises(Refused) as refused:
            cases.theirs.complaints.find_number(case.number)
        assert refused.value.sentence() == f"There is no complaint {case.number}. Check the number."
        with either_office.session.ask() as reader:
            assert reader.head() == before


@pytest.mark.requirement("S1")
@pytest.mark.parametrize("role", SEES)
def test_the_conditions_of_a_query_are_the_rule(either_office: Office, role: Role) -> None:
    cases = _cases(either_office, role)
    scope = scope_of(cases.theirs.session.person.id, Standing((role,)))
    with either_office.session.ask() as reader:
        query = complaints.select().with_only_columns(complaints.c.id).where(*seen_by(scope))
        listed = set(reader.connection.execute(query).scalars())
        ruled = {
            case.id
            for case in cases.by_kind.values()
            if may_see_case(scope, relation_of(reader, reader.get(Complaint, case.id), scope.person_id))
        }
    assert listed == ruled == {cases.by_kind[kind].id for kind in SEES[role]}


@pytest.mark.requirement("S1")
def test_figures_count_every_complaint_whoever_asks(either_office: Office) -> None:
    quarter = Quarter.of(TODAY)
    before = either_office.complaints.figures(quarter, TODAY)
    cases = _cases(either_office, Role.AUDITOR)
    mine = either_office.complaints.figures(quarter, TODAY)
    theirs = cases.theirs.complaints.figures(quarter, TODAY)
    assert theirs == mine
    assert theirs.received == before.received + len(KINDS)


@pytest.mark.requirement("S1")
def test_a_wall_and_a_seal_win_over_every_role() -> None:
    everything = CaseScope(7, Reach.ALL, opens_sealed=True)
    assert may_see_case(everything, Relation())
    assert not may_see_case(everything, Relation(owns=True, investigates=True, walled=True))
    assert not may_see_case(everything, Relation(owns=True, sealed=True))
    assert may_see_case(everything, Relation(sealed=True, permitted=True))
    assert not may_see_case(everything, Relation(sealed=True, permitted=True, walled=True))
    roles = (Role.AUDITOR, Role.INVESTIGATOR)
    both = scope_of(7, Standing(roles))
    assert may_see_case(both, Relation(sealed=True, permitted=True))
    assert not may_see_case(scope_of(7, Standing((Role.AUDITOR,))), Relation(sealed=True, permitted=True))


@pytest.mark.requirement("S1")
def test_the_whole_history_opens_no_part_of_a_case_that_is_closed_to_its_reader(world: World) -> None:
    with world.chief.session.ask() as reader:
        allegation = reader.find(Allegation, complaint_id=world.facts.sealed)[0]
        party = reader.find(Party, complaint_id=world.facts.sealed)[0]
        key = reader.find(CaseKey, complaint_id=world.facts.sealed)[0]
    history, now = world.by("auditor").history, world.chief.session.now()
    for kind, number in (("allegations", allegation.id), ("parties", party.id), ("case_keys", key.id)):
        with pytest.raises(Refused, match="no such record"):
            history.record_as_of(kind, number, now)
        with pytest.raises(Refused, match="no such record"):
            history.of(kind, number)
        assert world.chief.history.record_as_of(kind, number, now) is not None


@pytest.mark.requirement("S1")
def test_nobody_takes_a_complaint_over_that_they_may_not_open(either_office: Office) -> None:
    cases = _cases(either_office, Role.OFFICER)
    person = cases.theirs.session.person
    with either_office.session.act("person.changed") as work:
        work.change(replace(work.get(Person, person.id), signing_key="ab" * 32))
    me = either_office.session.person.id
    for plan in (Plan(person.id, "Read"), Plan(me, "Read", investigator_id=person.id)):
        with pytest.raises(RuleBroken, match="may not open this complaint"):
            either_office.complaints.plan(_receive_sealed(either_office, me).id, plan)


def _receive_sealed(office: Office, me: int) -> Complaint:
    return office.complaints.seal(_receive(office, "others'").id, [me], "A conflict")


@pytest.mark.requirement("S1")
def test_comments_name_a_complaint_only_to_who_may_open_it(world: World) -> None:
    officer, reviewer = world.by("officer"), world.by("reviewer")
    shown = officer.comments.next_to_read("2026 Q3")
    assert shown is not None
    made = officer.comments.make_complaint(shown.comment.id, (Basis.RACE,)).complaint
    assert made is not None
    world.chief.complaints.seal(made.complaint_id, [world.facts.people["chief"]], "A conflict of interest")
    for office in (officer, reviewer, world.by("auditor")):
        link = office.comments.look_at(shown.comment.id).complaint
        assert link is not None
        assert (link.number, link.complaint_id) == ("", 0)
        rows = office.comments.listing().page(ListRequest(Sort("received")), None)
        assert [row.complaint for row in rows if row.id == shown.comment.id] == ["made; closed to you"]
        assert made.number not in {cell for row in office.comments.table().rows for cell in row}
    named = world.chief.comments.look_at(shown.comment.id).complaint
    assert named is not None
    assert named.number == made.number
    with pytest.raises(RuleBroken) as refused:
        officer.comments.make_complaint(shown.comment.id, (Basis.RACE,))
    assert made.number not in refused.value.sentence()


@pytest.mark.promise("walls")
@pytest.mark.requirement("S1")
def test_an_office_of_several_leaks_no_word_of_a_case_to_those_it_is_closed_to(world: World) -> None:
    investigator = world.by("investigator")
    for office, word in ((investigator, HIDDEN), (investigator, SECRET), (world.by("officer"), SECRET)):
        complaints_of = office.complaints
        assert complaints_of.listing().page(ListRequest(Sort("number"), words=word), None) == []
        told = [
            *(str(row) for row in complaints_of.listing().page(ListRequest(Sort("number")), None)),
            *(str(row) for row in complaints_of.table().rows),
            *(str(row) for row in complaints_of.allegations_table().rows),
            *(str(item) for item in office.work_list.items()),
        ]
        assert told
        assert [line for line in told if word in line] == []


@pytest.mark.requirement("S1", "C17")
def test_a_draft_about_a_complaint_is_out_of_sight_while_the_complaint_is(world: World) -> None:
    investigator, officer = world.by("investigator"), world.by("officer")
    content = {"narrative": "Half a sentence"}
    investigator.drafts.keep("complaints.correction", str(world.facts.own), content)
    investigator.drafts.keep("complaints.intake", "new", content)
    case = officer.complaints.get(world.facts.own)
    me, they = officer.session.person.id, investigator.session.person.id
    officer.complaints.plan(case.id, Plan(me, "Read", investigator_id=me))
    assert [draft.form for draft in investigator.drafts.all()] == ["complaints.intake"]
    assert investigator.drafts.find("complaints.correction", str(case.id)) is None
    officer.complaints.plan(case.id, Plan(they, "Read", investigator_id=me))
    kept = investigator.drafts.find("complaints.correction", str(case.id))
    assert kept is not None
    assert kept.content == content


@pytest.mark.requirement("S1")
def test_a_designee_sees_the_complaints_they_were_named_for_in_the_period_only(world: World) -> None:
    reviewer = world.by("reviewer")
    with pytest.raises(NotAllowed):
        reviewer.complaints.get(world.facts.own)
    world.chief.designees.name(
        world.facts.people["reviewer"], TODAY, TODAY, "Memo 7", TODAY, (Duty.COMPLAINTS,)
    )
    assert reviewer.complaints.get(world.facts.own).id == world.facts.own
    with pytest.raises(Refused, match="no such record"):
        reviewer.complaints.get(world.facts.sealed)
    world.clock.pass_time(days=1)
    with pytest.raises(NotAllowed):
        reviewer.complaints.get(world.facts.own)


@pytest.mark.requirement("S1", "M6")
def test_a_reviewer_knows_codes_and_days_and_nothing_of_ssle_s_own_people_but_their_number(
    world: World,
) -> None:
    quarter = Quarter.of(TODAY)
    seen = world.by("reviewer").complaints.coded_facts(quarter)
    assert [one.number for one in seen.complaints] == [world.chief.complaints.get(world.facts.own).number]
    assert seen.withheld == 2  # one against a security officer, one sealed
    told = repr(seen)
    for word in (HIDDEN, SECRET, "Pat", "operator", "Witness", "555-0134", "conduct"):
        assert word not in told
    (allegation,) = seen.complaints[0].allegations
    assert allegation.bases == (Basis.RACE,)
    assert allegation.against == (RespondentKind.EMPLOYEE,)
    assert world.chief.complaints.coded_facts(quarter).withheld == 0


@pytest.mark.requirement("M6")
@pytest.mark.parametrize(
    ("kind", "employer", "unit", "theirs"),
    [
        (RespondentKind.SECURITY_OFFICER, "", "", True),
        (RespondentKind.LAW_ENFORCEMENT, "County", "", True),
        (RespondentKind.AMBASSADOR, "", "", True),
        (RespondentKind.EMPLOYEE, "", "SSLE analytics", True),
        (RespondentKind.CONTRACTOR, "System Security and Law Enforcement", "", True),
        (RespondentKind.EMPLOYEE, "Fictional Transit", "Division 4", False),
        (RespondentKind.UNKNOWN, "", "", False),
    ],
)
def test_ssle_s_own_people_are_told_by_kind_or_by_the_unit_named(
    kind: RespondentKind, employer: str, unit: str, theirs: bool
) -> None:
    assert is_about_ssle([(RespondentKind.DATA_SOURCE, "", ""), (kind, employer, unit)]) is theirs
