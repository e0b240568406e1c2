"""The first edition of each rule, from the references of GEN 63 and the study of the law.

A shipped edition is never altered: referrals name it for good. What is to be otherwise is a new edition. GEN 63
§6.0 gives the titles of the agency's procedures, not their text: what each of them covers is read from its title.
"""

from __future__ import annotations

from collections.abc import Iterable

from gen63_desktop.domain.complaints.jurisdiction import Jurisdiction
from gen63_desktop.domain.intake.referral import ReferredTo
from gen63_desktop.domain.routing.conditions import Compared, Condition
from gen63_desktop.domain.routing.facts import FactName, YesNo
from gen63_desktop.domain.routing.records import RoutingRule
from gen63_desktop.domain.vocabulary.bases import FACTS, Basis, Document
from gen63_desktop.domain.vocabulary.respondents import RespondentKind as Kind
from gen63_desktop.domain.vocabulary.statutes import Statute

FIRST = 1
_REFERENCE = "GEN 63 §6.0 (references): {title}"
_BY_TITLE = "Read from the title of the policy; its text decides."
_MEMORY = "From memory; no document of the study names it."
_ELSEWHERE = (Jurisdiction.NOT_OURS, Jurisdiction.PARTLY)


def _asks(fact: FactName, values: Iterable[str], compared: Compared = Compared.ANY) -> str:
    return Condition(fact.value, compared, tuple(str(one) for one in values)).line()


def _rule(
    number: int, name: str, to: ReferredTo, rank: int, source: str, *conditions: str, note: str = "", body: str = ""
) -> RoutingRule:  # fmt: skip
    return RoutingRule(f"S-{number}", FIRST, name, to, body, rank, conditions, source, note)


_OF_BIAS_FREE_POLICING = tuple(
    basis for basis in Basis if Document.BIAS_FREE_POLICING in FACTS[basis].named_in
)
_STAFF = (Kind.EMPLOYEE, Kind.CONTRACTOR, Kind.SECURITY_OFFICER, Kind.AMBASSADOR)
_OUTSIDE = _asks(FactName.JURISDICTION, _ELSEWHERE)
_BY_BASIS = _asks(FactName.BASIS, Basis)

