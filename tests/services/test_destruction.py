"""Destruction of cases: three people or nobody, no held case, nothing left but number and certificate, chain whole."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from sqlalchemy import inspect, text

from gen63_desktop import startup
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Characteristic,
    Complaint,
    Party,
    Respondent,
    Status,
)  # fmt: skip
from gen63_desktop.domain.errors import NotAllowed, Refused, RuleBroken
from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.intake.records import LinkKind
from gen63_desktop.domain.retention.destruction import BatchState, CaseDestroyed, DestructionBatch
from gen63_desktop.domain.retention.kinds import RuleName, Scope, Series
from gen63_desktop.domain.retention.records import Hold
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.keeping.restoring import restore_backup
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail.entries import leaf_of, without_payload
from gen63_desktop.store.audit_trail.guards import door, lay
from gen63_desktop.store.audit_trail.verify import verify_chain
from gen63_desktop.store.destruction import steps_of, take_out
from gen63_desktop.store.encryption.sealing import FLOOR
from gen63_desktop.store.engine import is_sqlite
from gen63_desktop.store.keeping import destroyed_list
from gen63_desktop.store.tables.complaints import notes
from tests.offices import PASSPHRASE, PERSON, TODAY, MovableClock
from tests.services.investigation_steps import obtained
from tests.services.report_reading import spoken
from tests.services.test_history_leaving import _shown as shown
from tests.services.test_sealed_cases import join

PAGE = 4096
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


def _three(office: Office, clock: MovableClock) -> Three:
    people = Three(
        office,
        join(office, "Ivy Reyes", Role.OFFICER),
        join(office, "Sam Okafor", Role.OFFICER),
        clock,
    )
    for rule in (RuleName.NOT_SUSTAINED, RuleName.SUSTAINED):
        seen = next(one.rule for one in office.retention.rules() if one.rule.rule is rule)
        office.retention.confirm_rule(seen, "County Counsel", TODAY, "Opinion 12")
    return people


@pytest.fixture
def three(office: Office, clock: MovableClock) -> Three:
    """On one computer."""
    return _three(office, clock)


@pytest.fixture
def either_three(either_office: Office, clock: MovableClock) -> Three:
    """On either engine."""
    return _three(either_office, clock)


def closed_case(office: Office, clock: MovableClock, words: dict[str, str] | None = None) -> Complaint:
    said = words or dict.fromkeys(CANARIES, "ramp")
    clock.on(LONG_AGO)
    entry = AllegationEntry(
        Allegation(0, conduct=said["conduct"], bases=(Basis.DISABILITY,)),
        (Respondent(0, 0, RespondentKind.EMPLOYEE, said["respondent"], employer="Fictional Transit"),),
    )
    own = Characteristic(0, 0, Basis.DISABILITY, said["characteristic"])
    person = PartyEntry(Party(0, name=said["name"]), (own,))
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
            rows = reader.connection.execute(text(f'SELECT * FROM "{table}"'))
            found.extend(repr(tuple(row)) for row in rows)
    return "\n".join(found)


def _chain(office: Office) -> tuple[str, ...]:
    with office.session.ask() as reader:
        return verify_chain(reader).problems


def _problems(office: Office) -> tuple[str, ...]:
    return (*office.history.verify().problems, *_chain(office))


@pytest.mark.requirement("S5")
def test_what_three_people_agreed_on_is_gone_with_every_word_and_the_chain_holds(either_three: Three) -> None:
    three, office = either_three, either_three.chief
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
def test_the_other_case_keeps_its_own_values_and_says_where_the_reason_went(either_three: Three) -> None:
    three, office = either_three, either_three.chief
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


def imported(three: Three, *words: str) -> tuple[Complaint, ...]:
    """Closed complaints that came together, the first lines of each a word."""
    with three.chief.session.act("register.imported") as work:
        batch = work.add_many(
            Complaint,
            (
                Complaint(
                    f"C-2020-{900 + n:04}", LONG_AGO, word, status=Status.CLOSED, closed=LONG_AGO,
                    closing=ClosingReason.WITHDRAWN, serial=20200000900 + n,
                )
                for n, word in enumerate(words)
            ),
        )  # fmt: skip
        return work.find(Complaint, id=tuple(range(batch.first, batch.last + 1)))


@pytest.mark.requirement("S2", "S5")
def test_of_complaints_that_came_together_the_rest_is_signed_anew(either_three: Three) -> None:
    three, office = either_three, either_three.chief
    cases = imported(three, "Alpha", CANARIES["narrative"], "Gamma", "Delta")
    with office.session.act("complaint.changed") as work:
        work.change(replace(work.get(Complaint, cases[0].id), language="Spanish"))
    office.retention.carry_out(three.approved(cases[1].id).id)
    assert CANARIES["narrative"] not in whole_text(office)
    assert _problems(office) == ()
    office.retention.carry_out(three.approved(cases[0].id, cases[3].id).id)
    assert _problems(office) == ()
    with office.session.store.unsigned() as connection:  # past the program
        connection.execute(text("UPDATE complaints SET line = 'B' WHERE id = :id"), {"id": cases[2].id})
    assert any("differs from what came" in one for one in office.history.verify().problems)


@pytest.mark.requirement("S5")
def test_what_is_not_as_it_came_is_not_signed_as_what_remains(three: Three) -> None:
    office = three.chief
    cases = imported(three, "Alpha", "Beta", "Gamma")
    batch = three.approved(cases[0].id)
    with office.session.store.unsigned() as connection, door(connection):
        connection.execute(text("UPDATE complaints SET line = 'B' WHERE id = :id"), {"id": cases[2].id})
    with pytest.raises(Refused, match="are not what came with entry"):
        office.retention.carry_out(batch.id)
    assert office.retention.destroyed() == ()


@pytest.mark.requirement("S5")
def test_nobody_destroys_alone_nor_does_who_proposed_approve(three: Three) -> None:
    office = three.chief
    gone = closed_case(office, three.clock)
    batch = office.retention.propose((gone.id,), WHY)
    with pytest.raises(RuleBroken, match="You proposed this batch"):
        office.retention.approve(batch.id, batch.digest)
    three.first.retention.approve(batch.id, batch.digest)
    with pytest.raises(RuleBroken, match="You have approved"):
        three.first.retention.approve(batch.id, batch.digest)
    with pytest.raises(Refused, match="waits for approval"):
        office.retention.carry_out(batch.id)
    with pytest.raises(NotAllowed):
        three.first.retention.carry_out(batch.id)
    with pytest.raises(RuleBroken, match="not the list"):
        three.second.retention.approve(batch.id, "0" * 64)
    three.second.retention.approve(batch.id, batch.digest)
    assert office.retention.carry_out(batch.id).destroyed == (gone.number,)
    with pytest.raises(Refused, match="carried out"):
        office.retention.carry_out(batch.id)
    with pytest.raises(CaseDestroyed, match=f"{gone.number} was destroyed .* D-2026-1"):
        office.complaints.case(gone.id)


def _hold(three: Three, case: Complaint) -> None:
    three.first.retention.hold_case(case.id, "Claim 26-114", "Preserve everything", TODAY)


def _hold_all(three: Three, case: Complaint) -> None:
    del case
    three.first.retention.hold_widely(
        Hold("", Scope.SERIES, Series.COMPLAINTS, "Claim 26-114", "Pending", TODAY, 0, TODAY)
    )


def _reopen(three: Three, case: Complaint) -> None:
    three.chief.complaints.reopen(case.id, "A new witness", "Hear her")


def _note(three: Three, case: Complaint) -> None:
    three.chief.complaints.add_note(case.id, "The archive called.")


def _link(three: Three, case: Complaint) -> None:
    new = NewComplaint(Complaint("", TODAY, "Again"), (), ())
    three.chief.intake.link(case.id, three.chief.complaints.receive(new).id, LinkKind.REPEAT, "Again")


def _longer(three: Three, case: Complaint) -> None:
    del case
    seen = next(one.rule for one in three.chief.retention.rules() if one.rule.rule is RuleName.NOT_SUSTAINED)
    three.chief.retention.change_rule(seen, 30, "Schedule 9", "", "Counsel")


EVENTS: dict[str, Callable[[Three, Complaint], None]] = {
    r"held \(H-": _hold,
    "not closed": _reopen,
    "changed after": _note,
    "which is open": _link,
}


@pytest.mark.requirement("S5")
def test_what_happens_to_a_case_meanwhile_stops_its_destruction_alone(three: Three) -> None:
    office = three.chief
    stopped = {said: closed_case(office, three.clock) for said in EVENTS}
    gone = closed_case(office, three.clock)
    batch = three.approved(gone.id, *(one.id for one in stopped.values()))
    for said, meanwhile in EVENTS.items():
        meanwhile(three, stopped[said])
    done = office.retention.carry_out(batch.id)
    assert done.destroyed == (gone.number,)
    for said, case in stopped.items():
        assert re.search(said, done.left_out[case.number])
        assert office.complaints.case(case.id).complaint.number == case.number
    assert office.history.verify().problems == ()


@pytest.mark.requirement("S5")
@pytest.mark.parametrize(("meanwhile", "said"), [(_hold_all, "held"), (_longer, "kept")])
def test_what_holds_all_cases_stops_the_whole_batch(
    three: Three, meanwhile: Callable[[Three, Complaint], None], said: str
) -> None:
    case = closed_case(three.chief, three.clock)
    batch = three.approved(case.id)
    meanwhile(three, case)
    with pytest.raises(RuleBroken, match=said):
        three.chief.retention.carry_out(batch.id)
    assert three.chief.retention.destroyed() == ()
    three.first.retention.withdraw(batch.id, "It is held")
    assert three.chief.complaints.case(case.id).complaint.number == case.number


@pytest.mark.requirement("S5", "C12")
def test_complaints_that_were_merged_go_together_or_not_at_all(three: Three) -> None:
    office, clock = three.chief, three.clock
    clock.on(LONG_AGO)
    one, two = (
        office.complaints.receive(NewComplaint(Complaint("", LONG_AGO, "Twice"), (), ())) for _ in range(2)
    )
    office.intake.merge(one.id, two.id, "Received twice")
    office.complaints.close(two.id, ClosingReason.WITHDRAWN, "As asked")
    clock.on(TODAY)
    with pytest.raises(RuleBroken, match="merged go together"):
        three.first.retention.propose((one.id,), WHY)
    batch = three.approved(one.id, two.id)
    assert len(office.retention.carry_out(batch.id).destroyed) == 2
    assert office.history.verify().problems == ()


def _altered(office: Office, *statements: str) -> tuple[str, ...]:
    """What the check says after somebody with the database's key did this, door and triggers out of the way."""
    with office.session.store.unsigned() as connection, door(connection):
        for table, verb in (("history_entries", "update"), ("history_changes", "delete")):
            on = "" if is_sqlite(connection) else f" ON {table}"
            connection.execute(text(f"DROP TRIGGER {table}_no_{verb}{on}"))
        for statement in statements:
            connection.execute(text(statement))
        lay(connection)
    return office.history.verify().problems


