"""What each act on letters is called."""

ACT_WORDS = {
    "letter.sent": "Letter sent",
    "letter.returned": "Letter came back",
    "letter_template.changed": "Template of letters changed",
}
