"""A person taken out of a team's office: a new data key, and nothing opens with the keys that they had (S1, S3)."""

from __future__ import annotations

import base64
import json
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from typing import Any

import pytest

from gen63_desktop.domain.complaints.entries import NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Complaint, Party
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.investigation.interviews import Interview, InterviewRole, InterviewWay
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.retention.kinds import Scope, Series
from gen63_desktop.domain.retention.records import Hold
from gen63_desktop.services.office import Office
from gen63_desktop.store.confidential import _mark
from gen63_desktop.store.encryption.sealing import DoesNotOpen, lock, subkey, unlock
from gen63_desktop.store.file_keys import Wrapped, opened
from tests.long_runs import times
from tests.offices import PASSPHRASE, TODAY
from tests.services.audit_steps import survey
from tests.team_offices import LOGIN, TeamPlace

NAME = "Henrietta Quibble"
_SEALED = re.compile(r"\bo:(?:\d+\.)?(?:[A-Za-z0-9+/]{4}){16,}[A-Za-z0-9+/=]*")


class Stolen:
    """Everything that the server holds, in the hands of somebody who kept the content keys that they had."""

    def __init__(self, place: TeamPlace, office: Office) -> None:
        self._place = place
        self.keys = office.session.keys.ring.content  # type: ignore[attr-defined]

    def files(self, place: TeamPlace) -> dict[str, bytes]:
        """The attached files that open with what they had, by name: from the rows that are there now."""
        found = {}
        with place.as_superuser() as connection:
            keys = {
                blob: Wrapped(*rest)
                for blob, *rest in connection.execute("SELECT * FROM file_keys").fetchall()
            }
            rows = connection.execute("SELECT blob, data FROM blob_chunks WHERE n = 0").fetchall()
        own = {
            blob: opened([subkey(key, "attachments") for key in self.keys], keys.get(blob))
            for blob, _ in rows
        }
        for blob, data in rows:
            with suppress(DoesNotOpen):
                found[blob] = _file(self.keys, own[blob], blob, bytes(data))
        return found

    def names(self, place: TeamPlace, *words: str) -> bool:
        """Whether the index of names at the server betrays a name to what they had."""
        with place.as_superuser() as connection:
            there = {mark for (mark,) in connection.execute("SELECT mark FROM name_words").fetchall()}
        return any(
            _mark(subkey(key, "words of names"), word.casefold(), begun=False) in there
            for key in self.keys
            for word in words
        )

    def _texts(self) -> Iterator[str]:
        with self._place.as_superuser() as connection:
            tables = connection.execute(
                "SELECT table_name, column_name FROM information_schema.columns"
                " WHERE table_schema = 'public' AND data_type = 'text'"
            ).fetchall()
            for table, column in tables:
                rows = connection.execute(f'SELECT "{column}" FROM "{table}"').fetchall()  # type: ignore[arg-type]
                yield from (str(value) for (value,) in rows if value)

    def read(self) -> str:
        """All that opens."""
        found = []
        for text in self._texts():
            for piece in _SEALED.findall(text):
                found += [said for key in self.keys if (said := _opened(key, piece))]
        return " ".join(found)


def _opened(key: bytes, sealed: str) -> str:
    number, _, later = sealed[2:].partition(".")
    body = base64.b64decode(later or number)
    for kind in ("parties", "characteristics", "allegations", "letters"):
        for record in range(1, 4):
            try:
                return unlock(subkey(key, "identities"), body, json.dumps(["sealed", kind, record])).decode()
            except DoesNotOpen:
                continue
    for seq in range(1, 60):
        for n in range(8):
            try:
                context = json.dumps(["history", seq, n])
                return unlock(subkey(key, "identities"), body, context).decode()
            except DoesNotOpen:
                continue
    return ""


def _file(ring: tuple[bytes, ...], own: bytes | None, blob: str, stored: bytes) -> bytes:
    """A file under a key of its own, or as earlier versions stored it."""
    if own is not None:
        return unlock(own, stored.removeprefix(b"gen63 file\x02"), blob)
    return unlock(subkey(subkey(ring[0], "attachments"), "content"), stored, blob)


def _case(office: Office, name: str) -> int:
    entry = NewComplaint(Complaint("", TODAY, "The ramp was refused"), (PartyEntry(Party(0, name=name)),), ())
    return office.complaints.receive(entry).id


def _of_an_earlier_version(place: TeamPlace, office: Office, data: bytes) -> str:
    """A file as earlier versions stored it, under a key of the office, with the record that names it."""
    stated = next(one.id for one in office.audits.register(TODAY) if one.clock.due is not None)
    audit = office.audits.start(stated)
    attached = office.audits.attach(audit.audit, audit.questions[0].code, "extract.txt", data)
    ring = office.session.keys.office_keys("attachments")  # type: ignore[attr-defined]
    stored = lock(subkey(ring[0], "content"), data, attached.blob)
    with place.as_superuser() as connection:
        connection.execute("DELETE FROM file_keys WHERE blob = %s", (attached.blob,))
        connection.execute("UPDATE blob_chunks SET data = %s WHERE blob = %s", (stored, attached.blob))
        facts = (len(stored), sha256(stored).hexdigest(), attached.blob)
        connection.execute("UPDATE blobs SET size = %s, digest = %s WHERE blob = %s", facts)
    return attached.blob