@pytest.mark.requirement("S2", "S5")
def test_what_goes_without_a_signed_destruction_is_named(either_three: Three) -> None:
    three, office = either_three, either_three.chief
    kept, gone = closed_case(office, three.clock), closed_case(office, three.clock)
    office.retention.carry_out(three.approved(gone.id).id)
    with office.session.ask() as reader:
        row = reader.connection.execute(
            text(
                "SELECT seq, payload FROM history_entries WHERE subject_id = :id AND act = 'complaint.closed'"
            ),
            {"id": kept.id},
        ).one()
    said = _altered(
        office,
        f"UPDATE history_entries SET payload = '{without_payload(row.payload)}', act = 'entry.destroyed',"
        f" subject_kind = '', subject_id = 0 WHERE seq = {row.seq}",
        f"DELETE FROM history_changes WHERE seq = {row.seq}",
        f"DELETE FROM complaint_notes WHERE complaint_id = {kept.id}",
    )
    assert any(f"content of entry {row.seq} is missing" in one for one in said)
    assert any("complaint_notes" in one and "missing" in one for one in said)


@pytest.mark.requirement("S2", "S5")
def test_a_destroyed_case_that_is_put_back_is_named(three: Three) -> None:
    office = three.chief
    gone = closed_case(office, three.clock)
    with office.session.ask() as reader:
        row = dict(
            reader.connection.execute(
                text("SELECT * FROM complaint_notes WHERE complaint_id = :id"), {"id": gone.id}
            )
            .mappings()
            .one()
        )
    office.retention.carry_out(three.approved(gone.id).id)
    with office.session.store.unsigned() as connection, door(connection):
        connection.execute(notes.insert(), row)
    assert any("was destroyed by entry" in one for one in office.history.verify().problems)


