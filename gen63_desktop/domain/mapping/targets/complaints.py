"""C1, C2, C7: what an import of a complaint register can fill, from one file or several joined by an id."""

from __future__ import annotations

from gen63_desktop.domain.mapping.target import FieldKind, OurWord, Target, TargetField
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind

COMPLAINT, ALLEGATION, PERSON = "complaint", "allegation", "person"

PENDING, NOT_APPLICABLE = "pending", "not applicable"
"""Words of a register where there is no finding: not decided yet, or none to be made."""

FINDING_WORDS = (
    OurWord(
        Finding.SUSTAINED, ("sustained finding", "sustained findings", "substantiated", "founded", "upheld")
    ),
    OurWord(
        Finding.NOT_SUSTAINED,
        (
            "no sustained finding", "no sustained findings", "unsustained", "not sustained finding",
            "not substantiated", "unsubstantiated", "inconclusive", "insufficient evidence",
        ),
    ),
    OurWord(Finding.EXONERATED, ("exonerated finding", "justified", "within policy", "proper conduct")),
    OurWord(Finding.UNFOUNDED, ("unfounded finding", "not founded", "false")),
    OurWord(ClosingReason.WITHDRAWN, ("withdrawn by complainant", "complaint withdrawn", "withdrew")),
    OurWord(ClosingReason.NO_JURISDICTION, ("no jurisdiction", "outside jurisdiction", "not our jurisdiction")),
    OurWord(ClosingReason.REFERRED, ("referred", "referred out", "transferred")),
    OurWord(ClosingReason.DUPLICATE, ("duplicate complaint",)),
    OurWord(ClosingReason.INFORMAL_RESOLUTION, ("mediated", "mediation", "resolved informally", "informal")),
    OurWord(
        ClosingReason.NO_INFORMATION,
        ("administrative closure", "administratively closed", "no affidavit", "complainant uncooperative"),
    ),
    OurWord(ClosingReason.NO_INVESTIGATION, ("not investigated", "no investigation", "closed no investigation")),
    OurWord(ClosingReason.POLICY_COMPLAINT, ("policy complaint", "policy or procedure")),
    OurWord(ClosingReason.OTHER, ("other",)),
    OurWord(PENDING, ("open", "in progress", "under investigation", "active", "investigation pending")),
    OurWord(NOT_APPLICABLE, ("n a", "na", "none")),
)  # fmt: skip

STATUS_WORDS = (
    OurWord(
        "open", ("active", "received", "pending", "under investigation", "in progress", "new", "assigned")
    ),
    OurWord("closed", ("complete", "completed", "resolved", "disposed", "concluded", "final")),
)

_CHANNEL_SYNONYMS: dict[Channel, tuple[str, ...]] = {
    Channel.IN_PERSON: ("person", "walk in", "counter", "office visit"),
    Channel.TELEPHONE: ("phone", "call", "phone call", "hotline", "voicemail"),
    Channel.WEB_FORM: ("web", "online", "website", "online form", "internet", "portal"),
    Channel.LETTER: ("mail", "us mail", "post", "written", "fax"),
    Channel.EMAIL: ("email", "e mail"),
    Channel.TRANSIT_WATCH: ("transit watch", "app", "mobile app"),
    Channel.CUSTOMER_COMMENT: ("ccats", "customer comment", "customer care", "customer relations"),
    Channel.ADVISORY_BODY: ("advisory committee", "advisory council", "psac", "cac"),
    Channel.REFERRAL: ("referred", "other agency", "outside agency", "internal referral"),
}
_BASIS_SYNONYMS: dict[Basis, tuple[str, ...]] = {
    Basis.RACE: ("racial",),
    Basis.NATIONAL_ORIGIN: ("nationality", "country of origin"),
    Basis.RELIGION: ("religious creed", "creed", "religious"),
    Basis.DISABILITY: ("physical disability", "mental disability", "handicap", "ada"),
    Basis.ENGLISH_FLUENCY: ("limited english proficiency", "lep"),
    Basis.LANGUAGE_SPOKEN: ("language",),
    Basis.HOMELESS_CIRCUMSTANCE: ("homelessness", "homeless", "unhoused", "housing status"),
    Basis.IMMIGRATION_STATUS: ("citizenship", "immigration"),
    Basis.OTHER: ("other",),
}


def _case(
    name: str, title: str, kind: FieldKind = FieldKind.TEXT, *synonyms: str, explained: str = ""
) -> TargetField:
    return TargetField(name, title, kind, synonyms, COMPLAINT, help=explained)


