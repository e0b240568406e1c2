"""What an act on the office's texts of letters is called; those on a letter are acts on its complaint."""

ACT_WORDS = {
    "letter_template.changed": "Text of letters changed",
}
