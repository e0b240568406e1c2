"""The Merkle tree is that of RFC 6962: its vectors, and every proof of small trees."""

from __future__ import annotations

import pytest

from gen63_desktop.services import offline_checks
from gen63_desktop.store.audit_trail.merkle import included, inclusion, leaf, levels, root

_INPUTS = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
_ROOTS = {
    0: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}


@pytest.mark.requirement("S2")
@pytest.mark.parametrize("size", sorted(_ROOTS))
def test_roots_are_those_of_the_rfc(size: int) -> None:
    leaves = [leaf(bytes.fromhex(each)) for each in _INPUTS[:size]]
    assert root(levels(leaves)).hex() == _ROOTS[size]
    tree = offline_checks.verifier().Tree()
    for each in leaves:
        tree.add(each)
    assert tree.root() == _ROOTS[size]


@pytest.mark.requirement("S2")
def test_every_proof_of_trees_up_to_forty_leaves_holds_for_its_leaf_alone() -> None:
    shipped = offline_checks.verifier().included
    for size in range(1, 41):
        leaves = [leaf(bytes([n])) for n in range(size)]
        tree = levels(leaves)
        for place in range(size):
            path = inclusion(tree, place)
            assert included(leaves[place], place, size, path, root(tree))
            assert shipped(leaves[place], place, size, [each.hex() for each in path], root(tree).hex())
            if size > 1:
                other = leaves[(place + 1) % size]
                assert not included(other, place, size, path, root(tree))
                assert not shipped(other, place, size, [each.hex() for each in path], root(tree).hex())
