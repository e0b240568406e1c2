"""The address of an office on a PostgreSQL server, which takes the place of a folder."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, quote, urlsplit

from gen63_desktop.domain.errors import Refused

SCHEME = "postgresql://"
PORT = 5432
_DATABASE = re.compile(r"[a-z][a-z0-9_]{0,23}")
_LOGIN = re.compile(r"[a-z][a-z0-9._-]{0,29}")
_CERTIFICATE = "sslrootcert"
_PLAIN = "/:\\ .-_~"
"""Stands in a file's path as it is; what an address would read as something else does not."""


@dataclass(frozen=True, slots=True)
class TeamAddress:
    """Where a team's office is kept. ``certificate``: the file of the authority that signed the server's."""

    host: str
    port: int
    database: str
    certificate: str = ""

    def __str__(self) -> str:
        """As people type it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORT else f":{self.port}"
        query = f"?{_CERTIFICATE}={quote(self.certificate, safe=_PLAIN)}" if self.certificate else ""
        return f"{SCHEME}{host}{port}/{self.database}{query}"

    @property
    def is_this_computer(self) -> bool:
        """Whether what is sent never leaves the computer."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False


def with_certificate(address: TeamAddress, file: str) -> TeamAddress:
    """The address with the file of an authority; an empty one leaves what the address says."""
    return replace(address, certificate=file.strip()) if file.strip() else address


def is_address(text: str) -> bool:
    """Whether the text is meant as the address of a team's office, and not as a folder."""
    return text.strip().lower().startswith(("postgresql:", "postgres:"))


def parse_address(text: str) -> TeamAddress:
    """The address that a person typed; refused in words where it is none, or would not be safe."""
    unreadable = Refused(
        "'{text}' is no address of a team's office.",
        "It looks like this: postgresql://server.agency.example:5432/gen63.",
        text=_without_secrets(text.strip()),
    )
    try:
        parts = urlsplit(text.strip())
        host, port = (parts.hostname or "").lower(), parts.port or PORT
        query = dict(parse_qsl(parts.query, strict_parsing=bool(parts.query)))
    except ValueError as error:
        raise unreadable from error
    if parts.scheme not in {"postgresql", "postgres"} or not host or parts.fragment:
        raise unreadable
    if parts.username or parts.password:
        raise Refused(
            "The address of an office names nobody and holds no password.",
            "Leave out what stands before the '@'. You are asked for your login and passphrase.",
        )
    certificate = query.pop(_CERTIFICATE, "")
    if query:
        raise Refused(
            "The address asks for '{name}', which an office's address cannot ask for: the connection to "
            "another computer is always encrypted, and the server always proves its name.",
            "Leave it out. Only '?sslrootcert=FILE' may follow the address.",
            name=next(iter(query)),
        )
    database = parts.path.removeprefix("/")
    if not _DATABASE.fullmatch(database):
        raise Refused(
            "'{name}' cannot be the name of an office's database.",
            "It starts with a small letter and has at most 24 small letters, digits and '_'.",
            name=database,
        )
    return TeamAddress(host, port, database, certificate)


def require_login(login: str) -> str:
    """The login as the server keeps it; refused where it cannot be one."""
    clean = login.strip().lower()
    if not _LOGIN.fullmatch(clean):
        raise Refused(
            "'{login}' cannot be a login.",
            "It starts with a letter and has at most 30 letters, digits, '.', '-' and '_', "
            "for example dana.whitfield.",
            login=login.strip()[:40],
        )
    return clean


def _without_secrets(text: str) -> str:
    """What may be shown of a text that may hold a password."""
    return re.sub(r"//[^@/]*@", "//…@", text)[:120]
