"""The compliance matrix: gathered from the records of a day, noted on by people, never set by hand."""
