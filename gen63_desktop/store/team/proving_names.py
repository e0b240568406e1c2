"""Why a server on another computer could not be spoken to: asked anew, up to where it proves its name.

The driver says it in words of its own, which differ by version and language. Here the codes of the TLS
library are asked: a connection is begun, encryption is asked for, the certificate is looked at, and the
connection ends. No login and nothing of a password is ever sent.
"""

from __future__ import annotations

import socket
import ssl
from pathlib import Path

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.team_address import TeamAddress

_SECONDS = 10
_ASK_FOR_TLS = bytes.fromhex("0000000804d2162f")
_OTHER_NAME, _OTHER_ADDRESS = 62, 64
_NOT_NOW = frozenset({9, 10})
_UNKNOWN = frozenset({2, 7, 18, 19, 20, 21, 26, 27})
_GIVE_FILE = (
    "Ask whoever keeps the server for the certificate of the authority that signed the server's, and give its "
    "file where you sign in (or ?sslrootcert=FILE after the address)."
)


def require_certificate_file(address: TeamAddress) -> None:
    """Refuse an authority's file that is not there or holds no certificate."""
    if address.is_this_computer or not address.certificate:
        return
    try:
        ssl.create_default_context(cafile=address.certificate)
    except (OSError, ssl.SSLError) as error:
        raise Refused(
            "The file with the authority's certificate cannot be read, or holds none.",
            "Check its path. It is a text file that begins with '-----BEGIN CERTIFICATE-----'.",
            where=str(Path(address.certificate)),
        ) from error


def why_not(address: TeamAddress, host_address: str = "") -> Refused:
    """What is wrong, in words. ``host_address``: where the name leads, if not where the network says."""
    try:
        with socket.create_connection((host_address or address.host, address.port), _SECONDS) as plain:
            plain.sendall(_ASK_FOR_TLS)
            if plain.recv(1) != b"S":
                return Refused(
                    "The server does not encrypt the connection. Without that nothing is sent to it.",
                    "Whoever keeps the server turns that on (ssl = on) and gives it a certificate.",
                    where=str(address),
                    host=address.host,
                )
            return _looked_at(plain, address)
    except socket.gaierror:
        return Refused(
            "There is no computer of this name: {host}.",
            "Check the address for typing errors, and whether you are in the agency's network.",
            where=str(address),
            host=address.host,
        )
    except OSError:
        return Refused(
            "The server does not answer.",
            "Check the network and the address. Perhaps it is reached only from within the agency.",
            where=str(address),
            host=address.host,
        )


def _looked_at(plain: socket.socket, address: TeamAddress) -> Refused:
    context = ssl.create_default_context(cafile=address.certificate or None)
    try:
        with context.wrap_socket(plain, server_hostname=address.host):
            pass
    except ssl.SSLCertVerificationError as error:
        return _of_certificate(error.verify_code, address)
    except (OSError, ssl.SSLError):
        return Refused(
            "The server's encryption could not be agreed on. Nothing was sent to it.",
            "Ask whoever keeps the server about its certificate and the versions of TLS that it knows.",
            where=str(address),
            host=address.host,
        )
    return Refused(
        "The server's certificate is in order, but the database does not let this program in.",
        "Ask whoever keeps the server: it must ask for passwords by SCRAM (pg_hba.conf: scram-sha-256), and this "
        "program must know the authority: give its file where you sign in.",
        where=str(address),
        host=address.host,
    )


def _of_certificate(code: int, address: TeamAddress) -> Refused:
    if code in (_OTHER_NAME, _OTHER_ADDRESS):
        return Refused(
            "The server proves another name than {host}. Nothing was sent to it.",
            "Check the address: it must be the name in the server's certificate. If it is, somebody may stand between "
            "you and the server: tell whoever keeps it.",
            where=str(address),
            host=address.host,
        )
    if code in _NOT_NOW:
        return Refused(
            "The server's certificate does not hold at this time. Nothing was sent to it.",
            "Check this computer's date. If that is right, whoever keeps the server gives it a new certificate.",
            where=str(address),
            host=address.host,
        )
    if code in _UNKNOWN:
        return Refused(
            "The server's certificate is signed by an authority that this computer does not trust. Nothing was sent "
            "to it.",
            _GIVE_FILE,
            where=str(address),
            host=address.host,
        )
    return Refused(
        "The server does not prove its name with a certificate that this computer trusts. Nothing was sent to it.",
        _GIVE_FILE,
        where=str(address),
        host=address.host,
    )
