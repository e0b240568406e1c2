"""E-mails and letters as files: their words are read in the worker; hostile ones harm nothing and tell nothing false."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.intake.arrived import Arrived
from gen63_desktop.exchange import limits
from gen63_desktop.exchange.arrived_file import read_arrived


def _mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in {
        "From": "Renata Oake <renata@example.org>", "To": "civilrights@example.org", "Subject": "The ramp",
        "Date": "Tue, 03 Nov 2026 09:12:00 -0800", "Message-ID": "<1@example.org>", **headers,
    }.items():  # fmt: skip
        message[name] = value
    return message


def _read(tmp_path: Path, data: bytes, name: str = "mail.eml") -> Arrived:
    path = tmp_path / name
    path.write_bytes(data)
    return read_arrived(path)


@pytest.mark.requirement("C1")
def test_text_sender_day_and_what_it_carries_are_read_of_an_e_mail(tmp_path: Path) -> None:
    message = _mail()
    message.set_content("The operator did not lower the ramp.\n\nI waited an hour. Señora Oake")
    message.add_alternative("<p>Another wording</p>", subtype="html")
    message.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="bus stop.png")
    found = _read(tmp_path, message.as_bytes())
    assert (found.sender, found.address, found.subject) == ("Renata Oake", "renata@example.org", "The ramp")
    assert found.text.startswith("The operator did not lower the ramp.")
    assert "Señora" in found.text
    assert (found.sent, found.attached, found.is_mail) == (date(2026, 11, 3), ("bus stop.png",), True)


@pytest.mark.requirement("C1")
def test_of_html_only_the_words_are_taken_and_nothing_is_fetched(tmp_path: Path) -> None:
    message = _mail()
    message.set_content(
        "<html><head><title>x</title><style>p{}</style></head><body><p>They said &lt;no&gt; to&nbsp;me.</p>"
        "<script>alert('run')</script><img src='http://127.0.0.1:9/pixel.png'>"
        "<iframe src='http://127.0.0.1:9/'>frame</iframe><div>Twice.</div></body></html>",
        subtype="html",
    )
    assert _read(tmp_path, message.as_bytes()).text == "They said <no> to me.\nTwice."


HOSTILE = {
    "nested": b"From: a@example.org\nTo: b\nSubject: s\n"
    + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3_000)),
    "no end": b"From: a@example.org\nTo: b\nSubject: s\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nhi",
    "odd charset": b"From: a@example.org\nTo: b\nSubject: s\nContent-Type: text/plain; charset=klingon\n\nca\xe9",
    "odd header": b"From: =?utf-8?b?//8=?= <a@example.org>\nTo: b\nSubject: =?x?q?=ff=00?=\nDate: never\n\nhi",
    "huge header": b"From: a@example.org\nTo: b\nSubject: " + b"A" * 3_000_000 + b"\n\nhi",
    "many commas": b"From: " + b"a@b," * 200_000 + b"\nTo: b\nSubject: s\n\nhi",
    "year 99999": b"From: a@example.org\nTo: b\nSubject: s\nDate: Tue, 03 Nov 99999 09:12:00 -0800\n\nhi",
    "binary": bytes(range(256)) * 400,
    "unclosed": b"From: a@e.org\nTo: b\nSubject: s\nContent-Type: text/html\n\n" + b"<!--<p " * 60_000,
}


@pytest.mark.requirement("C1")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_e_mail_is_read_as_far_as_it_goes_or_refused_in_words(tmp_path: Path, name: str) -> None:
    found = Arrived(name, "")
    with suppress(Refused):  # any other fault fails
        found = _read(tmp_path, HOSTILE[name])
    assert "\x00" not in found.narrative
    assert len(found.subject) <= 300


@pytest.mark.requirement("C1")
def test_letters_that_would_turn_words_around_are_left_out(tmp_path: Path) -> None:
    message = _mail(Subject="pay \u202egnp.exe")
    message.set_content("Say \u2066no\u2069.\x07")
    found = _read(tmp_path, message.as_bytes())
    assert (found.subject, found.text) == ("pay gnp.exe", "Say no.")


@pytest.mark.requirement("C1")
def test_a_text_is_a_letter_and_a_picture_has_no_words(tmp_path: Path) -> None:
    letter = _read(tmp_path, "Dear office,\nthe ramp stayed up. Señora Oake".encode("cp1252"), "letter.txt")
    assert letter.text.endswith("Señora Oake")
    assert not letter.is_mail
    scan = _read(tmp_path, b"\x89PNG\r\n\x1a\n" + b"\x00" * 90, "scan.png")
    assert (scan.kind, scan.text) == ("png", "")


@pytest.mark.requirement("C1")
def test_a_file_too_large_for_intake_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.eml"
    with path.open("wb") as stream:
        stream.truncate(limits.ARRIVED_BYTES + 1)
        stream.write(b"From: a@example.org\n")
    with pytest.raises(Refused, match="may have 40 MB at most"):
        read_arrived(path)
