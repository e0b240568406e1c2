"""An exported history: its chain and tree, its signatures, what it says of destroyed content."""

import hashlib
import json

from .hashes import TWOFOLD, Tree, canonical, head_after, leaf_in, numbers_in, twofold
from .signatures import signed

LAST = 200
"""Signatures at the end that are always checked; --all checks every one."""
STEPS = ("retention.destruction_proposed", "retention.destruction_approved")
WITHDRAWN, DESTROYED = "retention.destruction_withdrawn", "retention.destroyed"
GENESIS = hashlib.sha256(b"GEN 63 office").hexdigest()


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
            except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
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
        if twofold(entry):
            self.wrong(TWOFOLD % seq)
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
