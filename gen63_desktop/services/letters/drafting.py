"""Drafting a letter: what the case offers for it, composed with what the writer gives, and its preview."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.domain.agency_calendar import AgencyCalendar
from gen63_desktop.domain.appeals.records import Appeal
from gen63_desktop.domain.appeals.rules import to_tell, turned_away
from gen63_desktop.domain.clocks.kinds import RuleName
from gen63_desktop.domain.complaints.records import Closing, Complaint, Extension, Party, PartyRole
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.findings.letterhead import AgencyLetterhead, Letterhead
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.letters import clocks, filling, words
from gen63_desktop.domain.letters.composing import (
    LetterPaper,
    check_words,
    composed,
    missing,
    named_in,
    subject_of,
)  # fmt: skip
from gen63_desktop.domain.letters.fields import Field
from gen63_desktop.domain.letters.kinds import Language, LetterKind, TemplateName, Way, language_of
from gen63_desktop.domain.letters.records import Letter
from gen63_desktop.domain.letters.templates import Template
from gen63_desktop.domain.letters.writing import (
    LetterDraft,
    LettersOfCase,
    Preview,
    Writing,
    address_for,
    addressees,
    best_way,
    not_ready,
    to_lines,
)  # fmt: skip
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.clock_counting import case_records, due_of
from gen63_desktop.services.clocks.of_letters import letter_clocks, response_rule
from gen63_desktop.services.complaints.part import allegations_of
from gen63_desktop.services.letters.rows import row_of
from gen63_desktop.services.letters.templates import Templates, newest
from gen63_desktop.store.complaints import shells
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import course as _course  # noqa: F401  makes the records known to the store
from gen63_desktop.store.tables import letterheads as _tables  # noqa: F401  makes the record known to the store


class Drafting(Templates):
    """Letters that are not sent yet."""

    def of_case(self, complaint_id: int) -> LettersOfCase:
        """The letters of a case with its clocks; the addressees only after a look at the identities (S2)."""
        with self.session.asking(Permission.READ_COMPLAINTS) as reader:
            complaint = self.seen(reader, complaint_id)
            found = reader.find(Letter, complaint_id=complaint_id)
            names = {person.id: person.name for person in reader.find(Person)}
            looked = self.looked(reader, complaint_id)
            standing = letter_clocks(case_records(self.session, reader, complaint))
            parties = shells.parties_of(reader, complaint_id)
            appeal, away = _appeal(reader, complaint), _turned_away(reader, complaint)
        recorded = _recorded_language(complaint, parties)
        return LettersOfCase(
            tuple(row_of(one, names, looked=looked) for one in found),
            standing,
            clocks.proposed_kind(
                standing,
                complaint,
                clocks.appeal_untold(appeal, found),
                clocks.turning_away_untold(away, found),
            ),
            recorded,
            language_of(recorded),
            looked,
            appeal is not None,
            away is not None,
        )

    def draft(
        self,
        complaint_id: int,
        kind: LetterKind,
        language: Language,
        party_id: int | None = None,
        way: Way | None = None,
    ) -> LetterDraft:
        """A letter as the case proposes it. Who it goes to is an identity: a look comes first (S2)."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.ask() as reader:
            complaint = self.seen(reader, complaint_id)
            self.require_look(reader, complaint)
            parties = addressees(reader.find(Party, complaint_id=complaint_id), kind)
            chosen = _chosen(parties, party_id)
            by = way or best_way(chosen)
            today = self.session.today()
            due = due_of(self.session, reader, RuleName.INFORMATION, today)
            asks = kind is LetterKind.INFORMATION
            writing = Writing(
                complaint_id,
                kind,
                language,
                by,
                chosen.id if chosen else party_id,
                chosen.name if chosen else "",
                address_for(chosen, by) if chosen else "",
                answer_by=due if asks else None,
                then_step=_then(kind, complaint),
                then_due=due
                if asks
                else (today if kind is LetterKind.DISPOSITION and complaint.is_open else None),
            )
            return self.drafted(reader, writing)

    def preview(self, writing: Writing) -> Preview:
        """The letter as it would be sent, marked as a draft; what is missing stands in brackets, and is named."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.ask() as reader:
            self.require_look(reader, self.seen(reader, writing.complaint_id))
            draft = self.drafted(reader, writing)
            problems = self._problems(draft)
            gaps = {one: f"[{one.value}]" for one in draft.missing}
            filled = replace(
                draft,
                values={**draft.values, **gaps},
                lines=tuple(replace(line, words=line.words or "[…]") for line in draft.lines),
            )
            paper = self.paper(reader, filled, "")
        from gen63_desktop.reports import letters as drawing

        problems += drawing.not_drawn(paper)
        return Preview(drawing.draw(paper), paper.digest(), tuple(problems))

    def preview_template(self, template: Template) -> bytes:
        """A text as a letter to somebody who does not exist, so that it is seen before it is saved."""
        from gen63_desktop.services.letters.fictional import paper_of

        self.session.allow(Permission.READ_COMPLAINTS)
        self.check_template(template)
        with self.session.ask() as reader:
            other = TemplateName.DISPOSITION if template.name is TemplateName.RIGHTS else TemplateName.RIGHTS
            beside = newest(reader, other, template.language)
            letterhead = _letterhead(reader)
        pair = (beside, template) if template.name is TemplateName.RIGHTS else (template, beside)
        paper = paper_of(*pair, self.session.facts.name, letterhead, self.session.now(), self._calendar())
        from gen63_desktop.reports import letters as drawing

        problems = drawing.not_drawn(paper)
        if problems:
            raise Problems(problems)
        return drawing.draw(paper)

    # -- what writing and sending share ----------------------------------------------------------

    def drafted(self, reader: Reader, writing: Writing) -> LetterDraft:
        """What the case and the writer give together; refused where the case has not come so far."""
        complaint = reader.get(Complaint, writing.complaint_id)
        everyone = reader.find(Party, complaint_id=complaint.id)
        parties = addressees(everyone, writing.kind)
        party = next((one for one in parties if one.id == writing.party_id), None)
        if party is None and any(one.id == writing.party_id for one in everyone):
            raise RuleBroken(
                "C6",
                "A witness gets a request for information only.",
                "Choose whom the complaint concerns, or another kind of letter.",
                where="party",
            )
        given = filling.CaseGiven(
            complaint,
            allegations_of(reader, complaint.id),
            reader.find(Extension, complaint_id=complaint.id),
            party,
            response_rule(case_records(self.session, reader, complaint)),
            _told_of(reader, complaint, writing.kind),
        )
        filling.check_kind(given, writing.kind)
        template = newest(reader, TemplateName(writing.kind.value), writing.language)
        tells = writing.kind.tells_rights
        rights = newest(reader, TemplateName.RIGHTS, writing.language) if tells else None
        values = self._values(reader, given, writing)
        lines = filling.lines(given.allegations, writing.language, dict(writing.allegations))
        named = named_in(template) | (named_in(rights) if rights is not None else set())
        asked = tuple(one for one in Field if one in named and not one.facts.from_records)
        gaps = missing(template, rights, values, lines)
        return LetterDraft(
            complaint.id, complaint.number, template, rights, parties, writing, values, asked, gaps, lines
        )

    def paper(self, reader: Reader, draft: LetterDraft, number: str) -> LetterPaper:
        """The letter as it is drawn; without a number it is a draft."""
        writing, facts = draft.writing, self.session.facts
        now = self.session.now()
        return LetterPaper(
            number,
            writing.language,
            _letterhead(reader),
            facts.name,
            words.day(self.session.today(), writing.language),
            to_lines(writing),
            subject_of(draft.template, draft.values),
            composed(draft.template, draft.rights, draft.values, draft.lines),
            now,
            draft=not number,
            fictional=facts.fictional,
        )

    def _calendar(self) -> AgencyCalendar:
        """The days on which the agency works."""
        return AgencyCalendar(frozenset(self.session.facts.holidays))

    def looked(self, reader: Reader, complaint_id: int) -> bool:
        """Whether the person looked at the identities of the case since they signed in."""
        return reader.vault is not None and complaint_id in reader.vault.looked

    def require_look(self, reader: Reader, complaint: Complaint) -> None:
        """Refuse to show whom a letter goes to, or a letter, before the look that the history keeps (S2)."""
        if not self.looked(reader, complaint.id):
            raise RuleBroken(
                "S2",
                "A letter names the persons of complaint {number}, and you have not looked at them yet.",
                "Show the identities first, with a reason.",
                number=complaint.number,
            )

    def _problems(self, draft: LetterDraft) -> list[Refused]:
        problems = not_ready(draft, self.session.today())
        typed = [one for one in draft.asked if one.facts.written]
        try:
            check_words(draft.values, draft.lines, to_lines(draft.writing), typed)
        except Problems as found:
            problems += found.problems
        return problems

    def _check_ready(self, draft: LetterDraft) -> None:
        """Refuse a letter that cannot be sent as it is, with everything that keeps it."""
        problems = self._problems(draft)
        if problems:
            raise Problems(problems)

    def _values(self, reader: Reader, given: filling.CaseGiven, writing: Writing) -> dict[Field, str]:
        today, calendar = self.session.today(), self._calendar()
        sender = filling.Sender(
            self.session.facts.name,
            "\n".join(_letterhead(reader).lines),
            self.session.person.name,
            self.session.capacity_for(Permission.WORK_COMPLAINTS),
        )
        out = filling.filled(given, sender, writing.language, today)
        if writing.answer_by is not None:
            out.update(filling.answer(writing.answer_by, today, calendar, writing.language))
        typed = {
            one: text.strip()
            for one, text in writing.values.items()
            if not one.facts.from_records and text.strip()
        }
        return {**out, **typed}


def _appeal(reader: Reader, complaint: Complaint) -> Appeal | None:
    """The appeal of which the decision can be told."""
    closings = reader.find(Closing, complaint_id=complaint.id)
    return to_tell(reader.find(Appeal, complaint_id=complaint.id), complaint, closings)


def _turned_away(reader: Reader, complaint: Complaint) -> Appeal | None:
    """The appeal of which it can be told that it is not taken up."""
    closings = reader.find(Closing, complaint_id=complaint.id)
    return turned_away(reader.find(Appeal, complaint_id=complaint.id), closings)


def _told_of(reader: Reader, complaint: Complaint, kind: LetterKind) -> Appeal | None:
    if kind is LetterKind.APPEAL:
        return _appeal(reader, complaint)
    return _turned_away(reader, complaint) if kind is LetterKind.NOT_TAKEN else None


def _letterhead(reader: Reader) -> Letterhead:
    """The agency's, as it is now; an empty one where none was given."""
    return next((one.value for one in reader.find(AgencyLetterhead)), Letterhead())


def _then(kind: LetterKind, complaint: Complaint) -> str:
    if kind is LetterKind.INFORMATION:
        return "Wait for the information that was asked for by letter"
    return (
        "Close the complaint: the decision was sent"
        if kind is LetterKind.DISPOSITION and complaint.is_open
        else ""
    )


def _chosen(parties: tuple[Party, ...], party_id: int | None) -> Party | None:
    if party_id is None:
        return parties[0] if parties else None
    return next((one for one in parties if one.id == party_id), None)


def _recorded_language(complaint: Complaint, parties: tuple[Party, ...]) -> str:
    """The complainant's language, else that of the complaint."""
    own = [one.language for one in parties if one.role is PartyRole.COMPLAINANT and one.language.strip()]
    return own[0] if own else complaint.language
