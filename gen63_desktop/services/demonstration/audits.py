"""Two years of 90-day audits: some on the day, some late, one overdue now, a few with findings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from gen63_desktop.domain.audits.records import Verdict
from gen63_desktop.domain.audits.views import AuditRecord
from gen63_desktop.domain.sources.records import Known, Source
from gen63_desktop.services.demonstration.stage import Stage

_USERS = {
    "Law Enforcement Service Requests (LESR)": ("Race of the person", "Sex of the person", "Age of the person"),
    "Incident reports": ("Perceived race", "Perceived gender", "Approximate age"),
    "Customer Experience surveys": ("Race and ethnicity", "Age group", "Household income", "Language spoken at home"),
    "Trend reports from homeless outreach teams": ("Race and ethnicity", "Age group", "Gender"),
    "Justice Equity Need Index": ("Share of residents by race and ethnicity", "Household income"),
    "Law enforcement crime statistics": ("Race of the arrested person", "Sex", "Age"),
}  # fmt: skip
_FORGOTTEN = "Law enforcement crime statistics"
_NON_USERS = (
    "Vehicle maintenance requests", "Intrusion alarms at Metro facilities", "Everbridge alerts", "Calls for Service reports",
)  # fmt: skip
_FACTS = (
    "System Security and Law Enforcement",
    "Data and Analytics",
    "Awareness of safety and security issues",
    "Daily",
)
_NOTES = {
    "fields-held": "Compared the list with a current extract.",
    "direct-threat-only": "Read every request of the period that drew on the source; none went beyond a direct threat.",
    "no-deployment": "Read the deployment plans and briefings of the period.",
    "policies-kept": "Checked with the holder against GEN 63, GEN 64 and CIV 13.",
}


def schedule(stage: Stage) -> None:
    """State what each source uses, then audit those that use demographic data."""
    stage.on(stage.first_day, lambda: _describe(stage), hour=9)


def _describe(stage: Stage) -> None:
    sources = {source.name: source for source in stage.office.sources.all()}
    for name in (*_USERS, *_NON_USERS):
        source = sources[name]
        owner, holder, purpose, refresh = _FACTS
        known = replace(
            source,
            owner=owner,
            holder=holder,
            purpose=purpose,
            refresh=refresh,
            retention="Five years",
            personal_information=Known.YES if name in _USERS else Known.NO,
            personal_details="Names and addresses in free text" if name in _USERS else "",
        )
        saved = stage.office.sources.change(known)
        since = stage.clock.instant.date() - timedelta(days=stage.random.randint(5, 60))
        stage.office.sources.state_use(
            saved,
            uses=name in _USERS,
            since=since,
            fields=_USERS.get(name, ()),
            reason="Stated by the holder of the source.",
        )
        if name in _USERS:
            _next_audit(stage, saved, since)


def _next_audit(stage: Stage, source: Source, since: date) -> None:
    habit = stage.random.random()
    days = stage.random.randint(70, 90) if habit < 0.82 else stage.random.randint(91, 118)
    day = since + timedelta(days=days)
    while day.weekday() > 4:
        day -= timedelta(days=1)
    if source.name == _FORGOTTEN and day > stage.today - timedelta(days=95):
        return  # the one that is overdue today
    stage.on(day, lambda: _audit(stage, source, day))


def _audit(stage: Stage, source: Source, day: date) -> None:
    audits = stage.office.audits
    record = audits.start(source.id)
    answers = []
    for answer in record.answers:
        question = next(q for q in record.questions if q.code == answer.question)
        bad = stage.chance(0.04)
        verdict = question.compliant
        if bad:
            verdict = Verdict.NO if question.compliant is Verdict.YES else Verdict.YES
        note = (
            "Two fields had no stated reason; the holder was asked for one." if bad else _NOTES[question.code]
        )
        answers.append(replace(answer, verdict=verdict, note=note, checked_on=day))
    fields = [
        replace(f, reason=f.reason or "Needed for the purpose that the register states.")
        for f in record.fields
    ]
    saved: AuditRecord = audits.save(record.audit, answers, fields)
    audits.sign(saved)
    _next_audit(stage, source, day)
