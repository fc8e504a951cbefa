"""Names of WordprocessingML, and small readings of it that several modules share."""

from __future__ import annotations

from lxml import etree

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = f"{{{W_NS}}}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OFF = ("0", "false", "off", "none")


def value(parent: etree._Element | None, tag: str, default: str = "") -> str:
    """`w:val` of the child `w:tag` of `parent`; `default` when there is no such child or value."""
    child = None if parent is None else parent.find(W + tag)
    return default if child is None else child.get(W + "val", default)


def number(parent: etree._Element | None, tag: str, default: int) -> int:
    """`w:val` of the child as an integer; `default` when absent or no integer."""
    said = value(parent, tag)
    return int(said) if said.lstrip("-").isdecimal() and len(said) < 9 else default


def switched(parent: etree._Element | None, tag: str) -> bool | None:
    """An on/off property: True, False, or None when it is not said."""
    child = None if parent is None else parent.find(W + tag)
    return None if child is None else child.get(W + "val", "1").lower() not in _OFF


def crossed_out(properties: etree._Element) -> bool:
    """Whether run properties strike their words through."""
    return bool(switched(properties, "strike") or switched(properties, "dstrike"))


def chosen(alternatives: etree._Element) -> etree._Element | None:
    """The branch of mc:AlternateContent to read: the modern one, else the fallback."""
    choice = alternatives.find(MC + "Choice")
    return choice if choice is not None else alternatives.find(MC + "Fallback")
