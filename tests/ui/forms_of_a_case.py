"""Every form of complaints and of retention, each on a case of its own that has what the form is about."""

from __future__ import annotations

from collections.abc import Callable

from gen63_desktop.domain.appeals.records import Appeal, AppealFrom, NewAppeal
from gen63_desktop.domain.clocks.acknowledging import AcknowledgedBy
from gen63_desktop.domain.clocks.kinds import Ground, RuleName
from gen63_desktop.domain.clocks.records import ClockRule
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party, Respondent
from gen63_desktop.domain.complaints.time_line import Narrowing
from gen63_desktop.domain.complaints.together import Together
from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.intake.records import LinkKind
from gen63_desktop.domain.intake.referral import Referral, ReferredTo
from gen63_desktop.domain.investigation.tasks import Task
from gen63_desktop.domain.letters.kinds import Language, LetterKind, TemplateName
from gen63_desktop.domain.redactions.texts import CaseText
from gen63_desktop.domain.retention.kinds import RuleName as KeptRule
from gen63_desktop.domain.retention.records import RetentionRule
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.vocabulary.grounds import Ground as OutGround
from gen63_desktop.services.office import Office
from gen63_desktop.services.retention.batches import BatchView, Ready
from gen63_desktop.ui.complaints import closing_forms, finding_forms, intake_form, person_forms, work_forms
from gen63_desktop.ui.complaints.allegation_form import AllegationForm
from gen63_desktop.ui.complaints.case_file_form import CaseFileForm
from gen63_desktop.ui.complaints.clocks import forms as clock_forms
from gen63_desktop.ui.complaints.clocks import rule_forms as clock_rules
from gen63_desktop.ui.complaints.course import acknowledging, appeal_forms
from gen63_desktop.ui.complaints.hold_form import CaseHoldForm
from gen63_desktop.ui.complaints.intake import link_forms, referral_forms
from gen63_desktop.ui.complaints.investigation import (
    evidence_forms,
    interview_forms,
    plan_forms,
    request_forms,
)  # fmt: skip
from gen63_desktop.ui.complaints.letters.choice_form import ChoiceForm
from gen63_desktop.ui.complaints.letters.letter_form import LetterForm
from gen63_desktop.ui.complaints.letters.return_form import ReturnForm
from gen63_desktop.ui.complaints.letters.template_form import TemplateForm
from gen63_desktop.ui.complaints.letters.templates_dialog import PutBackForm
from gen63_desktop.ui.complaints.redactions import forms as redaction_forms
from gen63_desktop.ui.complaints.routing import rule_forms as routing_rules
from gen63_desktop.ui.complaints.seal_forms import LookForm, SealForm, UnsealForm
from gen63_desktop.ui.complaints.time_line_forms import NarrowingForm
from gen63_desktop.ui.complaints.together import forms as together_forms
from gen63_desktop.ui.complaints.wall_form import WallForm
from gen63_desktop.ui.retention import destruction_forms
from gen63_desktop.ui.retention import forms as retention_forms
from gen63_desktop.ui.shared.form import Form
from tests.offices import TODAY
from tests.services.investigation_steps import obtain, request
from tests.services.letter_steps import draft_of, send
from tests.services.test_sealed_cases import join

CONDUCT = "The operator told her that riders of Harbor Row walk."
_PASSAGE = (CONDUCT.index("Harbor"), CONDUCT.index(" walk"))
_PARTY = Party(0, name="Rosa Maldonado", address="9 Marmot Lane", email="rosa@example.org")


def people_of(office: Office) -> list[tuple[int, str]]:
    """Everybody of the office, as the forms offer them."""
    return [(one.id, one.name) for one in office.people.all()]


def investigator(office: Office) -> Person:
    """Somebody who investigates."""
    found = [one for one in office.people.all() if Role.INVESTIGATOR in one.roles and one.title]
    return found[0] if found else office.people.add("Ines Vale", (Role.INVESTIGATOR,), "Investigator")


def received(office: Office) -> Complaint:
    """A case with a person, an allegation and a respondent, whose identities were looked at."""
    entry = AllegationEntry(
        Allegation(0, conduct=CONDUCT, bases=(Basis.RACE,)), (Respondent(0, 0, name="Op 1"),)
    )
    new = NewComplaint(Complaint("", TODAY, "The operator drove on."), (PartyEntry(_PARTY),), (entry,))
    case = office.complaints.receive(new)
    office.complaints.identities(case.id, "To see the form itself")
    return case


def _allegation(office: Office, case: Complaint) -> Allegation:
    return office.complaints.case(case.id).allegations[0]


