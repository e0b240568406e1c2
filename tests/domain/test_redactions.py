"""What is taken out of a text, by the program and by a person, and what stays for a person to decide."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gen63_desktop.domain.complaints.records import Characteristic, Party, PartyRole, Respondent
from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.domain.redactions.names import ALSO_WORDS, NO_NAMES
from gen63_desktop.domain.redactions.passages import around, marked
from gen63_desktop.domain.redactions.records import Redaction
from gen63_desktop.domain.redactions.suspects import suspects
from gen63_desktop.domain.redactions.terms import terms_of_case
from gen63_desktop.domain.redactions.washing import Washer
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.grounds import MARKED_BY_A_PERSON, Ground
from gen63_desktop.domain.vocabulary.respondents import RespondentKind

MARISOL = Party(
    1,
    PartyRole.COMPLAINANT,
    "Marisol de la Quintero-Bazán",
    phone="+1 (213) 555-0142",
    email="marisolqb@example.org",
    address="418 Juniper Street, Apt 9, Ferndale, CA 90555",
    id=1,
)
OBRIEN = Party(1, PartyRole.WITNESS, "Seán O'Brien", id=2)
YOUNG = Party(1, PartyRole.WITNESS, "Will Young", id=3)
WANG = Party(1, PartyRole.WITNESS, "王小明", id=4)
SAID = Characteristic(1, 1, Basis.IMMIGRATION_STATUS, "I came here under DACA", True, True)
HALVORSEN = Respondent(
    1, 1, RespondentKind.LAW_ENFORCEMENT, "Karl Halvorsen", "Badge 4417", "County Transit Police", id=1
)
TERMS = terms_of_case((MARISOL, OBRIEN, YOUNG, WANG), (SAID,), (HALVORSEN,))


def _washed(text: str, marks: tuple[Redaction, ...] = (), audience: Audience = Audience.PUBLIC) -> str:
    return Washer(TERMS, marks, audience).found_in(text, "summary").text


def _mark(text: str, passage: str, ground: Ground = Ground.PERSONNEL, number: int = 1) -> Redaction:
    at = text.index(passage)
    words, before, after = around(text, at, at + len(passage))
    return Redaction(
        1, "summary", words, before, after, ground, (Audience.PUBLIC,), 1, date(2026, 11, 3), number, 1
    )


@pytest.mark.requirement("R2", "S3")
@pytest.mark.parametrize(
    "said",
    [
        "Halvorsen",
        "HALVORSEN",
        "halvorsen",
        "Hálvörsen",
        "Halvorse\u0301n",
        "Hal\u00advor\u200bsen",
        "Halvor-\nsen",
        "Halvor-  \r\n  sen",
        "Halvorsens",
        "Mr. K. Halvorsen",
        "Karl\nHalvorsen",
        "K.H.",
        "K. H.",
        "Ηalvorsen",  # a Greek letter that looks like a Latin one
        "Quintero-Bazan",
        "Quintero – Bazán",
        "QuinteroBazan",
        "de la Quintero",
        "Ms. Marisol",
        "Sean O’Brien",
        "O'BRIEN",
        "OBrien",
        "Brien",
        "Young",
        "will young",
        "王小明",
        "@KarlHalvorsen",
        "halvorsen_k",
        "KHalvorsen77",
        "#JusticeForMarisol",
        "marisolqb@example.org",
        "MarisolQB@Example.ORG",
        "marisolqb (at) example (dot) org",
        "somebody.else@example.com",
        "(213) 555-0142",
        "213.555.0142",
        "2135550142",
        "555-0142",
        "+1 415-555-0199",
        "Badge 4417",
        "badge no. 4417",
        "4417",
        "employee number A-20931",
        "418 Juniper Street, Apt 9",
        "418 juniper street",
        "1200 N. Vignes St., Unit 4",
        "I CAME HERE under daca",
        "born on March 4, 1984",
        "DOB: 3/4/1984",
        "date of birth 4 March 1984",
        "nacida el 4 de marzo de 1984",
        "078-05-1120",
        "https://example.org/halls?id=7",
    ],
)  # fmt: skip
def test_it_is_taken_out_however_it_is_written(said: str) -> None:
    washed = _washed(f"They say that {said} was there, again.")
    assert said not in washed
    left = re.sub(r"\[redacted: [^\]]*\]", "", washed)
    assert left.replace(" ", "") == "Theysaythatwasthere,again."


@pytest.mark.requirement("R2")
@pytest.mark.parametrize(
    "text",
    [
        "No, that was at 10:40 AM; WHY not, WY or KH, he asked. Sob story.",
        "He will come; the young man karlsruhe stood there.",
        "The brienne tart, sworn officers, a shalvorsenlike word.",
        "On Nov 12, 2026 at 18:35 train 804 stopped for 20 minutes.",
        "The supervisor of the Lakeview depot was told.",
        "",
        "\u202e\u200b",
    ],
)
def test_other_words_stay_as_they_are(text: str) -> None:
    assert _washed(text) == text


@pytest.mark.requirement("R2")
def test_initials_are_taken_out_with_their_dots_and_ordinary_words_of_the_same_letters_stay() -> None:
    people = (Party(1, PartyRole.WITNESS, "Nora Oduya", id=1), Party(1, PartyRole.WITNESS, "Ana Mora", id=2))
    washer = Washer(terms_of_case(people, (), ()), (), Audience.PUBLIC)
    assert washer.wash("No. It was 10:40 AM. Nobody came.") == "No. It was 10:40 AM. Nobody came."
    assert "N.O." not in washer.wash("It was N.O. again.")


@pytest.mark.requirement("R2")
def test_a_family_name_that_is_a_word_of_the_trade_is_taken_out_with_its_capital_and_told_without() -> None:
    terms = terms_of_case((Party(1, PartyRole.WITNESS, "Sam Driver", id=1),), (), ())
    washer = Washer(terms, (), Audience.PUBLIC)
    text = "Driver saw that the driver stopped."
    washed = washer.found_in(text, "summary")
    assert washed.text == "[redacted: name of a person, witness] saw that the driver stopped."
    (told,) = suspects(text, "summary", washed.removed, terms)
    assert (told.words, told.why) == ("driver", "a name of the case, and an ordinary word")
    officer = terms_of_case((Party(1, PartyRole.WITNESS, "Officer Bell Jr.", id=1),), (), ())
    assert Washer(officer, (), Audience.PUBLIC).wash("Officer and jr. clerk") == "Officer and jr. clerk"


@pytest.mark.requirement("R2")
def test_a_possessive_stays_and_the_role_is_told() -> None:
    assert _washed("Halvorsen’s report") == "[redacted: name of a person, respondent 1]’s report"
    assert _washed("Marisol Quintero said") == "[redacted: name of a person, complainant] said"


@pytest.mark.requirement("R2")
def test_a_name_that_two_people_share_tells_nobodys_role() -> None:
    sister = Party(1, PartyRole.WITNESS, "Ana Quintero", id=5)
    washer = Washer(terms_of_case((MARISOL, sister), (), ()), (), Audience.PUBLIC)
    assert washer.wash("Quintero told Ana") == (
        "[redacted: name of a person] told [redacted: name of a person, witness]"
    )


_LETTERS = "abcdefghijklmnopqrstuvwxyzáéíñöüčşžłø"
_NAMES = (
    st.text(_LETTERS, min_size=4, max_size=12)
    .map(str.capitalize)
    .filter(
        lambda name: name.casefold() not in ALSO_WORDS | NO_NAMES  # small, these are ordinary words
    )
)
_FILLERS = st.lists(
    st.sampled_from(["the", "train", "stopped", "when", "a", "rider", "asked", "why", "nobody"]), max_size=12
)


def _plain(text: str) -> str:
    """Written apart from the program's own folding: letters only, without accents."""
    low = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l").replace("ø", "o"))
    return "".join(sign for sign in low if sign.isalpha() or sign.isspace())


