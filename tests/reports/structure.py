"""Reads a written file's structure: what is wrong between pages and tree, and the words in reading order."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
from pikepdf import Name


def problems(pdf: bytes) -> list[str]:
    """Where marked content, parent tree and structure tree do not agree one to one."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        root = file.Root.StructTreeRoot
        numbers = _numbers(root.ParentTree)
        claimed, annotated, out = _claims(root)
        drawn: set[tuple[Any, int]] = set()
        for number, page in enumerate(file.pages, 1):
            out += _page(number, page, numbers, claimed, drawn)
            for annotation in page.get("/Annots", []):
                if annotation.objgen not in annotated:
                    out.append(f"page {number}: annotation in no element")
                elif int(annotation.get("/StructParent", -1)) not in numbers:
                    out.append(f"page {number}: annotation not in the parent tree")
        out += [f"{key} claimed but not drawn" for key in claimed.keys() - drawn]
    return out


def _numbers(tree: Any) -> dict[int, Any]:
    found, waiting = {}, [tree]
    while waiting:
        node = waiting.pop()
        waiting += list(node.get("/Kids", []))
        pairs = node.get("/Nums", [])
        found.update({int(pairs[at]): pairs[at + 1] for at in range(0, len(pairs), 2)})
    return found


def _claims(root: Any) -> tuple[dict[tuple[Any, int], Any], set[Any], list[str]]:
    claimed: dict[tuple[Any, int], Any] = {}
    annotated: set[Any] = set()
    out: list[str] = []
    waiting = [root.K]
    while waiting:
        element = waiting.pop()
        page = element.get("/Pg")
        for kid in _kids(element):
            if isinstance(kid, int):
                claimed[page.objgen, kid] = element.objgen
            elif kid.get("/Type") == Name.MCR:
                claimed[kid.Pg.objgen, int(kid.MCID)] = element.objgen
            elif kid.get("/Type") == Name.OBJR:
                annotated.add(kid.Obj.objgen)
            else:
                if kid.get("/P").objgen != element.objgen:
                    out.append(f"{kid.objgen} has another parent")
                waiting.append(kid)
    return claimed, annotated, out


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _page(
    number: int,
    page: Any,
    numbers: dict[int, Any],
    claimed: dict[tuple[Any, int], Any],
    drawn: set[tuple[Any, int]],
) -> list[str]:
    out: list[str] = []
    parents = numbers.get(int(page.get("/StructParents", -1)), [])
    open_marks: list[int | None] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) in {"BDC", "BMC"}:
            mcid = _mcid(operands)
            if mcid is not None:
                if any(mark is not None for mark in open_marks):
                    out.append(f"page {number}: content {mcid} inside other content")
                if (page.objgen, mcid) in drawn:
                    out.append(f"page {number}: content {mcid} twice")
                drawn.add((page.objgen, mcid))
                if mcid >= len(parents):
                    out.append(f"page {number}: content {mcid} not in the parent tree")
                elif claimed.get((page.objgen, mcid)) != parents[mcid].objgen:
                    out.append(f"page {number}: content {mcid} not claimed by its parent")
            open_marks.append(mcid)
        elif str(operator) == "EMC":
            open_marks.pop()
    if open_marks:
        out.append(f"page {number}: {len(open_marks)} marks left open")
    return out


def _mcid(operands: Any) -> int | None:
    properties = operands[1] if len(operands) > 1 else None
    if isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties:
        return int(properties["/MCID"])
    return None


def elements(file: pikepdf.Pdf) -> list[Any]:
    """Every structure element in reading order."""
    found, waiting = [], [file.Root.StructTreeRoot.K]
    while waiting:
        element = waiting.pop()
        found.append(element)
        kids = [kid for kid in _kids(element) if not isinstance(kid, int) and "/S" in kid]
        waiting += reversed(kids)
    return found


def tags(pdf: bytes) -> list[str]:
    """The tag of every element in reading order."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [str(element.S).removeprefix("/") for element in elements(file)]


def read(pdf: bytes) -> str:
    """All words in reading order, as a program that reads aloud meets them."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        shown: dict[tuple[Any, int], str] = {}
        for page in file.pages:
            shown |= {(page.objgen, mcid): text for mcid, text in _texts(page).items()}
        out: list[str] = []
        _speak(file.Root.StructTreeRoot.K, None, shown, out)
    return "".join(out)


_INLINE = {Name.Span, Name.Link, Name.Reference}


def _speak(element: Any, page: Any, shown: dict[tuple[Any, int], str], out: list[str]) -> None:
    page = element.get("/Pg", page)
    for kid in _kids(element):
        if isinstance(kid, int):
            out.append(shown.get((page.objgen, kid), ""))
        elif kid.get("/Type") == Name.MCR:
            out.append(shown.get((kid.Pg.objgen, int(kid.MCID)), ""))
        elif kid.get("/Type") != Name.OBJR:
            _speak(kid, page, shown, out)
    if element.S not in _INLINE:
        out.append("\n")


def _texts(page: Any) -> dict[int, str]:
    """The text of each marked content of a page, through the fonts' own ToUnicode."""
    maps = {str(name): _to_unicode(font) for name, font in page.Resources.get("/Font", {}).items()}
    out: dict[int, str] = {}
    font: dict[int, str] = {}
    marks: list[int | None] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BDC", "BMC"}:
            marks.append(_mcid(operands))
        elif name == "EMC":
            marks.pop()
        elif name == "Tf":
            font = maps.get(str(operands[0]), {})
        elif name == "Tj" and marks and marks[-1] is not None:
            text = "".join(font.get(code, "\ufffd") for code in bytes(operands[0]))
            out[marks[-1]] = out.get(marks[-1], "") + text
    return out


def all_texts(page: Any) -> list[str]:
    """Every text drawn on a page, in the order of drawing, headers and footers too."""
    maps = {str(name): _to_unicode(font) for name, font in page.Resources.get("/Font", {}).items()}
    out: list[str] = []
    font: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "Tf":
            font = maps.get(str(operands[0]), {})
        elif str(operator) in {"T*", "ET"}:
            out.append(" ")
        elif str(operator) == "Tj":
            out.append("".join(font.get(code, "\ufffd") for code in bytes(operands[0])))
    return "".join(out).split(" ")


def last_mcid(page: Any) -> int:
    """The last content of a page in its reading order."""
    found = [
        _mcid(operands) for operands, operator in pikepdf.parse_content_stream(page) if str(operator) == "BDC"
    ]
    return max(mcid for mcid in found if mcid is not None)


def _to_unicode(font: Any) -> dict[int, str]:
    if "/ToUnicode" not in font:
        return {}
    found: dict[int, str] = {}
    for line in font.ToUnicode.read_bytes().decode("ascii").splitlines():
        parts = line.split()
        if len(parts) == 2 and all(part.startswith("<") and part.endswith(">") for part in parts):
            code, text = (bytes.fromhex(part[1:-1]) for part in parts)
            if len(code) == 1:
                found[code[0]] = text.decode("utf-16-be")
    return found
