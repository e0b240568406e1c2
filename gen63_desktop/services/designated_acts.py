"""The acts that a designee may do for the chief, and what each needs: their entries say in which capacity."""

from __future__ import annotations

from gen63_desktop.domain.roles import Permission

NEEDED_BY = {
    "allegation.added": Permission.WORK_COMPLAINTS,
    "allegation.changed": Permission.WORK_COMPLAINTS,
    "allegation.dropped": Permission.WORK_COMPLAINTS,
    "allegation.closed_without_finding": Permission.WORK_COMPLAINTS,
    "complaint.received": Permission.WORK_COMPLAINTS,
    "complaint.changed": Permission.WORK_COMPLAINTS,
    "complaint.planned": Permission.WORK_COMPLAINTS,
    "complaint.extended": Permission.WORK_COMPLAINTS,
    "complaint.note_added": Permission.WORK_COMPLAINTS,
    "complaint.closed": Permission.WORK_COMPLAINTS,
    "complaint.reopened": Permission.WORK_COMPLAINTS,
    "complaint.person_added": Permission.WORK_COMPLAINTS,
    "complaint.person_changed": Permission.WORK_COMPLAINTS,
    "complaint.person_removed": Permission.WORK_COMPLAINTS,
    "complaint.sealed": Permission.WALL_COMPLAINTS,
    "complaint.unsealed": Permission.WALL_COMPLAINTS,
    "complaint.permitted": Permission.WALL_COMPLAINTS,
    "identities.seen": Permission.READ_COMPLAINTS,
    "finding.proposed": Permission.WORK_COMPLAINTS,
    "finding.approved": Permission.APPROVE_FINDINGS,
    "finding.returned": Permission.WORK_COMPLAINTS,
    "register.imported": Permission.IMPORT_COMPLAINTS,
    "register.import_undone": Permission.IMPORT_COMPLAINTS,
    "comment.review_signed_off": Permission.SIGN_COMMENT_REVIEW,
    "report.issued": Permission.ISSUE_REPORTS,
    "audit.started": Permission.PERFORM_AUDITS,
    "audit.saved": Permission.PERFORM_AUDITS,
    "audit.evidence_added": Permission.PERFORM_AUDITS,
    "audit.evidence_removed": Permission.PERFORM_AUDITS,
    "audit.given_up": Permission.PERFORM_AUDITS,
    "audit.addendum_added": Permission.PERFORM_AUDITS,
    "audit.signed": Permission.SIGN_AUDITS,
    "checklist.changed": Permission.SIGN_AUDITS,
}
