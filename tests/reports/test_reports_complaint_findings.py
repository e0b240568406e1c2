"""The findings on a complaint as files: what was taken out of a version stands nowhere in it."""

from __future__ import annotations

import functools
import io
import re
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime

import pikepdf
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from gen63_desktop.domain.complaints.records import (
    Allegation,
    Characteristic,
    Complaint,
    Note,
    Outcome,
    Party,
    PartyRole,
    Respondent,
    Status,
)  # fmt: skip
from gen63_desktop.domain.findings.complaint_report import ComplaintReport
from gen63_desktop.domain.findings.frozen import from_json, to_json
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import Audience, ReportKind
from gen63_desktop.domain.redactions.passages import around
from gen63_desktop.domain.redactions.records import Redaction
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.domain.vocabulary.grounds import Ground
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.reports.checking import check
from gen63_desktop.reports.pictures import text
from gen63_desktop.services.complaints.sealing import Identities
from gen63_desktop.services.findings.complaint_facts import Case, report_of
from gen63_desktop.services.findings.on_complaints import OnComplaints
from tests.reports import structure

MAKER = OnComplaints()
OTHERS = (Audience.COMPLAINANT, Audience.PUBLIC)
ON = date(2026, 11, 3)
ANALYSIS = (
    "Halvorsen’s first words were a demand for papers. Ms. Quintero said “I came here under DACA”, and gave "
    "(213) 555-0142 and marisolqb@example.org. QUINTERO-BAZAN’s account is borne out by Will Young. The supervisor of "
    "the Lakeview depot was told."
)


def _heading(audience: Audience, number: str = "CFP-2026-0143-01") -> Heading:
    at = datetime(2026, 11, 20, 16, 5, tzinfo=UTC)
    return Heading(
        ReportKind.COMPLAINT, audience, "C-2026-0143", "Office of Civil Rights, Fictional Transit", True, at, 812,
        "a" * 64, number=number, issued_at=at if number else None, issued_by="Dana Whitfield",
    )  # fmt: skip


def _case(
    analysis: str = ANALYSIS,
    *,
    party: str = "Marisol Quintero-Bazán",
    respondent: str = "Karl Halvorsen",
    badge: str = "Badge 4417",
    marks: tuple[Redaction, ...] = (),
    allegations: int = 1,
) -> Case:
    complaint = Complaint(
        "C-2026-0143", date(2026, 9, 1), f"I am {party}.", f"{party} was asked for papers", line="E Line",
        status=Status.CLOSED, closed=date(2026, 11, 2), due=date(2026, 11, 30), incident=date(2026, 8, 30), id=143,
    )  # fmt: skip
    found = tuple(
        Allegation(
            143, place, f"Demanded papers, time {place}", (Basis.NATIONAL_ORIGIN,), outcome=Outcome.APPROVED,
            finding=Finding.SUSTAINED, rationale=analysis, evidence="Interview; video.", proposed_by=2,
            proposed_on=ON, approved_by=1, approved_on=ON, their_finding="Founded", discipline="Two days", id=place,
        )
        for place in range(1, allegations + 1)
    )  # fmt: skip
    against = tuple(
        Respondent(
            143,
            one.id,
            RespondentKind.LAW_ENFORCEMENT,
            respondent,
            badge,
            "County Police",
            sworn=True,
            id=one.id,
        )
        for one in found
    )
    people = Identities(
        (
            Party(
                143, PartyRole.COMPLAINANT, party, phone="(213) 555-0142", email="marisolqb@example.org", id=1
            ),
            Party(143, PartyRole.WITNESS, "Will Young", id=2),
        ),
        (Characteristic(143, 1, Basis.IMMIGRATION_STATUS, "I came here under DACA", True, True, id=1),),
    )
    notes = (Note(143, f"Rang up {party}.", 2, datetime(2026, 9, 3, tzinfo=UTC), id=1),)
    rights = "You can file here:\n\n- An agency. File by {federal_deadline}.\n- Another: {state_deadline}."
    return Case(
        complaint,
        found,
        against,
        notes,
        (),
        marks,
        {1: "V-2026-0009"},
        {1: "Dana Whitfield", 2: "Jia Tan"},
        people,
        rights,
    )


