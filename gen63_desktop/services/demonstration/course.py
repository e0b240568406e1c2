"""How the demonstration's complaints were acknowledged, and how the year of a sworn officer was kept."""

from __future__ import annotations

from datetime import timedelta

from gen63_desktop.domain.clocks.acknowledging import AcknowledgedBy
from gen63_desktop.domain.clocks.kinds import RuleName
from gen63_desktop.domain.clocks.standing import CaseClock, clocks_of
from gen63_desktop.domain.complaints.records import Complaint, Identity, Status
from gen63_desktop.services.clock_counting import gather
from gen63_desktop.services.demonstration.stage import Stage

_FORGOTTEN, _LATE, _OPEN_YEAR = 11, 9, 5
"""Every so manieth complaint is never acknowledged, is late, or has its year still running past its end."""
_PROOFS = ("Call log", "Mailbox of the office", "Folder of incoming mail")
_WAYS = (AcknowledgedBy.TELEPHONE, AcknowledgedBy.EMAIL, AcknowledgedBy.PAPER)


def acknowledge(stage: Stage, complaint_id: int, *, late: bool = False) -> None:
    """Acknowledge a complaint today: nothing is drawn by lot, so that the rest of the play stays as it is."""
    office, today = stage.office, stage.clock.instant.date()
    complaint = office.complaints.get(complaint_id)
    at = complaint.serial
    if at % _FORGOTTEN == 0 or (at % _LATE == 0) is not late or office.clocks.acknowledgements(complaint_id):
        return
    if complaint.identity is Identity.ANONYMOUS:
        why = "Handed in at a station without a name, a number or an address."
        office.clocks.acknowledge(complaint_id, AcknowledgedBy.NO_WAY, today, words=why)
        return
    kind = at % len(_WAYS)
    me, proof = office.session.person.id, f"{_PROOFS[kind]}, {today:%B} {today.day}"
    office.clocks.acknowledge(complaint_id, _WAYS[kind], today, me, proof)


def keep_years(stage: Stage) -> None:
    """Record for most closed complaints against sworn officers that discipline was proposed in time."""
    office = stage.office
    with office.session.ask() as reader:
        closed = reader.find(Complaint, status=Status.CLOSED.value)
        running = [
            (case.complaint, clock)
            for case in gather(office.session, reader, closed)
            if (clock := _year(clocks_of(case))) is not None
        ]
    for at, (complaint, clock) in enumerate(running, 1):
        if at % _OPEN_YEAR == 0 or complaint.closed is None:
            continue
        day = min(complaint.closed + timedelta(days=14), office.session.today())
        words = "The employing agency served its notice of proposed discipline (fictional)."
        office.clocks.met(complaint.id, clock.rule.rule, max(day, clock.event), words)


def _year(found: tuple[CaseClock, ...]) -> CaseClock | None:
    return next((one for one in found if one.rule.rule is RuleName.DISCIPLINE and one.done is None), None)
