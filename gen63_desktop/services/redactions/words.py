"""What each act on a redaction is called."""

ACT_WORDS = {
    "redaction.marked": "Passage marked to be taken out",
    "redaction.left_in": "Passage that the program takes out left in",
    "redaction.taken_away": "Mark of a passage taken away",
}
