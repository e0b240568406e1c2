"""Entries, their chain and their tree as hashes, and the text that is signed."""

import hashlib
import json
import struct

TWOFOLD = "Entry %d holds content beside the hash of content that was destroyed: nobody signed what stands there."


def leaf_of(payload):
    """SHA-256(0x00, payload): the entry in the chain and in the tree."""
    return hashlib.sha256(b"\x00" + payload.encode()).digest()


def head_after(previous, seq, leaf):
    """SHA-256(0x01, head before, seq as 8 bytes, leaf), as hex."""
    return hashlib.sha256(b"\x01" + bytes.fromhex(previous) + struct.pack(">Q", seq) + leaf).hexdigest()


def leaf_in(entry):
    """The leaf of an exported entry."""
    return bytes.fromhex(entry["leaf"]) if "leaf" in entry else leaf_of(entry["payload"])


def twofold(entry):
    """Whether an entry shows content that its hash is not asked for, because it names the hash itself."""
    return "leaf" in entry and "payload" in entry


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
