"""My work: what is overdue, due and unfinished."""
