"""Setting holds, releasing them, and what they are on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.retention import holds as rules
from gen63_desktop.domain.retention.records import AnyHold, CaseHold, Hold
from gen63_desktop.domain.retention.views import HoldView
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.sealing import CONFIDENTIAL
from gen63_desktop.domain.separation import NOBODY_ELSE, Second, check_second
from gen63_desktop.services import held_records as held
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.store import retention as asked
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.team.looking import EVERYTHING
from gen63_desktop.store.work import Work


class Holding(Part):
    """Holds. Who sets one needs a matter and a reason; who releases one is somebody else, where there is one."""

    def holds(self) -> tuple[HoldView, ...]:
        """Every hold that the person may see, those that stand first, newest first; with how many cases it holds."""
        self.session.allow(Permission.READ_RETENTION)
        held.look_for_names(self.session, EVERYTHING)
        with self.session.ask() as reader:
            wide = reader.find(Hold)
            on_cases = [one for one in reader.find(CaseHold) if self.sees(reader, one.complaint_id)]
            counts = held.cases_held_by(reader, [one for one in wide if rules.stands(one)])
            views = self._views(reader, [*wide, *on_cases], {one: len(ids) for one, ids in counts.items()})
        return tuple(
            sorted(views, key=lambda one: (one.stands, one.hold.set_on, one.hold.number), reverse=True)
        )

    def holds_on(self, complaint_id: int) -> tuple[HoldView, ...]:
        """The holds that stand on a case that the person may open; whom they name only after a look (S2)."""
        held.look_for_names(self.session, complaint_id)
        with self.session.asking(Permission.READ_COMPLAINTS) as reader:
            complaint = self.seen(reader, complaint_id)
            found = held.held_cases(reader, (complaint.id,)).get(complaint.id, ())
            seen = [one for one in found if isinstance(one, Hold) or self.sees(reader, one.complaint_id)]
            if reader.vault is None or complaint.id not in reader.vault.looked:
                seen = [_without_identities(one) for one in seen]
            return self._views(reader, seen, {})

    def would_hold(self, hold: Hold) -> int:
        """How many cases a hold would hold, before it is set."""
        self.session.allow(Permission.SET_HOLDS)
        held.look_for_names(self.session, EVERYTHING, hold)
        with self.session.ask() as reader:
            return sum(len(ids) for ids in held.cases_held_by(reader, (hold,)).values())

    def hold_case(self, complaint_id: int, matter: str, reason: str, since: date) -> CaseHold:
        """Hold one case, at once: nothing of it is destroyed until the hold is released."""
        self.session.allow(Permission.SET_HOLDS)
        rules.check_words(matter, reason, since, self.session.today())
        with self.session.act("hold.set") as work:
            complaint = self.hold(work, complaint_id)
            made = work.add(
                CaseHold(
                    complaint.id, self._number(work), matter.strip(), reason.strip(), since,
                    self.session.person.id, self.session.today(),
                )
            )  # fmt: skip
            work.detail(hold=made.number)
        return made

    def hold_widely(self, asked_for: Hold) -> Hold:
        """Hold a series, the cases that name a person, or the cases that meet conditions: those to come too."""
        self.session.allow(Permission.SET_HOLDS)
        tidy = replace(
            asked_for,
            matter=asked_for.matter.strip(),
            reason=asked_for.reason.strip(),
            person=" ".join(asked_for.person.split()),
            line=asked_for.line.strip(),
            employer=asked_for.employer.strip(),
            words=" ".join(asked_for.words.split()),
            set_by=self.session.person.id,
            set_on=self.session.today(),
            released_on=None,
            released_by=None,
            release_reason="",
            id=0,
            version=0,
        )
        rules.check_hold(tidy, self.session.today())
        with self.session.act("hold.set") as work:
            made = work.add(replace(tidy, number=self._number(work)))
            work.about(made)
            work.detail(hold=made.number, scope=made.scope.value, series=made.series.value)
        return made

    def release(self, hold: AnyHold, reason: str) -> AnyHold:
        """Release a hold: by somebody other than who set it, while somebody else may."""
        self.session.allow(Permission.MANAGE_RETENTION)
        with self.session.act("hold.released") as work:
            stored = self._stored(work, hold)
            rules.check_release(stored, reason)
            second = Second(
                self.session.person.id,
                {stored.set_by},
                self.session.others_who_may(work, Permission.MANAGE_RETENTION),
            )
            if check_second(second, "S5", "You set this hold, so you do not release it."):
                work.detail(second_person=NOBODY_ELSE)
            released = work.change(
                replace(
                    stored,
                    released_on=self.session.today(),
                    released_by=self.session.person.id,
                    release_reason=reason.strip(),
                    version=hold.version,
                )
            )
            if isinstance(released, Hold):
                work.about(released)
            work.detail(hold=released.number)
        return released

    def _stored(self, work: Work, hold: AnyHold) -> AnyHold:
        if isinstance(hold, Hold):
            return work.get(Hold, hold.id)
        found = self.seen_part(work, CaseHold, hold.id)
        self.hold(work, found.complaint_id)
        return found

    def _number(self, work: Work) -> str:
        year = self.session.today().year
        return f"H-{year}-{work.next_numbers(f'holds {year}'):04}"

    def _views(
        self, reader: Reader, found: Iterable[AnyHold], counts: Mapping[AnyHold, int]
    ) -> tuple[HoldView, ...]:
        found = tuple(found)
        names = {one.id: one.name for one in reader.find(Person)}
        cases = asked.numbers_of(reader, {one.complaint_id for one in found if isinstance(one, CaseHold)})
        return tuple(
            HoldView(
                one,
                names.get(one.set_by, ""),
                names.get(one.released_by or 0, ""),
                cases.get(one.complaint_id, "") if isinstance(one, CaseHold) else "",
                counts.get(one),
            )
            for one in found
        )


def _without_identities(hold: AnyHold) -> AnyHold:
    return replace(hold, person=CONFIDENTIAL) if isinstance(hold, Hold) and hold.person else hold
