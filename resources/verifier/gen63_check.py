#!/usr/bin/env python3
"""Checks what left an office of GEN 63 Desktop, without the program and without the office.

    python gen63_check.py history EXPORT.jsonl [--key office-key.json] [--head "57 a1b2..."] [--all]
    python gen63_check.py receipt REPORT.pdf RECEIPT.json --key office-key.json
    python gen63_check.py proof PROOF.json --key office-key.json

It needs nothing but Python 3.8 or later. With the package "cryptography" signatures are checked a thousand
times faster. Exit status: 0 nothing is wrong, 1 something is, 2 wrong usage. The formats are described in
history-format.md, which lies beside this file.
"""

import argparse
import hashlib
import json
import re
import struct
import sys

LAST = 200
"""Signatures at the end that are always checked; --all checks every one."""
STEPS = ("retention.destruction_proposed", "retention.destruction_approved")
WITHDRAWN, DESTROYED = "retention.destruction_withdrawn", "retention.destroyed"
GENESIS = hashlib.sha256(b"GEN 63 office").hexdigest()
HEX = re.compile("[0-9a-f]*")


# -- Ed25519: the package where it is there, else RFC 8032, section 6 ---------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def _add(a, b):
    """The sum of two points in extended coordinates."""
    u, v = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    c, d = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = v - u, d - c, d + c, v + u
    return e * f % P, g * h % P, f * g % P, e * h % P


def _times(number, point):
    total = (0, 1, 1, 0)
    while number:
        if number & 1:
            total = _add(total, point)
        point, number = _add(point, point), number >> 1
    return total


def _same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def _point(data):
    """A point from its 32 bytes; None where they are none."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else (0, y, 1, 0)
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P:
        return None
    if (x & 1) != sign:
        x = P - x
    return x, y, 1, x * y % P


_BASE = _point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def _plain_verify(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    key, point = _point(public), _point(signature[:32])
    number = int.from_bytes(signature[32:], "little")
    if key is None or point is None or number >= L:
        return False
    digest = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    return _same(_times(number, _BASE), _add(point, _times(digest, key)))


try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    Ed25519PublicKey = None


def signed(public, message, signature, plain=False):
    """Whether the signature (hex) of the message (bytes) holds for the public key (hex)."""
    try:
        key, told = bytes.fromhex(public), bytes.fromhex(signature)
    except (ValueError, TypeError):
        return False
    if plain or Ed25519PublicKey is None:
        return _plain_verify(key, message, told)
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(told, message)
    except (InvalidSignature, ValueError):
        return False
    return True


# -- hashes -------------------------------------------------------------------------------------------


def leaf_of(payload):
    """SHA-256(0x00, payload): the entry in the chain and in the tree."""
    return hashlib.sha256(b"\x00" + payload.encode()).digest()


def head_of(previous, seq, payload):
    """SHA-256(0x01, head before, seq as 8 bytes, leaf), as hex."""
    return head_after(previous, seq, leaf_of(payload))


def head_after(previous, seq, leaf):
    """The same from the leaf, where the payload was destroyed."""
    return hashlib.sha256(b"\x01" + bytes.fromhex(previous) + struct.pack(">Q", seq) + leaf).hexdigest()


def leaf_in(entry):
    """The leaf of an exported entry."""
    return bytes.fromhex(entry["leaf"]) if "leaf" in entry else leaf_of(entry["payload"])


def numbers_in(said):
    """The numbers of a list like "3-5,9"."""
    for part in said.split(",") if said else ():
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def canonical(value):
    """The text that is signed: JSON, keys in order, no blanks, UTF-8."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


class Tree:
    """The root of the Merkle tree (RFC 6962), leaf by leaf."""

    def __init__(self):
        self.parts = []

    def add(self, leaf):
        """The next leaf."""
        height = 0
        while self.parts and self.parts[-1][0] == height:
            leaf = hashlib.sha256(b"\x01" + self.parts.pop()[1] + leaf).digest()
            height += 1
        self.parts.append((height, leaf))

    def root(self):
        """The root of all leaves so far, as hex."""
        if not self.parts:
            return hashlib.sha256(b"").hexdigest()
        found = self.parts[-1][1]
        for _, left in reversed(self.parts[:-1]):
            found = hashlib.sha256(b"\x01" + left + found).digest()
        return found.hex()


