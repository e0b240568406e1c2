"""The words of attached files: read in the worker, found with their item; a scan, a broken and a hostile file are said."""

from __future__ import annotations

import io
import zipfile

import pikepdf
import pytest

from gen63_desktop.domain.complaints.walls import CaseWall
from gen63_desktop.domain.errors import NotAllowed, Refused, WorkCancelled
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.investigation.file_text import LONGEST, FileText, TextState
from gen63_desktop.domain.search.found import Asked, Kind
from gen63_desktop.exchange.attached_words import words_of
from gen63_desktop.services.office import Office
from tests.offices import MovableClock
from tests.services.destruction_steps import closed_case, make_three, problems_of, whole_text
from tests.services.investigation_steps import obtain, receive
from tests.services.test_previews import MAIL, pdf_of
from tests.services.test_sealed_case_past import with_own_key
from tests.services.test_sealed_cases import join

WORDS = b"The pelican waited at the stop.\n"


def word_document(body: str, before: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f'<?xml version="1.0"?>{before}<w:document>{body}</w:document>')
    return out.getvalue()


def read_all(office: Office) -> list[FileText]:
    found = []
    while (text := office.file_words.read_next()) is not None:
        office.file_words.keep(text)
        found.append(text)
    return found


def _found(office: Office, words: str) -> list[int]:
    return [hit.part_id for hit in office.search.found(Kind.FILE, Asked(words)).hits]


@pytest.mark.requirement("C5", "C6")
def test_the_words_of_documents_texts_and_mails_are_found_with_their_item_and_read_once(
    either_office: Office,
) -> None:
    office = either_office
    case = receive(office)
    paragraph = "<w:p><w:r><w:t>The oce</w:t></w:r><w:r><w:t>lot &amp; I</w:t></w:r></w:p>"
    items = [
        obtain(office, case, data, file_name=name)
        for name, data in (
            ("a.pdf", pdf_of(3)), ("b.docx", word_document(paragraph)), ("c.txt", WORDS), ("d.eml", MAIL),
        )
    ]  # fmt: skip
    obtain(office, case)

    assert [text.state for text in read_all(office)] == [TextState.READ] * 4

    for words, item in zip(('"page the 3"', "ocelot", "pelican", '"stayed up"'), items, strict=True):
        assert _found(office, words) == [item.id], words
    (hit,) = office.search.found(Kind.FILE, Asked("pelican")).hits
    assert (hit.case_id, hit.name) == (case.id, case.number)
    assert office.file_words.read_next() is None
    shown = {one.item.id: one.read for one in office.investigation.of_case(case.id).evidence}
    assert list(shown.values()) == [*[TextState.READ] * 4, None]
    assert office.history.verify().problems == ()


@pytest.mark.requirement("C6")
def test_a_scan_and_a_broken_file_are_known_as_such_and_not_read_again(office: Office) -> None:
    case, out = receive(office), io.BytesIO()
    blank = pikepdf.new()
    blank.add_blank_page(page_size=(300, 400))
    blank.save(out)
    obtain(office, case, out.getvalue(), file_name="scan.pdf")
    obtain(office, case, b"%PDF-1.7\nbroken", file_name="broken.pdf")
    obtain(office, case, word_document("")[:-40], file_name="cut.docx")

    states = {text.state for text in read_all(office)}

    assert states == {TextState.NONE, TextState.UNREADABLE}
    assert office.file_words.read_next() is None


@pytest.mark.requirement("S1")
def test_a_seal_takes_the_words_of_files_away_and_nothing_of_a_sealed_case_is_read(
    either_office: Office,
) -> None:
    office = either_office
    case, other_case = receive(office), receive(office)
    obtain(office, case, WORDS, file_name="a.txt")
    read_all(office)
    waits = obtain(office, other_case, b"The walrus\n", file_name="b.txt")
    read = office.file_words.read_next()
    assert read is not None
    other = join(office, "Ines Calloway", Role.CHIEF, Role.AUDITOR)
    assert len(_found(other, "pelican")) == 1

    for one in (case, other_case):
        office.complaints.seal(one.id, [with_own_key(office)], "Conflict of interest")

    assert _found(other, "pelican") == _found(office, "pelican") == []
    assert not office.file_words.keep(read), "sealed meanwhile"
    assert join(office, "Olaf Berg", Role.OFFICER).file_words.read_next() is None
    office.complaints.unseal(case.id, "The conflict is over")
    assert len(_found(other, "pelican")) == 1
    assert waits.id not in _found(office, "walrus")


