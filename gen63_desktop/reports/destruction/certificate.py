"""The certificate of destruction: what was destroyed under which rule, who agreed, what stays and where copies still are."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.findings.words import day, number
from gen63_desktop.domain.retention.certificate import (
    STATEMENT,
    STAYS,
    DestructionCertificate,
    destroyed,
    left,
    people,
)  # fmt: skip
from gen63_desktop.reports.kit import paper
from gen63_desktop.reports.kit.composer import Composer


def draw(data: DestructionCertificate) -> bytes:
    """The certificate as PDF/UA-1 and PDF/A-2a; the same data give the same bytes."""
    composer = Composer()
    return paper.report(
        data.heading, f"Certificate of destruction {data.certificate}", _story(data, composer), composer
    )


def _story(data: DestructionCertificate, composer: Composer) -> list[Any]:
    count = len(data.rows)
    covers = f"{number(count)} complaint case{'' if count == 1 else 's'} of batch {data.batch}, destroyed on {day(data.on)}."
    return [
        *paper.opening(
            data.heading,
            composer,
            "Certificate of destruction",
            f"{data.certificate}, {day(data.on)}",
            covers,
        ),
        composer.say(STATEMENT),
        *composer.facts(
            [("Batch", data.batch), ("Reason", data.reason), ("Digest of the approved list", data.digest)]
        ),
        composer.section("Destroyed"),
        *composer.table(destroyed(data), ""),
        composer.section("Who proposed, approved and carried out"),
        composer.say(
            "The list was frozen when it was proposed. Two people who had not proposed it approved it."
        ),
        *composer.table(people(data), ""),
        *_left_out(data, composer),
        composer.section("What stays"),
        composer.say(STAYS),
        composer.section("Backups"),
        *_backups(data, composer),
        *paper.closing(data.heading, composer),
    ]


def _left_out(data: DestructionCertificate, composer: Composer) -> list[Any]:
    if not data.left_out:
        return []
    return [composer.section("Not destroyed"), *composer.table(left(data), "")]


def _backups(data: DestructionCertificate, composer: Composer) -> list[Any]:
    if not data.backups:
        return [
            composer.say(
                "This program knew of no backup that held these records. Copies that others keep, those of a server "
                "among them, go by the rules of whoever keeps them."
            )
        ]
    by = (
        f" The last of them goes by {day(data.gone_by)}, as long as a backup is made in every month until then."
        if data.gone_by is not None
        else ""
    )
    said = (
        "These backups were made before and still hold the records. They are kept by rule (the newest of 7 days, 4 weeks and "
        f"12 months) and are not opened for anything but a restore.{by}"
    )
    return [composer.say(said), *composer.bullets([composer.people.markup(name) for name in data.backups])]
