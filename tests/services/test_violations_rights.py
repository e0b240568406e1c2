"""Who acts on violations and who never may; walls and sealed cases (S1, C8, R4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from gen63_desktop.domain.errors import NotAllowed, Refused, RuleBroken
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.violations.records import (
    ActionState,
    CorrectiveAction,
    Level,
    StepKind,
    Violation,
)  # fmt: skip
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock
from tests.services.violation_steps import (
    DUE,
    accepted,
    ceo,
    join,
    outside,
    recommended,
    registered,
    supervisor,
    sustained,
    verified,
)  # fmt: skip


def _now(office: Office, action: CorrectiveAction) -> CorrectiveAction:
    file = office.violations.file(action.violation_id)
    return next(one for one in file.actions if one.id == action.id)


# --- who never may ---------------------------------------------------------------------------------


@pytest.mark.requirement("C8", "S1")
def test_the_owner_never_verifies_nor_looks_at_their_own_action_even_alone(
    office: Office, clock: MovableClock
) -> None:
    chief, me, violation = ceo(office), office.session.person, outside(office)
    action = accepted(office, recommended(office, violation, me), chief)
    done = office.violations.report_done(action, "I did it")

    for act in (
        lambda: office.violations.verify(done, "I saw that I did it"),
        lambda: office.violations.give_back(done, "Hm", DUE),
    ):
        with pytest.raises(RuleBroken, match="never verifies it"):
            act()
    with pytest.raises(RuleBroken, match="does not move its due date"):
        office.violations.revise(
            accepted(office, recommended(office, violation, me), chief), me.id, DUE, "Later"
        )
    assert _now(office, done).state is ActionState.DONE

    other = verified(office, recommended(office, violation, supervisor(office)), chief)
    with office.session.act("action.revised") as work:
        mine = work.change(replace(other, owner_id=me.id))
    clock.on(TODAY + timedelta(days=90))
    with pytest.raises(RuleBroken, match="never verifies it"):
        office.violations.look(mine, "Nothing came", recurred=False)


@pytest.mark.requirement("C8", "S1")
def test_who_reported_it_done_for_the_owner_verifies_only_where_nobody_else_can(office: Office) -> None:
    chief, owner, violation = ceo(office), supervisor(office), outside(office)
    action = accepted(office, recommended(office, violation, owner), chief)
    other = join(office, "Omar Finch", Role.OFFICER)
    done = office.violations.report_done(action, "Done on Monday")

    with pytest.raises(RuleBroken, match="Omar Finch"):
        office.violations.verify(done, "Seen")
    assert other.violations.verify(done, "Seen").state is ActionState.VERIFIED


@pytest.mark.requirement("C8", "R4")
def test_a_decision_is_recorded_for_someone_only_from_a_document_and_only_if_they_cannot_sign_in(
    office: Office,
) -> None:
    chief, violation = ceo(office), outside(office)
    action = recommended(office, violation, supervisor(office))
    with pytest.raises(RuleBroken, match="needs the document"):
        office.violations.decide(action, accepted=True, by=chief.id)
    with pytest.raises(RuleBroken, match="who decided"):
        office.violations.decide(action, accepted=True)
    with pytest.raises(RuleBroken, match="does not decide"):
        office.violations.decide(action, accepted=True, by=supervisor(office, "Ann Lee").id, document="Memo")

    signing = join(office, "Enzo Clay", Role.EXECUTIVE)
    with pytest.raises(RuleBroken, match="in their own name"):
        office.violations.decide(action, accepted=True, by=signing.session.person.id, document="Memo")
    decided = signing.violations.decide(action, accepted=True)
    step = office.violations.file(violation.id).last_of(decided, StepKind.ACCEPTED)
    assert step is not None
    assert step.by == step.recorded_by == signing.session.person.id


@pytest.mark.requirement("C8", "S1")
def test_nobody_decides_on_what_they_recommended_while_someone_else_can(office: Office) -> None:
    both = join(office, "Robin Ellis", Role.OFFICER, Role.EXECUTIVE)
    violation = outside(office)
    action = recommended(both, violation, supervisor(office))
    join(office, "Enzo Clay", Role.EXECUTIVE)

    with pytest.raises(RuleBroken, match="Enzo Clay"):
        both.violations.decide(action, accepted=True)


@pytest.mark.requirement("S1")
@pytest.mark.parametrize(
    ("role", "act"),
    [
        (Role.OFFICER, lambda o, _v, _a: outside(o)),
        (Role.INVESTIGATOR, lambda o, v, _a: o.violations.register(v)),
        (Role.EXECUTIVE, lambda o, v, _a: o.violations.withdraw(v, "No")),
        (Role.EXECUTIVE, lambda o, v, _a: o.violations.recommend(v.id, Level.EXECUTIVE, "X", 1, DUE)),
        (Role.OFFICER, lambda o, _v, a: o.violations.decide(a, accepted=True)),
        (Role.EXECUTIVE, lambda o, _v, a: o.violations.verify(a, "Seen")),
        (Role.AUDITOR, lambda o, _v, a: o.violations.reopen(a, "Again", DUE)),
        (Role.REVIEWER, lambda o, v, _a: o.violations.file(v.id)),
    ],
)
def test_who_may_what_goes_by_role(
    office: Office, role: Role, act: Callable[[Office, Violation, CorrectiveAction], object]
) -> None:
    violation = outside(office)
    action = recommended(office, violation, supervisor(office))
    other = join(office, "Someone Else", role)
    before = office.violations.file(violation.id)

    with pytest.raises(NotAllowed):
        act(other, before.violation, action)

    after = office.violations.file(violation.id)
    assert (after.violation, after.actions, after.steps) == (before.violation, before.actions, before.steps)


@pytest.mark.requirement("S1")
def test_an_investigator_sees_violations_of_their_own_cases_and_actions_only(either_office: Office) -> None:
    office = either_office
    violation, foreign = registered(office), outside(office)
    ines = join(office, "Ines Vale", Role.INVESTIGATOR)
    listing = ines.violations.listing()
    assert list(listing.page(ListRequest(Sort("number")), None)) == []
    with pytest.raises(Refused, match="no such record"):
        ines.violations.file(violation.id)

    recommended(office, foreign, ines.session.person)

    assert [row.id for row in listing.page(ListRequest(Sort("number")), None)] == [foreign.id]
    with pytest.raises(Refused, match="no such record"):
        ines.history.of("violations", violation.id)
    assert ines.history.of("violations", foreign.id)


@pytest.mark.requirement("S1")
def test_a_wall_hides_the_violation_of_the_case(either_office: Office) -> None:
    from gen63_desktop.domain.complaints.walls import CaseWall

    office = either_office
    violation = registered(office)
    omar = join(office, "Omar Finch", Role.OFFICER)
    assert omar.violations.get(violation.id) == violation
    with office.session.act("complaint.walled") as work:
        work.add(CaseWall(violation.complaint_id or 0, omar.session.person.id))

    assert list(omar.violations.listing().page(ListRequest(Sort("number")), None)) == []
    with pytest.raises(Refused, match="no such record"):
        omar.violations.get(violation.id)


# --- sealed cases ----------------------------------------------------------------------------------


def _sealable(office: Office) -> None:
    from gen63_desktop.domain.identity import Person

    me = office.session.person
    with office.session.act("person.changed") as work:
        stored = work.get(Person, me.id)
        work.change(replace(stored, sealing_key=office.session.keys.sealing_key))  # type: ignore[attr-defined]  # a test's keys


@pytest.mark.requirement("S1", "R6")
def test_a_violation_of_a_sealed_case_carries_coded_facts_only(either_office: Office) -> None:
    office = either_office
    complaint, allegation = sustained(office)
    _sealable(office)
    office.complaints.seal(complaint.id, [office.session.person.id], "A conflict")
    draft = replace(
        office.violations.draft_from_allegation(allegation.id), what="Officer Quillfeather", about="Line 720"
    )

    violation = office.violations.register(draft)
    changed = office.violations.change(replace(violation, what="Quillfeather again", about="720"))

    assert changed.coded
    assert "Quillfeather" not in repr(changed)
    assert "720" not in repr(changed)
    assert "race" in changed.what
    other = join(office, "Omar Finch", Role.OFFICER)
    file = other.violations.file(violation.id)
    assert file.link is not None
    assert (file.link.text, file.link.kind) == ("A sealed case", "")


@pytest.mark.requirement("S1", "S2")
def test_sealing_the_case_later_leaves_coded_facts_in_the_register_and_its_history(
    either_office: Office,
) -> None:
    office = either_office
    violation = registered(office, what="The manatee was refused", about="pelican line")
    _sealable(office)
    omar = join(office, "Omar Finch", Role.OFFICER)

    office.complaints.seal(violation.complaint_id or 0, [office.session.person.id], "A conflict")

    seen = omar.violations.get(violation.id)
    assert seen.coded
    told = repr(omar.history.of("violations", violation.id)) + repr(seen)
    request = ListRequest(Sort("number"), words="manatee")
    assert "manatee" not in told
    assert "pelican" not in told
    assert omar.violations.listing().count(request) == 0
    assert omar.violations.listing().count(ListRequest(Sort("number"))) == 1
    assert "manatee" in repr(office.history.of("violations", violation.id))
    assert office.history.verify().problems == ()

    office.complaints.unseal(violation.complaint_id or 0, "Over")
    assert "manatee" in repr(omar.history.of("violations", violation.id))
    assert not office.violations.get(violation.id).coded
    assert office.history.verify().problems == ()
