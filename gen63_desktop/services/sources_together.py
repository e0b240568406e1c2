"""Facts and statements that several data sources have in common, each set as one step after a look at it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.sources import together as rules
from gen63_desktop.domain.sources.demographic_use import withdrawn
from gen63_desktop.domain.sources.records import DemographicStatement, Source
from gen63_desktop.domain.sources.together import FactsChange, UseChange
from gen63_desktop.domain.together import (
    Done,
    Left,
    Made,
    Proposal,
    Seen,
    Token,
    Values,
    changed_since,
    check_count,
    tallies,
)
from gen63_desktop.services.together import change_each, undo_each

if TYPE_CHECKING:
    from gen63_desktop.services.session import Session

TAKEN_BACK = "Taken back with the others that were stated in the same step."


class SourcesTogether:
    """What the register says of several sources at once."""

    _session: Session

    # -- facts -------------------------------------------------------------------------------------

    def propose_facts(self, source_ids: Sequence[int], change: FactsChange) -> Proposal[FactsChange]:
        """What the change of facts would do to these sources. Nothing is changed."""
        self._session.allow(Permission.MANAGE_SOURCES)
        ids = tuple(dict.fromkeys(source_ids))
        check_count(len(ids))
        rules.check_says_something(change)
        with self._session.ask() as reader:
            register = reader.find(Source)
        sources = [one for one in register if one.id in ids]
        seen, left, pairs = list[Seen](), list[Left](), list[tuple[Values, Values]]()
        already = 0
        for one in sources:
            try:
                becomes = rules.with_facts(one, change, register)
            except Refused as why:
                left.append(Left(one.name, why))
                continue
            if becomes == one:
                already += 1
                continue
            seen.append(Seen(one.id, (one.id, one.version), one.name))
            pairs.append((rules.facts_of(one, change), rules.facts_of(becomes, change)))
        gone = len(ids) - len(sources)
        return Proposal(change, tuple(seen), already, gone, tuple(left), tallies(pairs))

    def change_facts_together(
        self,
        proposal: Proposal[FactsChange],
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Done[FactsChange]:
        """Do what was proposed; what somebody changed since the look stays as it is."""
        self._session.allow(Permission.MANAGE_SOURCES)
        change = proposal.change
        rules.check_says_something(change)
        return change_each(
            proposal,
            lambda seen: self._facts_changed(seen, change),
            lambda made: self._facts_back(made, change),
            progress,
            cancelled,
        )

    def undo_facts_together(
        self,
        done: Done[FactsChange],
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Proposal[FactsChange]:
        """Put the facts back, except in sources that were changed since."""
        self._session.allow(Permission.MANAGE_SOURCES)
        return undo_each(done, lambda made: self._facts_back(made, done.change), progress, cancelled)

    def _facts_changed(self, seen: Seen, change: FactsChange) -> Made:
        with self._session.act("source.changed_together") as work:
            register = work.find(Source)
            stored = next((one for one in register if (one.id, one.version) == seen.token), None)
            if stored is None:
                raise changed_since()
            saved = work.change(rules.with_facts(stored, change, register))
            work.about(saved)
        return Made(seen.id, (saved.id, saved.version), seen.name, stored)

    def _facts_back(self, made: Made, change: FactsChange) -> Seen:
        with self._session.act("source.change_undone") as work:
            stored = work.look_up(Source, made.id)
            if stored is None or (stored.id, stored.version) != made.token:
                raise changed_since()
            saved = work.change(rules.put_back(stored, made.before, change))
            work.about(saved)
        return Seen(made.id, (saved.id, saved.version), made.name)

    # -- use of demographic data -------------------------------------------------------------------

    def propose_use(self, source_ids: Sequence[int], change: UseChange) -> Proposal[UseChange]:
        """What the statement would say of these sources. Nothing is stated."""
        self._session.allow(Permission.MANAGE_SOURCES)
        ids = tuple(dict.fromkeys(source_ids))
        check_count(len(ids))
        person, today = self._session.person.id, self._session.today()
        rules.statement_of(0, change, person, today)
        with self._session.ask() as reader:
            sources = reader.find(Source, id=ids)
            statements = defaultdict[int, list[DemographicStatement]](list)
            for statement in reader.find(DemographicStatement, source_id=ids):
                statements[statement.source_id].append(statement)
        seen, left, pairs = list[Seen](), list[Left](), list[tuple[Values, Values]]()
        already, wanted = 0, rules.wanted(change)
        for one in sources:
            try:
                answer = rules.answer_on(statements[one.id], change)
                if answer is wanted:
                    already += 1
                    continue
                rules.statement_of(one.id, change, person, today, statements[one.id])
            except Refused as why:
                left.append(Left(one.name, why))
                continue
            seen.append(Seen(one.id, _latest(statements[one.id]), one.name))
            pairs.append(({"use": answer.value}, {"use": wanted.value}))
        gone = len(ids) - len(sources)
        return Proposal(change, tuple(seen), already, gone, tuple(left), tallies(pairs))

    def state_use_together(
        self,
        proposal: Proposal[UseChange],
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Done[UseChange]:
        """State what was proposed; of a source about which something was stated since the look, nothing."""
        self._session.allow(Permission.MANAGE_SOURCES)
        change = proposal.change
        return change_each(
            proposal, lambda seen: self._use_stated(seen, change), self._use_back, progress, cancelled
        )

    def undo_use_together(
        self,
        done: Done[UseChange],
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Proposal[UseChange]:
        """Withdraw the statements, except where something was stated since. They stay to be read."""
        self._session.allow(Permission.MANAGE_SOURCES)
        return undo_each(done, self._use_back, progress, cancelled)

    def _use_stated(self, seen: Seen, change: UseChange) -> Made:
        person, today = self._session.person.id, self._session.today()
        with self._session.act("source.stated_together") as work:
            source = work.held(Source, seen.id)  # held: nobody states another day at once
            others = work.find(DemographicStatement, source_id=source.id)
            if _latest(others) != seen.token:
                raise changed_since()
            rules.answer_on(others, change)
            made = work.add(rules.statement_of(source.id, change, person, today, others))
            work.about(source)
        return Made(seen.id, (made.id, made.version), seen.name)

    def _use_back(self, made: Made) -> Seen:
        with self._session.act("source.statement_taken_back", why=TAKEN_BACK) as work:
            source = work.held(Source, made.id)
            statements = work.find(DemographicStatement, source_id=source.id)
            if _latest(statements) != made.token:
                raise changed_since()
            stated = next(one for one in statements if one.id == made.token[0])
            today = self._session.today()
            gone = work.change(withdrawn(stated, self._session.person.id, today, TAKEN_BACK))
            work.about(source)
        return Seen(made.id, (gone.id, gone.version), made.name)


def _latest(statements: Sequence[DemographicStatement]) -> Token:
    """The last statement about a source as it stands."""
    last = max(statements, key=lambda one: one.id, default=None)
    return (0, 0) if last is None else (last.id, last.version)
