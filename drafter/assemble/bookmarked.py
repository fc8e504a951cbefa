"""What a document's bookmarks mean, as a custom XML part of it: Word, WPS and LibreOffice keep such parts through edits and saves."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from drafter.core.bookmark import Bookmark
from drafter.office.bookmarks import NAMESPACE, bookmarks_xml

# Source: ECMA-376 part 1, 22.5 (custom XML data storage): the part, and its properties with an id of its own.
_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" '
    'ds:itemID="{{6B6C1D52-8F0B-4D0E-9A5B-2F7C1E3A9D40}}"><ds:schemaRefs><ds:schemaRef ds:uri="{uri}"/></ds:schemaRefs></ds:datastoreItem>'
)
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


def remember_bookmarks(document: Document, bookmarks: Sequence[Bookmark], period: str) -> None:
    """Adds the part to a document of ours."""
    package = document.part.package
    assert package is not None
    item = Part(PackURI("/customXml/item1.xml"), "application/xml", bookmarks_xml(bookmarks, period), package)
    said = _PROPERTIES.format(uri=NAMESPACE).encode()
    properties = Part(PackURI("/customXml/itemProps1.xml"), _PROPERTIES_TYPE, said, package)
    item.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    document.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)
