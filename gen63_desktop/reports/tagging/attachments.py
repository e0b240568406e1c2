"""Files inside a PDF/A-3: the data of a report, for who wants to reckon with them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase import pdfdoc

CSV = "text/csv"
JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to go inside, under a plain ASCII name; ``description`` says what it holds."""

    name: str
    media_type: str
    description: str
    data: bytes


def attach(document: Any, attachments: Sequence[Attachment]) -> None:
    """Enter the files in the catalog, each as data of the whole document."""
    if not attachments:
        return
    catalog = document.Catalog
    named = {each.name: document.Reference(_specification(document, each)) for each in attachments}
    pairs: list[Any] = []
    for name in sorted(named):
        pairs += [pdfdoc.PDFString(name), named[name]]
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "AF"]
    catalog.AF = pdfdoc.PDFArray([named[each.name] for each in attachments])
    files = pdfdoc.PDFDictionary({"Names": pdfdoc.PDFArray(pairs)})
    catalog.Names = pdfdoc.PDFDictionary({"EmbeddedFiles": files})


def _specification(document: Any, each: Attachment) -> Any:
    when = pdfdoc.PDFDate(ts=document._timeStamp)  # noqa: SLF001  no public way in ReportLab
    checksum = hashlib.md5(each.data, usedforsecurity=False).hexdigest()
    stream = pdfdoc.PDFStream(
        pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("EmbeddedFile"),
                "Subtype": "/" + each.media_type.replace("/", "#2F"),
                "Params": pdfdoc.PDFDictionary(
                    {"Size": len(each.data), "ModDate": when, "CheckSum": _Hex(checksum)}
                ),
            }
        ),
        each.data,
        [pdfdoc.PDFZCompress],
    )
    inside = document.Reference(stream)
    return _FileSpecification(
        {
            "Type": pdfdoc.PDFName("Filespec"),
            "F": pdfdoc.PDFString(each.name),
            "UF": pdfdoc.PDFString(each.name),
            "Desc": pdfdoc.PDFString(each.description),
            "AFRelationship": pdfdoc.PDFName("Data"),
            "EF": pdfdoc.PDFDictionary({"F": inside, "UF": inside}),
        }
    )


class _FileSpecification(pdfdoc.PDFDictionary):  # type: ignore[misc]  # ReportLab is untyped
    """A dictionary that is an object of its own."""

    __RefOnly__ = 1


class _Hex(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab is untyped
    """A hexadecimal string."""

    def __init__(self, digits: str) -> None:
        self.digits = digits

    def format(self, _document: Any) -> bytes:
        """As it stands in the file."""
        return f"<{self.digits}>".encode("ascii")
