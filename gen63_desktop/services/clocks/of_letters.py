"""The clocks of a case that letters answer, and the rule of its due date, as letters tell them."""

from __future__ import annotations

from gen63_desktop.domain.clocks.kinds import RuleName
from gen63_desktop.domain.clocks.rules import RuleBook
from gen63_desktop.domain.clocks.standing import CaseRecords, clocks_of
from gen63_desktop.domain.letters.clocks import LetterClock, RuleOfClock
from gen63_desktop.domain.letters.kinds import LetterKind

_ANSWERED_BY = {
    RuleName.ACKNOWLEDGEMENT: LetterKind.ACKNOWLEDGEMENT,
    RuleName.INFORMATION: LetterKind.INFORMATION,
    RuleName.NOTICE: LetterKind.DISPOSITION,
}


def letter_clocks(case: CaseRecords) -> tuple[LetterClock, ...]:
    """Acknowledgement since receipt, the answer that was asked for, notice since closing."""
    found = []
    for clock in clocks_of(case):
        kind = _ANSWERED_BY.get(clock.rule.rule)
        if kind is not None:
            own = RuleOfClock(clock.rule.length, clock.rule.unit.value, clock.rule.source)
            rule = None if kind is LetterKind.INFORMATION else own
            found.append(LetterClock(kind, clock.event, clock.due, rule, clock.done))
    return tuple(found)


def response_rule(case: CaseRecords) -> RuleOfClock | None:
    """The rule of the complaint's due date, where it is not the one that came with the program."""
    event = case.complaint.received
    if event is None:
        return None
    rule = case.book.holding(RuleName.RESPONSE, event, case.complaint.closed)
    if rule == RuleBook().newest(RuleName.RESPONSE):
        return None
    return RuleOfClock(rule.length, rule.unit.value, rule.source)
