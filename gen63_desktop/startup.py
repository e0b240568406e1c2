"""The composition root: makes and opens offices, and hands their services to windows or commands."""

from __future__ import annotations

import secrets
import shutil
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from gen63_desktop import places
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import OfficeFacts, Person, Role
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.services.office import Office
from gen63_desktop.services.session import Clock, Session, system_clock
from gen63_desktop.services.settings import require_facts
from gen63_desktop.store import office_folder
from gen63_desktop.store.encryption.passphrases import require_strong
from gen63_desktop.store.encryption.sealing import Cost
from gen63_desktop.store.office_folder import OpenFolder
from gen63_desktop.store.unit_of_work import Work


@dataclass(frozen=True, slots=True)
class NewOffice:
    """What a new office needs to know."""

    name: str
    person: str
    title: str = "Chief Civil Rights Officer"
    roles: tuple[Role, ...] = (Role.CHIEF, Role.ADMINISTRATOR)
    fiscal_year_month: int = 7
    fiscal_year_day: int = 1
    holidays: tuple[date, ...] = field(default=())
    fictional: bool = False


def create_office(
    folder: Path,
    new: NewOffice,
    passphrase: str,
    *,
    clock: Clock = system_clock,
    cost: Cost | None = None,
    durable: bool = True,
) -> Office:
    """Make an office in an empty folder and sign its first person in."""
    name, person = " ".join(new.name.split()), " ".join(new.person.split())
    facts = OfficeFacts(
        name, secrets.token_hex(8), new.fiscal_year_month, new.fiscal_year_day, new.holidays, new.fictional
    )
    require_facts(facts)
    if not person:
        raise Refused("The first person needs a name.", "Type your name.")
    if not new.fictional:
        require_strong(passphrase, about=(name, person))
    existed = folder.exists()
    opened = office_folder.make(
        folder, uid=facts.uid, person=person, passphrase=passphrase, cost=cost, durable=durable
    )
    try:
        first = Person(person, new.roles, new.title, opened.keys.signing_key)
        with opened.store.writing(
            signer=opened.keys, who=1, office=facts.uid, now=clock, act="office.created"
        ) as work:
            first = work.add(first)
            facts = work.add(facts)
            work.about(facts)
            _seed(work)
    except BaseException:
        opened.close()
        office_folder.clear(folder, keep=existed)
        raise
    return _office(opened, first, facts, clock)


def _seed(work: Work) -> None:
    """What every office starts with: the registers that the policy itself lists."""
    from gen63_desktop.services.seeding import seed

    seed(work)


def open_office(
    folder: Path,
    person: str,
    passphrase: str,
    *,
    clock: Clock = system_clock,
    progress: Progress = no_progress,
) -> Office:
    """Open an office and sign the person in."""
    opened = office_folder.open_folder(
        folder, person=person, passphrase=passphrase, now=clock(), progress=progress
    )
    try:
        member, facts = _known(opened)
    except BaseException:
        opened.close()
        raise
    return _office(opened, member, facts, clock)


def _known(opened: OpenFolder) -> tuple[Person, OfficeFacts]:
    """The person of these keys, as the office's own register has them."""
    with opened.store.reading() as reader:
        found = reader.find(Person, signing_key=opened.keys.signing_key)
        facts = reader.find(OfficeFacts)
        begun = reader.head().seq > 0
    if not begun:
        raise Refused(
            "This office was never finished: the program was stopped while making it. It holds no records.",
            "Make the office again in a new folder.",
        )
    if len(found) != 1 or len(facts) != 1 or not found[0].active:
        raise Refused(
            "Your key opens the office's file, but its register of people does not know you.",
            "Ask an administrator of the office.",
        )
    return found[0], facts[0]


def _office(opened: OpenFolder, person: Person, facts: OfficeFacts, clock: Clock) -> Office:
    session = Session(opened.store, opened.keys, person, facts, opened.attachments, clock)

    def copy() -> Path | None:
        return None if facts.fictional else opened.keep_daily_copy(session.today())

    return Office(session, opened.path, opened.close, copy)


def people_of(folder: Path) -> tuple[str, ...]:
    """Who can open the office in this folder; refused in words where there is none."""
    return office_folder.people_of(folder)


def build_demonstration(
    folder: Path,
    *,
    seed: int = 63,
    clock: Clock = system_clock,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> Office:
    """Build the demonstration office and open it; what is not finished leaves nothing behind."""
    from gen63_desktop.services.demonstration import play, stage

    if folder.exists() and any(folder.iterdir()):
        raise Refused(
            "The folder is not empty.",
            "Choose a new folder, so that nothing is overwritten.",
            where=str(folder),
        )
    building = folder.with_name(f".{folder.name}.building")
    shutil.rmtree(building, ignore_errors=True)
    today = clock().astimezone().date()
    try:
        stage_clock = stage.StageClock(play.curtain(today))
        new = NewOffice(stage.NAME, stage.PERSON, fictional=True, holidays=play.holidays(today))
        office = create_office(building, new, stage.PASSPHRASE, clock=stage_clock, durable=False)
        try:
            play.play(office, stage_clock, seed, today, progress, cancelled)
        finally:
            office.close()
        office_folder.settle(building)
        if folder.exists():
            folder.rmdir()
        building.rename(folder)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    return open_office(folder, stage.PERSON, stage.PASSPHRASE, clock=clock)


def open_demonstration(*, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled) -> Office:
    """Open this computer's demonstration office; it is built first where there is none."""
    from gen63_desktop.services.demonstration import stage

    folder = places.demonstration_office()
    if not office_folder.is_office(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        return build_demonstration(folder, progress=progress, cancelled=cancelled)
    return open_office(folder, stage.PERSON, stage.PASSPHRASE, progress=progress)
