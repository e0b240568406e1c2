"""What each act of an investigation is called."""

ACT_WORDS = {
    "evidence.recorded": "Evidence recorded",
    "evidence.described": "Description of evidence corrected",
    "custody.moved": "Evidence changed hands",
    "custody.corrected": "Entry of a chain of custody corrected",
    "custody.checked": "File of evidence checked",
    "evidence.copied": "Copy of evidence saved",
    "recording.requested": "Recording asked for",
    "recording.request_changed": "Request for a recording corrected",
    "recording.answered": "Request for a recording answered",
    "recording.received": "Recording received",
    "task.added": "Task added",
    "task.changed": "Task changed",
    "task.ended": "Task ended",
    "issue.added": "Issue to be resolved added",
    "issue.changed": "Issue to be resolved changed",
    "interview.added": "Interview added",
    "interview.changed": "Interview changed",
    "call.added": "Call for service recorded",
    "call.changed": "Call for service corrected",
}