def _proposed(office: Office, case: Complaint) -> Allegation:
    ines = investigator(office)
    office.complaints.plan(case.id, Plan(office.session.person.id, "Interview", None, ines.id))
    return office.complaints.propose_finding(
        _allegation(office, case), Finding.SUSTAINED, "Video", by=ines.id
    )


def _person(office: Office, case: Complaint) -> Party:
    return office.complaints.case(case.id).parties[0]


def _closed(office: Office, case: Complaint) -> Complaint:
    return office.complaints.close(case.id, ClosingReason.WITHDRAWN, "Withdrew")


def _referral(office: Office, case: Complaint) -> Referral:
    me = office.session.person.id
    return office.intake.refer(Referral(case.id, ReferredTo.CIV_5, "", "7", TODAY, "Not ours", me))


def _text(office: Office, case: Complaint) -> CaseText:
    return CaseText(f"allegation {_allegation(office, case).id} conduct", "Conduct", CONDUCT)


def _taken_away(office: Office, case: Complaint) -> Form:
    text = _text(office, case)
    office.redactions.mark(case.id, text.key, *_PASSAGE, OutGround.PERSONNEL, (Audience.PUBLIC,), CONDUCT)
    (mark,) = office.redactions.review(case.id, Audience.PUBLIC).marks
    return redaction_forms.TakeAwayForm(office, case, mark)


def _unlinked(office: Office, case: Complaint) -> Form:
    link = office.intake.link(case.id, received(office).id, LinkKind.RELATED, "Both on line 20")
    return link_forms.UndoForm(office, case, link, "Undo the link", "Undo it", merged=False)


def _merging(office: Office, case: Complaint) -> Form:
    return link_forms.MergeForm(office, case, received(office).number)


def _linking(office: Office, case: Complaint) -> Form:
    return link_forms.LinkForm(office, case, received(office).number)


def _paused(office: Office, case: Complaint) -> Form:
    pause = office.clocks.pause(case.id, Ground.OUTSIDE_BODY, TODAY, TODAY, "With the FTA")
    return clock_forms.PauseEndForm(office, case, (pause,), longer=True)


def _extended(office: Office, case: Complaint) -> Form:
    office.clocks.begin(case.id, RuleName.RECORDS, TODAY, "A newspaper wrote")
    found = office.clocks.of_case(case.id)
    clock = next(one.clock for one in found.clocks if one.clock.rule.extension_days)
    return clock_forms.ClockExtensionForm(office, case, clock)


def _undone(office: Office, case: Complaint) -> Form:
    me = office.session.person.id
    one = office.clocks.acknowledge(case.id, AcknowledgedBy.TELEPHONE, TODAY, me)
    return acknowledging.UndoAcknowledgementForm(office, case, one)


def _appeal(office: Office, case: Complaint) -> Form:
    _closed(office, case)
    until = office.complaints.appeal_until(case.id)
    return appeal_forms.AppealForm(office, office.complaints.case(case.id), people_of(office), until)


def _appealed(office: Office, case: Complaint) -> Appeal:
    _closed(office, case)
    return office.complaints.receive_appeal(
        case.id, NewAppeal(AppealFrom.COMPLAINANT, TODAY, "It did happen")
    )


def _reviewed(office: Office, case: Complaint) -> Form:
    one = _appealed(office, case)
    return appeal_forms.ReviewForm(office, office.complaints.case(case.id), one, people_of(office))


def _appeal_withdrawn(office: Office, case: Complaint) -> Form:
    one = _appealed(office, case)
    return appeal_forms.WithdrawalForm(office, office.complaints.case(case.id), one)


def _met(office: Office, case: Complaint) -> Form:
    office.clocks.begin(case.id, RuleName.RECORDS, TODAY, "A newspaper wrote")
    return clock_forms.ClockMetForm(office, case, RuleName.RECORDS)


def _clock_rule(office: Office, name: RuleName) -> ClockRule:
    return next(one.newest for one in office.clocks.rules() if one.newest.rule is name)


def _kept_rule(office: Office) -> RetentionRule:
    return office.retention.rules()[1].rule


def _held(office: Office, case: Complaint) -> Form:
    office.retention.hold_case(case.id, "Claim 7", "It is pending", TODAY)
    return retention_forms.ReleaseForm(office, office.retention.holds_on(case.id)[0])


def _ready(office: Office) -> tuple[Ready, ...]:
    """Cases whose period is over: one that nothing keeps from being destroyed, and one that is held."""
    rule = office.retention.rules()[0]
    for one in office.retention.rules():
        if one.rule.rule is KeptRule.NOT_SUSTAINED:
            rule = one
    if rule.confirmation is None:
        office.retention.confirm_rule(rule.rule, "County Counsel", TODAY, "Opinion 12")
    for held in (False, True):
        day = TODAY.replace(year=2015)
        case = office.complaints.receive(NewComplaint(Complaint("", day, "The operator drove on.")))
        office.complaints.close(case.id, ClosingReason.WITHDRAWN, "Withdrew", day)
        if held:
            office.retention.hold_case(case.id, "Claim 7", "It is pending", TODAY)
    return office.retention.ready()


