"""Another program beside the test's own, at the same office, on either engine."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.key_file import Keys
from tests.offices import PASSPHRASE, PERSON

EMBEDDED = """
import sys
from pathlib import Path
from gen63_desktop import startup
folder, person, passphrase = sys.argv[1:4]
office = startup.open_office(Path(folder), person, passphrase)
"""

POSTGRESQL = """
import sys
from pathlib import Path
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from gen63_desktop.domain.identity import OfficeFacts, Person
from gen63_desktop.services.office import Office
from gen63_desktop.services.session import Session
from gen63_desktop.store.office_folder import attachments_of
from gen63_desktop.store.confidential import Vault
from gen63_desktop.store.encryption.key_file import Keys
from gen63_desktop.store.engine import team
from gen63_desktop.store.unit_of_work import Store
url, name, secrets = sys.argv[1:4]
data, sealing, signing = map(bytes.fromhex, secrets.split())
keys = Keys(
    name, data, X25519PrivateKey.from_private_bytes(sealing), Ed25519PrivateKey.from_private_bytes(signing)
)
store = Store(team(url), Vault(keys))
with store.reading() as reader:
    (me,), (facts,) = reader.find(Person, signing_key=keys.signing_key), reader.find(OfficeFacts)
office = Office(Session(store, keys, me, facts, attachments_of(Path("."), store, keys)), None, store.close)
"""


def started(office: Office, does: str, *words: str) -> subprocess.Popen[str]:
    """A program that has opened the same office as ``office`` and then does this, with these ``words``."""
    if office.folder is not None:
        opening, where = EMBEDDED, (str(office.folder), PERSON, PASSPHRASE)
    else:
        url = office.session.store.engine.url.render_as_string(hide_password=False)
        opening, where = POSTGRESQL, (url, PERSON, _secrets(office))
    code = f"{opening}words = sys.argv[4:]\n{does}\noffice.close()\n"
    return subprocess.Popen(
        [sys.executable, "-c", code, *where, *words],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path.cwd(),
    )  # fmt: skip


def _secrets(office: Office) -> str:
    keys = office.session.keys
    assert isinstance(keys, Keys)
    raw = [
        key.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())
        for key in (keys.sealing, keys.signing)
    ]
    return " ".join(key.hex() for key in (keys.data_key, *raw))
