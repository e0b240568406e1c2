"""The composition root: makes and opens offices, and hands their services to windows or commands."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from gen63_desktop import places
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import RECOVERY_KEY, OfficeFacts, Person, Role
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.domain.team_address import TeamAddress, require_login
from gen63_desktop.services import moving
from gen63_desktop.services.access import signing_in
from gen63_desktop.services.complaints.hiding import bring_up, bring_up_at_server
from gen63_desktop.services.keeping import copying
from gen63_desktop.services.office import Office
from gen63_desktop.services.session import Clock, Session, system_clock
from gen63_desktop.services.settings import require_facts
from gen63_desktop.store import office_folder
from gen63_desktop.store.confidential import Vault
from gen63_desktop.store.encryption.keys import Keys
from gen63_desktop.store.encryption.passphrases import require_strong
from gen63_desktop.store.encryption.sealing import Cost
from gen63_desktop.store.encryption.slots import Slots
from gen63_desktop.store.office_folder import OpenFolder, SignIn
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.team import making
from gen63_desktop.store.team.holding import Proof
from gen63_desktop.store.team.making import Administrator as Administrator  # noqa: PLC0414  commands name it
from gen63_desktop.store.team.moving import MovedToTeam
from gen63_desktop.store.team.opening import OpenTeam, TeamSignIn, open_team
from gen63_desktop.store.unit_of_work import Store
from gen63_desktop.store.work import Work

Opened = OpenFolder | OpenTeam


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
    person, facts = _prepared(new, passphrase)
    existed = folder.exists()
    opened = office_folder.make(
        folder, uid=facts.uid, person=person, passphrase=passphrase, cost=cost, durable=durable
    )
    try:
        first, facts = _begun(opened.store, opened.keys, new, facts, clock)
    except BaseException:
        opened.close()
        office_folder.clear(folder, keep=existed)
        raise
    return _office(opened, first, facts, clock)


def _prepared(new: NewOffice, passphrase: str) -> tuple[str, OfficeFacts]:
    """The first person's name and the office's facts; refused where something is missing or weak."""
    name, person = " ".join(new.name.split()), " ".join(new.person.split())
    facts = OfficeFacts(
        name, secrets.token_hex(8), new.fiscal_year_month, new.fiscal_year_day, new.holidays, new.fictional
    )
    require_facts(facts)
    if not person:
        raise Refused("The first person needs a name.", "Type your name.")
    if not new.fictional:
        require_strong(passphrase, about=(name, person))
    return person, facts


def _begun(
    store: Store, keys: Keys, new: NewOffice, facts: OfficeFacts, clock: Clock
) -> tuple[Person, OfficeFacts]:
    """The first entry: the person, the office, and what every office starts with."""
    name = " ".join(new.person.split())
    first = Person(name, new.roles, new.title, keys.signing_key, sealing_key=keys.sealing_key)
    with store.writing(signer=keys, who=1, office=facts.uid, now=clock, act="office.created") as work:
        first = work.add(first)
        facts = work.add(facts)
        work.about(facts)
        _seed(work)
    return first, facts


def create_team_office(
    address: TeamAddress,
    administrator: Administrator,
    new: NewOffice,
    login: str,
    passphrase: str,
    *,
    clock: Clock = system_clock,
) -> str:
    """Make a team's office at a server; returns the password of its backups' login, shown only once."""
    login = require_login(login)
    person, facts = _prepared(new, passphrase)
    made = making.lay_out(address, administrator)
    try:
        made.put_in_force()
        slots, keys = Slots.begin(facts.uid, person, passphrase)
        made.keep_slots(slots, keys)
        first, _ = _begun(Store(made.engine, Vault(keys)), keys, new, facts, clock)
        made.let_in(keys.slot, login, first.id, passphrase)
    except BaseException:
        made.abandon()
        raise
    made.close()
    return made.backup_password


def upgrade_team_office(address: TeamAddress, administrator: Administrator) -> None:
    """Bring a team's office to this version of the program: its schema, and the rights with it."""
    making.bring_up_to_date(address, administrator)


def open_team_office(
    address: TeamAddress,
    login: str,
    passphrase: str,
    *,
    own_passphrase: str = "",
    code: str = "",
    clock: Clock = system_clock,
) -> Office:
    """Open a team's office and sign the person in.

    ``own_passphrase`` as in ``open_office``. ``code``: of the first sign-in after the office moved there.
    """
    if own_passphrase:
        require_strong(own_passphrase, about=(login,))
    opened = open_team(address, TeamSignIn(login, passphrase, own_passphrase, code))
    try:
        member, facts = _known(opened, clock)
        office = _office(opened, member, facts, clock)
        if office.access is not None:
            office.access.signed_in()
        bring_up_at_server(office.session)
    except BaseException:
        opened.close()
        raise
    return office


def _seed(work: Work) -> None:
    """What every office starts with: the registers that the policy itself lists."""
    from gen63_desktop.services.seeding import seed

    seed(work)


