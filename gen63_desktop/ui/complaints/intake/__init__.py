"""Beside the intake form, and on the page of a complaint: what may be the same again, what belongs together."""
