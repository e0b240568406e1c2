"""A PostgreSQL server that lives as long as the tests do, in a folder of its own on a loopback port.

As a program it runs a command beside such a server:
``python tests/throwaway_postgresql.py pytest tests/store``; with ``--durable`` before the command the server
waits for its disk, which is what a benchmark of saving has to measure.
"""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

VARIABLE = "GEN63_TEST_POSTGRESQL"
"""Where the tests find the server: an SQLAlchemy URL of its superuser."""

_START_SECONDS = 60
_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "60",
    # Nothing here must outlive the run, so nothing waits for the disk.
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "log_min_messages": "fatal",
}
_DURABLE = dict.fromkeys(("fsync", "synchronous_commit", "full_page_writes"), "on")
DURABLE = "--durable"
"""Before the command: the server waits for the disk, as an office's own does."""


def _programs() -> Path:
    """The folder of the newest server programs on this computer."""
    found = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = sorted(found, key=lambda program: float(program.parts[-3]))
    if newest:
        return newest[-1].parent
    elsewhere = shutil.which("initdb")
    if elsewhere is None:
        message = "PostgreSQL's server is not installed. Debian's package is called postgresql."
        raise FileNotFoundError(message)
    return Path(elsewhere).resolve().parent


def _unprivileged() -> pwd.struct_passwd | None:
    """Whom the server runs as where the tests run as root; PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    message = "PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody."
    raise LookupError(message)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class _Server:
    """One server process and its folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._log = folder / "log"
        self._programs = _programs()
        self._user = _unprivileged()
        if self._user is not None:
            os.chown(folder, self._user.pw_uid, self._user.pw_gid)
        self._password = secrets.token_urlsafe(24)
        self.port = _free_port()

    @property
    def url(self) -> str:
        return f"postgresql+psycopg://gen63:{self._password}@127.0.0.1:{self.port}/postgres"

    def make(self) -> None:
        """Make the cluster."""
        word = self._folder / "password"
        word.write_text(self._password, encoding="ascii")
        word.chmod(0o644)  # the folder itself is closed to others
        secret = f"--pwfile={word}"
        form = ["--encoding=UTF8", "--locale=C.UTF-8"]
        if b"--icu-locale" in subprocess.check_output([self._programs / "initdb", "--help"]):
            # Words sort as people sort them, so that no test leans on the order of bytes (version 15 on).
            form += ["--locale-provider=icu", "--icu-locale=en-US"]
        made = self._run(
            "initdb", "-D", "data", "-U", "gen63", "--auth=scram-sha-256", secret, "--no-sync", *form
        )
        status = made.wait()
        word.unlink()
        if status != 0:
            raise RuntimeError(self._log.read_text())

    def prove(self, certificate: bytes, key: bytes) -> None:
        """Put the server's certificate and key in place; it takes a key only that nobody else can read."""
        for name, data in (("server.crt", certificate), ("server.key", key)):
            path = self._folder / "data" / name
            path.write_bytes(data)
            path.chmod(0o600)
            if self._user is not None:
                os.chown(path, self._user.pw_uid, self._user.pw_gid)

    def start(self, *, durable: bool, encrypted: bool = False) -> subprocess.Popen[bytes]:
        wanted = _SETTINGS | (_DURABLE if durable else {}) | ({"ssl": "on"} if encrypted else {})
        settings = [f"--{name}={value}" for name, value in wanted.items()]
        return self._run("postgres", "-D", "data", f"--port={self.port}", *settings)

    def _run(self, program: str, *words: str) -> subprocess.Popen[bytes]:
        """Run one of the server's programs as its user, its words going to the log.

        It gets a session of its own: Ctrl-C reaches the tests, and they stop the server when they are done.
        """
        user = self._user
        with self._log.open("ab") as log:
            return subprocess.Popen(
                [self._programs / program, *words],
                cwd=self._folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8"},
                start_new_session=True,
                user=user.pw_uid if user else None,
                group=user.pw_gid if user else None,
                extra_groups=() if user else None,
            )

    def wait(self, process: subprocess.Popen[bytes]) -> None:
        """Return when the server answers."""
        give_up = time.monotonic() + _START_SECONDS
        question: list[str | Path] = [
            self._programs / "pg_isready",
            "-q",
            "-h",
            "127.0.0.1",
            "-p",
            str(self.port),
        ]
        while subprocess.run(question, check=False).returncode != 0:
            if process.poll() is not None or time.monotonic() > give_up:
                raise RuntimeError("PostgreSQL did not start:\n" + self._log.read_text())
            time.sleep(0.05)

    def stop(self, process: subprocess.Popen[bytes]) -> None:
        """Stop at once, whoever is still connected."""
        process.send_signal(signal.SIGINT)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGQUIT)
            process.wait(20)


@contextmanager
def server(*, durable: bool = False, proof: tuple[bytes, bytes] | None = None) -> Iterator[str]:
    """The URL of a fresh server, which is stopped and deleted at the end, whatever happens.

    ``proof``: a certificate and its private key, PEM, with which the server encrypts and proves its name.
    """
    folder = Path(tempfile.mkdtemp(prefix="gen63-postgresql-"))
    try:
        fresh = _Server(folder)
        fresh.make()
        if proof is not None:
            fresh.prove(*proof)
        process = fresh.start(durable=durable, encrypted=proof is not None)
        try:
            fresh.wait(process)
            yield fresh.url
        finally:
            fresh.stop(process)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main(command: list[str]) -> int:
    """Run a command beside a fresh server; a request to end it ends the server too."""
    durable = command[:1] == [DURABLE]
    command = command[durable:]
    if not command:
        sys.exit(__doc__)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with server(durable=durable) as url:
        return subprocess.call(command, env=os.environ | {VARIABLE: url})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
