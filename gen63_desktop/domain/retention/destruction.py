"""Destruction of records (S5): a frozen list that one person proposes, two others approve, and that leaves its trace."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.findings.words import day
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.remarks import Remark, remark
from gen63_desktop.domain.retention.kinds import RuleName, Series

APPROVALS = 2
_NAMED = 3
MOST = 500
"""Cases of one batch: a list that two people can still read."""


class BatchState(StrEnum):
    """How far a batch is."""

    PROPOSED = "waits for approval"
    APPROVED = "approved by two people"
    CARRIED_OUT = "carried out"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class DestructionBatch:
    """Cases that are destroyed together. ``digest`` is over the list and the reason, as they were proposed."""

    number: str
    reason: str
    digest: str
    cases: int
    proposed_by: int
    proposed_on: date
    state: BatchState = BatchState.PROPOSED
    closed_by: int | None = None
    closed_on: date | None = None
    closing_words: str = ""
    certificate: str = ""
    destroyed: int = 0
    backups: tuple[str, ...] = ()
    """The backups that still held the cases when they were destroyed; the last goes by ``backups_until``."""
    backups_until: date | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class DestructionItem:
    """One case of a batch: by which edition of which rule its period is over, and a digest of how it stood.

    ``left_out`` says why it was not destroyed with the others.
    """

    batch_id: int
    complaint_id: int
    number: str
    rule: RuleName
    edition: int
    until: date
    standing: str
    left_out: str = ""
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class DestructionApproval:
    """One person's approval of a batch, of the list with this digest."""

    batch_id: int
    by: int
    on: date
    digest: str
    words: str
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class DestroyedCase:
    """All that stays of a case: its number, by which rule it was destroyed, when, and the certificate."""

    complaint_id: int
    number: str
    series: Series
    rule: RuleName
    edition: int
    batch_id: int
    certificate: str
    on: date
    origin: str = ""
    """A keyed mark of the register and the number there that it came with; empty: it came with none."""
    id: int = 0
    version: int = 0


def digest_of(number: str, reason: str, items: Iterable[DestructionItem]) -> str:
    """What an approval is of: number, reason and every case as it was proposed."""
    return digest_of_listed(
        number,
        reason,
        (
            (one.complaint_id, one.number, one.rule.value, one.edition, one.until.isoformat(), one.standing)
            for one in items
        ),
    )


def digest_of_listed(number: str, reason: str, listed: Iterable[Sequence[object]]) -> str:
    """The same of cases as the office stores them: id, number, rule, edition, last day, digest of how it stood."""
    said = [number, reason, sorted(map(list, listed))]
    return sha256(json.dumps(said, ensure_ascii=True).encode()).hexdigest()


def check_proposal(reason: str, count: int) -> None:
    """Refuse a batch of nothing, of too much, or for no reason."""
    problems: list[Refused] = []
    if not reason.strip():
        problems.append(
            RuleBroken(
                "S5", "A batch is proposed for a reason.", "Say why these are destroyed now.", where="reason"
            )
        )
    if not count:
        problems.append(Refused("No case is chosen.", "Choose the cases that are to be destroyed."))
    if count > MOST:
        problems.append(
            Refused("A batch has at most {most} cases.", "Propose several batches.", most=MOST, where="cases")
        )
    if problems:
        raise Problems(problems)


def check_approval(batch: DestructionBatch, approvals: Collection[DestructionApproval], person: int) -> None:
    """Refuse an approval by who proposed the batch or approved it before: three people, always."""
    if batch.state is not BatchState.PROPOSED:
        raise Refused("This batch waits for no approval ({state}).", state=batch.state.value)
    if person == batch.proposed_by:
        raise RuleBroken(
            "S5", "You proposed this batch, so you do not approve it.", "Two other people approve it, each for themselves."
        )  # fmt: skip
    if person in {one.by for one in approvals}:
        raise RuleBroken("S5", "You have approved this batch.", "The second approval is somebody else's.")


def check_carrying_out(batch: DestructionBatch, approvals: Collection[DestructionApproval]) -> None:
    """Refuse what three different people did not propose and approve as one and the same list."""
    if batch.state is not BatchState.APPROVED:
        raise Refused("This batch cannot be carried out ({state}).", state=batch.state.value)
    people = {one.by for one in approvals} - {batch.proposed_by}
    if len(people) < APPROVALS or any(one.digest != batch.digest for one in approvals):
        raise RuleBroken("S5", "Two other people have not approved this list.", "Nothing was destroyed.")


def check_people(proposer: Person, approvers: Sequence[Person]) -> None:
    """Refuse what may be one human twice, or somebody who has no sign-in any more: their word stands for nobody."""
    problems: list[Refused] = []
    seen = {_folded(proposer.name)}
    for one in approvers:
        if not (one.active and one.signs_in):
            problems.append(
                RuleBroken(
                    "S5",
                    "{name} approved this batch and has no sign-in any more.",
                    "Withdraw the batch and propose it anew, so that somebody else approves it.",
                    name=one.name,
                )
            )
        if _folded(one.name) in seen:
            problems.append(
                RuleBroken(
                    "S5",
                    "Two of those who agreed have the same name, {name}, so they may be one person.",
                    "Three different people agree on a destruction. Where they are two people, have their names tell them apart.",
                    name=one.name,
                )
            )
        seen.add(_folded(one.name))
    if problems:
        raise Problems(problems)


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).casefold()
    return " ".join(
        sorted("".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c)).split())
    )


def destroyed_row(case: DestroyedCase) -> Remark:
    """Why an import does not bring a destroyed case back."""
    return remark(
        "This complaint was destroyed as {number} (certificate {certificate}): it does not come back.",
        number=case.number,
        certificate=case.certificate,
    )


class CaseDestroyed(Refused):
    """The case was lawfully destroyed."""

    def sentence(self) -> str:
        """The refusal in English, with the day in words."""
        said = {name: day(value) if isinstance(value, date) else value for name, value in self.values.items()}
        return f"{self.what.format(**said)} {self.do}"


def case_destroyed(case: DestroyedCase) -> CaseDestroyed:
    """What is said to whoever asks for a destroyed case: never that there is none."""
    return CaseDestroyed(
        "{number} was destroyed on {day} under the rule “{rule}”, edition {edition} (certificate {certificate}).",
        "Nothing of it is kept but this.",
        number=case.number,
        day=case.on,
        rule=case.rule.value,
        edition=case.edition,
        certificate=case.certificate,
    )


def content_gone(numbers: Sequence[str], certificate: str) -> str:
    """What stands in the place of the reason of an act that concerned a destroyed case too."""
    shown = ", ".join(numbers[:_NAMED]) + (" …" if len(numbers) > _NAMED else "")
    return f"The reason of this act was destroyed with {shown} (certificate {certificate})."
