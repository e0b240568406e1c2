#!/usr/bin/env python3
"""Checks what left an office of GEN 63 Desktop, without the program and without the office.

    python gen63_check history EXPORT.jsonl [--key office-key.json] [--head "57 a1b2..."] [--all]
    python gen63_check receipt REPORT.pdf RECEIPT.json --key office-key.json
    python gen63_check proof PROOF.json --key office-key.json

gen63_check is the folder that holds this file. It needs nothing but Python 3.8 or later. With the package
"cryptography" signatures are checked a thousand times faster. Exit status: 0 nothing is wrong, 1 something is,
2 wrong usage. The formats are described in history-format.md, which lies beside the folder.
"""

import argparse
import json
import os
import re
import sys

if not __package__:  # the folder was run, and is none of the packages that Python knows
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from gen63_check import History, Published, check_proof, check_receipt

HEX = re.compile("[0-9a-f]*")
UNREADABLE = (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError)


def say(text):
    """A line for the reader's screen; what a file brought along can neither steer the screen nor stop the check."""
    print("".join(each if each in " \n" or " " < each <= "~" else ascii(each)[1:-1] for each in text))


def head_typed(text):
    """A head as it stands on a report: the entry's number, then its hash."""
    seq, _, rest = text.strip().partition(" ")
    digits = "".join(rest.split()).lower()
    if not seq.isdecimal() or len(digits) != 64 or not HEX.fullmatch(digits):
        raise argparse.ArgumentTypeError("write the number of the entry, a blank and the 64 digits")
    return int(seq), digits


def load(path):
    """JSON from a file."""
    with open(path, encoding="utf-8") as stream:
        return json.load(stream)


def main(words=None):
    """Check, print what is wrong, return the exit status."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = asked.add_subparsers(dest="kind", required=True)
    one = kinds.add_parser("history", help="an exported history")
    one.add_argument("file")
    one.add_argument("--key", help="the office's published keys")
    one.add_argument("--head", type=head_typed, action="append", default=[], help="a head from a report")
    one.add_argument("--all", action="store_true", help="check every signature")
    one = kinds.add_parser("receipt", help="a report with its receipt")
    one.add_argument("file")
    one.add_argument("receipt")
    one.add_argument("--key", required=True, help="the office's published keys")
    one = kinds.add_parser("proof", help="a proof that entries stand in the history")
    one.add_argument("file")
    one.add_argument("--key", required=True, help="the office's published keys")
    wanted = asked.parse_args(words)
    try:
        published = Published(load(wanted.key)) if wanted.key else None
        if wanted.kind == "history":
            reading = History(published, wanted.head, wanted.all)
            with open(wanted.file, encoding="utf-8") as stream:
                reading.read(stream)
            problems = reading.problems
            told = "%d entries, %d signatures checked, head %d %s" % (
                reading.entries, reading.checked, reading.entries, reading.head,
            )
        elif wanted.kind == "receipt":
            with open(wanted.file, "rb") as stream:
                problems = check_receipt(stream.read(), load(wanted.receipt), published)
            told = "Report checked against its receipt"
        else:
            problems, told = check_proof(load(wanted.file), published), "Proof checked"
    except UNREADABLE as error:
        say("It cannot be read: %s" % error)
        return 1
    for problem in problems:
        say(problem)
    say(told + (": %d problems." % len(problems) if problems else ": nothing is wrong."))
    if published:
        say("Fingerprint of the published keys: " + " ".join(re.findall("....", published.fingerprint)))
        say("Compare it with the one that the office tells you in another way.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
