"""Which modules hold commands, and the door through which each is run."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer

from gen63_desktop.commands import history, imports, keeping, offices, outputs, people, team
from gen63_desktop.commands.line import app
from gen63_desktop.domain.errors import Refused, WorkCancelled


def all_commands(line: typer.Typer) -> None:
    """Put every command on the line."""
    for module in (offices, people, imports, outputs, history, team, keeping):
        module.add_to(line)


def run_command(words: Sequence[str]) -> int:
    """Run one command; refusals become one sentence and exit status 1."""
    all_commands(app)
    try:
        app(list(words))
    except Refused as refused:
        sys.stderr.write(refused.sentence() + "\n")
        return 1
    except WorkCancelled:
        sys.stderr.write("Cancelled. Everything is as it was before.\n")
        return 1
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0
    return 0
