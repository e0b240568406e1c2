"""What every import has in common: all or nothing, a trial that leaves no trace, a remembered mapping."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.mapping import Mapping as FileMapping
from gen63_desktop.domain.mapping.mapping import check
from gen63_desktop.domain.mapping.proposal import Proposal, Sample
from gen63_desktop.domain.mapping.rechecking import questions_of
from gen63_desktop.domain.mapping.target import Target
from gen63_desktop.domain.mapping.toml_reading import loads
from gen63_desktop.domain.receipts import Receipt
from gen63_desktop.services.session import Session
from gen63_desktop.store.work import Work


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The receipt of an import, and the number by which it can be looked at and undone (0: a trial)."""

    receipt: Receipt
    import_id: int


class _OnlyTried(Exception):  # noqa: N818  carries the receipt of a trial out of the transaction
    def __init__(self, receipt: Receipt) -> None:
        self.receipt = receipt
        super().__init__()


def in_one_step(session: Session, act: str, store: Callable[[Work], TakenIn], *, dry_run: bool) -> TakenIn:
    """Store in one transaction; a trial does all the same, tells its receipt, and takes everything back."""
    try:
        with session.act(act) as work:
            taken = store(work)
            if not dry_run:
                _refuse_all_refused(taken.receipt)
            if dry_run:
                raise _OnlyTried(taken.receipt)  # noqa: TRY301  it must leave by the transaction
    except _OnlyTried as tried:
        return TakenIn(replace(tried.receipt, dry_run=True), 0)
    return taken


def _refuse_all_refused(receipt: Receipt) -> None:
    """An import that could take in no row at all is none: the mapping does not fit the file."""
    if not receipt.refused or len(receipt.refused) < receipt.rows_read:
        return
    first = receipt.refused[0]
    raise Refused(
        "None of the {count} rows can be taken in. The first, row {row}: {reason}",
        "Check the columns and date formats that were chosen. Nothing was imported.",
        where=first.file,
        count=f"{receipt.rows_read:,}",
        row=first.number,
        reason=first.reasons[0],
    )


def remembered(
    kept: str | None,
    proposal: Proposal,
    target: Target,
    samples: Callable[[FileMapping], Mapping[str, Sample]],
    adjust: Callable[[FileMapping], FileMapping] = lambda mapping: mapping,
) -> tuple[Proposal, bool]:
    """The mapping of the last import of these layouts, else the proposal; and whether it is remembered and fits.

    ``kept`` is the remembered mapping as TOML; one that the new files speak against comes with questions.
    ``samples`` gives each file's layout and first rows by the mapping's own names.
    """
    if kept is None:
        return proposal, False
    try:
        mapping = adjust(loads(kept))
        found = samples(mapping)
        check(mapping, target, {alias: layout for alias, (layout, _rows) in found.items()})
    except Refused:
        return proposal, False
    asked = questions_of(mapping, target, found)
    return replace(proposal, mapping=mapping, questions=asked), not asked