_COMPLAINT_FIELDS = (
    _case(
        "source_ref", "Number in their register", FieldKind.TEXT,
        "complaint id", "complaint number", "complaint no", "log number", "log no", "log id", "case number",
        "case no", "case id", "file number", "tracking number", "reference number", "cr id", "crid", "cr number",
        explained="The id of the complaint; further files are joined by it.",
    ),
    _case(
        "received", "Date received", FieldKind.DAY,
        "date received", "received date", "received", "complaint date", "date of complaint", "notification date",
        "date filed", "filed date", "filed", "complaint received", "intake date", "date opened", "opened",
        "date created", "created date",
    ),
    _case(
        "narrative", "Narrative", FieldKind.TEXT,
        "narrative", "summary", "complaint narrative", "complaint summary", "description", "complaint description",
        "complaint text", "statement", "details", "allegation narrative", "text", "comment",
    ),
    _case(
        "summary", "Summary", FieldKind.TEXT,
        "shortened summary", "short summary", "short description", "synopsis", "abstract", "subject", "headline",
    ),
    _case("category", "Their category", FieldKind.TEXT,
        "general cap classification", "classification", "category", "complaint category", "complaint type",
        "type of complaint", "primary category", "case type", "incident type",
    ),
    TargetField(
        "channel", "Channel", FieldKind.WORD,
        ("channel", "intake channel", "how received", "received via", "method of contact", "intake method",
         "complaint source", "source", "origin"),
        COMPLAINT, words=tuple(OurWord(c.value, _CHANNEL_SYNONYMS[c]) for c in Channel),
    ),
    _case(
        "incident", "Day and time of the incident", FieldKind.TIME,
        "incident date time", "incident date and time", "incident date", "date of incident", "occurrence date",
        "date of occurrence", "occurred on", "occurred", "date occurred", "event date", "incident datetime",
    ),
    _case(
        "place", "Place", FieldKind.TEXT,
        "place", "location", "incident location", "place of occurrence", "location of incident",
        "district of occurrence", "district occurrence", "station", "stop", "station or stop", "address", "district",
    ),
    _case("line", "Line", FieldKind.TEXT, "line", "route", "bus line", "rail line", "line route", "route number"),
    _case("vehicle", "Vehicle", FieldKind.TEXT, "vehicle", "bus number", "vehicle number", "car number", "train number"),
    _case("language", "Language", FieldKind.TEXT, "language", "preferred language", "language spoken"),
    TargetField(
        "status", "Status", FieldKind.WORD,
        ("status", "case status", "complaint status", "current status"), COMPLAINT, words=STATUS_WORDS,
    ),
    _case(
        "closed", "Date closed", FieldKind.DAY,
        "closed date", "date closed", "closed", "close date", "disposition date", "completed date",
        "date completed", "resolution date", "end date",
    ),
)  # fmt: skip

_ALLEGATION_FIELDS = (
    TargetField(
        "conduct", "Alleged conduct", FieldKind.TEXT,
        ("allegations investigated", "allegation investigated", "allegation", "allegations", "allegation type",
         "allegation description", "allegation name", "alleged conduct", "charge"),
        ALLEGATION,
    ),
    TargetField(
        "bases", "Alleged bases", FieldKind.WORDS,
        ("basis", "bases", "alleged basis", "alleged bases", "protected class", "protected classes",
         "protected basis", "basis of discrimination", "discrimination basis", "bias basis"),
        ALLEGATION, words=tuple(OurWord(b.value, _BASIS_SYNONYMS.get(b, ())) for b in Basis),
    ),
    TargetField(
        "finding", "Finding", FieldKind.WORD,
        ("investigative findings", "investigative finding", "finding", "findings", "final finding", "disposition",
         "outcome", "determination", "result", "conclusion"),
        ALLEGATION, words=FINDING_WORDS,
    ),
    TargetField(
        "discipline", "Discipline", FieldKind.TEXT,
        ("disciplinary findings", "disciplinary finding", "discipline", "final outcome", "action taken",
         "corrective action", "penalty", "final discipline"),
        ALLEGATION,
    ),
    TargetField(
        "respondent_kind", "Kind of respondent", FieldKind.WORD,
        ("respondent kind", "respondent type", "employee type", "type of respondent"),
        ALLEGATION, words=tuple(OurWord(kind.value) for kind in RespondentKind),
    ),
    TargetField(
        "respondent", "Respondent", FieldKind.TEXT,
        ("respondent", "respondent name", "officer initials", "officer name", "officer", "employee name",
         "employee", "operator name", "operator", "accused", "subject employee"),
        ALLEGATION,
    ),
    TargetField(
        "respondent_ref", "Respondent's number", FieldKind.TEXT,
        ("officer id", "respondent id", "employee id", "employee number", "badge", "badge number", "star",
         "operator id", "serial number", "uid"),
        ALLEGATION,
    ),
    TargetField(
        "respondent_unit", "Respondent's unit", FieldKind.TEXT,
        ("assigned unit", "po assigned unit", "unit", "division", "assigned division", "unit of assignment"),
        ALLEGATION,
    ),
    TargetField(
        "respondent_employer", "Respondent's employer", FieldKind.TEXT,
        ("employer", "employing agency", "agency", "respondent agency"), ALLEGATION,
    ),
)  # fmt: skip

_PERSON_FIELDS = (
    TargetField(
        "person_name", "Complainant's name", FieldKind.TEXT,
        ("complainant name", "complainant", "name of complainant", "customer name"), PERSON,
    ),
    TargetField(
        "person_race", "Complainant's race or ethnicity", FieldKind.TEXT,
        ("complainant race", "race", "race ethnicity", "complainant ethnicity", "ethnicity"), PERSON,
    ),
    TargetField(
        "person_sex", "Complainant's sex or gender", FieldKind.TEXT,
        ("complainant sex", "complainant gender", "sex", "gender"), PERSON,
    ),
    TargetField(
        "person_age", "Complainant's age", FieldKind.WHOLE_NUMBER,
        ("complainant age", "age of complainant", "age"), PERSON,
    ),
)  # fmt: skip

COMPLAINTS = Target(
    "complaints",
    "Complaints",
    (*_COMPLAINT_FIELDS, *_ALLEGATION_FIELDS, *_PERSON_FIELDS),
    (COMPLAINT, ALLEGATION, PERSON),
)
