"""The words of what is done about retention."""

ACT_WORDS = {
    "retention.rule_changed": "Retention rule changed",
    "retention.rule_confirmed": "Counsel's confirmation of a retention rule recorded",
    "hold.set": "Hold set",
    "hold.released": "Hold released",
    "retention.destruction_proposed": "Destruction proposed",
    "retention.destruction_approved": "Destruction approved",
    "retention.destruction_withdrawn": "Proposed destruction withdrawn",
    "retention.destroyed": "Records destroyed",
    "entry.destroyed": "Content of this entry destroyed",
}
