"""What the errors of databases and files mean for the person at the desk.

They are told apart by the engines' own codes, never by their words: an error's words may quote what
people wrote.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gen63_desktop.domain.errors import Refused

Sentence = tuple[str, str]

_FULL = (
    "The disk is full. Nothing was saved, and nothing that was saved before is lost.",
    "Free some space on the disk that holds the office, then try again.",
)
_READ_ONLY = (
    "The office's folder cannot be written to.",
    "Ask for write permission on the folder, or copy the office to a folder of your own.",
)
_BUSY = ("Another program is writing to the office.", "Wait a moment and try again.")
_UNREADABLE = (
    "The office's file could not be read or written whole.",
    (
        "Close the program and open the office again. If it says so again, restore the latest backup, or salvage what "
        "can still be read (first window, menu File)."
    ),
)
_SQLITE: tuple[tuple[str, Sentence], ...] = (
    ("SQLITE_FULL", _FULL),
    ("SQLITE_READONLY", _READ_ONLY),
    (
        "SQLITE_CANTOPEN",
        (
            "The office's file cannot be opened.",
            "Check that the folder is still there and that you may read and write in it.",
        ),
    ),
    ("SQLITE_BUSY", _BUSY),
    ("SQLITE_LOCKED", _BUSY),
    (
        "SQLITE_NOTADB",
        (
            "The office's file does not open with its key: it was damaged or replaced.",
            "Restore the latest backup from the office's folder 'backups' (first window, menu File).",
        ),
    ),
    ("SQLITE_CORRUPT", _UNREADABLE),
    ("SQLITE_IOERR", _UNREADABLE),
)
_POSTGRESQL: tuple[tuple[str, Sentence], ...] = (
    ("53100", _FULL),
    ("25006", ("The office's database can only be read at present.", "Ask its administrator.")),
    ("42501", ("Your login to the office's database does not permit this.", "Ask its administrator.")),
    ("28", ("The office's database does not accept your login.", "Check the name and the password.")),
    ("55P03", _BUSY),
    (
        "40",
        (
            "Someone else saved at the same moment. Nothing of yours was saved.",
            "Try again.",
        ),
    ),
    ("53", ("The office's database server is overloaded.", "Wait a moment and try again.")),
)
_TWICE, _UNIQUE = "23505", "uq_"
"""Two who save at once break a unique index; a primary key is given by the program: twice, it is a fault of it."""
_SAME = (
    "Someone else saved the same thing at the same moment. Nothing of yours was saved.",
    "Look at what is there now, then try again.",
)
_NO_SERVER = ("The office's database server does not answer.", "Check the network, then try again.")
_LOST_SERVER = ("08", "57P")
_FILES: dict[int, Sentence] = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), _FULL),
    **dict.fromkeys(
        (errno.EACCES, errno.EPERM, errno.EROFS),
        ("You may not read or write here.", "Ask for permission, or choose a folder of your own."),
    ),
    errno.ENOENT: ("This file or folder is not there.", "Check that it was not moved or renamed."),
    **dict.fromkeys(
        (errno.ENOTDIR, errno.EEXIST), ("This is a file, where a folder is needed.", "Choose a folder.")
    ),
    errno.EISDIR: ("This is a folder, where a file is needed.", "Choose a file."),
    errno.EIO: ("The disk could not read or write this.", "Try again, and have the disk checked."),
    errno.ENAMETOOLONG: ("The name is too long for this disk.", "Choose a shorter one."),
}


def refusal(error: BaseException) -> Refused | None:
    """The plain sentence for a database or file error, or None where it is a fault of the program."""
    if isinstance(error, OSError):
        said = _FILES.get(error.errno or 0)
        name = Path(error.filename).name if isinstance(error.filename, str) else ""
        return Refused(*said, where=name) if said else None
    driver = getattr(error, "orig", None) or error
    found = _of_sqlite(driver) or _of_postgresql(driver)
    return Refused(*found) if found else None


def _of_sqlite(driver: BaseException) -> Sentence | None:
    name = str(getattr(driver, "sqlite_errorname", "") or "")
    return next((said for sign, said in _SQLITE if name.startswith(sign)), None)


def _of_postgresql(driver: BaseException) -> Sentence | None:
    if not type(driver).__module__.startswith("psycopg"):
        return None
    state = getattr(driver, "sqlstate", None)
    if state is None:  # the connection's own errors carry no code
        return _NO_SERVER if type(driver).__name__ == "OperationalError" else None
    if state.startswith(_LOST_SERVER):
        return _NO_SERVER
    if state == _TWICE:
        name = str(getattr(getattr(driver, "diag", None), "constraint_name", None) or "")
        return _SAME if name.startswith(_UNIQUE) else None
    return next((said for sign, said in _POSTGRESQL if state.startswith(sign)), None)


@contextmanager
def in_words(where: str = "") -> Iterator[None]:
    """Turn database and file errors that a person can mend into refusals, said of ``where``."""
    try:
        yield
    except Refused:
        raise
    except Exception as error:
        from sqlalchemy.exc import DBAPIError

        if isinstance(error, (DBAPIError, OSError)) or type(error).__module__.startswith("sqlcipher3"):
            said = refusal(error)
            if said is not None:
                said = Refused(said.what, said.do, where=where or said.where)
                raise said from error
        raise