def included(leaf, place, size, path, root):
    """Whether the path leads from the leaf to the root (RFC 9162, 2.1.3.2); all as hex but the leaf."""
    if not 0 <= place < size:
        return False
    at, last, found = place, size - 1, leaf
    for brother in (bytes.fromhex(each) for each in path):
        if last == 0:
            return False
        if at % 2 or at == last:
            found = hashlib.sha256(b"\x01" + brother + found).digest()
            while not at % 2 and at:
                at, last = at >> 1, last >> 1
        else:
            found = hashlib.sha256(b"\x01" + found + brother).digest()
        at, last = at >> 1, last >> 1
    return last == 0 and found.hex() == root


# -- the office's published key -----------------------------------------------------------------------


def fingerprint(office, people):
    """What stands for all keys of an office: compare it with the one that the office tells you itself."""
    keys = sorted([int(each["person"]), str(each["public"])] for each in people)
    return hashlib.sha256(canonical({"office": office, "keys": keys})).hexdigest()


class Published:
    """The keys of an office as it published them."""

    def __init__(self, said):
        if said.get("format") != "gen63-office-key":
            raise ValueError("this file holds no published keys of an office")
        self.office, self.people = said["office"], said["people"]
        self.fingerprint = fingerprint(self.office, self.people)
        self.problems = []
        if self.fingerprint != said["fingerprint"]:
            self.problems.append("The published keys do not give the fingerprint that stands beside them.")

    def key_of(self, person, seq):
        """The key with which a person signed an entry; empty where none is published."""
        fitting = [each for each in self.people if each["person"] == person and each["from"] <= seq]
        return max(fitting, key=lambda each: each["from"])["public"] if fitting else ""


# -- an exported history ------------------------------------------------------------------------------


