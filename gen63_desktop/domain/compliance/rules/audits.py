"""Rules that look at data sources and their 90-day audits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gen63_desktop.domain.audits.clock import ClockState
from gen63_desktop.domain.compliance.facts import AuditFact, Facts, SourceFact
from gen63_desktop.domain.compliance.states import Evidence, Figure, Judgement, State
from gen63_desktop.domain.findings.words import counted, listed
from gen63_desktop.domain.findings.words import day as day_words
from gen63_desktop.domain.remarks import ours, together, worded

_NAMED = 4


def audit_clock(facts: Facts) -> Judgement:
    """Whether every source that uses demographic data was audited within 90 days."""
    used = [one for one in facts.sources if one.in_use]
    bound, unknown = _bound(used), _unknown(used)
    overdue = [one for one in bound if one.state is ClockState.OVERDUE]
    audited = [one for one in bound if one.audit is not None and one not in overdue]
    figures = (
        Figure("Data sources in use", len(used)),
        Figure("Sources that use demographic data", len(bound), len(used)),
        Figure("Audited within 90 days", len(audited), len(bound)),
        Figure("Overdue", len(overdue), len(bound)),
        Figure("First audit not due yet", len(bound) - len(audited) - len(overdue), len(bound)),
        Figure("Not assessed for demographic data", len(unknown), len(used)),
        Figure("Times that an audit was ever overdue", sum(one.times_overdue for one in facts.sources)),
    )
    evidence = (
        *(_source(one, against=True) for one in overdue),
        *_audits(one for one in bound if one not in overdue),
    )
    if overdue:
        since = min(one.overdue_since for one in overdue if one.overdue_since is not None)
        names = listed([one.name for one in overdue], _NAMED)
        return Judgement(State.NOT_MET, worded("Overdue: {names}.", names=names), figures, evidence, since)
    if not bound:
        state = State.NO_DATA if unknown or not used else State.NOT_DUE
        return Judgement(state, _nothing_bound(used, unknown), figures)
    if not audited:
        return Judgement(
            State.NOT_DUE,
            together(worded("No first audit is due yet."), _not_assessed(unknown)),
            figures,
            evidence,
        )
    said = worded(
        "{part} of {sources} that use demographic data were audited within 90 days."
        if len(audited) == len(bound)
        else "{part} of {sources} that use demographic data were audited within 90 days; the first audit of the others "
        "is not due yet.",
        part=len(audited),
        sources=counted(len(bound), "source"),
    )
    return Judgement(
        State.IN_PART if unknown else State.MET, together(said, _not_assessed(unknown)), figures, evidence
    )


def audit_signatures(facts: Facts) -> Judgement:
    """Whether the last audit of each source was signed by the chief or a designee."""
    audits = [(one, one.audit) for one in facts.sources if one.audit is not None]
    entitled = [audit for _, audit in audits if audit.entitled]
    figures = (
        Figure("Sources with a signed audit", len(audits)),
        Figure("Last audit signed by the chief or a designee", len(entitled), len(audits)),
    )
    evidence = tuple(_audit(source, audit, against=not audit.entitled) for source, audit in audits)
    if not audits:
        return Judgement(State.NO_DATA, "No audit has been signed.", figures)
    others = [audit for _, audit in audits if not audit.entitled]
    if others:
        since = min(audit.performed_on for audit in others)
        return Judgement(
            State.NOT_MET, "An audit was signed by someone without that capacity.", figures, evidence, since
        )
    return Judgement(
        State.MET, "The last audit of each source was signed by the chief or a designee.", figures, evidence
    )


def audit_answer(facts: Facts, question: str) -> Judgement:
    """What the last audits answered to a question of the checklist."""
    used = [one for one in facts.sources if one.in_use]
    bound, unknown = _bound(used), _unknown(used)
    audited = [(one, one.audit) for one in bound if one.audit is not None]
    asked = [(source, audit) for source, audit in audited if question in audit.answered]
    current = [source for source, _ in asked if source.state is not ClockState.OVERDUE]
    found = [(source, audit) for source, audit in asked if question in audit.findings]
    figures = (
        Figure("Sources that use demographic data", len(bound), len(used)),
        Figure("Answered by an audit within 90 days", len(current), len(bound)),
        Figure("Answered as the policy asks", len(asked) - len(found), len(asked)),
        Figure("Findings", len(found), len(asked)),
        Figure("Not assessed for demographic data", len(unknown), len(used)),
    )
    evidence = tuple(
        each
        for source, audit in asked
        for each in (
            _audit(source, audit, against=(source, audit) in found),
            *_files(audit, question),
        )
    )
    if found:
        since = min(audit.performed_on for _, audit in found)
        names = listed([source.name for source, _ in found], _NAMED)
        return Judgement(
            State.NOT_MET,
            worded("The last audit found otherwise: {names}.", names=names),
            figures,
            evidence,
            since,
        )
    if not asked:
        return Judgement(
            State.NO_DATA, "No signed audit of a source that uses demographic data answers this.", figures
        )
    said: str = worded(
        "The last audits answered as the policy asks for {part} of {sources}.",
        part=len(asked),
        sources=counted(len(bound), "source"),
    )
    gaps = len(current) < len(bound) or unknown
    if len(current) < len(bound):
        left = worded(
            "No audit within 90 days answers for {sources}.",
            sources=counted(len(bound) - len(current), "source"),
        )
        said = together(said, left)
    state = State.IN_PART if gaps else State.MET
    return Judgement(state, together(said, _not_assessed(unknown)), figures, evidence)


def _bound(used: Iterable[SourceFact]) -> list[SourceFact]:
    return [one for one in used if one.bound]


def _unknown(used: Iterable[SourceFact]) -> list[SourceFact]:
    return [one for one in used if one.state is ClockState.NOT_ASSESSED]


def _nothing_bound(used: Sequence[SourceFact], unknown: Sequence[SourceFact]) -> str:
    if not used:
        return worded("No data source is in use.")
    if unknown:
        return worded(
            "Nobody has said of {sources} whether it uses demographic data.",
            sources=counted(len(unknown), "data source"),
        )
    return worded("It is recorded of every data source that it uses no demographic data.")


def _not_assessed(unknown: Sequence[SourceFact]) -> str:
    if not unknown:
        return ""
    return worded(
        "Of {sources} nobody has said whether demographic data is used.",
        sources=counted(len(unknown), "source"),
    )


def _source(source: SourceFact, *, against: bool) -> Evidence:
    last = (
        worded("last audited {day}", day=day_words(source.audit.performed_on))
        if source.audit is not None
        else worded("never audited")
    )
    title = worded("{source}, {last}, audit due", source=source.name, last=last)
    return Evidence("Source", source.id, "", title, source.due, against=against)


def _audits(sources: Iterable[SourceFact]) -> Iterable[Evidence]:
    for source in sources:
        if source.audit is not None:
            yield _audit(source, source.audit, against=False)
        else:
            yield _source(source, against=False)


def _audit(source: SourceFact, audit: AuditFact, *, against: bool) -> Evidence:
    return Evidence(
        "Audit",
        audit.id,
        f"Audit {audit.id}",
        worded(
            "Signed audit of {source}, by {name} ({role})",
            source=source.name,
            name=audit.signer,
            role=ours(audit.signed_as),
        ),
        audit.performed_on,
        against=against,
        entry=audit.entry.number,
        entry_hash=audit.entry.hash,
    )


def _files(audit: AuditFact, question: str) -> Iterable[Evidence]:
    for file in audit.files:
        if file.question == question:
            yield Evidence(
                "Audit",
                audit.id,
                f"Audit {audit.id}",
                worded("Evidence file {name}", name=file.name),
                file.day,
                file.sha256,
            )
