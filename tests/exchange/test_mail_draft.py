"""Mail drafts: what people typed is data, in headers too."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from gen63_desktop.domain.errors import Refused
from gen63_desktop.exchange.mail_draft import draft_bytes, write_draft

PDF = b"%PDF-1.7 \r\n\x00\xff not a line\n.\n"


@pytest.mark.requirement("R4")
def test_a_draft_opens_unsent_with_its_file_to_the_last_byte(tmp_path: Path) -> None:
    path = tmp_path / "L-2026-0001-01.eml"
    write_draft(path, "ana@example.org", "Carta – número 1", "Señora:\nadjunta.", (("L-1.pdf", PDF),))
    mail = message_from_bytes(path.read_bytes(), policy=default)
    assert (mail["X-Unsent"], mail["To"], mail["Subject"]) == ("1", "ana@example.org", "Carta – número 1")
    (attached,) = mail.iter_attachments()
    assert (attached.get_content(), attached.get_filename(), attached.get_content_type()) == (
        PDF, "L-1.pdf", "application/pdf",
    )  # fmt: skip
    body = mail.get_body()
    assert body is not None
    assert body.get_content().split() == ["Señora:", "adjunta."]


@pytest.mark.requirement("S1")
@pytest.mark.parametrize(
    "to",
    [
        "ana@example.org\r\nBcc: spy@example.org",
        "ana@example.org, spy@example.org",
        "Ana <ana@example.org>",
        "ana@example.org\nbcc:spy@example.org",
        "not an address",
        "@",
    ],
)
def test_an_address_that_carries_more_than_one_address_is_refused(to: str) -> None:
    with pytest.raises(Refused):
        draft_bytes(to, "Letter", "")


@pytest.mark.requirement("S1")
def test_no_text_begins_a_header_of_its_own() -> None:
    evil = "Letter\r\nBcc: spy@example.org\u2028X: y\x00"
    data = draft_bytes("", evil, f"{evil}\n.\nBcc: spy@example.org", ((evil + ".pdf", PDF),))
    mail = message_from_bytes(data, policy=default)
    assert set(mail.keys()) == {"X-Unsent", "Subject", "MIME-Version", "Content-Type"}
    assert mail["Subject"] == "Letter Bcc: spy@example.org X: y"
    (attached,) = mail.iter_attachments()
    assert "\n" not in str(attached.get_filename())
    assert attached.get_content() == PDF
