"""Adds to a tagged PDF the field that a signature goes into: an element of the structure, with words, on no page's face."""

from __future__ import annotations

import io
from typing import Any

from gen63_desktop.domain.errors import Refused

FIELD = "Signature"
_PRINT = 4
_SIGNATURES_EXIST = 1


def add_field(pdf: bytes, words: str) -> Any:
    """A writer of changes to come after the file's own bytes, in which the empty field stands.

    The field is a Form element at the end of what is read; without it a signature would not be accessible.
    """
    from pyhanko.pdf_utils.misc import PdfError

    generic = _generic()
    try:
        writer = _writer()(io.BytesIO(pdf))
        tree = writer.root["/StructTreeRoot"]
        pages = writer.root["/Pages"]
        page = writer.find_page_for_modification(int(pages["/Count"]) - 1)[0]
    except (PdfError, KeyError, ValueError, IndexError) as error:
        raise Refused(
            "Only a report of this program can be signed.", "Issue the report and sign it as it is issued."
        ) from error
    if "/AcroForm" in writer.root:
        raise Refused("The report is signed already.", "Issue a new edition to sign it again.")
    key = int(tree["/ParentTreeNextKey"])
    said = generic.TextStringObject(words)
    field = writer.add_object(_widget(page, key, said))
    _bind(writer, tree, page, field, key, said)
    annotations = page.get_object().setdefault("/Annots", generic.ArrayObject())
    annotations.append(field)
    writer.update_container(annotations)
    writer.update_container(page.get_object())
    name = generic.NameObject
    writer.root[name("/AcroForm")] = generic.DictionaryObject(
        {
            name("/Fields"): generic.ArrayObject([field]),
            name("/SigFlags"): generic.NumberObject(_SIGNATURES_EXIST),
        }
    )
    writer.update_root()
    return writer


def _widget(page: Any, key: int, words: Any) -> Any:
    """The field itself: no room on the page, words for who comes upon it."""
    generic = _generic()
    name = generic.NameObject
    return generic.DictionaryObject(
        {
            name("/Type"): name("/Annot"), name("/Subtype"): name("/Widget"), name("/FT"): name("/Sig"),
            name("/T"): generic.TextStringObject(FIELD), name("/TU"): words,
            name("/F"): generic.NumberObject(_PRINT),
            name("/Rect"): generic.ArrayObject([generic.NumberObject(0)] * 4),
            name("/P"): page, name("/StructParent"): generic.NumberObject(key),
        }
    )  # fmt: skip


def _bind(writer: Any, tree: Any, page: Any, field: Any, key: int, words: Any) -> None:
    """Tie the field to an element at the end of the structure: each names the other."""
    generic = _generic()
    name = generic.NameObject
    document = tree.raw_get("/K")
    held = generic.DictionaryObject({name("/Type"): name("/OBJR"), name("/Pg"): page, name("/Obj"): field})
    form = writer.add_object(
        generic.DictionaryObject(
            {name("/S"): name("/Form"), name("/P"): document, name("/Alt"): words, name("/K"): held}
        )
    )
    whole = document.get_object()
    kids = whole["/K"]
    if isinstance(kids, generic.ArrayObject):
        kids.append(form)
        writer.update_container(kids)
    else:
        whole[name("/K")] = generic.ArrayObject([whole.raw_get("/K"), form])
    writer.update_container(whole)
    numbers = tree["/ParentTree"]["/Nums"]
    numbers.extend([generic.NumberObject(key), form])
    writer.update_container(numbers)
    tree[name("/ParentTreeNextKey")] = generic.NumberObject(key + 1)
    writer.update_container(tree)


def _generic() -> Any:
    """The library's objects of PDF, whose types it does not tell."""
    from pyhanko.pdf_utils import generic

    return generic


def _writer() -> Any:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    class Writer(IncrementalPdfFileWriter):
        def _update_meta(self) -> None:
            """Leave the metadata as they are: the library's own writing of them breaks their PDF/A part."""

    return Writer
