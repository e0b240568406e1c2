"""The letterhead of the agency: its name, its lines of address and its seal, as reports and letters carry them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands at the head of a first page; each part may be empty.

    ``seal_png`` is a PNG in base64 that the office wrote itself, so that nothing but the picture is in it;
    ``seal_words`` say what it shows, for those who hear the page.
    """

    agency: str = ""
    lines: tuple[str, ...] = ()
    seal_png: str = ""
    seal_words: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to draw."""
        return not (self.agency or self.lines or self.seal_png)


@dataclass(frozen=True, slots=True)
class AgencyLetterhead:
    """The letterhead as the office keeps it; one record. ``seal_sha256`` is that of the picture of the seal."""

    agency: str = ""
    lines: tuple[str, ...] = ()
    seal_png: str = ""
    seal_words: str = ""
    seal_sha256: str = ""
    id: int = 0
    version: int = 0

    @property
    def value(self) -> Letterhead:
        """What a report carries."""
        return Letterhead(self.agency, self.lines, self.seal_png, self.seal_words)
