"""Letters of a case: kinds, languages, fields, templates, what a letter says and when one is due."""