SEEDS = (
    _rule(
        1, "A sworn officer is the respondent", ReferredTo.LAW_ENFORCEMENT, 10,
        "Penal Code 832.5: the agency that employs a peace officer keeps and investigates complaints on them",
        _asks(FactName.RESPONDENT, [Kind.LAW_ENFORCEMENT]), _asks(FactName.SWORN, [YesNo.YES]),
        note="Name the employing agency in the referral. The office's own part stays with the office.",
    ),
    _rule(
        2, "Policing on a basis of GEN 64", ReferredTo.GEN_64, 20,
        _REFERENCE.format(title="GEN 64 Bias-Free Policing Policy"),
        _asks(FactName.RESPONDENT, [Kind.LAW_ENFORCEMENT, Kind.SECURITY_OFFICER]),
        _asks(FactName.BASIS, _OF_BIAS_FREE_POLICING), note=_BY_TITLE,
    ),
    _rule(
        3, "A data source or an analytic product, and words of a security incident", ReferredTo.IT_12, 20,
        _REFERENCE.format(title="IT 12 Security Incident Reporting and Response Policy"),
        _asks(FactName.RESPONDENT, [Kind.DATA_SOURCE, Kind.ANALYTIC_PRODUCT]),
        _asks(FactName.WORDS, ["breach", "hacked", "leaked", "stolen data", "unauthorized access", "password"]),
        note=_BY_TITLE,
    ),
    _rule(
        4, "Treatment at work, between employees", ReferredTo.CIV_4, 30,
        _REFERENCE.format(title="CIV 4 Internal Complaint Process"),
        _asks(FactName.RESPONDENT, [Kind.EMPLOYEE]),
        _asks(FactName.WORDS, ["my supervisor", "my manager", "my boss", "my coworker", "my co-worker",
                               "a coworker", "a co-worker", "my division"]),
        note=_BY_TITLE + " That both are employees is no coded fact; the words only hint at it.",
    ),
    _rule(
        5, "Retaliation for complaining", ReferredTo.CIV_5, 30,
        _REFERENCE.format(title="CIV 5 LACMTA Civil Rights Policy"),
        _asks(FactName.RETALIATION, [YesNo.YES]), _asks(FactName.RESPONDENT, _STAFF), note=_BY_TITLE,
    ),
    _rule(
        6, "Race, color or national origin, against the agency's people", ReferredTo.CIV_13, 40,
        _REFERENCE.format(title="CIV 13 Title VI Equity Policies"),
        _asks(FactName.STATUTE, [Statute.TITLE_VI]), _asks(FactName.RESPONDENT, (*_STAFF, Kind.UNKNOWN)),
        note=_BY_TITLE + " It is counted in the Title VI log whether it is referred or not.",
    ),
    _rule(
        7, "Another protected basis, against the agency's people", ReferredTo.CIV_5, 50,
        _REFERENCE.format(title="CIV 5 LACMTA Civil Rights Policy"),
        _BY_BASIS, _asks(FactName.STATUTE, [Statute.TITLE_VI], Compared.NONE), _asks(FactName.RESPONDENT, _STAFF),
        note=_BY_TITLE,
    ),
    _rule(
        8, "No protected basis is alleged", ReferredTo.GEN_42, 60,
        _REFERENCE.format(title="GEN 42 Customer Complaints"),
        _asks(FactName.BASIS, [], Compared.NOT_SAID), _asks(FactName.RETALIATION, [YesNo.YES], Compared.NONE),
        _asks(FactName.RESPONDENT, (*_STAFF, Kind.UNKNOWN)),
        note=_BY_TITLE + " A basis may only not have been said yet: ask before you refer.",
    ),
    _rule(
        9, "Title VI, and another body decides all or part", ReferredTo.FEDERAL, 10,
        "FTA C 4702.1B, chapter III (complaints on recipients of federal transit funds)",
        _asks(FactName.STATUTE, [Statute.TITLE_VI]), _OUTSIDE, body="Federal Transit Administration, Office of Civil Rights",
        note="While FTA has the complaint the agency's own process is suspended (published procedure).",
    ),
    _rule(
        10, "Disability, and another body decides all or part", ReferredTo.FEDERAL, 10,
        "49 CFR 27 and 37; FTA C 4710.1, chapter 12",
        _asks(FactName.STATUTE, [Statute.ADA, Statute.REHABILITATION_ACT]), _OUTSIDE,
        body="Federal Transit Administration, Office of Civil Rights",
    ),
    _rule(
        11, "Policing, and another body decides all or part", ReferredTo.FEDERAL, 15,
        "U.S. Department of Justice, published table of which section handles which complaint",
        _asks(FactName.RESPONDENT, [Kind.LAW_ENFORCEMENT]), _BY_BASIS, _OUTSIDE,
        body="U.S. Department of Justice, Civil Rights Division",
    ),
    _rule(
        12, "Employment, and another body decides all or part", ReferredTo.FEDERAL, 15,
        "Title VII of the Civil Rights Act of 1964",
        _asks(FactName.STATUTE, [Statute.TITLE_VII]), _OUTSIDE, body="Equal Employment Opportunity Commission (EEOC)",
        note=_MEMORY + " GEN 63 gives the words of Title VI under the name of Title VII: look which is meant.",
    ),
    _rule(
        13, "A basis that state law protects, and another body decides", ReferredTo.STATE, 25,
        "State law on discrimination; counsel names the section",
        _BY_BASIS, _asks(FactName.STATUTE, list(Statute), Compared.NONE),
        _asks(FactName.JURISDICTION, [Jurisdiction.NOT_OURS]), body="California Civil Rights Department", note=_MEMORY,
    ),
)  # fmt: skip
"""By number. Counsel has confirmed none of them yet."""