def _found(office: Office, words: str) -> int:
    return office.complaints.listing().count(ListRequest(Sort("number"), words=words))


def _name_in(office: Office, case: int) -> str:
    return office.complaints.identities(case, "a call back").parties[0].name


@pytest.fixture
def with_otto(team_place: TeamPlace, team_office: Office) -> Office:
    _case(team_office, NAME)
    survey(team_office)
    return team_place.let_in(team_office, "Otto Officer", Role.OFFICER)


def _take_away(office: Office, gone: Office) -> None:
    assert office.access is not None
    office.access.take_away(gone.session.person.id, "Left the agency")


@pytest.mark.requirement("S1", "S3")
def test_nothing_at_the_server_opens_with_the_keys_of_a_person_who_was_taken_out(
    team_place: TeamPlace, team_office: Office, with_otto: Office
) -> None:
    stolen, data_key = Stolen(team_place, with_otto), with_otto.session.keys.data_key  # type: ignore[attr-defined]
    talk = Interview(1, InterviewRole.WITNESS, NAME, TODAY, "", InterviewWay.TELEPHONE, None)
    team_office.investigation.add_interview(talk)
    files = team_office.session.attachments
    kept = files.keep(b"a photograph").blob
    old = _of_an_earlier_version(team_place, team_office, b"of an earlier version")
    assert NAME in stolen.read(), "while they belong to the office it opens"
    assert set(stolen.files(team_place)) == {kept, old}
    assert stolen.names(team_place, *NAME.split())

    _take_away(team_office, with_otto)
    later = _case(team_office, f"Second {NAME}")
    files.keep(b"after they left")

    assert stolen.files(team_place) == {}
    assert not stolen.names(team_place, "Second", *NAME.split())
    assert (files.fetch(kept), files.fetch(old)) == (b"a photograph", b"of an earlier version")
    assert _found(team_office, "quibble hen") == 2

    assert NAME not in stolen.read()
    assert team_office.session.keys.data_key != data_key  # type: ignore[attr-defined]
    assert _name_in(team_office, 1) == NAME
    assert _name_in(team_office, later) == f"Second {NAME}"
    assert team_office.history.verify().problems == ()
    again = team_place.open()
    assert _name_in(again, 1) == NAME
    assert again.history.verify().problems == ()
    with team_place.as_superuser() as connection:
        connection.execute("DELETE FROM looks")
    team_place.open()
    with team_place.as_superuser() as connection:
        assert connection.execute("SELECT count(*) FROM looks").fetchone() == (0,), (
            "what is done is not done again"
        )


@pytest.mark.requirement("S1", "S3")
def test_a_window_that_stays_open_meanwhile_reads_and_writes_with_the_new_key(
    team_place: TeamPlace, team_office: Office, with_otto: Office
) -> None:
    lee = team_place.let_in(team_office, "Lee Ortega", Role.OFFICER)
    stolen = Stolen(team_place, with_otto)
    kept = lee.session.attachments.keep(b"from before")
    _take_away(team_office, with_otto)

    theirs = _case(lee, f"Third {NAME}")
    mine = team_office.session.attachments.keep(b"from after")

    assert NAME not in stolen.read(), "nothing was written under the earlier key"
    assert _name_in(lee, 1) == NAME
    assert _name_in(team_office, theirs) == f"Third {NAME}"
    assert lee.session.attachments.fetch(mine.blob) == b"from after"
    assert team_office.session.attachments.fetch(kept.blob) == b"from before"
    lee.access.change_passphrase("copper meadow whistle forty Lee Ortega", "violet harbor lantern eighty")  # type: ignore[union-attr]
    assert team_place.open("lee.ortega", "violet harbor lantern eighty").session.person.name == "Lee Ortega"


@pytest.mark.requirement("S1", "S3")
def test_what_an_administrator_who_reads_no_case_leaves_is_renewed_when_the_chief_signs_in(
    team_place: TeamPlace, team_office: Office, with_otto: Office
) -> None:
    ada = team_place.let_in(team_office, "Ada Administrator", Role.ADMINISTRATOR)
    stolen = Stolen(team_place, with_otto)
    _take_away(ada, with_otto)
    assert ada.session.keys.ring.content[:-1] == stolen.keys  # type: ignore[attr-defined]

    chief = team_place.open()

    assert NAME not in stolen.read()
    assert _name_in(chief, 1) == NAME
    assert chief.history.verify().problems == ()


