"""Destruction of cases: three people or nobody, no held case, nothing left but number and certificate, chain whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pytest
from sqlalchemy import inspect, text

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party, Respondent
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.intake.records import LinkKind
from gen63_desktop.domain.retention.destruction import BatchState, DestructionBatch
from gen63_desktop.domain.retention.kinds import RuleName
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail.verify import verify_chain
from tests.offices import TODAY, MovableClock
from tests.services.test_sealed_cases import join

LONG_AGO = date(2020, 3, 2)
WHY = "Their period is over"
CANARIES = {
    "narrative": "Quillfeather", "name": "Zephyrine", "conduct": "Marmaladen", "respondent": "Oxenblaze",
    "note": "Thistledown", "closing": "Wombatting", "characteristic": "Yarrowmere", "link": "Gloamwick",
}  # fmt: skip


@dataclass
class Three:
    """An office with the three people whom a destruction needs."""

    chief: Office
    first: Office
    second: Office
    clock: MovableClock

    def approved(self, *cases: int) -> DestructionBatch:
        batch = self.first.retention.propose(cases, WHY)
        self.second.retention.approve(batch.id, batch.digest)
        return self.chief.retention.approve(batch.id, batch.digest, "Seen")


@pytest.fixture
def three(either_office: Office, clock: MovableClock) -> Three:
    people = Three(
        either_office,
        join(either_office, "Ivy Reyes", Role.OFFICER),
        join(either_office, "Sam Okafor", Role.OFFICER),
        clock,
    )
    for rule in (RuleName.NOT_SUSTAINED, RuleName.SUSTAINED):
        seen = next(one.rule for one in either_office.retention.rules() if one.rule.rule is rule)
        either_office.retention.confirm_rule(seen, "County Counsel", TODAY, "Opinion 12")
    return people


def closed_case(office: Office, clock: MovableClock, words: dict[str, str] | None = None) -> Complaint:
    said = words or dict.fromkeys(CANARIES, "ramp")
    clock.on(LONG_AGO)
    entry = AllegationEntry(
        Allegation(0, conduct=said["conduct"], bases=(Basis.DISABILITY,)),
        (Respondent(0, 0, RespondentKind.EMPLOYEE, said["respondent"], employer="Fictional Transit"),),
    )
    person = PartyEntry(Party(0, name=said["name"]), ())
    new = NewComplaint(Complaint("", LONG_AGO, said["narrative"], line="A Line"), (person,), (entry,))
    made = office.complaints.receive(new)
    office.complaints.add_note(made.id, said["note"])
    office.complaints.close(made.id, ClosingReason.WITHDRAWN, said["closing"])
    clock.on(TODAY)
    return made


def whole_text(office: Office) -> str:
    """Everything that the tables of the office hold, as text."""
    found = []
    with office.session.ask() as reader:
        for table in inspect(reader.connection).get_table_names():
            for row in reader.connection.execute(text(f'SELECT * FROM "{table}"')):
                found.append(repr(tuple(row)))
    return "\n".join(found)


def _chain(office: Office) -> tuple[str, ...]:
    with office.session.ask() as reader:
        return verify_chain(reader).problems


def _problems(office: Office) -> tuple[str, ...]:
    return (*office.history.verify().problems, *_chain(office))


@pytest.mark.requirement("S5")
def test_what_three_people_agreed_on_is_gone_with_every_word_and_the_chain_holds(three: Three) -> None:
    office = three.chief
    kept = closed_case(office, three.clock)
    gone = closed_case(office, three.clock, CANARIES)
    office.intake.link(gone.id, kept.id, LinkKind.RELATED, CANARIES["link"])
    assert all(
        word in whole_text(office) for key, word in CANARIES.items() if key not in ("name", "characteristic")
    )
    done = office.retention.carry_out(three.approved(gone.id).id)
    assert (done.destroyed, done.left_out, done.batch.state) == ((gone.number,), {}, BatchState.CARRIED_OUT)
    left = whole_text(office)
    assert [word for word in CANARIES.values() if word in left] == []
    assert _problems(office) == ()
    (stays,) = office.retention.destroyed()
    assert (stays.number, stays.rule, stays.on) == (gone.number, RuleName.NOT_SUSTAINED, TODAY)
    assert stays.certificate == done.batch.certificate
    assert office.complaints.case(kept.id).complaint.number == kept.number
    after = closed_case(office, three.clock)
    assert after.id > gone.id
    assert after.number not in (gone.number, kept.number)
    assert _problems(office) == ()


@pytest.mark.requirement("S2", "S5")
def test_the_other_case_keeps_its_own_values_and_says_where_the_reason_went(three: Three) -> None:
    office = three.chief
    kept, gone = closed_case(office, three.clock), closed_case(office, three.clock, CANARIES)
    with office.session.act("complaint.noted_together", why=CANARIES["link"]) as work:
        for one in (kept, gone):
            now = work.get(Complaint, one.id)
            work.change(replace(now, language="Spanish" if one is kept else "French"))
        work.about(now)
    office.retention.carry_out(three.approved(gone.id).id)
    assert CANARIES["link"] not in whole_text(office)
    line = next(one for one in office.history.of("complaints", kept.id) if "Spanish" in str(one))
    assert gone.number in str(line)
    assert "D-2026-1" in str(line)
    assert _problems(office) == ()


@pytest.mark.requirement("S2", "S5")
def test_a_second_destruction_takes_what_the_first_had_left_of_an_act(three: Three) -> None:
    office = three.chief
    one, two = closed_case(office, three.clock, CANARIES), closed_case(office, three.clock)
    office.intake.link(one.id, two.id, LinkKind.RELATED, "The same stop")
    with office.session.act("complaint.noted_together", why=CANARIES["link"]) as work:
        for each in (one, two):
            work.change(replace(work.get(Complaint, each.id), language=CANARIES["narrative"]))
        work.detail(together=2)
    for each in (one, two):
        office.retention.carry_out(three.approved(each.id).id)
        assert _problems(office) == ()
    assert CANARIES["narrative"] not in whole_text(office)
