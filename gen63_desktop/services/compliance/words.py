"""What each act on the compliance matrix is called."""

ACT_WORDS = {
    "compliance.noted": "Note written on an obligation",
    "compliance.note_taken_back": "Note on an obligation taken back",
}
