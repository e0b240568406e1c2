"""What stands in place of a text that a person cannot open."""

from __future__ import annotations

SEALED = "(sealed)"
"""Never saved: whoever reads it in a record holds no key of the case."""