def _marked(passage: str, ground: Ground = Ground.SECURITY, analysis: str = ANALYSIS) -> Redaction:
    at = analysis.index(passage)
    words, before, after = around(analysis, at, at + len(passage))
    return Redaction(143, "allegation 1 rationale", words, before, after, ground, OTHERS, 1, ON, 5, 1)


def _made(case: Case, audience: Audience) -> tuple[ComplaintReport, bytes]:
    data = report_of(case, _heading(audience))
    return data, MAKER.draw(data)


def _everything(pdf: bytes) -> str:
    """Every byte of the file that can be words, read apart from the program: streams, strings, pages."""
    out = [pdf.decode("latin-1"), *text(pdf)]
    with pikepdf.open(io.BytesIO(pdf)) as file:
        for thing in file.objects:
            if isinstance(thing, pikepdf.Stream):
                if "/Length1" in thing or "/N" in thing:  # typefaces and the colour profile
                    continue
                data = thing.read_bytes()
                out += [
                    data.decode("latin-1"),
                    data.decode("utf-8", "replace"),
                    data.decode("utf-16-be", "replace"),
                ]
            out += _strings(thing)
    return "\n".join(out)


def _strings(thing: object) -> list[str]:
    if isinstance(thing, pikepdf.String):
        return [str(thing)]
    if isinstance(thing, pikepdf.Array):
        return [words for each in thing for words in _strings(each)]
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        return [words for key in thing.keys() if _direct(thing[key]) for words in _strings(thing[key])]  # noqa: SIM118  a dictionary of pikepdf is no mapping
    return []


def _direct(thing: object) -> bool:
    return not getattr(thing, "is_indirect", False)


@pytest.mark.requirement("R1", "R2")
@pytest.mark.parametrize("audience", list(Audience))
def test_every_version_holds_both_standards_and_its_data_are_kept_to_the_last_digit(
    audience: Audience,
) -> None:
    data, pdf = _made(_case(), audience)
    assert check(pdf) == ()
    assert from_json(to_json(data, MAKER.form), MAKER.form, ComplaintReport) == data
    assert MAKER.draw(data) == pdf


@pytest.mark.requirement("R2", "S3")
@pytest.mark.parametrize("audience", OTHERS)
def test_what_is_taken_out_stands_in_no_byte_of_the_file_and_not_in_its_data(audience: Audience) -> None:
    data, pdf = _made(_case(marks=(_marked("supervisor of the Lakeview depot"),)), audience)
    assert MAKER.check_drawn(data, pdf) == ()
    kept = to_json(data, MAKER.form)
    for words in (
        "Quintero", "Bazán", "Bazan", "Marisol", "Halvorsen", "Will Young", "DACA", "555-0142", "marisolqb", "4417",
        "Lakeview", "Two days", "Jia Tan", "Rang up",
    ):  # fmt: skip
        for place in (kept, _everything(pdf)):
            assert words.casefold() not in place.casefold(), words
    spoken = re.sub(r"\s+", " ", structure.read(pdf))
    assert "[redacted: name of a person, respondent 1]’s first words were a demand for papers." in spoken
    assert "The [redacted: security procedure] was told." in spoken
    assert "Gov. Code 7929.200" in spoken


@pytest.mark.requirement("R1", "C15")
def test_the_executives_version_names_respondents_and_puts_roles_for_the_others() -> None:
    data, pdf = _made(_case(), Audience.EXECUTIVE)
    spoken = re.sub(r"\s+", " ", structure.read(pdf))
    for words in (
        "Karl Halvorsen", "Badge 4417", "Halvorsen’s first words", "[complainant]’s account is borne out by [witness].",
        "Rang up [complainant].", "I am [complainant].", "Agency’s own word Founded", "V-2026-0009", "Two days",
        "Preponderance of the evidence", "by Jia Tan on Nov 3, 2026",
    ):  # fmt: skip
        assert words in spoken, words
    for words in ("Quintero", "Marisol", "Will Young", "555-0142"):
        assert words not in _everything(pdf)
    assert data.removed == ()
    assert MAKER.check_drawn(data, pdf) == ()


