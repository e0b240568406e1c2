"""A mail that was not sent: a file that the person's own mail program opens as a draft, with files attached."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from gen63_desktop.domain.attached import safe_file_name
from gen63_desktop.domain.errors import Refused
from gen63_desktop.exchange.atomic_file import write_file

_TYPES = {".pdf": ("application", "pdf")}
_ANY = ("application", "octet-stream")


def write_draft(
    path: Path,
    to: str,
    subject: str,
    text: str,
    files: Sequence[tuple[str, bytes]] = (),
    told: Callable[[], object] | None = None,
) -> None:
    """Write the mail to a path, whole or not at all; ``files`` are names with their bytes.

    ``told`` is called before the file has its name, as ``write_file`` does.
    """
    write_file(path, draft_bytes(to, subject, text, files), told)


def draft_bytes(to: str, subject: str, text: str, files: Sequence[tuple[str, bytes]] = ()) -> bytes:
    """The mail. Every text is data: a line break in a header, or a second address, gets nowhere.

    It bears no date: the mail program dates it when it is sent. ``to`` may be empty.
    """
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"  # opens as a draft
    if to.strip():
        mail["To"] = _address(to.strip())
    mail["Subject"] = _line(subject)
    kept = "".join(c for c in text.replace("\r\n", "\n") if c == "\n" or unicodedata.category(c)[0] != "C")
    mail.set_content(kept + "\n")
    for name, data in files:
        safe = safe_file_name(name)
        main, sub = _TYPES.get(Path(safe).suffix.lower(), _ANY)
        mail.add_attachment(data, maintype=main, subtype=sub, filename=safe)
    return mail.as_bytes()


def _address(text: str) -> Address:
    if not text.isascii():  # no mail program takes such a domain as it is written
        raise _no_address(text)
    try:
        return Address(addr_spec=text)
    except (MessageError, ValueError, IndexError, AttributeError) as error:
        raise _no_address(text) from error


def _no_address(text: str) -> Refused:
    return Refused("“{text}” is not one e-mail address.", "Correct it, or leave it empty.", text=text[:80])


def _line(text: str) -> str:
    shown = "".join(
        " " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c)[0] != "C"
    )
    return " ".join(shown.split())
