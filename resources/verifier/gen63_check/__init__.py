"""Checks what left an office of GEN 63 Desktop: run this folder, see __main__.py."""

from .hashes import Tree, included
from .history import History
from .papers import Published, check_proof, check_receipt
from .signatures import signed

__all__ = ["History", "Published", "Tree", "check_proof", "check_receipt", "included", "signed"]