@pytest.mark.requirement("R1", "C13")
def test_the_complainants_version_says_where_they_can_go_and_until_when() -> None:
    _, pdf = _made(_case(), Audience.COMPLAINANT)
    spoken = re.sub(r"\s+", " ", structure.read(pdf).replace("\u00a0", " "))
    assert "An agency. File by Feb 26, 2027." in spoken
    assert "Another: Aug 30, 2027." in spoken
    assert "If you have information that we did not have" in spoken
    _, public = _made(_case(), Audience.PUBLIC)
    assert "If you do not agree" not in structure.read(public)


@pytest.mark.requirement("R2")
def test_a_file_that_still_holds_a_word_is_refused_wherever_the_word_is_hidden() -> None:
    data, pdf = _made(_case(), Audience.PUBLIC)
    for hide in (_in_title, _in_alt, _in_attachment, _in_page):
        problems = MAKER.check_drawn(data, hide(pdf, "said by HALVORSEN himself"))
        assert problems, hide.__name__
        assert all("taken out" in problem.sentence() for problem in problems)
    assert MAKER.check_drawn(data, _in_title(pdf, "said by nobody")) == ()


def _in_title(pdf: bytes, words: str) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        file.docinfo["/Subject"] = words
        return _saved(file)


def _in_alt(pdf: bytes, words: str) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        structure.elements(file)[3].Alt = pikepdf.String(words)
        return _saved(file)


def _in_attachment(pdf: bytes, words: str) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        file.attachments["data.csv"] = pikepdf.AttachedFileSpec(file, words.encode())
        return _saved(file)


def _in_page(pdf: bytes, words: str) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        page = file.pages[0]
        page.contents_add(f"BT /F1+0 9 Tf 1 0 0 1 60 60 Tm 3 Tr ({words}) Tj ET".encode())
        return _saved(file)


