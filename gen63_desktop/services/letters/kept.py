"""Letters that were sent: opened to the last byte, saved, made into a mail draft, recognised."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.letters import words
from gen63_desktop.domain.letters.kinds import Language, Way
from gen63_desktop.domain.letters.records import Letter, LetterRow
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.letters.rows import row_of
from gen63_desktop.services.letters.sending import Sending
from gen63_desktop.store.encryption.sealing import DoesNotOpen, unlock
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.team.looking import EVERYTHING


class Kept(Sending):
    """What was sent."""

    def file(self, letter_id: int) -> bytes:
        """The letter's file as it went out, to the last byte; after a look at the identities (S2)."""
        return self._opened(letter_id)[1]

    def save_copy(self, letter_id: int, path: Path) -> None:
        """Write the letter's file to a path, whole or not at all."""
        from gen63_desktop.exchange.atomic_file import write_file

        letter, pdf = self._opened(letter_id)
        write_file(path, pdf, lambda: self._note_copy(letter, "pdf"))

    def save_mail(self, letter_id: int, path: Path) -> None:
        """Write a mail with the letter attached, which the person's own mail program opens and sends."""
        from gen63_desktop.exchange.mail_draft import write_draft

        letter, pdf = self._opened(letter_id)
        language = next((one for one in Language if one.code == letter.language), Language.ENGLISH)
        complaint = letter.number.removeprefix("L-").rpartition("-")[0]
        said = words.PAGE[language]
        body = "\n".join(
            (
                said.attached.format(number=f"C-{complaint}"),
                "",
                self.session.person.name,
                letter.signed_as,
                self.session.facts.name,
            )
        )
        to = letter.address if letter.way is Way.EMAIL else ""
        subject = f"{letter.number} – {self.session.facts.name}"
        attached = ((f"{letter.number}.pdf", pdf),)
        write_draft(path, to, subject, body, attached, told=lambda: self._note_copy(letter, "eml"))

    def _note_copy(self, letter: Letter, form: str) -> None:
        """On the time line of the case, where nobody reads it to whom the case is closed (S1)."""
        with self.session.act("letter.copied") as work:
            work.about(work.get(Complaint, letter.complaint_id))
            work.detail(number=letter.number, format=form)

    def recognised(self, data: bytes) -> LetterRow | None:
        """The letter that a file is, byte for byte; None where it is none that the person may open."""
        self.session.allow(Permission.READ_COMPLAINTS)
        digest = sha256(data).hexdigest()
        self.session.store.look(EVERYTHING, "letter.recognised")  # what tells a letter lies with whom it names
        with self.session.ask() as reader:
            for letter in reader.find(Letter):
                if letter.file_sha256 == digest and self.sees(reader, letter.complaint_id):
                    names = {person.id: person.name for person in reader.find(Person)}
                    return row_of(letter, names, looked=self.looked(reader, letter.complaint_id))
        return None

    def pictures(self, pdf: bytes, width: int) -> tuple[tuple[bytes, ...], tuple[str, ...]]:
        """The pages of a letter as pictures of so many pixels, with the words of each."""
        from gen63_desktop.reports.pictures import pictures, text

        self.session.allow(Permission.READ_COMPLAINTS)
        return pictures(pdf, width), text(pdf)

    def _opened(self, letter_id: int) -> tuple[Letter, bytes]:
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            letter = self._seen_letter(reader, letter_id)
            self.require_look(reader, self.seen(reader, letter.complaint_id))
        locked = self.session.attachments.fetch(letter.blob)
        try:
            pdf = unlock(bytes.fromhex(letter.file_key), locked, letter.number)
        except (DoesNotOpen, ValueError) as error:
            raise _not_what_was_sent(letter) from error
        if sha256(pdf).hexdigest() != letter.file_sha256:
            raise _not_what_was_sent(letter)
        return letter, pdf

    def _seen_letter(self, reader: Reader, letter_id: int) -> Letter:
        return self.seen_part(reader, Letter, letter_id)


def _not_what_was_sent(letter: Letter) -> Refused:
    return Refused(
        "What is kept of {number} is not what was sent, or its key is not yours.",
        "Restore it from a backup, or ask one of those permitted.",
        number=letter.number,
    )
