"""Destruction at a server: the whole of it by people with logins of their own, and nothing of it by any other way."""

from __future__ import annotations

import json

import psycopg
import pytest

from gen63_desktop.domain.complaints.records import Complaint, Note
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.intake.records import LinkKind
from gen63_desktop.domain.investigation.file_text import FileText, TextState
from gen63_desktop.domain.retention.kinds import RuleName
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail.destroying import plan
from gen63_desktop.store.destruction import belonging, records_of
from gen63_desktop.store.records import mapper_of_kind
from tests.offices import PASSPHRASE, TODAY
from tests.services.destruction_steps import CANARIES, WHY, Three, closed_case, full_record
from tests.services.investigation_steps import obtained
from tests.team_offices import LOGIN, OWN, TeamPlace, login_of


@pytest.fixture
def three(team_place: TeamPlace) -> Three:
    chief = team_place.open()
    rule = next(one.rule for one in chief.retention.rules() if one.rule.rule is RuleName.NOT_SUSTAINED)
    chief.retention.confirm_rule(rule, "County Counsel", TODAY, "Opinion 12")
    return Three(
        chief,
        team_place.let_in(chief, "Ivy Reyes", Role.OFFICER),
        team_place.let_in(chief, "Sam Okafor", Role.OFFICER),
        team_place.clock,
    )


def _whole_text(place: TeamPlace) -> str:
    with place.as_superuser() as connection:
        tables = connection.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
        ).fetchall()
        found = []
        for (table,) in tables:
            found += [repr(row) for row in connection.execute(f'SELECT * FROM "{table}"'.encode())]
        return "\n".join(found)


def _filled(office: Office, case: Complaint) -> str:
    """What other parts of the program hold of the case, with an attached file under a key of its own: the file's name."""
    note = CANARIES["note"]
    office.drafts.keep("complaints.appeal", f"{case.id}:1", {"text": note})
    allegation = office.complaints.case(case.id).allegations[0]
    office.drafts.keep("violations.register", f"allegation:{allegation.id}", {"what": note})
    item = office.investigation.record_evidence(case.id, obtained(file_name="scan.pdf"), b"%PDF a scan")
    kinds = {kind: of for kind, of in belonging().items() if kind in _OF_OTHER_PARTS}
    with office.session.act("complaint.filled", why=note) as work:
        for kind, columns in kinds.items():
            mapper = mapper_of_kind(kind)
            assert mapper is not None
            work.add(full_record(mapper.record_type, columns, case.id, note, item.blob or ""))
    return item.blob or ""


_OF_OTHER_PARTS = (
    "acknowledgements", "appeals", "referrals", "calls_for_service", "clock_entries", "redactions", "investigation_tasks",
)  # fmt: skip
_APPROVAL = 'INSERT INTO destruction_approvals (batch_id, by, "on", digest, words, id, version) SELECT id, '
_ITEM = "INSERT INTO destruction_items (batch_id, complaint_id, number, rule, edition, until, standing, left_out, id, version)"
REFUSED = (
    "DELETE FROM history_changes",
    "DELETE FROM history_entries",
    "UPDATE history_entries SET payload = 'leaf:' || repeat('0', 64)",
    "DELETE FROM complaints WHERE id = {id}",
    "SELECT set_config('gen63.destroying', 'yes', false); DELETE FROM history_changes",
    "SELECT gen63_destroy({batch}, ARRAY[{id}]::bigint[], '[]', '{{}}', '{{}}', '{{}}')",
    f"{_APPROVAL} proposed_by, '2026-11-20', digest, '', 900, 1 FROM destruction_batches",
    f"{_APPROVAL} {{me}}, '2026-11-20', digest, '', 901, 1 FROM destruction_batches",
    f"{_ITEM} VALUES ({{batch}}, 999, 'C-2020-0999', '', 1, '', '', '', 902, 1)",
    "UPDATE destruction_batches SET digest = 'x'",
    "UPDATE destruction_items SET complaint_id = 999",
)


def _who_is_walled_off_does_not_approve(three: Three, place: TeamPlace) -> None:
    """Neither in the program nor past it."""
    office, ivy = three.chief, three.first.session.person.id
    hidden = closed_case(office, three.clock)
    batch = office.retention.propose((hidden.id,), WHY)
    office.complaints.close_to(hidden.id, ivy, "A cousin")
    with pytest.raises(Refused):
        three.first.retention.approve(batch.id, batch.digest)
    own = login_of("Ivy Reyes"), f"{OWN} Ivy Reyes"
    with place.by_hand(*own) as connection, pytest.raises(psycopg.Error, match="polic"):
        connection.execute(
            f"{_APPROVAL} {ivy}, '2026-11-20', digest, '', 900, 1 FROM destruction_batches WHERE id = {batch.id}".encode()
        )
    office.complaints.open_to(hidden.id, ivy, "It was another person")
    office.retention.withdraw(batch.id, "It was closed to one of us")