def _officer(office: Office) -> Office:
    return join(office, f"Ivy Reyes {len(office.people.all())}", Role.OFFICER)


def _batch(office: Office, approvals: int = 0) -> BatchView:
    """A batch of somebody else, approved by so many."""
    free = [one.row.kept.record_id for one in _ready(office) if not one.stops and not one.batch]
    batch = _officer(office).retention.propose(free, "Their period is over")
    for _ in range(approvals):
        _officer(office).retention.approve(batch.id, batch.digest, "Seen")
    return next(one for one in office.retention.batches() if one.batch.id == batch.id)


def _template(office: Office) -> TemplateForm:
    return TemplateForm(office, office.letters.templates()[0])


def _put_back(office: Office) -> PutBackForm:
    template = next(one for one in office.letters.templates() if one.name is TemplateName.INFORMATION)
    if template.shipped:
        template = office.letters.change_template(
            template, template.subject, f"{template.body}\n\nA word more.", "A word"
        )
    return PutBackForm(office, template)


Make = Callable[[Office, Complaint], Form]
OF_A_CASE: dict[type[Form], Make] = {
    intake_form.CorrectionForm: intake_form.CorrectionForm,
    AllegationForm: lambda o, c: AllegationForm(o, c, _allegation(o, c), o.complaints.case(c.id).respondents),
    person_forms.PersonForm: lambda o, c: person_forms.PersonForm(o, c, _person(o, c)),
    person_forms.VolunteeredForm: lambda o, c: person_forms.VolunteeredForm(o, _person(o, c), ()),
    person_forms.RemovalForm: lambda o, c: person_forms.RemovalForm(o, _person(o, c)),
    work_forms.PlanForm: lambda o, c: work_forms.PlanForm(o, c, people_of(o)),
    together_forms.TogetherForm: lambda o, c: together_forms.TogetherForm(o, [c.id], people_of(o)),
    together_forms.PreviewForm: lambda o, c: together_forms.PreviewForm(
        o, o.complaints.propose_together([c.id], Together(next_step="Ask for the footage")), people_of(o)
    ),
    work_forms.ExtensionForm: work_forms.ExtensionForm,
    work_forms.NoteForm: work_forms.NoteForm,
    finding_forms.ProposalForm: lambda o, c: finding_forms.ProposalForm(
        o, o.complaints.case(c.id), _allegation(o, c)
    ),
    finding_forms.ReturnForm: lambda o, c: finding_forms.ReturnForm(o, _proposed(o, c)),
    finding_forms.WithoutFindingForm: lambda o, c: finding_forms.WithoutFindingForm(o, _allegation(o, c)),
    finding_forms.DropForm: lambda o, c: finding_forms.DropForm(o, _allegation(o, c)),
    closing_forms.ClosingForm: lambda o, c: closing_forms.ClosingForm(o, o.complaints.case(c.id)),
    closing_forms.ReopeningForm: lambda o, c: closing_forms.ReopeningForm(
        o, o.complaints.case(_closed(o, c).id)
    ),
    LookForm: LookForm,
    SealForm: lambda o, c: SealForm(o, c, o.people.all(), [o.session.person]),
    UnsealForm: lambda o, c: UnsealForm(
        o, o.complaints.seal(c.id, [o.session.person.id], "A conflict of interest")
    ),
    WallForm: lambda o, c: WallForm(o, c, [investigator(o)], ()),
    CaseHoldForm: CaseHoldForm,
    plan_forms.IssueForm: lambda o, c: plan_forms.IssueForm(o, c, ()),
    plan_forms.TaskForm: lambda o, c: plan_forms.TaskForm(o, c, people_of(o), ()),
    plan_forms.EndTaskForm: lambda o, c: plan_forms.EndTaskForm(
        o, o.investigation.add_task(Task(c.id, "Ask", 1, TODAY, 1, TODAY))
    ),
    interview_forms.InterviewForm: lambda o, c: interview_forms.InterviewForm(o, c, people_of(o), ()),
    interview_forms.CallForm: interview_forms.CallForm,
    evidence_forms.EvidenceForm: evidence_forms.EvidenceForm,
    evidence_forms.DescriptionForm: lambda o, c: evidence_forms.DescriptionForm(o, obtain(o, c)),
    evidence_forms.WithdrawalForm: lambda o, c: evidence_forms.WithdrawalForm(o, obtain(o, c)),
    evidence_forms.MoveForm: lambda o, c: evidence_forms.MoveForm(
        o, (obtain(o, c), o.investigation.of_case(c.id).evidence[0])[1]
    ),
    evidence_forms.CorrectionForm: lambda o, c: evidence_forms.CorrectionForm(
        o, (obtain(o, c), o.investigation.of_case(c.id).evidence[0])[1]
    ),
    request_forms.RequestForm: request_forms.RequestForm,
    request_forms.AnswerForm: lambda o, c: request_forms.AnswerForm(o, request(o, c)),
    redaction_forms.MarkForm: lambda o, c: redaction_forms.MarkForm(
        o, c, _text(o, c), _PASSAGE, Audience.PUBLIC
    ),
    redaction_forms.LeaveInForm: lambda o, c: redaction_forms.LeaveInForm(
        o, c, _text(o, c), _PASSAGE, Audience.PUBLIC
    ),
    redaction_forms.TakeAwayForm: _taken_away,
    referral_forms.ReferralForm: referral_forms.ReferralForm,
    referral_forms.AnswerForm: lambda o, c: referral_forms.AnswerForm(o, _referral(o, c)),
    referral_forms.WithdrawalForm: lambda o, c: referral_forms.WithdrawalForm(o, _referral(o, c)),
    link_forms.LinkForm: _linking,
    link_forms.MergeForm: _merging,
    link_forms.UndoForm: _unlinked,
    ChoiceForm: lambda o, c: ChoiceForm(o, o.complaints.case(c.id), o.letters.of_case(c.id)),
    LetterForm: lambda o, c: LetterForm(
        o, o.letters.draft(c.id, LetterKind.INFORMATION, Language.ENGLISH), case_open=True
    ),
    ReturnForm: lambda o, c: ReturnForm(o, send(o, draft_of(o, c).writing)),
    CaseFileForm: lambda _o, c: CaseFileForm(c.number),
    NarrowingForm: lambda o, c: NarrowingForm(o, o.complaints.time_line(c.id), Narrowing()),
    clock_forms.PauseForm: lambda o, c: clock_forms.PauseForm(o, c, o.clocks.of_case(c.id)),
    clock_forms.PauseEndForm: _paused,
    clock_forms.ClockExtensionForm: _extended,
    clock_forms.ClockStartForm: lambda o, c: clock_forms.ClockStartForm(o, c, o.clocks.of_case(c.id)),
    clock_forms.ClockMetForm: _met,
    acknowledging.AcknowledgementForm: lambda o, c: acknowledging.AcknowledgementForm(o, c, people_of(o)),
    acknowledging.UndoAcknowledgementForm: _undone,
    appeal_forms.AppealForm: _appeal,
    appeal_forms.ReviewForm: _reviewed,
    appeal_forms.WithdrawalForm: _appeal_withdrawn,
    retention_forms.ReleaseForm: _held,
}
"""Forms about a case: made on one of their own."""

