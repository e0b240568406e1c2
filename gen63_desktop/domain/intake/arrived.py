"""What could be read of an e-mail or a letter that arrived as a file: proposals for the form, never more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file as it was read. ``kind`` is told from its bytes; ``attached`` are the names of what a mail carries.

    ``shortened``: the text was longer than what is taken over; the whole of it stands in the file.
    """

    name: str
    kind: str
    text: str = ""
    subject: str = ""
    sender: str = ""
    address: str = ""
    sent: date | None = None
    attached: tuple[str, ...] = ()
    shortened: bool = False

    @property
    def is_mail(self) -> bool:
        """Whether it is an e-mail."""
        return self.kind == "e-mail"

    @property
    def narrative(self) -> str:
        """Subject and text, as they would stand in a narrative."""
        return "\n\n".join(part for part in (self.subject, self.text) if part)
