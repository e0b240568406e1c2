"""What the checker of standards does not see: pages and structure tree agree one to one, in one order."""

from __future__ import annotations

import io
import itertools
import re
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Name

_HEADING = re.compile("/H([1-6])")

Key = tuple[Any, int]
"""A page and the number of a marked content on it."""


@dataclass(slots=True)
class _Tree:
    """What the structure tree says: which element has which content, in its order, and its headings."""

    claimed: dict[Key, Any] = field(default_factory=dict)
    order: list[Key] = field(default_factory=list)
    annotated: dict[Any, Any] = field(default_factory=dict)
    headings: list[int] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def problems(pdf: bytes) -> tuple[str, ...]:
    """Where pages and tree differ; nothing in a sound file. No sentence names a page or an object twice."""
    try:
        with pikepdf.open(io.BytesIO(pdf)) as file:
            if "/StructTreeRoot" not in file.Root:
                return ("TREE: the file has no structure tree",)
            found = _found(file)
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        return (f"TREE: the structure of the file cannot be read ({type(error).__name__})",)
    return tuple(dict.fromkeys(found))


def endless_tags(pdf: bytes) -> str:
    """Names the tag that stands for itself by way of others; empty in a sound file, or one that cannot be read."""
    try:
        with pikepdf.open(io.BytesIO(pdf)) as file:
            tree: Any = file.Root.get("/StructTreeRoot", {})
            stands_for: dict[str, Any] = dict(tree.get("/RoleMap", {}).items())
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError):
        return ""
    for tag, other in stands_for.items():
        seen, at = {tag}, str(other)
        while at in stands_for and at not in seen:
            seen.add(at)
            at = str(stands_for[at])
        if at in seen:
            return "ROLE-MAP: tags stand for one another in a circle"
    return ""


def _found(file: pikepdf.Pdf) -> list[str]:
    root = file.Root.StructTreeRoot
    parents, tree = numbers(root.ParentTree), _tree(root)
    out = tree.problems + _headings(tree.headings)
    drawn: list[Key] = []
    for page in file.pages:
        own = parents.get(int(page.get("/StructParents", -1)), [])
        marks, wrong = _marks(page)
        out += wrong
        for mcid in marks:
            key = (page.objgen, mcid)
            drawn.append(key)
            if not 0 <= mcid < len(own):
                out.append("PARENT-TREE: content that the parent tree does not know")
            elif tree.claimed.get(key) != own[mcid].objgen:
                out.append("CLAIM: content whose element does not claim it")
        if len(own) > len(marks):
            out.append("PARENT-TREE: the parent tree knows content that is not drawn")
        out += _annotations(page, parents, tree)
    if len(set(drawn)) != len(drawn):
        out.append("CONTENT: a content number is used twice on a page")
    if tree.claimed.keys() - set(drawn):
        out.append("CLAIM: an element claims content that is not drawn")
    out += _order(drawn, tree.order)
    out += _fonts(file)
    return out


def numbers(tree: Any) -> dict[int, Any]:
    """The entries of a number tree."""
    found, waiting = {}, [tree]
    while waiting:
        node = waiting.pop()
        waiting += list(node.get("/Kids", []))
        pairs = node.get("/Nums", [])
        found.update({int(pairs[at]): pairs[at + 1] for at in range(0, len(pairs), 2)})
    return found


def kids(element: Any) -> list[Any]:
    """The children of an element: numbers, references and elements."""
    found = element.get("/K")
    if found is None:
        return []
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def _tree(root: Any) -> _Tree:
    tree, waiting, seen = _Tree(), [root.K], set()
    # a stack of elements and of their contents still to come: what is read is read in this order
    stack: list[Any] = [(element, None) for element in reversed(_listed(waiting[0]))]
    while stack:
        here, owner = stack.pop()
        if owner is not None:
            _claim(tree, here, owner)
            continue
        if here.objgen in seen:
            tree.problems.append("TREE: an element stands in two places")
            continue
        seen.add(here.objgen)
        heading = _HEADING.fullmatch(str(here.S))
        if heading:
            tree.headings.append(int(heading[1]))
        own = kids(here)
        for kid in reversed(own):
            if isinstance(kid, int) or kid.get("/Type") in {Name.MCR, Name.OBJR}:
                stack.append((kid, here))
                continue
            if "/P" not in kid or kid.P.objgen != here.objgen:
                tree.problems.append("TREE: an element names another parent than the one it stands in")
            stack.append((kid, None))
    return tree


