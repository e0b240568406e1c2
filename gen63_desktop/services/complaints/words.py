"""What each act on a complaint is called."""

ACT_WORDS = {
    "complaint.received": "Complaint received",
    "complaint.changed": "Complaint changed",
    "complaint.planned": "Owner, investigator or next step set",
    "complaint.extended": "Due date extended",
    "complaint.note_added": "Note added",
    "complaint.closed": "Complaint closed",
    "complaint.reopened": "Complaint reopened",
    "complaint.person_added": "Person added to a complaint",
    "complaint.person_changed": "Person in a complaint changed",
    "complaint.person_removed": "Person removed from a complaint",
    "allegation.added": "Allegation added",
    "allegation.changed": "Allegation changed",
    "allegation.dropped": "Allegation taken out",
    "allegation.closed_without_finding": "Allegation closed without a finding",
    "finding.proposed": "Finding proposed",
    "finding.approved": "Finding approved",
    "finding.returned": "Finding returned",
    "register.imported": "Complaint register imported",
    "register.import_undone": "Import of a complaint register undone",
}