@pytest.mark.requirement("S1")
def test_files_behind_a_wall_are_neither_read_nor_found_nor_kept(either_office: Office) -> None:
    office = either_office
    case = receive(office)
    obtain(office, case, WORDS, file_name="a.txt")
    other = join(office, "Ines Calloway", Role.OFFICER)
    text = other.file_words.read_next()
    assert text is not None
    with office.session.act("complaint.changed") as work:
        work.add(CaseWall(case.id, other.session.person.id))

    with pytest.raises(Refused):
        other.file_words.keep(text)
    assert join(office, "Rex Reviewer", Role.REVIEWER).file_words.read_next() is None
    with pytest.raises(NotAllowed):
        join(office, "Ada Auditor", Role.AUDITOR).file_words.keep(text)
    assert len(read_all(office)) == 1
    assert _found(other, "pelican") == []
    assert other.search.facets(Kind.FILE, "pelican").count() == 0


@pytest.mark.requirement("C6", "S5")
def test_what_is_read_by_itself_keeps_no_case_from_the_destruction_that_was_agreed_on_and_goes_with_it(
    office: Office, clock: MovableClock
) -> None:
    three = make_three(office, clock)
    case = closed_case(office, clock)
    obtain(office, case, WORDS, file_name="a.txt")
    batch = three.approved(case.id)
    assert [text.state for text in read_all(three.first)] == [TextState.READ]
    assert len(_found(office, "pelican")) == 1

    done = office.retention.carry_out(batch.id)

    assert done.destroyed == (case.number,)
    assert _found(office, "pelican") == []
    assert "pelican" not in whole_text(office)
    assert problems_of(office) == ()


@pytest.mark.requirement("S3")
def test_hostile_files_end_as_a_sentence_or_as_words_without_what_they_hide() -> None:
    entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;&a;">]>'
    read = words_of("x", "word", word_document("<w:p><w:t>a &b; \u202e end</w:t></w:p>", entity))
    assert read.words == "a &b;  end"
    bomb = word_document("<w:p><w:t>x</w:t></w:p>" + "<w:t>aaaaaaaaaa</w:t>" * 200_000)
    big = words_of("x", "word", bomb)
    assert big.shortened
    assert len(big.words) <= LONGEST
    unended = words_of("x", "word", word_document("<w:t " * 2_000_000 + "<w:p><w:t>walrus</w:t></w:p>"))
    assert unended.words == "walrus"
    long = words_of("x", "text", b"wordy" * 100_000)
    assert (len(long.words), long.shortened) == (LONGEST, True)
    for kind, data in (("pdf", b"%PDF-1.4 nothing"), ("word", b"PK\x03\x04 nothing"), ("word", b"")):
        with pytest.raises(Refused):
            words_of("x", kind, data)


@pytest.mark.requirement("C6")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_text_in_any_letters_is_read_as_it_was_saved(encoding: str) -> None:
    said = "Xe buýt đã đến 公交车"

    assert words_of("x", "text", said.encode(encoding)).words == said


@pytest.mark.requirement("C6")
def test_a_text_that_is_longer_than_what_is_read_of_it_ends_between_two_letters() -> None:
    assert words_of("x", "text", b"x" + "ñ".encode() * 2_200_000).words[:3] == "xññ"


@pytest.mark.requirement("S3")
def test_reading_is_given_up_when_it_is_cancelled_or_takes_too_long() -> None:
    with pytest.raises(WorkCancelled):
        words_of("x", "text", WORDS, lambda: True)
    with pytest.raises(Refused, match="too long"):
        words_of("x", "text", WORDS, patience=-1.0)
