"""What each act on a violation or a corrective action is called."""

ACT_WORDS = {
    "violation.registered": "Violation registered",
    "violation.changed": "Violation changed",
    "violation.transmitted": "Violation reported to the CEO or designee",
    "violation.withdrawn": "Violation withdrawn",
    "violation.kept_without_finding": "Violation stays although its finding was taken back",
    "action.recommended": "Corrective action recommended",
    "action.accepted": "Corrective action accepted",
    "action.declined": "Corrective action declined",
    "action.revised": "Owner or due date of a corrective action changed",
    "action.reported_done": "Corrective action reported done",
    "action.returned": "Corrective action returned, not done as reported",
    "action.verified": "Corrective action verified",
    "action.looked_at": "Ninety-day look: no recurrence",
    "action.recurred": "Ninety-day look: recurred, action reopened",
    "action.reopened": "Corrective action reopened",
}