def _nothing_goes_without_the_entry_that_says_so(
    three: Three, place: TeamPlace, batch: int, gone: Complaint
) -> None:
    """With all approvals, by the hand of who may destroy: the server takes nothing that no entry tells of."""
    with three.chief.session.ask() as reader:
        records = records_of(reader, (gone.id,))
        entries = plan(reader, records, (gone.number,)).entries
    told = json.dumps([{"kind": kind, "ids": sorted(ids)} for kind, ids in records.items()])
    call = "SELECT gen63_destroy(%s, %s::bigint[], %s, %s::bigint[], '{}', '{}')"
    before = _whole_text(place)
    for refusal, given in {
        "no entry of the history tells": (batch, [gone.id], told, entries),
        "there is no such case": (batch, [], "[]", []),
    }.items():
        with place.by_hand(LOGIN, PASSPHRASE) as connection:
            if given[1]:
                connection.execute(call, given)
            with pytest.raises(psycopg.Error, match=refusal):
                connection.execute(call, given) if not given[1] else connection.commit()
            connection.rollback()
    assert _whole_text(place) == before


@pytest.mark.requirement("S5")
def test_at_a_server_only_what_three_people_agreed_on_goes_and_all_of_it(
    three: Three, team_place: TeamPlace
) -> None:
    office = three.chief
    _who_is_walled_off_does_not_approve(three, team_place)
    kept, held = closed_case(office, three.clock), closed_case(office, three.clock)
    gone, beside = closed_case(office, three.clock, CANARIES), closed_case(office, three.clock)
    office.intake.link(beside.id, held.id, LinkKind.RELATED, "The same stop")
    blob = _filled(office, gone)
    batch = office.retention.propose((gone.id, held.id, beside.id), WHY)
    said = {"id": gone.id, "batch": batch.id, "me": office.session.person.id}
    for attack in REFUSED:
        before = _whole_text(team_place)
        with team_place.by_hand(LOGIN, PASSPHRASE) as connection:
            try:
                connection.execute(attack.format(**said).encode())
                connection.commit()
            except psycopg.Error:
                connection.rollback()
        assert _whole_text(team_place) == before, attack
    three.first.retention.approve(batch.id, batch.digest)
    three.second.retention.approve(batch.id, batch.digest)
    with three.first.session.act("evidence.file_read") as work:  # by itself: the list holds
        work.add(FileText(gone.id, 987_654, TextState.READ, CANARIES["note"]))
    three.first.retention.hold_case(held.id, "Claim 26-114", "Preserve everything", TODAY)
    for case, said in ((held, "a case that is held"), (beside, "linked to a held one")):
        with team_place.by_hand(LOGIN, PASSPHRASE) as connection, pytest.raises(psycopg.Error, match=said):
            connection.execute(
                f"SELECT gen63_destroy({batch.id}, ARRAY[{case.id}]::bigint[], '[]', '{{}}', '{{}}', '{{}}')".encode()
            )
    _nothing_goes_without_the_entry_that_says_so(three, team_place, batch.id, gone)
    done = office.retention.carry_out(batch.id)
    assert (done.destroyed, sorted(done.left_out)) == ((gone.number,), sorted((held.number, beside.number)))
    left = _whole_text(team_place)
    assert [word for word in (*CANARIES.values(), blob) if word in left] == []
    assert office.drafts.all() == ()
    assert office.history.verify().problems == ()
    assert office.complaints.case(kept.id).complaint.number == kept.number
    with pytest.raises(Refused, match=f"{gone.number} was destroyed"):
        three.first.complaints.case(gone.id)
    late = Note(gone.id, "Too late", three.first.session.person.id, office.session.now())
    with pytest.raises(Refused), three.first.session.act("complaint.noted") as work:
        work.add(late)
    with team_place.as_superuser() as connection, pytest.raises(psycopg.Error, match="destroyed meanwhile"):
        connection.execute("ALTER TABLE history_changes DISABLE TRIGGER gen63_a_change")  # as if let through
        connection.execute(
            "INSERT INTO history_changes (seq, n, kind, record_id, op, salt, data)"
            " SELECT max(seq), 900, 'complaint_notes', 900, 'add', '', '{}' FROM history_entries"
        )
