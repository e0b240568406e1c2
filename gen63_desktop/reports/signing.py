"""Signs a report with the officer's own certificate (PAdES B-B); the file stays accessible and archivable."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from gen63_desktop.domain.errors import Refused
from gen63_desktop.reports.signing_field import FIELD, add_field

_SMALLEST_RSA = 2048


@dataclass(frozen=True, slots=True)
class Certificate:
    """An officer's certificate, opened for one signing. Its key is never stored and never shown."""

    name: str
    issuer: str
    serial: str
    until: datetime
    _signer: Any = field(repr=False, compare=False)

    def sentence(self) -> str:
        """Whose signature it makes, in words for the page."""
        return f"Digitally signed by {self.name} (certificate {self.serial} of {self.issuer})"

    def sign(self, pdf: bytes, moment: datetime, reason: str = "") -> bytes:
        """The file with a signature of this moment after its own bytes, which stay as they are.

        The signature has no picture on a page; what says that a person signed is text of the report.
        """
        from pyhanko.sign import fields, signers

        writer = add_field(pdf, f"Digital signature of {self.name}")
        told = signers.PdfSignatureMetadata(
            field_name=FIELD,
            md_algorithm="sha256",
            name=self.name,
            reason=reason or None,
            subfilter=fields.SigSeedSubFilter.PADES,
        )
        out = io.BytesIO()
        _at(moment)(told, self._signer).sign_pdf(writer, existing_fields_only=True, output=out)
        return out.getvalue()


def open_certificate(file: bytes, passphrase: str, moment: datetime) -> Certificate:
    """Open a PKCS#12 file (.p12, .pfx); refused in words where nothing can be signed with it at this moment.

    The passphrase and the key live as long as the certificate that is returned, nowhere else.
    """
    from cryptography.hazmat.primitives.serialization import pkcs12

    try:
        key, own, others = pkcs12.load_key_and_certificates(file, passphrase.encode("utf-8"))
    except (ValueError, TypeError) as error:
        raise _unopened(file) from error
    if own is None or key is None:
        raise Refused(
            "The file holds no private key with its certificate, so nothing can be signed with it.",
            "Export the certificate again, with “private key” chosen, as PKCS#12 (.p12 or .pfx).",
        )
    _require_fit(key, own, moment)
    return Certificate(
        _called(own.subject),
        _called(own.issuer),
        f"{own.serial_number:X}",
        own.not_valid_after_utc,
        _signer_of(key, own, others),
    )


def _unopened(file: bytes) -> Refused:
    if file[:1] != b"\x30":  # every PKCS#12 file is one ASN.1 sequence
        return Refused(
            "This file is no certificate with its key (PKCS#12).",
            "Choose the .p12 or .pfx file that your certificate came in.",
        )
    return Refused(
        "The certificate does not open with this passphrase, or its file is damaged.",
        "Type the passphrase of the certificate's file again; it is not that of this office.",
    )


def _require_fit(key: Any, own: Any, moment: datetime) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec, rsa

    day = moment.astimezone(UTC)
    if not own.not_valid_before_utc <= day <= own.not_valid_after_utc:
        raise Refused(
            "The certificate is valid from {first} to {last} and not today.",
            "Sign with a certificate that is valid now, or issue the report without one.",
            first=f"{own.not_valid_before_utc:%b %d, %Y}",
            last=f"{own.not_valid_after_utc:%b %d, %Y}",
        )
    if not isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) or (
        isinstance(key, rsa.RSAPrivateKey) and key.key_size < _SMALLEST_RSA
    ):
        raise Refused(
            "The key of the certificate is too weak or of a kind that PDF signatures do not know.",
            "Use a certificate with an RSA key of 2048 bits or more, or an elliptic-curve key.",
        )
    try:
        usage = own.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return
    if not (usage.digital_signature or usage.content_commitment):
        raise Refused(
            "The certificate was issued for something else than signing documents.",
            "Use a certificate that allows digital signatures.",
        )


def _called(name: Any) -> str:
    from cryptography.x509.oid import NameOID

    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        found = name.get_attributes_for_oid(kind)
        if found:
            return str(found[0].value)
    return str(name.rfc4514_string())


def _signer_of(key: Any, own: Any, others: Any) -> Any:
    from asn1crypto import keys, x509
    from cryptography.hazmat.primitives import serialization
    from pyhanko.sign import signers
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    store: Any = SimpleCertificateStore()  # type: ignore[no-untyped-call]  # the library types it not
    for each in others:
        store.register(x509.Certificate.load(each.public_bytes(serialization.Encoding.DER)))
    plain = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return signers.SimpleSigner(
        signing_cert=x509.Certificate.load(own.public_bytes(serialization.Encoding.DER)),
        signing_key=keys.PrivateKeyInfo.load(plain),
        cert_registry=store,
    )


def _at(moment: datetime) -> Any:
    """The library's signer, told the time by us."""
    from pyhanko.sign import signers

    class Signer(signers.PdfSigner):
        def init_signing_session(self, *args: Any, **options: Any) -> Any:
            session: Any = super().init_signing_session(*args, **options)
            session.system_time = moment.astimezone(UTC).replace(microsecond=0)
            return session

    return Signer
