"""The first edition of each rule, as the study of the law and of published procedures gives it.

A shipped edition is never altered: cases count by it for good. What is to be otherwise is a new edition.
"""

from __future__ import annotations

from gen63_desktop.domain.clocks.kinds import AppliesTo, Event, Ground, Roll, RuleName, Unit
from gen63_desktop.domain.clocks.records import ClockRule

FIRST = 1
TOLLING = (
    Ground.CRIMINAL_CASE, Ground.WAIVER, Ground.JURISDICTIONS, Ground.EMPLOYEES, Ground.INCAPACITY, Ground.CIVIL_CASE,
)  # fmt: skip
"""Government Code 3304(d): what stops the year."""
_PUBLISHED = "The agency's published complaint procedure"
_PEERS = "Published procedures of transit agencies; counsel sets the agency’s own"


def _rule(
    rule: RuleName, starts: Event, length: int, unit: Unit, source: str, note: str = "", *,
    pauses: tuple[Ground, ...] = (), applies: AppliesTo = AppliesTo.EVERY, extension_days: int | None = 0,
) -> ClockRule:  # fmt: skip
    return ClockRule(
        rule, FIRST, starts, length, unit, Roll.STAYS, pauses, applies, extension_days, source, note
    )


SEEDS = (
    _rule(
        RuleName.FILING, Event.INCIDENT, 180, Unit.CALENDAR, _PUBLISHED,
        "A complaint that comes later is noted as late; it is never refused for that.",
    ),
    _rule(
        RuleName.ACKNOWLEDGEMENT, Event.RECEIVED, 10, Unit.BUSINESS, _PEERS,
        "As SWT publishes it. It is met by an acknowledgement that was sent and did not come back.",
    ),
    _rule(
        RuleName.RESPONSE, Event.RECEIVED, 90, Unit.CALENDAR, _PUBLISHED,
        "Best efforts to respond within 90 days of receipt; the process is suspended while an outside body has "
        "the complaint. It is met by closing the complaint.",
        pauses=(Ground.OUTSIDE_BODY, Ground.OTHER), extension_days=None,
    ),
    _rule(
        RuleName.INFORMATION, Event.ASKED, 30, Unit.BUSINESS, _PEERS,
        "As FTSB publishes it; where no answer comes, the complaint may be closed administratively. The day that "
        "the letter names holds; another letter names another day.",
    ),
    _rule(
        RuleName.NOTICE, Event.CLOSED, 30, Unit.CALENDAR,
        "Penal Code 832.7, for employers of peace officers; kept here for every complaint",
        "It is met by a disposition that did not come back; one sent before a reopening does not count.",
    ),
    _rule(
        RuleName.APPEAL, Event.TOLD, 30, Unit.CALENDAR, _PEERS,
        "The last day on which an appeal is in time; a later one is taken up with a reason, or not.",
    ),
    _rule(
        RuleName.REVIEW, Event.APPEALED, 30, Unit.CALENDAR, _PEERS,
        "It is met by the decision on the appeal.",
    ),
    _rule(
        RuleName.DISCIPLINE, Event.DISCOVERED, 1, Unit.YEARS, "Government Code 3304(d)",
        "Investigation and notice of proposed discipline within one year of discovery by a person authorised to "
        "start the investigation. It binds employers of peace officers only.",
        pauses=TOLLING, applies=AppliesTo.SWORN,
    ),
    _rule(
        RuleName.RECORDS, Event.REQUESTED, 10, Unit.CALENDAR, "Government Code 7922.535 (CPRA)",
        "May be extended by up to 14 days with written reasons.",
        extension_days=14,
    ),
    _rule(
        RuleName.DISCLOSURE, Event.REQUESTED, 45, Unit.CALENDAR, "Penal Code 832.7(b)(11) (SB 1421, SB 16)",
        "Records of a sustained finding that the law makes public.",
        applies=AppliesTo.SWORN,
    ),
    _rule(
        RuleName.AUDIT, Event.AUDITED, 90, Unit.CALENDAR, "GEN 63 §3.3",
        "Ninety days are ninety days: no edition, pause, extension or holiday moves them. Shown here beside the "
        "clocks of complaints; it is counted with the data sources.",
    ),
)  # fmt: skip
"""By rule, in the order in which they are shown. Counsel has confirmed none of them yet."""
