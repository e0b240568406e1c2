"""Which modules hold commands."""

from __future__ import annotations

import typer

from gen63_desktop.commands import offices


def all_commands(app: typer.Typer) -> None:
    """Put every command on the line."""
    offices.add_to(app)
