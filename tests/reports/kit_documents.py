"""Documents of the kit's parts for its tests: one with every part, and its pieces."""

from __future__ import annotations

import base64
import io
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from PIL import Image, ImageDraw

from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import Audience, ReportKind
from gen63_desktop.domain.findings.letterhead import Letterhead
from gen63_desktop.domain.tables import Column, Kind, PlainTable
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.paper import closing, opening, report
from gen63_desktop.reports.kit.people_text import Markup, joined, ours
from gen63_desktop.reports.kit.redaction import Redacted
from gen63_desktop.reports.kit.signatures import Signer

NARRATIVE = (
    "I was waiting at the stop when the officer came.\nHe asked for my ticket.\n\nI showed it to him. "
    "He asked again.\n\n\n— I have witnesses."
)


def seal(kind: str = "PNG") -> bytes:
    """A round seal."""
    image = Image.new("RGBA", (300, 300), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    pen.ellipse((4, 4, 296, 296), fill=(23, 78, 158, 255))
    pen.ellipse((40, 40, 260, 260), fill=(255, 255, 255, 255))
    pen.rectangle((110, 130, 190, 170), fill=(23, 78, 158, 255))
    out = io.BytesIO()
    (image if kind == "PNG" else image.convert("RGB")).save(out, kind)
    return out.getvalue()


def head() -> Letterhead:
    return Letterhead(
        agency="Fictional Metropolitan Transit Agency",
        lines=("One Example Plaza, Example City, CA 90000", "civilrights@transit.example · 555-0100"),
        seal_png=base64.b64encode(seal()).decode("ascii"),
        seal_words="A blue ring around a white field with a bus",
    )


def heading(**changes: Any) -> Heading:
    moment = datetime(2026, 10, 9, 9, 0, tzinfo=timezone(timedelta(hours=-8)))
    plain: dict[str, Any] = {
        "kind": ReportKind.VIOLATION,
        "audience": Audience.EXECUTIVE,
        "subject": "V-2026-0007",
        "office": "Office of Civil Rights",
        "fictional": True,
        "as_of": moment,
        "history_number": 1_204,
        "history_hash": "ab" * 32,
        "number": "VR-2026-0007-02",
        "issued_at": moment,
        "issued_by": "Dana Whitfield",
        "issued_as": "Chief Civil Rights Officer",
        "replaces": "VR-2026-0007-01",
        "reason": "The due date of action 2 was wrong",
        "changed": ("Action 2: the due date was Nov 1, 2026, and is Dec 1, 2026.",),
        "letterhead": head(),
    }
    return Heading(**{**plain, **changes})


def evidence(rows: int, words: str = "The video of the stop.") -> PlainTable:
    """A table with columns of every alignment."""
    return PlainTable(
        "Evidence considered",
        (
            Column("Exhibit"),
            Column("What it is"),
            Column("Received", Kind.DAY),
            Column("Pages", Kind.WHOLE_NUMBER),
            Column("Read", Kind.WHOLE_NUMBER),
        ),
        tuple(
            (f"E-{n}", words, datetime(2026, 9, 3, tzinfo=UTC).date(), n, n // 2) for n in range(1, rows + 1)
        ),
        source="Case record",
        time_range="Jul 1 – Sep 30, 2026",
        scope="All exhibits",
    )


LEVELS = ((("", 3), ("Reading", 2)),)


def everything(composer: Composer, text: str = NARRATIVE) -> list[Any]:
    """A story with every part of the kit."""
    people = composer.people
    links, notes = composer.notes(["One group note.", "Another one."])
    return [
        *opening(
            heading(), composer, "Violation report", "Stop and search on Line 4", "What happened and why."
        ),
        composer.section("1. What happened"),
        composer.paragraph(
            joined(people.markup("The complainant wrote"), composer.note("Letter of Sep 3, 2026."))
        ),
        *composer.quote(text, by="Complainant, Sep 3, 2026"),
        *composer.quote("El conductor no me dejó subir.", by="Witness", lang="es"),
        *composer.quote(["I told ", Redacted("identity"), " to stop.\n\nHe did not."], by="Complainant"),
        *composer.notes_so_far(),
        composer.section("2. Facts"),
        *composer.facts(
            [
                ("Violation", "V-2026-0007"),
                ("Clause", "GEN 63 §3.3"),
                ("Respondent", [Redacted("identity"), ", System Security"]),
                ("Closed", ""),
                ("Narrative", text * 20),
            ]
        ),
        composer.paragraph(
            joined(
                ours("The driver said"),
                composer.in_language("“¿Qué quiere usted? 😀 ¡Bájese!”", "es"),
                ours("and nothing else."),
                links,
            )
        ),
        *composer.bullets(
            ["One", (Markup("Two"), ["Two and a half", (Markup("Two and more"), ["Deep"])]), "Three"]
        ),
        *composer.numbered([Markup("First"), (Markup("Second"), ["Inner"])]),
        *composer.table(evidence(3), "", levels=LEVELS),
        *composer.table(evidence(14, text * 30), "", levels=LEVELS, longest_cell=0, bold_rows=(1,)),
        *composer.image(seal("JPEG"), "A blue ring with a bus", 90, caption="The seal on the notice"),
        composer.boxed([people.markup("This is urgent.")], "alert"),
        *composer.signature(Signer("Dana Whitfield", "Chief Civil Rights Officer", "Oct 9, 2026")),
        *notes,
        *closing(heading(), composer),
    ]


def whole(text: str = NARRATIVE) -> bytes:
    """The document with every part."""
    composer = Composer()
    return report(heading(), "Violation report V-2026-0007", everything(composer, text), composer)
