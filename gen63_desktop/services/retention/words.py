"""The words of what is done about retention."""

ACT_WORDS = {
    "retention.rule_changed": "Retention rule changed",
    "retention.rule_confirmed": "Counsel's confirmation of a retention rule recorded",
    "hold.set": "Hold set",
    "hold.released": "Hold released",
}