class History:
    """Reads an exported history line by line and says what is wrong with it."""

    def __init__(self, published=None, heads=(), every=False, plain=False):
        self.published, self.heads, self.every, self.plain = published, dict(heads), every, plain
        self.problems = list(published.problems) if published else []
        self.entries, self.head, self.office = 0, GENESIS, ""
        self.keys, self.people, self.values = {}, {}, {}
        self.tree, self.newest, self.last, self.ended = Tree(), {}, [], False
        self.checked = 0
        self.empty, self.steps, self.destroyed = set(), {}, {}
        self.withdrawn, self.carried = set(), {}

    def wrong(self, text):
        """Note what is wrong."""
        self.problems.append(text)

    def read(self, lines):
        """Every line of the file."""
        for number, line in enumerate(lines, 1):
            try:
                self.line(json.loads(line), number)
            except (ValueError, KeyError, TypeError, IndexError, AttributeError):
                self.wrong("Line %d of the file cannot be read." % number)
        self.finish()

    def line(self, said, number):
        """One line."""
        if self.ended:
            self.wrong("Line %d stands after the end of the export." % number)
        elif "format" in said:
            if said["format"] != "gen63-history" or said["version"] not in (1, 2) or number != 1:
                self.wrong("The file is no exported history of version 1 or 2.")
            self.office = said["office"]
            if self.published and self.published.office != self.office:
                self.wrong("The export and the published keys are of different offices.")
        elif "value" in said:
            value = said["value"]
            self.values[value["seq"], value["n"]] = (value["salt"], value["data"])
        elif "entry" in said:
            self.entry(said["entry"])
        elif "end" in said:
            self.end(said["end"])
        else:
            self.wrong("Line %d of the file is of no known kind." % number)

    def entry(self, entry):
        """One entry: its place in the chain, its content, the values that were exported with it."""
        seq, leaf = entry["seq"], leaf_in(entry)
        if seq != self.entries + 1:
            self.wrong("Entries %d to %d are missing." % (self.entries + 1, seq - 1))
        if entry["previous"] != self.head:
            self.wrong("Entry %d does not follow the entry before it." % seq)
        if len(leaf) != 32 or head_after(entry["previous"], seq, leaf) != entry["head"]:
            self.wrong("Entry %d was altered: its content does not give its hash." % seq)
        self.entries, self.head = seq, entry["head"]
        self.tree.add(leaf)
        if seq in self.heads and self.heads.pop(seq) != entry["head"]:
            self.wrong("Entry %d is not the one whose head you hold: the history was rewritten." % seq)
        if "leaf" in entry:
            self.empty.add(seq)
            self.take(seq, entry["who"], self.people.get(entry["who"], ""), entry)
            return
        said = json.loads(entry["payload"])
        if said["seq"] != seq or said["office"] != self.office:
            self.wrong("Entry %d says that it is another entry, or of another office." % seq)
        who = said["who"]
        self.destruction(seq, said)
        known = self.people.get(who, "")
        for n, change in enumerate(said["changes"]):
            if (seq, n) in self.values:
                self.value(seq, n, change, self.values.pop((seq, n)))
        key = self.people.get(who, "") if seq == 1 else known
        self.take(seq, who, key, entry)

    def destruction(self, seq, said):
        """What an entry says of destroyed content, and of the people who agreed on it."""
        act, detail = said["act"], said["detail"]
        if act in STEPS:
            self.steps[seq] = (act, said["who"], (said["subject"], detail.get("digest"), detail.get("listed")))
        elif act == WITHDRAWN:
            self.withdrawn.add(tuple(said["subject"]))
        told = [change for change in said["changes"] if change["op"] in ("destroyed", "kept", "remains", "examined")]
        if not told:
            return
        self.agreed(seq, act, detail, told)
        for change in told:
            if change["op"] == "destroyed" and change["kind"] == "history_entries":
                self.destroyed.update(dict.fromkeys(numbers_in(change["ids"]), seq))
            elif change["op"] == "kept" and (change["of"], change["n"]) in self.values:
                self.value(change["of"], change["n"], change, self.values.pop((change["of"], change["n"])))

    def agreed(self, seq, act, detail, told):
        """Whether three people agreed on the list of a destruction, which serves once and names every case."""
        numbers = [detail.get("proposed")] + list(numbers_in(str(detail.get("approved", ""))))
        steps = [self.steps.get(number, ("", 0, ([], "", ""))) for number in numbers]
        acts = [step[0] for step in steps] == [STEPS[0]] + [STEPS[1]] * (len(steps) - 1)
        if act != DESTROYED or not acts or len(steps) < 3 or len({step[1] for step in steps}) != len(steps) or min(numbers) != numbers[0]:
            self.wrong("Entry %d destroyed records that two other people had not approved." % seq)
            return
        subject, digest, listed = steps[0][2]
        if digest != detail["digest"] or any(step[2] != steps[0][2] for step in steps):
            self.wrong("Entry %d destroyed records by another list than the one that was approved." % seq)
        first = self.carried.setdefault(tuple(subject), seq)
        if first != seq:
            self.wrong("Entry %d destroyed records by a list that entry %d had carried out." % (seq, first))
        if tuple(subject) in self.withdrawn:
            self.wrong("Entry %d destroyed records by a list that had been withdrawn." % seq)
        gone = [each for each in told if (each["kind"], each["op"]) == ("complaints", "destroyed")]
        if {number for each in gone for number in numbers_in(each["ids"])} - set(numbers_in(listed)):
            self.wrong("Entry %d destroyed cases that its list does not name." % seq)

    def value(self, seq, n, change, value):
        """Values that were exported: they are what the entry committed to. Keys are learnt from them."""
        salt, data = value
        if hashlib.sha256(bytes.fromhex(salt) + data.encode()).hexdigest() != change.get("values"):
            self.wrong("Entry %d: the exported values of %s %s are not the signed ones." % (seq, change["kind"], change["id"]))
            return
        said = json.loads(data)
        if change["kind"] == "people" and said.get("signing_key", ["", ""])[1]:
            key = said["signing_key"][1]
            self.people[change["id"]] = key
            if self.published and self.published.key_of(change["id"], seq) != key:
                self.wrong("Entry %d gives person %d a key that the office has not published." % (seq, change["id"]))

    def take(self, seq, who, key, entry):
        """The signature: checked now, or if it is among the last, or the person's newest."""
        one = (seq, who, key, entry["head"], entry["signature"])
        if self.every:
            self.check(one)
            return
        self.newest[who] = one
        self.last = self.last[-(LAST - 1) :] + [one]

    def check(self, one):
        """Whether a signature holds."""
        seq, who, key, head, signature = one
        self.checked += 1
        if not key:
            self.wrong("Entry %d is signed by person %s, to whom no entry gave a key." % (seq, who))
        elif not signed(key, bytes.fromhex(head), signature, self.plain):
            self.wrong("Entry %d is not signed by the person it names (number %s)." % (seq, who))

    def end(self, end):
        """The last line: what whoever exported it says of the whole, signed."""
        self.ended = True
        told = {name: value for name, value in end.items() if name != "signature"}
        if (end["entries"], end["head"]) != (self.entries, self.head):
            self.wrong("The export ends at entry %d, but was made of %d entries: its end was cut off." % (self.entries, end["entries"]))
        if end["root"] != self.tree.root():
            self.wrong("The entries do not give the root that stands at the end of the export.")
        key = self.people.get(end["person"], "")
        if not signed(key, hashlib.sha256(canonical(told)).digest(), end["signature"], self.plain):
            self.wrong("The end of the export is not signed by the person it names (number %s)." % end["person"])

    def finish(self):
        """After the last line."""
        if not self.ended:
            self.wrong("The end of the export is missing: the file was cut off.")
        wanted = {one[0]: one for one in list(self.newest.values()) + self.last}
        for seq in sorted(wanted):
            self.check(wanted[seq])
        for seq in sorted(self.empty):
            if self.destroyed.get(seq, 0) <= seq:
                self.wrong("The content of entry %d is missing, and no signed destruction names it." % seq)
        for seq in sorted(self.destroyed):
            if seq not in self.empty:
                self.wrong("Entry %d was destroyed by entry %d, and its content is there again." % (seq, self.destroyed[seq]))
        for seq in sorted(self.heads):
            self.wrong("You hold the head of entry %d, but the history ends at entry %d: its end was cut off." % (seq, self.entries))
        for seq, n in sorted(self.values):
            self.wrong("The file holds values of entry %d that no entry speaks of." % seq)