@pytest.mark.requirement("S2", "S5")
def test_who_signs_a_destruction_alone_is_named(three: Three) -> None:
    office = three.chief
    gone = closed_case(office, three.clock)
    batch = office.retention.propose((gone.id,), WHY)
    with office.session.act("retention.destroyed") as work:
        take_out(work, batch.id, {gone.id: gone.number})
        proposed = steps_of(work, "retention.destruction_proposed", batch.id)[office.session.person.id]
        work.detail(proposed=proposed, approved=f"{proposed}-{proposed + 1}", digest=batch.digest)
    assert any("destroyed records" in one for one in office.history.verify().problems)


@pytest.mark.requirement("S2", "S5")
def test_whoever_has_the_export_checks_it_without_the_office(three: Three, tmp_path: Path) -> None:
    office, path = three.chief, tmp_path / "out" / "history.jsonl"
    path.parent.mkdir()
    kept, gone = closed_case(office, three.clock), closed_case(office, three.clock, CANARIES)
    office.intake.link(gone.id, kept.id, LinkKind.RELATED, "The same stop")
    office.history.leaving.export(path)
    assert json.loads(path.read_text(encoding="utf-8").partition("\n")[0])["version"] == 1
    office.retention.carry_out(three.approved(gone.id).id)
    office.history.leaving.export(path, (("complaints", kept.id),), "For the court")
    office.history.leaving.publish_key(path.parent / "key.json")
    assert json.loads(path.read_text(encoding="utf-8").partition("\n")[0])["version"] == 2
    assert shown(path, "history", path.name, "--key", "key.json", "--all")[0] == 0
    lines = path.read_text(encoding="utf-8").splitlines()
    for n, line in enumerate(lines):
        said = json.loads(line)
        entry = said.get("entry", {})
        if entry.get("payload", "").startswith('{"act":"complaint.closed"'):
            leaf = leaf_of(entry.pop("payload")).hex()
            lines[n] = json.dumps({"entry": {**entry, "leaf": leaf, "who": office.session.person.id}})
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    status, words = shown(path, "history", path.name, "--key", "key.json")
    assert status == 1
    assert "no signed destruction names it" in words


