"""A report signed with an officer's certificate: the signature holds, and the file stays what it was."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import pikepdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from gen63_desktop.domain.errors import Refused
from gen63_desktop.reports.checking import check
from gen63_desktop.reports.quarterly.report import draw
from gen63_desktop.reports.signing import open_certificate
from tests.reports import structure
from tests.reports.fictional import report
from tests.reports.kit_documents import heading, whole
from tests.reports.paper import heading as title
from tests.reports.paper import made

NOW = datetime(2026, 10, 9, 17, 0, tzinfo=UTC)
PASSPHRASE = "certificate of the officer"


@cache
def _key(kind: str = "rsa") -> Any:
    return ec.generate_private_key(ec.SECP256R1()) if kind == "ec" else rsa.generate_private_key(65537, 2048)


def _certificate(
    key: Any, *, days: tuple[int, int] = (-30, 300), signs: bool = True, name: str = "Dana Whitfield"
) -> Any:
    own = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    usage = x509.KeyUsage(
        digital_signature=signs, content_commitment=signs, key_encipherment=not signs, data_encipherment=False,
        key_agreement=False, key_cert_sign=False, crl_sign=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    first, last = (NOW + timedelta(days=each) for each in days)
    made_of = x509.CertificateBuilder().subject_name(own).issuer_name(own).public_key(key.public_key())
    made_of = made_of.serial_number(4_711).not_valid_before(first).not_valid_after(last)
    return made_of.add_extension(usage, critical=True).sign(key, hashes.SHA256())


def p12(kind: str = "rsa", *, with_key: bool = True, **how: Any) -> bytes:
    """A PKCS#12 file."""
    key = _key(kind)
    certificate = _certificate(key, **how)
    locked = serialization.BestAvailableEncryption(PASSPHRASE.encode())
    own = (key, certificate, None) if with_key else (None, None, [certificate])
    return pkcs12.serialize_key_and_certificates(b"own", *own, locked)


def _signed(pdf: bytes, kind: str = "rsa") -> bytes:
    return open_certificate(p12(kind), PASSPHRASE, NOW).sign(pdf, NOW, "Issued")


def _verdict(pdf: bytes, kind: str = "rsa") -> Any:
    from asn1crypto import x509 as plain

    root = plain.Certificate.load(_certificate(_key(kind)).public_bytes(serialization.Encoding.DER))
    embedded = PdfFileReader(io.BytesIO(pdf)).embedded_signatures[0]
    trust = ValidationContext(trust_roots=[embedded.signer_cert, root], moment=NOW, allow_fetching=False)
    return validate_pdf_signature(embedded, trust)


@pytest.mark.requirement("R2")
@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_a_signed_report_is_whole_valid_and_covers_the_whole_file(kind: str) -> None:
    signed = _signed(draw(report()), kind)
    verdict = _verdict(signed, kind)
    assert (verdict.intact, verdict.valid, verdict.coverage.name) == (True, True, "ENTIRE_FILE")
    assert verdict.signer_reported_dt == NOW
    with pikepdf.open(io.BytesIO(signed)) as file:
        value = file.Root.AcroForm.Fields[0].V
        assert str(value.SubFilter) == "/ETSI.CAdES.detached"
        assert (str(value.Name), str(value.Reason)) == ("Dana Whitfield", "Issued")


@pytest.mark.requirement("R2")
@pytest.mark.parametrize("drawn", [lambda: draw(report()), lambda: whole("Short."), lambda: made([title()])])
def test_a_signed_report_still_meets_both_standards_and_reads_the_same(drawn: Any) -> None:
    pdf = drawn()
    signed = _signed(pdf)
    assert check(signed) == ()
    assert structure.problems(signed) == []
    assert structure.read(signed).split() == structure.read(pdf).split()
    assert structure.tags(signed) == [*structure.tags(pdf), "Form"]


@pytest.mark.requirement("R3")
def test_the_bytes_that_were_signed_stay_as_they_were() -> None:
    pdf = draw(report())
    assert _signed(pdf).startswith(pdf)


@pytest.mark.requirement("R2")
def test_a_signed_report_that_was_changed_by_one_byte_is_not_intact() -> None:
    signed = bytearray(_signed(draw(report())))
    at = signed.index(b"stream\n") + 40
    signed[at] ^= 1
    assert not _verdict(bytes(signed)).intact


@pytest.mark.requirement("R2")
@pytest.mark.parametrize(
    ("file", "passphrase", "sentence"),
    [
        (p12, "wrong", "does not open with this passphrase"),
        (lambda: p12()[:300], PASSPHRASE, "does not open with this passphrase"),
        (lambda: b"no certificate", PASSPHRASE, "no certificate with its key"),
        (lambda: b"", PASSPHRASE, "no certificate with its key"),
        (lambda: p12(with_key=False), PASSPHRASE, "no private key"),
        (lambda: p12(days=(-300, -1)), PASSPHRASE, "and not today"),
        (lambda: p12(days=(1, 300)), PASSPHRASE, "and not today"),
        (lambda: p12(signs=False), PASSPHRASE, "issued for something else"),
    ],
)
def test_what_cannot_sign_is_refused_in_words(file: Any, passphrase: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        open_certificate(file(), passphrase, NOW)


@pytest.mark.requirement("R2")
def test_a_report_is_signed_once_and_nothing_else_is_signed() -> None:
    certificate = open_certificate(p12(), PASSPHRASE, NOW)
    signed = certificate.sign(made([title()]), NOW)
    with pytest.raises(Refused, match="signed already"):
        certificate.sign(signed, NOW)
    with pytest.raises(Refused, match="Only a report"):
        certificate.sign(b"no PDF", NOW)


@pytest.mark.requirement("P1")
def test_neither_the_passphrase_nor_the_key_is_shown_or_written() -> None:
    certificate = open_certificate(p12(), PASSPHRASE, NOW)
    shown = repr(certificate) + certificate.sentence()
    assert certificate.sentence() == "Digitally signed by Dana Whitfield (certificate 1267 of Dana Whitfield)"
    assert "signer" not in shown.lower()
    assert PASSPHRASE.encode() not in certificate.sign(made([title()]), heading().as_of)
