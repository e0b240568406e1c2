"""What an office hands out beside its history: its published keys, the receipt of a report, a proof."""

import hashlib
import json

from .hashes import TWOFOLD, canonical, head_after, included, leaf_in, twofold
from .signatures import signed


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


def entry_problems(entry, office, published, plain=False):
    """What is wrong with a single entry, checked by its signature against the published keys."""
    problems, seq = [], entry["seq"]
    if head_after(entry["previous"], seq, leaf_in(entry)) != entry["head"]:
        problems.append("Entry %d was altered: its content does not give its hash." % seq)
    if twofold(entry):
        problems.append(TWOFOLD % seq)
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
    if "leaf" in entry:  # nothing binds a payload that stands beside it
        return problems + ["The signed entry of the receipt is without its content: it is no proof of the report."]
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