def _listed(kid: Any) -> list[Any]:
    return list(kid) if isinstance(kid, pikepdf.Array) else [kid]


def _claim(tree: _Tree, kid: Any, owner: Any) -> None:
    if not isinstance(kid, int) and kid.get("/Type") == Name.OBJR:
        tree.annotated[kid.Obj.objgen] = owner
        return
    page = owner.Pg if isinstance(kid, int) or "/Pg" not in kid else kid.Pg
    key = (page.objgen, kid if isinstance(kid, int) else int(kid.MCID))
    if key in tree.claimed:
        tree.problems.append("CLAIM: two elements claim one content")
    tree.claimed[key] = owner.objgen
    tree.order.append(key)


def _marks(page: Any) -> tuple[list[int], list[str]]:
    """The content numbers of a page in the order in which they are drawn, and what is wrong with the marks."""
    found: list[int] = []
    out: list[str] = []
    open_marks: list[int | None] = []
    found_marks: Any = pikepdf.parse_content_stream(page, "BDC BMC EMC")
    for operands, operator in found_marks:
        if str(operator) == "EMC":
            if not open_marks:
                out.append("MARKS: a mark ends that did not begin")
            else:
                open_marks.pop()
            continue
        mcid = _mcid(operands)
        if mcid is not None:
            if open_marks:
                out.append("MARKS: content inside other content")
            found.append(mcid)
        open_marks.append(mcid)
    if open_marks:
        out.append("MARKS: a mark does not end on its page")
    return found, out


def _mcid(operands: Any) -> int | None:
    properties = operands[1] if len(operands) > 1 else None
    if isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties:
        return int(properties["/MCID"])
    return None


def _annotations(page: Any, parents: dict[int, Any], tree: _Tree) -> list[str]:
    out = []
    for annotation in page.get("/Annots", []):
        owner = tree.annotated.get(annotation.objgen)
        named = parents.get(int(annotation.get("/StructParent", -1)))
        if owner is None:
            out.append("LINK: a link or field that no element holds")
        elif named is None or named.objgen != owner.objgen:
            out.append("LINK: a link or field whose element is not the one that holds it")
        elif annotation.get("/Subtype") == Name.Link and Name.Link != owner.S:
            out.append("LINK: a link in an element that is no link")
    return out


def _order(drawn: list[Key], read: list[Key]) -> list[str]:
    """On each page what is read comes in the order in which it is drawn."""
    place = {key: at for at, key in enumerate(drawn)}
    pages: dict[Any, list[int]] = {}
    for key in read:
        if key in place:
            pages.setdefault(key[0], []).append(place[key])
    if any(after < before for own in pages.values() for before, after in itertools.pairwise(own)):
        return ["ORDER: what is read first is drawn later"]
    return []


def _headings(levels: list[int]) -> list[str]:
    steps = itertools.pairwise([0, *levels])
    return ["HEADING: a level of headings is skipped"] if any(b > a + 1 for a, b in steps) else []


def _fonts(file: pikepdf.Pdf) -> list[str]:
    out: list[str] = []
    for page in file.pages:
        resources: Any = page.get("/Resources", {})
        for font in resources.get("/Font", {}).values():
            described: Any = font.get("/FontDescriptor", {})
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(described.keys()):
                out.append("FONT: a font is not inside the file")
            if "/ToUnicode" not in font:
                out.append("FONT: a font does not say which characters its signs are")
    return out