def _saved(file: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


@pytest.mark.requirement("R2")
def test_a_word_that_slips_into_the_data_is_refused_and_data_from_the_store_are_never_passed_unseen() -> None:
    data, pdf = _made(_case(), Audience.PUBLIC)
    slipped = replace(data, summary="Halvorsen drove on")
    assert any(
        "data of this version" in one.sentence() for one in MAKER.check_drawn(slipped, MAKER.draw(slipped))
    )
    reason = replace(data, heading=replace(data.heading, reason="Ms. Quintero asked for it"))
    assert MAKER.check_drawn(reason, MAKER.draw(reason))
    stored = from_json(to_json(data, MAKER.form), MAKER.form, ComplaintReport)
    assert "not known any more" in MAKER.check_drawn(stored, pdf)[0].sentence()


@pytest.mark.requirement("R2")
@pytest.mark.parametrize(
    ("party", "respondent", "badge"),
    [
        ("Jimmy Page", "Art Law", "Badge 2026"),
        ("May Street", "Officer Report", "143"),
        ("Will Public", "Justice Ground", "ID 1000"),
    ],
)
def test_names_that_are_the_reports_own_words_do_not_keep_it_from_going_out(
    party: str, respondent: str, badge: str
) -> None:
    analysis = f"{party} told it. {respondent} was near. Page and page."
    data, pdf = _made(_case(analysis, party=party, respondent=respondent, badge=badge), Audience.PUBLIC)
    assert MAKER.check_drawn(data, pdf) == ()
    assert party not in structure.read(pdf)
    assert respondent not in structure.read(pdf)


@pytest.mark.requirement("R2")
def test_a_lost_passage_and_an_allegation_without_a_finding_keep_it_from_going_out_together() -> None:
    case = _case(marks=(_marked("supervisor of the Lakeview depot"),), allegations=2)
    edited = replace(case.allegations[0], rationale="All is new.")
    undecided = replace(case.allegations[1], outcome=Outcome.OPEN, finding=None)
    changed = replace(case, allegations=(edited, undecided))
    data = report_of(changed, _heading(Audience.PUBLIC))
    said = [one.sentence() for one in MAKER.unready(data)]
    assert len(said) == 2
    assert said[0].startswith("Allegation 2 of C-2026-0143 has no finding.")
    assert "Allegation 1, analysis" in said[1]
    assert "“security procedure” by Dana Whitfield on 2026-11-03" in said[1]
    assert "Lakeview" not in said[1]
    gone = replace(changed, allegations=(undecided,))
    assert any(
        "there no more" in one.sentence() for one in MAKER.unready(report_of(gone, _heading(Audience.PUBLIC)))
    )
    assert len(MAKER.unready(report_of(changed, _heading(Audience.EXECUTIVE)))) == 1


@functools.cache
def _words_of_every_file() -> str:
    """What a file holds that names nobody: the words of its form, of its typefaces and of its metadata."""
    data, pdf = _made(_case("It was 7.", party="77", respondent="777"), Audience.PUBLIC)
    return f"{_everything(pdf)}{to_json(data, MAKER.form)}".casefold()


_NAMES = (
    st.text("abdefgiklmnoprstuvyzáéñöüčşžłø", min_size=6, max_size=14)
    .map(str.capitalize)
    .filter(
        lambda name: (
            len(set(name.casefold())) > 3  # AAAAAA+ stands before the name of each typeface
            and not any(one in _words_of_every_file() for one in (name.casefold(), _ascii(name)))
        )
    )
)


@pytest.mark.requirement("R2", "S3")
@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # each example draws a report: no shrinking
)
@given(
    first=_NAMES,
    last=_NAMES,
    other=_NAMES,
    at=st.integers(1, 5),
    long=st.integers(0, 60),
    how=st.sampled_from(["", "\u00ad", "\u200b", "-\n"]),
    case=st.sampled_from(["upper", "lower", "title"]),
)
def test_random_names_in_random_texts_stand_in_no_byte_of_a_public_file(
    first: str, last: str, other: str, at: int, long: int, how: str, case: str
) -> None:
    said = getattr(f"{last[:at]}{how}{last[at:]}", case)()
    ligature = unicodedata.normalize("NFD", first).replace("fi", "ﬁ")
    analysis = (
        f"{'The log was read. ' * long}It was {first} {said}, not {ligature}’s friend; {other.upper()}s left."
    )
    data, pdf = _made(_case(analysis, party=f"{first} {last}", respondent=f"Karl {other}"), Audience.PUBLIC)
    assert MAKER.check_drawn(data, pdf) == ()
    places = [_everything(pdf), to_json(data, MAKER.form)]
    for name in (first, last, other):
        for place in places:
            assert name.casefold() not in place.casefold()
            assert _ascii(name) not in _ascii(place)


def _ascii(words: str) -> str:
    low = unicodedata.normalize("NFKD", words.casefold().replace("ł", "l").replace("ø", "o"))
    return "".join(sign for sign in low if not unicodedata.combining(sign))


@pytest.mark.requirement("R2")
@pytest.mark.parametrize("audience", list(Audience))
def test_long_analyses_and_forty_allegations_are_drawn_whole(audience: Audience) -> None:
    long = "\n\n".join(
        f"Paragraph {n}. " + "The log of the day was read line by line. " * 30 for n in range(5)
    )
    data, pdf = _made(_case(f"{long} 🚌 ñandú: ¿por qué?", allegations=40), audience)
    assert check(pdf) == ()
    assert len(text(pdf)) > 40
    spoken = structure.read(pdf)
    assert all(f"Demanded papers, time {place}" in spoken for place in range(1, 41))
    assert len(MAKER.tables(data)[0].rows) == 40  # type: ignore[arg-type]  # rows of a finished table


@pytest.mark.requirement("R2")
def test_words_from_right_to_left_stop_no_findings() -> None:
    _, pdf = _made(_case("The rider said שלום and left."), Audience.EXECUTIVE)
    assert check(pdf) == ()
    assert "said [4 letters written from right to left] and left" in " ".join(structure.read(pdf).split())
