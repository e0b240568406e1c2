"""A server on another computer is spoken to only when it encrypts and proves its name (S1).

The tests' server answers on this computer under the name of another one: the driver is told where that name
leads, and demands of it what it demands of every other computer.
"""

from __future__ import annotations

import socket
import ssl
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url

from gen63_desktop import startup
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.team_address import TeamAddress, parse_address
from gen63_desktop.store.team.connecting import password_of
from gen63_desktop.store.team.making import Administrator
from tests.offices import NEW, PASSPHRASE, MovableClock
from tests.team.authority import Authority
from tests.team_offices import LOGIN
from tests.throwaway_postgresql import server

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="PostgreSQL is tested on Linux"),
    pytest.mark.requirement("S1"),
]
HOST = "records.agency.example"


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority("Agency Authority")


@pytest.fixture(scope="module")
def trusted(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that whoever keeps the server gives to everybody; such a path has to arrive as it is."""
    file = tmp_path_factory.mktemp("given to us") / "agency authority+1.pem"
    file.write_bytes(authority.certificate)
    return file


@pytest.fixture(autouse=True)
def _name_leads_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGHOSTADDR", "127.0.0.1")


@pytest.fixture(scope="module")
def far(authority: Authority, trusted: Path) -> Iterator[TeamAddress]:
    """An office on a server that encrypts and has the right certificate."""
    with pytest.MonkeyPatch.context() as patch, server(proof=authority.signed(HOST)) as url:
        patch.setenv("PGHOSTADDR", "127.0.0.1")
        where = make_url(url)
        address = TeamAddress(HOST, int(where.port or 0), "far", str(trusted))
        administrator = Administrator(str(where.username), str(where.password))
        startup.create_team_office(address, administrator, NEW, LOGIN, PASSPHRASE, clock=MovableClock())
        yield address


def _open(address: TeamAddress) -> None:
    startup.open_team_office(address, LOGIN, PASSPHRASE, clock=MovableClock()).close()


def test_a_server_with_the_right_certificate_is_opened_and_all_goes_encrypted(far: TeamAddress) -> None:
    again = parse_address(str(far))
    assert again == far, "the address arrives with the file of the authority as it is typed and remembered"
    office = startup.open_team_office(again, LOGIN, PASSPHRASE, clock=MovableClock())
    with office.session.ask() as reader:
        query = "SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        encrypted, version = reader.connection.exec_driver_sql(query).one()
    office.close()
    assert encrypted
    assert version in ("TLSv1.2", "TLSv1.3")


def test_a_wrong_passphrase_is_told_as_such_and_not_as_a_fault_of_the_certificate(far: TeamAddress) -> None:
    with pytest.raises(Refused, match="does not accept this login"):
        startup.open_team_office(far, LOGIN, "not the passphrase", clock=MovableClock())


def test_a_server_of_another_name_is_refused(far: TeamAddress) -> None:
    with pytest.raises(Refused, match=r"proves another name than other\.agency\.example"):
        _open(replace(far, host="other.agency.example"))


def test_a_server_of_an_unknown_authority_is_refused_and_it_is_said_where_its_file_goes(
    far: TeamAddress, tmp_path: Path
) -> None:
    another = tmp_path / "another.pem"
    another.write_bytes(Authority("Agency Authority").certificate)  # by the same name
    for certificate in ("", str(another)):
        with pytest.raises(Refused, match="does not trust") as refused:
            _open(replace(far, certificate=certificate))
        assert "where you sign in" in refused.value.sentence()


def test_an_authority_file_that_is_none_is_named_before_anything_is_sent(
    far: TeamAddress, tmp_path: Path
) -> None:
    (tmp_path / "notes.pem").write_text("no certificate")
    for file in ("notes.pem", "gone.pem"):
        with pytest.raises(Refused, match="cannot be read, or holds none"):
            _open(replace(far, certificate=str(tmp_path / file)))


def test_a_certificate_that_ended_is_refused(authority: Authority, trusted: Path) -> None:
    with _listener(authority.signed(HOST, ago=3)) as (port, heard):
        with pytest.raises(Refused, match="does not hold at this time"):
            _open(TeamAddress(HOST, port, "far", str(trusted)))
        assert not heard.said


def test_a_server_that_does_not_encrypt_is_refused(postgresql_server: str, trusted: Path) -> None:
    port = int(make_url(postgresql_server).port or 0)
    with pytest.raises(Refused, match="does not encrypt the connection"):
        _open(TeamAddress(HOST, port, "postgres", str(trusted)))


@pytest.mark.parametrize("how", ["no TLS", "another name", "another authority"])
def test_nothing_of_login_and_password_is_sent_to_a_server_that_does_not_prove_its_name(
    how: str, authority: Authority, trusted: Path
) -> None:
    proof = {
        "no TLS": None,
        "another name": authority.signed("other.agency.example"),
        "another authority": Authority("Agency Authority").signed(HOST),
    }[how]
    with _listener(proof) as (port, heard):
        address = TeamAddress(HOST, port, "far", str(trusted))
        with pytest.raises(Refused):
            _open(address)
        assert heard.connections >= 1
        assert heard.said == b"", "inside of the encryption"
        assert heard.openly <= {bytes.fromhex("0000000804d2162f")}, "only the wish to encrypt"
        assert password_of(PASSPHRASE, address, LOGIN).encode() not in heard.said


def test_a_server_that_wants_the_password_itself_is_never_given_it(
    authority: Authority, trusted: Path
) -> None:
    with _listener(authority.signed(HOST), ask_openly=True) as (port, heard):
        address = TeamAddress(HOST, port, "far", str(trusted))
        with pytest.raises(Refused):
            _open(address)
        assert heard.said, "it proved its name, so it is told who wants to come in"
        assert password_of(PASSPHRASE, address, LOGIN).encode() not in heard.said
        assert PASSPHRASE.encode() not in heard.said


def test_the_drivers_own_check_holds_without_ours(far: TeamAddress, tmp_path: Path) -> None:
    another = tmp_path / "another.pem"
    another.write_bytes(Authority("Agency Authority").certificate)
    for host, file in (("other.agency.example", far.certificate), (HOST, str(another))):
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(
                host=host, port=far.port, dbname="far", user="x", password="y", sslmode="verify-full", sslrootcert=file
            )  # fmt: skip


# -- a server that only listens --------------------------------------------------------------------


class Heard:
    """What reached it: ``openly`` before encryption, ``said`` inside of it."""

    def __init__(self) -> None:
        self.connections = 0
        self.openly: set[bytes] = set()
        self.said = b""


@contextmanager
def _listener(proof: tuple[bytes, bytes] | None, *, ask_openly: bool = False) -> Iterator[tuple[int, Heard]]:
    heard, listening = Heard(), socket.create_server(("127.0.0.1", 0))
    context = _context(proof) if proof is not None else None

    def serve() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            connection.settimeout(5)
            heard.connections += 1
            try:
                _hear(connection, context, heard, ask_openly=ask_openly)
            except (OSError, ssl.SSLError):
                pass
            finally:
                connection.close()

    worker = threading.Thread(target=serve, daemon=True)
    worker.start()
    try:
        yield int(listening.getsockname()[1]), heard
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        worker.join(10)


def _hear(
    connection: socket.socket, context: ssl.SSLContext | None, heard: Heard, *, ask_openly: bool
) -> None:
    heard.openly.add(connection.recv(4096))
    if context is None:
        connection.sendall(b"N")
        if more := connection.recv(4096):
            heard.openly.add(more)
        return
    connection.sendall(b"S")
    with context.wrap_socket(connection, server_side=True) as inside:
        heard.said += inside.recv(4096)
        if ask_openly and heard.said:
            inside.sendall(
                b"R" + (8).to_bytes(4, "big") + (3).to_bytes(4, "big")
            )  # AuthenticationCleartextPassword
            heard.said += inside.recv(4096)


def _context(proof: tuple[bytes, bytes]) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in ("server.crt", "server.key")]
        for file, data in zip(files, proof, strict=True):
            file.write_bytes(data)
        context.load_cert_chain(*files)
    return context
