"""What the database's own errors mean for the person at the desk."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from gen63_desktop.domain.errors import Refused

_SENTENCES = (
    (
        ("database or disk is full", "no space left"),
        "The disk is full. Nothing was saved, and nothing that was saved before is lost.",
        "Free some space on the disk that holds the office, then try again.",
    ),
    (
        ("attempt to write a readonly database", "read-only", "permission denied"),
        "The office's folder cannot be written to.",
        "Ask for write permission on the folder, or copy the office to a folder of your own.",
    ),
    (
        ("unable to open database file",),
        "The office's file cannot be opened.",
        "Check that the folder is still there and that you may read and write in it.",
    ),
    (
        ("database is locked", "lock timeout", "could not obtain lock"),
        "Another program is writing to the office.",
        "Wait a moment and try again.",
    ),
    (
        ("file is not a database", "hmac check failed"),
        "The office's file does not open with its key: it was damaged or replaced.",
        "Restore the latest backup from the office's folder 'backups'.",
    ),
    (
        ("malformed", "disk i/o error", "corrupt"),
        "The office's file could not be read whole.",
        "Close the program and open the office again. If it says so again, restore the latest backup.",
    ),
    (
        ("connection refused", "server closed the connection", "could not connect", "connection failed"),
        "The office's database server does not answer.",
        "Check the network, then try again.",
    ),
)


def refusal(error: BaseException) -> Refused | None:
    """The plain sentence for a database or file error, or None where it is a fault of the program."""
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Refused(_SENTENCES[0][1], _SENTENCES[0][2])
    if isinstance(error, OSError) and error.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
        return Refused(_SENTENCES[1][1], _SENTENCES[1][2])
    text = str(getattr(error, "orig", None) or error).lower()
    for signs, what, do in _SENTENCES:
        if any(sign in text for sign in signs):
            return Refused(what, do)
    return None


@contextmanager
def in_words() -> Iterator[None]:
    """Turn database and file errors that a person can mend into refusals."""
    try:
        yield
    except Refused:
        raise
    except Exception as error:
        from sqlalchemy.exc import DBAPIError

        if isinstance(error, (DBAPIError, OSError)) or type(error).__module__.startswith("sqlcipher3"):
            said = refusal(error)
            if said is not None:
                raise said from error
        raise
