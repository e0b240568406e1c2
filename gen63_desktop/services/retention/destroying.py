"""Destruction in batches: proposed by one person, approved by two others, carried out case by case as it stands then."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import NotAllowed, Refused, RuleBroken
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.keeping.rotation import gone_by
from gen63_desktop.domain.remarks import remark
from gen63_desktop.domain.retention import destruction as rules
from gen63_desktop.domain.retention.destruction import (
    BatchState,
    CaseDestroyed,
    DestroyedCase,
    DestructionApproval,
    DestructionBatch,
    DestructionItem,
    case_destroyed,
)  # fmt: skip
from gen63_desktop.domain.retention.kinds import Series, State
from gen63_desktop.domain.retention.periods import PeriodRow
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.work_list import Group, WorkItem
from gen63_desktop.services.complaints.destroyed_rows import origins_of
from gen63_desktop.services.keeping.service import Keeping
from gen63_desktop.services.retention.batches import BatchView, CarriedOut, Ready
from gen63_desktop.services.retention.stops import Stopping
from gen63_desktop.services.session import Session
from gen63_desktop.services.whole_view import require_every_case, see_everything
from gen63_desktop.store import destruction as taking
from gen63_desktop.store.audit_trail.destroyed import (
    APPROVING_ACT,
    DESTROYING_ACT,
    PROPOSING_ACT,
    WITHDRAWING_ACT,
    spans,
)  # fmt: skip
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import destruction as _tables  # noqa: F401  makes batches known to the store
from gen63_desktop.store.work import Work

_P = Permission


class Destroying(Stopping):
    """Destruction of cases. Nobody does it alone, and no clock does it."""

    def __init__(self, session: Session, keeping: Keeping | None = None) -> None:
        """``keeping`` knows the backups that still hold what is destroyed."""
        super().__init__(session)
        self._keeping = keeping

    def ready(self) -> tuple[Ready, ...]:
        """Every case whose period is over, with what stops its destruction today."""
        self.session.allow(_P.READ_RETENTION)
        require_every_case(self.session)
        with self.session.ask() as reader:
            rows = {
                case: row
                for case, row in self._rows(reader).items()
                if row.state in (State.OVER, State.UNCONFIRMED)
                or (row.state is State.HELD and self._over(row))
            }
            stops = self._stops(reader, rows, self._rows(reader))
            batches = self._under_way(reader)
        return tuple(Ready(row, stops.get(case, ()), batches.get(case, "")) for case, row in rows.items())

    def propose(self, cases: Collection[int], reason: str) -> DestructionBatch:
        """Freeze a list of cases as a batch that two other people are to approve."""
        self.session.allow(_P.PROPOSE_DESTRUCTION)
        require_every_case(self.session)
        rules.check_proposal(reason, len(set(cases)))
        with self.session.act(PROPOSING_ACT, why=reason.strip()) as work:
            chosen = sorted(set(cases))
            rows = self._rows(work)
            self._refuse_stopped(work, chosen, rows)
            number = self._numbered(work, "B")
            items = self._items(work, chosen, rows)
            made = work.add(
                DestructionBatch(
                    number, reason.strip(), rules.digest_of(number, reason.strip(), items), len(items),
                    self.session.person.id, self.session.today(),
                )
            )  # fmt: skip
            for item in items:
                work.add(replace(item, batch_id=made.id))
            work.about(made)
            work.detail(batch=number, digest=made.digest, listed=spans(chosen))
        return made

    def approve(self, batch_id: int, digest: str, words: str = "") -> DestructionBatch:
        """Approve the list with this digest, which the person has seen whole."""
        self.session.allow(_P.APPROVE_DESTRUCTION)
        require_every_case(self.session)
        with self.session.act(APPROVING_ACT, why=words.strip()) as work:
            batch, items, approvals = self._batch(work, batch_id)
            rules.check_approval(batch, approvals, self.session.person.id)
            self._check_people(work, batch, (*(one.by for one in approvals), self.session.person.id))
            if digest != batch.digest or rules.digest_of(batch.number, batch.reason, items) != digest:
                raise RuleBroken("S5", "This is not the list that was proposed.", "Look at the batch again.")
            if hidden := [one.number for one in items if not self._sees_or_gone(work, one)]:
                raise NotAllowed(
                    "S1",
                    "You are not permitted to: {numbers}. Who approves a batch may see every case of it.",
                    numbers=", ".join(hidden),
                )
            self._refuse_untrue(work, items)
            work.add(
                DestructionApproval(
                    batch.id, self.session.person.id, self.session.today(), digest, words.strip()
                )
            )
            whole = len(approvals) + 1 >= rules.APPROVALS
            state = BatchState.APPROVED if whole else batch.state
            saved = work.change(replace(batch, state=state))
            work.about(saved)
            work.detail(batch=batch.number, digest=digest, listed=spans(one.complaint_id for one in items))
        return saved

    def withdraw(self, batch_id: int, words: str) -> DestructionBatch:
        """Give a batch up: nothing of it is destroyed, and its cases may be proposed again."""
        self.session.allow_any(_P.PROPOSE_DESTRUCTION, _P.APPROVE_DESTRUCTION)
        if not words.strip():
            raise RuleBroken("S5", "A batch is withdrawn for a reason.", "Say why.", where="words")
        with self.session.act(WITHDRAWING_ACT, why=words.strip()) as work:
            batch, _, _ = self._batch(work, batch_id)
            if batch.state not in (BatchState.PROPOSED, BatchState.APPROVED):
                raise Refused("This batch cannot be withdrawn ({state}).", state=batch.state.value)
            saved = work.change(self._closed(batch, BatchState.WITHDRAWN, words.strip()))
            work.about(saved)
            work.detail(batch=batch.number)
        return saved

    def carry_out(self, batch_id: int) -> CarriedOut:
        """Destroy what of an approved batch may still be destroyed: looked at again in the same step.

        All of it, with the entry that says so, or nothing. It cannot be undone.
        """
        self.session.allow(_P.DESTROY)
        see_everything(self.session, DESTROYING_ACT)
        with self.session.ask() as reader:
            reason = reader.get(DestructionBatch, batch_id).reason
        with self.session.act(DESTROYING_ACT, why=reason) as work:
            batch, items, approvals = self._batch(work, batch_id)
            rules.check_carrying_out(batch, approvals)
            self._check_people(work, batch, [one.by for one in approvals])
            if rules.digest_of(batch.number, batch.reason, items) != batch.digest:
                raise RuleBroken("S5", "This is not the list that was approved.", "Nothing was destroyed.")
            there = taking.lock(work, [one.complaint_id for one in items])
            left_out = self._stopped_now(work, items, there)
            going = [one for one in items if one.complaint_id not in left_out]
            if not going:
                raise _nothing_left(items, left_out)
            done, taken = self._destroy(work, batch, items, going, left_out)
            work.about(done)
            self._tell(work, done, approvals)
        for blob in taken.files:
            self.session.attachments.drop(blob)
        return CarriedOut(
            done,
            tuple(one.number for one in going),
            {one.number: left_out[one.complaint_id] for one in items if one.complaint_id in left_out},
            self.finish_destruction(),
            self._keeping.list_destroyed() if self._keeping is not None else "",
        )

    def finish_destruction(self) -> bool:
        """Overwrite in the office's file what destroyed records left there; again whenever the office opens."""
        with contextlib.suppress(Refused):
            return taking.sweep(self.session.store)
        return False

    def batches(self) -> tuple[BatchView, ...]:
        """Every batch, newest first."""
        self.session.allow(_P.READ_RETENTION)
        require_every_case(self.session)
        with self.session.ask() as reader:
            names = {one.id: one.name for one in reader.find(Person)}
            found = reader.find(DestructionBatch)[::-1]
            return tuple(self._view(reader, one, names) for one in found)

    def destroyed(self) -> tuple[DestroyedCase, ...]:
        """What stays of destroyed cases, newest first: for everybody who may ask for a case."""
        with self.session.ask() as reader:
            return reader.find(DestroyedCase)[::-1]

    def destroyed_among(self, words: str) -> tuple[DestroyedCase, ...]:
        """The destroyed cases whose numbers stand in what somebody typed."""
        typed = words.upper()
        return tuple(one for one in self.destroyed() if one.number.upper() in typed)

    def why_none(self, typed: str) -> tuple[CaseDestroyed, ...]:
        """What is said where nothing was found by words that name destroyed cases."""
        return tuple(map(case_destroyed, self.destroyed_among(typed)))

    def work_items(self, today: date) -> Iterator[WorkItem]:
        """What waits for this person: a batch to approve, or one that is approved and may be carried out."""
        del today
        if not (self.session.may(_P.APPROVE_DESTRUCTION) or self.session.may(_P.DESTROY)):
            return
        with self.session.ask() as reader:
            names = {one.id: one.name for one in reader.find(Person)}
            standing = reader.find(
                DestructionBatch, state=(BatchState.PROPOSED.value, BatchState.APPROVED.value)
            )
            views = [self._view(reader, one, names) for one in standing]
        for view in views:
            batch, one = view.batch, view.batch.cases == 1
            if view.waits_for_me:
                said = remark(
                    "{n} case, proposed by {name}" if one else "{n} cases, proposed by {name}",
                    n=batch.cases,
                    name=names.get(batch.proposed_by, ""),
                )
                title = remark("Destruction to approve: {number}", number=batch.number)
                yield WorkItem(Group.NEW, "retention", title, said)
            elif batch.state is BatchState.APPROVED and self.session.may(_P.DESTROY):
                said = remark(
                    "{n} case, approved by two people" if one else "{n} cases, approved by two people",
                    n=batch.cases,
                )
                title = remark("Destruction to carry out: {number}", number=batch.number)
                yield WorkItem(Group.NEW, "retention", title, said)

    # -- steps ---------------------------------------------------------------------------------

    def _items(
        self, work: Work, cases: Sequence[int], rows: Mapping[int, PeriodRow]
    ) -> list[DestructionItem]:
        standing, found = taking.standings(work, cases), list[DestructionItem]()
        for case in cases:
            row = rows[case]
            if row.until is not None:
                found.append(
                    DestructionItem(
                        0, case, row.kept.number, row.kept.rule, row.rule.edition, row.until, standing[case]
                    )
                )
        return found

    def _destroy(
        self,
        work: Work,
        batch: DestructionBatch,
        items: Sequence[DestructionItem],
        going: Sequence[DestructionItem],
        left_out: Mapping[int, str],
    ) -> tuple[DestructionBatch, taking.Taken]:
        certificate, origins = (
            self._numbered(work, "D"),
            origins_of(work, [one.complaint_id for one in going]),
        )
        taken = taking.take_out(work, batch.id, {one.complaint_id: one.number for one in going})
        for item in items:
            if item.complaint_id in left_out:
                work.change(replace(item, left_out=left_out[item.complaint_id]))
                continue
            work.add(
                DestroyedCase(
                    item.complaint_id, item.number, Series.COMPLAINTS, item.rule, item.edition, batch.id,
                    certificate, self.session.today(), origins.get(item.complaint_id, ""),
                )
            )  # fmt: skip
        closed = self._closed(batch, BatchState.CARRIED_OUT, "")
        backups = self._backups()
        done = work.change(
            replace(
                closed, certificate=certificate, destroyed=len(going), backups=backups,
                backups_until=gone_by(self.session.today()) if backups else None,
            )
        )  # fmt: skip
        work.detail(cases=len(going), left_out=len(left_out))
        return done, taken

    def _tell(self, work: Work, batch: DestructionBatch, approvals: Collection[DestructionApproval]) -> None:
        """Name the entries that proposed and approved the list, so that whoever checks the history finds them."""
        proposed = taking.steps_of(work, PROPOSING_ACT, batch.id)
        approved = taking.steps_of(work, APPROVING_ACT, batch.id)
        work.detail(
            batch=batch.number,
            certificate=batch.certificate,
            digest=batch.digest,
            proposed=proposed[batch.proposed_by],
            approved=spans(approved[one.by] for one in approvals),
        )

    def _backups(self) -> tuple[str, ...]:
        """The backups that hold what is destroyed now, with their days: this program's own know nothing of it."""
        if self._keeping is None or not self._keeping.available:
            return ()
        return tuple(
            f"{one.name}, made on {one.made.astimezone().date().isoformat()}"
            f"{', in the second place' if one.second else ''}"
            for one in self._keeping.stored_backups()
        )

    def _closed(self, batch: DestructionBatch, state: BatchState, words: str) -> DestructionBatch:
        return replace(
            batch,
            state=state,
            closed_by=self.session.person.id,
            closed_on=self.session.today(),
            closing_words=words,
        )

    def _batch(
        self, reader: Reader, batch_id: int
    ) -> tuple[DestructionBatch, tuple[DestructionItem, ...], tuple[DestructionApproval, ...]]:
        return (
            reader.get(DestructionBatch, batch_id),
            reader.find(DestructionItem, batch_id=batch_id),
            reader.find(DestructionApproval, batch_id=batch_id),
        )

    def _view(self, reader: Reader, batch: DestructionBatch, names: Mapping[int, str]) -> BatchView:
        _, items, approvals = self._batch(reader, batch.id)
        me = self.session.person.id
        mine = (
            batch.state is BatchState.PROPOSED
            and me != batch.proposed_by
            and me not in {one.by for one in approvals}
            and self.session.may(_P.APPROVE_DESTRUCTION)
        )
        return BatchView(batch, items, approvals, names, mine)

    def _check_people(self, reader: Reader, batch: DestructionBatch, approvers: Sequence[int]) -> None:
        rules.check_people(
            reader.get(Person, batch.proposed_by), [reader.get(Person, one) for one in approvers]
        )

    def _sees_or_gone(self, reader: Reader, item: DestructionItem) -> bool:
        return reader.look_up(Complaint, item.complaint_id) is None or self.sees(reader, item.complaint_id)

    def _numbered(self, work: Work, letter: str) -> str:
        """The next number; never that of a certificate which an office restored from a backup has forgotten."""
        year, taken = (
            self.session.today().year,
            self._keeping.destroyed_certificates() if self._keeping else (),
        )
        while (said := f"{letter}-{year}-{work.next_numbers(f'destruction {letter} {year}')}") in taken:
            pass
        return said


def _nothing_left(items: Sequence[DestructionItem], left_out: Mapping[int, str]) -> Refused:
    lines = [f"{one.number}: {left_out[one.complaint_id]}" for one in items]
    return RuleBroken(
        "S5",
        "Nothing of this batch may be destroyed: {cases}. Nothing was changed.",
        "Withdraw the batch, and propose again what may be destroyed.",
        cases="; ".join(lines),
    )