@pytest.mark.requirement("S5", "R1")
def test_the_certificate_says_who_agreed_and_where_copies_still_are(three: Three) -> None:
    office = three.chief
    kept = office.keeping.back_up().backup
    assert kept is not None
    stopped, gone = closed_case(office, three.clock), closed_case(office, three.clock, CANARIES)
    batch = three.approved(stopped.id, gone.id)
    _hold(three, stopped)
    done = office.retention.carry_out(batch.id).batch
    assert done.backups_until == date(2027, 11, 30)
    request = office.findings.find_request(ReportKind.DESTRUCTION, done.certificate)
    issued = office.findings.issue_report(request)
    said = spoken(office.findings.file(issued.id))
    for word in (
        gone.number, stopped.number, "held", "Ivy Reyes", "Sam Okafor", "Dana Whitfield", kept.name, "Nov 30, 2027",
        "complaint case without a sustained finding",
    ):  # fmt: skip
        assert word in said
    assert [word for word in CANARIES.values() if word in said] == []
    assert issued.number == "CD-2026-1-01"
    with pytest.raises(CaseDestroyed, match="was destroyed"):
        office.complaints.find_number(gone.number.lower())
    assert [one.number for one in office.retention.destroyed_among(f"re {gone.number} please")] == [
        gone.number
    ]


