"""The templates of letters: read, edited as new editions, put back to what came with the program.

Whoever may approve findings may edit them (the chief, a designee for complaints, civil rights officers): a
template is what the office says to every person who complains, so it is for those who answer for what the office
decides. An investigator writes letters from them and words each letter, but does not change what all letters say.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

from gen63_desktop import resources
from gen63_desktop.domain.errors import ChangedMeanwhile, Refused
from gen63_desktop.domain.letters.kinds import Language, TemplateName
from gen63_desktop.domain.letters.templates import Template, check
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import letters as _tables  # noqa: F401  makes the records known to the store
from gen63_desktop.store.work import Work

_FILES = {Language.ENGLISH: "letters/english.toml", Language.SPANISH: "letters/spanish.toml"}
_ORIGIN = datetime(2026, 1, 1, tzinfo=UTC)


class Templates(Part):
    """The office's own words for letters."""

    def templates(self) -> tuple[Template, ...]:
        """The newest edition of every text, English before Spanish."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            return tuple(newest(reader, name, language) for name in TemplateName for language in Language)

    def editions(self, name: TemplateName, language: Language) -> tuple[Template, ...]:
        """Every edition of a text, newest first."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            found = _stored(reader, name, language)
            return tuple(reversed(found)) or (shipped(name, language),)

    def check_template(self, template: Template) -> None:
        """Refuse a text that could not be saved; nothing is saved."""
        self.session.allow(Permission.READ_COMPLAINTS)
        check(template)

    def change_template(self, seen: Template, subject: str, body: str, why: str) -> Template:
        """Make the next edition of the one that was seen. Letters written from now on use it."""
        self.session.allow(Permission.APPROVE_FINDINGS)
        return self._next(seen, subject, body, why, shipped=False)

    def put_back(self, seen: Template, why: str) -> Template:
        """Make a next edition that says what came with the program."""
        self.session.allow(Permission.APPROVE_FINDINGS)
        origin = shipped(seen.name, seen.language)
        return self._next(seen, origin.subject, origin.body, why, shipped=True)

    def _next(self, seen: Template, subject: str, body: str, why: str, *, shipped: bool) -> Template:
        if not why.strip():
            raise Refused("A template is changed for a reason.", "Say why.", where="why")
        made = replace(
            seen,
            subject=" ".join(subject.split()),
            body=_tidy(body),
            shipped=shipped,
            made_by=self.session.person.id,
            made_at=self.session.now(),
            why=why.strip(),
            id=0,
            version=0,
        )
        if (made.subject, made.body) == (seen.subject, seen.body):
            raise Refused("The template is as it was.", "Change it first.", where="body")
        check(made)
        with self.session.act("letter_template.changed", why.strip()) as work:
            now = newest(work, seen.name, seen.language)
            if (now.edition, now.body, now.subject) != (seen.edition, seen.body, seen.subject):
                raise ChangedMeanwhile(now, made)
            if now.id == 0:  # an office from before letters: what came with the program is its first edition
                work.add(now)
            saved = work.add(replace(made, edition=now.edition + 1))
            work.about(saved)
            work.detail(text=saved.name.value, language=saved.language.value, edition=saved.edition)
        return saved


def seed(work: Work) -> None:
    """Open the office's templates with those that come with the program, as edition 1."""
    for language in Language:
        for name in TemplateName:
            work.add(shipped(name, language))


def newest(reader: Reader, name: TemplateName, language: Language) -> Template:
    """The edition that letters use now."""
    found = _stored(reader, name, language)
    return found[-1] if found else shipped(name, language)


@cache
def shipped(name: TemplateName, language: Language) -> Template:
    """The text that came with the program."""
    return _read(language)[name]


@cache
def _read(language: Language) -> dict[TemplateName, Template]:
    texts = tomllib.loads(resources.text(_FILES[language]))["text"]
    return {
        TemplateName(one["name"]): Template(
            TemplateName(one["name"]), language, 1, one["subject"], _tidy(one["body"]), True, None, _ORIGIN
        )
        for one in texts
    }


def _stored(reader: Reader, name: TemplateName, language: Language) -> list[Template]:
    found = reader.find(Template, name=name.value, language=language.value)
    return sorted(found, key=lambda one: one.edition)


def _tidy(body: str) -> str:
    lines = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip() + "\n"