OF_THE_OFFICE: dict[type[Form], Callable[[Office], Form]] = {
    intake_form.IntakeForm: intake_form.IntakeForm,
    TemplateForm: _template,
    PutBackForm: _put_back,
    clock_rules.RuleForm: lambda o: clock_rules.RuleForm(o, _clock_rule(o, RuleName.RESPONSE)),
    clock_rules.ConfirmationForm: lambda o: clock_rules.ConfirmationForm(o, _clock_rule(o, RuleName.RECORDS)),
    routing_rules.RoutingRuleForm: lambda o: routing_rules.RoutingRuleForm(o, o.routing.rules()[0].newest),
    routing_rules.RoutingConfirmationForm: lambda o: routing_rules.RoutingConfirmationForm(
        o, o.routing.rules()[0].newest
    ),
    retention_forms.WideHoldForm: retention_forms.WideHoldForm,
    retention_forms.RuleForm: lambda o: retention_forms.RuleForm(o, _kept_rule(o)),
    retention_forms.ConfirmationForm: lambda o: retention_forms.ConfirmationForm(o, _kept_rule(o)),
    destruction_forms.ProposeForm: lambda o: destruction_forms.ProposeForm(o, _ready(o)),
    destruction_forms.ApproveForm: lambda o: destruction_forms.ApproveForm(o, _batch(o)),
    destruction_forms.WithdrawForm: lambda o: destruction_forms.WithdrawForm(o, _batch(o, 1)),
    destruction_forms.CarryOutForm: lambda o: destruction_forms.CarryOutForm(o, _batch(o, 2)),
}
"""Forms about no case, or about one to come."""


def made(office: Office, kind: type[Form]) -> Form:
    """A form of a kind, on a case of its own where it is about one."""
    if kind in OF_THE_OFFICE:
        return OF_THE_OFFICE[kind](office)
    return OF_A_CASE[kind](office, received(office))
