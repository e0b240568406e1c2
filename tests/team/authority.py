"""A certificate authority for a test, and the certificates that it signs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID


class Authority:
    """Made anew by each test: nobody else trusts it."""

    def __init__(self, name: str) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        built = self._begun(self._name, self._key.public_key())
        built = built.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        self.certificate = built.sign(self._key, hashes.SHA256()).public_bytes(Encoding.PEM)

    def signed(self, host: str, *, ago: int = 0) -> tuple[bytes, bytes]:
        """A certificate of a host and its key; it ended so many days ago, where one is said."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
        built = self._begun(name, key.public_key(), ago=ago)
        built = built.add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        made = built.sign(self._key, hashes.SHA256()).public_bytes(Encoding.PEM)
        return made, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())

    def _begun(
        self, subject: x509.Name, key: ec.EllipticCurvePublicKey, *, ago: int = -30
    ) -> x509.CertificateBuilder:
        now = datetime.now(UTC)
        end = now + timedelta(days=30 if ago <= 0 else -ago)
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self._name)
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=400))
            .not_valid_after(end)
        )
