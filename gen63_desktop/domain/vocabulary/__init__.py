"""Lists that law or policy fixes, as types: bases, statutes, definitions, channels, findings, respondents."""
