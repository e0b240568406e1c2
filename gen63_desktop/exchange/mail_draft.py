"""A mail that was not sent: a file that the person's own mail program opens as a draft, with files attached."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from gen63_desktop.domain.attached import safe_file_name
from gen63_desktop.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that goes with the mail."""

    name: str
    main_type: str
    sub_type: str
    data: bytes


def mail_draft(to: str, subject: str, body: str, files: Sequence[Attached], at: datetime) -> bytes:
    """The mail's bytes. Every text is data: a line break in a header, or a second address, gets nowhere."""
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"
    mail["Date"] = at
    if to.strip():
        mail["To"] = _address(to.strip())
    mail["Subject"] = _line(subject)
    mail.set_content("".join(c for c in body if c == "\n" or unicodedata.category(c)[0] != "C") + "\n")
    for file in files:
        mail.add_attachment(
            file.data, maintype=file.main_type, subtype=file.sub_type, filename=safe_file_name(file.name)
        )
    return mail.as_bytes()


def _address(text: str) -> Address:
    try:
        return Address(addr_spec=text)
    except (MessageError, ValueError, IndexError) as error:
        raise Refused("“{text}” is no e-mail address.", "Correct it.", text=text[:80]) from error


def _line(text: str) -> str:
    shown = "".join(
        " " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c)[0] != "C"
    )
    return " ".join(shown.split())
