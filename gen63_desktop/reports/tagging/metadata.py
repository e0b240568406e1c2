"""What a file says of itself: XMP with the PDF/UA and PDF/A marks, the colour profile, a fixed time."""

from __future__ import annotations

import struct
from datetime import datetime
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from PIL import ImageCms
from reportlab.pdfbase import pdfdoc

_PART, _PART_WITH_DATA, _LEVEL = "2", "3", "A"

_EXTENSION = (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>PDF/UA part</pdfaProperty:description>"
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)
_SPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'
    ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"'
)


class FixedTime:
    """ReportLab's time stamp, told the time by the caller, so that the same report gives the same bytes."""

    def __init__(self, moment: datetime) -> None:
        offset = moment.utcoffset()
        if offset is None:
            msg = "a file is dated with an aware time"
            raise ValueError(msg)
        minutes = round(offset.total_seconds() / 60)
        self.datetime = moment.replace(microsecond=0)
        self.t = self.datetime.timestamp()
        self.lt = self.datetime.timetuple()
        self.YMDhms = tuple(self.lt)[:6]
        self.dhh, self.dmm = (1 if minutes >= 0 else -1) * (abs(minutes) // 60), abs(minutes) % 60
        self.tzname = self.datetime.tzname()


def xmp(document: Any) -> bytes:
    """The metadata packet, from the document's own information."""
    info = document.info
    part = _PART_WITH_DATA if getattr(document.Catalog, "AF", None) else _PART
    when = document._timeStamp.datetime.isoformat(timespec="seconds")  # noqa: SLF001  no public way in ReportLab
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" {_SPACES}>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(info.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{escape(info.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{escape(info.subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{escape(document.Catalog.Lang.s)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{escape(info.creator)}</xmp:CreatorTool>
<xmp:CreateDate>{when}</xmp:CreateDate><xmp:ModifyDate>{when}</xmp:ModifyDate>
<pdf:Producer>{escape(info.producer)}</pdf:Producer><pdf:Keywords>{escape(info.keywords)}</pdf:Keywords>
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>{_LEVEL}</pdfaid:conformance>
</rdf:Description>{_EXTENSION}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>
""".encode()


def output_intent(document: Any) -> Any:
    """The colours of the file are sRGB; the profile goes with it."""
    profile = pdfdoc.PDFStream(
        pdfdoc.PDFDictionary({"N": 3, "Alternate": pdfdoc.PDFName("DeviceRGB")}),
        _srgb(),
        [pdfdoc.PDFZCompress],
    )
    return pdfdoc.PDFArray(
        [
            pdfdoc.PDFDictionary(
                {
                    "Type": pdfdoc.PDFName("OutputIntent"),
                    "S": pdfdoc.PDFName("GTS_PDFA1"),
                    "OutputConditionIdentifier": pdfdoc.PDFString("sRGB IEC61966-2.1"),
                    "Info": pdfdoc.PDFString("sRGB IEC61966-2.1"),
                    "DestOutputProfile": document.Reference(profile),
                }
            )
        ]
    )


@cache
def _srgb() -> bytes:
    """The sRGB profile, dated 2000-01-01 in its header where Pillow writes the present time."""
    made: bytes = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return made[:24] + struct.pack(">6H", 2000, 1, 1, 0, 0, 0) + made[36:]
