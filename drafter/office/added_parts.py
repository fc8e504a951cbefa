"""New parts for a user's package: each with its relationship and its content type, none of the old ones touched."""

from __future__ import annotations

import posixpath

from lxml import etree

from drafter.office.opening import Package

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class AddedParts:
    """Parts related to the main part; `changed` is what `Package.rewritten` takes."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self._folder, leaf = posixpath.split(package.main)
        self._listing = posixpath.join(self._folder, "_rels", f"{leaf}.rels")
        self._relations = (
            package.xml(self._listing) if self._listing in package else etree.Element(_RELS + "Relationships")
        )
        self._types = package.xml("[Content_Types].xml")
        self._made: dict[str, bytes] = {}

    def add(self, kind: str, content: bytes) -> str:
        """A part of a kind (`comments`, `footer`, `settings`) beside the main one; returns the relationship's id."""
        part = self._free_name(kind)
        self._made[part] = content
        taken = {entry.get("Id") for entry in self._relations}
        new_id = next(name for number in range(1, 10_000) if (name := f"rIdD{number}") not in taken)
        target = posixpath.relpath(part, self._folder or ".")
        etree.SubElement(self._relations, _RELS + "Relationship", Id=new_id, Type=f"{_OFFICE}/{kind}", Target=target)
        etree.SubElement(self._types, _TYPES + "Override", PartName=f"/{part}", ContentType=f"{_CONTENT}.{kind}+xml")
        return new_id

    def _free_name(self, kind: str) -> str:
        names = (f"{kind}{number or ''}.xml" for number in range(10_000))
        parts = (posixpath.join(self._folder, name) for name in names)
        taken = {name.casefold() for name in self.package.names} | {name.casefold() for name in self._made}
        return next(part for part in parts if part.casefold() not in taken)

    @property
    def changed(self) -> dict[str, bytes]:
        """{} when nothing was added."""
        if not self._made:
            return {}
        return {
            **self._made,
            self._listing: xml_bytes(self._relations),
            "[Content_Types].xml": xml_bytes(self._types),
        }


def xml_bytes(root: etree._Element) -> bytes:
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made