def _broken(name: str, at: int, how: str) -> str:
    at = at % max(len(name) - 1, 1) + 1
    return f"{name[:at]}{how}{name[at:]}"


@pytest.mark.requirement("R2", "S3")
@settings(max_examples=150, deadline=None)
@given(
    first=_NAMES,
    last=_NAMES,
    before=_FILLERS,
    after=_FILLERS,
    at=st.integers(0, 12),
    how=st.sampled_from(["", "\u00ad", "\u200b", "-\n", "\u2060"]),
    case=st.sampled_from([str, str.upper, str.lower, str.swapcase]),
    form=st.sampled_from(["NFC", "NFD", "NFKC"]),
    tail=st.sampled_from(["", "'s", "’s", "s", ",", ".", "!"]),
)  # fmt: skip
def test_a_random_name_never_stays_in_a_random_text(
    first: str, last: str, before: list[str], after: list[str], at: int, how: str, case: object, form: str, tail: str
) -> None:  # fmt: skip
    assert callable(case)
    party = Party(1, PartyRole.WITNESS, f"{first} {last}", id=1)
    said = unicodedata.normalize(form, case(_broken(last, at, how)))  # type: ignore[arg-type]  # one of four
    text = " ".join([*before, said + tail, *after, f"{first} {said}"])
    washed = Washer(terms_of_case((party,), (), ()), (), Audience.PUBLIC).wash(text)
    left = _plain(re.sub(r"\[redacted: [^\]]*\]", " ", washed)).split()
    names = {_plain(first), _plain(last)} - {
        "the",
        "train",
        "when",
        "why",
        "rider",
        "asked",
        "nobody",
        "stopped",
    }
    assert not names & set(left)