@pytest.mark.requirement("S1", "S4")
@pytest.mark.parametrize("place", ["slots", "logins", "rows", "history"])
def test_broken_off_anywhere_exactly_one_key_opens_the_office_and_the_next_sign_in_finishes(
    team_place: TeamPlace, team_office: Office, with_otto: Office, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gen63_desktop.store.confidential_rows import Confidential
    from gen63_desktop.store.team import slots
    from gen63_desktop.store.work import Work

    def cut(owner: Any, name: str) -> None:
        def broken(*_given: Any, **_named: Any) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(owner, name, broken)

    stolen = Stolen(team_place, with_otto)
    where = {
        "slots": (slots, "_put"),
        "logins": (slots, "save"),
        "rows": (Confidential, "_words"),
        "history": (Work, "veil_anew"),
    }
    cut(*where[place])
    with pytest.raises(KeyboardInterrupt):
        _take_away(team_office, with_otto)
    monkeypatch.undo()

    chief = team_place.open()

    assert NAME not in stolen.read()
    assert _name_in(chief, 1) == NAME
    assert chief.history.verify().problems == ()
    assert len(chief.session.keys.ring.content) == len(stolen.keys) + 1  # type: ignore[attr-defined]


_REMOVER = """
import sys
from gen63_desktop import startup
from gen63_desktop.domain.team_address import parse_address
from gen63_desktop.store.encryption.sealing import FLOOR
from gen63_desktop.store.team import connecting
connecting._PASSWORD_COST = FLOOR
address, login, passphrase, person = sys.argv[1:]
office = startup.open_team_office(parse_address(address), login, passphrase)
print("taking", flush=True)
office.access.take_away(int(person), "Left the agency")
"""


def _killed(place: TeamPlace, person: int, after: float) -> None:
    """Take a person out in another program, and kill that after so long."""
    words = (str(place.address), LOGIN, PASSPHRASE, str(person))
    with subprocess.Popen([sys.executable, "-c", _REMOVER, *words], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "taking\n"
        with suppress(subprocess.TimeoutExpired):
            run.wait(after)
        run.kill()


@pytest.mark.requirement("S1", "S4")
@pytest.mark.timeout(3000)
def test_killed_at_any_moment_exactly_one_key_opens_everything_and_the_next_sign_in_finishes(
    team_place: TeamPlace, team_office: Office
) -> None:
    case = _case(team_office, NAME)
    kept = team_office.session.attachments.keep(b"a photograph").blob
    dice = random.Random(63)  # noqa: S311  dice of a test
    for number in range(times(2, 100)):
        chief = team_place.open()
        person = chief.people.add(f"Person {number}", (Role.OFFICER,))
        assert chief.access is not None
        chief.access.give(person.id)
        stolen, before = Stolen(team_place, chief), chief.session.keys.data_key  # type: ignore[attr-defined]
        chief.close()

        _killed(team_place, person.id, dice.uniform(0.0, 1.0))

        chief = team_place.open()
        assert chief.access is not None
        there = any(one.person_id == person.id for one in chief.access.sign_ins())
        assert (chief.session.keys.data_key == before) is there  # type: ignore[attr-defined]
        assert _name_in(chief, case) == NAME
        assert chief.history.verify().problems == ()
        assert chief.session.attachments.fetch(kept) == b"a photograph"
        assert there or NAME not in stolen.read()
        assert there or (stolen.files(team_place) == {} and not stolen.names(team_place, *NAME.split()))
        chief.close()


@pytest.mark.requirement("S1", "S3")
def test_holds_and_keys_of_cases_opened_again_go_under_the_new_key_too(
    team_place: TeamPlace, team_office: Office, with_otto: Office
) -> None:
    chief = team_office
    case = _case(chief, "Somebody Else")
    chief.complaints.seal(case, (chief.session.person.id,), "A conflict of interest")
    chief.complaints.unseal(case, "It is over")
    chief.retention.hold_case(case, "A claim of Quibble", "It is pending", TODAY)
    wide = Hold("", Scope.SERIES, Series.COMPLAINTS, "A claim", "It is pending", TODAY, 0, TODAY, person=NAME)
    chief.retention.hold_widely(wide)

    _take_away(chief, with_otto)

    left = []
    with team_place.as_superuser() as connection:
        query = (
            "SELECT table_name, column_name FROM information_schema.columns"
            " WHERE column_name IN ('sealed', 'sealed_key') AND table_schema = 'public'"
        )
        for table, column in connection.execute(query).fetchall():
            rows = (
                f'SELECT "{column}" FROM "{table}" WHERE "{column}" ~ \'^o:\' AND "{column}" !~ \'^o:1[.]\''
            )
            left += [(table, value) for (value,) in connection.execute(rows).fetchall()]  # type: ignore[call-overload]
        told = (
            "SELECT kind, data FROM history_changes WHERE data ~ 'o:[A-Za-z0-9+/]{40}' AND data !~ '^c[0-9]'"
        )
        left += connection.execute(told).fetchall()
    assert left == []
    assert chief.history.verify().problems == ()
    assert chief.retention.holds_on(case)
    assert team_place.open().history.verify().problems == ()
