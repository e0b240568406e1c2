"""What stops the destruction of a case: asked when a list is made, and again as it is carried out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from gen63_desktop.domain.complaints.records import Complaint, Status
from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.findings.words import day
from gen63_desktop.domain.retention.destruction import BatchState, DestructionBatch, DestructionItem
from gen63_desktop.domain.retention.kinds import State
from gen63_desktop.domain.retention.periods import PeriodRow, row_of
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.services.retention.kept import closed_cases
from gen63_desktop.services.retention.rules import book_of
from gen63_desktop.store import destruction as taking
from gen63_desktop.store import retention as asked
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import destruction as _tables  # noqa: F401  makes batches known to the store
from gen63_desktop.store.work import Work


class Stopping(Part):
    """Which cases may be destroyed today."""

    def _rows(self, reader: Reader) -> dict[int, PeriodRow]:
        book, today = book_of(reader), self.session.today()
        return {
            one.record_id: row_of(one, book, today, place)
            for place, one in enumerate(closed_cases(self.session, reader), 1)
        }

    def _over(self, row: PeriodRow) -> bool:
        return row.until is not None and row.until < self.session.today()

    def _stops(
        self, reader: Reader, chosen: Collection[int], rows: Mapping[int, PeriodRow]
    ) -> dict[int, tuple[str, ...]]:
        """Why each of these cases is not destroyed today; those that nothing stops are left out."""
        together, sealed = asked.merged(reader), taking.sealed_comments(reader, chosen)
        links, in_a_file = self._of_links(reader, chosen, rows), self._in_a_file(reader, chosen)
        found = dict[int, tuple[str, ...]]()
        for case in chosen:
            row, said = rows.get(case), list[str]()
            if row is None:
                said.append("it is not closed")
            elif row.state is not State.OVER:
                said.append(_state_in_words(row))
            said += [*links[case], *in_a_file.get(case, ())]
            if case in sealed:
                said.append("a customer comment is sealed with it")
            if lacking := together.get(case, frozenset((case,))) - set(rows):
                said.append(f"merged with {len(lacking)} that are not closed")
            if said:
                found[case] = tuple(said)
        return found

    def _of_links(
        self, reader: Reader, chosen: Collection[int], rows: Mapping[int, PeriodRow]
    ) -> dict[int, tuple[str, ...]]:
        """The cases that each of these is linked to and that somebody still works on or holds."""
        linked = taking.linked_to(reader, chosen)
        others = sorted({number for ids in linked.values() for number in ids})
        there = (one for number in others if (one := reader.look_up(Complaint, number)) is not None)
        said = {
            one.id: f"linked to {one.number}, which is open"
            for one in there
            if one.status is not Status.CLOSED
        }
        for kept in (rows[number].kept for number in others if number in rows):
            if kept.held_by:
                said[kept.record_id] = f"linked to {kept.number}, which is held ({', '.join(kept.held_by)})"
        return {case: tuple(said[one] for one in sorted(ids) if one in said) for case, ids in linked.items()}

    def _in_a_file(self, reader: Reader, chosen: Collection[int]) -> dict[int, tuple[str, ...]]:
        """The cases of which a file tells that cannot be taken apart."""
        until = taking.kept_in_a_file_until(reader)
        if until is None:
            return {}
        said = f"the file of an earlier history, which the office keeps since {day(until)}, tells of it"
        there = (reader.look_up(Complaint, case) for case in chosen)
        return {one.id: (said,) for one in there if one is not None and (one.received or until) <= until}

    def _refuse_stopped(self, work: Work, chosen: Sequence[int], rows: Mapping[int, PeriodRow]) -> None:
        stops, under_way = self._stops(work, chosen, rows), self._under_way(work)
        numbers = asked.numbers_of(work, chosen)
        lines = [f"{numbers.get(case, case)}: {'; '.join(why)}" for case, why in stops.items()]
        lines += [f"{numbers[case]}: in batch {under_way[case]}" for case in chosen if case in under_way]
        for case, group in asked.merged(work).items():
            if case in chosen and not group <= set(chosen):
                lines.append(f"{numbers.get(case, case)}: complaints that were merged go together")
        if lines:
            raise RuleBroken(
                "S5", "These cases may not be destroyed: {cases}.", "Leave them out.", cases="; ".join(lines)
            )

    def _refuse_untrue(self, work: Work, items: Sequence[DestructionItem]) -> None:
        """Refuse a list that says of a case that its period is over where the records say otherwise, whoever made it."""
        rows, untrue = self._rows(work), list[str]()
        for item in items:
            row = rows.get(item.complaint_id)
            if row is not None and (row.until != item.until or not self._over(row)):
                untrue.append(item.number)
        if untrue:
            raise RuleBroken(
                "S5",
                "The list says of these cases that their period is over, and the records say otherwise: {cases}.",
                "Withdraw the batch and propose it anew.",
                cases=", ".join(untrue),
            )

    def _under_way(self, reader: Reader) -> dict[int, str]:
        """Cases that are in a batch which is not closed, by its number."""
        standing = reader.find(DestructionBatch, state=(BatchState.PROPOSED.value, BatchState.APPROVED.value))
        return {
            item.complaint_id: batch.number
            for batch in standing
            for item in reader.find(DestructionItem, batch_id=batch.id)
        }

    def _stopped_now(
        self, work: Work, items: Sequence[DestructionItem], there: Collection[int]
    ) -> dict[int, str]:
        """The cases of a batch that are not destroyed with it, and why."""
        cases, rows = [one.complaint_id for one in items], self._rows(work)
        stops, standing = (
            self._stops(work, [one for one in cases if one in there], rows),
            taking.standings(work, cases),
        )
        found = dict[int, str]()
        for item in items:
            row = rows.get(item.complaint_id)
            if item.complaint_id not in there:
                found[item.complaint_id] = "it is not there"
            elif item.complaint_id in stops:
                found[item.complaint_id] = "; ".join(stops[item.complaint_id])
            elif row is None or (row.kept.rule, row.rule.edition) != (item.rule, item.edition):
                found[item.complaint_id] = "another rule or edition holds for it now"
            elif standing[item.complaint_id] != item.standing:
                found[item.complaint_id] = "it was changed after it was proposed"
        for case, group in asked.merged(work).items():
            if case in cases and (group & set(found) or not group <= set(cases)):
                found.setdefault(case, "complaints that were merged go together")
        return found


def _state_in_words(row: PeriodRow) -> str:
    if row.state is State.HELD:
        return f"held ({', '.join(row.kept.held_by)})"
    if row.state is State.UNCONFIRMED:
        return "counsel has not confirmed its rule"
    return row.state.value