@pytest.mark.requirement("R2")
def test_a_marked_passage_is_taken_out_and_found_again_after_the_text_was_edited_elsewhere() -> None:
    text = "The shift log was read. He was warned twice before. He was warned twice by radio."
    mark = _mark(text, "warned twice before", number=7)
    assert "warned twice before" not in _washed(text, (mark,))
    edited = f"On the next day t{text[1:]} The end was changed too."
    assert _washed(edited, (mark,)).startswith(
        "On the next day the shift log was read. He was [redacted: personnel record]."
    )
    assert marked(edited, [mark]).lost == ()


@pytest.mark.requirement("R2")
@pytest.mark.parametrize(
    "edited",
    [
        "The shift log was read.",
        "The shift log was read. He was warned thrice before.",
        "Nobody is warned twice before noon in this unit, as the handbook has it.",
        "",
    ],
)
def test_a_passage_that_stands_no_more_where_it_was_marked_is_lost_and_said_to_be(edited: str) -> None:
    mark = _mark("The shift log was read. He was warned twice before. That is all.", "warned twice before")
    assert marked(edited, [mark]).lost == (mark,)


@pytest.mark.requirement("R2")
def test_a_telling_passage_is_taken_out_wherever_it_stands_and_a_short_one_only_where_it_was_marked() -> None:
    text = "He is 12 and lives with his aunt. His aunt came at 12."
    aunt, age = _mark(text, "lives with his aunt", number=1), _mark(text, "12", Ground.BIRTH, 2)
    washed = _washed(text, (aunt, age))
    assert washed == "He is [redacted: date of birth] and [redacted: personnel record]. His aunt came at 12."
    other = Washer((), (aunt, age), Audience.PUBLIC).found_in("Who lives with his aunt? 12 people.", "other")
    assert other.text == "Who [redacted: personnel record]? 12 people."


@pytest.mark.requirement("R2")
def test_a_mark_for_the_public_leaves_the_complainants_version_as_it_is() -> None:
    text = "He was warned twice before."
    mark = _mark(text, "warned twice")
    assert _washed(text, (mark,), Audience.COMPLAINANT) == text


@pytest.mark.requirement("R2")
@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 5), (3, 99), (-1, 3), (3, 4)])
def test_no_words_cannot_be_marked(start: int, end: int) -> None:
    with pytest.raises(RuleBroken):
        around("One two", start, end)


@pytest.mark.requirement("R2")
def test_blanks_at_the_ends_of_what_is_chosen_are_left() -> None:
    assert around("One two three", 3, 8)[0] == "two"


@pytest.mark.requirement("R2")
def test_what_looks_like_a_name_and_stays_is_listed_with_the_reason() -> None:
    text = "Halvorson drove on. He will meet Lucía Ortega at the depot on Monday with Officer Bell. Marisol left."
    washer = Washer(TERMS, (), Audience.PUBLIC)
    removed = washer.found_in(text, "summary").removed
    found = {one.words: one.why for one in suspects(text, "summary", removed, washer.terms)}
    assert found == {
        "Halvorson": "one letter away from a name of the case",
        "will": "a name of the case, and an ordinary word",
        "Lucía Ortega": "written like a name",
        "Officer Bell": "written like a name",
    }


@pytest.mark.requirement("R2")
def test_every_ground_names_its_law() -> None:
    assert all(ground.law for ground in MARKED_BY_A_PERSON)
    assert Ground.PEACE_OFFICER.law == "Penal Code 832.7"
    assert "7927.700" in Ground.PERSON.law


@pytest.mark.requirement("C8")
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ben Carter", "Ben came, and BEN left."),
        ("Van Le", "Van said so. Ms. Le heard it: Van Le."),
        ("Le, Van", "Van said so."),
        ("Mr. Al Green", "Al said so."),
        ("Mac Driver", "Mac Driver said so, Mac."),
    ],
)
def test_a_name_that_is_a_particle_elsewhere_is_taken_out(name: str, text: str) -> None:
    terms = terms_of_case((Party(0, PartyRole.COMPLAINANT, name=name),), (), ())
    washed = Washer(terms, (), Audience.PUBLIC).wash(f"{text} The van and the driver waited at al fin.")
    for word in name.replace(",", "").split():
        assert word not in washed.replace("[redacted: name of a person, complainant]", "")
    assert "The van and the driver waited at al fin." in washed
