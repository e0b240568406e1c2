"""How likely duplicates, links and merges are put into words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gen63_desktop.domain.intake.likeness import Likely, Why
from gen63_desktop.domain.intake.referral import Referral
from gen63_desktop.domain.intake.views import RelatedCase
from gen63_desktop.ui.complaints.labels import field_words
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.facts import Fact
from gen63_desktop.ui.shared.vocabulary import word

WORDS = (
    QT_TRANSLATE_NOOP("Vocabulary", "The same text"),
    QT_TRANSLATE_NOOP("Vocabulary", "A similar text"),
    QT_TRANSLATE_NOOP("Vocabulary", "A person of the same name, number or address"),
    QT_TRANSLATE_NOOP("Vocabulary", "The same place and day"),
    QT_TRANSLATE_NOOP("Vocabulary", "The same respondent"),
    QT_TRANSLATE_NOOP("Vocabulary", "Same incident"),
    QT_TRANSLATE_NOOP("Vocabulary", "Repeat by the same person"),
    QT_TRANSLATE_NOOP("Vocabulary", "Same respondent"),
    QT_TRANSLATE_NOOP("Vocabulary", "Related"),
    QT_TRANSLATE_NOOP("Vocabulary", "Merged as a duplicate"),
    QT_TRANSLATE_NOOP("Vocabulary", "CIV 4, internal complaints"),
    QT_TRANSLATE_NOOP("Vocabulary", "CIV 5, civil rights"),
    QT_TRANSLATE_NOOP("Vocabulary", "CIV 13, Title VI equity"),
    QT_TRANSLATE_NOOP("Vocabulary", "GEN 42, customer complaints"),
    QT_TRANSLATE_NOOP("Vocabulary", "GEN 64, bias-free policing"),
    QT_TRANSLATE_NOOP("Vocabulary", "IT 12, security incidents"),
    QT_TRANSLATE_NOOP("Vocabulary", "Law enforcement agency that employs the respondent"),
    QT_TRANSLATE_NOOP("Vocabulary", "Federal agency"),
    QT_TRANSLATE_NOOP("Vocabulary", "State agency"),
    QT_TRANSLATE_NOOP("Vocabulary", "Other body"),
)


def why_words(one: Likely) -> str:
    """Why a complaint is shown, in a line."""
    said = [word(why) for why in one.why]
    if Why.LIKE_TEXT in one.why:
        share = QCoreApplication.translate("Intake", "{n} % of the words in the same order")
        said[one.why.index(Why.LIKE_TEXT)] = share.format(n=round(100 * one.likeness))
    if one.group > 1:
        group = QCoreApplication.translate("Intake", "{n} complaints have this very text")
        said.append(group.format(n=words.number(one.group)))
    return "; ".join(said)


def likely_line(one: Likely) -> str:
    """Number and reasons in one line."""
    return f"{one.number}: {why_words(one)}"


def likely_facts(one: Likely) -> list[Fact]:
    """What helps to tell whether it is the same again."""
    where = ", ".join(part for part in (one.line, one.place) if part)
    return [
        (QCoreApplication.translate("Intake", "Why it is shown"), why_words(one)),
        (QCoreApplication.translate("Intake", "Received"), words.day(one.received)),
        (QCoreApplication.translate("Intake", "Status"), word(one.status)),
        (QCoreApplication.translate("Intake", "Incident"), words.day(one.incident)),
        (QCoreApplication.translate("Intake", "Where"), where),
        (QCoreApplication.translate("Intake", "What happened"), one.narrative or one.summary),
    ]


def related_line(one: RelatedCase) -> str:
    """Number and how it belongs here, in one line."""
    number = one.case.complaint.number
    if one.merged_into_it:
        return QCoreApplication.translate("Intake", "{number}: this complaint was merged into it").format(
            number=number
        )
    if one.through:
        said = QCoreApplication.translate("Intake", "{number}: merged into {through}, and so into this one")
        return said.format(number=number, through=", ".join(one.through))
    if one.merged_here:
        return QCoreApplication.translate("Intake", "{number}: merged into this complaint").format(
            number=number
        )
    return f"{number}: {word(one.link.kind)}"


def related_facts(one: RelatedCase) -> list[Fact]:
    """What is kept of the other complaint, and since when and why it belongs here."""
    case, link = one.case, one.link
    complaint = case.complaint
    allegations = "\n".join(
        ": ".join(part for part in (", ".join(map(word, each.bases)), each.conduct) if part)
        for each in case.allegations
    )
    kept = QCoreApplication.translate(
        "Intake",
        "{allegations} allegations, {people} people, {notes} notes, {letters} letters, {evidence} items of evidence",
    )
    return [
        (
            QCoreApplication.translate("Intake", "Linked"),
            QCoreApplication.translate("Intake", "{day} by {person}: {reason}").format(
                day=words.day(link.on), person=one.by, reason=link.reason
            ),
        ),
        (QCoreApplication.translate("Intake", "Received"), words.day(complaint.received)),
        (QCoreApplication.translate("Intake", "Status"), word(complaint.status)),
        (QCoreApplication.translate("Intake", "What happened"), complaint.narrative),
        (QCoreApplication.translate("Intake", "Allegations"), allegations),
        (
            QCoreApplication.translate("Intake", "Kept in it"),
            kept.format(
                allegations=len(case.allegations),
                people=len(case.parties),
                notes=one.notes,
                letters=one.letters,
                evidence=one.evidence,
            ),
        ),
    ]


def referral_line(one: Referral) -> str:
    """To whom, when, and whether something came back."""
    to = one.body or word(one.to)
    if one.answered_on is None:
        said = QCoreApplication.translate("Intake", "Referred on {day}: {to}, no answer yet")
        return said.format(day=words.day(one.sent_on), to=to)
    said = QCoreApplication.translate("Intake", "Referred on {day}: {to}, answered on {answered}")
    return said.format(day=words.day(one.sent_on), to=to, answered=words.day(one.answered_on))


def referral_facts(one: Referral, people: Mapping[int, str]) -> list[Fact]:
    """All that is recorded of a referral."""
    return [
        (field_words("to"), word(one.to)),
        (field_words("body"), one.body),
        (field_words("reference"), one.reference),
        (QCoreApplication.translate("Intake", "Referred on"), words.day(one.sent_on)),
        (QCoreApplication.translate("Intake", "Recorded by"), people.get(one.sent_by, "")),
        (field_words("reason"), one.reason),
        (QCoreApplication.translate("Intake", "Suggested by"), _rule_words(one)),
        (field_words("answered_on"), words.day(one.answered_on)),
        (field_words("answer"), one.answer),
    ]


def _rule_words(one: Referral) -> str:
    """The rule of routing that was followed."""
    if one.rule is None:
        return ""
    said = QCoreApplication.translate("Intake", "Rule {rule} of routing, edition {n}")
    return said.format(rule=one.rule, n=one.rule_edition)