def open_office(
    folder: Path,
    person: str,
    passphrase: str,
    *,
    own_passphrase: str = "",
    clock: Clock = system_clock,
    progress: Progress = no_progress,
    cost: Cost | None = None,
) -> Office:
    """Open an office and sign the person in.

    ``own_passphrase`` takes the place of a passphrase that somebody else gave for the first time; without
    it such a one is refused with ``FirstPassphrase``.
    """
    if (folder / moving.MOVED).is_file():
        raise Refused(
            "This office moved to a server. What is kept here is how it was before.",
            "Open it there: the file '{file}' in the folder says where.",
            where=str(folder),
            file=moving.MOVED,
        )
    if own_passphrase:
        require_strong(own_passphrase, about=(person,))
    sign_in = SignIn(person, passphrase, own_passphrase, cost or Cost())
    opened = office_folder.open_folder(folder, sign_in, now=clock(), progress=progress)
    try:
        member, facts = _known(opened, clock)
        office = _office(opened, member, facts, clock)
        if office.access is not None:
            office.access.signed_in()
        bring_up(office.session)
    except BaseException:
        opened.close()
        raise
    return office


def recover(
    folder: Path,
    recovery_key: str,
    person: str,
    passphrase: str,
    *,
    clock: Clock = system_clock,
    progress: Progress = no_progress,
) -> None:
    """With the recovery key, give a person a new passphrase; signed by the recovery key in the history."""
    require_strong(passphrase, about=(person,))
    sign_in = SignIn("", recovery_key)
    opened = office_folder.open_folder(folder, sign_in, now=clock(), progress=progress)
    try:
        with opened.store.reading() as reader:
            facts = _facts(reader)
            key = signing_in.registered(reader, opened.keys.signing_key)
        if key is None or key.name != RECOVERY_KEY:
            raise Refused(
                "The register of people does not know this recovery key.",
                "Ask an administrator of the office to make a new one.",
            )
        with opened.store.writing(
            signer=opened.keys, who=key.id, office=facts.uid, now=clock, act="access.recovered"
        ) as work:
            signing_in.replace_keys(work, opened.office_keys, person, passphrase)
    finally:
        opened.close()


def _known(opened: Opened, clock: Clock) -> tuple[Person, OfficeFacts]:
    """The person of these keys, as the office's own register has them."""
    with opened.store.reading() as reader:
        facts = _facts(reader)
        member = signing_in.registered(reader, opened.keys.signing_key)
    former = opened.office_keys.slots().former(opened.keys)
    if former is not None:
        if member is None:
            member = _begin(opened, former, facts, clock)
        with opened.office_keys.changing() as slots:
            slots.forget_former(opened.keys)
    return signing_in.require_known(member), facts


def _begin(opened: Opened, former: Keys, facts: OfficeFacts, clock: Clock) -> Person | None:
    """Register the person's own keys, signed by the key that was made for them."""
    with opened.store.reading() as reader:
        member = signing_in.registered(reader, former.signing_key)
    if member is None:
        return None
    with opened.store.writing(
        signer=former, who=member.id, office=facts.uid, now=clock, act="access.begun"
    ) as work:
        public = opened.keys
        member = work.change(replace(member, signing_key=public.signing_key, sealing_key=public.sealing_key))
        work.about(member)
    return member


def _facts(reader: Reader) -> OfficeFacts:
    found = reader.find(OfficeFacts)
    if reader.head().seq == 0 or len(found) != 1:
        raise Refused(
            "This office was never finished: the program was stopped while making it. It holds no records.",
            "Make the office again in a new folder.",
        )
    return found[0]


def _office(opened: Opened, person: Person, facts: OfficeFacts, clock: Clock) -> Office:
    session = Session(opened.store, opened.keys, person, facts, opened.attachments, clock)
    close, keys, seen = opened.close, opened.office_keys, opened.whereabouts
    if isinstance(opened, OpenTeam):
        return Office(session, None, close, keys, server=opened.place, login=opened.login, whereabouts=seen)
    return Office(session, opened.path, close, keys, opened.keeper, whereabouts=seen)


def move_to_team(
    folder: Path,
    person: str,
    passphrase: str,
    address: TeamAddress,
    administrator: Administrator,
    *,
    clock: Clock = system_clock,
    progress: Progress = no_progress,
) -> MovedToTeam:
    """Move an office from this computer to a server (S6)."""
    opened = office_folder.open_folder(folder, SignIn(person, passphrase), now=clock(), progress=progress)
    with _signed_in(opened, clock) as session:
        return moving.to_team(session, opened, passphrase, address, administrator, progress)


def move_to_folder(
    address: TeamAddress,
    login: str,
    passphrase: str,
    administrator: Administrator,
    folder: Path,
    *,
    clock: Clock = system_clock,
    progress: Progress = no_progress,
) -> Proof:
    """Move a team's office into a new folder on this computer (S6)."""
    opened = open_team(address, TeamSignIn(login, passphrase))
    with _signed_in(opened, clock) as session:
        return moving.to_folder(session, opened, administrator, folder, progress)


def back_up_team_office(
    address: TeamAddress,
    login: str,
    passphrase: str,
    backup_password: str,
    folder: Path,
    *,
    clock: Clock = system_clock,
    progress: Progress = no_progress,
) -> Proof:
    """Copy a team's office into a new folder, proved equal to what the server held (S4)."""
    opened = open_team(address, TeamSignIn(login, passphrase))
    with _signed_in(opened, clock) as session:
        return copying.back_up(session, opened.place, backup_password, folder, progress)


@contextmanager
def _signed_in(opened: Opened, clock: Clock) -> Iterator[Session]:
    """An office opened for one piece of work, closed afterwards."""
    try:
        member, facts = _known(opened, clock)
        yield _office(opened, member, facts, clock).session
    finally:
        opened.close()


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
