"""What stands in place of a text that a person cannot open, or has not looked at."""

from __future__ import annotations

SEALED = "(sealed)"
"""Never saved: whoever reads it in a record holds no key of the case."""
CONFIDENTIAL = "(confidential)"
"""An identity that nobody looked at yet: a look is asked for, with a reason, and stands in the history."""
