"""The tables of the quarterly report as plain data, for the page, the screen and the spreadsheet alike."""
