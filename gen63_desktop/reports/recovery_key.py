"""The page with a recovery key: one accessible page to print and lock away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gen63_desktop.domain.findings.words import moment
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.boxes import Boxed
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.page_frame import PageFrame
from gen63_desktop.reports.kit.people_text import bold, ours
from gen63_desktop.reports.tagging.document import About, TaggedDocument
from gen63_desktop.reports.tagging.text import Para

TITLE = "Recovery key"


@dataclass(frozen=True, slots=True)
class RecoveryPage:
    """What the page says. ``key`` in groups, as it is typed."""

    office: str
    key: str
    made_by: str
    made_at: datetime
    fictional: bool = False

    def lines(self) -> tuple[str, ...]:
        """The page as plain paragraphs, for a printer."""
        return (
            f"{TITLE} of {self.office}",
            self.key,
            f"Made on {moment(self.made_at)} by {self.made_by}.",
            *RULES,
        )


RULES = (
    (
        "Keep this page in a safe, outside of the office's computers, for example with counsel. Who holds it and a "
        "copy of the office can read everything in it, sealed cases too."
    ),
    (
        "It gives a person who forgot their passphrase a new one: open the office, choose “Use the recovery key”, "
        "type the key and the person's name. Case and blanks do not matter; there is no digit 0, 1, 8 or 9 in it."
    ),
    (
        "Each use stands in the office's signed history, and everybody who administers the office is told. When a "
        "new recovery key is made, this one is void: destroy the page."
    ),
)


def draw(page: RecoveryPage) -> bytes:
    """The page as PDF/UA-1."""
    composer = Composer()
    people = composer.people
    document = TaggedDocument(
        About(
            title=people.plain(f"{TITLE} of {page.office}"),
            author=people.plain(page.office),
            subject="Gives a person who forgot their passphrase a new one",
            moment=page.made_at,
            size=styles.PAGE,
            margins=(styles.LEFT, styles.BOTTOM, styles.RIGHT, styles.TOP),
        ),
        PageFrame(
            office=people.plain(page.office),
            marking="SECRET: LOCK AWAY",
            report=f"{TITLE}, made on {moment(page.made_at)}",
            fictional=page.fictional,
            draft=False,
        ),
    )
    groups = page.key.split()
    half = (len(groups) + 1) // 2
    key = [
        Para(bold(ours(" ".join(part))), styles.style("title"), tag="P")
        for part in (groups[:half], groups[half:])
    ]
    return document.bytes(
        [
            composer.say(page.office, "overline"),
            Para(ours(TITLE), styles.style("title"), tag="H1"),
            composer.say(f"Made on {moment(page.made_at)} by {page.made_by}.", "subtitle"),
            Boxed(key, ground=styles.ACCENT_SOFT, rule=styles.ACCENT, padding=14),
            *(composer.say(rule, "lead") for rule in RULES),
        ]
    )
