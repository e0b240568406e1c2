"""The words of a case that nobody outside is to read: who its people are, how they are reached, what they said of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gen63_desktop.domain.complaints.records import Characteristic, Party, PartyRole, Respondent
from gen63_desktop.domain.redactions.folding import words_of
from gen63_desktop.domain.redactions.names import Term, initials_of, terms_of_name, words
from gen63_desktop.domain.vocabulary.grounds import Ground

_PRONOUNS = words(
    "he him his she her hers they them their theirs it its xe ze zir ella el elle mr mrs ms mx miss"
)
_ORDINARY = words(
    "man woman male female men women hombre mujer person old young tall short yes no none unknown adult child "
    "human normal other white black brown"
)
_IN_PARTS = re.compile(r"[;/|\n]+|,\s")
_NUMBERS = re.compile(r"[A-Za-z]{0,4}[-–]?\d[\d\-–A-Za-z]*")


def terms_of_case(
    parties: Iterable[Party], characteristics: Iterable[Characteristic], respondents: Iterable[Respondent]
) -> tuple[Term, ...]:
    """Every word that is taken out of what others read, the longest first."""
    people, against = tuple(parties), tuple(respondents)
    numbers = respondent_numbers(against)
    found = [
        *terms_of_parties(people),
        *(term for one in characteristics for term in _of_characteristic(one)),
        *(term for one in against for term in _of_respondent(one, f"respondent {numbers[one.id]}")),
    ]
    return in_order(found)


def in_order(found: Sequence[Term]) -> tuple[Term, ...]:
    """Each once, the longest first; words that two people share tell nobody's role."""
    apart: dict[tuple[object, ...], Term] = {}
    for term in found:
        key = words_of(term.words), term.ground, term.capital
        known = apart.setdefault(key, term)
        if known.role != term.role:
            apart[key] = replace(known, role="")
    return tuple(sorted(apart.values(), key=lambda term: (-len(term.words), term.words)))


def terms_of_parties(parties: Sequence[Party]) -> tuple[Term, ...]:
    """The words of the persons of a case, each with what the person is called in it."""
    roles = roles_of(parties)
    return tuple(term for party in parties for term in _of_party(party, roles[party.id]))


def _of_party(party: Party, role: str) -> Iterator[Term]:
    yield from terms_of_name(party.name, role)
    if not set(words_of(party.addressed_as)) <= _PRONOUNS:
        yield from terms_of_name(party.addressed_as, role)
    yield from _initials(party.name, role)
    yield from _contacts(party, role)
    for said in _IN_PARTS.split(party.gender):
        if not set(words_of(said)) <= _PRONOUNS | _ORDINARY:
            yield Term(said.strip(), Ground.CHARACTERISTIC, role)


def respondent_numbers(respondents: Iterable[Respondent]) -> dict[int, int]:
    """Respondents numbered through the case: the same name or identifier is the same one in every allegation."""
    known: dict[tuple[str, ...], int] = {}
    numbers: dict[int, int] = {}
    for one in respondents:
        same = (one.kind.value, one.name.casefold().strip(), one.identifier.casefold().strip())
        key = same if one.name or one.identifier else (*same, str(one.id))
        numbers[one.id] = known.setdefault(key, len(known) + 1)
    return numbers


def roles_of(parties: Iterable[Party]) -> dict[int, str]:
    """What each person is called where no name stands: the complainant, witness 1, witness 2."""
    of_role: dict[PartyRole, list[int]] = {}
    for party in parties:
        of_role.setdefault(party.role, []).append(party.id)
    return {
        number: role.value if len(ids) == 1 else f"{role.value} {at}"
        for role, ids in of_role.items()
        for at, number in enumerate(ids, 1)
    }


def _initials(name: str, role: str) -> Iterator[Term]:
    letters = initials_of(name)
    if letters.isascii() and letters:
        yield Term(". ".join(letters.upper()) + ".", Ground.PERSON, role, capital=True)


def _contacts(party: Party, role: str) -> Iterator[Term]:
    for address in (party.email, party.phone, party.address):
        if address.strip():
            yield Term(address, Ground.CONTACT, role)
    local, at, _ = party.email.partition("@")
    if at and len(local) > 3:
        yield Term(local, Ground.CONTACT, role)
    digits = "".join(character for character in party.phone if character.isdigit())
    for length in (7, 10):
        if len(digits) >= length:
            yield Term(_spaced(digits[-length:]), Ground.CONTACT, role)
    for part in _IN_PARTS.split(party.address):
        found = words_of(part)
        if len(found) > 1 and any(word.isdigit() for word in found):
            yield Term(part.strip(), Ground.CONTACT, role)


def _spaced(digits: str) -> str:
    """The number in its usual groups: between groups anything short may stand."""
    head, tail = digits[:-4], digits[-4:]
    return " ".join([*(head[at : at + 3] for at in range(0, len(head), 3)), tail])


def _of_characteristic(one: Characteristic) -> Iterator[Term]:
    for text in (one.words, one.how_it_bears):
        if not set(words_of(text)) <= _ORDINARY:
            yield Term(text, Ground.CHARACTERISTIC)


def _of_respondent(one: Respondent, role: str) -> Iterator[Term]:
    yield from terms_of_name(one.name, role)
    yield from _initials(one.name, role)
    if any(character.isdigit() for character in one.identifier):
        yield Term(one.identifier, Ground.IDENTIFIER, role)
    for number in _NUMBERS.findall(one.identifier):
        if sum(character.isdigit() for character in number) > 2:
            yield Term(number, Ground.IDENTIFIER, role)
