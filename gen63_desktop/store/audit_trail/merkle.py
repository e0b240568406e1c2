"""The Merkle tree over the entries (RFC 6962): one root for all of them, and the proof that one is in it.

A leaf is SHA-256(0x00 ‖ payload), a node SHA-256(0x01 ‖ left ‖ right).
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

EMPTY = sha256(b"").digest()
Levels = list[list[bytes]]


def leaf(payload: bytes) -> bytes:
    """The leaf of an entry."""
    return sha256(b"\x00" + payload).digest()


def _node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


def levels(leaves: Sequence[bytes]) -> Levels:
    """The whole tree, from the leaves to the root; one without a brother goes up as it is."""
    out = [list(leaves)]
    while len(out[-1]) > 1:
        below = out[-1]
        above = [_node(below[at], below[at + 1]) for at in range(0, len(below) - 1, 2)]
        if len(below) % 2:
            above.append(below[-1])
        out.append(above)
    return out


def root(tree: Levels) -> bytes:
    """The root; that of no leaves is the hash of nothing."""
    return tree[-1][0] if tree[-1] else EMPTY


def inclusion(tree: Levels, place: int) -> list[bytes]:
    """The proof that a leaf stands at a place: its brother on each level that has one."""
    path = []
    for level in tree[:-1]:
        brother = place ^ 1
        if brother < len(level):
            path.append(level[brother])
        place //= 2
    return path


def included(leaf_hash: bytes, place: int, size: int, path: Sequence[bytes], root_hash: bytes) -> bool:
    """Whether the proof leads from the leaf to the root (RFC 9162, 2.1.3.2)."""
    if not 0 <= place < size:
        return False
    at, last, found = place, size - 1, leaf_hash
    for brother in path:
        if last == 0:
            return False
        if at % 2 or at == last:
            found = _node(brother, found)
            while not at % 2 and at:
                at, last = at >> 1, last >> 1
        else:
            found = _node(found, brother)
        at, last = at >> 1, last >> 1
    return last == 0 and found == root_hash