@pytest.mark.requirement("S4", "S5")
def test_an_older_backup_does_not_bring_a_destroyed_case_back_in_silence(
    three: Three, tmp_path: Path, clock: MovableClock
) -> None:
    office = three.chief
    gone = closed_case(office, clock)
    assert office.keeping.back_up().backup is not None
    office.retention.carry_out(three.approved(gone.id).id)
    assert office.folder is not None
    restored = restore_backup(office.folder, "", tmp_path / "again")
    assert restored.destroyed == (gone.number,)
    again = startup.open_office(tmp_path / "again", PERSON, PASSPHRASE, clock=clock, cost=FLOOR)
    try:
        again.keeping.note_restored()
        assert again.keeping.returned() == (gone.number,)
        (item,) = (one for one in again.work_list.items() if one.area == "retention")
        assert gone.number in item.title
        listed = destroyed_list.read(tmp_path / "again")
        assert listed is not None
        assert listed.is_signed_with(office.session.keys.signing_key)
    finally:
        again.close()


def _pages(path: Path, key: bytes) -> bytes:
    """Every page of an encrypted database and of its log, also those that nothing uses any more, decrypted."""
    whole, log = path.read_bytes(), path.with_name(f"{path.name}-wal")
    frames = log.read_bytes() if log.exists() else b""
    pages = [whole[at : at + PAGE] for at in range(0, len(whole), PAGE)]
    pages += [frames[at + 24 : at + 24 + PAGE] for at in range(32, len(frames), PAGE + 24)]
    out = []
    for page in pages:
        begun = 16 if page is pages[0] else 0
        reader = Cipher(AES(key), CBC(page[PAGE - 80 : PAGE - 64])).decryptor()
        out.append(reader.update(page[begun : PAGE - 80]))
    return b"".join(out)


@pytest.mark.requirement("S5")
def test_no_word_of_a_destroyed_case_stands_in_any_file_of_the_office(three: Three) -> None:
    office = three.chief
    assert office.folder is not None
    assert office.keeping._keeper is not None
    key = office.keeping._keeper.data_keys()[0]
    gone = closed_case(office, three.clock, CANARIES)
    office.investigation.record_evidence(
        gone.id, obtained(file_name="scan.pdf"), b"%PDF " + CANARIES["note"].encode()
    )
    office.drafts.keep("complaints.note", str(gone.id), {"text": "left"})
    words = [CANARIES[name].encode() for name in ("narrative", "conduct", "respondent", "note", "closing")]
    assert all(word in _pages(office.folder / "office.db", key) for word in words)
    files = set((office.folder / "attachments").glob("??/*"))
    done = office.retention.carry_out(three.approved(gone.id).id)
    assert done.swept
    left = _pages(office.folder / "office.db", key)
    assert [word for word in words if word in left or word.lower() in left] == []
    assert len(set((office.folder / "attachments").glob("??/*"))) == len(files) - 1
    assert office.drafts.all() == ()
    assert office.history.verify().problems == ()
