"""The command line `gen63`. The window is started without anything that it does not need yet."""

from __future__ import annotations

import sys


def main() -> int:
    """Start the window, or run a command; returns the exit status."""
    words = sys.argv[1:]
    if words == ["--read-foreign-file"]:  # a frozen program starts itself so to read a foreign file
        from gen63_desktop.exchange.worker import main as read_foreign_file

        read_foreign_file()
        return 0
    if words == ["--check-signatures"]:  # and so to check signatures on every core
        from gen63_desktop.store.audit_trail.signature_worker import main as check_signatures

        check_signatures()
        return 0
    if not words or words[0] == "app":
        from gen63_desktop.commands.window import run

        return run([sys.argv[0], *words[1:]])
    from gen63_desktop.commands.register import run_command

    return run_command(words)


if __name__ == "__main__":
    sys.exit(main())