# -- a report with its receipt, a proof ----------------------------------------------------------------


def entry_problems(entry, office, published, plain=False):
    """What is wrong with a single entry, checked by its signature against the published keys."""
    problems, seq = [], entry["seq"]
    if head_after(entry["previous"], seq, leaf_in(entry)) != entry["head"]:
        problems.append("Entry %d was altered: its content does not give its hash." % seq)
    if "leaf" in entry:  # its content was destroyed: what it said of itself is not known
        said = {"seq": seq, "office": office, "who": entry["who"]}
    else:
        said = json.loads(entry["payload"])
    if said["seq"] != seq or said["office"] != office or office != published.office:
        problems.append("Entry %d is of another office, or says that it is another entry." % seq)
    key = published.key_of(said["who"], seq)
    if not key or not signed(key, bytes.fromhex(entry["head"]), entry["signature"], plain):
        problems.append("Entry %d is not signed with a published key of person %s." % (seq, said["who"]))
    return problems


def check_receipt(report, receipt, published, plain=False):
    """What is wrong with a report (bytes) by its receipt; nothing where it is what the office issued."""
    problems = list(published.problems)
    if (receipt.get("format"), receipt.get("version")) != ("gen63-receipt", 1):
        return ["The receipt is no receipt of version 1."]
    told, entry = receipt["report"], receipt["entry"]
    if hashlib.sha256(report).hexdigest() != told["sha256"] or len(report) != told["size"]:
        problems.append("The file is not the one that the receipt is for: it was altered, or is another one.")
    problems += entry_problems(entry, receipt["office"], published, plain)
    said = json.loads(entry["payload"])
    facts = said["detail"]
    if said["act"] != "report.issued" or (facts.get("number"), facts.get("file_sha256")) != (told["number"], told["sha256"]):
        problems.append("The signed entry of the receipt is not the issue of this report.")
    if (told["head"]["seq"], told["head"]["hash"]) != (entry["seq"] - 1, entry["previous"]):
        problems.append("The head of the history on the report is not the one that its entry follows.")
    if (told["issued_at"], told["person"]) != (said["at"], said["who"]):
        problems.append("The receipt names another person or time than its signed entry.")
    return problems


def check_proof(proof, published, plain=False):
    """What is wrong with a proof that entries stand in an office's history."""
    problems = list(published.problems)
    if (proof.get("format"), proof.get("version")) != ("gen63-proof", 1):
        return ["The file is no proof of version 1."]
    told = {name: value for name, value in proof.items() if name not in ("entries", "signature")}
    key = published.key_of(proof["person"], proof["size"])
    if not signed(key, hashlib.sha256(canonical(told)).digest(), proof["signature"], plain):
        problems.append("The proof is not signed by the person it names (number %s)." % proof["person"])
    for entry in proof["entries"]:
        problems += entry_problems(entry, proof["office"], published, plain)
        if not included(leaf_in(entry), entry["seq"] - 1, proof["size"], entry["path"], proof["root"]):
            problems.append("Entry %d does not stand in the history whose root the proof names." % entry["seq"])
    return problems


# -- the command line ----------------------------------------------------------------------------------


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
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        print("It cannot be read: %s" % error)
        return 1
    for problem in problems:
        print(problem)
    print(told + (": %d problems." % len(problems) if problems else ": nothing is wrong."))
    if published:
        print("Fingerprint of the published keys: " + " ".join(re.findall("....", published.fingerprint)))
        print("Compare it with the one that the office tells you in another way.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
